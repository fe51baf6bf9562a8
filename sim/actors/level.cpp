// SPDX-License-Identifier: Apache-2.0
// From the table of levels to a level in force, and down again.
#include "sim/actors/level.hpp"

#include "sim/actors/bodies.hpp"
#include "sim/actors/call.hpp"
#include "sim/actors/command.hpp"
#include "sim/actors/consultation.hpp"
#include "sim/actors/joint_response.hpp"
#include "sim/actors/post.hpp"
#include "sim/actors/publicity.hpp"
#include "sim/rules/levels.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace sanji::actors {
namespace {

using journal::RecordId;
using journal::RecordKind;

bool asks_for_more(const Desk& desk, const rules::LevelChoice& choice) {
  return choice.level != 0 && (desk.level == 0 || choice.level < desk.level);
}

base::Range<base::Duration> shortened(base::Range<base::Duration> time, base::Share by) {
  for (base::Duration* each : {&time.low, &time.mode, &time.high}) {
    *each = base::seconds(each->seconds() * (1.0 - by.value));
  }
  return time;
}

/// A leader, alone or with a consultation, thinks about it; what came in meanwhile counts as well.
Signature think(Stage& stage, Desk& desk, Officer& officer, const Letter& letter, const model::LevelRule& rule,
                RecordId considered) {
  const bool by_consultation = rule.decided_by == model::LevelDecision::consultation;
  const RecordId ready = by_consultation ? consult(stage, desk, officer, letter, rule, considered) : considered;
  const Signature signature = desk.leaders.take(stage, desk, officer, letter, rule.role, ready);
  spend(stage, desk, officer, shortened(rule.decision, desk.advice), "level", letter);
  return signature;
}

/// The townships that the county knows to be concerned, each once.
std::vector<model::PostId> townships_concerned(const Stage& stage, const Desk& desk) {
  std::vector<model::PostId> all;
  const auto add = [&](model::PostId post) {
    const model::PostId township = at_tier(stage.region(), post, model::Tier::township);
    if (township.valid() && std::find(all.begin(), all.end(), township) == all.end()) all.push_back(township);
  };
  const rules::Picture picture = picture_of(stage, desk);
  for (const model::IncidentId id : picture.incidents.ids()) {
    if (picture.knows(id)) add(picture.incidents[id].place);
  }
  const auto& items = stage.setting.items;
  for (const auto& known : desk.picture.between(items.first_warning(), items.first_cut())) {
    if (known.belief.value > 0.5) add(model::PostId(known.item - items.first_warning()));
  }
  for (const auto& known : desk.picture.between(items.first_cut(), items.end())) {
    if (known.belief.value > 0.5) add(model::PostId(known.item - items.first_cut()));
  }
  return all;
}

/// One call a township, each a chore of its own so that officers share them.
void tell_level(Stage& stage, Desk& desk, model::IncidentId incident, const std::vector<model::PostId>& townships,
                RecordId set) {
  for (const model::PostId township : townships) {
    const std::pair about(desk.level, township);
    if (std::find(desk.told_level.begin(), desk.told_level.end(), about) != desk.told_level.end()) continue;
    desk.told_level.push_back(about);
    const auto word = [&stage, &desk, incident] {
      Message told;
      told.kind = MessageKind::level_told;
      told.value = desk.level;
      told.facts = all_known(stage, desk, incident);
      told.facts.push_back(stage.fact_level(desk.level, stage.agenda.now()));
      told.occasion = "level " + std::to_string(desk.level);
      return told;
    };
    const std::string occasion = "level " + std::to_string(desk.level) + ' ' + stage.region().posts[township].code;
    set_to_call(stage, desk, incident, {township, "tell level", occasion, RecordKind::level_told_sent, word}, set);
  }
}

/// What the level in force asks for and has not been done yet.
void respond(Stage& stage, Desk& desk, model::IncidentId incident, RecordId set) {
  if (incident.valid()) {
    int& responded = desk.responded[incident.index()];
    if (responded == desk.level) return;  // more news of it asks for nothing more
    responded = desk.level;
  }
  tell_level(stage, desk, incident, townships_concerned(stage, desk), set);
  open_bodies(stage, desk, incident, set);
  activate_members(stage, desk, incident, set);
  mobilise(stage, desk, incident, set);
  publish(stage, desk, incident, set);
}

}  // namespace

RecordId consider_level(Stage& stage, Desk& desk, Officer& officer, const Letter& letter, RecordId cause) {
  if (!letter.is_news || desk.level_in_hand) return cause;
  const model::IncidentId incident = letter.message->incident;
  // once a level was lowered, what is done no longer asks for it again
  const rules::Counted counted = desk.lowered ? rules::Counted::open : rules::Counted::all;
  auto decision = rules::which_level(picture_of(stage, desk), counted);
  if (!asks_for_more(desk, decision.choice)) {
    if (desk.level != 0) respond(stage, desk, incident, cause);
    return cause;
  }
  const auto consider = [&](RecordId by) {
    const RecordId considered =
        stage.tell(RecordKind::level_considered, incident, desk.row, desk.row, decision.choice.level, by);
    weigh(stage, considered, decision, [&](int) { return desk.row; });
    return considered;
  };
  RecordId considered = consider(cause);
  const bool by_people = decision.choice.rule->decided_by != model::LevelDecision::trigger;
  Signature signature;
  if (by_people) {
    desk.level_in_hand = true;
    signature = think(stage, desk, officer, letter, *decision.choice.rule, considered);
    considered = signature.ready;
    desk.level_in_hand = false;
    // what came in meanwhile counts, but a graver level is for those whom the plan names for it
    auto now = rules::which_level(picture_of(stage, desk), counted);
    const bool graver = now.choice.level != 0 && now.choice.level < decision.choice.level;
    if (!graver && now.choice.level != decision.choice.level) {
      decision = std::move(now);
      considered = consider(considered);
    }
  }
  const bool still_wanted = asks_for_more(desk, decision.choice);
  RecordId set = considered;
  if (still_wanted) {
    desk.level = decision.choice.level;
    set = stage.tell(RecordKind::level_set, incident, desk.row, desk.row, desk.level, considered);
    stage.know(desk.picture, stage.fact_level(desk.level, stage.agenda.now()), set);
    if (signature.waited_for != journal::none) stage.recorder.waited_for(set, signature.waited_for);
  }
  if (by_people) desk.leaders.give_back(stage, desk, signature, set);
  if (still_wanted) respond(stage, desk, incident, set);
  return by_people ? consider_level(stage, desk, officer, letter, set) : set;
}

RecordId heed_level(Stage& stage, Desk& desk, const Letter& letter, RecordId cause) {
  const auto level = static_cast<int>(letter.message->value);
  open_incident_command(stage, desk, letter.message->incident, level, cause);
  close_incident_command(stage, desk, level, cause);
  return cause;
}

namespace {

/// What the desk would set by what is still open now.
int level_wanted_now(const Stage& stage, const Desk& desk) {
  return rules::which_level(picture_of(stage, desk), rules::Counted::open).choice.level;
}

/// What was done for a level may be asked for again by the next one.
void forget_response(Desk& desk) {
  desk.told_level.clear();
  desk.responded.assign(desk.responded.size(), 0);
  if (desk.level != 0) return;
  desk.activated.assign(desk.activated.size(), false);
  desk.mobilised = false;
  desk.help_asked = false;
  desk.published = false;
}

void lower(Stage& stage, Desk& desk, int level, RecordId cause) {
  desk.level = level;
  desk.lowered = true;
  std::vector<model::PostId> townships = townships_concerned(stage, desk);
  for (const auto& [told, township] : desk.told_level) {  // who was told of the level hears of its end
    if (std::find(townships.begin(), townships.end(), township) == townships.end()) townships.push_back(township);
  }
  forget_response(desk);
  const RecordId lowered = stage.tell(RecordKind::level_lowered, {}, desk.row, desk.row, level, cause);
  stage.know(desk.picture, stage.fact_level(level, stage.agenda.now()), lowered);
  close_bodies(stage, desk, lowered);
  tell_level(stage, desk, {}, townships, lowered);
}

void look_whether_quiet(Stage& stage, Desk& desk) {
  const model::StandDown& rule = stage.plan().stand_down;
  const int wanted = level_wanted_now(stage, desk);
  const bool could_be_lower = desk.level != 0 && !desk.level_in_hand && (wanted == 0 || wanted > desk.level);
  if (!could_be_lower) {
    desk.quiet_since.reset();
  } else if (!desk.quiet_since) {
    desk.quiet_since = stage.agenda.now();
  } else if (stage.agenda.now() - *desk.quiet_since >= rule.after) {
    desk.quiet_since.reset();
    lower(stage, desk, wanted, desk.picture.belief(stage.setting.items.level()).record);
  }
  stage.agenda.at(stage.agenda.now() + rule.every, Priority::notice, desk.row,
                  [&stage, &desk] { look_whether_quiet(stage, desk); });
}

}  // namespace

void set_stand_down(Stage& stage) {
  const model::StandDown& rule = stage.plan().stand_down;
  if (rule.every.us <= 0) return;
  const model::PostId county = county_of(stage.region());
  stage.agenda.at(base::SimTime{} + rule.every, Priority::notice, stage.setting.rows.of(county),
                  [&stage, county] { look_whether_quiet(stage, desk_of(stage, county)); });
}

}  // namespace sanji::actors
