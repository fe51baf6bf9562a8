// SPDX-License-Identifier: Apache-2.0
// Numbers and units as people write them, in both languages.
#include "sim/input/values.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace sanji::input {
namespace {

using Of = Unit::Of;

// the first name of a unit is the one that the table of keys and the examples use
constexpr std::array units{
    Unit{"s", Of::time, 1.0},
    Unit{"sec", Of::time, 1.0},
    Unit{"秒", Of::time, 1.0},
    Unit{"秒钟", Of::time, 1.0},
    Unit{"min", Of::time, 60.0},
    Unit{"minutes", Of::time, 60.0},
    Unit{"分钟", Of::time, 60.0},
    Unit{"分", Of::time, 60.0},
    Unit{"h", Of::time, 3600.0},
    Unit{"hours", Of::time, 3600.0},
    Unit{"小时", Of::time, 3600.0},
    Unit{"时", Of::time, 3600.0},
    Unit{"d", Of::time, 86400.0},
    Unit{"days", Of::time, 86400.0},
    Unit{"天", Of::time, 86400.0},
    Unit{"日", Of::time, 86400.0},
    Unit{"km/h", Of::speed, 1.0 / 3.6},
    Unit{"公里/小时", Of::speed, 1.0 / 3.6},
    Unit{"千米/小时", Of::speed, 1.0 / 3.6},
    Unit{"m/s", Of::speed, 1.0},
    Unit{"米/秒", Of::speed, 1.0},
    Unit{"m", Of::length, 1.0},
    Unit{"米", Of::length, 1.0},
    Unit{"km", Of::length, 1000.0},
    Unit{"公里", Of::length, 1000.0},
    Unit{"千米", Of::length, 1000.0},
    Unit{"mm", Of::rain, 1.0},
    Unit{"毫米", Of::rain, 1.0},
    Unit{"mm/h", Of::rain_rate, 1.0},
    Unit{"毫米/小时", Of::rain_rate, 1.0},
    Unit{"ppm", Of::concentration, 1.0},
    Unit{"m2", Of::area, 1.0},
    Unit{"m²", Of::area, 1.0},
    Unit{"平方米", Of::area, 1.0},
    Unit{"km2", Of::area, 1e6},
    Unit{"km²", Of::area, 1e6},
    Unit{"平方公里", Of::area, 1e6},
    Unit{"平方千米", Of::area, 1e6},
    Unit{"%", Of::share, 0.01},
    Unit{"percent", Of::share, 0.01},
    Unit{"persons", Of::persons, 1.0},
    Unit{"person", Of::persons, 1.0},
    Unit{"people", Of::persons, 1.0},
    Unit{"人", Of::persons, 1.0},
    Unit{"households", Of::households, 1.0},
    Unit{"household", Of::households, 1.0},
    Unit{"户", Of::households, 1.0},
    Unit{"t", Of::weight, 1.0},
    Unit{"吨", Of::weight, 1.0},
    Unit{"person-min", Of::work, 60.0},
    Unit{"person-minutes", Of::work, 60.0},
    Unit{"人分钟", Of::work, 60.0},
    Unit{"人·分钟", Of::work, 60.0},
    Unit{"person-h", Of::work, 3600.0},
    Unit{"person-hours", Of::work, 3600.0},
    Unit{"人小时", Of::work, 3600.0},
    Unit{"人·小时", Of::work, 3600.0},
};

struct Example {
  std::string_view unit;
  std::string_view single;
  std::string_view range;
};
constexpr std::array examples{
    Example{"s", "20 s", "20 s .. 40 s"},
    Example{"min", "15 min", "5 min .. 12 min"},
    Example{"h", "12 h", "2 h .. 4 h"},
    Example{"km/h", "40 km/h", "30 km/h .. 50 km/h"},
    Example{"m/s", "3 m/s", "2 m/s .. 5 m/s"},
    Example{"m", "200 m", "100 m .. 200 m"},
    Example{"km", "1.5 km", "1.5 km .. 3 km"},
    Example{"mm", "50 mm", "30 mm .. 50 mm"},
    Example{"mm/h", "12 mm/h", "5 mm/h .. 12 mm/h"},
    Example{"ppm", "30 ppm", "10 ppm .. 30 ppm"},
    Example{"m2", "120 m2", "100 m2 .. 200 m2"},
    Example{"%", "60 %", "40 % .. 70 %"},
    Example{"persons", "8 persons", "5 persons .. 8 persons"},
    Example{"households", "20 households", "15 households .. 25 households"},
    Example{"t", "15 t", "8 t .. 15 t"},
    Example{"person-min", "600 person-min", "300 person-min .. 600 person-min"},
};

const Example* find_example(std::string_view unit) {
  const auto* found = std::find_if(examples.begin(), examples.end(), [&](const Example& e) { return e.unit == unit; });
  return found == examples.end() ? nullptr : found;
}

}  // namespace

const Unit* find_unit(std::string_view name) {
  const auto* found = std::find_if(units.begin(), units.end(), [&](const Unit& unit) { return unit.name == name; });
  return found == units.end() ? nullptr : found;
}

std::string_view example_of_unit(std::string_view unit) {
  const Example* example = find_example(unit);
  return example == nullptr ? std::string_view("3") : example->single;
}

std::string_view example_of_range(std::string_view unit) {
  const Example* example = find_example(unit);
  return example == nullptr ? std::string_view("2 .. 5") : example->range;
}

NumberFault parse_number(std::string_view text, double& number) {
  if (text.starts_with('+')) text.remove_prefix(1);
  std::string_view digits = text;
  if (digits.starts_with('-')) digits.remove_prefix(1);
  const std::size_t point = digits.find('.');
  const std::string_view whole = digits.substr(0, point);
  const std::string_view part = point == std::string_view::npos ? "0" : digits.substr(point + 1);
  const auto all_digits = [](std::string_view s) {
    return !s.empty() && s.find_first_not_of("0123456789") == std::string_view::npos;
  };
  if (!all_digits(whole) || !all_digits(part) || digits.size() > 18) return NumberFault::not_a_number;
  if (whole.size() > 1 && whole[0] == '0') return NumberFault::leading_zero;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return NumberFault::none;
}

std::string half_width(std::string_view text) {
  std::string all;
  all.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = [&](std::size_t k) { return static_cast<unsigned char>(text[i + k]); };
    if (byte(0) == 0xE3 && i + 2 < text.size() && byte(1) == 0x80 && byte(2) == 0x80) {  // U+3000, a wide blank
      all.push_back(' ');
      i += 2;
    } else if (byte(0) == 0xEF && i + 2 < text.size() && (byte(1) == 0xBC || byte(1) == 0xBD)) {
      const unsigned code = 0xF000U | (byte(1) & 0x3FU) << 6U | (byte(2) & 0x3FU);  // U+FF01 .. U+FF5E
      if (code >= 0xFF01 && code <= 0xFF5E) {
        all.push_back(static_cast<char>(code - 0xFF01 + '!'));
        i += 2;
      } else {
        all.push_back(text[i]);
      }
    } else {
      all.push_back(text[i]);
    }
  }
  const std::size_t first = all.find_first_not_of(" \t\r\n");
  if (first == std::string::npos) return {};
  return all.substr(first, all.find_last_not_of(" \t\r\n") - first + 1);
}

}  // namespace sanji::input
