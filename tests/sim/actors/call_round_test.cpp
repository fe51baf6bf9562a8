// SPDX-License-Identifier: Apache-2.0
// Call-and-confirm: at a warning named persons are called until each has answered, and silence climbs. The county reads the
// orange warning at 2132 s; each attempt rings for half a minute.
#include "tests/sim/actors/network_valleys.hpp"
#include "tests/support/catch.hpp"

#include <string>
#include <vector>

using namespace sanji;
using journal::RecordKind;
using tests::NetworkValleys;
using tests::Played;
using Seconds = std::vector<long>;
using Texts = std::vector<std::string>;
using Values = std::vector<double>;

namespace {

/// Whether a call is answered, in percent, and how the rule goes on after silence.
NetworkValleys calls(const std::string& answered, const std::string& steps, const std::string& caller = "county") {
  NetworkValleys valleys;
  valleys.flood(tests::at_a1, 1, "+6 h");
  valleys.file("region/sensors.csv") =
      "id,name,name_en,measures,watched_by,post,x_m,y_m,period_min,error_pct,basis\n"
      "rain-1,雨量站,Gauge,rain,weather,999901100201,9100,0,10,0,assumed\n";
  valleys.file("region/responsibles.csv") =
      "id,name,name_en,answers_for,post,deputy,basis\n"
      "P-A,甲乡责任人,Warden of A,township,999901100,true,assumed\n"
      "P-A1,甲一村责任人,Warden of A1,village,999901100201,false,assumed\n"
      "P-B,乙乡责任人,Warden of B,township,999901200,true,assumed\n";
  valleys.region("responsible: {answers_day: " + answered + ", answers_night: 0 %}");
  valleys.event("gauges:\n  - {id: rain-1, readings: [{at: +0 min, value: 60 mm/h}, {at: +60 min, value: 0 mm/h}]}");
  valleys.plan(
      "warnings:\n"
      "  - {id: rain-orange, event: 暴雨, hazard: flood, agency: weather, sensor: rain, colour: orange, at_least: 30 "
      "mm, "
      "within: 1 h, issue: 5 min, lasts: 60 min, tells: [county, township]}\n"
      "calls:\n"
      "  - {id: round, colour: orange, whom: [township, village], caller: " +
      caller + ", ring: 30 s, within: 30 min, attempts: 2" + steps + "}");
  return valleys;
}

Values attempts_at(const Played& played, const std::string& person) {
  Values attempts;
  for (const auto id : played.all(RecordKind::person_called)) {
    if (played.name(played.record(id).subject) == person) attempts.push_back(played.record(id).value);
  }
  return attempts;
}

Texts after_silence_of(const Played& played, const std::string& person) {
  Texts texts;
  for (const auto id : played.all(RecordKind::person_silent)) {
    if (played.name(played.record(id).subject) == person) texts.push_back(tests::text_of(played, id));
  }
  return texts;
}

}  // namespace

TEST_CASE("who answers at once is called once, and the round ends with all answered") {
  const Played played(calls("100 %", ", knock: 10 min"));
  const auto begun = played.one(RecordKind::call_round_begun);
  CHECK(played.second(begun) == 2132);
  CHECK(played.record(begun).value == 2);  // those of the warned township, not B's
  CHECK(played.name(played.record(begun).subject) == tests::desk_a);
  CHECK(attempts_at(played, "P-A") == Values{1});
  CHECK(attempts_at(played, "P-A1") == Values{1});
  CHECK(attempts_at(played, "P-B").empty());
  CHECK(played.seconds(RecordKind::person_answered) == Seconds{2162, 2162});
  CHECK(tests::texts_of(played, played.all(RecordKind::person_answered)) == Texts{"person", "person"});
  const auto ended = played.one(RecordKind::call_round_ended);
  CHECK(played.second(ended) == 2162);
  CHECK(played.record(ended).value == 2);
}

TEST_CASE("silence climbs: the deputy, the desk above if it is not the one that calls, a knock at the door") {
  const Played played(calls("0 %", ", knock: 10 min"));
  CHECK(attempts_at(played, "P-A") == Values{1, 2, 3});
  CHECK(after_silence_of(played, "P-A") == Texts{"deputy", "knock"});
  CHECK(attempts_at(played, "P-A1") == Values{1, 2, 4});  // no deputy
  CHECK(after_silence_of(played, "P-A1") == Texts{"superior", "knock"});
  // three attempts of half a minute each, and ten minutes to the door
  CHECK(played.seconds(RecordKind::person_answered) == Seconds{2822, 2822});
  CHECK(tests::texts_of(played, played.all(RecordKind::person_answered)) == Texts{"knock", "knock"});
  CHECK(played.record(played.one(RecordKind::call_round_ended)).value == 2);
}

TEST_CASE("where the rule leaves out the deputy and the desk above, the knock follows at once") {
  const Played played(calls("0 %", ", deputy: false, superior: false, knock: 10 min"));
  CHECK(attempts_at(played, "P-A") == Values{1, 2});
  CHECK(after_silence_of(played, "P-A") == Texts{"knock"});
}

TEST_CASE("where nobody knocks the chain breaks, and the round says how many answered") {
  const Played played(calls("0 %", ", deputy: false, superior: false, knock: 0 min"));
  CHECK(after_silence_of(played, "P-A") == Texts{"nobody"});
  CHECK(played.all(RecordKind::person_answered).empty());
  const auto ended = played.one(RecordKind::call_round_ended);
  CHECK(played.record(ended).value == 0);
}

TEST_CASE("whom no signal reaches the desk above him finds") {
  NetworkValleys valleys = calls("100 %", ", knock: 10 min");
  valleys.silence(tests::desk_a1, "mobile, radio", "8 h");
  const Played played(valleys);
  CHECK(attempts_at(played, "P-A1") == Values{1, 2, 4});
  for (const auto id : played.all(RecordKind::person_answered)) {
    const bool mute = played.name(played.record(id).subject) == "P-A1";
    CHECK(tests::text_of(played, id) == (mute ? "superior" : "person"));
  }
}

TEST_CASE("by night fewer answer than by day") {
  NetworkValleys valleys = calls("100 %", ", knock: 10 min");
  valleys.change("event.yaml", "start: 2024-07-10 10:00", "start: 2024-07-10 23:00");
  const Played played(valleys);
  CHECK(tests::texts_of(played, played.all(RecordKind::person_answered)) == Texts{"knock", "knock"});
}

TEST_CASE("a township that calls itself calls its own") {
  const Played played(calls("100 %", ", knock: 10 min", "township"));
  const auto begun = played.one(RecordKind::call_round_begun);
  CHECK(played.name(played.record(begun).actor) == tests::desk_a);
  CHECK(played.record(begun).value == 2);
  // one officer calls one after the other
  CHECK(played.seconds(RecordKind::person_answered) == Seconds{2162, 2192});
}

TEST_CASE("a warning of a lesser colour calls nobody") {
  NetworkValleys valleys = calls("100 %", ", knock: 10 min");
  valleys.change("plan.yaml", "{id: round, colour: orange,", "{id: round, colour: red,");
  CHECK(Played(valleys).all(RecordKind::call_round_begun).empty());
}

TEST_CASE("every step of a round leads back to its beginning") {
  const Played played(calls("0 %", ", knock: 10 min"));
  const auto begun = played.one(RecordKind::call_round_begun);
  for (const auto kind : {RecordKind::person_called, RecordKind::person_silent, RecordKind::person_answered,
                          RecordKind::call_round_ended}) {
    for (const auto id : played.all(kind)) {
      bool found = false;
      for (const auto cause : played.view.causes(id)) found = found || cause == begun;
      CHECK(found);
    }
  }
}
