// SPDX-License-Identifier: Apache-2.0
// Deciding at a desk: the response level, whom to send, whether to ask for help. Asks the rules with the desk's own picture,
// records the decision with its candidates, and sends the orders.
#pragma once

#include "sim/actors/desk.hpp"
#include "sim/rules/picture.hpp"

namespace sanji::actors {

/// What the rules may look at for a desk.
rules::Picture picture_of(const Stage& stage, const Desk& desk);

/// Writes a decision's candidates beside its record.
template <class Decision, class Row>
void weigh(Stage& stage, journal::RecordId record, const Decision& decision, Row row_of) {
  for (const auto& candidate : decision.candidates) {
    stage.recorder.weigh({record, row_of(candidate.what), candidate.chosen, candidate.score,
                          stage.recorder.text(candidate.reason.sentence), candidate.reason.arguments});
  }
}

/// What a letter makes a desk decide: the county its level, everyone the forces. The record that later steps follow from.
journal::RecordId command(Stage& stage, Desk& desk, Officer& officer, const Letter& letter, journal::RecordId cause);

/// True where the desk knows of a need that the teams it knows of do not cover.
bool lacks_force(const Stage& stage, const Desk& desk, model::IncidentId incident);

/// A township whose own teams do not suffice asks the county. The record that later steps follow from.
journal::RecordId ask_for_help(Stage& stage, Desk& desk, Officer& officer, const Letter& letter,
                               journal::RecordId cause);

}  // namespace sanji::actors
