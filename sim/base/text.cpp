// SPDX-License-Identifier: Apache-2.0
// The reader of the compiled-in catalogue, and the width of texts. gettext itself is not called at run time: it asks the
// C library's locale, which a bare container does not have.
#include "sim/base/text.hpp"

#include "sim/base/catalogue/catalogue.hpp"

#include <unistr.h>
#include <uniwidth.h>

#include <cstdint>
#include <cstring>
#include <span>

namespace sanji::base {
namespace {

/// A gettext .mo file in memory: a header, then two tables of (length, offset), keys sorted by byte and their texts.
class Catalogue {
 public:
  explicit Catalogue(std::span<const unsigned char> bytes) : bytes_(bytes) {
    constexpr std::uint32_t magic = 0x950412de;
    if (bytes_.size() < 20 || word(0) != magic) return;  // empty, or of another byte order
    count_ = word(8);
    keys_ = word(12);
    texts_ = word(16);
  }

  /// The text under the key; the key where there is none.
  [[nodiscard]] std::string_view find(std::string_view key) const {
    std::size_t low = 0;
    std::size_t high = count_;
    while (low < high) {
      const std::size_t middle = low + (high - low) / 2;
      const int order = entry(keys_, middle).compare(key);
      if (order == 0) return entry(texts_, middle);
      (order < 0 ? low : high) = order < 0 ? middle + 1 : middle;
    }
    return key;
  }

  [[nodiscard]] std::vector<std::string_view> all() const {
    std::vector<std::string_view> texts;
    for (std::size_t i = 1; i < count_; ++i) {  // the first, of the empty key, is the catalogue's own header
      texts.push_back(entry(keys_, i));
      texts.push_back(entry(texts_, i));
    }
    return texts;
  }

 private:
  [[nodiscard]] std::uint32_t word(std::size_t offset) const {
    std::uint32_t value = 0;
    std::memcpy(&value, bytes_.data() + offset, sizeof value);
    return value;
  }
  [[nodiscard]] std::string_view entry(std::size_t table, std::size_t index) const {
    const std::uint32_t length = word(table + 8 * index);
    const std::uint32_t offset = word(table + 8 * index + 4);
    return {reinterpret_cast<const char*>(bytes_.data()) + offset, length};
  }

  std::span<const unsigned char> bytes_;
  std::size_t count_ = 0;
  std::size_t keys_ = 0;
  std::size_t texts_ = 0;
};

}  // namespace

std::string_view tr(Language language, std::string_view key) {
  // the empty key holds the catalogue's own header
  if (language == Language::en || key.empty()) return key;
  return Catalogue(zh_catalogue()).find(key);
}

std::vector<std::string_view> catalogue_texts() { return Catalogue(zh_catalogue()).all(); }

Language language_of(std::string_view option_or_locale) {
  return option_or_locale.starts_with("zh") ? Language::zh : Language::en;
}

std::size_t display_width(std::string_view utf8) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(utf8.data());
  if (u8_check(bytes, utf8.size()) != nullptr) return utf8.size();
  return static_cast<std::size_t>(u8_width(bytes, utf8.size(), "UTF-8"));
}

std::string pad_right(std::string_view utf8, std::size_t width) {
  const std::size_t taken = display_width(utf8);
  return std::string(utf8) + std::string(width > taken ? width - taken : 0, ' ');
}

std::string pad_left(std::string_view utf8, std::size_t width) {
  const std::size_t taken = display_width(utf8);
  return std::string(width > taken ? width - taken : 0, ' ') + std::string(utf8);
}

}  // namespace sanji::base
