// SPDX-License-Identifier: Apache-2.0
// Everything that the palette can find: commands, layers, panels, posts, teams, incidents, stops and notes, by their names in
// both languages. Draws nothing.
#pragma once

#include "viz/session/apply.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace sanji::panels {

struct PaletteEntry {
  std::string id;         ///< the same in every language: "play", "layer.roads", "entity.T-05"
  std::string_view kind;  ///< of the catalogue; empty for a command
  std::string key;        ///< of a command that has one
  std::string english;
  std::string chinese;
  std::string initials;  ///< of the Chinese name, see session::initials_of()
  bool is_name = false;  ///< of a place or team: never cut
  std::vector<session::Command> does;
  journal::RecordId told_by =
      journal::none;  ///< of a stop: by which record it is told what it was; none = at all times
  journal::EntityRow incident = journal::none;  ///< of an incident: there once it is heard of

  [[nodiscard]] const std::string& text(base::Language language) const {
    return language == base::Language::zh ? chinese : english;
  }
};

/// Those that a run has, once and for all, in the order in which they stand while nothing is typed.
std::vector<PaletteEntry> fixed_entries(const replay::Replay& run);
/// Bookmarks, notes and answers.
std::vector<PaletteEntry> note_entries(const replay::Replay& run, const std::vector<session::Note>& notes);

/// How well what was typed fits one of an entry's names, either language or initials; nothing where it fits none.
std::optional<int> fit_of(std::string_view typed, const PaletteEntry& entry);

}  // namespace sanji::panels
