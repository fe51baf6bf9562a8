// SPDX-License-Identifier: Apache-2.0
// A journal opened for looking: the journal itself and every index over it, made once and never changed. Knows no window,
// no language and nothing of how it is shown.
#pragma once

#include "sim/journal/picture.hpp"
#include "sim/journal/states.hpp"
#include "sim/journal/view.hpp"
#include "sim/measures/kpi.hpp"
#include "viz/replay/messages.hpp"
#include "viz/replay/places.hpp"
#include "viz/replay/state_at.hpp"
#include "viz/replay/stops.hpp"
#include "viz/replay/tracks.hpp"

#include <memory>
#include <vector>

namespace sanji::replay {

/// Holds the journal, and references into itself: it stays where it is.
class Replay {
 public:
  explicit Replay(journal::Journal journal);
  Replay(const Replay&) = delete;
  Replay& operator=(const Replay&) = delete;

  [[nodiscard]] const journal::Journal& journal() const { return journal_; }
  [[nodiscard]] const journal::View& view() const { return view_; }
  [[nodiscard]] const journal::States& states() const { return states_; }
  [[nodiscard]] const KeyFrames& frames() const { return frames_; }
  [[nodiscard]] const Tracks& tracks() const { return tracks_; }
  [[nodiscard]] const Places& places() const { return places_; }
  [[nodiscard]] const std::vector<Message>& messages() const { return messages_; }
  [[nodiscard]] const std::vector<Stop>& stops() const { return stops_; }
  [[nodiscard]] const std::vector<journal::RecordId>& decisions() const { return decisions_; }
  [[nodiscard]] base::SimTime end() const { return end_; }
  /// The first county; none in a journal without one.
  [[nodiscard]] journal::EntityRow county() const;
  /// Where something is at a time: on its track, else where it stands.
  [[nodiscard]] std::optional<base::Point> where(journal::EntityRow row, base::SimTime at) const;
  /// What the run was worth; measured when first asked for.
  [[nodiscard]] const measures::Kpis& kpis() const;
  /// The incidents with their moments and limits; quick even where the rest of kpis() takes long.
  [[nodiscard]] const measures::Kpis& moments() const;

 private:
  journal::Journal journal_;
  journal::View view_;
  journal::States states_;
  KeyFrames frames_;
  Tracks tracks_;
  Places places_;
  std::vector<Message> messages_;
  std::vector<Stop> stops_;
  std::vector<journal::RecordId> decisions_;
  base::SimTime end_;
  mutable std::unique_ptr<const measures::Kpis> kpis_;
  mutable std::unique_ptr<const measures::Kpis> moments_;
};

}  // namespace sanji::replay
