// SPDX-License-Identifier: Apache-2.0
// Regions are read, the water is put into some of them, and everything is written beside where it will stand.
#include "sim/import/write_drill.hpp"

#include "sim/import/folder.hpp"
#include "sim/import/new_scenario.hpp"
#include "sim/import/road_network.hpp"
#include "sim/input/load.hpp"

#include <algorithm>
#include <map>
#include <system_error>
#include <utility>

namespace sanji::import {
namespace {

using base::Language;
using base::say;

/// The folders of a province's regions by name, or the one region's own.
std::vector<std::filesystem::path> region_folders(const std::filesystem::path& folder) {
  namespace fs = std::filesystem;
  std::vector<fs::path> folders;
  std::error_code problem;
  if (fs::is_regular_file(folder / "region.yaml", problem)) return {folder};
  for (const auto& entry : fs::directory_iterator(folder, problem)) {
    if (fs::is_regular_file(entry.path() / "region.yaml", problem)) folders.push_back(entry.path());
  }
  std::sort(folders.begin(), folders.end());
  return folders;
}

/// The township asked for, or the one to flood; none where there is none, and why in `refused`.
model::PostId flooded_township(const model::Region& region, const std::string& code, Language language,
                               std::string& refused) {
  if (code.empty()) {
    const model::PostId township = township_to_flood(region);
    if (!township.valid())
      refused = say(language, "no township of '{0}' has a village that could be flooded", region.name.zh);
    return township;
  }
  const model::PostId found = find_post(region, code);
  if (found.valid() && region.posts[found].tier == model::Tier::township) return found;
  std::vector<std::string> known;
  for (const auto& post : region.posts) {
    if (post.tier == model::Tier::township) known.push_back(post.code + " (" + post.name.zh + ")");
  }
  refused = say(language, "--township takes the code of a township, not '{0}'; the region has {1}", code,
                base::list_of(known));
  return {};
}

/// The county in the middle of a province and those nearest to it.
std::vector<std::size_t> struck_counties(const std::vector<model::Region>& regions, std::size_t count) {
  base::LonLat middle;
  std::vector<base::LonLat> seats;
  for (const auto& region : regions) {
    seats.push_back(region.projection.to_degrees(region.posts[county_of(region)].position));
    middle.lon_deg += seats.back().lon_deg / static_cast<double>(regions.size());
    middle.lat_deg += seats.back().lat_deg / static_cast<double>(regions.size());
  }
  std::vector<std::pair<double, std::size_t>> order;
  for (std::size_t i = 0; i < seats.size(); ++i) order.emplace_back(on_sphere(middle, seats[i]).value, i);
  std::sort(order.begin(), order.end());
  std::vector<std::size_t> nearest;
  for (std::size_t k = 0; k < std::min(count, order.size()); ++k) nearest.push_back(order[k].second);
  return nearest;
}

/// A region as a scenario of the folder names it: from that folder on, where there is a way, else absolute.
std::string path_to(const std::filesystem::path& region, const std::filesystem::path& folder) {
  namespace fs = std::filesystem;
  const fs::path to = fs::absolute(region).lexically_normal();
  const fs::path relative = to.lexically_relative(fs::absolute(folder).lexically_normal());
  std::string text = relative.empty() ? to.string() : relative.string();
  if (text.size() > 1 && text.back() == '/') text.pop_back();
  return text;
}

/// One region, or all of a province.
class Drill {
 public:
  Drill(const DrillWanted& wanted, Language language)
      : wanted_(wanted), language_(language), folders_(region_folders(wanted.regions)) {
    is_province_ = folders_.size() > 1 || (!folders_.empty() && folders_.front() != wanted.regions);
  }

  DrillWritten write() {
    read();
    if (written_.refused.empty() && written_.issues.empty()) flood();
    if (written_.refused.empty() && written_.issues.empty()) write_files();
    return std::move(written_);
  }

 private:
  void read() {
    if (folders_.empty()) {
      written_.refused =
          say(language_, "folder '{0}' holds neither a region.yaml nor folders with one", wanted_.regions.string());
    }
    for (const auto& folder : folders_) {
      auto read = input::load_region(folder, language_);
      for (const auto& issue : read.issues.sorted()) written_.issues.add(issue);
      if (read.region) regions_.push_back(std::move(*read.region));
    }
  }

  void flood() {
    for (const std::size_t i : struck_counties(regions_, is_province_ ? wanted_.struck : 1)) {
      const std::string code = is_province_ ? std::string() : wanted_.township;
      const model::PostId township = flooded_township(regions_[i], code, language_, written_.refused);
      if (!township.valid()) return;
      flooded_.push_back({regions_[i], township});
    }
  }

  void write_files() {
    NewFolder folder(wanted_.out);
    written_.problem = write_all(folder);
    if (written_.problem.empty()) written_.problem = folder.keep(language_);
    if (written_.problem.empty()) tell();
  }

  std::string write_all(NewFolder& folder) const {
    std::map<std::string, std::string> files{
        {"plan.yaml", plan_yaml()}, {"event.yaml", event_yaml(flooded_)}, {"flood.geojson", flood_geojson(flooded_)}};
    if (!is_province_) files["scenario.yaml"] = scenario_of(0, wanted_.out, "");
    if (std::string problem = folder.write(files, language_); !problem.empty()) return problem;
    for (std::size_t i = 0; is_province_ && i < regions_.size(); ++i) {
      const std::string& code = regions_[i].code;
      const std::string text = scenario_of(i, wanted_.out / code, "../");
      if (std::string problem = folder.write({{"scenario.yaml", text}}, language_, code); !problem.empty())
        return problem;
    }
    return {};
  }

  [[nodiscard]] std::string scenario_of(std::size_t i, const std::filesystem::path& folder,
                                        const std::string& up) const {
    const int usual = is_province_ ? 24 : 12;
    return scenario_yaml(regions_[i], path_to(folders_[i], folder), up, wanted_.hours > 0 ? wanted_.hours : usual,
                         wanted_.seed);
  }

  void tell() {
    for (const Flooded& each : flooded_) {
      std::vector<std::string> villages;
      for (const auto village : villages_to_flood(each.region, each.township))
        villages.push_back(each.region.posts[village].name.zh);
      written_.told.push_back(
          say(language_, "flood in {0}: {1}", each.region.posts[each.township].name.zh, base::list_of(villages)));
    }
    const std::filesystem::path to_run = is_province_ ? wanted_.out : wanted_.out / "scenario.yaml";
    written_.told.push_back(say(language_, "written: {0}", wanted_.out.string()));
    written_.told.push_back(say(language_, "run it: sanji run {0}", to_run.string()));
  }

  const DrillWanted& wanted_;
  Language language_;
  std::vector<std::filesystem::path> folders_;
  bool is_province_ = false;
  std::vector<model::Region> regions_;  ///< none is added once the water is in them
  std::vector<Flooded> flooded_;
  DrillWritten written_;
};

}  // namespace

DrillWritten write_drill(const DrillWanted& wanted, Language language) { return Drill(wanted, language).write(); }

}  // namespace sanji::import
