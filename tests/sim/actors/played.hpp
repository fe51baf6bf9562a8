// SPDX-License-Identifier: Apache-2.0
// A played drill of the two valleys as tests ask about it: records by kind, by who did it, by incident, with their times in
// whole seconds. Messages take 2 s and less than a hundredth more, which whole seconds do not show.
#pragma once

#include "sim/journal/view.hpp"
#include "tests/sim/world/two_valleys.hpp"

#include <cmath>
#include <functional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace sanji::tests {

class Played {
 public:
  explicit Played(const TwoValleys& valleys, std::uint64_t seed = 1) : journal(valleys.play(seed)), view(journal) {}

  /// Records of a kind, of one actor where one is named.
  [[nodiscard]] std::vector<journal::RecordId> all(journal::RecordKind kind, std::string_view actor = {}) const {
    std::vector<journal::RecordId> found;
    for (std::size_t i = 0; i < journal.told.records.size(); ++i) {
      const journal::Record& record = journal.told.records[i];
      if (record.kind == kind && (actor.empty() || name(record.actor) == actor)) {
        found.push_back(static_cast<journal::RecordId>(i));
      }
    }
    return found;
  }
  /// The one record of that kind and actor; the test fails where there is none or more than one.
  [[nodiscard]] journal::RecordId one(journal::RecordKind kind, std::string_view actor = {}) const {
    const auto found = all(kind, actor);
    if (found.size() != 1) {
      throw std::runtime_error(std::to_string(found.size()) + " records of " + std::string(journal::row_of(kind).name) +
                               " by " + std::string(actor));
    }
    return found.front();
  }
  [[nodiscard]] const journal::Record& record(journal::RecordId id) const { return view.record(id); }
  [[nodiscard]] long second(journal::RecordId id) const { return std::lround(record(id).time.seconds()); }
  /// The seconds of all records of that kind and actor.
  [[nodiscard]] std::vector<long> seconds(journal::RecordKind kind, std::string_view actor = {}) const {
    std::vector<long> all_seconds;
    for (const auto id : all(kind, actor)) all_seconds.push_back(second(id));
    return all_seconds;
  }
  [[nodiscard]] std::string name(journal::EntityRow row) const {
    return row == journal::none ? std::string() : view.entity(row).id;
  }

  journal::Journal journal;
  journal::View view;
};

}  // namespace sanji::tests
