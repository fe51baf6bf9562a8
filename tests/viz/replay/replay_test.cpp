// SPDX-License-Identifier: Apache-2.0
// What is so, where and who knows it at any time of played runs: a jump anywhere shows what playing through shows.
#include "viz/replay/replay.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/play.hpp"

#include <algorithm>

using namespace sanji;
using journal::EntityRow;
using journal::Variable;
using replay::Replay;
using replay::StateAt;

namespace {

const Replay& flood() {
  static const Replay run(tests::play("scenarios/dongxiang-flash-flood.yaml", 7));
  return run;
}

/// Times all over the run in no order, a few of them exactly those of records.
std::vector<base::SimTime> times_of(const Replay& run) {
  std::vector<base::SimTime> times{base::SimTime{-1}, base::SimTime{}, run.end(), run.end() + base::hours(1)};
  std::uint64_t number = 12345;
  for (int i = 0; i < 60; ++i) {
    number = number * 6364136223846793005U + 1442695040888963407U;
    const auto& records = run.view().records();
    const base::SimTime at = records[(number >> 33U) % records.size()].time;
    times.push_back(i % 2 == 0 ? at : at - base::Duration{1});
  }
  return times;
}

}  // namespace

TEST_CASE("a jump to any time shows what playing through up to there shows") {
  const Replay& run = flood();
  StateAt jumping(run.frames());
  for (const base::SimTime at : times_of(run)) {
    StateAt playing(run.frames());
    for (std::int64_t step = 1; step <= 40; ++step) playing.seek(base::SimTime{at.us * step / 40});
    jumping.seek(at);
    REQUIRE(jumping.records() == playing.records());
    for (journal::Slot slot = 0; slot < static_cast<journal::Slot>(run.states().size()); ++slot) {
      const EntityRow subject = run.states().subject(slot);
      const Variable variable = run.states().variable(slot);
      REQUIRE(jumping.last(subject, variable) == playing.last(subject, variable));
      REQUIRE(jumping.last(subject, variable) == run.states().last(slot, at));
    }
  }
}

TEST_CASE("beliefs that are carried along are those of a walk through the whole run") {
  const Replay& run = flood();
  journal::Beliefs carried(run.view(), run.county());
  auto times = times_of(run);
  times.resize(24);
  for (const base::SimTime at : times) {
    carried.seek(at);
    const auto known = journal::what_was_known(run.view(), run.county(), at);
    REQUIRE(known.size() == carried.items().size());
    auto item = carried.items().begin();
    for (const journal::Known& each : known) {
      REQUIRE(item->second.record == each.record);
      REQUIRE(item->second.value == each.value);
      ++item;
    }
  }
}

TEST_CASE("a team is at each row of its track at the row's time, and between two of them in between") {
  const Replay& run = flood();
  int checked = 0;
  for (const EntityRow team : run.places().all(journal::EntityKind::team)) {
    const auto rows = run.tracks().of(team);
    for (std::size_t i = 1; i < rows.size(); ++i) {
      if (rows[i].time == rows[i - 1].time) continue;
      const base::SimTime middle = rows[i - 1].time + base::Duration{(rows[i].time - rows[i - 1].time).us / 2};
      const auto where = run.tracks().where(team, middle);
      REQUIRE(where.has_value());
      const double way = base::distance(rows[i - 1].position, rows[i].position).value;
      CHECK(base::distance(rows[i - 1].position, where->at).value <= way * 0.5 + 1.0);
      CHECK(base::distance(rows[i].position, where->at).value <= way * 0.5 + 1.0);
      CHECK(where->is_moving == (rows[i].position != rows[i - 1].position));
      ++checked;
    }
    if (!rows.empty()) CHECK(run.tracks().where(team, base::SimTime{-5})->at == rows.front().position);
  }
  CHECK(checked > 100);
}

TEST_CASE("on a road with bends a team drives over them, forth and back") {
  journal::Journal journal = tests::play("scenarios/dongxiang-flash-flood.yaml", 7);
  for (journal::RoadRow& road : journal.resolved.roads) {
    const base::Point from = journal.entities[static_cast<std::size_t>(road.from)].position;
    const base::Point to = journal.entities[static_cast<std::size_t>(road.to)].position;
    const base::Point middle = base::midpoint(from, to);
    road.shape = {{middle.x_m + 500.0, middle.y_m + 500.0}};
  }
  const Replay run(std::move(journal));
  int checked = 0;
  for (const EntityRow team : run.places().all(journal::EntityKind::team)) {
    const auto rows = run.tracks().of(team);
    for (std::size_t i = 1; i < rows.size(); ++i) {
      const bool drives = rows[i - 1].road != journal::none && rows[i].position != rows[i - 1].position;
      if (!drives || rows[i].time <= rows[i - 1].time) continue;
      const base::Point middle = base::midpoint(rows[i - 1].position, rows[i].position);
      const base::Point bend{middle.x_m + 500.0, middle.y_m + 500.0};
      const double before_m = base::distance(rows[i - 1].position, bend).value;
      const double after_m = base::distance(bend, rows[i].position).value;
      const auto span = static_cast<double>((rows[i].time - rows[i - 1].time).us);
      const auto then = static_cast<std::int64_t>(span * before_m / (before_m + after_m));
      const auto at_bend = run.tracks().where(team, rows[i - 1].time + base::Duration{then});
      REQUIRE(at_bend);
      CHECK(base::distance(at_bend->at, bend).value < 1.0);
      const auto trail = run.tracks().trail(team, rows[i - 1].time, rows[i].time);
      REQUIRE(trail.size() == 3);
      CHECK(base::distance(trail[1], bend).value < 1e-6);
      ++checked;
    }
  }
  CHECK(checked > 50);
}

TEST_CASE("every receipt belongs to a message, and what nobody received is lost") {
  const Replay& run = flood();
  std::size_t delivered = 0;
  for (const replay::Message& message : run.messages()) {
    if (message.received != journal::none) {
      ++delivered;
      CHECK(run.view().record(message.received).time == message.came);
      CHECK(message.came >= message.left);
      CHECK(message.fate != replay::Fate::lost);
    }
  }
  CHECK(delivered > 500);
  const auto range = replay::left_between(run.messages(), base::SimTime{}, run.end());
  CHECK(range.first == 0);
  CHECK(range.last == run.messages().size());
}

TEST_CASE("stops are the injects and the settings of the level, in order") {
  const Replay& run = flood();
  const auto& stops = run.stops();
  REQUIRE(stops.size() > 4);
  CHECK(std::is_sorted(stops.begin(), stops.end(), [](const auto& a, const auto& b) { return a.at < b.at; }));
  int levels = 0;
  for (const replay::Stop& stop : stops) {
    if (stop.kind == replay::Stop::Kind::level) {
      ++levels;
      CHECK(run.view().record(stop.records.front()).time == stop.at);
    } else {
      for (const auto id : stop.records) CHECK(run.view().record(id).cause == journal::none);
    }
  }
  CHECK(levels >= 3);
}

TEST_CASE("every time at which the level is decided is one of a decision, also where nothing was weighed") {
  const Replay& run = flood();
  const auto& decisions = run.decisions();
  CHECK(std::is_sorted(decisions.begin(), decisions.end()));
  CHECK(std::adjacent_find(decisions.begin(), decisions.end()) == decisions.end());
  int unweighed = 0;
  for (const replay::Stop& stop : run.stops()) {
    if (stop.kind != replay::Stop::Kind::level) continue;
    CHECK(std::any_of(decisions.begin(), decisions.end(),
                      [&](journal::RecordId id) { return run.view().record(id).time == stop.at; }));
    unweighed += run.view().decision(stop.records.front()).empty() ? 1 : 0;
  }
  CHECK(unweighed >= 1);
}

TEST_CASE("where a level comes into force later than it was considered is a step of its own") {
  const Replay& run = flood();
  int later = 0;
  for (const replay::Stop& stop : run.stops()) {
    if (!replay::comes_later(run.view(), stop)) continue;
    ++later;
    CHECK(std::binary_search(run.decisions().begin(), run.decisions().end(), replay::telling(stop)));
  }
  CHECK(later >= 1);
}
