// SPDX-License-Identifier: Apache-2.0
// Told apart by the bytes alone: text in GB18030 is hardly ever valid UTF-8 by chance.
#include "sim/base/encoding.hpp"

#include "sim/base/utf8.hpp"

#include <iconv.h>

#include <utility>

namespace sanji::base {
namespace {

/// Bytes of the UTF-8 character that begins here; 0 if it is broken, overlong, a surrogate or beyond Unicode.
std::size_t sequence_length(std::string_view text) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char lead = byte(0);
  if (lead < 0x80) return 1;
  const std::size_t length = lead >= 0xC2 && lead <= 0xDF   ? 2
                             : lead >= 0xE0 && lead <= 0xEF ? 3
                             : lead >= 0xF0 && lead <= 0xF4 ? 4
                                                            : 0;
  if (length == 0 || text.size() < length) return 0;
  for (std::size_t i = 1; i < length; ++i) {
    if (!is_further_byte(text[i])) return 0;
  }
  const bool overlong = (lead == 0xE0 && byte(1) < 0xA0) || (lead == 0xF0 && byte(1) < 0x90);
  const bool beyond = (lead == 0xED && byte(1) > 0x9F) || (lead == 0xF4 && byte(1) > 0x8F);
  return overlong || beyond ? 0 : length;
}

}  // namespace

bool looks_like_utf16(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) return true;
  return bytes.substr(0, 512).find('\0') != std::string_view::npos;
}

std::size_t valid_utf8_prefix(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    const auto lead = static_cast<unsigned char>(text[at]);
    if (lead < 0x20 && lead != '\t' && lead != '\n' && lead != '\r') return at;
    if (lead < 0x80) {
      ++at;
      continue;
    }
    const std::size_t length = sequence_length(text.substr(at));
    if (length == 0) return at;
    at += length;
  }
  return at;
}

bool from_gb18030(std::string_view bytes, std::string& utf8) {
  const iconv_t converter = iconv_open("UTF-8", "GB18030");
  if (converter == reinterpret_cast<iconv_t>(-1)) return false;  // NOLINT: that is how iconv says no
  std::string copy(bytes);
  char* in = copy.data();
  std::size_t in_left = copy.size();
  utf8.resize(bytes.size() * 2 + 16);
  char* out = utf8.data();
  std::size_t out_left = utf8.size();
  const bool good = iconv(converter, &in, &in_left, &out, &out_left) != static_cast<std::size_t>(-1);
  iconv_close(converter);
  utf8.resize(utf8.size() - out_left);
  return good && valid_utf8_prefix(utf8) == utf8.size();
}

Decoding decode(std::string& text) {
  if (looks_like_utf16(text)) return {Decoding::Kind::utf16};
  if (text.starts_with(utf8_mark)) text.erase(0, utf8_mark.size());
  const std::size_t valid = valid_utf8_prefix(text);
  if (valid == text.size()) return {};
  std::string converted;
  if (static_cast<unsigned char>(text[valid]) < 0x80 || !from_gb18030(text, converted)) {
    return {Decoding::Kind::broken, valid};
  }
  text = std::move(converted);
  return {};
}

}  // namespace sanji::base
