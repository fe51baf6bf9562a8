// SPDX-License-Identifier: Apache-2.0
// The hazard as it is drawn on a map: polygons with a time and a severity. The severity of a place is the largest of the
// polygons that hold it at that time. Stands where no physics is wanted or known.
#pragma once

#include "sim/hazards/hazard.hpp"

#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace sanji::hazards {

/// One polygon set of a footprint and the span of time in which it holds.
struct FootprintFrame {
  base::SimTime from;
  base::SimTime until;  ///< exclusive
  Severity severity = 1;
  std::vector<base::Polygon> area;
  std::optional<base::Metres> depth;  ///< of water inside; none = the severity says all
  bool leaves_debris = false;
};

class Footprint final : public Hazard {
 public:
  Footprint(Identity identity, std::vector<FootprintFrame> frames);

  [[nodiscard]] Severity at(base::Point place, base::SimTime time) const override;
  [[nodiscard]] std::vector<Crossing> crossings(base::Point place, base::SimTime end) const override;
  [[nodiscard]] std::vector<Crossing> crossings(std::span<const base::Point> line, base::SimTime end) const override;
  [[nodiscard]] std::vector<WaterLevel> depths(std::span<const base::Point> line,
                                               std::span<const base::Metres> thresholds,
                                               base::SimTime end) const override;
  [[nodiscard]] std::optional<double> first_met(std::span<const base::Point> line, base::SimTime time) const override;
  [[nodiscard]] std::vector<Stage> stages(base::SimTime end) const override;
  [[nodiscard]] base::Box extent() const override;

 private:
  std::vector<FootprintFrame> frames_;  ///< by `from`
  std::vector<base::Box> boxes_;        ///< one a frame
};

HazardKind footprint_kind();

}  // namespace sanji::hazards
