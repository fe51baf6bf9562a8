// SPDX-License-Identifier: Apache-2.0
// A finished run as measures, reports and viewers see it: the same whether it was just played or read from a file.
// Knows no file format and no simulator.
#pragma once

#include "sim/base/geo.hpp"
#include "sim/journal/recorder.hpp"
#include "sim/journal/records.hpp"
#include "sim/model/land.hpp"
#include "sim/model/limits.hpp"
#include "sim/model/region.hpp"
#include "sim/model/scenario.hpp"

#include <array>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sanji::journal {

/// Where a run came from: enough to play it again, and to say what it is.
struct Provenance {
  std::string version;        ///< of Sanji
  std::string scenario_stem;  ///< file name without folder and ending
  std::string scenario_name;
  std::string scenario_name_en;
  std::string plan_name;
  std::string plan_name_en;
  std::uint64_t scenario_hash = 0;
  std::uint64_t seed = 0;
  std::uint32_t replication = 0;
  base::LocalTime start;
  base::Duration duration;
  base::Datum datum = base::Datum::wgs84;
  base::LonLat plane_origin;  ///< of the local plane; unused where the datum is planar
  bool schematic = false;
  model::Naming naming = model::Naming::plain;  ///< how the bodies of the three tiers are called
};

/// How many registry values stand behind a run, by basis, in the order of model::Basis.
using BasisCounts = std::array<std::int64_t, 5>;

/// A road or a plan's value as the run had it, for readers that have only the journal.
struct RoadRow {
  EntityRow road = none;
  EntityRow from = none;        ///< junction
  EntityRow to = none;          ///< junction
  std::uint8_t road_class = 0;  ///< model::RoadClass
  double length_m = 0.0;
  model::Basis length_basis = model::Basis::assumed;
  std::vector<base::Point> shape;  ///< between its junctions; empty = straight
};
struct PostRow {
  EntityRow post = none;
  std::int32_t population = 0;
  std::int32_t population_year = 0;
  model::Basis population_basis = model::Basis::assumed;
  model::Basis position_basis = model::Basis::assumed;
  std::int32_t officers = 0;
  std::int32_t leaders = 0;
};
struct TeamRow {
  EntityRow team = none;
  std::uint8_t kind = 0;  ///< model::TeamKind
  std::int32_t persons = 0;
  model::Basis persons_basis = model::Basis::assumed;
  std::string capabilities;  ///< ids separated by blanks
};
/// Somebody who stands on a roster.
struct PersonRow {
  std::string id;
  std::string occupation;  ///< its id
  std::string occupation_zh;
  std::string occupation_en;
  model::Basis basis = model::Basis::assumed;
};
struct RosterRow {
  EntityRow team = none;
  std::int32_t person = none;  ///< row of persons
  bool full_time = false;
};
struct VehicleRow {
  EntityRow vehicle = none;
  std::string vehicle_class;  ///< its id
  std::int32_t seats = 0;     ///< the crew included
  std::int32_t crew = 0;      ///< who must be there to move it
  std::int32_t crew_full_time = 0;
  model::Basis basis = model::Basis::assumed;
};
/// With how many a team leaves at all.
struct QuorumRow {
  EntityRow team = none;
  std::int32_t persons = 0;
  std::int32_t full_time = 0;  ///< of them
};
struct StoreRow {
  EntityRow store = none;
  double area_m2 = 0.0;
  model::Basis basis = model::Basis::assumed;
};
struct ShelterRow {
  EntityRow shelter = none;
  std::int32_t capacity = 0;
  model::Basis basis = model::Basis::assumed;
};
struct HouseholdRow {
  EntityRow group = none;
  std::int32_t households = 0;
  std::int32_t persons = 0;
  model::Basis basis = model::Basis::assumed;
};
/// What a recorded call asked for.
struct CallRow {
  EntityRow call = none;
  std::int32_t units = 1;
  std::string kind;       ///< as the log names it
  base::Duration within;  ///< by when the first unit must be there; 0 = no limit
};
/// Who belongs to a village: three numbers, of which PresentRow is the third.
struct PeopleRow {
  EntityRow post = none;
  std::int32_t registered = 0;  ///< 户籍
  std::int32_t resident = 0;    ///< 常住, on the day of the start
};
/// People at home in a village, or at a site, from a moment on.
struct PresentRow {
  EntityRow place = none;
  base::SimTime from;
  std::int32_t persons = 0;
};
struct SiteRow {
  EntityRow site = none;
  std::uint8_t kind = 0;     ///< model::SiteKind
  std::int32_t persons = 0;  ///< in its hours
  model::Basis basis = model::Basis::assumed;
};
/// A post beside the three tiers.
struct AgencyRow {
  EntityRow agency = none;
  model::PostKind kind = model::PostKind::department;
  EntityRow line = none;  ///< line superior
};

// What the plan asks for, against which a run is held.

/// A step of the written procedure; the rows stand in its order.
struct ProcedureRow {
  std::string id;
  model::Name name;
  model::PostKind who = model::PostKind::county;
  model::Step what = model::Step::report_up;
  std::vector<model::Harm> harms;  ///< empty = all
  base::Duration within;           ///< 0 = no limit
  std::string roles;               ///< names of the roles whose check-list has the step, joined by 、
  std::string roles_en;            ///< the same in English, joined by a comma
  std::int32_t from_level = 0;     ///< asked for at this response level or a graver one; 0 = at none already
};
/// A post that keeps no plan for a hazard that meets its area.
struct NoPlanRow {
  EntityRow post = none;
  model::Harm harm = model::Harm::flood;
};
/// A member of the joint response.
struct JointRow {
  EntityRow agency = none;
  model::Linkage linkage = model::Linkage::team;
  bool expert = false;
  std::vector<model::Harm> harms;  ///< empty = all
  std::int32_t from_level = 0;     ///< at this level or a graver one
  base::Duration within;           ///< by when it must have left; 0 = no limit
};
/// Whom a post tells sideways. Where `from` or `to` is none, it is the post of that kind at the incident's place.
struct NotifyRow {
  std::string id;
  EntityRow from = none;
  model::PostKind from_kind = model::PostKind::county;
  EntityRow to = none;
  model::PostKind to_kind = model::PostKind::county;
  std::vector<model::Harm> harms;  ///< empty = all
  std::int32_t from_severity = 1;
  base::Duration within;
};
/// What a warning rule warns of, with the words of CAP 1.2.
struct WarningRow {
  std::string id;
  model::Name event;
  model::Harm harm = model::Harm::flood;
  std::int32_t colour = 1;  ///< 1 blue .. 4 red
  EntityRow agency = none;
  std::string urgency;
  std::string severity;
  std::string certainty;
  std::string response;
  std::string unit;             ///< of the reading that it is issued by
  std::int32_t asks_level = 0;  ///< the gravest level that it asks for by itself; 0 = none
  std::string callers;          ///< kinds of posts that call responsible persons at it, separated by blanks
};

/// Heights of the land at the middles of square cells, for looking at: coarse, and in whole steps.
struct ReliefCells {
  static constexpr std::uint16_t none = 65535;  ///< height not known

  base::Point origin;  ///< south-west corner of cell (0, 0)
  base::Metres cell;
  std::int32_t columns = 0;
  std::int32_t rows = 0;
  double scale_m = 0.1;   ///< height = offset + stored * scale
  double offset_m = 0.0;  ///< above 0 of the source's own heights
  model::Basis basis = model::Basis::assumed;
  std::vector<std::uint16_t> cells;  ///< [row from the south][column from the west]

  /// NaN where it is not known. Both must be cells of the grid.
  [[nodiscard]] double height_m(std::int32_t column, std::int32_t row) const {
    const auto stored =
        cells[static_cast<std::size_t>(row) * static_cast<std::size_t>(columns) + static_cast<std::size_t>(column)];
    return stored == none ? std::numeric_limits<double>::quiet_NaN() : offset_m + stored * scale_m;
  }
};

/// The resolved tables: what the scenario was, as numbers.
struct Resolved {
  std::optional<base::Polygon> border;  ///< of the county, on the plane
  std::optional<ReliefCells> relief;
  std::vector<model::River> rivers;
  std::vector<PostRow> posts;
  std::vector<TeamRow> teams;
  std::vector<PersonRow> persons;
  std::vector<RosterRow> rosters;  ///< the rows of a team stand together
  std::vector<QuorumRow> quorums;  ///< of the teams with a roster
  std::vector<VehicleRow> vehicles;
  std::vector<RoadRow> roads;
  std::vector<StoreRow> stores;
  std::vector<ShelterRow> shelters;
  std::vector<HouseholdRow> households;
  std::vector<SiteRow> sites;
  std::vector<PeopleRow> people;    ///< of villages, in the order of their rows
  std::vector<PresentRow> present;  ///< by place, each in the order of time
  std::vector<AgencyRow> agencies;
  std::vector<CallRow> calls;
  std::vector<ProcedureRow> procedure;
  std::vector<NoPlanRow> no_plans;
  std::vector<JointRow> joint;
  std::vector<NotifyRow> notify;
  std::vector<WarningRow> warnings;
  std::vector<model::ResolvedValue> values;  ///< every YAML key in force
  std::vector<model::Override> overrides;
  std::vector<model::LimitsProfile> limits;
  std::vector<model::Source> sources;  ///< personal columns taken out
  BasisCounts basis_counts{};
};

/// A whole journal in memory.
struct Journal {
  Provenance provenance;
  std::vector<Entity> entities;
  Told told;
  std::vector<FieldFrames> fields;
  Resolved resolved;
};

/// Questions to a journal. Holds a reference: the journal must outlive it.
class View {
 public:
  explicit View(const Journal& journal);

  [[nodiscard]] const Journal& journal() const { return journal_; }
  [[nodiscard]] const std::vector<Record>& records() const { return journal_.told.records; }
  [[nodiscard]] const Entity& entity(EntityRow row) const { return journal_.entities[static_cast<std::size_t>(row)]; }
  /// Rows of the incidents that arose, in the order in which they arose.
  [[nodiscard]] const std::vector<EntityRow>& incidents() const { return incidents_; }
  /// Records of an incident, in time order; no records of what is none.
  [[nodiscard]] const std::vector<RecordId>& records_of(EntityRow incident) const;
  [[nodiscard]] const Record& record(RecordId id) const { return journal_.told.records[static_cast<std::size_t>(id)]; }
  /// The decision rows of a record, in the order weighed.
  [[nodiscard]] std::vector<DecisionRow> decision(RecordId record) const;
  /// The facts that a message carried; `message` is the record of its sending.
  [[nodiscard]] std::vector<FactRow> facts(RecordId message) const;
  /// From a record back to record 0 or an inject, the record itself first.
  [[nodiscard]] std::vector<RecordId> causes(RecordId record) const;
  /// What the record had to wait for, if anything.
  [[nodiscard]] std::vector<Enabler> enablers(RecordId record) const;
  /// The post of a tier at or above an entity; none if there is none.
  [[nodiscard]] EntityRow post_at(EntityRow entity, EntityKind tier) const;
  [[nodiscard]] std::string_view text(TextRow row) const { return journal_.told.texts[static_cast<std::size_t>(row)]; }
  /// The row of that natural id; none if there is none.
  [[nodiscard]] EntityRow find(std::string_view id) const;
  /// The row of the channel of that id; none if there is none.
  [[nodiscard]] EntityRow channel(std::string_view id) const;
  /// The value of (subject, variable) at a time: the last record that set it; nothing if none did.
  [[nodiscard]] std::optional<double> state_at(EntityRow subject, Variable variable, base::SimTime time) const;

 private:
  const Journal& journal_;
  std::vector<EntityRow> incidents_;
  std::vector<EntityRow> channels_;
  EntityRow first_incident_ = 0;                    ///< incidents stand last among the entities
  std::vector<std::vector<RecordId>> by_incident_;  ///< from first_incident_ on
};

/// Where a road goes, from junction to junction over its shape; empty where one of its ends has no place.
std::vector<base::Point> line_of(const View& view, const RoadRow& road);

}  // namespace sanji::journal
