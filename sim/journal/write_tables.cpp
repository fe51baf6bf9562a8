// SPDX-License-Identifier: Apache-2.0
// What of a journal stands where in its file. How a table becomes bytes is packing's affair.
#include "sim/journal/write_tables.hpp"

#include "sim/journal/columns.hpp"
#include "sim/journal/format.hpp"
#include "sim/journal/packing.hpp"

#include <fmt/format.h>

#include <map>
#include <optional>
#include <unordered_map>

namespace sanji::journal {
namespace {

/// Puts the tables of one journal into a file.
class TableWriter {
 public:
  TableWriter(NewTables& file, const std::optional<base::Projection>& plane) : file_(file), plane_(plane) {}

  template <class Row>
  void add(const std::string& path, const std::vector<Row>& rows) {
    Shape shape(Purpose::writing);
    columns(shape, empty_row<Row>());
    for (std::size_t i = 0; shape.has_texts() && i < rows.size(); ++i) {
      shape.next_row();
      columns(shape, rows[i]);
    }
    const Layout& layout = shape.layout();
    std::vector<std::byte> bytes(rows.size() * layout.row_bytes());
    Packer packer(layout, bytes, plane_);
    for (const Row& row : rows) {
      packer.next_row();
      columns(packer, row);
    }
    file_.table(path, layout, bytes, rows.size());
  }

 private:
  template <class Row>
  static const Row& empty_row() {
    static const Row row{};
    return row;
  }

  NewTables& file_;
  const std::optional<base::Projection>& plane_;
};

void write_header(NewTables& file, const Provenance& provenance) {
  file.attribute("/", "filetype", journal_filetype);
  file.attribute("/", "version_major", std::int32_t{format_major});
  file.attribute("/", "version_minor", std::int32_t{format_minor});
  file.attribute("/", "complete", std::int32_t{1});
  file.attribute("/", "exercise", "演练 EXERCISE");
  file.attribute("/", "sanji_version", provenance.version);
  file.attribute("/", "scenario", provenance.scenario_stem);
  file.attribute("/", "scenario_name", provenance.scenario_name);
  file.attribute("/", "scenario_name_en", provenance.scenario_name_en);
  file.attribute("/", "plan_name", provenance.plan_name);
  file.attribute("/", "plan_name_en", provenance.plan_name_en);
  file.attribute("/", "scenario_hash", fmt::format("{:016x}", provenance.scenario_hash));
  file.attribute("/", "seed", provenance.seed);
  file.attribute("/", "replication", std::int64_t{provenance.replication});
  file.attribute("/", "start", base::date_text(provenance.start));
  file.attribute("/", "duration_us", provenance.duration.us);
  file.attribute("/", "datum", base::datum_names[static_cast<std::size_t>(provenance.datum)]);
  file.attribute("/", "plane_origin_lon_deg", provenance.plane_origin.lon_deg);
  file.attribute("/", "plane_origin_lat_deg", provenance.plane_origin.lat_deg);
  file.attribute("/", "schematic", std::int32_t{provenance.schematic ? 1 : 0});
  file.attribute("/", "naming", model::naming_words[static_cast<std::size_t>(provenance.naming)].name);
}

/// What messages spoke of is written once, and each fact points at it.
void write_facts(TableWriter& tables, const std::vector<FactRow>& facts) {
  std::vector<ItemColumns> items;
  std::vector<FactColumns> rows;
  std::unordered_map<std::uint64_t, std::int32_t> known;
  rows.reserve(facts.size());
  for (const FactRow& fact : facts) {
    const auto key = (static_cast<std::uint64_t>(static_cast<std::uint32_t>(fact.subject)) << 8U) |
                     static_cast<std::uint64_t>(fact.variable);
    const auto [place, is_new] = known.try_emplace(key, static_cast<std::int32_t>(items.size()));
    if (is_new) items.push_back({fact.subject, fact.variable});
    rows.push_back({fact.message, place->second, fact.value, fact.as_of});
  }
  tables.add("/items", items);
  tables.add("/facts", rows);
}

void write_told(TableWriter& tables, const Told& told) {
  tables.add("/records", told.records);
  tables.add("/enablers", told.enablers);
  tables.add("/decisions", told.decisions);
  write_facts(tables, told.facts);
  tables.add("/tracks", told.tracks);
  tables.add("/crews", told.crews);
  std::vector<TextColumns> texts;
  for (const std::string& text : told.texts) texts.push_back({text});
  tables.add("/texts", texts);
}

void write_kinds(TableWriter& tables) {
  std::vector<KindColumns> kinds;
  for (const KindRow& row : record_kinds()) kinds.push_back({row});
  tables.add("/kinds", kinds);
}

/// "flood fire".
std::string text_of(const std::vector<model::Harm>& harms) {
  std::string text;
  for (const model::Harm harm : harms) {
    if (!text.empty()) text += ' ';
    text += model::harm_words[static_cast<std::size_t>(harm)].name;
  }
  return text;
}

template <class Row>
std::vector<WithHarms<Row>> with_harms(const std::vector<Row>& rows) {
  std::vector<WithHarms<Row>> all;
  all.reserve(rows.size());
  for (const Row& row : rows) all.push_back({row, text_of(row.harms)});
  return all;
}

/// The documents that have an English title, by the Chinese one.
std::vector<DocumentColumns> documents_in(const std::vector<model::LimitsProfile>& all) {
  std::map<std::string, std::string> titles;
  const auto take = [&](const auto& item) {
    if (!item.document_en.empty()) titles.try_emplace(item.document, item.document_en);
  };
  for (const model::LimitsProfile& profile : all) {
    for (const model::Limit& limit : profile.limits) take(limit);
    for (const model::Fact& fact : profile.facts) take(fact);
  }
  std::vector<DocumentColumns> rows;
  rows.reserve(titles.size());
  for (const auto& [document, document_en] : titles) rows.push_back({document, document_en});
  return rows;
}

void write_limits(TableWriter& tables, const std::vector<model::LimitsProfile>& all) {
  std::vector<ProfileColumns> profiles;
  std::vector<LimitColumns> limits;
  std::vector<LimitFactColumns> facts;
  for (const model::LimitsProfile& profile : all) {
    const auto row = static_cast<std::int32_t>(profiles.size());
    profiles.push_back({profile.id, profile.name});
    for (const model::Limit& limit : profile.limits) {
      limits.push_back({row, limit, text_of(limit.kinds)});
    }
    for (const model::Fact& fact : profile.facts) facts.push_back({row, fact});
  }
  tables.add("/limit_profiles", profiles);
  tables.add("/limits", limits);
  tables.add("/limit_facts", facts);
  tables.add("/limit_documents", documents_in(all));
}

void write_asked_for(TableWriter& tables, const Resolved& resolved) {
  tables.add("/resolved/agencies", resolved.agencies);
  tables.add("/resolved/procedure", with_harms(resolved.procedure));
  tables.add("/resolved/no_plans", resolved.no_plans);
  tables.add("/resolved/joint", with_harms(resolved.joint));
  tables.add("/resolved/notify", with_harms(resolved.notify));
  tables.add("/resolved/warnings", resolved.warnings);
}

/// The outer ring first; a ring without points is none.
std::vector<BorderColumns> points_of(const std::optional<base::Polygon>& border) {
  std::vector<BorderColumns> rows;
  if (!border || border->outer.empty()) return rows;
  std::int32_t number = 0;
  const auto add = [&](const std::vector<base::Point>& ring) {
    if (ring.empty()) return;
    for (const base::Point& point : ring) rows.push_back({number, point});
    ++number;
  };
  add(border->outer);
  for (const auto& hole : border->holes) add(hole);
  return rows;
}

/// One frame; there is none where the region has no relief.
void write_relief(NewTables& file, const std::optional<ReliefCells>& relief) {
  if (!relief) return;
  file.frames(relief_path, {1, static_cast<std::size_t>(relief->rows), static_cast<std::size_t>(relief->columns)},
              relief->cells);
  file.attribute(relief_path, "unit", "m");
  file.attribute(relief_path, "scale", relief->scale_m);
  file.attribute(relief_path, "offset", relief->offset_m);
  file.attribute(relief_path, "origin_x_m", relief->origin.x_m);
  file.attribute(relief_path, "origin_y_m", relief->origin.y_m);
  file.attribute(relief_path, "cell_m", relief->cell.value);
  file.attribute(relief_path, "basis", model::basis_words[static_cast<std::size_t>(relief->basis)].name);
}

std::vector<RiverPointColumns> points_of(const std::vector<model::River>& rivers) {
  std::vector<RiverPointColumns> rows;
  for (std::size_t river = 0; river < rivers.size(); ++river) {
    const auto& lines = rivers[river].lines;
    for (std::size_t line = 0; line < lines.size(); ++line) {
      for (const base::Point& point : lines[line]) {
        rows.push_back({static_cast<std::int32_t>(river), static_cast<std::int32_t>(line), point});
      }
    }
  }
  return rows;
}

std::vector<RoadPointColumns> points_of(const std::vector<RoadRow>& roads) {
  std::vector<RoadPointColumns> rows;
  for (std::size_t road = 0; road < roads.size(); ++road) {
    for (const base::Point& point : roads[road].shape) rows.push_back({static_cast<std::int32_t>(road), point});
  }
  return rows;
}

void write_resolved(NewTables& file, TableWriter& tables, const Resolved& resolved, Content content) {
  file.group("/resolved");
  file.attribute("/resolved", "basis_counts", std::span<const std::int64_t>(resolved.basis_counts));
  tables.add("/resolved/border", points_of(resolved.border));
  write_relief(file, resolved.relief);
  tables.add("/resolved/rivers", resolved.rivers);
  tables.add("/resolved/river_points", points_of(resolved.rivers));
  tables.add("/resolved/posts", resolved.posts);
  tables.add("/resolved/teams", resolved.teams);
  tables.add("/resolved/persons", resolved.persons);
  tables.add("/resolved/rosters", resolved.rosters);
  tables.add("/resolved/quorums", resolved.quorums);
  tables.add("/resolved/vehicles", resolved.vehicles);
  tables.add("/resolved/roads", resolved.roads);
  tables.add("/resolved/road_points", points_of(resolved.roads));
  tables.add("/resolved/stores", resolved.stores);
  tables.add("/resolved/shelters", resolved.shelters);
  tables.add("/resolved/calls", resolved.calls);
  tables.add("/resolved/households", resolved.households);
  tables.add("/resolved/sites", resolved.sites);
  tables.add("/resolved/people", resolved.people);
  tables.add("/resolved/present", resolved.present);
  write_asked_for(tables, resolved);
  tables.add("/resolved/values", content == Content::all ? resolved.values : std::vector<model::ResolvedValue>());
  tables.add("/resolved/overrides", resolved.overrides);
  write_limits(tables, resolved.limits);
}

void write_sources(NewTables& file, TableWriter& tables, const std::vector<model::Source>& sources, Content content) {
  std::vector<SourceColumns> rows;
  std::string bytes;
  for (const model::Source& source : sources) {
    const std::string_view text = content == Content::all ? std::string_view(source.text) : std::string_view();
    rows.push_back({source.name, static_cast<std::int64_t>(bytes.size()), static_cast<std::int64_t>(text.size())});
    bytes += text;
  }
  file.group("/provenance");
  tables.add("/provenance/sources", rows);
  file.bytes("/provenance/source_bytes", bytes);
}

/// Named after its hazard, unless that cannot be the name of a member of a group.
std::string field_path(const std::string& hazard, std::size_t index) {
  const bool can_be = !hazard.empty() && hazard != "." && hazard.find('/') == std::string::npos;
  return "/fields/" + (can_be ? hazard : fmt::format("field_{}", index));
}

void write_field(NewTables& file, const FieldFrames& field, std::size_t index) {
  const std::string path = field_path(field.hazard, index);
  file.frames(path, {field.frames(), static_cast<std::size_t>(field.rows), static_cast<std::size_t>(field.columns)},
              field.cells);
  file.attribute(path, "hazard", field.hazard);
  file.attribute(path, "entity", std::int32_t{field.entity});
  file.attribute(path, "quantity", field.quantity);
  file.attribute(path, "unit", field.unit);
  file.attribute(path, "scale", field.scale);
  file.attribute(path, "origin_x_m", field.origin.x_m);
  file.attribute(path, "origin_y_m", field.origin.y_m);
  file.attribute(path, "cell_m", field.cell.value);
  file.attribute(path, "first_us", field.first.us);
  file.attribute(path, "step_us", field.step.us);
}

/// Why a field cannot be stored; empty = it can.
std::string problem_of(const FieldFrames& field, base::Language language) {
  const std::size_t bytes = field.cells.size() * sizeof(std::uint16_t);
  const bool has_shape = field.columns > 0 && field.rows > 0;
  if (!has_shape || field.frames() * static_cast<std::size_t>(field.columns) * static_cast<std::size_t>(field.rows) !=
                        field.cells.size()) {
    return base::say(language, "the field of {0} is not made of whole frames", field.hazard);
  }
  if (bytes > max_field_bytes) {
    return base::say(language, "the field of {0} takes {1:.1f} MB and at most {2} MB are stored: use larger cells",
                     field.hazard, static_cast<double>(bytes) / 1e6, max_field_bytes / 1'000'000);
  }
  return {};
}

bool is_whole(const ReliefCells& relief) {
  return relief.columns > 0 && relief.rows > 0 && relief.cells.size() * sizeof(std::uint16_t) <= max_relief_bytes &&
         static_cast<std::size_t>(relief.columns) * static_cast<std::size_t>(relief.rows) == relief.cells.size();
}

}  // namespace

std::string problem_of(const Journal& journal, base::Language language) {
  if (journal.resolved.relief && !is_whole(*journal.resolved.relief)) {
    return base::say(language, "the relief is not made of whole rows, or too large");
  }
  for (const FieldFrames& field : journal.fields) {
    if (std::string problem = problem_of(field, language); !problem.empty()) return problem;
  }
  return {};
}

void write_tables(NewTables& file, const Journal& journal, Content content) {
  const Provenance& provenance = journal.provenance;
  const std::optional<base::Projection> plane =
      provenance.datum == base::Datum::planar ? std::nullopt : std::optional(base::Projection(provenance.plane_origin));
  TableWriter tables(file, plane);
  write_header(file, provenance);
  write_told(tables, journal.told);
  write_kinds(tables);
  tables.add("/entities", journal.entities);
  file.group("/fields");
  for (std::size_t i = 0; i < journal.fields.size(); ++i) write_field(file, journal.fields[i], i);
  write_resolved(file, tables, journal.resolved, content);
  write_sources(file, tables, journal.resolved.sources, content);
}

}  // namespace sanji::journal
