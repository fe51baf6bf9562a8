// SPDX-License-Identifier: Apache-2.0
// Brings draw data into a window: the one thing that graphics card and rasteriser do differently.
#pragma once

#include "sim/base/text.hpp"
#include "viz/raster/textures.hpp"

#include <imgui.h>

#include <memory>
#include <string>

struct GLFWwindow;

namespace sanji::sinks {

class Presenter {
 public:
  Presenter() = default;
  Presenter(const Presenter&) = delete;
  Presenter& operator=(const Presenter&) = delete;
  virtual ~Presenter() = default;

  /// What draws, in its own words.
  [[nodiscard]] virtual std::string name() const = 0;
  /// Draws a new picture of that size [px] and shows it.
  virtual void show(const ImDrawData& draw_data, const raster::Textures& textures, int width, int height) = 0;
  /// Shows the picture as before, after something covered the window.
  virtual void show_again() = 0;
};

/// Either a presenter, or why there is none as a sentence.
struct MadePresenter {
  std::unique_ptr<Presenter> presenter;
  std::string problem;
};

/// For a window that was opened with an OpenGL context of 3.0 or later.
[[nodiscard]] MadePresenter make_gl_presenter(GLFWwindow* window, base::Language language);

/// For a window on an X11 screen that was opened without a context: rasterised here, handed over in shared memory, or
/// through the connection where the screen is another machine's.
[[nodiscard]] MadePresenter make_x11_presenter(GLFWwindow* window, base::Language language);

}  // namespace sanji::sinks
