// SPDX-License-Identifier: Apache-2.0
// The fold, written down once more without the run's own pictures, so that the journal speaks for itself.
#include "sim/journal/picture.hpp"

#include <map>
#include <tuple>
#include <utility>

namespace sanji::journal {
namespace {

using Picture = std::map<std::pair<EntityRow, Variable>, Known>;

void learn(Picture& picture, const Known& news) {
  const auto [place, is_new] = picture.try_emplace({news.subject, news.variable}, news);
  const auto rank = [](const Known& known) { return std::tuple(known.as_of, known.source, known.record); };
  if (!is_new && rank(news) > rank(place->second)) place->second = news;
}

}  // namespace

bool is_receipt(RecordKind kind) {
  // asked of every record, so looked up in the names once
  static const std::vector<bool> receipts = [] {
    std::vector<bool> all;
    all.reserve(record_kinds().size());
    for (const KindRow& row : record_kinds()) all.push_back(row.name.ends_with("_received"));
    return all;
  }();
  return receipts[static_cast<std::size_t>(kind)];
}

bool is_sending(RecordKind kind) {
  // these two are people on the road, not messages
  const bool is_person = kind == RecordKind::messenger_sent || kind == RecordKind::commander_sent;
  return !is_person && row_of(kind).name.ends_with("_sent");
}

RecordId sending_of(const View& view, RecordId receipt) {
  if (!is_receipt(view.record(receipt).kind)) return none;
  RecordId at = view.record(receipt).cause;
  while (at != none && !is_sending(view.record(at).kind)) at = view.record(at).cause;
  return at;
}

std::vector<Known> what_was_known(const View& view, EntityRow who, base::SimTime at) {
  Picture picture;
  const auto& records = view.records();
  for (std::size_t i = 0; i < records.size() && records[i].time <= at; ++i) {
    if (records[i].actor != who || is_sending(records[i].kind)) continue;
    const auto id = static_cast<RecordId>(i);
    const RecordId sending = sending_of(view, id);
    const RecordId said_by = sending == none ? id : sending;
    const Source source = sending == none ? Source::own_sight : Source::report;
    for (const FactRow& fact : view.facts(said_by)) {
      learn(picture, {fact.subject, fact.variable, fact.value, fact.as_of, id, source});
    }
  }
  std::vector<Known> known;
  known.reserve(picture.size());
  for (const auto& item : picture) known.push_back(item.second);
  return known;
}

}  // namespace sanji::journal
