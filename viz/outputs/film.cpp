// SPDX-License-Identifier: Apache-2.0
// The run itself stops at its stops; the film waits there and plays on.
#include "viz/outputs/film.hpp"

#include "viz/sinks/video.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace sanji::outputs {
namespace {

using session::Do;

class Shooting {
 public:
  Shooting(panels::Screen& screen, const Film& film, const std::function<void(int, int)>& progress)
      : screen_(screen),
        film_(film),
        progress_(progress),
        video_(film.file, film.pictures_per_s, screen.view().looks.language),
        held_(std::max(0, static_cast<int>(std::lround(film.hold_s * film.pictures_per_s)))) {}

  FilmEnd shoot() {
    prepare();
    all_ = pictures_to_come();
    add(picture_of(screen_, film_.size));
    while (problem_.empty() && screen_.view().clock.at < film_.range.until) step();
    if (!problem_.empty()) return {std::move(problem_), {}};
    if (done_ != all_) progress_(done_, done_);  // less than was thought
    sinks::VideoEnd end = video_.finish();
    return {std::move(end.problem), std::move(end.words)};
  }

 private:
  /// Whatever was done on the screen before: it stands still at the beginning, and will play forwards, once.
  void prepare() {
    for (const Do what : {Do::play_pause, Do::card_close, Do::loop_clear}) screen_.run({what});
    const session::Stopping stopping = screen_.view().stopping;
    if (held_ == 0 && stopping.at_injects) screen_.run({Do::stop_at_injects});
    if (held_ == 0 && stopping.at_levels) screen_.run({Do::stop_at_levels});
    screen_.run({Do::speed_set, film_.speed});
    screen_.run({Do::seek, film_.range.from.seconds()});
  }

  [[nodiscard]] int pictures_to_come() const {
    const session::Stopping& stopping = screen_.view().stopping;
    const auto& stops = screen_.runs().first->stops();
    const auto holds = std::count_if(stops.begin(), stops.end(), [&](const replay::Stop& stop) {
      const bool is_on = stop.kind == replay::Stop::Kind::inject ? stopping.at_injects : stopping.at_levels;
      return is_on && film_.range.holds(stop.at);
    });
    const double playing_s = film_.range.span().seconds() / screen_.view().clock.speed;
    return 1 + static_cast<int>(std::ceil(playing_s * film_.pictures_per_s)) + static_cast<int>(holds) * held_;
  }

  void step() {
    const session::Clock& clock = screen_.view().clock;
    if (!clock.playing) screen_.run({Do::play_forwards});
    const double rest_s = (film_.range.until - clock.at).seconds() / clock.speed;
    const base::SimTime before = clock.at;
    const raster::Image picture = next_picture(screen_, film_.size, std::min(1.0 / film_.pictures_per_s, rest_s));
    if (screen_.view().overlays.card) return hold();
    if (clock.at == before) screen_.run({Do::seek, film_.range.until.seconds()});  // less than a microsecond was left
    add(picture);
  }

  void hold() {
    const raster::Image picture = picture_of(screen_, film_.size);
    for (int i = 0; i < held_ && problem_.empty(); ++i) add(picture);
  }

  void add(const raster::Image& picture) {
    problem_ = video_.add(picture);
    if (!problem_.empty()) return;
    ++done_;
    progress_(done_, std::max(all_, done_));
  }

  panels::Screen& screen_;
  const Film& film_;
  const std::function<void(int, int)>& progress_;
  sinks::Video video_;
  int held_;  ///< pictures of each card
  int done_ = 0;
  int all_ = 0;
  std::string problem_;
};

}  // namespace

FilmEnd write_film(panels::Screen& screen, const Film& film, const std::function<void(int, int)>& progress) {
  return Shooting(screen, film, progress).shoot();
}

}  // namespace sanji::outputs
