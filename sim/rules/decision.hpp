// SPDX-License-Identifier: Apache-2.0
// What a rule answers: the choice, everything that was weighed, and why each was taken or not.
#pragma once

#include <array>
#include <limits>
#include <string_view>
#include <vector>

namespace sanji::rules {

/// A sentence of the catalogue with up to three numbers for its places {0}, {1}, {2}.
struct Reason {
  std::string_view sentence;
  std::array<double, 3> arguments{};
};

template <class What>
struct Candidate {
  What what;
  bool chosen = false;
  double score = std::numeric_limits<double>::quiet_NaN();  ///< seconds until there for teams, the level for levels
  Reason reason;
};

template <class Choice, class What = Choice>
struct Decision {
  Choice choice{};
  std::vector<Candidate<What>> candidates;  ///< in the order weighed
};

}  // namespace sanji::rules
