// SPDX-License-Identifier: Apache-2.0
// One walk through the records keeps, per incident, the record that made each moment; limits and totals follow from that.
#include "sim/measures/kpi.hpp"

#include "sim/journal/picture.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace sanji::measures {
namespace {

using journal::EntityRow;
using journal::Record;
using journal::RecordId;
using journal::RecordKind;
using model::Moment;

/// A response level from a moment on.
struct LevelFrom {
  Reached reached;
  int level = 0;
};

class Count {
 public:
  explicit Count(const journal::View& view) : view_(view), index_(view.journal().entities.size(), -1) {
    for (const EntityRow row : view.incidents()) {
      index_[static_cast<std::size_t>(row)] = static_cast<int>(kpis_.incidents.size());
      Incident incident;
      incident.row = row;
      incident.harm = harm_of(view.entity(row).id);
      kpis_.incidents.push_back(std::move(incident));
    }
    for (const journal::AgencyRow& row : view.journal().resolved.agencies) {
      if (row.kind == model::PostKind::prefecture) prefectures_.push_back(row.agency);
    }
    people_.resize(kpis_.incidents.size());
    houses_.resize(kpis_.incidents.size());
    kpis_.records = view.records().size();
    kpis_.end = base::SimTime{} + view.journal().provenance.duration;
  }

  Kpis take() {
    const auto& records = view_.records();
    for (std::size_t i = 0; i < records.size(); ++i) count(records[i], static_cast<RecordId>(i));
    count_waits();
    for (Incident& incident : kpis_.incidents) find_level(incident);
    for (TierTotals& tier : kpis_.tiers) std::sort(tier.handle_s.begin(), tier.handle_s.end());
    for (const double people : people_) kpis_.people += people;
    for (const double houses : houses_) kpis_.houses += houses;
    return std::move(kpis_);
  }

 private:
  static std::optional<model::Harm> harm_of(std::string_view id) {
    const std::string_view word = id.substr(0, id.find('/'));
    for (std::size_t i = 0; i < std::size(model::harm_words); ++i) {
      if (model::harm_words[i].name == word) return static_cast<model::Harm>(i);
    }
    return std::nullopt;
  }

  void count(const Record& record, RecordId id) {
    const int index = record.incident == journal::none ? -1 : index_[static_cast<std::size_t>(record.incident)];
    if (index >= 0) follow(static_cast<std::size_t>(index), record, id);
    switch (record.kind) {
      case RecordKind::report_received:
        if (TierTotals* tier = tier_totals(record.actor)) ++tier->reports_in;
        break;
      case RecordKind::requisition_resource_sent:
        if (TierTotals* tier = tier_totals(record.actor)) ++tier->orders;
        break;
      case RecordKind::departed:
        if (TierTotals* tier = tier_totals(record.actor)) ++tier->teams_sent;
        break;
      case RecordKind::handled: handle(record); break;
      case RecordKind::level_set:
      case RecordKind::level_lowered: levels_.push_back({{record.time, id}, static_cast<int>(record.value)}); break;
      case RecordKind::request_resource_sent: ++kpis_.aid_requests; break;
      case RecordKind::road_found_closed: ++kpis_.roads_found_closed; break;
      case RecordKind::rerouted: ++kpis_.reroutes; break;
      case RecordKind::held_up: ++kpis_.held_up; break;
      case RecordKind::crew_short: ++kpis_.crews_short; break;
      default: break;
    }
  }

  /// The moments of the incident that a record is about.
  void follow(std::size_t index, const Record& record, RecordId id) {
    Incident& incident = kpis_.incidents[index];
    const auto first = [&](Moment moment) {
      auto& reached = incident.moments[static_cast<std::size_t>(moment)];
      if (reached) return false;
      reached = Reached{record.time, id};
      return true;
    };
    const auto no_longer = [&](Moment moment) { incident.moments[static_cast<std::size_t>(moment)].reset(); };
    switch (record.kind) {
      case RecordKind::incident_arose: first(Moment::onset); break;
      case RecordKind::noticed:
      case RecordKind::witness_noticed: first(Moment::first_noticed); break;
      case RecordKind::report_received:
      case RecordKind::notification_received:
      case RecordKind::request_resource_received:
        if (const auto moment = told(record.actor)) first(*moment);
        break;
      case RecordKind::requisition_resource_sent: first(Moment::first_order); break;
      case RecordKind::departed: first(Moment::first_departure); break;
      case RecordKind::arrived:
        if (!first(Moment::first_arrival)) break;
        incident.first_team = record.actor;
        if (TierTotals* tier = tier_totals(record.actor)) ++tier->first_on_scene;
        break;
      case RecordKind::force_enough: first(Moment::enough_force); break;
      case RecordKind::force_lacking:
        // once the work is done nobody needs to be there any more
        if (!incident.at(Moment::done)) no_longer(Moment::enough_force);
        break;
      case RecordKind::work_done: first(Moment::done); break;
      case RecordKind::reopened:
        no_longer(Moment::done);
        no_longer(Moment::enough_force);
        break;
      case RecordKind::people_changed: people_[index] = record.value; break;
      case RecordKind::houses_changed: houses_[index] = record.value; break;
      default: break;
    }
  }

  /// The moment that word at a desk makes; none for agencies but the prefecture.
  [[nodiscard]] std::optional<Moment> told(EntityRow desk) const {
    switch (view_.entity(desk).kind) {
      case journal::EntityKind::village: return Moment::told_village;
      case journal::EntityKind::township: return Moment::told_township;
      case journal::EntityKind::county: return Moment::told_county;
      default: break;
    }
    const bool is_prefecture = std::find(prefectures_.begin(), prefectures_.end(), desk) != prefectures_.end();
    return is_prefecture ? std::optional(Moment::told_prefecture) : std::nullopt;
  }

  TierTotals* tier_totals(EntityRow row) {
    const auto tier = tier_of(view_, row);
    return tier ? &kpis_.tiers[static_cast<std::size_t>(*tier)] : nullptr;
  }

  void count_waits() {
    kpis_.queues.all = queue_waits(view_);
    for (const QueueWait& each : kpis_.queues.all) {
      const base::Duration wait = each.length(kpis_.end);
      if (kpis_.queues.desk != journal::none && wait <= kpis_.queues.longest) continue;
      kpis_.queues.longest = wait;
      kpis_.queues.desk = each.desk;
    }
  }

  /// A letter is handled by the desk that received it: the causes lead back to its receipt.
  void handle(const Record& handled) {
    for (RecordId at = handled.cause; at != journal::none; at = view_.record(at).cause) {
      const Record& earlier = view_.record(at);
      if (earlier.actor != handled.actor) return;
      if (!journal::is_receipt(earlier.kind)) continue;
      if (TierTotals* tier = tier_totals(handled.actor)) {
        tier->handle_s.push_back((handled.time - earlier.time).seconds());
      }
      return;
    }
  }

  /// The county knows of it and a level is in force, whichever came later.
  void find_level(Incident& incident) const {
    const auto& told_county = incident.at(Moment::told_county);
    if (!told_county) return;
    const auto after = std::upper_bound(levels_.begin(), levels_.end(), told_county->at,
                                        [](base::SimTime at, const LevelFrom& from) { return at < from.reached.at; });
    auto& reached = incident.moments[static_cast<std::size_t>(Moment::level)];
    if (after != levels_.begin() && std::prev(after)->level > 0) {
      incident.level = std::prev(after)->level;
      incident.level_record = std::prev(after)->reached.record;
      reached = told_county;
    } else {
      const auto set = std::find_if(after, levels_.end(), [](const LevelFrom& from) { return from.level > 0; });
      if (set == levels_.end()) return;
      incident.level = set->level;
      incident.level_record = set->reached.record;
      reached = set->reached;
    }
    incident.gravest_level = incident.level;
    for (const LevelFrom& later : levels_) {
      const bool in_time = later.reached.at >= reached->at && later.reached.at <= last_moment(incident);
      if (in_time && later.level > 0) incident.gravest_level = std::min(incident.gravest_level, later.level);
    }
  }
  [[nodiscard]] base::SimTime last_moment(const Incident& incident) const {
    const auto& done = incident.at(Moment::done);
    return done ? done->at : kpis_.end;
  }

  const journal::View& view_;
  Kpis kpis_;
  std::vector<int> index_;  ///< of the incident of an entity row; -1 none
  std::vector<double> people_;
  std::vector<double> houses_;
  std::vector<EntityRow> prefectures_;
  std::vector<LevelFrom> levels_;
};

LimitCheck check(const model::Limit& limit, const Incident& incident, base::SimTime end) {
  LimitCheck check{&limit, incident.span(limit.from, limit.to), std::nullopt};
  if (check.got) {
    check.met = *check.got <= limit.limit;
  } else if (const auto& from = incident.at(limit.from); from && end - from->at > limit.limit) {
    check.met = false;
  }
  return check;
}

bool applies(const model::Limit& limit, const Incident& incident) {
  return limit.kinds.empty() ||
         (incident.harm && std::find(limit.kinds.begin(), limit.kinds.end(), *incident.harm) != limit.kinds.end());
}

void add(LimitTotals& totals, const LimitCheck& check, const Incident& incident, std::size_t index, base::SimTime end) {
  if (!check.met) ++totals.open;
  if (check.met == true) ++totals.met;
  if (check.met != false) return;
  ++totals.missed;
  const bool never = !check.got;
  const base::Duration got = never ? end - incident.at(check.limit->from)->at : *check.got;
  const base::Duration over = got - check.limit->limit;
  if (totals.worst_over &&
      (totals.worst_never > never || (totals.worst_never == never && over <= *totals.worst_over))) {
    return;
  }
  totals.worst = index;
  totals.worst_over = over;
  totals.worst_never = never;
}

/// A moment of the prefecture happens only where there is one.
bool is_played(const journal::View& view, Moment moment) {
  if (moment != Moment::told_prefecture) return model::is_played(moment);
  const auto& agencies = view.journal().resolved.agencies;
  return std::any_of(agencies.begin(), agencies.end(),
                     [](const journal::AgencyRow& row) { return row.kind == model::PostKind::prefecture; });
}

void check_limits(const journal::View& view, Kpis& kpis) {
  for (const model::LimitsProfile& profile : view.journal().resolved.limits) {
    for (const model::Limit& limit : profile.limits) {
      if (!is_played(view, limit.from) || !is_played(view, limit.to)) {
        ++kpis.limits_not_played;
        continue;
      }
      LimitTotals totals;
      totals.limit = &limit;
      bool applied = false;
      for (std::size_t i = 0; i < kpis.incidents.size(); ++i) {
        Incident& incident = kpis.incidents[i];
        if (!applies(limit, incident)) continue;
        applied = true;
        incident.limits.push_back(check(limit, incident, kpis.end));
        add(totals, incident.limits.back(), incident, i, kpis.end);
      }
      if (applied) kpis.limits.push_back(totals);
    }
  }
}

}  // namespace

std::optional<base::Duration> Incident::span(Moment from, Moment to) const {
  const auto& begin = at(from);
  const auto& end = at(to);
  if (!begin || !end) return std::nullopt;
  return end->at - begin->at;
}

bool Incident::missed_at(Moment moment) const {
  return std::any_of(limits.begin(), limits.end(),
                     [&](const LimitCheck& check) { return check.limit->to == moment && check.met == false; });
}

double TierTotals::handle_quantile_s(double share) const { return quantile(handle_s, share); }

std::optional<bool> LimitTotals::kept() const {
  const int decided = met + missed;
  if (decided == 0) return std::nullopt;
  constexpr double rounding = 1e-9;  // 19 of 20 keeps 95 %
  return static_cast<double>(met) / decided >= limit->share.value - rounding;
}

Kpis measure_moments(const journal::View& view) {
  Kpis kpis = Count(view).take();
  check_limits(view, kpis);
  return kpis;
}

Kpis measure(const journal::View& view) {
  Kpis kpis = measure_moments(view);
  kpis.information = measure_information(view, kpis);
  kpis.calls = measure_calls(view);
  kpis.command = measure_command(view, kpis);
  kpis.joint = measure_joint(view, kpis);
  kpis.roads = road_use(view);
  kpis.conformance = measure_conformance(view, kpis);
  kpis.completeness = measure_completeness(view);
  return kpis;
}

journal::EntityKind kind_of(model::Tier tier) {
  switch (tier) {
    case model::Tier::county: return journal::EntityKind::county;
    case model::Tier::township: return journal::EntityKind::township;
    case model::Tier::village: return journal::EntityKind::village;
    case model::Tier::outside: break;
  }
  return journal::EntityKind::agency;
}

std::optional<model::Tier> tier_of(journal::EntityKind kind) {
  switch (kind) {
    case journal::EntityKind::county: return model::Tier::county;
    case journal::EntityKind::township: return model::Tier::township;
    case journal::EntityKind::village: return model::Tier::village;
    case journal::EntityKind::agency: return model::Tier::outside;
    default: return std::nullopt;
  }
}

std::optional<model::Tier> tier_of(const journal::View& view, EntityRow row) {
  for (EntityRow at = row; at != journal::none; at = view.entity(at).parent) {
    if (const auto tier = tier_of(view.entity(at).kind)) return tier;
  }
  return std::nullopt;
}

double quantile(std::span<const double> ascending, double share) {
  if (ascending.empty()) return std::numeric_limits<double>::quiet_NaN();
  const double rank = share * static_cast<double>(ascending.size() - 1);
  const double below = std::floor(rank);
  const double low = ascending[static_cast<std::size_t>(below)];
  if (rank == below) return low;
  return low + (rank - below) * (ascending[static_cast<std::size_t>(below) + 1] - low);
}

}  // namespace sanji::measures
