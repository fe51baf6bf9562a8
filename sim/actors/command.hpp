// SPDX-License-Identifier: Apache-2.0
// Deciding at a desk: the response level, whom to send, whether to ask for help. Asks the rules with the desk's own picture,
// records the decision with its candidates, and sends the orders.
#pragma once

#include "sim/actors/post.hpp"

namespace sanji::actors {

/// What a letter makes a desk decide: the county its level, everyone the forces. The record that later steps follow from.
journal::RecordId command(Stage& stage, Desk& desk, Officer& officer, const Letter& letter, journal::RecordId cause);

/// True where the desk knows of a need that the teams it knows of do not cover.
bool lacks_force(const Stage& stage, const Desk& desk, model::IncidentId incident);

/// A township whose own teams do not suffice asks the county. The record that later steps follow from.
journal::RecordId ask_for_help(Stage& stage, Desk& desk, Officer& officer, const Letter& letter,
                               journal::RecordId cause);

}  // namespace sanji::actors
