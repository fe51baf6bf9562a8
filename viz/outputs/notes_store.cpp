// SPDX-License-Identifier: Apache-2.0
// Compared as text: what looks the same is not written again.
#include "viz/outputs/notes_store.hpp"

#include "sim/base/text.hpp"
#include "viz/session/notes_file.hpp"

#include <fstream>
#include <iterator>
#include <system_error>
#include <utility>

namespace sanji::outputs {

std::filesystem::path notes_file_of(const std::filesystem::path& journal) {
  std::filesystem::path file = journal;
  return file.replace_extension(".notes.json");
}

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

std::string NotesStore::load(session::View& view, const session::Runs& runs) {
  std::ifstream stream(file_, std::ios::binary);
  was_there_ = stream.is_open();
  if (!was_there_) {
    kept_ = session::to_notes_text(view);
    return {};
  }
  const std::string text{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
  const std::string problem = session::take_notes_text(view, text, runs);
  kept_ = text;
  if (problem.empty()) return {};
  // what we do not understand is not overwritten
  const std::filesystem::path aside = file_.string() + ".bad";
  std::error_code error;
  std::filesystem::rename(file_, aside, error);
  was_told_ = static_cast<bool>(error);
  kept_ = session::to_notes_text(view);
  return base::say(view.looks.language, "{0} is put aside as {1}: {2}", file_.string(), aside.string(), problem);
}

std::string NotesStore::keep(const session::View& view) {
  std::string text = session::to_notes_text(view);
  if (text == kept_ || was_told_) return {};
  if (!write_whole(file_, text)) {
    was_told_ = true;
    return base::say(view.looks.language, "the notes cannot be kept in {0}", file_.string());
  }
  kept_ = std::move(text);
  return {};
}

}  // namespace sanji::outputs
