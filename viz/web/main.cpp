// SPDX-License-Identifier: Apache-2.0
// What the script of the page calls. One page, one replay. Texts come and go as UTF-8 that ends with a zero; those that
// go stay good until the same function is called again.
#include "viz/web/keys.hpp"
#include "viz/web/page.hpp"

#include <emscripten/emscripten.h>

#include <cstddef>
#include <string>

namespace {

using sanji::session::InputEvent;

sanji::web::Page& page() {
  static sanji::web::Page the_page;
  return the_page;
}

/// Held keys as the script packs them: 1 Ctrl, 2 Shift, 4 Alt; 8 says that a key only repeats itself.
sanji::session::Modifiers held(int bits) {
  return {.ctrl = (bits & 1) != 0, .shift = (bits & 2) != 0, .alt = (bits & 4) != 0};
}

}  // namespace

extern "C" {

/// @param english  1 for English, 0 for Chinese
/// @return why there is nothing to see; empty where all is well
EMSCRIPTEN_KEEPALIVE const char* sanji_open(const std::byte* journal, std::size_t journal_bytes,
                                            const std::byte* second, std::size_t second_bytes, const std::byte* font,
                                            std::size_t font_bytes, int english) {
  static std::string problem;
  problem = page().open({journal, journal_bytes}, {second, second_bytes}, {font, font_bytes},
                        english != 0 ? sanji::base::Language::en : sanji::base::Language::zh);
  return problem.c_str();
}

/// The pixels to show, rows from the top, four bytes each; null where those of the last call still hold.
EMSCRIPTEN_KEEPALIVE const void* sanji_frame(int width_px, int height_px, double pixel_ratio, double passed_s) {
  const sanji::raster::Image* image = page().frame(width_px, height_px, pixel_ratio, passed_s);
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
  page().add({.kind = InputEvent::Kind::key,
              .down = down != 0,
              .key = key,
              .modifiers = held(modifiers),
              .repeat = (modifiers & 8) != 0});
  return 1;
}

EMSCRIPTEN_KEEPALIVE void sanji_character(unsigned character) {
  page().add({.kind = InputEvent::Kind::text, .character = character});
}

/// 1 where the line is a command.
EMSCRIPTEN_KEEPALIVE int sanji_command(const char* line) { return page().command(line) ? 1 : 0; }

EMSCRIPTEN_KEEPALIVE int sanji_wants_text() { return page().wants_text() ? 1 : 0; }

EMSCRIPTEN_KEEPALIVE int sanji_wants_full_screen() { return page().wants_full_screen() ? 1 : 0; }

EMSCRIPTEN_KEEPALIVE int sanji_takes_snapshot() { return page().takes_snapshot() ? 1 : 0; }

EMSCRIPTEN_KEEPALIVE const char* sanji_name_of_run() {
  static std::string name;
  name = page().name_of_run();
  return name.c_str();
}

EMSCRIPTEN_KEEPALIVE const char* sanji_new_notes() {
  static std::string notes;
  notes = page().new_notes();
  return notes.c_str();
}

EMSCRIPTEN_KEEPALIVE void sanji_take_notes(const char* text) { page().take_notes(text); }

}  // extern "C"
