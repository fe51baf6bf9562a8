// SPDX-License-Identifier: Apache-2.0
// Who was there: on paper, as residents, and present. Pure functions over a journal; knows no language.
#pragma once

#include "sim/journal/view.hpp"

#include <optional>
#include <vector>

namespace sanji::measures {

/// A village and its people at a moment.
struct AtHome {
  journal::EntityRow village = journal::none;
  base::SimTime at;  ///< when a hazard first met its houses; the start where none did
  bool is_met = false;
  int registered = 0;
  int resident = 0;
  int present = 0;
};

/// All villages with households, in the order of their rows.
std::vector<AtHome> who_is_home(const journal::View& view);
/// The villages whose houses a hazard met, all together; `village` is none.
AtHome home_in_villages_met(const std::vector<AtHome>& villages);
/// People at a village's homes or at a site at a moment; none where the journal does not say.
std::optional<int> persons_at(const journal::Journal& journal, journal::EntityRow place, base::SimTime at);
/// People of all sites that a hazard met, at the moment of each.
struct SitesMet {
  int sites = 0;
  int persons = 0;
};
SitesMet sites_met(const journal::View& view);

}  // namespace sanji::measures
