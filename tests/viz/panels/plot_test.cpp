// SPDX-License-Identifier: Apache-2.0
// A plot of a made-up line: where it marks now, and what it says of it.
#include "viz/panels/plot.hpp"

#include "tests/support/catch.hpp"
#include "tests/viz/lesson.hpp"
#include "viz/paint/gui.hpp"

#include <optional>
#include <set>

using namespace sanji;
using base::SimTime;

namespace {

constexpr SimTime step_at{3'600'000'000};

/// What a plot of a line that rises from 0 to 10 at `step_at` said and marked.
struct Drawn {
  std::set<double> said;
  paint::Rect plot;
  std::optional<paint::Rect> now;
};

/// @param told_from  from when on the line has a value; all the time where it is not said
Drawn drawn(const session::View& view, std::optional<SimTime> told_from = std::nullopt) {
  const session::Runs runs = tests::lesson_runs();
  const replay::StateAt state(runs.first->frames());
  const measures::Picture picture;
  const replay::Curve curve({{SimTime{}, 0.0, 0.0}, {step_at, 10.0, 0.0}}, runs.end());
  const replay::Curve told({{told_from.value_or(SimTime{}), 1.0, 0.0}}, runs.end());
  Drawn drawn;
  panels::Plot plot;
  plot.id = "steps";
  plot.lines = {{&curve, 0xFF0000FFU}};
  if (told_from) plot.lines.back().told = &told;
  plot.least_top = 10.0;
  plot.say_value = [&](double value) {
    drawn.said.insert(value);
    return std::string("some");
  };
  paint::Gui gui({}, {});
  paint::Probes probes;
  std::vector<session::Command> wanted;
  for (int i = 0; i < 2; ++i) {
    gui.begin({}, session::Theme::light, 1.0, [](session::Key, session::Modifiers, bool) {});
    ImGui::SetNextWindowPos({0.0F, 0.0F});
    ImGui::SetNextWindowSize({400.0F, 300.0F});
    ImGui::Begin("plots");
    const paint::Brush brush{ImGui::GetWindowDrawList(),
                             &paint::colours_of(session::Theme::light),
                             gui.fonts(),
                             1.0F,
                             base::Language::en,
                             &probes,
                             &wanted};
    panels::draw_plot({runs, view, state, picture, brush}, plot);
    ImGui::End();
    static_cast<void>(gui.end());
  }
  drawn.plot = *probes.find("plot.steps");
  if (const paint::Rect* now = probes.find("plot.steps.now.0")) drawn.now = *now;
  return drawn;
}

session::View at_step() {
  session::View view = session::first_view(tests::lesson_runs(), base::Language::en);
  view.clock.at = step_at;
  return view;
}

}  // namespace

TEST_CASE("a plot marks now on its line, and no higher where what is so at the clock's very time is not to be seen") {
  session::View view = at_step();
  const Drawn told = drawn(view);
  REQUIRE(told.now.has_value());
  CHECK(told.said == std::set<double>{10.0});
  view.overlays.card = session::Card{0, false, {}, true};  // asks for what is decided now
  const Drawn asked = drawn(view);
  REQUIRE(asked.now.has_value());
  CHECK(asked.said == std::set<double>{0.0});
  CHECK(asked.now->centre().y > told.now->centre().y + 50.0F);
  CHECK(asked.now->centre().x == Approx(told.now->centre().x).margin(0.5));
  CHECK(asked.plot.holds(asked.now->centre()));
}

TEST_CASE("a plot marks now only where the clock stands in what is shown of the time") {
  session::View view = at_step();
  for (const auto& [from_s, until_s] : {std::pair{0.0, 3599.0}, {3601.0, 7200.0}}) {
    view.timeline.shown = {SimTime{} + base::seconds(from_s), SimTime{} + base::seconds(until_s)};
    CHECK_FALSE(drawn(view).now.has_value());
  }
  view.timeline.shown = {SimTime{} + base::seconds(3599.0), SimTime{} + base::seconds(3601.0)};
  CHECK(drawn(view).now.has_value());
}

TEST_CASE("where nobody told a number, a plot says so and marks none") {
  const replay::Curve curve({{SimTime{}, 0.0, 0.0}}, SimTime{10'000'000});
  const replay::Curve told({{SimTime{5'000'000}, 1.0, 0.0}}, SimTime{10'000'000});
  panels::Plot plot;
  plot.say_value = [](double) { return std::string("0 people"); };
  panels::PlotLine line{&curve, 0xFF0000FFU};
  line.told = &told;
  line.untold = "- (no number heard)";
  CHECK(panels::value_text(plot, line, SimTime{4'999'999}) == "- (no number heard)");
  CHECK(panels::value_text(plot, line, SimTime{5'000'000}) == "0 people");
}

TEST_CASE("where what people know of numbers begins, their line begins, not before") {
  const session::View view = session::first_view(tests::lesson_runs(), base::Language::en);
  const SimTime never = tests::lesson_runs().end();
  CHECK(drawn(view).now.has_value());
  CHECK_FALSE(drawn(view, never).now.has_value());
  CHECK(drawn(view, SimTime{}).now.has_value());
}
