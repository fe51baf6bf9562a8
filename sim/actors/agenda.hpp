// SPDX-License-Identifier: Apache-2.0
// The one queue through which all waiting goes: (microsecond, priority, entity, sequence), so that what is due at the same
// time happens in our order and not in SimGrid's. Knows nothing of who waits or why.
#pragma once

#include "sim/actors/grid.hpp"
#include "sim/base/sim_time.hpp"
#include "sim/journal/records.hpp"

#include <cstdint>
#include <functional>
#include <tuple>
#include <utility>
#include <vector>

namespace sanji::actors {

/// What comes first among things due in the same microsecond.
enum class Priority : std::uint8_t { hazard, touch, work, arrival, notice, wake, sending };

/// Where one actor blocks. Must outlive every entry that names it: keep it as long as the run.
class Waiter {
 public:
  Waiter() : semaphore_(simgrid::s4u::Semaphore::create(0)) {}
  [[nodiscard]] bool waiting() const { return waiting_; }

 private:
  friend class Agenda;
  grid::SemaphorePtr semaphore_;
  std::uint32_t turn_ = 0;  ///< counts waits, so that an entry for an earlier wait is known as stale
  bool waiting_ = false;
  bool woken_ = false;
};

class Agenda {
 public:
  Agenda() = default;
  Agenda(const Agenda&) = delete;
  Agenda& operator=(const Agenda&) = delete;

  /// The time of the entry being played.
  [[nodiscard]] base::SimTime now() const { return now_; }
  /// Calls back at `time` (not before now). The callback must not block.
  void at(base::SimTime time, Priority priority, journal::EntityRow entity, std::function<void()> callback) {
    at(time, priority, entity, next_in_line(), std::move(callback));
  }
  /// The same for who has taken his place among equals before.
  void at(base::SimTime time, Priority priority, journal::EntityRow entity, std::uint64_t sequence,
          std::function<void()> callback);
  /// A place among equals that is taken now and used later.
  [[nodiscard]] std::uint64_t next_in_line() { return next_sequence_++; }
  /// Blocks the calling actor until `time`, or until woken. True if woken early.
  bool wait_until(Waiter& waiter, journal::EntityRow entity, base::SimTime time);
  /// Blocks the calling actor until woken.
  void wait(Waiter& waiter);
  /// Wakes whoever blocks there, at the present microsecond, in the order of the agenda. Nothing if nobody does.
  void wake(Waiter& waiter, journal::EntityRow entity);
  /// Moves the present time up to SimGrid's clock: called when a message ends between two entries.
  void catch_up();
  /// How many entries have been played.
  [[nodiscard]] std::uint64_t played() const { return played_; }
  /// Forgets what is entered and takes no more: SimGrid plays timers even after the last actor has gone.
  void close();

 private:
  /// What is done when an entry's time has come.
  struct Task {
    std::function<void()> callback;  ///< either this
    Waiter* waiter = nullptr;        ///< or this
    std::uint32_t turn = 0;
    bool woken = false;
  };
  /// An entry's place in the queue; small, because the heap moves it about.
  struct Place {
    base::SimTime time;
    std::uint64_t sequence;
    journal::EntityRow entity;
    std::uint32_t task;
    Priority priority;
  };
  struct Later {
    bool operator()(const Place& a, const Place& b) const {
      return std::tie(a.time, a.priority, a.entity, a.sequence) > std::tie(b.time, b.priority, b.entity, b.sequence);
    }
  };

  void enter(base::SimTime time, Priority priority, journal::EntityRow entity, std::uint64_t sequence, Task task);
  Task take_first();
  void set_timer();
  void play_due();
  static void release(const Task& task);

  std::vector<Place> heap_;
  std::vector<Task> tasks_;            ///< by Place::task
  std::vector<std::uint32_t> vacant_;  ///< places of tasks_ to be used again
  std::uint64_t next_sequence_ = 0;
  base::SimTime now_;
  grid::Timer* timer_ = nullptr;
  base::SimTime timer_at_;
  bool playing_ = false;
  bool closed_ = false;
  std::uint64_t played_ = 0;
};

}  // namespace sanji::actors
