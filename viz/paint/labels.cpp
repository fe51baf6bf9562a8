// SPDX-License-Identifier: Apache-2.0
// Greedy by rank: a few hundred labels against a few hundred taken rectangles, once per view of the map.
#include "viz/paint/labels.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace sanji::paint {
namespace {

bool is_within(const Rect& rect, const Rect& frame) {
  return rect.low.x >= frame.low.x && rect.high.x <= frame.high.x && rect.low.y >= frame.low.y &&
         rect.high.y <= frame.high.y;
}

/// Left top corners to try, the best first: at its side, above, below, then at its side and a little lower or higher.
std::array<ImVec2, 8> corners_of(const Label& label, ImVec2 size) {
  const float off = label.clear_px + 2.0F;
  const ImVec2 a = label.anchor;
  const float right = a.x + off;
  const float left = a.x - off - size.x;
  const float centred = a.x - size.x / 2.0F;
  return {ImVec2(right, a.y - size.y / 2.0F),
          ImVec2(centred, a.y - off - size.y),
          ImVec2(centred, a.y + off),
          ImVec2(left, a.y - size.y / 2.0F),
          ImVec2(right, a.y),
          ImVec2(left, a.y - size.y),
          ImVec2(right, a.y - size.y),
          ImVec2(left, a.y)};
}

}  // namespace

bool Labels::is_free(const Rect& rect, int rank) const {
  return std::none_of(taken_.begin(), taken_.end(),
                      [&](const Taken& other) { return other.rank >= rank && other.rect.meets(rect); });
}

void Labels::place(const Brush& brush, Rect frame) {
  std::stable_sort(proposed_.begin(), proposed_.end(), [](const Label& a, const Label& b) { return a.rank > b.rank; });
  written_.clear();
  for (const Label& label : proposed_) {
    const ImVec2 size = size_of(label.font, label.text);
    for (const ImVec2 corner : corners_of(label, size)) {
      const ImVec2 low(std::floor(corner.x), std::floor(corner.y));
      const Rect rect{{low.x - 1.0F, low.y}, {low.x + size.x + 1.0F, low.y + size.y}};
      if (!is_within(rect, frame) || !is_free(rect, label.rank)) continue;
      write_with_halo(brush, label.font, low, label.colour, label.text);
      taken_.push_back({rect, most});
      written_.push_back({rect, label.text, label.colour, label.font});
      break;
    }
  }
  proposed_.clear();
}

}  // namespace sanji::paint
