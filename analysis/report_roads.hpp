// SPDX-License-Identifier: Apache-2.0
// What a report says of roads: as tables for people, and as JSON.
#pragma once

#include "sim/journal/view.hpp"
#include "sim/measures/road_use.hpp"

#include <nlohmann/json.hpp>

#include <string>

namespace sanji::analysis {

/// What was reopened or repowered, by whom, when; empty where nothing was.
std::string roads_text(const journal::View& view, const measures::RoadUse& roads, base::Language language);
void add_roads(nlohmann::ordered_json& json, const journal::View& view, const measures::RoadUse& roads);

}  // namespace sanji::analysis
