// SPDX-License-Identifier: Apache-2.0
// What goes over roads, and how, in region.yaml: classes of vehicles, surfaces, jams.
#include "sim/input/region_draft.hpp"

#include <fmt/format.h>

#include <utility>

namespace sanji::input {
namespace {

using base::mark;

/// What everybody goes by where a region names no class: at the roads' own speeds, through no water.
constexpr std::string_view any_vehicle = "any";

void read_pace(const MapFields& fields, model::VehicleClass& made) {
  double everywhere = 1.0;
  fields.read("pace", everywhere);
  for (std::size_t i = 0; i < model::road_class_count; ++i) {
    const std::string key = "pace_" + std::string(model::road_class_words[i].name);
    made.pace[i] = everywhere;
    if (fields.has(key)) fields.read(key, made.pace[i]);
  }
}

void read_class(const MapFields& fields, model::VehicleClass& made) {
  made.basis = fields.own_basis();
  made.name = fields.name(made.basis);
  fields.read("goes_by", model::goes_by_words, made.goes_by);
  read_pace(fields, made);
  base::MetresPerSecond top;
  if (fields.has("top_speed") && fields.read("top_speed", top)) made.top_speed = top;
  fields.read("at_night", made.at_night);
  fields.read("in_rain", made.in_rain[static_cast<std::size_t>(model::Rain::rain)]);
  fields.read("in_heavy_rain", made.in_rain[static_cast<std::size_t>(model::Rain::heavy)]);
  fields.read("wades", made.wades);
  fields.read("on_water", made.on_water);
  fields.read("enters", made.enters);
  double weight_t = 0.0;
  if (fields.has("weight") && fields.read("weight", weight_t)) made.weight = base::Tonnes{weight_t};
  base::Metres width;
  if (fields.has("width") && fields.read("width", width)) made.width = width;
}

void read_classes(Reading& reading, const MapFields& fields, RegionDraft& draft) {
  static const Section section({"region.vehicle_classes[]"});
  Ids ids(mark("vehicle class"));
  std::size_t index = 0;
  for (const Node* item : fields.items("vehicle_classes")) {
    const MapFields each(reading, *item, section, fields.item_path("vehicle_classes", *item, index++),
                         fields.own_basis());
    model::VehicleClass made;
    if (!each.usable() || !each.read("id", made.id)) {
      draft.ids.vehicle_classes.doubts.lost = true;
      continue;
    }
    if (!ids.claim(reading.issues, made.id, each.place_of("id"))) continue;
    read_class(each, made);
    const std::string id = made.id;
    draft.ids.vehicle_classes.add(id, draft.region.vehicle_classes.add(std::move(made)));
  }
  draft.ids.vehicle_classes.readable = true;
  const auto& classes = draft.region.vehicle_classes;
  const Node* list = fields.node("vehicle_classes");
  if (list != nullptr && list->is_list() && list->items.empty()) {
    reading.issues.say(list->place, mark("the list is empty; name at least one vehicle class, or leave the key out"));
  }
  if (list != nullptr && classes.size() > model::most_vehicle_classes) {
    reading.issues.say(list->place, mark("the list has {0} vehicle classes; a region may have {1}"), classes.size(),
                       model::most_vehicle_classes);
  }
  if (!classes.empty()) return;
  model::VehicleClass any;
  any.id = any_vehicle;
  any.name = {"车辆", "vehicle", model::Basis::assumed};
  draft.region.vehicle_classes.add(std::move(any));
}

void read_jams(Reading& reading, const MapFields& fields, model::Region& region) {
  if (!fields.has("jams")) return;
  static const Section section({"region.jams"});
  const MapFields jams(reading, fields.map("jams"), section, "region.jams", fields.own_basis());
  model::Jams made;
  bool whole = jams.read("free_up_to_per_km", made.free_up_to_per_km);
  whole = jams.read("standstill_at_per_km", made.standstill_at_per_km) && whole;
  jams.read("exponent", made.exponent);
  whole = jams.read("persons_per_vehicle", made.persons_per_vehicle) && whole;
  if (!whole) return;
  if (made.standstill_at_per_km <= made.free_up_to_per_km) {
    reading.issues.say(jams.place_of("standstill_at_per_km"),
                       mark("standstill_at_per_km {0} is not above free_up_to_per_km {1}; write a greater one"),
                       fmt::format("{:g}", made.standstill_at_per_km), fmt::format("{:g}", made.free_up_to_per_km));
    return;
  }
  region.jams = made;
}

}  // namespace

void read_movers(Reading& reading, const MapFields& fields, RegionDraft& draft) {
  read_classes(reading, fields, draft);
  if (fields.has("surfaces")) {
    static const Section section({"region.surfaces"});
    const MapFields surfaces(reading, fields.map("surfaces"), section, "region.surfaces", fields.own_basis());
    auto& speeds = draft.region.surface_speeds;
    surfaces.read("gravel", speeds[static_cast<std::size_t>(model::Surface::gravel)]);
    surfaces.read("earth", speeds[static_cast<std::size_t>(model::Surface::earth)]);
    surfaces.read("earth_in_rain", draft.region.earth_in_rain);
  }
  read_jams(reading, fields, draft.region);
}

model::VehicleClassId referred_vehicle_class(const Fields& fields, std::string_view key, const RegionDraft& draft,
                                             std::string_view noun, std::string_view id) {
  return referred(fields, key, draft.ids.vehicle_classes, noun, id, mark("vehicle class of region.yaml"),
                  [&](const std::string& near) {
                    return draft.region.vehicle_classes[draft.ids.vehicle_classes.ids.at(near)].name.zh;
                  });
}

}  // namespace sanji::input
