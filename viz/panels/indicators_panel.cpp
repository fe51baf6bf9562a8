// SPDX-License-Identifier: Apache-2.0
// Plots first, in the order of the list; then the tables, folded where they are dear.
#include "viz/panels/indicators_panel.hpp"

#include "sim/measures/words.hpp"
#include "viz/panels/plot.hpp"
#include "viz/panels/widgets.hpp"
#include "viz/replay/knowledge.hpp"
#include "viz/replay/so_far.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

namespace sanji::panels {
namespace {

using base::mark;
using base::say;
using replay::Series;

/// Longer runs are not measured anew for every time that somebody stops at.
constexpr std::size_t most_records_so_far = 50'000;

std::string title_of(const PanelScene& scene, const Series& series) {
  const base::Language language = scene.brush.language;
  if (series.row() != nullptr) return std::string(scene.brush.tr(series.row()->name));
  std::string title =
      say(language, "longest wait that still goes on: {0} → {1}", measures::moment_name(series.wait().from, language),
          measures::moment_name(series.wait().to, language));
  std::string kinds;
  for (const model::Harm kind : series.wait().kinds) {
    if (!kinds.empty()) kinds += scene.brush.tr(mark(", "));
    kinds += measures::word(model::harm_words[static_cast<std::size_t>(kind)], language);
  }
  return kinds.empty() ? title : say(language, "{0} ({1})", title, kinds);
}

std::string value_text(const PanelScene& scene, const Series& series, double value) {
  const base::Language language = scene.brush.language;
  if (series.row() != nullptr)
    return measures::counted(say(language, series.row()->said, std::lround(value)), language);
  const std::string minutes = value == 0.0 ? "0" : measures::derived_minutes(scene.run().view(), base::minutes(value));
  return say(scene.brush.language, "{0} min", minutes);
}

/// "60 min  first report (State Council Decree 493, article 9)": what stands at a dashed line, and where it is written.
std::string limit_line(const PanelScene& scene, const model::Limit& limit) {
  const base::Language language = scene.brush.language;
  const bool is_chinese = language == base::Language::zh;
  const std::string& name = is_chinese || limit.name.en.empty() ? limit.name.zh : limit.name.en;
  const std::string text = measures::limit_text(limit.limit, language) + "  " + name;
  const std::string document = model::citation(limit, language);
  return document.empty() ? text : say(language, "{0} ({1})", text, document);
}

std::string indicator_text(const PanelScene& scene, const measures::Indicator& indicator, double value) {
  if (!std::isfinite(value)) return "-";
  if (indicator.name.ends_with("_share")) return fmt::format("{:.0f} %", value * 100.0);
  if (indicator.unit != "min") return measures::grouped(std::llround(value));
  const std::string minutes = measures::derived_minutes(scene.run().view(), base::minutes(value));
  return say(scene.brush.language, "{0} min", minutes);
}

/// "+3", "-12 min"; nothing where a run has no value or both have the same.
std::string difference_text(const PanelScene& scene, const measures::Indicator& indicator, double first,
                            double second) {
  if (!std::isfinite(first) || !std::isfinite(second) || first == second) return {};
  const std::string text = indicator_text(scene, indicator, std::abs(second - first));
  return (second > first ? "▲ " : "▼ ") + text;
}

void cell(std::string_view text) {
  ImGui::TableNextColumn();
  words(text);
}

/// A line an indicator; `second` is empty where there is one run.
void draw_table(const PanelScene& scene, const char* id, const std::vector<double>& first,
                const std::vector<double>& second) {
  const bool is_two = !second.empty();
  const int columns = is_two ? 4 : 2;
  if (!ImGui::BeginTable(id, columns, ImGuiTableFlags_BordersInnerH | ImGuiTableFlags_RowBg)) return;
  ImGui::PushFont(is_two ? scene.brush.fonts.small : scene.brush.fonts.body);
  ImGui::TableSetupColumn("what", ImGuiTableColumnFlags_WidthStretch, is_two ? 1.6F : 2.6F);
  for (int i = 1; i < columns; ++i) {
    ImGui::TableSetupColumn(std::to_string(i).c_str(), ImGuiTableColumnFlags_WidthStretch, 1.0F);
  }
  if (is_two) {
    ImGui::TableNextRow();
    for (const std::string_view head :
         {std::string_view(), std::string_view("A"), std::string_view("B"), scene.brush.tr(mark("B - A"))}) {
      cell(head);
    }
  }
  const auto list = measures::indicator_list();
  for (std::size_t i = 0; i < list.size(); ++i) {
    ImGui::TableNextRow();
    cell(scene.brush.tr(list[i].sentence));
    cell(indicator_text(scene, list[i], first[i]));
    if (!is_two) continue;
    cell(indicator_text(scene, list[i], second[i]));
    cell(difference_text(scene, list[i], first[i], second[i]));
  }
  ImGui::PopFont();
  ImGui::EndTable();
}

}  // namespace

void IndicatorsPanel::refresh(const session::Runs& runs) {
  const std::array<const replay::Replay*, 2> shown{runs.first, runs.second};
  for (std::size_t i = 0; i < kept_.size(); ++i) {
    if (kept_[i].run == shown[i]) continue;
    kept_[i] = {};
    kept_[i].run = shown[i];
    if (shown[i] != nullptr) kept_[i].series = replay::series_of(*shown[i]);
    so_far_at_.reset();
  }
}

void IndicatorsPanel::plot(const PanelScene& scene, const Series* first, const Series* second) {
  const paint::Brush& brush = scene.brush;
  const Series& any = first != nullptr ? *first : *second;
  const bool is_two = scene.runs.second != nullptr;
  Plot plot;
  plot.id = any.id();
  plot.title = title_of(scene, any);
  plot.say_value = [&](double value) { return value_text(scene, any, value); };
  if (first != nullptr) plot.lines.push_back({&first->curve(), brush.colours->accent, false, is_two ? "A" : ""});
  if (second != nullptr) plot.lines.push_back({&second->curve(), brush.colours->incident, true, "B"});
  const auto& limits = any.wait().limits;
  for (const model::Limit* limit : limits) {
    const double value = limit->limit.minutes();
    if (!plot.limits.empty() && plot.limits.back().value == value) continue;
    plot.limits.push_back({value, measures::limit_text(limit->limit, brush.language)});
  }
  draw_plot(scene, plot);
  ImGui::PushFont(brush.fonts.small);
  for (const model::Limit* limit : limits) words(brush.colours->faint, "- - " + limit_line(scene, *limit));
  ImGui::PopFont();
  ImGui::Dummy({1.0F, brush.px(4.0F)});
}

void IndicatorsPanel::plots(const PanelScene& scene) {
  const auto same = [](const std::vector<Series>& all, const Series& one) -> const Series* {
    const auto found = std::find_if(all.begin(), all.end(), [&](const Series& each) { return each.id() == one.id(); });
    return found == all.end() ? nullptr : &*found;
  };
  for (const Series& each : kept_[0].series) plot(scene, &each, same(kept_[1].series, each));
  for (const Series& each : kept_[1].series) {
    if (same(kept_[0].series, each) == nullptr) plot(scene, nullptr, &each);
  }
}

void IndicatorsPanel::tables(const PanelScene& scene) {
  const auto fold = [&](const char* id, const std::string& text) {
    const bool is_open = ImGui::CollapsingHeader((text + "###" + id).c_str());
    scene.brush.probes->put_last_item(id);
    return is_open;
  };
  const bool is_short = std::all_of(kept_.begin(), kept_.end(), [](const Kept& kept) {
    return kept.run == nullptr || kept.run->view().records().size() <= most_records_so_far;
  });
  const base::SimTime now = std::min(scene.view.clock.at, scene.until());
  if (!scene.view.clock.playing && so_far_at_ != now) so_far_at_.reset();
  if (is_short && fold("indicators.so_far",
                       say(scene.brush.language, "indicators up to {0}", scene.clock(so_far_at_.value_or(now))))) {
    if (!so_far_at_) {
      so_far_at_ = now;
      for (Kept& kept : kept_) {
        if (kept.run != nullptr) kept.so_far = replay::indicators_until(*kept.run, now);
      }
    }
    draw_table(scene, "so_far", kept_[0].so_far, kept_[1].so_far);
  }
  if (session::hides_future(scene.view) ||
      !fold("indicators.at_end", std::string(scene.brush.tr(mark("indicators of the whole run")))))
    return;
  for (Kept& kept : kept_) {
    if (kept.run != nullptr && kept.at_end.empty()) kept.at_end = measures::indicators(kept.run->kpis());
  }
  draw_table(scene, "at_end", kept_[0].at_end, kept_[1].at_end);
}

void IndicatorsPanel::refresh_known(const PanelScene& scene) {
  if (std::exchange(believed_by_, scene.heard->who()) == scene.heard->who() && !believed_.empty()) return;
  believed_.clear();
  for (const replay::SeriesRow& each : replay::series_list()) {
    if (each.is_heard()) believed_.push_back(replay::count_of(*scene.heard, each));
  }
  people_told_ = replay::knowledge_of(scene.run(), scene.heard->who()).people_told;
}

/// What of the list can be told from what the observer heard; the rest by its name.
void IndicatorsPanel::known(const PanelScene& scene) {
  const paint::Brush& brush = scene.brush;
  const std::string who = measures::entity_name(scene.run().view(), scene.heard->who(), brush.language);
  known_heading(brush, who);
  refresh_known(scene);
  std::size_t row = 0;
  for (const replay::SeriesRow& each : replay::series_list()) {
    if (!each.is_heard()) continue;
    Plot plot;
    plot.id = each.id;
    plot.title = brush.tr(each.name);
    plot.say_value = [&](double value) {
      return measures::counted(say(brush.language, each.said, std::lround(value)), brush.language);
    };
    plot.lines.push_back({&believed_[row], brush.colours->ghost, false, ""});
    if (each.id == replay::people_affected) plot.lines.back().told = &people_told_;
    plot.lines.back().untold = brush.tr(no_number_heard);
    draw_plot(scene, plot);
    ImGui::Dummy({1.0F, brush.px(4.0F)});
    ++row;
  }
  heading(brush, say(brush.language, "not known to {0}", who));
  for (const Series& each : kept_[0].series) {
    if (each.row() == nullptr || !each.row()->is_heard()) words(brush.colours->faint, title_of(scene, each));
  }
  words(brush.colours->faint, brush.tr(mark("indicators of the whole run")));
}

void IndicatorsPanel::draw(const PanelScene& scene) {
  refresh(scene.runs);
  if (scene.heard != nullptr) {
    known(scene);
    return;
  }
  plots(scene);
  tables(scene);
}

}  // namespace sanji::panels
