// SPDX-License-Identifier: Apache-2.0
// "name comparison number", checked against the list of indicators.
#include "analysis/expect.hpp"

#include "sim/base/issue.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <vector>

namespace sanji::analysis {
namespace {

using base::Language;
using base::say;

std::string_view trimmed(std::string_view text) {
  const auto begin = text.find_first_not_of(" \t");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t") - begin + 1);
}

std::string unknown_indicator(std::string_view name, Language language) {
  std::vector<std::string_view> known;
  for (const auto& indicator : measures::indicator_list()) known.push_back(indicator.name);
  std::string text = say(language, "unknown indicator '{0}'; known: {1}", name, base::list_of(known, known.size()));
  const std::string nearest = base::nearest_name(name, known);
  if (!nearest.empty()) text += say(language, "; did you mean '{0}'?", nearest);
  return text;
}

bool compare(double value, std::string_view comparison, double number) {
  if (comparison == "<=") return value <= number;
  if (comparison == ">=") return value >= number;
  if (comparison == "<") return value < number;
  if (comparison == ">") return value > number;
  return value == number;
}

}  // namespace

BarResult read_bar(std::string_view text, Language language) {
  BarResult result;
  const auto at = text.find_first_of("<>=");
  if (at == std::string_view::npos) {
    result.problem =
        say(language, "'{0}' is no bar; write an indicator, a comparison and a number: enough_share>=0.9", text);
    return result;
  }
  const bool two = at + 1 < text.size() && text[at + 1] == '=';
  result.bar.comparison = std::string(text.substr(at, text[at] != '=' && two ? 2 : 1));
  const std::string_view name = trimmed(text.substr(0, at));
  const std::string_view number = trimmed(text.substr(at + (two ? 2 : 1)));
  const auto list = measures::indicator_list();
  const auto found = std::find_if(list.begin(), list.end(), [&](const auto& each) { return each.name == name; });
  if (found == list.end()) {
    result.problem = unknown_indicator(name, language);
    return result;
  }
  result.bar.indicator = &*found;
  const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), result.bar.number);
  if (error != std::errc() || end != number.data() + number.size() || !std::isfinite(result.bar.number)) {
    result.problem =
        say(language, "'{0}' is no number; '{1}' is counted in {2}, write the number alone", number, name, found->unit);
  }
  return result;
}

BarCheck check(const Bar& bar, const measures::Kpis& kpis, Language language) {
  const double value = bar.indicator->value(kpis);
  const std::string wanted = fmt::format("{}{}{:g}", bar.indicator->name, bar.comparison, bar.number);
  if (std::isnan(value)) return {false, say(language, "not met: {0} (not defined in this run)", wanted)};
  const std::string got = fmt::format("{:.6g}", value);
  if (compare(value, bar.comparison, bar.number)) return {true, say(language, "met: {0} (got {1})", wanted, got)};
  return {false, say(language, "not met: {0} (got {1})", wanted, got)};
}

}  // namespace sanji::analysis
