// SPDX-License-Identifier: Apache-2.0
// Whole windows known by their fingerprints: a small run, ImGui's own letters, the CPU rasteriser. They are the same on every
// machine; with another version of ImGui, whose own widgets look otherwise, they are drawn but not compared.
#include "tests/support/catch.hpp"
#include "tests/support/ui_driver.hpp"
#include "tests/viz/lesson.hpp"
#include "viz/raster/png.hpp"

#include <imgui.h>

#include <filesystem>
#include <string>
#include <vector>

using namespace sanji;
using tests::UiDriver;

namespace {

struct Golden {
  const char* name;
  std::vector<const char*> said;
  const char* hash;
};

/// Written down when the images were looked at. If one changes on purpose, look at the PNG that the test leaves first.
const std::vector<Golden> goldens{
    {"truth", {"layout audience", "seek 2600", "picture.truth"}, "3f9b89ddd8338690"},
    {"known", {"seek 2600", "picture.known", "split.low 0.2"}, "972e6b28296c04ed"},
    {"both", {"layout audience", "seek 2600", "picture.both", "theme projector"}, "21e6263380b45ca6"},
    {"chain", {"seek 6600", "split.low 0.6", "theme dark"}, "bd93cb034c9809e1"},
};

constexpr int known_version = 18600;

journal::RecordId end_of_longest_chain() {
  const journal::View& view = tests::lesson().view();
  journal::RecordId longest = 0;
  for (journal::RecordId id = 0; id < static_cast<journal::RecordId>(view.records().size()); ++id) {
    if (view.causes(id).size() > view.causes(longest).size()) longest = id;
  }
  return longest;
}

raster::Image drawn(const Golden& golden) {
  UiDriver ui(tests::lesson_runs(), base::Language::en, {}, 640, 400);
  for (const char* line : golden.said) ui.run(line);
  if (std::string(golden.name) == "chain") ui.run("select.record " + std::to_string(end_of_longest_chain()));
  ui.frames(6, 0.2);
  return ui.image();
}

}  // namespace

TEST_CASE("small windows have the fingerprints that were written down when they were looked at") {
  const bool is_compared = IMGUI_VERSION_NUM == known_version;
  if (!is_compared) {
    WARN("not compared: ImGui " << IMGUI_VERSION_NUM << "; written down for ImGui " << known_version);
  }
  for (const Golden& golden : goldens) {
    const raster::Image image = drawn(golden);
    CHECK(raster::hash_of(image) == raster::hash_of(drawn(golden)));
    if (!is_compared || raster::hash_of(image) == golden.hash) continue;
    const auto file = std::filesystem::path(SANJI_TESTS_BUILD_FOLDER) / ("golden-" + std::string(golden.name) + ".png");
    CHECK(raster::write_png(image, file, base::Language::en).empty());
    INFO("see " << file.string());
    CHECK(raster::hash_of(image) == golden.hash);
  }
}
