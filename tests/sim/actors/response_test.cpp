// SPDX-License-Identifier: Apache-2.0
// What follows from a level: command bodies, members of the joint response, people of the place, help from outside, word to
// the public, and the end of it. Level IV is triggered at 2076 s of a flood at village A1.
#include "tests/sim/actors/network_valleys.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

using namespace sanji;
using journal::RecordKind;
using journal::Variable;
using tests::NetworkValleys;
using tests::Played;
using Seconds = std::vector<long>;
using Texts = std::vector<std::string>;

namespace {

/// Level IV by trigger, and what the plan says besides.
NetworkValleys response(const std::string& plan, int severity = 1) {
  NetworkValleys valleys = tests::flooded_network(severity);
  valleys.level_by_trigger();
  valleys.plan(plan);
  return valleys;
}

/// A team of a kind, able to rescue, and how it musters.
void add_team(NetworkValleys& valleys, const std::string& id, const std::string& post, const std::string& kind) {
  valleys.add("region/teams.csv", id + ",队," + id + ',' + post + ',' + kind + ",30,rescue,assumed\n");
  valleys.change("region/region.yaml", "turnout:\n",
                 "turnout:\n  - {id: " + kind +
                     ", muster_day: 20 min, muster_night: 20 min, present_day: 100 %, present_night: 100 %}\n");
}

}  // namespace

TEST_CASE("the county tells the townships concerned which level is in force") {
  const Played played(response(""));
  CHECK(played.seconds(RecordKind::level_set).front() == 2076);
  const auto told = played.all(RecordKind::level_told_received);
  REQUIRE_FALSE(told.empty());
  CHECK(played.name(played.record(told.front()).actor) == tests::desk_a);
  CHECK(played.second(told.front()) == 2138);  // a minute's call
  CHECK(played.record(told.front()).value == 4);
  for (const auto id : told) CHECK(played.name(played.record(id).actor) == tests::desk_a);
}

TEST_CASE("bodies are called at their level and work once they have come together") {
  const Played played(response(
      "bodies:\n"
      "  - {id: hq, name: 指挥部, name_en: HQ, kind: headquarters, leads: [flood], post: \"999901\", level: IV, "
      "opening: 10 min}\n"
      "  - {id: fire-hq, name: 火指, name_en: Fire HQ, kind: headquarters, leads: [fire], post: \"999901\", level: "
      "IV}\n"
      "  - {id: big-hq, name: 总指, name_en: Big HQ, kind: commission, leads: [flood], post: \"999901\", level: II}\n"
      "  - {id: ics, name: 乡指, name_en: ICS, kind: incident-command, leads: [flood], level: report, opening: 5 "
      "min}"));
  const auto called = played.all(RecordKind::body_called);
  REQUIRE(called.size() == 2);
  const auto opened = played.all(RecordKind::body_opened);
  REQUIRE(opened.size() == 2);
  CHECK(played.second(opened[0]) == 1864);  // the township's at its first verified report, at 1564
  CHECK(played.name(played.record(opened[0]).actor) == tests::desk_a);
  CHECK(played.second(opened[1]) == 2676);
  CHECK(played.name(played.record(opened[1]).actor) == tests::county_desk);
  CHECK(played.view.state_at(played.record(opened[1]).subject, Variable::body_open,
                             base::SimTime{} + base::seconds(2677)) == 1.0);
  CHECK(played.all(RecordKind::body_closed).empty());
}

TEST_CASE("a level is lowered once all has been quiet, and what it had opened closes") {
  NetworkValleys valleys = response(
      "stand_down: {after: 20 min, every: 5 min}\n"
      "bodies:\n"
      "  - {id: hq, name: 指挥部, name_en: HQ, kind: headquarters, leads: [flood], post: \"999901\", level: IV, "
      "opening: 10 min}");
  const Played played(valleys);
  const auto lowered = played.one(RecordKind::level_lowered);
  CHECK(played.record(lowered).value == 0);
  // the county hears at the officer's next look that the work is done
  const auto& records = played.view.records();
  const auto heard = std::find_if(records.begin(), records.end(), [&](const journal::Record& record) {
    if (record.kind != RecordKind::report_received || played.name(record.actor) != tests::county_desk) return false;
    const auto facts = played.view.facts(record.cause);
    return std::any_of(facts.begin(), facts.end(),
                       [](const auto& fact) { return fact.variable == Variable::done && fact.value == 1.0; });
  });
  REQUIRE(heard != records.end());
  const long quiet_for_s = played.second(lowered) - std::lround(heard->time.seconds());
  CHECK(quiet_for_s >= 20 * 60);
  CHECK(quiet_for_s <= 25 * 60);
  CHECK(played.seconds(RecordKind::body_closed) == Seconds{played.second(lowered)});
  CHECK(played.view.state_at(played.view.find(tests::county_desk), Variable::level, base::SimTime{} + base::hours(8)) ==
        0.0);
}

TEST_CASE("without a rule a level stays until the end") {
  CHECK(Played(response("")).all(RecordKind::level_lowered).empty());
}

TEST_CASE("a member is told, acknowledges, leaves when it is ready and arrives by road") {
  const Played played(response("joint:\n  - {id: j, agency: police, level: IV, linkage: team, prepare: 10 min}"));
  CHECK(played.seconds(RecordKind::activation_sent) == Seconds{2136});  // a minute's call
  CHECK(played.seconds(RecordKind::activation_received, "police") == Seconds{2138});
  CHECK(played.seconds(RecordKind::acknowledgement_sent, "police") == Seconds{2228});  // answer 30, call 60
  CHECK(played.seconds(RecordKind::acknowledgement_received, tests::county_desk) == Seconds{2230});
  CHECK(played.seconds(RecordKind::member_left, "police") == Seconds{2828});
  const auto arrived = played.one(RecordKind::member_arrived, "police");
  CHECK(played.second(arrived) > 2828 + 800);  // 9 km at 10 m/s and a stretch off the road
  const auto status = [&](long second) {
    return played.view.state_at(played.view.find("police"), Variable::member_status,
                                base::SimTime{} + base::seconds(static_cast<double>(second)));
  };
  CHECK(status(2137) == 1.0);
  CHECK(status(2300) == 2.0);
  CHECK(status(2900) == 3.0);
  CHECK(status(played.second(arrived) + 1) == 4.0);
}

TEST_CASE("members of another hazard or of a graver level are not told, and nobody is told twice") {
  const Played played(
      response("joint:\n"
               "  - {id: fires, agency: police, hazards: [fire], level: IV, linkage: team, prepare: 10 min}\n"
               "  - {id: grave, agency: weather, level: II, linkage: team, prepare: 10 min}\n"
               "  - {id: floods, agency: \"119\", hazards: [flood], level: IV, linkage: team, prepare: 10 min}"));
  CHECK(tests::subjects_of(played, played.all(RecordKind::activation_sent)) == Texts{"119"});
}

TEST_CASE("of a working group the county calls the lead, who calls the members once it has acknowledged") {
  const Played played(response(
      "groups:\n"
      "  - {id: g, name: 组, name_en: Group, lead: police, members: [weather, \"119\"], level: IV, linkage: team, "
      "prepare: 10 min, within: 30 min}"));
  CHECK(tests::subjects_of(played, played.all(RecordKind::activation_sent, tests::county_desk)) == Texts{"police"});
  auto members = tests::subjects_of(played, played.all(RecordKind::activation_sent, "police"));
  std::sort(members.begin(), members.end());
  CHECK(members == Texts{"119", "weather"});
  const long acknowledged = played.second(played.one(RecordKind::acknowledgement_sent, "police"));
  for (const long second : played.seconds(RecordKind::activation_sent, "police")) CHECK(second > acknowledged);
  CHECK(played.all(RecordKind::member_arrived).size() == 3);
}

TEST_CASE("an expert who is called gives his advice and stays where he is") {
  const Played played(
      response("joint:\n  - {id: j, agency: weather, level: IV, linkage: information, expert: true, prepare: 10 min}"));
  CHECK(played.seconds(RecordKind::expert_advised, "weather") == Seconds{2828});
  CHECK(played.all(RecordKind::member_left).empty());
}

TEST_CASE("an expert's advice shortens the leader's time for the next decision") {
  // a second village is met later and asks for level III
  const auto second_level = [](const std::string& shortens) {
    NetworkValleys valleys =
        response("joint:\n  - {id: j, agency: weather, level: IV, linkage: information, expert: true, prepare: 10 min" +
                 shortens + "}");
    valleys.flood(tests::at_a2, 1, "+3 h");
    valleys.change("plan.yaml", "people >= 300 or villages >= 3, decided_by: leader, decision: 10 min",
                   "villages >= 2, decided_by: leader, decision: 10 min");
    const Played played(valleys);
    return played.seconds(RecordKind::level_set).at(1);
  };
  CHECK(second_level("") - second_level(", shortens: 50 %") == 300);
}

TEST_CASE("people of the place may be sent once they are called up, and not without") {
  // severity 2 asks for fifty rescuers, more than the teams of the valleys bring
  const auto valleys = [](const std::string& plan) {
    NetworkValleys made = response(plan, 2);
    add_team(made, "T-S", "999901", "social");
    made.change("plan.yaml", "county pool]", "county pool, social]");
    made.change("plan.yaml", "{rescue: 50 persons, medical: 4 persons}", "{rescue: 200 persons}");
    return made;
  };
  const Played without(valleys(""));
  CHECK(without.all(RecordKind::called, "T-S").empty());
  const Played with(valleys("mobilisation: {level: IV, call_out: 20 min}"));
  const auto mobilised = with.one(RecordKind::mobilised);
  CHECK(with.second(mobilised) == 3396);  // the township's order goes out first, two minutes
  const auto called = with.all(RecordKind::called, "T-S");
  REQUIRE(called.size() == 1);
  CHECK(with.second(called.front()) > 3396);
}

TEST_CASE("help from outside is asked for where the own teams do not suffice, offered, and reports in first") {
  NetworkValleys valleys =
      response("reinforcement: {level: IV, ask: [state, next], answer: 10 min, report_in: \"999901\"}", 2);
  add_team(valleys, "T-O", "state", "outside");
  valleys.change("plan.yaml", "county pool]", "county pool, outside]");
  valleys.change("plan.yaml", "{rescue: 50 persons, medical: 4 persons}", "{rescue: 200 persons}");
  const Played played(valleys);
  const auto asked = played.all(RecordKind::request_resource_sent, tests::county_desk);
  auto whom = tests::subjects_of(played, asked);
  std::sort(whom.begin(), whom.end());
  CHECK(whom == Texts{"next", "state"});
  const auto response_sent = played.one(RecordKind::response_sent, "state");
  CHECK(played.record(response_sent).value == 1);
  CHECK(played.record(played.one(RecordKind::response_sent, "next")).value == 0);
  const auto called = played.one(RecordKind::called, "T-O");
  CHECK(played.second(called) > played.second(response_sent));
  const auto reported = played.one(RecordKind::reported_in, "T-O");
  CHECK(played.name(played.record(reported).subject) == tests::county_desk);
  CHECK(played.second(reported) > played.second(called) + 20 * 60);
  const auto arrived = played.one(RecordKind::arrived, "T-O");
  CHECK(played.second(arrived) > played.second(reported));
}

TEST_CASE("where the own teams suffice nobody outside is asked") {
  const Played played(response("reinforcement: {level: IV, ask: [state], answer: 10 min}"));
  CHECK(played.all(RecordKind::request_resource_sent, tests::county_desk).empty());
}

TEST_CASE("word to the public is verified, reviewed and published, once") {
  const Played played(response(
      "publication: {level: IV, agency: police, verify: 10 min, review: 5 min, publish: 5 min, within: 60 min}"));
  CHECK(played.seconds(RecordKind::info_verified, "police") == Seconds{2676});
  CHECK(played.seconds(RecordKind::info_reviewed, "police") == Seconds{2976});
  CHECK(played.seconds(RecordKind::public_told, "police") == Seconds{3276});
}

TEST_CASE("agencies are told sideways of an incident once, however often there is news of it") {
  NetworkValleys valleys = tests::flooded_network();
  valleys.flood(tests::at_a1_high, 1, "+50 min");
  valleys.plan(
      "notify:\n"
      "  - {id: n, hazards: [flood], from: county, to: [weather], within: 15 min}\n"
      "  - {id: fires, hazards: [fire], from: county, to: [police], within: 15 min}\n"
      "  - {id: grave, hazards: [flood], from: county, to: [\"119\"], severity: 3, within: 15 min}");
  const Played played(valleys);
  CHECK(played.all(RecordKind::report_received, tests::county_desk).size() >= 2);
  CHECK(tests::subjects_of(played, played.all(RecordKind::notification_sent)) == Texts{"weather"});
  const auto received = played.one(RecordKind::notification_received, "weather");
  const auto facts = played.view.facts(played.record(received).cause);
  CHECK(std::any_of(facts.begin(), facts.end(), [](const auto& fact) { return fact.variable == Variable::people; }));
}
