// SPDX-License-Identifier: Apache-2.0
// Undoes deflate without any library, so that a web page can. Knows nothing of what the bytes mean.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace sanji::journal::compact {

/// The `size` bytes of a zlib stream (RFC 1950: method 8, no dictionary, Adler-32 at the end). Nothing where it is not
/// one, is not whole, or holds more or less; never reads or writes beyond its bytes, whatever they are.
std::optional<std::vector<std::byte>> inflated(std::span<const std::byte> stream, std::size_t size);

}  // namespace sanji::journal::compact
