// SPDX-License-Identifier: Apache-2.0
// Where the time went, in a story whose every minute is known.
#include "sim/measures/critical_path.hpp"

#include "tests/sim/measures/valley.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>

using namespace sanji;            // NOLINT(google-build-using-namespace)
using namespace sanji::measures;  // NOLINT(google-build-using-namespace)

namespace {

Step find(const std::vector<Step>& all, StepKind kind, model::Tier tier) {
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const Step& step) { return step.kind == kind && step.tier == tier; });
  return found == all.end() ? Step{} : *found;
}

std::vector<Step> steps_of(const valley::Story& story) {
  const journal::View view(story.journal);
  return steps(view, measure(view));
}

}  // namespace

TEST_CASE("every link on the way to a moment is put to one step, and the longest step comes first") {
  const auto all = steps_of(valley::flood());
  REQUIRE_FALSE(all.empty());
  CHECK(all.front().kind == StepKind::setting);
  CHECK(all.front().tier == model::Tier::county);
  CHECK(all.front().total == base::minutes(10));
  CHECK(find(all, StepKind::noticing, model::Tier::village).total == base::minutes(5));
  CHECK(find(all, StepKind::calling, model::Tier::village).total == base::minutes(1 + 1));  // officer's and desk's
  CHECK(find(all, StepKind::verifying, model::Tier::village).total == base::minutes(2));
  CHECK(find(all, StepKind::ordering, model::Tier::village).total == base::minutes(1));
  CHECK(find(all, StepKind::mustering, model::Tier::village).total == base::minutes(8));
  CHECK(find(all, StepKind::queueing, model::Tier::township).total == base::minutes(2));
  CHECK(find(all, StepKind::verifying, model::Tier::township).total == base::minutes(4));
}

TEST_CASE("waiting for a leader is told apart from the leader's own time") {
  const Step approval = find(steps_of(valley::flood()), StepKind::approving, model::Tier::township);
  CHECK(approval.total == base::minutes(5));
  CHECK(approval.waited == base::minutes(3));  // the leader was free at 29, the checking ended at 26
  CHECK(approval.who == valley::township);
  CHECK(approval.incident == valley::houses);
}

TEST_CASE("an officer who makes out two orders takes the time of each once") {
  using K = valley::RecordKind;
  valley::Story story;
  story.tell(10, K::incident_arose, valley::houses, valley::hazard, valley::houses, 1, 0);
  const auto forces = story.tell(10, K::forces_considered, valley::houses, valley::county, valley::houses, 2, 1);
  story.tell(13, K::requisition_resource_sent, valley::houses, valley::county, valley::village_team, 0, forces);
  const auto second =
      story.tell(15, K::requisition_resource_sent, valley::houses, valley::county, valley::county_team, 0, forces);
  story.tell(40, K::departed, valley::houses, valley::county_team, valley::county_team, 2, second);
  const Step ordering = find(steps_of(story), StepKind::ordering, model::Tier::county);
  CHECK(ordering.links == 2);
  CHECK(ordering.total == base::minutes(5));
  CHECK(ordering.longest == base::minutes(3));
}

TEST_CASE("time without anybody who may sign is told apart from approval, whether a deputy came or the leader") {
  using K = valley::RecordKind;
  for (const bool deputy : {true, false}) {
    valley::Story story;
    const auto arose = story.tell(10, K::incident_arose, valley::houses, valley::hazard, valley::houses, 1, 0);
    const auto checked = story.tell(20, K::verified, valley::township, arose);
    const auto missed = story.tell(20, K::leader_missed, valley::township, checked);
    const auto back = story.tell(80, deputy ? K::deputy_signed : K::leader_back, valley::houses, valley::township,
                                 valley::leader, 1, deputy ? missed : journal::none);
    const auto approved = story.tell(85, K::approved, valley::township, deputy ? back : missed);
    if (!deputy) story.waited(approved, back);
    const auto up = story.tell(86, K::report_sent, valley::houses, valley::township, valley::county, 0, approved);
    story.tell(86, K::report_received, valley::houses, valley::county, valley::township, 0, up);
    const auto all = steps_of(story);
    CHECK(find(all, StepKind::vacant, model::Tier::township).total == base::minutes(60));
    CHECK(find(all, StepKind::approving, model::Tier::township).total == base::minutes(5));
    CHECK(all.front().kind == StepKind::vacant);
  }
}

TEST_CASE("waiting to try again is no waiting for an officer, and a messenger's way is a step of its own") {
  using K = valley::RecordKind;
  valley::Story story;
  const auto arose = story.tell(10, K::incident_arose, valley::houses, valley::hazard, valley::houses, 1, 0);
  const auto failed = story.tell(20, K::undelivered, valley::houses, valley::village, valley::township, 10, arose);
  const auto taken = story.tell(33, K::taken_up, valley::village, failed);
  const auto left = story.tell(34, K::messenger_sent, valley::houses, valley::village, valley::township, 25, taken);
  const auto sent = story.tell(34, K::report_sent, valley::houses, valley::village, valley::township, 0, left);
  story.tell(59, K::report_received, valley::houses, valley::township, valley::village, 0, sent);
  const auto all = steps_of(story);
  CHECK(find(all, StepKind::retrying, model::Tier::village).total == base::minutes(10));
  CHECK(find(all, StepKind::queueing, model::Tier::village).total == base::minutes(3));
  CHECK(find(all, StepKind::carrying, model::Tier::village).total == base::minutes(25));
}

TEST_CASE("a consultation counts from its call, also where its level was in force before the incident was known") {
  using K = valley::RecordKind;
  valley::Story story;
  const auto called = story.tell(1, K::consultation_called, journal::none, valley::county, valley::county, 1, 0);
  const auto joined = story.tell(9, K::member_joined, journal::none, valley::call_centre, valley::county, 0, called);
  const auto quorum = story.tell(9, K::quorum_reached, journal::none, valley::county, valley::county, 1, joined);
  const auto decided = story.tell(19, K::consultation_ended, journal::none, valley::county, valley::county, 3, quorum);
  story.tell(19, K::level_set, journal::none, valley::county, valley::county, 3, decided);
  const auto arose = story.tell(20, K::incident_arose, valley::houses, valley::hazard, valley::houses, 1, 0);
  const auto sent = story.tell(30, K::report_sent, valley::houses, valley::township, valley::county, 0, arose);
  story.tell(30, K::report_received, valley::houses, valley::county, valley::township, 0, sent);
  const Step consulting = find(steps_of(story), StepKind::consulting, model::Tier::county);
  CHECK(consulting.total == base::minutes(18));
}
