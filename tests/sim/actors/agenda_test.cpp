// SPDX-License-Identifier: Apache-2.0
// The agenda on SimGrid's clock: what comes first among things due at one time, who is woken and who is not.
#include "sim/actors/agenda.hpp"

#include "tests/sim/actors/grid_play.hpp"
#include "tests/support/catch.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <memory>
#include <string>
#include <tuple>
#include <vector>

using namespace sanji;
using actors::Priority;
using actors::Waiter;
using tests::at;
using tests::lasting_waiter;
using tests::Play;
using tests::told_in;

TEST_CASE("ten thousand entries due at equal times come by priority, then entity, then in the order entered") {
  // three moments, seven priorities, fifty entities, entered in a jumble
  using Key = std::tuple<int, int, int, int>;
  const auto key_of = [](int i) { return Key(i * 7 % 3, i * 31 % 7, i * 17 % 50, i); };
  std::vector<Key> wanted;
  wanted.reserve(10000);
  for (int i = 0; i < 10000; ++i) wanted.push_back(key_of(i));
  std::sort(wanted.begin(), wanted.end());
  std::string in_order;
  for (const auto& [moment, priority, entity, number] : wanted) in_order += std::to_string(number) + '\n';
  const std::string told = told_in([&](Play& play) {
    for (int i = 0; i < 10000; ++i) {
      const auto [moment, priority, entity, number] = key_of(i);
      play.agenda.at(at(100 + 10 * moment), static_cast<Priority>(priority), entity,
                     [&play, i] { play.told += std::to_string(i) + '\n'; });
    }
  });
  REQUIRE(told == in_order);
}

TEST_CASE("actors that wait for the same moment go on by entity, then in the order in which they began to wait") {
  std::string in_order;
  for (int entity = 0; entity < 10; ++entity) {
    for (int i = 0; i < 100; ++i) {
      if (i * 7 % 10 == entity) in_order += fmt::format("50 {}\n", i);
    }
  }
  REQUIRE(told_in([](Play& play) {
            for (int i = 0; i < 100; ++i) {
              play.actor("a" + std::to_string(i), [&play, i] {
                play.agenda.wait_until(lasting_waiter(), i * 7 % 10, at(50));
                play.say(std::to_string(i));
              });
            }
          }) == in_order);
}

TEST_CASE("an entry for a moment that has passed is played now, after what is being played") {
  REQUIRE(told_in([](Play& play) {
            play.agenda.at(at(20), Priority::work, 1, [&play] {
              play.agenda.at(at(5), Priority::hazard, 1, [&play] { play.say("late"); });
              play.say("first");
            });
          }) == "20 first\n20 late\n");
}

TEST_CASE("what is entered while a moment is played takes its place in the order of that moment") {
  REQUIRE(told_in([](Play& play) {
            play.agenda.at(at(20), Priority::touch, 1, [&play] {
              play.say("touch");
              play.agenda.at(at(20), Priority::wake, 1, [&play] { play.say("wake"); });
              play.agenda.at(at(20), Priority::hazard, 1, [&play] { play.say("hazard"); });
            });
            play.agenda.at(at(20), Priority::arrival, 1, [&play] { play.say("arrival"); });
          }) == "20 touch\n20 hazard\n20 arrival\n20 wake\n");
}

TEST_CASE("an earlier entry made later is played first") {
  REQUIRE(told_in([](Play& play) {
            for (const int second : {300, 30, 3, 200, 20, 2}) {
              play.agenda.at(at(second), Priority::work, 1, [&play] { play.say("due"); });
            }
          }) == "2 due\n3 due\n20 due\n30 due\n200 due\n300 due\n");
}

TEST_CASE("whoever waits until a moment goes on at that moment, to the microsecond") {
  REQUIRE(told_in([](Play& play) {
            play.actor("waiter", [&play] {
              Waiter& waiter = lasting_waiter();
              for (const std::int64_t us : {1, 333'333'333, 333'333'334, 700'000'001}) {
                const bool woken = play.agenda.wait_until(waiter, 1, base::SimTime{us});
                play.told += fmt::format("{} {}\n", play.agenda.now().us, woken);
              }
            });
          }) == "1 false\n333333333 false\n333333334 false\n700000001 false\n");
}

TEST_CASE("a wait until now or earlier returns at once") {
  REQUIRE(told_in([](Play& play) {
            play.actor("waiter", [&play] {
              Waiter& waiter = lasting_waiter();
              play.agenda.wait_until(waiter, 1, at(50));
              play.agenda.at(at(50), Priority::hazard, 0, [&play] { play.say("what else is due"); });
              const bool until_now = play.agenda.wait_until(waiter, 1, at(50));
              const bool until_past = play.agenda.wait_until(waiter, 1, at(10));
              play.say(fmt::format("{} {}", until_now, until_past));
            });
          }) == "50 false false\n50 what else is due\n");
}

TEST_CASE("whoever is woken goes on early and knows it, his old moment then does nothing") {
  REQUIRE(told_in([](Play& play) {
            Waiter& waiter = lasting_waiter();
            play.actor("sleeper", [&play, &waiter] {
              bool woken = play.agenda.wait_until(waiter, 1, at(100));
              play.say(fmt::format("first {}", woken));
              woken = play.agenda.wait_until(waiter, 1, at(200));  // 100 comes and goes meanwhile
              play.say(fmt::format("second {}", woken));
            });
            play.agenda.at(at(40), Priority::work, 2, [&play, &waiter] { play.agenda.wake(waiter, 1); });
          }) == "40 first true\n200 second false\n");
}

TEST_CASE("whoever is woken twice in one moment is woken once") {
  REQUIRE(told_in([](Play& play) {
            Waiter& waiter = lasting_waiter();
            play.actor("sleeper", [&play, &waiter] {
              for (const double until : {100, 200, 300}) {
                const bool woken = play.agenda.wait_until(waiter, 1, at(until));
                play.say(woken ? "woken" : "by the clock");
              }
            });
            for (int twice = 0; twice < 2; ++twice) {
              play.agenda.at(at(40), Priority::work, 2, [&play, &waiter] { play.agenda.wake(waiter, 1); });
            }
          }) == "40 woken\n200 by the clock\n300 by the clock\n");
}

TEST_CASE("a wake at the very moment for which one waits ends one wait, not two") {
  REQUIRE(told_in([](Play& play) {
            Waiter& waiter = lasting_waiter();
            play.actor("sleeper", [&play, &waiter] {
              play.agenda.wait_until(waiter, 1, at(40));
              play.say("first");
              play.agenda.wait_until(waiter, 1, at(60));
              play.say("second");
            });
            play.agenda.at(at(40), Priority::hazard, 2, [&play, &waiter] { play.agenda.wake(waiter, 1); });
          }) == "40 first\n60 second\n");
}

TEST_CASE("waking where nobody waits does nothing, not even later") {
  REQUIRE(told_in([](Play& play) {
            Waiter& waiter = lasting_waiter();
            play.agenda.at(at(10), Priority::work, 2, [&play, &waiter] { play.agenda.wake(waiter, 1); });
            play.agenda.at(at(20), Priority::work, 2, [&play, &waiter] {
              play.actor("late", [&play, &waiter] {
                const bool woken = play.agenda.wait_until(waiter, 1, at(100));
                play.say(fmt::format("{}", woken));
              });
            });
          }) == "100 false\n");
}

TEST_CASE("whoever waits without a moment waits until woken") {
  REQUIRE(told_in([](Play& play) {
            Waiter& waiter = lasting_waiter();
            play.actor("patient", [&play, &waiter] {
              play.agenda.wait(waiter);
              play.say("woken");
              play.agenda.wait(waiter);
              play.say("never");
            });
            play.agenda.at(at(500), Priority::work, 2, [&play, &waiter] { play.agenda.wake(waiter, 1); });
          }) == "500 woken\n");
}

TEST_CASE("a closed agenda forgets what is entered and takes no more") {
  REQUIRE(told_in([](Play& play) {
            play.agenda.at(at(10), Priority::work, 1, [&play] {
              play.say("closed");
              play.agenda.close();
              play.agenda.at(at(30), Priority::work, 1, [&play] { play.say("too late"); });
            });
            play.agenda.at(at(20), Priority::work, 1, [&play] { play.say("forgotten"); });
          }) == "10 closed\n");
}

TEST_CASE("an entry that enters itself again and again at one moment ends the run with an error, not never") {
  const run::TaskResult result = tests::played([](Play& play) {
    auto& again = *std::make_unique<std::function<void()>>().release();
    again = [&play, &again] { play.agenda.at(at(10), Priority::work, 1, again); };
    play.agenda.at(at(10), Priority::work, 1, again);
  });
  REQUIRE(result.problem == "ended with status 1");
}
