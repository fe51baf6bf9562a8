// SPDX-License-Identifier: Apache-2.0
// How words get through: fall-back from channel to channel, busy lines, messengers, and what is tried again. The flood
// begins at 600 s. Village A1 notices at 900 s; with mobile phones its report is verified at 1112 s.
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

NetworkValleys without_mobile() { return tests::flooded_network().silence(tests::desk_a1, "mobile", "8 h"); }

}  // namespace

TEST_CASE("with every channel at work reports go by the first one") {
  const Played played(tests::flooded_network());
  CHECK(tests::text_of(played, played.all(RecordKind::report_sent, tests::desk_a1).front()) == "mobile");
  CHECK(played.seconds(RecordKind::report_received, tests::county_desk).front() == 1866);
  for (const auto kind : {RecordKind::channel_unavailable, RecordKind::channel_busy, RecordKind::undelivered,
                          RecordKind::messenger_sent}) {
    CHECK(played.all(kind).empty());
  }
}

TEST_CASE("where no mobile phone works the officer walks to the desk and the desk takes the radio") {
  NetworkValleys valleys = without_mobile();
  valleys.change("region/region.yaml", "noticing: {day: 5 min, night: 10 min}",
                 "noticing: {day: 5 min, night: 10 min, walk: 4 min}");
  const Played played(valleys);
  CHECK(played.seconds(RecordKind::report_sent, "O-A1").front() == 1140);  // 900 and the walk
  CHECK(tests::text_of(played, played.all(RecordKind::report_sent, "O-A1").front()) == "in-person");
  CHECK(played.seconds(RecordKind::verified, tests::desk_a1).front() == 1290);
  // the own team is next door: a minute's talk and the walk
  CHECK(played.seconds(RecordKind::requisition_resource_sent, tests::desk_a1) == Seconds{1590});
  const auto failed = played.all(RecordKind::channel_unavailable, tests::desk_a1);
  REQUIRE_FALSE(failed.empty());
  CHECK(played.second(failed.front()) == 1590);
  CHECK(tests::text_of(played, failed.front()) == "mobile");
  CHECK(played.name(played.record(failed.front()).subject) == tests::desk_a);
  const auto sent = played.all(RecordKind::report_sent, tests::desk_a1).front();
  CHECK(played.second(sent) == 1660);  // set-up 10 and the call 60
  CHECK(tests::text_of(played, sent) == "radio");
  CHECK(played.record(sent).cause == failed.front());
  CHECK(played.seconds(RecordKind::report_received, tests::desk_a).front() == 1661);
}

TEST_CASE("where neither telephone nor radio works a messenger goes by road") {
  const Played played(tests::flooded_network().silence(tests::desk_a1, "mobile, radio", "8 h"));
  CHECK(tests::texts_of(played, played.all(RecordKind::channel_unavailable, tests::desk_a1)).at(1) == "radio");
  const auto went = played.all(RecordKind::messenger_sent, tests::desk_a1);
  REQUIRE_FALSE(went.empty());
  CHECK(played.second(went.front()) == 1120);        // verified 1050, ordered 1110, radio tried for 10
  CHECK(played.record(went.front()).value == 15.0);  // 3 km with the detour of 1.5 at 5 m/s
  CHECK(tests::text_of(played, played.all(RecordKind::report_sent, tests::desk_a1).front()) == "messenger");
  CHECK(played.seconds(RecordKind::report_received, tests::desk_a).front() == 2020);
}

TEST_CASE("a village without the nine items knows one number, and sends somebody where it is dead") {
  NetworkValleys valleys = without_mobile();
  valleys.file("region/villages.csv") =
      "post,systems,handbook,kit,administrators_persons,basis\n999901100201,duty,true,false,1,assumed\n";
  const Played played(valleys);
  CHECK(tests::text_of(played, played.all(RecordKind::report_sent, tests::desk_a1).front()) == "messenger");
  for (const auto& text : tests::texts_of(played, played.all(RecordKind::channel_unavailable, tests::desk_a1))) {
    CHECK(text == "mobile");
  }
}

TEST_CASE("the plan's own order of channels is kept, and a rule's own goes before it") {
  NetworkValleys valleys = tests::flooded_network();
  valleys.plan("channels:\n  - {id: village, order: [radio, mobile]}\n  - {id: township, order: [radio, mobile]}");
  valleys.change("plan.yaml", "from: township, to: county, within: 60 min}",
                 "from: township, to: county, within: 60 min, by: [mobile]}");
  const Played played(valleys);
  CHECK(tests::text_of(played, played.all(RecordKind::report_sent, tests::desk_a1).front()) == "radio");
  CHECK(tests::text_of(played, played.all(RecordKind::report_sent, tests::desk_a).front()) == "mobile");
}

TEST_CASE("a busy line is dialled again so many times, then the next channel is tried") {
  NetworkValleys valleys = tests::flooded_network();
  valleys.change("region/region.yaml", "delay: 2 s}", "delay: 2 s, capacity: 4}");
  valleys.plan("channels:\n  - {id: village, order: [mobile, radio], attempts: 3, redial: 2 min}");
  valleys.event("failures:\n  - {id: busy, what: congestion, at: +0 min, for: 8 h, area: [\"999901\"], room: 0 %}");
  const Played played(valleys);
  const auto busy = played.all(RecordKind::channel_busy, tests::desk_a1);
  REQUIRE(busy.size() >= 3);
  // the order to the own team, two seconds later by radio with its set-up and the order's minute
  CHECK(Seconds{played.second(busy[0]), played.second(busy[1]), played.second(busy[2])} == Seconds{1112, 1232, 1352});
  CHECK(played.record(busy[0]).value == 1);
  CHECK(played.record(busy[2]).value == 3);
  CHECK(tests::text_of(played, busy[0]) == "mobile");
  CHECK(played.seconds(RecordKind::requisition_resource_sent, tests::desk_a1).front() == 1422);
  CHECK(tests::text_of(played, played.all(RecordKind::requisition_resource_sent, tests::desk_a1).front()) == "radio");
}

TEST_CASE("a line with room for one is free again when the talk has ended") {
  // both villages of township A report at the same time over a line that the township shares
  NetworkValleys valleys = tests::flooded_network();
  valleys.flood(tests::at_a2, 1);
  valleys.change("region/region.yaml", "delay: 2 s}", "delay: 2 s, capacity: 1, shared_by: township}");
  const Played played(valleys);
  // both want to order their teams at 1112; A1 has the line until 1172 and A2 dials again at that moment
  CHECK(played.seconds(RecordKind::channel_busy, tests::desk_a1).size() +
            played.seconds(RecordKind::channel_busy, tests::desk_a2).size() >
        0);
  CHECK(played.seconds(RecordKind::requisition_resource_sent, tests::desk_a1).front() == 1172);
  const auto second = played.seconds(RecordKind::requisition_resource_sent, tests::desk_a2);
  REQUIRE_FALSE(second.empty());
  CHECK(second.front() > 1172);
}

TEST_CASE("what cannot be delivered at all is tried again until it gets through") {
  NetworkValleys valleys = tests::flooded_network();
  valleys.plan("channels:\n  - {id: village, order: [mobile], retry: 10 min}");
  valleys.silence(tests::desk_a1, "mobile", "40 min");
  const Played played(valleys);
  CHECK(played.seconds(RecordKind::undelivered, tests::desk_a1) == Seconds{1110, 1710, 2310});
  CHECK(tests::values_of(played, played.all(RecordKind::undelivered, tests::desk_a1)) == Values{10, 10, 10});
  const auto sent = played.all(RecordKind::report_sent, tests::desk_a1);
  REQUIRE_FALSE(sent.empty());
  CHECK(played.second(sent.front()) == 2970);  // the signal is back at 2400, tried at 2910, a minute's call
  // it says what was known when it was written
  CHECK(played.view.facts(sent.front()).front().as_of.seconds() == 900);
  CHECK(played.seconds(RecordKind::report_received, tests::desk_a).front() == 2972);
}

TEST_CASE("a team is heard at its own post without any telephone") {
  const Played played(tests::flooded_network().silence(tests::desk_a1, "mobile, radio", "8 h"));
  const auto coming = played.all(RecordKind::commit_resource_sent, "T-A1");
  REQUIRE_FALSE(coming.empty());
  CHECK(played.second(coming.front()) == 1710);  // ordered next door at 1110, ten minutes to muster
  CHECK(tests::text_of(played, coming.front()) == "in-person");
}

TEST_CASE("a team whose telephone is dead tells another desk later") {
  // the flood asks for more than the teams of village A1 and township A: that of A2 is sent for
  const Played played(tests::flooded_network(2).silence(tests::desk_a2, "mobile, radio", "90 min"));
  REQUIRE_FALSE(played.all(RecordKind::called, "T-A2").empty());
  REQUIRE_FALSE(played.all(RecordKind::undelivered, "T-A2").empty());
  CHECK(played.second(played.all(RecordKind::undelivered, "T-A2").front()) < 5400);
  CHECK(played.second(played.all(RecordKind::commit_resource_sent, "T-A2").front()) >= 5400);
}

TEST_CASE("mains that fail silence a set when its battery is empty, and not before") {
  NetworkValleys valleys = tests::flooded_network();
  valleys.change("region/region.yaml", "delay: 2 s}", "delay: 2 s, needs_power: true, battery: 20 min}");
  valleys.event("failures:\n  - {id: dark, what: power, at: +0 min, for: 60 min, area: [999901100201]}");
  const Played played(valleys);
  CHECK(played.seconds(RecordKind::power_lost) == Seconds{0});
  const auto empty = played.all(RecordKind::battery_empty);
  REQUIRE(empty.size() == 1);
  CHECK(played.second(empty.front()) == 1200);
  CHECK(played.record(played.record(empty.front()).cause).kind == RecordKind::power_lost);
  // ordered at 1172 by telephone, reported by radio
  CHECK(tests::text_of(played, played.all(RecordKind::requisition_resource_sent, tests::desk_a1).front()) == "mobile");
  CHECK(played.seconds(RecordKind::power_restored) == Seconds{3600});
  CHECK(played.all(RecordKind::post_isolated).empty());  // the radio needs no mains
}
