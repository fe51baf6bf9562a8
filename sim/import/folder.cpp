// SPDX-License-Identifier: Apache-2.0
// Files go beside the place first, and the folder gets its name at the end.
#include "sim/import/folder.hpp"

#include <fstream>
#include <system_error>

namespace sanji::import {

namespace fs = std::filesystem;
using base::say;

std::string why_not_new(const fs::path& folder, base::Language language) {
  std::error_code unknown;
  if (!fs::exists(folder, unknown)) return {};
  if (!fs::is_directory(folder, unknown)) {
    return say(language, "'{0}' is a file, not a folder; name another with --out", folder.string());
  }
  if (fs::is_empty(folder, unknown)) return {};
  return say(language, "folder '{0}' is not empty; name another with --out", folder.string());
}

NewFolder::NewFolder(fs::path folder) : folder_(std::move(folder)) {
  if (!folder_.has_filename()) folder_ = folder_.parent_path();  // "a/b/"
  part_ = folder_;
  part_ += ".part";
}

NewFolder::~NewFolder() {
  std::error_code unknown;
  fs::remove_all(part_, unknown);
}

std::string NewFolder::write(const std::map<std::string, std::string>& files, base::Language language,
                             const std::string& sub_folder) {
  std::error_code problem;
  if (!is_begun_) fs::remove_all(part_, problem);
  is_begun_ = true;
  fs::create_directories(part_ / sub_folder, problem);
  if (problem) return say(language, "folder '{0}' cannot be made: {1}", folder_.string(), problem.message());
  for (const auto& [name, text] : files) {
    std::ofstream stream(part_ / sub_folder / name, std::ios::binary);
    stream << text;
    stream.close();
    if (!stream) return say(language, "cannot write {0}", (folder_ / sub_folder / name).string());
  }
  return {};
}

std::string NewFolder::keep(base::Language language) {
  std::error_code problem;
  if (fs::exists(folder_, problem)) fs::remove(folder_, problem);  // an empty one
  fs::rename(part_, folder_, problem);
  return problem ? say(language, "folder '{0}' cannot be made: {1}", folder_.string(), problem.message())
                 : std::string{};
}

}  // namespace sanji::import
