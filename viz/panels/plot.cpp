// SPDX-License-Identifier: Apache-2.0
// What lies behind the clock's hand is drawn in full, what is still to come pale.
#include "viz/panels/plot.hpp"

#include "viz/paint/strokes.hpp"
#include "viz/panels/widgets.hpp"
#include "viz/timeline/axis.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace sanji::panels {
namespace {

using base::SimTime;
using replay::Corner;
using session::Do;

constexpr float plot_px = 72.0F;
/// A limit that lies further above the line than so many times its height does not press it to the ground.
constexpr double most_above = 3.0;

struct Frame {
  timeline::Axis axis;
  paint::Rect rect;  ///< of the lines
  double top = 1.0;
  SimTime until;  ///< of what is to be seen, within what is shown

  [[nodiscard]] float y_of(double value) const {
    const double share = std::clamp(value / top, 0.0, 1.0);
    return rect.high.y - static_cast<float>(share) * rect.height();
  }
};

std::string number_text(double value) {
  return value >= 10000.0 ? fmt::format("{:.0f}k", value / 1000.0) : fmt::format("{:g}", value);
}

std::string mark_text(const Plot& plot, double value) {
  return plot.say_mark ? plot.say_mark(value) : number_text(value);
}

/// From nothing that is not to be seen.
double top_of(const Plot& plot, session::TimeRange shown) {
  double most = plot.least_top;
  for (const PlotLine& line : plot.lines) most = std::max(most, line.curve->between(shown.from, shown.until).most);
  if (most <= plot.least_top && !plot.limits.empty()) most = plot.limits.front().value;
  double top = most;
  for (const PlotLimit& limit : plot.limits) {
    if (limit.value <= most * most_above) top = std::max(top, limit.value * 1.08);
  }
  return plot.say_mark ? top : round_above(top);
}

/// The time whose values are told: the clock's, or the last of which anything is to be seen.
SimTime now_of(const PanelScene& scene) { return std::min(scene.view.clock.at, scene.until()); }

/// Title, and on the right of it or below the values at the hand, each in the colour of its line.
void draw_heading(const PanelScene& scene, const Plot& plot) {
  const paint::Brush& brush = scene.brush;
  const SimTime now = now_of(scene);
  float width = 0.0F;
  std::vector<std::string> values;
  for (const PlotLine& line : plot.lines) {
    values.push_back((line.name.empty() ? "" : line.name + " ") + value_text(plot, line, now));
    width += ImGui::CalcTextSize(values.back().c_str()).x + ImGui::GetStyle().ItemSpacing.x;
  }
  const float right = ImGui::GetContentRegionAvail().x + ImGui::GetCursorPosX();
  words(plot.title);
  const bool fits = ImGui::GetItemRectSize().x + width + ImGui::GetStyle().ItemSpacing.x < right;
  float x = std::max(ImGui::GetCursorPosX(), right - width);
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (i > 0 || fits) ImGui::SameLine();
    const float here = ImGui::CalcTextSize(values[i].c_str()).x;
    if (i > 0 && x + here > right) {
      ImGui::NewLine();
      x = std::max(0.0F, right - here - ImGui::GetStyle().ItemSpacing.x);
    }
    ImGui::SetCursorPosX(x);
    ImGui::TextColored(ImGui::ColorConvertU32ToFloat4(plot.lines[i].colour), "%s", values[i].c_str());
    x += here + ImGui::GetStyle().ItemSpacing.x;
  }
  brush.probes->put_last_item("plot." + plot.id + ".value");
}

void draw_dashes(const paint::Brush& brush, ImVec2 from, ImVec2 to, ImU32 colour, float thick_px, float& gone_px) {
  const float length = std::sqrt((to.x - from.x) * (to.x - from.x) + (to.y - from.y) * (to.y - from.y));
  const float dash = brush.px(5.0F);
  const float period = dash * 1.8F;
  const auto point = [&](float at) {
    const float share = at / length;
    return ImVec2(from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share);
  };
  for (float at = 0.0F; at < length;) {
    const float in_period = std::fmod(gone_px + at, period);
    const bool is_on = in_period < dash;
    const float step = std::max(0.25F, std::min(length - at, (is_on ? dash : period) - in_period));
    if (is_on) paint::line(*brush.list, point(at), point(at + step), colour, thick_px);
    at += step;
  }
  gone_px = std::fmod(gone_px + length, period);
}

std::vector<ImVec2> points_of(const replay::Curve& curve, const Frame& frame, session::TimeRange range) {
  const auto columns = static_cast<std::size_t>(
      std::max(1.0F, frame.axis.x_of(range.until) - std::max(frame.rect.low.x, frame.axis.x_of(range.from))));
  std::vector<ImVec2> points;
  for (const Corner& corner : curve.outline(range.from, range.until, columns)) {
    points.emplace_back(frame.axis.x_of(corner.at), frame.y_of(corner.value));
  }
  return points;
}

/// The stretches in which a line has a value, of what is to be seen.
std::vector<session::TimeRange> stretches_of(const PlotLine& line, const Frame& frame) {
  std::vector<session::TimeRange> stretches;
  const auto add = [&](SimTime from, SimTime until) {
    from = std::max(from, frame.axis.shown.from);
    until = std::min(until, frame.until);
    if (from <= until) stretches.push_back({from, until});
  };
  if (line.told == nullptr) {
    add(frame.axis.shown.from, frame.until);
    return stretches;
  }
  const auto& pieces = line.told->pieces();
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    if (pieces[i].value > 0.5) add(pieces[i].from, i + 1 < pieces.size() ? pieces[i + 1].from : frame.until);
  }
  return stretches;
}

void draw_stretch(const paint::Brush& brush, const std::vector<ImVec2>& points, const PlotLine& line, ImU32 colour) {
  const float thick = brush.px(1.6F);
  if (!line.is_dashed) {
    paint::polyline(*brush.list, points, colour, thick, false);
    return;
  }
  float gone = 0.0F;
  for (std::size_t i = 1; i < points.size(); ++i) draw_dashes(brush, points[i - 1], points[i], colour, thick, gone);
}

void draw_line(const paint::Brush& brush, const Frame& frame, const PlotLine& line, ImU32 colour) {
  for (const session::TimeRange range : stretches_of(line, frame)) {
    draw_stretch(brush, points_of(*line.curve, frame, range), line, colour);
  }
}

/// Between two step lines, column by column.
void draw_between(const paint::Brush& brush, const Frame& frame, const PlotLine& a, const PlotLine& b) {
  const auto step = static_cast<float>(std::max(1.0, std::floor(static_cast<double>(brush.scale))));
  const ImU32 colour = paint::faded(brush.colours->alarm, 0.28F);
  float begin = frame.rect.low.x;
  float low = 0.0F;
  float high = 0.0F;
  const auto flush = [&](float x) {
    if (high - low > 0.5F) brush.list->AddRectFilled({begin, low}, {x, high}, colour);
    begin = x;
  };
  const float last = std::min(frame.rect.high.x, frame.axis.x_of(frame.until));
  for (float x = frame.rect.low.x; x < last; x += step) {
    const SimTime at = frame.axis.time_of(x + step / 2.0F);
    const float ya = frame.y_of(a.curve->at(at));
    const float yb = frame.y_of(b.curve->at(at));
    if (std::min(ya, yb) == low && std::max(ya, yb) == high) continue;
    flush(x);
    low = std::min(ya, yb);
    high = std::max(ya, yb);
  }
  flush(std::max(frame.rect.low.x, last));
}

void draw_axes(const PanelScene& scene, const Plot& plot, const Frame& frame) {
  const paint::Brush& brush = scene.brush;
  const ImFont* font = brush.fonts.small;
  brush.list->AddRectFilled(frame.rect.low, frame.rect.high, paint::faded(brush.colours->panel, 0.7F));
  const base::LocalTime& start = scene.run().journal().provenance.start;
  const bool with_seconds = frame.axis.shown.span() < base::minutes(10);
  const float apart = paint::size_of(font, with_seconds ? "00:00:00" : "+1 00:00").x + brush.px(14.0F);
  for (const SimTime tick : timeline::ticks_of(frame.axis, base::second_of_day(start, SimTime{}), apart)) {
    const float x = frame.axis.x_of(tick);
    paint::line(*brush.list, {x, frame.rect.low.y}, {x, frame.rect.high.y}, paint::faded(brush.colours->line, 0.6F));
    const std::string text = base::clock_text(start, tick, with_seconds);
    const float width = paint::size_of(font, text).x;
    const float at =
        std::clamp(x - width / 2.0F, frame.rect.low.x, std::max(frame.rect.low.x, frame.rect.high.x - width));
    paint::write(brush, font, {at, frame.rect.high.y + 1.0F}, brush.colours->faint, text);
  }
  const auto put_mark = [&](double value, float y) {
    const std::string text = mark_text(plot, value);
    paint::write(brush, font, {frame.rect.low.x - paint::size_of(font, text).x - brush.px(4.0F), y},
                 brush.colours->faint, text);
  };
  put_mark(frame.top, frame.rect.low.y - font->FontSize * 0.2F);
  if (!plot.say_mark) put_mark(0.0, frame.rect.high.y - font->FontSize * 0.8F);
  if (plot.say_mark) {
    for (double value = 1.0; value < frame.top; value += 1.0)
      put_mark(value, frame.y_of(value) - font->FontSize * 0.5F);
  }
}

/// Those that lie above the picture stand at its upper edge with an arrow.
void draw_limits(const paint::Brush& brush, const Plot& plot, const Frame& frame) {
  const ImFont* font = brush.fonts.small;
  float next_above = frame.rect.low.x + brush.px(4.0F);
  for (const PlotLimit& limit : plot.limits) {
    const ImVec2 size = paint::size_of(font, limit.text);
    if (limit.value > frame.top) {
      const std::string text = "↑ " + limit.text;
      paint::write_with_halo(brush, font, {next_above, frame.rect.low.y}, brush.colours->alarm, text);
      next_above += paint::size_of(font, text).x + brush.px(8.0F);
      continue;
    }
    const float y = std::floor(frame.y_of(limit.value)) + 0.5F;
    float gone = 0.0F;
    draw_dashes(brush, {frame.rect.low.x, y}, {frame.rect.high.x, y}, brush.colours->alarm, brush.px(1.2F), gone);
    const bool has_room_above = y - size.y >= frame.rect.low.y;
    paint::write_with_halo(brush, font, {frame.rect.high.x - size.x - brush.px(3.0F), has_room_above ? y - size.y : y},
                           brush.colours->alarm, limit.text);
  }
}

void draw_lines(const PanelScene& scene, const Plot& plot, const Frame& frame) {
  const paint::Brush& brush = scene.brush;
  const float hand = std::clamp(frame.axis.x_of(scene.view.clock.at), frame.rect.low.x, frame.rect.high.x);
  const auto draw_all = [&](float opacity) {
    if (plot.fills_between) draw_between(brush, frame, plot.lines[0], plot.lines[1]);
    for (const PlotLine& line : plot.lines) draw_line(brush, frame, line, paint::faded(line.colour, opacity));
  };
  if (frame.until > scene.view.clock.at) {
    brush.list->PushClipRect({hand, frame.rect.low.y - 1.0F}, {frame.rect.high.x, frame.rect.high.y + 1.0F}, true);
    draw_all(0.35F);
    brush.list->PopClipRect();
  }
  brush.list->PushClipRect({frame.rect.low.x, frame.rect.low.y - 1.0F}, {hand, frame.rect.high.y + 1.0F}, true);
  draw_all(1.0F);
  brush.list->PopClipRect();
  paint::line(*brush.list, {hand, frame.rect.low.y}, {hand, frame.rect.high.y}, brush.colours->accent, brush.px(1.5F));
  const SimTime now = now_of(scene);
  if (!frame.axis.shown.holds(now)) return;  // the lines do not go there
  const float radius = brush.px(3.0F);
  for (std::size_t i = 0; i < plot.lines.size(); ++i) {
    const replay::Curve* const told = plot.lines[i].told;
    if (told != nullptr && told->at(now) < 0.5) continue;
    const ImVec2 middle(frame.axis.x_of(now), frame.y_of(plot.lines[i].curve->at(now)));
    paint::disc(*brush.list, middle, radius, plot.lines[i].colour);
    brush.probes->put(fmt::format("plot.{}.now.{}", plot.id, i), paint::square_around(middle, radius));
  }
}

void take_mouse(const PanelScene& scene, const Plot& plot, const Frame& frame) {
  const float x = std::clamp(ImGui::GetIO().MousePos.x, frame.rect.low.x, frame.rect.high.x);
  const SimTime at = frame.axis.time_of(x);
  if (ImGui::IsItemActive()) scene.brush.want(Do::seek, std::max(0.0, at.seconds()));
  if (!ImGui::IsItemHovered()) return;
  paint::line(*scene.brush.list, {x, frame.rect.low.y}, {x, frame.rect.high.y}, scene.brush.colours->faint);
  std::string text = scene.clock(at);
  for (const PlotLine& line : plot.lines) {
    if (at > scene.until()) break;
    text += '\n' + (line.name.empty() ? "" : line.name + " ") + value_text(plot, line, at);
  }
  ImGui::SetTooltip("%s", text.c_str());
}

}  // namespace

std::string value_text(const Plot& plot, const PlotLine& line, base::SimTime at) {
  if (line.told != nullptr && line.told->at(at) < 0.5) return line.untold;
  return line.from && *line.from <= at ? plot.say_value(line.curve->at(at)) : "-";
}

double round_above(double value) {
  if (value <= 1.0) return 1.0;
  double power = 1.0;
  while (power * 10.0 <= value) power *= 10.0;
  for (const double step : {1.0, 1.5, 2.0, 3.0, 4.0, 5.0, 6.0, 8.0}) {
    if (value <= step * power) return step * power;
  }
  return 10.0 * power;
}

void draw_plot(const PanelScene& scene, const Plot& plot) {
  const paint::Brush& brush = scene.brush;
  const ImFont* font = brush.fonts.small;
  draw_heading(scene, plot);
  const ImVec2 low = ImGui::GetCursorScreenPos();
  const float width = std::max(1.0F, ImGui::GetContentRegionAvail().x);
  const float height = brush.px(plot_px);
  ImGui::InvisibleButton(("plot." + plot.id).c_str(), {width, height + font->FontSize + brush.px(4.0F)});
  brush.probes->put_last_item("plot." + plot.id);
  if (!ImGui::IsItemVisible()) return;
  const session::TimeRange shown = scene.view.timeline.shown;
  Frame frame;
  frame.until = std::clamp(scene.until(), shown.from, shown.until);
  frame.top = top_of(plot, {shown.from, frame.until});
  // as wide for all plots, so that one hand goes through them all
  const float names = std::max(paint::size_of(font, "8888").x, paint::size_of(font, mark_text(plot, frame.top)).x);
  frame.rect = {{std::floor(low.x + names + brush.px(6.0F)), std::floor(low.y + brush.px(2.0F))},
                {std::floor(low.x + width - brush.px(3.0F)), std::floor(low.y + height)}};
  if (frame.rect.width() < 2.0F || shown.span().us <= 0) return;
  frame.axis = {shown, frame.rect.low.x, frame.rect.high.x};
  draw_axes(scene, plot, frame);
  draw_lines(scene, plot, frame);
  draw_limits(brush, plot, frame);
  take_mouse(scene, plot, frame);
}

}  // namespace sanji::panels
