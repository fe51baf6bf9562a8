// SPDX-License-Identifier: Apache-2.0
// One axis for everything: what stands below each other happened at one time. What is not to be seen is left out where it
// is drawn, not covered: a bar's length and its words would tell of what comes.
#include "viz/timeline/timeline.hpp"

#include "sim/measures/words.hpp"
#include "viz/paint/strokes.hpp"
#include "viz/paint/symbols.hpp"
#include "viz/replay/pairs.hpp"
#include "viz/session/hidden.hpp"
#include "viz/timeline/bars.hpp"
#include "viz/timeline/marks.hpp"
#include "viz/timeline/timeline_parts.hpp"
#include "viz/timeline/totals.hpp"

#include <algorithm>
#include <cmath>

namespace sanji::timeline {
namespace {

using base::mark;
using base::say;
using base::SimTime;
using journal::EntityRow;
using session::Do;
using session::View;

constexpr float least_names_px = 210.0F;  // the words in the filter, and few jumps of the axis

std::string lane_name(const journal::View& view, EntityRow row, base::Language language) {
  const bool is_incident = view.entity(row).kind == journal::EntityKind::incident;
  return is_incident ? measures::incident_name(view, row, language) : measures::entity_name(view, row, language);
}

}  // namespace

Timeline::Timeline(const replay::Replay& run, const replay::Replay* second) {
  for (const LaneKindRow& row : lane_kinds()) kinds_.push_back(row.make());
  sides_[0] = std::make_unique<Side>();
  sides_[0]->run = &run;
  if (second == nullptr) return;
  sides_[1] = std::make_unique<Side>();
  sides_[1]->run = second;
  is_one_place_ = replay::Pairs(run.view(), second->view()).is_one_place();
}

bool Timeline::is_compared(const View& view) const {
  return sides_[1] != nullptr && view.looks.layout == session::Layout::compare;
}

/// The lanes as they were, or as the observer heard of them.
void Timeline::retell(const View& view) {
  const bool is_known = session::is_as_known(view);
  const EntityRow who = is_known ? view.observer : journal::none;
  const bool is_paired = is_compared(view);
  hide(view);
  if (told_for_ == who && told_paired_ == is_paired && first().heard.has_value() == is_known) return;
  told_for_ = who;
  told_paired_ = is_paired;
  for (const auto& side : sides_) {
    if (!side) continue;
    side->heard.reset();
    if (is_known) {
      const bool is_here = side == sides_[0] || who == journal::none;
      EntityRow observer = is_here ? who : side->run->view().find(first().run->view().entity(who).id);
      if (observer == journal::none) observer = side->run->county();
      side->heard.emplace(*side->run, observer);
    }
    side->account.emplace(*side->run, side->heard ? &*side->heard : nullptr);
    side->warnings = side->account->warnings();
  }
  lanes_ = lanes_of(*first().account);
  if (is_paired) lanes_ = paired(lanes_, lanes_of(*sides_[1]->account));
  named_in_.reset();
  chain_of_.reset();
  hide(view);
}

/// What is to come; while a level is asked for, of the clock's very time what came before the decision is told.
void Timeline::hide(const View& view) {
  for (const auto& side : sides_) {
    if (!side) continue;
    const SimTime end = side->run->end();
    const bool is_asked = session::hides_decision(view);
    side->until = is_asked ? std::clamp(view.clock.at, SimTime{}, end) : session::seen_until(view, end);
    if (!side->account) continue;
    side->account->hide_from(is_asked ? replay::decision_at(side->run->stops(), view.clock.at) : journal::none);
  }
}

bool Timeline::has_begun(const Side& side, EntityRow row) const {
  const auto begins = row == journal::none ? std::nullopt : side.account->begins(row);
  return begins && side.account->tells(*begins, side.until);
}

bool Timeline::is_hidden(const Lane& lane) const {
  return !has_begun(first(), lane.entity) && !(lane.second != journal::none && has_begun(*sides_[1], lane.second));
}

void Timeline::refresh_chain(const View& view) {
  const journal::RecordId selected = view.selection.record;
  const bool is_told = selected != journal::none && first().account->tells(selected, first().until);
  const journal::RecordId shown = is_told ? selected : journal::none;
  if (chain_of_ == shown) return;
  chain_of_ = shown;
  chain_ = chain_of(*first().run, shown);
  std::erase_if(chain_, [&](journal::RecordId id) { return !first().account->tells(id, first().until); });
  chain_lanes_.clear();
  for (const journal::RecordId id : chain_) {
    const auto lane = lane_of(lanes_, first().run->view().record(id));
    const bool is_new = lane && std::find(chain_lanes_.begin(), chain_lanes_.end(), *lane) == chain_lanes_.end();
    if (is_new) chain_lanes_.push_back(*lane);
  }
}

void Timeline::refresh(const View& view, const paint::Brush& brush) {
  retell(view);
  if (named_in_ != brush.language) {
    names_.clear();
    for (const Lane& lane : lanes_) {
      const bool is_first = lane.entity != journal::none;
      const Side& side = *sides_[is_first ? 0 : 1];
      names_.push_back(lane_name(side.run->view(), is_first ? lane.entity : lane.second, brush.language));
    }
    named_in_ = brush.language;
    widths_.clear();
  }
  refresh_chain(view);
  std::vector<bool> hidden(lanes_.size(), false);
  if (session::hides_future(view)) {
    for (std::size_t lane = 0; lane < lanes_.size(); ++lane) hidden[lane] = is_hidden(lanes_[lane]);
  }
  rows_ = rows_of(lanes_, names_, view.timeline, chain_lanes_, hidden);
  if (session::hides_future(view)) {
    std::erase_if(rows_, [&](const Row& row) {
      if (row.kind == Row::Kind::heading) return false;
      return !has_begun(side_of(row), row.is_second ? lanes_[row.lane].second : lanes_[row.lane].entity);
    });
  }
  names_width_ = 0.0F;
  for (const Row& row : rows_) {
    if (row.kind == Row::Kind::lane) names_width_ = std::max(names_width_, name_width(brush, row.lane));
  }
  if (is_compared(view)) names_width_ += paint::size_of(brush.fonts.small, "A   ").x;
}

float Timeline::name_width(const paint::Brush& brush, std::size_t lane) {
  if (widths_at_ != brush.fonts.small->FontSize || widths_.size() != names_.size()) {
    widths_at_ = brush.fonts.small->FontSize;
    widths_.clear();
    for (const std::string& name : names_) widths_.push_back(paint::size_of(brush.fonts.small, "◆ " + name).x);
  }
  return widths_[lane];
}

bool Timeline::has_same_stops() const {
  const auto told = [](const Side& side) {
    std::vector<std::pair<SimTime, replay::Stop::Kind>> stops;
    for (const replay::Stop& stop : side.run->stops()) {
      if (side.account->tells(stop, side.until)) stops.emplace_back(stop.at, stop.kind);
    }
    return stops;
  };
  return told(first()) == told(*sides_[1]);
}

bool Timeline::has_same_levels() const {
  const auto told = [](const Side& side) {
    const Steps steps = side.account->steps(side.run->county(), journal::Variable::level);
    std::vector<std::pair<SimTime, double>> levels;
    for (std::size_t i = 0; i < steps.size() && steps.from(i) <= side.until; ++i) {
      levels.emplace_back(steps.from(i), steps.value(i));
    }
    return levels;
  };
  return told(first()) == told(*sides_[1]);
}

/// While what is to come is hidden, room is kept for those that may come.
bool Timeline::has_warnings(const View& view) const {
  return session::hides_future(view) || !first().warnings.empty() ||
         (is_compared(view) && !sides_[1]->warnings.empty());
}

/// The bands below each other, each only where it says something; `is_tight`: the fewest that will do.
void Timeline::stack_bands(const View& view, const paint::Brush& brush, bool is_tight, Parts& parts) const {
  const bool is_two = is_compared(view);
  float y = parts.frame.low.y;
  const auto take = [&](float height) {
    const paint::Rect rect{{parts.axis.left_px, y}, {parts.frame.high.x, y + height}};
    y += height;
    return rect;
  };
  parts.ruler = take(brush.fonts.small->FontSize + brush.px(6.0F));
  if (first().heard && view.observer != journal::none && !is_tight) {
    parts.known = take(parts.row_px);
    parts.known->low.x = parts.frame.low.x;
  }
  parts.stops = take(parts.row_px);
  // while what is to come is hidden, nothing may tell that it differs
  parts.are_stops_same = is_two && !session::hides_future(view) && has_same_stops();
  parts.are_levels_same = sides_[1] != nullptr && !session::hides_future(view) && has_same_levels();
  parts.are_warnings_same = is_two && !session::hides_future(view) && first().warnings == sides_[1]->warnings;
  if (is_two && !is_tight && !parts.are_stops_same) parts.second_stops = take(parts.row_px);
  parts.level = take(parts.row_px);
  if (sides_[1] != nullptr && !parts.are_levels_same) parts.second_level = take(parts.row_px);
  if (has_warnings(view) && !is_tight) parts.warning = take(parts.row_px);
  if (is_two && !is_tight && !parts.are_warnings_same) parts.second_warning = take(parts.row_px);
  parts.rows = {{parts.frame.low.x, y + 2.0F}, parts.frame.high};
}

Timeline::Parts Timeline::lay_out(const View& view, const paint::Brush& brush, paint::Rect frame) const {
  constexpr std::size_t least_rows = 4;  // a group's name and three lanes
  Parts parts;
  parts.frame = frame;
  parts.row_px = brush.fonts.small->FontSize + brush.px(4.0F);
  const float widest = frame.width() * 0.36F;
  const float left = frame.low.x + std::min(widest, std::max(names_width_ + brush.px(14.0F), brush.px(least_names_px)));
  parts.axis = {view.timeline.shown, left, std::max(left + 1.0F, frame.high.x - brush.px(10.0F))};
  const auto fitting = [&] { return static_cast<std::size_t>(std::max(0.0F, parts.rows.height()) / parts.row_px); };
  stack_bands(view, brush, false, parts);
  if (fitting() < least_rows) {
    parts.known.reset();
    parts.second_stops.reset();
    parts.second_level.reset();
    parts.warning.reset();
    parts.second_warning.reset();
    stack_bands(view, brush, true, parts);
  }
  parts.most_scrolled = rows_.size() > fitting() ? rows_.size() - fitting() : 0;
  parts.first_row = std::min(static_cast<std::size_t>(view.timeline.scroll), parts.most_scrolled);
  parts.last_row = std::min(rows_.size(), parts.first_row + fitting());
  return parts;
}

void Timeline::draw(const View& view, const paint::Brush& brush, paint::Rect frame) {
  refresh(view, brush);
  marks_.clear();
  of_second_.clear();
  const Parts parts = lay_out(view, brush, frame);
  most_scrolled_ = parts.most_scrolled;
  brush.list->PushClipRect(frame.low, frame.high, true);
  draw_area(view, brush, parts);
  draw_ruler(view, brush, parts);
  draw_known(view, brush, parts);
  draw_stops(view, brush, parts);
  draw_bands(view, brush, parts);
  draw_rows(view, brush, parts);
  draw_chain(brush, parts);
  draw_hand_below(view, brush, parts);
  draw_totals(view, brush, parts);
  brush.list->PopClipRect();
  brush.probes->put("timeline", frame);
  brush.probes->put("timeline.ruler", parts.ruler);
  brush.probes->put("timeline.rows", parts.rows);
  take_filter(view, brush, parts);
  take_totals(view, brush, parts);
  take_names(brush, parts);
  take_mouse(view, brush, parts);
}

/// The times stand above the point of the clock's hand, so that they can be read wherever it is.
void Timeline::draw_ruler(const View& view, const paint::Brush& brush, const Parts& parts) {
  const base::LocalTime& start = first().run->journal().provenance.start;
  const double start_s = base::second_of_day(start, SimTime{});
  const bool with_seconds = parts.axis.shown.span() < base::minutes(10);
  const float apart = paint::size_of(brush.fonts.small, with_seconds ? "00:00:00" : "+1 00:00").x + brush.px(16.0F);
  const auto ticks = ticks_of(parts.axis, start_s, apart);
  for (const SimTime tick : ticks) {
    const float x = parts.axis.x_of(tick);
    paint::line(*brush.list, {x, parts.ruler.high.y - 3.0F}, {x, parts.frame.high.y},
                paint::faded(brush.colours->line, 0.5F));
  }
  if (session::hides_future(view)) {
    const float now = std::max(parts.axis.left_px, parts.axis.x_of(view.clock.at) + 1.0F);
    const ImVec2 low(now, parts.ruler.high.y);
    if (now < parts.frame.high.x) brush.list->AddRectFilled(low, parts.frame.high, brush.colours->panel);
  }
  draw_hand(view, brush, parts);
  for (std::size_t i = 0; i < ticks.size(); ++i) {
    const std::string text = base::clock_text(start, ticks[i], with_seconds);
    const ImVec2 size = paint::size_of(brush.fonts.small, text);
    const float left =
        std::clamp(parts.axis.x_of(ticks[i]) - size.x / 2.0F, parts.ruler.low.x, parts.frame.high.x - size.x);
    paint::write_with_halo(brush, brush.fonts.small, {left, parts.ruler.low.y}, brush.colours->faint, text);
    brush.probes->put("timeline.tick." + std::to_string(i),
                      {{left, parts.ruler.low.y}, {left + size.x, parts.ruler.low.y + size.y}});
  }
}

void Timeline::draw_rows(const View& view, const paint::Brush& brush, const Parts& parts) {
  for (std::size_t i = parts.first_row; i < parts.last_row; ++i) {
    const bool is_heading = rows_[i].kind == Row::Kind::heading;
    is_heading ? draw_heading(view, brush, parts, rows_[i], parts.y_of(i))
               : draw_row(view, brush, parts, rows_[i], parts.y_of(i));
  }
}

void Timeline::draw_heading(const View& view, const paint::Brush& brush, const Parts& parts, const Row& row, float y) {
  const auto& folded = view.timeline.folded;
  const bool is_folded = std::find(folded.begin(), folded.end(), row.id) != folded.end();
  brush.list->AddRectFilled({parts.frame.low.x, y}, {parts.frame.high.x, y + parts.row_px - 1.0F},
                            brush.colours->panel);
  const std::string text =
      std::string(is_folded ? "▷ " : "▽ ") + say(brush.language, "{0} ({1})", brush.tr(row.name), row.count);
  paint::write(brush, brush.fonts.small, {parts.frame.low.x + 4.0F, y + 1.0F}, brush.colours->text, text);
}

std::string Timeline::name_of(const View& view, const paint::Brush& brush, const Row& row) const {
  std::string run;
  if (is_compared(view)) {
    const Lane& lane = lanes_[row.lane];
    const bool in_first = has_begun(first(), lane.entity);
    const bool in_second = lane.second != journal::none && has_begun(*sides_[1], lane.second);
    const std::string letter = row.is_second ? "B" : "A";
    const bool is_alone = is_one_place_ && !(in_first && in_second);
    run = (is_alone ? say(brush.language, "only {0}", letter) : letter) + "  ";
  }
  return (row.is_pinned ? "◆ " : is_compared(view) ? "" : "   ") + run + names_[row.lane];
}

const std::string& Timeline::id_of(const Lane& lane) const {
  const bool is_of_second = lane.entity == journal::none;
  return is_of_second ? sides_[1]->run->view().entity(lane.second).id : first().run->view().entity(lane.entity).id;
}

bool Timeline::is_selected(const View& view, const Lane& lane) const {
  const session::Selection& selected = view.selection;
  if (selected.entity != journal::none) return first().run->view().entity(selected.entity).id == id_of(lane);
  return selected.only_in_second != journal::none && selected.only_in_second == lane.second;
}

void Timeline::draw_row(const View& view, const paint::Brush& brush, const Parts& parts, const Row& row, float y) {
  const float names = parts.axis.left_px - parts.frame.low.x - brush.px(8.0F);
  const Lane& lane = lanes_[row.lane];
  const bool is_chosen = is_selected(view, lane);
  const paint::Rect rect{{parts.axis.left_px, y}, {parts.frame.high.x, y + parts.row_px}};
  if (is_chosen) {
    brush.list->AddRectFilled({parts.frame.low.x, y}, {parts.frame.high.x, rect.high.y},
                              paint::faded(brush.colours->accent, 0.15F));
  }
  const ImU32 colour = is_chosen ? brush.colours->accent : row.is_second ? brush.colours->faint : brush.colours->text;
  paint::write(brush, brush.fonts.small, {parts.frame.low.x + 4.0F, y + 1.0F}, colour,
               paint::fitted(brush.fonts.small, name_of(view, brush, row), names));
  const Side& side = side_of(row);
  Standing standing;
  const LaneScene scene{*side.account, side.until, brush, parts.axis, rect, row.is_second ? of_second_ : marks_,
                        standing};
  kinds_[lane.kind]->draw(scene, row.is_second ? lane.second : lane.entity);
  if (is_compared(view)) draw_differences(brush, parts, row, rect, standing);
}

void Timeline::draw_differences(const paint::Brush& brush, const Parts& parts, const Row& row, const paint::Rect& rect,
                                const Standing& standing) {
  const Lane& lane = lanes_[row.lane];
  if (!is_one_place_ || lane.entity == journal::none || lane.second == journal::none) return;  // its name says so
  const SimTime until = std::max(first().until, sides_[1]->until);
  draw_difference_signs(brush, parts.axis,
                        differences_of(*first().account, lane.entity, *sides_[1]->account, lane.second, until), rect,
                        row.is_second, standing);
}

/// Along the upper edges of the lanes, above the words in their bars, and upright where an effect is in another lane.
void Timeline::draw_chain(const paint::Brush& brush, const Parts& parts) {
  const auto y_of = [&](journal::RecordId id) -> std::optional<float> {
    const auto lane = lane_of(lanes_, first().run->view().record(id));
    for (std::size_t i = parts.first_row; lane && i < parts.last_row; ++i) {
      const Row& row = rows_[i];
      if (row.kind == Row::Kind::lane && row.lane == *lane && !row.is_second) return parts.y_of(i) + brush.px(2.0F);
    }
    return std::nullopt;
  };
  std::optional<ImVec2> before;
  for (const journal::RecordId id : chain_) {
    const auto y = y_of(id);
    if (!y) continue;
    const ImVec2 at(parts.axis.x_of(first().run->view().record(id).time), *y);
    if (before) {
      const ImVec2& cause = before->x <= at.x ? *before : at;
      const ImVec2 turn(std::max(before->x, at.x), cause.y);
      paint::line(*brush.list, *before, turn, brush.colours->alarm, brush.px(1.8F));
      paint::line(*brush.list, turn, at, brush.colours->alarm, brush.px(1.8F));
    }
    paint::disc(*brush.list, at, brush.px(2.5F), brush.colours->alarm);
    marks_.push_back({{{at.x - 4.0F, at.y - 4.0F}, {at.x + 4.0F, at.y + 4.0F}}, id});
    before = at;
  }
}

void Timeline::draw_hand(const View& view, const paint::Brush& brush, const Parts& parts) {
  const session::Clock& clock = view.clock;
  if (clock.loop) {
    const float from = std::max(parts.ruler.low.x, parts.axis.x_of(clock.loop->from));
    const float until = parts.axis.x_of(clock.loop->until);
    brush.list->AddRectFilled({from, parts.ruler.low.y}, {until, parts.ruler.high.y},
                              paint::faded(brush.colours->good, 0.25F));
  }
  const float begun = clock.loop_begun ? parts.axis.x_of(*clock.loop_begun) : -1.0F;
  if (begun >= parts.axis.left_px - 1.0F && begun <= parts.axis.right_px + 1.0F) {
    const float foot = brush.px(5.0F);  // an opening bracket, whose other half is still to come
    const float thick = brush.px(2.0F);
    brush.list->AddRectFilled({begun, parts.ruler.low.y}, {begun + thick, parts.ruler.high.y}, brush.colours->good);
    brush.list->AddRectFilled({begun, parts.ruler.high.y - thick}, {begun + foot, parts.ruler.high.y},
                              brush.colours->good);
    brush.probes->put("timeline.loop_begun", {{begun, parts.ruler.low.y}, {begun + foot, parts.ruler.high.y}});
  }
  const float x = parts.axis.x_of(clock.at);
  if (x < parts.axis.left_px - 1.0F || x > parts.axis.right_px + 1.0F) return;
  paint::triangle(*brush.list, {x - brush.px(5.0F), parts.ruler.high.y - brush.px(6.0F)},
                  {x + brush.px(5.0F), parts.ruler.high.y - brush.px(6.0F)}, {x, parts.ruler.high.y},
                  brush.colours->accent);
}

/// Through the bands and lanes, over everything.
void Timeline::draw_hand_below(const View& view, const paint::Brush& brush, const Parts& parts) {
  const float x = parts.axis.x_of(view.clock.at);
  if (x < parts.axis.left_px - 1.0F || x > parts.axis.right_px + 1.0F) return;
  paint::line(*brush.list, {x, parts.ruler.high.y}, {x, parts.frame.high.y}, brush.colours->accent, brush.px(1.6F));
}

void Timeline::draw_area(const View& view, const paint::Brush& brush, const Parts& parts) {
  const auto seen = view.timeline.area ? session::seen_of(view, *view.timeline.area) : std::nullopt;
  if (!seen) return;
  const float from = std::max(parts.axis.left_px, parts.axis.x_of(seen->from));
  const float until = std::min(parts.frame.high.x, parts.axis.x_of(seen->until));
  if (until <= from) return;
  brush.list->AddRectFilled({from, parts.ruler.low.y}, {until, parts.frame.high.y},
                            paint::faded(brush.colours->accent, 0.12F));
}

void Timeline::draw_totals(const View& view, const paint::Brush& brush, const Parts& parts) {
  totals_.reset();
  if (!view.timeline.area || parts.rows.height() < parts.row_px * 3.0F) return;
  const auto lines = totals_text(*first().account, view, first().until, brush.language);
  float width = brush.px(20.0F);  // around and between two buttons
  for (const std::string_view button : {show_area, clear_area}) {
    width += paint::size_of(brush.fonts.small, brush.tr(button)).x;
  }
  for (const std::string& line : lines) width = std::max(width, paint::size_of(brush.fonts.small, line).x);
  const float pad = brush.px(5.0F);
  const float from = std::max(parts.axis.left_px, parts.axis.x_of(view.timeline.area->from));
  const ImVec2 low(std::max(parts.axis.left_px, std::min(from + pad, parts.frame.high.x - width - pad * 3.0F)),
                   parts.rows.low.y + pad);
  const ImVec2 high(low.x + width + pad * 2.0F,
                    low.y + parts.row_px * static_cast<float>(lines.size() + 1) + pad * 2.0F);
  brush.list->AddRectFilled(low, high, brush.colours->window);
  paint::frame(*brush.list, low, high, brush.colours->accent);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    paint::write(brush, brush.fonts.small, {low.x + pad, low.y + static_cast<float>(i) * parts.row_px + 2.0F},
                 brush.colours->text, lines[i]);
  }
  totals_ = paint::Rect{low, high};
  brush.probes->put("timeline.totals", *totals_);
}

}  // namespace sanji::timeline
