// SPDX-License-Identifier: Apache-2.0
// A river under roads and floods, and its name where it disturbs no post's.
#include "viz/map/rivers.hpp"

#include "sim/base/text.hpp"

#include <algorithm>
#include <cmath>

namespace sanji::map {
namespace {

using base::mark;

constexpr double named_below_m_per_px = 120.0;
constexpr int rank_of_names = 15;       // below those of villages
constexpr float course_opacity = 0.7F;  // teams have the same colour
constexpr float name_every_px = 520.0F;
constexpr float name_least_px = 90.0F;

float distance_px(ImVec2 a, ImVec2 b) { return std::hypot(b.x - a.x, b.y - a.y); }

float length_px(const std::vector<ImVec2>& line) {
  float length = 0.0F;
  for (std::size_t i = 1; i < line.size(); ++i) length += distance_px(line[i - 1], line[i]);
  return length;
}

/// The place so far along a line; its end where the line is shorter.
ImVec2 along(const std::vector<ImVec2>& line, float way_px) {
  for (std::size_t i = 1; i < line.size(); ++i) {
    const float part = distance_px(line[i - 1], line[i]);
    if (way_px <= part && part > 0.0F) {
      const float share = way_px / part;
      return {line[i - 1].x + (line[i].x - line[i - 1].x) * share, line[i - 1].y + (line[i].y - line[i - 1].y) * share};
    }
    way_px -= part;
  }
  return line.back();
}

bool is_surveyed(const model::River& river) {
  return river.basis == model::Basis::read || river.basis == model::Basis::read_weak;
}

}  // namespace

float river_width(double metres_per_px) {
  constexpr double near = 10.0;
  return static_cast<float>(std::clamp(near / std::sqrt(metres_per_px), 1.1, 4.0));
}

std::vector<std::vector<ImVec2>> seen_of(const Sight& sight, const std::vector<base::Point>& line) {
  std::vector<std::vector<ImVec2>> parts;
  bool is_open = false;
  for (std::size_t i = 1; i < line.size(); ++i) {
    const ImVec2 from = sight.to_screen(line[i - 1]);
    const ImVec2 to = sight.to_screen(line[i]);
    if (!sight.sees(from, to)) {
      is_open = false;
      continue;
    }
    if (!is_open) parts.push_back({from});
    is_open = true;
    std::vector<ImVec2>& part = parts.back();
    // the last point stays where it is: a line must not end short
    if (i + 1 == line.size() || distance_px(part.back(), to) >= 0.7F) part.push_back(to);
  }
  return parts;
}

std::vector<ImVec2> name_places(const std::vector<ImVec2>& line, float every_px, float least_px) {
  const float length = length_px(line);
  if (length < least_px) return {};
  const int stretches = std::max(1, static_cast<int>(length / every_px));
  const float each = length / static_cast<float>(stretches);
  std::vector<ImVec2> places;
  places.reserve(static_cast<std::size_t>(stretches));
  for (int i = 0; i < stretches; ++i) places.push_back(along(line, (static_cast<float>(i) + 0.5F) * each));
  return places;
}

void Rivers::draw(const Scene& scene) {
  const paint::Brush& brush = scene.brush;
  const double m_per_px = scene.sight.camera.metres_per_px;
  const float width = brush.px(river_width(m_per_px));
  const ImU32 course = paint::faded(brush.colours->water, course_opacity);
  is_seen_ = false;
  for (const model::River& river : scene.run.journal().resolved.rivers) {
    const std::string& name = brush.language == base::Language::zh ? river.name.zh : river.name.en;
    for (const auto& line : river.lines) {
      for (const auto& part : seen_of(scene.sight, line)) {
        is_seen_ = true;
        brush.list->AddPolyline(part.data(), static_cast<int>(part.size()), course, ImDrawFlags_None, width);
        if (name.empty() || m_per_px > named_below_m_per_px) continue;
        for (const ImVec2 at : name_places(part, brush.px(name_every_px), brush.px(name_least_px))) {
          scene.labels.propose({at, width, name, rank_of_names, brush.colours->water, brush.fonts.small});
        }
      }
    }
  }
}

std::vector<LegendRow> Rivers::legend(const Scene& scene) const {
  if (!is_seen_) return {};
  const auto& rivers = scene.run.journal().resolved.rivers;
  const bool is_exact = std::all_of(rivers.begin(), rivers.end(), is_surveyed);
  const ImU32 course = paint::faded(scene.brush.colours->water, course_opacity);
  return {{is_exact ? mark("rivers") : mark("rivers, not surveyed"),
           piece_of_line(course, river_width(scene.sight.camera.metres_per_px)), piece_reach_px}};
}

}  // namespace sanji::map
