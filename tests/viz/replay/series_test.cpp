// SPDX-License-Identifier: Apache-2.0
// Series against the state of the run at times all over it, and waits against the moments of the measures.
#include "viz/replay/series.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/play.hpp"

#include <algorithm>

using namespace sanji;
using base::SimTime;
using journal::EntityRow;
using journal::TeamStatus;
using journal::Variable;
using model::Moment;
using replay::Replay;
using replay::Series;
using replay::StateAt;

namespace {

const Replay& flood() {
  static const Replay run(tests::play("scenarios/dongxiang-flash-flood.yaml", 7));
  return run;
}

const Series& series(const std::vector<Series>& all, std::string_view id) {
  const auto found = std::find_if(all.begin(), all.end(), [&](const Series& each) { return each.id() == id; });
  REQUIRE(found != all.end());
  return *found;
}

/// Sums over the state, asked of every entity.
template <class Worth>
double sum_of(const Replay& run, Worth worth) {
  double sum = 0.0;
  for (std::size_t i = 0; i < run.journal().entities.size(); ++i) sum += worth(static_cast<EntityRow>(i));
  return sum;
}

}  // namespace

TEST_CASE("series of counts are at any time what the state says") {
  const Replay& run = flood();
  const auto all = replay::series_of(run);
  StateAt state(run.frames());
  for (int step = 0; step <= 60; ++step) {
    state.seek(SimTime{run.end().us * step / 60});
    const auto expect = [&](std::string_view id, auto worth) {
      INFO(id << " at " << state.time().seconds() << " s");
      CHECK(series(all, id).curve().at(state.time()) == Approx(sum_of(run, worth)));
    };
    const auto is_open = [&](EntityRow row) {
      return run.view().entity(row).kind == journal::EntityKind::incident &&
             state.value_or(row, Variable::severity, 0.0) > 0.0 && state.value_or(row, Variable::done, 0.0) < 0.5;
    };
    const auto has = [&](EntityRow row, TeamStatus status) {
      return state.value_or(row, Variable::team_status, 0.0) == static_cast<double>(status);
    };
    expect("incidents.open", [&](EntityRow row) { return is_open(row) ? 1.0 : 0.0; });
    expect("people.open",
           [&](EntityRow row) { return is_open(row) ? state.value_or(row, Variable::people, 0.0) : 0.0; });
    expect("teams.road", [&](EntityRow row) {
      return has(row, TeamStatus::under_way) || has(row, TeamStatus::returning) ? 1.0 : 0.0;
    });
    expect("teams.work", [&](EntityRow row) { return has(row, TeamStatus::on_scene) ? 1.0 : 0.0; });
    expect("letters", [&](EntityRow row) { return state.value_or(row, Variable::queue, 0.0); });
    expect("posts.cut", [&](EntityRow row) { return state.value_or(row, Variable::reachable, 1.0) < 0.5 ? 1.0 : 0.0; });
    expect("posts.dark", [&](EntityRow row) { return state.value_or(row, Variable::powered, 1.0) < 0.5 ? 1.0 : 0.0; });
  }
  CHECK(series(all, "incidents.open").curve().between(SimTime{}, run.end()).most >= 10.0);
  CHECK(series(all, "teams.work").curve().between(SimTime{}, run.end()).most >= 5.0);
}

TEST_CASE("posts cut off are counted as somebody knows of them, which those who are cut off do not tell") {
  const Replay& run = flood();
  const auto row = std::find_if(replay::series_list().begin(), replay::series_list().end(),
                                [](const replay::SeriesRow& each) { return each.id == "posts.cut"; });
  REQUIRE(row != replay::series_list().end());
  REQUIRE(row->is_heard());
  double most = 0.0;
  bool differs = false;
  for (const EntityRow who : {run.county(), run.places().all(journal::EntityKind::township).front()}) {
    const replay::Curve known = replay::count_of(replay::Heard(run, who), *row);
    for (int step = 0; step <= 60; ++step) {
      const SimTime at{run.end().us * step / 60};
      double believed = 0.0;
      for (const journal::Known& each : journal::what_was_known(run.view(), who, at)) {
        believed += each.variable == Variable::believed_cut && each.value > 0.5 ? 1.0 : 0.0;
      }
      CHECK(known.at(at) == believed);
      most = std::max(most, believed);
      differs |= believed != replay::count_of(run, *row).at(at);
    }
  }
  CHECK(most > 0.0);
  CHECK(differs);
}

TEST_CASE("a wait is at any time the longest of the incidents that have not reached its moment") {
  const Replay& run = flood();
  int waits = 0;
  for (const Series& each : replay::series_of(run)) {
    if (each.row() != nullptr) continue;
    ++waits;
    for (int step = 0; step <= 200; ++step) {
      const SimTime at{run.end().us * step / 200};
      double longest_min = 0.0;
      for (const measures::Incident& incident : run.kpis().incidents) {
        const auto& from = incident.at(each.wait().from);
        const auto& to = incident.at(each.wait().to);
        const auto& kinds = each.wait().kinds;
        const bool counts = kinds.empty() || std::find(kinds.begin(), kinds.end(), *incident.harm) != kinds.end();
        const bool waits_now = counts && from && from->at <= at && (!to || to->at > at);
        if (waits_now) longest_min = std::max(longest_min, (at - from->at).minutes());
      }
      INFO(each.id() << " at " << at.seconds() << " s");
      CHECK(each.curve().at(at) == Approx(longest_min).margin(1e-6));
    }
  }
  CHECK(waits >= 3);
}

TEST_CASE("each limit that was held against the run stands at one wait, and its wait ends at its moment") {
  const Replay& run = flood();
  std::size_t limits = 0;
  for (const Series& each : replay::series_of(run)) {
    for (const model::Limit* limit : each.wait().limits) {
      ++limits;
      CHECK(limit->from == each.wait().from);
      CHECK(limit->to == each.wait().to);
    }
  }
  CHECK(limits == run.kpis().limits.size());
  CHECK(limits > 3);
}

TEST_CASE("a wait passes the line of its limit exactly where an incident misses the limit") {
  const Replay& run = flood();
  for (const Series& each : replay::series_of(run)) {
    const double most = each.row() == nullptr ? each.curve().between(SimTime{}, run.end()).most : 0.0;
    for (const model::Limit* limit : each.wait().limits) {
      const auto totals = std::find_if(run.kpis().limits.begin(), run.kpis().limits.end(),
                                       [&](const auto& other) { return other.limit == limit; });
      REQUIRE(totals != run.kpis().limits.end());
      INFO(limit->id);
      CHECK((most > limit->limit.minutes() + 1e-9) == (totals->missed > 0));
    }
  }
}

TEST_CASE("incidents that begin and end at once leave a wait as it was") {
  using measures::Incident;
  using measures::Reached;
  std::vector<Incident> incidents(3);
  const auto put = [](Incident& incident, Moment moment, std::int64_t us) {
    incident.moments[static_cast<std::size_t>(moment)] = Reached{SimTime{us}, 0};
  };
  put(incidents[0], Moment::onset, 60'000'000);
  put(incidents[0], Moment::told_county, 60'000'000);
  put(incidents[1], Moment::onset, 120'000'000);
  put(incidents[1], Moment::told_county, 240'000'000);
  put(incidents[2], Moment::onset, 180'000'000);  // never told
  const replay::Curve curve = replay::wait_of(incidents, {}, SimTime{600'000'000});
  CHECK(curve.at(SimTime{90'000'000}) == 0.0);
  CHECK(curve.at(SimTime{239'999'999}) == Approx(2.0));
  CHECK(curve.at(SimTime{240'000'000}) == Approx(1.0));
  CHECK(curve.at(SimTime{600'000'000}) == Approx(7.0));
}
