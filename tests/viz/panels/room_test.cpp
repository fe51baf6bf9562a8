// SPDX-License-Identifier: Apache-2.0
// What there is room for: the window with large letters, and the list of records, which is longer than any window.
#include "tests/support/catch.hpp"
#include "tests/support/ui_driver.hpp"
#include "tests/viz/lesson.hpp"

#include <cmath>
#include <string>
#include <vector>

using namespace sanji;
using session::Do;
using tests::UiDriver;

namespace {

UiDriver opened() { return UiDriver(tests::lesson_runs(), base::Language::en); }

}  // namespace

TEST_CASE("the largest letters leave room for three lanes and a map, and what the bar leaves out is in the palette") {
  const auto font = paint::find_font();
  for (const base::Language language : {base::Language::en, base::Language::zh}) {
    for (const char* picture : {"picture.truth", "picture.known"}) {
      UiDriver ui(tests::lesson_runs(), language, font.value_or(paint::FontBytes{}));
      ui.run(picture);
      ui.run("scale 2.5");
      ui.run("seek 6600");
      ui.frames(6, 0.2);
      INFO(picture);
      CHECK(ui.rect("map").low.y < 120.0F);
      CHECK(ui.rect("map").height() > 0.35F * 720.0F);
      int rows = 0;  // a group's name and three lanes; a group here is short
      for (const auto& [id, rect] : ui.screen().probes().all()) {
        const bool is_row = id.starts_with("lane.") || id.starts_with("group.");
        rows += is_row && rect.high.y <= 720.0F ? 1 : 0;
      }
      CHECK(rows >= 4);
      CHECK_FALSE(ui.shows("theme.next"));
      ui.click("palette");
      ui.frames(3, 0.2);
      ui.type("next theme");
      ui.frames(3, 0.2);
      CHECK(ui.shows("palette.theme.next"));
    }
  }
}

TEST_CASE("with the largest letters the panels are chosen from a menu and the picture by one button") {
  UiDriver ui = opened();
  ui.run("scale 2.5");
  ui.frames(6, 0.2);
  CHECK_FALSE(ui.shows("panel.records"));
  ui.click("panel.menu");
  ui.frames(3, 0.2);
  ui.click("panel.records");
  CHECK(ui.view().panel == "records");
  ui.frames(3, 0.2);
  for (const auto picture : {session::Picture::known, session::Picture::both, session::Picture::truth}) {
    ui.click("picture.next");
    ui.frames(3, 0.2);
    CHECK(ui.view().picture == picture);
  }
}

TEST_CASE("with large letters too the line above the timeline stays under the mouse") {
  UiDriver ui = opened();
  ui.run("scale 2");
  ui.frames(6, 0.2);
  const paint::Rect low = ui.rect("split.low");
  ui.drag(low.centre(), {low.centre().x, low.centre().y + 50.0F});
  ui.frames(3, 0.2);
  CHECK(std::abs(ui.rect("split.low").centre().y - low.centre().y - 50.0F) < 3.0F);
}

TEST_CASE("the records are scrolled to the first and the last, and follow the clock there") {
  UiDriver ui = opened();
  ui.run("panel records");
  ui.frames(3, 0.2);
  const std::string last = "record." + std::to_string(tests::lesson().view().records().size() - 1);
  const auto is_seen = [&](const std::string& id) {
    return ui.shows(id) && ui.rect(id).low.y >= ui.rect("records.list").low.y - 3.0F &&
           ui.rect(id).high.y <= ui.rect("records.list").high.y + 3.0F;
  };
  CHECK_FALSE(is_seen(last));
  ui.run("seek.end");
  ui.frames(3, 0.2);
  CHECK(is_seen(last));
  ui.run("seek.start");
  ui.frames(3, 0.2);
  CHECK_FALSE(is_seen(last));
  const ImVec2 at = ui.rect("records.list").centre();
  ui.move(at);
  for (int i = 0; i < 400 && !is_seen(last); ++i) ui.wheel(at, -5.0F);
  CHECK(is_seen(last));
  for (int i = 0; i < 400 && !is_seen("record.0"); ++i) ui.wheel(at, 5.0F);
  CHECK(is_seen("record.0"));
}

TEST_CASE("a record that is selected elsewhere is brought into the list, and one that is clicked stays in it") {
  UiDriver ui = opened();
  ui.run("panel records");
  ui.run("seek 3000");
  ui.move({1.0F, 400.0F});
  ui.frames(3, 0.2);
  const auto count = tests::lesson().view().records().size();
  const auto is_seen = [&](const std::string& id) {
    return ui.shows(id) && ui.rect(id).low.y >= ui.rect("records.list").low.y - 3.0F &&
           ui.rect(id).high.y <= ui.rect("records.list").high.y + 3.0F;
  };
  for (const std::size_t record : {count - 3, std::size_t{5}, count / 2, count / 3}) {
    ui.run("select.record " + std::to_string(record));
    ui.frames(3, 0.2);
    CHECK(is_seen("record." + std::to_string(record)));
    ui.run("goto " + std::to_string(record));
    ui.frames(3, 0.2);
    CHECK(is_seen("record." + std::to_string(record)));
    ui.click("record." + std::to_string(record));
    ui.frames(3, 0.2);
    CHECK(is_seen("record." + std::to_string(record)));
  }
}

TEST_CASE("records are searched by what is typed, and one is gone to by a click") {
  UiDriver ui = opened();
  ui.click("panel.records");
  ui.frames(2);
  ui.click("records.search");
  ui.type("level_set");
  CHECK(ui.view().search == "level_set");
  ui.frames(3);
  std::vector<std::string> rows;
  for (const auto& [id, rect] : ui.screen().probes().all()) {
    if (id.starts_with("record.")) rows.push_back(id);
  }
  REQUIRE(rows.size() == 2);
  ui.click(rows.front());
  REQUIRE(ui.view().selection.record != journal::none);
  const journal::Record& record = tests::lesson().view().record(ui.view().selection.record);
  CHECK(record.kind == journal::RecordKind::level_set);
  CHECK(ui.view().clock.at == record.time - base::seconds(5));
}
