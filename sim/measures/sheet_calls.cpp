// SPDX-License-Identifier: Apache-2.0
// Response times to a tenth of a minute.
#include "sim/measures/sheet_calls.hpp"

#include "sim/base/table.hpp"
#include "sim/measures/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace sanji::measures {
namespace {

using base::Align;
using base::Language;
using base::mark;
using base::say;
using base::tr;

std::string minutes_of(double seconds) {
  return std::isfinite(seconds) ? fmt::format("{:.1f}", seconds / base::seconds_per_minute) : std::string("-");
}

std::string percent(double share) { return fmt::format("{:.1f} %", share * 100.0); }

std::string times_line(std::string_view sentence, const ResponseTimes& times, Language language) {
  std::string line = say(language, sentence, minutes_of(times.mean_s()), minutes_of(times.quantile_s(0.5)),
                         minutes_of(times.quantile_s(0.9)));
  if (times.never > 0) line += say(language, "; not there by the end: {0}", times.never);
  return line + '\n';
}

std::string busy_line(const journal::View& view, const RecordedCalls& calls, Language language) {
  const auto busiest = std::max_element(calls.units.begin(), calls.units.end(),
                                        [](const UnitUse& a, const UnitUse& b) { return a.busy_share < b.busy_share; });
  if (busiest == calls.units.end()) return {};
  return say(language, "units: {0}; busy {1} of the time on average, most {2} with {3}", calls.units.size(),
             percent(calls.busy_share()), entity_name(view, busiest->unit, language), percent(busiest->busy_share)) +
         '\n';
}

}  // namespace

std::string recorded_calls_block(const journal::View& view, const RecordedCalls& calls, Language language) {
  if (calls.came == 0) return {};
  std::string text = say(language, "recorded calls: {0}, of which {1} waited for a unit",
                         grouped(static_cast<long long>(calls.came)), grouped(static_cast<long long>(calls.queued)));
  if (calls.within.us > 0) {
    text += say(language, "; first unit there within {0}: {1}", limit_text(calls.within, language),
                percent(calls.in_time_share()));
  }
  text += '\n' + times_line(mark("first unit there after {0} min on average, median {1}, nine of ten within {2}"),
                            calls.first, language);
  if (!calls.second.ascending_s.empty()) {
    text += times_line(mark("second unit there after {0} min on average, median {1}, nine of ten within {2}"),
                       calls.second, language);
  }
  return text + busy_line(view, calls, language);
}

std::string units_table(const journal::View& view, const RecordedCalls& calls, Language language) {
  if (calls.units.empty()) return {};
  const auto heading = [&](std::string_view key) { return std::string(tr(language, key)); };
  base::TextTable table({heading(mark("unit")), heading(mark("sent")), heading(mark("busy"))},
                        {Align::left, Align::right, Align::right});
  for (const UnitUse& use : calls.units) {
    table.add({entity_name(view, use.unit, language), grouped(use.sent), percent(use.busy_share)});
  }
  return table.to_text();
}

}  // namespace sanji::measures
