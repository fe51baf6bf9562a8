// SPDX-License-Identifier: Apache-2.0
// What a desk knew, asked of the journal alone and of the run itself: item by item the same.
#include "sim/input/load.hpp"
#include "sim/journal/picture.hpp"
#include "tests/sim/actors/network_valleys.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/pictures.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

using namespace sanji;

namespace {

base::SimTime minute(double minutes) { return base::SimTime{} + base::minutes(minutes); }

tests::PlayedWithPictures played(const std::string& file, const std::vector<base::SimTime>& times,
                                 const std::vector<std::string>& posts = {}) {
  const auto read = input::load_scenario(file, base::Language::en);
  REQUIRE(read.loaded);
  return tests::play_with_pictures(*read.loaded, 7, times, posts);
}

/// One thing known, as text: subject, variable, value, age, record, source.
std::string line_of(const journal::View& view, const journal::Known& known) {
  return view.entity(known.subject).id + ' ' +
         std::string(journal::variable_rows[static_cast<std::size_t>(known.variable)].name) + " = " +
         std::to_string(known.value) + " as of " + std::to_string(known.as_of.us) + " by record " +
         std::to_string(known.record) + (known.source == journal::Source::own_sight ? ", seen" : ", told");
}

std::vector<std::string> lines_of(const journal::View& view, const std::vector<journal::Known>& known) {
  std::vector<std::string> lines;
  lines.reserve(known.size());
  for (const journal::Known& each : known) lines.push_back(line_of(view, each));
  return lines;
}

/// The pictures agree with the journal, which is asked for the microsecond before they were taken.
void check_pictures(const tests::PlayedWithPictures& run) {
  const journal::View view(run.journal);
  for (const tests::PictureTaken& picture : run.pictures) {
    CAPTURE(view.entity(picture.who).id, picture.at.seconds());
    const auto before = base::SimTime{picture.at.us - 1};
    CHECK(lines_of(view, journal::what_was_known(view, picture.who, before)) == lines_of(view, picture.known));
  }
}

std::size_t most_known(const tests::PlayedWithPictures& run) {
  std::size_t most = 0;
  for (const auto& picture : run.pictures) most = std::max(most, picture.known.size());
  return most;
}

}  // namespace

TEST_CASE("what the county desk knew 30 minutes into the run, and 30 and 60 into the flood, stands in the journal") {
  const auto run =
      played("scenarios/dongxiang-flash-flood.yaml", {minute(30), minute(60), minute(90), minute(120)}, {"622926"});
  REQUIRE(run.pictures.size() == 4);
  CHECK(run.pictures[0].known.empty());  // the warnings for the county begin at 38, the water comes after an hour
  CHECK(run.pictures[1].known.size() < run.pictures[2].known.size());
  CHECK(run.pictures[2].known.size() < run.pictures[3].known.size());
  CHECK(most_known(run) >= 20);
  check_pictures(run);
}

TEST_CASE("what the county knew at minute 30 of a village fire stands in the journal") {
  const auto run = played("scenarios/dongxiang-village-fire.yaml", {minute(30)}, {"622926"});
  REQUIRE(run.pictures.size() == 1);
  CHECK(run.pictures[0].known.size() >= 3);
  check_pictures(run);
}

TEST_CASE("what every desk of the county knew late in the flash flood stands in the journal") {
  const auto run = played("scenarios/dongxiang-flash-flood.yaml", {minute(300)});
  CHECK(run.pictures.size() >= 15);
  check_pictures(run);
}

TEST_CASE("what the desks knew of posts that are cut off stands in the journal") {
  const auto run = played("scenarios/xintai-blackout.yaml", {minute(120), minute(480)});
  CHECK(most_known(run) >= 20);
  check_pictures(run);
}

TEST_CASE("what the desks of a small county knew stands in the journal, every ten minutes") {
  tests::TwoValleys valleys;
  valleys.flood(tests::at_a1, 1).flood(tests::at_a2, 2).flood(tests::at_b1, 1, "+40 min").flood(tests::at_r3, 1);
  const input::Loaded loaded = valleys.load();
  std::vector<base::SimTime> times;
  for (int each = 10; each < 480; each += 10) times.push_back(minute(each));
  const auto run = tests::play_with_pictures(loaded, 1, times);
  CHECK(run.pictures.size() > 100);
  check_pictures(run);
}

TEST_CASE(
    "what was understated, delayed or carried by a messenger is known as it was told, and stands in the journal so") {
  tests::NetworkValleys valleys = tests::flooded_network();
  valleys.flood(tests::at_b1, 1, "+30 min");
  valleys.silence(tests::desk_a2, "mobile, radio", "8 h");
  valleys.plan("heartbeats:\n  - {id: beat, from: village, to: township, first: +20 min, every: 30 min}");
  valleys.event(
      "behaviours:\n"
      "  - {id: small, post: 999901100, what: understate, factor: 0.5}\n"
      "  - {id: late, post: 999901200, what: delay, delay: 40 min}");
  const input::Loaded loaded = valleys.load();
  std::vector<base::SimTime> times;
  for (int each = 15; each < 480; each += 15) times.push_back(minute(each));
  const auto run = tests::play_with_pictures(loaded, 1, times);
  check_pictures(run);
  const journal::View view(run.journal);
  double people_at_county = 0.0;
  for (const auto& known : journal::what_was_known(view, view.find(tests::county_desk), minute(60))) {
    if (known.variable == journal::Variable::people) people_at_county = known.value;
  }
  CHECK(people_at_county == 40);
}

TEST_CASE("what every desk knew stands in the journal with other seeds and with the revised plan") {
  const auto read = input::load_scenario("scenarios/dongxiang-flash-flood.yaml", base::Language::en,
                                         "scenarios/plans/dongxiang-2024-direct-report.yaml");
  REQUIRE(read.loaded);
  for (std::uint64_t seed = 1; seed <= 3; ++seed) {
    CAPTURE(seed);
    check_pictures(tests::play_with_pictures(*read.loaded, seed, {minute(90), minute(240)}));
  }
}
