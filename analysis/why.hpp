// SPDX-License-Identifier: Apache-2.0
// Why an incident went as it did: its decisions with everything that was weighed, and the causes of each moment walked
// back. Reads the journal's own reasons; makes up none.
#pragma once

#include "sim/base/text.hpp"
#include "sim/journal/view.hpp"
#include "sim/measures/kpi.hpp"

#include <string>
#include <string_view>

namespace sanji::analysis {

/// The incident that a user means: its id, its name in either language, or the beginning of either that fits one only.
struct IncidentChoice {
  const measures::Incident* incident = nullptr;
  std::string problem;  ///< why there is none, with the nearest names
};
IncidentChoice find_incident(const journal::View& view, const measures::Kpis& kpis, std::string_view name,
                             base::Language language);

std::string why(const journal::View& view, const measures::Incident& incident, base::Language language);

}  // namespace sanji::analysis
