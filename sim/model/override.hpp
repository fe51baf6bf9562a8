// SPDX-License-Identifier: Apache-2.0
// One changed value of a scenario: where, and what stands there instead. Applied to the text before it is checked, so
// that an override is checked like the text it stands for.
#pragma once

#include "sim/base/issue.hpp"

#include <string>

namespace sanji::model {

struct Override {
  std::string path;   ///< "plan.reporting[village-report].within", "region.teams[T-001].persons"
  std::string value;  ///< as it would be written in the file
  base::Location where;
};

}  // namespace sanji::model
