// SPDX-License-Identifier: Apache-2.0
// The shape of a kind of harm. Knows no colour.
#pragma once

#include "viz/paint/symbols.hpp"

#include <string_view>

namespace sanji::map {

/// By the first part of an incident's natural id: "flood/622926208201/houses".
inline paint::Symbol harm_symbol(std::string_view incident_id) {
  const std::string_view harm = incident_id.substr(0, incident_id.find('/'));
  if (harm == "flood") return paint::Symbol::flood;
  if (harm == "fire") return paint::Symbol::fire;
  if (harm == "chemical") return paint::Symbol::chemical;
  return paint::Symbol::accident;
}

}  // namespace sanji::map
