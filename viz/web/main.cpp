// SPDX-License-Identifier: Apache-2.0
// What the script of the page calls. One page, one replay.
#include "viz/web/keys.hpp"
#include "viz/web/page.hpp"

#include <emscripten/emscripten.h>

#include <cstddef>

namespace {

using sanji::session::InputEvent;

sanji::web::Page& page() {
  static sanji::web::Page the_page;
  return the_page;
}

/// Held keys as the script packs them: 1 Ctrl, 2 Shift, 4 Alt.
sanji::session::Modifiers held(int bits) {
  return {.ctrl = (bits & 1) != 0, .shift = (bits & 2) != 0, .alt = (bits & 4) != 0};
}

}  // namespace

extern "C" {

/// Where the bytes are kept is the page's affair from now on. Null; or a sentence on why there is nothing to see.
EMSCRIPTEN_KEEPALIVE const char* sanji_open(const std::byte* /*replay*/, std::size_t /*replay_bytes*/,
                                            const std::byte* /*font*/, std::size_t /*font_bytes*/, int /*english*/) {
  return nullptr;
}

/// 1 while something that is written to has the keyboard.
EMSCRIPTEN_KEEPALIVE int sanji_wants_text() { return 0; }

/// The pixels to show, rows from the top, four bytes each; null where those of the last call still hold.
EMSCRIPTEN_KEEPALIVE const void* sanji_frame(int width_px, int height_px, double passed_s) {
  const sanji::raster::Image* image = page().frame(width_px, height_px, passed_s);
  return image == nullptr ? nullptr : image->pixels.data();
}

EMSCRIPTEN_KEEPALIVE void sanji_mouse_moved(float x, float y) {
  page().add({.kind = InputEvent::Kind::mouse_moved, .x = x, .y = y});
}

EMSCRIPTEN_KEEPALIVE void sanji_mouse_button(int button, int down, int modifiers) {
  page().add(
      {.kind = InputEvent::Kind::mouse_button, .button = button, .down = down != 0, .modifiers = held(modifiers)});
}

EMSCRIPTEN_KEEPALIVE void sanji_wheel(float right, float up, int modifiers) {
  page().add({.kind = InputEvent::Kind::wheel, .x = right, .y = up, .modifiers = held(modifiers)});
}

/// 1 where the key is one of ours.
EMSCRIPTEN_KEEPALIVE int sanji_key(const char* code, int down, int modifiers) {
  const sanji::session::Key key = sanji::web::key_of(code);
  if (key == sanji::session::Key::none) return 0;
  page().add({.kind = InputEvent::Kind::key, .down = down != 0, .key = key, .modifiers = held(modifiers)});
  return 1;
}

EMSCRIPTEN_KEEPALIVE void sanji_character(unsigned character) {
  page().add({.kind = InputEvent::Kind::text, .character = character});
}

}  // extern "C"
