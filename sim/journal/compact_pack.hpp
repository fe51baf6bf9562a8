// SPDX-License-Identifier: Apache-2.0
// Rows of numbers, texts and cells as bytes that deflate makes small. Knows no table.
#pragma once

#include "sim/journal/compact_bytes.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace sanji::journal::compact {

/// Whole numbers, those with a sign as their two's complement; by the one of the ways of compact_form.hpp that deflate
/// makes smallest.
void pack_numbers(std::span<const std::uint64_t> numbers, Bytes& out);
/// Real numbers, to be by their bits what they were; which NaN one was may be lost.
void pack_reals(std::span<const double> numbers, Bytes& out);
/// How much each begins like the one before, the lengths of the rest, the bytes of the rest.
void pack_texts(std::span<const std::string_view> texts, Bytes& out);
/// Frames of `size` cells each: each cell as its difference from the same one of the frame before, the lower bytes of
/// all before the upper ones.
void pack_cells(std::span<const std::uint16_t> cells, std::size_t size, Bytes& out);

}  // namespace sanji::journal::compact
