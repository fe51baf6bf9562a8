// SPDX-License-Identifier: Apache-2.0
// A page without a browser.
#include "viz/web/page.hpp"

#include "sim/journal/compact.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/play.hpp"
#include "viz/paint/fonts.hpp"

#include <optional>
#include <vector>

using namespace sanji;
using base::Language;
using session::InputEvent;
using session::Key;
using support::ContainsSubstring;
using web::Page;

namespace {

const std::vector<std::byte>& flood() {
  static const std::vector<std::byte> bytes =
      journal::to_compact(tests::play("scenarios/dongxiang-flash-flood.yaml", 7), journal::Content::for_viewing);
  return bytes;
}

const std::vector<std::byte>& font() {
  static const std::vector<std::byte> bytes = [] {
    const paint::FontBytes letters = paint::find_font().value_or(paint::FontBytes{});
    const auto whole = std::as_bytes(std::span(letters));
    return std::vector<std::byte>(whole.begin(), whole.end());
  }();
  return bytes;
}

constexpr int width_px = 800;
constexpr int height_px = 500;
constexpr double step_s = 1.0 / 30.0;

const raster::Image* next_frame(Page& page) { return page.frame(width_px, height_px, 1.0, step_s); }

/// The picture once nothing moves any more.
raster::Image at_rest(Page& page) {
  raster::Image last;
  for (int i = 0; i < 60; ++i) {
    const raster::Image* image = next_frame(page);
    if (image == nullptr) return last;
    last = *image;
  }
  FAIL("never at rest");
  return last;
}

void open_flood(Page& page, Language language = Language::en) {
  REQUIRE(page.open(flood(), {}, font(), language).empty());
}

void press(Page& page, Key key) {
  for (const bool down : {true, false}) page.add({.kind = InputEvent::Kind::key, .down = down, .key = key});
}

}  // namespace

TEST_CASE("a page shows something, and then nothing new until somebody does something") {
  Page page;
  open_flood(page);
  const raster::Image first = at_rest(page);
  CHECK(first.width == width_px);
  CHECK(first.height == height_px);
  CHECK(next_frame(page) == nullptr);
  press(page, Key::digit_2);
  CHECK(at_rest(page).pixels != first.pixels);
  CHECK(next_frame(page) == nullptr);
}

TEST_CASE("a page that plays draws every frame") {
  Page page;
  open_flood(page);
  at_rest(page);
  CHECK(page.command("seek 600"));  // at the start a card would stop it
  CHECK(page.command("play"));
  for (int i = 0; i < 20; ++i) CHECK(next_frame(page) != nullptr);
}

TEST_CASE("a page drawn again at another size has that size") {
  Page page;
  open_flood(page);
  at_rest(page);
  const raster::Image* image = page.frame(640, 400, 1.0, step_s);
  REQUIRE(image != nullptr);
  CHECK(image->width == 640);
  CHECK(image->pixels.size() == std::size_t{640} * 400);
}

TEST_CASE("letters grow with the pixels of a screen") {
  Page page;
  open_flood(page);
  const raster::Image plain = at_rest(page);
  const auto colours_in_first_rows = [](const raster::Image& image) {
    return std::vector<raster::Pixel>(image.pixels.begin(), image.pixels.begin() + 40 * width_px);
  };
  for (int i = 0; i < 20; ++i) page.frame(width_px, height_px, 1.5, step_s);
  const raster::Image* image = page.frame(width_px, height_px, 1.0, step_s);
  REQUIRE(image != nullptr);
  CHECK(colours_in_first_rows(*image) != colours_in_first_rows(plain));
}

TEST_CASE("what is no command is refused") {
  Page page;
  open_flood(page);
  CHECK(page.command("seek 3600"));
  CHECK(!page.command("seek"));
  CHECK(!page.command("sing"));
  CHECK(!page.command("panel nonsense"));
  CHECK(!page.command(""));
}

TEST_CASE("a wish for a picture is told once") {
  Page page;
  open_flood(page);
  CHECK(!page.takes_snapshot());
  CHECK(page.command("snapshot"));
  CHECK(page.takes_snapshot());
  CHECK(!page.takes_snapshot());
}

TEST_CASE("notes of one page are taken up by another of the same run") {
  Page one;
  open_flood(one);
  CHECK(one.new_notes().empty());
  CHECK(one.command("note the water rises"));
  const std::string notes = one.new_notes();
  CHECK_THAT(notes, ContainsSubstring("the water rises"));
  CHECK(one.new_notes().empty());

  Page other;
  open_flood(other);
  CHECK(other.name_of_run() == one.name_of_run());
  other.take_notes(notes);
  CHECK(other.new_notes().empty());
  CHECK(other.command("note and falls"));
  CHECK_THAT(other.new_notes(), ContainsSubstring("the water rises"));
  other.take_notes("no notes at all");
  CHECK(other.command("note again"));
  CHECK_THAT(other.new_notes(), ContainsSubstring("and falls"));
}

TEST_CASE("bytes that are no journal are refused with a sentence") {
  Page page;
  CHECK(!page.open({}, {}, font(), Language::en).empty());
  std::vector<std::byte> cut = flood();
  cut.resize(cut.size() / 2);
  CHECK(!page.open(cut, {}, font(), Language::en).empty());
  CHECK(!page.open(flood(), cut, font(), Language::en).empty());
  CHECK(page.open(flood(), flood(), font(), Language::en).empty());
  CHECK(next_frame(page) != nullptr);
}
