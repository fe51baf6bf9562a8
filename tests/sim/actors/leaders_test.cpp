// SPDX-License-Identifier: Apache-2.0
// Leaders who are there, away, or stood in for. Township A has verified its report at 1564 s and its leader needs 240 s.
#include "tests/sim/actors/network_valleys.hpp"
#include "tests/support/catch.hpp"

#include <string>
#include <vector>

using namespace sanji;
using journal::RecordKind;
using tests::NetworkValleys;
using tests::Played;
using Seconds = std::vector<long>;

namespace {

/// Township A with a head and a deputy; the head is away for so long, and has told the deputy or not.
NetworkValleys head_away(const std::string& until, bool deputy_told, bool has_deputy = true) {
  NetworkValleys valleys = tests::flooded_network();
  valleys.file("region/leaders.csv") =
      "id,post,role,title,title_en,deputy,township,basis\n"
      "L-A1,999901100,,乡长,Head of A," +
      std::string(has_deputy ? "L-A2" : "") + ",,assumed\n" +
      (has_deputy ? "L-A2,999901100,,副乡长,Deputy of A,,,assumed\n" : "");
  valleys.event("absences:\n  - {id: away, who: L-A1, from: +0 min, until: " + until +
                ", deputy_told: " + (deputy_told ? "true" : "false") + "}");
  return valleys;
}

long first_approved(const Played& played) { return played.seconds(RecordKind::approved, tests::desk_a).front(); }

}  // namespace

TEST_CASE("a deputy who was told signs at once") {
  const Played played(head_away("+480 min", true));
  CHECK(played.seconds(RecordKind::leader_away) == Seconds{0});
  CHECK(played.all(RecordKind::leader_missed).empty());
  const auto signed_by = played.all(RecordKind::deputy_signed, tests::desk_a);
  REQUIRE_FALSE(signed_by.empty());
  CHECK(played.second(signed_by.front()) == 1564);
  CHECK(played.name(played.record(signed_by.front()).subject) == "L-A2");
  CHECK(first_approved(played) == 1804);
}

TEST_CASE("where nobody told the deputy the officer waits and then turns to him of himself") {
  NetworkValleys valleys = head_away("+480 min", false);
  valleys.plan("absent: {deputy_after: 30 min}");
  const Played played(valleys);
  CHECK(played.seconds(RecordKind::leader_missed, tests::desk_a).front() == 1564);
  CHECK(played.seconds(RecordKind::deputy_signed, tests::desk_a).front() == 3364);
  CHECK(first_approved(played) == 3604);
}

TEST_CASE("where there is no deputy all waits until the leader is back") {
  const Played played(head_away("+40 min", true, false));
  CHECK(played.seconds(RecordKind::leader_missed, tests::desk_a).front() == 1564);
  CHECK(played.all(RecordKind::deputy_signed).empty());
  CHECK(played.seconds(RecordKind::leader_back) == Seconds{2400});
  CHECK(first_approved(played) == 2640);
  const auto enablers = played.view.enablers(played.all(RecordKind::approved, tests::desk_a).front());
  REQUIRE(enablers.size() == 1);
  CHECK(played.record(enablers.front().enabler).kind == RecordKind::leader_back);
}

TEST_CASE("a deputy signs nothing while the head is there") {
  NetworkValleys valleys = head_away("+10 min", true);
  const Played played(valleys);
  CHECK(played.all(RecordKind::deputy_signed).empty());
  CHECK(first_approved(played) == 1804);
}

TEST_CASE("a leader takes a while until he takes up what he is asked") {
  NetworkValleys valleys = tests::flooded_network();
  valleys.region("leaders: {answer: 2 min}");
  CHECK(first_approved(Played(valleys)) == 1924);
}

TEST_CASE("a level whose role has one holder waits for him, though another leader is there") {
  NetworkValleys valleys = tests::flooded_network();
  valleys.file("region/leaders.csv") =
      "id,post,role,title,title_en,deputy,township,basis\n"
      "L-1,999901,duty,值班领导,Duty leader,,,assumed\n"
      "L-2,999901,director,主任,Director,,,assumed\n";
  valleys.plan(
      "roles:\n"
      "  - {id: duty, name: 值班, name_en: duty, at: county}\n"
      "  - {id: director, name: 主任, name_en: director, at: county}");
  valleys.change("plan.yaml", "people >= 50, decided_by: leader,", "people >= 50, decided_by: leader, role: director,");
  valleys.event("absences:\n  - {id: away, who: L-2, from: +0 min, until: +60 min}");
  const Played played(valleys);
  CHECK(played.seconds(RecordKind::level_considered).front() == 2076);
  CHECK(played.seconds(RecordKind::leader_missed, tests::county_desk).front() == 2076);
  CHECK(played.seconds(RecordKind::level_set) == Seconds{4200});  // back at 3600, thinks for 600
}
