// SPDX-License-Identifier: Apache-2.0
// What bytes that people saved are written in: UTF-8, GB18030 (Chinese office programs) or UTF-16. Opens no file.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace sanji::base {

/// What Windows puts in front of UTF-8.
inline constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";

bool looks_like_utf16(std::string_view bytes);
/// Bytes before the first that is no UTF-8 text (broken, NUL, or a control character); the size if all is well.
std::size_t valid_utf8_prefix(std::string_view text);
/// The bytes as UTF-8; false where they are no GB18030.
bool from_gb18030(std::string_view bytes, std::string& utf8);

struct Decoding {
  enum class Kind : std::uint8_t { good, utf16, broken };
  Kind kind = Kind::good;
  std::size_t broken_at = 0;  ///< byte of the text, without a mark, that is neither UTF-8 nor GB18030
};

/// Makes UTF-8 without a mark of a text in UTF-8 or GB18030. A few characters of GB18030 are valid UTF-8, too (0xCB 0xAE), and
/// a text of nothing else is taken for that.
Decoding decode(std::string& text);

}  // namespace sanji::base
