// SPDX-License-Identifier: Apache-2.0
// An event: its start, its hazards by the keys that they declare themselves, and people on the road.
#include "sim/input/read_event.hpp"

#include "sim/hazards/registry.hpp"
#include "sim/input/geojson.hpp"
#include "sim/input/merge.hpp"
#include "sim/input/read_call_log.hpp"
#include "sim/input/read_disruptions.hpp"

#include <utility>

namespace sanji::input {
namespace {

using base::Key;
using base::KeyType;
using base::mark;
using model::Basis;

/// The kind that a hazard item names; null where it names none, which is said.
const hazards::HazardKind* kind_of(Reading& reading, const Node& item) {
  const Node* word = item.find("kind");
  std::vector<std::string> known;
  for (const hazards::HazardKind& kind : hazards::hazard_kinds()) known.emplace_back(kind.name);
  if (word == nullptr || !word->is_scalar()) {
    reading.issues.say(item.place, mark("{0} needs the key '{1}'; write it, like {1}: {2}"), "event.hazards", "kind",
                       known.front());
    return nullptr;
  }
  const hazards::HazardKind* kind = hazards::find_hazard_kind(word->text);
  if (kind == nullptr) {
    reading.issues.add(word->place, reading.issues.text(mark("'{0}' is no value of '{1}'"), brief(word->text), "kind") +
                                        reading.issues.known(known) + reading.issues.did_you_mean(word->text, known));
  }
  return kind;
}

std::optional<base::Value> read_feature_file(Reading& reading, const MapFields& fields, const Key& key,
                                             const Frame& frame) {
  const Node* named = fields.node(key.name);
  if (named == nullptr || !fields.value(key.name)) return std::nullopt;
  const std::optional<std::filesystem::path> path = path_from(*named, reading.issues);
  const TextFile* file = path ? reading.files.read(*path, Encoding::utf8, named->place) : nullptr;
  if (file == nullptr) return std::nullopt;
  const Section section({key.section_of});
  std::optional<std::vector<base::Feature>> features = read_features(reading, *file, frame, &section);
  if (!features) return std::nullopt;
  return base::Value(std::move(*features));
}

void read_hazard(Reading& reading, const MapFields& event, const Node& item, std::size_t index, const Frame& frame,
                 Ids& ids, EventResult& result) {
  if (!item.is_map()) {
    reading.issues.say(item.place, mark("'{0}' takes keys and values; write it like {1}: {2}"), "event.hazards", "kind",
                       "footprint");
    return;
  }
  const hazards::HazardKind* kind = kind_of(reading, item);
  if (kind == nullptr) return;
  const std::size_t before = reading.issues.count();
  const Section section = hazard_section(kind->name);
  const MapFields fields(reading, item, section, event.item_path("hazards", item, index), event.own_basis());
  hazards::Identity identity;
  identity.basis = fields.own_basis();
  identity.name = fields.name(identity.basis);
  if (fields.read("id", identity.id)) ids.claim(reading.issues, identity.id, fields.place_of("id"));
  fields.read("hazard", model::harm_words, identity.harm);
  std::string word;
  fields.read("kind", word);
  base::Values values;
  const std::string_view own = kind->keys.front().section;
  for (const Key& key : kind->keys) {
    if (key.section != own) continue;
    std::optional<base::Value> value =
        key.type == KeyType::features ? read_feature_file(reading, fields, key, frame) : fields.value(key.name);
    if (value) values.emplace(key.name, std::move(*value));
  }
  if (reading.issues.count() == before) result.hazards.push_back(kind->make(std::move(identity), values));
}

void read_travellers(Reading& reading, const MapFields& fields, const Frame& frame, model::Event& event) {
  static const Section section({"event.travellers[]"});
  Ids ids(mark("travellers"));
  std::size_t index = 0;
  for (const Node* item : fields.items("travellers")) {
    const MapFields travellers(reading, *item, section, fields.item_path("travellers", *item, index++),
                               fields.own_basis());
    model::Traveller made;
    if (!travellers.usable()) continue;
    if (travellers.read("id", made.id) && !ids.claim(reading.issues, made.id, travellers.place_of("id"))) continue;
    made.basis = travellers.own_basis();
    made.name = travellers.name(made.basis);
    travellers.read("persons", made.persons);
    const PositionKeys keys{"lon", "lat", "x", "y"};
    if (const auto point = read_place(travellers, frame, mark("travellers"), made.id, keys)) made.position = *point;
    event.travellers.add(std::move(made));
  }
}

/// An event without a hazard is one where something fails or is measured.
void check_something_happens(IssueWriter& issues, const MapFields& fields) {
  const auto has_items = [&](std::string_view key) {
    const Node* list = fields.node(key);
    return list != nullptr && !(list->is_list() && list->items.empty());
  };
  if (has_items("hazards") || has_items("failures") || has_items("gauges") || fields.node("call_log") != nullptr)
    return;
  if (const Node* list = fields.node("hazards")) {
    issues.say(list->place, mark("the list is empty; write at least one hazard"));
  } else {
    issues.missing_key(fields.place(), *fields.section().key("hazards"), issues.owner("event"));
  }
}

/// Teams and messengers have no straight lines to go by.
void check_ways(const MapFields& fields, const KnownRegion* known) {
  if (known == nullptr || known->region.travel.by != model::TravelBy::straight) return;
  for (const std::string_view key : {"hazards", "failures", "gauges"}) {
    if (fields.node(key) == nullptr) continue;
    fields.reading().issues.say(fields.place_of(key),
                                mark("the region travels by straight lines, over which only recorded calls are "
                                     "answered; give it roads or a table of times, or take '{0}' out"),
                                key);
  }
}

}  // namespace

EventResult read_event(Reading& reading, const Node& root, const Frame& frame, const KnownRegion* known) {
  static const Section section({"event"});
  const MapFields fields(reading, root, section, "event", Basis::assumed);
  EventResult result;
  if (!fields.usable()) return result;
  result.event.basis = fields.own_basis();
  result.event.name = fields.name(result.event.basis);
  fields.read("start", result.event.start);
  fields.read("holiday", result.event.holiday);
  Ids ids(mark("hazard"));
  std::size_t index = 0;
  for (const Node* item : fields.items("hazards")) read_hazard(reading, fields, *item, index++, frame, ids, result);
  check_something_happens(reading.issues, fields);
  read_travellers(reading, fields, frame, result.event);
  read_disruptions(fields, known, result.event);
  read_call_log(fields, frame, known, result.event);
  check_ways(fields, known);
  return result;
}

}  // namespace sanji::input
