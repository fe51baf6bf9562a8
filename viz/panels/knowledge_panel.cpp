// SPDX-License-Identifier: Apache-2.0
// Unknown stands before wrong, wrong before out of date; each with its own sign besides the colour.
#include "viz/panels/knowledge_panel.hpp"

#include "sim/measures/belief_words.hpp"
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
using journal::EntityKind;
using journal::EntityRow;
using measures::Belief;
using measures::PictureRow;
using session::Do;

constexpr std::size_t most_listed = 100;

/// Something of which not all is believed as it is: its rows stand together in the picture.
struct Gap {
  std::span<const PictureRow> rows;
  Belief worst = Belief::right;  ///< unknown before wrong before aged

  [[nodiscard]] EntityRow subject() const { return rows.front().subject; }
};

int rank(Belief belief) {
  switch (belief) {
    case Belief::unknown: return 3;
    case Belief::wrong: return 2;
    case Belief::aged: return 1;
    default: return 0;
  }
}

std::vector<Gap> gaps_of(const PanelScene& scene) {
  const std::span<const PictureRow> rows = scene.picture.rows;
  std::vector<Gap> gaps;
  for (std::size_t first = 0, last = 0; first < rows.size(); first = last) {
    Gap gap;
    for (last = first; last < rows.size() && rows[last].subject == rows[first].subject; ++last) {
      if (rank(rows[last].belief) > rank(gap.worst)) gap.worst = rows[last].belief;
    }
    gap.rows = rows.subspan(first, last - first);
    if (rank(gap.worst) > 0) gaps.push_back(gap);
  }
  const auto is_incident = [&](const Gap& gap) {
    return scene.run().view().entity(gap.subject()).kind == EntityKind::incident;
  };
  std::stable_sort(gaps.begin(), gaps.end(), [&](const Gap& a, const Gap& b) {
    return std::pair(-rank(a.worst), !is_incident(a)) < std::pair(-rank(b.worst), !is_incident(b));
  });
  return gaps;
}

std::string row_text(const PanelScene& scene, const PictureRow& row) {
  const base::Language language = scene.brush.language;
  const journal::View& view = scene.run().view();
  const auto value = [&](const std::optional<double>& number) {
    return number ? measures::variable_text(view, row.variable, *number, language) : "-";
  };
  const std::string_view name = measures::variable_name(row.variable, language);
  if (!row.believed) return fmt::format("{} {}", name, value(row.truth));
  return say(language, "{0}: believed {1}, as of {2}, in truth {3}", name, value(row.believed), scene.clock(row.as_of),
             value(row.truth));
}

void draw_gap(const PanelScene& scene, const Gap& gap) {
  const paint::Brush& brush = scene.brush;
  const EntityRow subject = gap.subject();
  const bool is_aged = gap.worst == Belief::aged;
  const std::string_view sign = gap.worst == Belief::unknown ? "? " : gap.worst == Belief::wrong ? "! " : "· ";
  const std::string text = std::string(sign) + say(brush.language, "{1}: {0}",
                                                   measures::entity_name(scene.run().view(), subject, brush.language),
                                                   measures::belief_name(gap.worst, brush.language));
  const std::string& id = scene.run().view().entity(subject).id;
  if (line(brush, "gap." + id, text, is_aged ? brush.colours->ghost : brush.colours->alarm,
           scene.view.selection.entity == subject)) {
    brush.want(Do::select_entity, id);
  }
  std::string details;
  for (const PictureRow& row : gap.rows) {
    if (rank(row.belief) == 0) continue;
    if (!details.empty()) details += row.believed ? "\n" : std::string(brush.tr(mark("; ")));
    details += row_text(scene, row);
  }
  ImGui::Indent(brush.px(14.0F));
  ImGui::PushFont(brush.fonts.small);
  words(brush.colours->text, details);
  ImGui::PopFont();
  ImGui::Unindent(brush.px(14.0F));
}

void draw_gaps(const PanelScene& scene) {
  const auto gaps = gaps_of(scene);
  heading(scene.brush, say(scene.brush.language, "not known or believed otherwise than it is, at {0}",
                           scene.clock(scene.view.clock.at)));
  if (gaps.empty()) words(scene.brush.colours->good, scene.brush.tr(mark("all that is believed is so")));
  for (std::size_t i = 0; i < std::min(gaps.size(), most_listed); ++i) draw_gap(scene, gaps[i]);
  if (gaps.size() > most_listed) {
    words(scene.brush.colours->faint, say(scene.brush.language, "and {0} more", gaps.size() - most_listed));
  }
}

void sums(const PanelScene& scene, const replay::Knowledge& knowledge) {
  const base::Language language = scene.brush.language;
  const journal::View& view = scene.run().view();
  const base::SimTime now = scene.view.clock.at;
  const auto minutes = [&](base::Duration span) { return measures::derived_minutes(view, span); };
  if (const auto median = knowledge.median_delay(now)) {
    words(say(language, "half of what is known was known within {0} min of its onset", minutes(*median)));
  }
  if (const auto longest = knowledge.longest_unknown(now)) {
    words(scene.brush.colours->alarm, say(language, "longest unknown until now: {0} min", minutes(*longest)));
  }
}

/// As much of a name as finds room in a button or a list as wide as the panel, less what else stands in it.
std::string fitting(std::string_view name, float less_px = 0.0F) {
  const float room = ImGui::GetContentRegionMax().x - 2.0F * ImGui::GetStyle().FramePadding.x - less_px;
  return paint::fitted(ImGui::GetFont(), name, std::max(1.0F, room));
}

}  // namespace

void KnowledgePanel::observers(const PanelScene& scene) {
  const paint::Brush& brush = scene.brush;
  const journal::View& view = scene.run().view();
  const EntityRow observer = scene.view.observer;
  words(brush.tr(mark("whose knowledge is shown")));
  ImGui::SetNextItemWidth(-1.0F);
  const float arrow_px = ImGui::GetFrameHeight();
  const std::string now = fitting(measures::entity_name(view, observer, brush.language), arrow_px);
  const bool is_open = ImGui::BeginCombo("###observer", now.c_str(), ImGuiComboFlags_HeightLarge);
  brush.probes->put_last_item("knowledge.observer");
  if (is_open) {
    for (const EntityRow post : scene.run().places().posts()) {
      const EntityKind kind = view.entity(post).kind;
      const int indent = kind == EntityKind::township ? 2 : kind == EntityKind::village ? 4 : 0;
      const std::string& id = view.entity(post).id;
      const std::string text =
          fmt::format("{:{}}{}###{}", "", indent, measures::own_name(view.entity(post), brush.language), id);
      if (ImGui::Selectable(text.c_str(), post == observer)) brush.want(Do::observe, id);
      if (ImGui::IsItemVisible()) brush.probes->put_last_item("observe." + id);
      if (post == observer && ImGui::IsWindowAppearing()) ImGui::SetScrollHereY();
    }
    ImGui::EndCombo();
  }
  const EntityRow county = scene.run().county();
  if (county != journal::none) {
    const std::string name = fitting(measures::own_name(view.entity(county), brush.language));
    if (button(brush, "observe.county", name, observer == county)) {
      brush.want(Do::observe, view.entity(county).id);
    }
    ImGui::SameLine();
  }
  const std::string selected = fitting(brush.tr(mark("what is selected")));
  const float width = ImGui::CalcTextSize(selected.c_str()).x + ImGui::GetStyle().FramePadding.x * 2.0F;
  if (ImGui::GetContentRegionAvail().x < width) ImGui::NewLine();
  ImGui::BeginDisabled(scene.view.selection.entity == journal::none);
  if (button(brush, "observe.selected", selected)) brush.want(Do::observe_selected);
  ImGui::EndDisabled();
}

void KnowledgePanel::plots(const PanelScene& scene) {
  const paint::Brush& brush = scene.brush;
  const auto both = [&](const char* id, std::string_view title, const replay::Curve& so, const replay::Curve& known,
                        std::string_view said, const replay::Curve* told = nullptr) {
    Plot plot;
    plot.id = id;
    plot.title = title;
    plot.lines = {{&so, brush.colours->text, false, std::string(brush.tr(mark("in truth")))},
                  {&known, brush.colours->ghost, true, std::string(brush.tr(mark("known")))}};
    plot.lines.back().told = told;
    plot.lines.back().untold = brush.tr(no_number_heard);
    plot.fills_between = true;
    plot.say_value = [&brush, said](double value) {
      return measures::counted(say(brush.language, said, std::lround(value)), brush.language);
    };
    draw_plot(scene, plot);
  };
  both("lag", brush.tr(mark("incidents that have arisen; from left to right between the lines: how long word takes")),
       knowledge_->arisen, knowledge_->known, mark("{0} incidents"));
  sums(scene, *knowledge_);
  both("believed", brush.tr(mark("people affected, as it is and as believed")), knowledge_->people,
       knowledge_->people_believed, mark("{0} people"), &knowledge_->people_told);
  Plot age;
  age.id = "age";
  age.title = brush.tr(mark("age of all that is believed, on average"));
  age.lines = {{&knowledge_->age_min, brush.colours->ghost, false, "", knowledge_->believes_since}};
  age.say_value = [&](double value) {
    return say(brush.language, "{0} min", measures::derived_minutes(scene.run().view(), base::minutes(value)));
  };
  draw_plot(scene, age);
}

void KnowledgePanel::draw(const PanelScene& scene) {
  observers(scene);
  const EntityRow observer = scene.view.observer;
  if (observer == journal::none) return;
  if (run_ != &scene.run() || !knowledge_ || knowledge_->who != observer) {
    run_ = &scene.run();
    knowledge_ = replay::knowledge_of(scene.run(), observer);
  }
  plots(scene);
  draw_gaps(scene);
}

}  // namespace sanji::panels
