// SPDX-License-Identifier: Apache-2.0
// Legs are waits; whoever closes a road wakes those on it.
#include "sim/actors/journey.hpp"

#include "sim/actors/road_state.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace sanji::actors {
namespace {

using journal::RecordId;
using journal::RecordKind;

constexpr model::VehicleClassId anybody{0};                  ///< goes by the first class
constexpr double nearly_there = 0.999;                       ///< who is stopped has not arrived
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
      const auto closed = believed_closures(team_.picture, stage_.setting.items, team_.goes_by);
      const world::Approach approach(stage_.routes, ways_in_, closed, mover());
      const world::WayIn way = approach.from(team_.at);
      if (rerouting_) tell_new_way(way.seconds);
      believed_s_ = way.seconds;
      if (!std::isfinite(way.seconds)) {
        wait_for_a_way();
      } else if (team_.at == way.access.junction) {
        track({});
        stage_.agenda.wait_until(team_.waiter, team_.row, stage_.agenda.now() + at_pace(way.access.last_stretch));
        return {last_, way.access.last_stretch, by_};
      } else {
        take(approach.next_road(team_.at, way.access));
      }
    }
  }

 private:
  void take(model::RoadId road) {
    if (is_closed(road)) {
      find_closed(road);
      return;
    }
    const model::Road& segment = stage_.region().roads.segments[road];
    const model::JunctionId to = segment.from == team_.at ? segment.to : segment.from;
    track(road);
    auto& users = stage_.on_road[road.index()];
    users.push_back(&team_);
    const base::SimTime entered = stage_.agenda.now();
    const double done = drive_over(road);
    users.erase(std::find(users.begin(), users.end(), &team_));
    if (done < 1.0) {
      find_closed(road);
      turn_back(road, entered, done);
      return;
    }
    by_ = road;
    team_.at = to;
  }

  /// Drives until the other end, or until the road is closed to it; the share of the road that it came. Water that rises or
  /// falls under way changes its speed from then on.
  double drive_over(model::RoadId road) {
    const double jam = jam_on(stage_, road, team_);
    double done = 0.0;
    const base::Duration dry = at_pace(stage_.routes.time_over(road, mover()));
    if (jam > 0.0) tell_longer(RecordKind::jammed, road, dry.seconds() * jam);
    for (;;) {
      const base::Duration wet = at_pace(time_through_water(road));
      if (wet > dry) tell_longer(RecordKind::water_slows, road, (wet - dry).seconds() * (1.0 - done));
      const base::Duration whole = base::seconds(wet.seconds() + dry.seconds() * jam);
      const base::SimTime from = stage_.agenda.now();
      const base::Duration left = done == 0.0 ? whole : base::seconds(whole.seconds() * (1.0 - done));
      if (!stage_.agenda.wait_until(team_.waiter, team_.row, from + left)) return 1.0;
      done += (stage_.agenda.now() - from).seconds() / whole.seconds();
      if (is_closed(road)) return std::min(done, nearly_there);
      if (done >= 1.0) return 1.0;
    }
  }

  [[nodiscard]] base::Duration time_through_water(model::RoadId road) const {
    const base::Duration dry = stage_.routes.time_over(road, mover());
    const world::RoadState& state = stage_.truth.of(road);
    if (!state.depth || state.depth->value <= 0.0) return dry;
    const double length_m = stage_.region().roads.segments[road].length.value;
    const auto speed = model::speed_in_water(stage_.region(), team_.goes_by,
                                             base::MetresPerSecond{length_m / dry.seconds()}, *state.depth);
    return base::seconds(length_m / speed.value);
  }

  void tell_longer(RecordKind kind, model::RoadId road, double seconds) {
    last_ = stage_.tell(kind, order_.incident, team_.row, stage_.setting.rows.of(road), minutes_of(seconds), last_);
  }

  /// The way back to the junction takes as long as the way out did.
  void turn_back(model::RoadId road, base::SimTime entered, double share) {
    const base::Duration out = stage_.agenda.now() - entered;
    const model::Road& segment = stage_.region().roads.segments[road];
    std::vector<base::Point> line = model::line_of(stage_.region().roads, segment);
    if (segment.from != team_.at) std::reverse(line.begin(), line.end());
    track_at(base::along(line, std::min(1.0, share)), road);
    stage_.agenda.wait_until(team_.waiter, team_.row, stage_.agenda.now() + out);
    lost_s_ += 2.0 * out.seconds();
  }

  void find_closed(model::RoadId road) {
    last_ = stage_.tell(RecordKind::road_found_closed, order_.incident, team_.row, stage_.setting.rows.of(road), 1.0,
                        last_);
    see(road);
    tell_desk(stage_, team_, order_, MessageKind::deployment_status,
              {stage_.fact_closed(road, stage_.truth.of(road).closed_to, stage_.agenda.now())},
              "finds " + stage_.region().roads.segments[road].id + " closed", last_);
    rerouting_ = true;
  }

  void see(model::RoadId road) {
    team_.picture.learn(stage_.setting.items.closed(road), {static_cast<double>(stage_.truth.of(road).closed_to),
                                                            stage_.agenda.now(), last_, world::Source::own_sight});
  }

  void tell_new_way(double seconds) {
    rerouting_ = false;
    if (!std::isfinite(seconds)) return;
    last_ = stage_.tell(RecordKind::rerouted, order_.incident, team_.row, team_.row,
                        std::round(seconds * pace_ / base::seconds_per_minute), last_);
    const double longer_s = (seconds - believed_s_) * pace_ + lost_s_;
    lost_s_ = 0.0;
    if (!std::isfinite(believed_s_) || minutes_of(longer_s) <= 0.0) return;
    last_ = stage_.tell(RecordKind::detoured, order_.incident, team_.row, team_.row, minutes_of(longer_s), last_);
  }

  [[nodiscard]] world::Mover mover() const { return {team_.goes_by, stage_.conditions()}; }
  [[nodiscard]] bool is_closed(model::RoadId road) const {
    return model::holds(stage_.truth.of(road).closed_to, team_.goes_by);
  }
  /// To a tenth.
  static double minutes_of(double seconds) { return std::round(seconds / base::seconds_per_minute * 10.0) / 10.0; }

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
  double believed_s_ = std::numeric_limits<double>::infinity();  ///< to go, by what was believed before
  double lost_s_ = 0.0;                                          ///< on roads out and back again
  model::RoadId by_;                                             ///< the last road taken
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
  const world::Approach approach(stage.routes, ways_in, {}, world::Mover{anybody, stage.conditions()});
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
