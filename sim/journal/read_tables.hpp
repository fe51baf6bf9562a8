// SPDX-License-Identifier: Apache-2.0
// What stands where in a file of tables, read back: the same for every form of file. Knows none of them.
#pragma once

#include "sim/base/text.hpp"
#include "sim/journal/table_file.hpp"
#include "sim/journal/view.hpp"

#include <string>

namespace sanji::journal {

/// Empty = a whole journal of a version that this code reads; `name` is what the file is called in the sentence.
std::string problem_of_kind(OpenTables& file, const std::string& name, base::Language language);
/// False where something is missing or cannot be; file.problem() then says what.
bool read_tables(OpenTables& file, Journal& journal, base::Language language);
/// Why read_tables() failed, as a sentence: the file is of another version, or damaged.
/// @param is_as_written  its bytes are known to be those that were written: what is not there was never there
std::string problem_of_tables(OpenTables& file, const std::string& name, bool is_as_written, base::Language language);

}  // namespace sanji::journal
