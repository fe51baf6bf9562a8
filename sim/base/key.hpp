// SPDX-License-Identifier: Apache-2.0
// What one key of an input file is: name, Chinese alias, type, unit, range, default, one sentence. Readers, checks, the
// reference manual and the JSON Schema are made from such rows; this file holds no row itself.
#pragma once

#include "sim/base/geo.hpp"
#include "sim/base/range.hpp"
#include "sim/base/sim_time.hpp"

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace sanji::base {

enum class KeyType {
  text,         ///< any text
  id,           ///< a name without blanks, unique in its list or registry
  reference,    ///< the id of a row elsewhere
  word,         ///< one of `words`
  words,        ///< a list of `words` (YAML) or ids separated by blanks (CSV)
  boolean,      ///< true or false
  count,        ///< a whole number; `unit` names what is counted
  number,       ///< a plain number without a unit
  quantity,     ///< a number with `unit` (in YAML behind the number, in CSV in the header)
  range,        ///< `low .. high` or `low .. mode .. high` with `unit`; a single value is a range of no width
  plain_range,  ///< the same without a unit
  date_time,    ///< 2024-08-12 22:40
  clock_range,  ///< 22:00 .. 06:00, may pass midnight
  day_range,    ///< 06-01 .. 09-30, month and day, may pass the new year
  after,        ///< +20 min: a span after a start that the sentence names
  file,         ///< a path relative to the file it stands in
  folder,       ///< the same, a folder
  map,          ///< keys of the section named by `section_of`
  list,         ///< a list of such maps
  text_list,    ///< a list of texts, or a single one
  expression,   ///< comparisons joined by and / or
  need,         ///< a map from capability to persons
  reading,      ///< a number in the unit of what a sensor measures: 50 mm, 12 mm/h, 2.1 m, 30 ppm
  work,         ///< 600 person-min, or 45 person-min per person (house)
  position,     ///< decimal degrees or metres as the datum says
  features      ///< a GeoJSON file; the properties of its features are the keys of `section_of`
};

/// A word that may be written in either language.
struct Word {
  std::string_view name;
  std::string_view alias;  ///< Chinese
};

/// One row of the one table of keys. `sentence` is English and stands in the catalogue.
struct Key {
  std::string_view section;  ///< "plan", "plan.levels[]", "region/posts.csv", "hazard footprint"
  std::string_view name;     ///< English name; for CSV with the unit as the header has it
  std::string_view alias;    ///< Chinese name
  KeyType type = KeyType::text;
  std::string_view unit;      ///< "min", "km/h", "%", "persons"; empty where there is none
  double low = 0.0;           ///< least value, in `unit`
  double high = 0.0;          ///< greatest value, in `unit`; low == high means any
  std::string_view fallback;  ///< default as it would be written; "!" = must be given, "" = may be absent
  std::string_view sentence;
  std::span<const Word> words;  ///< for word and words
  std::string_view section_of;  ///< for map, list and features
  bool personal = false;        ///< never leaves the reader: no journal, no report

  [[nodiscard]] bool required() const { return fallback == "!"; }
};

struct Feature;

/// A value read by a key; quantities in SI (m, m/s, m2, share 0..1), durations in their own type.
using Value = std::variant<std::monostate, std::string, double, bool, Duration, Range<double>, Range<Duration>,
                           std::vector<std::string>, std::vector<Feature>>;
using Values = std::map<std::string, Value, std::less<>>;

/// One GeoJSON feature: its polygons on the local plane and its properties, read by their keys.
struct Feature {
  std::vector<Polygon> area;
  Values properties;
};

}  // namespace sanji::base
