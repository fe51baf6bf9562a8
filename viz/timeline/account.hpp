// SPDX-License-Identifier: Apache-2.0
// A run as lanes are told it: as it was, or as one post or team heard of it. Lanes ask this and nothing else, so that none
// of them shows what was not known. Draws nothing.
#pragma once

#include "viz/replay/heard.hpp"
#include "viz/replay/replay.hpp"

#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace sanji::timeline {

/// The values that something has one after the other.
class Steps {
 public:
  Steps(const journal::View& view, std::span<const journal::RecordId> so) : view_(&view), so_(so) {}
  Steps(const journal::View& view, std::span<const replay::Step> heard) : view_(&view), heard_(heard) {}
  /// Those of records before one.
  [[nodiscard]] Steps before(journal::RecordId record) const;

  [[nodiscard]] std::size_t size() const { return so_.size() + heard_.size(); }
  [[nodiscard]] journal::RecordId record(std::size_t i) const { return so_.empty() ? heard_[i].record : so_[i]; }
  [[nodiscard]] base::SimTime from(std::size_t i) const {
    return so_.empty() ? heard_[i].from : view_->record(so_[i]).time;
  }
  [[nodiscard]] double value(std::size_t i) const {
    return so_.empty() ? heard_[i].value : view_->record(so_[i]).value;
  }
  /// The first that is not before a time.
  [[nodiscard]] std::size_t first_from(base::SimTime at) const;

 private:
  const journal::View* view_;
  std::span<const journal::RecordId> so_;  ///< one of the two is empty
  std::span<const replay::Step> heard_;
};

/// The gravest warning in force anywhere, from each time on: colour, 0 none.
using Warnings = std::vector<std::pair<base::SimTime, int>>;

/// Holds references: the run, and who heard of it, must outlive it.
class Account {
 public:
  /// `heard` is null where everything is told as it was.
  explicit Account(const replay::Replay& run, const replay::Heard* heard = nullptr);

  [[nodiscard]] const replay::Replay& run() const { return *run_; }
  [[nodiscard]] const replay::Heard* heard() const { return heard_; }
  /// Nothing is told of a record and those after it: while a question is on the table, of the decision; none hides nothing.
  void hide_from(journal::RecordId record) { hidden_from_ = record; }
  /// When there is first anything in its lane; nothing where there never is.
  [[nodiscard]] std::optional<base::SimTime> begins(journal::EntityRow row) const {
    return begins_[static_cast<std::size_t>(row)];
  }
  /// Whether what begins at a time is told by another; what begins with a hidden decision is not.
  [[nodiscard]] bool tells(base::SimTime begins, base::SimTime until) const {
    return begins < until || (begins == until && hidden_from_ == journal::none);
  }
  [[nodiscard]] Steps steps(journal::EntityRow subject, journal::Variable variable) const;
  /// Whether a record is told by a time.
  [[nodiscard]] bool tells(journal::RecordId record, base::SimTime until) const;
  /// A stop is told once what came of it is.
  [[nodiscard]] bool tells(const replay::Stop& stop, base::SimTime until) const {
    return tells(stop.records.back(), until);
  }
  /// Whether a message is told by a time.
  [[nodiscard]] bool tells(const replay::Message& message, base::SimTime until) const {
    return message.left <= until && !is_hidden(message.sent) && (heard_ == nullptr || heard_->knows(message, until));
  }
  [[nodiscard]] Warnings warnings() const;

 private:
  [[nodiscard]] bool is_hidden(journal::RecordId record) const {
    return hidden_from_ != journal::none && record >= hidden_from_;
  }
  void begin(journal::EntityRow row, std::optional<base::SimTime> at);
  void begin_messages();

  const replay::Replay* run_;
  const replay::Heard* heard_;
  journal::RecordId hidden_from_ = journal::none;
  std::vector<std::optional<base::SimTime>> begins_;  ///< by entity
};

}  // namespace sanji::timeline
