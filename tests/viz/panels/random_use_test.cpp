// SPDX-License-Identifier: Apache-2.0
// Ten thousand things done at random, sensible and absurd, at windows of all sizes: nothing breaks, and what is shown can be
// shown. `./dev`'s preset asan looks for faults of memory on the way.
#include "tests/support/catch.hpp"
#include "tests/support/ui_driver.hpp"
#include "tests/viz/lesson.hpp"

#include <array>
#include <cmath>
#include <cstdint>
#include <limits>
#include <string>
#include <utility>

using namespace sanji;
using session::InputEvent;
using session::Key;
using tests::UiDriver;

namespace {

/// Numbers from a counter (the mixing of SplitMix64, Steele, Lea and Flood 2014): the same on every machine.
class Chance {
 public:
  explicit Chance(std::uint64_t seed) : counter_(seed << 32U) {}
  std::uint64_t number() {
    std::uint64_t z = ++counter_ * 0x9E3779B97F4A7C15U;
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
    return z ^ (z >> 31U);
  }
  std::size_t below(std::size_t count) { return static_cast<std::size_t>(number() % count); }
  bool once_in(std::size_t count) { return below(count) == 0; }
  double share() { return static_cast<double>(number() >> 11U) * 0x1p-53; }

 private:
  std::uint64_t counter_;
};

double absurd(Chance& chance) {
  constexpr std::array numbers{0.0,
                               -1.0,
                               1e300,
                               -1e300,
                               1e-300,
                               1e18,
                               std::numeric_limits<double>::infinity(),
                               -std::numeric_limits<double>::infinity(),
                               std::numeric_limits<double>::quiet_NaN()};
  return numbers[chance.below(numbers.size())];
}

double some_number(Chance& chance) {
  if (chance.once_in(6)) return absurd(chance);
  const double wide = std::pow(10.0, static_cast<double>(chance.below(6)));
  return (chance.share() - 0.3) * wide;
}

std::string some_text(Chance& chance) {
  const auto& entities = tests::lesson().journal().entities;
  const std::array<std::string, 12> texts{"",
                                          "zh",
                                          "en",
                                          "dark",
                                          "compare",
                                          "why",
                                          "records",
                                          "roads",
                                          "\xE6\x9F",
                                          "柳树 村",
                                          std::string(300, 'w'),
                                          "team/" + entities[chance.below(entities.size())].id};
  return chance.once_in(2) ? entities[chance.below(entities.size())].id : texts[chance.below(texts.size())];
}

session::Command some_command(Chance& chance) {
  const auto commands = session::commands();
  const double a = some_number(chance);
  const double b = some_number(chance);
  const double c = some_number(chance);
  return {commands[chance.below(commands.size())].what, a, b, c, some_text(chance)};
}

InputEvent some_event(Chance& chance, const UiDriver& ui) {
  InputEvent event;
  event.kind = static_cast<InputEvent::Kind>(chance.below(5));
  const bool is_mouse = event.kind == InputEvent::Kind::mouse_moved;
  const double x = is_mouse ? chance.share() * 1.1 * ui.width_px() : chance.share() * 4.0 - 2.0;
  const double y = is_mouse ? chance.share() * 1.1 * ui.height_px() : chance.share() * 8.0 - 4.0;
  event.x = static_cast<float>(chance.once_in(200) ? absurd(chance) : x);
  event.y = static_cast<float>(y);
  event.button = static_cast<int>(chance.below(4)) - (chance.once_in(50) ? 2 : 0);
  event.down = chance.once_in(2);
  event.key = static_cast<Key>(chance.below(static_cast<std::size_t>(Key::count) + 1));
  event.modifiers = {chance.once_in(4), chance.once_in(4), chance.once_in(8)};
  constexpr std::array<char32_t, 8> characters{U'a', U'l', U' ', U'村', U'\0', U'\x7F', U'\x1F600', U'\xD800'};
  event.character = characters[chance.below(characters.size())];
  return event;
}

bool is_valid(const session::View& view, const session::Runs& runs) {
  const session::MapView& map = view.map;
  const session::TimeRange& shown = view.timeline.shown;
  const auto entities = static_cast<journal::EntityRow>(runs.first->journal().entities.size());
  const auto records = static_cast<journal::RecordId>(runs.first->view().records().size());
  return view.clock.at >= base::SimTime{} && view.clock.at <= runs.end() && view.clock.speed >= 1.0 &&
         view.clock.speed <= 960.0 && std::isfinite(map.centre.x_m) && std::isfinite(map.centre.y_m) &&
         map.times >= 1.0 / 16.0 && map.times <= 1e4 && shown.from >= base::SimTime{} &&
         shown.span() >= base::seconds(1) && view.looks.scale >= 1.0 && view.looks.scale <= 2.5 &&
         view.selection.entity < entities && view.selection.record < records && view.observer < entities &&
         view.map.follow < entities && view.timeline.scroll >= 0.0 && std::isfinite(view.timeline.scroll) &&
         (!view.overlays.card || view.overlays.card->stop < runs.first->stops().size());
}

/// True where every place and every index can be drawn.
bool can_be_drawn(const ImDrawData& drawn) {
  for (int i = 0; i < drawn.CmdListsCount; ++i) {
    const ImDrawList& list = *drawn.CmdLists[i];
    for (const ImDrawVert& vertex : list.VtxBuffer) {
      if (!std::isfinite(vertex.pos.x) || !std::isfinite(vertex.pos.y)) return false;
      if (!std::isfinite(vertex.uv.x) || !std::isfinite(vertex.uv.y)) return false;
    }
    for (const ImDrawCmd& command : list.CmdBuffer) {
      const ImVec4& clip = command.ClipRect;
      if (!std::isfinite(clip.x) || !std::isfinite(clip.y) || !std::isfinite(clip.z) || !std::isfinite(clip.w))
        return false;
      if (command.IdxOffset + command.ElemCount > static_cast<unsigned>(list.IdxBuffer.Size)) return false;
    }
  }
  return true;
}

void some_size(UiDriver& ui, Chance& chance) {
  constexpr std::array<std::pair<int, int>, 8> sizes{
      {{1280, 720}, {640, 480}, {800, 600}, {1920, 200}, {200, 900}, {33, 21}, {1, 1}, {1024, 768}}};
  const auto& [width, height] = sizes[chance.below(sizes.size())];
  ui.resize(width, height);
}

/// `count` things, a few in each frame.
void use_at_random(std::uint64_t seed, int count) {
  Chance chance(seed);
  session::Runs runs = tests::lesson_runs();
  if (seed % 2 == 0) runs.second = runs.first;
  UiDriver ui(runs, seed % 3 == 0 ? base::Language::zh : base::Language::en, {}, 640, 480);
  for (int done = 0; done < count;) {
    if (chance.once_in(100)) some_size(ui, chance);
    for (std::size_t i = 1 + chance.below(4); i > 0; --i, ++done) {
      if (chance.once_in(2)) {
        const session::Command command = some_command(chance);
        INFO(seed << ' ' << done << ' ' << session::text_of(command));
        ui.screen().run(command);
        REQUIRE(is_valid(ui.view(), runs));
      } else {
        ui.feed(some_event(chance, ui));
      }
    }
    INFO(seed << ' ' << done << ' ' << ui.width_px() << 'x' << ui.height_px());
    ui.frames(1, chance.once_in(20) ? absurd(chance) : chance.share() * 0.3);
    REQUIRE(is_valid(ui.view(), runs));
    REQUIRE(can_be_drawn(ui.drawn()));
  }
}

}  // namespace

TEST_CASE("ten thousand things at random, the first quarter, leave a view that can be shown") {
  use_at_random(1, 2500);
}
TEST_CASE("ten thousand things at random, the second quarter, leave a view that can be shown") {
  use_at_random(2, 2500);
}
TEST_CASE("ten thousand things at random, the third quarter, leave a view that can be shown") {
  use_at_random(3, 2500);
}
TEST_CASE("ten thousand things at random, the last quarter, leave a view that can be shown") { use_at_random(4, 2500); }
