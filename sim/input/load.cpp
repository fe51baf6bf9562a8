// SPDX-License-Identifier: Apache-2.0
// The whole scenario from its parts. Every part is read even where another one failed, so that all problems come at once.
#include "sim/input/load.hpp"

#include "sim/base/random.hpp"
#include "sim/input/ascii_grid.hpp"
#include "sim/input/geojson.hpp"
#include "sim/input/merge.hpp"
#include "sim/input/overrides.hpp"
#include "sim/input/read_event.hpp"
#include "sim/input/read_limits.hpp"
#include "sim/input/read_plan.hpp"
#include "sim/input/read_region.hpp"

#include <algorithm>
#include <utility>

namespace sanji::input {
namespace {

namespace fs = std::filesystem;
using base::mark;
using model::Basis;

/// The trees and sheets of a scenario before they are understood.
struct Texts {
  std::optional<RegionText> region;
  std::optional<Node> plan;
  std::optional<Node> event;
  std::vector<Node> limits;
};

/// `plan` stands in for the plan file that the scenario names.
Texts read_texts(Reading& reading, const MapFields& scenario, const std::optional<fs::path>& plan) {
  Texts texts;
  const auto path_of = [&](std::string_view key) -> std::optional<fs::path> {
    const Node* named = scenario.node(key);
    return named == nullptr || !scenario.value(key) ? std::nullopt : path_from(*named, reading.issues);
  };
  if (const auto folder = path_of("region"))
    texts.region = read_region_text(reading, *folder, scenario.place_of("region"));
  if (plan) {
    texts.plan = read_revision(reading, *plan, "plan");
  } else if (const auto file = path_of("plan")) {
    texts.plan = read_revision(reading, *file, "plan", scenario.place_of("plan"));
  }
  if (const auto file = path_of("event"))
    texts.event = read_revision(reading, *file, "event", scenario.place_of("event"));
  std::vector<std::string> names;
  scenario.read("limits", names);
  const Node* list = scenario.node("limits");
  for (std::size_t i = 0; i < names.size(); ++i) {
    const bool own_place = list != nullptr && list->is_list() && i < list->items.size();
    const Place place = own_place ? list->items[i].place : scenario.place_of("limits");
    if (std::find(names.begin(), names.begin() + static_cast<std::ptrdiff_t>(i), names[i]) !=
        names.begin() + static_cast<std::ptrdiff_t>(i)) {
      reading.issues.say(place, mark("limits profile '{0}' is named twice; take one out"), names[i]);
      continue;
    }
    const std::optional<fs::path> file = find_limits(reading, names[i], place);
    std::optional<Node> root = file ? read_revision(reading, *file, "limits", place) : std::nullopt;
    if (root) texts.limits.push_back(std::move(*root));
  }
  return texts;
}

std::uint64_t hash_of(const model::Scenario& scenario) {
  // lengths keep "ab" + "c" apart from "a" + "bc"
  const auto add = [](std::uint64_t hash, std::string_view text) {
    return base::text_hash(text, base::text_hash(std::to_string(text.size()) + ":", hash));
  };
  std::uint64_t hash = base::text_hash("sanji");
  for (const model::Source& source : scenario.sources) hash = add(add(hash, source.name), source.text);
  for (const model::Override& change : scenario.overrides) hash = add(add(hash, change.path), change.value);
  return hash;
}

/// What a run is called after: the file, or its folder where the file is just `scenario.yaml`.
std::string stem_of(const fs::path& file) {
  const std::string stem = file.stem().string();
  return stem == "scenario" ? fs::absolute(file).lexically_normal().parent_path().filename().string() : stem;
}

void read_parts(Reading& reading, const fs::path& file, const Node& root, const std::optional<fs::path>& plan,
                Loaded& loaded) {
  static const Section section({"scenario"});
  model::Scenario& scenario = loaded.scenario;
  const MapFields fields(reading, root, section, "scenario", Basis::assumed);
  if (!fields.usable()) return;
  scenario.name = fields.name(Basis::assumed);
  scenario.file_stem = stem_of(file);
  fields.read("duration", scenario.duration);
  fields.read("seed", scenario.seed);
  Texts texts = read_texts(reading, fields, plan);
  scenario.overrides = apply_overrides(reading, fields,
                                       {texts.region ? &*texts.region : nullptr, texts.plan ? &*texts.plan : nullptr,
                                        texts.event ? &*texts.event : nullptr});
  RegionResult region;
  if (texts.region) region = read_region(reading, *texts.region);
  scenario.region = std::move(region.region);
  const KnownRegion known{scenario.region, region.ids};
  if (texts.plan) scenario.plan = read_plan(reading, *texts.plan, texts.region ? &known : nullptr);
  if (texts.event) {
    EventResult event = read_event(reading, *texts.event, region.frame, texts.region ? &known : nullptr);
    scenario.event = std::move(event.event);
    loaded.hazards = std::move(event.hazards);
  }
  Ids profiles(mark("limits profile"));
  for (const Node& limits : texts.limits) {
    scenario.limits.push_back(read_limits(reading, limits));
    if (const Node* id = limits.find("id")) profiles.claim(reading.issues, scenario.limits.back().id, id->place);
  }
}

/// The word after `sanji:` in the first lines, without judging the rest; empty where there is none.
std::string kind_of(const Node& root) {
  for (const Entry& entry : root.entries) {
    if (entry.key != "sanji" && entry.key != "三级") continue;
    static const Section section({"scenario"});
    for (const base::Word& word : section.key("sanji")->words) {
      if (entry.value.text == word.name || entry.value.text == word.alias) return std::string(word.name);
    }
  }
  return {};
}

/// What kind of file it is, looked up quietly: its own reader says what is wrong with it. None where it is no YAML.
std::optional<std::string> kind_of_file(const TextFile& text, base::Language language) {
  base::Issues unheard;
  IssueWriter quiet(language, unheard);
  const std::optional<Node> root = read_yaml(text, quiet);
  return root ? std::optional(kind_of(*root)) : std::nullopt;
}

}  // namespace

LoadResult load_scenario(const fs::path& file, base::Language language, const std::optional<fs::path>& plan) {
  LoadResult result;
  IssueWriter issues(language, result.issues);
  Files files(file.parent_path(), issues);
  Reading reading{issues, files, {}};
  Loaded loaded;
  const std::optional<Node> root = read_revision(reading, file, "scenario");
  if (root) read_parts(reading, file, *root, plan, loaded);
  if (!result.issues.empty()) return result;
  loaded.scenario.sources = files.sources();
  loaded.scenario.resolved = std::move(reading.resolved);
  loaded.scenario.hash = hash_of(loaded.scenario);
  result.loaded = std::move(loaded);
  return result;
}

PlanResult load_plan(const fs::path& file, base::Language language) {
  PlanResult result;
  IssueWriter issues(language, result.issues);
  Files files(file.parent_path(), issues);
  Reading reading{issues, files, {}};
  const TextFile* text = files.read(file, Encoding::utf8);
  if (text == nullptr) return result;
  if (kind_of_file(*text, language) == "scenario") {
    LoadResult read = load_scenario(file, language);
    result.issues = std::move(read.issues);
    if (!read.loaded) return result;
    model::Scenario& scenario = read.loaded->scenario;
    return {std::move(scenario.plan), std::move(scenario.region), std::move(scenario.resolved), {}};
  }
  const std::optional<Node> root = read_revision(reading, file, "plan");
  if (!root) return result;
  model::Plan plan = read_plan(reading, *root, nullptr);
  if (!result.issues.empty()) return result;
  result.plan = std::move(plan);
  result.values = std::move(reading.resolved);
  return result;
}

namespace {

void check_region_folder(Reading& reading, const fs::path& folder) {
  if (const std::optional<RegionText> text = read_region_text(reading, folder, {})) read_region(reading, *text);
}

void check_alone(Reading& reading, const fs::path& file, const std::string& kind) {
  const std::optional<Node> root = read_revision(reading, file, kind);
  if (!root) return;
  if (kind == "plan") read_plan(reading, *root, nullptr);
  if (kind == "event") read_event(reading, *root, {}, nullptr);
  if (kind == "limits") read_limits(reading, *root);
}

void check_yaml(Reading& reading, const fs::path& file, base::Language language, base::Issues& issues) {
  const TextFile* text = reading.files.read(file, Encoding::utf8);
  if (text == nullptr) return;
  const std::optional<std::string> kind = kind_of_file(*text, language);
  if (!kind) {
    read_yaml(*text, reading.issues);
  } else if (kind->empty()) {
    read_revision(reading, file, "scenario");
  } else if (*kind == "scenario") {
    issues = load_scenario(file, language).issues;
  } else if (*kind == "region") {
    check_region_folder(reading, file.parent_path());
  } else {
    check_alone(reading, file, *kind);
  }
}

}  // namespace

RegionOnly load_region(const fs::path& folder, base::Language language) {
  RegionOnly result;
  IssueWriter writer(language, result.issues);
  Files files(folder, writer);
  Reading reading{writer, files, {}};
  const std::optional<RegionText> text = read_region_text(reading, folder, {});
  if (!text) return result;
  RegionResult read = read_region(reading, *text);
  if (result.issues.empty()) result.region = std::move(read.region);
  return result;
}

base::Issues check_file(const fs::path& file, base::Language language) {
  base::Issues issues;
  IssueWriter writer(language, issues);
  std::error_code error;
  const bool folder = fs::is_directory(file, error);
  const fs::path base_folder = folder ? file : file.parent_path();
  Files files(base_folder, writer);
  Reading reading{writer, files, {}};
  const std::string ending = file.extension().string();
  if (folder || ending == ".csv") {
    check_region_folder(reading, base_folder);
  } else if (ending == ".geojson" || ending == ".json") {
    if (const TextFile* text = files.read(file, Encoding::utf8)) check_geojson(reading, *text);
  } else if (ending == ".asc") {
    if (TextFile* text = files.read(file, Encoding::utf8)) read_ascii_grid(*text, writer);
  } else {
    check_yaml(reading, file, language, issues);
  }
  return issues;
}

}  // namespace sanji::input
