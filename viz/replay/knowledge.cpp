// SPDX-License-Identifier: Apache-2.0
// The beliefs are carried through the run lesson by lesson; only what a lesson speaks of is looked at again, so that the
// whole run costs no more than what was learnt.
#include "viz/replay/knowledge.hpp"

#include "sim/measures/picture.hpp"
#include "viz/replay/series.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace sanji::replay {
namespace {

using base::SimTime;
using journal::EntityKind;
using journal::EntityRow;
using journal::Known;
using journal::RecordId;
using journal::Variable;

/// What he believes of one incident.
struct Held {
  double severity = 0.0;
  double people = 0.0;
  double done = 0.0;
  bool has_number = false;       ///< he has heard how many people
  std::optional<SimTime> since;  ///< when he first believed in it

  [[nodiscard]] bool is_believed() const { return severity > 0.0 || people > 0.0; }
  [[nodiscard]] bool is_open() const { return is_believed() && done < 0.5; }
};

/// Folds what is learnt into the numbers; the beliefs say what counts of it.
class Fold {
 public:
  Fold(const Replay& run, EntityRow who) : run_(run), beliefs_(run.view(), who), held_(run.journal().entities.size()) {}

  void walk() {
    const auto& lessons = beliefs_.lessons();
    for (std::size_t i = 0; i < lessons.size();) {
      const SimTime at = run_.view().record(lessons[i]).time;
      beliefs_.seek(at);
      for (; i < lessons.size() && run_.view().record(lessons[i]).time == at; ++i) take(lessons[i], at);
      people_.push_back({at, people_sum_, 0.0});
      const bool is_told = numbers_ > 0 || (open_ == 0 && has_heard_number_);
      told_.push_back({at, is_told ? 1.0 : 0.0, 0.0});
      const auto mean = mean_age_.at(at);
      if (!mean) continue;
      if (!since_) since_ = at;
      age_.push_back({at, mean->minutes(), 1.0 / base::seconds_per_minute});
    }
  }

  [[nodiscard]] const Held& held(EntityRow incident) const { return held_[static_cast<std::size_t>(incident)]; }
  [[nodiscard]] std::size_t lessons() const { return beliefs_.lessons().size(); }
  [[nodiscard]] Curve people() const { return {people_, run_.end()}; }
  [[nodiscard]] Curve people_told() const { return {told_, run_.end()}; }
  [[nodiscard]] Curve age_min() const { return {age_, run_.end()}; }
  [[nodiscard]] std::optional<SimTime> since() const { return since_; }

 private:
  void take(RecordId lesson, SimTime at) {
    for (const Known& news : journal::learnt_by(run_.view(), lesson)) {
      const auto now = beliefs_.items().find({news.subject, news.variable});
      if (now == beliefs_.items().end()) continue;
      date(now->second);
      if (run_.view().entity(news.subject).kind == EntityKind::incident) hold(now->second, at);
    }
  }

  /// A belief is as old as the last word of it.
  void date(const Known& known) {
    const auto [dated, is_new] = as_of_.try_emplace({known.subject, known.variable}, known.as_of);
    if (!is_new) mean_age_.remove(dated->second);
    dated->second = known.as_of;
    mean_age_.add(known.as_of);
  }

  void hold(const Known& known, SimTime at) {
    Held& held = held_[static_cast<std::size_t>(known.subject)];
    count(held, -1);
    if (known.variable == Variable::severity) held.severity = known.value;
    if (known.variable == Variable::people) {
      held.people = known.value;
      held.has_number = true;
      has_heard_number_ = true;
    }
    if (known.variable == Variable::done) held.done = known.value;
    if (held.is_believed() && !held.since) held.since = at;
    count(held, 1);
  }

  /// Into the sums of the open ones, or out of them.
  void count(const Held& held, int times) {
    if (!held.is_open()) return;
    people_sum_ += times * held.people;
    open_ += times;
    numbers_ += held.has_number ? times : 0;
  }

  const Replay& run_;
  journal::Beliefs beliefs_;
  std::vector<Held> held_;  ///< by entity
  double people_sum_ = 0.0;
  int open_ = 0;     ///< incidents that he believes in and holds undone
  int numbers_ = 0;  ///< of those, with a number of people
  bool has_heard_number_ = false;
  std::map<std::pair<EntityRow, Variable>, SimTime> as_of_;  ///< of each belief
  measures::MeanAge mean_age_;
  std::optional<SimTime> since_;
  std::vector<Piece> people_;
  std::vector<Piece> told_;
  std::vector<Piece> age_;
};

std::optional<SimTime> arose_at(const Replay& run, EntityRow incident) {
  const journal::Slot slot = run.states().find(incident, Variable::severity);
  if (slot == journal::none) return std::nullopt;
  for (const RecordId id : run.states().history(slot)) {
    if (run.view().record(id).value > 0.0) return run.view().record(id).time;
  }
  return std::nullopt;
}

/// How many of the times have come.
Curve counted(std::vector<SimTime> times, SimTime end) {
  std::sort(times.begin(), times.end());
  std::vector<Piece> pieces;
  pieces.reserve(times.size());
  for (const SimTime at : times) pieces.push_back({at, static_cast<double>(pieces.size() + 1), 0.0});
  return {pieces, end};
}

}  // namespace

Knowledge knowledge_of(const Replay& run, EntityRow who) {
  Fold fold(run, who);
  fold.walk();
  Knowledge knowledge;
  knowledge.who = who;
  knowledge.lessons = fold.lessons();
  std::vector<SimTime> arisen;
  std::vector<SimTime> known;
  for (const EntityRow incident : run.view().incidents()) {
    const auto arose = arose_at(run, incident);
    if (!arose) continue;
    knowledge.delays.push_back({incident, *arose, fold.held(incident).since});
    arisen.push_back(*arose);
    // word of what is only about to come does not make the number known larger than what is so
    if (knowledge.delays.back().known) known.push_back(std::max(*arose, *knowledge.delays.back().known));
  }
  knowledge.arisen = counted(std::move(arisen), run.end());
  knowledge.known = counted(std::move(known), run.end());
  const auto people = std::find_if(series_list().begin(), series_list().end(),
                                   [](const SeriesRow& row) { return row.id == people_affected; });
  knowledge.people = count_of(run, *people);
  knowledge.people_believed = fold.people();
  knowledge.people_told = fold.people_told();
  knowledge.age_min = fold.age_min();
  knowledge.believes_since = fold.since();
  return knowledge;
}

std::optional<base::Duration> Knowledge::median_delay(SimTime by) const {
  std::vector<base::Duration> spans;
  for (const Delay& delay : delays) {
    if (delay.known && *delay.known <= by) spans.push_back(std::max(base::Duration{}, *delay.known - delay.arose));
  }
  if (spans.empty()) return std::nullopt;
  std::sort(spans.begin(), spans.end());
  const std::size_t upper = spans.size() / 2;
  const std::size_t lower = (spans.size() - 1) / 2;
  return base::Duration{(spans[lower].us + spans[upper].us) / 2};
}

std::optional<base::Duration> Knowledge::longest_unknown(SimTime at) const {
  std::optional<base::Duration> longest;
  for (const Delay& delay : delays) {
    const bool is_unknown = delay.arose <= at && (!delay.known || *delay.known > at);
    if (is_unknown && (!longest || at - delay.arose > *longest)) longest = at - delay.arose;
  }
  return longest;
}

}  // namespace sanji::replay
