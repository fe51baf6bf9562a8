// SPDX-License-Identifier: Apache-2.0
// What measures find by indexes in a whole run, against walks through all of its records.
#include "sim/measures/information.hpp"
#include "sim/measures/kpi.hpp"
#include "sim/measures/warnings.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/play.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

using namespace sanji;

TEST_CASE("what is judged by indexes over a flood is what a walk through all records says") {
  const journal::Journal run = tests::play("scenarios/dongxiang-flash-flood.yaml", 7);
  const journal::View view(run);
  const measures::Kpis kpis = measures::measure(view);
  int wrong = 0;
  for (const measures::Incident& incident : kpis.incidents) {
    std::optional<double> off;
    for (const journal::RecordId id : view.records_of(incident.row)) {
      if (view.record(id).kind == journal::RecordKind::report_altered) break;
      if (view.record(id).kind != journal::RecordKind::report_sent) continue;
      for (const journal::FactRow& fact : view.facts(id)) {
        if (off || fact.subject != incident.row || fact.variable != journal::Variable::people) continue;
        const double truth = view.state_at(incident.row, journal::Variable::people, fact.as_of).value_or(0.0);
        off = std::abs(fact.value - truth) - 0.2 * truth;
      }
      if (off) break;
    }
    wrong += off && *off > 0.0 ? 1 : 0;
  }
  CHECK(kpis.information.failures.wrong == wrong);
  CHECK(wrong > 0);
  measures::Spread to_level;
  for (std::size_t i = 0; i < view.records().size(); ++i) {
    const journal::Record& warning = view.records()[i];
    if (warning.kind != journal::RecordKind::warning_issued) continue;
    const journal::WarningRow* rule = measures::warning_rule(view, warning);
    if (rule == nullptr || rule->asks_level == 0) continue;
    double in_force = 0.0;
    for (std::size_t j = 0; j < i; ++j) {
      const journal::RecordKind kind = view.records()[j].kind;
      if (kind == journal::RecordKind::level_set || kind == journal::RecordKind::level_lowered)
        in_force = view.records()[j].value;
    }
    if (in_force > 0.0 && in_force <= rule->asks_level) continue;
    const auto set = std::find_if(view.records().begin() + static_cast<std::ptrdiff_t>(i), view.records().end(),
                                  [&](const journal::Record& later) {
                                    return later.kind == journal::RecordKind::level_set && later.value > 0.0 &&
                                           later.value <= rule->asks_level;
                                  });
    to_level.add(set == view.records().end() ? std::nullopt : std::optional(set->time - warning.time));
  }
  CHECK(kpis.information.warning_to_level.cases() == to_level.cases());
  CHECK(kpis.information.warning_to_level.never() == to_level.never());
  CHECK(kpis.information.warning_to_level.median() == to_level.median());
  CHECK(kpis.information.warning_to_level.longest() == to_level.longest());
}
