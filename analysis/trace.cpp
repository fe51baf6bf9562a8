// SPDX-License-Identifier: Apache-2.0
// One line a record.
#include "analysis/trace.hpp"

#include "sim/measures/sheet.hpp"
#include "sim/measures/words.hpp"

#include <fmt/format.h>

namespace sanji::analysis {
namespace {

using journal::RecordKind;
using journal::Variable;

/// What a report said of its incident, as it left: the fields that carry a number.
std::string content(const journal::View& view, journal::RecordId sent, base::Language language) {
  const journal::Record& record = view.record(sent);
  const bool is_report = record.kind == RecordKind::report_sent || record.kind == RecordKind::notification_sent;
  if (!is_report || record.incident == journal::none) return {};
  int severity = 0;
  int people = 0;
  int houses = 0;
  int teams = 0;
  for (const journal::FactRow& fact : view.facts(sent)) {
    const auto number = static_cast<int>(fact.value);
    if (fact.variable == Variable::assigned && number == record.incident) ++teams;
    if (fact.subject != record.incident) continue;
    if (fact.variable == Variable::severity) severity = number;
    if (fact.variable == Variable::people) people = number;
    if (fact.variable == Variable::houses) houses = number;
  }
  return base::say(language, " [severity {0}, people {1}, houses {2}, teams called {3}]", severity, people, houses,
                   teams);
}

}  // namespace

std::string trace(const journal::View& view, base::Language language) {
  constexpr std::size_t kind_width = 29;  // the longest name of a kind
  std::string text = measures::title(view, language);
  for (std::size_t i = 0; i < view.records().size(); ++i) {
    const journal::Record& record = view.records()[i];
    text += fmt::format("{}  {}  {}{}\n", base::clock_text(view.journal().provenance.start, record.time, true),
                        base::pad_right(journal::row_of(record.kind).name, kind_width),
                        measures::sentence(view, record, language),
                        content(view, static_cast<journal::RecordId>(i), language));
  }
  return text;
}

}  // namespace sanji::analysis
