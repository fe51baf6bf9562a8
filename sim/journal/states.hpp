// SPDX-License-Identifier: Apache-2.0
// Which records set which variable of which subject: an index over a journal, made once, so that the state at any time is
// found without walking through the run. Knows no file and judges nothing.
#pragma once

#include "sim/journal/view.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace sanji::journal {

/// Number of a pair (subject, variable) that some record sets, ascending by subject, then by variable; -1 none.
using Slot = std::int32_t;

/// Holds a reference: the view must outlive it.
class States {
 public:
  explicit States(const View& view);

  [[nodiscard]] std::size_t size() const { return subjects_.size(); }
  /// None where no record ever sets it.
  [[nodiscard]] Slot find(EntityRow subject, Variable variable) const;
  [[nodiscard]] EntityRow subject(Slot slot) const { return subjects_[static_cast<std::size_t>(slot)]; }
  [[nodiscard]] Variable variable(Slot slot) const { return variables_[static_cast<std::size_t>(slot)]; }
  /// What a record sets; none where it sets nothing.
  [[nodiscard]] Slot slot_of(const Record& record) const;
  /// The records that set it, ascending.
  [[nodiscard]] std::span<const RecordId> history(Slot slot) const;
  /// The last record up to a time that set it; none if none did, or where the slot is none.
  [[nodiscard]] RecordId last(Slot slot, base::SimTime at) const;
  /// Its value; nothing if no record has set it by then.
  [[nodiscard]] std::optional<double> value(EntityRow subject, Variable variable, base::SimTime at) const;

 private:
  const View& view_;
  std::vector<std::uint64_t> set_of_;  ///< by subject: a bit for each variable that is ever set
  std::vector<Slot> first_of_;         ///< by subject: its first slot
  std::vector<EntityRow> subjects_;    ///< by slot
  std::vector<Variable> variables_;    ///< by slot
  std::vector<std::size_t> begins_;    ///< by slot: its place in histories_; one more at the end
  std::vector<RecordId> histories_;    ///< slot after slot
};

/// How many of the records have a time up to `at`.
std::size_t records_until(const View& view, base::SimTime at);

}  // namespace sanji::journal
