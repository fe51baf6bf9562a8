// SPDX-License-Identifier: Apache-2.0
// The tables of a journal file, each column once: writer and reader are both made from these lists, so that neither can
// forget what the other knows. Knows no form of file; docs/journal-format.md says the same in words, and a test
// compares them.
#pragma once

#include "sim/journal/table_file.hpp"
#include "sim/journal/view.hpp"

#include <concepts>
#include <cstdint>
#include <string>
#include <type_traits>

namespace sanji::journal {

/// What a number of a row may point at.
enum class Rows : std::uint8_t { records, entities, texts, items, profiles };
inline constexpr std::size_t rows_count = 5;
enum class Must : std::uint8_t { may_be_none, be_there };

const Words& words_of(RecordKind);
const Words& words_of(EntityKind);
const Words& words_of(Variable);
const Words& words_of(EnablerRole);
const Words& words_of(model::Basis);
const Words& words_of(model::RoadClass);
const Words& words_of(model::TeamKind);
const Words& words_of(model::Moment);
const Words& words_of(model::PostKind);
const Words& words_of(model::SiteKind);
const Words& words_of(model::Step);
const Words& words_of(model::Harm);
const Words& words_of(model::Linkage);
const Words& words_of(bool);

// Rows that the file has and the journal in memory has not, or has in another shape.

struct KindColumns {
  KindRow row;
};
struct TextColumns {
  std::string text;
};
/// (subject, variable): what facts speak of, each pair once.
struct ItemColumns {
  EntityRow subject = none;
  Variable variable = Variable::none;
};
struct FactColumns {
  RecordId message = none;
  std::int32_t item = none;
  double value = 0.0;
  base::SimTime as_of;
};
struct ProfileColumns {
  std::string id;
  model::Name name;
};
struct LimitColumns {
  std::int32_t profile = none;
  model::Limit limit;
  std::string kinds;  ///< of harm, separated by blanks; empty = all
};
struct LimitFactColumns {
  std::int32_t profile = none;
  model::Fact fact;
};
/// A document by its title, and what it is called in English; each once.
struct DocumentColumns {
  std::string document;
  std::string document_en;
};
/// A row with the kinds of harm that it is for as a text: separated by blanks; empty = all.
template <class Row>
struct WithHarms {
  Row row;
  std::string harms;
};
/// A point of the county's border; the points of a ring stand together.
struct BorderColumns {
  std::int32_t ring = 0;  ///< 0 the outer one, from 1 the holes
  base::Point point;
};
/// A point of a river's line; the points of a line stand together, the lines of a river too.
struct RiverPointColumns {
  std::int32_t river = 0;
  std::int32_t line = 0;  ///< from 0 in each river
  base::Point point;
};
struct RoadPointColumns {
  std::int32_t road = 0;  ///< row of /resolved/roads
  base::Point point;
};
/// Where a source stands in the bytes of all sources.
struct SourceColumns {
  std::string name;
  std::int64_t first_byte = 0;
  std::int64_t bytes = 0;
};

/// A row of that kind, constant for the writer and not for the reader.
template <class Row, class Kind>
concept RowOf = std::same_as<std::remove_const_t<Row>, Kind>;

template <class Table, RowOf<Record> Row>
void columns(Table& table, Row& row) {
  table.row_number("id");
  table.number("time_us", row.time.us);
  table.shown("time_s", row.time.seconds());
  table.word("kind", row.kind);
  table.reference("incident", row.incident, Rows::entities);
  table.reference("actor", row.actor, Rows::entities);
  table.reference("subject", row.subject, Rows::entities);
  table.reference("place", row.place, Rows::entities);
  table.number("value", row.value);
  table.reference("text", row.text, Rows::texts);
  table.reference("cause", row.cause, Rows::records);
}

/// Only written: the reader knows the kinds by their names.
template <class Table, RowOf<KindColumns> Row>
void columns(Table& table, Row& row) {
  const VariableRow& variable = variable_rows[static_cast<std::size_t>(row.row.sets)];
  table.word("kind", row.row.kind);
  table.shown("name", row.row.name);
  table.word("variable", row.row.sets);
  table.shown("unit", variable.unit);
  table.shown("sentence", row.row.sentence);
}

template <class Table, RowOf<Entity> Row>
void columns(Table& table, Row& row) {
  table.text("id", row.id);
  table.word("kind", row.kind);
  table.text("name", row.name);
  table.text("name_en", row.name_en);
  table.reference("parent", row.parent, Rows::entities);
  table.position(row.position, row.has_position);
  table.word("basis", row.basis);
}

template <class Table, RowOf<TextColumns> Row>
void columns(Table& table, Row& row) {
  table.text("text", row.text);
}

template <class Table, RowOf<Enabler> Row>
void columns(Table& table, Row& row) {
  table.reference("record", row.record, Rows::records, Must::be_there);
  table.reference("enabler", row.enabler, Rows::records);
  table.word("role", row.role);
}

template <class Table, RowOf<DecisionRow> Row>
void columns(Table& table, Row& row) {
  table.reference("record", row.record, Rows::records, Must::be_there);
  table.reference("candidate", row.candidate, Rows::entities);
  table.word("chosen", row.chosen);
  table.number("score", row.score);
  table.reference("reason", row.reason, Rows::texts);
  table.numbers("arguments", row.arguments);
}

template <class Table, RowOf<FactColumns> Row>
void columns(Table& table, Row& row) {
  table.reference("message", row.message, Rows::records, Must::be_there);
  table.reference("item", row.item, Rows::items, Must::be_there);
  table.number("value", row.value);
  table.number("as_of_us", row.as_of.us);
}

template <class Table, RowOf<ItemColumns> Row>
void columns(Table& table, Row& row) {
  table.reference("subject", row.subject, Rows::entities);
  table.word("variable", row.variable);
}

template <class Table, RowOf<TrackRow> Row>
void columns(Table& table, Row& row) {
  table.reference("team", row.team, Rows::entities, Must::be_there);
  table.number("time_us", row.time.us);
  table.number("x_m", row.position.x_m);
  table.number("y_m", row.position.y_m);
  table.reference("road", row.road, Rows::entities);
}

template <class Table, RowOf<BorderColumns> Row>
void columns(Table& table, Row& row) {
  table.number("ring", row.ring);
  table.number("x_m", row.point.x_m);
  table.number("y_m", row.point.y_m);
}

template <class Table, RowOf<model::River> Row>
void columns(Table& table, Row& row) {
  table.text("name", row.name.zh);
  table.text("name_en", row.name.en);
  table.word("name_en_basis", row.name.en_basis);
  table.word("basis", row.basis);
}

template <class Table, RowOf<RiverPointColumns> Row>
void columns(Table& table, Row& row) {
  table.number("river", row.river);
  table.number("line", row.line);
  table.number("x_m", row.point.x_m);
  table.number("y_m", row.point.y_m);
}

template <class Table, RowOf<RoadPointColumns> Row>
void columns(Table& table, Row& row) {
  table.number("road", row.road);
  table.number("x_m", row.point.x_m);
  table.number("y_m", row.point.y_m);
}

template <class Table, RowOf<PostRow> Row>
void columns(Table& table, Row& row) {
  table.reference("post", row.post, Rows::entities, Must::be_there);
  table.number("population_persons", row.population);
  table.number("population_year", row.population_year);
  table.word("population_basis", row.population_basis);
  table.word("position_basis", row.position_basis);
  table.number("officers_persons", row.officers);
  table.number("leaders_persons", row.leaders);
}

template <class Table, RowOf<TeamRow> Row>
void columns(Table& table, Row& row) {
  table.reference("team", row.team, Rows::entities, Must::be_there);
  table.word("kind", row.kind, words_of(model::TeamKind{}));
  table.number("persons", row.persons);
  table.word("persons_basis", row.persons_basis);
  table.text("capabilities", row.capabilities);
}

template <class Table, RowOf<RoadRow> Row>
void columns(Table& table, Row& row) {
  table.reference("road", row.road, Rows::entities, Must::be_there);
  table.reference("from", row.from, Rows::entities);
  table.reference("to", row.to, Rows::entities);
  table.word("class", row.road_class, words_of(model::RoadClass{}));
  table.number("length_m", row.length_m);
  table.word("length_basis", row.length_basis);
}

template <class Table, RowOf<CrewRow> Row>
void columns(Table& table, Row& row) {
  table.reference("record", row.record, Rows::records, Must::be_there);
  table.number("person", row.person);
  table.word("full_time", row.full_time);
  table.reference("vehicle", row.vehicle, Rows::entities);
  table.number("came_us", row.came.us);
}

template <class Table, RowOf<PersonRow> Row>
void columns(Table& table, Row& row) {
  table.text("id", row.id);
  table.text("occupation", row.occupation);
  table.text("occupation_zh", row.occupation_zh);
  table.text("occupation_en", row.occupation_en);
  table.word("basis", row.basis);
}

template <class Table, RowOf<RosterRow> Row>
void columns(Table& table, Row& row) {
  table.reference("team", row.team, Rows::entities, Must::be_there);
  table.number("person", row.person);
  table.word("full_time", row.full_time);
}

template <class Table, RowOf<QuorumRow> Row>
void columns(Table& table, Row& row) {
  table.reference("team", row.team, Rows::entities, Must::be_there);
  table.number("persons", row.persons);
  table.number("full_time", row.full_time);
}

template <class Table, RowOf<VehicleRow> Row>
void columns(Table& table, Row& row) {
  table.reference("vehicle", row.vehicle, Rows::entities, Must::be_there);
  table.text("class", row.vehicle_class);
  table.number("seats", row.seats);
  table.number("crew", row.crew);
  table.number("crew_full_time", row.crew_full_time);
  table.word("basis", row.basis);
}

template <class Table, RowOf<StoreRow> Row>
void columns(Table& table, Row& row) {
  table.reference("store", row.store, Rows::entities, Must::be_there);
  table.number("area_m2", row.area_m2);
  table.word("basis", row.basis);
}

template <class Table, RowOf<ShelterRow> Row>
void columns(Table& table, Row& row) {
  table.reference("shelter", row.shelter, Rows::entities, Must::be_there);
  table.number("capacity_persons", row.capacity);
  table.word("basis", row.basis);
}

template <class Table, RowOf<HouseholdRow> Row>
void columns(Table& table, Row& row) {
  table.reference("household_group", row.group, Rows::entities, Must::be_there);
  table.number("households", row.households);
  table.number("persons", row.persons);
  table.word("basis", row.basis);
}

template <class Table, RowOf<CallRow> Row>
void columns(Table& table, Row& row) {
  table.reference("call", row.call, Rows::entities, Must::be_there);
  table.number("units", row.units);
  table.text("kind", row.kind);
  table.number("within_us", row.within.us);
}

template <class Table, RowOf<SiteRow> Row>
void columns(Table& table, Row& row) {
  table.reference("site", row.site, Rows::entities, Must::be_there);
  table.word("kind", row.kind, words_of(model::SiteKind{}));
  table.number("persons", row.persons);
  table.word("basis", row.basis);
}

template <class Table, RowOf<PeopleRow> Row>
void columns(Table& table, Row& row) {
  table.reference("post", row.post, Rows::entities, Must::be_there);
  table.number("registered_persons", row.registered);
  table.number("resident_persons", row.resident);
}

template <class Table, RowOf<PresentRow> Row>
void columns(Table& table, Row& row) {
  table.reference("place", row.place, Rows::entities, Must::be_there);
  table.number("from_us", row.from.us);
  table.number("persons", row.persons);
}

template <class Table, RowOf<AgencyRow> Row>
void columns(Table& table, Row& row) {
  table.reference("agency", row.agency, Rows::entities, Must::be_there);
  table.word("kind", row.kind);
  table.reference("line", row.line, Rows::entities);
}

template <class Table, RowOf<WithHarms<ProcedureRow>> Row>
void columns(Table& table, Row& row) {
  table.text("id", row.row.id);
  table.text("name", row.row.name.zh);
  table.text("name_en", row.row.name.en);
  table.word("name_en_basis", row.row.name.en_basis);
  table.word("who", row.row.who);
  table.word("what", row.row.what);
  table.text("harms", row.harms);
  table.number("within_us", row.row.within.us);
  table.text("roles", row.row.roles);
  table.text("roles_en", row.row.roles_en);
  table.number("from_level", row.row.from_level);
}

template <class Table, RowOf<NoPlanRow> Row>
void columns(Table& table, Row& row) {
  table.reference("post", row.post, Rows::entities, Must::be_there);
  table.word("harm", row.harm);
}

template <class Table, RowOf<WithHarms<JointRow>> Row>
void columns(Table& table, Row& row) {
  table.reference("agency", row.row.agency, Rows::entities, Must::be_there);
  table.word("linkage", row.row.linkage);
  table.word("expert", row.row.expert);
  table.text("harms", row.harms);
  table.number("from_level", row.row.from_level);
  table.number("within_us", row.row.within.us);
}

template <class Table, RowOf<WithHarms<NotifyRow>> Row>
void columns(Table& table, Row& row) {
  table.text("id", row.row.id);
  table.reference("from", row.row.from, Rows::entities);
  table.word("from_kind", row.row.from_kind);
  table.reference("to", row.row.to, Rows::entities);
  table.word("to_kind", row.row.to_kind);
  table.text("harms", row.harms);
  table.number("from_severity", row.row.from_severity);
  table.number("within_us", row.row.within.us);
}

template <class Table, RowOf<WarningRow> Row>
void columns(Table& table, Row& row) {
  table.text("id", row.id);
  table.text("event", row.event.zh);
  table.text("event_en", row.event.en);
  table.word("event_en_basis", row.event.en_basis);
  table.word("harm", row.harm);
  table.number("colour", row.colour);
  table.reference("agency", row.agency, Rows::entities);
  table.text("urgency", row.urgency);
  table.text("severity", row.severity);
  table.text("certainty", row.certainty);
  table.text("response", row.response);
  table.text("unit", row.unit);
  table.number("asks_level", row.asks_level);
  table.text("callers", row.callers);
}

template <class Table, RowOf<model::ResolvedValue> Row>
void columns(Table& table, Row& row) {
  table.text("path", row.path);
  table.text("value", row.value);
  table.word("basis", row.basis);
  table.text("file", row.file);
  table.number("line", row.line);
}

template <class Table, RowOf<model::Override> Row>
void columns(Table& table, Row& row) {
  table.text("path", row.path);
  table.text("value", row.value);
  table.text("file", row.where.file);
  table.number("line", row.where.line);
  table.number("column", row.where.column);
}

template <class Table, RowOf<ProfileColumns> Row>
void columns(Table& table, Row& row) {
  table.text("id", row.id);
  table.text("name", row.name.zh);
  table.text("name_en", row.name.en);
  table.word("name_en_basis", row.name.en_basis);
}

template <class Table, RowOf<LimitColumns> Row>
void columns(Table& table, Row& row) {
  table.reference("profile", row.profile, Rows::profiles, Must::be_there);
  table.text("id", row.limit.id);
  table.text("name", row.limit.name.zh);
  table.text("name_en", row.limit.name.en);
  table.word("name_en_basis", row.limit.name.en_basis);
  table.number("limit_us", row.limit.limit.us);
  table.word("from", row.limit.from);
  table.word("to", row.limit.to);
  table.number("share", row.limit.share.value);
  table.text("kinds", row.kinds);
  table.word("status", row.limit.status);
  table.text("document", row.limit.document);
  table.text("number", row.limit.number);
  table.text("article", row.limit.article);
  table.text("source", row.limit.source);
}

template <class Table, RowOf<LimitFactColumns> Row>
void columns(Table& table, Row& row) {
  table.reference("profile", row.profile, Rows::profiles, Must::be_there);
  table.text("id", row.fact.id);
  table.text("name", row.fact.name.zh);
  table.text("name_en", row.fact.name.en);
  table.word("name_en_basis", row.fact.name.en_basis);
  table.text("text", row.fact.text_zh);
  table.text("text_en", row.fact.text_en);
  table.word("status", row.fact.status);
  table.text("document", row.fact.document);
  table.text("number", row.fact.number);
  table.text("article", row.fact.article);
  table.text("source", row.fact.source);
}

template <class Table, RowOf<DocumentColumns> Row>
void columns(Table& table, Row& row) {
  table.text("document", row.document);
  table.text("document_en", row.document_en);
}

template <class Table, RowOf<SourceColumns> Row>
void columns(Table& table, Row& row) {
  table.text("name", row.name);
  table.number("first_byte", row.first_byte);
  table.number("bytes", row.bytes);
}

}  // namespace sanji::journal
