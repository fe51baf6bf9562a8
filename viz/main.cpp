// SPDX-License-Identifier: Apache-2.0
// The program sanji-view, which `sanji view` calls. Reads the command line; the work is done beside it. Exit: 0 done, 1
// failed, 2 the input is wrong.
#include "analysis/runs.hpp"
#include "viz/panels/screen.hpp"
#include "viz/raster/png.hpp"
#include "viz/raster/rasterise.hpp"

#include <iostream>
#include <string>

int main(int argc, char** argv) {
  using namespace sanji;
  auto read = analysis::open_run(argv[1], base::Language::en);
  if (!read.journal) { std::cerr << read.problem << '\n'; return 2; }
  const replay::Replay run(std::move(*read.journal));
  std::unique_ptr<replay::Replay> second;
  const session::Runs runs{&run, nullptr};
  auto font = paint::find_font();
  panels::Screen screen(runs, session::first_view(runs, base::Language::zh), *font);
  session::Input input;
  input.width_px = std::stoi(argv[3]);
  input.height_px = std::stoi(argv[4]);
  for (int i = 5; i < argc; ++i) {
    const auto command = session::parse_command(argv[i]);
    if (!command) { std::cerr << "? " << argv[i] << '\n'; return 2; }
    screen.run(*command);
  }
  const ImDrawData* data = nullptr;
  for (int i = 0; i < 6; ++i) { input.passed_s = 0.2; data = &screen.frame(input); }
  raster::Image image(input.width_px, input.height_px, paint::colours_of(screen.view().looks.theme).window);
  raster::rasterise(*data, screen.textures(), image);
  std::cerr << raster::write_png(image, argv[2], base::Language::en);
  return 0;
}
