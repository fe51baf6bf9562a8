// SPDX-License-Identifier: Apache-2.0
// What the shipped scenarios must show, read from their journals alone.
#include "sim/input/load.hpp"
#include "sim/journal/view.hpp"
#include "sim/run/campaign.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/play.hpp"

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <vector>

using namespace sanji;
using journal::EntityKind;
using journal::Record;
using journal::RecordKind;

namespace {

const std::filesystem::path scenarios = "scenarios";

std::vector<Record> of_kind(const journal::Journal& journal, RecordKind kind) {
  std::vector<Record> found;
  std::copy_if(journal.told.records.begin(), journal.told.records.end(), std::back_inserter(found),
               [kind](const Record& record) { return record.kind == kind; });
  return found;
}

const journal::Entity& entity(const journal::Journal& journal, journal::EntityRow row) {
  return journal.entities[static_cast<std::size_t>(row)];
}

/// Every scenario file that is shipped, lessons included.
std::vector<std::filesystem::path> all_scenarios() {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(scenarios)) {
    const auto& path = entry.path();
    const bool lesson = path.filename() == "scenario.yaml";
    const bool main = path.parent_path() == scenarios && path.extension() == ".yaml";
    if (lesson || main) files.push_back(path);
  }
  std::sort(files.begin(), files.end());
  return files;
}

/// What the event does to the network by itself.
bool is_inject(RecordKind kind) {
  return kind == RecordKind::power_lost || kind == RecordKind::power_restored || kind == RecordKind::signal_lost ||
         kind == RecordKind::signal_restored || kind == RecordKind::room_lost || kind == RecordKind::room_restored ||
         kind == RecordKind::leader_away || kind == RecordKind::leader_back;
}

/// Which sources of teams were ordered to an incident: own township, neighbour, county.
std::set<std::string> sources_used(const journal::Journal& journal) {
  const journal::View view(journal);
  std::set<std::string> sources;
  for (const Record& record : of_kind(journal, RecordKind::arrived)) {
    const auto team_post = entity(journal, record.actor).parent;
    const EntityKind tier = entity(journal, team_post).kind;
    const auto own = view.post_at(record.incident, EntityKind::township);
    if (tier == EntityKind::county) {
      sources.insert("county");
    } else if (view.post_at(team_post, EntityKind::township) == own) {
      sources.insert("own");
    } else {
      sources.insert("neighbour");
    }
  }
  return sources;
}

}  // namespace

TEST_CASE(
    "every record but the first and the injects has a cause that exists and is not later than itself, in every "
    "scenario") {
  const auto files = all_scenarios();
  REQUIRE(files.size() >= 9);
  for (const auto& file : files) {
    CAPTURE(file.string());
    const auto journal = tests::play(file, 7);
    const auto& records = journal.told.records;
    REQUIRE(records.front().cause == journal::none);
    for (std::size_t i = 1; i < records.size(); ++i) {
      CAPTURE(i);
      if (is_inject(records[i].kind)) {
        REQUIRE(records[i].cause == journal::none);
        continue;
      }
      REQUIRE(records[i].cause >= 0);
      REQUIRE(records[i].cause < static_cast<journal::RecordId>(i));
      const Record& cause = records[static_cast<std::size_t>(records[i].cause)];
      REQUIRE(cause.time <= records[i].time);
      // a cause is of the same incident, or of none: hazards, the network and the exercise itself; what concerns no single
      // incident, as the end of a response, may follow from any
      REQUIRE((cause.incident == records[i].incident || cause.incident == journal::none ||
               records[i].incident == journal::none));
    }
  }
}

TEST_CASE("the flash flood has a thousand records and more") {
  REQUIRE(tests::play(scenarios / "dongxiang-flash-flood.yaml", 7).told.records.size() >= 1000);
}

TEST_CASE("the flash flood reaches six villages in two townships at different times and cuts two roads") {
  const auto journal = tests::play(scenarios / "dongxiang-flash-flood.yaml", 7);
  const journal::View view(journal);
  std::map<journal::EntityRow, base::SimTime> villages;
  std::set<journal::EntityRow> townships;
  for (const Record& record : of_kind(journal, RecordKind::incident_arose)) {
    if (entity(journal, record.subject).id.ends_with("/houses")) villages.emplace(record.place, record.time);
    townships.insert(view.post_at(record.place, EntityKind::township));
  }
  std::set<base::SimTime> times;
  for (const auto& [village, time] : villages) times.insert(time);
  CHECK(villages.size() >= 6);
  CHECK(townships.size() >= 2);
  CHECK(times.size() >= 4);
  CHECK(of_kind(journal, RecordKind::road_closed).size() >= 2);
}

TEST_CASE("in the flash flood a team meets a closed road, gets round it and arrives") {
  const auto journal = tests::play(scenarios / "dongxiang-flash-flood.yaml", 7);
  bool got_round = false;
  for (const Record& met : of_kind(journal, RecordKind::road_found_closed)) {
    const auto later = [&](RecordKind kind) {
      const auto records = of_kind(journal, kind);
      return std::any_of(records.begin(), records.end(), [&](const Record& record) {
        return record.actor == met.actor && record.incident == met.incident && record.time >= met.time;
      });
    };
    got_round = got_round || (later(RecordKind::rerouted) && later(RecordKind::arrived));
  }
  REQUIRE(got_round);
}

TEST_CASE("in the flash flood own, neighbour and county teams all come") {
  REQUIRE(sources_used(tests::play(scenarios / "dongxiang-flash-flood.yaml", 7)) ==
          std::set<std::string>{"county", "neighbour", "own"});
}

TEST_CASE("in the flash flood letters queue at a desk and the wait names what was waited for") {
  const auto journal = tests::play(scenarios / "dongxiang-flash-flood.yaml", 7);
  CHECK_FALSE(of_kind(journal, RecordKind::queued).empty());
  REQUIRE_FALSE(journal.told.enablers.empty());
  for (const auto& enabler : journal.told.enablers) REQUIRE(enabler.enabler < enabler.record);
}

TEST_CASE("in the flash flood the county sets a response level after it was told") {
  const auto journal = tests::play(scenarios / "dongxiang-flash-flood.yaml", 7);
  const auto levels = of_kind(journal, RecordKind::level_set);
  REQUIRE_FALSE(levels.empty());
  CHECK(entity(journal, levels.front().actor).kind == EntityKind::county);
  for (std::size_t i = 1; i < levels.size(); ++i) CHECK(levels[i].value < levels[i - 1].value);
}

TEST_CASE("in the village fire at least eight houses burn one after the other") {
  const auto journal = tests::play(scenarios / "dongxiang-village-fire.yaml", 7);
  std::vector<base::SimTime> first_flames;
  std::set<journal::EntityRow> houses;
  for (const Record& record : of_kind(journal, RecordKind::exposed)) {
    if (entity(journal, record.subject).kind != EntityKind::house || record.value == 0) continue;
    if (houses.insert(record.subject).second) first_flames.push_back(record.time);
  }
  CHECK(houses.size() >= 8);
  CHECK(std::is_sorted(first_flames.begin(), first_flames.end()));
  CHECK(std::set<base::SimTime>(first_flames.begin(), first_flames.end()).size() >= 6);
}

TEST_CASE("the chlorine leak closes the road and covers at least two villages") {
  const auto journal = tests::play(scenarios / "dongxiang-chlorine-leak.yaml", 7);
  CHECK_FALSE(of_kind(journal, RecordKind::road_closed).empty());
  std::set<journal::EntityRow> villages;
  for (const Record& record : of_kind(journal, RecordKind::exposed)) {
    if (entity(journal, record.subject).kind == EntityKind::household_group) villages.insert(record.place);
  }
  CHECK(villages.size() >= 2);
}

TEST_CASE("seeds 7 and 8 differ in a decision and in arrival times") {
  const auto seven = tests::play(scenarios / "dongxiang-flash-flood.yaml", 7);
  const auto eight = tests::play(scenarios / "dongxiang-flash-flood.yaml", 8);
  const auto chosen = [](const journal::Journal& journal) {
    std::set<std::pair<std::string, std::string>> sent;
    for (const auto& row : journal.told.decisions) {
      if (!row.chosen) continue;
      const auto& record = journal.told.records[static_cast<std::size_t>(row.record)];
      if (record.incident != journal::none) {
        sent.emplace(entity(journal, record.incident).id, entity(journal, row.candidate).id);
      }
    }
    return sent;
  };
  const auto arrivals = [](const journal::Journal& journal) {
    std::vector<std::int64_t> times;
    for (const Record& record : of_kind(journal, RecordKind::arrived)) times.push_back(record.time.us);
    return times;
  };
  CHECK(chosen(seven) != chosen(eight));
  CHECK(arrivals(seven) != arrivals(eight));
}

TEST_CASE("the same seed gives the same bytes") {
  const auto read = input::load_scenario(scenarios / "dongxiang-flash-flood.yaml", base::Language::en);
  REQUIRE(read.loaded);
  const tests::ScratchFolder folder;
  for (const char* name : {"a.h5", "b.h5"}) {
    const auto result = run::run_campaign({*read.loaded, 7, 0, 1, 1, folder.path() / name, base::Language::en}).front();
    REQUIRE(result.problem.empty());
  }
  REQUIRE(tests::bytes_of(folder.path() / "a.h5") == tests::bytes_of(folder.path() / "b.h5"));
}

TEST_CASE("a replication is the same alone and among others, one or two at a time") {
  const auto read = input::load_scenario(scenarios / "dongxiang-flash-flood.yaml", base::Language::en);
  REQUIRE(read.loaded);
  const auto fingerprints = [&](std::uint32_t first, std::uint32_t count, std::size_t at_a_time) {
    std::vector<std::uint64_t> prints;
    for (const auto& result : run::run_campaign({*read.loaded, 7, first, count, at_a_time, {}, base::Language::en})) {
      REQUIRE(result.problem.empty());
      prints.push_back(result.fingerprint);
    }
    return prints;
  };
  const auto together = fingerprints(0, 6, 1);
  CHECK(fingerprints(0, 6, 2) == together);
  CHECK(fingerprints(3, 1, 1).front() == together[3]);
  CHECK(std::set<std::uint64_t>(together.begin(), together.end()).size() == 6);
}

TEST_CASE("every team that is called is free again or still out at the end, and never in two places") {
  const auto journal = tests::play(scenarios / "dongxiang-flash-flood.yaml", 7);
  std::map<journal::EntityRow, bool> out;
  for (const Record& record : journal.told.records) {
    if (record.kind == RecordKind::called) {
      CHECK_FALSE(out[record.actor]);
      out[record.actor] = true;
    }
    if (record.kind == RecordKind::freed) {
      CHECK(out[record.actor]);
      out[record.actor] = false;
    }
  }
}
