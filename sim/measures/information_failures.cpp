// SPDX-License-Identifier: Apache-2.0
// Who knew of which incident since when, held against who had to be told.
#include "sim/measures/information_failures.hpp"

#include "sim/journal/picture.hpp"
#include "sim/journal/states.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string_view>
#include <utility>

namespace sanji::measures {
namespace {

using journal::EntityKind;
using journal::EntityRow;
using journal::Record;
using journal::RecordId;
using journal::RecordKind;
using journal::Variable;
using model::Moment;

/// Since when who knows of an incident, or of posts being cut off: by post, the first message or own finding about it.
using Knowers = std::map<EntityRow, base::SimTime>;

Knowers knowers_of(const journal::View& view, std::span<const RecordId> records) {
  Knowers knowers;
  for (const RecordId id : records) {
    const Record& record = view.record(id);
    const bool tells = journal::is_word_received(record.kind) || record.kind == RecordKind::request_resource_received ||
                       record.kind == RecordKind::isolation_noticed;
    if (tells) knowers.try_emplace(record.actor, record.time);
  }
  return knowers;
}

/// A tier must tell another within a time.
struct MustTell {
  EntityKind from = EntityKind::village;
  EntityKind to = EntityKind::township;
  base::Duration within;
};

std::optional<EntityKind> desk_told_at(Moment moment) {
  switch (moment) {
    case Moment::told_village: return EntityKind::village;
    case Moment::told_township: return EntityKind::township;
    case Moment::told_county: return EntityKind::county;
    default: return std::nullopt;
  }
}

/// The plan's reporting rules between tiers; where the journal has none, each tier tells the next.
std::vector<MustTell> must_tell(const journal::View& view) {
  std::vector<MustTell> rules;
  for (const model::LimitsProfile& profile : view.journal().resolved.limits) {
    if (profile.id != "plan") continue;
    for (const model::Limit& limit : profile.limits) {
      const auto from = desk_told_at(limit.from);
      const auto to = desk_told_at(limit.to);
      if (from && to) rules.push_back({*from, *to, limit.limit});
    }
  }
  if (rules.empty()) {
    rules = {{EntityKind::village, EntityKind::township, {}}, {EntityKind::township, EntityKind::county, {}}};
  }
  return rules;
}

bool is_telling(Moment moment) { return desk_told_at(moment).has_value() || moment == Moment::told_prefecture; }

/// A limit on word going up: it ends with a tier being told, and begins with a tier's knowing or with the thing itself.
bool is_about_word(const model::Limit& limit) {
  return is_telling(limit.to) &&
         (is_telling(limit.from) || limit.from == Moment::onset || limit.from == Moment::first_noticed);
}

/// The limits of documents about reporting: those that somewhere say by when one tier must tell another. A standard of
/// fire stations also knows a time until the call comes in, but lays no duty to report on any tier; whoever is slower than
/// its model has reported nothing late.
std::set<const model::Limit*> reporting_limits(const journal::View& view) {
  std::set<const model::Limit*> all;
  for (const model::LimitsProfile& profile : view.journal().resolved.limits) {
    const bool is_about_reporting =
        std::any_of(profile.limits.begin(), profile.limits.end(),
                    [](const model::Limit& limit) { return is_telling(limit.from) && is_telling(limit.to); });
    if (!is_about_reporting) continue;
    for (const model::Limit& limit : profile.limits) {
      if (is_about_word(limit)) all.insert(&limit);
    }
  }
  return all;
}

/// Each telling of an incident counts once, however many documents limit it.
int late_tellings(const journal::View& view, const Kpis& kpis) {
  const auto limits = reporting_limits(view);
  int late = 0;
  for (const Incident& incident : kpis.incidents) {
    std::set<Moment> moments;
    for (const LimitCheck& check : incident.limits) {
      if (check.got && check.met == false && limits.contains(check.limit)) moments.insert(check.limit->to);
    }
    late += static_cast<int>(moments.size());
  }
  return late;
}

/// People in the first report, against what was so at the time that it speaks of.
bool first_report_is_wrong(const journal::View& view, const journal::States& states, EntityRow incident) {
  constexpr double tolerated = 0.2;
  for (const RecordId id : view.records_of(incident)) {
    const Record& record = view.record(id);
    if (record.kind == RecordKind::report_altered) return false;  // not an error
    if (record.kind != RecordKind::report_sent) continue;
    for (const journal::FactRow& fact : view.facts(id)) {
      if (fact.subject != incident || fact.variable != Variable::people) continue;
      const double truth = states.value(incident, Variable::people, fact.as_of).value_or(0.0);
      return std::abs(fact.value - truth) > tolerated * truth;
    }
  }
  return false;
}

class Judge {
 public:
  Judge(const journal::View& view, base::SimTime end)
      : view_(view), states_(view), end_(end), rules_(must_tell(view)) {}

  void incident(EntityRow row, Failures& failures) const {
    std::set<EntityRow> concealed;
    std::set<EntityRow> altered;
    std::set<EntityRow> missed;
    for (const RecordId id : view_.records_of(row)) {
      const Record& record = view_.record(id);
      if (record.kind == RecordKind::report_concealed) concealed.insert(record.actor);
      if (record.kind == RecordKind::report_altered) altered.insert(record.actor);
      if (record.kind == RecordKind::laid_aside) missed.insert(record.actor);
    }
    const Knowers knowers = knowers_of(view_, view_.records_of(row));
    for (const auto& [desk, since] : knowers) {
      if (!concealed.contains(desk) && leaves_somebody_out(desk, since, knowers)) missed.insert(desk);
    }
    failures.missed += static_cast<int>(missed.size());
    failures.concealed += static_cast<int>(concealed.size());
    failures.falsified += static_cast<int>(altered.size());
    name(missed, failures.missed_by);
    name(concealed, failures.concealed_by);
    name(altered, failures.falsified_by);
    failures.wrong += first_report_is_wrong(view_, states_, row) ? 1 : 0;
  }

 private:
  static void name(const std::set<EntityRow>& desks, std::vector<EntityRow>& all) {
    for (const EntityRow desk : desks) {
      if (std::find(all.begin(), all.end(), desk) == all.end()) all.push_back(desk);
    }
  }
  [[nodiscard]] bool leaves_somebody_out(EntityRow desk, base::SimTime since, const Knowers& knowers) const {
    return std::any_of(rules_.begin(), rules_.end(), [&](const MustTell& rule) {
      if (view_.entity(desk).kind != rule.from || end_ - since <= rule.within) return false;
      const EntityRow superior = view_.post_at(desk, rule.to);
      return superior != journal::none && !knowers.contains(superior);
    });
  }

  const journal::View& view_;
  journal::States states_;
  base::SimTime end_;
  std::vector<MustTell> rules_;
};

/// The worst that an incident came to.
int gravest_severity(const journal::View& view, EntityRow incident) {
  double gravest = 0.0;
  for (const RecordId id : view.records_of(incident)) {
    const Record& record = view.record(id);
    const bool is_severity = record.subject == incident && journal::row_of(record.kind).sets == Variable::severity;
    if (is_severity) gravest = std::max(gravest, record.value);
  }
  return static_cast<int>(gravest);
}

/// What word goes sideways about: an incident, or posts that are cut off.
struct Matter {
  EntityRow incident = journal::none;  ///< none = posts that are cut off
  std::optional<model::Harm> harm;
  int severity = 0;
  std::vector<RecordId> records;
};

Matter matter_of(const journal::View& view, const Incident& incident) {
  const auto& records = view.records_of(incident.row);
  return {incident.row, incident.harm, gravest_severity(view, incident.row), {records.begin(), records.end()}};
}

/// Word of no incident is about posts that are cut off, which is the harm of a blackout and has no degrees.
Matter cut_off_posts(const journal::View& view) {
  Matter matter{journal::none, model::Harm::blackout, 1, {}};
  const auto& records = view.records();
  for (std::size_t i = 0; i < records.size(); ++i) {
    const bool is_word = journal::is_word_received(records[i].kind) || records[i].kind == RecordKind::isolation_noticed;
    if (is_word && records[i].incident == journal::none) matter.records.push_back(static_cast<RecordId>(i));
  }
  return matter;
}

/// Whom a rule has tell: one post, the one of the incident's place, or of cut-off posts everybody of the kind who knows.
std::vector<EntityRow> tellers(const journal::View& view, const journal::NotifyRow& rule, const Matter& matter,
                               const Knowers& knowers) {
  const model::Tier tier = model::tier_of(rule.from_kind);
  if (rule.from != journal::none) return {rule.from};
  if (tier == model::Tier::outside) return {};
  if (matter.incident != journal::none) return {view.post_at(matter.incident, kind_of(tier))};
  std::vector<EntityRow> all;
  for (const auto& [who, since] : knowers) {
    if (view.entity(who).kind == kind_of(tier)) all.push_back(who);
  }
  return all;
}

EntityRow told_by_rule(const journal::View& view, const journal::NotifyRow& rule, const Matter& matter) {
  const model::Tier tier = model::tier_of(rule.to_kind);
  if (rule.to != journal::none || tier == model::Tier::outside) return rule.to;
  return matter.incident == journal::none ? journal::none : view.post_at(matter.incident, kind_of(tier));
}

void judge_pair(const journal::NotifyRow& rule, const std::optional<base::SimTime>& told, base::SimTime since,
                base::SimTime end, Lateral& lateral) {
  if (told) {
    ++(*told - since <= rule.within ? lateral.in_time : lateral.late);
  } else {
    ++(end - since > rule.within ? lateral.missed : lateral.open);
  }
}

void required_pairs(const journal::View& view, const Matter& matter, const Knowers& knowers, base::SimTime end,
                    Lateral& lateral) {
  for (const journal::NotifyRow& rule : view.journal().resolved.notify) {
    if (!model::concerns(rule.harms, matter.harm) || matter.severity < rule.from_severity) continue;
    const EntityRow to = told_by_rule(view, rule, matter);
    for (const EntityRow from : tellers(view, rule, matter, knowers)) {
      const auto since = knowers.find(from);
      if (to == journal::none || from == to || since == knowers.end()) continue;
      const auto told = knowers.find(to);
      judge_pair(rule, told == knowers.end() ? std::nullopt : std::optional(told->second), since->second, end, lateral);
    }
  }
}

void measure_matter(const journal::View& view, const Matter& matter, base::SimTime end, Lateral& lateral) {
  const Knowers knowers = knowers_of(view, matter.records);
  std::set<std::pair<EntityRow, EntityRow>> seen;
  for (const RecordId id : matter.records) {
    const Record& record = view.record(id);
    const bool is_new =
        record.kind == RecordKind::notification_received && seen.emplace(record.subject, record.actor).second;
    if (!is_new) continue;
    ++lateral.informed;
    const auto since = knowers.find(record.subject);
    const bool sender_knew = since != knowers.end() && since->second <= record.time;
    lateral.took.add(sender_knew ? record.time - since->second : base::Duration{});
  }
  required_pairs(view, matter, knowers, end, lateral);
}

}  // namespace

Failures measure_failures(const journal::View& view, const Kpis& kpis) {
  Failures failures;
  failures.late = late_tellings(view, kpis);
  const Judge judge(view, kpis.end);
  for (const Incident& incident : kpis.incidents) judge.incident(incident.row, failures);
  return failures;
}

Lateral measure_lateral(const journal::View& view, const Kpis& kpis) {
  Lateral lateral;
  for (const Incident& incident : kpis.incidents) {
    measure_matter(view, matter_of(view, incident), kpis.end, lateral);
  }
  measure_matter(view, cut_off_posts(view), kpis.end, lateral);
  return lateral;
}

}  // namespace sanji::measures
