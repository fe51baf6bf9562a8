// SPDX-License-Identifier: Apache-2.0
// How words get from one end to the other: channels are tried in the order of fall-back, each with its set-up time and its
// room; where none works somebody goes by road or it is tried again later.
#pragma once

#include "sim/actors/desk.hpp"

#include <string>
#include <vector>

namespace sanji::actors {

/// What a desk's officer does to reach somebody.
struct Call {
  model::PostId to;                  ///< whose end must work
  std::vector<model::ChannelId> by;  ///< in this order; empty = as plan.channels says, or all that the post holds
  base::Range<base::Duration> talk;  ///< the officer's time, once through
  std::string what = "call";         ///< purpose of the stream that the talk is drawn from
};

/// Blocks the officer until the message is on its way, or every channel has been tried in vain; it is then tried again later
/// as a chore. The record of sending, or that of having failed.
journal::RecordId reach(Stage& stage, Desk& desk, Officer& officer, const Letter& letter, const Call& call,
                        Message message, journal::RecordKind sent_kind, journal::RecordId cause,
                        const Deliver& deliver);

/// A call that is not made yet.
struct CallToMake {
  model::PostId to;
  std::string what;      ///< as in Call
  std::string occasion;  ///< names the chore for chance
  journal::RecordKind sent_kind = journal::RecordKind::notification_sent;
  std::function<Message()> word;  ///< written when an officer takes it up; incident and receiver are filled in
};

/// Puts a call about an incident, or about none, into the desk's queue.
void set_to_call(Stage& stage, Desk& desk, model::IncidentId incident, CallToMake call, journal::RecordId cause);

/// Sends for somebody who is no officer of a desk (a team, a member's people): by the first network that works between the
/// two posts, later where none does.
void send_when_possible(Stage& stage, model::PostId from, model::PostId to, Message message,
                        journal::RecordKind sent_kind, journal::RecordId cause, const Deliver& deliver);

/// How a post goes about calls that fail.
const model::FallBack& fall_back_of(const Stage& stage, model::PostId post);

/// The first network channel that works at both posts; none where there is none.
model::ChannelId first_working(const Stage& stage, model::PostId from, model::PostId to);
/// The channel that people carry themselves, if it works at both posts.
model::ChannelId personal_if_working(const Stage& stage, model::PostId from, model::PostId to);

/// A messenger from `to` has come to a post: he takes along what its desk could not deliver there.
void collect_undelivered(Stage& stage, model::PostId post, model::PostId to, model::ChannelId channel,
                         base::Duration way, journal::RecordId came);

/// How long a messenger takes by road, from post to post.
base::Duration messenger_way(const Stage& stage, model::PostId from, model::PostId to, model::ChannelId channel);

/// Tries the channels between the desk and a post without a message: true where one gets through. What fails on the way is
/// recorded, and `cause` moves on to it.
bool gets_through(Stage& stage, Desk& desk, Officer& officer, const Letter& letter, model::PostId to,
                  journal::RecordId& cause);

}  // namespace sanji::actors
