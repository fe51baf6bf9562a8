// SPDX-License-Identifier: Apache-2.0
// Belief beside the truth.
#include "sim/measures/picture.hpp"

#include "tests/sim/measures/valley.hpp"
#include "tests/support/catch.hpp"

using namespace sanji;            // NOLINT(google-build-using-namespace)
using namespace sanji::measures;  // NOLINT(google-build-using-namespace)
using journal::none;
using journal::Variable;
using valley::RecordId;
using K = valley::RecordKind;

namespace {

Picture of(const valley::Story& story, double minute) {
  return picture_of(journal::View(story.journal), valley::county, base::SimTime{} + base::minutes(minute));
}

/// The houses are flooded at 10 with 80 people, 120 from 40 on; the county hears at 30 of what was so at 20.
valley::Story told(double people) {
  valley::Story story;
  story.tell(10, K::incident_arose, valley::houses, valley::hazard, valley::houses, 1, 0);
  story.tell(10, K::people_changed, valley::houses, valley::hazard, valley::houses, 80, 1);
  const RecordId sent = story.tell(25, K::report_sent, valley::houses, valley::township, valley::county, 0, 1, "radio");
  story.says(sent, valley::houses, Variable::severity, 1, 20);
  story.says(sent, valley::houses, Variable::people, people, 20);
  story.tell(30, K::report_received, valley::houses, valley::county, valley::township, 0, sent);
  story.tell(40, K::people_changed, valley::houses, valley::hazard, valley::houses, 120, 1);
  return story;
}

Belief belief_of(const Picture& picture, valley::EntityRow subject, Variable variable) {
  const PictureRow* row = picture.find(subject, variable);
  REQUIRE(row != nullptr);
  return row->belief;
}

}  // namespace

TEST_CASE("an incident that nobody told of is unknown") {
  const Picture picture = of(told(80), 28);
  CHECK(picture.incidents == 1);
  CHECK(picture.incidents_unknown == 1);
  CHECK(belief_of(picture, valley::houses, Variable::people) == Belief::unknown);
  CHECK_FALSE(picture.mean_age);
}

TEST_CASE("a belief is right, then out of date once the truth has gone on") {
  CHECK(belief_of(of(told(80), 35), valley::houses, Variable::people) == Belief::right);
  const Picture later = of(told(80), 50);
  CHECK(belief_of(later, valley::houses, Variable::people) == Belief::aged);
  CHECK(later.people_aged == 1);
  CHECK(later.people_wrong == 0);
  CHECK(later.mean_age == base::minutes(30));
  CHECK(later.incidents_unknown == 0);
}

TEST_CASE("what was never so is wrong") {
  const Picture picture = of(told(60), 50);
  CHECK(belief_of(picture, valley::houses, Variable::people) == Belief::wrong);
  CHECK(picture.people_wrong == 1);
}

TEST_CASE("roads are believed open though closed, and closed though open") {
  valley::Story story = told(80);
  story.tell(50, K::road_closed, valley::road, valley::hazard, valley::bridge, 1, 0);
  CHECK(of(story, 55).roads_believed_open == 1);
  const RecordId seen = story.tell(60, K::road_found_closed, valley::road, valley::county, valley::bridge, 0, 0);
  story.says(seen, valley::bridge, Variable::closed, 1, 60);
  CHECK(of(story, 65).roads_believed_open == 0);
  story.tell(70, K::road_opened, valley::road, valley::hazard, valley::bridge, 0, 0);
  CHECK(of(story, 75).roads_believed_closed == 1);
}

TEST_CASE("a post believed to be cut off is held against whether it can be reached") {
  valley::Story story = told(80);
  story.tell(50, K::post_isolated, none, valley::village, valley::village, 0, none);
  CHECK(of(story, 55).posts_cut == 1);
  CHECK(of(story, 55).posts_cut_unknown == 1);
  const RecordId noticed = story.tell(60, K::isolation_noticed, none, valley::county, valley::village, 1, none);
  story.says(noticed, valley::village, Variable::believed_cut, 1, 60);
  CHECK(belief_of(of(story, 65), valley::village, Variable::believed_cut) == Belief::right);
  CHECK(of(story, 65).posts_cut_unknown == 0);
  story.tell(70, K::post_reachable, none, valley::village, valley::village, 1, none);
  CHECK(belief_of(of(story, 75), valley::village, Variable::believed_cut) == Belief::aged);
}

TEST_CASE("somebody knows of a thing once anything is believed of it, and not because it is so") {
  valley::Story story = told(80);
  story.tell(50, K::road_closed, valley::road, valley::hazard, valley::bridge, 1, 0);
  CHECK(of(story, 55).find(valley::bridge, Variable::closed) != nullptr);
  CHECK_FALSE(of(story, 55).knows_of(valley::bridge));
  const RecordId seen = story.tell(60, K::road_found_closed, valley::road, valley::county, valley::bridge, 1, 0);
  story.says(seen, valley::bridge, Variable::closed, 1, 60);
  CHECK(of(story, 65).knows_of(valley::bridge));
  CHECK_FALSE(of(story, 65).knows_of(none));
}
