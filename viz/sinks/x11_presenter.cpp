// SPDX-License-Identifier: Apache-2.0
// Our own rasteriser's picture in a window of X11. The only file that sees X11's headers, which define words such as None
// and Status as macros.
#include "viz/raster/rasterise.hpp"
#include "viz/sinks/pixel_layout.hpp"
#include "viz/sinks/presenter.hpp"

#define GLFW_INCLUDE_NONE
#define GLFW_EXPOSE_NATIVE_X11
#include <GLFW/glfw3.h>
#include <GLFW/glfw3native.h>
#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <X11/extensions/XShm.h>
#include <sys/ipc.h>
#include <sys/shm.h>

#include <algorithm>
#include <bit>
#include <cstddef>
#include <span>
#include <vector>

// A GLFW that was built for Wayland only lacks these two; the program starts all the same.
#pragma weak glfwGetX11Display
#pragma weak glfwGetX11Window

namespace sanji::sinks {
namespace {

/// X11 tells errors through one function for the whole process: this is where ours leaves its word.
bool x11_refused = false;

int note_refusal(Display*, XErrorEvent*) {
  x11_refused = true;
  return 0;
}

/// Whether X11 accepts what is asked for in between, instead of ending the program.
class Trial {
 public:
  explicit Trial(Display* display) : display_(display) {
    XSync(display_, False);
    x11_refused = false;
    before_ = XSetErrorHandler(note_refusal);
  }
  Trial(const Trial&) = delete;
  Trial& operator=(const Trial&) = delete;
  ~Trial() { XSetErrorHandler(before_); }
  [[nodiscard]] bool is_accepted() const {
    XSync(display_, False);
    return !x11_refused;
  }

 private:
  Display* display_;
  XErrorHandler before_ = nullptr;
};

/// The pixels of a window as its screen wants them, in memory that we share with the X server where it lets us.
class Canvas {
 public:
  Canvas(Display* display, const XWindowAttributes& window, int width, int height) : display_(display) {
    if (!make_shared(window, width, height)) make_private(window, width, height);
  }
  Canvas(const Canvas&) = delete;
  Canvas& operator=(const Canvas&) = delete;
  ~Canvas() {
    if (shared_.shmaddr != nullptr) {
      XShmDetach(display_, &shared_);
      XSync(display_, False);
      shmdt(shared_.shmaddr);
    }
    if (image_ == nullptr) return;
    image_->data = nullptr;  // ours, not Xlib's to free
    XDestroyImage(image_);
  }

  [[nodiscard]] bool is_there() const { return image_ != nullptr; }
  [[nodiscard]] bool is_shared() const { return shared_.shmaddr != nullptr; }
  [[nodiscard]] bool has_size(int width, int height) const {
    return image_ != nullptr && image_->width == width && image_->height == height;
  }
  [[nodiscard]] PixelLayout layout() const {
    return {.bytes = image_->bits_per_pixel / 8,
            .red = static_cast<std::uint32_t>(image_->red_mask),
            .green = static_cast<std::uint32_t>(image_->green_mask),
            .blue = static_cast<std::uint32_t>(image_->blue_mask),
            .lowest_byte_first = image_->byte_order == LSBFirst};
  }

  void write(const raster::Image& picture) {
    if (is_in_flight_) XSync(display_, False);  // the server may still be reading the picture before
    is_in_flight_ = false;
    const std::size_t size =
        static_cast<std::size_t>(image_->bytes_per_line) * static_cast<std::size_t>(image_->height);
    const std::span<char> bytes(image_->data, size);
    lay_out(picture, layout(), std::as_writable_bytes(bytes), static_cast<std::size_t>(image_->bytes_per_line));
  }
  void put(Window window, GC context) {
    const auto width = static_cast<unsigned>(image_->width);
    const auto height = static_cast<unsigned>(image_->height);
    if (is_shared()) {
      XShmPutImage(display_, window, context, image_, 0, 0, 0, 0, width, height, False);
      is_in_flight_ = true;
    } else {
      XPutImage(display_, window, context, image_, 0, 0, 0, 0, width, height);
    }
    XFlush(display_);
  }

 private:
  bool make_shared(const XWindowAttributes& window, int width, int height) {
    if (XShmQueryExtension(display_) == False) return false;
    image_ = XShmCreateImage(display_, window.visual, static_cast<unsigned>(window.depth), ZPixmap, nullptr, &shared_,
                             static_cast<unsigned>(width), static_cast<unsigned>(height));
    if (image_ == nullptr) return false;
    const std::size_t size = static_cast<std::size_t>(image_->bytes_per_line) * static_cast<std::size_t>(height);
    shared_.shmid = shmget(IPC_PRIVATE, size, IPC_CREAT | 0600);
    if (shared_.shmid >= 0) {
      void* const memory = shmat(shared_.shmid, nullptr, 0);
      if (std::bit_cast<std::intptr_t>(memory) != -1) shared_.shmaddr = static_cast<char*>(memory);
      if (shared_.shmaddr != nullptr && !attach()) {
        shmdt(shared_.shmaddr);
        shared_.shmaddr = nullptr;
      }
      shmctl(shared_.shmid, IPC_RMID, nullptr);  // gone with its last user, even after a crash
    }
    image_->data = shared_.shmaddr;
    if (image_->data != nullptr) return true;
    XDestroyImage(image_);
    image_ = nullptr;
    return false;
  }

  /// Refused by a server on another machine, or in another room of this one.
  bool attach() {
    shared_.readOnly = True;
    const Trial trial(display_);
    return XShmAttach(display_, &shared_) != False && trial.is_accepted();
  }

  void make_private(const XWindowAttributes& window, int width, int height) {
    constexpr int row_padding_bits = 32;
    image_ = XCreateImage(display_, window.visual, static_cast<unsigned>(window.depth), ZPixmap, 0, nullptr,
                          static_cast<unsigned>(width), static_cast<unsigned>(height), row_padding_bits, 0);
    if (image_ == nullptr) return;
    own_.resize(static_cast<std::size_t>(image_->bytes_per_line) * static_cast<std::size_t>(height));
    image_->data = own_.data();
  }

  Display* display_;
  XImage* image_ = nullptr;
  XShmSegmentInfo shared_{};
  std::vector<char> own_;
  bool is_in_flight_ = false;
};

class X11Presenter : public Presenter {
 public:
  X11Presenter(Display* display, Window window)
      : display_(display), window_(window), context_(XCreateGC(display, window, 0, nullptr)) {
    XGetWindowAttributes(display_, window_, &attributes_);
    canvas_ = std::make_unique<Canvas>(display_, attributes_, 1, 1);
    is_shared_ = canvas_->is_shared();
  }
  X11Presenter(const X11Presenter&) = delete;
  X11Presenter& operator=(const X11Presenter&) = delete;
  ~X11Presenter() override { XFreeGC(display_, context_); }

  [[nodiscard]] bool can_show() const {
    return attributes_.visual->c_class == TrueColor && canvas_->is_there() && is_known(canvas_->layout());
  }
  [[nodiscard]] std::string name() const override { return is_shared_ ? "X11, MIT-SHM" : "X11"; }

  void show(const ImDrawData& draw_data, const raster::Textures& textures, int width, int height) override {
    if (picture_.width != width || picture_.height != height) picture_ = raster::Image(width, height, black);
    std::ranges::fill(picture_.pixels, black);
    raster::rasterise(draw_data, textures, picture_);
    if (!canvas_->has_size(width, height)) {
      canvas_.reset();  // before the new one, so that memory is shared once
      canvas_ = std::make_unique<Canvas>(display_, attributes_, width, height);
    }
    if (!canvas_->is_there()) return;
    canvas_->write(picture_);
    canvas_->put(window_, context_);
  }
  void show_again() override {
    if (canvas_->is_there()) canvas_->put(window_, context_);
  }

 private:
  static constexpr raster::Pixel black = 0xFF000000U;

  Display* display_;
  Window window_;
  GC context_;
  XWindowAttributes attributes_{};
  std::unique_ptr<Canvas> canvas_;
  raster::Image picture_;
  bool is_shared_ = false;
};

}  // namespace

MadePresenter make_x11_presenter(GLFWwindow* window, base::Language language) {
  Display* const display = glfwGetX11Display != nullptr ? glfwGetX11Display() : nullptr;
  if (display == nullptr || glfwGetX11Window == nullptr) {
    return {nullptr, base::say(language,
                               "without OpenGL a window needs an X11 screen, and there is none; try --renderer gl, "
                               "or use --snapshot or --html")};
  }
  auto presenter = std::make_unique<X11Presenter>(display, glfwGetX11Window(window));
  if (!presenter->can_show()) {
    return {nullptr,
            base::say(language, "this screen has fewer colours than the viewer needs; use --snapshot or --html")};
  }
  return {std::move(presenter), {}};
}

}  // namespace sanji::sinks
