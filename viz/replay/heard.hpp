// SPDX-License-Identifier: Apache-2.0
// A run as one post or team heard of it: what it did and got itself, and what it held of everything else, over time. An
// index made once for each observer. Knows nothing of what is so, and no way of showing.
#pragma once

#include "sim/journal/picture.hpp"
#include "viz/replay/replay.hpp"

#include <map>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace sanji::replay {

/// From a time on somebody holds a value of something.
struct Step {
  base::SimTime from;  ///< when he learnt it, not when it was so
  double value = 0.0;
  journal::RecordId record = journal::none;  ///< by which he learnt it
};

/// Holds a reference: the run must outlive it.
class Heard {
 public:
  /// O(records + lessons · log items).
  Heard(const Replay& run, journal::EntityRow who);

  [[nodiscard]] const Replay& run() const { return *run_; }
  [[nodiscard]] journal::EntityRow who() const { return who_; }
  /// What it did, sent, got and saw itself, ascending, the whole run.
  [[nodiscard]] const std::vector<journal::RecordId>& records() const { return records_; }
  [[nodiscard]] bool holds(journal::RecordId record) const;
  /// Each value that it took something to have, in the order in which it learnt them; its own settings count as learnt.
  [[nodiscard]] std::span<const Step> history(journal::EntityRow subject, journal::Variable variable) const;
  /// What it held at a time; nothing where it had heard nothing.
  [[nodiscard]] std::optional<double> value(journal::EntityRow subject, journal::Variable variable,
                                            base::SimTime at) const;
  /// When it first heard of a thing; nothing where it never did.
  [[nodiscard]] std::optional<base::SimTime> first(journal::EntityRow row) const;
  /// A message that it sent, or has received by a time.
  [[nodiscard]] bool knows(const Message& message, base::SimTime at) const {
    return message.from == who_ || (message.to == who_ && message.received != journal::none && message.came <= at);
  }

 private:
  void note(journal::EntityRow row, base::SimTime at);
  void learn(journal::EntityRow subject, journal::Variable variable, Step step);

  const Replay* run_;
  journal::EntityRow who_;
  std::vector<journal::RecordId> records_;
  std::map<std::pair<journal::EntityRow, journal::Variable>, std::vector<Step>> steps_;
  std::vector<std::optional<base::SimTime>> first_;  ///< by entity
};

}  // namespace sanji::replay
