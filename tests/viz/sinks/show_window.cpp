// SPDX-License-Identifier: Apache-2.0
// A small program with a real window for show_window.py: four coloured fields, each event told on standard output.
// `show_window gl|cpu|auto [WIDTHxHEIGHT] [SECONDS]`; with SECONDS every picture differs from the one before and it ends then.
// Keys: C other colours, F11 full screen, Q quit.
#include "viz/session/input.hpp"
#include "viz/sinks/keys.hpp"
#include "viz/sinks/window.hpp"

#include <imgui.h>

#include <cstdio>
#include <cstdlib>
#include <limits>
#include <string>
#include <string_view>

namespace {

using namespace sanji;
using session::InputEvent;

std::string told(const InputEvent& event) {
  const std::string held = std::string(event.modifiers.ctrl ? "ctrl+" : "") + (event.modifiers.shift ? "shift+" : "") +
                           (event.modifiers.alt ? "alt+" : "");
  const char* const way = event.repeat ? "again" : event.down ? "down" : "up";
  switch (event.kind) {
    case InputEvent::Kind::mouse_moved: return fmt::format("moved {} {}", event.x, event.y);
    case InputEvent::Kind::mouse_button: return fmt::format("button {}{} {}", held, event.button, way);
    case InputEvent::Kind::wheel: return fmt::format("wheel {}{} {}", held, event.x, event.y);
    case InputEvent::Kind::key: return fmt::format("key {}{} {}", held, sinks::glfw_key_of(event.key), way);
    case InputEvent::Kind::text: return fmt::format("text {}", static_cast<unsigned>(event.character));
  }
  return {};
}

void say_line(const std::string& line) {
  std::puts(line.c_str());
  std::fflush(stdout);
}

/// What is drawn: upper left field red or yellow, upper right half green over black, lower left an image of two by two
/// enlarged, lower right blue; with `shift` everything a little different each time.
class Fields {
 public:
  Fields() {
    ImGui::CreateContext();
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    unsigned char* pixels = nullptr;
    int width = 0;
    int height = 0;
    io.Fonts->GetTexDataAsRGBA32(&pixels, &width, &height);
    raster::Image font(width, height, 0);
    for (std::size_t i = 0; i < font.pixels.size(); ++i) {
      const unsigned char* const rgba = pixels + 4 * i;
      font.pixels[i] = IM_COL32(rgba[0], rgba[1], rgba[2], rgba[3]);
    }
    io.Fonts->SetTexID(textures_.add(std::move(font)));
    raster::Image board(2, 2, IM_COL32(255, 255, 255, 255));
    board.at(1, 0) = board.at(0, 1) = IM_COL32(128, 0, 128, 255);
    board_ = textures_.add(std::move(board), raster::Enlarge::blocks, true);
  }
  Fields(const Fields&) = delete;
  Fields& operator=(const Fields&) = delete;
  ~Fields() { ImGui::DestroyContext(); }

  [[nodiscard]] const raster::Textures& textures() const { return textures_; }

  const ImDrawData* draw(int width_px, int height_px, bool is_changed, int shift) {
    ImGui::GetIO().DisplaySize = {static_cast<float>(width_px), static_cast<float>(height_px)};
    ImGui::NewFrame();
    ImDrawList& list = *ImGui::GetBackgroundDrawList();
    const auto width = static_cast<float>(width_px);
    const auto height = static_cast<float>(height_px);
    const ImVec2 middle(width / 2.0F, height / 2.0F);
    const ImU32 first = is_changed ? IM_COL32(255, 255, 0, 255) : IM_COL32(255, 0, 0, 255);
    list.AddRectFilled({0.0F, 0.0F}, middle, first + (static_cast<ImU32>(shift & 0xFF) << IM_COL32_B_SHIFT));
    list.AddRectFilled({middle.x, 0.0F}, {width, middle.y}, IM_COL32(0, 255, 0, 128));
    list.AddImage(board_, {0.0F, middle.y}, {middle.x, height});
    list.AddRectFilled(middle, {width, height}, IM_COL32(0, 0, 255, 255));
    ImGui::Render();
    return ImGui::GetDrawData();
  }
  /// Another picture under the same number.
  void change_image() { textures_.change(board_).at(0, 0) = IM_COL32(0, 128, 128, 255); }

 private:
  raster::Textures textures_;
  ImTextureID board_{};
};

struct Wish {
  sinks::Renderer renderer = sinks::Renderer::automatic;
  int width = 400;
  int height = 300;
  double seconds = 0.0;  ///< 0: until the user quits
};

Wish wish_of(int count, char** words) {
  Wish wish;
  const std::string_view renderer = count > 1 ? words[1] : "auto";
  if (renderer == "gl") wish.renderer = sinks::Renderer::gl;
  if (renderer == "cpu") wish.renderer = sinks::Renderer::cpu;
  if (count > 2) {
    const std::string size = words[2];
    wish.width = std::atoi(size.c_str());
    wish.height = std::atoi(size.substr(size.find('x') + 1).c_str());
  }
  if (count > 3) wish.seconds = std::atof(words[3]);
  return wish;
}

}  // namespace

int main(int count, char** words) {
  const Wish wish = wish_of(count, words);
  Fields fields;
  bool is_changed = false;
  bool is_over = false;
  int frames = 0;
  double passed_s = 0.0;
  sinks::WindowShow show;
  show.title = "三级 Sanji";
  show.width_px = wish.width;
  show.height_px = wish.height;
  show.textures = &fields.textures();
  show.draw = [&](const session::Input& input) {
    ++frames;
    passed_s += input.passed_s;
    if (wish.seconds > 0.0 && passed_s > wish.seconds) is_over = true;
    for (const InputEvent& event : input.events) {
      say_line(told(event));
      if (event.kind != InputEvent::Kind::key || !event.down) continue;
      if (event.key == session::Key::c) {
        is_changed = true;
        fields.change_image();
      }
      if (event.key == session::Key::f11) show.full_screen = !show.full_screen;
      if (event.key == session::Key::q) is_over = true;
    }
    say_line(fmt::format("frame {} {} {}", frames, input.width_px, input.height_px));
    return fields.draw(input.width_px, input.height_px, is_changed, wish.seconds > 0.0 ? frames : 0);
  };
  show.wait_s = [&] { return wish.seconds > 0.0 ? 0.0 : std::numeric_limits<double>::infinity(); };
  show.is_over = [&] { return is_over; };
  show.opened = [](const sinks::WindowFacts& facts) {
    facts.write_clipboard("剪贴板");
    say_line(fmt::format("opened {} scale {} clipboard {}: {}", facts.renderer == sinks::Renderer::gl ? "gl" : "cpu",
                         facts.content_scale, facts.read_clipboard(), facts.graphics));
  };
  show.cursor = [] { return ImGuiMouseCursor_Hand; };
  const std::string problem = sinks::run_window(show, wish.renderer, base::Language::en);
  if (problem.empty()) return 0;
  std::fprintf(stderr, "%s\n", problem.c_str());
  return 1;
}
