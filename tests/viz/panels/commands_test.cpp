// SPDX-License-Identifier: Apache-2.0
// A person reaches every command of the table: by a key, a click, a drag, or the palette. Which ones only scripts and files
// use stands here by name.
#include "tests/support/catch.hpp"
#include "tests/support/ui_driver.hpp"
#include "tests/viz/lesson.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

using namespace sanji;
using session::Do;
using session::Key;
using session::Takes;
using tests::UiDriver;

namespace {

/// What nothing on the screen asks for, and why.
const std::vector<std::pair<Do, const char*>> only_said{
    {Do::speed_set, "buttons and keys go through the speeds; a script may name one"},
    {Do::language_set, "a file of notes or a script names it; on the screen it is switched"},
    {Do::theme_set, "as the language"},
    {Do::scale_set, "as the language"},
    {Do::layout_set, "as the language"},
    {Do::map_look, "the mouse moves the map; a script names a place, so that its picture is of there"},
    {Do::tell, "the program tells; a script may, too"}};

std::string some_team() {
  const auto& entities = tests::lesson().journal().entities;
  const auto team = std::find_if(entities.begin(), entities.end(), [](const journal::Entity& entity) {
    return entity.kind == journal::EntityKind::team;
  });
  REQUIRE(team != entities.end());
  return team->id;
}

void by_key(UiDriver& ui) {
  for (const session::CommandRow& row : session::commands()) {
    const bool is_of_overlay = row.what == Do::palette_toggle || row.what == Do::help_toggle || row.what == Do::blank;
    if (row.key == Key::none) continue;
    const bool is_of_selected =
        row.what == Do::focus || row.what == Do::follow_toggle || row.what == Do::observe_selected;
    if (is_of_selected) ui.run("select " + some_team());
    ui.key(row.key, row.modifiers);
    if (is_of_overlay) ui.key(row.key, row.modifiers);
    ui.frames(2);
    // letters belong to a card until somebody clicks beside its field
    if (ui.shows("card")) ui.click_at({ui.rect("card").low.x + 4.0F, ui.rect("card").low.y + 4.0F});
  }
}

void by_palette(UiDriver& ui) {
  for (const session::CommandRow& row : session::commands()) {
    if (row.takes != Takes::nothing || row.key != Key::none) continue;
    ui.key(Key::p, UiDriver::ctrl);
    ui.type(row.sentence);
    const std::string id = "palette." + std::string(row.name);
    INFO(id);
    REQUIRE(ui.shows(id));
    ui.click(id);
    // no card is open, so the window tells that there is none
    CHECK(ui.last_done().what == (row.what == Do::card_answer ? Do::tell : row.what));
  }
  ui.run("tour.end");
  ui.key(Key::p, UiDriver::ctrl);
  ui.key(Key::down);
  ui.key(Key::escape);
}

void by_mouse_on_map_and_timeline(UiDriver& ui) {
  ui.frames(3, 0.2);
  const ImVec2 map = ui.rect("map").centre();
  ui.wheel(map, 1.0F);
  ui.click("legend.turn");
  ui.drag(map, {map.x + 50.0F, map.y});
  const paint::Rect ruler = ui.rect("timeline.ruler");
  const paint::Rect frame = ui.rect("timeline");
  const ImVec2 middle(ruler.centre().x, frame.high.y - 15.0F);
  ui.click_at(ruler.centre());
  ui.wheel(ruler.centre(), 2.0F);
  ui.drag(middle, {middle.x + 80.0F, middle.y});
  ui.wheel(middle, -1.0F);
  ui.wheel(middle, 1.0F);
  ui.drag(middle, {middle.x + 80.0F, middle.y}, UiDriver::shift);
  ui.frames(2);
  REQUIRE(ui.shows("timeline.totals"));
  ui.click("area.show");
  ui.frames(2);
  CHECK(ui.view().timeline.shown == *ui.view().timeline.area);
  ui.click("area.clear");
  ui.run("timeline.fit");
  ui.click("lanes.filter");
  ui.type("no lane is called so");
  ui.frames(2);
  CHECK(ui.view().timeline.filter == "no lane is called so");
  ui.run("lanes.filter ");
  ui.key(Key::escape);
  ui.frames(2);
  std::vector<std::string> names;
  for (const auto& [id, rect] : ui.screen().probes().all()) {
    if (id.starts_with("lane.") || id.starts_with("group.")) names.push_back(id);
  }
  const auto lane = std::find_if(names.begin(), names.end(), [](const auto& id) { return id.starts_with("lane."); });
  REQUIRE(lane != names.end());
  ui.click(*lane);
  ui.click(*lane, 1);
  ui.frames(2);
  ui.click("group.pinned");
  const paint::Rect side = ui.rect("split.side");
  ui.drag(side.centre(), {side.centre().x - 30.0F, side.centre().y});
  const paint::Rect low = ui.rect("split.low");
  ui.drag(low.centre(), {low.centre().x, low.centre().y - 30.0F});
}

/// The first mark of a stop in the timeline: a record is selected by it.
void by_mark(UiDriver& ui) {
  ui.run("timeline.fit");
  const replay::Stop& stop = tests::lesson().stops()[1];
  const paint::Rect ruler = ui.rect("timeline.ruler");
  const double share = stop.at.seconds() / ui.view().timeline.shown.span().seconds();
  // the axis ends 8 px before the ruler does
  const float x = ruler.low.x + static_cast<float>(share) * (ruler.width() - 8.0F);
  ui.click_at({x, ruler.high.y + ruler.height() / 2.0F});
  CHECK(ui.view().selection.record == stop.records.front());
}

void by_panels(UiDriver& ui) {
  ui.click("panel.layers");
  ui.frames(2);
  ui.click("layer.roads");
  ui.click("panel.records");
  ui.frames(2);
  ui.click("records.search");
  ui.type("level");
  ui.key(Key::escape);
  ui.click("panel.knowledge");
  ui.frames(2);
  ui.click("observe.county");
  ui.click("panel.notes");
  ui.frames(2);
  ui.click("notes.text");
  ui.type("a note");
  ui.click("notes.add");
  ui.frames(2);
  ui.click("notes.remove.0");
  ui.frames(2);
  ui.click("stop.incident_arose");
  ui.click("panel.why");
  ui.run("select.record 40");
  ui.frames(2);
  ui.click("record.40");
}

void by_card(UiDriver& ui) {
  for (const char* line : {"seek.start", "speed 960", "loop.clear", "stop.kind incident_arose"}) ui.run(line);
  if (!ui.view().stopping.at_levels) ui.run("stop.levels");
  if (ui.view().stopping.at_injects) ui.run("stop.injects");
  ui.key(Key::space);
  for (int i = 0; i < 40 && !ui.view().overlays.card; ++i) ui.frames(1, 0.5);
  REQUIRE(ui.view().overlays.card.has_value());
  ui.frames(3);
  ui.click("card.text");
  ui.type("now");
  ui.click("card.answer");
  ui.frames(2);
  ui.click("card.close");
}

}  // namespace

TEST_CASE("every command is reached on the screen, or stands among those that only scripts and files use") {
  UiDriver ui(tests::lesson_runs());
  by_mouse_on_map_and_timeline(ui);
  by_mark(ui);
  by_panels(ui);
  by_card(ui);
  by_palette(ui);
  // what the test itself said is not counted
  std::set<Do> said;
  UiDriver keys(tests::lesson_runs());
  by_key(keys);
  std::set<Do> reached;
  for (const auto* screen : {&ui.screen(), &keys.screen()}) {
    for (const session::Command& command : screen->done()) reached.insert(command.what);
  }
  for (const auto& [what, why] : only_said) said.insert(what);
  for (const session::CommandRow& row : session::commands()) {
    INFO(row.name);
    if (said.count(row.what) == 0) CHECK(reached.count(row.what) == 1);
  }
}
