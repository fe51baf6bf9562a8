// SPDX-License-Identifier: Apache-2.0
// A plot over the time that the timeline shows: lines, limits, the clock's hand. Pointing at it tells a time and its
// values, a click goes there. Knows nothing of what it plots.
#pragma once

#include "viz/panels/panel.hpp"
#include "viz/replay/curve.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sanji::panels {

struct PlotLine {
  const replay::Curve* curve = nullptr;
  ImU32 colour = 0;
  bool is_dashed = false;
  std::string name;                                     ///< before its value; empty where there is one line only
  std::optional<base::SimTime> from = base::SimTime{};  ///< before it there is no value, said as "-"; none = never one
  const replay::Curve* told = nullptr;                  ///< where it is 0 there is no value, said as `untold`
  std::string untold = "-";
};

/// A value that is not to be passed.
struct PlotLimit {
  double value = 0.0;
  std::string text;  ///< at the line, short
};

struct Plot {
  std::string id;     ///< of the probe: "plot." and this
  std::string title;  ///< goes on in further lines where it is long
  std::vector<PlotLine> lines;
  std::vector<PlotLimit> limits;  ///< ascending
  bool fills_between = false;     ///< the area between the first two lines, which is what matters
  /// How a value is said; "12 people".
  std::function<std::string(double)> say_value;
  /// What stands beside a height of the axis; the number alone where there is none.
  std::function<std::string(double)> say_mark;
  double least_top = 1.0;  ///< the axis reaches up to here at least
};

/// Of people, in place of a number that nobody told the observer.
inline constexpr std::string_view no_number_heard = base::mark("- (no number heard)");

/// As wide as there is room. Outside of what is scrolled to, only its room is taken.
void draw_plot(const PanelScene& scene, const Plot& plot);

/// What a line says of a time, also where it has no value.
std::string value_text(const Plot& plot, const PlotLine& line, base::SimTime at);
/// A round number at or above a value: 1, 2 or 5 times a power of ten.
double round_above(double value);

}  // namespace sanji::panels
