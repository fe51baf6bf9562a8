// SPDX-License-Identifier: Apache-2.0
// The single values that a scenario changes: each is put where its path points, with the place of the override, before
// anything is understood, so that it is checked like the text it stands for.
#pragma once

#include "sim/input/fields.hpp"
#include "sim/input/registries.hpp"
#include "sim/model/override.hpp"

#include <optional>
#include <vector>

namespace sanji::input {

/// What overrides may change; a missing part is skipped, because its own problem has been said.
struct Changeable {
  RegionText* region = nullptr;
  Node* plan = nullptr;
  Node* event = nullptr;
};

/// Reads the overrides of a scenario and applies them in their order.
std::vector<model::Override> apply_overrides(Reading& reading, const MapFields& scenario, const Changeable& targets);

}  // namespace sanji::input
