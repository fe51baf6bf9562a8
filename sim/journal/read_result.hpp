// SPDX-License-Identifier: Apache-2.0
// What comes of reading a journal, whatever form it has.
#pragma once

#include "sim/journal/view.hpp"

#include <optional>
#include <string>

namespace sanji::journal {

struct ReadResult {
  std::optional<Journal> journal;
  std::string problem;  ///< why there is none: no such file, no Sanji journal, other version, damaged
};

}  // namespace sanji::journal
