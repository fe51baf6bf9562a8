// SPDX-License-Identifier: Apache-2.0
// Runs start at whole minutes: seconds since the start change when those of the clock do.
#include "viz/session/written_time.hpp"

#include <algorithm>

namespace sanji::session {

base::SimTime meant_by(base::SimTime written, const Runs& runs) {
  constexpr base::Duration printed{1'000'000};
  if (written.us % printed.us != 0) return written;
  const base::SimTime none = written + printed;
  base::SimTime first = none;
  const auto take = [&](base::SimTime at) {
    if (at >= written) first = std::min(first, at);
  };
  for (const replay::Stop& stop : runs.first->stops()) take(stop.at);
  if (first != none) return first;
  for (const replay::Stop& stop : runs.first->stops()) take(runs.first->view().record(replay::telling(stop)).time);
  return first != none ? first : written;
}

std::optional<Command> parse_written(std::string_view line, const Runs& runs) {
  if (auto plain = parse_command(line)) return plain;
  auto timed = parse_command(line, &runs.first->journal().provenance.start);
  if (timed) timed->a = meant_by(base::SimTime{} + base::seconds(timed->a), runs).seconds();
  return timed;
}

}  // namespace sanji::session
