// SPDX-License-Identifier: Apache-2.0
// The few letters of a font look as they do in the whole font.
#include "viz/sinks/font_subset.hpp"

#include "tests/support/catch.hpp"

#include <imgui.h>

#include <array>
#include <cstring>
#include <fstream>
#include <iterator>
#include <string>

namespace {

std::vector<std::byte> whole_font() {
  std::ifstream in("/usr/share/fonts/truetype/wqy/wqy-microhei.ttc", std::ios::binary);
  const std::string text((std::istreambuf_iterator<char>(in)), {});
  const auto bytes = std::as_bytes(std::span(text));
  return {bytes.begin(), bytes.end()};
}

const std::set<char32_t> wanted{U' ', U'A', U'g', U'5', U'县', U'洪', U'垸', U'①', U'→', U'℃'};

/// All letters of `wanted` drawn at 20 px by ImGui, one after another.
struct Drawn {
  explicit Drawn(std::vector<std::byte> font) : bytes(std::move(font)) {
    for (const char32_t each : wanted) {
      ranges.insert(ranges.end(), {static_cast<ImWchar>(each), static_cast<ImWchar>(each)});
    }
    ranges.push_back(0);
    ImFontConfig config;
    config.FontDataOwnedByAtlas = false;
    face = atlas.AddFontFromMemoryTTF(bytes.data(), static_cast<int>(bytes.size()), 20.0F, &config, ranges.data());
    atlas.GetTexDataAsAlpha8(&pixels, &width, &height);
  }

  std::vector<std::byte> bytes;
  std::vector<ImWchar> ranges;
  ImFontAtlas atlas;
  ImFont* face = nullptr;
  unsigned char* pixels = nullptr;
  int width = 0;
  int height = 0;
};

}  // namespace

TEST_CASE("a subset draws each letter pixel for pixel as the whole font does") {
  const Drawn whole(whole_font());
  const Drawn subset(sanji::sinks::subset_font(whole.bytes, 0, wanted));
  CHECK(subset.bytes.size() < 20'000);
  REQUIRE(whole.width == subset.width);
  REQUIRE(whole.height == subset.height);
  const auto size = static_cast<std::size_t>(whole.width) * static_cast<std::size_t>(whole.height);
  CHECK(std::memcmp(whole.pixels, subset.pixels, size) == 0);
  CHECK(whole.face->Ascent == subset.face->Ascent);
  CHECK(whole.face->Descent == subset.face->Descent);
  for (const char32_t each : wanted) {
    const ImFontGlyph* in_whole = whole.face->FindGlyphNoFallback(static_cast<ImWchar>(each));
    const ImFontGlyph* in_subset = subset.face->FindGlyphNoFallback(static_cast<ImWchar>(each));
    REQUIRE(in_whole != nullptr);
    REQUIRE(in_subset != nullptr);
    CHECK(in_whole->AdvanceX == in_subset->AdvanceX);
    CHECK(in_whole->X0 == in_subset->X0);
    CHECK(in_whole->Y1 == in_subset->Y1);
  }
}

TEST_CASE("a subset lacks what was not asked for") {
  const Drawn subset(sanji::sinks::subset_font(whole_font(), 0, {U'县'}));
  CHECK(subset.face->FindGlyphNoFallback(U'县') != nullptr);
  CHECK(subset.face->FindGlyphNoFallback(U'A') == nullptr);
}

TEST_CASE("what is no font, or a face that a collection does not have, gives no font") {
  constexpr std::array<std::byte, 64> nothing{};
  CHECK(sanji::sinks::subset_font(nothing, 0, {U'A'}).empty());
  CHECK(sanji::sinks::subset_font({}, 0, {U'A'}).empty());
  CHECK(sanji::sinks::subset_font(whole_font(), 99, {U'A'}).empty());
}
