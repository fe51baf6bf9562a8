// SPDX-License-Identifier: Apache-2.0
// From files to a whole scenario, or to every problem of all of them at once. Knows no run.
#pragma once

#include "sim/base/issue.hpp"
#include "sim/base/text.hpp"
#include "sim/hazards/hazard.hpp"
#include "sim/model/scenario.hpp"

#include <filesystem>
#include <optional>
#include <vector>

namespace sanji::input {

struct Loaded {
  model::Scenario scenario;
  hazards::HazardSet hazards;  ///< in the order of the event file
};

struct LoadResult {
  std::optional<Loaded> loaded;  ///< present exactly when there is no issue
  base::Issues issues;
};

struct PlanResult {
  std::optional<model::Plan> plan;      ///< present exactly when there is no issue
  std::optional<model::Region> region;  ///< of the scenario; none for a plan alone, whose names of posts are unresolved
  std::vector<model::ResolvedValue> values;  ///< what is written in it, names of a region included
  base::Issues issues;
};

/// Reads a scenario file and all that it names. Files are named in issues as the user would find them: relative to the
/// working folder where `file` was given so. Issues are said in `language`. `plan`, where given, is taken instead of the
/// plan file that the scenario names.
LoadResult load_scenario(const std::filesystem::path& file, base::Language language,
                         const std::optional<std::filesystem::path>& plan = {});

/// Reads a plan file alone, without a region, or the plan of a scenario with its region.
PlanResult load_plan(const std::filesystem::path& file, base::Language language);

struct RegionOnly {
  std::optional<model::Region> region;  ///< present exactly when there is no issue
  base::Issues issues;
};

/// Reads a region's folder alone.
RegionOnly load_region(const std::filesystem::path& folder, base::Language language);

/// Checks one file of any kind: a scenario with all that it names, a region.yaml (or its folder, or one of its registries)
/// with all registries, a plan, an event or a limits profile as far as each can be judged alone.
base::Issues check_file(const std::filesystem::path& file, base::Language language);

}  // namespace sanji::input
