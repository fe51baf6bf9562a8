// SPDX-License-Identifier: Apache-2.0
// What the map explains of itself: each sign that stands in it, drawn by the function that draws it there, with its words.
// Knows no layer and no journal.
#pragma once

#include "viz/paint/brush.hpp"
#include "viz/session/view.hpp"

#include <functional>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace sanji::map {

/// From the middle of a sign to its sides [px at scale 1].
struct Reach {
  float x = 7.0F;
  float y = 7.0F;
};

/// One sign and what it means.
struct LegendRow {
  using Draw = std::function<void(const paint::Brush&, ImVec2 middle)>;

  std::string_view text;  ///< of the catalogue
  Draw draw;              ///< as the map draws it
  Reach reach_px;
};

/// The rows of each layer, in the order of layers().
using LegendRows = std::vector<std::vector<LegendRow>>;

/// Puts what is said in `more` and not yet in `all` behind the rows of its layer.
void add_rows(LegendRows& all, const LegendRows& more);

/// A piece of a line as roads and borders are drawn; as wide as `piece_reach_px`.
LegendRow::Draw piece_of_line(ImU32 colour, float thickness_px);
inline constexpr Reach piece_reach_px{11.0F, 4.0F};
/// A square of a colour that lies over the ground.
LegendRow::Draw patch_of(ImU32 colour);
inline constexpr Reach patch_reach_px{6.0F, 6.0F};

/// No more of a map's area than this is covered by a legend that unfolds by itself, and by one that somebody unfolded.
inline constexpr float covers_by_itself = 0.24F;
inline constexpr float covers_when_asked = 0.34F;

/// What a legend is drawn over, and what of it.
struct Explained {
  const paint::Rect& frame;
  const LegendRows& rows;
  std::optional<int> page;        ///< as in session::MapView
  std::span<const ImVec2> posts;  ///< it does not unfold by itself over any of them
};

/// What is best kept free at the left side of a map for it [px]; 0 where the map is too low for it to unfold by itself.
float legend_column_px(const paint::Brush& brush, const paint::Rect& frame);

/// What draw_legend() will cover, so that names can keep out of there; empty where it finds no room.
paint::Rect legend_rect(const paint::Brush& brush, const Explained& explained);

/// What was drawn of a legend.
struct LegendDrawn {
  paint::Rect covered;  ///< there the mouse is the legend's; empty where it found no room
  int pages = 0;        ///< that it has, shown or not
};

/// In the left lower corner of the frame, as narrow as it can be, with a button that folds it, unfolds it and turns its
/// pages; a page behind the last shows the last.
LegendDrawn draw_legend(const paint::Brush& brush, const Explained& explained);

}  // namespace sanji::map
