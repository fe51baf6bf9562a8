// SPDX-License-Identifier: Apache-2.0
// What compact_pack made, back into rows of numbers, texts and cells. Knows no table, and trusts no byte.
#pragma once

#include "sim/journal/compact_bytes.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace sanji::journal::compact {

// Each gives false where the bytes are not what was made of so many values. Every value takes a byte at least: who
// takes memory for them asks first whether there are as many bytes left.

[[nodiscard]] bool unpack_numbers(Cursor& bytes, std::span<std::uint64_t> numbers);
[[nodiscard]] bool unpack_reals(Cursor& bytes, std::span<double> numbers);
[[nodiscard]] bool unpack_cells(Cursor& bytes, std::size_t size, std::span<std::uint16_t> cells);

/// A column of texts of fixed width in packed rows, zeros all of it: the text of row i goes to `rows[i * stride]`.
struct TextColumn {
  std::byte* rows = nullptr;
  std::size_t stride = 0;
  std::size_t width = 0;
  std::size_t count = 0;

  [[nodiscard]] std::span<std::byte> text(std::size_t row) const { return {rows + row * stride, width}; }
};
[[nodiscard]] bool unpack_texts(Cursor& bytes, const TextColumn& texts);

}  // namespace sanji::journal::compact
