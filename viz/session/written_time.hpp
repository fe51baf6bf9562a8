// SPDX-License-Identifier: Apache-2.0
// What somebody means who writes a time down. A clock cuts what is below a second, so that a printed time seldom is the very
// moment of a stop. Changes nothing.
#pragma once

#include "viz/session/apply.hpp"

#include <optional>
#include <string_view>

namespace sanji::session {

/// The first stop of the first run that is printed with the second that was written, else a level that comes into force
/// then; else, or where a part of a second was
/// written, the time itself.
base::SimTime meant_by(base::SimTime written, const Runs& runs);

/// parse_command(), with a time of day as it is meant.
std::optional<Command> parse_written(std::string_view line, const Runs& runs);

}  // namespace sanji::session
