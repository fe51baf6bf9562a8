// SPDX-License-Identifier: Apache-2.0
// Time goes by in even steps here, whatever the machine does.
#include "viz/outputs/snapshot.hpp"

#include "viz/raster/png.hpp"
#include "viz/raster/rasterise.hpp"
#include "viz/sinks/video.hpp"

#include <cmath>

namespace sanji::outputs {
namespace {

/// Bars that wrap, kept pictures and scrolled lists need a few frames; more are a mistake, not patience.
constexpr int most_frames = 12;
constexpr double step_s = 0.2;

raster::Image drawn(panels::Screen& screen, const session::Input& input) {
  const ImDrawData& data = screen.frame(input);
  raster::Image image(input.width_px, input.height_px, paint::colours_of(screen.view().looks.theme).window);
  raster::rasterise(data, screen.textures(), image);
  return image;
}

session::Input input_of(Size size, double passed_s) {
  session::Input input;
  input.width_px = size.width_px;
  input.height_px = size.height_px;
  input.passed_s = passed_s;
  return input;
}

/// Frames that nobody sees, until the picture stands.
void settle(panels::Screen& screen, Size size) {
  const bool was_playing = screen.view().clock.playing;
  screen.view().clock.playing = false;
  for (int i = 0; i < most_frames; ++i) {
    static_cast<void>(screen.frame(input_of(size, step_s)));
    if (i >= 3 && screen.is_still()) break;
  }
  screen.view().clock.playing = was_playing;
}

}  // namespace

raster::Image picture_of(panels::Screen& screen, Size size) {
  settle(screen, size);
  return drawn(screen, input_of(size, 0.0));
}

std::string write_snapshot(panels::Screen& screen, Size size, const std::filesystem::path& file) {
  return raster::write_png(picture_of(screen, size), file, screen.view().looks.language);
}

FilmEnd write_film(panels::Screen& screen, const Film& film, const std::function<void(int, int)>& progress) {
  session::View& view = screen.view();
  view.stopping = {false, false, {}};
  screen.run({session::Do::seek, film.range.from.seconds()});
  settle(screen, film.size);
  screen.run({session::Do::speed_set, film.speed});
  view.clock.playing = true;
  view.clock.direction = 1;
  const double seconds = film.range.span().seconds() / view.clock.speed;
  const int pictures = std::max(1, static_cast<int>(std::ceil(seconds * film.pictures_per_s)));
  sinks::Video video(film.file, film.pictures_per_s, view.looks.language);
  for (int i = 0; i < pictures; ++i) {
    const std::string problem = video.add(drawn(screen, input_of(film.size, 1.0 / film.pictures_per_s)));
    if (!problem.empty()) return {problem, {}};
    progress(i + 1, pictures);
  }
  sinks::VideoEnd end = video.finish();
  return {std::move(end.problem), std::move(end.words)};
}

}  // namespace sanji::outputs
