// SPDX-License-Identifier: Apache-2.0
// Degrees as registries write them: seven places, about a centimetre.
#pragma once

#include "sim/base/geo.hpp"

#include <fmt/format.h>

#include <string>

namespace sanji::import {

inline std::string lon_text(base::LonLat position) { return fmt::format("{:.7f}", position.lon_deg); }
inline std::string lat_text(base::LonLat position) { return fmt::format("{:.7f}", position.lat_deg); }

}  // namespace sanji::import
