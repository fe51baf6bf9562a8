// SPDX-License-Identifier: Apache-2.0
// What region.yaml says beside the registries is assumed, as in the regions that come with the program.
#include "sim/import/region_files.hpp"

#include "sim/import/csv.hpp"
#include "sim/import/degrees.hpp"
#include "sim/import/institutions.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace sanji::import {
namespace {

constexpr std::string_view region_rest = R"(night: 22:00 .. 06:00
flood_season: 06-01 .. 09-30
noticing: {day: 2 min .. 12 min, night: 5 min .. 30 min, error: 0.7 .. 1.3, walk: 3 min .. 15 min}
leaders: {answer: 1 min .. 6 min}
responsible: {answers_day: 90 %, answers_night: 60 %}
detour: 1.4
pace: 0.85 .. 1.25

channels:
  - {id: mobile,      name: 手机,     name_en: mobile phone,        delay: 2 s, setup: 5 s .. 20 s, capacity: 60, shared_by: township, needs_power: true, battery: 3 h}
  - {id: landline,    name: 固定电话, name_en: landline,            delay: 1 s, setup: 8 s .. 25 s, needs_power: true, battery: 8 h, held_by: [county, township, department, call-centre, duty-office, fire-service, enterprise, prefecture, neighbour]}
  - {id: radio,       name: 对讲机,   name_en: hand-held radio,     delay: 1 s, setup: 5 s .. 30 s, capacity: 1, shared_by: township, needs_power: true, battery: 10 h, coverage: 85 %, held_by: [county, township, fire-service]}
  - {id: satellite,   name: 卫星电话, name_en: satellite phone,     delay: 2 s, setup: 2 min .. 5 min, capacity: 1, shared_by: post, needs_power: true, battery: 6 h, held_by: [county, township, fire-service, prefecture]}
  - {id: loudspeaker, name: 应急广播, name_en: village loudspeaker, medium: broadcast, delay: 2 s, setup: 1 min .. 3 min, needs_power: true, battery: 4 h, coverage: 90 %, held_by: [township, village]}
  - {id: video,       name: 视频会商, name_en: video conference,    delay: 1 s, setup: 3 min .. 8 min, needs_power: true, held_by: [county, township, department, duty-office, prefecture]}
  - {id: messenger,   name: 派人送信, name_en: messenger,           medium: messenger, speed: 25 km/h}

witnesses:
  - {id: resident-119,  kind: resident,  hazards: [fire],     objects: [houses],           calls: 119, share: 95 %, after_day: 2 min .. 6 min, after_night: 4 min .. 15 min}
  - {id: resident-desk, kind: resident,  hazards: [flood],    objects: [houses],           share: 60 %, after_day: 5 min .. 20 min, after_night: 10 min .. 40 min}
  - {id: passer-by-110, kind: passer-by, hazards: [flood],    objects: [travellers, road], calls: 110, share: 70 %, after_day: 3 min .. 15 min, after_night: 10 min .. 40 min}
  - {id: passer-by-119, kind: passer-by, hazards: [chemical], objects: [travellers, road], calls: 119, share: 90 %, after_day: 1 min .. 5 min, after_night: 2 min .. 15 min}
  - {id: resident-120,  kind: resident,  hazards: [chemical], objects: [houses],           calls: 120, share: 70 %, after_day: 5 min .. 20 min, after_night: 10 min .. 40 min}

capabilities:
  - {id: fire-fighting,    name: 灭火救援,       name_en: fire fighting}
  - {id: flood-rescue,     name: 抗洪抢险,       name_en: flood rescue}
  - {id: forest-fire,      name: 森林消防,       name_en: forest fire fighting}
  - {id: communications,   name: 应急通信,       name_en: emergency communications}
  - {id: road-clearing,    name: 道路抢通,       name_en: road clearing}
  - {id: power-repair,     name: 电力抢修,       name_en: power repair}
  - {id: hazmat,           name: 危险化学品处置, name_en: hazardous chemicals}
  - {id: medical,          name: 医疗救治,       name_en: medical care}
  - {id: epidemic-control, name: 卫生防疫,       name_en: epidemic control}
  - {id: general-rescue,   name: 综合救援,       name_en: general rescue}
  - {id: evacuation,       name: 转移安置,       name_en: evacuation}

turnout:
  - {id: county,       muster_day: 10 min .. 20 min, muster_night: 20 min .. 40 min, present_day: 60 % .. 85 %, present_night: 45 % .. 70 %, minimum_crew: 8 persons}
  - {id: township,     muster_day: 10 min .. 20 min, muster_night: 15 min .. 35 min, present_day: 45 % .. 75 %, present_night: 40 % .. 70 %, minimum_crew: 6 persons}
  - {id: village,      muster_day: 5 min .. 15 min,  muster_night: 10 min .. 30 min, present_day: 40 % .. 70 %, present_night: 60 % .. 90 %, minimum_crew: 5 persons}
  - {id: fire-station, muster_day: 45 s .. 90 s,     muster_night: 60 s .. 120 s,    present_day: 75 % .. 95 %, present_night: 75 % .. 95 %, minimum_crew: 4 persons}
)";

std::string_view word_of(model::Basis basis) { return model::basis_words[static_cast<std::size_t>(basis)].name; }

/// A text between YAML's double quotes.
std::string yaml_text(const std::string& text) {
  std::string quoted = "\"";
  for (const char letter : text) {
    if (letter == '"' || letter == '\\') quoted += '\\';
    quoted += letter;
  }
  return quoted + '"';
}

std::string region_yaml(const County& county, const std::string& origin) {
  const CountyPost& seat = county.posts.front();
  std::string text = "# " + origin + "\nsanji: region\n";
  text += fmt::format("name: {}\nname_en: {}\ncode: \"{}\"\ndatum: WGS84\n", yaml_text(seat.name.zh),
                      yaml_text(seat.name.en), seat.code);
  if (!county.border.empty()) text += "border: border.geojson\n";
  if (!county.relief.empty()) text += "relief: relief.asc\nrelief_basis: read\n";
  text += fmt::format("schematic: {}\nbasis: {}\n", county.is_schematic, word_of(county.basis));
  text += "speeds: {";
  for (std::size_t i = 0; i < county.speeds_km_h.size(); ++i) {
    text += fmt::format("{}{}: {:g} km/h", i == 0 ? "" : ", ", model::road_class_words[i].name, county.speeds_km_h[i]);
  }
  return text + "}\n" + std::string(region_rest);
}

std::string posts_csv(const County& county) {
  Csv csv(
      "code,name,name_en,tier,superior,lon_deg,lat_deg,population_persons,size_class,basis,name_en_basis,"
      "population_basis");
  for (const CountyPost& post : county.posts) {
    const std::string superior = post.superior == nobody ? "" : county.posts[post.superior].code;
    const std::string_view size = post.population.value >= 1500  ? "large"
                                  : post.population.value >= 600 ? "medium"
                                                                 : "small";
    csv.add({post.code, post.name.zh, post.name.en,
             post.is_county()     ? "county"
             : post.is_township() ? "township"
                                  : "village",
             superior, lon_text(post.position), lat_text(post.position), std::to_string(post.population.value),
             post.is_village() ? std::string(size) : "", std::string(word_of(post.basis)),
             std::string(word_of(post.basis)), std::string(word_of(post.population_basis))});
  }
  return csv.text();
}

std::string households_csv(const County& county) {
  Csv csv("id,post,households,persons,lon_deg,lat_deg,basis,position_basis");
  std::size_t of_post = 0;
  std::size_t last = nobody;
  for (const CountyGroup& group : county.groups) {
    of_post = group.post == last ? of_post + 1 : 1;
    last = group.post;
    const std::string& code = county.posts[group.post].code;
    csv.add({fmt::format("G-{}-{:03}", code, of_post), code, std::to_string(group.households),
             std::to_string(group.persons.value), lon_text(group.position), lat_text(group.position), "assumed",
             "assumed"});
  }
  return csv.text();
}

std::string junction_id(std::size_t index) { return fmt::format("J{:05}", index + 1); }

std::string junctions_csv(const County& county) {
  Csv csv("id,lon_deg,lat_deg,post,basis");
  for (std::size_t i = 0; i < county.junctions.size(); ++i) {
    const CountyJunction& junction = county.junctions[i];
    csv.add({junction_id(i), lon_text(junction.position), lat_text(junction.position),
             junction.post == nobody ? "" : county.posts[junction.post].code, std::string(word_of(junction.basis))});
  }
  return csv.text();
}

std::string road_id(std::size_t index) { return fmt::format("R{:05}", index + 1); }

std::string roads_csv(const County& county) {
  Csv csv(
      "id,name,name_en,street,from,to,class,length_km,speed_kmh,surface,lanes,bridge,basis,length_basis,speed_basis");
  for (std::size_t i = 0; i < county.roads.size(); ++i) {
    const CountyRoad& road = county.roads[i];
    const double km = std::max(0.001, road.length.value / base::metres_per_kilometre);
    csv.add({road_id(i), road.name.zh, road.name.en, road.street, junction_id(road.from), junction_id(road.to),
             std::string(model::road_class_words[static_cast<std::size_t>(road.road_class)].name),
             fmt::format("{:.6f}", km), road.speed_km_h > 0.0 ? fmt::format("{:g}", road.speed_km_h) : "",
             std::string(model::surface_words[static_cast<std::size_t>(road.surface)].name), std::to_string(road.lanes),
             road.is_bridge ? "true" : "false", std::string(word_of(road.basis)),
             std::string(word_of(road.length_basis)), "assumed"});
  }
  return csv.text();
}

/// Empty where all roads are straight.
std::string road_points_csv(const County& county) {
  Csv csv("road,order,lon_deg,lat_deg");
  bool has_any = false;
  for (std::size_t i = 0; i < county.roads.size(); ++i) {
    const auto& shape = county.roads[i].shape;
    for (std::size_t k = 0; k < shape.size(); ++k) {
      csv.add({road_id(i), std::to_string(k + 1), lon_text(shape[k]), lat_text(shape[k])});
      has_any = true;
    }
  }
  return has_any ? csv.text() : "";
}

std::string stations_csv(const County& county) {
  Csv csv("id,name,name_en,post,lon_deg,lat_deg,basis");
  for (std::size_t i = 0; i < county.stations.size(); ++i) {
    const CountyStation& station = county.stations[i];
    csv.add({fmt::format("S-{:02}", i + 1), station.name.zh, station.name.en, county.posts.front().code,
             lon_text(station.position), lat_text(station.position), std::string(word_of(station.basis))});
  }
  return csv.text();
}

std::string border_geojson(const County& county) {
  std::string text =
      "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{},\n"
      "\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[";
  const auto add = [&](base::LonLat corner) { text += fmt::format("[{},{}]", lon_text(corner), lat_text(corner)); };
  for (const base::LonLat& corner : county.border) {
    add(corner);
    text += ",\n";
  }
  add(county.border.front());
  return text + "]]}}]}\n";
}

}  // namespace

std::map<std::string, std::string> region_files(const County& county, const std::string& origin) {
  std::map<std::string, std::string> files = institutions_of(county);
  files["region.yaml"] = region_yaml(county, origin);
  files["posts.csv"] = posts_csv(county);
  files["households.csv"] = households_csv(county);
  files["junctions.csv"] = junctions_csv(county);
  files["roads.csv"] = roads_csv(county);
  if (std::string points = road_points_csv(county); !points.empty()) files["road_points.csv"] = std::move(points);
  if (!county.stations.empty()) files["stations.csv"] = stations_csv(county);
  if (!county.relief.empty()) files["relief.asc"] = county.relief;
  if (!county.border.empty()) files["border.geojson"] = border_geojson(county);
  return files;
}

}  // namespace sanji::import
