// SPDX-License-Identifier: Apache-2.0
// The scenario written out as the numbers that a reader of the journal needs without the files it came from.
#pragma once

#include "sim/journal/entities.hpp"
#include "sim/journal/view.hpp"
#include "sim/model/scenario.hpp"

namespace sanji::run {

/// All but seed and replication.
journal::Provenance provenance_of(const model::Scenario& scenario);
journal::Resolved resolve(const model::Scenario& scenario, const model::Exposure& exposure,
                          const journal::EntityRows& rows);

}  // namespace sanji::run
