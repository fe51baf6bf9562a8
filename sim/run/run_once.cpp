// SPDX-License-Identifier: Apache-2.0
// Cast, play, close.
#include "sim/run/run_once.hpp"

#include "sim/actors/exercise.hpp"
#include "sim/actors/post.hpp"
#include "sim/actors/team.hpp"
#include "sim/run/field_frames.hpp"

#include <memory>
#include <utility>

namespace sanji::run {

Played run_once(StageSet& set, std::uint64_t seed, std::uint32_t replication) {
  journal::Recorder recorder;
  // the actors still stand on it when the run is over, so it lives as long as the process
  auto* stage = std::make_unique<actors::Stage>(set.setting(), set.routes(), recorder, base::Streams(seed, replication),
                                                set.platform().hosts())
                    .release();
  actors::begin_exercise(*stage);
  set.platform().play(base::SimTime{} + set.loaded().scenario.duration);
  journal::Journal& journal = set.journal();
  journal.provenance.seed = seed;
  journal.provenance.replication = replication;
  journal.told = recorder.take();
  return {stage->error, stage->agenda.played()};
}

void add_fields(StageSet& set) {
  const base::SimTime end = base::SimTime{} + set.loaded().scenario.duration;
  const auto& hazards = set.loaded().hazards;
  for (std::size_t i = 0; i < hazards.size(); ++i) {
    journal::FieldFrames frames = frames_of(*hazards[i], set.setting().rows.hazard(i), end);
    if (frames.frames() > 0) set.journal().fields.push_back(std::move(frames));  // none: it begins after the end
  }
}

}  // namespace sanji::run
