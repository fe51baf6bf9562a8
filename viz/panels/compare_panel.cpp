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
  const journal::View& view = scene.run().view();
  if (later.us == 0) return {"=", scene.brush.colours->faint};
  const bool is_later = later.us > 0;
  const base::Duration size{std::abs(later.us)};
  std::string minutes = measures::derived_minutes(view, size);
  const std::string_view derived = measures::derived_mark(view);
  if (minutes.starts_with(derived)) minutes.erase(0, derived.size());
  return {fmt::format("{} {}{}{}", is_later ? "▲" : "▼", derived, is_later ? "+" : "-", minutes),
          is_later ? scene.brush.colours->alarm : scene.brush.colours->good};
}

Sign sign_of(const PanelScene& scene, const SpanPair& span) {
  if (const auto later = span.later()) return sign_of(scene, *later);
  if (span.first) return {std::string(scene.brush.tr(mark("only A"))), scene.brush.colours->alarm};
  if (span.second) return {std::string(scene.brush.tr(mark("only B"))), scene.brush.colours->good};
  return {};
}

/// Minutes in both runs: "31→22".
std::string spans_text(const SpanPair& span) {
  const auto minutes = [](const std::optional<base::Duration>& each) {
    return each ? fmt::format("{}", std::lround(each->minutes())) : std::string("-");
  };
  return span.first || span.second ? minutes(span.first) + "→" + minutes(span.second) : "-";
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
  const journal::RecordId id = stop.kind == replay::Stop::Kind::level ? stop.records.back() : stop.records.front();
  return measures::sentence(run.view(), run.view().record(id), scene.brush.language);
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
    if (is_clicked) brush.want(Do::seek, std::max(0.0, stop.at.seconds()));
    const auto clock = [&](const replay::Stop* each) { return each == nullptr ? "-" : scene.clock(each->at); };
    ImGui::Indent(brush.px(14.0F));
    words(brush.colours->faint, fmt::format("A {}   B {}", clock(pair.first), clock(pair.second)));
    const Sign sign = pair.first != nullptr && pair.second != nullptr
                          ? sign_of(scene, pair.second->at - pair.first->at)
                          : sign_of(scene, SpanPair{is_in_first ? std::optional(base::Duration{}) : std::nullopt,
                                                    is_in_first ? std::nullopt : std::optional(base::Duration{})});
    ImGui::SameLine();
    write_line(sign.colour, sign.text);
    ImGui::Unindent(brush.px(14.0F));
  }
  words(brush.colours->faint, say(brush.language, "stops that are the same: {0}", comparison.stops_same));
}

/// Four columns, one a moment.
struct Columns {
  float left_px = 0.0F;
  float width_px = 0.0F;

  [[nodiscard]] float x_of(std::size_t column) const { return left_px + width_px * static_cast<float>(column); }
};

Columns columns_of(const paint::Brush& brush) {
  const float margin = brush.px(6.0F);
  return {ImGui::GetCursorScreenPos().x + margin,
          (ImGui::GetContentRegionAvail().x - margin) / static_cast<float>(replay::compared_moments.size())};
}

/// The names of the columns, and how many incidents were earlier, later and the same.
void sums(const PanelScene& scene, const Comparison& comparison) {
  const paint::Brush& brush = scene.brush;
  const Columns columns = columns_of(brush);
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float height = brush.fonts.small->FontSize;
  for (std::size_t i = 0; i < replay::compared_moments.size(); ++i) {
    int earlier = 0;
    int later = 0;
    int same = 0;
    for (const IncidentPair& pair : comparison.incidents) {
      const auto by = pair.spans[i].later();
      if (!by) continue;
      ++(by->us < 0 ? earlier : by->us > 0 ? later : same);
    }
    const auto write = [&](float row, ImU32 colour, std::string_view text) {
      paint::write(brush, brush.fonts.small, {columns.x_of(i), at.y + height * row}, colour, text);
    };
    write(0.0F, brush.colours->accent, measures::moment_heading(replay::compared_moments[i], brush.language));
    write(1.0F, brush.colours->good, fmt::format("▼ {}", earlier));
    write(2.0F, brush.colours->alarm, fmt::format("▲ {}", later));
    write(3.0F, brush.colours->faint, fmt::format("= {}", same));
  }
  ImGui::Dummy({1.0F, height * 4.0F + brush.px(4.0F)});
  words(brush.colours->faint, brush.tr(mark("▼ earlier in B, ▲ later in B, = at the same time")));
}

/// The four moments in four columns, each with both times and the difference below.
void draw_spans(const PanelScene& scene, const IncidentPair& pair) {
  const paint::Brush& brush = scene.brush;
  const Columns columns = columns_of(brush);
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float height = brush.fonts.small->FontSize;
  for (std::size_t i = 0; i < pair.spans.size(); ++i) {
    const Sign sign = sign_of(scene, pair.spans[i]);
    const float left = columns.x_of(i);
    paint::write(brush, brush.fonts.small, {left, at.y}, brush.colours->text, spans_text(pair.spans[i]));
    paint::write(brush, brush.fonts.small, {left, at.y + height}, sign.colour, sign.text);
  }
  ImGui::Dummy({1.0F, height * 2.0F + brush.px(3.0F)});
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
  const bool is_selected = !is_of_second && scene.view.selection.entity == row;
  const ImU32 colour = pair.differs() ? brush.colours->text : brush.colours->faint;
  const bool is_clicked = line(brush, "pair." + id, text, colour, is_selected);
  if (is_clicked && !is_of_second) brush.want(Do::select_entity, id);
  draw_spans(scene, pair);
}

void incidents(const PanelScene& scene, const Comparison& comparison) {
  const paint::Brush& brush = scene.brush;
  heading(brush, brush.tr(mark("minutes from onset, A→B, and B - A")));
  sums(scene, comparison);
  const float line_px = ImGui::GetTextLineHeight();
  for (const IncidentPair& pair : comparison.incidents) {
    // of thousands only those that are on the screen are put together
    const float least = line_px + brush.fonts.small->FontSize * 2.0F + brush.px(3.0F);
    if (ImGui::IsRectVisible({1.0F, least * 2.0F})) {
      draw_incident(scene, pair);
    } else {
      ImGui::Dummy({1.0F, least + ImGui::GetStyle().ItemSpacing.y});
    }
  }
}

}  // namespace

void ComparePanel::draw(const PanelScene& scene) {
  if (scene.runs.second == nullptr) return;
  const bool is_known = comparison_ && runs_.first == scene.runs.first && runs_.second == scene.runs.second;
  if (!is_known) {
    runs_ = scene.runs;
    comparison_ = replay::compare(*runs_.first, *runs_.second);
  }
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
  level(scene, *comparison_);
  if (comparison_->shares_incidents) incidents(scene, *comparison_);
  stops(scene, *comparison_);
  what_was_changed(scene, *comparison_);
}

}  // namespace sanji::panels
