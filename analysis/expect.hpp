// SPDX-License-Identifier: Apache-2.0
// Bars that a user sets for a run: "enough_share>=0.9". Knows only the list of indicators.
#pragma once

#include "sim/base/text.hpp"
#include "sim/measures/kpi.hpp"

#include <string>
#include <string_view>

namespace sanji::analysis {

struct Bar {
  const measures::Indicator* indicator = nullptr;
  std::string comparison;  ///< <= >= < > =
  double number = 0.0;
};

/// A bar, or what is wrong with its text.
struct BarResult {
  Bar bar;
  std::string problem;  ///< empty = none
};
BarResult read_bar(std::string_view text, base::Language language);

/// Met or not, and a line that says so. What is not defined meets no bar.
struct BarCheck {
  bool met = false;
  std::string line;
};
BarCheck check(const Bar& bar, const measures::Kpis& kpis, base::Language language);

}  // namespace sanji::analysis
