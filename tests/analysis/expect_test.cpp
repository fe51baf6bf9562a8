// SPDX-License-Identifier: Apache-2.0
// Bars as users write them.
#include "analysis/expect.hpp"

#include "tests/support/catch.hpp"

using namespace sanji::analysis;  // NOLINT(google-build-using-namespace)
using sanji::base::Language;

namespace {

BarResult read(std::string_view text) { return read_bar(text, Language::en); }

bool holds(std::string_view text) {
  sanji::measures::Kpis kpis;
  kpis.reroutes = 3;
  return check(read(text).bar, kpis, Language::en).met;
}

}  // namespace

TEST_CASE("a bar is an indicator, a comparison and a number") {
  CHECK(holds("reroutes<=3"));
  CHECK(holds("reroutes >= 3"));
  CHECK(holds("reroutes=3"));
  CHECK_FALSE(holds("reroutes<3"));
  CHECK_FALSE(holds("reroutes>3"));
  CHECK(holds("reroutes>2.5"));
}

TEST_CASE("what is not defined meets no bar") {
  CHECK_FALSE(check(read("noticed_share>=0").bar, {}, Language::en).met);
}

TEST_CASE("a bar that cannot be read says what to write") {
  CHECK(read("reroutes").problem ==
        "'reroutes' is no bar; write an indicator, a comparison and a number: enough_share>=0.9");
  CHECK(read("told_county_median_min<=60min").problem ==
        "'60min' is no number; 'told_county_median_min' is counted in min, write the number alone");
  CHECK(read("reroutes<=").problem == "'' is no number; 'reroutes' is counted in 1, write the number alone");
  CHECK_THAT(read("x<=1").problem, StartsWith("unknown indicator 'x'; known: incidents, "));
}
