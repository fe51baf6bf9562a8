// SPDX-License-Identifier: Apache-2.0
// The sentences that many readers have to say.
#include "sim/input/messages.hpp"

#include "sim/base/utf8.hpp"

#include "sim/input/values.hpp"

#include <algorithm>

namespace sanji::input {

using base::mark;

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

std::string IssueWriter::near_name(std::string_view written, std::span<const std::string> known) {
  return base::nearest_name(written, known);
}

std::string brief(std::string_view written) {
  constexpr std::size_t longest = 60;
  const std::size_t line_end = std::min(written.find('\n'), written.size());
  const std::size_t end = base::begin_of_character(written, std::min(line_end, longest));
  return std::string(written.substr(0, end)) + (end < written.size() ? "..." : "");
}

std::string IssueWriter::known(std::span<const std::string> names, std::size_t most) const {
  return names.empty() ? text(mark("; there are none")) : text(mark("; known: {0}"), base::list_of(names, most));
}

std::string IssueWriter::did_you_mean(std::string_view written, std::span<const std::string> known) const {
  const std::string near = near_name(written, known);
  return near.empty() ? std::string{} : text(mark("; did you mean '{0}'?"), near);
}

void IssueWriter::unknown_key(const Place& place, std::string_view written, std::string_view owner,
                              std::span<const std::string> known) {
  add(place,
      text(mark("unknown key '{0}'; {1} knows: {2}"), brief(written), owner, base::list_of(known, known.size())) +
          did_you_mean(written, known));
}

void IssueWriter::missing_key(const Place& place, const base::Key& key, std::string_view owner) {
  say(place, mark("{0} needs the key '{1}'; write it, like {1}: {2}"), owner, key.name, example_of(key));
}

void IssueWriter::unknown_word(const Place& place, std::string_view written, const base::Key& key) {
  const std::vector<std::string> known = names_like(written, key.words);
  add(place, text(mark("'{0}' is no value of '{1}'"), brief(written), key.name) + this->known(known, known.size()) +
                 did_you_mean(written, known));
}

void IssueWriter::repeated(const Place& place, std::string_view noun, std::string_view id, int first_line) {
  say(place, mark("{0} '{1}' stands twice; the first is in line {2}; give each its own"), base::tr(language_, noun), id,
      first_line);
}

void IssueWriter::unknown_reference(const Place& place, std::string_view noun, std::string_view id,
                                    std::string_view key, std::string_view written, std::string_view target,
                                    const std::string& nearest_part) {
  add(place, text(mark("{0} '{1}' has {2} '{3}', which is no {4}"), base::tr(language_, noun), id, key, brief(written),
                  base::tr(language_, target)) +
                 nearest_part);
}

std::string IssueWriter::owner(std::string_view section) const {
  constexpr std::string_view registry = "region/";
  constexpr std::string_view event = "event/";
  constexpr std::string_view hazard = "hazard ";
  if (section.starts_with(registry)) return std::string(section.substr(registry.size()));
  if (section.starts_with(event)) return std::string(section.substr(event.size()));
  if (section.starts_with(hazard)) return text(mark("hazard '{0}'"), section.substr(hazard.size()));
  if (section.ends_with("[]")) section.remove_suffix(2);
  return std::string(section);
}

namespace {

std::string example_of_type(const base::Key& key) {
  std::string unit(example_of_unit(key.unit));
  switch (key.type) {
    case base::KeyType::boolean: return "true";
    case base::KeyType::count: return key.unit.empty() || key.unit == key.name ? "3" : unit;
    case base::KeyType::number: return "1.5";
    case base::KeyType::quantity: return unit;
    case base::KeyType::range: return std::string(example_of_range(key.unit));
    case base::KeyType::plain_range: return "0.85 .. 1.25";
    case base::KeyType::date_time: return "2024-08-12 22:40";
    case base::KeyType::clock_range: return "22:00 .. 06:00";
    case base::KeyType::day_range: return "06-01 .. 09-30";
    case base::KeyType::after: return "+20 min";
    case base::KeyType::reading: return "50 mm";
    case base::KeyType::file:
    case base::KeyType::features: return key.type == base::KeyType::file ? "plan.yaml" : "area.geojson";
    case base::KeyType::folder: return "regions/NAME";
    case base::KeyType::map: return "{...}";
    case base::KeyType::list:
    case base::KeyType::text_list: return "[...]";
    case base::KeyType::expression: return "people >= 50 or villages >= 2";
    case base::KeyType::need: return "{medical: 2 persons}";
    case base::KeyType::work: return "600 person-min";
    case base::KeyType::position: return key.unit == "deg" ? "103.39792" : "200 m";
    default: return "...";
  }
}

}  // namespace

std::string example_of(const base::Key& key) {
  if (!key.words.empty()) return std::string(key.words.front().name);
  if (!key.fallback.empty() && !key.required()) return std::string(key.fallback);
  return example_of_type(key);
}

std::vector<std::string> names_like(std::string_view written, std::span<const base::Word> words) {
  std::vector<std::string> names;
  for (const base::Word& word : words)
    names.emplace_back(is_ascii(written) || word.alias.empty() ? word.name : word.alias);
  return names;
}

std::vector<std::string> names_like(std::string_view written, std::span<const base::Key* const> keys) {
  std::vector<std::string> names;
  for (const base::Key* key : keys)
    names.emplace_back(is_ascii(written) || key->alias.empty() ? key->name : key->alias);
  return names;
}

}  // namespace sanji::input
