// SPDX-License-Identifier: Apache-2.0
// Everything that is so at a time: the last record per (subject, variable), with key frames, so that a jump anywhere costs
// no more than a few thousand steps. Judges nothing and draws nothing.
#pragma once

#include "sim/journal/states.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace sanji::replay {

/// The whole state after every so many records. Holds references: view and states must outlive it.
class KeyFrames {
 public:
  KeyFrames(const journal::View& view, const journal::States& states);

  /// Records between two frames: at least the number of slots, so that all frames together are no larger than the records.
  [[nodiscard]] std::size_t step() const { return step_; }
  /// The state after the first `frame * step()` records: the last record by slot, -1 none.
  [[nodiscard]] const std::vector<journal::RecordId>& at(std::size_t frame) const { return frames_[frame]; }
  [[nodiscard]] const journal::View& view() const { return view_; }
  [[nodiscard]] const journal::States& states() const { return states_; }

 private:
  const journal::View& view_;
  const journal::States& states_;
  std::size_t step_;
  std::vector<std::vector<journal::RecordId>> frames_;
};

/// The state at one time, which can be moved. Holds a reference: the frames must outlive it.
class StateAt {
 public:
  explicit StateAt(const KeyFrames& frames);

  /// With `before`, only what stands before that record of the run.
  void seek(base::SimTime at, journal::RecordId before = journal::none);
  [[nodiscard]] base::SimTime time() const { return time_; }
  [[nodiscard]] const journal::View& view() const { return frames_.view(); }
  /// How many records have happened by then.
  [[nodiscard]] std::size_t records() const { return passed_; }
  /// The record that set it last; none if none has.
  [[nodiscard]] journal::RecordId last(journal::EntityRow subject, journal::Variable variable) const;
  [[nodiscard]] std::optional<double> value(journal::EntityRow subject, journal::Variable variable) const;
  /// The value, or another one where no record has set it.
  [[nodiscard]] double value_or(journal::EntityRow subject, journal::Variable variable, double other) const {
    return value(subject, variable).value_or(other);
  }

 private:
  void play_to(std::size_t records);

  const KeyFrames& frames_;
  std::vector<journal::RecordId> last_;  ///< by slot
  base::SimTime time_{-1};
  std::size_t passed_ = 0;
};

}  // namespace sanji::replay
