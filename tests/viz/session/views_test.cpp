// SPDX-License-Identifier: Apache-2.0
// What is shown and how: pictures, map, timeline, looks, overlays, selection, as the sentences of their commands say.
#include "tests/support/catch.hpp"
#include "tests/viz/lesson.hpp"
#include "viz/session/advance.hpp"
#include "viz/session/hidden.hpp"

#include <cmath>
#include <limits>
#include <string>

using namespace sanji;
using base::SimTime;
using journal::EntityRow;
using session::Do;
using session::Picture;
using session::View;

namespace {

struct Person {
  session::Runs runs = tests::lesson_runs();
  View view = session::first_view(runs, base::Language::en);

  void say(const std::string& line) {
    const auto command = session::parse_command(line);
    INFO(line);
    REQUIRE(command.has_value());
    session::apply(view, *command, runs);
  }
  [[nodiscard]] const journal::View& journal() const { return runs.first->view(); }
  [[nodiscard]] EntityRow first(journal::EntityKind kind) const { return runs.first->places().all(kind).front(); }
  [[nodiscard]] std::string id_of(EntityRow row) const { return journal().entity(row).id; }
};

}  // namespace

TEST_CASE("zooming keeps the place under the mouse where it is on the screen") {
  Person person;
  const session::MapView before = person.view.map;
  const double east = before.centre.x_m + 800.0;
  const double north = before.centre.y_m - 300.0;
  for (const double times : {2.0, 0.5, 1.25, 0.8}) {
    const session::MapView now = person.view.map;
    const double x = (east - now.centre.x_m) * now.times;
    const double y = (north - now.centre.y_m) * now.times;
    session::apply(person.view, {Do::map_zoom, times, east, north}, person.runs);
    const session::MapView after = person.view.map;
    CHECK(after.times == Approx(now.times * times));
    CHECK((east - after.centre.x_m) * after.times == Approx(x));
    CHECK((north - after.centre.y_m) * after.times == Approx(y));
  }
  CHECK(person.view.map.times == Approx(before.times));
}

TEST_CASE("the camera stays near the county and at a scale that can be drawn, whatever it is given") {
  Person person;
  const double huge = 1e300;
  const double none = std::numeric_limits<double>::quiet_NaN();
  for (const double a : {huge, -huge, none, 0.0}) {
    for (const Do what : {Do::map_pan, Do::map_zoom, Do::map_look}) {
      session::apply(person.view, {what, a, huge, none}, person.runs);
      session::apply(person.view, {what, a, a, a}, person.runs);
      const session::MapView& map = person.view.map;
      CHECK(std::isfinite(map.centre.x_m));
      CHECK(std::isfinite(map.centre.y_m));
      CHECK(std::abs(map.centre.x_m) < 1e7);
      CHECK(map.times >= 1.0 / 16.0);
      CHECK(map.times <= 1e4);
    }
  }
}

TEST_CASE("the map is moved, looked at a place, and shown whole again") {
  Person person;
  person.say("map.look 100 200 7");
  CHECK(person.view.map.times == 7.0);
  person.say("map.pan 10 -20");
  CHECK(person.view.map.centre.x_m == Approx(110.0));
  CHECK(person.view.map.centre.y_m == Approx(180.0));
  person.say("map.fit");
  CHECK(person.view.map.times == 1.0);
  CHECK(person.view.map.centre == person.runs.first->places().middle());
  person.say("layer roads");
  CHECK(person.view.map.layers_off == std::vector<std::string>{"roads"});
  person.say("layer roads");
  CHECK(person.view.map.layers_off.empty());
}

TEST_CASE("a followed team is in the middle while time goes by, until the map is moved by hand") {
  Person person;
  const EntityRow team = person.first(journal::EntityKind::team);
  person.say("follow");
  CHECK(person.view.map.follow == journal::none);
  person.say("select " + person.id_of(team));
  person.say("follow");
  CHECK(person.view.map.follow == team);
  for (const double at_s : {0.0, 2400.0, 4000.0}) {
    person.say("seek " + std::to_string(at_s));
    session::advance(person.view, 0.1, person.runs);
    CHECK(person.view.map.centre == *person.runs.first->where(team, person.view.clock.at));
  }
  person.say("map.pan 1 1");
  CHECK(person.view.map.follow == journal::none);
  person.say("follow");
  person.say("follow");
  CHECK(person.view.map.follow == journal::none);
}

TEST_CASE("what is selected comes into the middle, a record by the place where it happened") {
  Person person;
  const EntityRow county = person.runs.first->county();
  person.say("map.look 0 0 10");
  person.say("focus");
  CHECK(person.view.map.centre == base::Point{0.0, 0.0});
  person.say("select " + person.id_of(county));
  person.say("focus");
  CHECK(person.view.map.centre == *person.runs.first->places().of(county));
}

TEST_CASE("a picture is of whom is said, and only of somebody who can know") {
  Person person;
  CHECK(person.view.observer == person.runs.first->county());
  person.say("picture.known");
  CHECK(person.view.picture == Picture::known);
  person.say("picture.both");
  CHECK(person.view.picture == Picture::both);
  person.say("picture.truth");
  CHECK(person.view.picture == Picture::truth);
  const EntityRow town = person.first(journal::EntityKind::township);
  person.say("observe " + person.id_of(town));
  CHECK(person.view.observer == town);
  person.say("observe nobody");
  CHECK(person.view.observer == town);
  person.say("select " + person.id_of(person.first(journal::EntityKind::channel)));
  person.say("observe.selected");
  CHECK(person.view.observer == town);
  person.say("select " + person.id_of(person.runs.first->county()));
  person.say("observe.selected");
  CHECK(person.view.observer == person.runs.first->county());
}

TEST_CASE("the timeline is zoomed about a time, moved and shown whole") {
  Person person;
  const double end = person.runs.end().seconds();
  person.say("timeline 1000 2000");
  person.say("timeline.zoom 2 1500");
  CHECK(person.view.timeline.shown == session::TimeRange{SimTime{1'250'000'000}, SimTime{1'750'000'000}});
  person.say("timeline.pan 100");
  CHECK(person.view.timeline.shown.from.seconds() == 1350.0);
  person.say("timeline.pan 1e12");
  CHECK(person.view.timeline.shown.until.seconds() == end);
  CHECK(person.view.timeline.shown.span() == base::seconds(500));
  person.say("timeline.pan -1e12");
  CHECK(person.view.timeline.shown.from == SimTime{});
  person.say("timeline 700 700");
  CHECK(person.view.timeline.shown.span() == base::seconds(1));
  person.say("timeline 1e9 2e9");
  CHECK(person.view.timeline.shown.span() == base::seconds(1));
  CHECK(person.view.timeline.shown.until.seconds() == end);
  person.say("timeline.fit");
  CHECK(person.view.timeline.shown == session::TimeRange{SimTime{}, person.runs.end()});
}

TEST_CASE("a run without any length has a timeline that can be drawn") {
  journal::Journal empty;
  empty.told.records.emplace_back();
  const replay::Replay run(std::move(empty));
  const session::Runs runs{&run, nullptr};
  View view = session::first_view(runs, base::Language::en);
  CHECK(view.timeline.shown.span() >= base::seconds(1));
  for (const Do what : {Do::timeline_fit, Do::timeline_show, Do::timeline_zoom, Do::timeline_pan, Do::seek_end}) {
    session::apply(view, {what, 1.0, 2.0}, runs);
    CHECK(view.timeline.shown.span() >= base::seconds(1));
    CHECK(view.clock.at == SimTime{});
  }
}

TEST_CASE("a stretch is marked from its earlier to its later end") {
  Person person;
  person.say("area 900 300");
  REQUIRE(person.view.timeline.area.has_value());
  CHECK(person.view.timeline.area->from.seconds() == 300.0);
  CHECK(person.view.timeline.area->until.seconds() == 900.0);
  person.say("area.clear");
  CHECK_FALSE(person.view.timeline.area.has_value());
}

TEST_CASE("lanes are pinned in the order in which it was said, folded, filtered and scrolled") {
  Person person;
  for (const char* line : {"lane.pin team/b", "lane.pin team/a", "lanes.fold post", "timeline.scroll 5"})
    person.say(line);
  CHECK(person.view.timeline.pinned == std::vector<std::string>{"team/b", "team/a"});
  CHECK(person.view.timeline.folded == std::vector<std::string>{"post"});
  CHECK(person.view.timeline.scroll == 5.0);
  person.say("lanes.filter river");
  CHECK(person.view.timeline.filter == "river");
  CHECK(person.view.timeline.scroll == 0.0);
  for (const char* line : {"lane.pin team/b", "lanes.fold post", "timeline.scroll -50"}) person.say(line);
  CHECK(person.view.timeline.pinned == std::vector<std::string>{"team/a"});
  CHECK(person.view.timeline.folded.empty());
  CHECK(person.view.timeline.scroll == 0.0);
}

TEST_CASE("looks go through all that there are and stay within what can be drawn") {
  Person person;
  for (const auto theme : {session::Theme::dark, session::Theme::projector, session::Theme::light}) {
    person.say("theme.next");
    CHECK(person.view.looks.theme == theme);
  }
  person.say("theme dark");
  CHECK(person.view.looks.theme == session::Theme::dark);
  person.say("theme purple");
  CHECK(person.view.looks.theme == session::Theme::dark);
  person.say("language.next");
  CHECK(person.view.looks.language == base::Language::zh);
  person.say("language en");
  CHECK(person.view.looks.language == base::Language::en);
  for (int i = 0; i < 20; ++i) person.say("scale.up");
  CHECK(person.view.looks.scale == session::most_scale);
  for (int i = 0; i < 20; ++i) person.say("scale.down");
  CHECK(person.view.looks.scale == session::least_scale);
  person.say("scale 1.5");
  CHECK(person.view.looks.scale == 1.5);
  person.say("split.side 9");
  person.say("split.low -9");
  CHECK(person.view.looks.side_share == 0.6);
  CHECK(person.view.looks.low_share == 0.1);
  person.say("fullscreen");
  person.say("blank");
  CHECK(person.view.looks.full_screen);
  CHECK(person.view.looks.blank);
}

TEST_CASE("two plans are compared only where there are two runs") {
  Person person;
  person.say("layout compare");
  CHECK(person.view.looks.layout == session::Layout::presenter);
  person.say("layout.next");
  CHECK(person.view.looks.layout == session::Layout::audience);
  person.say("layout.next");
  CHECK(person.view.looks.layout == session::Layout::presenter);
  person.runs.second = person.runs.first;
  person.say("layout compare");
  CHECK(person.view.looks.layout == session::Layout::compare);
  CHECK(session::first_view(person.runs, base::Language::en).looks.layout == session::Layout::compare);
}

TEST_CASE("escape closes what is open, one thing at a time, and then selects nothing") {
  Person person;
  for (const char* line : {"select.record 3", "help", "palette", "tour"}) person.say(line);
  person.say("select.nothing");
  CHECK_FALSE(person.view.overlays.palette);
  CHECK(person.view.overlays.help);
  person.say("select.nothing");
  CHECK_FALSE(person.view.overlays.help);
  CHECK(person.view.overlays.tour.has_value());
  person.say("select.nothing");
  CHECK_FALSE(person.view.overlays.tour.has_value());
  CHECK(person.view.selection.record == 3);
  person.say("select.nothing");
  CHECK(person.view.selection.record == journal::none);
}

TEST_CASE("the tour goes from its first step to its last and ends") {
  Person person;
  person.say("tour.next");
  CHECK_FALSE(person.view.overlays.tour.has_value());
  person.say("tour");
  for (int step = 0; step < session::tour_steps; ++step) {
    CHECK(person.view.overlays.tour == step);
    person.say("tour.next");
  }
  CHECK_FALSE(person.view.overlays.tour.has_value());
  person.say("tour");
  person.say("tour.end");
  CHECK_FALSE(person.view.overlays.tour.has_value());
}

TEST_CASE("the palette forgets what was typed when it closes, and its row when something else is typed") {
  Person person;
  person.say("palette");
  person.say("palette.type lo");
  person.say("palette.row 3");
  CHECK(person.view.overlays.palette_row == 3);
  person.say("palette.type loo");
  CHECK(person.view.overlays.palette_row == 0);
  person.say("palette.row 1e300");
  CHECK(person.view.overlays.palette_row == 1000000);
  person.say("palette");
  CHECK(person.view.overlays.palette_text.empty());
}

TEST_CASE("panels, search, snapshot and quitting are only said") {
  Person person;
  for (const char* line : {"panel records", "search flood", "snapshot", "quit"}) person.say(line);
  CHECK(person.view.panel == "records");
  CHECK(person.view.search == "flood");
  CHECK(person.view.wants_snapshot);
  CHECK(person.view.quit);
}

TEST_CASE(
    "what must not be told is an incident that has not arisen, or as known one that the observer never heard of") {
  Person person;
  const replay::Replay& run = *person.runs.first;
  const EntityRow incident = run.view().incidents().front();
  const auto slot = run.states().find(incident, journal::Variable::severity);
  const SimTime arose = run.view().record(run.states().history(slot).front()).time;
  REQUIRE(arose > SimTime{});
  int asked = 0;
  const auto is_hidden = [&](SimTime at, EntityRow row, bool has_heard) {
    person.view.clock.at = at;
    return session::must_not_be_told(person.view, run, row, [&] {
      ++asked;
      return has_heard;
    });
  };
  const SimTime before = arose - base::Duration{1};
  CHECK_FALSE(is_hidden(before, incident, false));
  person.say("future.hide");
  CHECK(is_hidden(before, incident, true));
  CHECK_FALSE(is_hidden(arose, incident, false));
  CHECK_FALSE(is_hidden(before, run.county(), false));
  CHECK_FALSE(is_hidden(before, journal::none, false));
  CHECK(asked == 0);
  person.say("picture.known");
  CHECK(is_hidden(run.end(), incident, false));
  CHECK_FALSE(is_hidden(before, incident, true));
  CHECK_FALSE(is_hidden(before, run.county(), false));
  CHECK(asked == 2);
}
