// SPDX-License-Identifier: Apache-2.0
// Moments, limits, totals and indicators from journals made by hand.
#include "sim/measures/kpi.hpp"

#include "tests/sim/measures/valley.hpp"
#include "tests/support/catch.hpp"

#include <cmath>
#include <set>

using namespace sanji;            // NOLINT(google-build-using-namespace)
using namespace sanji::measures;  // NOLINT(google-build-using-namespace)
using model::Moment;
using valley::RecordId;
using valley::RecordKind;

namespace {

Kpis kpis_of(const valley::Story& story) { return measure(journal::View(story.journal)); }

double minute_of(const Incident& incident, Moment moment) {
  return (incident.at(moment).value().at - base::SimTime{}).minutes();
}

double indicator(const valley::Story& story, std::string_view name) {
  const auto values = indicators(journal::View(story.journal));
  const auto list = indicator_list();
  for (std::size_t i = 0; i < list.size(); ++i) {
    if (list[i].name == name) return values[i];
  }
  FAIL("no indicator " << name);
  return 0.0;
}

}  // namespace

TEST_CASE("each moment of an incident is the first record that makes it so") {
  const Kpis kpis = kpis_of(valley::flood());
  REQUIRE(kpis.incidents.size() == 1);
  const Incident& incident = kpis.incidents.front();
  const double expected[] = {10, 15, 16, 20, 32, 45, 19, 33, 33, 33, 91};
  for (std::size_t m = 0; m < std::size(expected); ++m) {
    INFO(model::moment_words[m].name);
    CHECK(minute_of(incident, static_cast<Moment>(m)) == expected[m]);
  }
  CHECK(incident.harm == model::Harm::flood);
  CHECK(incident.level == 4);
  CHECK(incident.first_team == valley::village_team);
  CHECK(incident.span(Moment::told_township, Moment::told_county).value().minutes() == 12.0);
}

TEST_CASE("what never happened has no moment and no span") {
  valley::Story story = valley::flood();
  valley::cut_the_road(story);
  const Incident incident = kpis_of(story).incidents.at(1);
  CHECK(incident.at(Moment::onset));
  CHECK_FALSE(incident.at(Moment::first_noticed));
  CHECK_FALSE(incident.at(Moment::level));
  CHECK_FALSE(incident.span(Moment::onset, Moment::done));
}

TEST_CASE("a level that was in force before the county heard of an incident counts from when it heard") {
  valley::Story story = valley::flood();
  valley::cut_the_road(story);
  story.tell(120, RecordKind::report_received, valley::road, valley::county, valley::township, 0, 0);
  const Incident incident = kpis_of(story).incidents.at(1);
  CHECK(minute_of(incident, Moment::level) == 120);
  CHECK(incident.level == 4);
}

TEST_CASE("a county that was told before any level was set waits for the next one, and no level is none") {
  valley::Story story;
  story.tell(10, RecordKind::incident_arose, valley::houses, valley::hazard, valley::houses, 1, 0);
  story.tell(20, RecordKind::report_received, valley::houses, valley::county, valley::township, 0, 0);
  story.tell(30, RecordKind::level_set, valley::houses, valley::county, valley::county, 0, 0);
  CHECK_FALSE(kpis_of(story).incidents.front().at(Moment::level));
  story.tell(40, RecordKind::level_set, valley::houses, valley::county, valley::county, 2, 0);
  CHECK(minute_of(kpis_of(story).incidents.front(), Moment::level) == 40);
  CHECK(kpis_of(story).incidents.front().level == 2);
}

TEST_CASE("enough force lasts until it is lacking, but not beyond the end of the work") {
  valley::Story story;
  const auto tell = [&](double minute, RecordKind kind) {
    story.tell(minute, kind, valley::houses, journal::none, valley::houses, 1, 0);
  };
  tell(10, RecordKind::incident_arose);
  tell(20, RecordKind::force_enough);
  tell(30, RecordKind::force_lacking);
  CHECK_FALSE(kpis_of(story).incidents.front().at(Moment::enough_force));
  tell(40, RecordKind::force_enough);
  tell(50, RecordKind::work_done);
  tell(60, RecordKind::force_lacking);
  CHECK(minute_of(kpis_of(story).incidents.front(), Moment::enough_force) == 40);
  CHECK(minute_of(kpis_of(story).incidents.front(), Moment::done) == 50);
  tell(70, RecordKind::reopened);
  CHECK_FALSE(kpis_of(story).incidents.front().at(Moment::done));
  CHECK_FALSE(kpis_of(story).incidents.front().at(Moment::enough_force));
}

TEST_CASE("a citizen's sight counts as noticing, and the prefecture's desk has a moment of its own") {
  valley::Story story;
  story.tell(10, RecordKind::incident_arose, valley::houses, valley::hazard, valley::houses, 1, 0);
  story.tell(12, RecordKind::witness_noticed, valley::houses, valley::residents, valley::houses, 1, 0);
  story.tell(15, RecordKind::report_received, valley::houses, valley::call_centre, valley::residents, 0, 0);
  story.tell(40, RecordKind::report_received, valley::houses, valley::prefecture, valley::county, 0, 0);
  const Incident incident = kpis_of(story).incidents.front();
  CHECK(minute_of(incident, Moment::first_noticed) == 12);
  CHECK(minute_of(incident, Moment::told_prefecture) == 40);
  CHECK_FALSE(incident.at(Moment::told_county));
}

TEST_CASE("a level that was lowered to none is not in force any more") {
  valley::Story story = valley::flood();
  story.tell(95, RecordKind::level_lowered, journal::none, valley::county, valley::county, 0, 0);
  valley::cut_the_road(story);
  story.tell(120, RecordKind::report_received, valley::road, valley::county, valley::township, 0, 0);
  CHECK_FALSE(kpis_of(story).incidents.at(1).at(Moment::level));
}

TEST_CASE("what agencies do is counted apart from the tiers") {
  valley::Story story = valley::flood();
  story.tell(100, RecordKind::report_received, valley::houses, valley::call_centre, valley::residents, 0, 0);
  const Kpis kpis = kpis_of(story);
  CHECK(kpis.tiers[static_cast<std::size_t>(model::Tier::outside)].reports_in == 1);
  CHECK(kpis.tiers[static_cast<std::size_t>(model::Tier::county)].reports_in == 1);
}

TEST_CASE("a request for help tells a tier as a report does") {
  valley::Story story;
  story.tell(10, RecordKind::incident_arose, valley::houses, valley::hazard, valley::houses, 1, 0);
  story.tell(12, RecordKind::request_resource_received, valley::houses, valley::county, valley::township, 0, 0);
  CHECK(minute_of(kpis_of(story).incidents.front(), Moment::told_county) == 12);
}

TEST_CASE("a limit is met, missed or open") {
  valley::Story story = valley::flood();
  valley::cut_the_road(story);
  story.limit("met", Moment::told_township, Moment::told_county, 12);
  story.limit("missed", Moment::told_township, Moment::told_county, 11);
  story.limit("long", Moment::onset, Moment::first_arrival, 300);
  story.limit("not-played", Moment::told_county, Moment::told_province, 60);
  story.limit("other-kind", Moment::onset, Moment::told_county, 1, 1.0, {model::Harm::fire});
  const Kpis kpis = kpis_of(story);
  CHECK(kpis.limits_not_played == 1);

  const auto& reached = kpis.incidents.at(0).limits;
  REQUIRE(reached.size() == 3);
  CHECK(reached[0].met == true);
  CHECK(reached[1].met == false);
  CHECK(reached[1].got == base::minutes(12));
  CHECK(kpis.incidents.at(0).missed_at(Moment::told_county));
  CHECK_FALSE(kpis.incidents.at(0).missed_at(Moment::first_arrival));

  const auto& never = kpis.incidents.at(1).limits;
  REQUIRE(never.size() == 3);
  CHECK_FALSE(never[0].met);  // the township was never told: nothing began
  CHECK_FALSE(never[0].got);
  CHECK_FALSE(never[2].met);  // arose at 100 of 360 min: 300 have not passed
}

TEST_CASE("a limit whose end never came is missed once its time has passed") {
  valley::Story story;
  story.tell(10, RecordKind::incident_arose, valley::houses, valley::hazard, valley::houses, 1, 0);
  story.limit("passed", Moment::onset, Moment::told_county, 349);
  story.limit("just-open", Moment::onset, Moment::told_county, 350);
  const Kpis kpis = kpis_of(story);
  CHECK(kpis.incidents.front().limits.at(0).met == false);
  CHECK_FALSE(kpis.incidents.front().limits.at(0).got);
  CHECK_FALSE(kpis.incidents.front().limits.at(1).met);
  CHECK(kpis.limits.at(0).worst_never);
  CHECK(kpis.limits.at(0).worst_over == base::minutes(1));
}

TEST_CASE("a limit is kept by the share of the decided cases that it demands") {
  LimitTotals totals;
  model::Limit limit;
  limit.share = {0.95};
  totals.limit = &limit;
  CHECK_FALSE(totals.kept());
  totals.met = 19;
  totals.missed = 1;
  totals.open = 5;
  CHECK(totals.kept() == true);
  totals.missed = 2;
  CHECK(totals.kept() == false);
}

TEST_CASE("the worst incident of a limit is the one that never got there, then the latest") {
  valley::Story story = valley::flood();
  story.limit("arrival", Moment::onset, Moment::first_arrival, 10);
  CHECK(kpis_of(story).limits.at(0).worst == 0);
  CHECK(kpis_of(story).limits.at(0).worst_over == base::minutes(13));
  valley::cut_the_road(story);
  CHECK(kpis_of(story).limits.at(0).worst == 1);
  CHECK(kpis_of(story).limits.at(0).missed == 2);
}

TEST_CASE("totals per tier count reports, letters handled, orders and teams") {
  const Kpis kpis = kpis_of(valley::flood());
  const auto& village = kpis.tiers[static_cast<std::size_t>(model::Tier::village)];
  const auto& township = kpis.tiers[static_cast<std::size_t>(model::Tier::township)];
  const auto& county = kpis.tiers[static_cast<std::size_t>(model::Tier::county)];
  CHECK(village.reports_in == 1);
  CHECK(village.orders == 1);
  CHECK(village.teams_sent == 1);
  CHECK(village.first_on_scene == 1);
  CHECK(village.handle_s == std::vector<double>{240.0});
  CHECK(township.handle_s == std::vector<double>{720.0});
  CHECK(county.handle_s == std::vector<double>{780.0});
  CHECK(county.teams_sent == 0);
}

TEST_CASE("a letter waits from its receipt until it is taken up, or to the end of the run") {
  valley::Story story = valley::flood();
  CHECK(kpis_of(story).queues.all.size() == 1);
  CHECK(kpis_of(story).queues.longest == base::minutes(2));
  CHECK(kpis_of(story).queues.desk == valley::township);
  const RecordId letter =
      story.tell(100, RecordKind::report_received, valley::houses, valley::county, valley::township, 0, 0);
  story.tell(100, RecordKind::queued, valley::county, letter);
  CHECK(kpis_of(story).queues.all.size() == 2);
  CHECK(kpis_of(story).queues.longest == base::minutes(260));
  CHECK(kpis_of(story).queues.desk == valley::county);
}

TEST_CASE("quantiles are of type 7") {
  const std::vector<double> values{1.0, 2.0, 4.0, 8.0};
  CHECK(quantile(values, 0.0) == 1.0);
  CHECK(quantile(values, 0.5) == 3.0);
  CHECK(quantile(values, 0.9) == Approx(6.8));  // rank 2.7: 4 + 0.7 * (8 - 4)
  CHECK(quantile(values, 1.0) == 8.0);
  CHECK(std::isnan(quantile({}, 0.5)));
}

TEST_CASE("every indicator has a name of its own, a unit and a sentence") {
  std::set<std::string_view> names;
  for (const Indicator& each : indicator_list()) {
    CHECK(names.insert(each.name).second);
    CHECK_FALSE(each.unit.empty());
    CHECK_FALSE(each.sentence.empty());
  }
  CHECK(indicators(journal::View(valley::Story().journal)).size() == indicator_list().size());
}

TEST_CASE("indicators of a run that went well") {
  valley::Story story = valley::flood();
  story.limit("missed", Moment::told_township, Moment::told_county, 11);
  CHECK(indicator(story, "incidents") == 1);
  CHECK(indicator(story, "people") == 80);
  CHECK(indicator(story, "noticed_share") == 1.0);
  CHECK(indicator(story, "told_county_median_min") == 22);
  CHECK(indicator(story, "level_median_min") == 13);
  CHECK(indicator(story, "first_arrival_median_min") == 23);
  CHECK(indicator(story, "limits_missed") == 1);
  CHECK(indicator(story, "limits_kept_share") == 0);
  CHECK(indicator(story, "queue_wait_longest_min") == 2);
  CHECK(indicator(story, "gravest_level") == 4);
}

TEST_CASE("what was left undone makes a median later, never earlier") {
  valley::Story story = valley::flood();
  valley::cut_the_road(story);
  CHECK(indicator(story, "noticed_share") == 0.5);
  CHECK(std::isnan(indicator(story, "first_arrival_median_min")));  // half never
  CHECK(std::isnan(indicator(story, "first_arrival_longest_min")));
  story.tell(150, RecordKind::arrived, valley::road, valley::county_team, valley::county_team, 3, 0);
  CHECK(indicator(story, "first_arrival_median_min") == Approx((23.0 + 50.0) / 2));
  CHECK(indicator(story, "first_arrival_longest_min") == 50);
  CHECK(indicator(story, "village_first_share") == 0.5);
}

TEST_CASE("a run without incidents has indicators, undefined where nothing can be said") {
  const valley::Story story;
  CHECK(indicator(story, "incidents") == 0);
  CHECK(std::isnan(indicator(story, "noticed_share")));
  CHECK(std::isnan(indicator(story, "told_county_median_min")));
  CHECK(std::isnan(indicator(story, "limits_kept_share")));
  CHECK(indicator(story, "queue_wait_longest_min") == 0);
}

TEST_CASE("a limit about the prefecture is not played where there is none") {
  valley::Story story = valley::flood();
  story.limit("prefecture", Moment::told_county, Moment::told_prefecture, 60);
  CHECK(kpis_of(story).limits_not_played == 0);
  CHECK(kpis_of(story).limits.at(0).missed == 1);
  story.journal.resolved.agencies.clear();
  CHECK(kpis_of(story).limits_not_played == 1);
  CHECK(kpis_of(story).limits.empty());
}

TEST_CASE("the new indicators follow from the numbers beside them") {
  using K = RecordKind;
  valley::Story story = valley::flood();
  CHECK(indicator(story, "noticed_to_report_median_min") == 1);
  CHECK(indicator(story, "report_to_county_median_min") == 16);
  CHECK(indicator(story, "unknown_to_county_share") == 0);
  CHECK(std::isnan(indicator(story, "calls_answered_share")));
  CHECK(std::isnan(indicator(story, "isolation_noticed_median_min")));
  story.tell(100, K::post_isolated, journal::none, valley::village, valley::village, 0, journal::none);
  story.tell(112, K::isolation_noticed, journal::none, valley::township, valley::village, 1, journal::none);
  story.tell(120, K::channel_busy, valley::houses, valley::village, valley::township, 1, 0);
  CHECK(indicator(story, "isolated") == 1);
  CHECK(indicator(story, "isolation_noticed_median_min") == 12);
  CHECK(indicator(story, "busy_attempts") == 1);
  CHECK(indicator(story, "command_vacant_min") == 0);
  CHECK(indicator(story, "public_silence_min") == 345);
}
