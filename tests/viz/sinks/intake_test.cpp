// SPDX-License-Identifier: Apache-2.0
// What comes between two frames, in order.
#include "viz/sinks/intake.hpp"
#include "tests/support/catch.hpp"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

#include <string>

using sanji::session::InputEvent;
using sanji::session::Key;
using sanji::sinks::Intake;

namespace {

/// One word an event: enough to see the order.
std::string order_of(const std::vector<InputEvent>& events) {
  std::string words;
  for (const InputEvent& event : events) {
    switch (event.kind) {
      case InputEvent::Kind::mouse_moved: words += "move "; break;
      case InputEvent::Kind::mouse_button: words += event.down ? "press " : "release "; break;
      case InputEvent::Kind::wheel: words += "wheel "; break;
      case InputEvent::Kind::key: words += event.down ? "down " : "up "; break;
      case InputEvent::Kind::text: words += "text "; break;
    }
  }
  return words;
}

}  // namespace

TEST_CASE("taps that are faster than a frame are all there, in order, each with what was held") {
  Intake intake;
  intake.key(GLFW_KEY_N, GLFW_PRESS, 0);
  intake.character('n');
  intake.key(GLFW_KEY_N, GLFW_RELEASE, 0);
  intake.key(GLFW_KEY_LEFT_SHIFT, GLFW_PRESS, 0);
  intake.key(GLFW_KEY_N, GLFW_PRESS, GLFW_MOD_SHIFT);
  intake.character('N');
  intake.key(GLFW_KEY_N, GLFW_RELEASE, GLFW_MOD_SHIFT);
  intake.key(GLFW_KEY_LEFT_SHIFT, GLFW_RELEASE, GLFW_MOD_SHIFT);
  intake.key(GLFW_KEY_SPACE, GLFW_PRESS, 0);
  intake.key(GLFW_KEY_SPACE, GLFW_RELEASE, 0);
  CHECK_FALSE(intake.is_empty());
  const auto events = intake.take();
  REQUIRE(order_of(events) == "down text up down text up down up ");
  CHECK(events[0].key == Key::n);
  CHECK_FALSE(events[0].modifiers.shift);
  CHECK(events[1].character == U'n');
  CHECK(events[3].key == Key::n);
  CHECK(events[3].modifiers.shift);
  CHECK(events[4].character == U'N');
  CHECK(events[6].key == Key::space);
  CHECK_FALSE(events[6].modifiers.shift);
  CHECK(intake.is_empty());
  CHECK(intake.take().empty());
}

TEST_CASE("a click between two moves happens where the mouse was then") {
  Intake intake;
  intake.cursor(1.0, 2.0);
  intake.cursor(10.0, 20.0);
  intake.button(GLFW_MOUSE_BUTTON_LEFT, GLFW_PRESS, GLFW_MOD_CONTROL);
  intake.button(GLFW_MOUSE_BUTTON_LEFT, GLFW_RELEASE, GLFW_MOD_CONTROL);
  intake.cursor(30.0, 40.0);
  const auto events = intake.take();
  REQUIRE(order_of(events) == "move press release move ");
  CHECK(events[0].x == 10.0F);
  CHECK(events[0].y == 20.0F);
  CHECK(events[1].button == 0);
  CHECK(events[1].modifiers.ctrl);
  CHECK(events[3].x == 30.0F);
}

TEST_CASE("positions are pixels where the window counts in larger units") {
  Intake intake;
  intake.set_scale(2.0F, 1.5F);
  intake.cursor(100.5, 20.0);
  const auto events = intake.take();
  REQUIRE(events.size() == 1);
  CHECK(events[0].x == 201.0F);
  CHECK(events[0].y == 30.0F);
}

TEST_CASE("the wheel comes with the modifiers that are held, which only their own keys tell") {
  Intake intake;
  intake.key(GLFW_KEY_RIGHT_CONTROL, GLFW_PRESS, 0);
  intake.wheel(0.0, 1.0);
  intake.key(GLFW_KEY_RIGHT_CONTROL, GLFW_RELEASE, GLFW_MOD_CONTROL);
  intake.wheel(-1.0, -2.0);
  const auto events = intake.take();
  REQUIRE(order_of(events) == "wheel wheel ");
  CHECK(events[0].modifiers.ctrl);
  CHECK(events[0].y == 1.0F);
  CHECK_FALSE(events[1].modifiers.ctrl);
  CHECK(events[1].x == -1.0F);
  CHECK(events[1].y == -2.0F);
}

TEST_CASE("a modifier that was let go outside the window is not held for ever") {
  Intake intake;
  intake.key(GLFW_KEY_LEFT_ALT, GLFW_PRESS, 0);
  intake.key(GLFW_KEY_A, GLFW_PRESS, 0);  // GLFW says that nothing is held
  intake.wheel(0.0, 1.0);
  const auto events = intake.take();
  REQUIRE(events.size() == 2);
  CHECK_FALSE(events[0].modifiers.alt);
  CHECK_FALSE(events[1].modifiers.alt);
}

TEST_CASE("a key that is held repeats itself and says so, a modifier does not") {
  Intake intake;
  intake.key(GLFW_KEY_LEFT_SHIFT, GLFW_PRESS, 0);
  intake.key(GLFW_KEY_LEFT_SHIFT, GLFW_REPEAT, GLFW_MOD_SHIFT);
  intake.key(GLFW_KEY_LEFT, GLFW_PRESS, GLFW_MOD_SHIFT);
  intake.key(GLFW_KEY_LEFT, GLFW_REPEAT, GLFW_MOD_SHIFT);
  intake.key(GLFW_KEY_LEFT, GLFW_RELEASE, GLFW_MOD_SHIFT);
  const auto events = intake.take();
  REQUIRE(order_of(events) == "down down up ");
  CHECK_FALSE(events[0].repeat);
  CHECK(events[1].repeat);
  CHECK(events[1].modifiers.shift);
  CHECK_FALSE(events[2].repeat);
}

TEST_CASE("unknown keys and further buttons are left out") {
  Intake intake;
  intake.key(GLFW_KEY_J, GLFW_PRESS, 0);
  intake.key(GLFW_KEY_J, GLFW_RELEASE, 0);
  intake.key(GLFW_KEY_PAUSE, GLFW_PRESS, 0);
  intake.button(GLFW_MOUSE_BUTTON_4, GLFW_PRESS, 0);
  CHECK(order_of(intake.take()) == "down up ");
}

TEST_CASE("the number pad follows the number lock of each press") {
  Intake intake;
  intake.key(GLFW_KEY_KP_6, GLFW_PRESS, GLFW_MOD_NUM_LOCK);
  intake.key(GLFW_KEY_KP_6, GLFW_PRESS, 0);
  const auto events = intake.take();
  REQUIRE(events.size() == 2);
  CHECK(events[0].key == Key::digit_6);
  CHECK(events[1].key == Key::right);
}

TEST_CASE("a mouse that leaves the window points nowhere, unless it drags something") {
  Intake intake;
  intake.cursor(5.0, 5.0);
  intake.button(GLFW_MOUSE_BUTTON_RIGHT, GLFW_PRESS, 0);
  intake.cursor_left();
  intake.button(GLFW_MOUSE_BUTTON_RIGHT, GLFW_RELEASE, 0);
  intake.cursor_left();
  const auto events = intake.take();
  REQUIRE(order_of(events) == "move press release move ");
  CHECK(events[3].x == -1.0F);
  CHECK(events[3].y == -1.0F);
}

TEST_CASE("Chinese text comes through a character at a time") {
  Intake intake;
  for (const char32_t character : U"水位") {
    if (character != 0) intake.character(character);
  }
  const auto events = intake.take();
  REQUIRE(order_of(events) == "text text ");
  CHECK(events[0].character == U'水');
  CHECK(events[1].character == U'位');
}
