// SPDX-License-Identifier: Apache-2.0
// Start and end of a run.
#include "sim/actors/exercise.hpp"

#include "sim/actors/call_log.hpp"
#include "sim/actors/desk.hpp"
#include "sim/actors/failures.hpp"
#include "sim/actors/gauges.hpp"
#include "sim/actors/level.hpp"
#include "sim/actors/nature.hpp"
#include "sim/actors/roll_call.hpp"

#include <memory>

namespace sanji::actors {

void begin_exercise(Stage& stage) {
  using journal::RecordKind;
  const journal::EntityRow exercise = stage.setting.rows.exercise();
  const journal::RecordId start = stage.tell(RecordKind::exercise_started, {}, exercise, exercise, 0.0, journal::none);
  set_nature_going(stage, start);
  set_failures(stage);
  set_shifts(stage, start);
  set_roll_calls(stage, start);
  set_gauges(stage, start);
  set_call_log(stage, start);
  set_stand_down(stage);
  const auto waiter = std::make_shared<Waiter>();
  grid::add_actor("exercise", stage.messages.host(exercise), [&stage, waiter, start, exercise] {
    stage.agenda.wait_until(*waiter, exercise, base::SimTime{} + stage.setting.scenario.duration);
    stage.tell(RecordKind::exercise_ended, {}, exercise, exercise, 0.0, start);
    stage.agenda.close();
    stage.agenda.wait(*waiter);  // for ever: if nobody held the run open, SimGrid would kill the others one by one
  });
}

}  // namespace sanji::actors
