// SPDX-License-Identifier: Apache-2.0
// Simulated time as a clock shows it.
#include "sim/base/sim_time.hpp"

#include "sim/base/clock_time.hpp"
#include "tests/support/catch.hpp"

namespace {

using namespace sanji::base;

const LocalTime night{2024, 8, 12, 22, 40};

SimTime at(Duration since_start) { return SimTime{} + since_start; }

}  // namespace

TEST_CASE("a clock shows the time of day of a moment") {
  CHECK(clock_text(night, at(minutes(0))) == "22:40");
  CHECK(clock_text(night, at(seconds(65)), true) == "22:41:05");
}

TEST_CASE("a clock past midnight says how many days later it is") {
  CHECK(clock_text(night, at(minutes(79))) == "23:59");
  CHECK(clock_text(night, at(minutes(80))) == "+1 00:00");
  CHECK(clock_text(night, at(hours(31.5))) == "+2 06:10");
  CHECK(clock_text({2024, 8, 12, 0, 5}, at(minutes(-10)), true) == "-1 23:55:00");
}

TEST_CASE("a time is read back as the clock shows it, and without a day it is the first one after the start") {
  for (const double s : {0.0, 4740.0, 4800.0, 30'000.0, 113'400.0, -86'400.0}) {
    CHECK(clock_time(night, clock_text(night, at(seconds(s)), true)) == at(seconds(s)));
  }
  CHECK(clock_time(night, "+1 00:50") == at(minutes(130)));
  CHECK(clock_time(night, "00:50") == at(minutes(130)));
  CHECK(clock_time(night, "22:39") == at(minutes(24 * 60 - 1)));
  CHECK(clock_time(night, "-1 22:40") == at(hours(-24)));
  for (const char* text : {"", "+", "+1", "+1 ", "+1:30", "+ 00:50", "+x 00:50", "24:00", "00:60", "1", "00:00:60",
                           "00:", "00:00:", ":00", "00:00:00:00", "-1:00", "00:-1", "+99999999999 00:00", "00 :50"}) {
    INFO(text);
    CHECK_FALSE(clock_time(night, text));
  }
}

TEST_CASE("a clock shows what has passed, it does not round up") {
  CHECK(clock_text(night, at(seconds(59.999))) == "22:40");
  CHECK(clock_text(night, at(seconds(59.999)), true) == "22:40:59");
}

TEST_CASE("the second of the day begins again at midnight") {
  CHECK(second_of_day(night, at(minutes(0))) == 81'600.0);
  CHECK(second_of_day(night, at(minutes(80))) == 0.0);
  CHECK(second_of_day(night, at(minutes(80) + seconds(0.5))) == 0.5);
}

TEST_CASE("a date is written year first") { CHECK(date_text(night) == "2024-08-12 22:40"); }

TEST_CASE("durations are whole microseconds, rounded to the nearest") {
  CHECK(seconds(0.1).us == 100'000);
  CHECK(seconds(0.0000014).us == 1);
  CHECK(seconds(-0.0000015).us == -2);
  CHECK(hours(12) == minutes(720));
}
