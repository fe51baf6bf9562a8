// SPDX-License-Identifier: Apache-2.0
// The reference manual of all keys, in both languages, made from the table.
#include "sim/hazards/registry.hpp"
#include "sim/input/keys.hpp"
#include "sim/input/messages.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

namespace sanji::input {
namespace {

using base::Key;
using base::KeyType;
using base::mark;

std::string zh(std::string_view english) { return std::string(base::tr(base::Language::zh, english)); }

/// Both languages in one cell, one below the other.
std::string both(std::string_view english) {
  const std::string chinese = zh(english);
  return chinese == english ? std::string(english) : fmt::format("{}<br>{}", english, chinese);
}

std::string_view type_name(KeyType type) {
  switch (type) {
    case KeyType::text: return mark("text");
    case KeyType::id: return mark("id");
    case KeyType::reference: return mark("id of another row");
    case KeyType::word: return mark("one of these words");
    case KeyType::words: return mark("a list of these words");
    case KeyType::boolean: return mark("true or false");
    case KeyType::count: return mark("whole number");
    case KeyType::number: return mark("number");
    case KeyType::quantity: return mark("quantity");
    case KeyType::range: return mark("quantity or range");
    case KeyType::plain_range: return mark("number or range");
    case KeyType::date_time: return mark("date and time");
    case KeyType::clock_range: return mark("span of hours");
    case KeyType::day_range: return mark("span of days");
    case KeyType::after: return mark("time after a start");
    case KeyType::reading: return mark("what is measured");
    case KeyType::file: return mark("file");
    case KeyType::folder: return mark("folder");
    case KeyType::map: return mark("keys and values");
    case KeyType::list: return mark("list");
    case KeyType::text_list: return mark("list of texts");
    case KeyType::expression: return mark("condition");
    case KeyType::need: return mark("persons by capability");
    case KeyType::work: return mark("amount of work");
    case KeyType::position: return mark("coordinate");
    case KeyType::features: return mark("GeoJSON file");
  }
  return mark("text");
}

std::string words_of(const Key& key) {
  std::string all;
  for (const base::Word& word : key.words) {
    all += fmt::format("{}`{}` {}", all.empty() ? "" : ", ", word.name, word.alias);
  }
  return all;
}

std::string value_cell(const Key& key) {
  std::string cell = both(type_name(key.type));
  if (!key.words.empty()) cell += "<br>" + words_of(key);
  if (!key.unit.empty()) cell += fmt::format("<br>[{}]", key.unit);
  if (key.low != key.high) cell += fmt::format(" {} .. {}", key.low, key.high);
  if (!key.section_of.empty()) cell += fmt::format("<br>→ {}", key.section_of);
  return cell;
}

std::string default_cell(const Key& key) {
  if (key.required()) return fmt::format("**{}**", both(mark("must be given")));
  if (key.fallback.empty()) return "-";
  return fmt::format("`{}`", key.fallback);
}

struct Chapter {
  std::string_view section;  ///< the first section of the chapter
  std::string_view title;
  std::string_view text;
};
constexpr std::array chapters{
    Chapter{"scenario", mark("Scenario"), mark("About ten lines that name a region, a plan and an event.")},
    Chapter{"region", mark("Region"),
            mark("A folder with region.yaml and registries; posts.csv must be there, the other registries may be.")},
    Chapter{"region/posts.csv", mark("Registries"),
            mark("CSV files as a spreadsheet saves them: UTF-8 or GB18030; comma, semicolon or tab; the unit stands in "
                 "the header. The order of columns is free.")},
    Chapter{"plan", mark("Plan"),
            mark("Who reports to whom by when, what handling costs, which level is set when, who is sent for what.")},
    Chapter{"event", mark("Event"), mark("When the exercise starts and what happens to the region.")},
    Chapter{"limits", mark("Limits profile"), mark("What documents set as a time, and what they say that is no time.")},
};

constexpr std::array general{
    mark("Every YAML file begins with `sanji:` and what it is. Keys are English or Chinese, one or the other for each "
         "key."),
    mark("A quantity has its unit: `20 min`, `1.5 km`, `40 km/h`, `60 %`, `8 persons`. Units: s min h d, m km, m2 km2, "
         "km/h m/s, mm mm/h, ppm, %, persons, households, person-min, or 秒 分钟 小时 天, 米 公里, 平方米 平方公里, "
         "公里/小时 米/秒, 毫米 毫米/小时, "
         "人, 户, 人分钟."),
    mark("A range is `low .. high` (anywhere between) or `low .. most likely .. high` (mostly in the middle); a single "
         "value is exact."),
    mark("Paths are relative to the file in which they stand, with forward slashes."),
    mark("`basis` says how a value is known: read, read-weak, recalled, estimated or assumed."),
    mark("A file that `extends` another says only what it changes; an item `remove: [id]` takes items out of a list."),
};

void write_section(std::string& out, std::string_view section, const std::vector<Key>& keys) {
  const hazards::HazardKind* kind = nullptr;
  for (const hazards::HazardKind& each : hazards::hazard_kinds()) {
    if (each.keys.front().section == section) kind = &each;
  }
  out += fmt::format("### {}\n\n", section);
  if (kind != nullptr) out += fmt::format("{}<br>{}\n\n", kind->sentence, zh(kind->sentence));
  out += fmt::format("| {} | {} | {} | {} |\n|---|---|---|---|\n", both(mark("key")), both(mark("value")),
                     both(mark("default")), both(mark("meaning")));
  for (const Key& key : keys) {
    if (key.section != section) continue;
    out += fmt::format("| `{}`<br>`{}` | {} | {} | {} |\n", key.name, key.alias, value_cell(key), default_cell(key),
                       both(key.sentence));
  }
  out += "\n";
}

}  // namespace

std::string keys_as_markdown() {
  const std::vector<Key> keys = all_keys();
  std::string out = fmt::format("# {} / {}\n\n", mark("Scenario format"), zh(mark("Scenario format")));
  out += fmt::format("{}\n{}\n\n", mark("Generated from the table of keys by `sanji keys`; do not edit."),
                     zh(mark("Generated from the table of keys by `sanji keys`; do not edit.")));
  for (const std::string_view rule : general) out += fmt::format("- {}<br>{}\n", rule, zh(rule));
  out += "\n";
  std::string_view last;
  for (const Key& key : keys) {
    if (key.section == last) continue;
    last = key.section;
    const auto* chapter =
        std::find_if(chapters.begin(), chapters.end(), [&](const Chapter& each) { return each.section == last; });
    if (chapter != chapters.end()) {
      out += fmt::format("## {} / {}\n\n{}<br>{}\n\n", chapter->title, zh(chapter->title), chapter->text,
                         zh(chapter->text));
    }
    write_section(out, last, keys);
  }
  while (out.ends_with("\n\n")) out.pop_back();
  return out;
}

}  // namespace sanji::input
