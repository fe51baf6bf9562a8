// SPDX-License-Identifier: Apache-2.0
// The places that moving signs will take at some time of the run: names keep out of them from the start, so that no name
// jumps. Where beliefs alone are shown, only what the observer ever comes to believe counts: a gap would tell the rest.
#pragma once

#include "viz/map/layer.hpp"

#include <optional>

namespace sanji::map {

class Rooms {
 public:
  /// Tells `scene.labels` of them.
  void keep(const Scene& scene);
  /// How far from its middle a post's own name begins [px]: beyond the rings that may stand around it. After keep().
  [[nodiscard]] float clear_of(const Scene& scene, journal::EntityRow post) const;

 private:
  /// Whether the picture ever has a value of it.
  [[nodiscard]] bool is_ever(const Scene& scene, journal::EntityRow subject, journal::Variable variable) const;
  void keep_incident(const Scene& scene, journal::EntityRow incident) const;
  void keep_team(const Scene& scene, journal::EntityRow team) const;
  void keep_post(const Scene& scene, journal::EntityRow post) const;

  std::optional<journal::Beliefs> believed_;  ///< by the end of the run
  const replay::Replay* run_ = nullptr;       ///< of which
};

}  // namespace sanji::map
