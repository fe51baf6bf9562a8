// SPDX-License-Identifier: Apache-2.0
// Why an incident went as it did, from a journal made by hand.
#include "analysis/why.hpp"

#include "tests/sim/measures/valley.hpp"
#include "tests/support/catch.hpp"

#include <limits>

using namespace sanji;            // NOLINT(google-build-using-namespace)
using namespace sanji::analysis;  // NOLINT(google-build-using-namespace)
namespace valley = measures::valley;
using base::Language;
using model::Moment;

namespace {

/// What was found: a natural id, or the problem.
std::string found(const valley::Story& story, std::string_view name) {
  const journal::View view(story.journal);
  const measures::Kpis kpis = measures::measure(view);
  const IncidentChoice choice = find_incident(view, kpis, name, Language::en);
  return choice.incident == nullptr ? choice.problem : view.entity(choice.incident->row).id;
}

std::string why_of(const valley::Story& story, std::size_t index = 0) {
  const journal::View view(story.journal);
  const measures::Kpis kpis = measures::measure(view);
  return why(view, kpis.incidents.at(index), Language::en);
}

valley::Story two_incidents() {
  valley::Story story = valley::flood();
  valley::cut_the_road(story);
  return story;
}

valley::RecordId record_of(const valley::Story& story, valley::RecordKind kind) {
  const auto& records = story.journal.told.records;
  for (std::size_t i = 0; i < records.size(); ++i) {
    if (records[i].kind == kind) return static_cast<valley::RecordId>(i);
  }
  FAIL("no such record");
  return 0;
}

}  // namespace

TEST_CASE("an incident is found by its id, its name in either language, or a beginning that fits it alone") {
  const valley::Story story = two_incidents();
  CHECK(found(story, "flood/999901100201/houses") == "flood/999901100201/houses");
  CHECK(found(story, "flood/Liuhe/Shangwan") == "flood/999901100201/houses");  // whole, though the road begins so too
  CHECK(found(story, "洪水/柳河镇/上湾村") == "flood/999901100201/houses");
  CHECK(found(story, "洪水/柳河镇/上湾村/柳河") == "flood/999901100201/R017");
  CHECK(found(story, "flood/999901100201/R") == "flood/999901100201/R017");
}

TEST_CASE("an incident that is none, or could be several, is answered with those that are") {
  const valley::Story story = two_incidents();
  CHECK(found(story, "flood/Liuhe") ==
        "'flood/Liuhe' fits 2 incidents: flood/999901100201/houses, flood/999901100201/R017");
  CHECK(found(story, "flood/Liuhe/Shangwam") ==
        "unknown incident 'flood/Liuhe/Shangwam'; this run has: flood/999901100201/houses, flood/999901100201/R017; "
        "did you mean 'flood/Liuhe/Shangwan'?");
}

TEST_CASE("a decision shows who was taken, and the others by reason with their minutes") {
  valley::Story story = valley::flood();
  const auto forces = record_of(story, valley::RecordKind::forces_considered);
  story.weigh(forces, valley::village_team, true, 240, "has {0} persons", 18);
  story.weigh(forces, valley::county_team, false, 1800, "not needed");
  story.weigh(forces, valley::county_team, false, std::numeric_limits<double>::infinity(), "no way");
  CHECK_THAT(why_of(story), ContainsSubstring("22:58:00  Liuhe/Shangwan Village decides whom to send; teams sent: 1\n"
                                              "    + Liuhe/Shangwan Village Team (~4 min): has 18 persons\n"
                                              "    - not needed:\n"
                                              "      County Rescue Team (~30 min)\n"
                                              "    - no way:\n"
                                              "      County Rescue Team\n"));
}

TEST_CASE("of many with one reason eight are named and the rest is counted") {
  valley::Story story = valley::flood();
  const auto forces = record_of(story, valley::RecordKind::forces_considered);
  for (int i = 0; i < 11; ++i) story.weigh(forces, valley::county_team, false, 1800, "not needed");
  const std::string text = why_of(story);
  CHECK_THAT(text, ContainsSubstring("County Rescue Team (~30 min), and 3 more\n"));
}

TEST_CASE("a level is weighed by its numeral") {
  valley::Story story = valley::flood();
  const auto considered = record_of(story, valley::RecordKind::level_considered);
  story.weigh(considered, valley::county, false, 1, "does not hold");
  story.weigh(considered, valley::county, true, 4, "holds: {0} people", 80);
  CHECK_THAT(why_of(story), ContainsSubstring("Qingshi County considers the response level\n"
                                              "    + level IV: holds: 80 people\n"
                                              "    - does not hold:\n"
                                              "      level I\n"));
}

TEST_CASE("each moment is walked back along its causes, with the time between and who was waited for") {
  const std::string text = why_of(valley::flood());
  CHECK_THAT(text,
             ContainsSubstring("county told  ~23:12:00, ~22 min after onset\n"
                               "    23:12:00  Qingshi County receives the report of Liuhe Town\n"
                               "    23:12:00  Liuhe Town reports to Qingshi County (an unnamed channel)  <- ~1 min\n"
                               "    23:11:00  Liuhe Town: it is approved  <- ~5 min\n"
                               "              waited until 23:09:00: Liuhe Town: it is approved\n"
                               "    23:06:00  Liuhe Town has verified the report  <- ~4 min\n"));
  CHECK_THAT(text,
             ContainsSubstring("    23:00:00  Liuhe Town receives the report of Liuhe/Shangwan Village (as above)\n"));
}

TEST_CASE("what never happened, and a limit that it missed, is said") {
  valley::Story story = two_incidents();
  story.limit("arrival", Moment::onset, Moment::first_arrival, 60);
  CHECK_THAT(why_of(story, 1),
             ContainsSubstring("first arrival  never\n  * over 60 min after onset: Decree 1 article 2 "
                               "(recalled)\n"));
}

TEST_CASE("a hazard's own course is not told step by step") {
  valley::Story story;
  valley::RecordId last = 0;
  for (const double minute : {5, 6, 7, 8}) {
    last =
        story.tell(minute, valley::RecordKind::hazard_changed, journal::none, valley::hazard, valley::hazard, 1, last);
  }
  story.tell(8, valley::RecordKind::incident_arose, valley::houses, valley::hazard, valley::houses, 1, last);
  CHECK_THAT(why_of(story),
             ContainsSubstring("    22:48:00  hazard Liu River flood changes: largest severity 1  <- ~1 min\n"
                               "    22:45:00  ... the hazard since then\n"
                               "    22:40:00  the exercise begins\n"));
}

TEST_CASE("what held the word back is told with who and when, the same thing once with how often") {
  using K = valley::RecordKind;
  valley::Story story = valley::flood();
  CHECK_THAT(why_of(story), !ContainsSubstring("what held the word back"));
  for (const double minute : {110.0, 111.0, 112.0}) {
    story.tell(minute, K::channel_busy, valley::houses, valley::village, valley::township, 1, 1, "radio");
  }
  story.tell(113, K::laid_aside, valley::houses, valley::township, valley::township, 22, 1);
  CHECK_THAT(
      why_of(story),
      ContainsSubstring("\nwhat held the word back\n"
                        "+1 00:30:00  Liuhe/Shangwan Village finds radio to Liuhe Town busy, attempt 1 (3 times, "
                        "the last at +1 00:32:00)\n"
                        "+1 00:33:00  Liuhe Town lays the message aside after 22 min in the queue\n\n"));
}
