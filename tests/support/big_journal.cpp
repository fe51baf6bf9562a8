// SPDX-License-Identifier: Apache-2.0
// Rows of a run written down once more, each pointing at the rows of its own round.
#include "tests/support/big_journal.hpp"

#include "tests/support/play.hpp"

#include <fmt/format.h>

namespace sanji::tests {
namespace {

using journal::EntityRow;
using journal::RecordId;
using journal::RecordKind;

/// Appends rounds of one run to a journal.
class Rounds {
 public:
  explicit Rounds(const journal::Journal& run) : run_(run) {
    all_.entities = run.entities;
    all_.fields = run.fields;
    all_.resolved = run.resolved;
    all_.told.texts = run.told.texts;
  }

  void add(std::size_t round, bool is_last) {
    shift_ = base::Duration{run_.provenance.duration.us * static_cast<std::int64_t>(round)};
    if (round > 0) add_incidents(round);
    add_records(round == 0, is_last);
    add_what_belongs();
  }

  /// The journal, whose exercise took so many times as long.
  journal::Journal take(std::size_t rounds) {
    all_.provenance = run_.provenance;
    all_.provenance.duration.us *= static_cast<std::int64_t>(rounds);
    return std::move(all_);
  }

 private:
  /// An incident of the run is another one in each round; all else is the same.
  [[nodiscard]] EntityRow row(EntityRow of_run) const {
    return is_incident(of_run) ? of_run + incidents_further_ : of_run;
  }
  [[nodiscard]] bool is_incident(EntityRow row) const {
    return row != journal::none && run_.entities[static_cast<std::size_t>(row)].kind == journal::EntityKind::incident;
  }
  [[nodiscard]] RecordId id(RecordId of_run) const {
    return of_run == journal::none ? journal::none : ids_[static_cast<std::size_t>(of_run)];
  }
  /// A value is a row where a team is called to an incident.
  [[nodiscard]] double value(journal::Variable variable, double of_run) const {
    return variable == journal::Variable::assigned ? row(static_cast<EntityRow>(of_run)) : of_run;
  }

  void add_incidents(std::size_t round) {
    EntityRow first = journal::none;  // incidents stand together, at the end
    for (std::size_t i = 0; i < run_.entities.size(); ++i) {
      if (!is_incident(static_cast<EntityRow>(i))) continue;
      if (first == journal::none) first = static_cast<EntityRow>(i);
      journal::Entity again = run_.entities[i];
      again.id += fmt::format("/{}", round + 1);
      all_.entities.push_back(std::move(again));
      incidents_further_ = static_cast<EntityRow>(all_.entities.size()) - 1 - static_cast<EntityRow>(i);
    }
  }

  void add_records(bool is_first, bool is_last) {
    ids_.assign(run_.told.records.size(), 0);  // what is left out is the exercise's beginning, or nobody's cause
    for (std::size_t i = 0; i < ids_.size(); ++i) {
      journal::Record record = run_.told.records[i];
      if (record.kind == RecordKind::exercise_started && !is_first) continue;
      if (record.kind == RecordKind::exercise_ended && !is_last) continue;
      record.time = record.time + shift_;
      record.incident = row(record.incident);
      record.subject = row(record.subject);
      record.place = row(record.place);
      record.value = value(row_of(record.kind).sets, record.value);
      record.cause = id(record.cause);
      ids_[i] = static_cast<RecordId>(all_.told.records.size());
      all_.told.records.push_back(record);
    }
  }

  void add_what_belongs() {
    const journal::Told& told = run_.told;
    for (const auto& enabler : told.enablers) {
      all_.told.enablers.push_back({id(enabler.record), id(enabler.enabler), enabler.role});
    }
    for (journal::DecisionRow decision : told.decisions) {
      decision.record = id(decision.record);
      decision.candidate = row(decision.candidate);
      all_.told.decisions.push_back(decision);
    }
    for (journal::FactRow fact : told.facts) {
      fact.message = id(fact.message);
      fact.subject = row(fact.subject);
      fact.value = value(fact.variable, fact.value);
      fact.as_of = fact.as_of + shift_;
      all_.told.facts.push_back(fact);
    }
    for (journal::TrackRow track : told.tracks) {
      track.time = track.time + shift_;
      all_.told.tracks.push_back(track);
    }
  }

  const journal::Journal& run_;
  journal::Journal all_;
  base::Duration shift_;
  EntityRow incidents_further_ = 0;  ///< from a row of the run to that of this round
  std::vector<RecordId> ids_;        ///< of the run's records in this round
};

}  // namespace

journal::Journal repeated(const journal::Journal& run, std::size_t records) {
  const std::size_t own = run.told.records.size();
  // beginning and end stand once, but for two records all come again in each round
  const std::size_t rounds = own <= 2 || records <= own ? 1 : 1 + (records - own + own - 3) / (own - 2);
  Rounds made(run);
  for (std::size_t round = 0; round < rounds; ++round) made.add(round, round + 1 == rounds);
  return made.take(rounds);
}

journal::Journal big_journal(std::size_t records) {
  return repeated(play("scenarios/dongxiang-flash-flood.yaml", 7), records);
}

}  // namespace sanji::tests
