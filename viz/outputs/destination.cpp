// SPDX-License-Identifier: Apache-2.0
// Two names may be of one file: the file system is asked.
#include "viz/outputs/destination.hpp"

#include <algorithm>
#include <system_error>

namespace sanji::outputs {

std::string why_not_onto(const std::filesystem::path& file, std::span<const std::filesystem::path> kept,
                         base::Language language) {
  namespace fs = std::filesystem;
  std::error_code unknown;
  const fs::file_status status = fs::status(file, unknown);
  const bool would_be_lost = std::any_of(kept.begin(), kept.end(), [&](const fs::path& each) {
    return each.lexically_normal() == file.lexically_normal() || fs::equivalent(each, file, unknown);
  });
  if (would_be_lost) {
    return base::say(language, "{0} is a recording or its notes, and would be lost; name another file", file.string());
  }
  if (!fs::exists(status) || fs::is_regular_file(status)) return {};
  if (fs::is_directory(status)) return base::say(language, "{0} is a folder; name a file in it", file.string());
  return base::say(language, "{0} is no ordinary file; name another", file.string());
}

std::string why_not_named(const std::filesystem::path& file, std::string_view option, std::string_view kind,
                          std::span<const std::string_view> endings, base::Language language) {
  std::string ending = file.extension().string();
  for (char& c : ending) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  if (std::find(endings.begin(), endings.end(), ending) != endings.end()) return {};
  std::filesystem::path better = file;
  better.replace_extension(endings.front());
  return base::say(language, "'{0}': --{1} writes {2}; let the name say so: --{1} {3}", file.string(), option, kind,
                   better.string());
}

}  // namespace sanji::outputs
