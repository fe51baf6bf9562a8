// SPDX-License-Identifier: Apache-2.0
// Values by the type of their key. Conditions stand in when.cpp, units in units.cpp.
#include "sim/input/values.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <vector>

namespace sanji::input {
namespace {

using base::Key;
using base::KeyType;
using base::mark;
using base::Value;

/// A number as it is written, with the unit behind it.
struct Measured {
  double number = 0.0;
  std::string_view unit;
};

/// What a quantity of a unit is called: "duration", "speed".
std::string_view noun_of(std::string_view unit) {
  const Unit* known = find_unit(unit);
  if (known == nullptr) return mark("number");
  switch (known->of) {
    case Unit::Of::time: return mark("duration");
    case Unit::Of::speed: return mark("speed");
    case Unit::Of::length: return mark("length");
    case Unit::Of::rain: return mark("depth of rain");
    case Unit::Of::rain_rate: return mark("rate of rain");
    case Unit::Of::concentration: return mark("concentration");
    case Unit::Of::area: return mark("area");
    case Unit::Of::share: return mark("percentage");
    case Unit::Of::persons: return mark("number of persons");
    case Unit::Of::households: return mark("number of households");
    case Unit::Of::work: return mark("workload");
    case Unit::Of::weight: return mark("weight");
  }
  return mark("number");
}

class Parser {
 public:
  Parser(const Key& key, const Written& written, IssueWriter& issues)
      : key_(key), written_(written), issues_(issues), text_(half_width(written.text)) {}

  std::optional<Value> value() {
    switch (key_.type) {
      case KeyType::text:
      case KeyType::file:
      case KeyType::folder: return Value(std::string(written_.text));
      case KeyType::id:
      case KeyType::reference: return id();
      case KeyType::word: return word(text_);
      case KeyType::words:
      case KeyType::text_list: return words();
      case KeyType::boolean: return boolean();
      case KeyType::count: return count();
      case KeyType::number: return single(false);
      case KeyType::position: return single(key_.unit == "m" && !written_.in_cell);
      case KeyType::quantity: return single(!written_.in_cell);
      case KeyType::plain_range: return range(false);
      case KeyType::range: return range(!written_.in_cell);
      case KeyType::after: return after();
      case KeyType::date_time:
        return checked(parse_date_time(text_).has_value(),
                       mark("'{0}' is no date and time; write it like 2024-08-12 22:40"));
      case KeyType::clock_range:
        return checked(parse_clock_range(text_).has_value(),
                       mark("'{0}' is no span of hours; write it like 22:00 .. 06:00"));
      case KeyType::day_range:
        return checked(parse_day_range(text_).has_value(),
                       mark("'{0}' is no span of days; write month and day of both, like 06-01 .. 09-30"));
      default: return Value(text_);  // maps, lists, conditions, needs, readings and work have readers of their own
    }
  }

 private:
  void say(std::string_view message) { issues_.say(written_.place, message, brief(written_.text)); }

  std::optional<Value> checked(bool good, std::string_view message) {
    if (good) return Value(text_);
    say(message);
    return std::nullopt;
  }

  std::optional<Value> id() {
    // what a spreadsheet makes of a long code: 6.22926E+11
    const std::size_t exponent = text_.find("E+");
    if (exponent != std::string::npos && exponent > 1 &&
        text_.find_first_not_of("0123456789.E+") == std::string::npos) {
      say(mark(
          "'{0}' is a code that a spreadsheet has turned into a number; format the column as text and write it again"));
      return std::nullopt;
    }
    if (text_.empty() || text_.find_first_of(" \t\n,;[]\"'{}") != std::string::npos) {
      say(mark("'{0}' is no id; write one word without blanks, commas, quotes or brackets"));
      return std::nullopt;
    }
    return Value(text_);
  }

  std::optional<Value> word(const std::string& text) {
    if (key_.words.empty()) return Value(text);
    for (const base::Word& known : key_.words) {
      if (known.name == text || known.alias == text) return Value(std::string(known.name));
    }
    issues_.unknown_word(written_.place, text, key_);
    return std::nullopt;
  }

  /// Several words in one text: blanks part them in a cell, commas in a default; a single one else.
  std::optional<Value> words() {
    std::vector<std::string> all;
    std::string_view rest = text_;
    const bool listed = rest.starts_with('[') && rest.ends_with(']');
    if (listed) rest = rest.substr(1, rest.size() - 2);
    const std::string_view parting = written_.in_cell ? " \t\n" : listed ? "," : "";
    while (!rest.empty()) {
      const std::size_t end = std::min(rest.find_first_of(parting), rest.size());
      std::string part = half_width(rest.substr(0, end));
      rest.remove_prefix(std::min(end + 1, rest.size()));
      if (part.empty()) continue;
      if (!key_.words.empty()) {
        std::optional<Value> known = word(part);
        if (!known) return std::nullopt;
        part = std::get<std::string>(*known);
      }
      all.push_back(std::move(part));
    }
    return Value(std::move(all));
  }

  std::optional<Value> boolean() {
    if (text_ == "true" || text_ == "是") return Value(true);
    if (text_ == "false" || text_ == "否") return Value(false);
    say(mark("'{0}' is neither true nor false; write true or false (是 or 否)"));
    return std::nullopt;
  }

  /// The number and what stands behind it; says what is wrong with the number.
  std::optional<Measured> measured(std::string_view part, bool with_unit) {
    const std::size_t end = std::min(part.find_first_not_of("0123456789.+-"), part.size());
    const std::string_view digits = part.substr(0, end);
    Measured got;
    got.unit = part.substr(end);
    if (!got.unit.empty()) got.unit.remove_prefix(std::min(got.unit.find_first_not_of(' '), got.unit.size()));
    const NumberFault fault = parse_number(digits, got.number);
    if (fault == NumberFault::leading_zero) {
      std::string_view bare = digits;
      while (bare.size() > 1 && bare[0] == '0' && bare[1] != '.') bare.remove_prefix(1);
      issues_.say(written_.place,
                  mark("'{0}' begins with a zero, which some programs read as another number; write {1}"), digits,
                  bare);
      return std::nullopt;
    }
    if (fault == NumberFault::not_a_number || (!with_unit && !got.unit.empty())) {
      say_no_number(part, with_unit);
      return std::nullopt;
    }
    return got;
  }

  void say_no_number(std::string_view part, bool with_unit) {
    const std::string_view noun = base::tr(issues_.language(), with_unit ? noun_of(key_.unit) : mark("number"));
    if (with_unit) {
      issues_.say(written_.place, mark("'{0}' is no {1}; write a number and a unit, like {2}"), brief(part), noun,
                  key_.type == KeyType::range ? example_of_range(key_.unit) : example_of_unit(key_.unit));
    } else {
      issues_.say(written_.place, mark("'{0}' is no number; write digits only, like {1}"), brief(part),
                  key_.type == KeyType::position ? "103.39792" : "1.5");
    }
  }

  /// SI value of one number with its unit; the range of the key is checked.
  std::optional<double> quantity(std::string_view part, bool with_unit) {
    const std::optional<Measured> got = measured(part, with_unit);
    if (!got) return std::nullopt;
    const Unit* own = find_unit(key_.unit);
    if (!with_unit || own == nullptr) {
      if (!within(got->number, part)) return std::nullopt;
      return got->number * (own == nullptr ? 1.0 : own->factor);
    }
    if (got->unit.empty()) {
      const std::string number(part);
      issues_.say(written_.place, mark("'{0}' has no unit; write a number and a unit, like {0} {1}"), number,
                  key_.unit);
      return std::nullopt;
    }
    const Unit* unit = find_unit(got->unit);
    if (unit == nullptr || unit->of != own->of) {
      issues_.say(written_.place, mark("'{0}' is no unit of {1}; write a number and a unit, like {2}"),
                  brief(got->unit), base::tr(issues_.language(), noun_of(key_.unit)), example_of_unit(key_.unit));
      return std::nullopt;
    }
    const double value = got->number * unit->factor;
    if (!within(value / own->factor, part)) return std::nullopt;
    return value;
  }

  bool within(double number, std::string_view part) {
    if (key_.low == key_.high || (number >= key_.low - 1e-9 && number <= key_.high + 1e-9)) return true;
    const bool named = key_.unit.empty() || key_.name == key_.unit || key_.name.ends_with("_" + std::string(key_.unit));
    const std::string unit = named ? std::string{} : " " + std::string(key_.unit);
    issues_.say(written_.place, mark("'{0}' is out of range; {1} goes from {2} to {3}{4}"), part, key_.name,
                fmt::format("{}", key_.low), fmt::format("{}", key_.high), unit);
    return false;
  }

  [[nodiscard]] bool is_time() const {
    const Unit* unit = find_unit(key_.unit);
    return unit != nullptr && unit->of == Unit::Of::time;
  }

  std::optional<Value> single(bool with_unit) {
    const std::optional<double> value = quantity(text_, with_unit);
    if (!value) return std::nullopt;
    if (is_time()) return Value(base::seconds(*value));
    return Value(*value);
  }

  std::optional<Value> count() {
    // a key that is itself the unit ("persons: 9") need not say it again
    std::string_view part = text_;
    const bool may_lack_unit = written_.in_cell || key_.unit.empty() || key_.name == key_.unit;
    const std::size_t end = std::min(part.find_first_not_of("0123456789.+-"), part.size());
    const std::string behind = half_width(part.substr(end));
    const bool has_unit =
        end > 0 && !behind.empty() && !key_.unit.empty() && (!may_lack_unit || find_unit(behind) != nullptr);
    const bool with_unit = has_unit || !may_lack_unit;
    const std::string_view digits = part.substr(0, end);
    if (!with_unit && digits.size() != part.size()) return no_whole_number();
    const std::size_t before = issues_.count();
    const std::optional<double> value = quantity(part, with_unit);
    if (value && *value == std::floor(*value) && digits.find('.') == std::string_view::npos) return Value(*value);
    return issues_.count() == before ? no_whole_number() : std::nullopt;
  }

  std::optional<Value> no_whole_number() {
    const bool bare = written_.in_cell || key_.unit.empty() || key_.name == key_.unit;
    issues_.say(written_.place, mark("'{0}' is no whole number; write it like {1}"), brief(written_.text),
                bare ? "3" : example_of_unit(key_.unit));
    return std::nullopt;
  }

  std::optional<Value> after() {
    if (!text_.starts_with('+')) {
      say(mark("'{0}' is no span after a start; write a plus, a number and a unit, like +20 min"));
      return std::nullopt;
    }
    std::string_view part = std::string_view(text_).substr(1);
    part.remove_prefix(std::min(part.find_first_not_of(' '), part.size()));
    const std::optional<double> value = quantity(part, true);
    if (!value) return std::nullopt;
    if (*value >= 0.0) return Value(base::seconds(*value));
    say(mark("'{0}' is no span after a start; write a plus, a number and a unit, like +20 min"));
    return std::nullopt;
  }

  std::optional<Value> range(bool with_unit) {
    std::vector<double> values;
    std::string_view rest = text_;
    for (bool more = true; more;) {
      std::size_t end = rest.find("..");
      std::size_t length = 2;
      if (end == std::string_view::npos) {
        end = rest.find("至");
        length = std::string_view("至").size();
      }
      more = end != std::string_view::npos;
      const std::string part = half_width(rest.substr(0, end));
      if (more) rest.remove_prefix(end + length);
      const std::optional<double> value = quantity(part, with_unit);
      if (!value) return std::nullopt;
      values.push_back(*value);
    }
    if (values.size() > 3) {
      say(mark("'{0}' has too many parts; write low .. high, or low .. most likely .. high"));
      return std::nullopt;
    }
    if (!std::is_sorted(values.begin(), values.end())) {
      say(mark("'{0}' runs backwards; write the smaller value first"));
      return std::nullopt;
    }
    if (is_time()) return Value(made<base::Duration>(values, [](double s) { return base::seconds(s); }));
    return Value(made<double>(values, [](double v) { return v; }));
  }

  template <class T, class Make>
  static base::Range<T> made(const std::vector<double>& values, Make make) {
    if (values.size() == 1) return base::Range<T>::exactly(make(values[0]));
    if (values.size() == 2) return base::Range<T>::between(make(values[0]), make(values[1]));
    return base::Range<T>::peaked(make(values[0]), make(values[1]), make(values[2]));
  }

  const Key& key_;
  const Written& written_;
  IssueWriter& issues_;
  std::string text_;
};

/// Reads a number of so many digits at most and goes on behind it; -1 if there is none.
int digits(std::string_view& text, std::size_t least, std::size_t most) {
  std::size_t n = 0;
  int value = 0;
  while (n < most && n < text.size() && text[n] >= '0' && text[n] <= '9') value = value * 10 + (text[n++] - '0');
  if (n < least) return -1;
  text.remove_prefix(n);
  return value;
}

bool skip(std::string_view& text, char c) {
  if (!text.starts_with(c)) return false;
  text.remove_prefix(1);
  return true;
}

/// "22:00" at the front of the text, in minutes; -1 if there is none.
int clock(std::string_view& text) {
  const int hour = digits(text, 1, 2);
  if (hour < 0 || hour > 23 || !skip(text, ':')) return -1;
  const int minute = digits(text, 2, 2);
  return minute < 0 || minute > 59 ? -1 : hour * 60 + minute;
}

/// What parts the two ends of a span is taken away; false where it is not there.
bool skip_until(std::string_view& text) {
  constexpr std::string_view chinese = "至";
  if (!text.starts_with(chinese)) return skip(text, '.') && skip(text, '.');
  text.remove_prefix(chinese.size());
  return true;
}

/// "06-01" at the front of the text; false where it is no day of a leap year.
bool day_of_year(std::string_view& text, int& month, int& day) {
  constexpr std::array<int, 12> days{31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  month = digits(text, 1, 2);
  if (month < 1 || month > 12 || !skip(text, '-')) return false;
  day = digits(text, 1, 2);
  return day >= 1 && day <= days[static_cast<std::size_t>(month - 1)];
}

}  // namespace

std::optional<Value> parse_value(const Key& key, const Written& written, IssueWriter& issues) {
  return Parser(key, written, issues).value();
}

std::optional<base::LocalTime> parse_date_time(std::string_view text) {
  const std::string plain = half_width(text);
  std::string_view rest = plain;
  base::LocalTime time;
  time.year = digits(rest, 4, 4);
  if (time.year < 1900 || !skip(rest, '-')) return std::nullopt;
  time.month = digits(rest, 1, 2);
  if (time.month < 1 || time.month > 12 || !skip(rest, '-')) return std::nullopt;
  time.day = digits(rest, 1, 2);
  constexpr std::array<int, 12> days{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (time.year % 4 == 0 && time.year % 100 != 0) || time.year % 400 == 0;
  const int last = days[static_cast<std::size_t>(time.month - 1)] + (time.month == 2 && leap ? 1 : 0);
  if (time.day < 1 || time.day > last || (!skip(rest, ' ') && !skip(rest, 'T'))) return std::nullopt;
  while (skip(rest, ' ')) {
  }
  const int minutes = clock(rest);
  if (minutes < 0 || !rest.empty()) return std::nullopt;
  time.hour = minutes / 60;
  time.minute = minutes % 60;
  return time;
}

std::optional<model::Night> parse_clock_range(std::string_view text) {
  std::string plain = half_width(text);
  std::erase(plain, ' ');
  std::string_view rest = plain;
  const int begins = clock(rest);
  if (!skip_until(rest)) return std::nullopt;
  const int ends = clock(rest);
  if (begins < 0 || ends < 0 || !rest.empty()) return std::nullopt;
  return model::Night{begins * 60.0, ends * 60.0};
}

std::optional<model::Season> parse_day_range(std::string_view text) {
  std::string plain = half_width(text);
  std::erase(plain, ' ');
  std::string_view rest = plain;
  model::Season season;
  const bool good = day_of_year(rest, season.from_month, season.from_day) && skip_until(rest) &&
                    day_of_year(rest, season.to_month, season.to_day) && rest.empty();
  return good ? std::optional(season) : std::nullopt;
}

std::optional<double> parse_reading(const Key& key, std::string_view unit, const Written& written,
                                    IssueWriter& issues) {
  Key amount = key;
  amount.type = KeyType::quantity;
  amount.unit = unit;
  amount.high = 1e6;  // what is measured is never negative
  const std::optional<Value> value = parse_value(amount, written, issues);
  if (!value) return std::nullopt;
  return std::get<double>(*value);
}

std::optional<Work> parse_work(const Key& key, const Written& written, IssueWriter& issues) {
  struct Tail {
    std::string_view text;
    model::WorkPer per;
  };
  constexpr std::array tails{Tail{"per person", model::WorkPer::person}, Tail{"每人", model::WorkPer::person},
                             Tail{"per house", model::WorkPer::house}, Tail{"每房", model::WorkPer::house},
                             Tail{"每户", model::WorkPer::house}};
  std::string text = half_width(written.text);
  Work work;
  for (const Tail& tail : tails) {
    if (!text.ends_with(tail.text)) continue;
    work.per = tail.per;
    text = half_width(text.substr(0, text.size() - tail.text.size()));
    break;
  }
  Key amount = key;
  amount.type = KeyType::quantity;
  Written rest = written;
  rest.text = text;
  const std::optional<Value> value = parse_value(amount, rest, issues);
  if (!value) return std::nullopt;
  work.work = base::PersonSeconds{std::get<double>(*value)};
  return work;
}

}  // namespace sanji::input
