// SPDX-License-Identifier: Apache-2.0
// The timeline: a ruler with injects, decisions and notes, the bands of level and warning, the lanes, the clock's hand, the
// chosen cause chain drawn through the lanes, and totals of a marked stretch. Changes nothing but by commands.
#pragma once

#include "viz/timeline/lane.hpp"
#include "viz/timeline/lane_list.hpp"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace sanji::timeline {

class Timeline {
 public:
  /// `second` is null where there is nothing to compare with.
  Timeline(const replay::Replay& run, const replay::Replay* second);

  void draw(const session::View& view, const paint::Brush& brush, paint::Rect frame);

 private:
  struct Parts;  ///< where what stands in the frame

  /// An incident's lane before the incident has arisen.
  [[nodiscard]] bool is_to_come(const session::View& view, const Row& row) const;
  [[nodiscard]] float name_width(const paint::Brush& brush, std::size_t lane);
  void refresh(const session::View& view, const paint::Brush& brush);
  [[nodiscard]] Parts lay_out(const session::View& view, const paint::Brush& brush, paint::Rect frame) const;
  void draw_ruler(const session::View& view, const paint::Brush& brush, const Parts& parts);
  void draw_stops(const session::View& view, const paint::Brush& brush, const Parts& parts);
  void draw_bands(const session::View& view, const paint::Brush& brush, const Parts& parts);
  void draw_level(const session::View& view, const paint::Brush& brush, const Parts& parts, const replay::Replay& run,
                  paint::Rect rect);
  void draw_warnings(const paint::Brush& brush, const Parts& parts);
  void draw_rows(const session::View& view, const paint::Brush& brush, const Parts& parts);
  void draw_row(const session::View& view, const paint::Brush& brush, const Parts& parts, const Row& row, float y);
  void draw_chain(const session::View& view, const paint::Brush& brush, const Parts& parts);
  void hide_future(const session::View& view, const paint::Brush& brush, const Parts& parts);
  void draw_hand(const session::View& view, const paint::Brush& brush, const Parts& parts);
  void draw_area(const session::View& view, const paint::Brush& brush, const Parts& parts);
  void draw_totals(const session::View& view, const paint::Brush& brush, const Parts& parts);
  void take_mouse(const session::View& view, const paint::Brush& brush, const Parts& parts);
  void take_names(const paint::Brush& brush, const Parts& parts);
  void take_filter(const session::View& view, const paint::Brush& brush, const Parts& parts);
  void take_totals(const session::View& view, const paint::Brush& brush, const Parts& parts);

  const replay::Replay& run_;
  const replay::Replay* second_;
  std::vector<std::unique_ptr<LaneKind>> kinds_;
  std::vector<Lane> lanes_;
  std::vector<std::string> names_;  ///< of the lanes
  std::vector<float> widths_;       ///< of the names [px]
  float widths_at_ = 0.0F;          ///< height of the letters that they were measured in
  float names_width_ = 0.0F;        ///< the widest of those that are shown
  std::optional<base::Language> named_in_;
  std::vector<std::pair<base::SimTime, int>> warnings_;  ///< the gravest colour in force anywhere, from each time on
  std::vector<journal::RecordId> chain_;
  std::vector<std::size_t> chain_lanes_;
  journal::RecordId chain_of_ = journal::none;
  std::vector<Row> rows_;
  std::vector<Mark> marks_;
  std::optional<float> area_from_px_;
  std::optional<paint::Rect> totals_;  ///< where the totals stand
  std::string typed_;                  ///< into the filter
};

}  // namespace sanji::timeline
