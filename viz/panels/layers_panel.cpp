// SPDX-License-Identifier: Apache-2.0
// The list of layers is the map's own.
#include "viz/panels/layers_panel.hpp"

#include "viz/map/layer.hpp"
#include "viz/panels/widgets.hpp"

#include <algorithm>

namespace sanji::panels {

void LayersPanel::draw(const PanelScene& scene) {
  const auto& off = scene.view.map.layers_off;
  heading(scene.brush, scene.brush.tr(base::mark("the map shows")));
  const auto box = [&](std::string_view id, std::string_view name) {
    const bool is_on = std::find(off.begin(), off.end(), id) == off.end();
    if (tick_box(scene.brush, "layer." + std::string(id), scene.brush.tr(name), is_on)) {
      scene.brush.want(session::Do::layer_toggle, std::string(id));
    }
  };
  for (const map::Switchable& row : map::switchable()) box(row.id, row.name);
}

}  // namespace sanji::panels
