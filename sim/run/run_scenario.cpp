// SPDX-License-Identifier: Apache-2.0
// A campaign of one, with its journal.
#include "sim/run/run_scenario.hpp"

#include "sim/journal/reader.hpp"
#include "sim/measures/sheet.hpp"
#include "sim/run/campaign.hpp"
#include "sim/run/out_folder.hpp"

#include <system_error>

namespace sanji::run {

Ran run_scenario(const input::Loaded& loaded, std::uint64_t seed, std::uint32_t replication,
                 const std::filesystem::path& folder, base::Language language) {
  std::error_code problem;
  std::filesystem::create_directories(folder, problem);
  if (problem) {
    return {base::say(language, "folder '{0}' cannot be made: {1}", folder.string(), problem.message()), {}};
  }
  const auto file = folder / journal_name;
  const auto results = run_campaign({loaded, seed, replication, 1, 1, file, language});
  if (!results.front().problem.empty()) return {results.front().problem, {}};
  // the table comes from the file that the run leaves behind, not from memory: what is printed is what can be read again
  const auto read = journal::read_journal(file, language);
  if (!read.journal) return {read.problem, {}};
  std::string table = measures::short_table(journal::View(*read.journal), language);
  table += base::say(language, "journal: {0}; more with: sanji report {1}", file.string(), folder.string()) + '\n';
  return {{}, table};
}

}  // namespace sanji::run
