// SPDX-License-Identifier: Apache-2.0
// Where a run may write: an absent or empty folder, or one that holds nothing but an older journal of ours.
#pragma once

#include "sim/base/text.hpp"

#include <filesystem>
#include <string>

namespace sanji::run {

/// The journal's name in its folder.
inline constexpr const char* journal_name = "journal.h5";

/// Empty if a run may write there, else why not, told in the language.
std::string why_not_into(const std::filesystem::path& folder, base::Language language);

}  // namespace sanji::run
