// SPDX-License-Identifier: Apache-2.0
// Modifiers are followed from the modifier keys, too: when one of them goes down or up itself, X11 tells the state before.
#include "viz/sinks/intake.hpp"

#include "viz/sinks/keys.hpp"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

#include <utility>

namespace sanji::sinks {
namespace {

using session::InputEvent;
using session::Modifiers;

/// The modifier that a key is, or null.
bool* modifier_of(int glfw_key, Modifiers& held) {
  switch (glfw_key) {
    case GLFW_KEY_LEFT_CONTROL:
    case GLFW_KEY_RIGHT_CONTROL: return &held.ctrl;
    case GLFW_KEY_LEFT_SHIFT:
    case GLFW_KEY_RIGHT_SHIFT: return &held.shift;
    case GLFW_KEY_LEFT_ALT:
    case GLFW_KEY_RIGHT_ALT: return &held.alt;
    default: return nullptr;
  }
}

}  // namespace

void Intake::set_scale(float px_per_unit_x, float px_per_unit_y) {
  scale_x_ = px_per_unit_x;
  scale_y_ = px_per_unit_y;
}

void Intake::key(int glfw_key, int action, int glfw_bits) {
  const bool down = action != GLFW_RELEASE;
  if (bool* modifier = modifier_of(glfw_key, held_); modifier != nullptr) {
    *modifier = down;
    return;
  }
  held_ = modifiers_of(glfw_bits);
  const session::Key key = key_of(glfw_key, (glfw_bits & GLFW_MOD_NUM_LOCK) != 0);
  if (key == session::Key::none) return;
  events_.push_back(
      {.kind = InputEvent::Kind::key, .down = down, .key = key, .modifiers = held_, .repeat = action == GLFW_REPEAT});
}

void Intake::character(unsigned int code_point) {
  events_.push_back(
      {.kind = InputEvent::Kind::text, .modifiers = held_, .character = static_cast<char32_t>(code_point)});
}

void Intake::button(int glfw_button, int action, int glfw_bits) {
  constexpr int told = 3;
  if (glfw_button < 0 || glfw_button >= told) return;
  held_ = modifiers_of(glfw_bits);
  const bool down = action == GLFW_PRESS;
  const unsigned bit = 1U << static_cast<unsigned>(glfw_button);
  buttons_ = down ? buttons_ | bit : buttons_ & ~bit;
  events_.push_back({.kind = InputEvent::Kind::mouse_button, .button = glfw_button, .down = down, .modifiers = held_});
}

void Intake::cursor(double x, double y) {
  const InputEvent moved{.kind = InputEvent::Kind::mouse_moved,
                         .x = static_cast<float>(x) * scale_x_,
                         .y = static_cast<float>(y) * scale_y_,
                         .modifiers = held_};
  if (!events_.empty() && events_.back().kind == InputEvent::Kind::mouse_moved) {
    events_.back() = moved;
  } else {
    events_.push_back(moved);
  }
}

void Intake::cursor_left() {
  if (buttons_ != 0) return;
  events_.push_back({.kind = InputEvent::Kind::mouse_moved, .x = -1.0F, .y = -1.0F, .modifiers = held_});
}

void Intake::wheel(double right, double up) {
  events_.push_back({.kind = InputEvent::Kind::wheel,
                     .x = static_cast<float>(right),
                     .y = static_cast<float>(up),
                     .modifiers = held_});
}

std::vector<InputEvent> Intake::take() { return std::exchange(events_, {}); }

}  // namespace sanji::sinks
