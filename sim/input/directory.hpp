// SPDX-License-Identifier: Apache-2.0
// The ids of a region's tables, for what refers to them: rows of registries, and items of plans and events. Knows which
// ids are in doubt, so that one mistake is said once.
#pragma once

#include "sim/input/fields.hpp"
#include "sim/model/region.hpp"

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace sanji::input {

/// Rows whose ids are in doubt: what refers to them must not be blamed for it.
struct Doubts {
  std::vector<std::string> ids;  ///< of rows that were left out, or that are wrong themselves
  bool lost = false;             ///< a row was left out whose id cannot even be guessed

  [[nodiscard]] bool any() const { return lost || !ids.empty(); }
  void add(const Doubts& others) {
    ids.insert(ids.end(), others.ids.begin(), others.ids.end());
    lost = lost || others.lost;
  }
};

/// The ids of one table, for references to it.
template <class T>
struct Directory {
  bool readable = false;  ///< false where the table's file could not be read: references are then not judged
  Doubts doubts;
  std::vector<std::string> known;  ///< all ids that are written, also of rows with other faults
  std::map<std::string, base::Id<T>, std::less<>> ids;

  void add(const std::string& written, base::Id<T> id) {
    known.push_back(written);
    ids.emplace(written, id);
  }
};

/// What plans and events may speak of.
struct Directories {
  Directory<model::Post> posts;  ///< of the three tiers and agencies
  Directory<model::Channel> channels;
  Directory<model::Capability> capabilities;
  Directory<model::Leader> leaders;
  Directory<model::Sensor> sensors;
  Directory<model::VehicleClass> vehicle_classes;
  Directory<model::Road> roads;
};

/// A region that plans and events are read against.
struct KnownRegion {
  const model::Region& region;
  const Directories& ids;
};

/// What refers: "team 'T-044' has post ...".
struct Referrer {
  std::string_view noun;
  std::string_view id;
  std::string_view key;
};

/// As many names as a message lists where none is near.
inline constexpr std::size_t longest_list = 30;

/// True where nobody may be blamed for naming that id: it may be one of a row that has been left out.
template <class T>
bool in_doubt(const Directory<T>& directory, std::string_view id) {
  const std::span<const std::string> doubtful(directory.doubts.ids);
  return !directory.readable || directory.doubts.lost || !base::nearest_name(id, doubtful).empty();
}

/// The row of that id; none where it is unknown, which is said unless the id is in doubt. `target` is what it should be,
/// `called` gives the name of a known id.
template <class T, class Called>
base::Id<T> look_up(IssueWriter& issues, const PlacedWord& word, const Directory<T>& directory, const Referrer& by,
                    std::string_view target, Called called) {
  const auto found = directory.ids.find(word.text);
  if (directory.readable && found != directory.ids.end()) return found->second;
  if (in_doubt(directory, word.text)) return {};
  std::string suggestion = issues.nearest(word.text, directory.known, called);
  if (suggestion.empty() && directory.known.size() <= longest_list)
    suggestion = issues.known(directory.known, longest_list);
  issues.unknown_reference(word.place, by.noun, by.id, by.key, word.text, target, suggestion);
  return {};
}

/// The row that a key refers to; none where it is empty or unknown, which is said.
template <class T, class Called>
base::Id<T> referred(const Fields& fields, std::string_view key, const Directory<T>& directory, std::string_view noun,
                     std::string_view id, std::string_view target, Called called) {
  std::string written;
  if (!fields.has(key) || !fields.read(key, written)) return {};
  return look_up(fields.reading().issues, {written, fields.place_of(key)}, directory, {noun, id, key}, target, called);
}

}  // namespace sanji::input
