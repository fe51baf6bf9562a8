// SPDX-License-Identifier: Apache-2.0
// One window of GLFW's: its place, what it hears, when it sleeps. Knows nothing of pictures; GLFW's headers do not show.
#pragma once

#include "sim/base/text.hpp"
#include "viz/session/input.hpp"
#include "viz/sinks/intake.hpp"

#include <imgui.h>

#include <array>
#include <memory>
#include <string>
#include <vector>

struct GLFWwindow;
struct GLFWcursor;
struct GLFWmonitor;

namespace sanji::sinks {

/// What a window heard since it was last asked.
struct Heard {
  std::vector<session::InputEvent> events;
  std::vector<std::string> dropped;  ///< names of files
  bool uncovered = false;            ///< something stood before it: the picture must be shown again
  bool rescaled = false;             ///< it stands on a screen of another content scale now
};

class GlfwWindow {
 public:
  /// What its pixels come from: an OpenGL context of 3.0 or later, or nothing of GLFW's.
  enum class Context { none, opengl };
  struct Opened {
    std::unique_ptr<GlfwWindow> window;
    std::string problem;  ///< a sentence
  };

  /// A hidden window of that size [px], made smaller where the screen is. One at a time: GLFW lives and ends with it.
  [[nodiscard]] static Opened open(const std::string& title, int width, int height, Context context,
                                   base::Language language);
  GlfwWindow(const GlfwWindow&) = delete;
  GlfwWindow& operator=(const GlfwWindow&) = delete;
  ~GlfwWindow();

  [[nodiscard]] GLFWwindow* handle() const { return window_; }
  /// Real time since GLFW began [s].
  [[nodiscard]] static double now_s();
  /// What is drawn on [px], at least 1 by 1; it may be larger than the window's own units.
  [[nodiscard]] int width_px() const { return width_px_; }
  [[nodiscard]] int height_px() const { return height_px_; }
  [[nodiscard]] float content_scale() const;
  [[nodiscard]] bool is_closed() const;
  [[nodiscard]] bool is_iconified() const { return is_iconified_; }
  [[nodiscard]] std::string clipboard() const;
  void set_clipboard(const std::string& text) const;

  void show() const;
  void set_title(const std::string& title);
  /// On the screen on which most of it stands, and back to where it was.
  void set_full_screen(bool full_screen);
  void set_cursor(ImGuiMouseCursor shape);

  /// Sleeps until something is heard, at most so long; infinity is allowed, 0 only looks.
  void wait(double at_most_s) const;
  [[nodiscard]] bool has_heard() const;
  [[nodiscard]] Heard take_heard();

 private:
  struct Size {
    int width = 0;
    int height = 0;
  };
  /// Where a window stands [units of the screen].
  struct Place {
    int x = 0;
    int y = 0;
    Size size;
  };

  GlfwWindow() = default;
  void listen();
  void measure();
  [[nodiscard]] GLFWmonitor* screen() const;

  GLFWwindow* window_ = nullptr;
  std::string title_;
  Intake intake_;
  Heard heard_;   ///< its events are in intake_
  Size size_px_;  ///< of what is drawn on, as GLFW told it last
  Size size_;     ///< [units of the screen]
  int width_px_ = 1;
  int height_px_ = 1;
  bool is_resized_ = false;
  bool is_iconified_ = false;
  bool is_full_screen_ = false;
  Place place_;  ///< before it filled the screen
  ImGuiMouseCursor cursor_ = ImGuiMouseCursor_Arrow;
  std::array<GLFWcursor*, ImGuiMouseCursor_COUNT> cursors_{};
};

/// The name of what OpenGL 3 draws with in a window that nobody sees; empty where there is no such context.
[[nodiscard]] std::string gl_renderer_of_hidden_window();

}  // namespace sanji::sinks
