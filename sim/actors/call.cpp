// SPDX-License-Identifier: Apache-2.0
// Trying one channel after the other.
#include "sim/actors/call.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace sanji::actors {
namespace {

using journal::RecordId;
using journal::RecordKind;
using model::ChannelId;
using model::PostId;

/// A village without the nine items has no contact book: it knows one number and no other way.
bool knows_other_ways(const Stage& stage, PostId post) {
  return stage.region().posts[post].tier != model::Tier::village || stage.region().means[post.index()].kit;
}

bool is_network(const Stage& stage, ChannelId id) {
  return stage.region().channels[id].medium == model::Medium::network;
}

std::vector<ChannelId> channels_to_try(const Stage& stage, PostId from, PostId to, const std::vector<ChannelId>& by) {
  std::vector<ChannelId> order = by;
  if (order.empty()) order = fall_back_of(stage, from).order;
  if (order.empty()) order = stage.region().channels.ids();
  std::erase_if(order, [&](ChannelId id) {
    if (!stage.channels.holds(from, id)) return true;
    return is_network(stage, id) && !stage.channels.holds(to, id);
  });
  if (!knows_other_ways(stage, from) && order.size() > 1) {
    // one number, and somebody who goes there
    order.erase(std::remove_if(order.begin() + 1, order.end(), [&](ChannelId id) { return is_network(stage, id); }),
                order.end());
  }
  return order;
}

/// One try of the officer, and what came of it.
class Try {
 public:
  Try(Stage& stage, Desk& desk, Officer& officer, const Letter& letter, PostId to)
      : stage_(stage), desk_(desk), officer_(officer), letter_(letter), to_(to) {}

  /// Room is taken where it gets through.
  bool get_through(ChannelId id, RecordId& cause) {
    const model::Channel& channel = stage_.region().channels[id];
    if (!stage_.channels.works(desk_.post, to_, id)) {
      spend(stage_, desk_, officer_, channel.setup, "set-up", letter_);
      tell(RecordKind::channel_unavailable, 0, channel, cause);
      return false;
    }
    const model::FallBack& rule = fall_back_of(stage_, desk_.post);
    const auto no_answer = [&] { return is_engaged(stage_, to_) || !stage_.channels.begin_talk(desk_.post, to_, id); };
    for (int attempt = 1; no_answer(); ++attempt) {
      tell(RecordKind::channel_busy, attempt, channel, cause);
      if (attempt >= rule.attempts) return false;
      stage_.agenda.wait_until(officer_.waiter, desk_.row, stage_.agenda.now() + rule.redial);
    }
    spend(stage_, desk_, officer_, channel.setup, "set-up", letter_);
    return true;
  }

 private:
  void tell(RecordKind kind, double value, const model::Channel& channel, RecordId& cause) {
    cause =
        stage_.tell(kind, letter_.message->incident, desk_.row, stage_.setting.rows.of(to_), value, cause, channel.id);
  }

  Stage& stage_;
  Desk& desk_;
  Officer& officer_;
  const Letter& letter_;
  PostId to_;
};

/// The chore that tries it once more.
RecordId try_again_later(Stage& stage, Desk& desk, const Letter& letter, const Call& call, Message message,
                         RecordKind sent_kind, RecordId cause, const Deliver& deliver) {
  const base::Duration retry = fall_back_of(stage, desk.post).retry;
  const model::IncidentId incident = message.incident;
  const RecordId failed =
      stage.tell(RecordKind::undelivered, incident, desk.row, stage.setting.rows.of(call.to), retry.minutes(), cause);
  const auto pending = std::make_shared<Pending>(Pending{call.to, std::move(message), sent_kind, deliver, false});
  desk.pending.push_back(pending);
  const Chore again = [&stage, &desk, call, pending](Officer& officer, const Letter& chore, RecordId taken_up) {
    pending->gone = true;
    return reach(stage, desk, officer, chore, call, pending->message, pending->sent_kind, taken_up, pending->deliver);
  };
  const std::string occasion = letter.message->occasion + '+';
  stage.agenda.at(stage.agenda.now() + retry, Priority::notice, desk.row,
                  [&stage, &desk, incident, occasion, failed, pending, again] {
                    std::erase_if(desk.pending, [&](const auto& each) { return each == pending; });
                    if (!pending->gone) set_to_do(stage, desk, incident, occasion, failed, again);
                  });
  return failed;
}

}  // namespace

const model::FallBack& fall_back_of(const Stage& stage, PostId post) {
  return stage.plan().channels[static_cast<std::size_t>(stage.region().posts[post].kind)];
}

RecordId reach(Stage& stage, Desk& desk, Officer& officer, const Letter& letter, const Call& call, Message message,
               RecordKind sent_kind, RecordId cause, const Deliver& deliver) {
  Try attempt(stage, desk, officer, letter, call.to);
  message.sender = desk.row;
  message.from = desk.post;
  if (call.to == desk.post && !personal_if_working(stage, desk.post, desk.post).valid()) {
    // next door: an alarm, a loudhailer, a knock
    spend(stage, desk, officer, call.talk, call.what, letter);
    spend(stage, desk, officer, stage.region().walk, "walk", letter);
    return stage.send(std::move(message), sent_kind, cause, deliver);
  }
  for (const ChannelId id : channels_to_try(stage, desk.post, call.to, call.by)) {
    message.channel = id;
    if (!is_network(stage, id)) {
      spend(stage, desk, officer, stage.region().channels[id].setup, "set-up", letter);
      const base::Duration way = messenger_way(stage, desk.post, call.to, id);
      const RecordId sent = stage.tell(RecordKind::messenger_sent, message.incident, desk.row,
                                       stage.setting.rows.of(call.to), way.minutes(), cause);
      return stage.send(std::move(message), sent_kind, sent, deliver, way);
    }
    if (!attempt.get_through(id, cause)) continue;
    spend(stage, desk, officer, call.talk, call.what, letter);
    stage.channels.end_talk(desk.post, call.to, id);
    return stage.send(std::move(message), sent_kind, cause, deliver);
  }
  return try_again_later(stage, desk, letter, call, std::move(message), sent_kind, cause, deliver);
}

void set_to_call(Stage& stage, Desk& desk, model::IncidentId incident, CallToMake call, RecordId cause) {
  std::string occasion = std::move(call.occasion);
  set_to_do(stage, desk, incident, std::move(occasion), cause,
            [&stage, &desk, incident, call = std::move(call)](Officer& officer, const Letter& letter, RecordId by) {
              Message word = call.word();
              word.incident = incident;
              word.receiver = stage.setting.rows.of(call.to);
              return reach(stage, desk, officer, letter, {call.to, {}, desk.handling.call, call.what}, std::move(word),
                           call.sent_kind, by, to_desk(stage, call.to));
            });
}

bool gets_through(Stage& stage, Desk& desk, Officer& officer, const Letter& letter, PostId to, RecordId& cause) {
  Try attempt(stage, desk, officer, letter, to);
  for (const ChannelId id : channels_to_try(stage, desk.post, to, {})) {
    if (!is_network(stage, id) || !attempt.get_through(id, cause)) continue;
    stage.channels.end_talk(desk.post, to, id);
    return true;
  }
  return false;
}

ChannelId first_working(const Stage& stage, PostId from, PostId to) {
  for (const ChannelId id : stage.region().channels.ids()) {
    if (is_network(stage, id) && stage.channels.works(from, to, id)) return id;
  }
  return {};
}

ChannelId personal_if_working(const Stage& stage, PostId from, PostId to) {
  const ChannelId id = personal_channel(stage.region());
  const bool works = id.valid() && stage.channels.works(from, to, id);
  return works ? id : ChannelId{};
}

void send_when_possible(Stage& stage, PostId from, PostId to, Message message, RecordKind sent_kind, RecordId cause,
                        const Deliver& deliver) {
  message.channel = from == to ? personal_if_working(stage, from, to) : first_working(stage, from, to);
  // at its own post a team is heard without any telephone
  if (message.channel.valid() || from == to) {
    stage.send(std::move(message), sent_kind, cause, deliver);
    return;
  }
  const base::Duration retry = fall_back_of(stage, from).retry;
  const RecordId failed = stage.tell(RecordKind::undelivered, message.incident, message.sender,
                                     stage.setting.rows.of(to), retry.minutes(), cause);
  stage.agenda.at(stage.agenda.now() + retry, Priority::notice, message.sender,
                  [&stage, from, to, message, sent_kind, failed, deliver] {
                    send_when_possible(stage, from, to, message, sent_kind, failed, deliver);
                  });
}

void collect_undelivered(Stage& stage, PostId post, PostId to, ChannelId channel, base::Duration way, RecordId came) {
  const auto& desk = stage.desks[post.index()];
  if (!desk) return;
  for (const auto& pending : desk->pending) {
    if (pending->gone || pending->to != to) continue;
    pending->gone = true;
    Message message = pending->message;
    message.channel = channel;
    stage.send(std::move(message), pending->sent_kind, came, pending->deliver, way);
  }
}

base::Duration messenger_way(const Stage& stage, PostId from, PostId to, ChannelId channel) {
  const model::Region& region = stage.region();
  const base::Metres straight = base::distance(region.posts[from].position, region.posts[to].position);
  return base::seconds(straight.value * region.detour / region.channels[channel].speed.value);
}

}  // namespace sanji::actors
