// SPDX-License-Identifier: Apache-2.0
// A journal file back into memory. Files come from anywhere: whatever is in one, the answer is a journal that may be
// relied on or a text that says what is wrong, never a crash.
#include "sim/journal/reader.hpp"

#include "sim/journal/columns.hpp"
#include "sim/journal/h5.hpp"
#include "sim/journal/packing.hpp"
#include "sim/journal/writer.hpp"
#include "sim/journal/writer_disk.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <exception>
#include <fstream>
#include <limits>
#include <string_view>

namespace sanji::journal {
namespace {

constexpr std::string_view filetype = "sanji-journal";

/// Takes the tables of one file, and remembers how many rows there are of what others point at.
class Tables {
 public:
  Tables(h5::OpenFile& file, base::Language language) : file_(file), language_(language) {}

  bool count(Rows what, const std::string& path) { return file_.count(path, counts_[static_cast<std::size_t>(what)]); }

  template <class Row>
  bool take(const std::string& path, std::vector<Row>& rows) {
    Shape shape;
    const Row empty{};
    columns(shape, empty);
    std::vector<std::byte> bytes;
    std::size_t count = 0;
    if (!file_.table(path, shape.layout(), bytes, count)) return false;
    rows.resize(count);
    Unpacker unpacker(shape.layout(), bytes, counts_);
    for (Row& row : rows) {
      unpacker.next_row();
      columns(unpacker, row);
    }
    if (unpacker.bad_column().empty()) return true;
    return file_.fail(base::say(language_, "{0}, row {1}: impossible value in column {2}", path, unpacker.bad_row(),
                                unpacker.bad_column()));
  }

  /// False where the file was written before there was such a table.
  bool has(const std::string& path) { return file_.has(path); }

  bool fail(std::string_view key, const std::string& path, std::size_t row) {
    return file_.fail(base::say(language_, key, path, row));
  }

 private:
  h5::OpenFile& file_;
  base::Language language_;
  RowCounts counts_{};
};

template <class Number>
bool parse(std::string_view text, Number& number, int base = 10) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number, base);
  return error == std::errc() && end == text.data() + text.size();
}

/// "2024-08-12 22:40".
bool parse_start(const std::string& text, base::LocalTime& start) {
  char rest = 0;
  // NOLINTNEXTLINE(cert-err34-c): the text is compared with what the numbers print as
  const int found = std::sscanf(text.c_str(), "%d-%d-%d %d:%d%c", &start.year, &start.month, &start.day, &start.hour,
                                &start.minute, &rest);
  return found == 5 && base::date_text(start) == text;
}

/// Reads what a text attribute says in another form.
template <class Parse>
bool parsed(h5::OpenFile& file, const char* name, base::Language language, Parse parse_text) {
  std::string text;
  if (!file.attribute("/", name, text)) return false;
  return parse_text(text) || file.fail(base::say(language, "attribute {0} says \"{1}\"", std::string_view(name), text));
}

/// A file of format 1.0 says nothing about it.
bool read_naming(h5::OpenFile& file, Provenance& provenance, base::Language language) {
  const auto naming_is = [&](const std::string& text) {
    const auto* const known = std::find_if(std::begin(model::naming_words), std::end(model::naming_words),
                                           [&](const base::Word& word) { return word.name == text; });
    if (known == std::end(model::naming_words)) return false;
    provenance.naming = static_cast<model::Naming>(known - std::begin(model::naming_words));
    return true;
  };
  return !file.has_attribute("/", "naming") || parsed(file, "naming", language, naming_is);
}

bool read_header(h5::OpenFile& file, Provenance& provenance, base::Language language) {
  std::int64_t replication = 0;
  std::int64_t schematic = 0;
  const auto datum_is = [&](const std::string& text) {
    const auto* const known = std::find(std::begin(base::datum_names), std::end(base::datum_names), text);
    provenance.datum = static_cast<base::Datum>(known - std::begin(base::datum_names));
    return known != std::end(base::datum_names);
  };
  const bool done =
      file.attribute("/", "sanji_version", provenance.version) &&
      file.attribute("/", "scenario", provenance.scenario_stem) &&
      file.attribute("/", "scenario_name", provenance.scenario_name) &&
      file.attribute("/", "scenario_name_en", provenance.scenario_name_en) &&
      file.attribute("/", "plan_name", provenance.plan_name) &&
      file.attribute("/", "plan_name_en", provenance.plan_name_en) &&
      parsed(file, "scenario_hash", language,
             [&](const std::string& text) { return parse(text, provenance.scenario_hash, 16); }) &&
      file.attribute("/", "seed", provenance.seed) && file.attribute("/", "replication", replication) &&
      parsed(file, "start", language, [&](const std::string& text) { return parse_start(text, provenance.start); }) &&
      file.attribute("/", "duration_us", provenance.duration.us) && parsed(file, "datum", language, datum_is) &&
      file.attribute("/", "plane_origin_lon_deg", provenance.plane_origin.lon_deg) &&
      file.attribute("/", "plane_origin_lat_deg", provenance.plane_origin.lat_deg) &&
      file.attribute("/", "schematic", schematic) && read_naming(file, provenance, language);
  provenance.replication = static_cast<std::uint32_t>(replication);
  provenance.schematic = schematic != 0;
  return done;
}

/// Every parent chain ends: who walks up the tree must get there.
bool has_circle(const std::vector<Entity>& entities) {
  std::vector<char> ends(entities.size(), 0);
  std::vector<std::size_t> chain;
  for (std::size_t start = 0; start < entities.size(); ++start) {
    chain.clear();
    EntityRow row = static_cast<EntityRow>(start);
    while (row != none && ends[static_cast<std::size_t>(row)] == 0) {
      if (chain.size() > entities.size()) return true;
      chain.push_back(static_cast<std::size_t>(row));
      row = entities[static_cast<std::size_t>(row)].parent;
    }
    for (const std::size_t walked : chain) ends[walked] = 1;
  }
  return false;
}

/// A cause comes before what it causes, and time does not fall: whoever walks back along causes must get to the start.
bool check_order(Tables& tables, const std::vector<Record>& records) {
  for (std::size_t id = 0; id < records.size(); ++id) {
    if (records[id].cause >= static_cast<RecordId>(id))
      return tables.fail(base::mark("{0}, row {1}: its cause is no earlier record"), "/records", id);
    if (id > 0 && records[id].time < records[id - 1].time)
      return tables.fail(base::mark("{0}, row {1}: time falls"), "/records", id);
  }
  return true;
}

bool read_facts(Tables& tables, std::vector<FactRow>& facts) {
  std::vector<ItemColumns> items;
  std::vector<FactColumns> rows;
  if (!tables.take("/items", items) || !tables.take("/facts", rows)) return false;
  facts.reserve(rows.size());
  for (const FactColumns& row : rows) {
    const ItemColumns& item = items[static_cast<std::size_t>(row.item)];
    facts.push_back({row.message, item.subject, item.variable, row.value, row.as_of});
  }
  return true;
}

bool read_told(Tables& tables, Told& told) {
  std::vector<TextColumns> texts;
  const bool done = tables.take("/records", told.records) && check_order(tables, told.records) &&
                    tables.take("/enablers", told.enablers) && tables.take("/decisions", told.decisions) &&
                    read_facts(tables, told.facts) && tables.take("/tracks", told.tracks) &&
                    tables.take("/texts", texts);
  for (TextColumns& row : texts) told.texts.push_back(std::move(row.text));
  return done;
}

bool read_field(h5::OpenFile& file, const std::string& path, FieldFrames& field, std::size_t entities,
                base::Language language) {
  std::array<std::size_t, 3> shape{};
  std::int64_t entity = none;
  const bool done =
      file.frames(path, shape, field.cells, max_field_bytes) && file.attribute(path, "hazard", field.hazard) &&
      file.attribute(path, "entity", entity) && file.attribute(path, "quantity", field.quantity) &&
      file.attribute(path, "unit", field.unit) && file.attribute(path, "scale", field.scale) &&
      file.attribute(path, "origin_x_m", field.origin.x_m) && file.attribute(path, "origin_y_m", field.origin.y_m) &&
      file.attribute(path, "cell_m", field.cell.value) && file.attribute(path, "first_us", field.first.us) &&
      file.attribute(path, "step_us", field.step.us);
  if (!done) return false;
  field.rows = static_cast<std::int32_t>(shape[1]);
  field.columns = static_cast<std::int32_t>(shape[2]);
  field.entity = static_cast<EntityRow>(entity);
  const bool right = entity >= none && entity < static_cast<std::int64_t>(entities) && field.cell.value > 0.0 &&
                     field.step.us > 0 && field.rows > 0 && field.columns > 0;
  return right || file.fail(base::say(language, "{0} is no field of a hazard", path));
}

bool read_fields(h5::OpenFile& file, std::vector<FieldFrames>& fields, std::size_t entities, base::Language language) {
  std::vector<std::string> names;
  if (!file.members("/fields", names)) return false;
  for (const std::string& name : names) {
    if (!read_field(file, "/fields/" + name, fields.emplace_back(), entities, language)) return false;
  }
  return true;
}

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

/// Rows of a table of 1.1; a file of format 1.0 has none.
template <class Row>
bool take_if_there(Tables& tables, const std::string& path, std::vector<Row>& rows) {
  return !tables.has(path) || tables.take(path, rows);
}

template <class Row>
bool take_with_harms(Tables& tables, const std::string& path, std::vector<Row>& rows) {
  std::vector<WithHarms<Row>> all;
  if (!take_if_there(tables, path, all)) return false;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (!parse_kinds(all[i].harms, all[i].row.harms)) {
      return tables.fail(base::mark("{0}, row {1}: unknown kind of harm"), path, i);
    }
    rows.push_back(std::move(all[i].row));
  }
  return true;
}

bool read_asked_for(Tables& tables, Resolved& resolved) {
  return take_if_there(tables, "/resolved/agencies", resolved.agencies) &&
         take_with_harms(tables, "/resolved/procedure", resolved.procedure) &&
         take_if_there(tables, "/resolved/no_plans", resolved.no_plans) &&
         take_with_harms(tables, "/resolved/joint", resolved.joint) &&
         take_with_harms(tables, "/resolved/notify", resolved.notify) &&
         take_if_there(tables, "/resolved/warnings", resolved.warnings);
}

bool read_documents(Tables& tables, std::vector<model::LimitsProfile>& all) {
  std::vector<DocumentColumns> documents;
  if (!take_if_there(tables, "/limit_documents", documents)) return false;
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

bool read_limits(Tables& tables, std::vector<model::LimitsProfile>& all) {
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

bool read_sources(h5::OpenFile& file, Tables& tables, std::vector<model::Source>& sources) {
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

bool read_border(Tables& tables, std::optional<base::Polygon>& border) {
  const std::string path = "/resolved/border";
  std::vector<BorderColumns> rows;
  if (!take_if_there(tables, path, rows)) return false;
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

bool read_resolved(h5::OpenFile& file, Tables& tables, Resolved& resolved) {
  return file.attribute("/resolved", "basis_counts", std::span<std::int64_t>(resolved.basis_counts)) &&
         read_border(tables, resolved.border) && tables.take("/resolved/posts", resolved.posts) &&
         tables.take("/resolved/teams", resolved.teams) && tables.take("/resolved/roads", resolved.roads) &&
         tables.take("/resolved/stores", resolved.stores) && tables.take("/resolved/shelters", resolved.shelters) &&
         tables.take("/resolved/households", resolved.households) && read_asked_for(tables, resolved) &&
         tables.take("/resolved/values", resolved.values) && tables.take("/resolved/overrides", resolved.overrides) &&
         read_limits(tables, resolved.limits) && read_sources(file, tables, resolved.sources);
}

bool read_all(h5::OpenFile& file, Journal& journal, base::Language language) {
  Tables tables(file, language);
  const bool counted = tables.count(Rows::records, "/records") && tables.count(Rows::entities, "/entities") &&
                       tables.count(Rows::texts, "/texts") && tables.count(Rows::items, "/items") &&
                       tables.count(Rows::profiles, "/limit_profiles");
  if (!counted || !read_header(file, journal.provenance, language) || !tables.take("/entities", journal.entities)) {
    return false;
  }
  if (has_circle(journal.entities)) {
    return file.fail(base::say(language, "{0}: the parents go round in a circle", std::string_view("/entities")));
  }
  return read_told(tables, journal.told) && read_fields(file, journal.fields, journal.entities.size(), language) &&
         read_resolved(file, tables, journal.resolved);
}

/// Empty = a whole journal of a version that this code reads.
std::string problem_of_kind(h5::OpenFile& file, const std::string& name, base::Language language) {
  std::string type;
  std::int64_t major = 0;
  std::int64_t minor = 0;
  if (!file.has_attribute("/", "filetype") || !file.attribute("/", "filetype", type) || type != filetype) {
    return base::say(language, "{0} is not a Sanji journal", name);
  }
  if (!file.attribute("/", "version_major", major) || !file.attribute("/", "version_minor", minor)) {
    return base::say(language, "{0} is damaged: {1}", name, file.problem());
  }
  if (major != format_major) {
    std::string written_by = "?";
    if (file.has_attribute("/", "sanji_version")) file.attribute("/", "sanji_version", written_by);
    return base::say(language, "{0} is a journal of format {1}.{2}, written by Sanji {3}; this Sanji reads format {4}",
                     name, major, minor, written_by, format_major);
  }
  std::int64_t complete = 0;
  if (!file.has_attribute("/", "complete") || !file.attribute("/", "complete", complete) || complete != 1) {
    return base::say(language, "{0} was not written to its end", name);
  }
  return {};
}

std::string first_bytes(const std::filesystem::path& file, std::uintmax_t most) {
  std::string bytes(std::min(std::filesystem::file_size(file), most), '\0');
  std::ifstream in(file, std::ios::binary);
  in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  bytes.resize(static_cast<std::size_t>(in.gcount()));
  return bytes;
}

/// True where the file begins like HDF5 and the word stands where the root's attributes do, be the rest what it may.
bool looks_like_journal(const std::filesystem::path& file) {
  constexpr std::uintmax_t head_bytes = 65536;
  const std::string head = first_bytes(file, head_bytes);
  return head.starts_with("\x89HDF\r\n\x1a\n") && head.find(filetype) != std::string::npos;
}

/// To be asked before the library sees a file: damaged indices have led it astray.
bool seal_holds(const std::filesystem::path& file) {
  return Seal::holds(first_bytes(file, std::numeric_limits<std::uintmax_t>::max()));
}

ReadResult read_checked(const std::filesystem::path& path, base::Language language) {
  const std::string name = path.string();
  const auto damaged = [&](std::string_view why) {
    return ReadResult{std::nullopt, base::say(language, "{0} is damaged: {1}", name, why)};
  };
  if (!looks_like_journal(path)) return {std::nullopt, base::say(language, "{0} is not a Sanji journal", name)};
  if (!seal_holds(path)) return damaged(base::tr(language, "its bytes are not those that were written"));
  h5::OpenFile file(path, language);
  if (!file.is_open()) return damaged(file.problem());
  if (std::string problem = problem_of_kind(file, name, language); !problem.empty()) return {std::nullopt, problem};
  ReadResult result;
  return read_all(file, result.journal.emplace(), language) ? std::move(result) : damaged(file.problem());
}

}  // namespace

ReadResult read_journal(const std::filesystem::path& file, base::Language language) {
  std::error_code error;
  if (!std::filesystem::exists(file, error)) {
    return {std::nullopt, base::say(language, "there is no file {0}", file.string())};
  }
  if (!std::filesystem::is_regular_file(file, error)) {
    return {std::nullopt, base::say(language, "{0} is not a Sanji journal", file.string())};
  }
  try {
    return read_checked(file, language);
  } catch (const std::exception& problem) {  // out of memory, above all
    return {std::nullopt, base::say(language, "{0} is damaged: {1}", file.string(), std::string_view(problem.what()))};
  }
}

bool is_journal(const std::filesystem::path& file) {
  std::error_code error;
  if (!std::filesystem::is_regular_file(file, error) || !looks_like_journal(file)) return false;
  if (!seal_holds(file)) return true;
  h5::OpenFile open(file, base::Language::en);
  std::string type;
  return !open.is_open() || (open.attribute("/", "filetype", type) && type == filetype);
}

}  // namespace sanji::journal
