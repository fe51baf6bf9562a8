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

struct Screen::Run {
  explicit Run(const replay::Replay& shown) : run(shown), state(shown.frames()) {}

  /// The state and what the observer believes at a time; beliefs only when somebody looks at them.
  void seek(const session::View& view, journal::EntityRow observer) {
    const base::SimTime now = view.clock.at;
    const auto hidden_from = session::hides_decision(view) ? replay::decision_at(run.stops(), now) : journal::none;
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

  /// What the observer heard, where nothing else is to be seen; else null.
  const replay::Heard* heard_by(const session::View& view, journal::EntityRow observer) {
    if (!session::is_as_known(view)) return nullptr;
    if (!heard || heard->who() != observer) heard = std::make_unique<const replay::Heard>(run, observer);
    return heard.get();
  }

  const replay::Replay& run;
  replay::StateAt state;
  std::optional<journal::Beliefs> beliefs;
  measures::Picture picture;
  base::SimTime believed_at{-1};
  std::size_t believed_records = static_cast<std::size_t>(-1);
  std::unique_ptr<const replay::Heard> heard;
  CardWindow card;
};

}  // namespace sanji::panels
