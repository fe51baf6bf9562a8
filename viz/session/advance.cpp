// SPDX-License-Identifier: Apache-2.0
// Forwards the way is looked along for what stops; backwards it is only played.
#include "viz/session/advance.hpp"

#include "viz/session/apply_parts.hpp"

#include <optional>
#include <utility>

namespace sanji::session {
namespace {

using base::SimTime;

/// A frame that took longer is a machine that was busy, not time to be played.
constexpr double longest_frame_s = 1.0;

bool stops_at(const Stopping& stopping, const replay::Stop& stop) {
  return stop.kind == replay::Stop::Kind::inject ? stopping.at_injects : stopping.at_levels;
}

struct Halt {
  SimTime at;
  std::optional<std::size_t> stop;  ///< whose card is to be shown
  journal::RecordId record = journal::none;
};

/// The first stop from `from` on, up to `until`, whose card was not shown since the clock came to `from`.
std::optional<Halt> next_stop(const View& view, SimTime from, SimTime until, const Runs& runs) {
  const auto& stops = runs.first->stops();
  const auto& shown = view.overlays.last_card;
  const auto is_ahead = [&](std::size_t i) {
    return stops[i].at > from || (stops[i].at == from && (!shown || i > *shown));
  };
  for (std::size_t i = 0; i < stops.size() && stops[i].at <= until; ++i) {
    if (is_ahead(i) && stops_at(view.stopping, stops[i])) {
      return Halt{stops[i].at, i, stops[i].records.front()};
    }
  }
  return std::nullopt;
}

std::optional<Halt> next_break(const View& view, SimTime from, SimTime until, const Runs& runs) {
  const auto& kinds = view.stopping.at_kinds;
  if (kinds.empty()) return std::nullopt;
  const auto& records = runs.first->view().records();
  for (std::size_t i = journal::records_until(runs.first->view(), from); i < records.size(); ++i) {
    if (records[i].time > until) break;
    if (std::binary_search(kinds.begin(), kinds.end(), records[i].kind)) {
      return Halt{records[i].time, std::nullopt, static_cast<journal::RecordId>(i)};
    }
  }
  return std::nullopt;
}

std::optional<Halt> halt_between(const View& view, SimTime from, SimTime until, const Runs& runs) {
  auto stop = next_stop(view, from, until, runs);
  auto kind = next_break(view, from, until, runs);
  if (stop && kind) return kind->at < stop->at ? kind : stop;
  return stop ? stop : kind;
}

void halt(View& view, const Halt& halt, const Runs& runs) {
  view.clock.playing = false;
  // what was weighed at a stop is its answer: it is not selected before somebody asks
  view.selection.record = halt.stop ? journal::none : halt.record;
  if (halt.stop) open_card(view, *halt.stop, runs);
}

void play_forwards(View& view, base::Duration by, const Runs& runs) {
  Clock& clock = view.clock;
  SimTime until = clock.at + by;
  const bool loops = clock.loop && clock.loop->holds(clock.at);
  if (loops) until = std::min(until, clock.loop->until);
  if (const auto at = halt_between(view, clock.at, std::min(until, runs.end()), runs)) {
    go_to(view, at->at, runs);
    halt(view, *at, runs);
    return;
  }
  go_to(view, loops && until == clock.loop->until ? clock.loop->from : until, runs);
  if (clock.at >= runs.end()) clock.playing = false;
}

/// It is read in real time, however long a frame took.
void pass_notice(std::optional<Notice>& notice, double passed_s) {
  if (!notice) return;
  if (std::exchange(notice->is_shown, true)) notice->left_s -= within(passed_s, 0.0, notice->left_s);
  if (notice->left_s <= 0.0) notice.reset();
}

}  // namespace

void advance(View& view, double passed_s, const Runs& runs) {
  pass_notice(view.overlays.notice, passed_s);
  Clock& clock = view.clock;
  if (clock.playing) {
    const base::Duration by = base::seconds(within(passed_s, 0.0, longest_frame_s) * clock.speed);
    if (clock.direction > 0) {
      play_forwards(view, by, runs);
    } else {
      go_to(view, clock.at - by, runs);
      if (clock.at <= SimTime{}) clock.playing = false;
    }
  }
  if (view.map.follow == journal::none || view.picture == Picture::known) return;
  if (const auto where = runs.first->where(view.map.follow, clock.at)) view.map.centre = *where;
}

}  // namespace sanji::session
