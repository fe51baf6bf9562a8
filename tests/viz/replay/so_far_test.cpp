// SPDX-License-Identifier: Apache-2.0
// Indicators up to a time: those of the whole run at its end, and before it those of what had happened.
#include "viz/replay/so_far.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/play.hpp"

#include <algorithm>
#include <cmath>

using namespace sanji;
using base::SimTime;
using model::Moment;
using replay::Replay;

namespace {

const Replay& flood() {
  static const Replay run(tests::play("scenarios/dongxiang-flash-flood.yaml", 7));
  return run;
}

double value(const std::vector<double>& values, std::string_view name) {
  const auto list = measures::indicator_list();
  const auto found = std::find_if(list.begin(), list.end(), [&](const auto& row) { return row.name == name; });
  REQUIRE(found != list.end());
  return values[static_cast<std::size_t>(found - list.begin())];
}

}  // namespace

TEST_CASE("indicators up to the end of a run are those of the run") {
  const auto whole = measures::indicators(flood().kpis());
  const auto until = replay::indicators_until(flood(), flood().end());
  REQUIRE(whole.size() == until.size());
  for (std::size_t i = 0; i < whole.size(); ++i) {
    INFO(measures::indicator_list()[i].name);
    CHECK((whole[i] == until[i] || (std::isnan(whole[i]) && std::isnan(until[i]))));
  }
}

TEST_CASE("indicators up to a time count what had happened by then") {
  for (int step = 0; step <= 12; ++step) {
    const SimTime at{flood().end().us * step / 12};
    const auto values = replay::indicators_until(flood(), at);
    double arisen = 0.0;
    double told = 0.0;
    for (const measures::Incident& incident : flood().kpis().incidents) {
      arisen += incident.at(Moment::onset)->at <= at ? 1.0 : 0.0;
      told += incident.at(Moment::told_county) && incident.at(Moment::told_county)->at <= at ? 1.0 : 0.0;
    }
    CHECK(value(values, "incidents") == arisen);
    if (arisen > 0.0) CHECK(value(values, "told_county_share") == Approx(told / arisen));
    CHECK(value(values, "records") == static_cast<double>(journal::records_until(flood().view(), at)));
  }
}

TEST_CASE("moments measured alone are those measured with all the rest") {
  const auto& alone = flood().moments();
  const auto& all = flood().kpis();
  REQUIRE(alone.incidents.size() == all.incidents.size());
  for (std::size_t i = 0; i < all.incidents.size(); ++i) {
    for (std::size_t moment = 0; moment < model::played_moment_count; ++moment) {
      const auto& a = alone.incidents[i].moments[moment];
      const auto& b = all.incidents[i].moments[moment];
      REQUIRE(a.has_value() == b.has_value());
      if (a) CHECK(a->at == b->at);
    }
  }
  CHECK(alone.limits.size() == all.limits.size());
}
