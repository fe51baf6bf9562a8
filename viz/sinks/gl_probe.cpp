// SPDX-License-Identifier: Apache-2.0
// fork, a hidden window, its renderer's name through a pipe.
#include "viz/sinks/gl_probe.hpp"

#include "viz/sinks/glfw_window.hpp"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cerrno>

namespace sanji::sinks {
namespace {

constexpr int patience_ms = 10'000;

[[noreturn]] void tell_as_child(int pipe) {
  const int silence = open("/dev/null", O_WRONLY | O_CLOEXEC);
  dup2(silence, STDERR_FILENO);  // drivers complain there
  const std::string name = gl_renderer_of_hidden_window();
  const bool told = write(pipe, name.data(), name.size()) == static_cast<ssize_t>(name.size());
  _exit(told ? 0 : 1);
}

/// Until the pipe is closed or patience ends.
std::string read_patiently(int pipe) {
  std::string text;
  std::array<char, 256> part{};
  while (true) {
    pollfd watched{pipe, POLLIN, 0};
    const int ready = poll(&watched, 1, patience_ms);
    if (ready < 0 && errno == EINTR) continue;
    const ssize_t size = ready <= 0 ? -1 : read(pipe, part.data(), part.size());
    if (size < 0 && ready > 0 && errno == EINTR) continue;
    if (size <= 0) return text;
    text.append(part.data(), static_cast<std::size_t>(size));
  }
}

}  // namespace

bool is_software(std::string_view renderer) {
  constexpr std::array names{"llvmpipe", "softpipe", "swrast",      "software",    "swiftshader",
                             "lavapipe", "openswr",  "gdi generic", "basic render"};
  std::string lower(renderer);
  std::ranges::transform(lower, lower.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return std::ranges::any_of(names, [&](const char* name) { return lower.find(name) != std::string::npos; });
}

std::optional<std::string> gl_renderer_name() {
  std::array<int, 2> ends{};
  if (pipe(ends.data()) != 0) return std::nullopt;
  const pid_t child = fork();
  if (child == 0) {
    close(ends[0]);
    tell_as_child(ends[1]);
  }
  close(ends[1]);
  std::string name = child < 0 ? std::string() : read_patiently(ends[0]);
  close(ends[0]);
  if (child > 0) {
    kill(child, SIGKILL);  // nothing is left to wait for
    while (waitpid(child, nullptr, 0) < 0 && errno == EINTR) {
    }
  }
  if (name.empty()) return std::nullopt;
  return name;
}

}  // namespace sanji::sinks
