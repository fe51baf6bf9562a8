// SPDX-License-Identifier: Apache-2.0
// Each record about a person belongs to the round that its causes lead back to.
#include "sim/measures/calls.hpp"

#include "sim/measures/kpi.hpp"

#include <algorithm>
#include <map>
#include <optional>

namespace sanji::measures {
namespace {

using journal::EntityRow;
using journal::Record;
using journal::RecordId;
using journal::RecordKind;

/// A person in a round.
struct Call {
  std::optional<base::Duration> took;
  std::optional<Reach> how;
  bool given_up = false;
};

class Gather {
 public:
  explicit Gather(const journal::View& view)
      : view_(view), round_(view.records().size(), -1), warning_(view.records().size(), journal::none) {}

  Calls take() {
    for (std::size_t i = 0; i < view_.records().size(); ++i) follow(static_cast<RecordId>(i));
    for (std::size_t round = 0; round < persons_.size(); ++round) {
      for (const auto& [person, call] : persons_[round]) count(calls_.rounds[round], person, call);
      count_not_called(calls_.rounds[round], persons_[round].size());
    }
    return std::move(calls_);
  }

 private:
  static std::size_t at(RecordId id) { return static_cast<std::size_t>(id); }

  void follow(RecordId id) {
    const Record& record = view_.record(id);
    if (record.cause != journal::none) {
      round_[at(id)] = round_[at(record.cause)];
      warning_[at(id)] = warning_[at(record.cause)];
    }
    if (record.kind == RecordKind::warning_issued) warning_[at(id)] = id;
    if (record.kind == RecordKind::call_round_begun) begin(id);
    if (round_[at(id)] < 0) return;
    auto& persons = persons_[static_cast<std::size_t>(round_[at(id)])];
    switch (record.kind) {
      case RecordKind::person_called: persons.try_emplace(record.subject); break;
      case RecordKind::person_answered: answer(id, persons[record.subject]); break;
      case RecordKind::person_silent: silent(record, persons[record.subject]); break;
      default: break;
    }
  }

  void begin(RecordId id) {
    round_[at(id)] = static_cast<int>(calls_.rounds.size());
    CallRound& round = calls_.rounds.emplace_back();
    round.begun = id;
    round.desk = view_.record(id).actor;
    const RecordId warning = warning_[at(id)];
    if (warning != journal::none) round.colour = static_cast<int>(view_.record(warning).value);
    persons_.emplace_back();
  }

  /// From the warning, or from the round where no warning is known.
  void answer(RecordId id, Call& call) {
    if (call.took) return;
    const CallRound& round = calls_.rounds[static_cast<std::size_t>(round_[at(id)])];
    const RecordId from = warning_[at(id)] == journal::none ? round.begun : warning_[at(id)];
    call.took = view_.record(id).time - view_.record(from).time;
    if (call.given_up) std::erase(calls_.broken, view_.record(id).subject);
    call.given_up = false;
    const journal::TextRow text = view_.record(id).text;
    const auto word = text == journal::none ? std::string_view("person") : view_.text(text);
    const auto how = std::find(reach_names.begin(), reach_names.end(), word);
    if (how != reach_names.end()) call.how = static_cast<Reach>(how - reach_names.begin());
  }

  void silent(const Record& record, Call& call) {
    if (record.text == journal::none || view_.text(record.text) != "nobody" || call.took || call.given_up) return;
    call.given_up = true;
    calls_.broken.push_back(record.subject);
  }

  void count(CallRound& round, EntityRow person, const Call& call) {
    const auto tier = tier_of(view_, person);
    add(round.totals, call);
    add(calls_.all, call);
    if (tier) add(calls_.tiers[static_cast<std::size_t>(*tier)], call);
  }

  /// Persons whose turn had not come when the run ended; who they are nobody has told.
  void count_not_called(CallRound& round, std::size_t called) {
    const auto persons = static_cast<std::size_t>(std::max(0.0, view_.record(round.begun).value));
    for (std::size_t i = called; i < persons; ++i) {
      add(round.totals, {});
      add(calls_.all, {});
    }
  }

  static void add(CallTotals& totals, const Call& call) {
    ++totals.called;
    totals.answered += call.took ? 1 : 0;
    totals.silent += call.given_up ? 1 : 0;
    if (call.how) ++totals.how[static_cast<std::size_t>(*call.how)];
    totals.took.add(call.took);
  }

  const journal::View& view_;
  std::vector<int> round_;                          ///< by record: the round that it follows from; -1 none
  std::vector<RecordId> warning_;                   ///< by record: the warning that it follows from
  std::vector<std::map<EntityRow, Call>> persons_;  ///< by round
  Calls calls_;
};

}  // namespace

Calls measure_calls(const journal::View& view) { return Gather(view).take(); }

}  // namespace sanji::measures
