// SPDX-License-Identifier: Apache-2.0
// How a value came to be known. Tables mark what was not read; nothing here decides how.
#pragma once

#include "sim/base/key.hpp"

#include <string>

namespace sanji::model {

/// In falling order of trust.
enum class Basis { read, read_weak, recalled, estimated, assumed };

inline constexpr base::Word basis_words[] = {
    {"read", "已读"}, {"read-weak", "弱读"}, {"recalled", "回忆"}, {"estimated", "估计"}, {"assumed", "假定"}};

/// A name in both languages; the English one is often made by transliteration, and says so.
struct Name {
  std::string zh;
  std::string en;
  Basis en_basis = Basis::assumed;
};

}  // namespace sanji::model
