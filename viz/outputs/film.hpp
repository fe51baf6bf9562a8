// SPDX-License-Identifier: Apache-2.0
// The screen as a film: it plays a stretch of the run in even steps, and holds at stops with their cards. Knows no window.
#pragma once

#include "viz/outputs/snapshot.hpp"

#include <filesystem>
#include <functional>
#include <string>

namespace sanji::outputs {

struct Film {
  std::filesystem::path file;
  Size size;
  session::TimeRange range;  ///< the first picture is of its beginning, the last of its end
  double speed = 240.0;      ///< simulated seconds a second
  double hold_s = 4.0;       ///< how long the card of a stop is shown [s of film]; 0: it is not, and nothing is held
  int pictures_per_s = 25;
};

struct FilmEnd {
  std::string problem;  ///< empty when done
  std::string words;    ///< what was written
};

/// Everything that it changes on the screen it says as commands. `progress` hears of each picture: how many are done, and of
/// about how many.
FilmEnd write_film(panels::Screen& screen, const Film& film, const std::function<void(int, int)>& progress);

}  // namespace sanji::outputs
