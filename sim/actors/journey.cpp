// SPDX-License-Identifier: Apache-2.0
// Legs are waits; whoever closes a road wakes those on it.
#include "sim/actors/journey.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

namespace sanji::actors {
namespace {

using journal::RecordId;
using journal::RecordKind;

constexpr base::Duration look_again{15LL * 60 * 1'000'000};  ///< a team that is held up looks at the roads again

/// One journey under way.
class Journey {
 public:
  Journey(Stage& stage, Team& team, const Message& order, std::span<const world::Access> ways_in, RecordId cause)
      : stage_(stage), team_(team), order_(order), ways_in_(ways_in), last_(cause) {
    base::Stream stream =
        stage.streams.stream("pace", stage.region().teams[team.id].id, stage.incident(order.incident).id);
    pace_ = sample(stage.region().pace, stream);
  }

  Travelled drive(const Departure& from) {
    track_at(from.place, {});
    stage_.agenda.wait_until(team_.waiter, team_.row, stage_.agenda.now() + at_pace(from.first_stretch));
    for (;;) {
      const auto closed = believed_closures(team_.picture, stage_.setting.items);
      const world::Approach approach(stage_.routes, ways_in_, closed);
      const world::WayIn way = approach.from(team_.at);
      if (rerouting_) tell_new_way(way.seconds);
      if (!std::isfinite(way.seconds)) {
        wait_for_a_way();
      } else if (team_.at == way.access.junction) {
        track({});
        stage_.agenda.wait_until(team_.waiter, team_.row, stage_.agenda.now() + at_pace(way.access.last_stretch));
        return {last_, way.access.last_stretch};
      } else if (const model::RoadId road = approach.next_road(team_.at, way.access); road.valid()) {
        take(road);
      } else {
        go_straight(way);
      }
    }
  }

 private:
  /// Where a table of times stands in for roads: one leg from place to place.
  void go_straight(const world::WayIn& way) {
    track({});
    const base::Duration drive = base::seconds(way.seconds) - way.access.last_stretch;
    stage_.agenda.wait_until(team_.waiter, team_.row, stage_.agenda.now() + at_pace(drive));
    team_.at = way.access.junction;
  }

  void take(model::RoadId road) {
    if (stage_.truth.of(road).closed()) {
      find_closed(road);
      return;
    }
    const model::Road& segment = stage_.region().roads.segments[road];
    const model::JunctionId to = segment.from == team_.at ? segment.to : segment.from;
    track(road);
    auto& users = stage_.on_road[road.index()];
    users.push_back(&team_);
    const base::SimTime entered = stage_.agenda.now();
    const bool stopped =
        stage_.agenda.wait_until(team_.waiter, team_.row, entered + at_pace(stage_.routes.time_over(road)));
    users.erase(std::find(users.begin(), users.end(), &team_));
    if (stopped && stage_.truth.of(road).closed()) {
      find_closed(road);
      turn_back(road, entered);
      return;
    }
    team_.at = to;
  }

  /// The way back to the junction takes as long as the way out did.
  void turn_back(model::RoadId road, base::SimTime entered) {
    const base::Duration out = stage_.agenda.now() - entered;
    const double share = static_cast<double>(out.us) / static_cast<double>(at_pace(stage_.routes.time_over(road)).us);
    const model::Road& segment = stage_.region().roads.segments[road];
    std::vector<base::Point> line = model::line_of(stage_.region().roads, segment);
    if (segment.from != team_.at) std::reverse(line.begin(), line.end());
    track_at(base::along(line, std::min(1.0, share)), road);
    stage_.agenda.wait_until(team_.waiter, team_.row, stage_.agenda.now() + out);
  }

  void find_closed(model::RoadId road) {
    last_ = stage_.tell(RecordKind::road_found_closed, order_.incident, team_.row, stage_.setting.rows.of(road), 1.0,
                        last_);
    see(road);
    tell_desk(stage_, team_, order_, MessageKind::deployment_status,
              {stage_.fact_closed(road, true, stage_.agenda.now())},
              "finds " + stage_.region().roads.segments[road].id + " closed", last_);
    rerouting_ = true;
  }

  void see(model::RoadId road) {
    team_.picture.learn(stage_.setting.items.closed(road), {stage_.truth.of(road).closed() ? 1.0 : 0.0,
                                                            stage_.agenda.now(), last_, world::Source::own_sight});
  }

  void tell_new_way(double seconds) {
    rerouting_ = false;
    if (!std::isfinite(seconds)) return;
    last_ = stage_.tell(RecordKind::rerouted, order_.incident, team_.row, team_.row,
                        std::round(seconds * pace_ / base::seconds_per_minute), last_);
  }

  void wait_for_a_way() {
    if (!held_up_) {
      last_ = stage_.tell(RecordKind::held_up, order_.incident, team_.row, team_.row,
                          static_cast<double>(journal::TeamStatus::held_up), last_);
      held_up_ = true;
    }
    track({});
    stage_.agenda.wait_until(team_.waiter, team_.row, stage_.agenda.now() + look_again);
    for (std::size_t i = 0; i < stage_.region().roads.segments.size(); ++i) {
      const model::Road& segment = stage_.region().roads.segments[model::RoadId(i)];
      if (segment.from == team_.at || segment.to == team_.at) see(model::RoadId(i));
    }
    rerouting_ = true;
  }

  [[nodiscard]] base::Duration at_pace(base::Duration time) const { return base::seconds(time.seconds() * pace_); }
  [[nodiscard]] base::Point position_of(model::JunctionId junction) const {
    return stage_.region().roads.junctions[junction].position;
  }
  void track(model::RoadId road) { track_at(position_of(team_.at), road); }
  void track_at(base::Point position, model::RoadId road) {
    stage_.recorder.at({team_.row, stage_.agenda.now(), position, stage_.setting.rows.of(road)});
  }

  Stage& stage_;
  Team& team_;
  const Message& order_;
  std::span<const world::Access> ways_in_;
  RecordId last_;
  double pace_ = 1.0;
  bool rerouting_ = false;
  bool held_up_ = false;
};

}  // namespace

Travelled travel(Stage& stage, Team& team, const Message& order, const Departure& from,
                 std::span<const world::Access> ways_in, RecordId cause) {
  return Journey(stage, team, order, ways_in, cause).drive(from);
}

namespace {

base::Duration drive(Stage& stage, base::Point from, base::Point to, std::span<const world::Access> ways_in,
                     base::Stream& stream) {
  const world::Access begin = stage.routes.access(from);
  const world::Approach approach(stage.routes, ways_in, {});
  const double pace = sample(stage.region().pace, stream);
  const double seconds = begin.last_stretch.seconds() + approach.from(begin.junction).seconds;
  if (std::isfinite(seconds)) return base::seconds(seconds * pace);
  // no road joins them: across country at the pace of village roads
  const double speed = stage.region().speeds[static_cast<std::size_t>(model::RoadClass::village)].value;
  return base::seconds(base::distance(from, to).value * stage.region().detour / speed * pace);
}

}  // namespace

base::Duration drive_time(Stage& stage, base::Point from, base::Point to, base::Stream& stream) {
  const world::Access end = stage.routes.access(to);
  return drive(stage, from, to, {&end, 1}, stream);
}

base::Duration drive_time(Stage& stage, base::Point from, model::IncidentId to, base::Stream& stream) {
  return drive(stage, from, stage.incident(to).position, stage.setting.gateways.incident[to.index()], stream);
}

}  // namespace sanji::actors
