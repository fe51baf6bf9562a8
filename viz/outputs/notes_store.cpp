// SPDX-License-Identifier: Apache-2.0
// Compared as text: what looks the same is not written again. Settings are those of the window that wrote last; notes are
// everybody's.
#include "viz/outputs/notes_store.hpp"

#include "sim/base/text.hpp"
#include "viz/outputs/folder_lock.hpp"
#include "viz/session/notes_file.hpp"

#include <fstream>
#include <iterator>
#include <optional>
#include <system_error>
#include <utility>

namespace sanji::outputs {

std::filesystem::path notes_file_of(const std::filesystem::path& journal) {
  std::filesystem::path file = journal;
  return file.replace_extension(".notes.json");
}

namespace {

/// Nothing where there is no such file; what is no file has no text.
std::optional<std::string> text_of(const std::filesystem::path& file) {
  std::error_code unknown;
  std::ifstream stream(file, std::ios::binary);
  if (!stream.is_open()) return std::nullopt;
  if (!std::filesystem::is_regular_file(file, unknown)) return std::string();
  return std::string{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

}  // namespace

bool write_whole(const std::filesystem::path& file, const std::string& text) {
  const std::filesystem::path part = file.string() + ".part";
  std::error_code error;
  std::ofstream stream(part, std::ios::binary | std::ios::trunc);
  stream << text;
  stream.close();
  if (stream.good()) std::filesystem::rename(part, file, error);
  if (stream.good() && !error) return true;
  std::filesystem::remove(part, error);
  return false;
}

NotesStore::NotesStore(std::filesystem::path file) : file_(std::move(file)) {}

/// What we do not understand is not overwritten, and neither is what was put aside before.
std::string NotesStore::put_aside(const session::View& view, const std::string& problem) {
  std::error_code error;
  std::filesystem::path aside = file_.string() + ".bad";
  for (int number = 2; std::filesystem::exists(aside, error); ++number) {
    aside = file_.string() + ".bad" + std::to_string(number);
  }
  const bool is_file = std::filesystem::is_regular_file(file_, error);
  if (is_file) std::filesystem::rename(file_, aside, error);
  is_left_alone_ = !is_file || error;
  if (is_left_alone_) {
    return base::say(view.looks.language, "the notes cannot be kept in {0}", file_.string()) + ": " + problem;
  }
  return base::say(view.looks.language, "{0} is put aside as {1}: {2}", file_.string(), aside.string(), problem);
}

std::string NotesStore::read(session::View& view, const session::Runs& runs) {
  runs_ = &runs;
  const auto text = text_of(file_);
  was_there_ = text.has_value();
  std::string problem = was_there_ ? session::take_notes_text(view, *text, runs) : std::string();
  kept_ = session::to_notes_text(view);
  kept_notes_ = view.notes;
  return problem;
}

std::string NotesStore::load(session::View& view, const session::Runs& runs) {
  const std::string problem = read(view, runs);
  return problem.empty() ? std::string() : put_aside(view, problem);
}

std::vector<session::Note> NotesStore::with_those_of_others(const session::View& view, std::string& problem) {
  const auto text = text_of(file_);
  if (!text || runs_ == nullptr) return view.notes;
  const auto theirs = session::notes_in(*text, *runs_);
  if (theirs) return session::merged(*theirs, kept_notes_, view.notes);
  session::View unused = view;
  problem = put_aside(view, session::take_notes_text(unused, *text, *runs_));
  return view.notes;
}

void NotesStore::pass_over_looks(const session::View& view) { kept_ = session::to_notes_text(view); }

std::string NotesStore::keep(const session::View& view, bool at_last) {
  std::string text = session::to_notes_text(view);
  const bool is_new = text != kept_ || (at_last && is_unkept_);
  if (!is_new || is_left_alone_) return {};
  const FolderLock lock(file_.parent_path());
  std::string problem;
  session::View written = view;
  written.notes = with_those_of_others(view, problem);
  if (is_left_alone_) return problem;
  const bool was_told = is_unkept_ && !at_last;
  is_unkept_ = !write_whole(file_, session::to_notes_text(written));
  kept_ = std::move(text);
  if (!is_unkept_) kept_notes_ = view.notes;
  if (!is_unkept_ || was_told) return problem;
  return base::say(view.looks.language, "the notes cannot be kept in {0}", file_.string());
}

}  // namespace sanji::outputs
