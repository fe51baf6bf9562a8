// SPDX-License-Identifier: Apache-2.0
// The number by which a happening of a run is named as the cause of another, or as what a belief was learnt by. What a record
// is stands in sim/journal.
#pragma once

#include <cstdint>

namespace sanji::model {

/// Row of the journal's records.
using RecordId = std::int32_t;
inline constexpr RecordId no_record = -1;

}  // namespace sanji::model
