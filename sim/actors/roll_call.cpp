// SPDX-License-Identifier: Apache-2.0
// The roll is agenda data: who can be heard is heard. Only what is missing costs an officer's time.
#include "sim/actors/roll_call.hpp"

#include "sim/actors/bodies.hpp"
#include "sim/actors/call.hpp"
#include "sim/actors/level.hpp"
#include "sim/actors/post.hpp"

#include <algorithm>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace sanji::actors {
namespace {

using journal::RecordId;
using journal::RecordKind;
using model::PostId;

/// The roll of one superior under one rule.
struct Roll {
  const model::Heartbeat& rule;
  PostId superior;
  std::vector<PostId> members;
  std::vector<int> missed;     ///< by member: in a row
  std::vector<bool> sent_for;  ///< by member: a messenger has gone
  RecordId start = journal::none;
};
using RollPtr = std::shared_ptr<Roll>;

bool believes_cut(const Stage& stage, PostId who, PostId post) {
  const auto& desk = stage.desks[who.index()];  // one that was never called believes nothing
  return desk && desk->picture.value(stage.setting.items.cut(post), 0.0) > 0.5;
}

/// Nobody answers there by any channel.
RecordId notice_cut(Stage& stage, Desk& desk, PostId post, RecordId tried) {
  const RecordId noticed =
      stage.tell(RecordKind::isolation_noticed, {}, desk.row, stage.setting.rows.of(post), 1, tried);
  stage.know(desk.picture, stage.fact_cut(post, true, stage.agenda.now()), noticed);
  return noticed;
}

RecordId notice_contact(Stage& stage, Desk& desk, PostId post, RecordId cause) {
  const RecordId back = stage.tell(RecordKind::contact_restored, {}, desk.row, stage.setting.rows.of(post), 0, cause);
  stage.know(desk.picture, stage.fact_cut(post, false, stage.agenda.now()), back);
  return back;
}

/// Tells the level above which posts are cut off; the county considers its level.
RecordId report_cut(Stage& stage, Desk& desk, Officer& officer, const Letter& letter, RecordId noticed) {
  note_harm(desk, model::Harm::blackout);
  if (desk.tier != model::Tier::county) {
    pass_up(stage, desk, officer, letter, noticed);
    return noticed;
  }
  Letter news = letter;
  news.is_news = true;
  const RecordId last = consider_level(stage, desk, officer, news, noticed);
  pass_up(stage, desk, officer, letter, last);
  inform_sideways(stage, desk, officer, letter, last);
  return last;
}

/// Somebody goes there and comes back: what the village could not tell, he brings.
void send_messengers(Stage& stage, const RollPtr& roll, const std::vector<std::size_t>& missing, RecordId by) {
  const model::ChannelId channel = first_channel(stage.region(), model::Medium::messenger);
  if (!channel.valid() || !roll->rule.send_messenger) return;
  const Desk& desk = desk_of(stage, roll->superior);
  for (const std::size_t member : missing) {
    const PostId post = roll->members[member];
    if (!believes_cut(stage, roll->superior, post) || roll->sent_for[member]) continue;  // one goes once
    roll->sent_for[member] = true;
    const base::Duration way = messenger_way(stage, roll->superior, post, channel);
    const RecordId sent = stage.tell(RecordKind::messenger_sent, {}, desk.row, stage.setting.rows.of(post),
                                     way.minutes(), by, stage.region().channels[channel].id);
    stage.agenda.at(stage.agenda.now() + way, Priority::arrival, stage.setting.rows.of(post),
                    [&stage, roll, post, channel, way, sent] {
                      collect_undelivered(stage, post, roll->superior, channel, way, sent);
                    });
  }
}

/// An officer tries whom nobody has heard of; who cannot be reached by anything is known to be cut off.
RecordId look_into(Stage& stage, const RollPtr& roll, const std::vector<std::size_t>& missing, Officer& officer,
                   const Letter& letter, RecordId taken_up) {
  Desk& desk = desk_of(stage, roll->superior);
  RecordId last = taken_up;
  bool any = false;
  for (const std::size_t member : missing) {
    const PostId post = roll->members[member];
    if (believes_cut(stage, roll->superior, post)) continue;
    RecordId tried = taken_up;
    if (gets_through(stage, desk, officer, letter, post, tried)) continue;
    any = true;
    last = notice_cut(stage, desk, post, tried);
  }
  if (!any) return last;
  send_messengers(stage, roll, missing, last);
  return report_cut(stage, desk, officer, letter, last);
}

/// Those above who were told that posts are cut off are told that they are back.
void report_contact(Stage& stage, const RollPtr& roll, RecordId back) {
  Desk& at = desk_of(stage, roll->superior);
  if (at.tier == model::Tier::county) return;
  set_to_do(stage, at, {}, roll->rule.id + " back " + stage.second_name(), back,
            [&stage, &at](Officer& officer, const Letter& letter, RecordId by) {
              pass_up(stage, at, officer, letter, by);
              return by;
            });
}

void call_roll(Stage& stage, const RollPtr& roll) {
  std::vector<std::size_t> missing;
  RecordId back = journal::none;
  RecordId last = journal::none;
  int heard = 0;
  const journal::EntityRow superior = stage.setting.rows.of(roll->superior);
  for (std::size_t i = 0; i < roll->members.size(); ++i) {
    const PostId post = roll->members[i];
    if (stage.channels.joined(post, roll->superior)) {
      ++heard;
      roll->missed[i] = 0;
      roll->sent_for[i] = false;
      if (believes_cut(stage, roll->superior, post)) {
        back = notice_contact(stage, desk_of(stage, roll->superior), post, roll->start);
      }
      continue;
    }
    ++roll->missed[i];
    const RecordId cause = stage.isolated_by[post.index()];
    last = stage.tell(RecordKind::heartbeat_missed, {}, superior, stage.setting.rows.of(post), roll->missed[i],
                      cause != journal::none ? cause : roll->start);
    if (roll->missed[i] >= roll->rule.missed) missing.push_back(i);
  }
  stage.tell(RecordKind::roll_called, {}, superior, superior, heard, roll->start);
  if (back != journal::none) report_contact(stage, roll, back);
  const bool anything_new = std::any_of(missing.begin(), missing.end(), [&](std::size_t member) {
    return !believes_cut(stage, roll->superior, roll->members[member]);
  });
  if (anything_new) {
    set_to_do(stage, desk_of(stage, roll->superior), {}, roll->rule.id + ' ' + stage.second_name(), last,
              [&stage, roll, missing](Officer& officer, const Letter& letter, RecordId by) {
                return look_into(stage, roll, missing, officer, letter, by);
              });
  }
  stage.agenda.at(stage.agenda.now() + roll->rule.every, Priority::notice, superior,
                  [&stage, roll] { call_roll(stage, roll); });
}

void set_rolls(Stage& stage, const model::Heartbeat& rule, RecordId start) {
  const model::Region& region = stage.region();
  for (const PostId superior : region.posts.ids()) {
    if (region.posts[superior].kind != rule.to) continue;
    const auto roll = std::make_shared<Roll>(Roll{rule, superior, {}, {}, {}, start});
    for (const PostId post : region.posts[superior].subordinates) {
      if (region.posts[post].kind == rule.from) roll->members.push_back(post);
    }
    if (roll->members.empty()) continue;
    roll->missed.resize(roll->members.size(), 0);
    roll->sent_for.resize(roll->members.size(), false);
    stage.agenda.at(base::SimTime{} + rule.first, Priority::notice, stage.setting.rows.of(superior),
                    [&stage, roll] { call_roll(stage, roll); });
  }
}

/// A random call to one desk of the kind: does anybody answer?
void check_a_desk(Stage& stage, const model::SpotChecks& rule, const std::vector<PostId>& desks, RecordId start) {
  base::Stream stream = stage.streams.stream(
      "spot check", model::post_kind_words[static_cast<std::size_t>(rule.of)].name, stage.second_name());
  const double which = stream.uniform();
  const double luck = stream.uniform();
  const PostId post = desks[static_cast<std::size_t>(which * static_cast<double>(desks.size()))];
  const PostId county = county_of(stage.region());
  const base::Share present = stage.is_night() ? rule.present_night : rule.present_day;
  const bool answers = officers_now(stage, post) > 0 && luck < present.value && stage.channels.joined(county, post);
  stage.tell(RecordKind::spot_checked, {}, stage.setting.rows.of(county), stage.setting.rows.of(post), answers ? 1 : 0,
             start);
  stage.agenda.at(stage.agenda.now() + rule.every, Priority::notice, stage.setting.rows.of(county),
                  [&stage, &rule, desks, start] { check_a_desk(stage, rule, desks, start); });
}

}  // namespace

RecordId heed_way(Stage& stage, Desk& desk, Officer& officer, const Letter& letter, RecordId cause) {
  const Message& message = *letter.message;
  if (!message.from.valid() || stage.region().posts[message.from].superior != desk.post) return journal::none;
  const bool by_messenger =
      message.channel.valid() && stage.region().channels[message.channel].medium == model::Medium::messenger;
  const bool believed = believes_cut(stage, desk.post, message.from);
  if (believed && !by_messenger && message.channel.valid()) return notice_contact(stage, desk, message.from, cause);
  if (believed || !by_messenger) return journal::none;
  RecordId tried = cause;
  if (gets_through(stage, desk, officer, letter, message.from, tried)) return journal::none;
  note_harm(desk, model::Harm::blackout);
  return notice_cut(stage, desk, message.from, tried);
}

void set_roll_calls(Stage& stage, RecordId start) {
  for (const model::Heartbeat& rule : stage.plan().heartbeats) set_rolls(stage, rule, start);
  for (const model::SpotChecks& rule : stage.plan().spot_checks) {
    std::vector<PostId> desks;
    for (const PostId id : stage.region().posts.ids()) {
      if (stage.region().posts[id].kind == rule.of) desks.push_back(id);
    }
    if (desks.empty() || rule.every.us <= 0) continue;
    stage.agenda.at(base::SimTime{} + rule.every, Priority::notice, stage.setting.rows.of(county_of(stage.region())),
                    [&stage, &rule, desks, start] { check_a_desk(stage, rule, desks, start); });
  }
}

}  // namespace sanji::actors
