// SPDX-License-Identifier: Apache-2.0
// A value that is known only between two others, as plans and registries write it: `5 min .. 12 min`.
#pragma once

namespace sanji::base {

/// low <= mode <= high. Two numbers mean "anywhere between", three mean "most often in the middle".
template <class T>
struct Range {
  T low{};
  T mode{};
  T high{};
  bool has_mode = false;  ///< triangular if true, uniform if false

  static Range exactly(T value) { return {value, value, value, false}; }
  static Range between(T low, T high) { return {low, low, high, false}; }
  static Range peaked(T low, T mode, T high) { return {low, mode, high, true}; }
  friend bool operator==(const Range&, const Range&) = default;
};

}  // namespace sanji::base
