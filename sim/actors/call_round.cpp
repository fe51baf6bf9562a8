// SPDX-License-Identifier: Apache-2.0
// A round is a chore for each person, so that the officers of the desk share it with everything else they have to do.
#include "sim/actors/call_round.hpp"

#include "sim/actors/bodies.hpp"
#include "sim/actors/call.hpp"
#include "sim/actors/level.hpp"

#include <algorithm>
#include <memory>
#include <string>
#include <string_view>

namespace sanji::actors {
namespace {

using journal::RecordId;
using journal::RecordKind;

// how, as the journal says it
constexpr std::string_view by_person = "person";
constexpr std::string_view by_deputy = "deputy";
constexpr std::string_view by_superior = "superior";
constexpr std::string_view by_knock = "knock";
constexpr std::string_view by_nobody = "nobody";

/// One round of calls.
struct Round {
  const model::CallAndConfirm& rule;
  std::string name;  ///< of the rule and the area, for chance
  RecordId begun = journal::none;
  int left = 0;
  int answered = 0;
};
using RoundPtr = std::shared_ptr<Round>;

class PersonCall {
 public:
  PersonCall(Stage& stage, Desk& desk, model::ResponsibleId person, RoundPtr round)
      : stage_(stage), desk_(desk), person_(person), round_(std::move(round)) {}

  /// Blocks the officer while it rings; knocking is somebody else's affair.
  RecordId make(Officer& officer, RecordId taken_up) const {
    RecordId last = taken_up;
    for (int attempt = 1; attempt <= round_->rule.attempts; ++attempt) {
      if (rings(officer, by_person, attempt, last)) return answered(by_person, last);
    }
    if (round_->rule.deputy && person().has_deputy) {
      last = silent(by_deputy, last);
      if (rings(officer, by_deputy, round_->rule.attempts + 1, last)) return answered(by_deputy, last);
    }
    if (round_->rule.superior && has_desk_above()) {
      last = silent(by_superior, last);
      if (rings(officer, by_superior, round_->rule.attempts + 2, last)) return answered(by_superior, last);
    }
    if (round_->rule.knock.high.us > 0) {
      last = silent(by_knock, last);
      knock(last);
      return last;
    }
    last = silent(by_nobody, last);
    finish(last);
    return last;
  }

 private:
  [[nodiscard]] const model::Responsible& person() const { return stage_.region().responsibles[person_]; }
  [[nodiscard]] journal::EntityRow row() const { return stage_.setting.rows.of(person_); }

  /// Somebody other than the caller stands above the person's post.
  [[nodiscard]] bool has_desk_above() const {
    const model::PostId above = stage_.region().posts[person().post].superior;
    return above.valid() && above != desk_.post;
  }

  /// One attempt; true if there was an answer. Nothing rings where no signal is.
  bool rings(Officer& officer, std::string_view whom, int attempt, RecordId& last) const {
    last = stage_.tell(RecordKind::person_called, {}, desk_.row, row(), attempt, last);
    base::Stream stream = stage_.streams.stream("answers", person().id, round_->name + ' ' + std::to_string(attempt));
    const base::Duration ring = sample(round_->rule.ring, stream);
    const double luck = stream.uniform();
    stage_.agenda.wait_until(officer.waiter, desk_.row, stage_.agenda.now() + ring);
    const model::Region& region = stage_.region();
    const base::Share share = stage_.is_night() ? region.responsible_answers_night : region.responsible_answers_day;
    // whom the desk above asks to find him needs that desk, not his telephone
    const model::PostId end = whom == by_superior ? region.posts[person().post].superior : person().post;
    return first_working(stage_, desk_.post, end).valid() && luck < share.value;
  }

  RecordId silent(std::string_view next, RecordId last) const {
    return stage_.tell(RecordKind::person_silent, {}, desk_.row, row(), 0, last, next);
  }

  RecordId answered(std::string_view how, RecordId last) const {
    const RecordId done = stage_.tell(RecordKind::person_answered, {}, desk_.row, row(), 1, last, how);
    ++round_->answered;
    finish(done);
    return done;
  }

  void knock(RecordId last) const {
    base::Stream stream = stage_.streams.stream("knock", person().id, round_->name);
    const base::Duration way = sample(round_->rule.knock, stream);
    stage_.agenda.at(stage_.agenda.now() + way, Priority::notice, row(),
                     [call = *this, last] { call.answered(by_knock, last); });
  }

  void finish(RecordId last) const {
    if (--round_->left > 0) return;
    stage_.tell(RecordKind::call_round_ended, {}, desk_.row, desk_.row, round_->answered, last);
  }

  Stage& stage_;
  Desk& desk_;
  model::ResponsibleId person_;
  RoundPtr round_;
};

bool is_wanted(const Stage& stage, const Desk& desk, const model::CallAndConfirm& rule,
               const model::Responsible& person, model::PostId area) {
  if (std::find(rule.whom.begin(), rule.whom.end(), person.answers_for) == rule.whom.end()) return false;
  const model::Region& region = stage.region();
  const bool concerned = is_under(region, person.post, area) || is_under(region, area, person.post);
  // a township calls its own, the county everybody
  return concerned && is_under(region, person.post, desk.post);
}

void begin_round(Stage& stage, Desk& desk, const model::CallAndConfirm& rule, model::PostId area, int colour,
                 RecordId cause) {
  std::vector<model::ResponsibleId> persons;
  for (const model::ResponsibleId id : stage.region().responsibles.ids()) {
    if (is_wanted(stage, desk, rule, stage.region().responsibles[id], area)) persons.push_back(id);
  }
  if (persons.empty()) return;
  const std::string name = rule.id + '|' + stage.region().posts[area].code + '|' + std::to_string(colour);
  const auto round = std::make_shared<Round>(Round{rule, name, journal::none, static_cast<int>(persons.size()), 0});
  round->begun = stage.tell(RecordKind::call_round_begun, {}, desk.row, stage.setting.rows.of(area),
                            static_cast<double>(persons.size()), cause, rule.id);
  for (const model::ResponsibleId id : persons) {
    const PersonCall call(stage, desk, id, round);
    set_to_do(stage, desk, {}, name + ' ' + stage.region().responsibles[id].id, round->begun,
              [call](Officer& officer, const Letter&, RecordId taken_up) { return call.make(officer, taken_up); });
  }
}

}  // namespace

RecordId heed_warning(Stage& stage, Desk& desk, Officer& officer, const Letter& letter, RecordId cause) {
  const model::WarningRule& warning = stage.plan().warnings[letter.message->rule];
  const auto colour = static_cast<int>(letter.message->value);
  if (colour > 0) note_harm(desk, warning.harm);
  const model::PostKind kind = stage.region().posts[desk.post].kind;
  for (const model::CallAndConfirm& rule : stage.plan().calls) {
    const bool due = colour >= rule.from_colour && concerns(rule.harms, warning.harm) && rule.caller == kind;
    if (due && letter.message->raised) begin_round(stage, desk, rule, letter.message->about, colour, cause);
  }
  return desk.tier == model::Tier::county ? consider_level(stage, desk, officer, letter, cause) : cause;
}

}  // namespace sanji::actors
