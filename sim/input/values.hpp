// SPDX-License-Identifier: Apache-2.0
// From the text of a value to the value, as its key says: numbers with units, ranges, moments, words of either language.
// Knows keys and units, and no file format.
#pragma once

#include "sim/base/key.hpp"
#include "sim/base/sim_time.hpp"
#include "sim/input/messages.hpp"
#include "sim/input/place.hpp"
#include "sim/model/plan.hpp"
#include "sim/model/region.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace sanji::input {

/// A value as it stands in a file.
struct Written {
  std::string_view text;
  Place place;
  bool quoted = false;
  bool in_cell = false;  ///< a cell of a registry: the unit stands in the header, several words are separated by blanks
};

/// The value in SI units, or none and an issue at its place.
std::optional<base::Value> parse_value(const base::Key& key, const Written& written, IssueWriter& issues);

/// "2024-08-12 22:40", checked against the calendar.
std::optional<base::LocalTime> parse_date_time(std::string_view text);
/// "22:00 .. 06:00".
std::optional<model::Night> parse_clock_range(std::string_view text);

/// "06-01 .. 09-30".
std::optional<model::Season> parse_day_range(std::string_view text);
/// "50 mm", as a number in that unit; only a unit of the same kind is taken.
std::optional<double> parse_reading(const base::Key& key, std::string_view unit, const Written& written,
                                    IssueWriter& issues);

struct Work {
  base::PersonSeconds work;
  model::WorkPer per = model::WorkPer::incident;
};
/// "600 person-min", "20 person-min per person".
std::optional<Work> parse_work(const base::Key& key, const Written& written, IssueWriter& issues);
/// "people >= 50 or warning is red"; colours are numbers from 1 on; the issue stands at the word that is wrong.
std::optional<model::When> parse_when(const Written& written, IssueWriter& issues);

/// Full-width letters, digits and punctuation as their ASCII ones, blanks at the ends taken away: what a Chinese input
/// method writes into numbers and codes. Texts for people are never touched by it.
std::string half_width(std::string_view text);

/// A value of the factors that turn a unit into SI (seconds for times).
struct Unit {
  std::string_view name;
  /// Rain stays in mm and mm/h, concentrations in ppm: that is how thresholds and readings are compared.
  enum class Of {
    time,
    speed,
    length,
    rain,
    rain_rate,
    concentration,
    area,
    share,
    persons,
    households,
    work,
    weight
  } of = Of::time;
  double factor = 1.0;
};
/// By its English or Chinese name; null if there is none.
const Unit* find_unit(std::string_view name);

enum class NumberFault { none, not_a_number, leading_zero };
/// A plain decimal number: no exponent, no separators, no leading zero (`010` is 8 to some programs and 10 to others).
NumberFault parse_number(std::string_view text, double& number);

/// "15 min": what may be written for a quantity of a unit.
std::string_view example_of_unit(std::string_view unit);
/// "5 min .. 12 min".
std::string_view example_of_range(std::string_view unit);

}  // namespace sanji::input
