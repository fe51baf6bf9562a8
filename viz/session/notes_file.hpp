// SPDX-License-Identifier: Apache-2.0
// What people wrote and how they like it shown, as a text that is kept beside the journal; and the notes of a drill as a
// page of Markdown to be handed round. Opens no file.
#pragma once

#include "viz/session/apply.hpp"

#include <string>
#include <string_view>

namespace sanji::session {

/// JSON: notes, breakpoints, looks, pinned and folded lanes, layers. Ends with a line break.
std::string to_notes_text(const View& view);

/// Puts what a text says into a view. Empty, or why the text was left aside; the view is then as it was.
std::string take_notes_text(View& view, std::string_view text, const Runs& runs);

/// Bookmarks, notes and answers by time, with what had been decided at each stop.
std::string to_markdown(const View& view, const Runs& runs);

}  // namespace sanji::session
