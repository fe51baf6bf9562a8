// SPDX-License-Identifier: Apache-2.0
// A made-up county of any size, plausible in its counts, distances and numbers of people; for tests, benchmarks and first
// tries. Everything in it is assumed, and it lies in the sea at 0 degrees so that nobody takes it for a real one.
#pragma once

#include "sim/import/county.hpp"

#include <cstdint>
#include <string>

namespace sanji::import {

struct CountySize {
  std::size_t townships = 24;
  std::size_t villages = 208;
};
inline constexpr CountySize largest_county{40, 600};

/// The same size and seed make the same county, byte for byte. Townships are at least 1 and at most as many as villages.
/// Villages of a township: as in the counties of China as far as their spread goes (5 to 95 % of counties: 3 to 36).
County new_county(CountySize size, std::uint64_t seed, const std::string& code);

}  // namespace sanji::import
