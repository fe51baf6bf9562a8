// SPDX-License-Identifier: Apache-2.0
// What a warning is worth by the rule behind it: which are in force beside it, and what follows from it.
#pragma once

#include "sim/journal/view.hpp"

#include <map>
#include <string_view>
#include <utility>

namespace sanji::measures {

/// The rule by which a warning or a reading was; null where the journal has none of its id.
const journal::WarningRow* warning_rule(const journal::View& view, const journal::Record& warning);

/// The nearest warning that a record follows from; none where it follows from none.
journal::RecordId warning_behind(const journal::View& view, journal::RecordId record);

/// The warnings in force while the records pass, one colour for each agency, kind of event and area.
class WarningsInForce {
 public:
  explicit WarningsInForce(const journal::View& view) : view_(view) {}
  /// Takes a record in, in the order of the journal. True for a warning that is graver than all of its harm that were in
  /// force for its area: who must be called is called anew.
  bool follow(const journal::Record& record);

 private:
  using Source = std::pair<journal::EntityRow, std::string_view>;  ///< agency and kind of event
  using Area = std::pair<journal::EntityRow, int>;                 ///< area and harm; -1 = not known

  const journal::View& view_;
  std::map<Area, std::map<Source, int>> colours_;
};

}  // namespace sanji::measures
