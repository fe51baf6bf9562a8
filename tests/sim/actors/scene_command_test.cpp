// SPDX-License-Identifier: Apache-2.0
// Who commands on the scene, how command passes on, and teams that two desks want at once.
#include "tests/sim/actors/network_valleys.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>
#include <string>
#include <vector>

using namespace sanji;
using journal::RecordKind;
using tests::NetworkValleys;
using tests::Played;
using Texts = std::vector<std::string>;

namespace {

/// Long work at village A1 that asks for more than the village's team.
NetworkValleys long_work(const std::string& handover) {
  NetworkValleys valleys = tests::flooded_network(2);
  valleys.change("plan.yaml", "work: 6 person-min per person", "work: 90 person-min per person");
  valleys.plan("handover: " + handover);
  return valleys;
}

}  // namespace

TEST_CASE("the first team on the scene has command, one of higher rank takes it over after a briefing") {
  const Played played(long_work("{briefing: 5 min, briefed: 100 %}"));
  const auto taken = played.all(RecordKind::command_taken);
  REQUIRE(taken.size() >= 2);
  CHECK(played.name(played.record(taken[0]).actor) == "T-A1");
  CHECK(tests::text_of(played, taken[0]) == "first");
  CHECK(played.second(taken[0]) == played.second(played.one(RecordKind::arrived, "T-A1")));
  CHECK(played.name(played.record(taken[1]).actor) == "T-A");
  CHECK(tests::text_of(played, taken[1]) == "briefed");
  CHECK(played.second(taken[1]) == played.second(played.one(RecordKind::arrived, "T-A")) + 300);
  const auto incident = played.view.find(tests::houses_a1);
  CHECK(played.view.state_at(incident, journal::Variable::commander, played.record(taken[1]).time) ==
        played.view.find("T-A"));
}

TEST_CASE("a hand-over without a briefing is at once") {
  const Played played(long_work("{briefing: 5 min, briefed: 0 %}"));
  const auto taken = played.all(RecordKind::command_taken);
  REQUIRE(taken.size() >= 2);
  CHECK(tests::text_of(played, taken[1]) == "unbriefed");
  CHECK(played.second(taken[1]) == played.second(played.one(RecordKind::arrived, "T-A")));
}

TEST_CASE("the rank of who commands never falls while the work lasts") {
  const Played played(long_work("{briefing: 5 min, briefed: 100 %}"));
  const auto rank = [](const std::string& who) { return who == "T-C" ? 3 : who == "T-A" || who == "T-B" ? 2 : 1; };
  int highest = 0;
  for (const auto id : played.all(RecordKind::command_taken)) {
    CHECK(rank(played.name(played.record(id).actor)) > highest);
    highest = rank(played.name(played.record(id).actor));
  }
}

TEST_CASE("the leader assigned to a township drives there and opens the joint command") {
  NetworkValleys valleys = long_work("{briefing: 5 min, briefed: 100 %}");
  valleys.level_by_trigger();
  valleys.file("region/leaders.csv") =
      "id,post,role,title,title_en,deputy,township,basis\n"
      "L-A,999901,,联系甲乡,For A,,999901100,assumed\n"
      "L-B,999901,,联系乙乡,For B,,999901200,assumed\n";
  valleys.plan(
      "bodies:\n  - {id: joint, name: 联合指挥部, name_en: Joint, kind: joint-command, leads: [flood], level: IV}");
  const Played played(valleys);
  const auto sent = played.one(RecordKind::commander_sent);
  CHECK(played.name(played.record(sent).actor) == "L-A");
  CHECK(played.second(sent) == 2196);        // the township orders its team before it reports, two minutes
  CHECK(played.record(sent).value == 15.0);  // 9 km at 10 m/s
  const auto opened = played.one(RecordKind::body_opened);
  CHECK(played.second(opened) == 2196 + 900);
  const auto taken = played.all(RecordKind::command_taken, "L-A");
  REQUIRE(taken.size() == 1);
  CHECK(played.second(taken.front()) >= played.second(opened));
}

TEST_CASE("a leader who comes while a team is being briefed takes command after his own briefing") {
  NetworkValleys valleys = long_work("{briefing: 30 min, briefed: 100 %}");
  valleys.level_by_trigger();
  valleys.file("region/leaders.csv") =
      "id,post,role,title,title_en,deputy,township,basis\nL-A,999901,,联系甲乡,For A,,999901100,assumed\n";
  valleys.plan(
      "bodies:\n  - {id: joint, name: 联合指挥部, name_en: Joint, kind: joint-command, leads: [flood], level: IV}");
  const Played played(valleys);
  const long came = played.second(played.one(RecordKind::body_opened));
  const long team_came = played.second(played.one(RecordKind::arrived, "T-A"));
  REQUIRE(team_came < came);
  REQUIRE(came < team_came + 1800);
  CHECK(played.seconds(RecordKind::command_taken, "L-A") == std::vector<long>{came + 1800});
}

TEST_CASE("a leader who is away is not sent") {
  NetworkValleys valleys = long_work("{briefing: 5 min, briefed: 100 %}");
  valleys.level_by_trigger();
  valleys.file("region/leaders.csv") =
      "id,post,role,title,title_en,deputy,township,basis\nL-A,999901,,联系甲乡,For A,,999901100,assumed\n";
  valleys.plan(
      "bodies:\n  - {id: joint, name: 联合指挥部, name_en: Joint, kind: joint-command, leads: [flood], level: IV}");
  valleys.event("absences:\n  - {id: away, who: L-A, from: +0 min, until: +480 min}");
  CHECK(Played(valleys).all(RecordKind::commander_sent).empty());
}

TEST_CASE("a team that two desks order at the same time notices it and stays with the first") {
  // the village reports to county and township at once, and both send the township's team
  NetworkValleys valleys = long_work("{briefing: 5 min, briefed: 100 %}");
  valleys.change("plan.yaml", "{id: village-report, from: village, to: township, within: 30 min}",
                 "{id: village-report, from: village, to: [township, county], within: 30 min}");
  const Played played(valleys);
  const auto conflicts = played.all(RecordKind::orders_conflict, "T-A");
  REQUIRE_FALSE(conflicts.empty());
  const auto orders = played.all(RecordKind::requisition_resource_received, "T-A");
  REQUIRE(orders.size() >= 2);
  CHECK(played.all(RecordKind::called, "T-A").size() == 1);
  CHECK(played.record(conflicts.front()).cause == orders[1]);
}

TEST_CASE("a team that one desk alone orders meets no conflict") {
  // one village's team is enough
  CHECK(Played(tests::flooded_network()).all(RecordKind::orders_conflict).empty());
}
