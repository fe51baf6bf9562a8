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
  was_told_ = true;  // what we do not understand is not overwritten
  return base::say(view.looks.language, "{0} is left aside: {1}", file_.string(), problem);
}

std::string NotesStore::keep(const session::View& view) {
  std::string text = session::to_notes_text(view);
  if (text == kept_ || was_told_) return {};
  const std::filesystem::path part = file_.string() + ".part";
  std::error_code error;
  {
    std::ofstream stream(part, std::ios::binary | std::ios::trunc);
    stream << text;
    stream.close();
    if (stream.good()) {
      std::filesystem::rename(part, file_, error);
    } else {
      error = std::make_error_code(std::errc::io_error);
    }
  }
  if (error) {
    std::error_code ignored;
    std::filesystem::remove(part, ignored);
    was_told_ = true;
    return base::say(view.looks.language, "the notes cannot be kept in {0}", file_.string());
  }
  kept_ = std::move(text);
  return {};
}

}  // namespace sanji::outputs
