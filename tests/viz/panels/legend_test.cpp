// SPDX-License-Identifier: Apache-2.0
// The legend in its window: where it unfolds by itself, where somebody unfolds it, and that it never hides the map.
#include "viz/map/legend.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/play.hpp"
#include "tests/support/ui_driver.hpp"
#include "tests/viz/lesson.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <utility>

using namespace sanji;
using tests::UiDriver;

namespace {

float area(const paint::Rect& rect) { return rect.width() * rect.height(); }

std::set<std::string> texts_of(const map::LegendRows& rows) {
  std::set<std::string> texts;
  for (const auto& layer : rows) {
    for (const map::LegendRow& row : layer) texts.emplace(row.text);
  }
  return texts;
}

map::LegendRows rows_of(std::string_view text) {
  return {{{text, [](const paint::Brush&, ImVec2) {}, {}}}, {}};
}

}  // namespace

TEST_CASE("a legend that hides little of the map unfolds by itself, and its button folds and unfolds it") {
  UiDriver ui(tests::lesson_runs());
  ui.run("layout audience");
  ui.frames(3, 0.2);
  REQUIRE(ui.shows("legend"));
  CHECK(area(ui.rect("legend")) < map::covers_by_itself * area(ui.rect("map")));
  ui.click("legend.turn");
  ui.frames(2);
  CHECK_FALSE(ui.shows("legend"));
  ui.click("legend.turn");
  ui.frames(2);
  CHECK(ui.shows("legend"));
  ui.run("layer legend");
  ui.frames(2);
  CHECK_FALSE(ui.shows("legend.turn"));
}

TEST_CASE("a legend on a small map is folded until somebody asks, and never hides more than a third of it") {
  // with the largest letters a single line is more than a third of so small a map
  for (const auto& [scale, most] : {std::pair{"scale 1", 0.37F}, {"scale 1.5", 0.37F}, {"scale 2.5", 0.45F}}) {
    UiDriver ui(tests::lesson_runs(), base::Language::en, {}, 900, 600);
    ui.run(scale);
    ui.run("seek 3000");
    ui.run("picture.both");
    ui.frames(6, 0.2);
    INFO(scale);
    CHECK_FALSE(ui.shows("legend"));
    REQUIRE(ui.shows("legend.turn"));
    int pages = 0;
    do {
      ui.click("legend.turn");
      ui.frames(2);
      if (!ui.shows("legend")) break;
      CHECK(area(ui.rect("legend")) < most * area(ui.rect("map")));
      CHECK(ui.rect("legend").low.y >= ui.rect("map").low.y);
      CHECK(ui.rect("legend").high.x <= ui.rect("map").high.x);
    } while (++pages < 30);
    CHECK(pages >= 1);
    CHECK(pages < 30);
  }
}

TEST_CASE("a click or the wheel on the legend does nothing to the map below it") {
  UiDriver ui(tests::lesson_runs());
  ui.run("layout audience");
  ui.frames(3, 0.2);
  const double before = ui.view().map.times;
  const ImVec2 at = ui.rect("legend").centre();
  ui.wheel(at, 2.0F);
  ui.click_at(at);
  CHECK(ui.view().map.times == before);
  CHECK(ui.view().selection.entity == journal::none);
}

TEST_CASE("what two maps show is told once, and what only the second shows is told as well") {
  map::LegendRows rows = rows_of("team at work");
  map::add_rows(rows, rows_of("team at work"));
  CHECK(texts_of(rows).size() == 1);
  CHECK(rows[0].size() == 1);
  map::add_rows(rows, rows_of("team returns"));
  CHECK(texts_of(rows) == std::set<std::string>{"team at work", "team returns"});
}

TEST_CASE("the legend of two runs tells a sign that stands in the second map alone") {
  // the same lesson, in the first run with trunk roads only
  journal::Journal without = tests::lesson().journal();
  for (journal::RoadRow& road : without.resolved.roads) road.road_class = 0;
  const replay::Replay first(std::move(without));
  UiDriver ui({&first, &tests::lesson()});
  ui.frames(3, 0.2);
  const auto here = texts_of(ui.screen().map().signs());
  const auto told = texts_of(ui.screen().map().told());
  CHECK(here.count("county road") == 0);
  CHECK(told.count("county road") == 1);
  CHECK(std::includes(told.begin(), told.end(), here.begin(), here.end()));
}
