// SPDX-License-Identifier: Apache-2.0
// One replication: cast the actors, play, and keep what was told. Runs in a process of its own.
#pragma once

#include "sim/run/stage_set.hpp"

#include <cstdint>
#include <string>

namespace sanji::run {

struct Played {
  std::string error;         ///< which actor failed and how; empty = none did
  std::uint64_t events = 0;  ///< entries of the agenda that were played
};

/// Plays the scenario and puts what was told into the set's journal. Once a process: SimGrid's clock never goes back.
Played run_once(StageSet& set, std::uint64_t seed, std::uint32_t replication);

/// Adds the hazards' fields, which only a journal that is written needs.
void add_fields(StageSet& set);

}  // namespace sanji::run
