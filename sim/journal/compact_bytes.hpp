// SPDX-License-Identifier: Apache-2.0
// Numbers and texts behind one another in a row of bytes, and back. Knows no table.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace sanji::journal::compact {

/// Bytes that grow.
class Bytes {
 public:
  void byte(std::uint8_t value) { bytes_.push_back(std::byte{value}); }
  /// Seven bits a byte, the lowest first; the eighth says that more follow.
  void number(std::uint64_t value) {
    for (; value >= 0x80U; value >>= 7U) byte(static_cast<std::uint8_t>(value | 0x80U));
    byte(static_cast<std::uint8_t>(value));
  }
  void raw(std::span<const std::byte> bytes) { bytes_.insert(bytes_.end(), bytes.begin(), bytes.end()); }
  void raw(std::string_view text) { raw(std::as_bytes(std::span(text.data(), text.size()))); }
  /// Its length before it.
  void text(std::string_view text) {
    number(text.size());
    raw(text);
  }
  [[nodiscard]] std::span<const std::byte> all() const { return bytes_; }
  [[nodiscard]] std::vector<std::byte> take() { return std::move(bytes_); }

 private:
  std::vector<std::byte> bytes_;
};

/// Goes through bytes that may say anything: behind their end it gives zeros and is no longer good.
class Cursor {
 public:
  Cursor() = default;
  explicit Cursor(std::span<const std::byte> bytes) : left_(bytes) {}

  [[nodiscard]] bool good() const { return good_; }
  [[nodiscard]] std::size_t left() const { return left_.size(); }
  std::uint8_t byte() {
    const auto one = raw(1);
    return one.empty() ? std::uint8_t{0} : std::to_integer<std::uint8_t>(one.front());
  }
  std::uint64_t number() {
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < 64; shift += 7) {
      const std::uint8_t part = byte();
      value |= static_cast<std::uint64_t>(part & 0x7fU) << shift;
      if (part < 0x80U) return value;
    }
    return fail();
  }
  /// A number of things that memory can hold.
  std::size_t size() {
    const std::uint64_t value = number();
    return static_cast<std::size_t>(value <= std::uint64_t{INT32_MAX} ? value : fail());
  }
  std::span<const std::byte> raw(std::size_t size) {
    if (size > left_.size()) {
      fail();
      return {};
    }
    const auto part = left_.first(size);
    left_ = left_.subspan(part.size());
    return part;
  }
  std::string_view text() {
    const auto part = raw(size());
    return {reinterpret_cast<const char*>(part.data()), part.size()};
  }
  /// The next bytes as a row of their own, their length before them.
  Cursor part() { return Cursor(raw(size())); }

 private:
  std::uint64_t fail() {
    good_ = false;
    left_ = {};
    return 0;
  }

  std::span<const std::byte> left_;
  bool good_ = true;
};

}  // namespace sanji::journal::compact
