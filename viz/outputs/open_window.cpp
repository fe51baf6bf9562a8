// SPDX-License-Identifier: Apache-2.0
// Nothing is drawn while nothing moves.
#include "viz/outputs/open_window.hpp"

#include "sim/measures/words.hpp"
#include "viz/panels/message.hpp"

#include <fmt/format.h>

#include <limits>

namespace sanji::outputs {
namespace {

constexpr double forever = std::numeric_limits<double>::infinity();

/// A picture of what is shown, numbered so that none is lost.
std::string save_picture(panels::Screen& screen, Size size, const std::filesystem::path& folder) {
  for (int number = 1;; ++number) {
    const std::filesystem::path file = folder / fmt::format("snapshot-{:03}.png", number);
    if (std::filesystem::exists(file)) continue;
    const base::Language language = screen.view().looks.language;
    const std::string problem = write_snapshot(screen, size, file);
    return problem.empty() ? base::say(language, "written: {0}", file.string()) : problem;
  }
}

std::string title_of(const panels::Screen& screen) {
  const auto& provenance = screen.runs().first->journal().provenance;
  const bool is_chinese = screen.view().looks.language == base::Language::zh;
  return fmt::format(
      "{}  {}", measures::exercise_mark,
      is_chinese || provenance.scenario_name_en.empty() ? provenance.scenario_name : provenance.scenario_name_en);
}

}  // namespace

std::string open_window(panels::Screen& screen, NotesStore& notes, const std::filesystem::path& pictures, Size size,
                        sinks::Renderer renderer, const std::function<void(const std::string&)>& told) {
  const auto tell = [&](const std::string& sentence) {
    told(sentence);
    screen.run({session::Do::tell, 0, 0, 0, sentence});
  };
  sinks::WindowShow show;
  show.title = title_of(screen);
  show.width_px = size.width_px;
  show.height_px = size.height_px;
  show.full_screen = screen.view().looks.full_screen;
  show.textures = &screen.textures();
  show.draw = [&](const session::Input& input) {
    const ImDrawData* data = &screen.frame(input);
    if (std::exchange(screen.view().wants_snapshot, false)) {
      screen.run({session::Do::tell});  // what was told before does not belong to the picture
      tell(save_picture(screen, {input.width_px, input.height_px}, pictures));
      data = &screen.frame(session::Input{input.width_px, input.height_px, 0.0, {}});
    }
    show.full_screen = screen.view().looks.full_screen;
    show.title = title_of(screen);
    if (const std::string problem = notes.keep(screen.view()); !problem.empty()) tell(problem);
    return data;
  };
  show.wait_s = [&] { return screen.still_s(); };
  show.is_over = [&] { return screen.view().quit; };
  std::string problem = sinks::run_window(show, renderer, screen.view().looks.language);
  screen.run({session::Do::quit});  // closed by its button: what stands half written on a card is kept, too
  if (const std::string unkept = notes.keep(screen.view(), true); !unkept.empty()) told(unkept);
  return problem;
}

std::string open_message(const std::string& sentence, sinks::Renderer renderer, base::Language language) {
  auto font = paint::find_font();
  panels::MessageScreen message(sentence, font.value_or(paint::FontBytes{}), language);
  sinks::WindowShow show;
  show.title = measures::exercise_mark;
  show.width_px = 720;
  show.height_px = 240;
  show.textures = &message.textures();
  show.draw = [&](const session::Input& input) { return &message.frame(input); };
  show.wait_s = [] { return forever; };
  show.is_over = [&] { return message.is_closed(); };
  return sinks::run_window(show, renderer, language);
}

}  // namespace sanji::outputs
