// SPDX-License-Identifier: Apache-2.0
// A row for each road, post or line that teams restored.
#include "analysis/report_roads.hpp"

#include "sim/base/table.hpp"
#include "sim/base/text.hpp"
#include "sim/measures/words.hpp"

#include <optional>

namespace sanji::analysis {
namespace {

using base::Align;
using base::Language;
using base::mark;
using base::tr;
using journal::RecordKind;

std::string_view restored_word(RecordKind kind) {
  switch (kind) {
    case RecordKind::power_repaired: return mark("power");
    case RecordKind::signal_repaired: return mark("signal");
    default: return mark("road");
  }
}

std::string clock_or_dash(const journal::View& view, std::optional<base::SimTime> at) {
  return at ? base::clock_text(view.journal().provenance.start, *at) : std::string("-");
}

}  // namespace

std::string roads_text(const journal::View& view, const measures::RoadUse& roads, Language language) {
  if (roads.restored.empty()) return {};
  const auto heading = [&](std::string_view key) { return std::string(tr(language, key)); };
  base::TextTable table({heading(mark("restored")), heading(mark("where")), heading(mark("lost at")),
                         heading(mark("back at")), heading(mark("by")), heading(mark("first word of it"))},
                        {Align::left, Align::left, Align::right, Align::right, Align::left, Align::right});
  for (const measures::Restored& each : roads.restored) {
    std::string by = measures::entity_name(view, each.team, language);
    if (each.teams > 1) by = base::say(language, "{0} and {1} more", by, each.teams - 1);
    table.add({heading(restored_word(each.kind)), measures::entity_name(view, each.what, language),
               clock_or_dash(view, each.since), clock_or_dash(view, each.at), by,
               clock_or_dash(view, each.first_told)});
  }
  return table.to_text() + '\n';
}

void add_roads(nlohmann::ordered_json& json, const journal::View& view, const measures::RoadUse& roads) {
  nlohmann::ordered_json& out = json["roads"];
  out["closures_found"] = roads.closures_found;
  out["closures_told"] = roads.closures_told;
  out["detour_min"] = roads.detour_min;
  out["water_min"] = roads.water_min;
  out["jams"] = roads.jams;
  out["jam_min"] = roads.jam_min;
  out["bridges_failed"] = roads.bridges_failed;
  out["restored"] = nlohmann::ordered_json::array();
  const auto seconds = [](std::optional<base::SimTime> at) {
    return at ? nlohmann::ordered_json(at->seconds()) : nlohmann::ordered_json(nullptr);
  };
  for (const measures::Restored& each : roads.restored) {
    out["restored"].push_back({{"what", restored_word(each.kind)},
                               {"where", view.entity(each.what).id},
                               {"by", view.entity(each.team).id},
                               {"teams", each.teams},
                               {"lost_s", seconds(each.since)},
                               {"back_s", each.at.seconds()},
                               {"first_told_s", seconds(each.first_told)}});
  }
}

}  // namespace sanji::analysis
