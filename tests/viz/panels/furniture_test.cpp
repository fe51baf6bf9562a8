// SPDX-License-Identifier: Apache-2.0
// What stands over the map: no name stands under the legend, the scale, the arrow to the north or a plan's plate, and two
// maps beside each other have one scale.
#include "viz/map/furniture.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/play.hpp"
#include "tests/support/ui_driver.hpp"

#include <algorithm>
#include <string>

using namespace sanji;
using tests::UiDriver;

namespace {

const replay::Replay& flood() {
  static const replay::Replay run(tests::play("scenarios/dongxiang-flash-flood.yaml", 7));
  return run;
}

/// Names that stand where something else stands over the map.
std::string cut_names(const map::Map& map, const paint::Rect& frame) {
  std::string cut;
  const auto look = [&](const paint::Labels& labels, ImVec2 moved_by) {
    for (const auto& name : labels.written()) {
      const paint::Rect at = paint::moved(name.rect, moved_by);
      const auto is_under = [&](const paint::Rect& room) { return room.meets(at); };
      if (std::any_of(map.rooms().begin(), map.rooms().end(), is_under)) cut += name.text + "; ";
    }
  };
  look(map.labels(), frame.low);
  look(map.moving_labels(), {});
  return cut;
}

bool is_room(const map::Map& map, const paint::Rect& rect) {
  return std::any_of(map.rooms().begin(), map.rooms().end(), [&](const paint::Rect& room) {
    return room.low.x <= rect.low.x && room.low.y <= rect.low.y && room.high.x >= rect.high.x &&
           room.high.y >= rect.high.y;
  });
}

}  // namespace

TEST_CASE("no name stands under the legend, however it grows and wherever the map is moved") {
  UiDriver ui({&flood()});
  ui.run("select " + flood().view().entity(flood().places().all(journal::EntityKind::team).front()).id);
  int names = 0;
  for (const char* said : {"seek 0", "seek 3000", "seek 6600", "picture.both", "legend 1", "map.zoom 2 0 0",
                           "map.pan 3000 2000", "scale 2.5", "layout audience", "seek 5000"}) {
    INFO(said);
    ui.run(said);
    ui.frames(4, 0.2);
    CHECK(cut_names(ui.screen().map(), ui.rect("map")).empty());
    if (ui.shows("legend")) CHECK(is_room(ui.screen().map(), ui.rect("legend")));
    CHECK(is_room(ui.screen().map(), ui.rect("legend.turn")));
    names += static_cast<int>(ui.screen().map().labels().written().size());
  }
  CHECK(names > 100);
}

TEST_CASE("no name stands under what the legend covers in the frame in which it grows") {
  UiDriver ui({&flood()});
  for (int minute = 0; minute < 200; minute += 10) {
    ui.run("seek " + std::to_string(60 * minute));
    ui.frames(1, 0.02);
    INFO(minute);
    CHECK(cut_names(ui.screen().map(), ui.rect("map")).empty());
    CHECK(is_room(ui.screen().map(), ui.rect("legend.turn")));
  }
}

TEST_CASE("no name stands under a plan's plate, the scale or the arrow to the north") {
  UiDriver ui({&flood(), &flood()});
  for (const char* said : {"scale 1", "scale 2.5"}) {
    INFO(said);
    ui.run(said);
    ui.frames(4, 0.2);
    CHECK(ui.screen().map().rooms().size() == 4);
    CHECK(ui.screen().second_map()->rooms().size() == 3);
    CHECK(cut_names(ui.screen().map(), ui.rect("map")).empty());
    CHECK(cut_names(*ui.screen().second_map(), ui.rect("map.second")).empty());
  }
}

TEST_CASE("two maps that are as much enlarged have the same scale at every enlargement and width") {
  for (const int width : {1001, 1279, 1280, 1281}) {
    UiDriver ui({&flood(), &flood()}, base::Language::en, {}, width, 720);
    ui.run("map.look 0 0 16");
    for (int i = 0; i < 60; ++i) {
      ui.run("map.zoom 0.96 0 0");
      ui.frames(1, 0.2);
      INFO(ui.screen().map().camera().metres_per_px << " at " << width);
      // the room of the scale comes first
      const float first = ui.screen().map().rooms().front().width();
      CHECK(first == Approx(ui.screen().second_map()->rooms().front().width()).margin(0.01));
      CHECK(first < 140.0F);
    }
  }
}

TEST_CASE("the scale is no longer than a quarter of its map, and no more than letters need, whatever their size") {
  for (const char* letters : {"scale 1", "scale 1.5", "scale 2.5"}) {
    for (const int width : {420, 800, 1280, 1920}) {
      UiDriver ui({&flood(), &flood()}, base::Language::en, {}, width, 720);
      ui.run(letters);
      ui.run("map.look 0 0 3");
      const auto scale = static_cast<float>(ui.view().looks.scale);
      for (int i = 0; i < 40; ++i) {
        ui.run("map.zoom 0.94 0 0");
        ui.frames(1, 0.2);
        INFO(letters << ", " << ui.screen().map().camera().metres_per_px << " at " << width);
        for (const map::Map* map : {&ui.screen().map(), ui.screen().second_map()}) {
          const float frame = ui.rect(map == &ui.screen().map() ? "map" : "map.second").width();
          const float words = paint::size_of(ui.screen().gui().fonts().small, "500 m").x;
          const float most = std::max(words, std::min(frame / 4.0F, 75.0F + 40.0F * scale));
          CHECK(map->rooms().front().width() <= most + 6.5F);  // with the rims of its letters
        }
      }
    }
  }
}
