// SPDX-License-Identifier: Apache-2.0
// The timeline: a ruler with injects, decisions and notes, the bands of level and warning, the lanes, the clock's hand, the
// chosen cause chain drawn through the lanes, and totals of a marked stretch; of two runs that are held against each other
// both, and where they differ. Changes nothing but by commands.
#pragma once

#include "viz/timeline/lane.hpp"
#include "viz/timeline/lane_list.hpp"

#include <array>
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
  /// By how many lanes it can be scrolled, of the last frame.
  [[nodiscard]] std::size_t most_scrolled() const { return most_scrolled_; }

 private:
  struct Parts;  ///< where what stands in the frame
  /// One of the runs, as it is told now.
  struct Side {
    const replay::Replay* run = nullptr;
    std::optional<replay::Heard> heard;
    std::optional<Account> account;
    Warnings warnings;
    base::SimTime until;  ///< nothing behind it is to be seen
  };

  [[nodiscard]] Side& first() { return *sides_[0]; }
  [[nodiscard]] const Side& first() const { return *sides_[0]; }
  [[nodiscard]] const Side& side_of(const Row& row) const { return *sides_[row.is_second ? 1 : 0]; }
  [[nodiscard]] bool is_compared(const session::View& view) const;
  [[nodiscard]] bool is_hidden(const Lane& lane) const;
  [[nodiscard]] bool has_begun(const Side& side, journal::EntityRow row) const;
  [[nodiscard]] float name_width(const paint::Brush& brush, std::size_t lane);
  [[nodiscard]] bool has_same_stops() const;
  [[nodiscard]] bool has_same_levels() const;
  [[nodiscard]] bool has_warnings(const session::View& view) const;
  /// The id of a lane's thing.
  [[nodiscard]] const std::string& id_of(const Lane& lane) const;
  [[nodiscard]] bool is_selected(const session::View& view, const Lane& lane) const;
  /// What a lane is called, with the run in front where there are two.
  [[nodiscard]] std::string name_of(const session::View& view, const paint::Brush& brush, const Row& row) const;

  void retell(const session::View& view);
  void hide(const session::View& view);
  void refresh(const session::View& view, const paint::Brush& brush);
  void refresh_chain(const session::View& view);
  [[nodiscard]] Parts lay_out(const session::View& view, const paint::Brush& brush, paint::Rect frame) const;
  void stack_bands(const session::View& view, const paint::Brush& brush, bool is_tight, Parts& parts) const;
  void draw_ruler(const session::View& view, const paint::Brush& brush, const Parts& parts);
  void draw_rows(const session::View& view, const paint::Brush& brush, const Parts& parts);
  void draw_heading(const session::View& view, const paint::Brush& brush, const Parts& parts, const Row& row, float y);
  void draw_row(const session::View& view, const paint::Brush& brush, const Parts& parts, const Row& row, float y);
  void draw_differences(const paint::Brush& brush, const Parts& parts, const Row& row, const paint::Rect& rect,
                        const Standing& standing);
  void draw_chain(const paint::Brush& brush, const Parts& parts);
  void draw_hand(const session::View& view, const paint::Brush& brush, const Parts& parts);
  void draw_hand_below(const session::View& view, const paint::Brush& brush, const Parts& parts);
  void draw_area(const session::View& view, const paint::Brush& brush, const Parts& parts);
  void draw_totals(const session::View& view, const paint::Brush& brush, const Parts& parts);

  // timeline_bands.cpp
  void draw_known(const session::View& view, const paint::Brush& brush, const Parts& parts);
  void draw_stops(const session::View& view, const paint::Brush& brush, const Parts& parts);
  void draw_stops_of(const Side& side, const paint::Brush& brush, const Parts& parts, const paint::Rect& rect);
  void draw_in_force(const Side& side, const replay::Stop& stop, const paint::Brush& brush, const Parts& parts,
                     const paint::Rect& rect);
  void draw_notes(const session::View& view, const paint::Brush& brush, const Parts& parts);
  void draw_bands(const session::View& view, const paint::Brush& brush, const Parts& parts);
  /// Returns what stands in it.
  Standing draw_level(const Side& side, const paint::Brush& brush, const Parts& parts, const paint::Rect& rect);
  void draw_warnings(const Side& side, const paint::Brush& brush, const Parts& parts, const paint::Rect& rect);

  // timeline_mouse.cpp
  void take_mouse(const session::View& view, const paint::Brush& brush, const Parts& parts);
  void take_names(const paint::Brush& brush, const Parts& parts);
  void take_filter(const session::View& view, const paint::Brush& brush, const Parts& parts);
  void take_totals(const session::View& view, const paint::Brush& brush, const Parts& parts);

  std::array<std::unique_ptr<Side>, 2> sides_;  ///< the second is null where there is one run
  std::vector<std::unique_ptr<LaneKind>> kinds_;
  std::vector<Lane> lanes_;
  std::vector<std::string> names_;  ///< of the lanes
  std::vector<float> widths_;       ///< of the names [px]
  float widths_at_ = 0.0F;          ///< height of the letters that they were measured in
  float names_width_ = 0.0F;        ///< the widest of those that are shown
  std::optional<base::Language> named_in_;
  std::optional<journal::EntityRow> told_for_;  ///< whose account the lanes are of; none = the truth
  bool told_paired_ = false;
  bool is_one_place_ = false;  ///< two runs of one county: their things can be held against each other
  std::vector<journal::RecordId> chain_;
  std::vector<std::size_t> chain_lanes_;
  std::optional<journal::RecordId> chain_of_;
  std::vector<Row> rows_;
  std::vector<Mark> marks_;
  std::vector<Mark> of_second_;  ///< records of the second run cannot be selected
  std::optional<float> area_from_px_;
  std::optional<paint::Rect> totals_;  ///< where the totals stand
  std::size_t most_scrolled_ = 0;
  std::string typed_;  ///< into the filter
};

}  // namespace sanji::timeline
