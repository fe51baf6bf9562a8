// SPDX-License-Identifier: Apache-2.0
// Answers questions to a journal from indexes made once.
#include "sim/journal/view.hpp"

#include <algorithm>

namespace sanji::journal {
namespace {

/// The rows of a table sorted by its `key` member that belong to `id`.
template <class Row>
std::vector<Row> rows_for(const std::vector<Row>& table, RecordId Row::*key, RecordId id) {
  const auto range = std::equal_range(table.begin(), table.end(), id, [key](const auto& a, const auto& b) {
    const auto value = [key](const auto& x) {
      if constexpr (std::is_same_v<std::decay_t<decltype(x)>, Row>) {
        return x.*key;
      } else {
        return x;
      }
    };
    return value(a) < value(b);
  });
  return {range.first, range.second};
}

}  // namespace

View::View(const Journal& journal)
    : journal_(journal), first_incident_(static_cast<EntityRow>(journal.entities.size())) {
  const auto is_incident = [&](EntityRow row) { return row >= 0 && entity(row).kind == EntityKind::incident; };
  while (is_incident(first_incident_ - 1)) --first_incident_;
  by_incident_.resize(journal.entities.size() - static_cast<std::size_t>(first_incident_));
  for (std::size_t i = 0; i < journal.entities.size(); ++i) {
    if (journal.entities[i].kind == EntityKind::channel) channels_.push_back(static_cast<EntityRow>(i));
  }
  const auto& all = journal.told.records;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (all[i].incident < first_incident_) continue;  // none, or a file's row that is no incident
    by_incident_[static_cast<std::size_t>(all[i].incident - first_incident_)].push_back(static_cast<RecordId>(i));
    if (all[i].kind == RecordKind::incident_arose) incidents_.push_back(all[i].incident);
  }
}

const std::vector<RecordId>& View::records_of(EntityRow incident) const {
  static const std::vector<RecordId> no_records;
  if (incident < first_incident_) return no_records;
  return by_incident_[static_cast<std::size_t>(incident - first_incident_)];
}

std::vector<DecisionRow> View::decision(RecordId record) const {
  return rows_for(journal_.told.decisions, &DecisionRow::record, record);
}

std::vector<FactRow> View::facts(RecordId message) const {
  return rows_for(journal_.told.facts, &FactRow::message, message);
}

std::vector<Enabler> View::enablers(RecordId record) const {
  return rows_for(journal_.told.enablers, &Enabler::record, record);
}

std::vector<RecordId> View::causes(RecordId record) const {
  std::vector<RecordId> chain;
  for (RecordId at = record; at != none; at = this->record(at).cause) chain.push_back(at);
  return chain;
}

EntityRow View::post_at(EntityRow entity, EntityKind tier) const {
  for (EntityRow at = entity; at != none; at = this->entity(at).parent) {
    if (this->entity(at).kind == tier) return at;
  }
  return none;
}

EntityRow View::find(std::string_view id) const {
  const auto& all = journal_.entities;
  const auto found = std::find_if(all.begin(), all.end(), [&](const Entity& entity) { return entity.id == id; });
  return found == all.end() ? none : static_cast<EntityRow>(found - all.begin());
}

EntityRow View::channel(std::string_view id) const {
  const auto found =
      std::find_if(channels_.begin(), channels_.end(), [&](EntityRow row) { return entity(row).id == id; });
  return found == channels_.end() ? none : *found;
}

std::optional<double> View::state_at(EntityRow subject, Variable variable, base::SimTime time) const {
  std::optional<double> state;
  for (const Record& record : journal_.told.records) {
    if (record.time > time) break;
    if (record.subject == subject && row_of(record.kind).sets == variable) state = record.value;
  }
  return state;
}

std::vector<base::Point> line_of(const View& view, const RoadRow& road) {
  const auto has_place = [&](EntityRow row) { return row != none && view.entity(row).has_position; };
  if (!has_place(road.from) || !has_place(road.to)) return {};
  std::vector<base::Point> line{view.entity(road.from).position};
  line.insert(line.end(), road.shape.begin(), road.shape.end());
  line.push_back(view.entity(road.to).position);
  return line;
}

}  // namespace sanji::journal
