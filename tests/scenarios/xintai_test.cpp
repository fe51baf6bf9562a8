// SPDX-License-Identifier: Apache-2.0
// The power and signal outage at Xintai: played to its end, seen through its journal.
#include "sim/input/load.hpp"
#include "sim/journal/picture.hpp"
#include "sim/journal/view.hpp"
#include "sim/measures/kpi.hpp"
#include "sim/run/campaign.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/play.hpp"

#include <algorithm>
#include <filesystem>
#include <set>
#include <vector>

using namespace sanji;
using journal::Record;
using journal::RecordKind;

namespace {

const std::filesystem::path blackout = "scenarios/xintai-blackout.yaml";

const journal::Journal& played() {
  static const journal::Journal journal = tests::play(blackout, 7);
  return journal;
}

std::set<journal::EntityRow> subjects_of(RecordKind kind) {
  std::set<journal::EntityRow> subjects;
  for (const Record& record : played().told.records) {
    if (record.kind == kind) subjects.insert(record.subject);
  }
  return subjects;
}

std::vector<std::uint64_t> fingerprints(std::uint32_t first, std::uint32_t count, std::size_t at_a_time) {
  const auto read = input::load_scenario(blackout, base::Language::en);
  REQUIRE(read.loaded);
  std::vector<std::uint64_t> prints;
  for (const auto& result : run::run_campaign({*read.loaded, 7, first, count, at_a_time, {}, base::Language::en})) {
    REQUIRE(result.problem.empty());
    prints.push_back(result.fingerprint);
  }
  return prints;
}

}  // namespace

TEST_CASE("the outage is played to its end") {
  const auto& records = played().told.records;
  const auto ended = std::find_if(records.begin(), records.end(),
                                  [](const Record& record) { return record.kind == RecordKind::exercise_ended; });
  REQUIRE(ended != records.end());
  CHECK(ended->time == base::SimTime{} + played().provenance.duration);
}

TEST_CASE("in the outage about ninety posts are cut off, their superiors notice, and contact is restored") {
  const auto isolated = subjects_of(RecordKind::post_isolated);
  CHECK(isolated.size() >= 80);
  CHECK(isolated.size() <= 105);
  const auto noticed = subjects_of(RecordKind::isolation_noticed);
  CHECK(noticed.size() >= isolated.size() / 2);
  CHECK(std::includes(isolated.begin(), isolated.end(), noticed.begin(), noticed.end()));
  CHECK_FALSE(subjects_of(RecordKind::contact_restored).empty());
  CHECK_FALSE(subjects_of(RecordKind::post_reachable).empty());
}

TEST_CASE("in the outage nobody is believed to be cut off before he is") {
  std::set<journal::EntityRow> isolated;
  for (const Record& record : played().told.records) {
    if (record.kind == RecordKind::post_isolated) isolated.insert(record.subject);
    if (record.kind == RecordKind::isolation_noticed) CHECK(isolated.count(record.subject) == 1);
  }
}

TEST_CASE("in the outage each tier has figures of its own") {
  const auto kpis = measures::measure(journal::View(played()));
  for (const measures::TierTotals& tier : kpis.tiers) {
    CHECK(tier.reports_in > 0);
    CHECK_FALSE(tier.handle_s.empty());
  }
  for (std::size_t tier = 0; tier < 3; ++tier) {
    CAPTURE(tier);
    CHECK(kpis.tiers[tier].handle_quantile_s(0.5) > 0.0);
  }
}

TEST_CASE("in the outage the county's response rises with the posts that it knows to be cut off") {
  std::vector<double> levels;
  for (const Record& record : played().told.records) {
    if (record.kind == RecordKind::level_set) levels.push_back(record.value);
  }
  REQUIRE_FALSE(levels.empty());
  CHECK(std::is_sorted(levels.rbegin(), levels.rend()));
  CHECK(levels.back() <= 3);
}

TEST_CASE("once posts are in touch again the county hears of it, and its response ends") {
  const auto& records = played().told.records;
  const auto ended = std::find_if(records.begin(), records.end(), [](const Record& record) {
    return record.kind == RecordKind::level_lowered && record.value == 0.0;
  });
  REQUIRE(ended != records.end());
  std::set<journal::EntityRow> told;
  std::set<journal::EntityRow> told_of_the_end;
  for (const Record& record : records) {
    if (record.kind == RecordKind::level_told_received)
      (record.value > 0.0 ? told : told_of_the_end).insert(record.actor);
  }
  CHECK(told.size() >= 10);
  CHECK(told == told_of_the_end);
  const journal::View view(played());
  std::size_t believed_cut = 0;
  for (const auto& known :
       journal::what_was_known(view, view.find("370982"), base::SimTime{} + played().provenance.duration)) {
    believed_cut += known.variable == journal::Variable::believed_cut && known.value > 0.5 ? 1 : 0;
  }
  CHECK(believed_cut <= 2);
}

TEST_CASE("the outage with one seed is the same run, alone and among others, one or two at a time") {
  const auto together = fingerprints(0, 3, 2);
  CHECK(fingerprints(0, 1, 1).front() == together[0]);
  CHECK(fingerprints(1, 1, 1).front() == together[1]);
  CHECK(fingerprints(0, 3, 1) == together);
  CHECK(std::set<std::uint64_t>(together.begin(), together.end()).size() == 3);
}
