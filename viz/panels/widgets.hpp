// SPDX-License-Identifier: Apache-2.0
// The few widgets that panels share: each is known to tests and tours by an id that no language changes.
#pragma once

#include "viz/paint/brush.hpp"

#include <string>
#include <string_view>

namespace sanji::panels {

/// The mark of exercises; its English word alone where there are no Chinese letters.
std::string_view exercise_mark(const paint::Brush& brush);

/// A button; `is_on` marks what is chosen already. True when it is clicked.
bool button(const paint::Brush& brush, std::string_view id, std::string_view text, bool is_on = false);

enum class Icon { play, pause, back, step_on, step_back, more, less };
bool icon_button(const paint::Brush& brush, std::string_view id, Icon icon, std::string_view tip);

/// A line to click on, over the whole width; long texts go on in further lines. True when it is clicked.
bool line(const paint::Brush& brush, std::string_view id, std::string_view text, ImU32 colour,
          bool is_selected = false);

/// Text that goes on in further lines.
void words(std::string_view text);
void words(ImU32 colour, std::string_view text);
/// A thin line over the whole width.
void rule(const paint::Brush& brush);
/// A frame around the window that is open; to be called before it ends.
void outline_window(const paint::Brush& brush);
/// A heading with air above it.
void heading(const paint::Brush& brush, std::string_view text);

/// "as known to X": said over what shows nothing else.
void known_heading(const paint::Brush& brush, std::string_view who);

/// A field to write in, as wide as there is room; `hint` stands in it while it is empty. True in the frame in which its text
/// changed. `to_end`: it has the keyboard from now on by itself, and what is typed goes on behind what stands in it.
bool field(const paint::Brush& brush, std::string_view id, std::string_view hint, std::string& text,
           bool to_end = false);

bool tick_box(const paint::Brush& brush, std::string_view id, std::string_view text, bool is_on);

}  // namespace sanji::panels
