// SPDX-License-Identifier: Apache-2.0
// The compact form back into a journal. Part of what runs in a web page: no file, no library, and no exception is
// waited for.
#include "sim/journal/compact.hpp"

#include "sim/journal/compact_file.hpp"
#include "sim/journal/compact_inflate.hpp"
#include "sim/journal/read_tables.hpp"
#include "sim/journal/seal.hpp"

#include <algorithm>

namespace sanji::journal {

ReadResult read_compact(std::span<const std::byte> bytes, base::Language language) {
  const std::string name(base::tr(language, "what this page carries"));
  const auto damaged = [&](std::string_view why) {
    return ReadResult{std::nullopt, base::say(language, "{0} is damaged: {1}", name, why)};
  };
  const std::string_view all(reinterpret_cast<const char*>(bytes.data()), bytes.size());
  if (!all.starts_with(compact::mark)) return {std::nullopt, base::say(language, "{0} is not a Sanji journal", name)};
  const std::string_view changed = base::tr(language, "its bytes are not those that were written");
  if (!Seal::stands_in(all) || !Seal::holds(all)) return damaged(changed);
  compact::Cursor at(bytes.first(bytes.size() - Seal::bytes));
  at.raw(compact::mark.size());
  const int version = at.byte();
  if (version != compact::form_version) {
    return {std::nullopt, base::say(language, "{0} has version {1} of the compact form; this Sanji reads version {2}",
                                    name, version, int{compact::form_version})};
  }
  const std::size_t size = at.size();
  const auto content = compact::inflated(at.raw(at.left()), size);
  if (!at.good() || !content) return damaged(changed);
  compact::OpenFile file(*content, language);
  if (!file.is_open()) return damaged(file.problem());
  if (std::string problem = problem_of_kind(file, name, language); !problem.empty()) return {std::nullopt, problem};
  ReadResult result;
  if (read_tables(file, result.journal.emplace(), language)) return result;
  return {std::nullopt, problem_of_tables(file, name, true, language)};
}

}  // namespace sanji::journal
