// SPDX-License-Identifier: Apache-2.0
// Joint response (联动): members are told, acknowledge, and send their people; people of the place are called up; help is
// asked from the prefecture and from neighbouring counties.
#pragma once

#include "sim/actors/desk.hpp"

namespace sanji::actors {

/// The county's desk calls every member that the level in force asks for and that was not called yet.
void activate_members(Stage& stage, Desk& desk, model::IncidentId incident, journal::RecordId cause);
/// What a member does when it is activated.
journal::RecordId join_response(Stage& stage, Desk& desk, Officer& officer, const Letter& letter,
                                journal::RecordId cause);

/// The county calls up people of the place, once, where the level asks for it.
void mobilise(Stage& stage, Desk& desk, model::IncidentId incident, journal::RecordId cause);

/// The county asks for teams from outside, once, where its own do not suffice and the level allows it.
void ask_from_outside(Stage& stage, Desk& desk, model::IncidentId incident, journal::RecordId cause);
/// True for the desks of the prefecture and of neighbouring counties.
bool is_asked_from_outside(const Stage& stage, const Desk& desk);
/// Such a desk answers which of its teams come.
journal::RecordId offer_help(Stage& stage, Desk& desk, Officer& officer, const Letter& letter, journal::RecordId cause);

}  // namespace sanji::actors
