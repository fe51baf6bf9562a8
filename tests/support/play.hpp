// SPDX-License-Identifier: Apache-2.0
// Plays scenarios for tests, each in a process of its own, and gives the journal back. No test makes an engine itself.
#pragma once

#include "sim/journal/view.hpp"
#include "tests/support/scratch_folder.hpp"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

namespace sanji::tests {

/// The journal of one replication; fails the test where the scenario has problems or the run fails.
/// `plan`, where given, is taken instead of the scenario's own.
journal::Journal play(const std::filesystem::path& scenario, std::uint64_t seed, std::uint32_t replication = 0,
                      const std::optional<std::filesystem::path>& plan = {});

/// The bytes of a file.
std::string bytes_of(const std::filesystem::path& file);

}  // namespace sanji::tests
