// SPDX-License-Identifier: Apache-2.0
// People and households are shared out evenly, none lost.
#include "sim/import/groups.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace sanji::import {
namespace {

constexpr double persons_per_household = 3.0;  ///< assumed
constexpr int households_per_group = 20;
constexpr int most_households = 1000;  ///< of a group, as the format has it

}  // namespace

void add_groups(County& county, std::size_t post, const std::function<base::LonLat(int)>& place_of, int most) {
  const int persons = county.posts[post].population.value;
  if (persons <= 0) return;
  const int households = std::max(1, static_cast<int>(std::lround(persons / persons_per_household)));
  const int wished = (households + households_per_group - 1) / households_per_group;
  const int least = (households + most_households - 1) / most_households;
  const int groups = std::max(least, std::min(wished, most));
  const auto part = [&](std::int64_t all, int k) {
    return static_cast<int>(all * (k + 1) / groups - all * k / groups);
  };
  for (int k = 0; k < groups; ++k) {
    county.groups.push_back({post, part(households, k), {part(persons, k)}, place_of(k)});
  }
}

}  // namespace sanji::import
