// SPDX-License-Identifier: Apache-2.0
// Each field is an image as small as its grid, enlarged smoothly by whoever shows it.
#include "viz/map/hazard.hpp"

#include "sim/base/text.hpp"

#include <algorithm>
#include <cmath>

namespace sanji::map {
namespace {

using base::mark;
using journal::FieldFrames;
using raster::Image;
using raster::Pixel;

/// Images between two frames: more cannot be told apart.
constexpr std::int64_t steps_between = 8;
/// Less is not seen.
constexpr double least_severity = 0.05;

struct Moment {
  std::size_t frame = 0;
  double share = 0.0;  ///< of the way to the next frame
};

std::optional<Moment> moment_of(const FieldFrames& field, base::SimTime at) {
  if (field.frames() == 0 || at < field.first) return std::nullopt;
  const auto past = (at - field.first).us;
  const auto frame = static_cast<std::size_t>(past / field.step.us);
  if (frame >= field.frames()) return std::nullopt;
  return Moment{frame, static_cast<double>(past % field.step.us) / static_cast<double>(field.step.us)};
}

double value_at(const FieldFrames& field, std::size_t cell, const Moment& moment) {
  const std::size_t size = static_cast<std::size_t>(field.columns) * static_cast<std::size_t>(field.rows);
  const double here = field.cells[moment.frame * size + cell];
  if (moment.frame + 1 >= field.frames()) return here * field.scale;
  const double next = field.cells[(moment.frame + 1) * size + cell];
  return (here + (next - here) * moment.share) * field.scale;
}

/// The colour of a severity: that of the whole number below, turning into the next one.
Pixel colour_of(double severity, const paint::Colours& colours) {
  if (!(severity > least_severity)) return colours.hazard[0] & ~IM_COL32_A_MASK;
  const double level = std::clamp(severity, 1.0, 4.0) - 1.0;
  const auto low = std::min<std::size_t>(static_cast<std::size_t>(level), 2);
  const double share = level - static_cast<double>(low);
  Pixel mixed = 0;
  for (const int shift : {IM_COL32_R_SHIFT, IM_COL32_G_SHIFT, IM_COL32_B_SHIFT}) {
    const double from = (colours.hazard[low] >> shift) & 0xFFU;
    const double to = (colours.hazard[low + 1] >> shift) & 0xFFU;
    mixed |= static_cast<Pixel>(std::lround(from + (to - from) * share)) << shift;
  }
  constexpr double opaque = 200.0;
  return mixed | (static_cast<Pixel>(std::min(1.0, severity) * opaque) << IM_COL32_A_SHIFT);
}

Image image_of(const FieldFrames& field, const Moment& moment, const paint::Colours& colours,
               std::array<bool, 4>& levels) {
  levels = {};
  Image image(field.columns, field.rows, 0);
  for (int row = 0; row < field.rows; ++row) {
    for (int column = 0; column < field.columns; ++column) {
      const auto cell =
          static_cast<std::size_t>(row) * static_cast<std::size_t>(field.columns) + static_cast<std::size_t>(column);
      const double severity = value_at(field, cell, moment);
      image.at(column, field.rows - 1 - row) = colour_of(severity, colours);
      if (severity > least_severity) levels[static_cast<std::size_t>(std::clamp(severity, 1.0, 4.0)) - 1] = true;
    }
  }
  return image;
}

}  // namespace

double severity_at(const FieldFrames& field, std::size_t cell, base::SimTime at) {
  const auto moment = moment_of(field, at);
  return moment ? value_at(field, cell, *moment) : 0.0;
}

void Hazard::draw(const Scene& scene) {
  covered_.reset();
  levels_ = {};
  if (scene.shows_beliefs_alone()) return;
  const auto& fields = scene.run.journal().fields;
  shown_.resize(fields.size());
  for (std::size_t i = 0; i < fields.size(); ++i) {
    const FieldFrames& field = fields[i];
    auto moment = moment_of(field, scene.now());
    if (!moment) continue;
    Shown& shown = shown_[i];
    const auto part = static_cast<std::int64_t>(moment->share * static_cast<double>(steps_between));
    const std::int64_t step = static_cast<std::int64_t>(moment->frame) * steps_between + part;
    moment->share = static_cast<double>(part) / static_cast<double>(steps_between);
    if (shown.texture == ImTextureID{}) shown.texture = scene.textures.add(Image(1, 1, 0));
    if (shown.step != step || shown.is_dark != scene.brush.colours->is_dark) {
      scene.textures.replace(shown.texture, image_of(field, *moment, *scene.brush.colours, shown.levels));
      shown.step = step;
      shown.is_dark = scene.brush.colours->is_dark;
    }
    const base::Point low = field.origin;
    const base::Point high{low.x_m + field.cell.value * field.columns, low.y_m + field.cell.value * field.rows};
    const paint::Rect rect{scene.sight.to_screen({low.x_m, high.y_m}), scene.sight.to_screen({high.x_m, low.y_m})};
    if (!rect.meets(scene.sight.frame)) continue;
    scene.brush.list->AddImage(shown.texture, rect.low, rect.high);
    for (std::size_t level = 0; level < levels_.size(); ++level) levels_[level] |= shown.levels[level];
    covered_ = covered_ ? paint::around(*covered_, rect) : rect;
  }
}

std::vector<LegendRow> Hazard::legend(const Scene& scene) const {
  constexpr std::array names{mark("hazard 1 slight"), mark("hazard 2 moderate"), mark("hazard 3 severe"),
                             mark("hazard 4 extreme")};
  std::vector<LegendRow> rows;
  for (std::size_t level = 0; level < names.size(); ++level) {
    const Pixel colour = colour_of(static_cast<double>(level + 1), *scene.brush.colours);
    if (levels_[level]) rows.push_back({names[level], patch_of(colour), patch_reach_px});
  }
  return rows;
}

}  // namespace sanji::map
