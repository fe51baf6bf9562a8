// SPDX-License-Identifier: Apache-2.0
// Finding and opening the files of a region.
#include "sim/input/registries.hpp"

#include "sim/input/merge.hpp"

#include <algorithm>
#include <array>
#include <tuple>

namespace sanji::input {
namespace {

namespace fs = std::filesystem;
using base::mark;

constexpr std::array all_registries{
    Registry{"posts", "region/posts.csv", mark("post"), "code", {}},
    Registry{"agencies", "region/agencies.csv", mark("agency"), "id", {}},
    Registry{"households", "region/households.csv", mark("household group"), "id", {}},
    Registry{"houses", "region/houses.csv", mark("house"), "id", {}},
    Registry{"officers", "region/officers.csv", mark("information officer"), "id", {}},
    Registry{"desks", "region/desks.csv", mark("desk of post"), "post", {}},
    Registry{"teams", "region/teams.csv", mark("team"), "id", {}},
    Registry{"stations", "region/stations.csv", mark("station"), "id", {}},
    Registry{"stores", "region/stores.csv", mark("store"), "id", {}},
    Registry{"shelters", "region/shelters.csv", mark("shelter"), "id", {}},
    Registry{"persons", "region/persons.csv", mark("person"), "id", {}},
    Registry{"rosters", "region/rosters.csv", mark("roster"), "team", "person"},
    Registry{"vehicles", "region/vehicles.csv", mark("vehicle"), "id", {}},
    Registry{"sites", "region/sites.csv", mark("site"), "id", {}},
    Registry{"leaders", "region/leaders.csv", mark("leader"), "id", {}},
    Registry{"responsibles", "region/responsibles.csv", mark("responsible person"), "id", {}},
    Registry{"sensors", "region/sensors.csv", mark("sensor"), "id", {}},
    Registry{"equipment", "region/equipment.csv", mark("equipment"), "post", "channel"},
    Registry{"villages", "region/villages.csv", mark("means of village"), "post", {}},
    Registry{"junctions", "region/junctions.csv", mark("junction"), "id", {}},
    Registry{"roads", "region/roads.csv", mark("road"), "id", {}},
    Registry{"road_points", "region/road_points.csv", mark("point of road"), "road", "order", true},
};

std::vector<std::string> registry_files() {
  std::vector<std::string> names;
  names.reserve(all_registries.size() + 1);
  for (const Registry& registry : all_registries) names.push_back(std::string(registry.name) + ".csv");
  names.emplace_back("minutes.csv");  // a table and no registry: its columns are junctions
  return names;
}

/// A registry with a misspelt name would be left out in silence: all other CSV files of the folder are asked about.
void look_for_strangers(IssueWriter& issues, const fs::path& folder, const Place& place) {
  const std::vector<std::string> known = registry_files();
  std::vector<std::string> strangers;
  std::error_code error;
  for (fs::directory_iterator at(folder.empty() ? fs::path(".") : folder, error), end; !error && at != end;
       at.increment(error)) {
    std::string name = at->path().filename().string();
    if (at->path().extension() == ".csv" && std::find(known.begin(), known.end(), name) == known.end()) {
      strangers.push_back(std::move(name));
    }
  }
  std::sort(strangers.begin(), strangers.end());
  for (const std::string& name : strangers) {
    issues.add(place, issues.text(mark("'{0}' is no registry of a region"), name) + issues.known(known, known.size()) +
                          issues.did_you_mean(name, known));
  }
}

void keep_without_personal(TextFile& file, const Sheet& sheet, const Section& section) {
  std::vector<std::size_t> personal;
  for (std::size_t i = 0; i < sheet.header.size(); ++i) {
    const base::Key* key = section.key_written(half_width(sheet.header[i].text));
    if (key != nullptr && key->personal) personal.push_back(i);
  }
  if (!personal.empty()) file.kept = sheet_without(sheet, personal);
}

/// What a run draws from a registry must not depend on the order in which somebody sorted a spreadsheet.
void order_by_id(Sheet& sheet, const Section& section, const Registry& registry) {
  const auto column = column_of(sheet, section, registry.id);
  const auto second = column_of(sheet, section, registry.second);
  if (!column) return;
  const auto id_of = [&](const SheetRow& row) {
    return std::tie(row.cells[*column].text, row.cells[second.value_or(*column)].text);
  };
  std::stable_sort(sheet.rows.begin(), sheet.rows.end(),
                   [&](const SheetRow& a, const SheetRow& b) { return id_of(a) < id_of(b); });
}

}  // namespace

std::span<const Registry> registries() { return all_registries; }

const Registry* find_registry(std::string_view name) {
  const auto* found = std::find_if(all_registries.begin(), all_registries.end(),
                                   [&](const Registry& each) { return each.name == name; });
  return found == all_registries.end() ? nullptr : found;
}

std::optional<std::size_t> column_of(const Sheet& sheet, const Section& section, std::string_view key) {
  for (std::size_t i = 0; i < sheet.header.size(); ++i) {
    const base::Key* there = section.key_written(half_width(sheet.header[i].text));
    if (there != nullptr && there->name == key) return i;
  }
  return std::nullopt;
}

std::optional<RegionText> read_region_text(Reading& reading, const fs::path& folder, const Place& asked) {
  std::error_code error;
  if (asked.file != nullptr && !fs::is_directory(folder.empty() ? fs::path(".") : folder, error)) {
    if (fs::exists(folder, error)) {
      reading.issues.say(asked, mark("'{0}' is a file; write the folder that holds region.yaml"), plain_path(folder));
    } else {
      reading.issues.add(
          asked, reading.issues.text(mark("folder '{0}' does not exist; write the folder that holds region.yaml"),
                                     plain_path(folder)) +
                     reading.issues.did_you_mean(folder.filename().string(), names_beside(folder)));
    }
    return std::nullopt;
  }
  RegionText text;
  text.folder = folder;
  text.yaml = read_revision(reading, folder / "region.yaml", "region", asked);
  const TextFile* yaml = text.yaml ? reading.files.read(folder / "region.yaml", Encoding::utf8, asked) : nullptr;
  look_for_strangers(reading.issues, folder, yaml == nullptr ? asked : Place{&yaml->name, 1, 1});
  for (const Registry& registry : all_registries) {
    const fs::path path = folder / (std::string(registry.name) + ".csv");
    const bool there = fs::exists(path, error);
    text.present[std::string(registry.name)] = there;
    if (!there && registry.name != "posts") continue;
    TextFile* file = reading.files.read(path, Encoding::utf8_or_gb18030,
                                        there ? Place{} : (yaml == nullptr ? asked : Place{&yaml->name, 1, 1}));
    if (file == nullptr) continue;
    std::optional<Sheet> sheet = read_sheet(*file, reading.issues);
    if (!sheet) continue;
    keep_without_personal(*file, *sheet, Section({registry.section}));
    order_by_id(*sheet, Section({registry.section}), registry);
    text.sheets.emplace(registry.name, std::move(*sheet));
  }
  return text;
}

}  // namespace sanji::input
