// SPDX-License-Identifier: Apache-2.0
// What instruments read of the truth, and which threshold a row of readings passes.
#include "sim/rules/warning.hpp"

#include "tests/support/catch.hpp"

#include <vector>

using namespace sanji;
using model::Harm;
using model::Measured;
using rules::Measurement;

namespace {

base::Duration minutes(double value) { return base::minutes(value); }
Measurement measured(double minute, double value) { return {base::SimTime{} + minutes(minute), value}; }

model::Sensor sensor_of(Measured what) {
  model::Sensor sensor;
  sensor.measures = what;
  return sensor;
}

/// 12 mm/h from the start, 60 mm/h from 30 min, nothing from 60 min.
model::Gauge shower() {
  model::Gauge gauge;
  gauge.readings = {{minutes(0), 12.0}, {minutes(30), 60.0}, {minutes(60), 0.0}};
  return gauge;
}

/// 1 m at 60 min, 3 m at 120 min.
model::Gauge rise() {
  model::Gauge gauge;
  gauge.readings = {{minutes(60), 1.0}, {minutes(120), 3.0}};
  return gauge;
}

double rain_mm(double from_min, double until_min) {
  return rules::amount(shower(), sensor_of(Measured::rain), minutes(from_min), minutes(until_min));
}
double level_m(double at_min) {
  return rules::amount(rise(), sensor_of(Measured::water_level), minutes(0), minutes(at_min));
}

model::WarningRule rule(const char* id, Measured what, int colour, double at_least, base::Duration within,
                        Harm harm = Harm::flood) {
  model::WarningRule made;
  made.id = id;
  made.harm = harm;
  made.measures = what;
  made.colour = colour;
  made.at_least = at_least;
  made.within = within;
  return made;
}

}  // namespace

TEST_CASE("rain is summed over the span, each rate until the next") {
  CHECK(rain_mm(0, 30) == Approx(6.0));
  CHECK(rain_mm(20, 40) == Approx(12.0));  // 2 of the first rate, 10 of the second
  CHECK(rain_mm(0, 60) == Approx(36.0));
  CHECK(rain_mm(55, 65) == Approx(5.0));
  CHECK(rain_mm(60, 600) == 0.0);
}

TEST_CASE("before the start of the exercise no rain falls") { CHECK(rain_mm(-30, 30) == Approx(6.0)); }

TEST_CASE("water and gas change evenly between two readings, and stay as they are outside them") {
  CHECK(level_m(0) == 1.0);
  CHECK(level_m(60) == 1.0);
  CHECK(level_m(90) == Approx(2.0));
  CHECK(level_m(105) == Approx(2.5));
  CHECK(level_m(120) == 3.0);
  CHECK(level_m(500) == 3.0);
}

TEST_CASE("a gauge without readings measures nothing") {
  CHECK(rules::amount({}, sensor_of(Measured::rain), minutes(0), minutes(60)) == 0.0);
  CHECK(rules::amount({}, sensor_of(Measured::gas), minutes(0), minutes(60)) == 0.0);
}

TEST_CASE("of rain the sum over the window counts, back from the last measurement and without its far end") {
  const auto hourly = rule("r", Measured::rain, 1, 0, minutes(60));
  std::vector<rules::Measurement> measurements;
  for (const double value : {5.0, 7.0, 9.0, 11.0}) {
    const double at_min = 20.0 * static_cast<double>(measurements.size() + 1);
    add(measurements, base::SimTime{} + base::minutes(at_min), value);
  }
  CHECK(rules::in_window(hourly, measurements) == 27.0);  // 40, 60, 80; that of 20 is an hour old
  CHECK(rules::in_window(hourly, {}) == 0.0);
  CHECK(rules::in_window(rule("r", Measured::rain, 1, 0, minutes(61)), measurements) == 32.0);
}

TEST_CASE("of everything else the last measurement counts") {
  const std::vector measurements{measured(20, 5), measured(40, 3)};
  CHECK(rules::in_window(rule("l", Measured::water_level, 1, 0, {}), measurements) == 3.0);
}

TEST_CASE("the gravest colour whose threshold is reached is warned of, of two as grave the earlier") {
  model::Plan plan;
  plan.warnings = {rule("blue", Measured::water_level, 1, 1.0, {}), rule("red", Measured::water_level, 4, 3.0, {}),
                   rule("orange", Measured::water_level, 3, 2.0, {}), rule("other", Measured::water_level, 3, 1.5, {})};
  const auto passed = [&](double value) {
    return rules::gravest_passed(plan, sensor_of(Measured::water_level), plan.warnings[0], {measured(10, value)});
  };
  CHECK_FALSE(passed(0.99).has_value());
  CHECK(passed(1.0) == 0U);  // the very threshold is enough
  CHECK(passed(1.7) == 3U);
  CHECK(passed(2.0) == 2U);
  CHECK(passed(5.0) == 1U);
}

TEST_CASE("a series of warnings concerns its own sensors, its own harm and its own kind of event alone") {
  model::Plan plan;
  plan.warnings = {rule("leak", Measured::gas, 1, 1.0, {}, Harm::chemical), rule("fire", Measured::gas, 4, 1.0, {}),
                   rule("blast", Measured::gas, 4, 1.0, {}, Harm::chemical)};
  plan.warnings[2].event.zh = "爆炸";
  const std::vector measurements{measured(10, 9.0)};
  const auto passed = [&](Measured sensor, std::size_t like) {
    return rules::gravest_passed(plan, sensor_of(sensor), plan.warnings[like], measurements);
  };
  CHECK(passed(Measured::gas, 0) == 0U);
  CHECK(passed(Measured::gas, 1) == 1U);
  CHECK(passed(Measured::gas, 2) == 2U);
  CHECK_FALSE(passed(Measured::smoke, 0).has_value());
}

TEST_CASE("measurements are kept as far back as the longest window looks") {
  model::Plan plan;
  CHECK(rules::longest_window(plan) == base::Duration{});
  plan.warnings = {rule("a", Measured::rain, 1, 1, minutes(60)), rule("b", Measured::rain, 1, 1, minutes(720)),
                   rule("c", Measured::gas, 1, 1, {})};
  CHECK(rules::longest_window(plan) == minutes(720));
}
