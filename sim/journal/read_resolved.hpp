// SPDX-License-Identifier: Apache-2.0
// The tables of what a run was given, back into memory. Part of read_tables, which alone includes it.
#pragma once

#include "sim/journal/table_reader.hpp"
#include "sim/journal/view.hpp"

namespace sanji::journal {

/// False where something is missing or cannot be; the file then keeps why.
bool read_resolved(OpenTables& file, TableReader& tables, Resolved& resolved, base::Language language);

}  // namespace sanji::journal
