// SPDX-License-Identifier: Apache-2.0
// Spans put together.
#include "sim/measures/spread.hpp"

#include "sim/measures/kpi.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>
#include <cstdint>
#include <vector>

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

TEST_CASE("spans in any order and of any number have the same spread as when they are put in order one by one") {
  Spread spread;
  std::vector<double> ascending;
  std::uint32_t noise = 12345;
  for (int i = 0; i < 500; ++i) {
    noise = noise * 1664525U + 1013904223U;
    const double seconds = static_cast<double>(noise >> 20U);
    spread.add(base::seconds(seconds));
    ascending.insert(std::upper_bound(ascending.begin(), ascending.end(), seconds), seconds);
    CHECK(spread.ended() == ascending.size());
    CHECK(spread.longest() == base::seconds(ascending.back()));
    CHECK(spread.median_of_ended() == base::seconds(measures::quantile(ascending, 0.5)));
    CHECK(spread.median() == spread.median_of_ended());
  }
}
