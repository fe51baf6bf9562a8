// SPDX-License-Identifier: Apache-2.0
// One run for a person: play a replication, write its journal, read it back, and say in a short table what came of it.
#pragma once

#include "sim/base/text.hpp"
#include "sim/input/load.hpp"

#include <cstdint>
#include <filesystem>
#include <string>

namespace sanji::run {

struct Ran {
  std::string problem;  ///< why there is no result; empty = there is one
  std::string table;    ///< ends with where the journal is
};

/// Writes `folder`/journal.h5, making the folder.
Ran run_scenario(const input::Loaded& loaded, std::uint64_t seed, std::uint32_t replication,
                 const std::filesystem::path& folder, base::Language language);

}  // namespace sanji::run
