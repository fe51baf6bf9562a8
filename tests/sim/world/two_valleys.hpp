// SPDX-License-Identifier: Apache-2.0
// A county of two townships as text: plane metres, fixed times, 10 m/s on county and township roads and 5 m/s on village
// roads, so that every moment can be worked out by hand. Tests change one thing in it and load or play it.
#pragma once

#include "sim/input/load.hpp"
#include "tests/support/play.hpp"

#include <cstdint>
#include <filesystem>
#include <map>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace sanji::tests {

//   B1 (0, 9000)
//   |R5
//   B (0, 6000) ------R6, village road, 12 km------.
//   |R2                                           |
//   C (0, 0) ---R1--- A (6000, 0) ---R3--- A1 (9000, 0)
//                     |R4
//                     A2 (6000, -3000)
inline const std::map<std::string, std::string> two_valleys_files{
    {"drill.yaml", R"(sanji: scenario
name: 两谷演练
name_en: Two valleys
region: region
plan: plan.yaml
event: event.yaml
duration: 8 h
seed: 1
)"},
    {"region/region.yaml", R"(sanji: region
name: 两谷县
name_en: Two Valleys
code: "999901"
datum: planar
schematic: true
basis: assumed
night: 22:00 .. 06:00
noticing: {day: 5 min, night: 10 min}
speeds: {trunk: 72 km/h, county: 36 km/h, township: 36 km/h, village: 18 km/h}
detour: 1.5
pace: 1.0
channels:
  - {id: mobile, name: 手机, name_en: mobile phone, delay: 2 s}
capabilities:
  - {id: rescue, name: 综合救援, name_en: rescue}
  - {id: medical, name: 医疗救治, name_en: medical}
  - {id: flood-rescue, name: 抗洪抢险, name_en: flood rescue}
  - {id: road-clearing, name: 道路抢通, name_en: road clearing}
turnout:
  - {id: county, muster_day: 15 min, muster_night: 30 min, present_day: 80 %, present_night: 60 %, minimum_crew: 8 persons}
  - {id: township, muster_day: 15 min, muster_night: 25 min, present_day: 60 %, present_night: 50 %, minimum_crew: 6 persons}
  - {id: village, muster_day: 10 min, muster_night: 20 min, present_day: 50 %, present_night: 80 %, minimum_crew: 5 persons}
)"},
    {"region/posts.csv", R"(code,name,name_en,tier,superior,x_m,y_m,population_persons,population_year,size_class,basis
999901,两谷县,Two Valleys,county,,0,0,9000,2023,,assumed
999901100,甲乡,Township A,township,999901,6000,0,5000,2023,,assumed
999901200,乙乡,Township B,township,999901,0,6000,4000,2023,,assumed
999901100201,甲一村,Village A1,village,999901100,9000,0,400,2023,small,assumed
999901100202,甲二村,Village A2,village,999901100,6000,-3000,300,2023,small,assumed
999901200201,乙一村,Village B1,village,999901200,0,9000,200,2023,small,assumed
)"},
    {"region/households.csv", R"(id,post,households,persons,x_m,y_m,basis
G-A1,999901100201,20,80,9200,0,assumed
G-A1-high,999901100201,20,80,9200,500,assumed
G-A2,999901100202,20,80,6000,-3200,assumed
G-B1,999901200201,20,80,0,9200,assumed
)"},
    {"region/officers.csv", R"(id,post,basis
O-A1,999901100201,assumed
O-A2,999901100202,assumed
O-B1,999901200201,assumed
)"},
    {"region/desks.csv", R"(post,officers_persons,leaders_persons,basis
999901,6,1,assumed
999901100,1,1,assumed
)"},
    {"region/teams.csv", R"(id,name,name_en,post,kind,persons,capabilities,basis
T-C,县队,County Team,999901,county,40,rescue medical flood-rescue road-clearing,assumed
T-A,甲乡队,Team A,999901100,township,40,rescue medical,assumed
T-B,乙乡队,Team B,999901200,township,30,rescue medical,assumed
T-A1,甲一村队,Team A1,999901100201,village,20,rescue,assumed
T-A2,甲二村队,Team A2,999901100202,village,20,rescue,assumed
T-B1,乙一村队,Team B1,999901200201,village,20,rescue,assumed
)"},
    {"region/junctions.csv", R"(id,x_m,y_m,post,basis
J-C,0,0,999901,assumed
J-A,6000,0,999901100,assumed
J-B,0,6000,999901200,assumed
J-A1,9000,0,999901100201,assumed
J-A2,6000,-3000,999901100202,assumed
J-B1,0,9000,999901200201,assumed
)"},
    {"region/roads.csv", R"(id,name,name_en,from,to,class,length_km,basis
R1,县甲路,R1,J-C,J-A,county,6,assumed
R2,县乙路,R2,J-C,J-B,county,6,assumed
R3,甲一路,R3,J-A,J-A1,township,3,assumed
R4,甲二路,R4,J-A,J-A2,township,3,assumed
R5,乙一路,R5,J-B,J-B1,township,3,assumed
R6,山路,R6,J-B,J-A1,village,12,assumed
)"},
    {"plan.yaml", R"(sanji: plan
name: 两谷预案
name_en: Plan of the two valleys
basis: assumed
handling:
  - {id: village, answer: 30 s, verify: 2 min, approval: none, approve: 0 min, order: 1 min, call: 1 min}
  - {id: township, answer: 30 s, verify: 5 min, approval: leader, approve: 4 min, order: 2 min, call: 1 min}
  - {id: county, answer: 30 s, verify: 3 min, approval: leader, approve: 3 min, order: 2 min, call: 1 min}
reporting:
  - {id: village-report, from: village, to: township, within: 30 min}
  - {id: township-report, from: township, to: county, within: 60 min}
follow_up: 30 min
levels:
  - {id: IV, when: people >= 50, decided_by: leader, decision: 10 min}
  - {id: III, when: people >= 300 or villages >= 3, decided_by: leader, decision: 10 min}
dispatch:
  order: [own township, nearest capable, county pool]
  mutual_aid: on request
needs:
  - {id: flood-houses-1, hazard: flood, object: houses, severity: 1, need: {rescue: 8 persons}, work: 3 person-min per person}
  - {id: flood-houses-2, hazard: flood, object: houses, severity: 2, need: {rescue: 50 persons, medical: 4 persons}, work: 6 person-min per person}
  - {id: flood-road-1, hazard: flood, object: road, severity: 1, need: {road-clearing: 6 persons}, work: 360 person-min}
)"},
    {"event.yaml", R"(sanji: event
name: 山洪
name_en: Flood
basis: assumed
start: 2024-07-10 10:00
hazards:
  - {kind: footprint, id: water, name: 洪水, name_en: Water, hazard: flood, begins: +10 min, frames: flood.geojson}
)"},
};

/// Where things stand, as squares that hold them and nothing else.
inline constexpr std::string_view at_a1 = "[[9150,-50],[9250,-50],[9250,50],[9150,50],[9150,-50]]";
inline constexpr std::string_view at_a1_high = "[[9150,450],[9250,450],[9250,550],[9150,550],[9150,450]]";
inline constexpr std::string_view at_a2 = "[[5950,-3250],[6050,-3250],[6050,-3150],[5950,-3150],[5950,-3250]]";
inline constexpr std::string_view at_b1 = "[[-50,9150],[50,9150],[50,9250],[-50,9250],[-50,9150]]";
inline constexpr std::string_view at_r3 = "[[7400,-50],[7600,-50],[7600,50],[7400,50],[7400,-50]]";

// Incidents and desks by their ids.
inline constexpr std::string_view houses_a1 = "flood/999901100201/houses";
inline constexpr std::string_view houses_a2 = "flood/999901100202/houses";
inline constexpr std::string_view houses_b1 = "flood/999901200201/houses";
inline constexpr std::string_view road_r3 = "flood/999901100201/R3";
inline constexpr std::string_view county_desk = "999901";
inline constexpr std::string_view desk_a = "999901100";
inline constexpr std::string_view desk_a1 = "999901100201";

class TwoValleys {
 public:
  TwoValleys() : files_(two_valleys_files) {}

  /// Water of a severity at a place, from one moment to another after the hazard's beginning at 10:10 (600 s); `more`
  /// properties begin with a comma.
  TwoValleys& flood(std::string_view ring, int severity, const std::string& from = "+0 min",
                    const std::string& until = "+7 h", const std::string& more = "") {
    features_.push_back(R"({"type":"Feature","properties":{"from":")" + from + R"(","until":")" + until +
                        R"(","severity":)" + std::to_string(severity) + more +
                        R"(},"geometry":{"type":"Polygon","coordinates":[)" + std::string(ring) + "]}}");
    return *this;
  }
  TwoValleys& change(const std::string& file, std::string_view part, std::string_view by) {
    std::string& text = files_.at(file);
    const std::size_t at = text.find(part);
    if (at == std::string::npos) throw std::logic_error("not in " + file + ": " + std::string(part));
    text.replace(at, part.size(), by);
    return *this;
  }
  /// Takes a registry's row out, by its id.
  TwoValleys& remove(const std::string& file, const std::string& id) {
    std::string& text = files_.at(file);
    const std::size_t at = text.find('\n' + id + ',');
    if (at == std::string::npos) throw std::logic_error("no row in " + file + ": " + id);
    text.erase(at + 1, text.find('\n', at + 1) - at);
    return *this;
  }
  TwoValleys& add(const std::string& file, const std::string& lines) {
    files_.at(file) += lines;
    return *this;
  }
  /// A file's text, to be changed at will.
  [[nodiscard]] std::string& file(const std::string& name) { return files_[name]; }

  /// Writes all of it; the scenario is drill.yaml.
  void write(const ScratchFolder& folder) const {
    for (const auto& [name, text] : files_) folder.write(name, text);
    std::string features;
    for (const std::string& feature : features_) features += (features.empty() ? "" : ",\n") + feature;
    folder.write("flood.geojson", "{\"type\":\"FeatureCollection\",\"features\":[\n" + features + "\n]}\n");
  }
  [[nodiscard]] input::Loaded load() const {
    const ScratchFolder folder;
    write(folder);
    auto read = input::load_scenario(folder.path() / "drill.yaml", base::Language::en);
    if (!read.loaded) throw std::runtime_error(to_text(read.issues.sorted().front()));
    return std::move(*read.loaded);
  }
  [[nodiscard]] journal::Journal play(std::uint64_t seed = 1) const {
    const ScratchFolder folder;
    write(folder);
    return tests::play(folder.path() / "drill.yaml", seed);
  }

 private:
  std::map<std::string, std::string> files_;
  std::vector<std::string> features_;
};

/// The row of a table whose id is that.
template <class T>
base::Id<T> row_named(const base::Table<T>& table, std::string_view id) {
  for (const auto row : table.ids()) {
    if (table[row].id == id) return row;
  }
  throw std::logic_error("no row " + std::string(id));
}
inline model::PostId post_named(const model::Region& region, std::string_view code) {
  for (const auto row : region.posts.ids()) {
    if (region.posts[row].code == code) return row;
  }
  throw std::logic_error("no post " + std::string(code));
}

}  // namespace sanji::tests
