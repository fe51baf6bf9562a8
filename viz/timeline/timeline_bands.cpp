// SPDX-License-Identifier: Apache-2.0
// The lines between the ruler and the lanes: injects, levels and notes, the response level, the gravest warning; of two runs
// one below the other where they are not the same. What the first has is filled, what the second has is hollow.
#include "sim/measures/words.hpp"
#include "viz/paint/strokes.hpp"
#include "viz/paint/symbols.hpp"
#include "viz/session/hidden.hpp"
#include "viz/timeline/bars.hpp"
#include "viz/timeline/lane_differences.hpp"
#include "viz/timeline/marks.hpp"
#include "viz/timeline/timeline_parts.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace sanji::timeline {
namespace {

using base::mark;
using base::say;
using base::SimTime;
using journal::Variable;
using session::View;

/// How far signs reach, with their outlines, as shares of their radius.
constexpr float sign_width = 1.3F;

paint::Symbol symbol_of(const replay::Stop& stop) {
  return stop.kind == replay::Stop::Kind::inject ? paint::Symbol::inject : paint::Symbol::level;
}

/// The name of a band, with the run in front where there are two.
void write_name(const paint::Brush& brush, const paint::Rect& band, float left_px, std::string_view run,
                std::string_view name, bool is_known = false) {
  const std::string text = run.empty() ? std::string(name) : std::string(run) + "  " + std::string(name);
  const float room = std::max(1.0F, band.low.x - left_px - brush.px(8.0F));
  paint::write(brush, brush.fonts.small, {left_px + 4.0F, band.low.y},
               is_known ? brush.colours->ghost : brush.colours->faint, paint::fitted(brush.fonts.small, text, room));
}

void put_all(const paint::Brush& brush, const std::string& name, const std::vector<paint::Rect>& rects) {
  for (std::size_t i = 0; i < rects.size(); ++i) brush.probes->put(name + std::to_string(i), rects[i]);
}

}  // namespace

void Timeline::draw_known(const View& view, const paint::Brush& brush, const Parts& parts) {
  if (!parts.known) return;
  const std::string who = measures::entity_name(first().run->view(), view.observer, brush.language);
  const std::string text = say(brush.language, "as known to {0}: only what it heard, from when it heard it", who);
  const float room = std::max(1.0F, parts.known->width() - 8.0F);
  brush.list->AddRectFilled(parts.known->low, parts.known->high, paint::faded(brush.colours->ghost, 0.15F));
  paint::write(brush, brush.fonts.small, {parts.known->low.x + 4.0F, parts.known->low.y + 1.0F}, brush.colours->ghost,
               paint::fitted(brush.fonts.small, text, room));
  brush.probes->put("timeline.known", *parts.known);
}

void Timeline::draw_stops_of(const Side& side, const paint::Brush& brush, const Parts& parts, const paint::Rect& rect) {
  const bool is_first = &side == &first();
  const float middle = (rect.low.y + rect.high.y) / 2.0F;
  const float radius = brush.px(5.0F);
  for (const replay::Stop& stop : side.run->stops()) {
    const float x = parts.axis.x_of(stop.at);
    if (!side.account->tells(stop, side.until)) continue;
    if (replay::comes_later(side.run->view(), stop)) draw_in_force(side, stop, brush, parts, rect);
    if (x < rect.low.x || x > rect.high.x) continue;
    const ImU32 colour = stop.kind == replay::Stop::Kind::inject ? brush.colours->incident : brush.colours->accent;
    const paint::Look look = is_first ? paint::Look{colour, 0, radius} : paint::Look{0, colour, radius};
    paint::draw_symbol(*brush.list, symbol_of(stop), {x, middle}, look);
    const auto number = static_cast<std::size_t>(&stop - side.run->stops().data());
    brush.probes->put(fmt::format("timeline.stop.{}{}", number, is_first ? "" : ".second"),
                      {{x - radius * sign_width, rect.low.y}, {x + radius * sign_width, rect.high.y}});
    if (is_first) marks_.push_back({{{x - radius, rect.low.y}, {x + radius, rect.high.y}}, stop.records.front()});
  }
}

/// A line from the question to when the level comes into force, which ends in a bar: in between it is on its way.
void Timeline::draw_in_force(const Side& side, const replay::Stop& stop, const paint::Brush& brush, const Parts& parts,
                             const paint::Rect& rect) {
  const bool is_first = &side == &first();
  const journal::RecordId set = replay::telling(stop);
  const float x = parts.axis.x_of(side.run->view().record(set).time);
  const float reach = brush.px(5.0F);
  const float from = std::max(rect.low.x, parts.axis.x_of(stop.at) + reach * sign_width);
  const float until = std::min(rect.high.x, x);
  const float middle = (rect.low.y + rect.high.y) / 2.0F;
  if (until > from) paint::line(*brush.list, {from, middle}, {until, middle}, brush.colours->accent);
  if (x < rect.low.x || x > rect.high.x) return;
  const paint::Rect bar{{x - brush.px(1.5F), middle - reach}, {x + brush.px(1.5F), middle + reach}};
  if (is_first) {
    brush.list->AddRectFilled(bar.low, bar.high, brush.colours->accent);
    marks_.push_back({{{x - reach, rect.low.y}, {x + reach, rect.high.y}}, set});
  } else {
    paint::frame(*brush.list, bar.low, bar.high, brush.colours->accent);
  }
  const auto number = static_cast<std::size_t>(&stop - side.run->stops().data());
  brush.probes->put(fmt::format("timeline.in_force.{}{}", number, is_first ? "" : ".second"), bar);
}

void Timeline::draw_notes(const View& view, const paint::Brush& brush, const Parts& parts) {
  const float middle = (parts.stops.low.y + parts.stops.high.y) / 2.0F;
  const float radius = brush.px(5.0F);
  for (const session::Note& note : view.notes) {
    if (note.at > session::seen_until(view, note.at)) continue;
    const float x = parts.axis.x_of(note.at);
    paint::draw_symbol(*brush.list, paint::Symbol::note, {x + radius * 0.7F, middle},
                       {brush.colours->good, brush.colours->good, radius});
    brush.probes->put("timeline.note." + std::to_string(&note - view.notes.data()),
                      {{x, parts.stops.low.y}, {x + radius * (0.7F + sign_width), parts.stops.high.y}});
  }
}

void Timeline::draw_stops(const View& view, const paint::Brush& brush, const Parts& parts) {
  // where there is no room for a line of its own, whose knowledge it is stands here
  const bool says_who = first().heard && !parts.known && view.observer != journal::none;
  const std::string name = says_who ? say(brush.language, "as known to {0}",
                                          measures::entity_name(first().run->view(), view.observer, brush.language))
                                    : std::string(brush.tr(mark("injects, levels, notes")));
  const bool is_two = is_compared(view);
  write_name(brush, parts.stops, parts.frame.low.x, !is_two ? "" : parts.are_stops_same ? "A=B" : "A", name, says_who);
  draw_stops_of(first(), brush, parts, parts.stops);
  draw_notes(view, brush, parts);
  if (!parts.second_stops) return;
  write_name(brush, *parts.second_stops, parts.frame.low.x, "B", brush.tr(mark("injects, levels")));
  draw_stops_of(*sides_[1], brush, parts, *parts.second_stops);
  brush.probes->put("timeline.stops.second", *parts.second_stops);
}

Standing Timeline::draw_level(const Side& side, const paint::Brush& brush, const Parts& parts,
                              const paint::Rect& rect) {
  Standing standing;
  const LaneScene level{*side.account, side.until, brush, parts.axis, rect, &side == &first() ? marks_ : of_second_,
                        standing};
  draw_bars(level, side.run->county(), Variable::level, [&](double value) -> std::optional<BarLook> {
    const int number = std::clamp(static_cast<int>(value), 0, 4);
    if (number == 0) return std::nullopt;
    return BarLook{brush.colours->level[static_cast<std::size_t>(number)],
                   measures::level_text(number, brush.language)};
  });
  return standing;
}

void Timeline::draw_warnings(const Side& side, const paint::Brush& brush, const Parts& parts, const paint::Rect& rect) {
  const Warnings& all = side.warnings;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const SimTime from = all[i].first;
    const int colour = all[i].second;
    const SimTime until = i + 1 < all.size() ? std::min(all[i + 1].first, side.until) : side.until;
    if (colour <= 0 || colour > 4 || !side.account->tells(from, side.until)) continue;
    if (until < parts.axis.shown.from || from > parts.axis.shown.until) continue;
    const float left = std::max(rect.low.x, parts.axis.x_of(from));
    const float right = std::min(rect.high.x, parts.axis.x_of(until));
    const ImU32 fill = brush.colours->warning[static_cast<std::size_t>(colour)];
    brush.list->AddRectFilled({left, rect.low.y + 2.0F}, {right, rect.high.y - 2.0F}, fill);
    const std::string text = measures::colour_text(colour, brush.language);
    if (paint::size_of(brush.fonts.small, text).x + 6.0F > right - left) continue;
    const ImU32 letters = paint::letters_on(fill, brush.colours->window);
    paint::write(brush, brush.fonts.small, {left + 3.0F, rect.low.y + 1.0F}, letters, text);
  }
}

void Timeline::draw_bands(const View& view, const paint::Brush& brush, const Parts& parts) {
  const std::string_view level = brush.tr(mark("response level"));
  write_name(brush, parts.level, parts.frame.low.x,
             parts.are_levels_same ? "A=B"
             : parts.second_level  ? "A"
                                   : "",
             level);
  draw_level(first(), brush, parts, parts.level);
  if (parts.second_level) {
    write_name(brush, *parts.second_level, parts.frame.low.x, "B", level);
    const Standing standing = draw_level(*sides_[1], brush, parts, *parts.second_level);
    put_all(brush, "timeline.level.second.letters.", standing.letters);
    brush.probes->put("timeline.level.second", *parts.second_level);
    if (is_one_place_) {
      const SimTime until = std::max(first().until, sides_[1]->until);
      const auto signs =
          draw_difference_signs(brush, parts.axis, level_differences(*first().account, *sides_[1]->account, until),
                                *parts.second_level, true, standing);
      put_all(brush, "timeline.level.second.sign.", signs.signs);
      put_all(brush, "timeline.level.second.notch.", signs.notches);
    }
  }
  if (!parts.warning) return;
  const std::string_view warning = brush.tr(mark("gravest warning"));
  const bool is_two = is_compared(view);
  write_name(brush, *parts.warning, parts.frame.low.x, !is_two ? "" : parts.are_warnings_same ? "A=B" : "A", warning);
  draw_warnings(first(), brush, parts, *parts.warning);
  if (!parts.second_warning) return;
  write_name(brush, *parts.second_warning, parts.frame.low.x, "B", warning);
  draw_warnings(*sides_[1], brush, parts, *parts.second_warning);
}

}  // namespace sanji::timeline
