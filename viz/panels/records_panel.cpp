// SPDX-License-Identifier: Apache-2.0
// Without a search every record is there by its number; with one, those found. Sentences are made for what is on the screen
// and for what is searched.
#include "viz/panels/records_panel.hpp"

#include "sim/measures/words.hpp"
#include "viz/panels/widgets.hpp"
#include "viz/session/search.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace sanji::panels {
namespace {

using base::mark;
using journal::RecordId;
using session::Do;

constexpr std::size_t searched_a_frame = 4000;

}  // namespace

void RecordsPanel::search(const PanelScene& scene) {
  if (found_for_ != scene.view.search || language_ != scene.brush.language) {
    found_for_ = scene.view.search;
    language_ = scene.brush.language;
    found_.clear();
    searched_ = 0;
  }
  if (found_for_.empty()) return;
  const journal::View& view = scene.run().view();
  const std::size_t end = std::min(view.records().size(), searched_ + searched_a_frame);
  for (; searched_ < end; ++searched_) {
    const journal::Record& record = view.records()[searched_];
    const bool is_kind = session::holds(journal::row_of(record.kind).name, found_for_);
    if (is_kind || session::holds(measures::sentence(view, record, scene.brush.language), found_for_)) {
      found_.push_back(static_cast<RecordId>(searched_));
    }
  }
}

void RecordsPanel::rows(const PanelScene& scene) {
  const journal::View& view = scene.run().view();
  const bool is_searched = !found_for_.empty();
  const std::size_t count = is_searched ? found_.size() : view.records().size();
  const std::size_t happened =
      is_searched ? static_cast<std::size_t>(
                        std::lower_bound(found_.begin(), found_.end(), static_cast<RecordId>(scene.state.records())) -
                        found_.begin())
                  : scene.state.records();
  const float row_px = ImGui::GetTextLineHeightWithSpacing();
  const float height_px = ImGui::GetWindowHeight();
  const bool is_new = happened != shown_at_ || height_px != height_px_;
  height_px_ = height_px;
  if (is_new && !ImGui::IsWindowHovered()) {  // nobody is reading in it
    shown_at_ = happened;
    ImGui::SetScrollY(std::max(0.0F, static_cast<float>(happened) * row_px - ImGui::GetWindowHeight() * 0.6F));
  }
  ImGuiListClipper clipper;
  clipper.Begin(static_cast<int>(count), row_px);
  while (clipper.Step()) {
    for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i) {
      const auto at = static_cast<std::size_t>(i);
      const RecordId id = is_searched ? found_[at] : static_cast<RecordId>(at);
      const journal::Record& record = view.record(id);
      const bool is_past = at < happened;
      const std::string text = fmt::format("{}  {}###record.{}", scene.clock(record.time),
                                           measures::sentence(view, record, scene.brush.language), id);
      ImGui::PushStyleColor(ImGuiCol_Text, is_past ? scene.brush.colours->text : scene.brush.colours->faint);
      if (ImGui::Selectable(text.c_str(), id == scene.view.selection.record)) {
        scene.brush.want(Do::go_to_record, static_cast<double>(id));
      }
      ImGui::PopStyleColor();
      scene.brush.probes->put_last_item(fmt::format("record.{}", id));
      if (ImGui::IsItemHovered())
        ImGui::SetTooltip("%s", measures::sentence(view, record, scene.brush.language).c_str());
    }
  }
}

void RecordsPanel::draw(const PanelScene& scene) {
  if (!ImGui::IsAnyItemActive()) typed_ = scene.view.search;
  if (field(scene.brush, "records.search", scene.brush.tr(mark("search: a name, a word, a kind of record")), typed_)) {
    scene.brush.want(Do::records_search, typed_);
  }
  search(scene);
  if (!found_for_.empty()) {
    words(scene.brush.colours->faint, base::say(scene.brush.language, "{0} records found", found_.size()));
  }
  ImGui::BeginChild("records.list", {0.0F, 0.0F}, false, ImGuiWindowFlags_HorizontalScrollbar);
  rows(scene);
  ImGui::EndChild();
}

}  // namespace sanji::panels
