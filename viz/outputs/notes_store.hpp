// SPDX-License-Identifier: Apache-2.0
// Where people's notes are kept: a file beside the journal, never in it.
#pragma once

#include "viz/session/apply.hpp"

#include <filesystem>
#include <string>

namespace sanji::outputs {

/// `journal.h5` -> `journal.notes.json`.
std::filesystem::path notes_file_of(const std::filesystem::path& journal);

/// The file has the text afterwards, or is as it was: false where it cannot be written.
bool write_whole(const std::filesystem::path& file, const std::string& text);

class NotesStore {
 public:
  explicit NotesStore(std::filesystem::path file);

  /// Puts what was kept into the view. Empty also where nothing was kept; else why it was left aside.
  std::string load(session::View& view, const session::Runs& runs);
  /// True where there was a file at load().
  [[nodiscard]] bool was_there() const { return was_there_; }
  /// Writes if something has changed: whole or not at all. Empty, or why not; a folder that cannot be written to is told of
  /// once.
  std::string keep(const session::View& view);

 private:
  std::filesystem::path file_;
  std::string kept_;
  bool was_there_ = false;
  bool was_told_ = false;
};

}  // namespace sanji::outputs
