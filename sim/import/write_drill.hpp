// SPDX-License-Identifier: Apache-2.0
// The files of a first drill for a region's folder, or for the folder of a province's regions.
#pragma once

#include "sim/base/issue.hpp"
#include "sim/base/text.hpp"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace sanji::import {

struct DrillWanted {
  std::filesystem::path regions;  ///< a region's folder, or a folder of such
  std::filesystem::path out;      ///< a new folder
  std::string township;           ///< code of the one to flood; empty = found out
  std::size_t struck = 5;         ///< counties of a province that the water comes to
  int hours = 0;                  ///< of the exercise; 0 = 12, of a province 24
  std::uint64_t seed = 1;
};

struct DrillWritten {
  base::Issues issues;            ///< of the regions' files
  std::string refused;            ///< why what was asked for cannot be made
  std::string problem;            ///< why it could not be written
  std::vector<std::string> told;  ///< what was made, a sentence a line
};

/// Writes the folder whole or not at all; a `refused`, an issue or a `problem` says why not.
DrillWritten write_drill(const DrillWanted& wanted, base::Language language);

}  // namespace sanji::import
