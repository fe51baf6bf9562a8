// SPDX-License-Identifier: Apache-2.0
// Journals of any length for measuring: a real run played again and again, one day after the other.
#pragma once

#include "sim/journal/view.hpp"

#include <cstddef>

namespace sanji::tests {

/// At least so many records: the run's own, shifted by its duration as often as it takes, with the facts, decisions,
/// enablers and tracks that belong to them. Each round has incidents of its own, so that no queue or picture grows
/// beyond what a county has; the exercise begins and ends once. Fields stand in the first round only.
journal::Journal repeated(const journal::Journal& run, std::size_t records);

/// The flash flood of Dongxiang, repeated. Plays it: run from the root of the project.
journal::Journal big_journal(std::size_t records);

}  // namespace sanji::tests
