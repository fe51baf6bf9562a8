// SPDX-License-Identifier: Apache-2.0
// Posts are put on the network, people beside its small roads.
#include "sim/import/osm_county.hpp"
#include "sim/import/groups.hpp"
#include "sim/import/osm_cut.hpp"
#include "sim/import/osm_highways.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <map>

namespace sanji::import {
namespace {

using base::Language;
using base::Metres;
using model::Basis;

constexpr Metres shape_tolerance{5.0};
constexpr double nearest_junction_m = 300.0;  ///< farther off, a post gets a road of its own
constexpr double detour = 1.3;                ///< of that road; assumed
constexpr double reach_m = 1500.0;            ///< of a village's houses from its middle; assumed

/// People of a place that does not say how many, by its kind; assumed.
int assumed_population(const std::string& kind) {
  if (kind == "city") return 50'000;
  if (kind == "town") return 4'000;
  if (kind == "suburb" || kind == "quarter" || kind == "borough") return 2'000;
  return kind == "village" ? 400 : 80;
}

model::Name name_of(const OsmName& name, std::string_view otherwise) {
  const std::string local = name.local.empty() ? std::string(otherwise) : name.local;
  return {local, name.english.empty() ? local : name.english};
}

/// The shape of a stretch to within a few metres: what a map draws of a bend, a drill does not need.
std::vector<base::LonLat> fine_shape(const OsmNetwork& network, const OsmSegment& segment) {
  const base::Projection plane(network.junctions[segment.from].position);
  std::vector<base::Point> line{plane.to_plane(network.junctions[segment.from].position)};
  for (const base::LonLat& position : segment.shape) line.push_back(plane.to_plane(position));
  line.push_back(plane.to_plane(network.junctions[segment.to].position));
  line = base::simplified(line, shape_tolerance);
  std::vector<base::LonLat> shape;
  for (std::size_t i = 1; i + 1 < line.size(); ++i) shape.push_back(plane.to_degrees(line[i]));
  return shape;
}

model::Surface surface_of(const OsmWay& way) {
  const auto* const found = std::find_if(osm_surfaces.begin(), osm_surfaces.end(),
                                         [&](const OsmSurface& each) { return each.tag == way.surface; });
  return found == osm_surfaces.end() ? model::Surface::paved : found->surface;
}

/// That of its kind [km/h], or less where a sign says so.
double speed_of(const OsmWay& way) {
  const double usual = osm_highways[way.highway].speed_km_h;
  const int signed_km_h = way.maxspeed_km_h.value_or(0);
  return signed_km_h > 0 ? std::min(usual, static_cast<double>(signed_km_h)) : usual;
}

/// Which junctions of the network belong to the county's roads, and their new numbers.
class RoadsOfCounty {
 public:
  RoadsOfCounty(const OsmExtract& extract, const OsmNetwork& network, County& county)
      : county_(county), number_(network.junctions.size(), nobody) {
    for (std::size_t i = 0; i < network.junctions.size(); ++i) {
      if (network.junctions[i].component != 0) continue;
      number_[i] = county.junctions.size();
      county.junctions.push_back({network.junctions[i].position, nobody, Basis::read});
    }
    for (const OsmSegment& segment : network.segments) {
      if (network.junctions[segment.from].component != 0 || segment.from == segment.to) continue;
      const OsmWay& way = extract.ways[segment.way];
      const OsmHighway& highway = osm_highways[way.highway];
      county.roads.push_back({name_of(way.name, {}), number_[segment.from], number_[segment.to], highway.road_class,
                              segment.length, speed_of(way), Basis::read, Basis::read, fine_shape(network, segment),
                              way.name.local.empty() ? "way " + std::to_string(way.id) : std::string(), surface_of(way),
                              std::clamp(way.lanes.value_or(2), 1, 20), way.is_bridge});
    }
    free_until_ = county.junctions.size();
  }

  /// Gives a post the nearest junction that no post has yet, or one of its own with a road to the nearest.
  void join(std::size_t post) {
    const base::LonLat at = county_.posts[post].position;
    std::size_t nearest = nobody;
    std::size_t nearest_free = nobody;
    double least_m = std::numeric_limits<double>::infinity();
    double least_free_m = least_m;
    for (std::size_t i = 0; i < free_until_; ++i) {
      const double away_m = on_sphere(at, county_.junctions[i].position).value;
      if (away_m < least_m) {
        least_m = away_m;
        nearest = i;
      }
      if (county_.junctions[i].post == nobody && away_m < least_free_m) {
        least_free_m = away_m;
        nearest_free = i;
      }
    }
    if (nearest_free != nobody && least_free_m <= nearest_junction_m) {
      county_.junctions[nearest_free].post = post;
      return;
    }
    county_.joined.push_back({post, {least_m}});
    county_.junctions.push_back({at, post, Basis::read});
    county_.roads.push_back({{},
                             county_.junctions.size() - 1,
                             nearest,
                             model::RoadClass::village,
                             Metres{std::max(1.0, least_m * detour)},
                             0.0,
                             Basis::assumed,
                             Basis::assumed});
  }

 private:
  County& county_;
  std::vector<std::size_t> number_;
  std::size_t free_until_ = 0;
};

/// "900000" + 101 -> "900000101".
std::string numbered(const std::string& above, std::size_t number) {
  const std::string digits = std::to_string(number);
  return above + std::string(3 - std::min<std::size_t>(3, digits.size()), '0') + digits;
}

void add_posts(const OsmExtract& extract, const Settlements& settlements, const std::string& code, County& county) {
  const OsmArea& area = extract.areas[settlements.county];
  county.posts.push_back({code, name_of(area.name, code), nobody, settlements.seat, {}, Basis::read, Basis::assumed});
  for (std::size_t i = 0; i < settlements.townships.size(); ++i) {
    const OsmTownship& township = settlements.townships[i];
    const std::string own = numbered(code, 100 + i);
    county.posts.push_back({own, name_of(township.name, own), 0, township.seat, {}, Basis::read, Basis::assumed});
  }
  std::vector<std::size_t> count(settlements.townships.size(), 0);
  for (const OsmVillage& village : settlements.villages) {
    const OsmPlace& place = extract.places[village.place];
    const std::size_t above = 1 + village.township;
    const std::string own = numbered(county.posts[above].code, ++count[village.township]);
    const base::Persons persons{place.population.value_or(assumed_population(place.kind))};
    const Basis known = place.population ? Basis::read : Basis::assumed;
    county.posts.push_back({own, name_of(place.name, own), above, place.position, persons, Basis::read, known});
    county.posts[above].population += persons;
    county.posts[0].population += persons;
  }
}

/// By village: the middles of small roads that are nearer to it than to any other village, nearest first.
std::vector<std::vector<base::LonLat>> lanes_of(const County& county) {
  std::vector<std::vector<std::pair<double, base::LonLat>>> found(county.posts.size());
  for (const CountyRoad& road : county.roads) {
    if (road.road_class != model::RoadClass::village) continue;
    const base::LonLat& from = county.junctions[road.from].position;
    const base::LonLat& to = county.junctions[road.to].position;
    const base::LonLat straight{(from.lon_deg + to.lon_deg) / 2.0, (from.lat_deg + to.lat_deg) / 2.0};
    const base::LonLat middle = road.shape.empty() ? straight : road.shape[road.shape.size() / 2];
    std::size_t nearest = nobody;
    double least_m = reach_m;
    for (std::size_t i = 0; i < county.posts.size(); ++i) {
      if (!county.posts[i].is_village()) continue;
      const double away_m = on_sphere(middle, county.posts[i].position).value;
      if (away_m >= least_m) continue;
      least_m = away_m;
      nearest = i;
    }
    if (nearest != nobody) found[nearest].emplace_back(least_m, middle);
  }
  std::vector<std::vector<base::LonLat>> lanes(county.posts.size());
  for (std::size_t i = 0; i < found.size(); ++i) {
    std::stable_sort(found[i].begin(), found[i].end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    for (const auto& [away, middle] : found[i]) lanes[i].push_back(middle);
  }
  return lanes;
}

void add_people(County& county) {
  const auto lanes = lanes_of(county);
  for (std::size_t i = 0; i < county.posts.size(); ++i) {
    const CountyPost& post = county.posts[i];
    if (!post.is_village()) continue;
    const std::vector<base::LonLat>& along = lanes[i];
    add_groups(
        county, i,
        [&](int k) { return along.empty() ? post.position : along[static_cast<std::size_t>(k) % along.size()]; },
        static_cast<int>(std::max<std::size_t>(1, along.size())));
  }
}

/// By class: the harmonic mean of the speeds of its stretches, weighted by length; a class that no road has: that of its
/// highway without `_link`.
std::vector<double> speeds_of(const OsmExtract& extract, const OsmNetwork& network) {
  std::vector<double> hours(model::road_class_count, 0.0);
  std::vector<double> km(model::road_class_count, 0.0);
  for (const OsmSegment& segment : network.segments) {
    const OsmHighway& highway = osm_highways[extract.ways[segment.way].highway];
    const auto of = static_cast<std::size_t>(highway.road_class);
    km[of] += segment.length.value / base::metres_per_kilometre;
    hours[of] += segment.length.value / base::metres_per_kilometre / speed_of(extract.ways[segment.way]);
  }
  constexpr std::array otherwise{85.0, 65.0, 40.0, 25.0};
  std::vector<double> speeds;
  for (std::size_t i = 0; i < model::road_class_count; ++i) {
    speeds.push_back(hours[i] > 0.0 ? std::round(km[i] / hours[i]) : otherwise[i]);
  }
  return speeds;
}

}  // namespace

County county_of(const OsmExtract& extract, const OsmNetwork& network, const Settlements& settlements,
                 const std::string& code) {
  County county;
  county.basis = Basis::assumed;
  add_posts(extract, settlements, code, county);
  RoadsOfCounty roads(extract, network, county);
  for (std::size_t i = 0; i < county.posts.size(); ++i) roads.join(i);
  add_people(county);
  for (const OsmAmenity& amenity : extract.amenities) {
    if (amenity.kind == "fire_station" && is_within(settlements.border, amenity.position))
      county.stations.push_back({name_of(amenity.name, "消防救援站"), amenity.position, Basis::read});
  }
  if (county.stations.empty())
    county.stations.push_back({{"消防救援站", "Fire Station"}, settlements.seat, Basis::assumed});
  county.border = settlements.border;
  county.speeds_km_h = speeds_of(extract, network);
  return county;
}

std::string joined_text(const County& county, Metres farther_than) {
  std::vector<std::string> names;
  for (const JoinedPost& each : county.joined) {
    if (each.away <= farther_than) continue;
    names.push_back(
        fmt::format("{} {:.1f} km", county.posts[each.post].name.zh, each.away.value / base::metres_per_kilometre));
  }
  return base::list_of(names);
}

std::vector<std::string> summary_of(const OsmExtract& extract, const OsmNetwork& network,
                                    const Settlements& settlements, const County& county, Language language) {
  using base::say;
  std::vector<std::string> lines;
  Metres all;
  for (const OsmComponent& component : network.components) all += component.length;
  const OsmComponent& largest = network.components.front();
  const auto km = [](Metres length) { return fmt::format("{:.1f}", length.value / base::metres_per_kilometre); };
  lines.push_back(say(language, "roads: {0} junctions, {1} segments, {2} km in {3} components",
                      network.junctions.size(), network.segments.size(), km(all), network.components.size()));
  lines.push_back(say(language, "largest component, which is taken: {0} junctions, {1} segments, {2} km",
                      largest.junctions, largest.segments, km(largest.length)));
  const auto loops = std::count_if(network.segments.begin(), network.segments.end(), [&](const OsmSegment& segment) {
    return segment.from == segment.to && network.junctions[segment.from].component == 0;
  });
  if (loops > 0) lines.push_back(say(language, "loops, left out since they lead nowhere else: {0}", loops));
  if (extract.cut_ways > 0) lines.push_back(say(language, "ways cut where the file ends: {0}", extract.cut_ways));
  if (!county.joined.empty()) {
    lines.push_back(
        say(language, "roads added from posts to the nearest junction, assumed: {0}", county.joined.size()));
    const std::string far = joined_text(county, {nearest_junction_m});
    if (!far.empty()) lines.push_back(say(language, "of these farther off than 300 m: {0}", far));
  }
  lines.push_back(say(language, "{0}: {1} townships (admin_level {2}), {3} villages", county.posts.front().name.zh,
                      settlements.townships.size(), settlements.levels.township, settlements.villages.size()));
  std::array<std::size_t, belonging_count> by{};
  for (const OsmVillage& village : settlements.villages) ++by[static_cast<std::size_t>(village.by)];
  lines.push_back(
      say(language,
          "villages by their township's border: {0}; of the one township without a whole border: {1}; of the "
          "nearest seat: {2}; seats themselves: {3}",
          by[1], by[2], by[3], by[0]));
  const bool has_stations = county.stations.front().basis == Basis::read;
  lines.push_back(has_stations ? say(language, "fire stations: {0}", county.stations.size())
                               : say(language, "fire stations: none in the file; one at the county seat is assumed"));
  if (!settlements.seats_outside.empty()) {
    lines.push_back(say(language, "townships whose seats lie beyond the border, left out: {0}",
                        base::list_of(settlements.seats_outside)));
  }
  if (settlements.outside > 0)
    lines.push_back(say(language, "places beyond the border, left out: {0}", settlements.outside));
  const auto counted = std::count_if(county.posts.begin(), county.posts.end(), [](const CountyPost& post) {
    return post.is_village() && post.population_basis == Basis::read;
  });
  lines.push_back(say(language, "people: {0}; read for {1} of {2} villages, else assumed by the kind of place",
                      county.posts.front().population.value, counted, settlements.villages.size()));
  return lines;
}

}  // namespace sanji::import
