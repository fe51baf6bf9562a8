// SPDX-License-Identifier: Apache-2.0
// Why a command cannot be done: it names what is not there. The table of commands knows no names of panels, layers and posts;
// this does. Changes nothing.
#pragma once

#include "viz/session/apply.hpp"

#include <string>

namespace sanji::panels {

/// Empty where it can be done; else a sentence: what was said, and what is known there.
std::string refusal(const session::Command& command, const session::View& view, const session::Runs& runs,
                    base::Language language);

}  // namespace sanji::panels
