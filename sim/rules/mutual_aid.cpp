// SPDX-License-Identifier: Apache-2.0
// A township asks when its own teams, by their rosters or by what mustered, do not cover the need.
#include "sim/rules/mutual_aid.hpp"

#include "sim/base/text.hpp"
#include "sim/rules/dispatch.hpp"

namespace sanji::rules {
namespace {

using base::mark;
constexpr std::string_view lacks_force = mark("own teams do not suffice: {0} capabilities lack {1} persons");
constexpr std::string_view suffices = mark("own teams suffice by what is known");
constexpr std::string_view asked_already = mark("help has been asked for already");

}  // namespace

Decision<bool, model::IncidentId> whether_to_ask_for_help(const Picture& picture, model::IncidentId incident) {
  double capabilities = 0;
  double persons = 0;
  for (const Lack& lack : lacking(picture, incident)) {
    if (lack.persons.value <= 0) continue;
    capabilities += 1;
    persons += lack.persons.value;
  }
  const bool asked = picture.known.value(picture.items.aid_requested(incident), 0.0) > 0.5;
  const bool ask = capabilities > 0 && !asked;
  const std::string_view why = ask ? lacks_force : capabilities > 0 ? asked_already : suffices;
  Decision<bool, model::IncidentId> decision;
  decision.choice = ask;
  decision.candidates.push_back({incident, ask, persons, {why, {capabilities, persons}}});
  return decision;
}

}  // namespace sanji::rules
