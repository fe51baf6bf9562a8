// SPDX-License-Identifier: Apache-2.0
// The screen in a real window, until it is closed.
#pragma once

#include "viz/outputs/notes_store.hpp"
#include "viz/outputs/snapshot.hpp"
#include "viz/panels/screen.hpp"
#include "viz/sinks/window.hpp"

#include <filesystem>
#include <functional>
#include <string>

namespace sanji::outputs {

struct WindowWishes {
  std::filesystem::path pictures;  ///< the folder into which pictures are put that people ask for
  Size size;
  sinks::Renderer renderer = sinks::Renderer::automatic;
  bool is_scale_chosen = false;                  ///< the screen's density does not change the size of letters at first
  std::function<void(const std::string&)> told;  ///< hears what the window tells by itself, for the terminal
  std::function<void()> opened;                  ///< called once there is a window
};

/// Empty, or why there is no window. What people write is kept in `notes` as they go.
std::string open_window(panels::Screen& screen, NotesStore& notes, const WindowWishes& wishes);

/// A sentence in a window, for those who started the program by a click and see no terminal.
std::string open_message(const std::string& sentence, sinks::Renderer renderer, base::Language language);

}  // namespace sanji::outputs
