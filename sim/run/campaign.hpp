// SPDX-License-Identifier: Apache-2.0
// What is to be run, as a value: a scenario, a seed, replications, and where a journal goes. The process that holds it never
// makes an engine: each variant is a process, each replication a child of that.
#pragma once

#include "sim/base/text.hpp"
#include "sim/input/load.hpp"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace sanji::run {

struct Campaign {
  const input::Loaded& loaded;
  std::uint64_t seed = 0;
  std::uint32_t first_replication = 0;
  std::uint32_t replications = 1;
  std::size_t at_a_time = 1;
  std::filesystem::path journal;                 ///< written by the one replication; empty = none is written
  base::Language language = base::Language::en;  ///< of problems told
};

/// What one replication gives back.
struct ReplicationResult {
  std::uint32_t replication = 0;
  std::string problem;             ///< why there is no result; empty = there is one
  std::uint64_t fingerprint = 0;   ///< of all records; equal runs have equal ones on any machine
  double records = 0;              ///< how many were told
  double events = 0;               ///< entries of the agenda that were played
  double run_s = 0;                ///< processor time of the run and its measures, without writing
  double write_s = 0;              ///< processor time of making and writing the journal
  double peak_mib = 0;             ///< most memory that the process ever held
  std::vector<double> indicators;  ///< of measures::indicators, in its order
};

/// Runs all replications and gives their results in order. A replication that fails is named with its seed and costs no
/// other.
std::vector<ReplicationResult> run_campaign(const Campaign& campaign);

}  // namespace sanji::run
