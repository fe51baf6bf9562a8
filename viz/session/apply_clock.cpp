// SPDX-License-Identifier: Apache-2.0
// Commands that move the clock: playing, jumping, stepping, looping.
#include "sim/journal/picture.hpp"
#include "viz/session/apply_parts.hpp"

#include <iterator>
#include <optional>

namespace sanji::session {
namespace {

using base::SimTime;
using journal::EntityRow;
using journal::RecordId;

void play(View& view, int direction, const Runs& runs) {
  Clock& clock = view.clock;
  if (clock.playing && clock.direction == direction) {
    const auto* const faster = std::upper_bound(std::begin(speeds), std::end(speeds), clock.speed);
    if (faster != std::end(speeds)) clock.speed = *faster;
  }
  clock.playing = true;
  clock.direction = direction;
  close_card(view, runs);
}

void change_speed(Clock& clock, bool faster) {
  if (faster) {
    const auto* const next = std::upper_bound(std::begin(speeds), std::end(speeds), clock.speed);
    clock.speed = next == std::end(speeds) ? std::end(speeds)[-1] : *next;
  } else {
    const auto* const here = std::lower_bound(std::begin(speeds), std::end(speeds), clock.speed);
    clock.speed = here == std::begin(speeds) ? speeds[0] : here[-1];
  }
}

/// The nearest later, or earlier, of ascending times.
template <class Row, class TimeOf>
std::optional<SimTime> next_of(const std::vector<Row>& rows, SimTime now, bool on, TimeOf time) {
  if (on) {
    const auto later =
        std::upper_bound(rows.begin(), rows.end(), now, [&](SimTime at, const Row& row) { return at < time(row); });
    return later == rows.end() ? std::nullopt : std::optional(time(*later));
  }
  const auto here =
      std::lower_bound(rows.begin(), rows.end(), now, [&](const Row& row, SimTime at) { return time(row) < at; });
  return here == rows.begin() ? std::nullopt : std::optional(time(*(here - 1)));
}

template <class Row, class TimeOf>
void step(View& view, const std::vector<Row>& rows, bool on, TimeOf time, const Runs& runs) {
  view.clock.playing = false;
  close_card(view, runs);
  if (const auto at = next_of(rows, view.clock.at, on, time)) go_to(view, *at, runs);
}

void step_to_inject(View& view, bool on, const Runs& runs) {
  std::vector<SimTime> times;
  for (const replay::Stop& stop : runs.first->stops()) {
    if (stop.kind == replay::Stop::Kind::inject) times.push_back(stop.at);
  }
  step(
      view, times, on, [](SimTime at) { return at; }, runs);
}

/// The card of the inject at which the clock stands, if it is one to stop at.
void open_inject(View& view, const Runs& runs) {
  const auto& stops = runs.first->stops();
  const auto here = std::find_if(stops.begin(), stops.end(), [&](const replay::Stop& stop) {
    return stop.kind == replay::Stop::Kind::inject && stop.at == view.clock.at;
  });
  if (here == stops.end() || !view.stopping.at_injects) return;
  open_card(view, static_cast<std::size_t>(here - stops.begin()), runs);
}

/// Messages that the selected post, else the observer, sends or gets.
void step_to_message(View& view, bool on, const Runs& runs) {
  const EntityRow who = view.selection.entity != journal::none ? view.selection.entity : view.observer;
  std::vector<SimTime> times;
  for (const replay::Message& message : runs.first->messages()) {
    if (message.from == who) times.push_back(message.left);
    if (message.to == who && message.received != journal::none) times.push_back(message.came);
  }
  std::sort(times.begin(), times.end());
  step(
      view, times, on, [](SimTime at) { return at; }, runs);
}

void step_to_decision(View& view, bool on, const Runs& runs) {
  const auto time = [&](RecordId id) { return runs.first->view().record(id).time; };
  step(view, runs.first->decisions(), on, time, runs);
  const auto& all = runs.first->decisions();
  const auto here =
      std::lower_bound(all.begin(), all.end(), view.clock.at, [&](RecordId id, SimTime at) { return time(id) < at; });
  if (here != all.end() && time(*here) == view.clock.at) view.selection.record = *here;
}

bool step(View& view, Do what, const Runs& runs) {
  const auto record_time = [](const journal::Record& record) { return record.time; };
  const auto note_time = [](const Note& note) { return note.at; };
  switch (what) {
    case Do::minute_on: go_to(view, view.clock.at + base::minutes(1), runs); return true;
    case Do::minute_back: go_to(view, view.clock.at - base::minutes(1), runs); return true;
    case Do::event_on:
    case Do::event_back: step(view, runs.first->view().records(), what == Do::event_on, record_time, runs); return true;
    case Do::inject_on:
    case Do::inject_back:
      step_to_inject(view, what == Do::inject_on, runs);
      open_inject(view, runs);
      return true;
    case Do::decision_on:
    case Do::decision_back: step_to_decision(view, what == Do::decision_on, runs); return true;
    case Do::message_on:
    case Do::message_back: step_to_message(view, what == Do::message_on, runs); return true;
    case Do::note_on:
    case Do::note_back: step(view, view.notes, what == Do::note_on, note_time, runs); return true;
    default: return false;
  }
}

void end_loop(View& view) {
  if (!view.clock.loop_begun) return;
  const SimTime begun = *view.clock.loop_begun;
  view.clock.loop_begun.reset();
  if (begun != view.clock.at)
    view.clock.loop = TimeRange{std::min(begun, view.clock.at), std::max(begun, view.clock.at)};
}

bool loop(View& view, Do what) {
  switch (what) {
    case Do::loop_begin:
      view.clock.loop_begun = view.clock.at;
      view.clock.loop.reset();
      return true;
    case Do::loop_end: end_loop(view); return true;
    case Do::loop_clear:
      view.clock.loop.reset();
      view.clock.loop_begun.reset();
      return true;
    default: return false;
  }
}

}  // namespace

void go_to(View& view, SimTime at, const Runs& runs) {
  const SimTime before = view.clock.at;
  view.clock.at = clamp(at, runs);
  if (view.clock.at != before) {
    close_card(view, runs);  // a question is asked with what is known at its own time
    view.overlays.last_card.reset();
  }
  TimeRange& shown = view.timeline.shown;
  if (shown.holds(view.clock.at)) return;
  const base::Duration span = shown.span();
  SimTime from = view.clock.at - base::Duration{span.us / 2};
  from = std::clamp(from, SimTime{}, std::max(SimTime{}, runs.end() - span));
  shown = {from, from + span};
}

bool apply_clock(View& view, const Command& command, const Runs& runs) {
  Clock& clock = view.clock;
  switch (command.what) {
    case Do::play_toggle:
      if (!clock.playing && clock.direction > 0 && clock.at >= runs.end()) go_to(view, SimTime{}, runs);
      clock.playing = !clock.playing;
      close_card(view, runs);
      return true;
    case Do::play_forwards: play(view, 1, runs); return true;
    case Do::play_backwards: play(view, -1, runs); return true;
    case Do::play_pause: clock.playing = false; return true;
    case Do::speed_set: clock.speed = within(command.a, speeds[0], std::end(speeds)[-1]); return true;
    case Do::speed_up:
    case Do::speed_down: change_speed(clock, command.what == Do::speed_up); return true;
    case Do::seek: go_to(view, time_of(command.a, runs), runs); return true;
    case Do::seek_start: go_to(view, SimTime{}, runs); return true;
    case Do::seek_end: go_to(view, runs.end(), runs); return true;
    default: return step(view, command.what, runs) || loop(view, command.what);
  }
}

}  // namespace sanji::session
