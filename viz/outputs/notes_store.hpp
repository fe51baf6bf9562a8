// SPDX-License-Identifier: Apache-2.0
// Where people's notes are kept: a file beside the journal, never in it. Several windows may keep theirs in one file. Knows
// nothing of how they are shown.
#pragma once

#include "viz/session/apply.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace sanji::outputs {

/// `journal.h5` -> `journal.notes.json`.
std::filesystem::path notes_file_of(const std::filesystem::path& journal);

/// The file has the text afterwards, or is as it was: false where it cannot be written.
bool write_whole(const std::filesystem::path& file, const std::string& text);

class NotesStore {
 public:
  explicit NotesStore(std::filesystem::path file);

  /// Puts what was kept into the view. Empty also where nothing was kept; else why it was left aside. The runs outlive it.
  std::string load(session::View& view, const session::Runs& runs);
  /// The same for somebody who only reads: the file stays where it is, whatever is in it.
  std::string read(session::View& view, const session::Runs& runs);
  [[nodiscard]] const std::filesystem::path& file() const { return file_; }
  /// True where there was a file at load().
  [[nodiscard]] bool was_there() const { return was_there_; }
  /// Writes if something has changed: whole or not at all, together with what others have written there in the meantime.
  /// Empty, or why not; a folder that cannot be written to is tried again with each change, and told of once.
  /// @param at_last  tries and tells again, for there will be no other time
  std::string keep(const session::View& view, bool at_last = false);
  /// What has changed since keep() is no reason to write.
  void pass_over_looks(const session::View& view);

 private:
  std::string put_aside(const session::View& view, const std::string& problem);
  std::vector<session::Note> with_those_of_others(const session::View& view, std::string& problem);

  std::filesystem::path file_;
  const session::Runs* runs_ = nullptr;  ///< null before load()
  std::string kept_;                     ///< what was written last, or tried
  std::vector<session::Note> kept_notes_;
  bool was_there_ = false;
  bool is_unkept_ = false;      ///< the last try failed
  bool is_left_alone_ = false;  ///< there is a file that we do not understand and cannot put aside
};

}  // namespace sanji::outputs
