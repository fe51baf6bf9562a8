// SPDX-License-Identifier: Apache-2.0
// The fold, written down once more without the run's own pictures, so that the journal speaks for itself.
#include "sim/journal/picture.hpp"

#include <tuple>

namespace sanji::journal {
namespace {

void learn(Beliefs::Items& items, const Known& news) {
  const auto [place, is_new] = items.try_emplace({news.subject, news.variable}, news);
  const auto rank = [](const Known& known) { return std::tuple(known.as_of, known.source, known.record); };
  if (!is_new && rank(news) > rank(place->second)) place->second = news;
}

/// For each kind of record whether its name ends so: asked of every record, so looked up in the names once.
std::vector<bool> kinds_ending(std::string_view ending) {
  std::vector<bool> all;
  all.reserve(record_kinds().size());
  for (const KindRow& row : record_kinds()) all.push_back(row.name.ends_with(ending));
  return all;
}

}  // namespace

bool is_receipt(RecordKind kind) {
  static const std::vector<bool> receipts = kinds_ending("_received");
  return receipts[static_cast<std::size_t>(kind)];
}

bool is_sending(RecordKind kind) {
  static const std::vector<bool> sendings = kinds_ending("_sent");
  // these two are people on the road, not messages
  const bool is_person = kind == RecordKind::messenger_sent || kind == RecordKind::commander_sent;
  return !is_person && sendings[static_cast<std::size_t>(kind)];
}

RecordId sending_of(const View& view, RecordId receipt) {
  if (!is_receipt(view.record(receipt).kind)) return none;
  RecordId at = view.record(receipt).cause;
  while (at != none && !is_sending(view.record(at).kind)) at = view.record(at).cause;
  return at;
}

std::vector<Known> learnt_by(const View& view, RecordId record) {
  if (is_sending(view.record(record).kind)) return {};
  const RecordId sending = sending_of(view, record);
  const Source source = sending == none ? Source::own_sight : Source::report;
  std::vector<Known> news;
  for (const FactRow& fact : view.facts(sending == none ? record : sending)) {
    news.push_back({fact.subject, fact.variable, fact.value, fact.as_of, record, source});
  }
  return news;
}

Beliefs::Beliefs(const View& view, EntityRow who) : view_(view), who_(who) {
  const auto& records = view.records();
  for (std::size_t i = 0; i < records.size(); ++i) {
    if (records[i].actor != who) continue;
    const auto id = static_cast<RecordId>(i);
    if (!learnt_by(view, id).empty()) lessons_.push_back(id);
  }
}

void Beliefs::seek(base::SimTime at) {
  const bool is_back = learnt_ > 0 && view_.record(lessons_[learnt_ - 1]).time > at;
  if (is_back) {
    items_.clear();
    learnt_ = 0;
  }
  for (; learnt_ < lessons_.size() && view_.record(lessons_[learnt_]).time <= at; ++learnt_) {
    for (const Known& news : learnt_by(view_, lessons_[learnt_])) learn(items_, news);
  }
}

std::vector<Known> what_was_known(const View& view, EntityRow who, base::SimTime at) {
  Beliefs beliefs(view, who);
  beliefs.seek(at);
  std::vector<Known> known;
  known.reserve(beliefs.items().size());
  for (const auto& item : beliefs.items()) known.push_back(item.second);
  return known;
}

}  // namespace sanji::journal
