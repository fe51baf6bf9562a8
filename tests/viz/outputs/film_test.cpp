// SPDX-License-Identifier: Apache-2.0
// Films, as numbered pictures: no ffmpeg is in the PATH.
#include "viz/outputs/film.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/scratch_folder.hpp"
#include "tests/viz/lesson.hpp"
#include "viz/raster/png.hpp"

#include <stdlib.h>

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <optional>
#include <string>
#include <vector>

using namespace sanji;
using base::SimTime;
using session::Do;
namespace fs = std::filesystem;

namespace {

constexpr int pictures_per_s = 5;

/// What stood on the screen when a picture was done.
struct Seen {
  double at_s = 0.0;
  std::optional<std::size_t> card;
};

class Studio {
 public:
  Studio() : path_before_(getenv("PATH")) { setenv("PATH", scratch_.path().c_str(), 1); }
  Studio(const Studio&) = delete;
  Studio& operator=(const Studio&) = delete;
  ~Studio() { setenv("PATH", path_before_.c_str(), 1); }

  std::vector<Seen> shoot(double from_s, double until_s, double speed, double hold_s,
                          const std::vector<session::Command>& before = {}) {
    panels::Screen screen(tests::lesson_runs(), session::first_view(tests::lesson_runs(), base::Language::en), {});
    for (const session::Command& command : before) screen.run(command);
    const session::TimeRange range{SimTime{} + base::seconds(from_s), SimTime{} + base::seconds(until_s)};
    std::vector<Seen> seen;
    const auto end = outputs::write_film(
        screen, {scratch_ / "film.mp4", {320, 200}, range, speed, hold_s, pictures_per_s}, [&](int done, int all) {
          CHECK(done <= all);
          if (done == static_cast<int>(seen.size())) return;
          const auto& card = screen.view().overlays.card;
          seen.push_back({screen.view().clock.at.seconds(), card ? std::optional(card->stop) : std::nullopt});
        });
    CHECK(end.problem.empty());
    CHECK(std::distance(fs::directory_iterator(scratch_ / "film"), {}) == static_cast<std::ptrdiff_t>(seen.size()));
    commands_ = screen.done();
    fs::remove_all(scratch_ / "film");
    return seen;
  }
  [[nodiscard]] const std::vector<session::Command>& commands() const { return commands_; }

 private:
  tests::ScratchFolder scratch_;
  std::string path_before_;
  std::vector<session::Command> commands_;
};

}  // namespace

TEST_CASE("the first picture of a film is of its beginning, the last of its end, with even steps between") {
  Studio studio;
  const auto seen = studio.shoot(5000.0, 5061.0, 60.0, 0.0);
  REQUIRE(seen.size() == 7);
  for (std::size_t i = 0; i < 6; ++i) CHECK(seen[i].at_s == Approx(5000.0 + 12.0 * static_cast<double>(i)));
  CHECK(seen.back().at_s == 5061.0);
}

TEST_CASE("a film holds at a stop with its card and plays on") {
  Studio studio;
  const auto seen = studio.shoot(5390.0, 5420.0, 50.0, 2.0);
  const auto with_card = [](const Seen& each) { return each.card.has_value(); };
  CHECK(std::count_if(seen.begin(), seen.end(), with_card) == 2 * pictures_per_s);
  const auto first = std::find_if(seen.begin(), seen.end(), with_card);
  REQUIRE(first != seen.end());
  CHECK(first->at_s == 5400.0);
  CHECK(tests::lesson().stops()[*first->card].at.seconds() == 5400.0);
  CHECK(seen.back().at_s == 5420.0);
  CHECK_FALSE(seen.back().card);
}

TEST_CASE("a stop at the beginning of a film is held, after a picture without its card") {
  Studio studio;
  const auto seen = studio.shoot(0.0, 10.0, 50.0, 1.0);
  REQUIRE(seen.size() == 2 + static_cast<std::size_t>(pictures_per_s));
  CHECK_FALSE(seen[0].card);
  CHECK(seen[1].card);
  CHECK(seen[1].at_s == 0.0);
  CHECK(seen.back().at_s == 10.0);
}

TEST_CASE(
    "a film without cards plays through, whatever was done on the screen before, and changes it by commands only") {
  Studio studio;
  const auto seen =
      studio.shoot(5390.0, 5430.0, 50.0, 0.0,
                   {{Do::seek, 5410.0}, {Do::loop_begin}, {Do::seek, 5392.0}, {Do::loop_end}, {Do::play_backwards}});
  REQUIRE(seen.size() == 5);
  for (const Seen& each : seen) CHECK_FALSE(each.card);
  CHECK(seen.back().at_s == 5430.0);
  // said again by somebody, they lead to the same view
  session::View view = session::first_view(tests::lesson_runs(), base::Language::en);
  for (const session::Command& command : studio.commands()) session::apply(view, command, tests::lesson_runs());
  CHECK_FALSE(view.stopping.at_injects);
  CHECK_FALSE(view.stopping.at_levels);
  CHECK_FALSE(view.clock.loop);
  CHECK(view.clock.speed == 50.0);
}

TEST_CASE("where nobody can type a card has neither field nor buttons, and more room for what it tells") {
  const session::View first = session::first_view(tests::lesson_runs(), base::Language::en);
  panels::Screen filmed(tests::lesson_runs(), first, {});
  panels::Screen typed_on(tests::lesson_runs(), first, {});
  for (panels::Screen* screen : {&filmed, &typed_on}) {
    static_cast<void>(outputs::picture_of(*screen, {640, 400}));
    screen->run({Do::inject_on});
  }
  const raster::Image picture = outputs::picture_of(filmed, {640, 400});
  REQUIRE(filmed.view().overlays.card.has_value());
  const session::Input input{.width_px = 640, .height_px = 400, .passed_s = 0.2};
  for (int i = 0; i < 12; ++i) static_cast<void>(typed_on.frame(input));
  for (const char* id : {"card.text", "card.close", "card.play"}) {
    INFO(id);
    CHECK(filmed.probes().find(id) == nullptr);
    CHECK(typed_on.probes().find(id) != nullptr);
  }
  REQUIRE(filmed.probes().find("card") != nullptr);
  CHECK(filmed.probes().find("card")->height() < typed_on.probes().find("card")->height());
  filmed.run({Do::card_draft, 0, 0, 0, "two boats to the village"});
  CHECK(raster::hash_of(outputs::picture_of(filmed, {640, 400})) != raster::hash_of(picture));
}

TEST_CASE("a picture taken where playing begins at a stop shows its card, and one elsewhere lets it play on") {
  const session::View first = session::first_view(tests::lesson_runs(), base::Language::en);
  panels::Screen playing(tests::lesson_runs(), first, {});
  static_cast<void>(outputs::picture_of(playing, {640, 400}));
  playing.run({Do::play_toggle});
  const raster::Image picture = outputs::picture_of(playing, {640, 400});
  REQUIRE(playing.view().overlays.card.has_value());
  CHECK_FALSE(playing.view().clock.playing);
  CHECK(playing.view().clock.at == SimTime{});
  // as somebody sees it who waits until it stands
  panels::Screen watched(tests::lesson_runs(), first, {});
  static_cast<void>(outputs::picture_of(watched, {640, 400}));
  watched.run({Do::play_toggle});
  session::Input input{.width_px = 640, .height_px = 400, .passed_s = 0.2};
  input.has_keyboard = false;
  for (int i = 0; i < 12; ++i) static_cast<void>(watched.frame(input));
  CHECK(raster::hash_of(outputs::picture_of(watched, {640, 400})) == raster::hash_of(picture));

  panels::Screen elsewhere(tests::lesson_runs(), first, {});
  elsewhere.run({Do::seek, 5.0});
  elsewhere.run({Do::play_toggle});
  static_cast<void>(outputs::picture_of(elsewhere, {640, 400}));
  CHECK(elsewhere.view().clock.playing);
  CHECK(elsewhere.view().clock.at.seconds() == 5.0);
}
