// SPDX-License-Identifier: Apache-2.0
// The table of keys put together: our own rows, and those that hazards declare.
#include "sim/input/keys.hpp"

#include "sim/hazards/registry.hpp"
#include "sim/input/keys_rows.hpp"

#include <algorithm>

namespace sanji::input {
namespace {

const std::vector<Key>& table() {
  static const std::vector<Key> all = [] {
    std::vector<Key> rows;
    const auto append = [&](std::span<const Key> keys) { rows.insert(rows.end(), keys.begin(), keys.end()); };
    append(scenario_keys());
    append(region_keys());
    append(road_keys());
    append(registry_keys());
    append(network_registry_keys());
    append(plan_keys());
    append(plan_network_keys());
    append(plan_level_keys());
    append(plan_command_keys());
    append(plan_part_keys());
    append(event_keys());
    for (const hazards::HazardKind& kind : hazards::hazard_kinds()) append(kind.keys);
    append(limits_keys());
    return rows;
  }();
  return all;
}

}  // namespace

std::vector<Key> all_keys() { return table(); }

std::vector<Key> keys_of(std::string_view section) {
  std::vector<Key> rows;
  std::copy_if(table().begin(), table().end(), std::back_inserter(rows),
               [&](const Key& key) { return key.section == section; });
  return rows;
}

Section::Section(std::initializer_list<std::string_view> names) : Section(std::span(names.begin(), names.size())) {}

Section::Section(std::span<const std::string_view> names) : name_(names.back()) {
  for (const std::string_view name : names) {
    for (const Key& key : table()) {
      if (key.section == name) keys_.push_back(&key);
    }
  }
}

const Key* Section::key(std::string_view name) const {
  const auto found = std::find_if(keys_.begin(), keys_.end(), [&](const Key* key) { return key->name == name; });
  return found == keys_.end() ? nullptr : *found;
}

const Key* Section::key_written(std::string_view written) const {
  const auto found = std::find_if(keys_.begin(), keys_.end(),
                                  [&](const Key* key) { return key->name == written || key->alias == written; });
  return found == keys_.end() ? nullptr : *found;
}

}  // namespace sanji::input
