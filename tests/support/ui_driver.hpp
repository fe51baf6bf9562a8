// SPDX-License-Identifier: Apache-2.0
// A person at the viewer, without a window: clicks, drags, turns the wheel, presses keys and types, and finds things by the
// ids under which they are drawn, the same in both languages. Draws frames as a real window does.
#pragma once

#include "viz/panels/screen.hpp"
#include "viz/raster/image.hpp"

#include <memory>
#include <string>
#include <string_view>

namespace sanji::tests {

class UiDriver {
 public:
  using Key = session::Key;
  using Modifiers = session::Modifiers;
  static constexpr Modifiers ctrl{true, false, false};
  static constexpr Modifiers shift{false, true, false};

  /// Draws a few frames, so that everything stands at its place. `font` empty: ImGui's own letters.
  explicit UiDriver(session::Runs runs, base::Language language = base::Language::en, paint::FontBytes font = {},
                    int width_px = 1280, int height_px = 720);

  [[nodiscard]] panels::Screen& screen() { return *screen_; }
  [[nodiscard]] const session::View& view() const { return screen_->view(); }
  /// Draws so many frames; in each, so many real seconds go by.
  void frames(int count = 1, double passed_s = 0.0);
  void resize(int width_px, int height_px);
  /// Hands in one event without drawing: several may come in one frame.
  void feed(const session::InputEvent& event) { input_.events.push_back(event); }

  [[nodiscard]] bool shows(std::string_view id) const { return screen_->probes().find(id) != nullptr; }
  /// Throws where nothing of that id is on the screen.
  [[nodiscard]] paint::Rect rect(std::string_view id) const;

  void move(ImVec2 to);
  void click(std::string_view id, int button = 0);
  void click_at(ImVec2 at, int button = 0, Modifiers held = {});
  /// In ten steps.
  void drag(ImVec2 from, ImVec2 to, Modifiers held = {});
  void wheel(ImVec2 at, float notches, Modifiers held = {});
  void key(Key key, Modifiers held = {});
  /// UTF-8, a character a frame.
  void type(std::string_view utf8);
  /// A command, as a script gives it; throws where it is none.
  void run(std::string_view line);

  [[nodiscard]] const ImDrawData& drawn() const { return *drawn_; }
  [[nodiscard]] raster::Image image() const;
  [[nodiscard]] int width_px() const { return input_.width_px; }
  [[nodiscard]] int height_px() const { return input_.height_px; }
  /// The last command that was done; throws where none was.
  [[nodiscard]] const session::Command& last_done() const;

 private:
  void button(int button, bool down, Modifiers held);

  std::unique_ptr<panels::Screen> screen_;
  session::Input input_;
  const ImDrawData* drawn_ = nullptr;
};

}  // namespace sanji::tests
