// SPDX-License-Identifier: Apache-2.0
// What the event has a post do with its reports: hold them back, make them smaller or greater, or late. Township A has
// verified its report at 1564 s, has it approved at 1804 s and has called the county at 1864 s.
#include "tests/sim/actors/network_valleys.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>
#include <string>
#include <vector>

using namespace sanji;
using journal::RecordKind;
using tests::NetworkValleys;
using tests::Played;
using Seconds = std::vector<long>;

namespace {

Played played_with(const std::string& behaviour) {
  NetworkValleys valleys = tests::flooded_network();
  valleys.event("behaviours:\n  - {id: script, post: 999901100, " + behaviour + "}");
  return Played(valleys);
}

double people_told(const Played& played) {
  const auto facts = played.view.facts(played.all(RecordKind::report_sent, tests::desk_a).front());
  const auto people = std::find_if(facts.begin(), facts.end(),
                                   [](const auto& fact) { return fact.variable == journal::Variable::people; });
  REQUIRE(people != facts.end());
  return people->value;
}

}  // namespace

TEST_CASE("a post that conceals reports nothing until the script ends, then what it knows") {
  const Played played = played_with("what: conceal, until: +60 min");
  const auto held = played.all(RecordKind::report_concealed, tests::desk_a);
  REQUIRE_FALSE(held.empty());
  CHECK(played.second(held.front()) == 1564);
  CHECK(tests::text_of(played, held.front()) == "script");
  const auto sent = played.seconds(RecordKind::report_sent, tests::desk_a);
  REQUIRE_FALSE(sent.empty());
  CHECK(sent.front() == 3900);  // taken up at 3600, approved, called
}

TEST_CASE("a post that conceals to the end never reports") {
  const Played played = played_with("what: conceal");
  CHECK_FALSE(played.all(RecordKind::report_concealed, tests::desk_a).empty());
  CHECK(played.all(RecordKind::report_sent, tests::desk_a).empty());
  CHECK(played.all(RecordKind::level_set).empty());
}

TEST_CASE("a post that delays sends each report so much later") {
  const Played played = played_with("what: delay, delay: 40 min");
  const auto held = played.all(RecordKind::report_delayed, tests::desk_a);
  REQUIRE_FALSE(held.empty());
  CHECK(played.second(held.front()) == 1564);
  CHECK(played.record(held.front()).value == 40.0);
  CHECK(played.seconds(RecordKind::report_sent, tests::desk_a).front() == 4264);  // 1564 + 2400, approve 240, call 60
}

TEST_CASE("a post that understates or overstates changes the counts that it tells, not those that it knows") {
  const Played understated = played_with("what: understate, factor: 0.5");
  CHECK(people_told(understated) == 40);
  const auto altered = understated.all(RecordKind::report_altered, tests::desk_a);
  REQUIRE_FALSE(altered.empty());
  CHECK(understated.record(altered.front()).value == 0.5);
  CHECK(understated.seconds(RecordKind::report_sent, tests::desk_a).front() == 1864);
  CHECK(understated.all(RecordKind::level_set).empty());  // forty are fewer than the fifty of level IV
  CHECK(people_told(played_with("what: overstate, factor: 2")) == 160);
}

TEST_CASE("a script that has not begun or has ended changes nothing") {
  for (const char* when : {"from: +60 min", "from: +0 min, until: +20 min"}) {
    const Played played = played_with(std::string("what: conceal, ") + when);
    CHECK(played.seconds(RecordKind::report_sent, tests::desk_a).front() == 1864);
  }
}

TEST_CASE("a village whose plan lets it report straight tells the county as soon as its township") {
  NetworkValleys valleys = tests::flooded_network();
  valleys.change("plan.yaml", "{id: village-report, from: village, to: township, within: 30 min}",
                 "{id: village-report, from: village, to: [county, township], within: 30 min}");
  const Played played(valleys);
  CHECK(played.seconds(RecordKind::report_received, tests::county_desk).front() == 1234);
  CHECK(played.seconds(RecordKind::report_received, tests::desk_a).front() == 1294);
  // the township does not tell again whom the village has told
  for (const auto id : played.all(RecordKind::report_sent, tests::desk_a)) {
    CHECK(played.name(played.record(id).subject) != tests::county_desk);
  }
}

TEST_CASE("a post that may report first is approved afterwards") {
  NetworkValleys valleys = tests::flooded_network();
  valleys.change("plan.yaml", "from: township, to: county, within: 60 min}",
                 "from: township, to: county, within: 60 min, approval: later}");
  const Played played(valleys);
  CHECK(played.seconds(RecordKind::report_sent, tests::desk_a).front() == 1624);  // verified 1564, call 60
  CHECK(played.seconds(RecordKind::approved, tests::desk_a).front() == 1864);
}

TEST_CASE("residents who notice call the number that the region names, and its desk acts on it") {
  NetworkValleys valleys = tests::flooded_network();
  valleys.remove("region/officers.csv", "O-A1");
  valleys.region(
      "witnesses:\n  - {id: w, kind: resident, hazards: [flood], calls: \"119\", after_day: 4 min, after_night: 4 "
      "min}");
  valleys.change("plan.yaml", "  - {id: village-report,",
                 "  - {id: fire-report, from: fire-service, to: county, within: 30 min}\n  - {id: village-report,");
  const Played played(valleys);
  CHECK(played.seconds(RecordKind::witness_noticed) == Seconds{840});
  CHECK(played.seconds(RecordKind::report_received, "119") == Seconds{842});
  CHECK(played.seconds(RecordKind::report_received, tests::county_desk).front() ==
        994);  // answer 30, verify 60, call 60
}

TEST_CASE("what is first counted may be wrong, and is put right at the next look") {
  NetworkValleys valleys = tests::flooded_network();
  valleys.change("region/region.yaml", "night: 10 min}", "night: 10 min, error: 0.5}");
  valleys.flood(tests::at_a1_high, 1, "+50 min");
  for (const char* team : {"T-A1", "T-A2", "T-A", "T-B", "T-C"}) valleys.remove("region/teams.csv", team);
  const Played played(valleys);
  const auto people = [&](std::size_t report) {
    const auto facts = played.view.facts(played.all(RecordKind::report_sent, "O-A1").at(report));
    return std::find_if(facts.begin(), facts.end(),
                        [](const auto& fact) { return fact.variable == journal::Variable::people; })
        ->value;
  };
  CHECK(people(0) == 40);
  CHECK(people(1) == 160);
}

TEST_CASE("who hears the engaged tone dials again, and runs to the village office in the end") {
  NetworkValleys valleys = tests::flooded_network();
  valleys.region(
      "witnesses:\n  - {id: w, kind: resident, hazards: [flood], calls: \"119\", after_day: 4 min, after_night: 4 min, "
      "share: 100 %, basis: assumed}");
  // on this holiday nobody sits at 119, and nobody may wait there
  valleys.plan("channels:\n  - {id: village, order: [mobile, radio], attempts: 3, redial: 2 min}");
  valleys.file("region/desks.csv") =
      "post,officers_persons,officers_holiday_persons,leaders_persons,waiting_calls,basis\n999901,6,,1,,assumed\n"
      "999901100,1,,1,,assumed\n119,1,0,1,0,assumed\n";
  valleys.event("holiday: true");
  const Played played(valleys);
  const auto busy = played.all(RecordKind::channel_busy);
  REQUIRE(busy.size() == 3);
  CHECK(played.second(busy[0]) == 840);
  CHECK(played.second(busy[2]) == 840 + 2 * 120);
  CHECK(played.record(busy[2]).cause == busy[1]);
  CHECK(played.all(RecordKind::report_received, "119").empty());
  bool at_office = false;
  for (const auto id : played.all(RecordKind::report_received, tests::desk_a1)) {
    at_office = at_office || played.record(played.record(id).cause).cause == busy[2];
  }
  CHECK(at_office);
}

TEST_CASE("a desk that calls another one whose places are taken finds it busy, like a full channel") {
  NetworkValleys valleys = tests::flooded_network();
  valleys.plan("channels:\n  - {id: township, order: [mobile], attempts: 2, redial: 3 min, retry: 20 min}");
  valleys.file("region/desks.csv") =
      "post,officers_persons,officers_holiday_persons,leaders_persons,waiting_calls,basis\n999901,6,0,1,0,assumed\n"
      "999901100,1,,1,,assumed\n";
  valleys.event("holiday: true");
  const Played played(valleys);
  const auto busy = played.all(RecordKind::channel_busy, tests::desk_a);
  REQUIRE(busy.size() >= 2);
  CHECK(played.second(busy[1]) - played.second(busy[0]) == 180);
  CHECK(played.record(played.all(RecordKind::undelivered, tests::desk_a).front()).cause == busy[1]);
  CHECK(played.all(RecordKind::report_received, tests::county_desk).empty());
}
