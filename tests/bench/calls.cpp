// SPDX-License-Identifier: Apache-2.0
// Recorded calls a second. The scenarios are made by the test that holds their every response time against the record; the
// peer is the model in Python by which the data were made.
#include "sim/input/load.hpp"
#include "sim/run/campaign.hpp"
#include "tests/bench/figures.hpp"
#include "tests/support/scratch_folder.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <string>

namespace sanji::bench {
namespace {

constexpr double peer_calls_per_s = 658.0;  ///< measured once on a machine of the kind that the first figures are from
constexpr std::uint32_t replications = 200;

void add_run(const std::filesystem::path& folder, const std::string& run, std::vector<Figure>& figures) {
  const double before_load_s = processor_s();
  const auto read = input::load_scenario(folder / run / "scenario.yaml", base::Language::en);
  const double load_s = processor_s() - before_load_s;
  if (!read.loaded) {
    std::fprintf(stderr, "%s\n", to_text(read.issues.sorted().front()).c_str());
    std::exit(2);
  }
  const auto calls = static_cast<double>(read.loaded->scenario.event.call_log.calls.size());
  std::vector<double> run_s;
  double records = 0;
  const auto cost = [&](std::uint32_t count) {
    const double before_s = processor_s();
    for (const auto& result : run::run_campaign({*read.loaded, 7, 0, count, 1, {}, base::Language::en})) {
      run_s.push_back(result.run_s);
      records = std::max(records, result.records);
    }
    return processor_s() - before_s;
  };
  const double one_s = cost(1);
  // what a variant pays once is taken out by the difference; fork, measures and pipe stay in
  const double replication_s = (cost(1 + replications) - one_s) / replications;
  const std::string name = "calls." + run;
  figures.push_back(
      {name + ".per_s", calls / replication_s, "calls a second of processor, fork and measures included"});
  figures.push_back({name + ".vs_python", calls / replication_s / peer_calls_per_s, "times the model in Python"});
  figures.push_back({name + ".run_ms", median(run_s) * 1e3, "ms of processor inside the child"});
  figures.push_back({name + ".once_ms", (one_s - replication_s) * 1e3, "ms of processor for what a variant pays once"});
  figures.push_back({name + ".load_ms", load_s * 1e3, "ms of processor to read the scenario"});
  figures.push_back({name + ".records", records, "records"});
}

}  // namespace

std::vector<Figure> calls() {
  const tests::ScratchFolder folder;
  const std::string make = "python3 -B tests/scenarios/utrecht.py --make " + folder.path().string();
  if (std::system(make.c_str()) != 0) return {};  // it has said why  NOLINT(cert-env33-c)
  std::vector<Figure> figures;
  for (const char* run : {"diesel_3", "diesel_5"}) add_run(folder.path(), run, figures);
  return figures;
}

}  // namespace sanji::bench
