// SPDX-License-Identifier: Apache-2.0
// Asks each cell for its crossings once, then fills the frames in between.
#include "sim/run/field_frames.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace sanji::run {
namespace {

constexpr base::Duration frame_step{5LL * 60 * 1'000'000};
constexpr int most_cells = 128;  // on the longer side

double cell_for(double longer_side_m) {
  constexpr std::array steps{1.0, 2.0, 5.0};
  for (double decade = 10.0;; decade *= 10.0) {
    for (const double step : steps) {
      if (longer_side_m <= decade * step * most_cells) return decade * step;
    }
  }
}

}  // namespace

journal::FieldFrames frames_of(const hazards::Hazard& hazard, journal::EntityRow row, base::SimTime end) {
  journal::FieldFrames frames;
  frames.hazard = hazard.identity().id;
  frames.entity = row;
  frames.quantity = "severity";
  frames.unit = "1";
  const auto stages = hazard.stages(end);
  if (stages.empty()) return frames;
  const base::Box box = hazard.extent();
  const double width_m = box.high.x_m - box.low.x_m;
  const double height_m = box.high.y_m - box.low.y_m;
  frames.cell = {cell_for(std::max(width_m, height_m))};
  frames.origin = box.low;
  frames.columns = std::max(1, static_cast<int>(std::ceil(width_m / frames.cell.value)));
  frames.rows = std::max(1, static_cast<int>(std::ceil(height_m / frames.cell.value)));
  frames.first = stages.front().at;
  frames.step = frame_step;
  const base::SimTime last = stages.back().severity > 0 ? end : stages.back().at;
  const auto count = static_cast<std::size_t>((last - frames.first).us / frame_step.us + 1);
  const std::size_t cells = static_cast<std::size_t>(frames.columns) * static_cast<std::size_t>(frames.rows);
  frames.cells.assign(count * cells, 0);
  for (std::size_t cell = 0; cell < cells; ++cell) {
    const std::size_t line = cell / static_cast<std::size_t>(frames.columns);
    const std::size_t column = cell % static_cast<std::size_t>(frames.columns);
    const base::Point middle{frames.origin.x_m + (static_cast<double>(column) + 0.5) * frames.cell.value,
                             frames.origin.y_m + (static_cast<double>(line) + 0.5) * frames.cell.value};
    const auto crossings = hazard.crossings(middle, end);
    std::size_t next = 0;
    int severity = 0;
    for (std::size_t frame = 0; frame < count && !crossings.empty(); ++frame) {
      const base::SimTime at = frames.first + base::Duration{static_cast<std::int64_t>(frame) * frame_step.us};
      while (next < crossings.size() && crossings[next].at <= at) severity = crossings[next++].severity;
      frames.cells[frame * cells + cell] = static_cast<std::uint16_t>(severity);
    }
  }
  return frames;
}

}  // namespace sanji::run
