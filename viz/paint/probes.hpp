// SPDX-License-Identifier: Apache-2.0
// Where the things on the screen are, by names that no language changes: tests and tours find a button by it.
#pragma once

#include <imgui.h>

#include <map>
#include <string>
#include <string_view>

namespace sanji::paint {

struct Rect {
  ImVec2 low;   ///< left, top
  ImVec2 high;  ///< right, bottom
  [[nodiscard]] ImVec2 centre() const { return {(low.x + high.x) / 2.0F, (low.y + high.y) / 2.0F}; }
  [[nodiscard]] float width() const { return high.x - low.x; }
  [[nodiscard]] float height() const { return high.y - low.y; }
  [[nodiscard]] bool holds(ImVec2 point) const {
    return point.x >= low.x && point.x < high.x && point.y >= low.y && point.y < high.y;
  }
  [[nodiscard]] bool meets(const Rect& other) const {
    return low.x < other.high.x && other.low.x < high.x && low.y < other.high.y && other.low.y < high.y;
  }
};

/// The smallest that holds both.
inline Rect around(const Rect& a, const Rect& b) {
  return {{a.low.x < b.low.x ? a.low.x : b.low.x, a.low.y < b.low.y ? a.low.y : b.low.y},
          {a.high.x > b.high.x ? a.high.x : b.high.x, a.high.y > b.high.y ? a.high.y : b.high.y}};
}

/// The square in which a sign of that radius stands.
inline Rect square_around(ImVec2 middle, float radius) {
  return {{middle.x - radius, middle.y - radius}, {middle.x + radius, middle.y + radius}};
}

inline Rect widened(const Rect& rect, float by_px) {
  return {{rect.low.x - by_px, rect.low.y - by_px}, {rect.high.x + by_px, rect.high.y + by_px}};
}

inline Rect moved(const Rect& rect, ImVec2 by) {
  return {{rect.low.x + by.x, rect.low.y + by.y}, {rect.high.x + by.x, rect.high.y + by.y}};
}

/// Of one frame; the last one put under a name stands.
class Probes {
 public:
  void clear() { rects_.clear(); }
  void put(std::string_view name, Rect rect) { rects_.insert_or_assign(std::string(name), rect); }
  /// Of the widget that ImGui drew last.
  void put_last_item(std::string_view name) { put(name, {ImGui::GetItemRectMin(), ImGui::GetItemRectMax()}); }
  /// Null where nothing of that name is on the screen.
  [[nodiscard]] const Rect* find(std::string_view name) const;
  [[nodiscard]] const std::map<std::string, Rect, std::less<>>& all() const { return rects_; }

 private:
  std::map<std::string, Rect, std::less<>> rects_;
};

}  // namespace sanji::paint
