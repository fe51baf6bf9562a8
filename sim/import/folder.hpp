// SPDX-License-Identifier: Apache-2.0
// A new folder with files, written whole or not at all. Knows nothing of what stands in them.
#pragma once

#include "sim/base/text.hpp"

#include <filesystem>
#include <map>
#include <string>

namespace sanji::import {

/// Empty if a new folder may be made there (absent, or empty), else why not, in the language.
std::string why_not_new(const std::filesystem::path& folder, base::Language language);

/// A folder that is removed again unless it is kept.
class NewFolder {
 public:
  /// Makes `folder`.part beside where it will stand.
  explicit NewFolder(std::filesystem::path folder);
  ~NewFolder();
  NewFolder(const NewFolder&) = delete;
  NewFolder& operator=(const NewFolder&) = delete;

  /// Writes the files, into a sub-folder where one is named; why not, in the language, where it fails.
  std::string write(const std::map<std::string, std::string>& files, base::Language language,
                    const std::string& sub_folder = {});
  /// Where it stands until it is kept.
  [[nodiscard]] const std::filesystem::path& part() const { return part_; }
  /// Gives it its name; why not, in the language, where it fails.
  std::string keep(base::Language language);

 private:
  std::filesystem::path folder_;
  std::filesystem::path part_;
  bool is_begun_ = false;  ///< what an earlier attempt left is removed
};

}  // namespace sanji::import
