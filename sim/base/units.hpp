// SPDX-License-Identifier: Apache-2.0
// Quantities as types: a metre is not a second and neither is a bare number.
// Knows nothing of emergencies, files or simulation.
#pragma once

#include <compare>

namespace sanji::base {

/// A number with one fixed unit, given by its tag. Adding two of a kind and scaling by a plain number are allowed.
template <class Tag>
struct Quantity {
  double value = 0.0;

  friend constexpr auto operator<=>(Quantity, Quantity) = default;
  friend constexpr Quantity operator+(Quantity a, Quantity b) { return {a.value + b.value}; }
  friend constexpr Quantity operator-(Quantity a, Quantity b) { return {a.value - b.value}; }
  friend constexpr Quantity operator*(Quantity a, double factor) { return {a.value * factor}; }
  friend constexpr Quantity operator*(double factor, Quantity a) { return {a.value * factor}; }
  friend constexpr Quantity operator/(Quantity a, double divisor) { return {a.value / divisor}; }
  constexpr Quantity& operator+=(Quantity other) {
    value += other.value;
    return *this;
  }
  constexpr Quantity& operator-=(Quantity other) {
    value -= other.value;
    return *this;
  }
};

using Metres = Quantity<struct MetresTag>;                    ///< length [m]
using MetresPerSecond = Quantity<struct MetresPerSecondTag>;  ///< speed [m/s]
using SquareMetres = Quantity<struct SquareMetresTag>;        ///< area [m2]
using PersonSeconds = Quantity<struct PersonSecondsTag>;      ///< work [person s]
using Tonnes = Quantity<struct TonnesTag>;                    ///< weight [t]
using Share = Quantity<struct ShareTag>;                      ///< part of a whole [0..1]

/// A count of people. Whole, because people are.
struct Persons {
  int value = 0;

  friend constexpr auto operator<=>(Persons, Persons) = default;
  friend constexpr Persons operator+(Persons a, Persons b) { return {a.value + b.value}; }
  friend constexpr Persons operator-(Persons a, Persons b) { return {a.value - b.value}; }
  constexpr Persons& operator+=(Persons other) {
    value += other.value;
    return *this;
  }
};

constexpr double seconds_per_minute = 60.0;
constexpr double metres_per_kilometre = 1000.0;
constexpr double kmh_per_ms = 3.6;  ///< 1 m/s = 3.6 km/h

}  // namespace sanji::base
