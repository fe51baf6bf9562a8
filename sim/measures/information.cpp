// SPDX-License-Identifier: Apache-2.0
// One walk through the records for what desks met with; what became of each incident's reports is information_failures'
// affair.
#include "sim/measures/information.hpp"

#include "sim/journal/picture.hpp"
#include "sim/measures/information_failures.hpp"
#include "sim/measures/kpi.hpp"
#include "sim/measures/warnings.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <utility>
#include <vector>

namespace sanji::measures {
namespace {

using journal::EntityRow;
using journal::Record;
using journal::RecordId;
using journal::RecordKind;

constexpr int level_count = 4;  // I to IV

class Gather {
 public:
  Gather(const journal::View& view, const Kpis& kpis) : view_(view), kpis_(kpis) {}

  Information take() {
    const auto& records = view_.records();
    gather_levels();
    for (std::size_t i = 0; i < records.size(); ++i) follow(records[i], static_cast<RecordId>(i));
    for (const QueueWait& each : kpis_.queues.all) waited(each);
    for (const auto& [desk, since] : vacant_since_) vacant(desk, since, kpis_.end);
    for (const auto& [post, isolation] : cut_off_) ended(isolation);
    sort_isolations();
    for (const Incident& incident : kpis_.incidents) reported(incident);
    return std::move(all_);
  }

 private:
  void gather_levels() {
    const auto& records = view_.records();
    for (std::size_t i = 0; i < records.size(); ++i) {
      if (records[i].kind != RecordKind::level_set || records[i].value <= 0.0) continue;
      for (int level = 1; level <= level_count; ++level) {
        if (records[i].value <= level)
          as_grave_as_[static_cast<std::size_t>(level)].push_back(static_cast<RecordId>(i));
      }
    }
  }

  PartyTotals* party(EntityRow row) {
    const auto tier = tier_of(view_, row);
    return tier ? &all_.parties[static_cast<std::size_t>(*tier)] : nullptr;
  }
  void count(EntityRow row, int PartyTotals::*what) {
    if (PartyTotals* totals = party(row)) ++(totals->*what);
  }

  void follow(const Record& record, RecordId id) {
    network(record);
    signature(record, id);
    // what teams receive passes no desk
    const bool at_desk = record.actor != journal::none && tier_of(view_.entity(record.actor).kind).has_value();
    if (at_desk && journal::is_receipt(record.kind)) count(record.actor, &PartyTotals::letters);
    switch (record.kind) {
      case RecordKind::post_isolated: cut_off_[record.subject] = {record.subject, record.time, {}, {}}; break;
      case RecordKind::isolation_noticed:
        if (const auto at = cut_off_.find(record.subject); at != cut_off_.end() && !at->second.noticed) {
          at->second.noticed = record.time;
        }
        break;
      case RecordKind::post_reachable: reachable(record); break;
      case RecordKind::taken_up: count(record.actor, &PartyTotals::tasks); break;
      case RecordKind::spot_checked:
        count(record.subject, &PartyTotals::spot_checks);
        if (record.value > 0.5) count(record.subject, &PartyTotals::spot_present);
        break;
      case RecordKind::warning_issued: warned(record, id); break;
      case RecordKind::level_set:
      case RecordKind::level_lowered: level_ = static_cast<int>(record.value); break;
      default: break;
    }
  }

  /// A desk without anybody who may sign, from the first letter that missed him to the first that somebody took up.
  void signature(const Record& record, RecordId id) {
    const bool goes_on = record.cause != journal::none &&
                         view_.record(record.cause).kind == RecordKind::leader_missed &&
                         view_.record(record.cause).actor == record.actor;
    if (goes_on) {
      const auto since = vacant_since_.find(record.actor);
      if (since != vacant_since_.end()) {
        vacant(record.actor, since->second, since_when(record, id));
        vacant_since_.erase(since);
      }
    }
    if (record.kind == RecordKind::leader_missed) vacant_since_.try_emplace(record.actor, record.time);
  }
  /// When he for whom the record waited was back; the record's own time where it does not say.
  [[nodiscard]] base::SimTime since_when(const Record& record, RecordId id) const {
    base::SimTime back = record.time;
    for (const journal::Enabler& enabler : view_.enablers(id)) {
      if (enabler.enabler == journal::none) continue;
      back = std::clamp(view_.record(enabler.enabler).time, view_.record(record.cause).time, back);
    }
    return back;
  }

  /// Word that did not get through at once.
  void network(const Record& record) {
    const std::pair way{record.actor, record.subject};
    switch (record.kind) {
      case RecordKind::channel_busy:
        count(record.actor, &PartyTotals::busy);
        failed_[way] = record.text;
        return;
      case RecordKind::channel_unavailable:
        count(record.actor, &PartyTotals::unavailable);
        failed_[way] = record.text;
        return;
      case RecordKind::undelivered:
        count(record.actor, &PartyTotals::undelivered);
        failed_.erase(way);
        if (!cut_off_.contains(record.actor) && !cut_off_.contains(record.subject)) {
          count(record.actor, &PartyTotals::no_fallback);
        }
        return;
      case RecordKind::messenger_sent: count(record.actor, &PartyTotals::messengers); return;
      default: break;
    }
    if (!journal::is_sending(record.kind)) return;
    const auto failed = failed_.find(way);
    if (failed == failed_.end()) return;
    if (failed->second != record.text) count(record.actor, &PartyTotals::fallbacks);
    failed_.erase(failed);
  }

  void waited(const QueueWait& each) {
    PartyTotals* totals = party(each.desk);
    if (totals == nullptr) return;
    const base::Duration wait = each.length(kpis_.end);
    totals->tasks += each.until ? 0 : 1;
    totals->waits.add(each.until ? std::optional(wait) : std::nullopt);
    if (totals->longest_at != journal::none && wait <= totals->longest_wait) return;
    totals->longest_at = each.desk;
    totals->longest_wait = wait;
  }

  void vacant(EntityRow desk, base::SimTime from, base::SimTime until) {
    PartyTotals* totals = party(desk);
    if (totals == nullptr) return;
    ++totals->vacancies;
    totals->vacant += until - from;
  }

  void reachable(const Record& record) {
    const auto at = cut_off_.find(record.subject);
    if (at == cut_off_.end()) return;
    at->second.ended = record.time;
    ended(at->second);
    cut_off_.erase(at);
  }
  void ended(const Isolation& isolation) {
    all_.isolations.push_back(isolation);
    PartyTotals* totals = party(isolation.post);
    if (totals == nullptr) return;
    ++totals->isolated;
    totals->noticed.add(isolation.noticed ? std::optional(*isolation.noticed - isolation.from) : std::nullopt);
  }
  void sort_isolations() {
    const auto unknown = [this](const Isolation& each) {
      return each.noticed ? *each.noticed - each.from : each.ended.value_or(kpis_.end) - each.from;
    };
    std::stable_sort(all_.isolations.begin(), all_.isolations.end(), [&](const Isolation& a, const Isolation& b) {
      if (a.noticed.has_value() != b.noticed.has_value()) return !a.noticed.has_value();
      return unknown(a) > unknown(b);
    });
  }

  /// To the first level at or after it that is as grave as the plan asks for at its colour; left out where the plan asks for
  /// none, or where such a level was in force already.
  void warned(const Record& warning, RecordId id) {
    const journal::WarningRow* rule = warning_rule(view_, warning);
    const int asked = rule == nullptr ? 0 : rule->asks_level;
    if (asked == 0 || (level_ > 0 && level_ <= asked)) return;
    const auto& levels = as_grave_as_[static_cast<std::size_t>(std::clamp(asked, 1, level_count))];
    const auto set = std::lower_bound(levels.begin(), levels.end(), id);
    const auto span = set == levels.end() ? std::nullopt : std::optional(view_.record(*set).time - warning.time);
    all_.warning_to_level.add(span);
    const auto colour = static_cast<std::size_t>(std::clamp(static_cast<int>(warning.value), 1, 4)) - 1;
    all_.by_colour[colour].add(span);
  }

  /// First sight, first word, first desk.
  void reported(const Incident& incident) {
    const Record* seen = nullptr;
    const Record* sent = nullptr;
    const Record* received = nullptr;
    for (const RecordId id : view_.records_of(incident.row)) {
      const Record& record = view_.record(id);
      const bool is_sight = record.kind == RecordKind::noticed || record.kind == RecordKind::witness_noticed;
      if (is_sight && seen == nullptr) seen = &record;
      if (record.kind == RecordKind::report_sent && sent == nullptr) sent = &record;
      if (record.kind == RecordKind::report_received && received == nullptr) received = &record;
    }
    if (seen != nullptr) {
      ++(seen->kind == RecordKind::witness_noticed ? all_.first.witnesses : all_.first.officers);
      all_.noticed_to_report.add(sent == nullptr ? std::nullopt : std::optional(sent->time - seen->time));
    }
    if (sent != nullptr) {
      const auto& county = incident.at(model::Moment::told_county);
      all_.report_to_county.add(county ? std::optional(county->at - sent->time) : std::nullopt);
    }
    const auto tier = received == nullptr ? std::nullopt : tier_of(view_, received->actor);
    if (tier) ++all_.first.desks[static_cast<std::size_t>(*tier)];
  }

  const journal::View& view_;
  const Kpis& kpis_;
  Information all_;
  std::map<EntityRow, base::SimTime> vacant_since_;
  std::map<EntityRow, Isolation> cut_off_;
  std::map<std::pair<EntityRow, EntityRow>, journal::TextRow> failed_;  ///< by sender and receiver: the channel
  /// By a level: the records that set it or a graver one, ascending.
  std::array<std::vector<RecordId>, level_count + 1> as_grave_as_;
  int level_ = 0;
};

}  // namespace

Information measure_information(const journal::View& view, const Kpis& kpis) {
  Information all = Gather(view, kpis).take();
  all.failures = measure_failures(view, kpis);
  all.lateral = measure_lateral(view, kpis);
  return all;
}

}  // namespace sanji::measures
