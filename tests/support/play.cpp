// SPDX-License-Identifier: Apache-2.0
// A campaign of one, written to a scratch folder and read back.
#include "tests/support/play.hpp"

#include "sim/input/load.hpp"
#include "sim/journal/reader.hpp"
#include "sim/measures/conservation.hpp"
#include "sim/run/campaign.hpp"

#include <fstream>
#include <iterator>
#include <stdexcept>

namespace sanji::tests {

journal::Journal play(const std::filesystem::path& scenario, std::uint64_t seed, std::uint32_t replication,
                      const std::optional<std::filesystem::path>& plan) {
  const auto read = input::load_scenario(scenario, base::Language::en, plan);
  if (!read.loaded) throw std::runtime_error(to_text(read.issues.sorted().front()));
  const ScratchFolder folder;
  const auto file = folder.path() / "journal.h5";
  const auto results = run::run_campaign({*read.loaded, seed, replication, 1, 1, file, base::Language::en});
  if (!results.front().problem.empty()) throw std::runtime_error(results.front().problem);
  auto journal = journal::read_journal(file, base::Language::en);
  if (!journal.journal) throw std::runtime_error(journal.problem);
  const journal::View view(*journal.journal);
  for (const auto& breach : measures::breaches(view)) {
    throw std::runtime_error(measures::breach_text(view, breach, base::Language::en));
  }
  return std::move(*journal.journal);
}

std::string bytes_of(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace sanji::tests
