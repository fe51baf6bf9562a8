// SPDX-License-Identifier: Apache-2.0
// The files of a region into the model, or issues.
#pragma once

#include "sim/input/directory.hpp"
#include "sim/input/fields.hpp"
#include "sim/input/geometry.hpp"
#include "sim/input/registries.hpp"
#include "sim/model/region.hpp"

namespace sanji::input {

struct RegionResult {
  model::Region region;  ///< whole only where no issue was written
  Frame frame;
  Directories ids;  ///< what plans and events may refer to
};

RegionResult read_region(Reading& reading, const RegionText& text);

}  // namespace sanji::input
