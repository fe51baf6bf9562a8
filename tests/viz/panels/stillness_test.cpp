// SPDX-License-Identifier: Apache-2.0
// A window that sleeps when nothing moves must first have shown what was asked for; and two runs that are nothing alike.
#include "tests/support/catch.hpp"
#include "tests/support/play.hpp"
#include "tests/support/ui_driver.hpp"
#include "tests/viz/lesson.hpp"

using namespace sanji;
using session::Do;
using tests::UiDriver;

namespace {

/// Frames as a window draws them: none once the screen says that it is still.
int until_still(panels::Screen& screen) {
  session::Input input;
  input.passed_s = 0.03;
  int frames = 0;
  for (; frames < 50 && !screen.is_still(); ++frames) static_cast<void>(screen.frame(input));
  return frames;
}

/// A village fire in another county than the lessons'.
const replay::Replay& fire() {
  static const replay::Replay run(tests::play("scenarios/dongxiang-village-fire.yaml", 3));
  return run;
}

}  // namespace

TEST_CASE("what a command asks for is on the screen before the window goes to sleep") {
  UiDriver ui(tests::lesson_runs());
  until_still(ui.screen());
  CHECK(ui.screen().is_still());
  ui.screen().run({Do::panel_show, 0, 0, 0, "notes"});
  CHECK_FALSE(ui.screen().is_still());
  CHECK(until_still(ui.screen()) > 1);
  CHECK(ui.shows("notes.add"));
}

TEST_CASE("the card of a stop is on the screen before the window goes to sleep") {
  UiDriver ui(tests::lesson_runs());
  ui.run("speed 960");
  ui.run("play.forwards");
  session::Input input;
  input.passed_s = 0.5;
  for (int i = 0; i < 60 && ui.view().clock.playing; ++i) static_cast<void>(ui.screen().frame(input));
  REQUIRE(ui.view().overlays.card.has_value());
  until_still(ui.screen());
  CHECK(ui.shows("card"));
}

TEST_CASE("while a question is on the table the panel does not tell what was weighed") {
  UiDriver ui(tests::lesson_runs());
  ui.run("inject.on");
  REQUIRE(ui.view().overlays.card.has_value());
  CHECK(ui.view().selection.record == journal::none);
}

TEST_CASE("two runs of unlike counties are shown side by side whatever is selected, followed or asked about") {
  UiDriver ui(session::Runs{&fire(), &tests::lesson()});
  const auto count = fire().view().records().size();
  for (const char* picture : {"picture.truth", "picture.known", "picture.both"}) {
    ui.run(picture);
    for (std::size_t i = 0; i < 30; ++i) {
      ui.run("select.record " + std::to_string(i * count / 30));
      ui.run("select " + fire().view().entity(static_cast<journal::EntityRow>(i * 37 % 500)).id);
      ui.run("observe.selected");
      ui.run("follow");
      ui.run("seek " + std::to_string(i * 700));
      ui.frames(1, 0.1);
    }
  }
  CHECK(ui.shows("map.second"));
}
