// SPDX-License-Identifier: Apache-2.0
// fork, pipe, poll, waitpid; lengths go before the bytes, so that a cut result is known as cut.
#include "sim/run/worker_pool.hpp"

#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <exception>

namespace sanji::run {
namespace {

struct Child {
  std::size_t task = 0;
  pid_t process = -1;
  int pipe = -1;
  std::string bytes;
};

bool write_all(int pipe, const char* data, std::size_t size) {
  while (size > 0) {
    const ssize_t written = write(pipe, data, size);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    data += written;
    size -= static_cast<std::size_t>(written);
  }
  return true;
}

[[noreturn]] void work_as_child(int pipe, const std::function<std::string(std::size_t)>& task, std::size_t index) {
  int status = 0;
  try {
    const std::string result = task(index);
    const std::uint64_t size = result.size();
    std::array<char, sizeof size> head{};
    std::memcpy(head.data(), &size, sizeof size);
    if (!write_all(pipe, head.data(), head.size()) || !write_all(pipe, result.data(), result.size())) status = 1;
  } catch (const std::exception& failure) {
    std::fprintf(stderr, "sanji: %s\n", failure.what());
    status = 1;
  }
  _exit(status);  // not exit: SimGrid registers a shutdown of its own
}

/// An empty text, or why there is no child.
std::string start(Child& child, const std::function<std::string(std::size_t)>& task, const std::vector<Child>& others) {
  std::array<int, 2> ends{};
  if (pipe(ends.data()) != 0) return std::string("no pipe: ") + std::strerror(errno);
  std::fflush(stdout);
  std::fflush(stderr);
  child.process = fork();
  if (child.process < 0) {
    close(ends[0]);
    close(ends[1]);
    return std::string("no new process: ") + std::strerror(errno);
  }
  if (child.process == 0) {
    close(ends[0]);
    for (const Child& other : others) close(other.pipe);
    work_as_child(ends[1], task, child.task);
  }
  close(ends[1]);
  child.pipe = ends[0];
  return {};
}

/// True when the child has closed its end.
bool read_some(Child& child) {
  std::array<char, 65536> buffer{};
  const ssize_t size = read(child.pipe, buffer.data(), buffer.size());
  if (size > 0) child.bytes.append(buffer.data(), static_cast<std::size_t>(size));
  return size == 0 || (size < 0 && errno != EINTR);
}

TaskResult finish(Child& child) {
  close(child.pipe);
  int status = 0;
  while (waitpid(child.process, &status, 0) < 0 && errno == EINTR) {
  }
  if (WIFSIGNALED(status)) return {{}, "ended by signal " + std::to_string(WTERMSIG(status))};
  std::uint64_t size = 0;
  if (child.bytes.size() >= sizeof size) std::memcpy(&size, child.bytes.data(), sizeof size);
  const bool whole = child.bytes.size() >= sizeof size && child.bytes.size() - sizeof size == size;
  if (!whole || WEXITSTATUS(status) != 0) return {{}, "ended with status " + std::to_string(WEXITSTATUS(status))};
  return {child.bytes.substr(sizeof size), {}};
}

}  // namespace

std::vector<TaskResult> run_in_children(std::size_t count, std::size_t at_a_time,
                                        const std::function<std::string(std::size_t)>& task) {
  std::vector<TaskResult> results(count);
  std::vector<Child> children;
  std::size_t next = 0;
  while (next < count || !children.empty()) {
    while (next < count && children.size() < std::max<std::size_t>(1, at_a_time)) {
      Child child;
      child.task = next++;
      results[child.task].problem = start(child, task, children);
      if (results[child.task].problem.empty()) children.push_back(std::move(child));
    }
    std::vector<pollfd> watched;
    watched.reserve(children.size());
    for (const Child& child : children) watched.push_back({child.pipe, POLLIN, 0});
    if (poll(watched.data(), watched.size(), -1) < 0) continue;  // a signal
    for (std::size_t i = children.size(); i-- > 0;) {
      if (watched[i].revents == 0 || !read_some(children[i])) continue;
      results[children[i].task] = finish(children[i]);
      children.erase(children.begin() + static_cast<std::ptrdiff_t>(i));
    }
  }
  return results;
}

}  // namespace sanji::run
