// SPDX-License-Identifier: Apache-2.0
// Each answer is what apply() would have to change.
#include "viz/session/bounds.hpp"

#include "sim/base/clock_time.hpp"

#include <algorithm>
#include <cmath>

namespace sanji::session {
namespace {

using base::Language;
using base::Point;
using base::say;

constexpr double rounding = 1e-6;  // of seconds, metres and times

/// A command as it was written, and what it is written for.
struct Written {
  const Command& command;
  std::string_view text;
  const View& view;
  const Runs& runs;
  Language language;
};

bool lies(double value, double least, double most) { return value >= least - rounding && value <= most + rounding; }

std::string unless_within(const Written& said, double least, double most) {
  if (said.command.a >= least && said.command.a <= most) return {};
  return say(said.language, "'{0}' takes {1} to {2}", said.text, least, most);
}

std::string unless_whole(const Written& said, double most) {
  const double value = said.command.a;
  if (value == std::floor(value) && value >= 0.0 && value <= most) return {};
  return say(said.language, "'{0}' takes a whole number from 0 to {1}", said.text, most);
}

std::string unless_in_run(const Written& said, double at_s) {
  if (lies(at_s, 0.0, said.runs.end().seconds())) return {};
  const base::LocalTime& start = said.runs.first->journal().provenance.start;
  return say(said.language, "'{0}' leaves the run, which goes from {1} to {2}, from 0 to {3} s", said.text,
             base::clock_text(start, {}), base::clock_text(start, said.runs.end()), said.runs.end().seconds());
}

/// From when until when [s], and no shorter than can be drawn.
std::string of_stretch(const Written& said, double from_s, double until_s, double least_s) {
  if (!(until_s > from_s)) {
    return say(said.language, "'{0}': a stretch of time ends after it begins; write the earlier time first", said.text);
  }
  for (const double at_s : {from_s, until_s}) {
    if (std::string problem = unless_in_run(said, at_s); !problem.empty()) return problem;
  }
  if (until_s - from_s >= least_s - rounding) return {};
  return say(said.language, "'{0}': a stretch of less than {1} s cannot be shown", said.text, least_s);
}

std::string of_shown(const Written& said, double from_s, double until_s) {
  return of_stretch(said, from_s, until_s, std::min(least_shown.seconds(), said.runs.end().seconds()));
}

std::string of_timeline_zoom(const Written& said) {
  if (std::string problem = unless_within(said, 1.0 / most_zoom, most_zoom); !problem.empty()) return problem;
  const double from = said.view.timeline.shown.from.seconds();
  const double until = said.view.timeline.shown.until.seconds();
  const double about = said.command.b;
  if (!lies(about, from, until)) {
    return say(said.language, "'{0}': it is enlarged about a time that is shown, {1} to {2} s", said.text, from, until);
  }
  const double kept = 1.0 / said.command.a;
  return of_shown(said, about + (from - about) * kept, about + (until - about) * kept);
}

std::string of_timeline_pan(const Written& said) {
  const TimeRange& shown = said.view.timeline.shown;
  const double back = shown.from.seconds();
  const double on = std::max(0.0, (said.runs.end() - shown.until).seconds());
  if (lies(said.command.a, 0.0 - back, on)) return {};
  return say(said.language, "'{0}': here it moves by {1} to {2} s", said.text, 0.0 - back, on);
}

std::string of_scroll(const Written& said) {
  return unless_within(said, 0.0 - said.view.timeline.scroll, most_scrolled);
}

std::string of_look(const Written& said, Point middle, double times) {
  const MapBounds bounds = map_bounds(said.runs);
  if (!lies(times, bounds.least_times, bounds.most_times)) {
    return say(said.language, "'{0}': the map shows the county {1} to {2} times as large as whole", said.text,
               bounds.least_times, std::floor(bounds.most_times * 10.0) / 10.0);
  }
  const auto& [low, high] = bounds.middle;
  if (lies(middle.x_m, low.x_m, high.x_m) && lies(middle.y_m, low.y_m, high.y_m)) return {};
  return say(said.language, "'{0}': the middle of the map lies {1} to {2} m east and {3} to {4} m north", said.text,
             std::ceil(low.x_m), std::floor(high.x_m), std::ceil(low.y_m), std::floor(high.y_m));
}

std::string of_map_zoom(const Written& said) {
  if (std::string problem = unless_within(said, 1.0 / most_zoom, most_zoom); !problem.empty()) return problem;
  const MapView& map = said.view.map;
  const Point about{said.command.b, said.command.c};
  const double kept = 1.0 / said.command.a;
  const Point middle{about.x_m + (map.centre.x_m - about.x_m) * kept, about.y_m + (map.centre.y_m - about.y_m) * kept};
  return of_look(said, middle, map.times * said.command.a);
}

}  // namespace

MapBounds map_bounds(const Runs& runs) {
  constexpr double least_times = 1.0 / 16.0;
  constexpr double nearest_m = 300.0;  // of the county's longer side, seen across the map at its largest
  const base::Box extent = runs.first->places().extent();
  const double wide_m = extent.high.x_m - extent.low.x_m;
  const double high_m = extent.high.y_m - extent.low.y_m;
  const double margin_m = 0.5 * (wide_m + high_m) + 1000.0;
  return {{{extent.low.x_m - margin_m, extent.low.y_m - margin_m},
           {extent.high.x_m + margin_m, extent.high.y_m + margin_m}},
          least_times,
          std::max(1.0, std::max(wide_m, high_m) / nearest_m)};
}

std::string out_of_bounds(const Command& command, std::string_view written, const View& view, const Runs& runs,
                          Language language) {
  const Written said{command, written, view, runs, language};
  const MapView& map = view.map;
  switch (command.what) {
    case Do::seek: return unless_in_run(said, command.a);
    case Do::map_pan: return of_look(said, {map.centre.x_m + command.a, map.centre.y_m + command.b}, map.times);
    case Do::map_zoom: return of_map_zoom(said);
    case Do::map_look: return of_look(said, {command.a, command.b}, command.c);
    case Do::legend_page: return unless_whole(said, most_legend_pages);
    case Do::timeline_show: return of_shown(said, command.a, command.b);
    case Do::timeline_pan: return of_timeline_pan(said);
    case Do::timeline_zoom: return of_timeline_zoom(said);
    case Do::timeline_scroll: return of_scroll(said);
    case Do::area_set: return of_stretch(said, command.a, command.b, 0.0);
    case Do::split_side: return unless_within(said, least_side, most_side);
    case Do::split_low: return unless_within(said, least_low, most_low);
    case Do::palette_row: return unless_whole(said, most_palette_rows);
    default: return {};
  }
}

}  // namespace sanji::session
