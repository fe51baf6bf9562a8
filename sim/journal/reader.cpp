// SPDX-License-Identifier: Apache-2.0
// A journal file on a disk, opened as HDF5 and read as tables: a journal that may be relied on or a text that says what
// is wrong, never a crash.
#include "sim/journal/reader.hpp"

#include "sim/base/reason.hpp"
#include "sim/journal/format.hpp"
#include "sim/journal/h5.hpp"
#include "sim/journal/read_tables.hpp"
#include "sim/journal/seal.hpp"

#include <algorithm>
#include <cerrno>
#include <exception>
#include <fstream>
#include <limits>
#include <string_view>

namespace sanji::journal {
namespace {

std::string first_bytes(const std::filesystem::path& file, std::uintmax_t most) {
  std::string bytes(std::min(std::filesystem::file_size(file), most), '\0');
  std::ifstream in(file, std::ios::binary);
  in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  bytes.resize(static_cast<std::size_t>(in.gcount()));
  return bytes;
}

/// True where the file begins like HDF5 and the word stands where the root's attributes do, be the rest what it may.
bool looks_like_journal(const std::filesystem::path& file) {
  constexpr std::uintmax_t head_bytes = 65536;
  const std::string head = first_bytes(file, head_bytes);
  return head.starts_with("\x89HDF\r\n\x1a\n") && head.find(journal_filetype) != std::string::npos;
}

/// To be asked before the library sees a file: damaged indices have led it astray.
bool seal_holds(const std::filesystem::path& file) {
  return Seal::holds(first_bytes(file, std::numeric_limits<std::uintmax_t>::max()));
}

bool has_seal(const std::filesystem::path& file) {
  return Seal::stands_in(first_bytes(file, std::numeric_limits<std::uintmax_t>::max()));
}

ReadResult read_checked(const std::filesystem::path& path, base::Language language) {
  const std::string name = path.string();
  const auto damaged = [&](std::string_view why) {
    return ReadResult{std::nullopt, base::say(language, "{0} is damaged: {1}", name, why)};
  };
  if (!looks_like_journal(path)) return {std::nullopt, base::say(language, "{0} is not a Sanji journal", name)};
  if (!seal_holds(path)) return damaged(base::tr(language, "its bytes are not those that were written"));
  h5::OpenFile file(path, language);
  // without its end a file is no HDF5; what the library says of it helps nobody
  if (!file.is_open() && !has_seal(path)) {
    return damaged(base::tr(language, "its end is missing; it was cut short or is still being written"));
  }
  if (!file.is_open()) return damaged(file.problem());
  if (std::string problem = problem_of_kind(file, name, language); !problem.empty()) return {std::nullopt, problem};
  ReadResult result;
  if (read_tables(file, result.journal.emplace(), language)) return result;
  return {std::nullopt, problem_of_tables(file, name, has_seal(path), language)};
}

}  // namespace

ReadResult read_journal(const std::filesystem::path& file, base::Language language) {
  std::error_code error;
  if (!std::filesystem::exists(file, error)) {
    return {std::nullopt, base::say(language, "there is no file {0}", file.string())};
  }
  if (!std::filesystem::is_regular_file(file, error)) {
    return {std::nullopt, base::say(language, "{0} is not a Sanji journal", file.string())};
  }
  errno = 0;
  if (!std::ifstream(file, std::ios::binary)) {
    return {std::nullopt, base::say(language, "cannot read {0}: {1}", file.string(), base::reason(errno, language))};
  }
  try {
    return read_checked(file, language);
  } catch (const std::exception& problem) {  // out of memory, above all
    return {std::nullopt, base::say(language, "{0} is damaged: {1}", file.string(), std::string_view(problem.what()))};
  }
}

bool is_journal(const std::filesystem::path& file) {
  std::error_code error;
  if (!std::filesystem::is_regular_file(file, error) || !looks_like_journal(file)) return false;
  if (!seal_holds(file)) return true;
  h5::OpenFile open(file, base::Language::en);
  std::string type;
  return !open.is_open() || (open.attribute("/", "filetype", type) && type == journal_filetype);
}

}  // namespace sanji::journal
