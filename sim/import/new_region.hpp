// SPDX-License-Identifier: Apache-2.0
// A made-up county of any size, plausible in its counts, distances and numbers of people; for tests, benchmarks and first
// tries. Everything in it is assumed, and it lies in the sea at 0 degrees so that nobody takes it for a real one.
#pragma once

#include "sim/import/county.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace sanji::import {

struct CountySize {
  std::size_t townships = 24;
  std::size_t villages = 208;
};
inline constexpr CountySize largest_county{40, 600};

inline constexpr std::size_t most_counties = 100;

/// Where a made-up county lies, and what it is called.
struct Site {
  std::string code;          ///< six digits
  base::LonLat middle;       ///< of its circle
  model::Name name;          ///< without 县; empty = one of its own chance
  std::uint32_t number = 0;  ///< among those of one seed: each has chance of its own
};

/// The same size, seed and site make the same county, byte for byte. Townships are at least 1 and at most as many as villages.
/// Villages of a township: as in the counties of China as far as their spread goes (5 to 95 % of counties: 3 to 36).
County new_county(CountySize size, std::uint64_t seed, const Site& site);

/// Sizes of the counties of a province, small ones first, spread as the counties of China are (by five quantiles).
std::vector<CountySize> province_sizes(std::size_t counties, std::uint64_t seed);
/// Where they lie, side by side in a square with room between; `code` + 1 and so on are theirs.
std::vector<Site> province_sites(const std::vector<CountySize>& sizes, std::uint64_t seed, const std::string& code);

}  // namespace sanji::import
