// SPDX-License-Identifier: Apache-2.0
// The tree of the tiers out of areas and places. Extracts are cut with straight lines: borders of neighbours are never
// whole in them, and now and then an own one is not.
#include "sim/import/settlements.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <map>
#include <unordered_map>

namespace sanji::import {
namespace {

using base::Language;
using base::mark;
using base::say;

constexpr std::size_t none = std::numeric_limits<std::size_t>::max();

/// Kinds of places that are villages of their own.
bool is_village(const OsmPlace& place) { return place.kind != "isolated_dwelling"; }

class Sorter {
 public:
  Sorter(const OsmExtract& extract, std::string file, Language language, base::Issues& issues,
         const std::vector<base::LonLat>& border)
      : extract_(extract), file_(std::move(file)), language_(language), issues_(issues), own_border_(border) {
    for (std::size_t i = 0; i < extract.places.size(); ++i) places_.emplace(extract.places[i].id, i);
  }

  std::optional<Settlements> sorted(Levels asked) {
    Settlements all;
    all.levels.township = asked.township != 0 ? asked.township : township_level();
    if (all.levels.township == 0) return std::nullopt;
    const std::size_t county = county_area(asked.county, all.levels.township);
    if (county == none) return std::nullopt;
    all.county = county;
    all.levels.county = extract_.areas[county].admin_level;
    all.seat = seat_of(all);
    plane_ = base::Projection(all.seat);
    county_border_ =
        own_border_.empty() ? polygons_of(extract_.areas[county]) : polygons_of({0, 0, {}, 0, {own_border_}, {}});
    if (!own_border_.empty() && !holds(county_border_, base::Point{})) {
      refuse(say(language_, "the seat of {0} lies outside the border that was given; look at --border and --datum",
                 extract_.areas[county].name.local));
      return std::nullopt;
    }
    const OsmArea& area = extract_.areas[county];
    all.border = !own_border_.empty() ? own_border_ : area.outer.size() == 1 ? area.outer.front() : all.border;
    gather_townships(all);
    if (all.townships.empty()) {
      refuse(say(
          language_,
          "no township: no area of admin_level {0} has a seat (admin_centre or label) among the places of this file; "
          "it has {1}; choose another level with --township-level",
          all.levels.township, levels_text()));
      return std::nullopt;
    }
    for (const OsmTownship& township : all.townships) borders_.push_back(polygons_of(extract_.areas[township.area]));
    gather_villages(all);
    return all;
  }

 private:
  void refuse(std::string what) { issues_.add({file_, 1, 1}, std::move(what)); }

  std::size_t seat_place(const OsmArea& area) const {
    const auto found = places_.find(area.seat);
    return found == places_.end() ? none : found->second;
  }

  /// "2: 5 areas, 1 with its seat in the file; 7: ..."
  std::string levels_text() const {
    std::map<int, std::pair<int, int>> levels;  // areas, seats
    for (const OsmArea& area : extract_.areas) {
      auto& [areas, seats] = levels[area.admin_level];
      ++areas;
      seats += seat_place(area) == none ? 0 : 1;
    }
    std::vector<std::string> texts;
    texts.reserve(levels.size());
    for (const auto& [level, counts] : levels) {
      texts.push_back(
          say(language_, "level {0} ({1} areas, {2} with a seat here)", level, counts.first, counts.second));
    }
    return texts.empty() ? std::string(tr(language_, "no administrative areas")) : base::list_of(texts);
  }

  /// The deepest level with two seats or more in the file.
  int township_level() {
    std::map<int, int> seats;
    for (const OsmArea& area : extract_.areas) seats[area.admin_level] += seat_place(area) == none ? 0 : 1;
    for (auto each = seats.rbegin(); each != seats.rend(); ++each) {
      if (each->second >= 2 && each->first > 1) return each->first;
    }
    refuse(say(language_,
               "no level of administration has two areas whose seats are in this file; it has {0}; take an extract "
               "that holds a county with its townships",
               levels_text()));
    return 0;
  }

  /// The one area above the townships whose seat is in the file, of the deepest such level or of the level asked for.
  std::size_t county_area(int asked, int below) {
    std::vector<std::size_t> found;
    int level = 0;
    for (std::size_t i = 0; i < extract_.areas.size(); ++i) {
      const OsmArea& area = extract_.areas[i];
      const bool may = asked != 0 ? area.admin_level == asked : area.admin_level < below && area.admin_level >= level;
      if (!may || seat_place(area) == none) continue;
      if (area.admin_level > level) found.clear();
      level = area.admin_level;
      found.push_back(i);
    }
    if (found.size() == 1) return found.front();
    std::vector<std::string> names;
    names.reserve(found.size());
    for (const std::size_t i : found) names.push_back(extract_.areas[i].name.local);
    refuse(found.empty()
               ? say(language_,
                     "no county: no area above admin_level {0} has its seat in this file; it has {1}; choose "
                     "levels with --county-level and --township-level",
                     below, levels_text())
               : say(language_,
                     "several counties of admin_level {0}: {1}; cut the file to one of them, or choose another "
                     "level with --county-level",
                     level, base::list_of(names)));
    return none;
  }

  void gather_townships(Settlements& all) const {
    for (std::size_t i = 0; i < extract_.areas.size(); ++i) {
      const OsmArea& area = extract_.areas[i];
      const std::size_t place = seat_place(area);
      if (area.admin_level != all.levels.township || place == none) continue;
      if (!own_border_.empty() && !holds(county_border_, plane_.to_plane(extract_.places[place].position))) {
        all.seats_outside.push_back(area.name.local);
        continue;
      }
      all.townships.push_back({area.name, extract_.places[place].position, i, place, !area.outer.empty()});
    }
  }

  base::LonLat seat_of(const Settlements& all) const {
    return extract_.places[seat_place(extract_.areas[all.county])].position;
  }

  std::vector<base::Polygon> polygons_of(const OsmArea& area) const {
    std::vector<base::Polygon> polygons;
    for (const auto& ring : area.outer) {
      base::Polygon polygon;
      for (const base::LonLat& corner : ring) polygon.outer.push_back(plane_.to_plane(corner));
      for (const auto& hole : area.inner) {
        std::vector<base::Point> points;
        points.reserve(hole.size());
        for (const base::LonLat& corner : hole) points.push_back(plane_.to_plane(corner));
        if (base::contains({polygon.outer, {}}, points.front())) polygon.holes.push_back(std::move(points));
      }
      polygons.push_back(std::move(polygon));
    }
    return polygons;
  }

  static bool holds(const std::vector<base::Polygon>& polygons, base::Point point) {
    return std::any_of(polygons.begin(), polygons.end(),
                       [&](const base::Polygon& polygon) { return base::contains(polygon, point); });
  }

  void gather_villages(Settlements& all) const {
    for (std::size_t i = 0; i < all.townships.size(); ++i) {
      all.villages.push_back({all.townships[i].place, i, Belonging::seat});
    }
    for (std::size_t i = 0; i < extract_.places.size(); ++i) {
      const OsmPlace& place = extract_.places[i];
      const bool is_seat = std::any_of(all.townships.begin(), all.townships.end(),
                                       [&](const OsmTownship& township) { return township.place == i; });
      if (is_seat || !is_village(place)) continue;
      const base::Point point = plane_.to_plane(place.position);
      if (!county_border_.empty() && !holds(county_border_, point)) {
        ++all.outside;
        continue;
      }
      all.villages.push_back(belonging(all, i, point));
    }
  }

  OsmVillage belonging(const Settlements& all, std::size_t place, base::Point point) const {
    for (std::size_t i = 0; i < borders_.size(); ++i) {
      if (holds(borders_[i], point)) return {place, i, Belonging::inside};
    }
    const auto lacks_border = [](const OsmTownship& township) { return !township.has_border; };
    const auto borderless = std::count_if(all.townships.begin(), all.townships.end(), lacks_border);
    std::size_t nearest = none;
    double least_m = std::numeric_limits<double>::infinity();
    for (std::size_t i = 0; i < all.townships.size(); ++i) {
      if (borderless > 0 && all.townships[i].has_border) continue;
      const double away_m = base::distance(plane_.to_plane(all.townships[i].seat), point).value;
      if (away_m < least_m) {
        least_m = away_m;
        nearest = i;
      }
    }
    return {place, nearest, borderless == 1 ? Belonging::excluded : Belonging::nearest};
  }

  const OsmExtract& extract_;
  std::string file_;
  Language language_;
  base::Issues& issues_;
  std::unordered_map<OsmId, std::size_t> places_;
  base::Projection plane_;
  std::vector<std::vector<base::Polygon>> borders_;  ///< by township
  std::vector<base::Polygon> county_border_;
  const std::vector<base::LonLat>& own_border_;
};

}  // namespace

std::optional<Settlements> settlements_of(const OsmExtract& extract, const std::string& file, Levels levels,
                                          Language language, base::Issues& issues,
                                          const std::vector<base::LonLat>& border) {
  return Sorter(extract, file, language, issues, border).sorted(levels);
}

}  // namespace sanji::import
