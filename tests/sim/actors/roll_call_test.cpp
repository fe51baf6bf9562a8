// SPDX-License-Identifier: Apache-2.0
// Heartbeats: who is missed, found to be cut off, visited by a messenger, and heard of again. Spot checks of desks.
#include "tests/sim/actors/network_valleys.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

using namespace sanji;
using journal::RecordKind;
using tests::NetworkValleys;
using tests::Played;
using Seconds = std::vector<long>;
using Values = std::vector<double>;

namespace {

/// Township A is silent for an hour; the county calls its townships from 20 min on, every half hour.
NetworkValleys silent_township(const std::string& heartbeat = "missed: 1") {
  NetworkValleys valleys = tests::flooded_network();
  valleys.plan("heartbeats:\n  - {id: beat, from: township, to: county, first: +20 min, every: 30 min, " + heartbeat +
               "}");
  valleys.silence(tests::desk_a, "mobile, radio", "60 min");
  return valleys;
}

}  // namespace

TEST_CASE("who has no network to his superior is isolated, and reachable again when it is back") {
  const Played played(silent_township());
  const auto isolated = played.all(RecordKind::post_isolated);
  const auto subjects = tests::subjects_of(played, isolated);
  CHECK(std::set<std::string>(subjects.begin(), subjects.end()) ==
        std::set<std::string>{"999901100", "999901100201", "999901100202"});
  for (const auto id : isolated) CHECK(played.second(id) == 0);
  for (const auto id : played.all(RecordKind::post_reachable)) CHECK(played.second(id) == 3600);
  CHECK(played.all(RecordKind::post_reachable).size() == 3);
}

TEST_CASE("a heartbeat that fails is looked into, and who cannot be reached is known to be cut off") {
  const Played played(silent_township());
  const auto missed = played.all(RecordKind::heartbeat_missed, tests::county_desk);
  REQUIRE(missed.size() == 2);
  CHECK(played.second(missed[0]) == 1200);
  CHECK(played.second(missed[1]) == 3000);
  CHECK(tests::values_of(played, missed) == Values{1, 2});
  CHECK(played.record(played.record(missed[0]).cause).kind == RecordKind::post_isolated);
  const auto noticed = played.all(RecordKind::isolation_noticed, tests::county_desk).front();
  CHECK(played.second(noticed) == 1210);  // the telephone is dead at once, the radio after its set-up
  CHECK(played.name(played.record(noticed).actor) == tests::county_desk);
  CHECK(played.name(played.record(noticed).subject) == tests::desk_a);
  const auto back = played.all(RecordKind::contact_restored, tests::county_desk).front();
  CHECK(played.second(back) == 4800);  // the first roll after 3600
  const auto cut = [&](long second) {
    return played.view.state_at(played.view.find(tests::desk_a), journal::Variable::believed_cut,
                                base::SimTime{} + base::seconds(static_cast<double>(second)));
  };
  CHECK(cut(1209) != 1.0);
  CHECK(cut(1211) == 1.0);
  CHECK(cut(4801) == 0.0);
}

TEST_CASE("every roll says how many answered") {
  const Played played(silent_township());
  const auto rolls = played.all(RecordKind::roll_called, tests::county_desk);
  REQUIRE(rolls.size() >= 3);
  CHECK(played.second(rolls[0]) == 1200);
  CHECK(Values{played.record(rolls[0]).value, played.record(rolls[1]).value, played.record(rolls[2]).value} ==
        Values{1, 1, 2});
}

TEST_CASE("where two heartbeats must fail the second one is looked into") {
  const Played played(silent_township("missed: 2"));
  CHECK(played.seconds(RecordKind::isolation_noticed, tests::county_desk) == Seconds{3010});
}

TEST_CASE("a letter by messenger is looked into: where no call gets through either, the place is known to be cut off") {
  const Played played(silent_township());
  // the village's messenger brings its report; the township's telephone and radio are dead
  const auto noticed = played.all(RecordKind::isolation_noticed, tests::desk_a);
  REQUIRE(noticed.size() == 1);
  const auto& record = played.record(noticed.front());
  CHECK(played.name(record.subject) == tests::desk_a1);
  auto behind = record.cause;
  while (played.record(behind).kind != RecordKind::report_received) behind = played.record(behind).cause;
  CHECK(played.name(played.record(behind).subject) == tests::desk_a1);
  // the first letter that comes by a network again says that it is back
  const auto back = played.all(RecordKind::contact_restored, tests::desk_a);
  for (const auto id : back) CHECK(played.second(id) >= 3600);
}

TEST_CASE("who is back before the roll is called is never missed") {
  NetworkValleys valleys = silent_township();
  valleys.change("event.yaml", "for: 60 min", "for: 15 min");
  const Played played(valleys);
  CHECK_FALSE(played.all(RecordKind::post_isolated).empty());
  CHECK(played.all(RecordKind::heartbeat_missed).empty());
  CHECK(played.all(RecordKind::isolation_noticed).empty());
}

TEST_CASE("a messenger goes to who is cut off and brings back what could not be delivered") {
  NetworkValleys valleys = silent_township();
  valleys.change("event.yaml", "for: 60 min", "for: 8 h");
  valleys.file("region/equipment.csv") = "post,channel,held,battery_min,basis\n999901100,messenger,false,,assumed\n";
  const Played played(valleys);
  const auto went = played.all(RecordKind::messenger_sent, tests::county_desk);
  REQUIRE_FALSE(went.empty());
  CHECK(played.second(went.front()) == 1210);
  CHECK(played.record(went.front()).value == 30.0);  // 6 km with the detour of 1.5 at 5 m/s
  // the township could not tell the county: it has nobody to send
  CHECK_FALSE(played.all(RecordKind::undelivered, tests::desk_a).empty());
  const auto sent = played.all(RecordKind::report_sent, tests::desk_a);
  REQUIRE_FALSE(sent.empty());
  CHECK(played.second(sent.front()) == 3010);  // he is there at 1210 and 1800
  CHECK(tests::text_of(played, sent.front()) == "messenger");
  CHECK(played.record(sent.front()).cause == went.front());
  CHECK(played.seconds(RecordKind::report_received, tests::county_desk).front() == 4810);
}

TEST_CASE("without a messenger in the rule nobody goes there") {
  const Played played(silent_township("missed: 1, messenger: false"));
  CHECK(played.all(RecordKind::messenger_sent, tests::county_desk).empty());
  CHECK(played.all(RecordKind::isolation_noticed, tests::county_desk).size() == 1);
}

TEST_CASE("posts that are cut off may be what a level asks for") {
  NetworkValleys valleys = silent_township();
  valleys.change("plan.yaml", "people >= 50, decided_by: leader, decision: 10 min",
                 "isolated >= 1, decided_by: trigger");
  const Played played(valleys);
  CHECK(played.seconds(RecordKind::level_set).front() == 1210);
}

TEST_CASE("the county is told of villages that their township finds cut off") {
  NetworkValleys valleys = tests::flooded_network();
  valleys.plan("heartbeats:\n  - {id: beat, from: village, to: township, first: +20 min, every: 30 min}");
  valleys.silence(tests::desk_a2, "mobile, radio", "8 h");
  const Played played(valleys);
  const auto noticed = played.one(RecordKind::isolation_noticed);
  CHECK(played.name(played.record(noticed).actor) == tests::desk_a);
  bool told = false;
  for (const auto id : played.all(RecordKind::report_received, tests::county_desk)) {
    const auto facts = played.view.facts(played.record(id).cause);
    told = told || std::any_of(facts.begin(), facts.end(), [&](const auto& fact) {
             return fact.variable == journal::Variable::believed_cut && played.name(fact.subject) == tests::desk_a2 &&
                    fact.value == 1.0;
           });
  }
  CHECK(told);
}

TEST_CASE("the county is told that they are back as well") {
  NetworkValleys valleys = tests::flooded_network();
  valleys.plan("heartbeats:\n  - {id: beat, from: village, to: township, first: +20 min, every: 30 min}");
  valleys.silence(tests::desk_a2, "mobile, radio", "2 h");
  const Played played(valleys);
  const auto village = played.view.find(tests::desk_a2);
  std::vector<double> told;
  for (const auto id : played.all(RecordKind::report_received, tests::county_desk)) {
    for (const auto& fact : played.view.facts(played.record(id).cause)) {
      if (fact.variable == journal::Variable::believed_cut && fact.subject == village) told.push_back(fact.value);
    }
  }
  REQUIRE(told.size() >= 2);
  CHECK(told.front() == 1.0);
  CHECK(told.back() == 0.0);
}

TEST_CASE("a spot check finds somebody where somebody sits and answers") {
  const auto checks = [](const std::string& rule, const std::string& officers) {
    NetworkValleys valleys = tests::flooded_network();
    valleys.plan("spot_checks:\n  - {id: township, every: 60 min, " + rule + "}");
    valleys.file("region/desks.csv") = "post,officers_persons,leaders_persons,basis\n999901,6,1,assumed\n999901100," +
                                       officers + ",1,assumed\n999901200," + officers + ",1,assumed\n";
    const Played played(valleys);
    return tests::values_of(played, played.all(RecordKind::spot_checked, tests::county_desk));
  };
  CHECK(checks("present_day: 100 %", "1") == Values(8, 1.0));
  CHECK(checks("present_day: 0 %", "1") == Values(8, 0.0));
}
