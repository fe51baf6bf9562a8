// SPDX-License-Identifier: Apache-2.0
// One walk that keeps, per incident, who commands it and which teams are there.
#include "sim/measures/command.hpp"

#include "sim/measures/kpi.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>

namespace sanji::measures {
namespace {

using journal::EntityRow;
using journal::Record;
using journal::RecordKind;

/// What is so at an incident while the records pass.
struct Scene {
  bool known = false;
  bool done = false;
  EntityRow commander = journal::none;
  std::optional<base::SimTime> vacant_since;
  std::set<EntityRow> teams;
};

/// The desks of a team's last two orders.
struct Orders {
  EntityRow before = journal::none;
  EntityRow last = journal::none;
};

class Gather {
 public:
  Gather(const journal::View& view, const Kpis& kpis) : view_(view), kpis_(kpis) {}

  Command take() {
    for (const Record& record : view_.records()) {
      body(record);
      if (record.kind == RecordKind::requisition_resource_received) ordered(record);
      if (record.kind == RecordKind::orders_conflict) conflict(record);
      if (record.incident == journal::none) continue;
      measure_span(record.time);
      scene(scenes_[record.incident], record);
    }
    measure_span(kpis_.end);
    for (auto& [incident, scene] : scenes_) {
      if (scene.vacant_since) vacancy(incident, *scene.vacant_since, std::nullopt);
    }
    for (const BodyTimes& each : all_.bodies) {
      if (each.called) all_.opening.add(each.opened ? std::optional(*each.opened - *each.called) : std::nullopt);
    }
    if (!all_.played) {  // a plan without command on the scene leaves nothing vacant
      all_.vacancies = {};
      all_.vacant = all_.longest_vacancy = {};
      all_.longest_at = journal::none;
    }
    return std::move(all_);
  }

 private:
  void scene(Scene& scene, const Record& record) {
    const EntityRow commander_before = scene.commander;
    const std::size_t teams_before = scene.teams.size();
    follow(scene, record);
    spans_stale_ = spans_stale_ || scene.commander != commander_before || scene.teams.size() != teams_before;
    const bool vacant = scene.known && !scene.done && scene.commander == journal::none;
    if (vacant && !scene.vacant_since) scene.vacant_since = record.time;
    if (!vacant && scene.vacant_since) {
      vacancy(record.incident, *scene.vacant_since, record.time);
      scene.vacant_since.reset();
    }
  }

  /// One record changes one thing at most.
  void follow(Scene& scene, const Record& record) {
    switch (record.kind) {
      case RecordKind::report_received:
      case RecordKind::notification_received: scene.known = true; break;
      case RecordKind::work_done: scene.done = true; break;
      case RecordKind::reopened: scene.done = false; break;
      case RecordKind::commander_sent: all_.played = true; break;
      case RecordKind::command_taken: taken(scene, record); break;
      case RecordKind::command_vacant:
        all_.played = true;
        scene.commander = journal::none;
        break;
      case RecordKind::arrived: scene.teams.insert(record.actor); break;
      case RecordKind::departed:
      case RecordKind::released:
      case RecordKind::returned:
      case RecordKind::freed: scene.teams.erase(record.actor); break;
      default: break;
    }
  }

  void taken(Scene& scene, const Record& record) {
    all_.played = true;
    scene.commander = record.actor;
    const std::string_view how = record.text == journal::none ? "first" : view_.text(record.text);
    ++(how == "briefed" ? all_.briefed : how == "unbriefed" ? all_.unbriefed : all_.first);
  }

  void vacancy(EntityRow incident, base::SimTime from, std::optional<base::SimTime> until) {
    const base::Duration span = until.value_or(kpis_.end) - from;
    if (span <= base::Duration{}) return;
    all_.vacancies.add(until ? std::optional(span) : std::nullopt);
    all_.vacant += span;
    if (all_.longest_at != journal::none && span <= all_.longest_vacancy) return;
    all_.longest_at = incident;
    all_.longest_vacancy = span;
  }

  /// What was so from the record before until now.
  void measure_span(base::SimTime now) {
    const base::Duration passed = now - last_;
    last_ = now;
    if (passed <= base::Duration{}) return;
    if (spans_stale_) count_teams_under();
    all_.over_span.us += passed.us * over_span_;
  }

  /// One hand may command several incidents.
  void count_teams_under() {
    std::map<EntityRow, int> under;
    for (const auto& [incident, scene] : scenes_) {
      if (scene.commander == journal::none) continue;
      const bool itself = scene.teams.contains(scene.commander);
      under[scene.commander] += static_cast<int>(scene.teams.size()) - (itself ? 1 : 0);
    }
    over_span_ = 0;
    for (const auto& [commander, teams] : under) {
      if (teams > all_.widest) {
        all_.widest = teams;
        all_.widest_under = commander;
      }
      over_span_ += std::max(0, teams - widest_span);
    }
    spans_stale_ = false;
  }

  void conflict(const Record& record) {
    ++all_.conflicts;
    add_in_conflict(record.subject);
    const auto ordered = ordered_by_.find(record.actor);
    if (ordered == ordered_by_.end()) return;
    add_in_conflict(ordered->second.before);
    add_in_conflict(ordered->second.last);
  }
  void add_in_conflict(EntityRow desk) {
    auto& desks = all_.desks_in_conflict;
    if (desk != journal::none && std::find(desks.begin(), desks.end(), desk) == desks.end()) desks.push_back(desk);
  }
  /// The last two desks that ordered the team out: a conflict is between those.
  void ordered(const Record& record) {
    Orders& orders = ordered_by_[record.actor];
    orders = {orders.last, record.subject};
  }

  void body(const Record& record) {
    const bool is_body = record.kind == RecordKind::body_called || record.kind == RecordKind::body_opened ||
                         record.kind == RecordKind::body_closed;
    if (!is_body) return;
    auto& bodies = all_.bodies;
    auto found = std::find_if(bodies.begin(), bodies.end(),
                              [&](const BodyTimes& each) { return each.body == record.subject && !each.closed; });
    if (found == bodies.end()) found = bodies.insert(bodies.end(), BodyTimes{record.subject, {}, {}, {}});
    if (record.kind == RecordKind::body_called && !found->called) found->called = record.time;
    if (record.kind == RecordKind::body_opened && !found->opened) found->opened = record.time;
    if (record.kind == RecordKind::body_closed) found->closed = record.time;
  }

  const journal::View& view_;
  const Kpis& kpis_;
  Command all_;
  std::map<EntityRow, Scene> scenes_;
  base::SimTime last_;
  bool spans_stale_ = false;  ///< a commander or a team has come or gone since the teams under each were counted
  int over_span_ = 0;         ///< teams beyond what one hand may lead, over all commanders
  std::map<EntityRow, Orders> ordered_by_;  ///< by team
};

}  // namespace

Command measure_command(const journal::View& view, const Kpis& kpis) { return Gather(view, kpis).take(); }

}  // namespace sanji::measures
