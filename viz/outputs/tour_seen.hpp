// SPDX-License-Identifier: Apache-2.0
// Whether somebody has seen the tour: kept for the person, not for the run. Knows nothing of the tour.
#pragma once

#include <filesystem>

namespace sanji::outputs {

/// `sanji/tour-seen` in $XDG_CONFIG_HOME, else in ~/.config; empty where the person has no such place.
std::filesystem::path tour_seen_file();
[[nodiscard]] bool was_tour_seen(const std::filesystem::path& file);
/// Says nothing where it cannot be kept: the tour then comes again with another run, and harms nobody.
void keep_tour_seen(const std::filesystem::path& file);

}  // namespace sanji::outputs
