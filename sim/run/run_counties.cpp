// SPDX-License-Identifier: Apache-2.0
// A county is loaded, played and forgotten in its own process, so that memory does not grow with the province.
#include "sim/run/run_counties.hpp"

#include "sim/input/load.hpp"
#include "sim/journal/reader.hpp"
#include "sim/measures/kpi.hpp"
#include "sim/run/campaign.hpp"
#include "sim/run/out_folder.hpp"
#include "sim/run/worker_pool.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <sstream>
#include <system_error>

namespace sanji::run {
namespace {

namespace fs = std::filesystem;
using base::say;

/// Numbers of one county's run, in the order in which they go over the pipe.
enum Number { incidents, people, houses, level, half_there_min, teams_sent, records, peak, number_count };

struct CountyResult {
  std::string name;
  std::string name_en;
  std::array<double, number_count> numbers{};
};

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

std::string check(const Counties& counties, const fs::path& file) {
  const auto read = input::load_scenario(file, counties.language, counties.plan);
  std::string text;
  for (const auto& issue : read.issues.sorted()) text += to_text(issue) + '\n';
  return text;
}

/// Minutes from the onset to the first team, of half of the incidents at which one came; NaN where none did.
double half_there(const measures::Kpis& kpis) {
  std::vector<double> minutes;
  for (const measures::Incident& incident : kpis.incidents) {
    const auto span = incident.span(model::Moment::onset, model::Moment::first_arrival);
    if (span) minutes.push_back(span->minutes());
  }
  std::sort(minutes.begin(), minutes.end());
  return measures::quantile(minutes, 0.5);
}

/// What a county's run was worth, as lines: its names, then its numbers. Throws where it failed.
std::string play(const Counties& counties, const fs::path& file) {
  const auto read = input::load_scenario(file, counties.language, counties.plan);
  if (!read.loaded) throw std::runtime_error("changed while it was read");
  const model::Scenario& scenario = read.loaded->scenario;
  const fs::path folder = counties.folder / scenario.file_stem;
  std::error_code problem;
  fs::create_directories(folder, problem);
  if (problem) throw std::runtime_error(problem.message());
  const fs::path journal = folder / journal_name;
  const auto result = run_campaign({*read.loaded, counties.seed.value_or(scenario.seed), counties.replication, 1, 1,
                                    journal, counties.language})
                          .front();
  if (!result.problem.empty()) throw std::runtime_error(result.problem);
  const auto written = journal::read_journal(journal, counties.language);
  if (!written.journal) throw std::runtime_error(written.problem);
  const measures::Kpis kpis = measures::measure_moments(journal::View(*written.journal));
  int gravest = 0;
  for (const measures::Incident& incident : kpis.incidents) {
    const int of_it = incident.gravest_level;
    if (of_it > 0 && (gravest == 0 || of_it < gravest)) gravest = of_it;
  }
  int sent = 0;
  for (const measures::TierTotals& tier : kpis.tiers) sent += tier.teams_sent;
  std::string text = scenario.region.name.zh + '\n' + scenario.region.name.en + '\n';
  for (const double number :
       {static_cast<double>(kpis.incidents.size()), kpis.people, kpis.houses, static_cast<double>(gravest),
        half_there(kpis), static_cast<double>(sent), static_cast<double>(kpis.records), result.peak_mib}) {
    text += fmt::format("{}\n", number);
  }
  return text;
}

CountyResult result_of(const std::string& bytes) {
  const auto lines = lines_of(bytes);
  CountyResult result{lines.at(0), lines.at(1), {}};
  for (std::size_t i = 0; i < number_count; ++i) result.numbers[i] = std::stod(lines.at(2 + i));
  return result;
}

std::string line_of(const CountyResult& county, base::Language language) {
  const auto& of = county.numbers;
  const auto whole = [&](Number number) { return std::lround(of[number]); };
  const std::string_view level_name =
      of[level] > 0 ? model::level_words[static_cast<std::size_t>(whole(level) - 1)].name : std::string_view("-");
  const std::string there = std::isnan(of[half_there_min]) ? "-" : fmt::format("~{:.0f}", of[half_there_min]);
  return say(language,
             "{0}: {1} incidents, {2} people, {3} houses; gravest level {4}; teams sent {5}, the first there within "
             "{6} "
             "min at half of them",
             language == base::Language::zh ? county.name : county.name_en, whole(incidents), whole(people),
             whole(houses), level_name, whole(teams_sent), there) +
         '\n';
}

std::string table_of(const std::vector<CountyResult>& counties, const fs::path& folder, base::Language language) {
  std::string table =
      "演练 EXERCISE  " + say(language, "{0} counties, each played by itself", counties.size()) + "\n\n";
  std::array<double, number_count> all{};
  std::size_t struck = 0;
  for (const CountyResult& county : counties) {
    for (std::size_t i = 0; i < number_count; ++i) all[i] += std::isnan(county.numbers[i]) ? 0.0 : county.numbers[i];
    if (county.numbers[incidents] == 0.0) continue;
    ++struck;
    table += line_of(county, language);
  }
  if (struck > 0) table += '\n';
  table += say(language, "counties with incidents: {0}; incidents {1}, people {2}, houses {3}, teams sent {4}", struck,
               std::lround(all[incidents]), std::lround(all[people]), std::lround(all[houses]),
               std::lround(all[teams_sent])) +
           '\n';
  return table + say(language, "journals: {0}; more with: sanji report {0}/COUNTY", folder.string()) + '\n';
}

}  // namespace

std::size_t processors() { return static_cast<std::size_t>(std::max(1L, sysconf(_SC_NPROCESSORS_ONLN))); }

std::vector<fs::path> scenarios_in(const fs::path& folder) {
  std::vector<fs::path> files;
  std::error_code problem;
  for (const auto& entry : fs::directory_iterator(folder, problem)) {
    const fs::path file = entry.path() / "scenario.yaml";
    if (entry.is_directory(problem) && fs::is_regular_file(file, problem)) files.push_back(file);
  }
  std::sort(files.begin(), files.end());
  return files;
}

RanCounties run_counties(const Counties& counties) {
  RanCounties ran;
  const std::size_t count = counties.files.size();
  const auto checked =
      run_in_children(count, counties.at_a_time, [&](std::size_t i) { return check(counties, counties.files[i]); });
  for (std::size_t i = 0; i < count; ++i) {
    for (const std::string& line : lines_of(checked[i].bytes)) ran.issues.push_back(line);
    if (!checked[i].problem.empty()) ran.issues.push_back(counties.files[i].string() + ": " + checked[i].problem);
  }
  if (!ran.issues.empty()) return ran;
  const auto played =
      run_in_children(count, counties.at_a_time, [&](std::size_t i) { return play(counties, counties.files[i]); });
  std::vector<CountyResult> results;
  for (std::size_t i = 0; i < count; ++i) {
    if (!played[i].problem.empty()) {
      ran.problem = counties.files[i].string() + ": " + played[i].problem;
      return ran;
    }
    results.push_back(result_of(played[i].bytes));
    ran.peak_mib = std::max(ran.peak_mib, results.back().numbers[peak]);
  }
  ran.table = table_of(results, counties.folder, counties.language);
  return ran;
}

}  // namespace sanji::run
