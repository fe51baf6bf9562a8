// SPDX-License-Identifier: Apache-2.0
// The table that pinyin_table.py writes when the project is built. Known to pinyin.cpp alone.
#pragma once

#include <cstdint>
#include <span>

namespace sanji::session {

struct PinyinRow {
  std::uint16_t character;  ///< Unicode
  char initial;             ///< of its pinyin, a to z
};

/// Ascending by character.
std::span<const PinyinRow> pinyin_table();

}  // namespace sanji::session
