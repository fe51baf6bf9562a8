// SPDX-License-Identifier: Apache-2.0
// The moments at which a tabletop stops and talks: what the event puts in, and where the response level is decided. And
// the decisions of the run, for stepping from one to the next.
#pragma once

#include "sim/journal/view.hpp"

#include <cstdint>
#include <vector>

namespace sanji::replay {

struct Stop {
  enum class Kind : std::uint8_t { inject, level };
  Kind kind = Kind::inject;
  base::SimTime at;
  /// inject: all that is put in at that time; level: the consideration, then what it led to (set, lowered), if anything.
  std::vector<journal::RecordId> records;
};

/// The record that tells what a stop is: of a level what the consideration led to.
inline journal::RecordId telling(const Stop& stop) {
  return stop.kind == Stop::Kind::level ? stop.records.back() : stop.records.front();
}

/// Ascending by time; injects before a level of the same time. What is put in at one time is one stop. A level that was
/// considered and left as it was is none.
std::vector<Stop> stops_of(const journal::View& view);

/// A level that comes into force later than it was considered: at the time of telling().
bool comes_later(const journal::View& view, const Stop& stop);

/// The first record by which the response level is considered or set at a time where it is decided; none where it is not.
journal::RecordId decision_at(const std::vector<Stop>& stops, base::SimTime at);

/// Records with candidates that were weighed, of each level that was decided without any the first record, and where a level
/// comes into force later than it was considered; ascending.
std::vector<journal::RecordId> decisions_of(const journal::View& view, const std::vector<Stop>& stops);

}  // namespace sanji::replay
