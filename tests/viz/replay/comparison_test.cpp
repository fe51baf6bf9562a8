// SPDX-License-Identifier: Apache-2.0
// Two plans with the same luck held against each other: what was changed and what came of it is found, and nothing else.
#include "viz/replay/comparison.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/play.hpp"

#include <algorithm>
#include <set>

using namespace sanji;
using base::SimTime;
using journal::EntityRow;
using replay::Comparison;
using replay::Replay;

namespace {

constexpr auto flood = "scenarios/dongxiang-flash-flood.yaml";

const Replay& by_tiers() {
  static const Replay run(tests::play(flood, 7));
  return run;
}

const Replay& direct() {
  static const Replay run(tests::play(flood, 7, 0, "scenarios/plans/dongxiang-2024-direct-report.yaml"));
  return run;
}

}  // namespace

TEST_CASE("a run does not differ from itself") {
  const Comparison same = replay::compare(by_tiers(), by_tiers());
  CHECK(same.is_one_place);
  CHECK(same.shares_incidents);
  CHECK(same.has_one_luck);
  CHECK(same.values.empty());
  CHECK(same.stops.empty());
  CHECK(same.stops_same == by_tiers().stops().size());
  CHECK(std::none_of(same.incidents.begin(), same.incidents.end(), [](const auto& pair) { return pair.differs(); }));
}

TEST_CASE("things of two runs meet by their natural id, both ways") {
  const replay::Pairs pairs(by_tiers().view(), direct().view());
  CHECK(pairs.is_one_place());
  std::size_t met = 0;
  for (std::size_t i = 0; i < by_tiers().journal().entities.size(); ++i) {
    const auto row = static_cast<EntityRow>(i);
    const EntityRow other = pairs.in_second(row);
    CHECK(other == direct().view().find(by_tiers().view().entity(row).id));
    if (other == journal::none) continue;
    CHECK(pairs.in_first(other) == row);
    ++met;
  }
  CHECK(met > 500);
  CHECK(pairs.in_second(journal::none) == journal::none);
}

TEST_CASE("between two plans exactly the values that differ are named") {
  const Comparison comparison = replay::compare(by_tiers(), direct());
  std::set<std::string> paths;
  for (const replay::ValuePair& value : comparison.values) {
    CHECK(value.first != value.second);
    paths.insert(value.path);
  }
  CHECK(paths.count("plan.reporting[village-report].to") == 1);
  CHECK(paths.size() == comparison.values.size());
  for (const Replay* run : {&by_tiers(), &direct()}) {
    for (const auto& value : run->journal().resolved.values) {
      const auto& others = (run == &direct() ? by_tiers() : direct()).journal().resolved.values;
      const bool is_same = std::any_of(others.begin(), others.end(), [&](const auto& other) {
        return other.path == value.path && other.value == value.value;
      });
      const bool is_name = value.path == "plan.name" || value.path == "plan.name_en" || value.path == "scenario.plan";
      CHECK((is_same || is_name) == (paths.count(value.path) == 0));
    }
  }
}

TEST_CASE("each incident's moments stand in a comparison as the measures have them, turned about the other way round") {
  const Comparison there = replay::compare(by_tiers(), direct());
  const Comparison back = replay::compare(direct(), by_tiers());
  REQUIRE(there.incidents.size() == back.incidents.size());
  CHECK(there.shares_incidents);
  int differing = 0;
  for (const replay::IncidentPair& pair : there.incidents) {
    const auto mirrored = std::find_if(back.incidents.begin(), back.incidents.end(), [&](const auto& other) {
      return other.first == pair.second && other.second == pair.first;
    });
    REQUIRE(mirrored != back.incidents.end());
    differing += pair.differs() ? 1 : 0;
    for (std::size_t i = 0; i < pair.spans.size(); ++i) {
      CHECK(mirrored->spans[i].first == pair.spans[i].second);
      const auto later = pair.spans[i].later();
      if (later) CHECK(mirrored->spans[i].later()->us == -later->us);
    }
    const auto& incidents = by_tiers().kpis().incidents;
    const auto ours =
        std::find_if(incidents.begin(), incidents.end(), [&](const auto& each) { return each.row == pair.first; });
    if (pair.first == journal::none) continue;
    REQUIRE(ours != incidents.end());
    CHECK(pair.spans[0].first == ours->span(model::Moment::onset, model::Moment::told_county));
  }
  CHECK(differing > 5);
}

TEST_CASE("every incident is counted once for each moment, also where one run alone or neither has it") {
  const Replay fire(tests::play("scenarios/dongxiang-village-fire.yaml", 7));
  for (const Replay* second : {&direct(), &by_tiers(), static_cast<const Replay*>(&fire)}) {
    const Comparison comparison = replay::compare(by_tiers(), *second);
    const auto all = replay::sums_of(comparison);
    int only_first = 0;
    int only_second = 0;
    for (const replay::IncidentPair& pair : comparison.incidents) {
      only_first += pair.second == journal::none ? 1 : 0;
      only_second += pair.first == journal::none ? 1 : 0;
    }
    CHECK(comparison.only_first == only_first);
    CHECK(comparison.only_second == only_second);
    for (std::size_t i = 0; i < all.size(); ++i) {
      const replay::SpanSums& sums = all[i];
      const int counted = sums.earlier + sums.later + sums.same + sums.only_first + sums.only_second + sums.neither;
      CHECK(counted == static_cast<int>(comparison.incidents.size()));
      const auto reached_in_one = std::count_if(
          comparison.incidents.begin(), comparison.incidents.end(),
          [&](const auto& pair) { return pair.spans[i].first.has_value() != pair.spans[i].second.has_value(); });
      CHECK(sums.only_first + sums.only_second == reached_in_one);
    }
  }
  const auto there = replay::sums_of(replay::compare(by_tiers(), direct()));
  CHECK(there[2].only_first + there[2].only_second > 0);  // enough force was never there in one of the plans
}

TEST_CASE("incidents that differ more stand before those that differ less") {
  const Comparison comparison = replay::compare(by_tiers(), direct());
  bool all_after_are_same = false;
  for (const replay::IncidentPair& pair : comparison.incidents) {
    if (all_after_are_same) CHECK_FALSE(pair.differs());
    all_after_are_same |= !pair.differs();
  }
}

TEST_CASE("stops that only one run has, or that come at another time, are named, and all others counted") {
  const Comparison comparison = replay::compare(by_tiers(), direct());
  std::size_t ours = comparison.stops_same;
  std::size_t theirs = comparison.stops_same;
  for (const replay::StopPair& pair : comparison.stops) {
    REQUIRE((pair.first != nullptr || pair.second != nullptr));
    if (pair.first != nullptr && pair.second != nullptr) CHECK(pair.first_at != pair.second_at);
    ours += pair.first != nullptr ? 1 : 0;
    theirs += pair.second != nullptr ? 1 : 0;
  }
  CHECK(ours == by_tiers().stops().size());
  CHECK(theirs == direct().stops().size());
}

TEST_CASE("the gravity of the response level follows the county's level") {
  const replay::Curve curve = replay::gravity_of(by_tiers());
  for (int step = 0; step <= 100; ++step) {
    const base::SimTime at{by_tiers().end().us * step / 100};
    const double level = by_tiers().states().value(by_tiers().county(), journal::Variable::level, at).value_or(0.0);
    CHECK(curve.at(at) == (level > 0.0 ? 5.0 - level : 0.0));
  }
}

TEST_CASE("two runs of different counties are said to be such, and nothing is made up of them") {
  const Replay elsewhere(tests::play("scenarios/xintai-blackout.yaml", 1));
  const Comparison comparison = replay::compare(by_tiers(), elsewhere);
  CHECK_FALSE(comparison.is_one_place);
  CHECK(comparison.incidents.empty());
  CHECK(comparison.stops.empty());
  CHECK(comparison.values.empty());
}

TEST_CASE("two events in one county share no incident") {
  const Replay fire(tests::play("scenarios/dongxiang-village-fire.yaml", 7));
  const Comparison comparison = replay::compare(by_tiers(), fire);
  CHECK(comparison.is_one_place);
  CHECK_FALSE(comparison.shares_incidents);
  for (const replay::IncidentPair& pair : comparison.incidents) {
    CHECK((pair.first == journal::none) != (pair.second == journal::none));
  }
}

namespace {

SimTime onset_of(const Replay& run, journal::EntityRow incident) {
  for (const auto& each : run.moments().incidents) {
    if (each.row == incident) return each.at(model::Moment::onset)->at;
  }
  return {};
}

journal::EntityRow last_to_arise(const Replay& run) {
  const auto incidents = run.view().incidents();
  return *std::max_element(incidents.begin(), incidents.end(),
                           [&](auto a, auto b) { return onset_of(run, a) < onset_of(run, b); });
}

/// The same, but only the incident that arises last is called as there.
journal::Journal with_others_but(journal::EntityRow kept, const char* stem) {
  journal::Journal journal = by_tiers().journal();
  for (const journal::EntityRow row : by_tiers().view().incidents()) {
    if (row != kept) journal.entities[static_cast<std::size_t>(row)].id += "-other";
  }
  journal.provenance.scenario_stem = stem;
  return journal;
}

}  // namespace

TEST_CASE("whether two runs are of one event is decided by what has arisen until the time that is told") {
  const journal::EntityRow last = last_to_arise(by_tiers());
  const SimTime shared_at = onset_of(by_tiers(), last);
  const Replay other(with_others_but(last, "another"));
  const auto shares = [&](const Replay& second, std::optional<SimTime> until) {
    return replay::compare(by_tiers(), second, {until}).shares_incidents;
  };
  CHECK(shares(other, std::nullopt));
  CHECK_FALSE(shares(other, shared_at - base::Duration{1}));
  CHECK(shares(other, shared_at));
  CHECK(shares(other, SimTime{}));  // nothing has arisen
  // of one scenario, and while one run has no incident, it cannot be said yet
  const Replay same(with_others_but(last, by_tiers().journal().provenance.scenario_stem.c_str()));
  CHECK(shares(same, shared_at - base::Duration{1}));
  const Replay fire(tests::play("scenarios/dongxiang-village-fire.yaml", 7));
  CHECK_FALSE(shares(fire, std::nullopt));
  CHECK(shares(fire, onset_of(fire, fire.view().incidents().front())));
}
