// SPDX-License-Identifier: Apache-2.0
// Without a search every record is there by its number; with one, those found. Sentences are made for what is on the screen
// and for what is searched.
#include "viz/panels/records_panel.hpp"

#include "sim/measures/words.hpp"
#include "viz/panels/widgets.hpp"
#include "viz/session/search.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace sanji::panels {
namespace {

using base::mark;
using journal::RecordId;
using session::Do;

constexpr std::size_t searched_a_frame = 4000;

}  // namespace

RecordId RecordsPanel::List::at(std::size_t row) const {
  return some == nullptr ? static_cast<RecordId>(row) : (*some)[row];
}

std::optional<std::size_t> RecordsPanel::List::row_of(RecordId id) const {
  auto row = static_cast<std::size_t>(id);
  if (some != nullptr) {
    const auto place = std::lower_bound(some->begin(), some->end(), id);
    if (place == some->end() || *place != id) return std::nullopt;
    row = static_cast<std::size_t>(place - some->begin());
  }
  return row < count ? std::optional(row) : std::nullopt;
}

void RecordsPanel::search(const PanelScene& scene) {
  const journal::EntityRow who = scene.heard == nullptr ? journal::none : scene.heard->who();
  if (found_for_ != scene.view.search || language_ != scene.brush.language || searched_as_ != who) {
    found_for_ = scene.view.search;
    searched_as_ = who;
    language_ = scene.brush.language;
    found_.clear();
    searched_ = 0;
  }
  if (found_for_.empty()) return;
  const journal::View& view = scene.run().view();
  const std::size_t end = std::min(view.records().size(), searched_ + searched_a_frame);
  for (; searched_ < end; ++searched_) {
    const journal::Record& record = view.records()[searched_];
    if (scene.heard != nullptr && !scene.heard->holds(static_cast<RecordId>(searched_))) continue;
    const bool is_kind = session::holds(journal::row_of(record.kind).name, found_for_);
    if (is_kind || session::holds(measures::sentence(view, record, scene.brush.language), found_for_)) {
      found_.push_back(static_cast<RecordId>(searched_));
    }
  }
}

RecordsPanel::List RecordsPanel::list_of(const PanelScene& scene) const {
  List list;
  if (!found_for_.empty()) list.some = &found_;
  if (found_for_.empty() && scene.heard != nullptr) list.some = &scene.heard->records();
  const auto now = static_cast<RecordId>(scene.state.records());
  list.happened =
      list.some == nullptr
          ? scene.state.records()
          : static_cast<std::size_t>(std::lower_bound(list.some->begin(), list.some->end(), now) - list.some->begin());
  const std::size_t all = list.some == nullptr ? scene.run().view().records().size() : list.some->size();
  list.count = session::hides_future(scene.view) ? list.happened : all;
  return list;
}

/// The list follows the clock unless somebody is reading in it; what is selected anew is brought into it in any case.
void RecordsPanel::follow(const PanelScene& scene, const List& list, float row_px) {
  const float height_px = ImGui::GetWindowHeight();
  const RecordId selected = scene.view.selection.record;
  const bool is_other_time = list.happened != shown_at_ || height_px != height_px_ || list.count != count_;
  const bool is_other_choice = std::exchange(selected_, selected) != selected;
  height_px_ = height_px;
  count_ = list.count;
  float top = ImGui::GetScrollY();
  // a row that is being clicked on must not move away under the mouse
  if (is_other_time && !ImGui::IsWindowHovered(ImGuiHoveredFlags_AllowWhenBlockedByActiveItem)) {
    shown_at_ = list.happened;
    top = std::max(0.0F, static_cast<float>(list.happened) * row_px - height_px * 0.6F);
  }
  const auto row = selected == journal::none ? std::nullopt : list.row_of(selected);
  if (is_other_choice && row) {
    const float at = static_cast<float>(*row) * row_px;
    const bool is_near = at >= top && at + row_px * 2.0F <= top + height_px;
    if (!is_near) top = std::max(0.0F, at - height_px * 0.4F);
  }
  if (top != ImGui::GetScrollY()) ImGui::SetScrollY(top);
}

void RecordsPanel::rows(const PanelScene& scene, const List& list) {
  const journal::View& view = scene.run().view();
  constexpr float lines = 2.0F;  // of each record; what is longer stands in its tip
  const float text_px = ImGui::GetTextLineHeight() * lines;
  const float row_px = text_px + ImGui::GetStyle().ItemSpacing.y;
  const float wrap_px = ImGui::GetContentRegionAvail().x;
  follow(scene, list, row_px);
  ImGuiListClipper clipper;
  clipper.Begin(static_cast<int>(list.count), row_px);
  while (clipper.Step()) {
    for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i) {
      const RecordId id = list.at(static_cast<std::size_t>(i));
      const journal::Record& record = view.record(id);
      const bool is_past = static_cast<std::size_t>(i) < list.happened;
      const std::string sentence = measures::sentence(view, record, scene.brush.language);
      const std::string text = fmt::format("{}  {}", scene.clock(record.time), sentence);
      const ImVec2 at = ImGui::GetCursorScreenPos();
      if (ImGui::Selectable(fmt::format("###record.{}", id).c_str(), id == scene.view.selection.record, 0,
                            {0.0F, text_px})) {
        scene.brush.want(Do::go_to_record, static_cast<double>(id));
      }
      const ImVec4 clip(at.x, at.y, at.x + wrap_px, at.y + text_px);
      ImGui::GetWindowDrawList()->AddText(ImGui::GetFont(), ImGui::GetFontSize(), at,
                                          is_past ? scene.brush.colours->text : scene.brush.colours->faint, text.data(),
                                          text.data() + text.size(), wrap_px, &clip);
      scene.brush.probes->put_last_item(fmt::format("record.{}", id));
      if (ImGui::IsItemHovered()) ImGui::SetTooltip("%s", sentence.c_str());
    }
  }
}

void RecordsPanel::draw(const PanelScene& scene) {
  if (!ImGui::IsAnyItemActive()) typed_ = scene.view.search;
  if (field(scene.brush, "records.search", scene.brush.tr(mark("search: a name, a word, a kind of record")), typed_)) {
    scene.brush.want(Do::records_search, typed_);
  }
  if (scene.heard != nullptr) {
    known_heading(scene.brush, measures::entity_name(scene.run().view(), scene.heard->who(), scene.brush.language));
  }
  search(scene);
  const List list = list_of(scene);
  if (!found_for_.empty()) {
    words(scene.brush.colours->faint, base::say(scene.brush.language, "records found: {0}", list.count));
  }
  ImGui::BeginChild("records.list", {0.0F, 0.0F}, false);
  rows(scene, list);
  scene.brush.probes->put("records.list", {ImGui::GetWindowPos(),
                                           {ImGui::GetWindowPos().x + ImGui::GetWindowWidth(),
                                            ImGui::GetWindowPos().y + ImGui::GetWindowHeight()}});
  ImGui::EndChild();
}

}  // namespace sanji::panels
