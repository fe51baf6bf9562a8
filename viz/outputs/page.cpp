// SPDX-License-Identifier: Apache-2.0
// Gathers what goes into a page: runs in the compact form, the letters that they need, commands.
#include "viz/outputs/page.hpp"

#include "sim/journal/compact.hpp"
#include "sim/measures/words.hpp"
#include "viz/sinks/font_subset.hpp"
#include "viz/sinks/html.hpp"

#include <fmt/format.h>

#include <span>
#include <vector>

namespace sanji::outputs {
namespace {

std::vector<std::byte> compact(const replay::Replay* run) {
  if (run == nullptr) return {};
  return journal::to_compact(run->journal(), journal::Content::for_viewing);
}

}  // namespace

std::string write_page(const panels::Screen& screen, const std::filesystem::path& programs,
                       const std::filesystem::path& file) {
  const base::Language language = screen.view().looks.language;
  const std::vector<std::byte> journal = compact(screen.runs().first);
  const std::vector<std::byte> second = compact(screen.runs().second);
  const std::vector<std::byte> font =
      sinks::subset_font(std::as_bytes(std::span(screen.gui().font())), 0, screen.gui().characters());
  const journal::Provenance& from = screen.runs().first->journal().provenance;
  const bool in_english = language == base::Language::en && !from.scenario_name_en.empty();
  const std::string title =
      fmt::format("{}  {}", measures::exercise_mark, in_english ? from.scenario_name_en : from.scenario_name);
  std::string commands;
  for (const session::Command& command : screen.done()) commands += session::text_of(command) + '\n';
  const sinks::HtmlReplay replay{
      .title = title, .language = language, .journal = journal, .second = second, .font = font, .commands = commands};
  return sinks::write_html(programs, replay, file);
}

}  // namespace sanji::outputs
