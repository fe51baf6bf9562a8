// SPDX-License-Identifier: Apache-2.0
// Injects are the records that nothing caused; a level's question stands where its setting came from.
#include "viz/replay/stops.hpp"

#include <algorithm>

namespace sanji::replay {
namespace {

using journal::Record;
using journal::RecordId;
using journal::RecordKind;

bool sets_level(RecordKind kind) { return kind == RecordKind::level_set || kind == RecordKind::level_lowered; }

/// The consideration that a setting came from; the setting itself where there is none.
RecordId question_of(const journal::View& view, RecordId setting) {
  for (RecordId at = setting; at != journal::none; at = view.record(at).cause) {
    if (view.record(at).kind == RecordKind::level_considered) return at;
    if (at != setting && sets_level(view.record(at).kind)) break;
  }
  return setting;
}

}  // namespace

std::vector<Stop> stops_of(const journal::View& view) {
  std::vector<Stop> stops;
  for (std::size_t i = 1; i < view.records().size(); ++i) {
    const Record& record = view.records()[i];
    const auto id = static_cast<RecordId>(i);
    if (sets_level(record.kind)) {
      const RecordId question = question_of(view, id);
      Stop stop{Stop::Kind::level, view.record(question).time, {question}};
      if (question != id) stop.records.push_back(id);
      stops.push_back(std::move(stop));
    } else if (record.cause == journal::none) {
      const auto same = std::find_if(stops.rbegin(), stops.rend(), [&](const Stop& stop) {
        return stop.kind == Stop::Kind::inject && stop.at == record.time;
      });
      if (same != stops.rend()) {
        same->records.push_back(id);
      } else {
        stops.push_back({Stop::Kind::inject, record.time, {id}});
      }
    }
  }
  std::stable_sort(stops.begin(), stops.end(),
                   [](const Stop& a, const Stop& b) { return a.at != b.at ? a.at < b.at : a.kind < b.kind; });
  return stops;
}

bool comes_later(const journal::View& view, const Stop& stop) {
  return stop.kind == Stop::Kind::level && view.record(telling(stop)).time > stop.at;
}

RecordId decision_at(const std::vector<Stop>& stops, base::SimTime at) {
  RecordId first = journal::none;
  for (const Stop& stop : stops) {
    if (stop.kind != Stop::Kind::level || stop.at != at) continue;
    if (first == journal::none || stop.records.front() < first) first = stop.records.front();
  }
  return first;
}

std::vector<RecordId> decisions_of(const journal::View& view, const std::vector<Stop>& stops) {
  std::vector<RecordId> records;
  for (const journal::DecisionRow& row : view.journal().told.decisions) {
    if (records.empty() || records.back() != row.record) records.push_back(row.record);
  }
  for (const Stop& stop : stops) {
    const bool is_weighed =
        std::any_of(stop.records.begin(), stop.records.end(), [&](RecordId id) { return !view.decision(id).empty(); });
    if (stop.kind != Stop::Kind::level) continue;
    if (!is_weighed) records.push_back(stop.records.front());
    if (comes_later(view, stop)) records.push_back(telling(stop));
  }
  std::sort(records.begin(), records.end());
  records.erase(std::unique(records.begin(), records.end()), records.end());
  return records;
}

}  // namespace sanji::replay
