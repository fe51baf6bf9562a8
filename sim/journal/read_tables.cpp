// SPDX-License-Identifier: Apache-2.0
// A file of tables back into a journal: the header, who and what there is, what happened, the fields. Files come from
// anywhere: whatever is in one, the answer is a journal that may be relied on or a text that says what is wrong.
#include "sim/journal/read_tables.hpp"

#include "sim/journal/format.hpp"
#include "sim/journal/read_resolved.hpp"
#include "sim/journal/table_reader.hpp"

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <iterator>
#include <string_view>

namespace sanji::journal {
namespace {

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
bool parsed(OpenTables& file, const char* name, base::Language language, Parse parse_text) {
  std::string text;
  if (!file.attribute("/", name, text)) return false;
  return parse_text(text) || file.fail(base::say(language, "attribute {0} says \"{1}\"", std::string_view(name), text));
}

/// A file of format 1.0 says nothing about it.
bool read_naming(OpenTables& file, Provenance& provenance, base::Language language) {
  const auto naming_is = [&](const std::string& text) {
    const auto* const known = std::find_if(std::begin(model::naming_words), std::end(model::naming_words),
                                           [&](const base::Word& word) { return word.name == text; });
    if (known == std::end(model::naming_words)) return false;
    provenance.naming = static_cast<model::Naming>(known - std::begin(model::naming_words));
    return true;
  };
  return !file.has_attribute("/", "naming") || parsed(file, "naming", language, naming_is);
}

bool read_header(OpenTables& file, Provenance& provenance, base::Language language) {
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

/// Who is aboard and who stands on a roster must be one of the persons.
template <class Row>
bool check_persons(TableReader& tables, const std::string& path, const std::vector<Row>& rows, std::size_t persons) {
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (rows[i].person < 0 || static_cast<std::size_t>(rows[i].person) >= persons) {
      return tables.fail(base::mark("{0}, row {1}: no such person"), path, i);
    }
  }
  return true;
}

/// A cause comes before what it causes, and time does not fall: whoever walks back along causes must get to the start.
bool check_order(TableReader& tables, const std::vector<Record>& records) {
  for (std::size_t id = 0; id < records.size(); ++id) {
    if (records[id].cause >= static_cast<RecordId>(id))
      return tables.fail(base::mark("{0}, row {1}: its cause is no earlier record"), "/records", id);
    if (id > 0 && records[id].time < records[id - 1].time)
      return tables.fail(base::mark("{0}, row {1}: time falls"), "/records", id);
  }
  return true;
}

bool read_facts(TableReader& tables, std::vector<FactRow>& facts) {
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

bool read_told(TableReader& tables, Told& told) {
  std::vector<TextColumns> texts;
  const bool done = tables.take("/records", told.records) && check_order(tables, told.records) &&
                    tables.take("/enablers", told.enablers) && tables.take("/decisions", told.decisions) &&
                    read_facts(tables, told.facts) && tables.take("/tracks", told.tracks) &&
                    tables.take_if_there("/crews", told.crews) && tables.take("/texts", texts);
  for (TextColumns& row : texts) told.texts.push_back(std::move(row.text));
  return done;
}

bool read_field(OpenTables& file, const std::string& path, FieldFrames& field, std::size_t entities,
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

bool read_fields(OpenTables& file, std::vector<FieldFrames>& fields, std::size_t entities, base::Language language) {
  std::vector<std::string> names;
  if (!file.members("/fields", names)) return false;
  for (const std::string& name : names) {
    if (!read_field(file, "/fields/" + name, fields.emplace_back(), entities, language)) return false;
  }
  return true;
}

}  // namespace

bool read_tables(OpenTables& file, Journal& journal, base::Language language) {
  TableReader tables(file, language);
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
         read_resolved(file, tables, journal.resolved, language) &&
         check_persons(tables, "/crews", journal.told.crews, journal.resolved.persons.size()) &&
         check_persons(tables, "/resolved/rosters", journal.resolved.rosters, journal.resolved.persons.size());
}

namespace {

std::string written_by(OpenTables& file) {
  std::string version = "?";
  if (file.has_attribute("/", "sanji_version")) file.attribute("/", "sanji_version", version);
  return version;
}

/// `why` may be empty.
std::string of_other_version(OpenTables& file, const std::string& name, std::int64_t major, std::int64_t minor,
                             const std::string& why, base::Language language) {
  return base::say(language,
                   "{0} is a journal of format {1}.{2}, written by Sanji {3}; this Sanji reads format {4}.{5}", name,
                   major, minor, written_by(file), format_major, format_minor) +
         (why.empty() ? std::string() : base::say(language, " ({0})", why)) +
         std::string(base::tr(language, "; run the scenario again with this one"));
}

}  // namespace

std::string problem_of_tables(OpenTables& file, const std::string& name, bool is_as_written, base::Language language) {
  const std::string why = file.problem();
  const bool was_never_there = file.lacks() && is_as_written;
  std::int64_t minor = format_minor;
  if (!file.attribute("/", "version_minor", minor)) minor = format_minor;
  if (minor != format_minor) return of_other_version(file, name, format_major, minor, why, language);
  if (!was_never_there) return base::say(language, "{0} is damaged: {1}", name, why);
  return base::say(language, "{0} was written by another build of Sanji {1} of the same format {2}.{3}", name,
                   written_by(file), format_major, format_minor) +
         base::say(language, " ({0})", why) + std::string(base::tr(language, "; run the scenario again with this one"));
}

/// Empty = a whole journal of a version that this code reads.
std::string problem_of_kind(OpenTables& file, const std::string& name, base::Language language) {
  std::string type;
  std::int64_t major = 0;
  std::int64_t minor = 0;
  if (!file.has_attribute("/", "filetype") || !file.attribute("/", "filetype", type) || type != journal_filetype) {
    return base::say(language, "{0} is not a Sanji journal", name);
  }
  if (!file.attribute("/", "version_major", major) || !file.attribute("/", "version_minor", minor)) {
    return base::say(language, "{0} is damaged: {1}", name, file.problem());
  }
  if (major != format_major) {
    return of_other_version(file, name, major, minor, {}, language);
  }
  std::int64_t complete = 0;
  if (!file.has_attribute("/", "complete") || !file.attribute("/", "complete", complete) || complete != 1) {
    return base::say(language, "{0} was not written to its end", name);
  }
  return {};
}

}  // namespace sanji::journal
