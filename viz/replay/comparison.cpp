// SPDX-License-Identifier: Apache-2.0
// Incidents meet by their natural id, stops by what they say, values by their path.
#include "viz/replay/comparison.hpp"

#include "viz/replay/heard.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <string_view>
#include <utility>

namespace sanji::replay {
namespace {

using base::Duration;
using base::SimTime;
using journal::EntityRow;
using journal::Record;
using journal::RecordId;
using measures::Incident;

std::map<EntityRow, const Incident*> by_row(const Replay& run) {
  std::map<EntityRow, const Incident*> incidents;
  for (const Incident& incident : run.moments().incidents) incidents.emplace(incident.row, &incident);
  return incidents;
}

const Incident* find(const std::map<EntityRow, const Incident*>& incidents, EntityRow row) {
  const auto found = incidents.find(row);
  return found == incidents.end() ? nullptr : found->second;
}

/// Whether an incident has reached a moment by then.
bool has_reached(const Incident& incident, model::Moment moment, const std::optional<SimTime>& until) {
  const auto& reached = incident.at(moment);
  return reached && (!until || reached->at <= *until);
}

/// None where it has not arisen by then.
const Incident* arisen(const Incident* incident, const Told& told) {
  const bool is_told = incident != nullptr && (!told.until || has_reached(*incident, model::Moment::onset, told.until));
  return is_told ? incident : nullptr;
}

IncidentPair pair_of(const Incident* first, const Incident* second, const Told& told) {
  IncidentPair pair;
  if (first != nullptr) pair.first = first->row;
  if (second != nullptr) pair.second = second->row;
  for (std::size_t i = 0; i < compared_moments.size(); ++i) {
    const auto span = [&](const Incident* incident) {
      const bool is_told = incident != nullptr && has_reached(*incident, compared_moments[i], told.until);
      return is_told ? incident->span(model::Moment::onset, compared_moments[i]) : std::nullopt;
    };
    pair.spans[i] = {span(first), span(second)};
  }
  return pair;
}

/// How much two incidents differ: what one run never reached weighs more than any time.
std::int64_t weight_of(const IncidentPair& pair) {
  constexpr std::int64_t never = 1'000'000'000'000'000;
  if (pair.first == journal::none || pair.second == journal::none) return 2 * never;
  std::int64_t weight = 0;
  for (const SpanPair& span : pair.spans) {
    if (span.first.has_value() != span.second.has_value()) return never;
    if (const auto later = span.later()) weight = std::max(weight, std::abs(later->us));
  }
  return weight;
}

void add_incidents(Comparison& comparison, const Pairs& pairs, const Replay& first, const Replay& second,
                   const Told& told) {
  const auto theirs = by_row(second);
  const auto ours = by_row(first);
  std::size_t shared = 0;
  for (const Incident& incident : first.moments().incidents) {
    const Incident* other = find(theirs, pairs.in_second(incident.row));
    const IncidentPair pair = pair_of(arisen(&incident, told), arisen(other, told), told);
    shared += pair.first != journal::none && pair.second != journal::none ? 1 : 0;
    if (pair.first != journal::none || pair.second != journal::none) comparison.incidents.push_back(pair);
  }
  for (const Incident& incident : second.moments().incidents) {
    if (find(ours, pairs.in_first(incident.row)) == nullptr && arisen(&incident, told) != nullptr) {
      comparison.incidents.push_back(pair_of(nullptr, &incident, told));
    }
  }
  for (const IncidentPair& pair : comparison.incidents) {
    comparison.only_first += pair.second == journal::none ? 1 : 0;
    comparison.only_second += pair.first == journal::none ? 1 : 0;
  }
  const bool is_one_event = first.journal().provenance.scenario_stem == second.journal().provenance.scenario_stem;
  // what has not arisen in both by then may arise in both yet
  const bool is_early = told.until && (is_one_event || comparison.only_first == 0 || comparison.only_second == 0);
  comparison.shares_incidents = shared > 0 || comparison.incidents.empty() || is_early;
  std::stable_sort(comparison.incidents.begin(), comparison.incidents.end(),
                   [](const IncidentPair& a, const IncidentPair& b) { return weight_of(a) > weight_of(b); });
}

/// What a stop says, without its time: the same text in two runs means the same stop.
std::string text_of(const Replay& run, const Stop& stop) {
  std::string text = fmt::format("{}", static_cast<int>(stop.kind));
  for (const RecordId id : stop.records) {
    const Record& record = run.view().record(id);
    const bool is_question = stop.kind == Stop::Kind::level && id != stop.records.back();
    if (is_question) continue;
    text += fmt::format("|{} {:g}", journal::row_of(record.kind).name, record.value);
    if (record.subject != journal::none) text += ' ' + run.view().entity(record.subject).id;
    if (record.text != journal::none) text += ' ' + std::string(run.view().text(record.text));
  }
  return text;
}

/// A stop is told with all that it says.
std::vector<const Stop*> stops_told(const Replay& run, const std::optional<SimTime>& until, const Heard* heard) {
  std::vector<const Stop*> told;
  for (const Stop& stop : run.stops()) {
    const bool is_told = std::all_of(stop.records.begin(), stop.records.end(), [&](RecordId id) {
      return (!until || run.view().record(id).time <= *until) && (heard == nullptr || heard->holds(id));
    });
    if (is_told) told.push_back(&stop);
  }
  return told;
}

SimTime told_at(const Replay& run, const Stop& stop) { return run.view().record(telling(stop)).time; }

SimTime time_of(const StopPair& pair) { return pair.first_at ? *pair.first_at : pair.second_at.value_or(SimTime{}); }

void add_stops(Comparison& comparison, const Replay& first, const Replay& second, const Told& told) {
  std::map<std::string, std::vector<const Stop*>> theirs;  // latest first
  const auto of_second = stops_told(second, told.until, told.second);
  for (auto stop = of_second.rbegin(); stop != of_second.rend(); ++stop) {
    theirs[text_of(second, **stop)].push_back(*stop);
  }
  for (const Stop* stop : stops_told(first, told.until, told.first)) {
    const auto same = theirs.find(text_of(first, *stop));
    StopPair pair{stop, nullptr, told_at(first, *stop), {}};
    if (same != theirs.end() && !same->second.empty()) {
      pair.second = same->second.back();
      pair.second_at = told_at(second, *pair.second);
      same->second.pop_back();
    }
    if (pair.second_at == pair.first_at) {
      ++comparison.stops_same;
    } else {
      comparison.stops.push_back(pair);
    }
  }
  for (const auto& [text, stops] : theirs) {
    for (const Stop* stop : stops) comparison.stops.push_back({nullptr, stop, {}, told_at(second, *stop)});
  }
  std::stable_sort(comparison.stops.begin(), comparison.stops.end(),
                   [](const StopPair& a, const StopPair& b) { return time_of(a) < time_of(b); });
}

bool is_name(std::string_view path) {
  constexpr std::array names{"scenario.name", "scenario.name_en", "scenario.plan", "plan.name", "plan.name_en"};
  return std::find(names.begin(), names.end(), path) != names.end();
}

void add_values(Comparison& comparison, const Replay& first, const Replay& second) {
  using Both = std::pair<const std::string*, const std::string*>;
  std::map<std::string_view, Both> values;
  for (const auto& value : first.journal().resolved.values) values[value.path].first = &value.value;
  for (const auto& value : second.journal().resolved.values) values[value.path].second = &value.value;
  const auto copy = [](const std::string* text) { return text == nullptr ? std::nullopt : std::optional(*text); };
  for (const auto& [path, both] : values) {
    const bool is_same = both.first != nullptr && both.second != nullptr && *both.first == *both.second;
    if (!is_same && !is_name(path))
      comparison.values.push_back({std::string(path), copy(both.first), copy(both.second)});
  }
}

}  // namespace

bool IncidentPair::differs() const {
  const bool is_of_one = first == journal::none || second == journal::none;
  return is_of_one ||
         std::any_of(spans.begin(), spans.end(), [](const SpanPair& span) { return span.first != span.second; });
}

namespace {

double gravity(double level) {
  constexpr double beyond_iv = 5.0;
  return level > 0.0 ? beyond_iv - level : 0.0;
}

/// The level as somebody heard of it.
Curve gravity_heard(const Heard& heard) {
  std::vector<Piece> pieces;
  for (const Step& step : heard.history(heard.run().county(), journal::Variable::level)) {
    pieces.push_back({step.from, gravity(step.value), 0.0});
  }
  return {pieces, heard.run().end()};
}

}  // namespace

namespace {

/// What it was until then, and from then on as it was last.
Curve cut_at(const Curve& curve, const std::optional<SimTime>& until) {
  if (!until) return curve;
  std::vector<Piece> pieces = curve.pieces();
  std::erase_if(pieces, [&](const Piece& piece) { return piece.from > *until; });
  return {pieces, curve.end()};
}

}  // namespace

Curve gravity_of(const Replay& run) {
  std::vector<Piece> pieces;
  const journal::Slot slot = run.states().find(run.county(), journal::Variable::level);
  if (slot != journal::none) {
    for (const RecordId id : run.states().history(slot)) {
      const Record& record = run.view().record(id);
      pieces.push_back({record.time, gravity(record.value), 0.0});
    }
  }
  return {pieces, run.end()};
}

Comparison compare(const Replay& first, const Replay& second, const Told& told) {
  const Pairs pairs(first.view(), second.view());
  Comparison comparison;
  comparison.is_one_place = pairs.is_one_place();
  const journal::Provenance& ours = first.journal().provenance;
  const journal::Provenance& theirs = second.journal().provenance;
  comparison.has_one_luck = ours.seed == theirs.seed && ours.replication == theirs.replication;
  if (!comparison.is_one_place) return comparison;
  const bool is_as_heard = told.first != nullptr;
  comparison.shares_incidents = true;
  if (!is_as_heard) {
    add_incidents(comparison, pairs, first, second, told);
    add_values(comparison, first, second);
  }
  add_stops(comparison, first, second, told);
  comparison.level_first = cut_at(is_as_heard ? gravity_heard(*told.first) : gravity_of(first), told.until);
  comparison.level_second =
      cut_at(told.second != nullptr ? gravity_heard(*told.second) : gravity_of(second), told.until);
  return comparison;
}

std::array<SpanSums, compared_moments.size()> sums_of(const Comparison& comparison) {
  std::array<SpanSums, compared_moments.size()> all;
  for (const IncidentPair& pair : comparison.incidents) {
    for (std::size_t i = 0; i < all.size(); ++i) {
      const SpanPair& span = pair.spans[i];
      SpanSums& sums = all[i];
      if (const auto later = span.later()) {
        ++(later->us < 0 ? sums.earlier : later->us > 0 ? sums.later : sums.same);
      } else {
        ++(span.first ? sums.only_first : span.second ? sums.only_second : sums.neither);
      }
    }
  }
  return all;
}

}  // namespace sanji::replay
