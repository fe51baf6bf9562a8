// SPDX-License-Identifier: Apache-2.0
// How what is believed is said to people: which variable, which value, and how it stands to the truth. Knows no layout.
#pragma once

#include "sim/base/text.hpp"
#include "sim/measures/picture.hpp"

#include <string>
#include <string_view>

namespace sanji::measures {

/// "right", "out of date", "wrong", "not known", "untold".
std::string_view belief_name(Belief belief, base::Language language);
/// "severity", "cut off"; its name in the journal where people never hear of it.
std::string_view variable_name(journal::Variable variable, base::Language language);
/// "yes", "III", "orange", "12"; the name of what a team is called to.
std::string variable_text(const journal::View& view, journal::Variable variable, double value, base::Language language);

}  // namespace sanji::measures
