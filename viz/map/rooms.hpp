// SPDX-License-Identifier: Apache-2.0
// The places that moving signs take at some time of the run: names keep out of them from the start, so that no name jumps.
// Where what is to come is hidden, only what has come so far counts, for a gap between names would tell the rest.
#pragma once

#include "viz/map/layer.hpp"

#include <cstddef>

namespace sanji::map {

/// Tells `scene.labels` of them.
void keep_rooms(const Scene& scene);
/// How many subjects take rooms, where that changes with the clock: names are placed again when it does. Else 0.
std::size_t rooms_so_far(const Scene& scene);
/// How far from its middle a post's own name begins [px]: beyond the rings that may stand around it.
float clear_of(const Scene& scene, journal::EntityRow post);

}  // namespace sanji::map
