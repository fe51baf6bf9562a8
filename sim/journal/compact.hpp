// SPDX-License-Identifier: Apache-2.0
// A journal in few bytes, for carrying inside a web page: the same tables as in a journal.h5, and no HDF5. Reading
// needs no library at all; docs/journal-format.md says what stands where.
#pragma once

#include "sim/base/text.hpp"
#include "sim/journal/content.hpp"
#include "sim/journal/read_result.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace sanji::journal {

/// The same journal gives the same bytes within one installation (another zlib may choose others). Empty where
/// write_journal would refuse the journal: a field that is too large or not made of whole frames, two fields of one
/// name.
std::vector<std::byte> to_compact(const Journal& journal, Content content = Content::all);

/// A journal that may be relied on, or a sentence that says what is wrong with the bytes; never a crash. What was left
/// out in writing is empty.
ReadResult read_compact(std::span<const std::byte> bytes, base::Language language);

}  // namespace sanji::journal
