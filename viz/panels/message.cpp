// SPDX-License-Identifier: Apache-2.0
// Escape closes it too.
#include "viz/panels/message.hpp"

#include "sim/measures/words.hpp"
#include "viz/panels/widgets.hpp"

#include <utility>

namespace sanji::panels {
namespace {

paint::Characters characters_of(const std::string& sentence) {
  paint::Characters characters = paint::catalogue_characters();
  paint::add_characters(characters, sentence);
  return characters;
}

}  // namespace

MessageScreen::MessageScreen(std::string sentence, paint::FontBytes font, base::Language language)
    : sentence_(std::move(sentence)), language_(language), gui_(std::move(font), characters_of(sentence_)) {}

const ImDrawData& MessageScreen::frame(const session::Input& input) {
  const auto on_key = [&](session::Key key, session::Modifiers, bool) {
    is_closed_ |= key == session::Key::escape || key == session::Key::enter;
  };
  gui_.begin(input, session::Theme::light, 1.0, on_key);
  ImGui::SetNextWindowPos({0.0F, 0.0F});
  ImGui::SetNextWindowSize({static_cast<float>(input.width_px), static_cast<float>(input.height_px)});
  ImGui::Begin("message", nullptr,
               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings);
  paint::Probes probes;
  paint::Brush brush;
  brush.colours = &paint::colours_of(session::Theme::light);
  brush.fonts = gui_.fonts();
  brush.language = language_;
  brush.probes = &probes;
  words(brush.colours->alarm, measures::exercise_mark);
  ImGui::Spacing();
  words(sentence_);
  ImGui::Spacing();
  is_closed_ |= button(brush, "close", brush.tr(base::mark("close")));
  ImGui::End();
  return gui_.end();
}

}  // namespace sanji::panels
