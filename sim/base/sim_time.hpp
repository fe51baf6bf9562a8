// SPDX-License-Identifier: Apache-2.0
// Simulated time: whole microseconds, so that two processors that round differently still agree on the order of events.
// Knows no wall clock.
#pragma once

#include "sim/base/units.hpp"

#include <cmath>
#include <compare>
#include <cstdint>
#include <string>

namespace sanji::base {

/// A span of simulated time [us, whole].
struct Duration {
  std::int64_t us = 0;

  friend constexpr auto operator<=>(Duration, Duration) = default;
  friend constexpr Duration operator+(Duration a, Duration b) { return {a.us + b.us}; }
  friend constexpr Duration operator-(Duration a, Duration b) { return {a.us - b.us}; }
  constexpr Duration& operator+=(Duration other) {
    us += other.us;
    return *this;
  }
  [[nodiscard]] constexpr double seconds() const { return static_cast<double>(us) / 1e6; }
  [[nodiscard]] constexpr double minutes() const { return seconds() / seconds_per_minute; }
};

/// A moment of simulated time, counted from the scenario's start [us, whole].
struct SimTime {
  std::int64_t us = 0;

  friend constexpr auto operator<=>(SimTime, SimTime) = default;
  friend constexpr SimTime operator+(SimTime t, Duration d) { return {t.us + d.us}; }
  friend constexpr SimTime operator-(SimTime t, Duration d) { return {t.us - d.us}; }
  friend constexpr Duration operator-(SimTime a, SimTime b) { return {a.us - b.us}; }
  [[nodiscard]] constexpr double seconds() const { return static_cast<double>(us) / 1e6; }
};

/// Rounds to the nearest microsecond, away from zero at the half.
inline Duration seconds(double value_s) { return {std::llround(value_s * 1e6)}; }
inline Duration minutes(double value_min) { return seconds(value_min * seconds_per_minute); }
inline Duration hours(double value_h) { return minutes(value_h * 60.0); }

/// A local date and time of day to the minute; no time zone, because a county has one.
struct LocalTime {
  int year = 2000;
  int month = 1;   ///< 1..12
  int day = 1;     ///< 1..31
  int hour = 0;    ///< 0..23
  int minute = 0;  ///< 0..59

  friend constexpr auto operator<=>(const LocalTime&, const LocalTime&) = default;
};

/// Seconds since midnight, [0, 86400), at `t` of a scenario that starts at `start`.
double second_of_day(const LocalTime& start, SimTime t);

/// Date and time of day at `t`, cut to the minute.
LocalTime local_time(const LocalTime& start, SimTime t);

/// "22:40" (or "22:40:05" with seconds), the time of day at `t`; "+1 06:10" on a later day.
std::string clock_text(const LocalTime& start, SimTime t, bool with_seconds = false);

/// "2024-08-12 22:40".
std::string date_text(const LocalTime& time);

}  // namespace sanji::base
