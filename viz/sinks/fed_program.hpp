// SPDX-License-Identifier: Apache-2.0
// Another program that reads what we write to it. Started without a shell; knows nothing of what the program does.
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include <sys/types.h>

namespace sanji::sinks {

class FedProgram {
 public:
  struct Started {
    std::unique_ptr<FedProgram> program;
    int error = 0;  ///< why there is none: a number of errno, ENOENT where no folder of PATH has such a program
  };
  /// What became of it.
  struct End {
    int status = 0;          ///< what it returned; 128 + the signal's number if a signal ended it
    std::string last_words;  ///< the last line that it wrote as an error
  };

  /// The first word is its name, looked for in PATH; the rest are its arguments. What it prints is thrown away.
  [[nodiscard]] static Started start(const std::vector<std::string>& words);
  FedProgram(const FedProgram&) = delete;
  FedProgram& operator=(const FedProgram&) = delete;
  /// Ends it by force if finish() was not called.
  ~FedProgram();

  /// Writes all of it to the program's standard input, waiting as long as that takes. False if it does not read any more.
  [[nodiscard]] bool feed(std::span<const std::byte> bytes) const;
  /// Tells it that there is no more, and waits for its end. Once.
  [[nodiscard]] End finish();

 private:
  FedProgram() = default;
  void close_all();

  pid_t process_ = -1;
  int input_ = -1;   ///< our end of it
  int errors_ = -1;  ///< a file without a name: a pipe would have to be read all the time
};

}  // namespace sanji::sinks
