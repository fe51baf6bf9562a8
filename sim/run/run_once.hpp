// SPDX-License-Identifier: Apache-2.0
// One replication: cast the actors, play, and keep what was told. Runs in a process of its own.
#pragma once

#include "sim/run/stage_set.hpp"

#include <cstdint>
#include <string>

namespace sanji::run {

/// Plays the scenario and puts what was told into the set's journal. Once a process: SimGrid's clock never goes back. The
/// text says which actor failed and how; empty = none did.
std::string run_once(StageSet& set, std::uint64_t seed, std::uint32_t replication);

/// Adds the hazards' fields, which only a journal that is written needs.
void add_fields(StageSet& set);

}  // namespace sanji::run
