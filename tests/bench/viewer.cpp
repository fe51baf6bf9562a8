// SPDX-License-Identifier: Apache-2.0
// What a frame of the viewer costs on a machine without a graphics card, beside the floor of copying a picture of that size;
// and what a long journal costs to open and to jump about in.
#include "sim/journal/reader.hpp"
#include "sim/journal/writer.hpp"
#include "tests/bench/figures.hpp"
#include "tests/support/big_journal.hpp"
#include "tests/support/play.hpp"
#include "viz/panels/screen.hpp"
#include "viz/raster/rasterise.hpp"

#include <fmt/format.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace sanji::bench {
namespace {

using session::Do;

constexpr int frames = 150;
constexpr double frame_s = 1.0 / 30.0;

struct Size {
  int width;
  int height;
};
constexpr Size small{1280, 720};
constexpr Size large{1920, 1080};

/// A screen, and the picture it is drawn into.
class Stand {
 public:
  Stand(const replay::Replay& run, Size size)
      : screen(session::Runs{&run, nullptr}, session::first_view(session::Runs{&run, nullptr}, base::Language::zh),
               paint::find_font().value_or(paint::FontBytes())),
        image(size.width, size.height, 0xFFFFFFFF) {}

  /// One frame, drawn; processor time [s].
  double frame(double passed_s) {
    session::Input input;
    input.width_px = image.width;
    input.height_px = image.height;
    input.passed_s = passed_s;
    const double before_s = processor_s();
    raster::rasterise(screen.frame(input), screen.textures(), image);
    return processor_s() - before_s;
  }
  void settle() {
    for (int i = 0; i < 6; ++i) frame(0.2);
  }

  panels::Screen screen;
  raster::Image image;
};

/// Mean and largest of so many frames [ms].
struct Cost {
  double mean_ms = 0.0;
  double most_ms = 0.0;
};

template <class Before>
Cost cost_of(Stand& stand, double passed_s, Before before_each) {
  std::vector<double> all;
  for (int i = 0; i < frames; ++i) {
    before_each(i);
    all.push_back(stand.frame(passed_s) * 1e3);
  }
  double sum = 0.0;
  for (const double each : all) sum += each;
  std::sort(all.begin(), all.end());
  return {sum / frames, all[static_cast<std::size_t>(frames * 0.95)]};
}

/// Copying a picture of that size once: less no frame can cost.
double copy_ms(Size size) {
  const raster::Image from(size.width, size.height, 0xFF336699);
  raster::Image to(size.width, size.height, 0);
  const double before_s = processor_s();
  for (int i = 0; i < frames; ++i) {
    std::memcpy(to.pixels.data(), from.pixels.data(), from.pixels.size() * sizeof(raster::Pixel));
    if (to.pixels[static_cast<std::size_t>(i)] == 0) std::puts("");  // the copy must not be optimised away
  }
  return (processor_s() - before_s) / frames * 1e3;
}

void frames_of(const std::string& name, const replay::Replay& run, double at_min, Size size, double limit_ms,
               std::vector<Figure>& figures) {
  Stand stand(run, size);
  stand.screen.view().stopping = {false, false, {}};
  stand.screen.run({Do::picture_both});
  stand.screen.run({Do::seek, at_min * 60.0});
  stand.settle();
  stand.screen.run({Do::play_forwards});
  const Cost playing = cost_of(stand, frame_s, [](int) {});
  stand.screen.run({Do::play_pause});
  stand.screen.run({Do::seek, at_min * 60.0});
  stand.settle();
  const Cost panning = cost_of(stand, frame_s, [&](int i) {
    stand.screen.run({Do::map_pan, i % 40 < 20 ? 120.0 : -120.0, 60.0});
  });
  const double floor_ms = copy_ms(size);
  const std::string head = fmt::format("viewer.{}_{}p", name, size.height);
  figures.push_back({head + "_frame_ms", playing.mean_ms, "ms of processor a frame, playing at 60x, both pictures"});
  figures.push_back({head + "_frame_95_ms", playing.most_ms, "ms, 95 of 100 frames are below"});
  figures.push_back({head + "_vs_copy", playing.mean_ms / floor_ms, "times copying a picture of that size"});
  figures.push_back(
      {head + "_vs_limit", playing.mean_ms / limit_ms, fmt::format("times the limit of {} ms", limit_ms)});
  figures.push_back({head + "_panning_per_s", 1e3 / panning.mean_ms, "frames a second of one processor, panning"});
}

std::vector<Figure> long_journal(const std::filesystem::path& file) {
  const double begin_s = processor_s();
  auto read = journal::read_journal(file, base::Language::en);
  if (!read.journal) {
    fmt::print(stderr, "{}\n", read.problem);
    std::exit(1);
  }
  const double read_s = processor_s() - begin_s;
  const replay::Replay run(std::move(*read.journal));
  Stand stand(run, small);
  stand.frame(0.2);
  const double open_s = processor_s() - begin_s;
  stand.settle();
  std::vector<double> seeks;
  std::uint64_t noise = 88172645463325252ULL;
  for (int i = 0; i < 100; ++i) {
    noise = noise * 6364136223846793005ULL + 1442695040888963407ULL;
    const double share = static_cast<double>(noise >> 11U) / 9007199254740992.0;
    const double before_s = processor_s();
    stand.screen.run({Do::seek, run.end().seconds() * share});
    stand.frame(0.0);
    seeks.push_back((processor_s() - before_s) * 1e3);
  }
  std::sort(seeks.begin(), seeks.end());
  return {{"viewer.million_records", static_cast<double>(run.view().records().size()), "records in the journal"},
          {"viewer.million_read_s", read_s, "s of processor to read the file"},
          {"viewer.million_open_s", open_s, "s of processor until the first frame is drawn"},
          {"viewer.million_seek_ms", seeks[seeks.size() / 2], "ms of processor to jump anywhere, its frame included"},
          {"viewer.million_seek_most_ms", seeks.back(), "ms, the slowest of 100 jumps"},
          {"viewer.million_peak_mib", peak_mib(), "MiB of the process"}};
}

/// In a process of its own, so that its memory is its own.
std::vector<Figure> in_a_child(const std::filesystem::path& file) {
  std::array<int, 2> ends{};
  if (pipe(ends.data()) != 0) std::exit(1);
  const pid_t child = fork();
  if (child == 0) {
    close(ends[0]);
    FILE* out = fdopen(ends[1], "w");
    for (const Figure& figure : long_journal(file)) {
      std::fputs(fmt::format("{}\t{}\t{}\n", figure.name, figure.value, figure.unit).c_str(), out);
    }
    std::fclose(out);
    _exit(0);
  }
  close(ends[1]);
  std::vector<Figure> figures;
  FILE* in = fdopen(ends[0], "r");
  std::array<char, 400> line{};
  while (std::fgets(line.data(), line.size(), in) != nullptr) {
    const std::string text(line.data());
    const std::size_t first = text.find('\t');
    const std::size_t second = text.find('\t', first + 1);
    figures.push_back({text.substr(0, first), std::strtod(text.c_str() + first, nullptr),
                       text.substr(second + 1, text.size() - second - 2)});
  }
  std::fclose(in);
  waitpid(child, nullptr, 0);
  return figures;
}

}  // namespace

std::vector<Figure> viewer() {
  std::vector<Figure> figures;
  const tests::ScratchFolder folder;
  const std::filesystem::path file = folder.path() / "journal.h5";
  const std::string problem = journal::write_journal(tests::big_journal(1'000'000), file, base::Language::en);
  if (!problem.empty()) fmt::print(stderr, "{}\n", problem);
  figures = in_a_child(file);
  constexpr double flood_limit_ms = 20.0;
  constexpr double blackout_limit_ms = 33.0;
  {
    const replay::Replay flood(tests::play("scenarios/dongxiang-flash-flood.yaml", 7));
    frames_of("flood", flood, 100.0, small, flood_limit_ms, figures);
    frames_of("flood", flood, 100.0, large, flood_limit_ms, figures);
  }
  const replay::Replay blackout(tests::play("scenarios/xintai-blackout.yaml", 7));
  frames_of("blackout", blackout, 60.0, large, blackout_limit_ms, figures);
  return figures;
}

}  // namespace sanji::bench
