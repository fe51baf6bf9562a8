// SPDX-License-Identifier: Apache-2.0
// A first drill for any region: a flash flood down a row of villages, and the plan for any county. Where the water goes is
// assumed; it is there to be changed.
#pragma once

#include "sim/model/region.hpp"

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace sanji::import {

/// The township that a drill floods: the one with most people that has two villages or more, else with most people.
model::PostId township_to_flood(const model::Region& region);
/// The villages that the water comes to, in its order: from the highest (where the relief is known) on, each the nearest of
/// those left in the township, six at most and none farther than 10 km from the one before.
std::vector<model::PostId> villages_to_flood(const model::Region& region, model::PostId township);

/// A region that takes part, and what the water meets in it.
struct Flooded {
  const model::Region& region;
  model::PostId township;  ///< none = no water comes there
};

/// The footprint in degrees of WGS84, or in metres where the regions are planar.
std::string flood_geojson(const std::vector<Flooded>& regions);
/// At nine in the evening of the flood season's first day.
std::string event_yaml(const std::vector<Flooded>& regions);
/// `region`, `plan`, `event`: paths as the file should name them.
std::string scenario_yaml(const model::Region& region, const std::string& region_path, const std::string& up, int hours,
                          std::uint64_t seed);
/// The plan that fits any county (scenarios/plans/any-county.yaml).
std::string plan_yaml();

}  // namespace sanji::import
