// SPDX-License-Identifier: Apache-2.0
// The people of a village as groups of about twenty households.
#pragma once

#include "sim/import/county.hpp"

#include <functional>
#include <limits>

namespace sanji::import {

/// Adds the groups of a village; `place_of(k)` is where the k-th stands. No more of them than `most`, as long as none gets
/// more households than the format allows.
void add_groups(County& county, std::size_t post, const std::function<base::LonLat(int)>& place_of,
                int most = std::numeric_limits<int>::max());

}  // namespace sanji::import
