// SPDX-License-Identifier: Apache-2.0
// Where beliefs alone are shown, two runs that differ only in what the observer never learns have the same map, pixel by
// pixel: neither a sign nor a gap between names tells what he cannot know.
#include "tests/support/catch.hpp"
#include "tests/support/play.hpp"
#include "tests/support/ui_driver.hpp"

#include <algorithm>
#include <cmath>
#include <set>
#include <string>
#include <vector>

using namespace sanji;
using journal::EntityKind;
using journal::EntityRow;
using journal::Variable;
using tests::UiDriver;

namespace {

const replay::Replay& flood() {
  static const replay::Replay run(tests::play("scenarios/dongxiang-flash-flood.yaml", 7));
  return run;
}

/// Of what he ever learns something in the run, and by which records.
struct Learnt {
  std::set<EntityRow> subjects;
  std::set<journal::RecordId> lessons;
};

Learnt learnt_by(EntityRow who) {
  journal::Beliefs beliefs(flood().view(), who);
  Learnt learnt;
  for (const journal::RecordId lesson : beliefs.lessons()) {
    learnt.lessons.insert(lesson);
    for (const journal::Known& known : journal::learnt_by(flood().view(), lesson))
      learnt.subjects.insert(known.subject);
  }
  return learnt;
}

/// The flood with all that he never learns turned into something else: where it is, how it stands, who is on the road.
journal::Journal otherwise_unknown_to(EntityRow who) {
  const Learnt learnt = learnt_by(who);
  journal::Journal journal = flood().journal();
  journal.fields.clear();
  int moved = 0;
  for (std::size_t i = 0; i < journal.entities.size(); ++i) {
    journal::Entity& entity = journal.entities[i];
    if (entity.kind != EntityKind::incident || learnt.subjects.count(static_cast<EntityRow>(i)) > 0) continue;
    entity.position = {entity.position.x_m - 9000.0, entity.position.y_m + 7000.0};
    entity.has_position = true;
    ++moved;
  }
  CHECK(moved > 3);
  for (std::size_t i = 0; i < journal.told.records.size(); ++i) {
    journal::Record& record = journal.told.records[i];
    const Variable sets = journal::row_of(record.kind).sets;
    const bool is_told = learnt.lessons.count(static_cast<journal::RecordId>(i)) > 0;
    if (is_told || sets == Variable::none || sets == Variable::assigned || sets == Variable::commander) continue;
    record.value = record.value > 0.5 ? 0.0 : 1.0;
  }
  for (journal::TrackRow& track : journal.told.tracks) {
    if (learnt.subjects.count(track.team) == 0) track.position.y_m += 3000.0;
  }
  return journal;
}

/// The map's part of the window.
std::vector<raster::Pixel> map_of(UiDriver& ui) {
  const raster::Image image = ui.image();
  const paint::Rect rect = ui.rect("map");
  std::vector<raster::Pixel> pixels;
  for (int y = static_cast<int>(rect.low.y); y < static_cast<int>(rect.high.y); ++y) {
    for (int x = static_cast<int>(rect.low.x); x < static_cast<int>(rect.high.x); ++x) pixels.push_back(image.at(x, y));
  }
  return pixels;
}

EntityRow naleisi() {
  for (const EntityRow township : flood().places().all(EntityKind::township)) {
    if (flood().view().entity(township).name_en.find("Naleisi") != std::string::npos) return township;
  }
  return journal::none;
}

}  // namespace

TEST_CASE("the map as known shows nothing that the observer cannot know, not even by a gap between names") {
  const EntityRow who = naleisi();
  REQUIRE(who != journal::none);
  const replay::Replay other(otherwise_unknown_to(who));
  UiDriver here({&flood(), nullptr});
  UiDriver there({&other, nullptr});
  int truths_that_differ = 0;
  for (UiDriver* ui : {&here, &there}) {
    ui->run("observe " + flood().view().entity(who).id);
    ui->run("legend 1");
  }
  for (const char* scale : {"scale 1", "scale 2"}) {
    for (const char* at : {"seek 4200", "seek 6600", "seek 9000", "seek 20000"}) {
      for (const char* zoom : {"map.fit", "map.zoom 4 0 0"}) {
        std::vector<std::vector<raster::Pixel>> known;
        std::vector<std::vector<raster::Pixel>> truth;
        for (UiDriver* ui : {&here, &there}) {
          for (const char* line : {scale, at, zoom, "picture.known"}) ui->run(line);
          ui->frames(4, 0.2);
          known.push_back(map_of(*ui));
          ui->run("picture.truth");
          ui->frames(4, 0.2);
          truth.push_back(map_of(*ui));
        }
        INFO(scale << ", " << at << ", " << zoom);
        CHECK((known[0] == known[1]));
        truths_that_differ += truth[0] != truth[1] ? 1 : 0;
      }
    }
  }
  CHECK(truths_that_differ > 8);
}

TEST_CASE("two runs side by side mark no difference where beliefs alone are shown") {
  const replay::Replay direct(
      tests::play("scenarios/dongxiang-flash-flood.yaml", 7, 0, "scenarios/plans/dongxiang-2024-direct-report.yaml"));
  UiDriver ui({&flood(), &direct});
  ui.run("seek 12000");
  const auto is_marked = [&] {
    ui.frames(4, 0.2);
    const auto& told = ui.screen().map().told();
    return std::any_of(told.begin(), told.end(), [](const auto& layer) {
      return std::any_of(layer.begin(), layer.end(),
                         [](const map::LegendRow& row) { return row.text == "not as in the other run now"; });
    });
  };
  CHECK(is_marked());
  ui.run("picture.known");
  CHECK_FALSE(is_marked());
}

TEST_CASE("as known, the indicators draw what the observer counts as cut off, as map, lanes and cards do") {
  UiDriver ui({&flood(), nullptr}, base::Language::en, {}, 1280, 2400);
  ui.run("split.low 0.1");
  ui.run("panel indicators");
  ui.run("seek 9000");
  ui.run("picture.known");
  ui.frames(4, 0.2);
  for (const char* plot : {"plot.incidents.open", "plot.people.open", "plot.posts.cut"}) CHECK(ui.shows(plot));
  CHECK_FALSE(ui.shows("plot.teams.road"));
  CHECK_FALSE(ui.shows("plot.posts.dark"));
}

TEST_CASE("the totals of a stretch stand in one box with their buttons, also where all of it is still to come") {
  UiDriver ui({&flood(), nullptr});
  ui.run("seek 8400");
  ui.run("picture.known");
  for (const char* area : {"area 3600 12000", "area 10000 20000"}) {
    ui.run(area);
    ui.frames(3, 0.2);
    INFO(area);
    REQUIRE(ui.shows("timeline.totals"));
    CHECK(ui.rect("area.clear").high.x <= ui.rect("timeline.totals").high.x);
    CHECK(ui.rect("area.clear").high.y <= ui.rect("timeline.totals").high.y);
  }
}

TEST_CASE("as known, the legend says of a team that it is called, which is all that is told of it") {
  UiDriver ui({&flood(), nullptr});
  const auto says = [&](std::string_view text) {
    ui.frames(4, 0.2);
    const auto& signs = ui.screen().map().signs();
    return std::any_of(signs.begin(), signs.end(), [&](const auto& layer) {
      return std::any_of(layer.begin(), layer.end(), [&](const map::LegendRow& row) { return row.text == text; });
    });
  };
  ui.run("seek 5200");
  CHECK(says("team musters"));
  CHECK_FALSE(says("team called"));
  ui.run("picture.known");
  ui.run("seek 9000");
  CHECK(says("team called"));
  CHECK_FALSE(says("team musters"));
}
