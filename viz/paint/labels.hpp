// SPDX-License-Identifier: Apache-2.0
// Names on the map without one upon another: the more important stands, the other is left out until there is room.
#pragma once

#include "viz/paint/brush.hpp"

#include <string>
#include <vector>

namespace sanji::paint {

struct Label {
  ImVec2 anchor;          ///< the middle of what it names
  float clear_px = 6.0F;  ///< that keeps free around the middle
  std::string text;
  int rank = 0;  ///< the higher goes first
  ImU32 colour = 0;
  const ImFont* font = nullptr;
};

/// Collects labels and what they must not cover, then places them.
class Labels {
 public:
  /// Something that no label of its rank or below may cover.
  void keep_free(Rect rect, int rank = most) { taken_.push_back({rect, rank}); }
  void propose(Label label) { proposed_.push_back(std::move(label)); }
  /// Writes those that find room, by rank, then in the order proposed; tries the sides of the anchor.
  /// None leaves `frame`. What was written is taken for later ones.
  void place(const Brush& brush, Rect frame);
  struct Written {
    Rect rect;
    std::string text;
    ImU32 colour = 0;
    const ImFont* font = nullptr;
  };
  /// Those that found room at the last placing.
  [[nodiscard]] const std::vector<Written>& written() const { return written_; }

 private:
  static constexpr int most = 1000;
  struct Taken {
    Rect rect;
    int rank = most;
  };
  [[nodiscard]] bool is_free(const Rect& rect, int rank) const;

  std::vector<Taken> taken_;
  std::vector<Label> proposed_;
  std::vector<Written> written_;
};

}  // namespace sanji::paint
