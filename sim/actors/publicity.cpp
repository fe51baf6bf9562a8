// SPDX-License-Identifier: Apache-2.0
// One chore at the desk that publishes.
#include "sim/actors/publicity.hpp"

namespace sanji::actors {

using journal::RecordId;
using journal::RecordKind;

void publish(Stage& stage, Desk& county, model::IncidentId incident, RecordId cause) {
  const model::Publication& rule = stage.plan().publication;
  if (county.published || !model::asked_for(rule.from_level, county.level)) return;
  county.published = true;
  Desk& desk = rule.agency.valid() ? desk_of(stage, rule.agency) : county;
  set_to_do(stage, desk, incident, "word to the public", cause,
            [&stage, &desk, incident](Officer& officer, const Letter& letter, RecordId by) {
              const model::Publication& steps = stage.plan().publication;
              spend(stage, desk, officer, steps.verify, "verify word", letter);
              const RecordId verified = stage.tell(RecordKind::info_verified, incident, desk.row, desk.row, 0, by);
              const RecordId reviewed = desk.leaders.sign(stage, desk, officer, letter, steps.review, "review word",
                                                          RecordKind::info_reviewed, verified);
              spend(stage, desk, officer, steps.publish, "publish word", letter);
              return stage.tell(RecordKind::public_told, incident, desk.row,
                                stage.setting.rows.of(county_of(stage.region())), 1, reviewed);
            });
}

}  // namespace sanji::actors
