// SPDX-License-Identifier: Apache-2.0
// posix_spawn; a pair of sockets instead of a pipe, because writing to one whose reader is gone can be told to raise no signal.
#include "viz/sinks/fed_program.hpp"

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>

namespace sanji::sinks {
namespace {

/// The last line that is not empty.
std::string last_line_of(int file) {
  constexpr off_t longest = 4096;
  const off_t end = lseek(file, 0, SEEK_END);
  if (end <= 0) return {};
  const off_t from = end > longest ? end - longest : 0;
  std::string text(static_cast<std::size_t>(end - from), '\0');
  const ssize_t size = pread(file, text.data(), text.size(), from);
  text.resize(size > 0 ? static_cast<std::size_t>(size) : 0);
  const std::size_t last = text.find_last_not_of(" \r\n");
  if (last == std::string::npos) return {};
  text.resize(last + 1);
  const std::size_t before = text.find_last_of("\r\n");
  return before == std::string::npos ? text : text.substr(before + 1);
}

int status_of(pid_t process) {
  int status = 0;
  while (waitpid(process, &status, 0) < 0) {
    if (errno != EINTR) return -1;
  }
  constexpr int by_signal = 128;
  return WIFSIGNALED(status) ? by_signal + WTERMSIG(status) : WEXITSTATUS(status);
}

}  // namespace

FedProgram::Started FedProgram::start(const std::vector<std::string>& words) {
  std::array<int, 2> ends{-1, -1};
  if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0) return {nullptr, errno};
  std::unique_ptr<FedProgram> program(new FedProgram);
  program->input_ = ends[0];
  program->errors_ = memfd_create("errors", MFD_CLOEXEC);
  shutdown(ends[0], SHUT_RD);  // what it would write into its input goes nowhere

  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, ends[1], STDIN_FILENO);
  posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
  if (program->errors_ >= 0) posix_spawn_file_actions_adddup2(&actions, program->errors_, STDERR_FILENO);
  std::vector<std::string> kept = words;  // exec asks for texts that it could change
  std::vector<char*> arguments;
  arguments.reserve(kept.size() + 1);
  for (std::string& word : kept) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  const int error = posix_spawnp(&program->process_, arguments[0], &actions, nullptr, arguments.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  close(ends[1]);
  if (error == 0) return {std::move(program), 0};
  program->process_ = -1;
  return {nullptr, error};
}

FedProgram::~FedProgram() {
  if (process_ > 0) {
    kill(process_, SIGKILL);
    status_of(process_);
  }
  close_all();
}

void FedProgram::close_all() {
  if (input_ >= 0) close(input_);
  if (errors_ >= 0) close(errors_);
  input_ = -1;
  errors_ = -1;
}

bool FedProgram::feed(std::span<const std::byte> bytes) const {
  while (!bytes.empty()) {
    const ssize_t sent = send(input_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (sent < 0 && errno == EINTR) continue;
    if (sent <= 0) return false;
    bytes = bytes.subspan(static_cast<std::size_t>(sent));
  }
  return true;
}

FedProgram::End FedProgram::finish() {
  close(input_);
  input_ = -1;
  End end;
  end.status = status_of(process_);
  process_ = -1;
  end.last_words = last_line_of(errors_);
  close_all();
  return end;
}

}  // namespace sanji::sinks
