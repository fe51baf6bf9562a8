// SPDX-License-Identifier: Apache-2.0
// Plans that are called alike: what tells them apart is to be read on both maps.
#include "viz/panels/plan_name.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/play.hpp"
#include "tests/support/ui_driver.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

using namespace sanji;
using panels::told_apart;
using tests::UiDriver;

namespace {

constexpr std::string_view plan_zh = "青石县突发事件应急预案（二〇二六年修订稿，征求意见后第三版）";
constexpr std::string_view plan_en = "Emergency plan of Qingshi County (revised in 2026, third version after comments)";

/// Two runs of plans that differ in a few words behind a long beginning, in both languages.
const replay::Replay& revised(bool is_second) {
  const auto make = [](std::string_view zh, std::string_view en) {
    journal::Journal journal = tests::play("scenarios/lessons/14-fall-back-order/scenario.yaml", 1);
    journal.provenance.plan_name = std::string(plan_zh) + std::string(zh);
    journal.provenance.plan_name_en = std::string(plan_en) + std::string(en);
    return journal;
  };
  static const replay::Replay first(make("村级先行转移", "villages move first"));
  static const replay::Replay second(make("乡镇统一转移", "townships move together"));
  return is_second ? second : first;
}

/// The pixels of a plate behind its letter A or B.
std::vector<raster::Pixel> named_on(UiDriver& ui, const raster::Image& image, const char* id) {
  const paint::Rect plate = ui.rect(id);
  const float behind = paint::size_of(ui.screen().gui().fonts().small, "A  ").x + 3.0F;
  std::vector<raster::Pixel> pixels;
  for (int y = static_cast<int>(plate.low.y); y < static_cast<int>(plate.high.y); ++y) {
    for (int x = static_cast<int>(plate.low.x + behind); x < static_cast<int>(plate.high.x); ++x) {
      pixels.push_back(image.at(x, y));
    }
  }
  return pixels;
}

/// No character of it is cut.
bool is_whole(std::string_view text) {
  std::size_t left = 0;  // of a character
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    const bool is_further = (byte & 0xC0U) == 0x80U;
    if (is_further != (left > 0)) return false;
    left = is_further ? left - 1 : byte >= 0xF0 ? 3 : byte >= 0xE0 ? 2 : byte >= 0xC0 ? 1 : 0;
  }
  return left == 0;
}

}  // namespace

TEST_CASE("of two names that begin alike what differs stays at every width, with as much before it as fits") {
  UiDriver ui({&revised(false), &revised(true)});
  const ImFont* font = ui.screen().gui().fonts().small;
  const float letter = paint::size_of(font, "m").x;
  const auto cut = [&](std::string_view name, std::string_view other, int letters) {
    return told_apart(font, name, other, letter * (static_cast<float>(letters) + 0.5F));
  };
  CHECK(cut("Plan of the county", "Plan of the village", 30) == "Plan of the county");
  CHECK(cut("Plan of the county", "Plan of the village", 15) == "Plan o...county");
  CHECK(cut("Plan of the village", "Plan of the county", 16) == "Plan o...village");
  CHECK(cut("Plan of the county and its towns", "Plan of the village", 16) == "Plan ...count...");
  CHECK(cut("Plan of 2023, for drills", "Plan of 2024, revised", 14) == "Plan...2023...");
  CHECK(cut("Plan of 2024, revised", "Plan of 2023, for drills", 12) == "Pla...4, ...");
  CHECK(cut("Plan", "Plan, revised", 30) == "Plan");
  CHECK(cut("Plan of the county", "Plan of the county, revised", 10) == "Plan o...y");
  CHECK(cut("Plan of the county", "Plan of the county", 10) == "Plan of...");
  CHECK(cut("Flood plan of the county", "Storm plan of the county", 10) == "Flood p...");
  CHECK(cut("Plan of the county", "Plan of the village", 5).size() <= 5);
  CHECK(cut("Plan of the county", "Plan of the village", 0).empty());
  CHECK(cut("", "", 0).empty());
  for (int letters = 10; letters < 60; ++letters) {
    const std::string first = std::string(plan_en) + "villages";
    const std::string second = std::string(plan_en) + "townships";
    const std::string text = cut(first, second, letters);
    INFO(text);
    CHECK(text.size() <= static_cast<std::size_t>(letters));
    CHECK(text.starts_with(plan_en.substr(0, 2)));
    CHECK(text != cut(second, first, letters));
  }
}

TEST_CASE("a Chinese name is cut between characters, and what differs stays") {
  const auto letters = paint::find_font();
  if (!letters) {
    WARN("not looked at: no font with Chinese letters");
    return;
  }
  UiDriver ui({&revised(false), &revised(true)}, base::Language::zh, *letters);
  const ImFont* font = ui.screen().gui().fonts().small;
  for (const bool is_second : {false, true}) {
    const std::string& name = revised(is_second).journal().provenance.plan_name;
    const std::string& other = revised(!is_second).journal().provenance.plan_name;
    for (float width = 5.0F * font->FontSize; width < paint::size_of(font, name).x; width += 1.0F) {
      const std::string text = told_apart(font, name, other, width);
      INFO(text);
      CHECK(is_whole(text));
      CHECK(paint::size_of(font, text).x <= width);
      CHECK(text.starts_with("青"));
      CHECK(text.find(is_second ? "乡" : "村") != std::string::npos);
    }
  }
  // 事 and 云 begin with the same byte
  CHECK(is_whole(told_apart(font, "青石县突发事件", "青石县突发云件", 5.2F * font->FontSize)));
}

TEST_CASE("two maps whose plans are called alike are named apart with the largest letters, in both languages") {
  const auto letters = paint::find_font();
  for (const base::Language language : {base::Language::en, base::Language::zh}) {
    UiDriver ui({&revised(false), &revised(true)}, language, letters.value_or(paint::FontBytes{}));
    ui.run("layout compare");
    ui.run("map.look 900000 900000 5");  // nothing else is drawn there
    for (const char* scale : {"scale 1", "scale 2.5"}) {
      ui.run(scale);
      ui.frames(6, 0.2);
      INFO(scale);
      CHECK(ui.rect("plan.first").high.x < ui.rect("map").high.x);
      const raster::Image image = ui.image();
      CHECK(named_on(ui, image, "plan.first") != named_on(ui, image, "plan.second"));
    }
  }
}
