// SPDX-License-Identifier: Apache-2.0
// Greedy by rank: a few hundred labels against a few hundred taken rectangles, once per view of the map.
#include "viz/paint/labels.hpp"

#include "viz/paint/strokes.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace sanji::paint {
namespace {

bool is_within(const Rect& rect, const Rect& frame) {
  return rect.low.x >= frame.low.x && rect.high.x <= frame.high.x && rect.low.y >= frame.low.y &&
         rect.high.y <= frame.high.y;
}

/// Left top corners to try, the best first: at its side, above, below, then at its side and lower or higher, then above and
/// below and to one side.
std::array<ImVec2, 20> corners_of(const Label& label, ImVec2 size) {
  const float off = label.clear_px + 2.0F;
  const ImVec2 a = label.anchor;
  const float right = a.x + off;
  const float left = a.x - off - size.x;
  const float centred = a.x - size.x / 2.0F;
  const float above = a.y - off - size.y;
  const float below = a.y + off;
  const float quarter = size.x / 4.0F;
  const float from_here = a.x - label.clear_px;
  const float to_here = a.x + label.clear_px - size.x;
  return {ImVec2(right, a.y - size.y / 2.0F),
          ImVec2(centred, above),
          ImVec2(centred, below),
          ImVec2(left, a.y - size.y / 2.0F),
          ImVec2(right, a.y),
          ImVec2(left, a.y - size.y),
          ImVec2(right, a.y - size.y),
          ImVec2(left, a.y),
          ImVec2(right, a.y + label.clear_px),
          ImVec2(left, a.y + label.clear_px),
          ImVec2(right, a.y - label.clear_px - size.y),
          ImVec2(left, a.y - label.clear_px - size.y),
          ImVec2(centred + quarter, above),
          ImVec2(centred - quarter, above),
          ImVec2(centred + quarter, below),
          ImVec2(centred - quarter, below),
          ImVec2(from_here, above),
          ImVec2(to_here, above),
          ImVec2(from_here, below),
          ImVec2(to_here, below)};
}

}  // namespace

std::optional<int> Labels::covered_by(const Rect& rect, int rank) const {
  int covered = 0;
  for (const Taken& other : taken_) {
    if (!other.rect.meets(rect)) continue;
    if (other.rank >= rank) return std::nullopt;
    covered += other.rank;
  }
  return covered;
}

bool Labels::is_free(const Rect& rect) const {
  return std::none_of(taken_.begin(), taken_.end(), [&](const Taken& other) { return other.rect.meets(rect); });
}

void Labels::keep_free_of(const Labels& others, ImVec2 moved_by) {
  for (const Taken& each : others.taken_) {
    if (each.rank < most) taken_.push_back({moved(each.rect, moved_by), each.rank});
  }
  for (const Written& each : others.written_) {
    taken_.push_back({moved(each.rect, moved_by), most});
    names_.push_back(taken_.back().rect);
  }
}

void write_label(const Brush& brush, const Labels::Written& label) {
  constexpr float hides = 0.75F;  // a sign that shines through a letter makes another letter of it
  if (label.covers) brush.list->AddRectFilled(label.rect.low, label.rect.high, faded(brush.colours->halo, hides));
  if (label.from) {
    const ImVec2 end(std::clamp(label.from->x, label.rect.low.x, label.rect.high.x),
                     std::clamp(label.from->y, label.rect.low.y, label.rect.high.y));
    line(*brush.list, *label.from, end, brush.colours->halo, brush.px(3.0F));
    line(*brush.list, *label.from, end, label.colour, brush.px(1.5F));
  }
  write_with_halo(brush, label.font, {label.rect.low.x + 1.0F, label.rect.low.y}, label.colour, label.text);
}

void Labels::place(const Brush& brush, Rect frame, bool may_cover) {
  std::stable_sort(proposed_.begin(), proposed_.end(), [](const Label& a, const Label& b) { return a.rank > b.rank; });
  written_.clear();
  left_out_.clear();
  for (const Label& label : proposed_) {
    auto place = room_for(frame, label, std::min(label.rank, superior));
    if (!place && may_cover && label.rank > superior) place = room_for(frame, label, label.rank);
    if (!place && may_cover && label.rank >= superior) place = room_far_from(frame, label, brush.scale);
    if (place) {
      taken_.push_back({place->rect, most});
      names_.push_back(place->rect);
      written_.push_back(*place);
      write_label(brush, written_.back());
    } else if (label.rank >= superior) {
      left_out_.push_back(label);
      // those below the first leave it the room that signs do not take in the end
      const auto later = label.rank > superior ? room_for(frame, label, most + 1) : std::nullopt;
      if (later) taken_.push_back({later->rect, label.rank});
    }
  }
  proposed_.clear();
}

bool Labels::crosses_a_name(ImVec2 a, ImVec2 b) const {
  constexpr int steps = 16;
  for (int i = 1; i < steps; ++i) {
    const float share = static_cast<float>(i) / steps;
    const ImVec2 at(a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share);
    if (std::any_of(names_.begin(), names_.end(), [&](const Rect& name) { return name.holds(at); })) return true;
  }
  return false;
}

std::optional<Labels::Written> Labels::room_far_from(const Rect& frame, const Label& label, float scale) const {
  constexpr int directions = 16;
  constexpr float turn = 2.0F * 3.14159265F / directions;
  const ImVec2 size = size_of(label.font, label.text);
  for (const float far_px : {24.0F, 36.0F, 48.0F}) {
    std::optional<Written> best;
    int least = 0;
    for (int i = 0; i < directions; ++i) {
      const ImVec2 way(std::cos(turn * static_cast<float>(i)), std::sin(turn * static_cast<float>(i)));
      const float reach = label.clear_px + far_px * scale;
      const ImVec2 end(label.anchor.x + way.x * reach, label.anchor.y + way.y * reach);
      // the end of the line stands at that side of the name from which it comes
      const ImVec2 low(std::floor(end.x - size.x * (1.0F - way.x) / 2.0F),
                       std::floor(end.y - size.y * (1.0F - way.y) / 2.0F));
      const Rect rect{{low.x - 1.0F, low.y}, {low.x + size.x + 1.0F, low.y + size.y}};
      if (!is_within(rect, frame)) continue;
      const auto covered = covered_by(rect, superior);
      if (!covered || (best && *covered >= least)) continue;
      const ImVec2 from(label.anchor.x + way.x * label.clear_px, label.anchor.y + way.y * label.clear_px);
      if (crosses_a_name(from, end)) continue;
      best = Written{rect, label.text, label.colour, label.font, *covered > 0, from};
      least = *covered;
    }
    if (best) return best;
  }
  return std::nullopt;
}

std::optional<Labels::Written> Labels::room_for(const Rect& frame, const Label& label, int over) const {
  for (const ImFont* font : {label.font, label.smaller}) {
    if (font == nullptr) continue;
    for (const float further : {0.0F, font->FontSize * 0.8F}) {
      Label from = label;
      from.clear_px += further;
      if (further > 0.0F && label.smaller == nullptr) continue;
      if (auto found = room_for(frame, from, font, over)) return found;
    }
  }
  return std::nullopt;
}

std::optional<Labels::Written> Labels::room_for(const Rect& frame, const Label& label, const ImFont* font,
                                                int over) const {
  const ImVec2 size = size_of(font, label.text);
  std::optional<Rect> best;
  int least = 0;
  for (const ImVec2 corner : corners_of(label, size)) {
    const ImVec2 low(std::floor(corner.x), std::floor(corner.y));
    const Rect rect{{low.x - 1.0F, low.y}, {low.x + size.x + 1.0F, low.y + size.y}};
    if (!is_within(rect, frame)) continue;
    const auto covered = covered_by(rect, over);
    if (!covered || (best && *covered >= least)) continue;
    best = rect;
    least = *covered;
    if (least == 0) break;
  }
  if (!best) return std::nullopt;
  return Written{*best, label.text, label.colour, font, least > 0 && over <= superior, std::nullopt};
}

}  // namespace sanji::paint
