// SPDX-License-Identifier: Apache-2.0
// GLFW 3.3 and later. Its callbacks find their window through the pointer that GLFW keeps for us.
#include "viz/sinks/glfw_window.hpp"

#include "viz/sinks/gl_functions.hpp"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <span>
#include <utility>

namespace sanji::sinks {
namespace {

using Context = GlfwWindow::Context;

/// Initialises GLFW. Without a context we draw through X11: a GLFW that knows several window systems must take that one.
bool start_glfw(Context context) {
#ifdef GLFW_PLATFORM
  const bool x11 = context == Context::none && glfwPlatformSupported(GLFW_PLATFORM_X11) == GLFW_TRUE;
  glfwInitHint(GLFW_PLATFORM, x11 ? GLFW_PLATFORM_X11 : GLFW_ANY_PLATFORM);
#else
  static_cast<void>(context);
#endif
  return glfwInit() == GLFW_TRUE;
}

std::string last_words_of_glfw() {
  const char* text = nullptr;
  glfwGetError(&text);
  return text == nullptr ? std::string() : text;
}

GLFWwindow* create(const char* title, int width, int height) {
  glfwWindowHint(GLFW_VISIBLE, GLFW_FALSE);
  glfwWindowHint(GLFW_AUTO_ICONIFY, GLFW_FALSE);  // a full screen stays while its owner works on another screen
  glfwWindowHintString(GLFW_X11_CLASS_NAME, "sanji-view");
  glfwWindowHintString(GLFW_X11_INSTANCE_NAME, "sanji-view");
  return glfwCreateWindow(width, height, title, nullptr, nullptr);
}

/// The core profile of 3.2 first, which some drivers have where they stop at 2.1 otherwise; then anything from 3.0.
GLFWwindow* create_with_opengl(const char* title, int width, int height) {
  glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
  glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 2);
  glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
  glfwWindowHint(GLFW_OPENGL_FORWARD_COMPAT, GLFW_TRUE);
  glfwWindowHint(GLFW_DEPTH_BITS, 0);
  glfwWindowHint(GLFW_STENCIL_BITS, 0);
  if (GLFWwindow* window = create(title, width, height); window != nullptr) return window;
  glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 0);
  glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_ANY_PROFILE);
  glfwWindowHint(GLFW_OPENGL_FORWARD_COMPAT, GLFW_FALSE);
  return create(title, width, height);
}

GLFWwindow* create_for(Context context, const char* title, int width, int height) {
  if (context == Context::opengl) return create_with_opengl(title, width, height);
  glfwWindowHint(GLFW_CLIENT_API, GLFW_NO_API);
  return create(title, width, height);
}

GlfwWindow& window_of(GLFWwindow* window) { return *static_cast<GlfwWindow*>(glfwGetWindowUserPointer(window)); }

std::string why_no_screen(base::Language language) {
  const std::string reason = last_words_of_glfw();
  if (std::getenv("DISPLAY") == nullptr && std::getenv("WAYLAND_DISPLAY") == nullptr) {
    return base::say(language, "there is no screen here to open a window on; use --snapshot or --html");
  }
  return base::say(language, "the screen cannot be reached ({0}); use --snapshot or --html", reason);
}

std::string why_no_window(Context context, base::Language language) {
  const std::string reason = last_words_of_glfw();
  if (context == Context::opengl) {
    return base::say(language, "OpenGL 3 cannot be used here: {0}; try --renderer cpu", reason);
  }
  return base::say(language, "no window can be opened: {0}; use --snapshot or --html", reason);
}

/// GLFW's shape that comes nearest; GLFW 3.3 has no slanted arrows.
int glfw_shape_of(ImGuiMouseCursor shape) {
  switch (shape) {
    case ImGuiMouseCursor_TextInput: return GLFW_IBEAM_CURSOR;
    case ImGuiMouseCursor_ResizeAll: return GLFW_CROSSHAIR_CURSOR;
    case ImGuiMouseCursor_ResizeNS: return GLFW_VRESIZE_CURSOR;
    case ImGuiMouseCursor_ResizeEW: return GLFW_HRESIZE_CURSOR;
    case ImGuiMouseCursor_Hand: return GLFW_HAND_CURSOR;
    default: return GLFW_ARROW_CURSOR;
  }
}

/// How much of a line from `a` of that length lies on one from `b` [units of the screen].
int overlap(int a, int a_length, int b, int b_length) {
  return std::max(0, std::min(a + a_length, b + b_length) - std::max(a, b));
}

}  // namespace

GlfwWindow::Opened GlfwWindow::open(const std::string& title, int width, int height, Context context,
                                    base::Language language) {
  if (!start_glfw(context)) return {nullptr, why_no_screen(language)};
  std::unique_ptr<GlfwWindow> result(new GlfwWindow);  // ends GLFW again whatever happens
  Place room{0, 0, {width, height}};
  if (GLFWmonitor* screen = glfwGetPrimaryMonitor(); screen != nullptr) {
    glfwGetMonitorWorkarea(screen, &room.x, &room.y, &room.size.width, &room.size.height);
  }
  const bool is_too_large =
      room.size.width > 0 && room.size.height > 0 && (width > room.size.width || height > room.size.height);
  if (is_too_large) glfwWindowHint(GLFW_MAXIMIZED, GLFW_TRUE);
  result->window_ = create_for(context, title.c_str(), is_too_large ? std::min(width, room.size.width) : width,
                               is_too_large ? std::min(height, room.size.height) : height);
  if (result->window_ == nullptr) return {nullptr, why_no_window(context, language)};
  result->title_ = title;
  result->listen();
  glfwGetFramebufferSize(result->window_, &result->size_px_.width, &result->size_px_.height);
  glfwGetWindowSize(result->window_, &result->size_.width, &result->size_.height);
  result->measure();
  return {std::move(result), {}};
}

GlfwWindow::~GlfwWindow() {
  if (window_ != nullptr) glfwDestroyWindow(window_);
  glfwTerminate();
}

void GlfwWindow::listen() {
  glfwSetWindowUserPointer(window_, this);
  glfwSetInputMode(window_, GLFW_LOCK_KEY_MODS, GLFW_TRUE);  // the number lock comes with each key
  glfwSetKeyCallback(window_, [](GLFWwindow* window, int key, int, int action, int bits) {
    window_of(window).intake_.key(key, action, bits);
  });
  glfwSetCharCallback(window_, [](GLFWwindow* window, unsigned code) { window_of(window).intake_.character(code); });
  glfwSetMouseButtonCallback(window_, [](GLFWwindow* window, int button, int action, int bits) {
    window_of(window).intake_.button(button, action, bits);
  });
  glfwSetCursorPosCallback(window_,
                           [](GLFWwindow* window, double x, double y) { window_of(window).intake_.cursor(x, y); });
  glfwSetCursorEnterCallback(window_, [](GLFWwindow* window, int entered) {
    if (entered == GLFW_FALSE) {
      window_of(window).intake_.cursor_left();
      return;
    }
    double x = 0.0;  // told by itself only when it differs from where the cursor left
    double y = 0.0;
    glfwGetCursorPos(window, &x, &y);
    window_of(window).intake_.cursor(x, y);
  });
  glfwSetScrollCallback(
      window_, [](GLFWwindow* window, double right, double up) { window_of(window).intake_.wheel(right, up); });
  glfwSetDropCallback(window_, [](GLFWwindow* window, int count, const char** names) {
    for (const char* name : std::span(names, static_cast<std::size_t>(count))) {
      window_of(window).heard_.dropped.emplace_back(name);
    }
  });
  glfwSetWindowRefreshCallback(window_, [](GLFWwindow* window) { window_of(window).heard_.uncovered = true; });
  // what they tell is what will be: asked now, the screen may still say what was before
  glfwSetFramebufferSizeCallback(window_, [](GLFWwindow* window, int width, int height) {
    window_of(window).size_px_ = {width, height};
    window_of(window).measure();
  });
  glfwSetWindowSizeCallback(window_, [](GLFWwindow* window, int width, int height) {
    window_of(window).size_ = {width, height};
    window_of(window).measure();
  });
  glfwSetWindowIconifyCallback(
      window_, [](GLFWwindow* window, int iconified) { window_of(window).is_iconified_ = iconified == GLFW_TRUE; });
  glfwSetWindowContentScaleCallback(window_,
                                    [](GLFWwindow* window, float, float) { window_of(window).heard_.rescaled = true; });
}

/// An iconified window may tell no size: then all stays as it was.
void GlfwWindow::measure() {
  if (size_px_.width <= 0 || size_px_.height <= 0 || size_.width <= 0 || size_.height <= 0) return;
  is_resized_ = is_resized_ || width_px_ != size_px_.width || height_px_ != size_px_.height;
  width_px_ = size_px_.width;
  height_px_ = size_px_.height;
  intake_.set_scale(static_cast<float>(size_px_.width) / static_cast<float>(size_.width),
                    static_cast<float>(size_px_.height) / static_cast<float>(size_.height));
}

double GlfwWindow::now_s() { return glfwGetTime(); }

float GlfwWindow::content_scale() const {
  float x = 1.0F;
  float y = 1.0F;
  glfwGetWindowContentScale(window_, &x, &y);
  return std::max(x, y);
}

bool GlfwWindow::is_closed() const { return glfwWindowShouldClose(window_) == GLFW_TRUE; }

std::string GlfwWindow::clipboard() const {
  const char* text = glfwGetClipboardString(window_);
  return text == nullptr ? std::string() : text;
}

void GlfwWindow::set_clipboard(const std::string& text) const { glfwSetClipboardString(window_, text.c_str()); }

void GlfwWindow::show() const { glfwShowWindow(window_); }

void GlfwWindow::set_title(const std::string& title) {
  if (title == title_) return;
  title_ = title;
  glfwSetWindowTitle(window_, title_.c_str());
}

GLFWmonitor* GlfwWindow::screen() const {
  int count = 0;
  GLFWmonitor** const first = glfwGetMonitors(&count);
  GLFWmonitor* best = glfwGetPrimaryMonitor();
  int best_area = 0;
  for (GLFWmonitor* each : std::span(first, static_cast<std::size_t>(count))) {
    int x = 0;
    int y = 0;
    glfwGetMonitorPos(each, &x, &y);
    const GLFWvidmode* mode = glfwGetVideoMode(each);
    if (mode == nullptr) continue;
    const int area =
        overlap(place_.x, place_.size.width, x, mode->width) * overlap(place_.y, place_.size.height, y, mode->height);
    if (area > best_area) {
      best_area = area;
      best = each;
    }
  }
  return best;
}

void GlfwWindow::set_full_screen(bool full_screen) {
  if (full_screen == is_full_screen_) return;
  is_full_screen_ = full_screen;
  if (!full_screen) {
    glfwSetWindowMonitor(window_, nullptr, place_.x, place_.y, place_.size.width, place_.size.height, GLFW_DONT_CARE);
    return;
  }
  glfwGetWindowPos(window_, &place_.x, &place_.y);
  glfwGetWindowSize(window_, &place_.size.width, &place_.size.height);
  GLFWmonitor* const on = screen();
  const GLFWvidmode* const mode = on == nullptr ? nullptr : glfwGetVideoMode(on);
  if (mode == nullptr) return;
  glfwSetWindowMonitor(window_, on, 0, 0, mode->width, mode->height, mode->refreshRate);
}

void GlfwWindow::set_cursor(ImGuiMouseCursor shape) {
  if (shape == cursor_) return;
  cursor_ = shape;
  const bool is_hidden = shape < 0 || shape >= ImGuiMouseCursor_COUNT;
  glfwSetInputMode(window_, GLFW_CURSOR, is_hidden ? GLFW_CURSOR_HIDDEN : GLFW_CURSOR_NORMAL);
  if (is_hidden) return;
  GLFWcursor*& cursor = cursors_[static_cast<std::size_t>(shape)];
  if (cursor == nullptr) cursor = glfwCreateStandardCursor(glfw_shape_of(shape));
  glfwSetCursor(window_, cursor);
}

void GlfwWindow::wait(double at_most_s) const {
  constexpr double longest_s = 86'400.0;  // GLFW takes no infinity
  if (at_most_s > longest_s) {
    glfwWaitEvents();
  } else if (at_most_s > 0.0) {
    glfwWaitEventsTimeout(at_most_s);
  } else {
    glfwPollEvents();
  }
}

bool GlfwWindow::has_heard() const {
  return is_resized_ || heard_.uncovered || heard_.rescaled || !heard_.dropped.empty() || !intake_.is_empty();
}

Heard GlfwWindow::take_heard() {
  is_resized_ = false;
  Heard result = std::exchange(heard_, {});
  result.events = intake_.take();
  return result;
}

std::string gl_renderer_of_hidden_window() {
  if (!start_glfw(Context::opengl)) return {};
  GLFWwindow* const window = create_with_opengl("", 16, 16);
  if (window == nullptr) return {};
  glfwMakeContextCurrent(window);
  GlFunctions gl;
  if (fetch(gl) != nullptr) return {};
  return renderer_name(gl);
}

}  // namespace sanji::sinks
