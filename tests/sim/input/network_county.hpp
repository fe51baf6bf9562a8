// SPDX-License-Identifier: Apache-2.0
// The small county with all that its network may have beside the three tiers, a plan with all its parts and an event that
// befalls the network itself, without a fault: every key stands here once. Tests change one thing in it.
#pragma once

#include "tests/sim/input/small_county.hpp"

#include <map>

namespace sanji::input {

inline constexpr std::string_view network_region_text = R"(sanji: region
name: 小县
name_en: Small County
code: "622926"
datum: WGS84
border: border.geojson
basis: estimated
naming: gansu
flood_season: 05-15 .. 09-30
leaders: {answer: 1 min .. 3 min}
responsible: {answers_day: 80 %, answers_night: 50 %}
noticing: {day: 2 min .. 12 min, night: 5 min .. 30 min, error: 0.5 .. 1.5, walk: 10 min .. 20 min}
channels:
  - {id: mobile, name: 手机, name_en: mobile phone, medium: network, delay: 2 s, setup: 10 s .. 20 s, capacity: 40, shared_by: township, needs_power: true, battery: 4 h, coverage: 90 %}
  - {id: satellite, name: 卫星电话, setup: 1 min .. 3 min, battery: 8 h, held_by: [county, township, fire-service]}
  - {id: runner, name: 通信员, medium: messenger, speed: 20 km/h}
witnesses:
  - {id: neighbours, kind: resident, hazards: [fire], objects: [houses, travellers], calls: "119", share: 40 %, after_day: 2 min .. 8 min, after_night: 5 min .. 20 min, basis: assumed}
  - {id: drivers, kind: passer-by, after_day: 5 min, after_night: 9 min}
capabilities:
  - {id: flood-rescue, name: 抗洪抢险, name_en: flood rescue}
  - {id: medical, name: 医疗救治, name_en: medical care}
turnout:
  - {id: county, muster_day: 10 min .. 20 min, muster_night: 20 min .. 40 min, present_day: 60 % .. 85 %, present_night: 45 % .. 70 %}
  - {id: village, muster_day: 5 min .. 15 min, muster_night: 10 min .. 30 min, present_day: 40 % .. 70 %, present_night: 60 % .. 90 %}
  - {id: social, muster_day: 30 min, muster_night: 60 min, present_day: 50 %, present_night: 40 %}
  - {id: outside, muster_day: 20 min, muster_night: 40 min, present_day: 90 %, present_night: 80 %}
)";

inline constexpr std::string_view agencies_text =
    R"(id,name,name_en,kind,superior,line,lon_deg,lat_deg,basis,name_en_basis,position_basis
prefecture,某州,Prefecture,prefecture,,,103.21,35.60,read,,
neighbour,邻县,Next County,neighbour,,,103.70,35.40,read,,
weather,气象局,Weather Bureau,department,622926,,103.402,35.662,read,recalled,estimated
119,消防救援大队,Fire Brigade,fire-service,622926,prefecture,,,read,,
120,急救中心,,call-centre,622926,,,,assumed,,
duty,县总值班室,,duty-office,622926,,,,,,
plant,化工厂,,enterprise,622926100201,,,,,,
)";

inline constexpr std::string_view leaders_text =
    R"(id,post,role,title,title_en,deputy,township,name,telephone,basis
L1,622926,director,县长,County head,L2,,马某某,13900000011,read
L2,622926,,副县长,,,622926100,王某某,13900000012,read
L3,weather,forecaster,局长,,,,,,
)";

inline constexpr std::string_view responsibles_text =
    R"(id,name,name_en,answers_for,post,deputy,telephone,person,basis
P1,上乡防汛责任人,Flood warden of Upper Township,township,622926100,true,13900000021,赵某某,read
P2,东村责任人,,village,622926100201,,,,
)";

inline constexpr std::string_view sensors_text =
    R"(id,name,name_en,measures,watched_by,post,lon_deg,lat_deg,period_min,error_pct,basis,position_basis
rain-1,东村雨量站,East gauge,rain,weather,622926100201,103.441,35.692,5,10,read,estimated
river-1,上乡水位站,,water-level,622926100,622926100,103.421,35.681,10,,,
gas-1,厂区探头,,gas,plant,622926100201,103.442,35.691,1,5,,
)";

inline constexpr std::string_view equipment_text = R"(post,channel,held,battery_min,basis
622926100201,satellite,true,120,read
622926100202,mobile,,30,
plant,satellite,true,,
119,satellite,,,
)";

inline constexpr std::string_view villages_text = R"(post,systems,handbook,kit,administrators_persons,basis
622926100201,duty reports evacuation,true,false,2,read
622926100202,,false,true,0,
)";

inline constexpr std::string_view network_desks_text =
    R"(post,officers_persons,leaders_persons,officers_night_persons,officers_holiday_persons,officers_flood_season_persons,basis
622926,6,1,2,3,8,read
119,4,1,,,,read
622926100202,1,1,0,,,
)";

inline constexpr std::string_view network_teams_text =
    R"(id,name,name_en,post,kind,station,persons,capabilities,basis,persons_basis
T1,县救援队,County Rescue Team,622926,county,S1,40,flood-rescue medical,assumed,read
T2,东村队,East Village Team,622926100201,village,,25,flood-rescue,assumed,
T3,志愿队,Volunteers,622926,social,,30,,assumed,
T4,州支队,Prefecture Team,prefecture,outside,,50,flood-rescue,assumed,
)";

inline constexpr std::string_view network_plan_text = R"(sanji: plan
name: 小县预案
basis: assumed
handling:
  - {id: village, answer: 20 s, verify: 1 min, order: 30 s, call: 30 s, lays_aside: 2 h}
  - {id: township, answer: 20 s, verify: 3 min, approval: leader, approve: 2 min, order: 1 min, call: 1 min}
  - {id: county, answer: 10 s, verify: 2 min, approval: later, approve: 2 min, order: 1 min, call: 1 min}
  - {id: department, answer: 10 s, verify: 2 min, order: 1 min, call: 1 min}
  - {id: call-centre, answer: 10 s, verify: 2 min, order: 1 min, call: 1 min}
  - {id: duty-office, answer: 10 s, verify: 2 min, order: 1 min, call: 1 min}
  - {id: fire-service, answer: 10 s, verify: 2 min, order: 1 min, call: 1 min}
  - {id: enterprise, answer: 10 s, verify: 2 min, order: 1 min, call: 1 min}
  - {id: prefecture, answer: 10 s, verify: 2 min, order: 1 min, call: 1 min}
  - {id: neighbour, answer: 10 s, verify: 2 min, order: 1 min, call: 1 min}
reporting:
  - {id: village-report, from: village, to: township, within: 30 min, by: [mobile, runner]}
  - {id: township-report, from: township, to: county, within: 60 min, approval: later}
  - {id: county-report, from: county, to: prefecture, within: 60 min}
  - {id: fire-report, from: fire-service, to: [county, line], within: 20 min}
notify:
  - {id: sideways, hazards: [flood], from: county, to: [weather, township], severity: 2, within: 15 min}
  - {id: by-fire, from: "119", to: [county, "120"], within: 5 min}
channels:
  - {id: township, order: [mobile, satellite, runner], attempts: 3, redial: 2 min, retry: 20 min}
heartbeats:
  - {id: daily, from: township, to: county, first: +30 min, every: 60 min, missed: 2, messenger: false}
absent: {deputy_after: 30 min}
spot_checks:
  - {id: township, every: 120 min, present_day: 95 %, present_night: 70 %}
warnings:
  - {id: rain-red, event: 暴雨, event_en: heavy rain, hazard: flood, agency: weather, sensor: rain, colour: red, at_least: 100 mm, within: 3 h, issue: 5 min .. 10 min, area: county, lasts: 90 min, tells: ["119", county, village], urgency: Immediate, severity: Extreme, certainty: Observed, response: Evacuate}
  - {id: river-blue, event: 水位, hazard: flood, agency: 622926100, sensor: water-level, colour: blue, at_least: 2.1 m, tells: [township]}
  - {id: gas, event: 泄漏, hazard: chemical, agency: plant, sensor: gas, colour: yellow, at_least: 30 ppm, tells: ["119"]}
calls:
  - {id: flood-calls, hazards: [flood], colour: yellow, whom: [township, village], caller: township, ring: 20 s .. 40 s, attempts: 3, deputy: false, superior: false, knock: 10 min .. 30 min, within: 30 min}
  - {id: all-calls, whom: [reservoir, check-dam], ring: 30 s, knock: 15 min, within: 20 min}
levels:
  - {id: IV, when: people >= 50 or isolated >= 1, decision: 5 min .. 15 min, role: director}
  - {id: III, when: people >= 300 or warning >= orange, decided_by: consultation, members: [weather, "119", "120"], quorum: 2, by: drive, join: 5 min .. 10 min, length: 15 min}
  - {id: II, when: people >= 1000 or warning is red, decided_by: trigger}
stand_down: {after: 2 h, every: 30 min}
bodies:
  - {id: flood-hq, name: 防汛指挥部, name_en: Flood headquarters, kind: headquarters, leads: [flood], post: duty, directors: [director], members: [weather, "119"], level: III, opening: 10 min .. 20 min}
  - {id: township-hq, name: 乡镇指挥部, kind: incident-command, level: report}
handover: {briefing: 5 min .. 10 min, briefed: 80 %}
joint:
  - {id: weather-experts, agency: weather, hazards: [flood], level: IV, linkage: information, expert: true, prepare: 10 min, within: 30 min}
mobilisation: {level: II, call_out: 30 min .. 60 min}
reinforcement: {level: II, ask: [prefecture, neighbour], answer: 10 min .. 20 min, report_in: 622926100}
publication: {level: III, agency: duty, verify: 10 min, review: 5 min, publish: 5 min, within: 60 min}
dispatch:
  order: [own township, nearest capable, county pool, social, outside]
needs:
  - {id: flood-houses-1, hazard: flood, object: houses, need: {medical: 2 persons}, work: 20 person-min per person}
  - {id: dark-houses-1, hazard: blackout, object: houses, need: {medical: 1 persons}, work: 20 person-min}
roles:
  - {id: director, name: 总指挥, name_en: Director, at: county, checklist: [report, warn]}
tasks:
  - {id: rescue, name: 抢险救援, name_en: Rescue, lead: ["119"]}
procedure:
  - {id: report, name: 上报, name_en: Report, who: township, what: report-up, within: 30 min}
  - {id: warn, name: 预警, who: department, what: warn, hazards: [flood]}
times:
  - {id: open, name: 启动, name_en: Start, from: told_county, to: level, within: 30 min}
aftermath:
  - {id: relief, name: 救助, name_en: Relief, who: county, within: 10 d}
library:
  - {id: flood-plan, name: 防汛预案, name_en: Flood plan, owners: [county, township, 622926100201, "119"], hazards: [flood]}
)";

inline constexpr std::string_view network_event_text = R"(sanji: event
name: 断电
basis: assumed
start: 2024-08-12 22:40
holiday: true
failures:
  - {id: dark, what: power, at: +50 min, for: 4 h, area: [622926100]}
  - {id: mute, what: signal, at: +60 min, for: 2 h, area: [622926100201], channels: [mobile]}
  - {id: busy, what: congestion, at: +0 min, for: 6 h, area: ["622926"], room: 20 %}
absences:
  - {id: away, who: L1, from: +10 min, until: +170 min, deputy_told: false}
behaviours:
  - {id: small, post: 622926100202, what: understate, from: +5 min, until: +60 min, factor: 0.5}
  - {id: late, post: 622926100, what: delay, delay: 40 min}
  - {id: silent, post: plant, what: conceal}
gauges:
  - id: rain-1
    readings: [{at: +0 min, value: 12 mm/h}, {at: +30 min, value: 60 mm/h}, {at: +3 h, value: 0 mm/h}]
  - id: river-1
    readings: [{at: +0 min, value: 0.4 m}, {at: +2 h, value: 2.6 m}]
  - id: gas-1
    readings: [{at: +0 min, value: 5 ppm}]
)";

/// Every file that differs from the small county's.
inline const std::map<std::string, std::string_view>& network_files() {
  static const std::map<std::string, std::string_view> files{{"plan.yaml", network_plan_text},
                                                             {"event.yaml", network_event_text},
                                                             {"region/region.yaml", network_region_text},
                                                             {"region/agencies.csv", agencies_text},
                                                             {"region/leaders.csv", leaders_text},
                                                             {"region/responsibles.csv", responsibles_text},
                                                             {"region/sensors.csv", sensors_text},
                                                             {"region/equipment.csv", equipment_text},
                                                             {"region/villages.csv", villages_text},
                                                             {"region/desks.csv", network_desks_text},
                                                             {"region/teams.csv", network_teams_text}};
  return files;
}

inline void write_network_county(WrittenFiles& files) {
  write_small_county(files);
  for (const auto& [name, text] : network_files()) files.write(name, text);
}

/// What is said about it when one file has one part changed.
inline Lines network_problems(const std::string& file, std::string_view part, std::string_view by) {
  WrittenFiles files;
  write_network_county(files);
  files.write(file, changed(std::string(network_files().at(file)), part, by));
  return files.problems();
}

}  // namespace sanji::input
