// SPDX-License-Identifier: Apache-2.0
// What comes from a person between two frames: mouse, keys, text, and the size of the window. The same whether it comes
// from a real window, a browser or a test. Knows no library of windows.
#pragma once

#include <cstdint>
#include <vector>

namespace sanji::session {

/// Keys by what is printed on them, on a keyboard of the United States.
// clang-format off
enum class Key : std::uint8_t {
  none,
  a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v, w, x, y, z,
  digit_0, digit_1, digit_2, digit_3, digit_4, digit_5, digit_6, digit_7, digit_8, digit_9,
  f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12,
  space, enter, escape, tab, backspace, del,
  left, right, up, down, home, end, page_up, page_down,
  comma, period, slash, semicolon, minus, equal, left_bracket, right_bracket,
  count
};
// clang-format on

/// Keys that are held beside another.
struct Modifiers {
  bool ctrl = false;
  bool shift = false;
  bool alt = false;

  friend constexpr bool operator==(Modifiers, Modifiers) = default;
};

struct InputEvent {
  enum class Kind : std::uint8_t { mouse_moved, mouse_button, wheel, key, text };
  Kind kind = Kind::mouse_moved;
  float x = 0.0F;          ///< mouse_moved [px from the left]; wheel: notches to the right
  float y = 0.0F;          ///< mouse_moved [px from the top]; wheel: notches up
  int button = 0;          ///< 0 left, 1 right, 2 middle
  bool down = false;       ///< mouse_button, key: pressed or let go
  Key key = Key::none;     ///< of kind key
  Modifiers modifiers;     ///< of kind key, mouse_button and wheel: what was held
  char32_t character = 0;  ///< of kind text
  bool repeat = false;     ///< of kind key: it is held, and counts again
};

struct Input {
  int width_px = 1280;  ///< of what is drawn on
  int height_px = 720;
  double passed_s = 0.0;           ///< real time since the frame before
  bool has_keyboard = true;        ///< somebody can type: not so where a picture or a film is made
  std::vector<InputEvent> events;  ///< in the order in which they came
};

}  // namespace sanji::session
