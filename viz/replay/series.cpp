// SPDX-License-Identifier: Apache-2.0
// Things change one by one: each change adds its difference to the sum. What waits longest is what began first of those
// that still wait.
#include "viz/replay/series.hpp"

#include "sim/base/text.hpp"

#include <algorithm>
#include <cstddef>
#include <set>
#include <tuple>
#include <utility>

namespace sanji::replay {
namespace {

using base::mark;
using base::SimTime;
using journal::EntityRow;
using journal::RecordId;
using journal::TeamStatus;
using journal::Variable;
using model::Moment;

bool is_open(const Values& values) { return values[0] > 0.0 && values[1] < 0.5; }
bool has_status(const Values& values, TeamStatus status) {
  return static_cast<TeamStatus>(static_cast<int>(values[0])) == status;
}
double flag(bool is_so) { return is_so ? 1.0 : 0.0; }

constexpr std::array table{
    SeriesRow{"incidents.open",
              mark("open incidents"),
              mark("{0} incidents"),
              true,
              {Variable::severity, Variable::done},
              {},
              [](const Values& v) { return flag(is_open(v)); }},
    SeriesRow{people_affected,
              mark("people affected in open incidents"),
              mark("{0} people"),
              true,
              {Variable::severity, Variable::done, Variable::people},
              {},
              [](const Values& v) { return is_open(v) ? v[2] : 0.0; }},
    SeriesRow{"teams.road",
              mark("teams on the road"),
              mark("{0} teams"),
              false,
              {Variable::team_status},
              {},
              [](const Values& v) {
                return flag(has_status(v, TeamStatus::under_way) || has_status(v, TeamStatus::returning));
              }},
    SeriesRow{"teams.work",
              mark("teams at work"),
              mark("{0} teams"),
              false,
              {Variable::team_status},
              {},
              [](const Values& v) { return flag(has_status(v, TeamStatus::on_scene)); }},
    SeriesRow{"letters",
              mark("letters waiting at all desks"),
              mark("{0} letters"),
              false,
              {Variable::queue},
              {},
              [](const Values& v) { return v[0]; }},
    SeriesRow{"posts.cut",
              mark("posts cut off"),
              mark("{0} posts"),
              false,
              {Variable::reachable},
              {1.0},
              [](const Values& v) { return flag(v[0] < 0.5); },
              Variable::believed_cut},
    SeriesRow{"posts.dark",
              mark("posts without mains"),
              mark("{0} posts"),
              false,
              {Variable::powered},
              {1.0},
              [](const Values& v) { return flag(v[0] < 0.5); }}};

struct Change {
  RecordId record = journal::none;
  double by = 0.0;
};

/// What a record sets of the variables of a row.
struct Setting {
  RecordId record = journal::none;
  std::size_t place = 0;
  double value = 0.0;
};

/// As it is.
void add_settings(const Replay& run, EntityRow subject, Variable variable, std::size_t place,
                  std::vector<Setting>& settings) {
  const journal::Slot slot = run.states().find(subject, variable);
  if (slot == journal::none) return;
  for (const RecordId id : run.states().history(slot)) settings.push_back({id, place, run.view().record(id).value});
}

/// As somebody heard of it.
void add_settings(const Heard& heard, EntityRow subject, Variable variable, std::size_t place,
                  std::vector<Setting>& settings) {
  for (const Step& step : heard.history(subject, variable)) settings.push_back({step.record, place, step.value});
}

/// A row as those count it who do not have it themselves.
SeriesRow as_held(const SeriesRow& row) {
  SeriesRow held = row;
  held.variables = {row.held};
  held.at_first = {};
  held.worth = [](const Values& v) { return flag(v[0] > 0.5); };
  return held;
}

/// Every change of what one thing is worth, as the source tells it.
template <class Source>
void add_changes(const Source& source, const SeriesRow& row, EntityRow subject, std::vector<Change>& changes) {
  std::vector<Setting> settings;
  for (std::size_t place = 0; place < row.variables.size(); ++place) {
    if (row.variables[place] != Variable::none) add_settings(source, subject, row.variables[place], place, settings);
  }
  std::stable_sort(settings.begin(), settings.end(), [](Setting a, Setting b) { return a.record < b.record; });
  Values values = row.at_first;
  double worth = row.worth(values);
  for (const Setting& setting : settings) {
    values[setting.place] = setting.value;
    const double before = std::exchange(worth, row.worth(values));
    if (worth != before) changes.push_back({setting.record, worth - before});
  }
}

/// The sum over time, from what it is at the start.
Curve curve_of(const Replay& run, double sum, std::vector<Change>& changes) {
  std::sort(changes.begin(), changes.end(), [](const Change& a, const Change& b) { return a.record < b.record; });
  std::vector<Piece> pieces{{SimTime{}, sum, 0.0}};
  for (const Change& change : changes) {
    sum += change.by;
    pieces.push_back({run.view().record(change.record).time, sum, 0.0});
  }
  return {pieces, run.end()};
}

std::string id_of(const Wait& wait) {
  std::string id = "wait";
  for (const Moment moment : {wait.from, wait.to}) {
    id += '.';
    id += model::moment_words[static_cast<std::size_t>(moment)].name;
  }
  for (const model::Harm kind : wait.kinds) {
    id += '.';
    id += model::harm_words[static_cast<std::size_t>(kind)].name;
  }
  return id;
}

/// The kinds that a limit speaks of; none where it speaks of all that the run has.
std::vector<model::Harm> kinds_of(const model::Limit& limit, std::span<const measures::Incident> incidents) {
  const bool is_of_all = std::all_of(incidents.begin(), incidents.end(), [&](const measures::Incident& incident) {
    return incident.harm && std::find(limit.kinds.begin(), limit.kinds.end(), *incident.harm) != limit.kinds.end();
  });
  return is_of_all ? std::vector<model::Harm>{} : limit.kinds;
}

Wait& wait_among(std::vector<Wait>& waits, Moment from, Moment to, const std::vector<model::Harm>& kinds) {
  const auto same = std::find_if(waits.begin(), waits.end(), [&](const Wait& wait) {
    return wait.from == from && wait.to == to && wait.kinds == kinds;
  });
  return same != waits.end() ? *same : waits.emplace_back(Wait{from, to, kinds, {}});
}

std::vector<Wait> waits_of(const measures::Kpis& kpis) {
  std::vector<Wait> waits;
  for (const Moment to : {Moment::told_county, Moment::first_arrival, Moment::enough_force}) {
    wait_among(waits, Moment::onset, to, {});
  }
  for (const measures::LimitTotals& totals : kpis.limits) {
    const model::Limit& limit = *totals.limit;
    wait_among(waits, limit.from, limit.to, kinds_of(limit, kpis.incidents)).limits.push_back(&limit);
  }
  for (Wait& wait : waits) {
    std::stable_sort(wait.limits.begin(), wait.limits.end(),
                     [](const model::Limit* a, const model::Limit* b) { return a->limit < b->limit; });
  }
  std::stable_sort(waits.begin(), waits.end(),
                   [](const Wait& a, const Wait& b) { return std::tie(a.to, a.from) < std::tie(b.to, b.from); });
  return waits;
}

}  // namespace

std::span<const SeriesRow> series_list() { return table; }

Curve count_of(const Heard& heard, const SeriesRow& row) {
  const Replay& run = heard.run();
  const SeriesRow told = row.held == Variable::none ? row : as_held(row);
  std::vector<Change> changes;
  for (std::size_t i = 0; i < run.journal().entities.size(); ++i) {
    const auto subject = static_cast<EntityRow>(i);
    const bool is_incident = run.view().entity(subject).kind == journal::EntityKind::incident;
    if (is_incident == told.of_incidents) add_changes(heard, told, subject, changes);
  }
  return curve_of(run, 0.0, changes);
}

Curve count_of(const Replay& run, const SeriesRow& row) {
  std::vector<Change> changes;
  double sum = 0.0;
  const auto add = [&](EntityRow subject) {
    sum += row.worth(row.at_first);
    add_changes(run, row, subject, changes);
  };
  if (row.of_incidents) {
    for (const EntityRow incident : run.view().incidents()) add(incident);
  } else {
    for (std::size_t i = 0; i < run.journal().entities.size(); ++i) add(static_cast<EntityRow>(i));
  }
  return curve_of(run, sum, changes);
}

Curve wait_of(std::span<const measures::Incident> incidents, const Wait& wait, SimTime end) {
  struct Turn {
    SimTime at;
    SimTime from;  ///< of the incident that begins or ends to wait
    bool begins = false;
  };
  std::vector<Turn> turns;
  for (const measures::Incident& incident : incidents) {
    const bool counts = wait.kinds.empty() || (incident.harm && std::find(wait.kinds.begin(), wait.kinds.end(),
                                                                          *incident.harm) != wait.kinds.end());
    const auto& from = incident.at(wait.from);
    if (!counts || !from) continue;
    const auto& to = incident.at(wait.to);
    if (to && to->at <= from->at) continue;
    turns.push_back({from->at, from->at, true});
    if (to) turns.push_back({to->at, from->at, false});
  }
  std::sort(turns.begin(), turns.end(), [](const Turn& a, const Turn& b) { return a.at < b.at; });
  std::multiset<SimTime> waiting;
  std::vector<Piece> pieces;
  for (const Turn& turn : turns) {
    if (turn.begins) {
      waiting.insert(turn.from);
    } else {
      waiting.erase(waiting.find(turn.from));
    }
    const bool any = !waiting.empty();
    pieces.push_back(
        {turn.at, any ? (turn.at - *waiting.begin()).minutes() : 0.0, any ? 1.0 / base::seconds_per_minute : 0.0});
  }
  return {pieces, end};
}

Series::Series(const Replay& run, const SeriesRow& row) : run_(&run), row_(&row), id_(row.id) {}

Series::Series(const Replay& run, Wait wait) : run_(&run), wait_(std::move(wait)), id_(id_of(wait_)) {}

const Curve& Series::curve() const {
  if (!curve_) {
    curve_ = std::make_unique<const Curve>(row_ != nullptr ? count_of(*run_, *row_)
                                                           : wait_of(run_->moments().incidents, wait_, run_->end()));
  }
  return *curve_;
}

std::vector<Series> series_of(const Replay& run) {
  std::vector<Wait> waits = waits_of(run.moments());
  std::vector<Series> series;
  series.reserve(table.size() + waits.size());
  for (const SeriesRow& row : table) series.emplace_back(run, row);
  for (Wait& wait : waits) series.emplace_back(run, std::move(wait));
  return series;
}

}  // namespace sanji::replay
