// SPDX-License-Identifier: Apache-2.0
// How a row of the table of keys is written down: one line says what a key is called, what it takes and what it means.
// Only the keys_*.cpp files use it.
#pragma once

#include "sim/base/key.hpp"
#include "sim/base/text.hpp"
#include "sim/model/basis.hpp"

#include <span>
#include <string_view>

namespace sanji::input {

using base::Key;
using base::KeyType;
using base::mark;

/// `fallback`: "!" = must be given, "" = may be absent, else what holds where it is absent.
inline constexpr std::string_view must = "!";
inline constexpr std::string_view maybe = "";

constexpr Key plain(std::string_view section, std::string_view name, std::string_view alias, KeyType type,
                    std::string_view fallback, std::string_view sentence) {
  return {.section = section, .name = name, .alias = alias, .type = type, .fallback = fallback, .sentence = sentence};
}

constexpr Key measured(std::string_view section, std::string_view name, std::string_view alias, KeyType type,
                       std::string_view unit, double low, double high, std::string_view fallback,
                       std::string_view sentence) {
  return {.section = section,
          .name = name,
          .alias = alias,
          .type = type,
          .unit = unit,
          .low = low,
          .high = high,
          .fallback = fallback,
          .sentence = sentence};
}

constexpr Key worded(std::string_view section, std::string_view name, std::string_view alias, KeyType type,
                     std::span<const base::Word> words, std::string_view fallback, std::string_view sentence) {
  return {.section = section,
          .name = name,
          .alias = alias,
          .type = type,
          .fallback = fallback,
          .sentence = sentence,
          .words = words};
}

constexpr Key nested(std::string_view section, std::string_view name, std::string_view alias, KeyType type,
                     std::string_view section_of, std::string_view fallback, std::string_view sentence) {
  return {.section = section,
          .name = name,
          .alias = alias,
          .type = type,
          .fallback = fallback,
          .sentence = sentence,
          .section_of = section_of};
}

constexpr Key personal(std::string_view section, std::string_view name, std::string_view alias,
                       std::string_view sentence) {
  return {
      .section = section, .name = name, .alias = alias, .type = KeyType::text, .sentence = sentence, .personal = true};
}

// keys that mean the same wherever they stand
constexpr Key name_key(std::string_view section, std::string_view fallback) {
  return plain(section, "name", "名称", KeyType::text, fallback, mark("Name in Chinese, as people here call it."));
}
constexpr Key name_en_key(std::string_view section) {
  return plain(section, "name_en", "英文名称", KeyType::text, maybe,
               mark("Name in English; the Chinese one stands in where it is absent."));
}
constexpr Key basis_key(std::string_view section, std::string_view sentence) {
  return worded(section, "basis", "依据", KeyType::word, model::basis_words, maybe, sentence);
}
constexpr Key item_basis_key(std::string_view section) {
  return basis_key(section, mark("How the values of the item are known; where it is absent, as the file."));
}
/// Words of model::harm_words, which knows more of plans than this file does.
constexpr Key hazards_key(std::string_view section, std::span<const base::Word> harms) {
  return worded(section, "hazards", "灾种", KeyType::words, harms, maybe,
                mark("The kinds of harm that it is for; absent = all."));
}
constexpr Key column_basis_key(std::string_view section, std::string_view name, std::string_view alias,
                               std::string_view sentence) {
  return worded(section, name, alias, KeyType::word, model::basis_words, maybe, sentence);
}

/// The first key of every YAML file.
inline constexpr base::Word kind_words[] = {
    {"scenario", "想定"}, {"region", "区域"}, {"plan", "预案"}, {"event", "事件"}, {"limits", "时限"}};
constexpr Key kind_key(std::string_view section) {
  return worded(section, "sanji", "三级", KeyType::word, kind_words, must, mark("What the file is; its first line."));
}
constexpr Key extends_key(std::string_view section) {
  return plain(section, "extends", "基于", KeyType::file, maybe,
               mark("File that this one changes: maps merge by key, lists of items with an id merge by id, an item "
                    "`remove: [id]` takes out, other lists are replaced."));
}

std::span<const Key> scenario_keys();
std::span<const Key> region_keys();
std::span<const Key> road_keys();
std::span<const Key> registry_keys();
std::span<const Key> network_registry_keys();
std::span<const Key> plan_keys();
std::span<const Key> plan_network_keys();
std::span<const Key> plan_level_keys();
std::span<const Key> plan_command_keys();
std::span<const Key> plan_part_keys();
std::span<const Key> event_keys();
std::span<const Key> limits_keys();

}  // namespace sanji::input
