// SPDX-License-Identifier: Apache-2.0
// Which incidents share a sign: those of one kind of harm that would hide one another. Draws nothing.
#pragma once

#include "viz/map/layer.hpp"
#include "viz/paint/symbols.hpp"

#include <vector>

namespace sanji::map {

/// One or several incidents that stand on the map as one.
struct IncidentSign {
  ImVec2 at;  ///< beside the place of the first member
  paint::Symbol symbol = paint::Symbol::accident;
  bool is_done = false;
  bool is_enough = false;  ///< enough force is at every one
  int severity = 0;        ///< of the gravest
  double people = 0.0;     ///< of all
  std::vector<journal::EntityRow> members;
};

/// Where the sign of an incident would stand if it were alone [px on the screen]; nothing without a place.
std::optional<ImVec2> beside_place(const Scene& scene, journal::EntityRow incident);
/// Of what the picture has, by the rows of their first members.
std::vector<IncidentSign> incident_signs(const Scene& scene);
/// Where the sign stands that an incident has or shares; nothing where it has none now.
std::optional<ImVec2> sign_place(const Scene& scene, journal::EntityRow incident);

}  // namespace sanji::map
