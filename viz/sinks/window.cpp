// SPDX-License-Identifier: Apache-2.0
// Which presenter, and the loop: hear, draw, show, sleep.
#include "viz/sinks/window.hpp"

#include "viz/sinks/fingerprint.hpp"
#include "viz/sinks/gl_probe.hpp"
#include "viz/sinks/glfw_window.hpp"
#include "viz/sinks/pacing.hpp"
#include "viz/sinks/presenter.hpp"

#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <utility>

namespace sanji::sinks {
namespace {

struct Stage {
  std::unique_ptr<GlfwWindow> window;
  std::unique_ptr<Presenter> presenter;  ///< goes before the window that it draws on
  Renderer renderer = Renderer::automatic;
  std::string problem;
};

Stage make_stage(const WindowShow& show, Renderer renderer, base::Language language) {
  const bool is_gl = renderer == Renderer::gl;
  const auto context = is_gl ? GlfwWindow::Context::opengl : GlfwWindow::Context::none;
  auto [window, problem] = GlfwWindow::open(show.title, show.width_px, show.height_px, context, language);
  if (window == nullptr) return {.problem = std::move(problem)};
  MadePresenter made =
      is_gl ? make_gl_presenter(window->handle(), language) : make_x11_presenter(window->handle(), language);
  if (made.presenter == nullptr) return {.problem = std::move(made.problem)};
  return {std::move(window), std::move(made.presenter), renderer, {}};
}

/// The first that works: the card if it is one, else our rasteriser, else OpenGL as slow as it may be.
Stage choose_stage(const WindowShow& show, base::Language language) {
  const std::optional<std::string> card = gl_renderer_name();
  const bool is_card = card.has_value() && !is_software(*card);
  Stage first = make_stage(show, is_card ? Renderer::gl : Renderer::cpu, language);
  if (first.problem.empty()) return first;
  Stage second = make_stage(show, is_card ? Renderer::cpu : Renderer::gl, language);
  return second.problem.empty() ? std::move(second) : std::move(first);
}

class Loop {
 public:
  Loop(WindowShow& show, Stage& stage) : show_(show), window_(*stage.window), presenter_(*stage.presenter) {
    facts_.renderer = stage.renderer;
    facts_.graphics = presenter_.name();
    facts_.read_clipboard = [this] { return window_.clipboard(); };
    facts_.write_clipboard = [this](const std::string& text) { window_.set_clipboard(text); };
  }

  void run() {
    tell_facts();
    window_.show();
    window_.set_full_screen(show_.full_screen);
    window_.wait(0.0);
    frame_began_s_ = GlfwWindow::now_s();
    while (!is_over()) {
      frame();
      if (!is_over()) sleep();
      sleep_as_icon();
    }
  }

 private:
  [[nodiscard]] bool is_over() const { return window_.is_closed() || (show_.is_over && show_.is_over()); }

  void tell_facts() {
    facts_.content_scale = window_.content_scale();
    if (show_.opened) show_.opened(facts_);
  }

  void frame() {
    Heard heard = window_.take_heard();
    if (heard.rescaled) tell_facts();
    if (!heard.dropped.empty() && show_.dropped) show_.dropped(heard.dropped);
    const double now_s = GlfwWindow::now_s();
    const session::Input input{.width_px = window_.width_px(),
                               .height_px = window_.height_px(),
                               .passed_s = now_s - std::exchange(frame_began_s_, now_s),
                               .events = std::move(heard.events)};
    const ImDrawData* drawn = show_.draw(input);
    present(drawn, input, heard.uncovered);
    window_.set_title(show_.title);
    window_.set_full_screen(show_.full_screen);
    if (show_.cursor) window_.set_cursor(show_.cursor());
  }

  void present(const ImDrawData* drawn, const session::Input& input, bool uncovered) {
    if (drawn != nullptr) {
      const std::uint64_t print = fingerprint(*drawn, *show_.textures);
      if (print != std::exchange(shown_, print)) {
        presenter_.show(*drawn, *show_.textures, input.width_px, input.height_px);
        return;
      }
    }
    if (uncovered) presenter_.show_again();
  }

  void sleep() const {
    const double wait_s = show_.wait_s();
    while (!window_.is_closed()) {
      const double rest_s = sleep_s(GlfwWindow::now_s() - frame_began_s_, wait_s, window_.has_heard());
      window_.wait(rest_s);
      if (rest_s <= 0.0) return;
    }
  }

  /// Nobody looks: nothing is drawn, and no time passes.
  void sleep_as_icon() {
    while (window_.is_iconified() && !window_.is_closed()) {
      window_.wait(std::numeric_limits<double>::infinity());
      frame_began_s_ = GlfwWindow::now_s();
    }
  }

  WindowShow& show_;
  GlfwWindow& window_;
  Presenter& presenter_;
  WindowFacts facts_;
  double frame_began_s_ = 0.0;
  std::optional<std::uint64_t> shown_;  ///< the fingerprint of the picture that is in the window
};

}  // namespace

std::string run_window(WindowShow& show, Renderer renderer, base::Language language) {
  Stage stage = renderer == Renderer::automatic ? choose_stage(show, language) : make_stage(show, renderer, language);
  if (stage.problem.empty()) Loop(show, stage).run();
  return std::move(stage.problem);
}

}  // namespace sanji::sinks
