// SPDX-License-Identifier: Apache-2.0
// Walking paths such as region.teams[T-001].persons.
#include "sim/input/overrides.hpp"

#include "sim/input/merge.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace sanji::input {
namespace {

using base::Key;
using base::KeyType;
using base::mark;

/// "reporting[village-report]".
struct Step {
  std::string name;
  std::string id;  ///< empty where there are no brackets
};

/// The steps of a path; empty where it is none.
std::vector<Step> steps_of(std::string_view path) {
  std::vector<Step> steps;
  while (!path.empty()) {
    const std::size_t end = std::min(path.find_first_of(".["), path.size());
    Step step{std::string(path.substr(0, end)), {}};
    path.remove_prefix(end);
    if (path.starts_with('[')) {
      const std::size_t close = path.find(']');
      if (close == std::string_view::npos || close == 1) return {};
      step.id = std::string(path.substr(1, close - 1));
      path.remove_prefix(close + 1);
    }
    if (step.name.empty() || (!path.empty() && !path.starts_with('.'))) return {};
    if (path == ".") return {};
    if (!path.empty()) path.remove_prefix(1);
    steps.push_back(std::move(step));
  }
  return steps;
}

class Change {
 public:
  Change(Reading& reading, const Node& path, const Node& value)
      : issues_(reading.issues), path_(path), value_(value), steps_(steps_of(path.text)) {}

  void apply(const Changeable& targets) {
    constexpr std::array roots{std::string_view("region"), std::string_view("plan"), std::string_view("event")};
    if (steps_.size() < 2 || !steps_.front().id.empty()) {
      issues_.say(path_.place, mark("'{0}' is no path; write it like plan.reporting[village-report].within"),
                  path_.text);
      return;
    }
    const std::string& root = steps_.front().name;
    if (std::find(roots.begin(), roots.end(), root) == roots.end()) {
      issues_.unknown_key(path_.place, root, issues_.text(mark("an override")),
                          std::vector<std::string>(roots.begin(), roots.end()));
      return;
    }
    if (root == "region" && targets.region != nullptr) {
      const Registry* registry = find_registry(steps_[1].name);
      if (registry != nullptr) {
        in_registry(*targets.region, *registry);
      } else if (targets.region->yaml) {
        in_map(*targets.region->yaml, "region", 1);
      }
    }
    if (root == "plan" && targets.plan != nullptr) in_map(*targets.plan, "plan", 1);
    if (root == "event" && targets.event != nullptr) in_map(*targets.event, "event", 1);
  }

 private:
  /// Puts the value at steps_[at ...] below a map.
  void in_map(Node& map, std::string_view section_name, std::size_t at) {
    const Section section =
        section_name == "event.hazards[]" ? hazard_section(map.text_of("kind")) : Section({section_name});
    const Step& step = steps_[at];
    const Key* key = section.key_written(step.name);
    if (key == nullptr) {
      issues_.unknown_key(path_.place, step.name, issues_.owner(section.name()), names_like(step.name, section.keys()));
      return;
    }
    const bool last = at + 1 == steps_.size();
    Entry& entry = entry_of(map, key->name);
    if (!step.id.empty()) {
      if (key->type == KeyType::list) {
        in_list(entry.value, *key, at);
      } else {
        issues_.say(path_.place, mark("'{0}' has no items; leave out [{1}]"), step.name, step.id);
      }
    } else if (last) {
      entry.value = value_;
      if (key->type == KeyType::map) canonicalise(entry.value, key->section_of, issues_);
      for (Node& item : entry.value.items) canonicalise(item, key->section_of, issues_);
    } else if (key->type == KeyType::map) {
      begin_map(entry.value);
      in_map(entry.value, key->section_of, at + 1);
    } else if (key->type == KeyType::need && at + 2 == steps_.size()) {
      begin_map(entry.value);
      entry_of(entry.value, steps_[at + 1].name).value = value_;
    } else if (key->type == KeyType::list) {
      issues_.say(path_.place, mark("'{0}' is a list; name the item, like {0}[{1}]"), step.name, first_id(entry.value));
    } else {
      issues_.say(path_.place, mark("'{0}' is a single value; nothing stands below it"), step.name);
    }
  }

  void in_list(Node& list, const Key& key, std::size_t at) {
    const Step& step = steps_[at];
    const auto found = std::find_if(list.items.begin(), list.items.end(),
                                    [&](const Node& item) { return item.text_of("id") == step.id; });
    if (found == list.items.end()) {
      std::vector<std::string> known;
      for (const Node& item : list.items) known.emplace_back(item.text_of("id"));
      no_such_item(step.name, step.id, known);
    } else if (at + 1 == steps_.size()) {
      *found = value_;
      canonicalise(*found, key.section_of, issues_);
    } else {
      in_map(*found, key.section_of, at + 1);
    }
  }

  void in_registry(RegionText& region, const Registry& registry) {
    const Step& row_step = steps_[1];
    const auto found = region.sheets.find(registry.name);
    if (found == region.sheets.end()) return;
    if (row_step.id.empty() || steps_.size() != 3 || !steps_[2].id.empty()) {
      issues_.say(path_.place, mark("'{0}' does not name one cell; write it like region.teams[T-001].persons"),
                  path_.text);
      return;
    }
    Sheet& sheet = found->second;
    const Section section({registry.section});
    const Key* key = section.key_written(steps_[2].name);
    if (key != nullptr && key->personal) {
      issues_.say(path_.place, mark("'{0}' is personal and never leaves its file; it cannot be changed here"),
                  steps_[2].name);
      return;
    }
    if (key == nullptr) {
      issues_.unknown_key(path_.place, steps_[2].name, issues_.owner(section.name()),
                          names_like(steps_[2].name, section.keys()));
      return;
    }
    const auto id_column = column_of(sheet, section, registry.id);
    const auto second = column_of(sheet, section, registry.second);
    if (!id_column || (!registry.second.empty() && !second)) return;
    std::vector<std::string> known;
    for (SheetRow& row : sheet.rows) {
      std::string id = half_width(row.cells[*id_column].text);
      if (second) id += "/" + half_width(row.cells[*second].text);
      if (id == row_step.id) {
        row.cells[column_for(sheet, section, *key)] = {value_.text, value_.place};
        if (!value_.is_scalar())
          issues_.say(value_.place, mark("a cell takes a single value, not {0}"), flow_text(value_));
        return;
      }
      known.push_back(std::move(id));
    }
    no_such_item(row_step.name, row_step.id, known);
  }

  /// The column of a key; a new empty one where the sheet lacks it.
  static std::size_t column_for(Sheet& sheet, const Section& section, const Key& key) {
    if (const auto column = column_of(sheet, section, key.name)) return *column;
    sheet.header.push_back({std::string(key.name), sheet.header.back().place});
    for (SheetRow& row : sheet.rows) row.cells.push_back({{}, row.cells.front().place});
    return sheet.header.size() - 1;
  }

  void no_such_item(std::string_view list, std::string_view id, const std::vector<std::string>& known) {
    issues_.add(path_.place, issues_.text(mark("'{0}' has no item '{1}'"), list, id) + issues_.known(known) +
                                 issues_.did_you_mean(id, known));
  }

  Entry& entry_of(Node& map, std::string_view key) {
    begin_map(map);
    if (Entry* there = map.entry(key)) return *there;
    map.entries.push_back({std::string(key), std::string(key), path_.place, Node{}});
    return map.entries.back();
  }
  void begin_map(Node& node) {
    if (node.kind != Node::Kind::empty) return;
    node.kind = Node::Kind::map;
    node.place = path_.place;
  }
  static std::string first_id(const Node& list) {
    const std::string_view id = list.items.empty() ? std::string_view{} : list.items.front().text_of("id");
    return id.empty() ? "ID" : std::string(id);
  }

  IssueWriter& issues_;
  const Node& path_;
  const Node& value_;
  std::vector<Step> steps_;
};

}  // namespace

std::vector<model::Override> apply_overrides(Reading& reading, const MapFields& scenario, const Changeable& targets) {
  static const Section section({"scenario.overrides[]"});
  std::vector<model::Override> all;
  for (const Node* item : scenario.items("overrides")) {
    if (!item->is_map()) {
      reading.issues.say(item->place, mark("an override is written like {{path: plan.follow_up, value: 20 min}}"));
      continue;
    }
    const MapFields fields(reading, *item, section, {}, model::Basis::assumed);
    const Node* path = item->find("path");
    const Node* value = item->find("value");
    if (path == nullptr || !path->is_scalar() || value == nullptr || value->kind == Node::Kind::empty) continue;
    Change(reading, *path, *value).apply(targets);
    all.push_back({path->text, flow_text(*value), path->place.location()});
  }
  return all;
}

}  // namespace sanji::input
