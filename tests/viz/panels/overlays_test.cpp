// SPDX-License-Identifier: Apache-2.0
// Palette, sheet of keys and tour, as a person uses them.
#include "tests/support/catch.hpp"
#include "tests/support/ui_driver.hpp"
#include "tests/viz/lesson.hpp"
#include "viz/panels/palette_entries.hpp"
#include "viz/session/bounds.hpp"

#include <algorithm>
#include <limits>
#include <string>
#include <utility>
#include <vector>

using namespace sanji;
using session::Do;
using session::Key;
using tests::UiDriver;

namespace {

UiDriver opened(base::Language language = base::Language::en) { return UiDriver(tests::lesson_runs(), language); }

/// The ids of what fits, the best first.
std::vector<std::string> found(std::string_view typed) {
  static const auto entries = panels::fixed_entries(tests::lesson());
  std::vector<std::pair<int, std::string>> fitting;
  for (const panels::PaletteEntry& entry : entries) {
    if (const auto fit = panels::fit_of(typed, entry)) fitting.emplace_back(*fit, entry.id);
  }
  std::stable_sort(fitting.begin(), fitting.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
  std::vector<std::string> ids;
  ids.reserve(fitting.size());
  for (const auto& [fit, id] : fitting) ids.push_back(id);
  return ids;
}

bool holds(const paint::Rect& outer, const paint::Rect& inner) {
  return inner.low.x >= outer.low.x && inner.low.y >= outer.low.y && inner.high.x <= outer.high.x &&
         inner.high.y <= outer.high.y;
}

}  // namespace

TEST_CASE("the palette does what is typed and confirmed") {
  UiDriver ui = opened();
  ui.key(Key::p, UiDriver::ctrl);
  CHECK(ui.view().overlays.palette);
  ui.type("next inject");
  CHECK(ui.view().overlays.palette_text == "next inject");
  ui.key(Key::enter);
  CHECK_FALSE(ui.view().overlays.palette);
  CHECK(ui.last_done().what == Do::inject_on);
  CHECK(ui.view().clock.at.seconds() == 5400.0);
}

TEST_CASE("what is typed in the very frame in which the palette opens belongs to it") {
  UiDriver ui = opened();
  session::InputEvent event;
  event.kind = session::InputEvent::Kind::key;
  event.key = Key::p;
  event.down = true;
  event.modifiers = UiDriver::ctrl;
  ui.feed(event);
  event.modifiers = {};
  for (const auto& [key, letter] : {std::pair{Key::l, U'l'}, {Key::o, U'o'}, {Key::k, U'k'}}) {
    event.kind = session::InputEvent::Kind::key;
    event.key = key;
    event.down = true;
    ui.feed(event);
    event.kind = session::InputEvent::Kind::text;
    event.character = letter;
    ui.feed(event);
    event.kind = session::InputEvent::Kind::key;
    event.down = false;
    ui.feed(event);
  }
  ui.frames(16);
  CHECK(ui.view().overlays.palette_text == "lok");
  CHECK_FALSE(ui.view().clock.playing);
}

TEST_CASE("a sentence that is told stands in the window for some seconds, and the window sleeps until it goes") {
  UiDriver ui = opened();
  ui.frames(4);
  CHECK(ui.screen().is_still());
  CHECK(ui.screen().still_s() == std::numeric_limits<double>::infinity());
  ui.run("tell 图片已写入 a/b.png");
  ui.frames(4, 0.1);
  REQUIRE(ui.shows("notice"));
  CHECK_FALSE(ui.screen().is_still());
  CHECK(ui.screen().still_s() > 5.0);
  CHECK(ui.screen().still_s() < session::notice_s);
  ui.frames(1, ui.screen().still_s());
  CHECK_FALSE(ui.shows("notice"));
  CHECK(ui.screen().is_still());
}

TEST_CASE("what is told in the frame in which a window wakes up has its time, and what is told next takes its place") {
  UiDriver ui = opened();
  ui.screen().run({Do::tell, 0, 0, 0, "one"});
  ui.frames(1, 3600.0);
  CHECK(ui.shows("notice"));
  ui.run("tell two");
  CHECK(ui.view().overlays.notice->text == "two");
  ui.run("tell ");
  CHECK_FALSE(ui.shows("notice"));
}

TEST_CASE("a long sentence stays within the window, with large letters and in a small one") {
  const auto font = paint::find_font();
  UiDriver ui(tests::lesson_runs(), base::Language::zh, font.value_or(paint::FontBytes{}), 800, 600);
  ui.run("scale 2");
  ui.run("tell " +
         std::string(base::say(base::Language::zh, "the notes cannot be kept in {0}", std::string(120, 'x'))));
  ui.frames(2);
  CHECK(holds({{0.0F, 0.0F}, {800.0F, 600.0F}}, ui.rect("notice")));
}

TEST_CASE("what names nothing that is there is refused with what is known, changes nothing and is told in the window") {
  UiDriver ui = opened();
  const auto refused = [&](const std::string& line, const std::string& said) {
    INFO(line);
    const std::size_t before = ui.screen().done().size();
    const std::string problem = ui.screen().run(session::parse_command(line).value());
    CHECK_THAT(problem, ContainsSubstring("'" + line + "'"));
    CHECK_THAT(problem, ContainsSubstring(said));
    CHECK(ui.screen().done().size() == before + 1);
    CHECK(ui.last_done().what == Do::tell);
    CHECK(ui.view().overlays.notice->text == problem);
  };
  refused("panel nonsense", "known are why, records");
  refused("panel recods", "did you mean 'records'?");
  refused("panel compare", "DIR DIR2");
  refused("layout compare", "DIR DIR2");
  refused("layout wide", "known are presenter, audience, compare");
  refused("theme pink", "projector");
  refused("language fr", "zh, en");
  refused("layer road", "did you mean 'roads'?");
  refused("stop.kind departd", "did you mean 'departed'?");
  refused("select nobody", "nothing with this id");
  refused("observe nobody", "nothing with this id");
  refused("lanes.fold posts", "did you mean 'post'?");
  refused("lane.pin team/nobody", "nothing with this id");
  refused("goto -1", "numbered from 0");
  refused("note.remove 0", "there are 0");
  const journal::View& run = tests::lesson().view();
  const journal::Entity& village = run.entity(tests::lesson().places().all(journal::EntityKind::village).front());
  refused("select " + village.name, "did you mean '" + village.id + "'?");
  refused("observe " + run.entity(run.incidents().front()).id, "only posts, agencies and teams");
  CHECK(ui.view().panel == "why");
  CHECK(ui.view().map.layers_off.empty());
  CHECK(ui.view().selection.entity == journal::none);
  CHECK(ui.screen().run({Do::select_entity, 0, 0, 0, village.id}).empty());
  CHECK(ui.screen().run({Do::select_entity}).empty());
}

TEST_CASE("a command that finds nothing to act on is refused with a sentence, in both languages, and changes nothing") {
  for (const base::Language language : {base::Language::en, base::Language::zh}) {
    UiDriver ui(tests::lesson_runs(), language, paint::find_font().value_or(paint::FontBytes{}));
    const auto is_refused = [&](const std::string& line) {
      const std::string problem = ui.screen().run(session::parse_command(line).value());
      return problem.find(line) != std::string::npos && ui.view().overlays.notice->text == problem;
    };
    for (const char* line : {"follow", "focus", "observe.selected", "card.answer", "card.draft x", "palette.row 0"}) {
      INFO(line);
      CHECK(is_refused(line));
    }
    const replay::Replay& run = tests::lesson();
    ui.run("select " + run.view().entity(run.places().all(journal::EntityKind::village).front()).id);
    CHECK(is_refused("follow"));
    CHECK_FALSE(is_refused("focus"));
    CHECK_FALSE(is_refused("observe.selected"));
    ui.run("select " + run.view().entity(run.view().incidents().front()).id);
    CHECK(is_refused("observe.selected"));
    const auto& entities = run.journal().entities;
    const auto team = std::find_if(entities.begin(), entities.end(), [](const journal::Entity& entity) {
      return entity.kind == journal::EntityKind::team;
    });
    REQUIRE(team != entities.end());
    ui.run("select " + team->id);
    CHECK_FALSE(is_refused("follow"));
    ui.run("select.nothing");
    ui.run("palette");
    CHECK_FALSE(is_refused("palette.row 0"));
  }
}

TEST_CASE("the key of a command that finds nothing selected tells so in the window") {
  for (const Key key : {Key::f, Key::o, Key::c}) {
    UiDriver ui = opened();
    ui.key(key);
    CHECK(ui.view().overlays.notice.has_value());
  }
}

TEST_CASE("on the card of an inject there is no decision to show, and what was written on it stays") {
  UiDriver ui = opened();
  ui.run("inject.on");
  REQUIRE(ui.view().overlays.card.has_value());
  ui.run("card.draft two boats");
  CHECK_THAT(ui.screen().run({Do::card_answer}), ContainsSubstring("'card.answer'"));
  REQUIRE(ui.view().overlays.card.has_value());
  CHECK(ui.view().overlays.card->draft == "two boats");
  CHECK_FALSE(ui.view().overlays.card->answer_shown);
  CHECK(ui.view().notes.empty());
}

TEST_CASE("what only drawing can tell to be too much is told of after a frame, and not before") {
  UiDriver ui = opened();
  const auto after = [&](const std::string& line) {
    ui.run(line);
    ui.frames(3);
    return ui.screen().overshot();
  };
  CHECK(ui.screen().overshot().empty());
  CHECK_THAT(after("legend 99"), ContainsSubstring("'legend 99': the legend of this picture ends with page "));
  CHECK(after("legend 1").empty());
  CHECK(after("legend 0").empty());
  CHECK_THAT(after("timeline.scroll 5000"), ContainsSubstring("'timeline.scroll 5000': in this picture"));
  CHECK(after("timeline.scroll -5000").empty());
  CHECK(after("palette").empty());
  CHECK_THAT(after("palette.row 5000"), ContainsSubstring("numbered from 0"));
  CHECK(after("palette.type no such thing").empty());
}

TEST_CASE("no number is so large or so small that a command which somebody wrote down takes it in silence") {
  UiDriver ui = opened();
  for (const session::CommandRow& row : session::commands()) {
    const bool takes_numbers = row.takes != session::Takes::nothing && row.takes != session::Takes::text;
    if (!takes_numbers) continue;
    for (const double number : {-1e12, 1e12}) {
      const session::Command command{row.what, number, number, number, {}};
      const std::string line = session::text_of(command);
      INFO(line);
      const bool is_out =
          !session::out_of_bounds(command, line, ui.view(), ui.screen().runs(), base::Language::en).empty();
      CHECK((is_out || !ui.screen().run(command).empty()));
    }
  }
}

TEST_CASE("a panel that needs two runs, found in the palette, is refused in the window") {
  UiDriver ui = opened();
  ui.key(Key::p, UiDriver::ctrl);
  ui.type("panel A and B");
  ui.key(Key::enter);
  CHECK(ui.view().panel == "why");
  REQUIRE(ui.view().overlays.notice.has_value());
  CHECK_THAT(ui.view().overlays.notice->text, ContainsSubstring("DIR DIR2"));
}

TEST_CASE("the palette's row moves with the arrows, round at both ends, and a click takes another") {
  UiDriver ui = opened();
  ui.click("palette");
  ui.frames(3);
  ui.key(Key::down);
  ui.key(Key::down);
  CHECK(ui.view().overlays.palette_row == 2);
  ui.key(Key::up);
  CHECK(ui.view().overlays.palette_row == 1);
  ui.key(Key::up);
  ui.key(Key::up);
  CHECK(ui.view().overlays.palette_row > 20);
  ui.key(Key::down);
  CHECK(ui.view().overlays.palette_row == 0);
  CHECK(ui.view().clock.speed == 60.0);
  ui.type("theme");
  ui.click("palette.theme.next");
  CHECK(ui.view().looks.theme == session::Theme::dark);
  CHECK_FALSE(ui.view().overlays.palette);
}

TEST_CASE("escape closes the palette, and its letters are gone when it opens again") {
  UiDriver ui = opened();
  ui.key(Key::p, UiDriver::ctrl);
  ui.type("zz9");
  ui.key(Key::escape);
  CHECK_FALSE(ui.view().overlays.palette);
  ui.key(Key::p, UiDriver::ctrl);
  ui.frames(3);
  CHECK(ui.view().overlays.palette_text.empty());
  ui.type("q");
  CHECK(ui.view().overlays.palette_text == "q");
}

TEST_CASE(
    "a post is found by its Chinese name, by its initials and by its English name, selected and brought into the "
    "middle") {
  const replay::Replay& run = tests::lesson();
  const auto village = run.places().all(journal::EntityKind::village).front();
  const journal::Entity& entity = run.view().entity(village);
  const std::string wanted = "entity." + entity.id;
  const auto is_near_top = [&](const std::vector<std::string>& ids) {
    const auto at = std::find(ids.begin(), ids.end(), wanted);
    return at != ids.end() && at - ids.begin() < 12;
  };
  CHECK(is_near_top(found(entity.name)));
  CHECK(is_near_top(found(entity.name_en)));
  UiDriver ui = opened();
  ui.key(Key::p, UiDriver::ctrl);
  ui.type(entity.name);
  ui.frames(2);
  REQUIRE(ui.shows("palette." + wanted));
  ui.click("palette." + wanted);
  CHECK(ui.view().selection.entity == village);
  CHECK(ui.view().map.centre == *run.where(village, ui.view().clock.at));
}

TEST_CASE("the palette finds commands in both languages, layers, panels, stops and notes") {
  CHECK(found("help").size() < found("").size());
  CHECK(found("next theme").front() == "theme.next");
  CHECK(found("layer roads").front() == "switch.roads");
  CHECK(found("panel records").front() == "show.records");
  CHECK_FALSE(found("signal").empty());
  CHECK(found("qqqqqqqq").empty());
  const std::string chinese(base::tr(base::Language::zh, session::row_of(Do::help_toggle).sentence));
  CHECK(found(chinese).front() == "help");
  const auto notes =
      panels::note_entries(tests::lesson(), {{session::Note::Kind::note, base::SimTime{60'000'000}, "三号桥"}});
  REQUIRE(notes.size() == 1);
  CHECK(panels::fit_of("shq", notes[0]).has_value());
  CHECK(notes[0].does.front().what == Do::seek);
  CHECK(notes[0].does.front().a == 60.0);
}

TEST_CASE(
    "the sheet of keys fits a window of 1280 by 720 without scrolling, and larger letters stay within the window") {
  const auto font = paint::find_font();
  for (const base::Language language : {base::Language::en, base::Language::zh}) {
    UiDriver ui(tests::lesson_runs(), language, font.value_or(paint::FontBytes{}));
    ui.key(Key::f1);
    ui.frames(4);
    REQUIRE(ui.shows("help.window"));
    const paint::Rect whole{{0.0F, 0.0F}, {1280.0F, 720.0F}};
    CHECK(holds(whole, ui.rect("help.window")));
    CHECK(ui.rect("help.window").height() < 720.0F * 0.95F);
    ui.run("scale 2.5");
    ui.frames(4);
    CHECK(holds(whole, ui.rect("help.window")));
    ui.key(Key::slash, UiDriver::shift);
    CHECK_FALSE(ui.view().overlays.help);
  }
}

TEST_CASE("the tour frames seven places one after the other and never stands in the way") {
  UiDriver ui = opened();
  ui.click("help");
  ui.frames(3);
  ui.click("help.tour");
  ui.frames(3);
  CHECK_FALSE(ui.view().overlays.help);
  for (int step = 0; step < session::tour_steps; ++step) {
    REQUIRE(ui.view().overlays.tour == step);
    REQUIRE(ui.shows("tour.window"));
    CHECK(holds({{0.0F, 0.0F}, {1280.0F, 720.0F}}, ui.rect("tour.window")));
    if (step == 2) {
      ui.key(Key::right);
      CHECK(ui.view().clock.at.seconds() == 60.0);
    }
    ui.click(step + 1 < session::tour_steps ? "tour.next" : "tour.end");
    ui.frames(3);
  }
  CHECK_FALSE(ui.view().overlays.tour.has_value());
}

TEST_CASE("the words of the tour stand within a small window with large letters, in every layout") {
  const auto font = paint::find_font();
  UiDriver ui(tests::lesson_runs(), base::Language::en, font.value_or(paint::FontBytes{}), 1024, 640);
  for (const char* line : {"scale 2", "layout audience", "tour"}) ui.run(line);
  for (int step = 0; step < session::tour_steps; ++step) {
    ui.frames(4);
    INFO(step);
    CHECK(holds({{0.0F, 0.0F}, {1024.0F, 640.0F}}, ui.rect("tour.window")));
    ui.run("tour.next");
  }
}
