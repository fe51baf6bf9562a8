// SPDX-License-Identifier: Apache-2.0
// The files of one reading: found, opened, turned into UTF-8 and remembered, because a scenario takes with it the text of
// everything that it was made from. Knows no format.
#pragma once

#include "sim/input/messages.hpp"
#include "sim/input/place.hpp"
#include "sim/model/scenario.hpp"

#include <deque>
#include <filesystem>
#include <string>
#include <vector>

namespace sanji::input {

struct TextFile {
  FileName name;
  std::string text;  ///< UTF-8 without a byte order mark
  std::string kept;  ///< what a scenario may take with it; personal cells are empty here
  bool failed = false;
};

/// What a file may be written in. Registries come from spreadsheets, and Chinese Excel writes GB18030.
enum class Encoding { utf8, utf8_or_gb18030 };

class Files {
 public:
  /// `folder` is the scenario's; sources are named from there.
  Files(std::filesystem::path folder, IssueWriter& issues) : folder_(std::move(folder)), issues_(issues) {}

  /// The file's text; null after a problem, which is reported once, at `asked` where something named the file.
  TextFile* read(const std::filesystem::path& path, Encoding encoding, const Place& asked = {});
  /// All that was read, by name.
  [[nodiscard]] std::vector<model::Source> sources() const;
  [[nodiscard]] std::filesystem::path folder() const { return folder_; }

 private:
  bool fill(TextFile& file, Encoding encoding, const Place& asked);
  bool decode(TextFile& file, Encoding encoding);

  std::filesystem::path folder_;
  IssueWriter& issues_;
  std::deque<TextFile> files_;  // a deque, because places point into it
};

/// A path as issues and sources write it: no needless dots, forward slashes.
std::string plain_path(const std::filesystem::path& path);
/// What else lies in the folder of a path, for suggestions.
std::vector<std::string> names_beside(const std::filesystem::path& path);
/// Where a byte stands: line and character column.
Place place_of(const FileName& file, std::string_view text, std::size_t offset);
/// Characters (code points) of a UTF-8 text.
int character_count(std::string_view utf8);

}  // namespace sanji::input
