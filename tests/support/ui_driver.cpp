// SPDX-License-Identifier: Apache-2.0
// Every event is followed by a frame: what is under the mouse is known only after it has been drawn there.
#include "tests/support/ui_driver.hpp"

#include "viz/raster/rasterise.hpp"

#include <stdexcept>
#include <utility>

namespace sanji::tests {

using session::InputEvent;

UiDriver::UiDriver(session::Runs runs, base::Language language, paint::FontBytes font, int width_px, int height_px)
    : screen_(std::make_unique<panels::Screen>(runs, session::first_view(runs, language), std::move(font))) {
  resize(width_px, height_px);
}

void UiDriver::frames(int count, double passed_s) {
  for (int i = 0; i < count; ++i) {
    input_.passed_s = passed_s;
    drawn_ = &screen_->frame(input_);
    input_.events.clear();
  }
}

void UiDriver::resize(int width_px, int height_px) {
  input_.width_px = width_px;
  input_.height_px = height_px;
  // the bar learns how wide its groups are, the map where it stands and what then fits on it
  frames(4, 0.2);
}

paint::Rect UiDriver::rect(std::string_view id) const {
  const paint::Rect* found = screen_->probes().find(id);
  if (found == nullptr) throw std::runtime_error("nothing of the name " + std::string(id) + " is on the screen");
  return *found;
}

void UiDriver::move(ImVec2 to) {
  InputEvent event;
  event.kind = InputEvent::Kind::mouse_moved;
  event.x = to.x;
  event.y = to.y;
  feed(event);
  frames();
}

void UiDriver::button(int button, bool down, Modifiers held) {
  InputEvent event;
  event.kind = InputEvent::Kind::mouse_button;
  event.button = button;
  event.down = down;
  event.modifiers = held;
  feed(event);
  frames();
}

void UiDriver::click_at(ImVec2 at, int which, Modifiers held) {
  move(at);
  move(at);
  button(which, true, held);
  button(which, false, held);
  frames();
}

void UiDriver::click(std::string_view id, int which) { click_at(rect(id).centre(), which); }

void UiDriver::drag(ImVec2 from, ImVec2 to, Modifiers held) {
  constexpr int steps = 10;
  move(from);
  move(from);
  button(0, true, held);
  for (int i = 1; i <= steps; ++i) {
    const float share = static_cast<float>(i) / static_cast<float>(steps);
    move({from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share});
  }
  button(0, false, held);
  frames();
}

void UiDriver::wheel(ImVec2 at, float notches, Modifiers held) {
  move(at);
  move(at);
  InputEvent event;
  event.kind = InputEvent::Kind::wheel;
  event.y = notches;
  event.modifiers = held;
  feed(event);
  frames(2);
}

void UiDriver::key(Key pressed, Modifiers held) {
  InputEvent event;
  event.kind = InputEvent::Kind::key;
  event.key = pressed;
  event.modifiers = held;
  for (const bool down : {true, false}) {
    event.down = down;
    if (!down) event.modifiers = {};
    feed(event);
    frames();
  }
  frames();
}

void UiDriver::type(std::string_view utf8) {
  while (!utf8.empty()) {
    std::size_t length = 1;
    while (length < utf8.size() && (static_cast<unsigned char>(utf8[length]) & 0xC0U) == 0x80U) ++length;
    paint::Characters one;
    paint::add_characters(one, utf8.substr(0, length));
    InputEvent event;
    event.kind = InputEvent::Kind::text;
    event.character = one.empty() ? U'?' : *one.begin();
    feed(event);
    frames();
    utf8.remove_prefix(length);
  }
  while (screen_->gui().has_more()) frames();
  frames(2);
}

void UiDriver::run(std::string_view line) {
  const auto command = session::parse_command(line);
  if (!command) throw std::runtime_error("no command: " + std::string(line));
  screen_->run(*command);
  frames(2);
}

raster::Image UiDriver::image() const {
  raster::Image image(input_.width_px, input_.height_px, paint::colours_of(view().looks.theme).window);
  raster::rasterise(*drawn_, screen_->textures(), image);
  return image;
}

const session::Command& UiDriver::last_done() const {
  if (screen_->done().empty()) throw std::runtime_error("nothing was done");
  return screen_->done().back();
}

}  // namespace sanji::tests
