// SPDX-License-Identifier: Apache-2.0
// What a window keeps of a run that it shows: its state and what the observer believes, at the clock's time. Known to the
// files of the screen alone.
#pragma once

#include "viz/panels/card.hpp"
#include "viz/panels/screen.hpp"
#include "viz/session/hidden.hpp"

#include <algorithm>
#include <memory>
#include <optional>

namespace sanji::panels {

/// The state and what somebody believes, at one time of a run, which can be moved.
struct Seen {
  explicit Seen(const replay::Replay& shown) : run(shown), state(shown.frames()) {}

  /// With `hidden_from`, only what stands before that record of the run.
  void seek(base::SimTime now, journal::RecordId hidden_from, journal::EntityRow observer) {
    state.seek(now, hidden_from);
    if (!beliefs || beliefs->who() != observer) beliefs.emplace(run.view(), observer);
    if (believed_records == state.records() && picture.who == observer && believed_at == now) return;
    believed_at = now;
    believed_records = state.records();
    const base::SimTime before = now - base::Duration{1};
    beliefs->seek(now);
    const bool is_too_much = hidden_from != journal::none && has_learnt_since(hidden_from);
    if (is_too_much) beliefs->seek(before);
    picture = measures::picture_of(run.view(), run.states(), *beliefs, hidden_from == journal::none ? now : before);
  }

  /// The observer believes something that he has from a record or a later one.
  [[nodiscard]] bool has_learnt_since(journal::RecordId record) const {
    const auto& items = beliefs->items();
    return std::any_of(items.begin(), items.end(), [&](const auto& item) { return item.second.record >= record; });
  }

  const replay::Replay& run;
  replay::StateAt state;
  std::optional<journal::Beliefs> beliefs;
  measures::Picture picture;
  base::SimTime believed_at{-1};
  std::size_t believed_records = static_cast<std::size_t>(-1);
};

struct Screen::Run {
  explicit Run(const replay::Replay& shown) : run(shown), now(shown), asked(shown) {}

  /// What is seen at the clock's time; and beside the answer of a card, what was known when it was asked for.
  void seek(const session::View& view, journal::EntityRow observer) {
    const base::SimTime at = view.clock.at;
    const auto decision = replay::decision_at(run.stops(), at);
    now.seek(at, session::hides_decision(view) ? decision : journal::none, observer);
    const auto& card = view.overlays.card;
    is_answered = card && card->answer_shown && card->at_level && decision != journal::none;
    if (is_answered) asked.seek(at, decision, observer);
  }

  /// What a card tells was known: what came of the decision is no part of it, also when the answer is shown.
  [[nodiscard]] const Seen& on_card() const { return is_answered ? asked : now; }

  /// What the observer heard, where nothing else is to be seen; else null.
  const replay::Heard* heard_by(const session::View& view, journal::EntityRow observer) {
    if (!session::is_as_known(view)) return nullptr;
    if (!heard || heard->who() != observer) heard = std::make_unique<const replay::Heard>(run, observer);
    return heard.get();
  }

  const replay::Replay& run;
  Seen now;
  Seen asked;  ///< just before the decision at which an answered card stands
  bool is_answered = false;
  std::unique_ptr<const replay::Heard> heard;
  CardWindow card;
};

}  // namespace sanji::panels
