// SPDX-License-Identifier: Apache-2.0
// A region while it is being read: the model so far, and what later rows need to find earlier ones by id. Shared by the
// readers of region.yaml and of the registries, seen by nobody else.
#pragma once

#include "sim/input/directory.hpp"
#include "sim/input/fields.hpp"
#include "sim/input/geometry.hpp"
#include "sim/input/registries.hpp"
#include "sim/model/region.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace sanji::input {

/// Witnesses whose agency is looked up once agencies.csv is read.
struct WitnessDraft {
  model::Witness witness;
  std::optional<PlacedWord> calls;
};

struct RegionDraft {
  model::Region region;
  Frame frame;
  Directories ids;
  std::vector<WitnessDraft> witnesses;
  Directory<model::Station> stations;
  Directory<model::HouseholdGroup> households;
  Directory<model::Junction> junctions;
  std::vector<bool> junction_placed;  ///< false where a junction's position is missing or wrong
  std::array<bool, model::team_kind_count> turnout_given{};
  std::map<std::size_t, Place> first_house;  ///< of a household group, by its index
  bool turnout_readable = false;
  model::Basis relief_basis = model::Basis::assumed;  ///< of the file that region.yaml names
  model::Basis rivers_basis = model::Basis::assumed;
  bool people_clean = false;   ///< no issue in households and houses: sums may be judged
  bool network_clean = false;  ///< no issue in junctions and roads: ways may be judged
};

/// The parts, in the order in which they build on each other.
void read_region_yaml(Reading& reading, const RegionText& text, RegionDraft& draft);
void read_movers(Reading& reading, const MapFields& fields, RegionDraft& draft);
void read_posts(Reading& reading, const RegionText& text, RegionDraft& draft);
void read_border(Reading& reading, const RegionText& text, RegionDraft& draft);
void read_land(Reading& reading, const RegionText& text, RegionDraft& draft);
void read_agencies(Reading& reading, const RegionText& text, RegionDraft& draft);
void read_people(Reading& reading, const RegionText& text, RegionDraft& draft);
void read_forces(Reading& reading, const RegionText& text, RegionDraft& draft);
void read_persons(Reading& reading, const RegionText& text, RegionDraft& draft);
void read_network(Reading& reading, const RegionText& text, RegionDraft& draft);
void read_roads(Reading& reading, const RegionText& text, RegionDraft& draft);
void check_region(Reading& reading, const RegionText& text, const RegionDraft& draft);

/// Circles in a chain in which each has at most one next; each begins with its first row.
std::vector<std::vector<std::size_t>> circles_of(const std::vector<std::optional<std::size_t>>& next);
/// The post that a key refers to, of the three tiers or an agency.
model::PostId referred_post(const Fields& fields, std::string_view key, const RegionDraft& draft, std::string_view noun,
                            std::string_view id);
/// The same where an agency will not do.
model::PostId referred_tier_post(const Fields& fields, std::string_view key, const RegionDraft& draft,
                                 std::string_view noun, std::string_view id);
/// The class of vehicles that a key refers to.
model::VehicleClassId referred_vehicle_class(const Fields& fields, std::string_view key, const RegionDraft& draft,
                                             std::string_view noun, std::string_view id);
/// True where the registry was read, or where there is none.
bool is_readable(const RegionText& text, std::string_view registry);
/// Sets basis and position of a row that stands somewhere.
template <class Row>
void read_standing(const Fields& fields, const RegionDraft& draft, const Registry& registry, const std::string& id,
                   Row& row) {
  row.basis = fields.basis("basis", draft.region.basis);
  row.position_basis = fields.basis("position_basis", row.basis);
  if (const auto point = read_place(fields, draft.frame, registry.noun, id)) row.position = *point;
}

/// What tells a row apart: its id, or "post/channel" where two columns do.
bool read_row_id(const RowFields& fields, const Registry& registry, std::string& id);

/// Goes through the rows of a registry that have an id of their own.
template <class Row>
Doubts each_row(Reading& reading, const RegionText& text, std::string_view name, Row row) {
  Doubts doubts;
  const Registry& registry = *find_registry(name);
  const auto found = text.sheets.find(name);
  if (found == text.sheets.end()) return doubts;
  const Section section({registry.section});
  const Columns columns(reading, found->second, section);
  Ids ids(registry.noun);
  for (const SheetRow& cells : found->second.rows) {
    const RowFields fields(reading, cells, columns, section);
    std::string id;
    if (!read_row_id(fields, registry, id)) {
      doubts.lost = true;
    } else if (!ids.claim(reading.issues, id, fields.place_of(registry.id))) {
      doubts.ids.push_back(id);
    } else {
      row(fields, registry, id);
    }
  }
  const auto id_column = columns.column(registry.id);
  for (const SheetRow& torn : found->second.torn) {
    if (id_column && *id_column < torn.cells.size()) doubts.ids.push_back(half_width(torn.cells[*id_column].text));
  }
  return doubts;
}

}  // namespace sanji::input
