// SPDX-License-Identifier: Apache-2.0
// What a window hears between two frames, gathered in order as our own events. Fed by GLFW's callbacks or by a test; knows
// no window.
#pragma once

#include "viz/session/input.hpp"

#include <vector>

namespace sanji::sinks {

/// Takes what GLFW's callbacks take, as GLFW's numbers. Every press and every release is kept, however fast they follow
/// each other; a run of mouse moves with nothing between them is one move.
class Intake {
 public:
  /// How many pixels a unit of the window is wide and high: cursor positions come in units.
  void set_scale(float px_per_unit_x, float px_per_unit_y);

  /// A key went down, came up or repeats itself; what repeats is marked so, and modifiers never do.
  void key(int glfw_key, int action, int glfw_bits);
  /// A typed character (Unicode).
  void character(unsigned int code_point);
  /// A mouse button; those beyond the third are left out.
  void button(int glfw_button, int action, int glfw_bits);
  /// The cursor stands there [units of the window from its upper left corner].
  void cursor(double x, double y);
  /// The cursor left the window: it stands nowhere (-1, -1), unless a button is held, which keeps it ours.
  void cursor_left();
  /// The wheel turned [notches].
  void wheel(double right, double up);

  [[nodiscard]] bool is_empty() const { return events_.empty(); }
  /// All events since the last take(), oldest first.
  [[nodiscard]] std::vector<session::InputEvent> take();

 private:
  std::vector<session::InputEvent> events_;
  session::Modifiers held_;  ///< the wheel and the cursor come without
  unsigned buttons_ = 0;     ///< held ones, a bit each
  float scale_x_ = 1.0F;
  float scale_y_ = 1.0F;
};

}  // namespace sanji::sinks
