// SPDX-License-Identifier: Apache-2.0
// Three bytes become four letters.
#include "viz/sinks/base64.hpp"

#include <algorithm>
#include <cstdint>
#include <string_view>

namespace sanji::sinks {

std::string base64(std::span<const std::byte> bytes) {
  constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string text;
  text.reserve((bytes.size() + 2) / 3 * 4);
  for (std::size_t first = 0; first < bytes.size(); first += 3) {
    const std::size_t taken = std::min<std::size_t>(3, bytes.size() - first);
    std::uint32_t group = 0;
    for (std::size_t i = 0; i < 3; ++i) {
      group = group << 8 | (i < taken ? std::to_integer<std::uint32_t>(bytes[first + i]) : 0);
    }
    for (std::size_t i = 0; i < 4; ++i) text += i <= taken ? letters[group >> (18 - 6 * i) & 63] : '=';
  }
  return text;
}

}  // namespace sanji::sinks
