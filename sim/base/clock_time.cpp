// SPDX-License-Identifier: Apache-2.0
// Part by part from the left; whatever is left over makes it no time.
#include "sim/base/clock_time.hpp"

#include <charconv>
#include <cstdint>
#include <system_error>

namespace sanji::base {
namespace {

constexpr std::int64_t us_per_second = 1'000'000;
constexpr std::int64_t us_per_day = 86'400 * us_per_second;

/// Digits and nothing else.
std::optional<int> number_of(std::string_view digits) {
  int value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  const bool is_whole = error == std::errc() && end == digits.data() + digits.size();
  return !digits.empty() && digits.front() != '-' && is_whole ? std::optional(value) : std::nullopt;
}

/// Seconds since midnight of "HH:MM" or "HH:MM:SS".
std::optional<int> time_of_day_s(std::string_view text) {
  const auto colon = text.find(':');
  if (colon == std::string_view::npos) return std::nullopt;
  const auto second_colon = text.find(':', colon + 1);
  const bool has_seconds = second_colon != std::string_view::npos;
  const auto hour = number_of(text.substr(0, colon));
  const auto minute = number_of(text.substr(colon + 1, has_seconds ? second_colon - colon - 1 : second_colon));
  const auto second = has_seconds ? number_of(text.substr(second_colon + 1)) : std::optional(0);
  if (!hour || !minute || !second || *hour > 23 || *minute > 59 || *second > 59) return std::nullopt;
  return (*hour * 60 + *minute) * 60 + *second;
}

/// Takes "+1 " off the front of a text: a number of days.
std::optional<int> take_day(std::string_view& text) {
  constexpr int most_days = 10'000;
  const auto space = text.find(' ');
  if (space == std::string_view::npos) return std::nullopt;
  const auto days = number_of(text.substr(1, space - 1));
  if (!days || *days > most_days) return std::nullopt;
  const int sign = text.front() == '-' ? -1 : 1;
  text.remove_prefix(space + 1);
  return sign * *days;
}

}  // namespace

std::optional<SimTime> clock_time(const LocalTime& start, std::string_view text) {
  const bool has_day = text.starts_with('+') || text.starts_with('-');
  const auto day = has_day ? take_day(text) : std::optional(0);
  const auto of_day_s = time_of_day_s(text);
  if (!day || !of_day_s) return std::nullopt;
  const int after_s = *of_day_s - (start.hour * 60 + start.minute) * 60;
  const std::int64_t us = *day * us_per_day + after_s * us_per_second;
  return SimTime{!has_day && us < 0 ? us + us_per_day : us};
}

}  // namespace sanji::base
