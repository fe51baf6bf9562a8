// SPDX-License-Identifier: Apache-2.0
// One picture of a post, for reading.
#include "analysis/report_picture.hpp"

#include "tests/sim/measures/valley.hpp"
#include "tests/support/catch.hpp"

using namespace sanji;            // NOLINT(google-build-using-namespace)
using namespace sanji::analysis;  // NOLINT(google-build-using-namespace)
namespace valley = measures::valley;
using base::Language;
using journal::Variable;
using K = valley::RecordKind;

namespace {

std::optional<double> minute_of(std::string_view text) {
  const valley::Story story;
  std::string problem;
  const auto at = picture_time(journal::View(story.journal), text, Language::en, problem);
  CHECK(problem.empty() == at.has_value());
  return at ? std::optional((*at - base::SimTime{}).minutes()) : std::nullopt;
}

valley::EntityRow post_of(std::string_view name) {
  const valley::Story story;
  std::string problem;
  return picture_post(journal::View(story.journal), name, Language::en, problem);
}

}  // namespace

TEST_CASE("a time is a time of day, the first after the start, or a span after the start") {
  CHECK(minute_of("22:40") == 0.0);
  CHECK(minute_of("23:10") == 30.0);
  CHECK(minute_of("00:10") == 90.0);
  CHECK(minute_of("23:10:30") == 30.5);
  CHECK_FALSE(minute_of("23:10:60"));
  CHECK_FALSE(minute_of("23:10:"));
  CHECK(minute_of("+1 00:10") == 90.0);  // as it is printed
  CHECK(minute_of("+1 00:10:30") == 90.5);
  CHECK(minute_of("+0 23:10") == 30.0);
  CHECK_FALSE(minute_of("+1 22:40"));
  CHECK_FALSE(minute_of("-1 23:10"));
  CHECK_FALSE(minute_of("+1 25:00"));
  CHECK_FALSE(minute_of("+1:30"));
  CHECK_FALSE(minute_of("+x 00:10"));
  CHECK(minute_of("+30min") == 30.0);
  CHECK(minute_of("+30 min") == 30.0);
  CHECK(minute_of("+1.5 h") == 90.0);
  CHECK(minute_of("+45") == 45.0);
  CHECK_FALSE(minute_of("22:39"));  // a day later than the run
  CHECK_FALSE(minute_of("+7 h"));
  CHECK_FALSE(minute_of("soon"));
  CHECK_FALSE(minute_of("25:00"));
  CHECK_FALSE(minute_of("+30 days"));
  CHECK_FALSE(minute_of(""));
}

TEST_CASE("a time that is refused is told with what is known and what to write") {
  const valley::Story story;
  std::string problem;
  CHECK_FALSE(picture_time(journal::View(story.journal), "+1 22:40", Language::en, problem));
  CHECK(problem == "'+1 22:40' is not within the run, which goes from 22:40 to +1 04:40 (6 h)");
  CHECK_FALSE(picture_time(journal::View(story.journal), "noon", Language::en, problem));
  CHECK_THAT(problem, ContainsSubstring("'noon' is no time"));
  CHECK_THAT(problem, ContainsSubstring("+1 00:50"));
}

TEST_CASE("a post is named by its code or its name in either language, and the county where none is") {
  CHECK(post_of("") == valley::county);
  CHECK(post_of("999901100") == valley::township);
  CHECK(post_of("柳河镇") == valley::township);
  CHECK(post_of("Liuhe/Shangwan Village") == valley::village);
  CHECK(post_of("119") == valley::call_centre);
  CHECK(post_of("Liuhe Tow") == journal::none);
  CHECK(post_of("T-V") == journal::none);
}

TEST_CASE("belief and truth stand side by side with the age of the word") {
  valley::Story story;
  story.tell(10, K::incident_arose, valley::houses, valley::hazard, valley::houses, 2, 0);
  story.tell(10, K::people_changed, valley::houses, valley::hazard, valley::houses, 80, 1);
  const auto sent = story.tell(25, K::report_sent, valley::houses, valley::township, valley::county, 0, 1, "radio");
  story.says(sent, valley::houses, Variable::severity, 1, 20);
  story.says(sent, valley::houses, Variable::people, 80, 20);
  story.tell(30, K::report_received, valley::houses, valley::county, valley::township, 0, sent);
  story.tell(35, K::road_closed, valley::road, valley::hazard, valley::bridge, 1, 0);
  const journal::View view(story.journal);
  const std::string text = picture_text(view, valley::county, base::SimTime{} + base::minutes(50), Language::en);
  CHECK_THAT(text, ContainsSubstring("what Qingshi County believes at 23:30, beside the truth\n"));
  CHECK_THAT(text, ContainsSubstring("incidents 1, not known 0; people wrong 0, out of date 0; roads wrongly believed "
                                     "open 1, closed 0; age of its word ~30 min on average\n"));
  CHECK_THAT(text, ContainsSubstring("1 / 2  80 / 80"));
  CHECK_THAT(text, ContainsSubstring("~30  wrong\n"));
  CHECK_THAT(text, ContainsSubstring("Liuhe-Shangwan road"));
  CHECK_THAT(text, ContainsSubstring("not known\n"));
}

TEST_CASE("a picture tells the level, the warnings, the posts taken for cut off and the teams believed sent") {
  valley::Story story;
  story.tell(10, K::incident_arose, valley::houses, valley::hazard, valley::houses, 2, 0);
  const auto set = story.tell(20, K::level_set, journal::none, valley::county, valley::county, 3, 0);
  story.says(set, valley::county, Variable::level, 3, 20);
  const auto noticed = story.tell(21, K::isolation_noticed, journal::none, valley::county, valley::township, 1, 0);
  story.says(noticed, valley::township, Variable::believed_cut, 1, 21);
  story.says(noticed, valley::township, Variable::warning, 4, 21);
  const auto sent = story.tell(22, K::forces_considered, valley::houses, valley::county, valley::houses, 1, 1);
  story.says(sent, valley::county_team, Variable::assigned, valley::houses, 22);
  const journal::View view(story.journal);
  const std::string text = picture_text(view, valley::county, base::SimTime{} + base::minutes(50), Language::en);
  CHECK_THAT(text, ContainsSubstring("response level, as believed: III\nwarning, as believed: Liuhe Town red\n"
                                     "cut off, as believed: Liuhe Town\n"));
  CHECK_THAT(text, ContainsSubstring("County Rescue Team  flood/Liuhe/Shangwan"));
}
