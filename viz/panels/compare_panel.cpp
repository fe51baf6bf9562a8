// SPDX-License-Identifier: Apache-2.0
// What is earlier in B has an arrow down and the colour of good, what is later an arrow up and that of alarm: sign, shape
// and colour say the same.
#include "viz/panels/compare_panel.hpp"

#include "sim/measures/words.hpp"
#include "viz/panels/plot.hpp"
#include "viz/panels/widgets.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <utility>
#include <vector>

namespace sanji::panels {
namespace {

using base::mark;
using base::say;
using journal::EntityRow;
using replay::Comparison;
using replay::IncidentPair;
using replay::SpanPair;
using session::Do;

constexpr std::size_t most_values = 20;

std::string plan_name(const PanelScene& scene, const replay::Replay& run) {
  const journal::Provenance& provenance = run.journal().provenance;
  const bool is_chinese = scene.brush.language == base::Language::zh;
  return is_chinese || provenance.plan_name_en.empty() ? provenance.plan_name : provenance.plan_name_en;
}

std::string scenario_name(const PanelScene& scene, const replay::Replay& run) {
  const journal::Provenance& provenance = run.journal().provenance;
  const bool is_chinese = scene.brush.language == base::Language::zh;
  return is_chinese || provenance.scenario_name_en.empty() ? provenance.scenario_name : provenance.scenario_name_en;
}

/// A difference with its arrow: "▼ ~-12".
struct Sign {
  std::string text;
  ImU32 colour = 0;
};

Sign sign_of(const PanelScene& scene, base::Duration later) {
  if (later.us == 0) return {"=", scene.brush.colours->faint};
  return {later_text(scene.runs.first->view(), scene.runs.second->view(), later),
          later.us > 0 ? scene.brush.colours->alarm : scene.brush.colours->good};
}

Sign sign_of(const PanelScene& scene, const SpanPair& span) {
  if (const auto later = span.later()) return sign_of(scene, *later);
  if (span.first) return {std::string(scene.brush.tr(mark("only A"))), scene.brush.colours->alarm};
  if (span.second) return {std::string(scene.brush.tr(mark("only B"))), scene.brush.colours->good};
  return {};
}

void write_line(ImU32 colour, const std::string& text) {
  ImGui::TextColored(ImGui::ColorConvertU32ToFloat4(colour), "%s", text.c_str());
}

void what_was_changed(const PanelScene& scene, const Comparison& comparison) {
  const paint::Brush& brush = scene.brush;
  heading(brush, brush.tr(mark("what was changed")));
  words(say(brush.language, "{1}: {0}", plan_name(scene, *scene.runs.first), "A"));
  words(say(brush.language, "{1}: {0}", plan_name(scene, *scene.runs.second), "B"));
  if (!comparison.has_one_luck) {
    words(brush.colours->alarm,
          brush.tr(mark("The two runs have other seeds: what differs may be luck, not the plan.")));
  }
  if (comparison.values.empty()) words(brush.colours->faint, brush.tr(mark("no value of the scenario differs")));
  ImGui::PushFont(brush.fonts.small);
  for (std::size_t i = 0; i < std::min(comparison.values.size(), most_values); ++i) {
    const replay::ValuePair& value = comparison.values[i];
    words(brush.colours->faint, value.path);
    ImGui::Indent(brush.px(14.0F));
    words(value.first.value_or("-") + " → " + value.second.value_or("-"));
    ImGui::Unindent(brush.px(14.0F));
  }
  ImGui::PopFont();
  if (comparison.values.size() > most_values) {
    words(brush.colours->faint, say(brush.language, "further values: {0}", comparison.values.size() - most_values));
  }
}

void level(const PanelScene& scene, const Comparison& comparison) {
  const paint::Brush& brush = scene.brush;
  Plot plot;
  plot.id = "level";
  plot.title = brush.tr(mark("response level"));
  plot.lines = {{&comparison.level_first, brush.colours->accent, false, "A"},
                {&comparison.level_second, brush.colours->incident, true, "B"}};
  plot.fills_between = true;
  plot.least_top = 4.0;
  const auto text = [&brush](double gravity) {
    constexpr int beyond_iv = 5;
    const auto number = static_cast<int>(std::lround(gravity));
    return measures::level_text(number == 0 ? 0 : beyond_iv - number, brush.language);
  };
  plot.say_value = text;
  plot.say_mark = text;
  draw_plot(scene, plot);
}

/// What a stop says: the last of its records, which for a level is what it led to.
std::string stop_text(const PanelScene& scene, const replay::Replay& run, const replay::Stop& stop) {
  return measures::sentence(run.view(), run.view().record(replay::telling(stop)), scene.brush.language);
}

void stops(const PanelScene& scene, const Comparison& comparison) {
  const paint::Brush& brush = scene.brush;
  heading(brush, brush.tr(mark("stops that differ")));
  for (std::size_t i = 0; i < comparison.stops.size(); ++i) {
    const replay::StopPair& pair = comparison.stops[i];
    const bool is_in_first = pair.first != nullptr;
    const replay::Replay& run = is_in_first ? *scene.runs.first : *scene.runs.second;
    const replay::Stop& stop = is_in_first ? *pair.first : *pair.second;
    const std::string text = stop_text(scene, run, stop);
    const bool is_clicked = line(brush, fmt::format("stop.{}", i), text, brush.colours->text);
    const base::SimTime told_at = pair.first_at ? *pair.first_at : pair.second_at.value_or(stop.at);
    if (is_clicked) brush.want(Do::seek, std::max(0.0, told_at.seconds()));
    const auto clock = [&](const std::optional<base::SimTime>& at) { return at ? scene.clock(*at) : "-"; };
    ImGui::Indent(brush.px(14.0F));
    words(brush.colours->faint, fmt::format("A {}   B {}", clock(pair.first_at), clock(pair.second_at)));
    const Sign sign = pair.first_at && pair.second_at
                          ? sign_of(scene, *pair.second_at - *pair.first_at)
                          : sign_of(scene, SpanPair{is_in_first ? std::optional(base::Duration{}) : std::nullopt,
                                                    is_in_first ? std::nullopt : std::optional(base::Duration{})});
    ImGui::SameLine();
    write_line(sign.colour, sign.text);
    ImGui::Unindent(brush.px(14.0F));
  }
  words(brush.colours->faint, say(brush.language, "stops that are the same: {0}", comparison.stops_same));
}

/// A column a moment; where they find no room beside each other, in two rows or one below the other.
struct Columns {
  ImVec2 at;
  float width_px = 0.0F;
  float height_px = 0.0F;  ///< of one cell
  std::size_t in_a_row = 1;

  [[nodiscard]] ImVec2 low_of(std::size_t column) const {
    const std::size_t row = column / in_a_row;
    return {at.x + width_px * static_cast<float>(column % in_a_row), at.y + height_px * static_cast<float>(row)};
  }
  [[nodiscard]] float all_px() const {
    const std::size_t rows = (replay::compared_moments.size() + in_a_row - 1) / in_a_row;
    return height_px * static_cast<float>(rows);
  }
};

/// A line of a cell.
struct CellLine {
  std::string text;
  ImU32 colour = 0;
};
using Cell = std::vector<CellLine>;

float width_of(const paint::Brush& brush, const std::vector<Cell>& cells) {
  float width = 0.0F;
  for (const Cell& cell : cells) {
    for (const CellLine& line : cell) width = std::max(width, paint::size_of(brush.fonts.small, line.text).x);
  }
  return width + brush.px(8.0F);
}

/// For the widest that may stand in a cell.
Columns columns_of(const PanelScene& scene, float widest_px, std::size_t lines) {
  const float margin = scene.brush.px(6.0F);
  const float room = ImGui::GetContentRegionAvail().x - margin;
  Columns columns;
  columns.at = {ImGui::GetCursorScreenPos().x + margin, ImGui::GetCursorScreenPos().y};
  for (const std::size_t count : {std::size_t{4}, std::size_t{2}}) {
    if (columns.in_a_row == 1 && widest_px * static_cast<float>(count) <= room) columns.in_a_row = count;
  }
  columns.width_px = room / static_cast<float>(columns.in_a_row);
  columns.height_px = scene.brush.fonts.small->FontSize * static_cast<float>(lines) + scene.brush.px(3.0F);
  return columns;
}

void draw_cells(const PanelScene& scene, const Columns& columns, const std::vector<Cell>& cells) {
  const paint::Brush& brush = scene.brush;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    ImVec2 at = columns.low_of(i);
    for (const CellLine& line : cells[i]) {
      paint::write(brush, brush.fonts.small, at, line.colour, line.text);
      at.y += brush.fonts.small->FontSize;
    }
  }
  ImGui::Dummy({1.0F, columns.all_px()});
}

/// The names of the columns, and how many incidents were earlier, later and the same, or had it in one run only.
void sums(const PanelScene& scene, const Comparison& comparison) {
  const paint::Brush& brush = scene.brush;
  const paint::Colours& colours = *brush.colours;
  const auto all = replay::sums_of(comparison);
  const auto any = [&](int replay::SpanSums::*which) {
    return std::any_of(all.begin(), all.end(), [&](const replay::SpanSums& each) { return each.*which > 0; });
  };
  std::vector<Cell> cells;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const replay::SpanSums& each = all[i];
    const std::string_view heading = measures::moment_heading(replay::compared_moments[i], brush.language);
    Cell cell{{std::string(heading), colours.accent},
              {fmt::format("▼ {}", each.earlier), colours.good},
              {fmt::format("▲ {}", each.later), colours.alarm},
              {fmt::format("= {}", each.same), colours.faint}};
    if (any(&replay::SpanSums::only_first)) {
      cell.push_back({say(brush.language, "only in A: {0}", each.only_first), colours.alarm});
    }
    if (any(&replay::SpanSums::only_second)) {
      cell.push_back({say(brush.language, "only in B: {0}", each.only_second), colours.good});
    }
    if (any(&replay::SpanSums::neither)) {
      cell.push_back({say(brush.language, "in neither: {0}", each.neither), colours.faint});
    }
    cells.push_back(std::move(cell));
  }
  draw_cells(scene, columns_of(scene, width_of(brush, cells), cells.front().size()), cells);
  words(colours.faint, brush.tr(mark("▼ earlier in B, ▲ later in B, = at the same time")));
  if (comparison.only_first + comparison.only_second > 0) {
    words(colours.faint, say(brush.language, "incidents only in A: {0}, only in B: {1}", comparison.only_first,
                             comparison.only_second));
  }
}

/// The moments in columns, each with both times and the difference below.
std::vector<Cell> cells_of(const PanelScene& scene, const IncidentPair& pair) {
  std::vector<Cell> cells;
  for (const SpanPair& span : pair.spans) {
    const Sign sign = sign_of(scene, span);
    cells.push_back({{spans_text(scene.runs.first->view(), scene.runs.second->view(), span), scene.brush.colours->text},
                     {sign.text, sign.colour}});
  }
  return cells;
}

/// As wide as times of so long a run can be.
Columns span_columns(const PanelScene& scene) {
  const std::vector<Cell> widest{{{"~444→~444", 0}}, {{"▼ ~+444", 0}}};
  return columns_of(scene, width_of(scene.brush, widest), 2);
}

void draw_incident(const PanelScene& scene, const IncidentPair& pair) {
  const paint::Brush& brush = scene.brush;
  const bool is_of_second = pair.first == journal::none;
  const journal::View& view = (is_of_second ? scene.runs.second : scene.runs.first)->view();
  const EntityRow row = is_of_second ? pair.second : pair.first;
  std::string text = measures::incident_name(view, row, brush.language);
  if (is_of_second) text = say(brush.language, "only in B: {0}", text);
  if (pair.second == journal::none) text = say(brush.language, "only in A: {0}", text);
  const std::string& id = view.entity(row).id;
  const session::Selection& selection = scene.view.selection;
  const bool is_selected = (is_of_second ? selection.only_in_second : selection.entity) == row;
  const ImU32 colour = pair.differs() ? brush.colours->text : brush.colours->faint;
  const bool is_clicked = line(brush, "pair." + id, text, colour, is_selected);
  if (is_clicked) brush.want(Do::select_entity, id);
  draw_cells(scene, span_columns(scene), cells_of(scene, pair));
}

void incidents(const PanelScene& scene, const Comparison& comparison) {
  const paint::Brush& brush = scene.brush;
  heading(brush, brush.tr(mark("minutes from onset, A→B, and B - A")));
  sums(scene, comparison);
  const float line_px = ImGui::GetTextLineHeight();
  for (const IncidentPair& pair : comparison.incidents) {
    // of thousands only those that are on the screen are put together
    const float least = line_px + span_columns(scene).all_px();
    if (ImGui::IsRectVisible({1.0F, least * 2.0F})) {
      draw_incident(scene, pair);
    } else {
      ImGui::Dummy({1.0F, least + ImGui::GetStyle().ItemSpacing.y});
    }
  }
}

}  // namespace

std::string spans_text(const journal::View& first, const journal::View& second, const SpanPair& span) {
  const auto minutes = [](const journal::View& view, const std::optional<base::Duration>& each) {
    return each ? measures::derived_minutes(view, *each) : std::string("-");
  };
  return span.first || span.second ? minutes(first, span.first) + "→" + minutes(second, span.second) : "-";
}

std::string later_text(const journal::View& first, const journal::View& second, base::Duration later) {
  const bool is_derived = !measures::derived_mark(first).empty() || !measures::derived_mark(second).empty();
  const journal::View& less_sure = measures::derived_mark(first).empty() ? second : first;
  const std::string_view derived = is_derived ? measures::derived_mark(less_sure) : std::string_view();
  std::string minutes = measures::derived_minutes(less_sure, base::Duration{std::abs(later.us)});
  if (minutes.starts_with(derived)) minutes.erase(0, derived.size());
  return fmt::format("{} {}{}{}", later.us > 0 ? "▲" : "▼", derived, later.us > 0 ? "+" : "-", minutes);
}

void ComparePanel::refresh(const PanelScene& scene) {
  if (runs_.first != scene.runs.first || runs_.second != scene.runs.second) {
    comparison_.reset();
    heard_second_.reset();
    runs_ = scene.runs;
  }
  const auto until = session::hides_future(scene.view) ? std::optional(scene.until()) : std::nullopt;
  const journal::EntityRow who = scene.heard == nullptr ? journal::none : scene.heard->who();
  if (comparison_ && until_ == until && who_ == who) return;
  until_ = until;
  who_ = who;
  replay::Told told{until, scene.heard, nullptr};
  if (scene.heard != nullptr) {
    const replay::Pairs pairs(runs_.first->view(), runs_.second->view());
    const journal::EntityRow twin = pairs.in_second(who);
    const journal::EntityRow other = twin == journal::none ? runs_.second->county() : twin;
    if (!heard_second_ || heard_second_->who() != other) heard_second_.emplace(*runs_.second, other);
    told.second = &*heard_second_;
  }
  comparison_ = replay::compare(*runs_.first, *runs_.second, told);
}

void ComparePanel::draw(const PanelScene& scene) {
  if (scene.runs.second == nullptr) return;
  refresh(scene);
  const paint::Brush& brush = scene.brush;
  if (!comparison_->is_one_place) {
    words(brush.colours->alarm,
          say(brush.language,
              "The second run plays in another place: {0} beside {1}. Only runs of one county can be held against each "
              "other.",
              scenario_name(scene, *runs_.second), scenario_name(scene, *runs_.first)));
    return;
  }
  if (!comparison_->shares_incidents) {
    words(brush.colours->alarm,
          say(brush.language, "The second run is of another event: {0} beside {1}. No incident arose in both.",
              scenario_name(scene, *runs_.second), scenario_name(scene, *runs_.first)));
  }
  if (scene.heard != nullptr) {
    known_heading(brush, measures::entity_name(scene.run().view(), scene.heard->who(), brush.language));
    level(scene, *comparison_);
    stops(scene, *comparison_);
    return;
  }
  level(scene, *comparison_);
  if (comparison_->shares_incidents) incidents(scene, *comparison_);
  stops(scene, *comparison_);
  what_was_changed(scene, *comparison_);
}

}  // namespace sanji::panels
