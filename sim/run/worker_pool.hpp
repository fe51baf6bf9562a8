// SPDX-License-Identifier: Apache-2.0
// Work in child processes: so many at a time, each sends bytes back over a pipe and ends. A child that dies costs its own
// task and is named. Knows nothing of what the work is.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace sanji::run {

struct TaskResult {
  std::string bytes;    ///< what the task returned; empty if it died
  std::string problem;  ///< how it died: "ended by signal 6"; empty = it did not
};

/// Runs tasks 0..count-1, each in a forked child, at most `at_a_time` at once, and gives the results in their order. The
/// calling process must have no other threads; a task's exception ends only its own child.
std::vector<TaskResult> run_in_children(std::size_t count, std::size_t at_a_time,
                                        const std::function<std::string(std::size_t)>& task);

}  // namespace sanji::run
