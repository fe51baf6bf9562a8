// SPDX-License-Identifier: Apache-2.0
// flock() on the folder itself: a process that dies lets go of it.
#include "viz/outputs/folder_lock.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>

namespace sanji::outputs {

FolderLock::FolderLock(const std::filesystem::path& folder)
    : folder_(open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)) {
  constexpr int tries = 50;
  constexpr unsigned pause_us = 10'000;
  if (folder_ < 0) return;
  for (int i = 0; i < tries && !is_held_; ++i) {
    is_held_ = flock(folder_, LOCK_EX | LOCK_NB) == 0;
    if (is_held_ || (errno != EWOULDBLOCK && errno != EINTR)) return;
    usleep(pause_us);
  }
}

FolderLock::~FolderLock() {
  if (folder_ >= 0) close(folder_);
}

}  // namespace sanji::outputs
