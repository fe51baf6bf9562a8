// SPDX-License-Identifier: Apache-2.0
// How long a window sleeps between two frames. Knows no clock: times are given.
#pragma once

namespace sanji::sinks {

inline constexpr double playing_frame_s = 1.0 / 30.0;  ///< while the replay plays
inline constexpr double answer_frame_s =
    1.0 / 60.0;  ///< while a person moves or types: the mouse may tell 1000 times a second

/// How long to sleep before the next frame; 0 = draw now, infinity = until something is heard. `since_frame_s`: since the
/// last frame began. `wait_s`: what whoever draws can wait for (0 or less = it plays). `heard`: something came from a person
/// or from the window system and waits for an answer.
[[nodiscard]] double sleep_s(double since_frame_s, double wait_s, bool heard);

}  // namespace sanji::sinks
