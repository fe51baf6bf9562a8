// SPDX-License-Identifier: Apache-2.0
// One at a time in a folder: what several windows, or programs, read and write there together. Knows no file in it, and
// leaves none behind.
#pragma once

#include <filesystem>

namespace sanji::outputs {

/// Holds a folder against other locks of this kind while it lives. Where the file system has no locks, or somebody else
/// holds it for longer than half a second, it holds nothing: who waits for ever keeps no notes at all.
class FolderLock {
 public:
  explicit FolderLock(const std::filesystem::path& folder);
  FolderLock(const FolderLock&) = delete;
  FolderLock& operator=(const FolderLock&) = delete;
  ~FolderLock();

  [[nodiscard]] bool is_held() const { return is_held_; }

 private:
  int folder_ = -1;
  bool is_held_ = false;
};

}  // namespace sanji::outputs
