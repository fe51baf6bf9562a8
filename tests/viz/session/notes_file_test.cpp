// SPDX-License-Identifier: Apache-2.0
// What people wrote and how they like it comes back as it was, and a damaged file changes nothing.
#include "viz/session/notes_file.hpp"

#include "tests/support/catch.hpp"
#include "tests/viz/lesson.hpp"
#include "viz/session/advance.hpp"

#include <algorithm>
#include <string>

using namespace sanji;
using session::Note;
using session::View;

namespace {

void say(View& view, const std::string& line) {
  const auto command = session::parse_command(line);
  INFO(line);
  REQUIRE(command.has_value());
  session::apply(view, *command, tests::lesson_runs());
}

/// With something of everything that is kept.
View written() {
  View view = session::first_view(tests::lesson_runs(), base::Language::en);
  for (const char* line :
       {"seek 900", "note 县里来电 \"请报\" \\ 两行", "seek 60", "bookmark", "theme dark", "layout audience",
        "scale 1.75", "language zh", "stop.injects", "stop.kind departed", "stop.kind undelivered", "layer roads",
        "layer teams", "lane.pin team/b", "lane.pin team/a", "lanes.fold post"}) {
    say(view, line);
  }
  return view;
}

/// Plays up to the first stop that has a card.
View at_a_card() {
  const session::Runs runs = tests::lesson_runs();
  View view = session::first_view(runs, base::Language::en);
  say(view, "speed 960");
  say(view, "play");
  for (int i = 0; i < 1000 && view.clock.playing; ++i) session::advance(view, 0.5, runs);
  REQUIRE(view.overlays.card.has_value());
  return view;
}

}  // namespace

TEST_CASE("notes and looks come back from their text as they were") {
  const View view = written();
  View back = session::first_view(tests::lesson_runs(), base::Language::en);
  CHECK(session::take_notes_text(back, session::to_notes_text(view), tests::lesson_runs()).empty());
  CHECK(session::to_notes_text(back) == session::to_notes_text(view));
  REQUIRE(back.notes.size() == 2);
  CHECK(back.notes[0].kind == Note::Kind::bookmark);
  CHECK(back.notes[0].at.seconds() == 60.0);
  CHECK(back.notes[1].text == "县里来电 \"请报\" \\ 两行");
  CHECK(back.looks.theme == session::Theme::dark);
  CHECK(back.looks.layout == session::Layout::audience);
  CHECK(back.looks.scale == 1.75);
  CHECK(back.looks.language == base::Language::zh);
  CHECK_FALSE(back.stopping.at_injects);
  CHECK(back.stopping.at_levels);
  CHECK(back.stopping.at_kinds == view.stopping.at_kinds);
  CHECK(back.map.layers_off == std::vector<std::string>{"roads", "teams"});
  CHECK(back.timeline.pinned == std::vector<std::string>{"team/b", "team/a"});
  CHECK(back.timeline.folded == std::vector<std::string>{"post"});
}

TEST_CASE("a damaged text of notes is left aside with a reason, and the view is as it was") {
  const std::string whole = session::to_notes_text(written());
  View view = session::first_view(tests::lesson_runs(), base::Language::en);
  say(view, "note kept");
  const std::string before = session::to_notes_text(view);
  std::vector<std::string> damaged{"", "{", "[]", "null", "\xff\xfe", R"({"schema": "another"})", R"({"notes": []})"};
  for (std::size_t cut = 1; cut < whole.size() - 2; cut += 7) damaged.push_back(whole.substr(0, cut));
  for (const std::string& text : damaged) {
    INFO(text);
    CHECK_FALSE(session::take_notes_text(view, text, tests::lesson_runs()).empty());
    CHECK(session::to_notes_text(view) == before);
  }
}

TEST_CASE("entries of notes that make no sense are kept as they are, the others are taken") {
  View view = session::first_view(tests::lesson_runs(), base::Language::en);
  const std::string text =
      R"({"schema": "sanji-notes-1", "scale": 1e99, "theme": 7, "layout": "compare", "stop_at": [1, "x"],
    "pinned": "no list", "stop_at_levels": "no", "notes": [3, {"kind": "song"}, {"kind": "note", "at_s": -5, "text": 4},
    {"kind": "answer", "at_s": 1e300, "text": "late"}, {"kind": "bookmark"}]})";
  CHECK(session::take_notes_text(view, text, tests::lesson_runs()).empty());
  REQUIRE(view.notes.size() == 5);
  const auto foreign = std::count_if(view.notes.begin(), view.notes.end(), [](const session::Note& note) {
    return note.kind == session::Note::Kind::foreign;
  });
  CHECK(foreign == 3);  // a number, a song, and a bookmark without a time
  CHECK(view.notes.front().at == base::SimTime{});
  CHECK(view.notes.back().text == "late");
  CHECK(view.notes.back().at == tests::lesson_runs().end());
  View again = session::first_view(tests::lesson_runs(), base::Language::en);
  CHECK(session::take_notes_text(again, session::to_notes_text(view), tests::lesson_runs()).empty());
  CHECK(again.notes == view.notes);
  CHECK(session::to_notes_text(again).find("song") != std::string::npos);
  CHECK(view.looks.scale == session::most_scale);
  CHECK(view.looks.theme == session::Theme::light);
  CHECK(view.looks.layout == session::Layout::presenter);
  CHECK(view.timeline.pinned.empty());
  CHECK(view.stopping.at_levels);
}

TEST_CASE("what is written on a card becomes an answer, whichever way the card is closed") {
  for (const char* way : {"card.close", "card.answer", "select.nothing", "play", "play.forwards", "play.backwards",
                          "inject.on", "event.back", "seek 1", "quit"}) {
    INFO(way);
    View view = at_a_card();
    const auto stop = view.overlays.card->stop;
    say(view, "card.draft three boats");
    say(view, way);
    REQUIRE(view.notes.size() == 1);
    CHECK(view.notes[0].kind == Note::Kind::answer);
    CHECK(view.notes[0].at == tests::lesson().stops()[stop].at);
    CHECK(view.notes[0].text == "three boats");
    const bool has_a_card = view.overlays.card.has_value();
    CHECK((!has_a_card || view.overlays.card->stop != stop || std::string(way) == "card.answer"));
    say(view, "card.close");
    CHECK(view.notes.size() == 1);
  }
}

TEST_CASE("a note that was begun is kept when the window closes, and only once") {
  View view = session::first_view(tests::lesson_runs(), base::Language::en);
  for (const char* line : {"seek 300", "note.draft who tells the", "note.draft who tells the village", "quit"})
    say(view, line);
  REQUIRE(view.notes.size() == 1);
  CHECK(view.notes[0].kind == Note::Kind::note);
  CHECK(view.notes[0].at.seconds() == 300.0);
  CHECK(view.notes[0].text == "who tells the village");
  say(view, "quit");
  CHECK(view.notes.size() == 1);
  View another = session::first_view(tests::lesson_runs(), base::Language::en);
  for (const char* line : {"note.draft done", "note done", "quit"}) say(another, line);
  CHECK(another.notes.size() == 1);
}

TEST_CASE("a card on which nothing was written leaves no note, and without a card nothing can be written") {
  View view = at_a_card();
  say(view, "card.close");
  CHECK(view.notes.empty());
  for (const char* line : {"card.draft x", "card.answer", "card.close"}) say(view, line);
  CHECK(view.notes.empty());
  CHECK_FALSE(view.overlays.card.has_value());
}

TEST_CASE("notes stand in the order of time and are taken out one by one") {
  View view = session::first_view(tests::lesson_runs(), base::Language::en);
  for (const char* line : {"seek 30", "note b", "seek 10", "note a", "seek 30", "note c", "note"}) say(view, line);
  REQUIRE(view.notes.size() == 3);
  CHECK(view.notes[0].text + view.notes[1].text + view.notes[2].text == "abc");
  for (const char* line : {"note.remove 7", "note.remove -1", "note.remove 1"}) say(view, line);
  REQUIRE(view.notes.size() == 2);
  CHECK(view.notes[0].text + view.notes[1].text == "ac");
}

TEST_CASE("the page of notes says when, what was written and what the run decided there") {
  View view = at_a_card();
  while (tests::lesson().stops()[view.overlays.card->stop].kind != replay::Stop::Kind::level) {
    say(view, "play");
    for (int i = 0; i < 1000 && view.clock.playing; ++i) session::advance(view, 0.5, tests::lesson_runs());
    REQUIRE(view.overlays.card.has_value());
  }
  say(view, "card.draft level III");
  say(view, "card.close");
  const std::string page = session::to_markdown(view, tests::lesson_runs());
  CHECK_THAT(page, StartsWith("# 演练 EXERCISE\n"));
  CHECK_THAT(page, ContainsSubstring("answer: level III"));
  CHECK_THAT(page, ContainsSubstring("sets response level"));
  CHECK_THAT(session::to_markdown(session::first_view(tests::lesson_runs(), base::Language::en), tests::lesson_runs()),
             ContainsSubstring("no notes"));
}
