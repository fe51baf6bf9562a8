// SPDX-License-Identifier: Apache-2.0
// How much of a journal is written.
#pragma once

#include <cstdint>

namespace sanji::journal {

enum class Content : std::uint8_t {
  all,
  for_viewing  ///< without the texts of the sources (their names stay) and without `/resolved/values`
};

}  // namespace sanji::journal
