// SPDX-License-Identifier: Apache-2.0
// What a layer of the map is given, and what it is: one kind of thing, drawn from one run at one time. How to add one:
// docs/how-to/add-a-layer.md.
#pragma once

#include "sim/measures/picture.hpp"
#include "viz/map/legend.hpp"
#include "viz/map/sight.hpp"
#include "viz/paint/brush.hpp"
#include "viz/paint/labels.hpp"
#include "viz/paint/symbols.hpp"
#include "viz/raster/textures.hpp"
#include "viz/replay/replay.hpp"
#include "viz/session/view.hpp"

#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace sanji::map {

/// Something on the screen that can be pointed at.
struct Pick {
  ImVec2 middle;
  float radius_px = 0.0F;
  journal::EntityRow entity = journal::none;
  journal::RecordId record = journal::none;  ///< of a message
};

struct Scene {
  const replay::Replay& run;
  const session::View& view;
  const replay::StateAt& state;
  const measures::Picture* picture;  ///< what the observer believes; null where only the truth is shown
  const Sight& sight;
  const paint::Brush& brush;
  paint::Labels& labels;
  raster::Textures& textures;
  std::vector<Pick>& picks;
  const replay::StateAt* other = nullptr;  ///< the same time in the other of two runs; null without one

  [[nodiscard]] base::SimTime now() const { return state.time(); }
  /// The value as the picture has it: what is believed where that is shown alone, else what is so.
  [[nodiscard]] std::optional<double> shown(journal::EntityRow subject, journal::Variable variable) const;
  /// What the observer believes of it; null where he has heard nothing, or nobody's beliefs are shown.
  [[nodiscard]] const measures::PictureRow* belief(journal::EntityRow subject, journal::Variable variable) const;
  [[nodiscard]] bool shows_beliefs_alone() const { return view.picture == session::Picture::known; }
  /// Cut off from its superior, as the picture has it.
  [[nodiscard]] bool is_cut_off(journal::EntityRow post) const;
  /// What a team does. As known, it is called from when somebody heard of its call: no message tells more than that.
  [[nodiscard]] journal::TeamStatus status_of(journal::EntityRow team) const;
  /// Where something is. As known, a team stands where it was when somebody last heard of it, and at its base if nobody did.
  [[nodiscard]] std::optional<ImVec2> place_of(journal::EntityRow row) const;
  [[nodiscard]] const journal::Entity& entity(journal::EntityRow row) const { return run.view().entity(row); }
};

class Layer {
 public:
  Layer() = default;
  Layer(const Layer&) = delete;
  Layer& operator=(const Layer&) = delete;
  virtual ~Layer() = default;
  virtual void draw(const Scene& scene) = 0;
  /// What of the screen it has covered when it was drawn last though names are to stand above it; nothing where nothing is.
  [[nodiscard]] virtual std::optional<paint::Rect> covered() const { return std::nullopt; }
  /// The signs that it drew when it was drawn last.
  [[nodiscard]] virtual std::vector<LegendRow> legend(const Scene&) const { return {}; }
};

/// How a layer lies in the picture.
enum class Lie : std::uint8_t {
  ground,  ///< the same at all times, at the bottom
  field,   ///< moves, and lies over the ground, but under names and roads
  still,   ///< the same at all times: drawn into a picture that is kept
  moving   ///< drawn anew in every frame, on top
};

struct LayerRow {
  std::string_view id;
  std::string_view name;  ///< of the catalogue
  Lie lie = Lie::moving;
  std::unique_ptr<Layer> (*make)() = nullptr;
};

/// The legend is no layer, but can be hidden as one.
inline constexpr std::string_view legend_id = "legend";

/// All layers, from the ground upwards. The one list.
std::span<const LayerRow> layers();

/// What may be shown and hidden by name: all layers, then the legend.
struct Switchable {
  std::string_view id;
  std::string_view name;  ///< of the catalogue
};
std::vector<Switchable> switchable();

template <class Kind>
std::unique_ptr<Layer> make_layer() {
  return std::make_unique<Kind>();
}

}  // namespace sanji::map
