// SPDX-License-Identifier: Apache-2.0
// How a limit's document is named to the reader.
#include "sim/model/limits.hpp"

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace sanji::model {
namespace {

/// "十三" as 13, up to 99; 0 where it is no such number.
int number_of(std::string_view words) {
  constexpr std::array<std::string_view, 11> digits{"零", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"};
  int tens = 0;
  int ones = 0;
  while (!words.empty()) {
    int digit = -1;
    for (std::size_t i = 0; i < digits.size(); ++i) {
      if (words.starts_with(digits[i])) digit = static_cast<int>(i);
    }
    if (digit < 0 || tens > 9) return 0;
    words.remove_prefix(digits[static_cast<std::size_t>(digit)].size());
    if (digit == 10) {
      tens = ones == 0 ? 1 : ones;
      ones = 0;
    } else {
      ones = digit;
    }
  }
  return tens * 10 + ones;
}

/// "第十三条" as "article 13"; as it stands where it is written otherwise.
std::string article_en(const std::string& article) {
  constexpr std::string_view before = "第";
  constexpr std::string_view behind = "条";
  const std::size_t end = article.find(behind);
  if (!article.starts_with(before) || end == std::string::npos) return article;
  const std::string written = article.substr(before.size(), end - before.size());
  const bool has_digits = !written.empty() && written.find_first_not_of("0123456789.") == std::string::npos;
  const int number = has_digits ? 0 : number_of(written);
  if (!has_digits && number == 0) return article;
  return "article " + (has_digits ? written : std::to_string(number)) + article.substr(end + behind.size());
}

}  // namespace

std::string citation(const Limit& limit, base::Language language) {
  if (language == base::Language::en && !limit.document_en.empty()) {
    return limit.document_en + (limit.article.empty() ? "" : ", " + article_en(limit.article));
  }
  std::string text = limit.number.empty() ? limit.document : limit.number;
  if (!limit.article.empty()) text += (text.empty() ? "" : " ") + limit.article;
  return text;
}

}  // namespace sanji::model
