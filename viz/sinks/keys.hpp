// SPDX-License-Identifier: Apache-2.0
// GLFW's keys as ours and back. Knows no window: keys are GLFW's numbers, so that no header of GLFW is needed here.
#pragma once

#include "viz/session/input.hpp"

namespace sanji::sinks {

/// What a key of GLFW's (GLFW_KEY_...) means. Keys of the number pad mean their digit or sign; with `number_lock` off the
/// arrows and pages that are printed below the digits. Key::none for keys that nobody asks for.
[[nodiscard]] session::Key key_of(int glfw_key, bool number_lock = true);

/// The key of GLFW's that stands for ours outside the number pad; GLFW_KEY_UNKNOWN for Key::none and Key::count.
[[nodiscard]] int glfw_key_of(session::Key key);

/// What is held, as GLFW's bits (GLFW_MOD_...) say it.
[[nodiscard]] session::Modifiers modifiers_of(int glfw_bits);

}  // namespace sanji::sinks
