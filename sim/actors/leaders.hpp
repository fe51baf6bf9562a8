// SPDX-License-Identifier: Apache-2.0
// The leaders of a desk, who approve and decide, one thing each at a time. Who is away signs nothing; a deputy stands in
// where he was told to, or once the officer who waits turns to him of himself.
#pragma once

#include "sim/actors/agenda.hpp"
#include "sim/model/region.hpp"

#include <deque>
#include <optional>
#include <string_view>
#include <vector>

namespace sanji::actors {

class Stage;
struct Desk;
struct Officer;
struct Letter;

/// A leader's time, taken.
struct Signature {
  std::size_t person = 0;
  journal::RecordId ready = journal::none;       ///< what later steps follow from
  journal::RecordId waited_for = journal::none;  ///< what freed him, or brought him back; none = nobody had to wait
};

class Leaders {
 public:
  Leaders(const model::Region& region, model::PostId post);
  /// Blocks the calling officer until a leader who may sign is free and has taken it up. `role`: only its holders and
  /// their deputies; empty = any.
  Signature take(Stage& stage, Desk& desk, Officer& officer, const Letter& letter, std::string_view role,
                 journal::RecordId cause);
  void give_back(Stage& stage, const Desk& desk, const Signature& signature, journal::RecordId freed_by);
  /// The whole of it for any leader: he reads for `time` and signs. `what` names the stream; the record of having signed.
  journal::RecordId sign(Stage& stage, Desk& desk, Officer& officer, const Letter& letter,
                         const base::Range<base::Duration>& time, std::string_view what, journal::RecordKind kind,
                         journal::RecordId cause);
  /// Somebody went or came back: who waits looks again.
  void look_again(Stage& stage, const Desk& desk);

 private:
  struct Person {
    model::LeaderId who;  ///< none = one of those that the registry only counts
    bool busy = false;
    journal::RecordId freed_by = journal::none;
  };
  struct Waiting {
    Waiter* waiter;
    std::string_view role;
    base::SimTime since;
  };
  enum class Able { yes, busy, no };

  [[nodiscard]] Able able(const Stage& stage, const Person& person, const Waiting& waiting) const;
  /// The first who may sign and is free. `anyone` becomes true where somebody may, free or not.
  [[nodiscard]] std::optional<std::size_t> free_one(const Stage& stage, const Waiting& waiting, bool& anyone) const;
  /// What let everybody be away before this one signed: somebody's going or coming.
  [[nodiscard]] journal::RecordId why_missed(const Stage& stage, const Person& signs) const;
  [[nodiscard]] bool before_others(const Stage& stage, const Waiter* waiter) const;

  std::vector<Person> persons_;
  std::deque<Waiting> waiting_;  ///< in the order of asking
};

}  // namespace sanji::actors
