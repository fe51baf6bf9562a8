// SPDX-License-Identifier: Apache-2.0
// A region while it is being read: the model so far, and what later rows need to find earlier ones by id. Shared by the
// readers of region.yaml and of the registries, seen by nobody else.
#pragma once

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

/// Rows whose ids are in doubt: what refers to them must not be blamed for it.
struct Doubts {
  std::vector<std::string> ids;  ///< of rows that were left out, or that are wrong themselves
  bool lost = false;             ///< a row was left out whose id cannot even be guessed

  [[nodiscard]] bool any() const { return lost || !ids.empty(); }
};

/// The ids of one table, for references to it.
template <class T>
struct Directory {
  bool readable = false;  ///< false where the table's file could not be read: references are then not judged
  Doubts doubts;
  std::vector<std::string> known;  ///< all ids that are written, also of rows with other faults
  std::map<std::string, base::Id<T>, std::less<>> ids;

  void add(const std::string& written, base::Id<T> id) {
    known.push_back(written);
    ids.emplace(written, id);
  }
};

struct RegionDraft {
  model::Region region;
  Frame frame;
  Directory<model::Post> posts;
  Directory<model::Capability> capabilities;
  Directory<model::Station> stations;
  Directory<model::HouseholdGroup> households;
  Directory<model::Junction> junctions;
  std::vector<bool> junction_placed;  ///< false where a junction's position is missing or wrong
  std::array<bool, model::team_kind_count> turnout_given{};
  std::map<std::size_t, Place> first_house;  ///< of a household group, by its index
  bool turnout_readable = false;
  bool people_clean = false;   ///< no issue in households and houses: sums may be judged
  bool network_clean = false;  ///< no issue in junctions and roads: ways may be judged
};

/// The parts, in the order in which they build on each other.
void read_region_yaml(Reading& reading, const RegionText& text, RegionDraft& draft);
void read_posts(Reading& reading, const RegionText& text, RegionDraft& draft);
void read_border(Reading& reading, const RegionText& text, RegionDraft& draft);
void read_people(Reading& reading, const RegionText& text, RegionDraft& draft);
void read_forces(Reading& reading, const RegionText& text, RegionDraft& draft);
void read_roads(Reading& reading, const RegionText& text, RegionDraft& draft);
void check_region(Reading& reading, const RegionText& text, const RegionDraft& draft);

/// The row that a key refers to; none where it is empty or unknown, which is said.
template <class T, class Called>
base::Id<T> referred(const Fields& fields, std::string_view key, const Directory<T>& directory, std::string_view noun,
                     std::string_view id, std::string_view target, Called called) {
  std::string written;
  if (!fields.has(key) || !fields.read(key, written) || !directory.readable) return {};
  const auto found = directory.ids.find(written);
  if (found != directory.ids.end()) return found->second;
  const std::span<const std::string> doubtful(directory.doubts.ids);
  if (directory.doubts.lost || !base::nearest_name(written, doubtful).empty()) return {};
  IssueWriter& issues = fields.reading().issues;
  issues.unknown_reference(fields.place_of(key), noun, id, key, written, target,
                           issues.nearest(written, directory.known, called));
  return {};
}

/// The post that a key refers to.
model::PostId referred_post(const Fields& fields, std::string_view key, const RegionDraft& draft, std::string_view noun,
                            std::string_view id);

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
    if (!fields.read(registry.id, id)) {
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
