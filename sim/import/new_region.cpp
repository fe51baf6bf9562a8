// SPDX-License-Identifier: Apache-2.0
// Villages stand on a jittered sunflower, so that no two are too near; seats among them; people by a skewed draw.
#include "sim/import/new_region.hpp"

#include "sim/base/random.hpp"
#include "sim/import/groups.hpp"
#include "sim/import/place_names.hpp"
#include "sim/import/road_laying.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <utility>

namespace sanji::import {
namespace {

using base::Point;

constexpr double km2_per_village = 7.26;  ///< Dongxiang: 1,510 km2, 208 villages
constexpr double golden_angle = std::numbers::pi * (3.0 - 2.23606797749979);
constexpr double jitter = 0.35;             ///< of the distance between two villages; assumed
constexpr double detour = 1.56;             ///< median of five read road distances of Dongxiang
constexpr double median_persons = 1'150.0;  ///< of a village; assumed, Dongxiang's mean is 1,283
constexpr double spread_of_persons = 0.55;  ///< of the logarithm; assumed
constexpr int least_persons = 120;
constexpr int most_persons = 6'000;

/// By the logistic distribution's inverse: near the normal one, and no more than a logarithm.
double skewed(double median, double spread, base::Stream& stream) {
  const double u = stream.uniform();
  return median * std::exp(spread * std::sqrt(3.0) / std::numbers::pi * std::log(u / (1.0 - u)));
}

/// Of the circle that holds all villages [m].
double radius_of(std::size_t villages) {
  return std::sqrt(km2_per_village * (static_cast<double>(villages) + 6.0) / std::numbers::pi) *
         base::metres_per_kilometre * 1.08;
}

/// Places of the villages on the plane, from the middle outwards.
std::vector<Point> village_places(std::size_t count, const base::Streams& chance) {
  const double each_m = std::sqrt(km2_per_village) * base::metres_per_kilometre;
  std::vector<Point> places;
  places.reserve(count);
  for (std::size_t k = 0; k < count; ++k) {
    base::Stream stream = chance.stream("place", std::to_string(k));
    const double east = (stream.uniform() - 0.5) * 2.0 * jitter * each_m;
    const double north = (stream.uniform() - 0.5) * 2.0 * jitter * each_m;
    const double away_m = each_m * std::sqrt((static_cast<double>(k) + 0.5) / std::numbers::pi);
    const double angle = static_cast<double>(k) * golden_angle;
    places.push_back({away_m * std::cos(angle) + east, away_m * std::sin(angle) + north});
  }
  return places;
}

/// Seats: the middle one, then always the village farthest from all seats so far, weighted by chance.
std::vector<std::size_t> seats_among(const std::vector<Point>& places, std::size_t count, const base::Streams& chance) {
  std::vector<double> away(places.size());
  for (std::size_t i = 0; i < places.size(); ++i) away[i] = base::distance(places[i], places[0]).value;
  std::vector<std::size_t> seats{0};
  while (seats.size() < count) {
    std::size_t next = 0;
    double most = -1.0;
    for (std::size_t i = 0; i < places.size(); ++i) {
      base::Stream stream = chance.stream("seat", std::to_string(i), std::to_string(seats.size()));
      const double weighed = away[i] * (0.6 + 0.4 * stream.uniform());
      if (weighed <= most) continue;
      most = weighed;
      next = i;
    }
    seats.push_back(next);
    for (std::size_t i = 0; i < places.size(); ++i)
      away[i] = std::min(away[i], base::distance(places[i], places[next]).value);
  }
  return seats;
}

std::size_t nearest_of(const std::vector<Point>& places, const std::vector<std::size_t>& seats, Point at) {
  std::size_t nearest = 0;
  for (std::size_t k = 1; k < seats.size(); ++k) {
    if (base::distance(places[seats[k]], at).value < base::distance(places[seats[nearest]], at).value) nearest = k;
  }
  return nearest;
}

void add_posts(County& county, CountySize size, const Site& site, const base::Streams& chance) {
  const base::Projection plane(site.middle);
  const std::string& code = site.code;
  const std::vector<Point> places = village_places(size.villages, chance);
  const std::vector<std::size_t> seats = seats_among(places, size.townships, chance);
  const std::vector<model::Name> names = place_names(size.villages + 1, chance);
  const auto at = [&](std::size_t village, double east_m) {
    return plane.to_degrees({places[village].x_m + east_m, places[village].y_m});
  };
  // three desks of one place stand a little apart
  const model::Name& name = site.name.zh.empty() ? names.back() : site.name;
  county.posts.push_back({code, {name.zh + "县", name.en + " County"}, nobody, at(0, 400.0), {}});
  for (std::size_t k = 0; k < seats.size(); ++k) {
    const model::Name& of_seat = names[seats[k]];
    county.posts.push_back(
        {code + fmt::format("{:03}", 100 + k), {of_seat.zh + "镇", of_seat.en + " Town"}, 0, at(seats[k], 200.0), {}});
  }
  std::vector<std::vector<std::size_t>> of_town(seats.size());
  for (std::size_t i = 0; i < places.size(); ++i) of_town[nearest_of(places, seats, places[i])].push_back(i);
  for (std::size_t k = 0; k < seats.size(); ++k) {
    for (std::size_t n = 0; n < of_town[k].size(); ++n) {
      const std::size_t i = of_town[k][n];
      base::Stream stream = chance.stream("persons", std::to_string(i));
      const double factor = i == seats[k] ? 2.5 : 1.0;  // seats are larger
      const double drawn = factor * skewed(median_persons, spread_of_persons, stream);
      const base::Persons persons{std::clamp(static_cast<int>(std::lround(drawn)), least_persons, most_persons)};
      county.posts.push_back({fmt::format("{}{:03}", county.posts[1 + k].code, 1 + n),
                              {names[i].zh + "村", names[i].en + " Village"},
                              1 + k,
                              at(i, 0.0),
                              persons});
      county.posts[1 + k].population += persons;
      county.posts[0].population += persons;
    }
  }
}

/// Groups round the middle of the village, outwards.
void add_people(County& county, const base::Projection& plane) {
  constexpr double between_groups_m = 90.0;  // assumed
  for (std::size_t i = 0; i < county.posts.size(); ++i) {
    if (!county.posts[i].is_village()) continue;
    const Point middle = plane.to_plane(county.posts[i].position);
    add_groups(county, i, [&](int k) {
      const double away_m = between_groups_m * std::sqrt(static_cast<double>(k) + 0.3);
      const double angle = static_cast<double>(k) * golden_angle;
      return plane.to_degrees({middle.x_m + away_m * std::cos(angle), middle.y_m + away_m * std::sin(angle)});
    });
  }
}

/// A circle round all villages.
void add_border(County& county, std::size_t villages, const base::Projection& plane) {
  constexpr int corners = 72;
  const double radius_m = radius_of(villages);
  for (int k = 0; k < corners; ++k) {
    const double angle = 2.0 * std::numbers::pi * k / corners;
    county.border.push_back(plane.to_degrees({radius_m * std::cos(angle), radius_m * std::sin(angle)}));
  }
}

}  // namespace

County new_county(CountySize size, std::uint64_t seed, const Site& site) {
  const base::Streams chance(seed, site.number);
  const base::Projection plane(site.middle);
  County county;
  county.is_schematic = true;
  county.speeds_km_h = {85.0, 40.0, 25.0, 25.0};
  add_posts(county, size, site, chance);
  add_people(county, plane);
  add_border(county, size.villages, plane);
  lay_roads(county, detour);
  county.stations.push_back(
      {{"县城消防救援站", "County Seat Fire Station"}, county.posts[0].position, model::Basis::assumed});
  return county;
}

namespace {

/// The value of a distribution of which five quantiles are known, straight between them.
double by_quantiles(const std::array<double, 7>& values, double u) {
  constexpr std::array at{0.0, 0.05, 0.25, 0.5, 0.75, 0.95, 1.0};
  std::size_t k = 1;
  while (k + 1 < at.size() && u > at[k]) ++k;
  return values[k - 1] + (values[k] - values[k - 1]) * (u - at[k - 1]) / (at[k] - at[k - 1]);
}

}  // namespace

std::vector<CountySize> province_sizes(std::size_t counties, std::uint64_t seed) {
  // 5, 25, 50, 75 and 95 % of the 1,416 units named 县 (division codes of 2023); the ends are assumed
  constexpr std::array<double, 7> villages{30.0, 49.0, 115.0, 181.0, 295.0, 504.0, 600.0};
  constexpr std::array<double, 7> townships{4.0, 7.0, 10.0, 13.0, 18.0, 26.0, 40.0};
  constexpr double looseness = 0.2;  // of a county's place among the others by townships and by villages; assumed
  const base::Streams chance(seed, 0);
  std::vector<CountySize> sizes;
  sizes.reserve(counties);
  for (std::size_t i = 0; i < counties; ++i) {
    base::Stream stream = chance.stream("county size", std::to_string(i));
    // one county from each part of the distribution, so that a small province is not a matter of luck
    const double u = (static_cast<double>(i) + stream.uniform()) / static_cast<double>(counties);
    const double shifted = u + (stream.uniform() - 0.5) * looseness;
    CountySize size;
    size.villages = static_cast<std::size_t>(std::lround(by_quantiles(villages, u)));
    size.townships = static_cast<std::size_t>(std::lround(by_quantiles(townships, std::clamp(shifted, 0.0, 1.0))));
    sizes.push_back(size);
  }
  return sizes;
}

std::vector<Site> province_sites(const std::vector<CountySize>& sizes, std::uint64_t seed, const std::string& code) {
  std::size_t largest = 0;
  for (const CountySize& size : sizes) largest = std::max(largest, size.villages);
  const double apart_m = 2.0 * radius_of(largest);
  const auto wide = static_cast<std::size_t>(std::ceil(std::sqrt(static_cast<double>(sizes.size()))));
  const std::vector<model::Name> names = place_names(sizes.size(), base::Streams(seed, 0));
  // large and small counties lie mixed
  std::vector<std::pair<double, std::size_t>> order;
  const base::Streams chance(seed, 0);
  for (std::size_t i = 0; i < sizes.size(); ++i) {
    base::Stream stream = chance.stream("county place", std::to_string(i));
    order.emplace_back(stream.uniform(), i);
  }
  std::sort(order.begin(), order.end());
  constexpr double metres_per_degree = 111'195.0;
  std::vector<Site> sites(sizes.size());
  for (std::size_t k = 0; k < order.size(); ++k) {
    const auto middle = static_cast<double>(wide - 1) / 2.0;
    const double east_m = (static_cast<double>(k % wide) - middle) * apart_m;
    const std::size_t row = k / wide;
    const double north_m = (static_cast<double>(row) - middle) * apart_m;
    const std::size_t i = order[k].second;
    sites[i].middle = {east_m / metres_per_degree, north_m / metres_per_degree};
    sites[i].code = std::to_string(std::stoi(code) + 1 + static_cast<int>(i));
    sites[i].name = names[i];
    sites[i].number = static_cast<std::uint32_t>(i) + 1;
  }
  return sites;
}

}  // namespace sanji::import
