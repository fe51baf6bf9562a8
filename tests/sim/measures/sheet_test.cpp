// SPDX-License-Identifier: Apache-2.0
// The short table, line by line.
#include "sim/measures/sheet.hpp"

#include "sim/measures/words.hpp"
#include "tests/sim/measures/valley.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>
#include <sstream>
#include <vector>

using namespace sanji;            // NOLINT(google-build-using-namespace)
using namespace sanji::measures;  // NOLINT(google-build-using-namespace)
using base::Language;
using model::Moment;

namespace {

std::vector<std::string> lines_of(const valley::Story& story, Language language) {
  std::istringstream text(short_table(journal::View(story.journal), language));
  std::vector<std::string> lines;
  for (std::string line; std::getline(text, line);) lines.push_back(line);
  return lines;
}

/// Runs of blanks as one.
std::string squeezed(const std::string& text) {
  std::string short_text;
  for (const char c : text) {
    if (c != ' ' || (!short_text.empty() && short_text.back() != ' ')) short_text += c;
  }
  return short_text;
}

std::string all_of(const valley::Story& story, Language language) {
  return short_table(journal::View(story.journal), language);
}

valley::Story two_incidents() {
  valley::Story story = valley::flood();
  valley::cut_the_road(story);
  story.limit("township", Moment::told_village, Moment::told_township, 3);
  story.limit("arrival", Moment::onset, Moment::first_arrival, 60);
  story.limit("prefecture", Moment::told_county, Moment::told_province, 60);
  return story;
}

}  // namespace

TEST_CASE("the short table of two incidents, one of which nobody heard of") {
  const auto lines = lines_of(two_incidents(), Language::en);
  CHECK(lines.at(0) == "演练 EXERCISE  Valley drill  Qingshi plan  seed 7  6 h from 22:40");
  CHECK(lines.at(1).empty());
  CHECK(squeezed(lines.at(2)) == "incident onset noticed village township county level order left arrived enough done");
  CHECK(squeezed(lines.at(3)) == "flood/Liuhe/Shangwan ~22:50 ~+5 ~+6 ~+10* ~+22 ~IV +35 ~+9 ~+23 ~+23 ~+23 ~+81");
  CHECK(squeezed(lines.at(4)) ==
        "flood/Liuhe/Shangwan ~00:20 never never never never never never never never* never never");
  CHECK(lines.at(5) == "  / Liuhe-Shangwan county road (Liuhe Town - Shangwan Village)");
}

TEST_CASE("the missed limits stand under the table with their documents, the ones not played are counted") {
  const std::string text = all_of(two_incidents(), Language::en);
  CHECK_THAT(squeezed(text),
             ContainsSubstring("* over the limit limit incidents worst by min by which document\n"
                               "village → township 3 min 1 of 2 flood/Liuhe/Shangwan ~1 Decree 1 article 2 "
                               "(recalled)\n"
                               "onset → arrived 60 min 1 of 2 flood/Liuhe/Shangwan/Liuhe-Shangwan county road "
                               "(Liuhe Town - Shangwan Village) never Decree 1 article 2 (recalled)\n"));
  CHECK_THAT(text, ContainsSubstring("limits: 1 of 4 kept, 2 missed, 1 open; not played in this version: 1"));
  CHECK_THAT(text, ContainsSubstring("first on scene: village teams 1 of 2, township 0, county 0, nobody 1"));
  CHECK_THAT(text, ContainsSubstring("slowest step: county desk, setting the level, ~10 of ~"));
}

TEST_CASE("the last line counts the values that were read") {
  valley::Story story = valley::flood();
  CHECK_THAT(all_of(story, Language::en),
             EndsWith("1,200 of the scenario's 1,230 registry values were read, 30 estimated or assumed (~)\n"));
  story.journal.resolved.basis_counts = {1'200, 3, 4, 30, 0};
  story.journal.provenance.schematic = true;
  CHECK_THAT(all_of(story, Language::en),
             EndsWith("roads and positions are schematic\n1,200 of the scenario's 1,237 registry values were read, "
                      "7 read weakly or recalled, 30 estimated or assumed (~)\n"));
}

TEST_CASE("nothing is marked where all values were read") {
  valley::Story story = valley::flood();
  story.journal.resolved.basis_counts = {1'200, 0, 0, 0, 0};
  const auto lines = lines_of(story, Language::en);
  CHECK_THAT(lines.at(3), !ContainsSubstring("~"));
}

TEST_CASE("Chinese columns stand straight and the lines fit a screen") {
  const valley::Story story = two_incidents();
  for (const Language language : {Language::zh, Language::en}) {
    const auto lines = lines_of(story, language);
    for (std::size_t i = 2; i < 6; ++i) CHECK(base::display_width(lines.at(i)) <= 120);
    // the onset column ends where its heading ends
    const auto end_of = [&](std::size_t line, std::string_view word) {
      const auto at = lines.at(line).find(word);
      REQUIRE(at != std::string::npos);
      return base::display_width(lines.at(line).substr(0, at + word.size()));
    };
    CHECK(end_of(3, "22:50") == end_of(4, "00:20"));
    CHECK(end_of(2, base::tr(language, "onset")) == end_of(3, "22:50"));
  }
  CHECK_THAT(lines_of(story, Language::zh).at(3), StartsWith("洪水/柳河镇/上湾村 "));
}

TEST_CASE("a run in which nothing happened says so") {
  const std::string text = all_of(valley::Story(), Language::en);
  CHECK_THAT(text, ContainsSubstring("\nno incident arose\nlimits: none applies\n"));
}

TEST_CASE("the day of a clock is told where a run is longer than a day") {
  valley::Story story = two_incidents();
  story.journal.provenance.duration = base::hours(30);
  CHECK_THAT(lines_of(story, Language::en).at(4), ContainsSubstring("~+1d 00:20"));
}

TEST_CASE("what was changed in the scenario stands under the title") {
  valley::Story story = valley::flood();
  story.journal.resolved.overrides.push_back({"plan.follow_up", "10 min", {}});
  CHECK(lines_of(story, Language::en).at(1) == "changed: plan.follow_up = 10 min");
}

TEST_CASE("a title too long for a line takes two") {
  valley::Story story = valley::flood();
  story.journal.provenance.plan_name_en = std::string(70, 'p');
  const auto lines = lines_of(story, Language::en);
  CHECK(lines.at(0) == "演练 EXERCISE  Valley drill");
  CHECK(lines.at(1) == std::string(70, 'p') + "  seed 7  6 h from 22:40");
}

TEST_CASE("what waited, failed and was cut off stands under the limits, a row for each tier that had anything to do") {
  using K = valley::RecordKind;
  CHECK_THAT(
      squeezed(all_of(valley::flood(), Language::en)),
      ContainsSubstring("desks tasks waited half min longest min busy lines not through cut off noticed within min "
                        "longest wait at\nvillage 1 - - - - - - -\ntownship 1 1 ~2 ~2 - - - - Liuhe Town\n"
                        "county 1 - - - - - - -\n"
                        "half of those that came, within: noticed to reported ~1 min, reported to county ~16 min\n"));
  CHECK_THAT(all_of(valley::Story(), Language::en), !ContainsSubstring("desks"));
  valley::Story story = valley::flood();
  story.tell(95, K::post_isolated, journal::none, valley::village, valley::village, 0, journal::none);
  story.tell(96, K::command_taken, valley::houses, valley::leader, valley::houses, valley::leader, 0, "first");
  story.tell(97, K::report_concealed, valley::houses, valley::village, valley::village, 0, 0, "B-1");
  const auto begun = story.tell(98, K::call_round_begun, journal::none, valley::county, valley::township, 1, 0, "c|x");
  const auto call = story.tell(99, K::person_called, journal::none, valley::county, valley::warden, 1, begun);
  story.tell(110, K::person_silent, journal::none, valley::county, valley::warden, 0, call, "nobody");
  const std::string text = squeezed(all_of(story, Language::en));
  CHECK_THAT(text, ContainsSubstring("\nvillage 1 - - - - - 1 never 1\n"));
  CHECK_THAT(text,
             ContainsSubstring("\ncall-and-confirm: 0 of 1 answered (0 %), nobody reached: Shangwan flood officer\n"));
  CHECK_THAT(text,
             ContainsSubstring("\ncommand: gaps without a commander 1, longest ~75 min at flood/Liuhe/Shangwan\n"));
  CHECK_THAT(text, ContainsSubstring("\nreports: concealed 1 (Liuhe/Shangwan Village)\n"));
}

TEST_CASE("a level that was made graver before the work was done is shown with both numerals") {
  valley::Story story = valley::flood();
  story.tell(92, valley::RecordKind::level_set, valley::houses, valley::county, valley::county, 2, 0);
  CHECK_THAT(all_of(story, Language::en), ContainsSubstring("~IV +35"));  // the work was done at 91
  story = valley::flood();
  story.journal.told.records.pop_back();
  story.tell(60, valley::RecordKind::level_set, valley::houses, valley::county, valley::county, 2, 0);
  CHECK_THAT(all_of(story, Language::en), ContainsSubstring("~IV>II +35"));
}

TEST_CASE("a level that was in force before the county knew of the incident is shown by when it was set") {
  valley::Story story = valley::flood();
  for (auto& record : story.journal.told.records) {
    if (record.kind == valley::RecordKind::level_set) record.time = base::SimTime{} + base::minutes(31);
  }
  auto& records = story.journal.told.records;
  std::stable_sort(records.begin(), records.end(), [](const auto& a, const auto& b) { return a.time < b.time; });
  CHECK_THAT(all_of(story, Language::en), ContainsSubstring("~IV +21"));  // the county knows at +22
}

TEST_CASE("where a province has names of its own for the bodies of the tiers they stand under the desks") {
  valley::Story story = valley::flood();
  CHECK_THAT(all_of(story, Language::zh), !ContainsSubstring("县应急管理委员会"));
  story.journal.provenance.naming = model::Naming::zhejiang;
  CHECK_THAT(all_of(story, Language::zh),
             ContainsSubstring("县应急管理委员会; 镇（街道）应急管理委员会; 村（社区）应急管理工作组\n") ||
                 ContainsSubstring("县应急管理委员会；镇（街道）应急管理委员会；村（社区）应急管理工作组\n"));
  story.journal.provenance.naming = model::Naming::hubei;
  CHECK_THAT(all_of(story, Language::en), ContainsSubstring("; community emergency rescue station\n"));
}
