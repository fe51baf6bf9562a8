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
  for (const map::LayerRow& row : map::layers()) {
    const bool is_on = std::find(off.begin(), off.end(), row.id) == off.end();
    if (tick_box(scene.brush, "layer." + std::string(row.id), scene.brush.tr(row.name), is_on)) {
      scene.brush.want(session::Do::layer_toggle, std::string(row.id));
    }
  }
}

}  // namespace sanji::panels
