// SPDX-License-Identifier: Apache-2.0
// A real window on a real screen: tells what comes from a person, shows what is drawn, sleeps in between. Knows nothing of
// what it shows, and no library of windows shows through here.
#pragma once

#include "sim/base/text.hpp"
#include "viz/raster/textures.hpp"
#include "viz/session/input.hpp"

#include <imgui.h>

#include <functional>
#include <span>
#include <string>

namespace sanji::sinks {

/// Who turns draw lists into pixels: the graphics card, or our own rasteriser. `automatic` takes the card where there is one.
enum class Renderer { automatic, gl, cpu };

/// What became of a window when it opened.
struct WindowFacts {
  Renderer renderer = Renderer::automatic;  ///< gl or cpu
  std::string graphics;                     ///< what draws, in its own words
  float content_scale = 1.0F;               ///< how much larger than usual text should be on this screen
  /// The texts that people copy between programs, UTF-8. To be called only while the window is open.
  std::function<std::string()> read_clipboard;
  std::function<void(const std::string&)> write_clipboard;
};

/// What a window shows and whom it tells. Only `draw`, `textures` and `wait_s` must be given. All calls come from within
/// run_window().
struct WindowShow {
  std::string title;    ///< UTF-8; may change while the window is open
  int width_px = 1280;  ///< at first; made smaller where the screen is
  int height_px = 720;
  bool full_screen = false;  ///< may change while the window is open: the window follows, and finds its old place again

  /// One frame: what came from the person in, draw data out, good until the next call; their coordinates are pixels of
  /// `Input::width_px` by `height_px`. Null: nothing new, the picture stays.
  std::function<const ImDrawData*(const session::Input&)> draw;
  const raster::Textures* textures = nullptr;
  /// How long the picture stays as it is if nobody does anything [s]: 0 = it plays on, infinity = nothing moves. Asked
  /// after each frame.
  std::function<double()> wait_s;
  std::function<bool()> is_over;                              ///< the user has quit; closing the window ends it anyway
  std::function<void(std::span<const std::string>)> dropped;  ///< names of files dropped on the window, UTF-8
  std::function<void(const WindowFacts&)> opened;             ///< before the first frame, and again when a fact changes
  std::function<ImGuiMouseCursor()> cursor;  ///< the shape of the mouse's arrow, asked after each frame
};

/// Shows it until the user quits or closes the window. Empty, or why no window could be opened or what went wrong in it, as
/// a sentence in the language.
[[nodiscard]] std::string run_window(WindowShow& show, Renderer renderer, base::Language language);

}  // namespace sanji::sinks
