// SPDX-License-Identifier: Apache-2.0
// How much the county's first and last reports said.
#include "sim/measures/completeness.hpp"

#include "sim/measures/kpi.hpp"
#include "tests/sim/measures/valley.hpp"
#include "tests/support/catch.hpp"

#include <cmath>

using namespace sanji;            // NOLINT(google-build-using-namespace)
using namespace sanji::measures;  // NOLINT(google-build-using-namespace)
using journal::Variable;
using K = valley::RecordKind;

namespace {

/// A report that the county has got, with what it said.
void report(valley::Story& story, double minute, const std::vector<Variable>& said, double assigned = 0.0) {
  const auto sent = story.tell(minute, K::report_sent, valley::houses, valley::township, valley::county, 0, 1);
  for (const Variable variable : said) {
    story.says(sent, valley::houses, variable, variable == Variable::assigned ? assigned : 1.0, minute);
  }
  story.tell(minute + 1, K::report_received, valley::houses, valley::county, valley::township, 0, sent);
}

Completeness of(const valley::Story& story) { return measure_completeness(journal::View(story.journal)); }

valley::Story arisen() {
  valley::Story story;
  story.tell(10, K::incident_arose, valley::houses, valley::hazard, valley::houses, 1, 0);
  return story;
}

}  // namespace

TEST_CASE("the first and the last report to the county are held against the fields of a report") {
  valley::Story story = arisen();
  report(story, 20, {Variable::severity, Variable::people});
  report(
      story, 40,
      {Variable::severity, Variable::people, Variable::houses, Variable::trend, Variable::assigned, Variable::closed},
      valley::houses);
  const Completeness all = of(story);
  CHECK(all.incidents == 1);
  CHECK(all.first_share() == Approx(2.0 / 7.0));  // time, place, source and type are always there and do not count
  CHECK(all.last_share() == Approx(1.0));
  CHECK(all.most_missing() == std::vector<ReportField>{ReportField::extent, ReportField::trend, ReportField::action});
}

TEST_CASE("a team that is free and work that is not done are no action taken") {
  valley::Story story = arisen();
  report(story, 20, {Variable::assigned}, journal::none);
  CHECK(of(story).in_first[static_cast<std::size_t>(ReportField::action)] == 0);
}

TEST_CASE("where the county was told of nothing no share is made up") {
  const Completeness all = of(arisen());
  CHECK(all.incidents == 0);
  CHECK(std::isnan(all.first_share()));
  CHECK(all.most_missing().empty());
}
