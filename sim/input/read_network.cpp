// SPDX-License-Identifier: Apache-2.0
// What the network notices and speaks with: sensors.csv, equipment.csv, and the agencies that witnesses call.
#include "sim/input/region_draft.hpp"

#include <utility>

namespace sanji::input {
namespace {

using base::mark;

void read_sensors(Reading& reading, const RegionText& text, RegionDraft& draft) {
  draft.ids.sensors.doubts =
      each_row(reading, text, "sensors", [&](const RowFields& fields, const Registry& registry, const std::string& id) {
        model::Sensor sensor;
        sensor.id = id;
        read_standing(fields, draft, registry, id, sensor);
        sensor.name = fields.name(sensor.basis);
        fields.read("measures", model::measured_words, sensor.measures);
        sensor.watched_by = referred_post(fields, "watched_by", draft, registry.noun, id);
        sensor.post = referred_tier_post(fields, "post", draft, registry.noun, id);
        fields.read("period_min", sensor.period);
        fields.read("error_pct", sensor.error);
        draft.ids.sensors.add(id, draft.region.sensors.add(std::move(sensor)));
      });
  draft.ids.sensors.readable = is_readable(text, "sensors");
}

void read_equipment(Reading& reading, const RegionText& text, RegionDraft& draft) {
  each_row(reading, text, "equipment", [&](const RowFields& fields, const Registry& registry, const std::string& id) {
    model::Equipment equipment;
    equipment.basis = fields.basis("basis", draft.region.basis);
    equipment.post = referred_post(fields, "post", draft, registry.noun, id);
    equipment.channel = referred(
        fields, "channel", draft.ids.channels, registry.noun, id, mark("channel of region.yaml"),
        [&](const std::string& near) { return draft.region.channels[draft.ids.channels.ids.at(near)].name.zh; });
    fields.read("held", equipment.held);
    base::Duration battery;
    if (fields.read("battery_min", battery)) equipment.battery = battery;
    if (equipment.post.valid() && equipment.channel.valid()) draft.region.equipment.push_back(equipment);
  });
}

void join_witnesses(IssueWriter& issues, RegionDraft& draft) {
  for (WitnessDraft& each : draft.witnesses) {
    if (each.calls) {
      each.witness.calls = look_up(issues, *each.calls, draft.ids.posts, {mark("witness"), each.witness.id, "calls"},
                                   mark("agency of agencies.csv"), [&](const std::string& near) {
                                     return draft.region.posts[draft.ids.posts.ids.at(near)].name.zh;
                                   });
    }
    draft.region.witnesses.push_back(std::move(each.witness));
  }
}

}  // namespace

void read_network(Reading& reading, const RegionText& text, RegionDraft& draft) {
  read_sensors(reading, text, draft);
  read_equipment(reading, text, draft);
  join_witnesses(reading.issues, draft);
}

}  // namespace sanji::input
