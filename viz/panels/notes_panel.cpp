// SPDX-License-Identifier: Apache-2.0
// A note belongs to the time at which it was written.
#include "viz/panels/notes_panel.hpp"

#include "viz/paint/imgui_compat.hpp"
#include "viz/panels/widgets.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace sanji::panels {
namespace {

using base::mark;
using session::Do;
using session::Note;

constexpr std::array kind_words{mark("bookmark"), mark("note"), mark("answer")};

/// Kinds of records that a trainer may want to stop at.
constexpr std::array breakpoints{journal::RecordKind::incident_arose,    journal::RecordKind::warning_issued,
                                 journal::RecordKind::forces_considered, journal::RecordKind::undelivered,
                                 journal::RecordKind::post_isolated,     journal::RecordKind::force_enough};
constexpr std::array breakpoint_words{mark("an incident arises"),         mark("a warning is issued"),
                                      mark("it is decided whom to send"), mark("a message does not get through"),
                                      mark("a post is cut off"),          mark("a force is enough")};

void notes(const PanelScene& scene) {
  const auto& all = scene.view.notes;
  if (all.empty()) words(scene.brush.colours->faint, scene.brush.tr(mark("no notes")));
  for (std::size_t i = 0; i < all.size(); ++i) {
    const Note& note = all[i];
    const std::string text =
        fmt::format("{}  {}{}{}", scene.clock(note.at), scene.brush.tr(kind_words[static_cast<std::size_t>(note.kind)]),
                    note.text.empty() ? "" : ": ", note.text);
    if (line(scene.brush, fmt::format("notes.{}", i), text, scene.brush.colours->text)) {
      scene.brush.want(Do::seek, note.at.seconds());
    }
    if (button(scene.brush, fmt::format("notes.remove.{}", i), scene.brush.tr(mark("take out")))) {
      scene.brush.want(Do::note_remove, static_cast<double>(i));
    }
  }
}

void stops(const PanelScene& scene) {
  const paint::Brush& brush = scene.brush;
  const session::Stopping& stopping = scene.view.stopping;
  heading(brush, brush.tr(mark("playing stops when")));
  if (tick_box(brush, "stop.injects", brush.tr(mark("something is put in (inject)")), stopping.at_injects)) {
    brush.want(Do::stop_at_injects);
  }
  if (tick_box(brush, "stop.levels", brush.tr(mark("the response level is decided")), stopping.at_levels)) {
    brush.want(Do::stop_at_levels);
  }
  for (std::size_t i = 0; i < breakpoints.size(); ++i) {
    const bool is_on = std::binary_search(stopping.at_kinds.begin(), stopping.at_kinds.end(), breakpoints[i]);
    const std::string name(journal::row_of(breakpoints[i]).name);
    if (tick_box(brush, "stop." + name, brush.tr(breakpoint_words[i]), is_on)) brush.want(Do::stop_at_kind, name);
  }
}

}  // namespace

void NotesPanel::draw(const PanelScene& scene) {
  const paint::Brush& brush = scene.brush;
  heading(brush, brush.tr(mark("notes of this drill")));
  if (!ImGui::IsAnyItemActive()) typed_ = scene.view.note_draft;
  const bool is_changed = field(brush, "notes.text", brush.tr(mark("a note at this time")), typed_);
  const bool is_entered = ImGui::IsItemDeactivated() && paint::is_pressed(ImGuiKey_Enter);
  if (is_changed) brush.want(Do::note_draft, typed_);
  const bool is_clicked = button(brush, "notes.add", brush.tr(mark("write it down")));
  if ((is_clicked || is_entered) && !typed_.empty()) brush.want(Do::note_add, std::exchange(typed_, {}));
  ImGui::SameLine();
  if (button(brush, "notes.bookmark", brush.tr(mark("bookmark")))) brush.want(Do::bookmark_add);
  notes(scene);
  stops(scene);
}

}  // namespace sanji::panels
