// SPDX-License-Identifier: Apache-2.0
// Receipts are found by walking back to their sending, as the journal's format says.
#include "viz/replay/messages.hpp"

#include "sim/journal/picture.hpp"

#include <algorithm>

namespace sanji::replay {
namespace {

using journal::Record;
using journal::RecordId;
using journal::RecordKind;

bool is_failed_attempt(RecordKind kind) {
  return kind == RecordKind::channel_unavailable || kind == RecordKind::channel_busy || kind == RecordKind::undelivered;
}

Message begun(const journal::View& view, RecordId id, base::SimTime end) {
  const Record& record = view.record(id);
  Message message;
  message.sent = id;
  message.from = record.actor;
  message.to = record.subject;
  if (record.text != journal::none) message.channel = view.channel(view.text(record.text));
  message.left = record.time;
  message.came = end;
  message.fate = is_failed_attempt(record.kind) ? Fate::no_way : Fate::lost;
  return message;
}

}  // namespace

std::vector<Message> messages_of(const journal::View& view) {
  const auto& records = view.records();
  const base::SimTime end = records.empty() ? base::SimTime{} : records.back().time;
  std::vector<Message> messages;
  std::vector<std::int32_t> row_of(records.size(), -1);
  for (std::size_t i = 0; i < records.size(); ++i) {
    const auto id = static_cast<RecordId>(i);
    if (journal::is_sending(records[i].kind) || is_failed_attempt(records[i].kind)) {
      row_of[i] = static_cast<std::int32_t>(messages.size());
      messages.push_back(begun(view, id, end));
      continue;
    }
    const RecordId sent = journal::sending_of(view, id);
    if (sent == journal::none) continue;
    Message& message = messages[static_cast<std::size_t>(row_of[static_cast<std::size_t>(sent)])];
    if (message.received != journal::none) continue;  // an order that is passed on is received by each in turn
    message.received = id;
    message.came = records[i].time;
    message.fate = message.came - message.left > late_after ? Fate::late : Fate::delivered;
  }
  return messages;
}

Fate fate_by(const Message& message, base::SimTime at) {
  if (message.fate == Fate::no_way) return Fate::no_way;
  const bool has_come = message.received != journal::none && message.came <= at;
  const base::SimTime until = has_come ? message.came : at;
  return until - message.left > late_after ? Fate::late : Fate::delivered;
}

MessageRange left_between(const std::vector<Message>& messages, base::SimTime from, base::SimTime to) {
  const auto before = [](const Message& message, base::SimTime time) { return message.left < time; };
  const auto first = std::lower_bound(messages.begin(), messages.end(), from, before);
  const auto last = std::upper_bound(first, messages.end(), to,
                                     [](base::SimTime time, const Message& message) { return time < message.left; });
  return {static_cast<std::size_t>(first - messages.begin()), static_cast<std::size_t>(last - messages.begin())};
}

}  // namespace sanji::replay
