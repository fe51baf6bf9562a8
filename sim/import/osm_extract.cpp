// SPDX-License-Identifier: Apache-2.0
// Read twice: once for the borders' relations, once for nodes, ways and areas with their places. The library throws, and
// what it says ends here as an issue.
#include "sim/import/osm_extract.hpp"
#include "sim/import/osm_highways.hpp"

#include <osmium/area/assembler.hpp>
#include <osmium/area/multipolygon_manager.hpp>
#include <osmium/handler.hpp>
#include <osmium/handler/node_locations_for_ways.hpp>
#include <osmium/index/map/flex_mem.hpp>
#include <osmium/io/any_input.hpp>
#include <osmium/visitor.hpp>

#include <algorithm>
#include <charconv>
#include <string_view>

namespace sanji::import {
namespace {

using base::Language;
using base::mark;
using base::say;
using Locations = osmium::index::map::FlexMem<osmium::unsigned_object_id_type, osmium::Location>;
using Borders = osmium::area::MultipolygonManager<osmium::area::Assembler>;

constexpr std::string_view place_kinds[] = {"city",    "town",   "suburb",  "quarter",
                                            "village", "hamlet", "borough", "isolated_dwelling"};
constexpr std::string_view amenity_kinds[] = {"fire_station", "hospital", "clinic", "doctors", "police", "school"};

std::string text_of(const osmium::TagList& tags, const char* key) { return tags.get_value_by_key(key, ""); }

OsmName name_of(const osmium::TagList& tags) { return {text_of(tags, "name"), text_of(tags, "name:en")}; }

template <class List>
bool has(const List& list, std::string_view word) {
  return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

/// True for a tag that is there and does not say no.
bool says_yes(const osmium::TagList& tags, const char* key) {
  const char* const value = tags.get_value_by_key(key);
  return value != nullptr && std::string_view(value) != "no";
}

/// A whole number, if the text is one and nothing else.
std::optional<int> number_of(std::string_view text) {
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

base::LonLat position_of(const osmium::Location& location) { return {location.lon(), location.lat()}; }

/// The open ring, without the repeated first point.
std::vector<base::LonLat> ring_of(const osmium::NodeRefList& nodes) {
  std::vector<base::LonLat> ring;
  ring.reserve(nodes.size());
  for (const osmium::NodeRef& node : nodes) ring.push_back(position_of(node.location()));
  if (ring.size() > 1 && ring.front() == ring.back()) ring.pop_back();
  return ring;
}

/// Puts what is met into the extract.
class Gatherer : public osmium::handler::Handler {
 public:
  explicit Gatherer(OsmExtract& extract) : extract_(extract) {}

  void node(const osmium::Node& node) {
    if (!node.location().valid()) return;
    const osmium::TagList& tags = node.tags();
    const std::string place = text_of(tags, "place");
    if (has(place_kinds, place)) {
      extract_.places.push_back(
          {node.id(), place, name_of(tags), number_of(text_of(tags, "population")), position_of(node.location())});
    }
    amenity(node.id(), tags, position_of(node.location()));
  }

  void way(const osmium::Way& way) {
    std::vector<OsmNode> nodes;
    nodes.reserve(way.nodes().size());
    for (const osmium::NodeRef& node : way.nodes()) {
      if (node.location().valid()) nodes.push_back({node.ref(), position_of(node.location())});
    }
    if (nodes.size() < 2) return;
    if (way.is_closed()) amenity(way.id(), way.tags(), middle_of(nodes));
    const auto* const highway =
        std::find_if(osm_highways.begin(), osm_highways.end(),
                     [tag = text_of(way.tags(), "highway")](const auto& each) { return each.tag == tag; });
    if (highway == osm_highways.end()) return;
    if (nodes.size() != way.nodes().size()) ++extract_.cut_ways;
    extract_.ways.push_back({way.id(), static_cast<std::size_t>(highway - osm_highways.begin()), name_of(way.tags()),
                             says_yes(way.tags(), "bridge"), std::move(nodes), text_of(way.tags(), "surface"),
                             number_of(text_of(way.tags(), "lanes")), number_of(text_of(way.tags(), "maxspeed"))});
  }

  void relation(const osmium::Relation& relation) {
    if (text_of(relation.tags(), "boundary") != "administrative") return;
    OsmArea area;
    area.id = relation.id();
    area.admin_level = number_of(text_of(relation.tags(), "admin_level")).value_or(0);
    area.name = name_of(relation.tags());
    for (const osmium::RelationMember& member : relation.members()) {
      const bool is_seat =
          has(std::initializer_list<std::string_view>{"admin_centre", "admin_center", "label"}, member.role());
      if (member.type() == osmium::item_type::node && is_seat && area.seat == 0) area.seat = member.ref();
    }
    extract_.areas.push_back(std::move(area));
  }

  /// The closed border of a relation that came before.
  void border(const osmium::Area& border) {
    const auto area = std::find_if(extract_.areas.begin(), extract_.areas.end(),
                                   [&](const OsmArea& each) { return each.id == border.orig_id(); });
    if (border.from_way() || area == extract_.areas.end()) return;
    for (const osmium::OuterRing& outer : border.outer_rings()) {
      area->outer.push_back(ring_of(outer));
      for (const osmium::InnerRing& inner : border.inner_rings(outer)) area->inner.push_back(ring_of(inner));
    }
  }

 private:
  static base::LonLat middle_of(const std::vector<OsmNode>& nodes) {
    base::LonLat sum;
    for (const OsmNode& node : nodes) {
      sum.lon_deg += node.position.lon_deg;
      sum.lat_deg += node.position.lat_deg;
    }
    const auto count = static_cast<double>(nodes.size());
    return {sum.lon_deg / count, sum.lat_deg / count};
  }

  void amenity(OsmId id, const osmium::TagList& tags, base::LonLat position) {
    const std::string kind = text_of(tags, "amenity");
    if (has(amenity_kinds, kind)) extract_.amenities.push_back({id, kind, name_of(tags), position});
  }

  OsmExtract& extract_;
};

OsmExtract read(const std::filesystem::path& file) {
  OsmExtract extract;
  const osmium::io::File input(file.string());
  osmium::TagsFilter administrative{false};
  administrative.add_rule(true, "boundary", "administrative");
  Borders borders{osmium::area::AssemblerConfig{}, administrative};
  osmium::relations::read_relations(input, borders);

  Locations locations;
  osmium::handler::NodeLocationsForWays with_places(locations);
  with_places.ignore_errors();
  Gatherer gather(extract);
  std::vector<osmium::memory::Buffer> closed;  // borders come before their relations
  osmium::io::Reader reader(input);
  osmium::apply(reader, with_places, gather,
                borders.handler([&](osmium::memory::Buffer&& buffer) { closed.push_back(std::move(buffer)); }));
  reader.close();
  for (const osmium::memory::Buffer& buffer : closed) {
    for (const auto& border : buffer.select<osmium::Area>()) gather.border(border);
  }
  return extract;
}

}  // namespace

std::optional<OsmExtract> read_osm(const std::filesystem::path& file, Language language, base::Issues& issues) {
  const auto refuse = [&](std::string what) {
    issues.add({file.string(), 1, 1}, std::move(what));
    return std::nullopt;
  };
  std::error_code unknown;
  if (!std::filesystem::is_regular_file(file, unknown))
    return refuse(std::string(tr(language, "there is no such file")));
  try {
    if (osmium::io::File(file.string()).format() == osmium::io::file_format::unknown) {
      return refuse(std::string(tr(language,
                                   "not a format of OpenStreetMap; the name of the file must end in .osm.pbf, "
                                   ".osm, .osm.gz or .osm.bz2")));
    }
    OsmExtract extract = read(file);
    if (extract.ways.empty()) {
      return refuse(std::string(tr(language,
                                   "no road for motor vehicles in this file; an extract of OpenStreetMap has ways "
                                   "with the tag highway, such as highway=tertiary")));
    }
    return extract;
  } catch (const std::exception& problem) {
    return refuse(say(language, "damaged or cut short ({0}); fetch or export it again", problem.what()));
  }
}

}  // namespace sanji::import
