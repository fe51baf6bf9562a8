// SPDX-License-Identifier: Apache-2.0
// What a desk or a team knew at a time, from the journal alone: the fold of what it was told and what it learnt by itself.
// With View::state_at beside it, truth and belief lie on one table.
#pragma once

#include "sim/journal/view.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <utility>
#include <vector>

namespace sanji::journal {

/// Where a belief comes from; at the same age the later one in this list wins.
enum class Source : std::uint8_t { report, own_sight };

/// One thing that was believed.
struct Known {
  EntityRow subject = none;
  Variable variable = Variable::none;
  double value = 0.0;
  base::SimTime as_of;     ///< when it was so
  RecordId record = none;  ///< by which it was learnt
  Source source = Source::report;
};

/// What one post or team believes, carried along with the time. The newer value of an item wins, then own sight over a
/// report, then the later record. Holds a reference: the view must outlive it.
class Beliefs {
 public:
  using Items = std::map<std::pair<EntityRow, Variable>, Known>;

  Beliefs(const View& view, EntityRow who);
  [[nodiscard]] EntityRow who() const { return who_; }
  /// Forwards costs what was learnt since, backwards what was learnt up to there.
  void seek(base::SimTime at);
  [[nodiscard]] const Items& items() const { return items_; }
  /// The records by which something was learnt, ascending, the whole run.
  [[nodiscard]] const std::vector<RecordId>& lessons() const { return lessons_; }

 private:
  const View& view_;
  EntityRow who_;
  std::vector<RecordId> lessons_;
  std::size_t learnt_ = 0;  ///< lessons that are in items_
  Items items_;
};

/// What a record taught its actor: the facts of the message that it received, or its own.
std::vector<Known> learnt_by(const View& view, RecordId record);

/// The picture of a post at a time, ascending by subject and variable.
std::vector<Known> what_was_known(const View& view, EntityRow who, base::SimTime at);

/// A record by which somebody has got a message.
bool is_receipt(RecordKind kind);
/// By which a desk is told of an incident.
constexpr bool is_word_received(RecordKind kind) {
  return kind == RecordKind::report_received || kind == RecordKind::notification_received;
}
/// A record by which a message leaves.
bool is_sending(RecordKind kind);
/// The sending of what a receipt received; none where the record is no receipt.
RecordId sending_of(const View& view, RecordId receipt);

}  // namespace sanji::journal
