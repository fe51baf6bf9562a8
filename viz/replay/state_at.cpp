// SPDX-License-Identifier: Apache-2.0
// Forwards by playing, backwards and far forwards from the nearest key frame before.
#include "viz/replay/state_at.hpp"

#include <algorithm>

namespace sanji::replay {
namespace {

using journal::RecordId;

constexpr std::size_t least_step = 1024;

void play(const journal::View& view, const journal::States& states, std::size_t from, std::size_t to,
          std::vector<RecordId>& last) {
  for (std::size_t id = from; id < to; ++id) {
    const journal::Slot slot = states.slot_of(view.records()[id]);
    if (slot != journal::none) last[static_cast<std::size_t>(slot)] = static_cast<RecordId>(id);
  }
}

}  // namespace

KeyFrames::KeyFrames(const journal::View& view, const journal::States& states)
    : view_(view), states_(states), step_(std::max(least_step, states.size())) {
  std::vector<RecordId> last(states.size(), journal::none);
  frames_.push_back(last);
  for (std::size_t from = 0; from + step_ <= view.records().size(); from += step_) {
    play(view, states, from, from + step_, last);
    frames_.push_back(last);
  }
}

StateAt::StateAt(const KeyFrames& frames) : frames_(frames), last_(frames.at(0)) {}

void StateAt::seek(base::SimTime at, RecordId before) {
  time_ = at;
  const std::size_t records = journal::records_until(frames_.view(), at);
  play_to(before == journal::none ? records : std::min(records, static_cast<std::size_t>(before)));
}

void StateAt::play_to(std::size_t records) {
  const std::size_t frame = records / frames_.step();
  const bool is_far = records < passed_ || records > passed_ + frames_.step();
  if (is_far) {
    last_ = frames_.at(frame);
    passed_ = frame * frames_.step();
  }
  play(frames_.view(), frames_.states(), passed_, records, last_);
  passed_ = records;
}

RecordId StateAt::last(journal::EntityRow subject, journal::Variable variable) const {
  const journal::Slot slot = frames_.states().find(subject, variable);
  return slot == journal::none ? journal::none : last_[static_cast<std::size_t>(slot)];
}

std::optional<double> StateAt::value(journal::EntityRow subject, journal::Variable variable) const {
  const RecordId id = last(subject, variable);
  return id == journal::none ? std::nullopt : std::optional(frames_.view().record(id).value);
}

}  // namespace sanji::replay
