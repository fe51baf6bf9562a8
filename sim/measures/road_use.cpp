// SPDX-License-Identifier: Apache-2.0
// One walk over the records, one over the facts.
#include "sim/measures/road_use.hpp"

#include "sim/base/text.hpp"
#include "sim/measures/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

namespace sanji::measures {
namespace {

using base::Language;
using base::mark;
using base::say;
using base::tr;
using journal::EntityRow;
using journal::Record;
using journal::RecordKind;
using journal::Variable;

class Walk {
 public:
  explicit Walk(const journal::View& view) : view_(view) {}

  RoadUse take() {
    for (const Record& record : view_.records()) count(record);
    for (const journal::FactRow& fact : view_.journal().told.facts) hear(fact);
    find_worst_jam();
    return std::move(use_);
  }

 private:
  void count(const Record& record) {
    switch (record.kind) {
      case RecordKind::road_found_closed: ++use_.closures_found; break;
      case RecordKind::detoured: use_.detour_min += record.value; break;
      case RecordKind::water_slows: use_.water_min += record.value; break;
      case RecordKind::jammed:
        ++use_.jams;
        use_.jam_min += record.value;
        jam_min_[record.subject] += record.value;
        break;
      case RecordKind::bridge_failed: ++use_.bridges_failed; break;
      case RecordKind::road_closed:
      case RecordKind::passage_changed: since_.try_emplace({record.subject, Variable::closed}, record.time); break;
      case RecordKind::road_opened: since_.erase({record.subject, Variable::closed}); break;
      case RecordKind::power_lost: since_[{record.subject, Variable::powered}] = record.time; break;
      case RecordKind::signal_lost: since_.try_emplace({record.subject, Variable::none}, record.time); break;
      case RecordKind::signal_restored: since_.erase({record.subject, Variable::none}); break;
      case RecordKind::road_cleared: restore(record, Variable::closed); break;
      case RecordKind::power_repaired: restore(record, Variable::powered); break;
      case RecordKind::signal_repaired: restore(record, Variable::none); break;
      default: break;
    }
  }

  /// Several teams that reopen one road at one time are one case.
  void restore(const Record& record, Variable lost) {
    if (!use_.restored.empty()) {
      Restored& last = use_.restored.back();
      if (last.kind == record.kind && last.what == record.subject && last.at == record.time) {
        last.teams += last.team == record.actor ? 0 : 1;
        return;
      }
    }
    Restored made{record.kind, record.subject, record.actor, 1, {}, record.time, {}};
    const auto since = since_.find({record.subject, lost});
    if (since != since_.end()) made.since = since->second;
    use_.restored.push_back(made);
  }

  void hear(const journal::FactRow& fact) {
    if (fact.variable != Variable::closed) return;
    const Record& message = view_.record(fact.message);
    if (message.kind == RecordKind::requisition_resource_sent && fact.value > 0.5) ++use_.closures_told;
    for (Restored& each : use_.restored) {
      if (each.kind != RecordKind::road_cleared || each.what != fact.subject || fact.value > 0.5) continue;
      if (fact.as_of < each.at || (each.first_told && *each.first_told <= message.time)) continue;
      each.first_told = message.time;
    }
  }

  void find_worst_jam() {
    double most = 0.0;
    for (const auto& [road, minutes] : jam_min_) {
      if (minutes > most) use_.worst_jam = road;
      most = std::max(most, minutes);
    }
  }

  const journal::View& view_;
  RoadUse use_;
  std::map<std::pair<EntityRow, Variable>, base::SimTime> since_;
  std::map<EntityRow, double> jam_min_;
};

std::string joined(const std::vector<std::string>& parts, Language language) {
  std::string text;
  for (const std::string& part : parts) text += (text.empty() ? "" : std::string(tr(language, ", "))) + part;
  return text;
}

std::string minutes_word(double minutes) { return fmt::format("{:.0f}", minutes); }

}  // namespace

int RoadUse::count(RecordKind kind) const {
  return static_cast<int>(
      std::count_if(restored.begin(), restored.end(), [kind](const Restored& each) { return each.kind == kind; }));
}

bool RoadUse::is_empty() const {
  return closures_found == 0 && closures_told == 0 && detour_min == 0.0 && water_min == 0.0 && jams == 0 &&
         bridges_failed == 0 && restored.empty();
}

RoadUse road_use(const journal::View& view) { return Walk(view).take(); }

std::string road_lines(const journal::View& view, const RoadUse& roads, Language language) {
  if (roads.is_empty()) return {};
  std::vector<std::string> lost;
  if (roads.closures_found > 0 || roads.closures_told > 0) {
    lost.push_back(say(language, "closures found on the spot {0}, told with orders {1}", roads.closures_found,
                       roads.closures_told));
  }
  if (roads.detour_min > 0.0) lost.push_back(say(language, "ways round +{0} min", minutes_word(roads.detour_min)));
  if (roads.water_min > 0.0) lost.push_back(say(language, "through water +{0} min", minutes_word(roads.water_min)));
  if (roads.jams > 0) {
    const std::string worst =
        roads.worst_jam == journal::none ? std::string() : entity_name(view, roads.worst_jam, language);
    lost.push_back(say(language, "held up by others +{0} min, most on {1}", minutes_word(roads.jam_min), worst));
  }
  std::vector<std::string> won;
  const auto say_won = [&](RecordKind kind, std::string_view key) {
    if (const int count = roads.count(kind); count > 0) won.push_back(say(language, key, count));
  };
  say_won(RecordKind::road_cleared, mark("reopened by teams {0}"));
  say_won(RecordKind::power_repaired, mark("posts with power again {0}"));
  say_won(RecordKind::signal_repaired, mark("posts with signal again {0}"));
  if (roads.bridges_failed > 0) won.push_back(say(language, "bridges failed {0}", roads.bridges_failed));
  std::string text;
  if (!lost.empty()) text += say(language, "roads: {0}", joined(lost, language)) + '\n';
  if (!won.empty()) text += say(language, "roads and lines: {0}", joined(won, language)) + '\n';
  return text;
}

}  // namespace sanji::measures
