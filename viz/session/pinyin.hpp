// SPDX-License-Identifier: Apache-2.0
// Chinese names by the first letters of their pinyin, as everybody in an office types them: lsc finds 柳树村. Knows no list.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace sanji::session {

/// Stands for a character whose pinyin is not known here.
inline constexpr char unknown_initial = '*';

/// A letter for each character of a UTF-8 text: "zjx/lsc" for 赵家乡/柳树村. Known are the 3755 characters of the first level of
/// GB2312, each by the one reading by which that standard sorts it; any other Chinese character gives unknown_initial.
/// ASCII letters and digits stand as they are, in lower case; everything else becomes '/'.
std::string initials_of(std::string_view utf8);

/// `typed` stands in the initials letter by letter, breaks between words left aside; as high as the letters stand at the
/// beginnings of words and few others are there, on the scale of fits(). An unknown initial fits any letter, as long as at
/// least as many letters fit known ones. Nothing where it does not fit, where it is empty, or holds anything but ASCII
/// letters, digits and blanks.
std::optional<int> fits_initials(std::string_view typed, std::string_view initials);

}  // namespace sanji::session
