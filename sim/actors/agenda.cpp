// SPDX-License-Identifier: Apache-2.0
// One SimGrid timer for the head of the queue; what is due is played in order.
#include "sim/actors/agenda.hpp"

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace sanji::actors {
namespace {

constexpr std::size_t most_at_once =
    1'000'000;  // entries of one microsecond; more is an entry that enters itself again

}  // namespace

void Agenda::at(base::SimTime time, Priority priority, journal::EntityRow entity, std::uint64_t sequence,
                std::function<void()> callback) {
  enter(std::max(time, now_), priority, entity, sequence, {std::move(callback), nullptr, 0, false});
}

bool Agenda::wait_until(Waiter& waiter, journal::EntityRow entity, base::SimTime time) {
  if (time <= now_) return false;
  enter(time, Priority::wake, entity, next_in_line(), {{}, &waiter, waiter.turn_ + 1, false});
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
  enter(now_, Priority::wake, entity, next_in_line(), {{}, &waiter, waiter.turn_, true});
}

void Agenda::catch_up() {
  const base::SimTime clock = base::SimTime{} + base::seconds(grid::Engine::get_clock());
  now_ = std::max(now_, clock);
}

void Agenda::close() {
  closed_ = true;
  heap_.clear();
  tasks_.clear();
  vacant_.clear();
  if (timer_ != nullptr) timer_->remove();
  timer_ = nullptr;
}

void Agenda::enter(base::SimTime time, Priority priority, journal::EntityRow entity, std::uint64_t sequence,
                   Task task) {
  if (closed_) return;
  auto at = static_cast<std::uint32_t>(tasks_.size());
  if (vacant_.empty()) {
    tasks_.push_back(std::move(task));
  } else {
    at = vacant_.back();
    vacant_.pop_back();
    tasks_[at] = std::move(task);
  }
  heap_.push_back({time, sequence, entity, at, priority});
  std::push_heap(heap_.begin(), heap_.end(), Later{});
  if (!playing_) set_timer();  // whoever plays sets it once at the end
}

Agenda::Task Agenda::take_first() {
  std::pop_heap(heap_.begin(), heap_.end(), Later{});
  const std::uint32_t at = heap_.back().task;
  heap_.pop_back();
  vacant_.push_back(at);
  return std::exchange(tasks_[at], {});
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
  playing_ = true;
  for (std::size_t played = 0; !heap_.empty() && heap_.front().time <= now_; ++played) {
    if (played > most_at_once) throw std::logic_error("the agenda does not move on");
    ++played_;
    const Task task = take_first();
    if (task.waiter != nullptr) {
      release(task);
    } else {
      task.callback();
    }
  }
  playing_ = false;
  set_timer();
}

void Agenda::release(const Task& task) {
  Waiter& waiter = *task.waiter;
  if (!waiter.waiting_ || waiter.turn_ != task.turn) return;  // it was woken before
  waiter.waiting_ = false;
  waiter.woken_ = task.woken;
  waiter.semaphore_->release();
}

}  // namespace sanji::actors
