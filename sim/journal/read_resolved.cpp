// SPDX-License-Identifier: Apache-2.0
// What was given, as it was put into rows by writing.
#include "sim/journal/read_resolved.hpp"

#include "sim/journal/format.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <optional>

namespace sanji::journal {
namespace {

/// "flood fire"; false where a word is none of harm's.
bool parse_kinds(std::string_view text, std::vector<model::Harm>& kinds) {
  while (!text.empty()) {
    const std::string_view name = text.substr(0, text.find(' '));
    text.remove_prefix(std::min(name.size() + 1, text.size()));
    const auto* const known = std::find_if(std::begin(model::harm_words), std::end(model::harm_words),
                                           [name](const base::Word& word) { return word.name == name; });
    if (known == std::end(model::harm_words)) return false;
    kinds.push_back(static_cast<model::Harm>(known - std::begin(model::harm_words)));
  }
  return true;
}

template <class Row>
bool take_with_harms(TableReader& tables, const std::string& path, std::vector<Row>& rows) {
  std::vector<WithHarms<Row>> all;
  if (!tables.take_if_there(path, all)) return false;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (!parse_kinds(all[i].harms, all[i].row.harms)) {
      return tables.fail(base::mark("{0}, row {1}: unknown kind of harm"), path, i);
    }
    rows.push_back(std::move(all[i].row));
  }
  return true;
}

bool read_asked_for(TableReader& tables, Resolved& resolved) {
  return tables.take_if_there("/resolved/agencies", resolved.agencies) &&
         take_with_harms(tables, "/resolved/procedure", resolved.procedure) &&
         tables.take_if_there("/resolved/no_plans", resolved.no_plans) &&
         take_with_harms(tables, "/resolved/joint", resolved.joint) &&
         take_with_harms(tables, "/resolved/notify", resolved.notify) &&
         tables.take_if_there("/resolved/warnings", resolved.warnings);
}

bool read_documents(TableReader& tables, std::vector<model::LimitsProfile>& all) {
  std::vector<DocumentColumns> documents;
  if (!tables.take_if_there("/limit_documents", documents)) return false;
  const auto put = [&](auto& item) {
    const auto found = std::find_if(documents.begin(), documents.end(),
                                    [&](const DocumentColumns& row) { return row.document == item.document; });
    if (found != documents.end()) item.document_en = found->document_en;
  };
  for (model::LimitsProfile& profile : all) {
    for (model::Limit& limit : profile.limits) put(limit);
    for (model::Fact& fact : profile.facts) put(fact);
  }
  return true;
}

bool read_limits(TableReader& tables, std::vector<model::LimitsProfile>& all) {
  std::vector<ProfileColumns> profiles;
  std::vector<LimitColumns> limits;
  std::vector<LimitFactColumns> facts;
  if (!tables.take("/limit_profiles", profiles) || !tables.take("/limits", limits) ||
      !tables.take("/limit_facts", facts)) {
    return false;
  }
  for (ProfileColumns& row : profiles) all.push_back({std::move(row.id), std::move(row.name), {}, {}});
  for (std::size_t i = 0; i < limits.size(); ++i) {
    if (!parse_kinds(limits[i].kinds, limits[i].limit.kinds)) {
      return tables.fail(base::mark("{0}, row {1}: unknown kind of harm"), "/limits", i);
    }
    all[static_cast<std::size_t>(limits[i].profile)].limits.push_back(std::move(limits[i].limit));
  }
  for (LimitFactColumns& row : facts) all[static_cast<std::size_t>(row.profile)].facts.push_back(std::move(row.fact));
  return read_documents(tables, all);
}

bool read_sources(OpenTables& file, TableReader& tables, std::vector<model::Source>& sources) {
  std::vector<SourceColumns> rows;
  std::string bytes;
  if (!tables.take("/provenance/sources", rows) || !file.bytes("/provenance/source_bytes", bytes)) return false;
  const auto size = static_cast<std::int64_t>(bytes.size());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const SourceColumns& row = rows[i];
    const bool inside =
        row.first_byte >= 0 && row.bytes >= 0 && row.first_byte <= size && row.bytes <= size - row.first_byte;
    if (!inside)
      return tables.fail(base::mark("{0}, row {1}: stands outside /provenance/source_bytes"), "/provenance/sources", i);
    sources.push_back(
        {row.name, bytes.substr(static_cast<std::size_t>(row.first_byte), static_cast<std::size_t>(row.bytes))});
  }
  return true;
}

bool read_border(TableReader& tables, std::optional<base::Polygon>& border) {
  const std::string path = "/resolved/border";
  std::vector<BorderColumns> rows;
  if (!tables.take_if_there(path, rows)) return false;
  std::int32_t ring = -1;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const auto& [number, point] = rows[i];
    const bool begins_next = number == ring + 1;
    if (!(begins_next || (number == ring && ring >= 0)) || !std::isfinite(point.x_m) || !std::isfinite(point.y_m)) {
      return tables.fail(base::mark("{0}, row {1}: no point of a border"), path, i);
    }
    ring = number;
    if (!border) border.emplace();
    if (ring > 0 && begins_next) border->holes.emplace_back();
    (ring == 0 ? border->outer : border->holes.back()).push_back(point);
  }
  return true;
}

/// What a viewer may rely on: cells of a size, in whole rows, whose heights are numbers.
bool is_sound(const ReliefCells& relief) {
  const bool has_place = std::isfinite(relief.origin.x_m) && std::isfinite(relief.origin.y_m);
  const bool has_heights = std::isfinite(relief.scale_m) && std::isfinite(relief.offset_m) && relief.scale_m > 0.0;
  return has_place && has_heights && std::isfinite(relief.cell.value) && relief.cell.value > 0.0 &&
         relief.columns > 0 && relief.rows > 0;
}

bool read_relief(OpenTables& file, std::optional<ReliefCells>& relief, base::Language language) {
  const std::string path = relief_path;
  if (!file.has(path)) return true;
  ReliefCells read;
  std::array<std::size_t, 3> shape{};
  std::string basis;
  const bool done = file.frames(path, shape, read.cells, max_relief_bytes) &&
                    file.attribute(path, "scale", read.scale_m) && file.attribute(path, "offset", read.offset_m) &&
                    file.attribute(path, "origin_x_m", read.origin.x_m) &&
                    file.attribute(path, "origin_y_m", read.origin.y_m) &&
                    file.attribute(path, "cell_m", read.cell.value) && file.attribute(path, "basis", basis);
  if (!done) return false;
  read.rows = static_cast<std::int32_t>(shape[1]);
  read.columns = static_cast<std::int32_t>(shape[2]);
  const auto* const known = std::find_if(std::begin(model::basis_words), std::end(model::basis_words),
                                         [&](const base::Word& word) { return word.name == basis; });
  if (shape[0] != 1 || known == std::end(model::basis_words) || !is_sound(read)) {
    return file.fail(base::say(language, "{0} is no relief", path));
  }
  read.basis = static_cast<model::Basis>(known - std::begin(model::basis_words));
  relief = std::move(read);
  return true;
}

bool read_rivers(TableReader& tables, std::vector<model::River>& rivers) {
  const std::string path = "/resolved/river_points";
  std::vector<RiverPointColumns> rows;
  if (!tables.take_if_there("/resolved/rivers", rivers) || !tables.take_if_there(path, rows)) return false;
  std::int32_t river = -1;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const RiverPointColumns& row = rows[i];
    const bool is_there = row.river >= 0 && static_cast<std::size_t>(row.river) < rivers.size();
    const bool is_new_river = row.river > river;
    if (!is_there || row.river < river || !std::isfinite(row.point.x_m) || !std::isfinite(row.point.y_m)) {
      return tables.fail(base::mark("{0}, row {1}: no point of a river"), path, i);
    }
    auto& lines = rivers[static_cast<std::size_t>(row.river)].lines;
    const auto last = static_cast<std::int32_t>(lines.size()) - 1;
    const bool is_next = is_new_river ? row.line == 0 : row.line == last || row.line == last + 1;
    if (!is_next) return tables.fail(base::mark("{0}, row {1}: no point of a river"), path, i);
    if (row.line > last) lines.emplace_back();
    lines.back().push_back(row.point);
    river = row.river;
  }
  return true;
}

/// Recordings of before roads had shapes have no table of them.
bool read_roads(TableReader& tables, std::vector<RoadRow>& roads) {
  const std::string path = "/resolved/road_points";
  std::vector<RoadPointColumns> rows;
  if (!tables.take("/resolved/roads", roads) || !tables.take_if_there(path, rows)) return false;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const RoadPointColumns& row = rows[i];
    const bool is_there = row.road >= 0 && static_cast<std::size_t>(row.road) < roads.size();
    if (!is_there || !std::isfinite(row.point.x_m) || !std::isfinite(row.point.y_m)) {
      return tables.fail(base::mark("{0}, row {1}: no point of a road"), path, i);
    }
    roads[static_cast<std::size_t>(row.road)].shape.push_back(row.point);
  }
  return true;
}

}  // namespace

bool read_resolved(OpenTables& file, TableReader& tables, Resolved& resolved, base::Language language) {
  return file.attribute("/resolved", "basis_counts", std::span<std::int64_t>(resolved.basis_counts)) &&
         read_border(tables, resolved.border) && read_relief(file, resolved.relief, language) &&
         read_rivers(tables, resolved.rivers) && tables.take("/resolved/posts", resolved.posts) &&
         tables.take("/resolved/teams", resolved.teams) &&
         tables.take_if_there("/resolved/persons", resolved.persons) &&
         tables.take_if_there("/resolved/rosters", resolved.rosters) &&
         tables.take_if_there("/resolved/quorums", resolved.quorums) &&
         tables.take_if_there("/resolved/vehicles", resolved.vehicles) && read_roads(tables, resolved.roads) &&
         tables.take("/resolved/stores", resolved.stores) && tables.take("/resolved/shelters", resolved.shelters) &&
         tables.take_if_there("/resolved/calls", resolved.calls) &&
         tables.take("/resolved/households", resolved.households) &&
         tables.take_if_there("/resolved/sites", resolved.sites) &&
         tables.take_if_there("/resolved/people", resolved.people) &&
         tables.take_if_there("/resolved/present", resolved.present) && read_asked_for(tables, resolved) &&
         tables.take("/resolved/values", resolved.values) && tables.take("/resolved/overrides", resolved.overrides) &&
         read_limits(tables, resolved.limits) && read_sources(file, tables, resolved.sources);
}

}  // namespace sanji::journal
