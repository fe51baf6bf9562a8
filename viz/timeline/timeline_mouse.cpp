// SPDX-License-Identifier: Apache-2.0
// What the mouse and the keys do on the timeline: each is a command.
#include "viz/timeline/timeline_parts.hpp"

#include <imgui_stdlib.h>

#include <algorithm>
#include <cmath>

namespace sanji::timeline {

using base::mark;
using base::SimTime;
using session::Do;
using session::View;

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
  if (button("area.show", brush.tr(show_area))) {
    brush.want(Do::timeline_show, area.from.seconds(), area.until.seconds());
  }
  ImGui::SameLine(0.0F, brush.px(4.0F));
  if (button("area.clear", brush.tr(clear_area))) brush.want(Do::area_clear);
  ImGui::PopStyleVar();
  ImGui::PopFont();
}

void Timeline::take_names(const paint::Brush& brush, const Parts& parts) {
  const float width = parts.axis.left_px - parts.frame.low.x;
  for (std::size_t i = parts.first_row; i < parts.last_row; ++i) {
    const Row& row = rows_[i];
    const bool is_heading = row.kind == Row::Kind::heading;
    const std::string id = is_heading ? "group." + row.id
                                      : "lane." + lanes_[row.lane].id + (row.is_pinned ? ".pinned" : "") +
                                            (row.is_second ? ".second" : "");
    ImGui::SetCursorScreenPos({parts.frame.low.x, parts.y_of(i)});
    ImGui::PushID(static_cast<int>(i));
    const bool is_clicked = ImGui::InvisibleButton(id.c_str(), {width, parts.row_px});
    const bool is_right_clicked = ImGui::IsItemClicked(1);
    ImGui::PopID();
    brush.probes->put_last_item(id);
    if (!is_heading && ImGui::IsItemHovered()) ImGui::SetTooltip("%s", names_[row.lane].c_str());
    if (is_heading && is_clicked) brush.want(Do::lanes_fold, row.id);
    if (is_heading) continue;
    if (is_clicked) brush.want(Do::select_entity, id_of(lanes_[row.lane]));
    if (is_right_clicked) brush.want(Do::lane_pin, lanes_[row.lane].id);
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
    // stops and bands are there to be gone to; in the lanes one looks first
    const bool is_gone_to = io.MouseClickedCount[0] > 1 || io.MouseClickedPos[0].y < parts.rows.low.y;
    brush.want(is_gone_to ? Do::go_to_record : Do::select_record, static_cast<double>(each->record));
    return;
  }
}

}  // namespace sanji::timeline
