// SPDX-License-Identifier: Apache-2.0
// Whether there is a graphics card worth the name. Opens no window that anybody sees.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace sanji::sinks {

/// Whether the name of an OpenGL renderer is that of a program that computes pixels on the processor.
[[nodiscard]] bool is_software(std::string_view renderer);

/// The name of what OpenGL 3 would draw with here; none where it cannot be had. Found out in a process of its own: drivers
/// may crash or hang (10 s are waited), and one that we then do not use would stay in memory. To be called before GLFW is
/// initialised.
[[nodiscard]] std::optional<std::string> gl_renderer_name();

}  // namespace sanji::sinks
