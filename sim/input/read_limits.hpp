// SPDX-License-Identifier: Apache-2.0
// Limits profiles into the model, or issues; and where a profile is found by its name.
#pragma once

#include "sim/input/fields.hpp"
#include "sim/model/limits.hpp"

#include <filesystem>
#include <optional>

namespace sanji::input {

model::LimitsProfile read_limits(Reading& reading, const Node& root);

/// limits/NAME.yaml beside the scenario, or in a folder above it, the nearest first. None and an issue where there is none.
std::optional<std::filesystem::path> find_limits(Reading& reading, const std::string& name, const Place& place);

}  // namespace sanji::input
