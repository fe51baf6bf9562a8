// SPDX-License-Identifier: Apache-2.0
// Bytes as text for a page.
#pragma once

#include <cstddef>
#include <span>
#include <string>

namespace sanji::sinks {

/// RFC 4648, section 4, padded, on one line.
std::string base64(std::span<const std::byte> bytes);

}  // namespace sanji::sinks
