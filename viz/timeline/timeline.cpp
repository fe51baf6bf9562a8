// SPDX-License-Identifier: Apache-2.0
// One axis for everything: what stands below each other happened at one time.
#include "viz/timeline/timeline.hpp"
#include "viz/paint/strokes.hpp"

#include "sim/measures/words.hpp"
#include "viz/paint/symbols.hpp"
#include "viz/timeline/bars.hpp"
#include "viz/timeline/totals.hpp"

#include <imgui_stdlib.h>

#include <algorithm>
#include <cmath>

namespace sanji::timeline {
namespace {

using base::mark;
using base::say;
using base::SimTime;
using journal::EntityRow;
using journal::Variable;
using session::Do;
using session::View;

constexpr float least_names_px = 120.0F;

/// Whoever takes part must not read the end from the screen; nor does anybody while a question is on the table.
bool hides_future(const View& view) {
  const auto& card = view.overlays.card;
  return view.looks.layout == session::Layout::audience || (card && !card->answer_shown);
}

/// The gravest warning in force anywhere, from each time on.
std::vector<std::pair<SimTime, int>> gravest_warnings(const replay::Replay& run) {
  std::vector<std::pair<SimTime, int>> gravest;
  std::vector<int> colours(run.journal().entities.size(), 0);
  for (const journal::Record& record : run.view().records()) {
    if (journal::row_of(record.kind).sets != Variable::warning || record.subject == journal::none) continue;
    colours[static_cast<std::size_t>(record.subject)] = static_cast<int>(record.value);
    const int now = *std::max_element(colours.begin(), colours.end());
    if (gravest.empty() || gravest.back().second != now) gravest.emplace_back(record.time, now);
  }
  return gravest;
}

paint::Symbol symbol_of(const replay::Stop& stop) {
  return stop.kind == replay::Stop::Kind::inject ? paint::Symbol::inject : paint::Symbol::level;
}

}  // namespace

struct Timeline::Parts {
  Axis axis;
  paint::Rect frame;
  paint::Rect ruler;
  paint::Rect stops;
  paint::Rect level;
  std::optional<paint::Rect> second_level;
  paint::Rect warning;
  paint::Rect rows;  ///< all of it, names included
  float row_px = 0.0F;
  std::size_t first_row = 0;
  std::size_t last_row = 0;  ///< one behind
  std::size_t most_scrolled = 0;

  [[nodiscard]] float y_of(std::size_t row) const { return rows.low.y + static_cast<float>(row - first_row) * row_px; }
  [[nodiscard]] bool shows(std::size_t row) const { return row >= first_row && row < last_row; }
};

Timeline::Timeline(const replay::Replay& run, const replay::Replay* second)
    : run_(run), second_(second), lanes_(lanes_of(run)), warnings_(gravest_warnings(run)) {
  for (const LaneKindRow& row : lane_kinds()) kinds_.push_back(row.make());
}

void Timeline::refresh(const View& view, const paint::Brush& brush) {
  if (named_in_ != brush.language) {
    names_.clear();
    for (const Lane& lane : lanes_) {
      const bool is_incident = run_.view().entity(lane.entity).kind == journal::EntityKind::incident;
      names_.push_back(is_incident ? measures::incident_name(run_.view(), lane.entity, brush.language)
                                   : measures::entity_name(run_.view(), lane.entity, brush.language));
    }
    named_in_ = brush.language;
    widths_.clear();
  }
  if (chain_of_ != view.selection.record) {
    chain_of_ = view.selection.record;
    chain_ = chain_of(run_, chain_of_);
    chain_lanes_.clear();
    for (const journal::RecordId id : chain_) {
      const auto lane = lane_of(lanes_, run_.view().record(id));
      const bool is_new = lane && std::find(chain_lanes_.begin(), chain_lanes_.end(), *lane) == chain_lanes_.end();
      if (is_new) chain_lanes_.push_back(*lane);
    }
  }
  rows_ = rows_of(lanes_, names_, view.timeline, chain_lanes_);
  if (hides_future(view)) std::erase_if(rows_, [&](const Row& row) { return is_to_come(view, row); });
  names_width_ = 0.0F;
  for (const Row& row : rows_) {
    if (row.kind == Row::Kind::lane) names_width_ = std::max(names_width_, name_width(brush, row.lane));
  }
}

bool Timeline::is_to_come(const View& view, const Row& row) const {
  const EntityRow entity = row.kind == Row::Kind::lane ? lanes_[row.lane].entity : journal::none;
  if (entity == journal::none || run_.view().entity(entity).kind != journal::EntityKind::incident) return false;
  return !run_.states().value(entity, Variable::severity, view.clock.at);
}

float Timeline::name_width(const paint::Brush& brush, std::size_t lane) {
  if (widths_at_ != brush.fonts.small->FontSize || widths_.size() != names_.size()) {
    widths_at_ = brush.fonts.small->FontSize;
    widths_.clear();
    for (const std::string& name : names_) widths_.push_back(paint::size_of(brush.fonts.small, "◆ " + name).x);
  }
  return widths_[lane];
}

Timeline::Parts Timeline::lay_out(const View& view, const paint::Brush& brush, paint::Rect frame) const {
  Parts parts;
  parts.frame = frame;
  parts.row_px = brush.fonts.small->FontSize + brush.px(4.0F);
  const float widest = frame.width() * 0.36F;
  const float left = frame.low.x + std::min(widest, std::max(names_width_ + brush.px(14.0F), brush.px(least_names_px)));
  parts.axis = {view.timeline.shown, left, std::max(left + 1.0F, frame.high.x - brush.px(8.0F))};
  float y = frame.low.y;
  const auto take = [&](float height) {
    const paint::Rect rect{{left, y}, {frame.high.x, y + height}};
    y += height;
    return rect;
  };
  parts.ruler = take(brush.fonts.small->FontSize + brush.px(6.0F));
  parts.stops = take(parts.row_px);
  parts.level = take(parts.row_px);
  if (second_ != nullptr) parts.second_level = take(parts.row_px);
  if (!warnings_.empty()) parts.warning = take(parts.row_px);
  parts.rows = {{frame.low.x, y + 2.0F}, frame.high};
  const float room = std::max(0.0F, parts.rows.height());
  const auto fitting = static_cast<std::size_t>(room / parts.row_px);
  parts.most_scrolled = rows_.size() > fitting ? rows_.size() - fitting : 0;
  parts.first_row = std::min(static_cast<std::size_t>(view.timeline.scroll), parts.most_scrolled);
  parts.last_row = std::min(rows_.size(), parts.first_row + fitting);
  return parts;
}

void Timeline::draw(const View& view, const paint::Brush& brush, paint::Rect frame) {
  refresh(view, brush);
  marks_.clear();
  const Parts parts = lay_out(view, brush, frame);
  brush.list->PushClipRect(frame.low, frame.high, true);
  draw_area(view, brush, parts);
  draw_ruler(view, brush, parts);
  draw_stops(view, brush, parts);
  draw_bands(view, brush, parts);
  draw_rows(view, brush, parts);
  draw_chain(view, brush, parts);
  if (hides_future(view)) hide_future(view, brush, parts);
  draw_hand(view, brush, parts);
  draw_totals(view, brush, parts);
  brush.list->PopClipRect();
  brush.probes->put("timeline", frame);
  brush.probes->put("timeline.ruler", parts.ruler);
  take_filter(view, brush, parts);
  take_totals(view, brush, parts);
  take_names(brush, parts);
  take_mouse(view, brush, parts);
}

void Timeline::draw_ruler(const View&, const paint::Brush& brush, const Parts& parts) {
  const base::LocalTime& start = run_.journal().provenance.start;
  const double start_s = base::second_of_day(start, SimTime{});
  const bool with_seconds = parts.axis.shown.span() < base::minutes(10);
  const float apart = paint::size_of(brush.fonts.small, with_seconds ? "00:00:00" : "+1 00:00").x + brush.px(16.0F);
  for (const SimTime tick : ticks_of(parts.axis, start_s, apart)) {
    const float x = parts.axis.x_of(tick);
    paint::line(*brush.list, {x, parts.ruler.high.y - 3.0F}, {x, parts.frame.high.y},
                paint::faded(brush.colours->line, 0.5F));
    const std::string text = base::clock_text(start, tick, with_seconds);
    const float width = paint::size_of(brush.fonts.small, text).x;
    const float at = std::clamp(x - width / 2.0F, parts.ruler.low.x, parts.frame.high.x - width);
    paint::write(brush, brush.fonts.small, {at, parts.ruler.low.y}, brush.colours->faint, text);
  }
}

void Timeline::draw_stops(const View& view, const paint::Brush& brush, const Parts& parts) {
  const float middle = (parts.stops.low.y + parts.stops.high.y) / 2.0F;
  paint::write(brush, brush.fonts.small, {parts.frame.low.x + 4.0F, parts.stops.low.y}, brush.colours->faint,
               brush.tr(mark("injects, levels, notes")));
  const float radius = brush.px(5.0F);
  for (const replay::Stop& stop : run_.stops()) {
    const float x = parts.axis.x_of(stop.at);
    if (x < parts.stops.low.x || x > parts.stops.high.x) continue;
    const ImU32 colour = stop.kind == replay::Stop::Kind::inject ? brush.colours->incident : brush.colours->accent;
    paint::draw_symbol(*brush.list, symbol_of(stop), {x, middle}, {colour, 0, radius});
    marks_.push_back({{{x - radius, parts.stops.low.y}, {x + radius, parts.stops.high.y}}, stop.records.front()});
  }
  for (const session::Note& note : view.notes) {
    const float x = parts.axis.x_of(note.at);
    paint::draw_symbol(*brush.list, paint::Symbol::note, {x + radius * 0.7F, middle},
                       {brush.colours->good, brush.colours->good, radius});
  }
}

void Timeline::draw_level(const View& view, const paint::Brush& brush, const Parts& parts, const replay::Replay& run,
                          paint::Rect rect) {
  std::vector<Mark> of_another;  // records of the second run cannot be selected
  const bool is_first = &run == &run_;
  const LaneScene level{run, view, brush, parts.axis, rect, is_first ? marks_ : of_another};
  draw_bars(level, run.county(), Variable::level, [&](double value) -> std::optional<BarLook> {
    const int number = std::clamp(static_cast<int>(value), 0, 4);
    if (number == 0) return std::nullopt;
    return BarLook{brush.colours->level[static_cast<std::size_t>(number)],
                   measures::level_text(number, brush.language)};
  });
}

void Timeline::draw_warnings(const paint::Brush& brush, const Parts& parts) {
  for (std::size_t i = 0; i < warnings_.size(); ++i) {
    const auto& [from, colour] = warnings_[i];
    const SimTime until = i + 1 < warnings_.size() ? warnings_[i + 1].first : run_.end();
    if (colour <= 0 || colour > 4 || until < parts.axis.shown.from || from > parts.axis.shown.until) continue;
    const float left = std::max(parts.warning.low.x, parts.axis.x_of(from));
    const float right = std::min(parts.warning.high.x, parts.axis.x_of(until));
    brush.list->AddRectFilled({left, parts.warning.low.y + 2.0F}, {right, parts.warning.high.y - 2.0F},
                              brush.colours->warning[static_cast<std::size_t>(colour)]);
    const std::string text = measures::colour_text(colour, brush.language);
    if (paint::size_of(brush.fonts.small, text).x + 6.0F > right - left) continue;
    paint::write_with_halo(brush, brush.fonts.small, {left + 3.0F, parts.warning.low.y + 1.0F}, brush.colours->text,
                           text);
  }
}

void Timeline::draw_bands(const View& view, const paint::Brush& brush, const Parts& parts) {
  const auto name = [&](const paint::Rect& rect, std::string_view text) {
    paint::write(brush, brush.fonts.small, {parts.frame.low.x + 4.0F, rect.low.y}, brush.colours->faint, text);
  };
  const std::string level(brush.tr(mark("response level")));
  name(parts.level, second_ == nullptr ? level : "A  " + level);
  draw_level(view, brush, parts, run_, parts.level);
  if (parts.second_level) {
    name(*parts.second_level, "B  " + level);
    draw_level(view, brush, parts, *second_, *parts.second_level);
  }
  if (warnings_.empty()) return;
  name(parts.warning, brush.tr(mark("gravest warning")));
  draw_warnings(brush, parts);
}

void Timeline::draw_rows(const View& view, const paint::Brush& brush, const Parts& parts) {
  for (std::size_t i = parts.first_row; i < parts.last_row; ++i) draw_row(view, brush, parts, rows_[i], parts.y_of(i));
}

void Timeline::draw_row(const View& view, const paint::Brush& brush, const Parts& parts, const Row& row, float y) {
  const ImVec2 name_at(parts.frame.low.x + 4.0F, y + 1.0F);
  const float names = parts.axis.left_px - parts.frame.low.x - brush.px(8.0F);
  if (row.kind == Row::Kind::heading) {
    const auto& folded = view.timeline.folded;
    const bool is_folded = std::find(folded.begin(), folded.end(), row.id) != folded.end();
    brush.list->AddRectFilled({parts.frame.low.x, y}, {parts.frame.high.x, y + parts.row_px - 1.0F},
                              brush.colours->panel);
    const std::string text =
        std::string(is_folded ? "▷ " : "▽ ") + say(brush.language, "{0} ({1})", brush.tr(row.name), row.count);
    paint::write(brush, brush.fonts.small, name_at, brush.colours->text, text);
    return;
  }
  const Lane& lane = lanes_[row.lane];
  const bool is_selected = lane.entity == view.selection.entity;
  const paint::Rect rect{{parts.axis.left_px, y}, {parts.frame.high.x, y + parts.row_px}};
  if (is_selected) {
    brush.list->AddRectFilled({parts.frame.low.x, y}, {parts.frame.high.x, rect.high.y},
                              paint::faded(brush.colours->accent, 0.15F));
  }
  const std::string name = (row.is_pinned ? "◆ " : "   ") + names_[row.lane];
  paint::write(brush, brush.fonts.small, name_at, is_selected ? brush.colours->accent : brush.colours->text,
               paint::fitted(brush.fonts.small, name, names));
  const LaneScene scene{run_, view, brush, parts.axis, rect, marks_};
  kinds_[lane.kind]->draw(scene, lane.entity);
}

void Timeline::draw_chain(const View&, const paint::Brush& brush, const Parts& parts) {
  const auto y_of = [&](journal::RecordId id) -> std::optional<float> {
    const auto lane = lane_of(lanes_, run_.view().record(id));
    for (std::size_t i = parts.first_row; lane && i < parts.last_row; ++i) {
      if (rows_[i].kind == Row::Kind::lane && rows_[i].lane == *lane) return parts.y_of(i) + parts.row_px / 2.0F;
    }
    return std::nullopt;
  };
  std::optional<ImVec2> before;
  for (const journal::RecordId id : chain_) {
    const auto y = y_of(id);
    if (!y) continue;
    const ImVec2 at(parts.axis.x_of(run_.view().record(id).time), *y);
    if (before) paint::line(*brush.list, *before, at, brush.colours->alarm, brush.px(1.8F));
    paint::disc(*brush.list, at, brush.px(3.0F), brush.colours->alarm);
    marks_.push_back({{{at.x - 4.0F, at.y - 4.0F}, {at.x + 4.0F, at.y + 4.0F}}, id});
    before = at;
  }
}

void Timeline::draw_hand(const View& view, const paint::Brush& brush, const Parts& parts) {
  if (view.clock.loop) {
    const float from = parts.axis.x_of(view.clock.loop->from);
    const float until = parts.axis.x_of(view.clock.loop->until);
    brush.list->AddRectFilled({from, parts.ruler.low.y}, {until, parts.ruler.high.y},
                              paint::faded(brush.colours->good, 0.25F));
  }
  const float x = parts.axis.x_of(view.clock.at);
  if (x < parts.axis.left_px - 1.0F || x > parts.axis.right_px + 1.0F) return;
  paint::line(*brush.list, {x, parts.ruler.low.y}, {x, parts.frame.high.y}, brush.colours->accent, brush.px(1.6F));
  paint::triangle(*brush.list, {x - brush.px(5.0F), parts.ruler.high.y - brush.px(8.0F)},
                  {x + brush.px(5.0F), parts.ruler.high.y - brush.px(8.0F)}, {x, parts.ruler.high.y},
                  brush.colours->accent);
}

void Timeline::hide_future(const View& view, const paint::Brush& brush, const Parts& parts) {
  const float now = std::max(parts.axis.left_px, parts.axis.x_of(view.clock.at) + 1.0F);
  if (now >= parts.frame.high.x) return;
  brush.list->AddRectFilled({now, parts.stops.low.y}, parts.frame.high, brush.colours->panel);
  std::erase_if(marks_, [&](const Mark& mark) { return mark.rect.centre().x > now; });
}

void Timeline::draw_area(const View& view, const paint::Brush& brush, const Parts& parts) {
  if (!view.timeline.area) return;
  const float from = std::max(parts.axis.left_px, parts.axis.x_of(view.timeline.area->from));
  const float until = std::min(parts.frame.high.x, parts.axis.x_of(view.timeline.area->until));
  if (until <= from) return;
  brush.list->AddRectFilled({from, parts.ruler.low.y}, {until, parts.frame.high.y},
                            paint::faded(brush.colours->accent, 0.12F));
}

void Timeline::draw_totals(const View& view, const paint::Brush& brush, const Parts& parts) {
  totals_.reset();
  if (!view.timeline.area || parts.rows.height() < parts.row_px * 3.0F) return;
  const Totals totals = totals_of(run_, *view.timeline.area);
  const auto minutes = [](double value) { return static_cast<int>(std::lround(value)); };
  const std::string lines[] = {
      say(brush.language, "{0} to {1}",
          base::clock_text(run_.journal().provenance.start, view.timeline.area->from, true),
          base::clock_text(run_.journal().provenance.start, view.timeline.area->until, true)),
      say(brush.language, "messages {0}, late {1}, not delivered {2}", totals.messages, totals.late, totals.failed),
      say(brush.language, "teams: {0} min on the road, {1} at work, {2} waiting", minutes(totals.driving_min),
          minutes(totals.working_min), minutes(totals.waiting_min))};
  float width = 0.0F;
  for (const std::string& line : lines) width = std::max(width, paint::size_of(brush.fonts.small, line).x);
  const float pad = brush.px(5.0F);
  const float from = std::max(parts.axis.left_px, parts.axis.x_of(view.timeline.area->from));
  const ImVec2 low(std::max(parts.axis.left_px, std::min(from + pad, parts.frame.high.x - width - pad * 3.0F)),
                   parts.rows.low.y + pad);
  const ImVec2 high(low.x + width + pad * 2.0F, low.y + parts.row_px * 4.0F + pad * 2.0F);
  brush.list->AddRectFilled(low, high, brush.colours->window);
  paint::frame(*brush.list, low, high, brush.colours->accent);
  for (std::size_t i = 0; i < 3; ++i) {
    paint::write(brush, brush.fonts.small, {low.x + pad, low.y + static_cast<float>(i) * parts.row_px + 2.0F},
                 brush.colours->text, lines[i]);
  }
  totals_ = paint::Rect{low, high};
  brush.probes->put("timeline.totals", *totals_);
}

void Timeline::take_filter(const View& view, const paint::Brush& brush, const Parts& parts) {
  if (!ImGui::IsAnyItemActive()) typed_ = view.timeline.filter;
  ImGui::PushFont(brush.fonts.small);
  ImGui::SetCursorScreenPos({parts.frame.low.x + 2.0F, parts.ruler.low.y + 1.0F});
  ImGui::SetNextItemWidth(parts.axis.left_px - parts.frame.low.x - brush.px(8.0F));
  ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {brush.px(4.0F), 1.0F});
  const std::string hint(brush.tr(mark("only lanes with these letters")));
  if (ImGui::InputTextWithHint("###lanes.filter", hint.c_str(), &typed_)) brush.want(Do::lanes_filter, typed_);
  ImGui::PopStyleVar();
  ImGui::PopFont();
  brush.probes->put_last_item("lanes.filter");
}

void Timeline::take_totals(const View& view, const paint::Brush& brush, const Parts& parts) {
  if (!totals_ || !view.timeline.area) return;
  ImGui::PushFont(brush.fonts.small);
  ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {brush.px(4.0F), 1.0F});
  ImGui::SetCursorScreenPos({totals_->low.x + brush.px(5.0F), totals_->high.y - parts.row_px - brush.px(4.0F)});
  const auto button = [&](const char* id, std::string_view text) {
    const bool is_clicked = ImGui::Button((std::string(text) + "###" + id).c_str());
    brush.probes->put_last_item(id);
    return is_clicked;
  };
  const session::TimeRange& area = *view.timeline.area;
  if (button("area.show", brush.tr(mark("show it alone")))) {
    brush.want(Do::timeline_show, area.from.seconds(), area.until.seconds());
  }
  ImGui::SameLine(0.0F, brush.px(4.0F));
  if (button("area.clear", brush.tr(mark("no marked stretch")))) brush.want(Do::area_clear);
  ImGui::PopStyleVar();
  ImGui::PopFont();
}

void Timeline::take_names(const paint::Brush& brush, const Parts& parts) {
  const float width = parts.axis.left_px - parts.frame.low.x;
  for (std::size_t i = parts.first_row; i < parts.last_row; ++i) {
    const Row& row = rows_[i];
    const bool is_heading = row.kind == Row::Kind::heading;
    const std::string id =
        is_heading ? "group." + row.id : "lane." + lanes_[row.lane].id + (row.is_pinned ? ".pinned" : "");
    ImGui::SetCursorScreenPos({parts.frame.low.x, parts.y_of(i)});
    ImGui::PushID(static_cast<int>(i));
    const bool is_clicked = ImGui::InvisibleButton(id.c_str(), {width, parts.row_px});
    const bool is_right_clicked = ImGui::IsItemClicked(1);
    ImGui::PopID();
    brush.probes->put_last_item(id);
    if (!is_heading && ImGui::IsItemHovered()) ImGui::SetTooltip("%s", names_[row.lane].c_str());
    if (is_heading && is_clicked) brush.want(Do::lanes_fold, row.id);
    if (!is_heading && is_clicked) brush.want(Do::select_entity, run_.view().entity(lanes_[row.lane].entity).id);
    if (!is_heading && is_right_clicked) brush.want(Do::lane_pin, lanes_[row.lane].id);
  }
}

void Timeline::take_mouse(const View& view, const paint::Brush& brush, const Parts& parts) {
  const float left = parts.axis.left_px;
  ImGui::SetCursorScreenPos({left, parts.frame.low.y});
  ImGui::InvisibleButton("timeline", {std::max(1.0F, parts.frame.high.x - left), std::max(1.0F, parts.frame.height())});
  const ImGuiIO& io = ImGui::GetIO();
  const SimTime at = parts.axis.time_of(io.MousePos.x);
  if (ImGui::IsItemHovered() && io.MouseWheel != 0.0F) {
    if (io.KeyCtrl || io.MousePos.y < parts.rows.low.y) {
      brush.want(Do::timeline_zoom, std::pow(1.3, static_cast<double>(io.MouseWheel)), at.seconds());
    } else {
      // from the row that is at the top to one that can be there
      const double top = static_cast<double>(parts.first_row) - 3.0 * static_cast<double>(io.MouseWheel);
      brush.want(Do::timeline_scroll,
                 std::clamp(top, 0.0, static_cast<double>(parts.most_scrolled)) - view.timeline.scroll);
    }
  }
  if (ImGui::IsItemActivated() && io.KeyShift) area_from_px_ = io.MousePos.x;
  if (ImGui::IsItemActive()) {
    const bool on_ruler = ImGui::GetIO().MouseClickedPos[0].y < parts.rows.low.y;
    if (area_from_px_) {
      brush.want(Do::area_set, parts.axis.time_of(*area_from_px_).seconds(), at.seconds());
    } else if (on_ruler && ImGui::GetIO().MouseClickedPos[0].y < parts.ruler.high.y) {
      brush.want(Do::seek, at.seconds());
    } else if (ImGui::IsMouseDragging(0, 3.0F) && io.MouseDelta.x != 0.0F) {
      brush.want(Do::timeline_pan, -static_cast<double>(io.MouseDelta.x) * parts.axis.seconds_per_px());
    }
  }
  if (!ImGui::IsItemDeactivated()) return;
  area_from_px_.reset();
  if (std::abs(io.MouseClickedPos[0].x - io.MousePos.x) > 3.0F) return;
  for (auto each = marks_.rbegin(); each != marks_.rend(); ++each) {
    if (!each->rect.holds(io.MousePos)) continue;
    const bool is_double = ImGui::GetIO().MouseClickedCount[0] > 1;
    brush.want(is_double ? Do::go_to_record : Do::select_record, static_cast<double>(each->record));
    return;
  }
}

}  // namespace sanji::timeline
