// SPDX-License-Identifier: Apache-2.0
// Names on the map without one upon another: the more important stands, the other is left out until there is room.
#pragma once

#include "viz/paint/brush.hpp"

#include <optional>
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
  const ImFont* smaller = nullptr;  ///< where there is no room with the first
};

/// Collects labels and what they must not cover, then places them.
class Labels {
 public:
  static constexpr int most = 1000;
  static constexpr int sign = most - 1;
  /// Something that no label of its rank or below may cover: a sign, or with `most` a room for signs that may come.
  void keep_free(Rect rect, int rank = most) { taken_.push_back({rect, rank}); }
  /// The signs and names of others, moved by so much; not the rooms that they keep for what may come.
  void keep_free_of(const Labels& others, ImVec2 moved_by);
  void propose(Label label) { proposed_.push_back(std::move(label)); }
  /// True where nothing is kept free or written.
  [[nodiscard]] bool is_free(const Rect& rect) const;
  /// Signs of this rank or above are covered by no name that can stand elsewhere.
  static constexpr int superior = 80;
  /// Writes those that find room, by rank, then in the order proposed; of the sides of the anchor it takes the one where
  /// least of lower rank is covered. None leaves `frame`. What was written is taken for later ones. `may_cover`: where there
  /// is no other room, signs of superior rank, but lower than its own, may be covered too, and those of superior rank that
  /// find none beside their anchor stand further off, with a line.
  void place(const Brush& brush, Rect frame, bool may_cover = true);
  struct Written {
    Rect rect;
    std::string text;
    ImU32 colour = 0;
    const ImFont* font = nullptr;
    bool covers = false;         ///< signs of lower rank
    std::optional<ImVec2> from;  ///< where a line to what it names begins; none where it stands beside it
  };
  /// Those that found room at the last placing.
  [[nodiscard]] const std::vector<Written>& written() const { return written_; }
  /// Those of superior rank that found none at the last placing: where signs may come, not where they are.
  [[nodiscard]] const std::vector<Label>& left_out() const { return left_out_; }

 private:
  /// Where a label stands best that covers only what is of lower rank than `over`; a label that may be smaller may also
  /// stand a little further off.
  [[nodiscard]] std::optional<Written> room_for(const Rect& frame, const Label& label, int over) const;
  [[nodiscard]] std::optional<Written> room_for(const Rect& frame, const Label& label, const ImFont* font,
                                                int over) const;

  /// Where a label stands that finds no room beside its anchor: further off, at the end of a line that crosses no name.
  [[nodiscard]] std::optional<Written> room_far_from(const Rect& frame, const Label& label, float scale) const;
  [[nodiscard]] bool crosses_a_name(ImVec2 a, ImVec2 b) const;

  struct Taken {
    Rect rect;
    int rank = most;
  };
  /// How much of lower rank it would cover: the sum of the ranks; none where it may not stand there.
  [[nodiscard]] std::optional<int> covered_by(const Rect& rect, int rank) const;

  std::vector<Taken> taken_;
  std::vector<Rect> names_;  ///< of those taken, the names that are written
  std::vector<Label> proposed_;
  std::vector<Written> written_;
  std::vector<Label> left_out_;
};

/// Over a light ground where it stands on other signs, so that they are not read into its letters.
void write_label(const Brush& brush, const Labels::Written& label);

}  // namespace sanji::paint
