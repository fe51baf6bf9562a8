// SPDX-License-Identifier: Apache-2.0
// Whether a run kept to what cannot be otherwise: a person is in one place and is one of those that there are, a vehicle too;
// nobody leaves below his quorum, no vehicle without its crew or with more than its seats. Reads only the journal.
#pragma once

#include "sim/base/text.hpp"
#include "sim/journal/view.hpp"

#include <string>
#include <vector>

namespace sanji::measures {

enum class Breach {
  person_in_two_places,
  person_not_on_roster,  ///< came from nowhere
  present_not_the_crew,  ///< more left than had mustered
  below_quorum,
  vehicle_in_two_places,
  vehicle_without_team,  ///< somebody sits in what his team has not taken
  vehicle_without_crew,
  more_than_its_seats
};

struct BreachAt {
  Breach breach = Breach::person_in_two_places;
  journal::RecordId record = journal::none;  ///< by which it came to be
  journal::EntityRow who = journal::none;    ///< the team, or the vehicle
  std::int32_t person = journal::none;       ///< row of the persons; none where no single one is meant
};

/// Every breach, in the order of the records; empty in a sound run.
std::vector<BreachAt> breaches(const journal::View& view);
/// What a breach is, as a sentence.
std::string breach_text(const journal::View& view, const BreachAt& breach, base::Language language);

}  // namespace sanji::measures
