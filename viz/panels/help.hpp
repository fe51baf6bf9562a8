// SPDX-License-Identifier: Apache-2.0
// The sheet of keys: every command that has one, by groups, and what the mouse does. Made from the table of commands.
#pragma once

#include "viz/panels/panel.hpp"

namespace sanji::panels {

/// Draws it over the window while the view has it open: in as many columns as there is room for, scrolled where it is longer.
void draw_help(const PanelScene& scene, paint::Rect window);

}  // namespace sanji::panels
