// SPDX-License-Identifier: Apache-2.0
// Command bodies (三委三部, township incident command posts, joint command posts): opened at a level or at the first report,
// closed when the response ends. Who commands on the scene stands in scene_command.
#pragma once

#include "sim/actors/desk.hpp"

namespace sanji::actors {

/// The desk has heard of that kind of harm: which bodies lead follows from it.
void note_harm(const Stage& stage, Desk& desk, model::IncidentId incident);
void note_harm(Desk& desk, model::Harm harm);
/// True where the desk has heard of one of the harms; an empty list means all.
bool has_heard_of(const Desk& desk, const std::vector<model::Harm>& harms);

/// The county's desk calls together every body that the level in force asks for and that is not open yet.
void open_bodies(Stage& stage, Desk& desk, model::IncidentId incident, journal::RecordId cause);

/// A township opens its incident command post at a level; 0 = at the first report.
void open_incident_command(Stage& stage, Desk& desk, model::IncidentId incident, int level, journal::RecordId cause);

/// A township that hears of a lower level ends the command post that is no longer asked for; one that opened at the first
/// report works until the response ends.
void close_incident_command(Stage& stage, Desk& desk, int level, journal::RecordId cause);

/// Ends the work of the county's bodies, and of the joint command posts, that the level in force no longer asks for.
void close_bodies(Stage& stage, Desk& desk, journal::RecordId cause);

}  // namespace sanji::actors
