// SPDX-License-Identifier: Apache-2.0
// What somebody heard of a run agrees with the journal's own fold of it, and tells nothing of what others did.
#include "viz/replay/heard.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/play.hpp"
#include "viz/replay/series.hpp"

#include <algorithm>

using namespace sanji;
using base::SimTime;
using journal::EntityKind;
using journal::EntityRow;
using replay::Fate;
using replay::Heard;

namespace {

const replay::Replay& flood() {
  static const replay::Replay run(tests::play("scenarios/dongxiang-flash-flood.yaml", 7));
  return run;
}

SimTime minute(double minutes) { return SimTime{} + base::minutes(minutes); }

}  // namespace

TEST_CASE("what a post heard is at any time what it is known to believe") {
  std::size_t compared = 0;
  for (const EntityKind kind : {EntityKind::county, EntityKind::township, EntityKind::village}) {
    for (const EntityRow post : flood().places().all(kind)) {
      const Heard heard(flood(), post);
      for (const double at : {30.0, 90.0, 131.7, 240.0, 700.0}) {
        for (const journal::Known& known : journal::what_was_known(flood().view(), post, minute(at))) {
          INFO(flood().view().entity(post).id << " of " << flood().view().entity(known.subject).id << " at " << at);
          CHECK(heard.value(known.subject, known.variable, minute(at)) == known.value);
          CHECK(heard.first(known.subject) <= minute(at));
          ++compared;
        }
      }
    }
  }
  CHECK(compared > 500);
}

TEST_CASE("nobody heard anything at the start, and a post that took no part never does") {
  const Heard county(flood(), flood().county());
  for (const EntityRow incident : flood().view().incidents()) {
    CHECK_FALSE(county.value(incident, journal::Variable::severity, SimTime{}).has_value());
  }
  const Heard nobody(flood(), journal::none);
  CHECK(nobody.records().empty());
  for (const replay::SeriesRow& row : replay::series_list()) {
    if (row.of_incidents) CHECK(replay::count_of(nobody, row).at(flood().end()) == 0.0);
  }
}

TEST_CASE("open incidents as heard are those that are believed to be there and not done") {
  const Heard heard(flood(), flood().county());
  const auto rows = replay::series_list();
  const auto row = std::find_if(rows.begin(), rows.end(), [](const auto& each) { return each.id == "incidents.open"; });
  REQUIRE(row != rows.end());
  const replay::Curve believed = replay::count_of(heard, *row);
  for (const double at : {60.0, 131.7, 300.0, 700.0}) {
    double open = 0.0;
    for (const EntityRow incident : flood().view().incidents()) {
      const double severity = heard.value(incident, journal::Variable::severity, minute(at)).value_or(0.0);
      const double done = heard.value(incident, journal::Variable::done, minute(at)).value_or(0.0);
      open += severity > 0.0 && done < 0.5 ? 1.0 : 0.0;
    }
    CHECK(believed.at(minute(at)) == open);
  }
  CHECK(believed.at(minute(131.7)) > 0.0);
}

TEST_CASE("until a message has come nobody can tell that it never will") {
  std::size_t late = 0;
  std::size_t lost = 0;
  for (const replay::Message& message : flood().messages()) {
    CHECK(replay::fate_by(message, message.left) == (message.fate == Fate::no_way ? Fate::no_way : Fate::delivered));
    if (message.received != journal::none) CHECK(replay::fate_by(message, flood().end()) == message.fate);
    if (message.fate == Fate::late) {
      ++late;
      CHECK(replay::fate_by(message, message.left + replay::late_after) == Fate::delivered);
      CHECK(replay::fate_by(message, message.came) == Fate::late);
    }
    if (message.fate != Fate::lost) continue;
    ++lost;
    CHECK(replay::fate_by(message, message.left + base::minutes(6)) == Fate::late);
  }
  CHECK(late + lost > 0);
}
