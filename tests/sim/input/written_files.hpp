// SPDX-License-Identifier: Apache-2.0
// Input files for a test: written from literals into a folder of their own, gone with the test; and what is said about
// them, without that folder's name. Knows nothing of what the files mean.
#pragma once

#include "sim/base/issue.hpp"
#include "sim/input/load.hpp"

#include <unistd.h>

#include <atomic>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

namespace sanji::input {

using Lines = std::vector<std::string>;

class WrittenFiles {
 public:
  WrittenFiles() {
    static std::atomic<int> count{0};
    folder_ = std::filesystem::temp_directory_path() /
              ("sanji-input-" + std::to_string(getpid()) + "-" + std::to_string(count++));
    std::filesystem::create_directories(folder_);
  }
  ~WrittenFiles() {
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
  }
  WrittenFiles(const WrittenFiles&) = delete;
  WrittenFiles& operator=(const WrittenFiles&) = delete;

  WrittenFiles& write(const std::string& name, std::string_view text) {
    const std::filesystem::path path = folder_ / name;
    std::filesystem::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << text;
    return *this;
  }
  void remove(const std::string& name) { std::filesystem::remove_all(folder_ / name); }
  [[nodiscard]] std::filesystem::path folder() const { return folder_; }
  [[nodiscard]] std::filesystem::path operator/(const std::string& name) const { return folder_ / name; }

  /// Issues as lines, in order, the folder taken out of them.
  [[nodiscard]] Lines lines(const base::Issues& issues) const {
    const std::string prefix = folder_.lexically_normal().generic_string() + "/";
    Lines all;
    for (const base::Issue& issue : issues.sorted()) {
      std::string line = base::to_text(issue);
      for (std::size_t at = line.find(prefix); at != std::string::npos; at = line.find(prefix))
        line.erase(at, prefix.size());
      all.push_back(std::move(line));
    }
    return all;
  }
  [[nodiscard]] Lines problems(const std::string& scenario = "drill.yaml",
                               base::Language language = base::Language::en) const {
    return lines(load_scenario(folder_ / scenario, language).issues);
  }
  [[nodiscard]] Lines check(const std::string& file, base::Language language = base::Language::en) const {
    return lines(check_file(folder_ / file, language));
  }

 private:
  std::filesystem::path folder_;
};

/// The text with one part replaced; the test fails to find its own text otherwise.
inline std::string changed(std::string text, std::string_view part, std::string_view by) {
  const std::size_t at = text.find(part);
  if (at == std::string::npos) throw std::logic_error("not in the text: " + std::string(part));
  return text.replace(at, part.size(), by);
}

}  // namespace sanji::input
