// SPDX-License-Identifier: Apache-2.0
// Who joined, and when.
#include "sim/measures/joint.hpp"

#include "sim/measures/kpi.hpp"
#include "tests/sim/measures/valley.hpp"
#include "tests/support/catch.hpp"

using namespace sanji;            // NOLINT(google-build-using-namespace)
using namespace sanji::measures;  // NOLINT(google-build-using-namespace)
using journal::none;
using K = valley::RecordKind;

namespace {

Joint of(const valley::Story& story) { return measure(journal::View(story.journal)).joint; }

}  // namespace

TEST_CASE("a member is followed from being told to being there, and joins its linkage") {
  valley::Story story;
  story.journal.resolved.joint = {{valley::call_centre, model::Linkage::team, false, {}, 3, base::minutes(30)}};
  story.tell(10, K::activation_sent, none, valley::county, valley::call_centre, 1, 0, "telephone");
  story.tell(12, K::acknowledgement_received, none, valley::county, valley::call_centre, 2, 1);
  CHECK(of(story).linkages[static_cast<std::size_t>(model::Linkage::team)].joined == 0);
  story.tell(30, K::member_left, none, valley::call_centre, valley::call_centre, 3, 2);
  story.tell(55, K::member_arrived, none, valley::call_centre, valley::call_centre, 4, 3);
  const Joint joint = of(story);
  REQUIRE(joint.members.size() == 1);
  CHECK(joint.acknowledging.median() == base::minutes(2));
  CHECK(joint.leaving.median() == base::minutes(20));
  CHECK(joint.arriving.median() == base::minutes(45));
  CHECK(joint.linkages[static_cast<std::size_t>(model::Linkage::team)].told == 1);
  CHECK(joint.linkages[static_cast<std::size_t>(model::Linkage::team)].joined == 1);
}

TEST_CASE("who shares information does so by acknowledging, an expert by advising") {
  MemberTimes member;
  member.linkage = model::Linkage::information;
  CHECK_FALSE(member.does_its_part());
  member.acknowledged = base::SimTime{};
  CHECK(member.does_its_part());
  member.expert = true;
  CHECK_FALSE(member.does_its_part());
  member.advised = base::SimTime{};
  CHECK(member.does_its_part());
}

TEST_CASE("help from outside is asked, answered and reports in") {
  valley::Story story;
  story.tell(10, K::request_resource_sent, none, valley::county, valley::prefecture, 0, 0, "telephone");
  story.tell(15, K::request_resource_sent, valley::houses, valley::township, valley::county, 0, 0);  // inside
  story.tell(70, K::response_received, none, valley::county, valley::prefecture, 3, 1);
  story.tell(150, K::reported_in, none, valley::county_team, valley::county, 0, 2);
  const Joint joint = of(story);
  REQUIRE(joint.asked.size() == 1);
  CHECK(joint.asked[0].teams == 3);
  CHECK(*joint.asked[0].answered - joint.asked[0].asked == base::minutes(60));
  CHECK(joint.teams_from_outside == 1);
}

TEST_CASE("the public hears nothing from the first sight to the first word, or to the end") {
  valley::Story story;
  CHECK_FALSE(of(story).public_silence);
  story.tell(20, K::witness_noticed, valley::houses, valley::residents, valley::houses, 1, 0);
  CHECK(of(story).public_silence == base::minutes(340));
  story.tell(95, K::public_told, none, valley::county, valley::county, 1, 0);
  story.tell(120, K::public_told, none, valley::county, valley::county, 1, 0);
  CHECK(of(story).public_silence == base::minutes(75));
}
