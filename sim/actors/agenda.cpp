// SPDX-License-Identifier: Apache-2.0
// One SimGrid timer for the head of the queue; what is due is played in order.
#include "sim/actors/agenda.hpp"

#include <algorithm>
#include <stdexcept>
#include <tuple>
#include <utility>

namespace sanji::actors {
namespace {

constexpr std::size_t most_at_once =
    1'000'000;  // entries of one microsecond; more is an entry that enters itself again

}  // namespace

bool Agenda::Later::operator()(const Entry& a, const Entry& b) const {
  return std::tie(a.time, a.priority, a.entity, a.sequence) > std::tie(b.time, b.priority, b.entity, b.sequence);
}

void Agenda::at(base::SimTime time, Priority priority, journal::EntityRow entity, std::uint64_t sequence,
                std::function<void()> callback) {
  enter({std::max(time, now_), priority, entity, sequence, std::move(callback)});
}

bool Agenda::wait_until(Waiter& waiter, journal::EntityRow entity, base::SimTime time) {
  if (time <= now_) return false;
  Entry entry{time, Priority::wake, entity, next_in_line(), {}};
  entry.waiter = &waiter;
  entry.turn = waiter.turn_ + 1;
  enter(std::move(entry));
  wait(waiter);
  return waiter.woken_;
}

void Agenda::wait(Waiter& waiter) {
  ++waiter.turn_;
  waiter.waiting_ = true;
  waiter.semaphore_->acquire();
}

void Agenda::wake(Waiter& waiter, journal::EntityRow entity) {
  if (!waiter.waiting_) return;
  Entry entry{now_, Priority::wake, entity, next_in_line(), {}};
  entry.waiter = &waiter;
  entry.turn = waiter.turn_;
  entry.woken = true;
  enter(std::move(entry));
}

void Agenda::catch_up() {
  const base::SimTime clock = base::SimTime{} + base::seconds(grid::Engine::get_clock());
  now_ = std::max(now_, clock);
}

void Agenda::close() {
  closed_ = true;
  heap_.clear();
  if (timer_ != nullptr) timer_->remove();
  timer_ = nullptr;
}

void Agenda::enter(Entry entry) {
  if (closed_) return;
  heap_.push_back(std::move(entry));
  std::push_heap(heap_.begin(), heap_.end(), Later{});
  set_timer();
}

void Agenda::set_timer() {
  if (heap_.empty()) return;
  const base::SimTime head = heap_.front().time;
  if (timer_ != nullptr) {
    if (timer_at_ <= head) return;
    timer_->remove();
  }
  timer_at_ = head;
  // a message may have ended a fraction of a microsecond after the time that it was rounded to
  timer_ = grid::Timer::set(std::max(head.seconds(), grid::Engine::get_clock()), [this] {
    timer_ = nullptr;
    play_due();
  });
}

void Agenda::play_due() {
  now_ = std::max(now_, timer_at_);
  for (std::size_t played = 0; !heap_.empty() && heap_.front().time <= now_; ++played) {
    if (played > most_at_once) throw std::logic_error("the agenda does not move on");
    ++played_;
    std::pop_heap(heap_.begin(), heap_.end(), Later{});
    Entry entry = std::move(heap_.back());
    heap_.pop_back();
    if (entry.waiter != nullptr) {
      release(entry);
    } else {
      entry.callback();
    }
  }
  set_timer();
}

void Agenda::release(const Entry& entry) {
  Waiter& waiter = *entry.waiter;
  if (!waiter.waiting_ || waiter.turn_ != entry.turn) return;  // it was woken before
  waiter.waiting_ = false;
  waiter.woken_ = entry.woken;
  waiter.semaphore_->release();
}

}  // namespace sanji::actors
