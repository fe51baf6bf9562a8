// SPDX-License-Identifier: Apache-2.0
// Who is there, village by village and site by site, as the journal keeps it. Knows no hazard.
#pragma once

#include "sim/journal/entities.hpp"
#include "sim/journal/view.hpp"
#include "sim/model/scenario.hpp"

namespace sanji::run {

/// Registered and resident people of every village, those at home at the start and from each moment at which their
/// number changes, and the same of the sites.
void resolve_people(const model::Scenario& scenario, const journal::EntityRows& rows, journal::Resolved& resolved);

}  // namespace sanji::run
