// SPDX-License-Identifier: Apache-2.0
// Written from RFC 1951 (deflate) and RFC 1950 (zlib): one table a code, looked up by as many bits as the longest word
// has.
#include "sim/journal/compact_inflate.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

namespace sanji::journal::compact {
namespace {

constexpr unsigned longest_word = 15;  // bits, RFC 1951 3.2.7
constexpr std::size_t literals = 288;  // with the two that never occur
constexpr std::size_t distances = 30;
constexpr std::size_t end_of_block = 256;
/// One byte of deflate makes at most so many: 258 from two words of one bit.
constexpr std::size_t most_from_a_byte = 1032;

/// Bits from the lowest on, byte by byte; behind the end come zeros, and overrun() says so.
class Bits {
 public:
  explicit Bits(std::span<const std::byte> bytes) : bytes_(bytes) {}

  /// At most 16; they stay.
  std::uint32_t peek(unsigned count) {
    for (; held_ < count; held_ += 8, ++at_) {
      if (at_ < bytes_.size()) bits_ |= std::to_integer<std::uint64_t>(bytes_[at_]) << held_;
    }
    return static_cast<std::uint32_t>(bits_) & ((1U << count) - 1U);
  }
  void drop(unsigned count) {
    bits_ >>= count;
    held_ -= count;
  }
  std::uint32_t take(unsigned count) {
    const std::uint32_t bits = peek(count);
    drop(count);
    return bits;
  }
  /// The rest of the byte that was begun goes.
  void to_byte() { drop(held_ % 8); }
  [[nodiscard]] bool overrun() const { return at_ - held_ / 8 > bytes_.size(); }

 private:
  std::span<const std::byte> bytes_;
  std::size_t at_ = 0;
  std::uint64_t bits_ = 0;
  unsigned held_ = 0;
};

/// A Huffman code given by the lengths of its words (RFC 1951 3.2.2).
class Code {
 public:
  /// False where more words are claimed than there can be. Fewer are allowed: a word that is none is found when it
  /// comes.
  bool set(std::span<const std::uint8_t> lengths) {
    std::array<std::uint32_t, longest_word + 1> count{};
    for (const std::uint8_t length : lengths) ++count[length];
    count[0] = 0;
    width_ = longest_word;
    while (width_ > 1 && count[width_] == 0) --width_;
    std::array<std::uint32_t, longest_word + 1> next{};
    for (unsigned length = 1; length <= longest_word; ++length) {
      next[length] = (next[length - 1] + count[length - 1]) << 1U;
      if (next[length] + count[length] > (1U << length)) return false;
    }
    table_.assign(std::size_t{1} << width_, 0);
    for (std::size_t symbol = 0; symbol < lengths.size(); ++symbol) {
      const unsigned length = lengths[symbol];
      if (length == 0) continue;
      const auto entry = static_cast<std::uint16_t>(symbol << 4U | length);
      const std::uint32_t word = turned(next[length]++, length);
      for (std::size_t at = word; at < table_.size(); at += std::size_t{1} << length) table_[at] = entry;
    }
    return true;
  }
  /// The next symbol; false where the bits are no word.
  bool take(Bits& bits, std::size_t& symbol) const {
    const unsigned entry = table_[bits.peek(width_)];
    bits.drop(entry & 15U);
    symbol = entry >> 4U;
    return (entry & 15U) != 0;
  }

 private:
  /// Words stand with their highest bit first, all else with its lowest.
  static std::uint32_t turned(std::uint32_t word, unsigned length) {
    std::uint32_t back = 0;
    for (unsigned i = 0; i < length; ++i, word >>= 1U) back = back << 1U | (word & 1U);
    return back;
  }

  unsigned width_ = 1;
  std::vector<std::uint16_t> table_ = {0, 0};
};

/// What a symbol stands for: a first value, and how many bits are added to it.
struct Span {
  std::uint16_t first;
  std::uint8_t bits;
};
constexpr Span lengths_of[] = {{3, 0},   {4, 0},   {5, 0},   {6, 0},   {7, 0},  {8, 0},  {9, 0},  {10, 0},
                               {11, 1},  {13, 1},  {15, 1},  {17, 1},  {19, 2}, {23, 2}, {27, 2}, {31, 2},
                               {35, 3},  {43, 3},  {51, 3},  {59, 3},  {67, 4}, {83, 4}, {99, 4}, {115, 4},
                               {131, 5}, {163, 5}, {195, 5}, {227, 5}, {258, 0}};
constexpr Span distances_of[] = {{1, 0},     {2, 0},     {3, 0},     {4, 0},      {5, 1},      {7, 1},
                                 {9, 2},     {13, 2},    {17, 3},    {25, 3},     {33, 4},     {49, 4},
                                 {65, 5},    {97, 5},    {129, 6},   {193, 6},    {257, 7},    {385, 7},
                                 {513, 8},   {769, 8},   {1025, 9},  {1537, 9},   {2049, 10},  {3073, 10},
                                 {4097, 11}, {6145, 11}, {8193, 12}, {12289, 12}, {16385, 13}, {24577, 13}};

class Inflation {
 public:
  Inflation(std::span<const std::byte> stream, std::size_t size) : bits_(stream), bytes_(size) {}

  bool run() {
    bool is_last = false;
    while (!is_last) {
      is_last = bits_.take(1) != 0;
      const std::uint32_t kind = bits_.take(2);
      const bool done = kind == 0 ? stored() : kind == 1 ? fixed() && block() : kind == 2 && given() && block();
      if (!done || bits_.overrun()) return false;
    }
    return made_ == bytes_.size();
  }
  /// Behind the last block.
  std::uint32_t checksum() {
    bits_.to_byte();
    std::uint32_t sum = 0;
    for (int i = 0; i < 4; ++i) sum = sum << 8U | bits_.take(8);
    return sum;
  }
  [[nodiscard]] bool overrun() const { return bits_.overrun(); }
  [[nodiscard]] std::vector<std::byte> take() { return std::move(bytes_); }

 private:
  bool stored() {
    bits_.to_byte();
    const std::uint32_t size = bits_.take(16);
    const std::uint32_t turned = bits_.take(16);
    if ((size ^ turned) != 0xffffU || size > bytes_.size() - made_) return false;
    for (std::uint32_t i = 0; i < size; ++i) bytes_[made_++] = static_cast<std::byte>(bits_.take(8));
    return true;
  }
  /// RFC 1951 3.2.6.
  bool fixed() {
    std::array<std::uint8_t, literals> lengths{};
    for (std::size_t i = 0; i < literals; ++i) lengths[i] = i < 144 ? 8 : i < 256 ? 9 : i < 280 ? 7 : 8;
    std::array<std::uint8_t, distances> all_five{};
    all_five.fill(5);
    return literal_.set(lengths) && distance_.set(all_five);
  }
  /// RFC 1951 3.2.7: the lengths of the words of both codes, themselves coded.
  bool given() {
    static constexpr std::array<std::uint8_t, 19> order{16, 17, 18, 0, 8,  7, 9,  6, 10, 5,
                                                        11, 4,  12, 3, 13, 2, 14, 1, 15};
    const std::size_t literal_count = 257 + bits_.take(5);
    const std::size_t distance_count = 1 + bits_.take(5);
    const std::size_t order_count = 4 + bits_.take(4);
    if (literal_count > literals || distance_count > distances) return false;
    std::array<std::uint8_t, order.size()> short_lengths{};
    for (std::size_t i = 0; i < order_count; ++i) short_lengths[order[i]] = static_cast<std::uint8_t>(bits_.take(3));
    Code code;
    std::array<std::uint8_t, literals + distances> lengths{};
    const std::span both = std::span(lengths).first(literal_count + distance_count);
    if (!code.set(short_lengths) || !lengths_by(code, both)) return false;
    return literal_.set(both.first(literal_count)) && distance_.set(both.subspan(literal_count));
  }
  bool lengths_by(const Code& code, std::span<std::uint8_t> lengths) {
    for (std::size_t at = 0; at < lengths.size();) {
      std::size_t symbol = 0;
      if (!code.take(bits_, symbol) || (symbol == 16 && at == 0)) return false;
      const std::uint8_t value = symbol < 16 ? static_cast<std::uint8_t>(symbol) : symbol == 16 ? lengths[at - 1] : 0;
      std::size_t times = 1;
      if (symbol == 16) times = 3 + bits_.take(2);
      if (symbol == 17) times = 3 + bits_.take(3);
      if (symbol == 18) times = 11 + bits_.take(7);
      if (times > lengths.size() - at) return false;
      for (; times > 0; --times) lengths[at++] = value;
    }
    return true;
  }
  bool block() {
    for (std::size_t symbol = 0; literal_.take(bits_, symbol);) {
      if (symbol == end_of_block) return true;
      if (symbol > end_of_block ? !copied(symbol - end_of_block - 1) : made_ == bytes_.size()) return false;
      if (symbol < end_of_block) bytes_[made_++] = static_cast<std::byte>(symbol);
    }
    return false;
  }
  /// What was made already, once more; it may reach into itself.
  bool copied(std::size_t length_symbol) {
    if (length_symbol >= std::size(lengths_of)) return false;
    const std::size_t length = lengths_of[length_symbol].first + bits_.take(lengths_of[length_symbol].bits);
    std::size_t symbol = 0;
    if (!distance_.take(bits_, symbol)) return false;
    const std::size_t back = distances_of[symbol].first + bits_.take(distances_of[symbol].bits);
    if (back > made_ || length > bytes_.size() - made_) return false;
    for (std::size_t i = 0; i < length; ++i, ++made_) bytes_[made_] = bytes_[made_ - back];
    return true;
  }

  Bits bits_;
  std::vector<std::byte> bytes_;
  std::size_t made_ = 0;
  Code literal_;
  Code distance_;
};

/// RFC 1950 9.
std::uint32_t adler32(std::span<const std::byte> bytes) {
  constexpr std::uint32_t prime = 65521;
  constexpr std::size_t at_once = 5552;  // the sums stay below 2^32
  std::uint32_t low = 1;
  std::uint32_t high = 0;
  while (!bytes.empty()) {
    const auto part = bytes.first(std::min(at_once, bytes.size()));
    for (const std::byte byte : part) high += low += std::to_integer<std::uint32_t>(byte);
    low %= prime;
    high %= prime;
    bytes = bytes.subspan(part.size());
  }
  return high << 16U | low;
}

}  // namespace

std::optional<std::vector<std::byte>> inflated(std::span<const std::byte> stream, std::size_t size) {
  constexpr std::size_t header = 2;
  if (stream.size() < header || size / most_from_a_byte > stream.size()) return std::nullopt;
  const auto method = std::to_integer<unsigned>(stream[0]);
  const auto flags = std::to_integer<unsigned>(stream[1]);
  if ((method & 15U) != 8 || (method << 8U | flags) % 31 != 0 || (flags & 32U) != 0) return std::nullopt;
  Inflation inflation(stream.subspan(header), size);
  if (!inflation.run()) return std::nullopt;
  const std::uint32_t checksum = inflation.checksum();
  auto bytes = inflation.take();
  if (inflation.overrun() || adler32(bytes) != checksum) return std::nullopt;
  return bytes;
}

}  // namespace sanji::journal::compact
