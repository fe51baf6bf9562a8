// SPDX-License-Identifier: Apache-2.0
// What an officer of a duty desk does with a letter: take it down, verify it, have it approved, pass it on. What is decided
// about forces and levels stands in command and level.
#pragma once

#include "sim/actors/desk.hpp"

#include <vector>

namespace sanji::actors {

/// Blocks the officer until he is through with the letter.
void handle(Stage& stage, Desk& desk, Officer& officer, const Letter& letter);

/// What the desk knows of an incident, each item with the age it has there.
std::vector<Fact> all_known(const Stage& stage, const Desk& desk, model::IncidentId incident);

/// What the desk tells those above it of an incident: what it knows, unless the event has it say less or more.
std::vector<Fact> told_above(const Stage& stage, const Desk& desk, model::IncidentId incident);

/// True while the event has the desk hold its reports back.
bool conceals(const Stage& stage, const Desk& desk);

/// Calls each superior that the plan names and tells what is known; approval comes before or after, as the plan has it.
void pass_up(Stage& stage, Desk& desk, Officer& officer, const Letter& letter, journal::RecordId cause);

/// Tells sideways as the plan has it, each agency once about each incident, and once about posts that are cut off.
void inform_sideways(Stage& stage, Desk& desk, Officer& officer, const Letter& letter, journal::RecordId cause);

}  // namespace sanji::actors
