// SPDX-License-Identifier: Apache-2.0
// The JSON Schema (draft-07) of the YAML files, for editors that complete and check while one writes. What a schema cannot
// say (references, units, coordinates) the reader says.
#include "sim/hazards/registry.hpp"
#include "sim/input/keys.hpp"
#include "sim/input/keys_rows.hpp"
#include "sim/input/merge.hpp"

#include <nlohmann/json.hpp>

#include <fmt/format.h>

namespace sanji::input {
namespace {

using Json = nlohmann::ordered_json;

Json map_of(std::string_view section_name, bool whole);

Json any_of_words(const Key& key) {
  Json all = Json::array();
  for (const base::Word& word : key.words) {
    all.push_back(word.name);
    if (!word.alias.empty()) all.push_back(word.alias);
  }
  return {{"enum", std::move(all)}};
}

Json single(const Key& key) {
  if (!key.words.empty()) return any_of_words(key);
  switch (key.type) {
    case KeyType::boolean: return {{"enum", {true, false, "是", "否"}}};
    case KeyType::count:
    case KeyType::number:
    case KeyType::plain_range:
    case KeyType::position: return {{"type", {"number", "string"}}};
    case KeyType::date_time:
      return {{"type", "string"}, {"pattern", "^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}[ T]+[0-9]{1,2}:[0-9]{2}$"}};
    case KeyType::after: return {{"type", "string"}, {"pattern", "^\\+"}};
    case KeyType::text:
    case KeyType::id: return {{"type", {"string", "number"}}};
    default: return {{"type", "string"}};
  }
}

Json list_of_maps(const Key& key) {
  Json removal = {{"type", "object"},
                  {"properties", {{"remove", {{"type", {"array", "string"}}}}}},
                  {"required", {"remove"}},
                  {"additionalProperties", false}};
  Json either = Json::array({map_of(key.section_of, false)});
  either.push_back(std::move(removal));
  return {{"type", "array"}, {"items", {{"anyOf", std::move(either)}}}};
}

Json value_of(const Key& key) {
  switch (key.type) {
    case KeyType::map: return map_of(key.section_of, true);
    case KeyType::list: return list_of_maps(key);
    case KeyType::need: return {{"type", "object"}, {"additionalProperties", {{"type", "string"}}}};
    case KeyType::words:
    case KeyType::text_list: {
      Json either = Json::array({single(key)});
      either.push_back({{"type", "array"}, {"items", single(key)}});
      return {{"anyOf", std::move(either)}};
    }
    default: return single(key);
  }
}

/// An override takes a value of any shape.
bool takes_anything(const Key& key) { return key.section == "scenario.overrides[]" && key.name == "value"; }

/// `whole`: keys that must be given are asked for; items of a revision may lack them.
Json map_of(std::string_view section_name, bool whole) {
  const Section section = section_name == "event.hazards[]" ? hazard_section({}) : Section({section_name});
  Json properties = Json::object();
  Json needed = Json::array();
  for (const Key* key : section.keys()) {
    Json value = takes_anything(*key) ? Json::object() : value_of(*key);
    value["description"] = fmt::format("{} {}", key->sentence, base::tr(base::Language::zh, key->sentence));
    properties[std::string(key->name)] = value;
    properties[std::string(key->alias)] = std::move(value);
    if (!whole || !key->required()) continue;
    Json either = Json::array({Json{{"required", {key->name}}}});
    either.push_back({{"required", {key->alias}}});
    needed.push_back({{"anyOf", std::move(either)}});
  }
  Json made = {{"type", "object"}, {"properties", std::move(properties)}, {"additionalProperties", false}};
  if (!needed.empty()) made["allOf"] = std::move(needed);
  return made;
}

/// A whole file, or a revision of one.
Json file_of(const base::Word& kind) {
  Json made = map_of(kind.name, Section({kind.name}).key("extends") == nullptr);
  Json word = {{"enum", {kind.name, kind.alias}}};
  made["properties"]["sanji"] = word;
  made["properties"]["三级"] = word;
  made["title"] = kind.name;
  return made;
}

}  // namespace

std::string keys_as_schema() {
  Json schema = {{"$schema", "http://json-schema.org/draft-07/schema#"}, {"title", "Sanji"}, {"oneOf", Json::array()}};
  for (const base::Word& kind : kind_words) schema["oneOf"].push_back(file_of(kind));
  return schema.dump(2) + "\n";
}

}  // namespace sanji::input
