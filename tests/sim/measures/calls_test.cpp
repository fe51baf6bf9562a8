// SPDX-License-Identifier: Apache-2.0
// Call-and-confirm, call by call.
#include "sim/measures/calls.hpp"

#include "tests/sim/measures/valley.hpp"
#include "tests/support/catch.hpp"

using namespace sanji;            // NOLINT(google-build-using-namespace)
using namespace sanji::measures;  // NOLINT(google-build-using-namespace)
using journal::none;
using valley::RecordId;
using K = valley::RecordKind;

namespace {

Calls of(const valley::Story& story) { return measure_calls(journal::View(story.journal)); }

/// An orange warning at 10, a round from 15 on.
RecordId begin(valley::Story& story) {
  const RecordId warning = story.tell(10, K::warning_issued, none, valley::call_centre, valley::township, 3, 0, "rain");
  const RecordId received = story.tell(12, K::warning_received, none, valley::county, valley::call_centre, 3, warning);
  return story.tell(15, K::call_round_begun, none, valley::county, valley::township, 2, received, "calls|999901100");
}

}  // namespace

TEST_CASE("an answer counts from the warning, with how the person was reached") {
  valley::Story story;
  const RecordId round = begin(story);
  const RecordId call = story.tell(16, K::person_called, none, valley::county, valley::responsible, 1, round);
  story.tell(17, K::person_answered, none, valley::county, valley::responsible, 1, call, "person");
  const RecordId second = story.tell(18, K::person_called, none, valley::county, valley::warden, 1, call);
  const RecordId silent = story.tell(19, K::person_silent, none, valley::county, valley::warden, 0, second, "knock");
  story.tell(40, K::person_answered, none, valley::county, valley::warden, 1, silent, "knock");
  const Calls calls = of(story);
  REQUIRE(calls.rounds.size() == 1);
  CHECK(calls.rounds[0].desk == valley::county);
  CHECK(calls.rounds[0].colour == 3);
  CHECK(calls.all.called == 2);
  CHECK(calls.all.answered == 2);
  CHECK(calls.all.took.longest() == base::minutes(30));
  CHECK(calls.all.how[static_cast<std::size_t>(Reach::person)] == 1);
  CHECK(calls.all.how[static_cast<std::size_t>(Reach::knock)] == 1);
  CHECK(calls.tiers[static_cast<std::size_t>(model::Tier::village)].took.median() == base::minutes(30));
  CHECK(calls.tiers[static_cast<std::size_t>(model::Tier::township)].took.median() == base::minutes(7));
  CHECK(calls.broken.empty());
}

TEST_CASE("a person whom nobody reached is the broken link, one still being called is not") {
  valley::Story story;
  const RecordId round = begin(story);
  const RecordId call = story.tell(16, K::person_called, none, valley::county, valley::responsible, 1, round);
  story.tell(19, K::person_silent, none, valley::county, valley::responsible, 0, call, "nobody");
  story.tell(20, K::person_called, none, valley::county, valley::warden, 1, round);
  const Calls calls = of(story);
  CHECK(calls.broken == std::vector<valley::EntityRow>{valley::responsible});
  CHECK(calls.all.called == 2);
  CHECK(calls.all.answered == 0);
  CHECK(calls.all.silent == 1);
  CHECK(calls.all.took.never() == 2);
}

TEST_CASE("two rounds keep their persons apart") {
  valley::Story story;
  const RecordId first = begin(story);
  const RecordId call = story.tell(16, K::person_called, none, valley::county, valley::warden, 1, first);
  story.tell(17, K::person_answered, none, valley::county, valley::warden, 1, call, "person");
  const RecordId second = story.tell(50, K::call_round_begun, none, valley::county, valley::township, 1, 0, "x|y");
  story.tell(51, K::person_called, none, valley::county, valley::warden, 1, second);
  const Calls calls = of(story);
  REQUIRE(calls.rounds.size() == 2);
  CHECK(calls.rounds[0].totals.answered == 1);
  CHECK(calls.rounds[0].totals.called == 2);  // the second's turn never came
  CHECK(calls.rounds[1].totals.answered == 0);
  CHECK(calls.rounds[1].colour == 0);
}
