// SPDX-License-Identifier: Apache-2.0
// A county of four posts with everything that a scenario may hold, without a fault: tests change one thing in it.
#pragma once

#include "tests/sim/input/written_files.hpp"

namespace sanji::input {

inline constexpr std::string_view scenario_text = R"(sanji: scenario
name: 小演练
name_en: Small drill
region: region
plan: plan.yaml
event: event.yaml
limits: [report]
duration: 6 h
seed: 7
)";

inline constexpr std::string_view region_text = R"(sanji: region
name: 小县
name_en: Small County
code: "622926"
datum: WGS84
border: border.geojson
schematic: true
basis: estimated
night: 22:00 .. 06:00
noticing: {day: 2 min .. 12 min, night: 5 min .. 30 min}
speeds: {trunk: 85 km/h, county: 40 km/h, township: 25 km/h, village: 25 km/h}
speeds_basis: assumed
detour: 1.56
pace: 0.85 .. 1.25
channels:
  - {id: mobile, name: 手机, name_en: mobile phone, delay: 2 s}
capabilities:
  - {id: flood-rescue, name: 抗洪抢险, name_en: flood rescue}
  - {id: medical, name: 医疗救治, name_en: medical care}
turnout:
  - {id: county, muster_day: 10 min .. 20 min, muster_night: 20 min .. 40 min, present_day: 60 % .. 85 %, present_night: 45 % .. 70 %, minimum_crew: 8 persons}
  - {id: village, muster_day: 5 min .. 15 min, muster_night: 10 min .. 30 min, present_day: 40 % .. 70 %, present_night: 60 % .. 90 %, minimum_crew: 5 persons}
)";

inline constexpr std::string_view border_text =
    R"({"type":"Feature","properties":{},"geometry":{"type":"Polygon","coordinates":[[[103.3,35.5],[103.6,35.5],[103.6,35.8],[103.3,35.8],[103.3,35.5]]]}})";

inline constexpr std::string_view posts_text =
    R"(code,name,name_en,tier,superior,lon_deg,lat_deg,population_persons,population_year,size_class,basis,name_en_basis,position_basis,population_basis
622926,小县,Small County,county,,103.40,35.66,4000,2020,,read,recalled,read,read
622926100,上乡,Upper Township,township,622926,103.42,35.68,4000,2020,,read,estimated,estimated,read
622926100201,东村,East Village,village,622926100,103.44,35.69,2500,,large,read,estimated,estimated,estimated
622926100202,西村,West Village,village,622926100,103.41,35.70,1500,,small,read,estimated,estimated,estimated
)";

inline constexpr std::string_view households_text = R"(id,post,households,persons,lon_deg,lat_deg,basis,position_basis
G1,622926100201,20,9,103.441,35.691,estimated,estimated
G2,622926100202,20,80,103.411,35.701,estimated,estimated
)";

inline constexpr std::string_view houses_text = R"(id,group,persons,lon_deg,lat_deg,basis,position_basis
H1,G1,4,103.4411,35.6911,assumed,assumed
H2,G1,5,103.4412,35.6912,assumed,assumed
)";

inline constexpr std::string_view officers_text = R"(id,post,name,telephone,basis
O1,622926100201,马某某,13900000001,read
O2,622926100202,王某某,13900000002,read
)";

inline constexpr std::string_view desks_text = R"(post,officers_persons,leaders_persons,basis
622926,6,1,read
)";

inline constexpr std::string_view teams_text =
    R"(id,name,name_en,post,kind,station,persons,capabilities,basis,persons_basis
T1,县救援队,County Rescue Team,622926,county,S1,40,flood-rescue medical,assumed,read
T2,东村队,East Village Team,622926100201,village,,25,flood-rescue,assumed,
)";

inline constexpr std::string_view stations_text = R"(id,name,name_en,post,lon_deg,lat_deg,basis,position_basis
S1,县救援站,County Station,622926,103.405,35.665,assumed,assumed
)";

inline constexpr std::string_view stores_text = R"(id,name,name_en,post,area_m2,lon_deg,lat_deg,basis,position_basis
W1,县库,County Store,622926,300,103.401,35.661,assumed,estimated
)";

inline constexpr std::string_view shelters_text =
    R"(id,name,name_en,post,capacity_persons,lon_deg,lat_deg,basis,position_basis
B1,东村安置点,East Shelter,622926100201,500,103.4405,35.6905,assumed,estimated
)";

inline constexpr std::string_view junctions_text = R"(id,lon_deg,lat_deg,post,basis
J1,103.40,35.66,622926,estimated
J2,103.42,35.68,622926100,estimated
J3,103.44,35.69,622926100201,estimated
J4,103.41,35.70,622926100202,estimated
)";

inline constexpr std::string_view roads_text = R"(id,name,name_en,from,to,class,length_km,basis,length_basis
R1,县道,County Road,J1,J2,county,4.5,assumed,estimated
R2,东路,East Road,J2,J3,village,3.2,assumed,estimated
R3,西路,West Road,J2,J4,village,3.9,assumed,estimated
)";

inline constexpr std::string_view plan_text = R"(sanji: plan
name: 小县预案
name_en: Small plan
basis: assumed
handling:
  - {id: village, answer: 20 s .. 1 min, verify: 1 min .. 5 min, order: 30 s .. 2 min, call: 30 s .. 2 min}
  - {id: township, answer: 20 s .. 1 min, verify: 3 min .. 10 min, approval: leader, approve: 2 min .. 12 min, order: 1 min .. 3 min, call: 1 min .. 3 min}
  - {id: county, answer: 10 s .. 40 s, verify: 2 min .. 8 min, approval: leader, approve: 2 min .. 8 min, order: 1 min .. 3 min, call: 1 min .. 3 min}
reporting:
  - {id: village-report, from: village, to: township, within: 30 min}
  - {id: township-report, from: township, to: county, within: 60 min}
follow_up: 30 min
levels:
  - {id: IV, when: people >= 50 or villages >= 2, decided_by: leader, decision: 5 min .. 15 min}
  - {id: III, when: people >= 300, decided_by: trigger}
dispatch:
  order: [own township, nearest capable, county pool]
  mutual_aid: on request
needs:
  - {id: flood-houses-1, hazard: flood, object: houses, severity: 1, need: {flood-rescue: 6 persons, medical: 2 persons}, work: 20 person-min per person}
)";

inline constexpr std::string_view event_text = R"(sanji: event
name: 山洪
name_en: Flash flood
basis: assumed
start: 2024-08-12 22:40
hazards:
  - {kind: footprint, id: river, name: 河, name_en: River, hazard: flood, begins: +10 min, frames: flood.geojson}
travellers:
  - {id: minibus-1, name: 中巴车, name_en: minibus, persons: 9, lon: 103.43, lat: 35.685}
)";

inline constexpr std::string_view flood_text = R"({"type":"FeatureCollection","features":[
{"type":"Feature","properties":{"from":"+0 min","until":"+4 h","severity":1},"geometry":{"type":"Polygon","coordinates":[[[103.435,35.685],[103.445,35.685],[103.445,35.695],[103.435,35.695],[103.435,35.685]]]}},
{"type":"Feature","properties":{"from":"+15 min","severity":2},"geometry":{"type":"Polygon","coordinates":[[[103.436,35.686],[103.444,35.686],[103.444,35.694],[103.436,35.694],[103.436,35.686]]]}}
]}
)";

inline constexpr std::string_view limits_text = R"(sanji: limits
id: report
name: 报告时限
name_en: Reporting times
document: {title: 预案, number: 某号}
limits:
  - {id: township-to-county, name: 乡镇报县, name_en: township to county, limit: 60 min, from: onset, to: told_county, kinds: [flood], status: read, article: 第9条}
facts:
  - {id: grade, name: 等级, text: 3 人, status: read}
)";

/// All of it, the scenario as drill.yaml.
inline void write_small_county(WrittenFiles& files) {
  files.write("drill.yaml", scenario_text).write("plan.yaml", plan_text).write("event.yaml", event_text);
  files.write("flood.geojson", flood_text).write("limits/report.yaml", limits_text);
  files.write("region/region.yaml", region_text).write("region/border.geojson", border_text);
  files.write("region/posts.csv", posts_text).write("region/households.csv", households_text);
  files.write("region/houses.csv", houses_text).write("region/officers.csv", officers_text);
  files.write("region/desks.csv", desks_text).write("region/teams.csv", teams_text);
  files.write("region/stations.csv", stations_text).write("region/stores.csv", stores_text);
  files.write("region/shelters.csv", shelters_text).write("region/junctions.csv", junctions_text);
  files.write("region/roads.csv", roads_text);
}

/// What is said about the small county when one file has one part changed.
inline Lines problems_with(const std::string& file, std::string_view text, std::string_view part, std::string_view by) {
  WrittenFiles files;
  write_small_county(files);
  files.write(file, changed(std::string(text), part, by));
  return files.problems();
}

/// The same with a whole file replaced.
inline Lines problems_with(const std::string& file, std::string_view text) {
  WrittenFiles files;
  write_small_county(files);
  files.write(file, text);
  return files.problems();
}

}  // namespace sanji::input
