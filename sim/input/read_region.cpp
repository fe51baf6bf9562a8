// SPDX-License-Identifier: Apache-2.0
// region.yaml into the model.
#include "sim/input/read_region.hpp"

#include "sim/input/geojson.hpp"
#include "sim/input/merge.hpp"
#include "sim/input/region_draft.hpp"
#include "sim/model/plan.hpp"

#include <algorithm>
#include <array>

namespace sanji::input {
namespace {

using base::mark;
using model::Basis;

void read_datum(const MapFields& fields, RegionDraft& draft) {
  std::string word;
  if (!fields.read("datum", word)) return;
  const auto* const found = std::find(std::begin(base::datum_names), std::end(base::datum_names), word);
  if (found == std::end(base::datum_names)) return;
  draft.frame.datum = static_cast<base::Datum>(found - std::begin(base::datum_names));
  draft.frame.known = true;
  draft.region.datum = draft.frame.datum;
}

void read_noticing(Reading& reading, const MapFields& fields, model::Region& region) {
  static const Section section({"region.noticing"});
  const MapFields noticing(reading, fields.map("noticing"), section, "region.noticing", fields.own_basis());
  noticing.read("day", region.noticing_day);
  noticing.read("night", region.noticing_night);
  noticing.read("error", region.noticing_error);
  noticing.read("walk", region.walk);
}

void read_answers(Reading& reading, const MapFields& fields, model::Region& region) {
  static const Section leaders_section({"region.leaders"});
  static const Section responsible_section({"region.responsible"});
  const MapFields leaders(reading, fields.map("leaders"), leaders_section, "region.leaders", fields.own_basis());
  leaders.read("answer", region.leader_answers);
  const MapFields responsible(reading, fields.map("responsible"), responsible_section, "region.responsible",
                              fields.own_basis());
  responsible.read("answers_day", region.responsible_answers_day);
  responsible.read("answers_night", region.responsible_answers_night);
}

void read_speeds(Reading& reading, const MapFields& fields, model::Region& region) {
  static const Section section({"region.speeds"});
  const MapFields speeds(reading, fields.map("speeds"), section, "region.speeds",
                         fields.basis("speeds_basis", fields.own_basis()));
  for (std::size_t i = 0; i < model::road_class_count; ++i)
    speeds.read(model::road_class_words[i].name, region.speeds[i]);
}

void read_channel(const MapFields& channel, model::Channel& made) {
  made.name = channel.name(channel.own_basis());
  channel.read("medium", model::medium_words, made.medium);
  channel.read("delay", made.delay);
  channel.read("setup", made.setup);
  channel.read("capacity", made.capacity);
  channel.read("shared_by", model::shared_by_words, made.shared_by);
  channel.read("needs_power", made.needs_power);
  channel.read("battery", made.battery);
  channel.read("coverage", made.coverage);
  channel.read("speed", made.speed);
  if (channel.read("held_by", model::post_kind_words, made.held_by)) return;
  for (std::size_t i = 0; i < model::post_kind_count; ++i) made.held_by.push_back(static_cast<model::PostKind>(i));
}

void read_channels(Reading& reading, const MapFields& fields, RegionDraft& draft) {
  static const Section section({"region.channels[]"});
  Ids ids(mark("channel"));
  std::size_t index = 0;
  for (const Node* item : fields.items("channels")) {
    const MapFields channel(reading, *item, section, fields.item_path("channels", *item, index++), fields.own_basis());
    model::Channel made;
    if (!channel.usable() || !channel.read("id", made.id)) {
      draft.ids.channels.doubts.lost = true;
      continue;
    }
    if (!ids.claim(reading.issues, made.id, channel.place_of("id"))) continue;
    read_channel(channel, made);
    const std::string id = made.id;
    draft.ids.channels.add(id, draft.region.channels.add(std::move(made)));
  }
  draft.ids.channels.readable = true;
  const Node* list = fields.node("channels");
  if (list != nullptr && list->is_list() && list->items.empty()) {
    reading.issues.say(list->place, mark("the list is empty; name at least one channel"));
    return;
  }
  const auto& channels = draft.region.channels;
  if (list == nullptr || channels.empty()) return;
  if (channels.size() > model::most_channels) {
    reading.issues.say(list->place, mark("the list has {0} channels; a region may have {1}"), channels.size(),
                       model::most_channels);
  }
  if (!personal_channel(draft.region).valid() && !draft.ids.channels.doubts.any()) {
    reading.issues.say(list->place, mark("no channel is a network; give one of them medium: network"));
  }
}

void read_capabilities(Reading& reading, const MapFields& fields, RegionDraft& draft) {
  static const Section section({"region.capabilities[]"});
  Ids ids(mark("capability"));
  std::size_t index = 0;
  draft.ids.capabilities.readable = true;
  for (const Node* item : fields.items("capabilities")) {
    const MapFields capability(reading, *item, section, fields.item_path("capabilities", *item, index++),
                               fields.own_basis());
    model::Capability made;
    if (!capability.usable() || !capability.read("id", made.id) ||
        !ids.claim(reading.issues, made.id, capability.place_of("id"))) {
      continue;
    }
    made.name = capability.name(capability.own_basis());
    const std::string id = made.id;
    draft.ids.capabilities.add(id, draft.region.capabilities.add(std::move(made)));
  }
}

void read_witnesses(Reading& reading, const MapFields& fields, RegionDraft& draft) {
  static const Section section({"region.witnesses[]"});
  Ids ids(mark("witness"));
  std::size_t index = 0;
  for (const Node* item : fields.items("witnesses")) {
    const MapFields witness(reading, *item, section, fields.item_path("witnesses", *item, index++), fields.own_basis());
    WitnessDraft made;
    model::Witness& who = made.witness;
    if (!witness.usable()) continue;
    if (witness.read("id", who.id) && !ids.claim(reading.issues, who.id, witness.place_of("id"))) continue;
    who.basis = witness.own_basis();
    witness.read("kind", model::witness_words, who.kind);
    witness.read("hazards", model::harm_words, who.harms);
    witness.read("objects", model::exposed_words, who.objects);
    witness.read("share", who.share);
    witness.read("after_day", who.after_day);
    witness.read("after_night", who.after_night);
    std::string calls;
    if (witness.has("calls") && witness.read("calls", calls)) {
      made.calls = PlacedWord{std::move(calls), witness.place_of("calls")};
    }
    draft.witnesses.push_back(std::move(made));
  }
}

void read_turnout(Reading& reading, const MapFields& fields, RegionDraft& draft) {
  static const Section section({"region.turnout[]"});
  Ids ids(mark("turnout"));
  std::size_t index = 0;
  draft.turnout_readable = true;
  for (model::Turnout& each : draft.region.turnout) each.goes_by = model::VehicleClassId(0);
  for (const Node* item : fields.items("turnout")) {
    const MapFields turnout(reading, *item, section, fields.item_path("turnout", *item, index++), fields.own_basis());
    model::TeamKind kind = model::TeamKind::village;
    if (!turnout.usable() || !turnout.read("id", model::team_kind_words, kind)) {
      draft.turnout_readable = false;  // a misspelt kind must not make its teams wrong as well
      continue;
    }
    const auto at = static_cast<std::size_t>(kind);
    if (!ids.claim(reading.issues, std::string(model::team_kind_words[at].name), turnout.place_of("id"))) continue;
    draft.turnout_given[at] = true;
    model::Turnout& made = draft.region.turnout[at];
    turnout.read("muster_day", made.muster_day);
    turnout.read("muster_night", made.muster_night);
    turnout.read("present_day", made.present_day);
    turnout.read("present_night", made.present_night);
    turnout.read("minimum_crew", made.minimum_crew);
    const auto goes_by = referred_vehicle_class(turnout, "goes_by", draft, mark("turnout"), turnout.text_of("id"));
    if (goes_by.valid()) made.goes_by = goes_by;
  }
}

}  // namespace

void read_region_yaml(Reading& reading, const RegionText& text, RegionDraft& draft) {
  if (!text.yaml) return;
  static const Section section({"region"});
  const MapFields fields(reading, *text.yaml, section, "region", Basis::assumed);
  if (!fields.usable()) return;
  model::Region& region = draft.region;
  region.basis = fields.own_basis();
  region.name = fields.name(region.basis);
  fields.read("code", region.code);
  read_datum(fields, draft);
  std::string file;  // opened once the plane is known, see read_border and read_land
  for (const std::string_view key : {"border", "relief", "rivers"}) fields.read(key, file);
  draft.relief_basis = fields.basis("relief_basis", region.basis);
  draft.rivers_basis = fields.basis("rivers_basis", region.basis);
  fields.read("schematic", region.schematic);
  fields.read("night", region.night);
  fields.read("flood_season", region.flood_season);
  fields.read("naming", model::naming_words, region.naming);
  read_answers(reading, fields, region);
  read_noticing(reading, fields, region);
  read_speeds(reading, fields, region);
  fields.read("detour", region.detour);
  fields.read("pace", region.pace);
  fields.read("unreachable_meant", region.unreachable_meant);
  read_movers(reading, fields, draft);
  read_channels(reading, fields, draft);
  read_witnesses(reading, fields, draft);
  read_capabilities(reading, fields, draft);
  read_turnout(reading, fields, draft);
}

void read_border(Reading& reading, const RegionText& text, RegionDraft& draft) {
  const Node* named = text.yaml ? text.yaml->find("border") : nullptr;
  if (named == nullptr || !named->is_scalar()) return;
  static const Section section({"region"});
  const std::optional<std::filesystem::path> path = path_from(*named, reading.issues);
  const TextFile* file = path ? reading.files.read(*path, Encoding::utf8, named->place) : nullptr;
  if (file == nullptr) return;
  std::optional<std::vector<base::Feature>> features = read_features(reading, *file, draft.frame, nullptr);
  if (!features) return;
  if (features->size() != 1 || features->front().area.size() != 1) {
    std::size_t polygons = 0;
    for (const base::Feature& feature : *features) polygons += feature.area.size();
    reading.issues.say({&file->name, 1, 1},
                       mark("a border is one polygon, but the file has {0}; keep the county's own"), polygons);
    return;
  }
  draft.frame.border = std::move(features->front().area.front());
  draft.frame.bands = BorderBands(*draft.frame.border);
  draft.region.border = draft.frame.border;
}

RegionResult read_region(Reading& reading, const RegionText& text) {
  RegionDraft draft;
  read_region_yaml(reading, text, draft);
  read_posts(reading, text, draft);
  read_land(reading, text, draft);
  read_agencies(reading, text, draft);
  read_people(reading, text, draft);
  read_forces(reading, text, draft);
  read_persons(reading, text, draft);
  read_network(reading, text, draft);
  read_roads(reading, text, draft);
  check_region(reading, text, draft);
  return {std::move(draft.region), std::move(draft.frame), std::move(draft.ids)};
}

}  // namespace sanji::input
