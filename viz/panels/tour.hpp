// SPDX-License-Identifier: Apache-2.0
// The tour of one minute: seven places of the window, each framed, with a sentence or two beside it. It takes no key and no
// click outside its own few words: whoever wants to work goes on working.
#pragma once

#include "viz/panels/panel.hpp"

namespace sanji::panels {

/// Draws the step at which the view is; places are taken from the probes of this frame.
void draw_tour(const PanelScene& scene, paint::Rect window);

}  // namespace sanji::panels
