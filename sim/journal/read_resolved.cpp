// SPDX-License-Identifier: Apache-2.0
// What was given, as it was put into rows by writing.
#include "sim/journal/read_resolved.hpp"

#include <algorithm>
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

}  // namespace

bool read_resolved(OpenTables& file, TableReader& tables, Resolved& resolved) {
  return file.attribute("/resolved", "basis_counts", std::span<std::int64_t>(resolved.basis_counts)) &&
         read_border(tables, resolved.border) && tables.take("/resolved/posts", resolved.posts) &&
         tables.take("/resolved/teams", resolved.teams) && tables.take("/resolved/roads", resolved.roads) &&
         tables.take("/resolved/stores", resolved.stores) && tables.take("/resolved/shelters", resolved.shelters) &&
         tables.take("/resolved/households", resolved.households) && read_asked_for(tables, resolved) &&
         tables.take("/resolved/values", resolved.values) && tables.take("/resolved/overrides", resolved.overrides) &&
         read_limits(tables, resolved.limits) && read_sources(file, tables, resolved.sources);
}

}  // namespace sanji::journal
