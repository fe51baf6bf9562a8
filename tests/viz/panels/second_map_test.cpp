// SPDX-License-Identifier: Apache-2.0
// A person at the second of two maps: what is clicked there is of the second run, whether the first has it or not.
#include "tests/support/catch.hpp"
#include "tests/support/play.hpp"
#include "tests/support/ui_driver.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>
#include <vector>

using namespace sanji;
using journal::EntityKind;
using journal::EntityRow;
using tests::UiDriver;

namespace {

const replay::Replay& fire() {
  static const replay::Replay run(tests::play("scenarios/dongxiang-village-fire.yaml", 7));
  return run;
}

const replay::Replay& flood() {
  static const replay::Replay run(tests::play("scenarios/dongxiang-flash-flood.yaml", 7));
  return run;
}

/// Something of a kind on the second map that can be clicked; null where nothing is.
const map::Pick* pick_of(UiDriver& ui, EntityKind kind) {
  for (const map::Pick& pick : ui.screen().second_map()->picks()) {
    const bool is_it = pick.entity != journal::none && flood().view().entity(pick.entity).kind == kind;
    if (is_it && ui.rect("map.second").holds(pick.middle)) return &pick;
  }
  return nullptr;
}

bool has_frame(const map::Map& map) {
  return std::any_of(map.signs().begin(), map.signs().end(), [](const auto& layer) {
    return std::any_of(layer.begin(), layer.end(),
                       [](const map::LegendRow& row) { return row.text == "what is selected"; });
  });
}

/// Whatever lies nearest to a click is taken; this is what the click selects in the second run.
EntityRow clicked(UiDriver& ui, EntityKind kind) {
  const map::Pick* pick = pick_of(ui, kind);
  REQUIRE(pick != nullptr);
  const EntityRow row = pick->entity;
  ui.click_at(pick->middle);
  ui.frames(3, 0.2);
  return row;
}

UiDriver opened() {
  UiDriver ui({&fire(), &flood()});
  ui.run("seek 6000");
  ui.frames(4, 0.2);
  return ui;
}

}  // namespace

TEST_CASE("a click on the second map selects what both runs have, in each by its own row") {
  UiDriver ui = opened();
  const EntityRow row = clicked(ui, EntityKind::township);
  const std::string& id = flood().view().entity(row).id;
  CHECK(ui.view().selection.entity == fire().view().find(id));
  CHECK(ui.view().selection.only_in_second == journal::none);
  CHECK(has_frame(ui.screen().map()));
  CHECK(has_frame(*ui.screen().second_map()));
}

TEST_CASE("a click on the second map selects what only the second run has, and marks it there alone") {
  UiDriver ui = opened();
  const EntityRow row = clicked(ui, EntityKind::incident);
  const EntityRow selected = ui.view().selection.only_in_second;
  REQUIRE(selected != journal::none);
  CHECK(flood().places().of(selected) == flood().places().of(row));
  CHECK(fire().view().find(flood().view().entity(selected).id) == journal::none);
  CHECK(ui.view().selection.entity == journal::none);
  CHECK_FALSE(has_frame(ui.screen().map()));
  CHECK(has_frame(*ui.screen().second_map()));
  ui.run("select " + fire().view().entity(fire().county()).id);
  CHECK(ui.view().selection.only_in_second == journal::none);
  ui.run("select");
  CHECK(ui.view().selection.entity == journal::none);
}

TEST_CASE("the tip over the second map says that a thing is of the second run, or only there") {
  UiDriver ui = opened();
  const map::Pick* pick = pick_of(ui, EntityKind::incident);
  REQUIRE(pick != nullptr);
  ui.move(pick->middle);
  ui.frames(2);
  CHECK(ui.screen().second_map()->tip().find("only in B: ") == 0);
  const map::Pick* township = pick_of(ui, EntityKind::township);
  REQUIRE(township != nullptr);
  ui.move(township->middle);
  ui.frames(2);
  CHECK(ui.screen().second_map()->tip().find("in B: ") == 0);
  CHECK(ui.screen().map().tip().empty());
}

TEST_CASE(
    "what only the second run has says in the panel that it does, and what has happened to it, in both languages") {
  for (const base::Language language : {base::Language::en, base::Language::zh}) {
    UiDriver ui({&fire(), &flood()}, language, paint::find_font().value_or(paint::FontBytes{}));
    ui.run("seek 6000");
    ui.frames(4, 0.2);
    CHECK_FALSE(ui.shows("why.only_in_second"));
    clicked(ui, EntityKind::incident);
    const EntityRow selected = ui.view().selection.only_in_second;
    REQUIRE(selected != journal::none);
    REQUIRE(ui.shows("why.only_in_second"));
    const auto slot = flood().states().find(selected, journal::Variable::severity);
    const auto last = flood().states().last(slot, ui.view().clock.at);
    REQUIRE(last != journal::none);
    const std::string line = "state.second." + std::to_string(last);
    REQUIRE(ui.shows(line));
    CHECK(ui.rect(line).high.x <= 1280.0F);
    ui.click(line);
    CHECK(ui.view().clock.at == flood().view().record(last).time);
    CHECK(ui.view().selection.only_in_second == selected);
    ui.run("seek 0");  // when it has not arisen yet
    ui.frames(3);
    CHECK(ui.shows("why.only_in_second"));
    CHECK_FALSE(ui.shows(line));
    ui.run("seek 6000");
    ui.run("picture.known");
    ui.frames(3);
    CHECK_FALSE(ui.shows("why.only_in_second"));  // the county of the second run has not heard of it
    CHECK_FALSE(ui.shows(line));
    ui.run("picture.truth");
    ui.run("seek 0");
    ui.run("future.hide");
    ui.frames(3);
    CHECK_FALSE(ui.shows("why.only_in_second"));  // its name would tell what comes
  }
}

TEST_CASE("a lane that only the second run has selects its thing, and is seen to be selected") {
  UiDriver ui = opened();
  const auto pixels_of = [&](const std::string& lane) {
    const paint::Rect rect = ui.rect(lane);
    return ui.image().at(static_cast<int>(rect.high.x) - 2, static_cast<int>(rect.centre().y));
  };
  std::string lane;
  EntityRow row = journal::none;
  for (const EntityRow incident : flood().view().incidents()) {
    const std::string id = "lane.incident/" + flood().view().entity(incident).id + ".second";
    if (!lane.empty() || !ui.shows(id) || ui.rect(id).high.y > 720.0F) continue;
    lane = id;
    row = incident;
  }
  REQUIRE(row != journal::none);
  REQUIRE(fire().view().find(flood().view().entity(row).id) == journal::none);
  const auto before = pixels_of(lane);
  ui.click(lane);
  ui.move({-1.0F, -1.0F});
  ui.frames(3, 0.2);
  CHECK(ui.view().selection.only_in_second == row);
  CHECK(ui.view().selection.entity == journal::none);
  CHECK(pixels_of(lane) != before);
}

TEST_CASE("what only the second run has is brought into the middle of its map, of one county and of another") {
  const replay::Replay elsewhere(tests::play("scenarios/xintai-blackout.yaml", 7));
  for (const bool is_elsewhere : {false, true}) {
    INFO(is_elsewhere);
    UiDriver ui({is_elsewhere ? &elsewhere : &fire(), &flood()});
    ui.run("layout compare");
    ui.run("seek 6000");
    ui.run("map.zoom 3 0 0");
    ui.frames(4, 0.2);
    const EntityRow incident = flood().view().incidents().front();
    ui.run("select " + flood().view().entity(incident).id);
    REQUIRE(ui.view().selection.only_in_second == incident);
    const double times = ui.view().map.times;
    ui.key(session::Key::c);
    ui.frames(4, 0.2);
    CHECK(ui.view().map.times == times);
    CHECK_FALSE(ui.view().overlays.notice.has_value());
    const auto& picks = ui.screen().second_map()->picks();
    const ImVec2 middle = ui.rect("map.second").centre();
    const bool is_there = std::any_of(picks.begin(), picks.end(), [&](const map::Pick& pick) {
      return std::abs(pick.middle.x - middle.x) < 30.0F && std::abs(pick.middle.y - middle.y) < 30.0F;
    });
    CHECK(is_there);
    CHECK(has_frame(*ui.screen().second_map()));
    const base::Point place = *flood().places().of(incident);
    if (is_elsewhere) continue;
    CHECK(ui.view().map.centre.x_m == Approx(place.x_m));
    CHECK(ui.view().map.centre.y_m == Approx(place.y_m));
  }
}

TEST_CASE(
    "keys that have nothing to act on where only the second run has what is selected say why, in both languages") {
  for (const base::Language language : {base::Language::en, base::Language::zh}) {
    UiDriver ui({&fire(), &flood()}, language, paint::find_font().value_or(paint::FontBytes{}));
    ui.run("layout compare");
    ui.run("seek 6000");
    ui.run("select " + flood().view().entity(flood().view().incidents().front()).id);
    const auto is_told = [&](session::Key key) {
      const auto before = ui.view();
      ui.run("tell ");
      ui.key(key);
      ui.frames(2);
      CHECK(ui.view().map.centre == before.map.centre);
      CHECK(ui.view().map.follow == before.map.follow);
      CHECK(ui.view().observer == before.observer);
      return ui.view().overlays.notice.has_value();
    };
    CHECK(is_told(session::Key::f));
    CHECK(is_told(session::Key::o));
    ui.run("layout presenter");
    CHECK(is_told(session::Key::c));
    ui.run("layout compare");
    ui.run("seek 0");
    ui.run("future.hide");
    CHECK(is_told(session::Key::c));
    ui.run("picture.known");
    CHECK(is_told(session::Key::c));
    ui.run("select " + fire().view().entity(fire().county()).id);
    CHECK_FALSE(is_told(session::Key::o));
  }
}

TEST_CASE("what happened to a thing of the second run stands in the order of time, on the clock of the screen") {
  const auto select_it = [](UiDriver& ui, EntityRow row) {
    ui.run("split.low 0.1");
    ui.run("panel why");
    ui.run("seek 9000");
    ui.run("select " + flood().view().entity(row).id);
    ui.frames(4, 0.2);
  };
  UiDriver ui({&fire(), &flood()}, base::Language::en, {}, 1280, 1600);
  std::size_t most = 0;
  for (const EntityRow incident : flood().view().incidents()) {
    select_it(ui, incident);
    std::vector<std::pair<float, journal::RecordId>> lines;
    for (const auto& [id, rect] : ui.screen().probes().all()) {
      const std::string head = "state.second.";
      if (id.starts_with(head)) lines.emplace_back(rect.low.y, std::stoi(id.substr(head.size())));
    }
    std::sort(lines.begin(), lines.end());
    for (std::size_t i = 1; i < lines.size(); ++i) CHECK(lines[i - 1].second < lines[i].second);
    most = std::max(most, lines.size());
    CHECK(ui.shows("why.clock"));
  }
  CHECK(most > 3);
  ui.run("picture.known");
  ui.frames(3);
  CHECK(ui.shows("why.only_in_second") == ui.shows("why.clock"));
  // of runs that begin at one time nothing is to be said
  journal::Journal same_start = fire().journal();
  same_start.provenance.start = flood().journal().provenance.start;
  const replay::Replay other(std::move(same_start));
  UiDriver beside({&other, &flood()});
  select_it(beside, flood().view().incidents().front());
  CHECK(beside.shows("why.only_in_second"));
  CHECK_FALSE(beside.shows("why.clock"));
}
