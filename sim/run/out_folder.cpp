// SPDX-License-Identifier: Apache-2.0
// Looks before anything is written.
#include "sim/run/out_folder.hpp"

#include "sim/journal/reader.hpp"

#include <system_error>

namespace sanji::run {

std::string why_not_into(const std::filesystem::path& folder, base::Language language) {
  namespace fs = std::filesystem;
  std::error_code problem;
  const fs::file_status status = fs::status(folder, problem);
  if (!fs::exists(status)) return {};
  if (!fs::is_directory(status)) {
    return base::say(language, "'{0}' is a file, not a folder; name another with --out", folder.string());
  }
  for (const auto& entry : fs::directory_iterator(folder, problem)) {
    const std::string name = entry.path().filename().string();
    if (name == journal_name && journal::is_journal(entry.path())) continue;
    if (name == std::string(journal_name) + ".part") continue;  // of a run that was killed while it wrote
    return base::say(language, "folder '{0}' holds other things ('{1}'); empty it or name another with --out",
                     folder.string(), name);
  }
  if (problem) {
    return base::say(language, "folder '{0}' cannot be read: {1}", folder.string(), problem.message());
  }
  return {};
}

}  // namespace sanji::run
