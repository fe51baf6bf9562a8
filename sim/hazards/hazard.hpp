// SPDX-License-Identifier: Apache-2.0
// What every hazard is to the rest of the house: a field over time, asked by place and time, that tells beforehand when a
// place crosses a threshold. Knows nothing of who is harmed or who comes to help.
#pragma once

#include "sim/base/geo.hpp"
#include "sim/base/key.hpp"
#include "sim/base/sim_time.hpp"
#include "sim/model/plan.hpp"

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace sanji::hazards {

/// Severity of a hazard at a place: 0 none, 1 slight .. 4 extreme. Real physics maps its own quantity (depth, heat,
/// concentration) onto it by thresholds of its own.
using Severity = int;
inline constexpr Severity max_severity = 4;

/// A change of the severity at a place: from `at` on it is `severity`.
struct Crossing {
  base::SimTime at;
  Severity severity = 0;
};

/// How deep the water is at a place from a moment on.
struct WaterLevel {
  base::SimTime at;
  base::Metres depth;
  bool leaves_debris = false;  ///< what the water leaves must be cleared before the road opens
};

/// A moment at which the field as a whole changes its shape.
struct Stage {
  base::SimTime at;
  Severity severity = 0;  ///< the largest anywhere from then on
};

/// Names and kind of a hazard in an event.
struct Identity {
  std::string id;
  model::Name name;
  model::Harm harm = model::Harm::flood;
  model::Basis basis = model::Basis::assumed;
};

class Hazard {
 public:
  explicit Hazard(Identity identity) : identity_(std::move(identity)) {}
  virtual ~Hazard() = default;
  Hazard(const Hazard&) = delete;
  Hazard& operator=(const Hazard&) = delete;

  [[nodiscard]] const Identity& identity() const { return identity_; }
  /// Severity at a point at a time.
  [[nodiscard]] virtual Severity at(base::Point place, base::SimTime time) const = 0;
  /// All changes of the severity at a point until `end`, in time order, the first one from 0. Empty if never touched.
  [[nodiscard]] virtual std::vector<Crossing> crossings(base::Point place, base::SimTime end) const = 0;
  /// The same for the largest severity along a line of two points or more.
  [[nodiscard]] virtual std::vector<Crossing> crossings(std::span<const base::Point> line, base::SimTime end) const = 0;
  /// The greatest depth of water along a line, told each time that it passes one of the thresholds (ascending) and where
  /// a line falls dry, until `end`. None where the hazard has no water or knows no depth.
  [[nodiscard]] virtual std::vector<WaterLevel> depths(std::span<const base::Point> line,
                                                       std::span<const base::Metres> thresholds,
                                                       base::SimTime end) const {
    static_cast<void>(line), static_cast<void>(thresholds), static_cast<void>(end);
    return {};
  }
  /// The share of a line's length, from its first point, at which the first place stands that is touched at a time; none where
  /// none is.
  [[nodiscard]] virtual std::optional<double> first_met(std::span<const base::Point> line,
                                                        base::SimTime time) const = 0;
  /// When the shape of the field changes, in time order; the first is the hazard's beginning.
  [[nodiscard]] virtual std::vector<Stage> stages(base::SimTime end) const = 0;
  /// A box that holds everything the hazard ever touches.
  [[nodiscard]] virtual base::Box extent() const = 0;

 private:
  Identity identity_;
};

using HazardSet = std::vector<std::unique_ptr<const Hazard>>;

/// One kind of hazard: what it is called in an event file, its own keys, and how it is made from their values.
struct HazardKind {
  std::string_view name;            ///< the word after `kind:`
  std::string_view sentence;        ///< for the reference manual
  std::span<const base::Key> keys;  ///< section "hazard <name>", and sections of its feature files
  std::unique_ptr<const Hazard> (*make)(Identity identity, const base::Values& values);
};

}  // namespace sanji::hazards
