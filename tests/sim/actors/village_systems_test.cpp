// SPDX-License-Identifier: Apache-2.0
// Villages that do not keep all of their six systems (六项制度). Village A1 notices at 900 s by day and has verified its
// report at 1112 s.
#include "tests/sim/actors/network_valleys.hpp"
#include "tests/support/catch.hpp"

#include <string>
#include <vector>

using namespace sanji;
using journal::RecordKind;
using tests::NetworkValleys;
using tests::Played;
using Seconds = std::vector<long>;

namespace {

NetworkValleys village_with(const std::string& systems) {
  NetworkValleys valleys = tests::flooded_network();
  valleys.file("region/villages.csv") =
      "post,systems,handbook,kit,administrators_persons,basis\n999901100201," + systems + ",true,true,1,assumed\n";
  return valleys;
}

}  // namespace

TEST_CASE("a village that keeps all systems reports and sends as any other") {
  const Played played(village_with("duty risk-checks reports relief evacuation response"));
  CHECK(played.seconds(RecordKind::requisition_resource_sent, tests::desk_a1).front() == 1172);
  CHECK(played.seconds(RecordKind::report_sent, tests::desk_a1).front() == 1232);
}

TEST_CASE("in a village without a reporting system a report goes up when somebody gets round to it") {
  const Played played(village_with("duty risk-checks relief evacuation response"));
  const auto held = played.all(RecordKind::report_delayed, tests::desk_a1);
  REQUIRE_FALSE(held.empty());
  CHECK(played.second(held.front()) == 1172);  // after the order to its own team
  CHECK(played.record(held.front()).value == 30.0);
  CHECK(tests::text_of(played, held.front()) == "no-reporting-system");
  CHECK(played.seconds(RecordKind::report_sent, tests::desk_a1).front() == 3032);  // half an hour and the call
}

TEST_CASE("a village without a response system reports but waits for orders") {
  const Played played(village_with("duty risk-checks reports relief evacuation"));
  CHECK(played.seconds(RecordKind::report_sent, tests::desk_a1).front() == 1172);
  const auto orders = played.all(RecordKind::requisition_resource_received, "T-A1");
  for (const auto id : orders) CHECK(played.second(id) > 1564);  // the township has verified it then
  CHECK(played.all(RecordKind::forces_considered, tests::desk_a1).empty());
}

TEST_CASE("at a village without a duty system nobody sits by night") {
  NetworkValleys valleys = village_with("risk-checks reports relief evacuation response");
  CHECK(Played(valleys).seconds(RecordKind::taken_up, tests::desk_a1).front() == 962);
  valleys.change("event.yaml", "start: 2024-07-10 10:00", "start: 2024-07-10 23:00");
  CHECK(Played(valleys).seconds(RecordKind::taken_up, tests::desk_a1).front() == 25'200);  // 06:00
}
