// SPDX-License-Identifier: Apache-2.0
// Made when first asked for: playing costs a part of a second.
#include "tests/viz/lesson.hpp"

#include "tests/support/play.hpp"

namespace sanji::tests {

const replay::Replay& lesson() {
  static const replay::Replay run(play("scenarios/lessons/14-fall-back-order/scenario.yaml", 1));
  return run;
}

session::Runs lesson_runs() { return {&lesson(), nullptr}; }

}  // namespace sanji::tests
