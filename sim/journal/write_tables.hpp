// SPDX-License-Identifier: Apache-2.0
// What stands where in a file of tables, written: the same for every form of file. docs/journal-format.md says it in
// words.
#pragma once

#include "sim/base/text.hpp"
#include "sim/journal/content.hpp"
#include "sim/journal/table_file.hpp"
#include "sim/journal/view.hpp"

#include <string>

namespace sanji::journal {

/// Why the journal cannot be stored, in that language; empty = it can.
std::string problem_of(const Journal& journal, base::Language language);
/// Writes all tables; what goes wrong `file` keeps.
void write_tables(NewTables& file, const Journal& journal, Content content);

}  // namespace sanji::journal
