// SPDX-License-Identifier: Apache-2.0
// The plan's written procedure held against what happened: each step done, late, skipped or out of order.
#pragma once

#include "sim/journal/view.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace sanji::measures {

struct Kpis;

/// A step over all its cases: the incidents that became known to those whose step it is, the warnings for steps about
/// warnings, the run for steps of the response as a whole.
struct StepTotals {
  const journal::ProcedureRow* step = nullptr;  ///< stands in the journal
  int done = 0;                                 ///< in time and in order
  int late = 0;
  int skipped = 0;
  int out_of_order = 0;  ///< done before an earlier step of the same hands
  int open = 0;          ///< not done, and its time had not passed when the run ended
  std::optional<base::Duration> longest;
  journal::EntityRow worst = journal::none;  ///< incident of the longest, or of the first that was skipped
  [[nodiscard]] int decided() const { return done + late + skipped + out_of_order; }
};

struct Conformance {
  std::vector<StepTotals> steps;  ///< those with cases, in the order of the procedure
  int done = 0;
  int late = 0;
  int skipped = 0;
  int out_of_order = 0;
  std::vector<journal::NoPlanRow> no_plans;  ///< of posts that an incident of the harm met
};

/// `kpis` has its incidents already.
Conformance measure_conformance(const journal::View& view, const Kpis& kpis);

}  // namespace sanji::measures
