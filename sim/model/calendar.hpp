// SPDX-License-Identifier: Apache-2.0
// Parts of the year and of the day as people write them down, both of which may pass their end. Knows no moment of a run.
#pragma once

namespace sanji::model {

/// Days of the year from month/day to month/day, both included; may pass the new year.
struct Season {
  int from_month = 6;
  int from_day = 1;
  int to_month = 9;
  int to_day = 30;
  [[nodiscard]] bool holds(int month, int day) const {
    const int at = month * 100 + day;
    const int from = from_month * 100 + from_day;
    const int to = to_month * 100 + to_day;
    return from <= to ? at >= from && at <= to : at >= from || at <= to;
  }
};

/// Hours of night, which may pass midnight [s since midnight].
struct Night {
  double begins_s = 22 * 3600.0;
  double ends_s = 6 * 3600.0;
  [[nodiscard]] bool holds(double second_of_day) const {
    return begins_s <= ends_s ? second_of_day >= begins_s && second_of_day < ends_s
                              : second_of_day >= begins_s || second_of_day < ends_s;
  }
};

}  // namespace sanji::model
