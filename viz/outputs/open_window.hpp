// SPDX-License-Identifier: Apache-2.0
// The screen in a real window, until it is closed.
#pragma once

#include "viz/outputs/notes_store.hpp"
#include "viz/outputs/snapshot.hpp"
#include "viz/panels/screen.hpp"
#include "viz/sinks/window.hpp"

#include <filesystem>
#include <string>

namespace sanji::outputs {

/// Empty, or why there is no window. What people write is kept in `notes` as they go; pictures that they ask for are put into
/// `pictures`. `told` hears what the window tells by itself, for the terminal.
std::string open_window(panels::Screen& screen, NotesStore& notes, const std::filesystem::path& pictures, Size size,
                        sinks::Renderer renderer, const std::function<void(const std::string&)>& told);

/// A sentence in a window, for those who started the program by a click and see no terminal.
std::string open_message(const std::string& sentence, sinks::Renderer renderer, base::Language language);

}  // namespace sanji::outputs
