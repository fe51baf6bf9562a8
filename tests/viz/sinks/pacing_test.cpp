// SPDX-License-Identifier: Apache-2.0
// How long a window sleeps.
#include "viz/sinks/pacing.hpp"
#include "tests/support/catch.hpp"

#include <limits>

using sanji::sinks::sleep_s;

TEST_CASE("a replay that plays is drawn thirty times a second") {
  CHECK(sleep_s(0.0, 0.0, false) == Approx(1.0 / 30.0));
  CHECK(sleep_s(0.010, 0.0, false) == Approx(1.0 / 30.0 - 0.010));
  CHECK(sleep_s(0.050, 0.0, false) == 0.0);
  CHECK(sleep_s(0.010, -1.0, false) == Approx(1.0 / 30.0 - 0.010));
}

TEST_CASE("while nothing moves the window sleeps until something is heard") {
  const double forever = std::numeric_limits<double>::infinity();
  CHECK(sleep_s(3600.0, forever, false) == forever);
  CHECK(sleep_s(3600.0, forever, true) == 0.0);
  CHECK(sleep_s(0.2, 0.5, false) == Approx(0.3));
}

TEST_CASE("a thousand mouse moves a second are answered sixty times") {
  CHECK(sleep_s(0.001, 0.0, true) == Approx(1.0 / 60.0 - 0.001));
  CHECK(sleep_s(0.020, 0.0, true) == 0.0);
}
