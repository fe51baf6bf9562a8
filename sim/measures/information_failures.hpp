// SPDX-License-Identifier: Apache-2.0
// What of an incident's reports went wrong, and who of those beside was told. Judged against the plan's rules as the
// journal has them.
#pragma once

#include "sim/measures/information.hpp"
#include "sim/measures/kpi.hpp"

namespace sanji::measures {

Failures measure_failures(const journal::View& view, const Kpis& kpis);
Lateral measure_lateral(const journal::View& view, const Kpis& kpis);

}  // namespace sanji::measures
