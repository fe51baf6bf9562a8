// SPDX-License-Identifier: Apache-2.0
// Nothing is drawn while nothing moves.
#include "viz/outputs/open_window.hpp"

#include "sim/measures/words.hpp"
#include "viz/outputs/from_window.hpp"
#include "viz/panels/message.hpp"

#include <fmt/format.h>

#include <limits>
#include <span>
#include <utility>

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

/// From the window's opening to its end.
class Session {
 public:
  Session(panels::Screen& screen, NotesStore& notes, const WindowWishes& wishes)
      : screen_(screen), notes_(notes), wishes_(wishes), scale_(wishes.is_scale_chosen) {}

  void tell(const std::string& sentence) {
    if (sentence.empty()) return;
    if (wishes_.told) wishes_.told(sentence);
    screen_.run({session::Do::tell, 0, 0, 0, sentence});
  }

  void take(const sinks::WindowFacts& facts) {
    screen_.gui().use_clipboard(facts.read_clipboard, facts.write_clipboard);
    tell(notes_.keep(screen_.view()));
    scale_.follow(screen_, static_cast<double>(facts.content_scale));
    notes_.pass_over_looks(screen_.view());  // what a screen wants is nothing that somebody wrote
    if (!std::exchange(is_open_, true) && wishes_.opened) wishes_.opened();
  }

  const ImDrawData& draw(const session::Input& input) {
    const ImDrawData* data = &screen_.frame(input);
    if (std::exchange(screen_.view().wants_snapshot, false)) {
      screen_.run({session::Do::tell});  // what was told before does not belong to the picture
      tell(save_picture(screen_, {input.width_px, input.height_px}, wishes_.pictures));
      data = &screen_.frame(session::Input{input.width_px, input.height_px, 0.0, {}});
    }
    tell(notes_.keep(screen_.view()));
    return *data;
  }

  /// Closed by its button, too: what stands half written is kept.
  void end() {
    screen_.gui().use_clipboard({}, {});
    screen_.run({session::Do::quit});
    if (const std::string unkept = notes_.keep(screen_.view(), true); !unkept.empty() && wishes_.told)
      wishes_.told(unkept);
  }

 private:
  panels::Screen& screen_;
  NotesStore& notes_;
  const WindowWishes& wishes_;
  ScreenScale scale_;
  bool is_open_ = false;
};

}  // namespace

std::string open_window(panels::Screen& screen, NotesStore& notes, const WindowWishes& wishes) {
  sinks::WindowShow show;
  show.title = title_of(screen);
  show.width_px = wishes.size.width_px;
  show.height_px = wishes.size.height_px;
  show.full_screen = screen.view().looks.full_screen;
  show.textures = &screen.textures();
  Session session(screen, notes, wishes);
  show.draw = [&](const session::Input& input) {
    const ImDrawData& data = session.draw(input);
    show.full_screen = screen.view().looks.full_screen;
    show.title = title_of(screen);
    return &data;
  };
  show.opened = [&](const sinks::WindowFacts& facts) { session.take(facts); };
  show.dropped = [&](std::span<const std::string> files) {
    session.tell(words_on_dropped(files, screen.view().looks.language));
  };
  show.cursor = [&] { return screen.gui().cursor(); };
  show.wait_s = [&] { return screen.still_s(); };
  show.is_over = [&] { return screen.view().quit; };
  std::string problem = sinks::run_window(show, wishes.renderer, screen.view().looks.language);
  session.end();
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
