// SPDX-License-Identifier: Apache-2.0
// Made-up names of places, in Chinese and in pinyin, none twice. Knows no place.
#pragma once

#include "sim/base/random.hpp"
#include "sim/model/basis.hpp"

#include <cstddef>
#include <vector>

namespace sanji::import {

/// Names of two characters, such as 柳树 and 石桥, in an order of chance; `count` of them, all different. At most 1,440.
std::vector<model::Name> place_names(std::size_t count, const base::Streams& chance);
inline constexpr std::size_t most_place_names = 1'440;

}  // namespace sanji::import
