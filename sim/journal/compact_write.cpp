// SPDX-License-Identifier: Apache-2.0
// A journal as tables, the tables as columns, the columns deflated and sealed.
#include "sim/journal/compact.hpp"

#include "sim/journal/compact_deflate.hpp"
#include "sim/journal/compact_file.hpp"
#include "sim/journal/seal.hpp"
#include "sim/journal/write_tables.hpp"

namespace sanji::journal {

std::vector<std::byte> to_compact(const Journal& journal, Content content) {
  if (!problem_of(journal, base::Language::en).empty()) return {};
  compact::NewFile file;
  write_tables(file, journal, content);
  if (!file.problem().empty()) return {};
  const std::vector<std::byte> tables = file.content();
  compact::Bytes all;
  all.raw(compact::mark);
  all.byte(compact::form_version);
  all.number(tables.size());
  all.raw(compact::deflated(tables));
  const std::string_view bytes(reinterpret_cast<const char*>(all.all().data()), all.all().size());
  all.raw(Seal::of(bytes));
  return all.take();
}

}  // namespace sanji::journal
