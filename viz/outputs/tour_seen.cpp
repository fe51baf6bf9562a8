// SPDX-License-Identifier: Apache-2.0
// An empty file is enough.
#include "viz/outputs/tour_seen.hpp"

#include <cstdlib>
#include <fstream>
#include <system_error>

namespace sanji::outputs {
namespace {

/// A folder that the surroundings name; a relative one names none.
std::filesystem::path folder_from(const char* name) {
  const char* const value = std::getenv(name);
  const std::filesystem::path folder = value == nullptr ? "" : value;
  return folder.is_absolute() ? folder : std::filesystem::path();
}

}  // namespace

std::filesystem::path tour_seen_file() {
  std::filesystem::path folder = folder_from("XDG_CONFIG_HOME");
  if (const std::filesystem::path home = folder_from("HOME"); folder.empty() && !home.empty())
    folder = home / ".config";
  return folder.empty() ? folder : folder / "sanji" / "tour-seen";
}

bool was_tour_seen(const std::filesystem::path& file) {
  std::error_code error;
  return !file.empty() && std::filesystem::exists(file, error);
}

void keep_tour_seen(const std::filesystem::path& file) {
  if (file.empty()) return;
  std::error_code error;
  std::filesystem::create_directories(file.parent_path(), error);
  static_cast<void>(std::ofstream(file).good());
}

}  // namespace sanji::outputs
