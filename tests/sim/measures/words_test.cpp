// SPDX-License-Identifier: Apache-2.0
// Names and numbers as people read them.
#include "sim/measures/words.hpp"

#include "tests/sim/measures/valley.hpp"
#include "tests/support/catch.hpp"

using namespace sanji;            // NOLINT(google-build-using-namespace)
using namespace sanji::measures;  // NOLINT(google-build-using-namespace)
using base::Language;

TEST_CASE("an incident is named by kind, township and village, and by the road that it is about") {
  const valley::Story story;
  const journal::View view(story.journal);
  CHECK(incident_name(view, valley::houses, Language::zh) == "洪水/柳河镇/上湾村");
  CHECK(incident_name(view, valley::houses, Language::en) == "flood/Liuhe/Shangwan");
  CHECK(incident_name(view, valley::road, Language::zh) == "洪水/柳河镇/上湾村/柳河-上湾公路(柳河镇-上湾村)");
  CHECK(incident_place(view, valley::road, Language::en) == "flood/Liuhe/Shangwan");
}

TEST_CASE("what stands in a village is named with its township, because village names repeat") {
  const valley::Story story;
  const journal::View view(story.journal);
  CHECK(entity_name(view, valley::village, Language::zh) == "柳河镇/上湾村");
  CHECK(entity_name(view, valley::village_team, Language::en) == "Liuhe/Shangwan Village Team");
  CHECK(entity_name(view, valley::township, Language::en) == "Liuhe Town");
  CHECK(entity_name(view, valley::county_team, Language::en) == "County Rescue Team");
  CHECK(entity_name(view, valley::officer, Language::en) == "Liuhe/Shangwan Village information officer");
  CHECK(entity_name(view, valley::households, Language::en) == "Liuhe/Shangwan Village, households 02");
  CHECK(entity_name(view, journal::none, Language::en) == "nobody");
}

TEST_CASE("a name that one language lacks is taken from the other, then the id") {
  CHECK(own_name({"X-1", journal::EntityKind::road, "大桥", ""}, Language::en) == "大桥");
  CHECK(own_name({"X-1", journal::EntityKind::road, "", "Bridge"}, Language::zh) == "Bridge");
  CHECK(own_name({"X-1", journal::EntityKind::road, "", ""}, Language::zh) == "X-1");
}

TEST_CASE("a record says who did what, a level by its numeral and a count as a whole number") {
  const valley::Story story = valley::flood();
  const journal::View view(story.journal);
  const auto say_first = [&](journal::RecordKind kind) {
    for (const journal::Record& record : view.records()) {
      if (record.kind == kind) return sentence(view, record, Language::en);
    }
    return std::string();
  };
  CHECK(say_first(journal::RecordKind::noticed) ==
        "Liuhe/Shangwan Village information officer notices flood/Liuhe/Shangwan");
  CHECK(say_first(journal::RecordKind::level_set) == "Qingshi County sets response level IV");
  CHECK(say_first(journal::RecordKind::people_changed) == "flood/Liuhe/Shangwan: 80 people affected");
}

TEST_CASE("minutes are whole from ten, limits stand as they were written") {
  CHECK(minutes_text(base::seconds(150)) == "2.5");
  CHECK(minutes_text(base::seconds(599)) == "10");
  CHECK(minutes_text(base::minutes(7)) == "7");
  CHECK(minutes_text(base::minutes(61.7)) == "62");
  CHECK(minutes_text(base::minutes(-9.1)) == "-9.1");
  CHECK(limit_text(base::seconds(45), Language::en) == "45 s");
  CHECK(limit_text(base::minutes(2.5), Language::en) == "2.5 min");
  CHECK(hours_text(base::hours(12), Language::en) == "12 h");
  CHECK(hours_text(base::minutes(90), Language::en) == "90 min");
  CHECK(grouped(8159) == "8,159");
  CHECK(grouped(159) == "159");
  CHECK(grouped(-1234567) == "-1,234,567");
}

TEST_CASE("a channel is told by its name, a code by its word, a colour as a word") {
  using K = valley::RecordKind;
  valley::Story story;
  const auto said = [&](Language language) {
    return sentence(journal::View(story.journal), story.journal.told.records.back(), language);
  };
  story.tell(1, K::report_sent, valley::houses, valley::village, valley::township, 0, 0, "radio");
  CHECK(said(Language::en) == "Liuhe/Shangwan Village reports to Liuhe Town (radio)");
  CHECK_THAT(said(Language::zh), ContainsSubstring("对讲机"));
  story.tell(2, K::warning_issued, journal::none, valley::call_centre, valley::township, 4, 0, "rain");
  CHECK(said(Language::en) == "119 Call Centre issues a red warning for Liuhe Town");
  story.tell(3, K::person_silent, journal::none, valley::county, valley::warden, 0, 0, "knock");
  CHECK(said(Language::en) == "Shangwan flood officer does not answer; next: by knocking at the door");
  story.tell(4, K::command_taken, valley::houses, valley::leader, valley::houses, valley::leader, 0, "briefed");
  CHECK(said(Language::en) == "Liuhe Town: head of town takes command of flood/Liuhe/Shangwan: after a briefing");
  story.tell(5, K::consultation_ended, journal::none, valley::county, valley::county, 2, 0);
  CHECK_THAT(text_word(journal::View(story.journal), "nobody", Language::en), ContainsSubstring("nobody is left"));
}

TEST_CASE("people at the place are anybody, bodies of the county stand without it") {
  const valley::Story story;
  const journal::View view(story.journal);
  CHECK(entity_name(view, valley::residents, Language::en) == "a resident");
  CHECK(entity_name(view, valley::headquarters, Language::en) == "Flood Headquarters");
  CHECK(entity_name(view, valley::leader, Language::en) == "Liuhe Town: head of town");
}

TEST_CASE("one thing is told in the singular") {
  valley::Story story;
  story.tell(1, valley::RecordKind::houses_changed, valley::houses, valley::hazard, valley::houses, 1, 0);
  const auto said = [&] {
    return sentence(journal::View(story.journal), story.journal.told.records.back(), Language::en);
  };
  CHECK(said() == "flood/Liuhe/Shangwan: 1 house affected");
  story.tell(2, valley::RecordKind::houses_changed, valley::houses, valley::hazard, valley::houses, 21, 0);
  CHECK(said() == "flood/Liuhe/Shangwan: 21 houses affected");
  story.tell(3, valley::RecordKind::people_changed, valley::houses, valley::hazard, valley::houses, 1, 0);
  CHECK(said() == "flood/Liuhe/Shangwan: 1 person affected");
  CHECK(counted("known: 1 roads closed, 11 posts cut off, 1 teams called", Language::en) ==
        "known: 1 road closed, 11 posts cut off, 1 team called");
  CHECK(counted("1 posts", Language::zh) == "1 posts");
}

TEST_CASE("minutes that rest on what was not read are whole") {
  valley::Story story;
  CHECK(derived_minutes(journal::View(story.journal), base::seconds(150)) == "~3");
  CHECK(derived_minutes(journal::View(story.journal), base::seconds(20)) == "~<1");
  story.journal.resolved.basis_counts = {1, 0, 0, 0, 0};
  CHECK(derived_minutes(journal::View(story.journal), base::seconds(150)) == "2.5");
}

TEST_CASE("a record of nothing or of the end of something says so in its own words") {
  using K = valley::RecordKind;
  valley::Story story;
  const auto said = [&](K kind, valley::EntityRow incident, valley::EntityRow actor, valley::EntityRow subject,
                        double value, const std::string& text) {
    story.tell(1, kind, incident, actor, subject, value, 0, text);
    return sentence(journal::View(story.journal), story.journal.told.records.back(), Language::en);
  };
  constexpr auto nothing = journal::none;
  CHECK(said(K::commit_resource_sent, valley::houses, valley::county_team, valley::county, 0, "") ==
        "County Rescue Team tells Qingshi County that it cannot come");
  CHECK(said(K::warning_sent, nothing, valley::county, valley::township, 0, "radio") ==
        "Qingshi County tells Liuhe Town that the warning is lifted (radio)");
  CHECK(said(K::level_lowered, nothing, valley::county, valley::county, 0, "") == "Qingshi County ends the response");
  CHECK(said(K::report_sent, nothing, valley::township, valley::county, 0, "radio") ==
        "Liuhe Town reports to Qingshi County which posts are cut off (radio)");
  CHECK(said(K::warning_issued, nothing, valley::call_centre, valley::township, 3, "rain") ==
        "119 Call Centre issues an orange warning for Liuhe Town");
}

TEST_CASE("minutes in a sentence are whole, a reading has its unit, and a leader is not named with his post twice") {
  using K = valley::RecordKind;
  valley::Story story;
  story.journal.resolved.warnings.push_back({.id = "rain-red", .unit = "mm"});
  const auto said = [&](K kind, valley::EntityRow actor, valley::EntityRow subject, double value,
                        const std::string& text) {
    story.tell(1, kind, valley::houses, actor, subject, value, 0, text);
    return sentence(journal::View(story.journal), story.journal.told.records.back(), Language::en);
  };
  CHECK(said(K::messenger_sent, valley::village, valley::township, 19.73, "") ==
        "Liuhe/Shangwan Village sends a messenger to Liuhe Town, 20 min on the road");
  CHECK(said(K::reading_passed, journal::none, valley::bridge, 52.3417, "rain-red") ==
        "Liuhe-Shangwan road reads 52.3 mm, past a threshold");
  CHECK(said(K::deputy_signed, valley::township, valley::leader, 0, "") == "Liuhe Town: head of town stands in");
}
