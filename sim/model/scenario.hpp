// SPDX-License-Identifier: Apache-2.0
// A whole drill, checked and constant: region, plan, event, limits, duration, seed, overrides, and where all of it came
// from. Many runs share one.
#pragma once

#include "sim/base/sim_time.hpp"
#include "sim/model/event.hpp"
#include "sim/model/limits.hpp"
#include "sim/model/override.hpp"
#include "sim/model/plan.hpp"
#include "sim/model/region.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace sanji::model {

/// One input file as it was read, its personal columns taken out.
struct Source {
  std::string name;  ///< relative to the scenario's folder
  std::string text;
};

/// A value of a YAML key in force, where it came from and how surely it is known.
struct ResolvedValue {
  std::string path;
  std::string value;
  Basis basis = Basis::assumed;
  std::string file;
  int line = 0;
};

struct Scenario {
  Name name;
  std::string
      file_stem;  ///< the scenario file's name without folder and ending, or its folder's: the NAME of out/NAME-SEED
  Region region;
  Plan plan;
  Event event;
  std::vector<LimitsProfile> limits;
  base::Duration duration;
  std::uint64_t seed = 0;
  std::vector<Override> overrides;

  std::vector<Source> sources;
  std::vector<ResolvedValue> resolved;
  std::uint64_t hash = 0;  ///< of the sources and overrides; the same wherever the files lie
};

}  // namespace sanji::model
