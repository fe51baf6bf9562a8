// SPDX-License-Identifier: Apache-2.0
// Simulated time as people read it: time of day, date.
#include "sim/base/sim_time.hpp"

#include <fmt/format.h>

#include <chrono>

namespace sanji::base {
namespace {

constexpr std::int64_t us_per_second = 1'000'000;
constexpr std::int64_t us_per_day = 86'400 * us_per_second;

/// Microseconds from the midnight before the scenario's start to `t`.
std::int64_t since_first_midnight_us(const LocalTime& start, SimTime t) {
  return (start.hour * 3'600 + start.minute * 60) * us_per_second + t.us;
}

/// Whole days, downwards also below zero.
std::int64_t day_of(std::int64_t us) { return us >= 0 ? us / us_per_day : -((-us + us_per_day - 1) / us_per_day); }

}  // namespace

double second_of_day(const LocalTime& start, SimTime t) {
  const std::int64_t us = since_first_midnight_us(start, t);
  return Duration{us - day_of(us) * us_per_day}.seconds();
}

LocalTime local_time(const LocalTime& start, SimTime t) {
  const std::int64_t us = since_first_midnight_us(start, t);
  const std::int64_t days = day_of(us);
  const auto minutes = static_cast<int>((us - days * us_per_day) / us_per_second / 60);
  const std::chrono::year_month_day first{std::chrono::year(start.year),
                                          std::chrono::month(static_cast<unsigned>(start.month)),
                                          std::chrono::day(static_cast<unsigned>(start.day))};
  const std::chrono::year_month_day day(std::chrono::sys_days(first) + std::chrono::days(days));
  return {static_cast<int>(day.year()), static_cast<int>(static_cast<unsigned>(day.month())),
          static_cast<int>(static_cast<unsigned>(day.day())), minutes / 60, minutes % 60};
}

std::string clock_text(const LocalTime& start, SimTime t, bool with_seconds) {
  const std::int64_t us = since_first_midnight_us(start, t);
  const std::int64_t day = day_of(us);
  const std::int64_t second =
      (us - day * us_per_day) / us_per_second;  // cut, not rounded: a clock shows what has passed
  std::string text = day == 0 ? std::string() : fmt::format("{:+d} ", day);
  text += fmt::format("{:02d}:{:02d}", second / 3'600, second / 60 % 60);
  if (with_seconds) text += fmt::format(":{:02d}", second % 60);
  return text;
}

std::string date_text(const LocalTime& time) {
  return fmt::format("{:04d}-{:02d}-{:02d} {:02d}:{:02d}", time.year, time.month, time.day, time.hour, time.minute);
}

}  // namespace sanji::base
