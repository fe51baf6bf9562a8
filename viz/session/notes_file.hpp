// SPDX-License-Identifier: Apache-2.0
// What people wrote and how they like it shown, as a text that is kept beside the journal; and the notes of a drill as a
// page of Markdown to be handed round. Opens no file.
#pragma once

#include "viz/session/apply.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sanji::session {

/// JSON: notes, breakpoints, looks, pinned and folded lanes, layers. Ends with a line break.
std::string to_notes_text(const View& view);

/// Puts what a text says into a view. Empty, or why the text was left aside; the view is then as it was.
std::string take_notes_text(View& view, std::string_view text, const Runs& runs);

/// The notes of such a text, by time; nothing where it is none.
std::optional<std::vector<Note>> notes_in(std::string_view text, const Runs& runs);

/// What two people wrote in one file. `theirs` is what stands there now, `before` what we kept there last, `ours` what we have
/// now: what either has written is in, what either has taken out is not. Ascending by time.
std::vector<Note> merged(std::vector<Note> theirs, const std::vector<Note>& before, const std::vector<Note>& ours);

/// Bookmarks, notes and answers by time, with what had been decided at each stop.
std::string to_markdown(const View& view, const Runs& runs);

}  // namespace sanji::session
