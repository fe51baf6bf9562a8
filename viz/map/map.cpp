// SPDX-License-Identifier: Apache-2.0
// Ground, roads, posts and names are one kept picture; a field drawn over it would hide names, so what lies above a field
// is drawn once more where the field covers it.
#include "viz/map/map.hpp"

#include "viz/map/furniture.hpp"
#include "viz/map/rooms.hpp"
#include "viz/paint/unseen.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <utility>

namespace sanji::map {
namespace {

using session::Do;

/// While the camera moves, the kept picture is drawn anew so often.
constexpr double redraw_every_s = 0.1;

/// Everything that the kept picture depends on, as one number (FNV-1a).
class Key {
 public:
  void add(std::uint64_t number) {
    constexpr std::uint64_t prime = 1099511628211U;
    for (int byte = 0; byte < 8; ++byte) hash_ = (hash_ ^ ((number >> (8 * byte)) & 0xFFU)) * prime;
  }
  void add(double number) { add(std::bit_cast<std::uint64_t>(number)); }
  void add(std::string_view text) {
    for (const char c : text) add(static_cast<std::uint64_t>(static_cast<unsigned char>(c)));
    add(std::uint64_t{text.size()});
  }
  [[nodiscard]] std::uint64_t value() const { return hash_; }

 private:
  std::uint64_t hash_ = 14695981039346656037U;
};

std::uint64_t key_of(const Scene& scene) {
  Key key;
  const Camera& camera = scene.sight.camera;
  key.add(camera.centre.x_m);
  key.add(camera.centre.y_m);
  key.add(camera.metres_per_px);
  key.add(static_cast<std::uint64_t>(scene.view.looks.theme));
  key.add(static_cast<std::uint64_t>(scene.brush.language));
  key.add(static_cast<double>(scene.brush.scale));
  // names keep out of the rooms of what the picture may show
  key.add(static_cast<std::uint64_t>(scene.view.picture));
  key.add(std::uint64_t{rooms_so_far(scene)});
  if (scene.view.picture != session::Picture::truth) key.add(static_cast<std::uint64_t>(scene.view.observer));
  key.add(scene.brush.fonts.making);  // labels are kept with their letters
  for (const std::string& off : scene.view.map.layers_off) key.add(off);
  return key.value();
}

bool is_on(const session::View& view, std::string_view layer) {
  const auto& off = view.map.layers_off;
  return std::find(off.begin(), off.end(), layer) == off.end();
}

/// Drawn into the picture that is kept.
bool is_kept(Lie lie) { return lie == Lie::ground || lie == Lie::still; }

bool are_same(const std::vector<paint::Rect>& some, const std::vector<paint::Rect>& others) {
  return std::equal(some.begin(), some.end(), others.begin(), others.end(), [](const auto& a, const auto& b) {
    return a.low.x == b.low.x && a.low.y == b.low.y && a.high.x == b.high.x && a.high.y == b.high.y;
  });
}

/// Where posts stand, but those that are seen from near only.
std::vector<ImVec2> posts_of(const Scene& scene) {
  std::vector<ImVec2> posts;
  for (const journal::EntityRow row : scene.run.places().posts()) {
    const auto where = scene.run.places().of(row);
    if (where && scene.entity(row).kind != journal::EntityKind::agency) posts.push_back(scene.sight.to_screen(*where));
  }
  return posts;
}

/// From the picture as it was drawn to the camera as it is.
paint::CachedPicture::Shift shift_of(const Camera& drawn, const Sight& now) {
  const double times = drawn.metres_per_px / now.camera.metres_per_px;
  const double half_width = static_cast<double>(now.frame.width()) / 2.0;
  const double half_height = static_cast<double>(now.frame.height()) / 2.0;
  const double east_px = (drawn.centre.x_m - now.camera.centre.x_m) / now.camera.metres_per_px;
  const double north_px = (drawn.centre.y_m - now.camera.centre.y_m) / now.camera.metres_per_px;
  return {static_cast<float>(half_width - half_width * times + east_px),
          static_cast<float>(half_height - half_height * times - north_px), static_cast<float>(times)};
}

}  // namespace

Map::Map(std::string name, bool is_first) : name_(std::move(name)), is_first_(is_first) {
  for (const LayerRow& row : layers()) layers_.push_back(row.make());
}

void Map::draw(const Shown& shown, const session::View& view, const paint::Brush& brush, raster::Textures& textures,
               paint::Rect frame, double passed_s) {
  picks_.clear();
  moving_labels_ = {};
  camera_ = shown.camera;
  const Sight sight{frame, shown.camera};
  const Scene scene{shown.run, view,           shown.state, shown.picture, sight,
                    brush,     moving_labels_, textures,    picks_,        shown.other};
  brush.list->PushClipRect(frame.low, frame.high, true);
  draw_still(scene, shown, passed_s);
  draw_fields(scene);
  draw_moving(scene);
  legend_ = {};
  if (is_first_ && is_on(view, legend_id)) {
    legend_ = draw_legend(brush, {frame, told_, view.map.legend_page, posts_of(scene)});
  }
  draw_scale_and_north(scene);
  brush.list->PopClipRect();
  take_mouse(scene);
  brush.probes->put(name_, frame);
}

void Map::draw_still(const Scene& scene, const Shown& shown, double passed_s) {
  const auto width = static_cast<int>(scene.sight.frame.width());
  const auto height = static_cast<int>(scene.sight.frame.height());
  if (passed_s > 0.0) since_redrawn_s_ += passed_s;
  const std::uint64_t key = key_of(scene);
  is_behind_ = still_.is_stale(key, width, height);
  const bool can_wait = still_.has_picture() && since_redrawn_s_ < redraw_every_s;
  if (is_behind_ && !can_wait) {
    redraw_still(scene, shown, key);
  } else {
    foresee(scene, shown);
    // no name waits under a legend that has grown
    if (!is_behind_ && !are_same(rooms_, still_rooms_)) redraw_still(scene, shown, key);
  }
  still_.show(*scene.brush.list, scene.sight.frame, shift_of(still_camera_, scene.sight));
}

void Map::redraw_still(const Scene& scene, const Shown& shown, std::uint64_t key) {
  const paint::Rect& frame = scene.sight.frame;
  const auto width = static_cast<int>(frame.width());
  const auto height = static_cast<int>(frame.height());
  still_labels_ = {};
  still_.redraw(scene.textures, key, width, height, scene.brush.colours->land, [&](ImDrawList& list) {
    paint::Brush brush = scene.brush;
    brush.list = &list;
    const Sight sight{{{0.0F, 0.0F}, {static_cast<float>(width), static_cast<float>(height)}}, scene.sight.camera};
    std::vector<Pick> no_picks;
    const Scene still{scene.run, scene.view,    scene.state,    scene.picture, sight,
                      brush,     still_labels_, scene.textures, no_picks};
    for (std::size_t i = 0; i < layers_.size(); ++i) {
      if (is_kept(layers()[i].lie) && is_on(scene.view, layers()[i].id)) layers_[i]->draw(still);
    }
    foresee(scene, shown);
    for (const paint::Rect& room : rooms_) {
      still_labels_.keep_free(paint::moved(room, {-frame.low.x, -frame.low.y}));
    }
    still_labels_.place(brush, sight.frame, false);
  });
  still_camera_ = scene.sight.camera;
  still_rooms_ = rooms_;
  since_redrawn_s_ = 0.0;
  is_behind_ = false;
}

void Map::foresee(const Scene& scene, const Shown& shown) {
  const paint::Unseen unseen(scene.brush, scene.sight.frame);
  paint::Labels no_labels;
  std::vector<Pick> no_picks;
  const Scene foreseen{scene.run,      scene.view, scene.state,    scene.picture, scene.sight,
                       unseen.brush(), no_labels,  scene.textures, no_picks,      scene.other};
  for (std::size_t i = 0; i < layers_.size(); ++i) {
    if (!is_kept(layers()[i].lie) && is_on(scene.view, layers()[i].id)) layers_[i]->draw(foreseen);
  }
  gather_signs(foreseen);
  rooms_.clear();
  for (const paint::Rect& room : rooms_of_scale_and_north(scene)) rooms_.push_back(room);
  if (shown.plate) rooms_.push_back(*shown.plate);
  if (!is_first_ || !is_on(scene.view, legend_id)) return;
  told_ = signs_;
  if (shown.beside != nullptr) add_rows(told_, *shown.beside);
  rooms_.push_back(legend_rect(scene.brush, {scene.sight.frame, told_, scene.view.map.legend_page, posts_of(scene)}));
}

void Map::draw_fields(const Scene& scene) {
  for (std::size_t i = 0; i < layers_.size(); ++i) {
    if (layers()[i].lie != Lie::field || !is_on(scene.view, layers()[i].id)) continue;
    layers_[i]->draw(scene);
    const auto covered = layers_[i]->covered();
    if (!covered) continue;
    scene.brush.list->PushClipRect(covered->low, covered->high, true);
    paint::Labels placed_already;
    std::vector<Pick> no_picks;
    const Scene above{scene.run,   scene.view,     scene.state,    scene.picture, scene.sight,
                      scene.brush, placed_already, scene.textures, no_picks};
    for (std::size_t j = 0; j < layers_.size(); ++j) {
      if (layers()[j].lie == Lie::still && is_on(scene.view, layers()[j].id)) layers_[j]->draw(above);
    }
    write_names_in(scene, *covered);
    scene.brush.list->PopClipRect();
  }
}

void Map::write_names_in(const Scene& scene, const paint::Rect& rect) {
  if (is_behind_) return;
  for (auto label : still_labels_.written()) {
    label.rect = paint::moved(label.rect, scene.sight.frame.low);
    if (label.rect.meets(rect)) paint::write_label(scene.brush, label);
  }
}

void Map::draw_moving(const Scene& scene) {
  for (const paint::Rect& room : rooms_) scene.labels.keep_free(room);
  if (!is_behind_) {
    const ImVec2 by = scene.sight.frame.low;
    scene.labels.keep_free_of(still_labels_, by);
    for (paint::Label label : still_labels_.left_out()) {
      label.anchor = {label.anchor.x + by.x, label.anchor.y + by.y};
      scene.labels.propose(std::move(label));
    }
  }
  for (std::size_t i = 0; i < layers_.size(); ++i) {
    if (layers()[i].lie != Lie::moving || !is_on(scene.view, layers()[i].id)) continue;
    layers_[i]->draw(scene);
    if (const auto covered = layers_[i]->covered()) write_names_in(scene, *covered);
  }
  scene.labels.place(scene.brush, scene.sight.frame);
}

void Map::gather_signs(const Scene& scene) {
  signs_.assign(layers_.size(), {});
  for (std::size_t i = 0; i < layers_.size(); ++i) {
    if (is_on(scene.view, layers()[i].id)) signs_[i] = layers_[i]->legend(scene);
  }
}

const Pick* Map::pick_at(ImVec2 at) const {
  const Pick* best = nullptr;
  float best_px = 0.0F;
  for (const Pick& pick : picks_) {
    const float off_px = std::hypot(pick.middle.x - at.x, pick.middle.y - at.y);
    if (off_px > pick.radius_px || (best != nullptr && off_px >= best_px)) continue;
    best = &pick;
    best_px = off_px;
  }
  return best;
}

void Map::take_mouse(const Scene& scene) {
  const paint::Rect& frame = scene.sight.frame;
  const paint::Brush& brush = scene.brush;
  ImGui::SetCursorScreenPos(frame.low);
  ImGui::InvisibleButton(name_.c_str(), {std::max(1.0F, frame.width()), std::max(1.0F, frame.height())});
  const ImGuiIO& io = ImGui::GetIO();
  tip_.clear();
  if (ImGui::IsItemHovered() && !legend_.covered.holds(io.MousePos)) {
    if (io.MouseWheel != 0.0F) {
      const base::Point about = scene.sight.to_ground(io.MousePos);
      brush.want(Do::map_zoom, std::pow(1.25, static_cast<double>(io.MouseWheel)), about.x_m, about.y_m);
    }
    if (const Pick* pick = pick_at(io.MousePos)) {
      tip_ = tip_of(scene, *pick, !is_first_);
      draw_tip(scene, tip_, io.MousePos);
    }
  }
  if (ImGui::IsItemActive() && ImGui::IsMouseDragging(0, 3.0F)) {
    const double m_per_px = scene.sight.camera.metres_per_px;
    is_dragged_ = true;
    if (io.MouseDelta.x != 0.0F || io.MouseDelta.y != 0.0F) {
      brush.want(Do::map_pan, -static_cast<double>(io.MouseDelta.x) * m_per_px,
                 static_cast<double>(io.MouseDelta.y) * m_per_px);
    }
  }
  if (!ImGui::IsItemDeactivated()) return;
  if (std::exchange(is_dragged_, false)) return;
  const Pick* pick = pick_at(io.MousePos);
  if (pick == nullptr) return;
  if (pick->entity == journal::none && !is_first_)
    return;  // records are selected by number, and those are the first run's
  if (pick->entity != journal::none) {
    brush.want(Do::select_entity, scene.entity(pick->entity).id);
  } else {
    brush.want(Do::select_record, static_cast<double>(pick->record));
  }
}

}  // namespace sanji::map
