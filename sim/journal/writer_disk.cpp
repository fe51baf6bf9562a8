// SPDX-License-Identifier: Apache-2.0
// Plain POSIX files: their write() says when a disk is full, and fsync() when it is not to be trusted.
#include "sim/journal/writer_disk.hpp"

#include "sim/base/reason.hpp"
#include "sim/journal/h5.hpp"
#include "sim/journal/seal.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>

namespace sanji::journal {
namespace {

/// An open file descriptor.
class Descriptor {
 public:
  Descriptor(const std::filesystem::path& path, int flags) : number_(::open(path.c_str(), flags | O_CLOEXEC, 0666)) {}
  ~Descriptor() { close(); }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;

  [[nodiscard]] int number() const { return number_; }
  bool close() {
    const int open = number_;
    number_ = -1;
    return open < 0 || ::close(open) == 0;
  }

 private:
  int number_;
};

bool write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

/// A folder is forced too, or the new name could be lost with the power; some file systems cannot, and say EINVAL.
bool force_folder(const std::filesystem::path& folder) {
  const Descriptor open(folder.empty() ? std::filesystem::path(".") : folder, O_RDONLY | O_DIRECTORY);
  return open.number() >= 0 && (::fsync(open.number()) == 0 || errno == EINVAL);
}

/// Empty = each dataset has as many rows as were given.
std::string recount(const std::filesystem::path& part, const std::vector<std::pair<std::string, std::size_t>>& counts,
                    base::Language language) {
  h5::OpenFile file(part, language);
  for (const auto& [path, rows] : counts) {
    std::size_t found = 0;
    if (!file.is_open() || !file.count(path, found)) return file.problem();
    if (found != rows) return base::say(language, "{0} has {1} rows instead of {2}", path, found, rows);
  }
  return {};
}

}  // namespace

std::string put_on_disk(std::span<const std::byte> bytes,
                        const std::vector<std::pair<std::string, std::size_t>>& counts,
                        const std::filesystem::path& file, base::Language language) {
  std::filesystem::path part = file;
  part += ".part";
  const auto cannot = [&](const std::string& why) {
    return base::say(language, "cannot write {0}: {1}", file.string(), why);
  };
  const auto given_up = [&](const std::string& why) {
    ::unlink(part.c_str());
    return cannot(why);
  };

  Descriptor open(part, O_WRONLY | O_CREAT | O_TRUNC);
  if (open.number() < 0) return cannot(base::reason(errno, language));
  const std::string_view content(reinterpret_cast<const char*>(bytes.data()), bytes.size());
  if (!write_all(open.number(), content) || !write_all(open.number(), Seal::of(content))) {
    return given_up(base::reason(errno, language));
  }
  if (const std::string why = recount(part, counts, language); !why.empty()) return given_up(why);
  if (::fsync(open.number()) != 0 || !open.close()) return given_up(base::reason(errno, language));
  if (std::rename(part.c_str(), file.c_str()) != 0) return given_up(base::reason(errno, language));
  if (!force_folder(file.parent_path())) return cannot(base::reason(errno, language));
  return {};
}

}  // namespace sanji::journal
