// SPDX-License-Identifier: Apache-2.0
// One picture (一张图): what a post believed at a time beside the truth, with the age of its word.
#pragma once

#include "sim/base/text.hpp"
#include "sim/journal/view.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace sanji::analysis {

/// "23:10" or "23:10:30", the first time that the clock shows it, "+1 00:50" on the next day as it is printed, or "+30min", "+30 min", "+1 h" after the start; none where it is no
/// time of the run, with the reason in `problem`.
std::optional<base::SimTime> picture_time(const journal::View& view, std::string_view text, base::Language language,
                                          std::string& problem);
/// A post or an agency by its code or its name in either language; the county where `name` is empty.
journal::EntityRow picture_post(const journal::View& view, std::string_view name, base::Language language,
                                std::string& problem);

std::string picture_text(const journal::View& view, journal::EntityRow who, base::SimTime at, base::Language language);

}  // namespace sanji::analysis
