// SPDX-License-Identifier: Apache-2.0
// A sentence over the window for a few seconds: where a picture was written, why something was not done. It takes no key and
// no click.
#pragma once

#include "viz/panels/panel.hpp"

namespace sanji::panels {

/// Draws what the view has to tell at the foot of `over`, above everything else.
void draw_notice(const PanelScene& scene, paint::Rect over);

}  // namespace sanji::panels
