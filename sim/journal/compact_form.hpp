// SPDX-License-Identifier: Apache-2.0
// What writing and reading the compact form agree upon; docs/journal-format.md says it in words. Knows no journal.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <limits>
#include <string_view>

namespace sanji::journal::compact {

/// The first bytes; then the version of the form, the size of what was deflated, the deflated bytes, a seal.
inline constexpr std::string_view mark = "SANJICMP";
inline constexpr std::uint8_t form_version = 1;

/// What one entry is, behind its path.
enum class Entry : std::uint8_t { group, attribute, table, bytes, frames };
enum class Value : std::uint8_t { text, signed_number, unsigned_number, real, signed_numbers };

/// How a row of whole numbers stands, each in seven bits a byte.
enum class Way : std::uint8_t {
  plain,  ///< itself, the sign in the lowest bit
  steps,  ///< its difference from the one before, likewise
  listed  ///< the different ones once, rising, the first like `plain`, then differences; then the place of each in them
};

/// A row of real numbers is one of whole numbers: of so many decimal places, where that loses nothing ...
inline constexpr std::uint8_t most_places = 6;
inline constexpr double powers_of_ten[] = {1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6};
/// ... NaN having a number of its own; else of their bits.
inline constexpr std::int64_t place_of_nan = std::numeric_limits<std::int64_t>::min();
inline constexpr std::uint8_t as_bits = most_places + 1;

/// No more is made of damaged bytes, whatever they claim.
inline constexpr std::size_t most_table_bytes = 256'000'000;

/// The sign into the lowest bit, so that small negative numbers are small.
constexpr std::uint64_t folded(std::uint64_t number) { return (number << 1U) ^ (0 - (number >> 63U)); }
constexpr std::uint64_t unfolded(std::uint64_t number) { return (number >> 1U) ^ (0 - (number & 1U)); }

// std::bit_cast, but for the C++ library of Debian's emscripten, which has none yet.
inline std::uint64_t bits_of(double number) {
  std::uint64_t bits = 0;
  std::memcpy(&bits, &number, sizeof bits);
  return bits;
}
inline double real_of(std::uint64_t bits) {
  double number = 0.0;
  std::memcpy(&number, &bits, sizeof number);
  return number;
}

static_assert(std::endian::native == std::endian::little, "rows are packed as they stand in memory");
static_assert(unfolded(folded(0x8000'0000'0000'0000ULL)) == 0x8000'0000'0000'0000ULL);

}  // namespace sanji::journal::compact
