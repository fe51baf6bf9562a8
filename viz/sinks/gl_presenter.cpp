// SPDX-License-Identifier: Apache-2.0
// The graphics card draws into a picture of its own, which is copied to the window: so it can be shown again without being
// drawn again.
#include "viz/sinks/gl_drawing.hpp"
#include "viz/sinks/gl_functions.hpp"
#include "viz/sinks/presenter.hpp"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

#include <memory>

namespace sanji::sinks {
namespace {

class GlPresenter : public Presenter {
 public:
  explicit GlPresenter(GLFWwindow* window) : window_(window) {}
  GlPresenter(const GlPresenter&) = delete;
  GlPresenter& operator=(const GlPresenter&) = delete;
  ~GlPresenter() override {
    drawing_.reset();
    if (picture_ == 0) return;
    gl_.delete_framebuffers(1, &picture_);
    gl_.delete_renderbuffers(1, &pixels_);
  }

  /// Empty, or what is missing.
  [[nodiscard]] std::string prepare() {
    glfwMakeContextCurrent(window_);
    if (const char* missing = fetch(gl_); missing != nullptr) return missing;
    glfwSwapInterval(1);
    drawing_ = std::make_unique<GlDrawing>(gl_);
    gl_.gen_framebuffers(1, &picture_);
    gl_.gen_renderbuffers(1, &pixels_);
    return drawing_->prepare(glfwGetWindowAttrib(window_, GLFW_OPENGL_PROFILE) == GLFW_OPENGL_CORE_PROFILE);
  }

  [[nodiscard]] std::string name() const override { return renderer_name(gl_); }

  void show(const ImDrawData& draw_data, const raster::Textures& textures, int width, int height) override {
    gl_.bind_framebuffer(GL_FRAMEBUFFER, picture_);
    if (width != width_ || height != height_) {
      gl_.bind_renderbuffer(GL_RENDERBUFFER, pixels_);
      gl_.renderbuffer_storage(GL_RENDERBUFFER, GL_RGBA8, width, height);
      gl_.framebuffer_renderbuffer(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_RENDERBUFFER, pixels_);
      width_ = width;
      height_ = height;
    }
    drawing_->draw(draw_data, textures, width, height);
    show_again();
  }

  void show_again() override {
    if (width_ == 0) return;
    gl_.bind_framebuffer(GL_READ_FRAMEBUFFER, picture_);
    gl_.bind_framebuffer(GL_DRAW_FRAMEBUFFER, 0);
    gl_.blit_framebuffer(0, 0, width_, height_, 0, 0, width_, height_, GL_COLOR_BUFFER_BIT, GL_NEAREST);
    glfwSwapBuffers(window_);
  }

 private:
  GLFWwindow* window_;
  GlFunctions gl_;
  std::unique_ptr<GlDrawing> drawing_;
  GLuint picture_ = 0;  ///< the framebuffer
  GLuint pixels_ = 0;   ///< behind it
  int width_ = 0;
  int height_ = 0;
};

}  // namespace

MadePresenter make_gl_presenter(GLFWwindow* window, base::Language language) {
  auto presenter = std::make_unique<GlPresenter>(window);
  if (const std::string missing = presenter->prepare(); !missing.empty()) {
    return {nullptr, base::say(language, "OpenGL 3 cannot be used here: {0}; try --renderer cpu", missing)};
  }
  return {std::move(presenter), {}};
}

}  // namespace sanji::sinks
