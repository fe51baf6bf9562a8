// SPDX-License-Identifier: Apache-2.0
// The journals of the shipped scenarios as files and as what a page carries.
#include "sim/journal/compact.hpp"
#include "sim/journal/picture.hpp"
#include "sim/journal/reader.hpp"
#include "sim/journal/writer.hpp"
#include "tests/support/big_journal.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/play.hpp"

using namespace sanji;

namespace {

constexpr auto en = base::Language::en;

std::string h5_bytes(const journal::Journal& journal) {
  const tests::ScratchFolder folder;
  REQUIRE(journal::write_journal(journal, folder / "journal.h5", en).empty());
  return tests::bytes_of(folder / "journal.h5");
}

}  // namespace

TEST_CASE("journals of played scenarios come back from the compact form, in few bytes") {
  for (const char* scenario : {"scenarios/dongxiang-flash-flood.yaml", "scenarios/dongxiang-chlorine-leak.yaml",
                               "scenarios/xintai-blackout.yaml", "scenarios/lessons/07-late-report/scenario.yaml"}) {
    INFO(scenario);
    const journal::Journal journal = tests::play(scenario, 7);
    const auto compact = journal::to_compact(journal);
    const auto read = journal::read_compact(compact, en);
    CHECK(read.problem.empty());
    REQUIRE(read.journal.has_value());
    CHECK((h5_bytes(*read.journal) == h5_bytes(journal)));
    CHECK(compact.size() < 350'000);
    CHECK(journal::to_compact(journal, journal::Content::for_viewing).size() < 200'000);
  }
}

TEST_CASE("a journal carries the border of its county, and none where the region names none") {
  const auto flood = tests::play("scenarios/dongxiang-flash-flood.yaml", 7);
  REQUIRE(flood.resolved.border.has_value());
  CHECK(flood.resolved.border->outer.size() > 100);
  for (const journal::PostRow& post : flood.resolved.posts) {
    const journal::Entity& entity = flood.entities[static_cast<std::size_t>(post.post)];
    if (entity.kind != journal::EntityKind::village) continue;
    CHECK(base::distance_outside(*flood.resolved.border, entity.position).value < 1000.0);
  }
  CHECK_FALSE(tests::play("scenarios/lessons/07-late-report/scenario.yaml", 7).resolved.border.has_value());
}

TEST_CASE("a repeated run is a journal that readers accept, and each round tells the same") {
  const journal::Journal run = tests::play("scenarios/dongxiang-flash-flood.yaml", 7);
  const std::size_t own = run.told.records.size();
  const journal::Journal twice = tests::repeated(run, own + 1);
  const journal::Journal big = tests::repeated(run, 5 * own);
  CHECK(tests::repeated(run, 1).told.records.size() == own);
  CHECK(twice.told.records.size() == 2 * own - 2);
  CHECK(big.told.records.size() == 6 * (own - 2) + 2);

  const tests::ScratchFolder folder;
  REQUIRE(journal::write_journal(big, folder / "big.h5", en).empty());
  const auto read = journal::read_journal(folder / "big.h5", en);
  CHECK(read.problem.empty());
  REQUIRE(read.journal.has_value());
  const journal::View once(run);
  const journal::View often(*read.journal);
  CHECK(often.incidents().size() == 6 * once.incidents().size());
  for (const journal::EntityRow incident : once.incidents()) {
    const auto again = often.find(once.entity(incident).id + "/6");
    REQUIRE(again != journal::none);
    CHECK(often.records_of(again).size() == once.records_of(incident).size());
    // the last round is as far from its beginning as the run is from its own
    const auto end = base::SimTime{} + run.provenance.duration;
    const auto last_end = base::SimTime{} + big.provenance.duration;
    CHECK(often.state_at(again, journal::Variable::people, last_end) ==
          once.state_at(incident, journal::Variable::people, end));
  }
  const auto township = once.post_at(once.incidents().front(), journal::EntityKind::township);
  const auto middle = base::Duration{run.provenance.duration.us / 2};
  const auto known = journal::what_was_known(once, township, base::SimTime{} + middle);
  CHECK_FALSE(known.empty());
  const auto rounds = base::Duration{run.provenance.duration.us * 5};
  CHECK(journal::what_was_known(often, township, base::SimTime{} + rounds + middle).size() >= known.size());
}
