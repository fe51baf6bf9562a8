// SPDX-License-Identifier: Apache-2.0
// Plays scenarios for tests, each in a process of its own, and gives the journal back. No test makes an engine itself.
#pragma once

#include "sim/journal/view.hpp"

#include <cstdint>
#include <filesystem>
#include <string>

namespace sanji::tests {

/// A folder of its own for one test, gone when the test ends.
class ScratchFolder {
 public:
  ScratchFolder();
  ~ScratchFolder();
  ScratchFolder(const ScratchFolder&) = delete;
  ScratchFolder& operator=(const ScratchFolder&) = delete;
  [[nodiscard]] const std::filesystem::path& path() const { return path_; }
  /// Writes a file below the folder, making the folders between.
  void write(const std::string& name, const std::string& text) const;

 private:
  std::filesystem::path path_;
};

/// The journal of one replication; fails the test where the scenario has problems or the run fails.
journal::Journal play(const std::filesystem::path& scenario, std::uint64_t seed, std::uint32_t replication = 0);

/// The bytes of a file.
std::string bytes_of(const std::filesystem::path& file);

}  // namespace sanji::tests
