// SPDX-License-Identifier: Apache-2.0
// Spans put together.
#include "sim/measures/spread.hpp"

#include "tests/support/catch.hpp"

using namespace sanji;            // NOLINT(google-build-using-namespace)
using namespace sanji::measures;  // NOLINT(google-build-using-namespace)

TEST_CASE("what never ended is longer than all that did") {
  Spread spread;
  CHECK_FALSE(spread.median());
  spread.add(base::minutes(9));
  spread.add(base::minutes(3));
  CHECK(spread.median() == base::minutes(6));
  spread.add(std::nullopt);
  CHECK(spread.median() == base::minutes(9));
  CHECK(spread.longest() == base::minutes(9));
  spread.add(std::nullopt);
  CHECK_FALSE(spread.median());
  CHECK(spread.cases() == 4);
  CHECK(spread.ended() == 2);
  CHECK(spread.never() == 2);
}
