// SPDX-License-Identifier: Apache-2.0
// ImGui behind a small door: its context, letters and style, fed with our own input and asked for one frame at a time. It
// needs no window: tests, snapshots and browsers use the same.
#pragma once

#include "viz/paint/brush.hpp"
#include "viz/raster/textures.hpp"

#include <cstddef>
#include <deque>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

struct ImGuiContext;

namespace sanji::paint {

class Gui {
 public:
  /// Hears of a key, of what is held beside it, and whether it only repeats itself.
  using OnKey = std::function<void(session::Key, session::Modifiers, bool is_repeat)>;

  Gui(FontBytes font, Characters characters);
  ~Gui();
  Gui(const Gui&) = delete;
  Gui& operator=(const Gui&) = delete;

  /// More characters that must be drawn from the next frame on.
  void need(std::string_view utf8);
  /// Begins a frame. Events that one frame cannot tell apart (a key pressed and let go) are spread over the next ones.
  /// `on_key` gets each key that is pressed, or repeats itself, while nobody types a text, in order.
  void begin(const session::Input& input, session::Theme theme, double scale, const OnKey& on_key);
  /// A field that takes all that is typed is open, or no longer: letters are then no commands. When it opens, what is typed
  /// waits for it, for a few frames at most.
  void give_keys_to_field(bool is_open);
  /// A field that will have the keyboard has just come: what is typed waits for it, for a few frames at most.
  void wait_for_field();
  /// It has not come yet.
  [[nodiscard]] bool awaits_field() const { return frames_to_wait_ > 0; }
  /// Whether the field that has the keyboard is empty and stands where Space and the keys that move in a text are commands
  /// until something is written in it.
  void spare_keys_of_empty_field(bool is_empty) { field_is_empty_ = is_empty; }
  /// True where events are left for another frame.
  [[nodiscard]] bool has_more() const { return !waiting_.empty(); }
  /// Where texts are taken from and put to when somebody copies in a field; by itself they stay in the program.
  void use_clipboard(std::function<std::string()> read, std::function<void(const std::string&)> write);
  /// The shape of the mouse's arrow over what was drawn last, as ImGui numbers it; -1: none.
  [[nodiscard]] int cursor() const;
  /// Ends it; valid until the next begin().
  [[nodiscard]] const ImDrawData& end();

  [[nodiscard]] const Fonts& fonts() const { return fonts_; }
  [[nodiscard]] raster::Textures& textures() { return textures_; }
  [[nodiscard]] const raster::Textures& textures() const { return textures_; }
  [[nodiscard]] const Characters& characters() const { return characters_; }
  [[nodiscard]] const FontBytes& font() const { return font_; }

 private:
  void rebuild(double scale);
  void set_style(session::Theme theme);
  void feed(const OnKey& on_key);
  [[nodiscard]] bool must_wait(const session::InputEvent& event) const;
  bool feed_one(const session::InputEvent& event, const OnKey& on_key);
  /// Of a key that was just handed on; what it is decides whose its letter will be.
  bool is_command(const session::InputEvent& event);
  /// Whether letters are for a field, as of the last frame.
  [[nodiscard]] bool is_writing() const;

  FontBytes font_;
  Characters characters_;
  ImGuiContext* context_;
  raster::Textures textures_;
  Fonts fonts_;
  double scale_ = 0.0;
  bool keys_are_for_field_ = false;
  int frames_to_wait_ = 0;  ///< for the field that was opened
  int frames_to_know_ = 0;  ///< until it is known again who takes letters
  bool field_is_empty_ = false;
  bool has_written_ = false;                      ///< somebody typed into a field, in this frame
  bool is_composing_ = false;                     ///< letters' keys were pressed and no letter has come of them yet
  session::Key commanding_ = session::Key::none;  ///< held, and a command: its letter is not to be written
  bool is_short_of_letters_ = true;
  std::deque<session::InputEvent> waiting_;
  std::function<std::string()> read_clipboard_;
  std::function<void(const std::string&)> write_clipboard_;
  std::string clipboard_;              ///< what was read last: ImGui takes a pointer to it
  std::vector<bool> touched_keys_;     ///< in this frame
  std::vector<bool> touched_buttons_;  ///< in this frame
};

}  // namespace sanji::paint
