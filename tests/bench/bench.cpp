// SPDX-License-Identifier: Apache-2.0
// What a run costs, measured on the machine it stands on: each figure beside a floor taken in the same run. No test: nothing
// here passes or fails.
#include "sim/import/new_region.hpp"
#include "sim/import/new_scenario.hpp"
#include "sim/import/region_files.hpp"
#include "sim/input/load.hpp"
#include "sim/run/campaign.hpp"
#include "sim/run/run_counties.hpp"
#include "tests/bench/figures.hpp"
#include "tests/support/play.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <queue>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

using namespace sanji;

constexpr int rounds = 5;
constexpr std::uint32_t replications = 40;

using bench::Figure;
using bench::median;
using bench::processor_s;

/// The floor: so many events through a bare priority queue of plain structs.
double bare_loop_s(std::size_t events) {
  struct Event {
    std::int64_t time;
    std::uint64_t sequence;
    bool operator<(const Event& other) const {
      return std::pair(time, sequence) > std::pair(other.time, other.sequence);
    }
  };
  constexpr int repeats = 200;
  constexpr std::uint64_t under_way = 300;  // about as many as a county has under way at once
  std::uint64_t noise = 88172645463325252ULL;
  const auto began = std::chrono::steady_clock::now();
  std::uint64_t checksum = 0;
  for (int repeat = 0; repeat < repeats; ++repeat) {
    std::priority_queue<Event> queue;
    for (std::uint64_t i = 0; i < under_way; ++i) queue.push({static_cast<std::int64_t>(i * 1000), i});
    for (std::size_t i = 0; i < events; ++i) {
      const Event next = queue.top();
      queue.pop();
      noise ^= noise << 13;
      noise ^= noise >> 7;
      noise ^= noise << 17;
      checksum += next.sequence;
      queue.push({next.time + static_cast<std::int64_t>(noise % 1000000), under_way + i});
    }
  }
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - began;
  if (checksum == 0) std::puts("");  // the loop must not be optimised away
  return took.count() / repeats;
}

/// What one scenario costs; figures are named after `name`.
std::vector<Figure> costs_of(const std::string& name, const std::string& file) {
  std::vector<double> load_s;
  std::vector<double> replication_s;
  std::vector<double> run_s;
  std::vector<double> journal_s;
  double records = 0;
  double events = 0;
  double peak_mib = 0;
  for (int round = 0; round < rounds; ++round) {
    const double before_load_s = processor_s();
    const auto read = input::load_scenario(file, base::Language::en);
    load_s.push_back(processor_s() - before_load_s);
    if (!read.loaded) {
      for (const auto& issue : read.issues.sorted()) std::fprintf(stderr, "%s\n", to_text(issue).c_str());
      std::exit(2);
    }
    const tests::ScratchFolder folder;
    const auto cost = [&](std::uint32_t count, const std::filesystem::path& journal) {
      const double before_s = processor_s();
      const auto results = run::run_campaign({*read.loaded, 7, 0, count, 1, journal, base::Language::en});
      for (const auto& result : results) {
        if (!result.problem.empty()) std::fprintf(stderr, "%s\n", result.problem.c_str());
        run_s.push_back(result.run_s);
        records = std::max(records, result.records);
        events = std::max(events, result.events);
        peak_mib = std::max(peak_mib, result.peak_mib);
        if (!journal.empty()) journal_s.push_back(result.write_s);
      }
      return processor_s() - before_s;
    };
    // the difference leaves fork, run, measures and pipe, and takes out what a variant pays once
    const double one_s = cost(1, {});
    replication_s.push_back((cost(1 + replications, {}) - one_s) / replications);
    cost(1, folder.path() / "journal.h5");
  }
  const double per_replication_s = median(replication_s);
  const double floor_s = bare_loop_s(static_cast<std::size_t>(events));
  return {{name + ".replication_ms", per_replication_s * 1e3, "ms of processor, fork and measures included"},
          {name + ".run_ms", median(run_s) * 1e3, "ms of processor inside the child"},
          {name + ".journal_ms", median(journal_s) * 1e3, "ms of processor more, when the journal is written"},
          {name + ".load_ms", median(load_s) * 1e3, "ms of processor to read the scenario"},
          {name + ".records", records, "records"},
          {name + ".events", events, "entries of the agenda"},
          {name + ".records_per_s", records / per_replication_s, "1/s"},
          {name + ".peak_mib", peak_mib, "MiB of one replication's process"},
          {name + ".vs_bare_loop", per_replication_s / floor_s, "times a bare priority-queue loop of as many events"}};
}

/// A made province of 100 counties, loaded and played for a day; its processes are children of this one.
std::vector<Figure> province() {
  const tests::ScratchFolder folder;
  const auto sizes = import::province_sizes(import::most_counties, 1);
  const auto sites = import::province_sites(sizes, 1, "900000");
  double villages = 0;
  constexpr std::size_t every = 20;   // five counties of all sizes are struck
  std::vector<model::Region> struck;  // only they are kept, so that the processes made here inherit little
  struck.reserve(sizes.size() / every + 1);
  std::vector<import::Flooded> flooded;
  const auto write = [&](const std::string& name, const std::string& text) { folder.write(name, text); };
  for (std::size_t i = 0; i < sizes.size(); ++i) {
    const std::string name = "province/" + sites[i].code;
    for (const auto& [file, text] : import::region_files(import::new_county(sizes[i], 1, sites[i]), "made up"))
      write(fmt::format("{}/{}", name, file), text);
    auto read = input::load_region(folder / name, base::Language::en);
    write("drill/" + sites[i].code + "/scenario.yaml",
          import::scenario_yaml(*read.region, "../../province/" + sites[i].code, "../", 24, 1));
    villages += static_cast<double>(sizes[i].villages);
    if (i % every != every / 2) continue;
    struck.push_back(std::move(*read.region));
    flooded.push_back({struck.back(), import::township_to_flood(struck.back())});
  }
  write("drill/plan.yaml", import::plan_yaml());
  write("drill/event.yaml", import::event_yaml(flooded));
  write("drill/flood.geojson", import::flood_geojson(flooded));
  run::Counties counties;
  counties.files = run::scenarios_in(folder / "drill");
  counties.folder = folder / "out";
  counties.at_a_time = run::processors();
  const double before_s = processor_s();
  const auto began = std::chrono::steady_clock::now();
  const auto ran = run::run_counties(counties);
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - began;
  const double used_s = processor_s() - before_s;
  for (const std::string& issue : ran.issues) std::fprintf(stderr, "%s\n", issue.c_str());
  if (!ran.problem.empty()) std::fprintf(stderr, "%s\n", ran.problem.c_str());
  return {{"province.villages", villages, "villages of 100 counties"},
          {"province.day_s", took.count(), "s from files to journals, a day of each county"},
          {"province.processor_s", used_s, "s of processor for all of it"},
          {"province.per_village_ms", used_s / villages * 1e3, "ms of processor a village"},
          {"province.peak_mib", ran.peak_mib, "MiB of the largest county's process"},
          {"province.at_once_mib", ran.peak_mib * static_cast<double>(counties.at_a_time), "MiB at most at a time"}};
}

struct Bench {
  std::string_view name;
  std::vector<Figure> (*measure)();
};
constexpr Bench benches[] = {
    {"flash_flood", [] { return costs_of("flash_flood", "scenarios/dongxiang-flash-flood.yaml"); }},
    {"blackout", [] { return costs_of("blackout", "scenarios/xintai-blackout.yaml"); }},
    {"province", province},
    {"viewer", bench::viewer},
    {"calls", bench::calls}};

}  // namespace

int main(int argc, char** argv) {
  std::string json_file;
  std::string_view only;
  for (int i = 1; i < argc; ++i) {
    if (std::string_view(argv[i]) == "--json" && i + 1 < argc) {
      json_file = argv[++i];
    } else {
      only = argv[i];
    }
  }
  nlohmann::ordered_json all;
  bool found = false;
  for (const Bench& bench : benches) {
    if (!only.empty() && only != bench.name) continue;
    found = true;
    for (const Figure& figure : bench.measure()) {
      fmt::print("{:<30} {:>12.3f}  {}\n", figure.name, figure.value, figure.unit);
      all[figure.name] = {{"value", figure.value}, {"unit", figure.unit}};
    }
  }
  if (!found) {
    fmt::print(stderr, "no benchmark '{}'; there are: flash_flood, blackout, province, viewer, calls\n", only);
    return 2;
  }
  if (!json_file.empty()) std::ofstream(json_file) << all.dump(2) << '\n';
  return 0;
}
