// SPDX-License-Identifier: Apache-2.0
// The sample journal of these tests.
#include "tests/sim/journal/sample.hpp"

#include <fmt/format.h>

#include <fstream>
#include <iterator>
#include <limits>

namespace sanji::journal::sample {
namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

std::vector<Entity> entities() {
  using model::Basis;
  return {
      {"exercise", EntityKind::exercise, "演练", "exercise", none, {}, false, Basis::assumed},
      {"622926", EntityKind::county, "东乡族自治县", "Dongxiang County", 0, {0.0, 0.0}, true, Basis::read},
      {"622926208", EntityKind::township, "赵家乡", "", 1, {1234.5, -987.25}, true, Basis::read_weak},
      {"622926208201", EntityKind::village, "赵家村", "Zhaojia Village", 2, {1500.0, -1000.0}, true, Basis::estimated},
      {"T-001", EntityKind::team, "县应急一队", "", 1, {}, false, Basis::recalled},
      {"R017", EntityKind::road, "赵家路, \"上段\"", "", none, {1400.0, -990.0}, true, Basis::assumed},
      {"flood/622926208201/houses", EntityKind::incident, "", "", 3, {1500.0, -1000.0}, true, Basis::assumed},
      {"baxie-flood", EntityKind::hazard, "巴谢河山洪", "flood", 0, {}, false, Basis::assumed},
      {"G-1", EntityKind::household_group, "", "", 3, {1501.0, -1001.0}, true, Basis::assumed},
      {"S-1", EntityKind::store, "县库", "", 1, {1.0, 2.0}, true, Basis::assumed},
      {"H-1", EntityKind::shelter, "学校", "", 3, {3.0, 4.0}, true, Basis::assumed}};
}

Told told() {
  Told told;
  told.records = {{{0}, RecordKind::exercise_started, none, 0, 0, 1, 0.0, none, none},
                  {{600'000'000}, RecordKind::hazard_changed, none, none, 7, none, 3.0, none, none},
                  {{600'000'000}, RecordKind::incident_arose, 6, none, 6, 3, 1.0, 0, 1},
                  {{900'000'001}, RecordKind::called, 6, 1, 4, 1, 6.0, 1, 2},
                  {{43'200'000'000}, RecordKind::exercise_ended, none, none, 0, none, nan, none, 0}};
  told.enablers = {{3, 2, EnablerRole::resource}, {4, none, EnablerRole::resource}};
  told.decisions = {{3, 4, true, 812.25, 1, {812.25, 12.0, nan}}, {3, none, false, nan, none, {0.0, 0.0, 0.0}}};
  told.facts = {{2, 6, Variable::severity, 2.0, {600'000'000}},
                {2, 6, Variable::people, 43.0, {600'000'000}},
                {3, 6, Variable::severity, 3.0, {700'000'000}}};
  told.tracks = {{4, {900'000'001}, {0.0, 0.0}, 5}, {4, {1'000'000'000}, {1400.125, -990.5}, none}};
  told.texts = {"{0} needs {1} persons", "own township", "", "汉字"};
  return told;
}

FieldFrames field() {
  FieldFrames field{"baxie-flood", 7, "severity", "1",           0.5,           {1000.0, -2000.0},
                    {100.0},       4, 3,          {600'000'000}, {300'000'000}, {}};
  field.cells.assign(5 * 12, 0);
  field.cells[2] = 4;  // frames 1 and 3 hold nothing but zeros
  field.cells[30] = 65535;
  field.cells[59] = 1;
  return field;
}

model::LimitsProfile profile() {
  using namespace model;
  Limit limit{"cn/township-to-county",
              {"乡镇报县", "township reports to county", Basis::estimated},
              base::minutes(60.0),
              Moment::onset,
              Moment::told_county,
              {0.9},
              {Harm::flood, Harm::chemical},
              Basis::read_weak,
              "预案",
              "号",
              "第9条",
              "https://example.org/a?b=c",
              "A plan"};
  Limit any{"cn/any",
            {"", "", Basis::assumed},
            {1},
            Moment::verified,
            Moment::told_unit,
            {1.0},
            {},
            Basis::read,
            "",
            "",
            "",
            "",
            ""};
  Fact fact{"cn/grade",
            {"等级", "grade", Basis::read},
            "3 / 10 / 30 人",
            "3 / 10 / 30 persons",
            Basis::recalled,
            "d",
            "n",
            "a",
            "s",
            "A rule"};
  return {"cn", {"中国", "China", Basis::assumed}, {limit, any}, {fact}};
}

Resolved resolved() {
  using model::Basis;
  Resolved resolved;
  resolved.border = {{{-5000.0, -5000.0}, {5000.5, -5000.0}, {0.0, 7000.25}},
                     {{{-1.0, -1.0}, {1.0, -1.0}, {0.0, 1.0}}, {{10.0, 10.0}, {12.0, 10.0}, {11.0, 12.0}}}};
  // a hole, the lowest and the highest
  resolved.relief = {{-900.0, -600.5}, {300.0}, 3, 2, 0.1, 1750.0, Basis::read_weak, {0, 65535, 65534, 12, 11, 10}};
  resolved.rivers = {{{"巴谢河", "Baxie River", Basis::estimated},
                      {{{0.0, 0.0}, {100.5, -20.25}}, {{100.5, -20.25}, {200.0, 0.0}, {300.0, 1e-3}}},
                      Basis::read},
                     {{"", "", Basis::assumed}, {{{1.0, 2.0}, {3.0, 4.0}}}, Basis::recalled}};
  resolved.posts = {{1, 381'700, 2022, Basis::read, Basis::estimated, 6, 1},
                    {3, 0, 0, Basis::assumed, Basis::read, 1, 1}};
  resolved.teams = {{4, 2, 38, Basis::estimated, "flood-rescue general-rescue"}, {4, 3, 8, Basis::read, ""}};
  resolved.roads = {{5, none, 3, 3, 1234.5, Basis::read, {{1.5, -2.25}, {300.0, 1e-3}}},
                    {5, 3, none, 0, 1.0, Basis::assumed, {}}};
  resolved.stores = {{9, 120.5, Basis::assumed}};
  resolved.shelters = {{10, 200, Basis::estimated}};
  resolved.households = {{8, 20, 87, Basis::estimated}};
  resolved.agencies = {{2, model::PostKind::call_centre, 1}, {3, model::PostKind::prefecture, none}};
  resolved.procedure = {
      {"verify",
       {"核实", "verify", Basis::estimated},
       model::PostKind::township,
       model::Step::verify,
       {model::Harm::flood, model::Harm::blackout},
       base::minutes(30.0),
       "乡镇长、副乡镇长",
       "head of the township, deputy head",
       3},
      {"end", {"终止", "", Basis::assumed}, model::PostKind::county, model::Step::stand_down, {}, {}, "", ""}};
  resolved.no_plans = {{3, model::Harm::chemical}};
  resolved.joint = {{2, model::Linkage::supply, false, {}, 3, {}},
                    {2, model::Linkage::information, true, {model::Harm::fire}, 2, base::hours(1.0)}};
  resolved.notify = {{"119",
                      2,
                      model::PostKind::call_centre,
                      none,
                      model::PostKind::township,
                      {model::Harm::fire},
                      2,
                      base::minutes(10.0)}};
  resolved.warnings = {{"rain-red",
                        {"暴雨", "rainstorm", Basis::read},
                        model::Harm::flood,
                        4,
                        2,
                        "Immediate",
                        "Extreme",
                        "Observed",
                        "Evacuate",
                        "mm",
                        2,
                        "county township"}};
  resolved.values = {{"plan.reporting[village-report].within", "30 min", Basis::read, "plans/county.yaml", 12},
                     {"region.name", "东乡族自治县", Basis::assumed, "region.yaml", 0}};
  resolved.overrides = {{"plan.mutual_aid", "free", {"scenario.yaml", 9, 5}}, {"region.detour", "1.5", {"", 0, 0}}};
  resolved.limits = {profile(), {"own", {"本县", "", Basis::assumed}, {}, {}}};
  resolved.sources = {
      {"scenario.yaml", "sanji: scenario\n"}, {"empty.csv", ""}, {"raw.bin", std::string("a\0\xff\n", 4)}};
  resolved.basis_counts = {5, 4, 3, 2, 1'000'000'000'000};
  return resolved;
}

}  // namespace

Journal journal() {
  Journal journal;
  journal.provenance = {"0.1.0",
                        "flash-flood",
                        "赵家乡山洪",
                        "",
                        "县预案",
                        "county plan",
                        0x0123456789abcdefULL,
                        18446744073709551615ULL,
                        17,
                        {2024, 8, 12, 22, 40},
                        base::hours(12.0),
                        base::Datum::gcj02,
                        {103.391, 35.663},
                        true,
                        model::Naming::hubei};
  journal.entities = entities();
  journal.told = told();
  journal.fields = {field()};
  journal.resolved = resolved();
  return journal;
}

Journal long_journal(std::size_t records) {
  Journal long_one = journal();
  std::vector<Record>& all = long_one.told.records;
  while (all.size() < records) {
    Record next = all[2];
    next.time.us = all.back().time.us + 7;
    next.cause = static_cast<RecordId>(all.size() / 2);
    next.value = static_cast<double>(all.size());
    all.push_back(next);
  }
  return long_one;
}

std::string text_of(const Journal& journal) {
  std::string text;
  // every value in the shortest form that gives the same number again
  const auto line = [&text](const auto&... values) { ((text += fmt::format("{} | ", values)), ...), text += '\n'; };
  const auto code = [](auto word) { return static_cast<int>(word); };
  const Provenance& p = journal.provenance;
  line(p.version, p.scenario_stem, p.scenario_name, p.scenario_name_en, p.plan_name, p.plan_name_en, p.scenario_hash,
       p.seed, p.replication, base::date_text(p.start), p.duration.us, code(p.datum), p.plane_origin.lon_deg,
       p.plane_origin.lat_deg, p.schematic, code(p.naming));
  for (const auto& e : journal.entities) {
    line("entity", e.id, code(e.kind), e.name, e.name_en, e.parent, e.position.x_m, e.position.y_m, e.has_position,
         code(e.basis));
  }
  for (const auto& r : journal.told.records) {
    line("record", r.time.us, code(r.kind), r.incident, r.actor, r.subject, r.place, r.value, r.text, r.cause);
  }
  for (const auto& e : journal.told.enablers) line("enabler", e.record, e.enabler, code(e.role));
  for (const auto& d : journal.told.decisions) {
    line("decision", d.record, d.candidate, d.chosen, d.score, d.reason, d.arguments[0], d.arguments[1],
         d.arguments[2]);
  }
  for (const auto& f : journal.told.facts) line("fact", f.message, f.subject, code(f.variable), f.value, f.as_of.us);
  for (const auto& t : journal.told.tracks) line("track", t.team, t.time.us, t.position.x_m, t.position.y_m, t.road);
  for (const auto& t : journal.told.texts) line("text", t);
  for (const auto& f : journal.fields) {
    line("field", f.hazard, f.entity, f.quantity, f.unit, f.scale, f.origin.x_m, f.origin.y_m, f.cell.value, f.columns,
         f.rows, f.first.us, f.step.us, f.frames());
    for (const auto cell : f.cells) text += fmt::format("{} ", cell);
    text += '\n';
  }
  const Resolved& r = journal.resolved;
  const auto ring = [&line](const char* name, const std::vector<base::Point>& points) {
    for (const base::Point& point : points) line(name, point.x_m, point.y_m);
  };
  if (r.border) {
    ring("border", r.border->outer);
    for (const auto& hole : r.border->holes) ring("hole", hole), line("end of hole");
  }
  if (r.relief) {
    line("relief", r.relief->origin.x_m, r.relief->origin.y_m, r.relief->cell.value, r.relief->columns, r.relief->rows,
         r.relief->scale_m, r.relief->offset_m, code(r.relief->basis));
    for (const auto cell : r.relief->cells) text += fmt::format("{} ", cell);
    text += '\n';
  }
  for (const auto& x : r.rivers) {
    line("river", x.name.zh, x.name.en, code(x.name.en_basis), code(x.basis));
    for (const auto& course : x.lines) ring("course", course), line("end of course");
  }
  for (const auto& x : r.posts) {
    line("post", x.post, x.population, x.population_year, code(x.population_basis), code(x.position_basis), x.officers,
         x.leaders);
  }
  for (const auto& x : r.teams) line("team", x.team, x.kind, x.persons, code(x.persons_basis), x.capabilities);
  for (const auto& x : r.roads) line("road", x.road, x.from, x.to, x.road_class, x.length_m, code(x.length_basis));
  for (const auto& x : r.stores) line("store", x.store, x.area_m2, code(x.basis));
  for (const auto& x : r.shelters) line("shelter", x.shelter, x.capacity, code(x.basis));
  for (const auto& x : r.households) line("household", x.group, x.households, x.persons, code(x.basis));
  const auto harms = [](const std::vector<model::Harm>& all) {
    std::string codes;
    for (const model::Harm harm : all) codes += std::to_string(static_cast<int>(harm)) + ' ';
    return codes;
  };
  for (const auto& x : r.agencies) line("agency", x.agency, code(x.kind), x.line);
  for (const auto& x : r.procedure) {
    line("step", x.id, x.name.zh, x.name.en, code(x.name.en_basis), code(x.who), code(x.what), harms(x.harms),
         x.within.us, x.roles, x.roles_en, x.from_level);
  }
  for (const auto& x : r.no_plans) line("no plan", x.post, code(x.harm));
  for (const auto& x : r.joint) {
    line("member", x.agency, code(x.linkage), x.expert, harms(x.harms), x.from_level, x.within.us);
  }
  for (const auto& x : r.notify) {
    line("notify", x.id, x.from, code(x.from_kind), x.to, code(x.to_kind), harms(x.harms), x.from_severity,
         x.within.us);
  }
  for (const auto& x : r.warnings) {
    line("warning", x.id, x.event.zh, x.event.en, code(x.event.en_basis), code(x.harm), x.colour, x.agency, x.urgency,
         x.severity, x.certainty, x.response, x.unit, x.asks_level, x.callers);
  }
  for (const auto& x : r.values) line("value", x.path, x.value, code(x.basis), x.file, x.line);
  for (const auto& x : r.overrides) line("override", x.path, x.value, x.where.file, x.where.line, x.where.column);
  for (const auto& l : r.limits) {
    line("profile", l.id, l.name.zh, l.name.en, code(l.name.en_basis));
    for (const auto& x : l.limits) {
      line("limit", x.id, x.name.zh, x.name.en, code(x.name.en_basis), x.limit.us, code(x.from), code(x.to),
           x.share.value, code(x.status), x.document, x.number, x.article, x.source, x.document_en);
      for (const auto kind : x.kinds) line("kind", code(kind));
    }
    for (const auto& x : l.facts) {
      line("fact of profile", x.id, x.name.zh, x.name.en, code(x.name.en_basis), x.text_zh, x.text_en, code(x.status),
           x.document, x.number, x.article, x.source, x.document_en);
    }
  }
  for (const auto& s : r.sources) line("source", s.name, s.text.size(), s.text);
  for (const auto count : r.basis_counts) line("basis count", count);
  return text;
}

std::string bytes_of(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}
void put_bytes(const std::filesystem::path& file, const std::string& bytes) {
  std::ofstream(file, std::ios::binary) << bytes;
}

}  // namespace sanji::journal::sample
