// SPDX-License-Identifier: Apache-2.0
// The window as a person uses it: each button, drag and key does what it stands for.
#include "viz/panels/screen.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/ui_driver.hpp"
#include "tests/viz/lesson.hpp"
#include "viz/raster/png.hpp"

#include <cmath>
#include <map>
#include <set>
#include <string>
#include <vector>

using namespace sanji;
using base::SimTime;
using session::Do;
using session::Key;
using tests::UiDriver;

namespace {

UiDriver opened(base::Language language = base::Language::en) { return UiDriver(tests::lesson_runs(), language); }

/// Where a time stands on the ruler.
ImVec2 on_ruler(const UiDriver& ui, double share) {
  const paint::Rect ruler = ui.rect("timeline.ruler");
  return {ruler.low.x + ruler.width() * static_cast<float>(share), ruler.centre().y};
}

/// What is drawn in the bar at the top.
std::map<std::string, paint::Rect> bar_of(const UiDriver& ui, const panels::Screen& screen) {
  std::map<std::string, paint::Rect> bar;
  for (const auto& [id, rect] : screen.probes().all()) {
    if (rect.centre().y < ui.rect("map").low.y && id != "split.side" && id != "split.low") bar.emplace(id, rect);
  }
  return bar;
}

}  // namespace

TEST_CASE("the button of the player plays and pauses") {
  UiDriver ui = opened();
  ui.run("stop.injects");  // one of them stands at the start
  ui.click("play");
  CHECK(ui.view().clock.playing);
  ui.frames(3, 0.1);
  CHECK(ui.view().clock.at > SimTime{});
  ui.click("play");
  CHECK_FALSE(ui.view().clock.playing);
  ui.click("play.backwards");
  CHECK(ui.view().clock.direction == -1);
}

TEST_CASE("the buttons of the next and the last inject go there and back") {
  UiDriver ui = opened();
  ui.click("inject.on");
  CHECK(ui.view().clock.at.seconds() == 5400.0);
  ui.click("inject.back");
  CHECK(ui.view().clock.at.seconds() == 0.0);
  ui.click("speed.up");
  CHECK(ui.view().clock.speed == 120.0);
  ui.click("speed.down");
  CHECK(ui.view().clock.speed == 60.0);
}

TEST_CASE("the ruler is scrubbed, and beyond its edge the clock stays at the end") {
  UiDriver ui = opened();
  ui.drag(on_ruler(ui, 0.1), on_ruler(ui, 0.5));
  const double end = ui.view().timeline.shown.until.seconds();
  CHECK(std::abs(ui.view().clock.at.seconds() - end * 0.5) < end * 0.02);
  ui.drag(on_ruler(ui, 0.5), {5000.0F, on_ruler(ui, 0.5).y});
  CHECK(ui.view().clock.at == tests::lesson().end());
  ui.drag(on_ruler(ui, 0.5), {-5000.0F, on_ruler(ui, 0.5).y});
  CHECK(ui.view().clock.at == SimTime{});
}

TEST_CASE("the wheel keeps the place under the mouse, to a twentieth of a pixel") {
  UiDriver ui = opened();
  const paint::Rect map = ui.rect("map");
  const ImVec2 at(std::floor(map.low.x + map.width() * 0.7F), std::floor(map.low.y + map.height() * 0.3F));
  const auto ground = [&] { return map::Sight{ui.rect("map"), ui.screen().map().camera()}.to_ground(at); };
  const base::Point before = ground();
  const double scale = ui.screen().map().camera().metres_per_px;
  ui.wheel(at, 2.0F);
  CHECK(ui.screen().map().camera().metres_per_px == Approx(scale / 1.25 / 1.25));
  CHECK(base::distance(before, ground()).value < 0.05 * scale);
  ui.wheel(at, -2.0F);
  CHECK(ui.screen().map().camera().metres_per_px == Approx(scale));
  CHECK(base::distance(before, ground()).value < 0.05 * scale);
}

TEST_CASE("names on the map outlive letters that are made anew for what somebody writes") {
  UiDriver ui(tests::lesson_runs());
  ui.run("seek 3000");
  ui.click("panel.notes");
  ui.frames(3, 0.2);
  const std::uint64_t before = ui.screen().gui().fonts().making;
  ui.click("notes.text");
  // a frame after each letter, too short for the kept picture to be drawn anew
  ui.type("龘");
  CHECK(ui.screen().gui().fonts().making > before);
  for (const auto& label : ui.screen().map().labels().written()) CHECK_FALSE(label.text.empty());
  ui.frames(3, 0.2);
  for (const auto& label : ui.screen().map().labels().written()) {
    const paint::Fonts& fonts = ui.screen().gui().fonts();
    CHECK((label.font == fonts.small || label.font == fonts.body || label.font == fonts.large));
  }
}

TEST_CASE("a unit is selected by a click on the map and followed with F") {
  UiDriver ui = opened();
  ui.run("seek 3000");
  ui.run("map.look 0 0 3");
  const journal::EntityRow team = tests::lesson().places().all(journal::EntityKind::team).front();
  ui.run("select " + tests::lesson().view().entity(team).id);
  ui.run("focus");
  ui.run("map.zoom 20 0 0");
  ui.run("focus");
  ui.run("select ");
  ui.frames(2, 0.2);
  const map::Pick* pick = nullptr;
  for (const map::Pick& each : ui.screen().map().picks()) {
    const bool is_team =
        each.entity != journal::none && tests::lesson().view().entity(each.entity).kind == journal::EntityKind::team;
    if (is_team && ui.rect("map").holds(each.middle)) pick = &each;
  }
  REQUIRE(pick != nullptr);
  const journal::EntityRow wanted = pick->entity;
  ui.click_at(pick->middle);
  REQUIRE(ui.view().selection.entity != journal::none);
  ui.run("select " + tests::lesson().view().entity(wanted).id);
  ui.key(Key::f);
  CHECK(ui.view().map.follow == wanted);
  ui.frames(1, 0.1);
  CHECK(ui.view().map.centre == *tests::lesson().where(wanted, ui.view().clock.at));
}

TEST_CASE("the map shows the whole county in whatever room it gets, until somebody moves it") {
  UiDriver ui = opened();
  const base::Box county = tests::lesson().places().extent();
  const auto is_whole = [&] {
    ui.frames(3, 0.2);
    const map::Sight sight{ui.rect("map"), ui.screen().map().camera()};
    const paint::Rect seen{sight.to_screen({county.low.x_m, county.high.y_m}),
                           sight.to_screen({county.high.x_m, county.low.y_m})};
    const paint::Rect map = ui.rect("map");
    const bool is_in =
        seen.low.x >= map.low.x && seen.low.y >= map.low.y && seen.high.x <= map.high.x && seen.high.y <= map.high.y;
    // one side of it fills what there is, but for the margin
    return is_in && (seen.width() > 0.88F * map.width() || seen.height() > 0.88F * map.height());
  };
  CHECK(is_whole());
  ui.key(Key::f5);
  CHECK(is_whole());
  ui.key(Key::f5);
  for (const char* command : {"scale 2", "scale 1", "layout audience", "layout presenter"}) {
    INFO(command);
    ui.run(command);
    CHECK(is_whole());
  }
  ui.resize(1920, 1080);
  CHECK(is_whole());
  ui.run("map.zoom 2 0 0");
  CHECK_FALSE(is_whole());
  ui.resize(1000, 600);
  CHECK_FALSE(is_whole());
  ui.key(Key::digit_0);
  CHECK(is_whole());
}

TEST_CASE("what is enlarged stays in sight when the window grows or shrinks") {
  UiDriver ui = opened();
  ui.run("map.zoom 4 1000 500");
  ui.frames(2, 0.2);
  const double before = ui.screen().map().camera().metres_per_px;
  const double room = static_cast<double>(std::min(ui.rect("map").width(), ui.rect("map").height()));
  const auto on_screen = [&](base::Point place) {
    return map::Sight{ui.rect("map"), ui.screen().map().camera()}.to_screen(place);
  };
  const base::Point centre = ui.view().map.centre;
  ui.resize(1920, 1080);
  ui.frames(2, 0.2);
  const double wider = static_cast<double>(std::min(ui.rect("map").width(), ui.rect("map").height()));
  CHECK(ui.view().map.centre == centre);
  CHECK(std::abs(on_screen(centre).y - ui.rect("map").centre().y) < 1.0F);
  CHECK(on_screen(centre).x < ui.rect("map").low.x + ui.rect("map").width() * 0.7F);
  CHECK(wider > 1.3 * room);
  CHECK(ui.screen().map().camera().metres_per_px < before / 1.2);
}

TEST_CASE("the whole county stands beside the legend and below the plates of two plans") {
  UiDriver ui({&tests::lesson(), &tests::lesson()});
  const auto county_in = [&] {
    const map::Sight sight{ui.rect("map"), ui.screen().map().camera()};
    const base::Box box = tests::lesson().places().extent();
    return paint::Rect{sight.to_screen({box.low.x_m, box.high.y_m}), sight.to_screen({box.high.x_m, box.low.y_m})};
  };
  ui.run("seek 3000");
  ui.run("layout compare");
  ui.frames(4, 0.2);
  CHECK(county_in().low.y >= ui.rect("plan.first").high.y);
  CHECK(county_in().low.y >= ui.rect("plan.second").high.y);
  ui.run("layout audience");
  ui.frames(4, 0.2);
  REQUIRE(ui.shows("legend"));
  CHECK_FALSE(ui.rect("legend").meets(county_in()));
}

TEST_CASE("what is asked of the map before its first frame is seen in it") {
  for (const char* command : {"map.zoom 3 200 100", "map.pan 900 -400", "map.look 100 200 5"}) {
    INFO(command);
    UiDriver early(tests::lesson_runs());
    early.run(command);
    early.frames(3, 0.2);
    UiDriver late(tests::lesson_runs());
    late.frames(3, 0.2);
    const map::Camera whole = late.screen().map().camera();
    late.run(command);
    late.frames(3, 0.2);
    CHECK(early.screen().map().camera().centre == late.screen().map().camera().centre);
    CHECK(early.screen().map().camera().metres_per_px == late.screen().map().camera().metres_per_px);
    CHECK_FALSE(early.screen().map().camera().centre == whole.centre);
  }
}

TEST_CASE("the map is dragged by as much as the mouse moves") {
  UiDriver ui = opened();
  const map::Camera before = ui.screen().map().camera();
  const ImVec2 from = ui.rect("map").centre();
  ui.drag(from, {from.x + 60.0F, from.y - 30.0F});
  const map::Camera after = ui.screen().map().camera();
  // the first pixels of a drag may still become a click
  CHECK(std::abs((before.centre.x_m - after.centre.x_m) / after.metres_per_px - 60.0) < 8.0);
  CHECK(std::abs((before.centre.y_m - after.centre.y_m) / after.metres_per_px - 30.0) < 8.0);
  CHECK(ui.view().selection.entity == journal::none);
}

TEST_CASE("the language is switched while the window stands") {
  UiDriver ui = opened();
  const std::string english = raster::hash_of(ui.image());
  ui.click("language.next");
  CHECK(ui.view().looks.language == base::Language::zh);
  ui.click("language.next");
  CHECK(ui.view().looks.language == base::Language::en);
  ui.move({1.0F, 400.0F});
  ui.frames(3, 0.2);
  UiDriver again = opened();
  again.move({1.0F, 400.0F});
  again.frames(3, 0.2);
  CHECK(raster::hash_of(ui.image()) == raster::hash_of(again.image()));
  CHECK_FALSE(english.empty());
}

TEST_CASE("the bar at the top stands within a window of 1280 pixels, nothing of it over another, in both languages") {
  const auto font = paint::find_font();
  for (const base::Language language : {base::Language::en, base::Language::zh}) {
    UiDriver ui(tests::lesson_runs(), language, font.value_or(paint::FontBytes{}));
    for (const char* scale : {"scale 1", "scale 1.5", "scale 2", "scale 2.5"}) {
      ui.run(scale);
      ui.frames(6, 0.2);
      INFO(scale);
      const auto bar = bar_of(ui, ui.screen());
      const std::string_view at(scale);
      CHECK(bar.size() >= (at == "scale 1" ? 18 : at == "scale 1.5" ? 14 : 8));
      for (const auto& [id, rect] : bar) {
        INFO(id);
        CHECK(rect.low.x >= 0.0F);
        CHECK(rect.low.y >= 0.0F);
        CHECK(rect.high.x <= 1280.0F);
        CHECK(rect.high.y <= ui.rect("map").low.y);
        for (const auto& [other, around] : bar) {
          INFO(other);
          if (id < other) CHECK_FALSE(rect.meets(around));
        }
      }
    }
  }
}

TEST_CASE("every panel opens by its tab and draws something") {
  UiDriver ui = opened();
  ui.run("select.record 40");
  std::set<std::string> pictures;
  for (const panels::PanelRow& row : panels::panels()) {
    if (row.needs_two_runs) continue;
    ui.click("panel." + std::string(row.id));
    CHECK(ui.view().panel == row.id);
    ui.frames(2, 0.2);
    CHECK(pictures.insert(raster::hash_of(ui.image())).second);
  }
}

TEST_CASE("the lines between the parts are dragged") {
  UiDriver ui = opened();
  const paint::Rect side = ui.rect("split.side");
  ui.drag(side.centre(), {side.centre().x - 120.0F, side.centre().y});
  CHECK(ui.view().looks.side_share == Approx(0.30 + 120.0 / 1280.0).margin(0.01));
  const paint::Rect low = ui.rect("split.low");
  ui.drag(low.centre(), {low.centre().x, low.centre().y - 90.0F});
  CHECK(ui.view().looks.low_share > 0.42);
  CHECK(ui.rect("timeline").height() > 0.42F * 640.0F);
}

TEST_CASE("where a loop begins stands on the ruler before its end is said") {
  UiDriver ui = opened();
  ui.run("seek 3000");
  CHECK_FALSE(ui.shows("timeline.loop_begun"));
  ui.key(Key::left_bracket);
  ui.run("seek 4000");
  ui.frames(2);
  REQUIRE(ui.shows("timeline.loop_begun"));
  const paint::Rect begun = ui.rect("timeline.loop_begun");
  const paint::Rect ruler = ui.rect("timeline.ruler");
  CHECK(ruler.holds(begun.low));
  const std::string open = raster::hash_of(ui.image());
  ui.key(Key::left_bracket, UiDriver::shift);
  ui.frames(2);
  CHECK_FALSE(ui.shows("timeline.loop_begun"));
  CHECK(raster::hash_of(ui.image()) != open);
}

TEST_CASE("what stands at the end of the run is not cut at the edge of the window") {
  for (const char* scale : {"scale 1", "scale 2.5"}) {
    UiDriver ui = opened();
    ui.run(scale);
    ui.run("seek.end");
    ui.run("note the end");
    ui.frames(4, 0.2);
    CHECK(ui.rect("timeline.note.0").high.x <= ui.rect("timeline").high.x);
  }
}

TEST_CASE("a click on the sign of a stop goes to five seconds before it") {
  UiDriver ui = opened();
  const auto& stops = tests::lesson().stops();
  const std::size_t last = stops.size() - 1;
  ui.click("timeline.stop." + std::to_string(last));
  ui.frames(2);
  CHECK(ui.view().clock.at == stops[last].at - base::seconds(5));
  CHECK(ui.view().selection.record == stops[last].records.front());
}

TEST_CASE("a lane is pinned with the right button and a group folded by its name") {
  UiDriver ui = opened();
  std::string lane;
  std::string group;
  for (const auto& [id, rect] : ui.screen().probes().all()) {
    if (id.starts_with("lane.") && lane.empty()) lane = id;
    if (id.starts_with("group.") && group.empty()) group = id;
  }
  REQUIRE_FALSE(lane.empty());
  ui.click(lane, 1);
  CHECK(ui.view().timeline.pinned == std::vector<std::string>{lane.substr(5)});
  ui.frames(2);
  CHECK(ui.shows(lane + ".pinned"));
  CHECK(ui.shows("group.pinned"));
  ui.click(group);
  CHECK(ui.view().timeline.folded == std::vector<std::string>{group.substr(6)});
  ui.click(lane + ".pinned");
  CHECK(ui.view().selection.entity != journal::none);
}

TEST_CASE("with Shift a stretch of time is marked") {
  UiDriver ui = opened();
  const float y = ui.rect("timeline").high.y - 20.0F;
  ui.drag({on_ruler(ui, 0.25).x, y}, {on_ruler(ui, 0.5).x, y}, UiDriver::shift);
  REQUIRE(ui.view().timeline.area.has_value());
  const double end = ui.view().timeline.shown.until.seconds();
  CHECK(std::abs(ui.view().timeline.area->from.seconds() - 0.25 * end) < 0.02 * end);
  CHECK(std::abs(ui.view().timeline.area->until.seconds() - 0.5 * end) < 0.02 * end);
}

TEST_CASE("the timeline is enlarged about the mouse on its ruler and dragged by its lanes") {
  UiDriver ui = opened();
  ui.wheel(on_ruler(ui, 0.5), 4.0F);
  const session::TimeRange shown = ui.view().timeline.shown;
  CHECK(shown.span().seconds() == Approx(tests::lesson().end().seconds() / std::pow(1.3, 4.0)).epsilon(0.01));
  const float y = ui.rect("timeline").high.y - 20.0F;
  ui.drag({on_ruler(ui, 0.6).x, y}, {on_ruler(ui, 0.3).x, y});
  CHECK(ui.view().timeline.shown.from > shown.from);
  CHECK(ui.view().timeline.shown.span() == shown.span());
}

TEST_CASE("lanes are scrolled to the last one and not beyond, and one notch scrolls back at once") {
  UiDriver ui = opened();
  const ImVec2 at(on_ruler(ui, 0.5).x, ui.rect("timeline").high.y - 20.0F);
  for (int i = 0; i < 40; ++i) ui.wheel(at, -3.0F);
  const double last = ui.view().timeline.scroll;
  CHECK(last > 0.0);
  CHECK(last < 100.0);
  ui.wheel(at, 1.0F);
  CHECK(ui.view().timeline.scroll < last);
}

TEST_CASE("a blank screen shows that it is an exercise and nothing else, and the keys still work") {
  UiDriver ui = opened();
  ui.key(Key::w);
  CHECK(ui.view().looks.blank);
  CHECK_FALSE(ui.shows("map"));
  ui.key(Key::w);
  CHECK(ui.shows("map"));
}

TEST_CASE("a window without a font for Chinese says so, one with a font does not") {
  UiDriver ui = opened(base::Language::zh);
  CHECK(ui.shows("no.font"));
  const auto font = paint::find_font();
  if (!font) return;
  UiDriver with_font(tests::lesson_runs(), base::Language::zh, *font);
  CHECK_FALSE(with_font.shows("no.font"));
}

TEST_CASE("the times on the ruler are written the same whether the clock's hand stands there or not") {
  for (const char* scale : {"scale 1", "scale 2"}) {
    UiDriver ui(tests::lesson_runs(), base::Language::en, paint::find_font().value_or(paint::FontBytes{}));
    for (const char* line : {scale, "seek 0", "timeline.fit"}) ui.run(line);
    ui.frames(6, 0.1);
    const raster::Image before = ui.image();
    const paint::Rect tick = ui.rect("timeline.tick.1");
    const paint::Rect ruler = ui.rect("timeline.ruler");
    ui.click_at({tick.centre().x + 3.0F, ruler.centre().y});
    ui.move({5.0F, 5.0F});
    ui.frames(6, 0.1);
    REQUIRE(ui.view().clock.at > base::SimTime{});
    const raster::Image after = ui.image();
    std::size_t changed = 0;
    for (int y = static_cast<int>(tick.low.y); y < static_cast<int>(tick.high.y); ++y) {
      for (int x = static_cast<int>(tick.low.x); x < static_cast<int>(tick.high.x); ++x) {
        changed += before.at(x, y) != after.at(x, y) ? 1U : 0U;
      }
    }
    INFO(scale);
    CHECK(changed == 0);
  }
}
