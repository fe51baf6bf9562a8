// SPDX-License-Identifier: Apache-2.0
// One chore at the desk that publishes.
#include "sim/actors/publicity.hpp"

namespace sanji::actors {

using journal::RecordId;
using journal::RecordKind;

void publish(Stage& stage, Desk& county, model::IncidentId incident, RecordId cause) {
  const model::Publication& rule = stage.plan().publication;
  const bool due = rule.from_level != 0 && county.level != 0 && county.level <= rule.from_level;
  if (county.published || !due) return;
  county.published = true;
  Desk& desk = rule.agency.valid() ? desk_of(stage, rule.agency) : county;
  set_to_do(stage, desk, incident, "word to the public", cause,
            [&stage, &desk, incident](Officer& officer, const Letter& letter, RecordId by) {
              const model::Publication& steps = stage.plan().publication;
              spend(stage, desk, officer, steps.verify, "verify word", letter);
              const RecordId verified = stage.tell(RecordKind::info_verified, incident, desk.row, desk.row, 0, by);
              const Signature signature = desk.leaders.take(stage, desk, officer, letter, {}, verified);
              spend(stage, desk, officer, steps.review, "review word", letter);
              const RecordId reviewed =
                  stage.tell(RecordKind::info_reviewed, incident, desk.row, desk.row, 0, signature.ready);
              if (signature.waited_for != journal::none) stage.recorder.waited_for(reviewed, signature.waited_for);
              desk.leaders.give_back(stage, desk, signature, reviewed);
              spend(stage, desk, officer, steps.publish, "publish word", letter);
              return stage.tell(RecordKind::public_told, incident, desk.row,
                                stage.setting.rows.of(county_of(stage.region())), 1, reviewed);
            });
}

}  // namespace sanji::actors
