// SPDX-License-Identifier: Apache-2.0
// The door to zlib, for writing only: reading must do without it.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace sanji::journal::compact {

/// As a zlib stream (RFC 1950), as small as zlib can.
std::vector<std::byte> deflated(std::span<const std::byte> bytes);

}  // namespace sanji::journal::compact
