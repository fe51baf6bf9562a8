// SPDX-License-Identifier: Apache-2.0
// A few actors on SimGrid's clock, without a drill. Each play is a child process, which tells what happened as text: an engine
// is one a process, and no test makes one in its own.
#pragma once

#include "sim/actors/agenda.hpp"
#include "sim/run/stage_set.hpp"
#include "sim/run/worker_pool.hpp"
#include "tests/sim/world/two_valleys.hpp"

#include <fmt/format.h>

#include <functional>
#include <memory>
#include <stdexcept>
#include <string>

namespace sanji::tests {

inline base::SimTime at(double seconds) { return base::SimTime{} + base::seconds(seconds); }

/// What a play stands on; it lives as long as the child that plays it.
struct Play {
  explicit Play(const input::Loaded& loaded) : set(loaded) {}
  void actor(const std::string& name, const std::function<void()>& body) {
    actors::grid::add_actor(name, set.platform().hosts().of(set.setting().rows.exercise(), model::ChannelId(0)), body);
  }
  void say(const std::string& text) { told += fmt::format("{:g} {}\n", agenda.now().seconds(), text); }

  run::StageSet set;
  actors::Agenda agenda;
  std::string told;
};

/// Plays what `prepare` sets going for 1000 s. `prepare` leaves the agenda's entries and actors behind.
inline run::TaskResult played(const std::function<void(Play&)>& prepare) {
  constexpr double end_s = 1000;
  static const input::Loaded loaded = TwoValleys().flood(at_a1, 1).load();
  const auto play_it = [&](std::size_t) {
    // the actors still stand on it when the play is over
    auto& play = *std::make_unique<Play>(loaded).release();
    auto& keeper = *std::make_unique<actors::Waiter>().release();
    play.actor("keeper", [&play, &keeper] {
      play.agenda.wait_until(keeper, 1'000'000, at(end_s));
      play.agenda.close();
      play.agenda.wait(keeper);
    });
    prepare(play);
    play.set.platform().play(at(end_s));
    return play.told;
  };
  return run::run_in_children(1, 1, play_it).front();
}

inline std::string told_in(const std::function<void(Play&)>& prepare) {
  const run::TaskResult result = played(prepare);
  if (!result.problem.empty()) throw std::runtime_error(result.problem);
  return result.bytes;
}

/// A waiter that outlives all entries.
inline actors::Waiter& lasting_waiter() { return *std::make_unique<actors::Waiter>().release(); }

}  // namespace sanji::tests
