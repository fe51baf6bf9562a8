// SPDX-License-Identifier: Apache-2.0
// The panels of indicators, of knowledge and of two runs as a person uses them.
#include "tests/support/catch.hpp"
#include "tests/support/play.hpp"
#include "tests/support/ui_driver.hpp"
#include "viz/panels/compare_panel.hpp"
#include "viz/panels/plot.hpp"
#include "viz/replay/comparison.hpp"
#include "viz/replay/series.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

using namespace sanji;
using base::SimTime;
using journal::EntityKind;
using journal::EntityRow;
using session::Do;
using tests::UiDriver;

namespace {

const replay::Replay& by_tiers() {
  static const replay::Replay run(tests::play("scenarios/dongxiang-flash-flood.yaml", 7));
  return run;
}

const replay::Replay& direct() {
  static const replay::Replay run(
      tests::play("scenarios/dongxiang-flash-flood.yaml", 7, 0, "scenarios/plans/dongxiang-2024-direct-report.yaml"));
  return run;
}

constexpr int width_px = 1280;
constexpr int height_px = 3600;  // so that nothing has to be scrolled to

/// A window with a panel, two hours and twenty minutes after the start; with the letters of the distribution, if there are.
UiDriver opened(std::string_view panel, const replay::Replay* second = nullptr,
                base::Language language = base::Language::zh) {
  const auto font = paint::find_font();
  if (!font) WARN("no font with Chinese letters is installed: drawn with ImGui's own");
  UiDriver ui({&by_tiers(), second}, language, font.value_or(paint::FontBytes{}), width_px, height_px);
  ui.run("split.low 0.05");
  ui.run("panel " + std::string(panel));
  ui.run("seek 8400");
  ui.frames(4, 0.1);
  return ui;
}

/// Everything of a panel stands within its column.
void check_inside(UiDriver& ui) {
  const float left = ui.rect("split.side").low.x;
  for (const auto& [id, rect] : ui.screen().probes().all()) {
    const bool is_of_panel = id.starts_with("plot.") || id.starts_with("pair.") || id.starts_with("gap.") ||
                             id.starts_with("stop.") || id.starts_with("observe.") || id.starts_with("knowledge.");
    if (!is_of_panel) continue;
    INFO(id);
    CHECK(rect.low.x >= left);
    CHECK(rect.high.x <= static_cast<float>(width_px) + 0.5F);
  }
}

std::string first_probe(UiDriver& ui, std::string_view prefix) {
  for (const auto& [id, rect] : ui.screen().probes().all()) {
    if (id.starts_with(prefix)) return id;
  }
  return {};
}

}  // namespace

TEST_CASE("an axis ends at a round number at or above what it must show") {
  for (const double value : {0.3, 1.0, 1.2, 9.0, 10.0, 17.0, 99.0, 101.0, 2984.0, 1e6}) {
    const double top = panels::round_above(value);
    CHECK(top >= value);
    CHECK(top <= std::max(1.0, value * 2.0));
  }
}

TEST_CASE("each series has a plot, with one run and with two, and stands within the panel") {
  for (const replay::Replay* second : {static_cast<const replay::Replay*>(nullptr), &direct()}) {
    UiDriver ui = opened("indicators", second);
    for (const replay::Series& series : replay::series_of(by_tiers())) {
      INFO(series.id());
      CHECK(ui.shows("plot." + series.id()));
      CHECK(ui.shows("plot." + series.id() + ".value"));
    }
    check_inside(ui);
  }
}

TEST_CASE("a click into a plot goes to the time under the mouse") {
  UiDriver ui = opened("indicators");
  const paint::Rect plot = ui.rect("plot.incidents.open");
  ui.click("plot.incidents.open");
  REQUIRE(ui.last_done().what == Do::seek);
  const double end_s = ui.view().timeline.shown.until.seconds();
  const double near_s = end_s * 0.5;
  CHECK(std::abs(ui.view().clock.at.seconds() - near_s) < end_s * 0.1);
  const double before_s = ui.view().clock.at.seconds();
  ui.click_at({plot.centre().x + 40.0F, plot.centre().y});
  CHECK(ui.view().clock.at.seconds() > before_s);
  ui.click_at({plot.low.x + 1.0F, plot.centre().y});
  CHECK(ui.view().clock.at == SimTime{});
  const std::size_t done = ui.screen().done().size();
  ui.move({plot.centre().x, plot.centre().y});
  ui.frames(3);
  CHECK(ui.screen().done().size() == done);
}

TEST_CASE("both tables of indicators open and close") {
  UiDriver ui = opened("indicators", &direct());
  ui.frames(2);
  const float closed = ui.rect("indicators.at_end").low.y;
  ui.click("indicators.so_far");
  ui.frames(2);
  CHECK(ui.rect("indicators.at_end").low.y > closed + 200.0F);
  ui.click("indicators.so_far");
  ui.frames(2);
  CHECK(ui.rect("indicators.at_end").low.y == closed);
  ui.click("indicators.at_end");
  ui.frames(2);
}

TEST_CASE("the observer is chosen from the list of posts") {
  UiDriver ui = opened("knowledge");
  check_inside(ui);
  CHECK(ui.shows("plot.lag"));
  CHECK(ui.shows("plot.believed"));
  CHECK(ui.shows("plot.age"));
  const EntityRow township = by_tiers().places().all(EntityKind::township).front();
  const std::string& id = by_tiers().view().entity(township).id;
  CHECK_FALSE(ui.shows("observe." + id));
  ui.click("knowledge.observer");
  ui.frames(2);
  ui.click("observe." + id);
  ui.frames(2);
  CHECK(ui.view().observer == township);
  ui.click("observe.county");
  CHECK(ui.view().observer == by_tiers().county());
  ui.run("select " + id);
  ui.frames(2);
  ui.click("observe.selected");
  CHECK(ui.last_done().what == Do::observe_selected);
  CHECK(ui.view().observer == township);
}

TEST_CASE("where nothing is believed yet, its age is said to be none and not nought") {
  const replay::Curve curve({{SimTime{} + base::minutes(10), 3.0, 0.0}}, SimTime{} + base::minutes(60));
  panels::Plot plot;
  plot.say_value = [](double value) { return std::to_string(static_cast<int>(value)) + " min"; };
  const panels::PlotLine line{&curve, 0, false, "", SimTime{} + base::minutes(10)};
  CHECK(panels::value_text(plot, line, SimTime{} + base::minutes(9)) == "-");
  CHECK(panels::value_text(plot, line, SimTime{} + base::minutes(10)) == "3 min");
  const panels::PlotLine never{&curve, 0, false, "", std::nullopt};
  CHECK(panels::value_text(plot, never, SimTime{} + base::minutes(30)) == "-");
}

TEST_CASE("a line of what the observer does not know or has wrongly selects it, and there is one for each such thing") {
  UiDriver ui = opened("knowledge");
  const auto picture = measures::picture_of(by_tiers().view(), by_tiers().county(), ui.view().clock.at);
  int expected = 0;
  for (const measures::PictureRow& row : picture.rows) {
    const bool is_gap = row.belief == measures::Belief::unknown || row.belief == measures::Belief::wrong ||
                        row.belief == measures::Belief::aged;
    if (!is_gap) continue;
    ++expected;
    INFO(by_tiers().view().entity(row.subject).id);
    CHECK(ui.shows("gap." + by_tiers().view().entity(row.subject).id));
  }
  REQUIRE(expected > 3);
  const std::string gap = first_probe(ui, "gap.");
  ui.click(gap);
  REQUIRE(ui.last_done().what == Do::select_entity);
  CHECK("gap." + ui.last_done().text == gap);
}

TEST_CASE("the panel of two runs is there with two runs only") {
  UiDriver alone = opened("why");
  CHECK_FALSE(alone.shows("panel.compare"));
  UiDriver both = opened("why", &direct());
  both.click("panel.compare");
  both.frames(2);
  CHECK(both.shows("plot.level"));
}

TEST_CASE("the panel of two runs has a line for each incident, which selects it, and for each stop, which goes there") {
  for (const auto language : {base::Language::zh, base::Language::en}) {
    UiDriver ui = opened("compare", &direct(), language);
    check_inside(ui);
    const replay::Comparison comparison = replay::compare(by_tiers(), direct());
    for (const replay::IncidentPair& pair : comparison.incidents) {
      REQUIRE(pair.first != journal::none);
      CHECK(ui.shows("pair." + by_tiers().view().entity(pair.first).id));
    }
    const EntityRow most = comparison.incidents.front().first;
    ui.click("pair." + by_tiers().view().entity(most).id);
    CHECK(ui.last_done().what == Do::select_entity);
    CHECK(ui.view().selection.entity == most);
    REQUIRE_FALSE(comparison.stops.empty());
    ui.click("stop.0");
    REQUIRE(ui.last_done().what == Do::seek);
    const auto& stop = comparison.stops.front();
    CHECK(ui.view().clock.at == (stop.first_at ? *stop.first_at : *stop.second_at));
  }
}

TEST_CASE("spans of two runs carry the mark of what was not read, each run its own") {
  const auto minutes = [](double each) { return std::optional(base::minutes(each)); };
  const journal::View& derived = by_tiers().view();
  journal::Journal exact = by_tiers().journal();
  exact.resolved.basis_counts = {};
  exact.resolved.basis_counts[static_cast<std::size_t>(model::Basis::read)] = 10;
  const journal::View read(exact);
  CHECK(panels::spans_text(derived, derived, {minutes(31), minutes(22)}) == "~31→~22");
  CHECK(panels::spans_text(derived, derived, {minutes(31), std::nullopt}) == "~31→-");
  CHECK(panels::spans_text(derived, derived, {}) == "-");
  CHECK(panels::spans_text(read, derived, {minutes(31), minutes(22)}) == "31→~22");
  CHECK(panels::spans_text(read, read, {minutes(31), minutes(22)}) == "31→22");
  CHECK(panels::later_text(derived, derived, base::minutes(-9)) == "▼ ~-9");
  CHECK(panels::later_text(read, derived, base::minutes(9)) == "▲ ~+9");
  CHECK(panels::later_text(read, read, base::minutes(9)) == "▲ +9");
}

TEST_CASE("a second run of another county is told in a sentence, and nothing of it is compared") {
  const replay::Replay elsewhere(tests::play("scenarios/xintai-blackout.yaml", 1));
  UiDriver ui = opened("compare", &elsewhere);
  CHECK(ui.shows("panel.compare"));
  CHECK_FALSE(ui.shows("plot.level"));
  CHECK(first_probe(ui, "pair.").empty());
  for (const char* panel : {"indicators", "knowledge"}) {
    ui.run(std::string("panel ") + panel);
    ui.frames(3);
  }
}

TEST_CASE("a second run of another event in the county says so and compares the level alone") {
  const replay::Replay fire(tests::play("scenarios/dongxiang-village-fire.yaml", 7));
  UiDriver ui = opened("compare", &fire);
  CHECK(ui.shows("plot.level"));
  CHECK(first_probe(ui, "pair.").empty());
}

TEST_CASE("large letters keep everything of the panels within their column") {
  for (const char* panel : {"indicators", "knowledge", "compare"}) {
    UiDriver ui = opened(panel, &direct());
    for (const char* scale : {"scale 1.5", "scale 2.5"}) {
      ui.run(scale);
      ui.frames(5, 0.2);
      check_inside(ui);
    }
  }
}

TEST_CASE(
    "beside another plan each thing has two lanes on the timeline, and the second run's stops stand on a line of their "
    "own") {
  UiDriver ui = opened("compare", &direct());
  ui.run("split.low 0.6");
  ui.frames(4, 0.1);
  const std::string& incident = by_tiers().view().entity(by_tiers().view().incidents().front()).id;
  CHECK(ui.shows("lane.incident/" + incident));
  CHECK(ui.shows("lane.incident/" + incident + ".second"));
  CHECK(ui.rect("lane.incident/" + incident + ".second").low.y == ui.rect("lane.incident/" + incident).high.y);
  CHECK(ui.shows("timeline.stops.second"));
  CHECK(ui.shows("timeline.stop.0"));
  CHECK(ui.shows("timeline.stop.0.second"));
  ui.click("lane.incident/" + incident + ".second");
  CHECK(ui.view().selection.entity == by_tiers().view().incidents().front());
  ui.run("layout presenter");
  ui.frames(4, 0.1);
  CHECK_FALSE(ui.shows("lane.incident/" + incident + ".second"));
}

TEST_CASE("the same run beside itself has one line of stops, of levels and of warnings") {
  UiDriver ui = opened("compare", &by_tiers());
  CHECK_FALSE(ui.shows("timeline.stops.second"));
  CHECK_FALSE(ui.shows("timeline.level.second"));
  // while what is to come is hidden, not even this may tell that nothing will differ
  ui.run("future.hide");
  ui.frames(2);
  CHECK(ui.shows("timeline.stops.second"));
  CHECK(ui.shows("timeline.level.second"));
}

TEST_CASE("the sign of a difference hides no numeral of the second run's levels, however short their bars") {
  UiDriver ui = opened("compare", &direct());
  ui.run("layout compare");
  for (const auto& [range, levels] :
       {std::pair{"timeline.fit", 3}, {"timeline 0 20000", 2}, {"timeline 3000 9000", 2}}) {
    ui.run(range);
    ui.frames(3);
    int signs = 0;  // or notches, where a sign has no place at its step
    int numerals = 0;
    for (const auto& [id, sign] : ui.screen().probes().all()) {
      numerals += id.starts_with("timeline.level.second.letters.") ? 1 : 0;
      signs += id.starts_with("timeline.level.second.notch.") ? 1 : 0;
      if (!id.starts_with("timeline.level.second.sign.")) continue;
      ++signs;
      for (const auto& [other, letters] : ui.screen().probes().all()) {
        if (other.starts_with("timeline.level.second.letters.")) CHECK_FALSE(sign.meets(letters));
      }
    }
    INFO(range);
    CHECK(signs > 0);
    CHECK(numerals == levels);
  }
}

TEST_CASE("levels that are set at other times stand on two lines, however low the timeline") {
  UiDriver ui = opened("compare", &direct());
  CHECK(ui.shows("timeline.level.second"));
  ui.run("split.low 0.1");
  ui.frames(2);
  CHECK(ui.shows("timeline.level.second"));
}

TEST_CASE("a second run of another county is seen whole on its own map, and moved with the first") {
  const replay::Replay elsewhere(tests::play("scenarios/xintai-blackout.yaml", 1));
  UiDriver ui({&by_tiers(), &elsewhere}, base::Language::en, {}, 1280, 720);
  ui.run("seek 3600");
  ui.frames(6, 0.2);
  const paint::Rect map = ui.rect("map.second");
  const auto seen = [&] {
    std::vector<ImVec2> middles;
    for (const map::Pick& pick : ui.screen().second_map()->picks()) {
      const bool is_post =
          pick.entity != journal::none && elsewhere.view().entity(pick.entity).kind == EntityKind::village;
      if (is_post) middles.push_back(pick.middle);
    }
    return middles;
  };
  const auto before = seen();
  REQUIRE(before.size() > 50);
  float low = map.high.x;
  float high = map.low.x;
  for (const ImVec2& at : before) {
    CHECK(map.holds(at));
    low = std::min(low, at.x);
    high = std::max(high, at.x);
  }
  CHECK(high - low > 0.5F * map.width());
  CHECK(ui.shows("apart.first"));
  CHECK(ui.shows("apart.second"));
  const ImVec2 under = before.front();
  const double times = ui.view().map.times;
  ui.wheel(under, 1.0F);
  ui.frames(2, 0.2);
  CHECK(ui.view().map.times > times);
  const auto after = seen();
  const bool stays = std::any_of(after.begin(), after.end(),
                                 [&](ImVec2 at) { return std::hypot(at.x - under.x, at.y - under.y) < 1.5F; });
  CHECK(stays);
}

TEST_CASE("two runs of one scenario say nothing of another one, two of a county's scenarios do") {
  const replay::Replay fire(tests::play("scenarios/dongxiang-village-fire.yaml", 7));
  UiDriver same = opened("compare", &direct());
  CHECK_FALSE(same.shows("apart.first"));
  UiDriver other = opened("compare", &fire);
  CHECK(other.shows("apart.first"));
}
