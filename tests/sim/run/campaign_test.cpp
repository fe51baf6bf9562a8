// SPDX-License-Identifier: Apache-2.0
// Chance belongs to those whom it befalls: what is added elsewhere, and in what order the registries are written, changes
// nobody's times. A plan with ranges is played, so that every time is drawn.
#include "sim/run/campaign.hpp"

#include "sim/journal/view.hpp"
#include "tests/sim/world/two_valleys.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

using namespace sanji;

namespace {

/// Both villages of township A are flooded; every time is drawn from a range. Township B hears of nothing.
tests::TwoValleys uncertain() {
  tests::TwoValleys valleys;
  valleys.flood(tests::at_a1, 1).flood(tests::at_a2, 1, "+20 min").flood(tests::at_r3, 1, "+25 min", "+2 h");
  valleys.change("region/region.yaml", "day: 5 min, night: 10 min", "day: 2 min .. 12 min, night: 5 min .. 30 min");
  valleys.change("region/region.yaml", "pace: 1.0", "pace: 0.85 .. 1.25");
  for (const char* kind : {"county", "township"}) {
    const std::string id = std::string("id: ") + kind + ", muster_day: 15 min";
    valleys.change("region/region.yaml", id, std::string("id: ") + kind + ", muster_day: 10 min .. 20 min");
  }
  valleys.change("region/region.yaml", "muster_day: 10 min, muster_night: 20 min, present_day: 50 %",
                 "muster_day: 5 min .. 15 min, muster_night: 20 min, present_day: 30 % .. 70 %");
  valleys.change("plan.yaml", "{id: village, answer: 30 s, verify: 2 min",
                 "{id: village, answer: 20 s .. 1 min, verify: 1 min .. 5 min");
  valleys.change(
      "plan.yaml",
      "{id: township, answer: 30 s, verify: 5 min, approval: leader, approve: 4 min, order: 2 min, "
      "call: 1 min}",
      "{id: township, answer: 20 s .. 1 min, verify: 3 min .. 10 min, approval: leader, approve: 2 min .. 12 "
      "min, order: 1 min .. 3 min, call: 1 min .. 3 min}");
  return valleys;
}

/// A record by names instead of rows.
using Told = std::tuple<std::int64_t, std::string, std::string, std::string, std::string, double>;

/// All that was told about incidents whose ids begin with one of these, in a fixed order.
std::vector<Told> told_about(const journal::Journal& journal, const std::vector<std::string_view>& incidents) {
  const journal::View view(journal);
  const auto name = [&](journal::EntityRow row) { return row == journal::none ? std::string() : view.entity(row).id; };
  std::vector<Told> all;
  for (const journal::Record& record : journal.told.records) {
    const std::string incident = name(record.incident);
    const bool wanted = std::any_of(incidents.begin(), incidents.end(),
                                    [&](std::string_view start) { return incident.starts_with(start); });
    if (!wanted) continue;
    // what a team is called to and who commands are rows, which other villages may move
    const bool is_row = record.kind == journal::RecordKind::called || record.kind == journal::RecordKind::command_taken;
    const double value = is_row ? 0.0 : record.value;
    all.emplace_back(record.time.us, std::string(journal::row_of(record.kind).name), incident, name(record.actor),
                     name(record.subject), value);
  }
  std::sort(all.begin(), all.end());
  return all;
}

const std::vector<std::string_view> township_a{"flood/999901100"};

/// The new rows stand first in every registry, so that all others move down.
void add_village_b0(tests::TwoValleys& valleys) {
  valleys.change("region/posts.csv", "999901100201,",
                 "999901200101,乙零村,Village B0,village,999901200,-3000,6000,300,2023,small,assumed\n999901100201,");
  valleys.change("region/households.csv", "G-A1,", "G-B0,999901200101,20,80,-3000,6200,assumed\nG-A1,");
  valleys.change("region/officers.csv", "O-A1,", "O-B0,999901200101,assumed\nO-A1,");
  valleys.change("region/desks.csv", "999901,6,1", "999901200101,2,1,assumed\n999901,6,1");
  valleys.change("region/teams.csv", "T-C,", "T-B0,乙零村队,Team B0,999901200101,village,20,rescue,assumed\nT-C,");
  valleys.change("region/junctions.csv", "J-C,", "J-B0,-3000,6000,999901200101,assumed\nJ-C,");
  valleys.change("region/roads.csv", "R1,", "R0,乙零路,R0,J-B,J-B0,township,3,assumed\nR1,");
}

/// The lines below the heading in reverse.
void reverse_rows(std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = text.find('\n', at) + 1;
    lines.push_back(text.substr(at, end - at));
    at = end;
  }
  std::reverse(lines.begin() + 1, lines.end());
  text.clear();
  for (const auto& line : lines) text += line;
}

}  // namespace

TEST_CASE("the times of this county are drawn: two seeds tell two stories") {
  CHECK(told_about(uncertain().play(1), township_a) != told_about(uncertain().play(2), township_a));
}

TEST_CASE("a village that is added with its own rows moves nobody else's luck") {
  tests::TwoValleys larger = uncertain();
  add_village_b0(larger);
  for (const std::uint64_t seed : {1U, 2U, 3U}) {
    CAPTURE(seed);
    const auto without = told_about(uncertain().play(seed), township_a);
    REQUIRE(without.size() > 50);
    CHECK(told_about(larger.play(seed), township_a) == without);
  }
}

TEST_CASE("an incident elsewhere that needs nobody from here moves nobody's luck here") {
  // the townships report past the county to a prefecture that is not there, so that the two share no desk; and B0 has a
  // team of its own
  const auto apart = [](tests::TwoValleys valleys) {
    valleys.change("plan.yaml", "from: township, to: county, within", "from: township, to: prefecture, within");
    add_village_b0(valleys);
    return valleys;
  };
  tests::TwoValleys both = apart(uncertain());
  both.flood("[[-3050,6150],[-2950,6150],[-2950,6250],[-3050,6250],[-3050,6150]]", 1, "+1 min");
  const auto journal = both.play(5);
  CHECK_FALSE(told_about(journal, {"flood/999901200101"}).empty());
  CHECK(told_about(journal, township_a) == told_about(apart(uncertain()).play(5), township_a));
}

TEST_CASE("the order of the rows in the registries does not matter for what happens when") {
  tests::TwoValleys reversed = uncertain();
  for (const char* file : {"households", "officers", "desks", "teams", "junctions", "roads", "posts"}) {
    reverse_rows(reversed.file(std::string("region/") + file + ".csv"));
  }
  for (const std::uint64_t seed : {1U, 2U, 3U}) {
    CAPTURE(seed);
    CHECK(told_about(reversed.play(seed), {"flood/"}) == told_about(uncertain().play(seed), {"flood/"}));
  }
}

TEST_CASE("a replication is another luck of the same seed, and the same one each time") {
  const auto loaded = uncertain().load();
  const auto prints = [&](std::uint32_t first, std::uint32_t count, std::size_t at_a_time) {
    std::vector<std::uint64_t> all;
    for (const auto& result : run::run_campaign({loaded, 9, first, count, at_a_time, {}, base::Language::en})) {
      REQUIRE(result.problem.empty());
      CHECK(result.replication == first + all.size());
      all.push_back(result.fingerprint);
    }
    return all;
  };
  const auto eight = prints(0, 8, 2);
  CHECK(std::set<std::uint64_t>(eight.begin(), eight.end()).size() == 8);
  CHECK(prints(0, 8, 1) == eight);
  CHECK(prints(5, 1, 1).front() == eight[5]);
}

TEST_CASE("a journal that cannot be written is a problem of its replication, told and not thrown") {
  const auto loaded = uncertain().load();
  const auto result = run::run_campaign({loaded, 1, 0, 1, 1, "/nowhere/at/all/journal.h5", base::Language::en}).front();
  CHECK_THAT(result.problem, ContainsSubstring("/nowhere/at/all"));
}
