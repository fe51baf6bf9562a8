// SPDX-License-Identifier: Apache-2.0
// A window keeps its run from its beginning to its end: another run is another window, and the command for it is told.
#include "viz/outputs/from_window.hpp"

#include "sim/base/text.hpp"

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <utility>

namespace sanji::outputs {
namespace {

bool is_journal(const std::filesystem::path& file) {
  std::error_code error;
  if (std::filesystem::is_directory(file, error)) return std::filesystem::exists(file / "journal.h5", error);
  return file.extension() == ".h5" && std::filesystem::is_regular_file(file, error);
}

/// As a shell takes it for one word.
std::string quoted(const std::string& name) {
  const auto is_plain = [](char c) {
    const bool is_letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    return is_letter || static_cast<unsigned char>(c) >= 0x80U ||
           std::string_view("/._-+,:").find(c) != std::string_view::npos;
  };
  if (!name.empty() && name.front() != '-' && std::all_of(name.begin(), name.end(), is_plain)) return name;
  std::string text = "'";
  for (const char c : name) text += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return text + "'";
}

}  // namespace

void ScreenScale::follow(panels::Screen& screen, double content_scale) {
  if (!(content_scale > 0.0) || content_scale == followed_) return;
  const double times = content_scale / std::exchange(followed_, content_scale);
  if (std::exchange(is_chosen_, false)) return;
  const double scale = screen.view().looks.scale * times;
  screen.run({session::Do::scale_set, std::clamp(scale, session::least_scale, session::most_scale)});
}

std::string words_on_dropped(std::span<const std::string> files, base::Language language) {
  constexpr std::size_t most_runs = 2;
  const auto other =
      std::find_if_not(files.begin(), files.end(), [](const std::string& file) { return is_journal(file); });
  if (files.size() > most_runs) return base::say(language, "sanji view takes one run or two: sanji view DIR [DIR2]");
  if (other != files.end() || files.empty()) {
    return base::say(language, "'{0}' is no journal: neither a folder with a journal.h5 nor such a file",
                     files.empty() ? std::string() : *other);
  }
  std::string names;
  for (const std::string& file : files) names += ' ' + quoted(file);
  return base::say(language, "this window goes on with its run; for a window of the other: sanji view{0}", names);
}

}  // namespace sanji::outputs
