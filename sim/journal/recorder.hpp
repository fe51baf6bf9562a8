// SPDX-License-Identifier: Apache-2.0
// Who is told what happens in a run. Actors tell; they do not print and do not know what becomes of it. Here it is kept in
// memory, in the order told.
#pragma once

#include "sim/journal/records.hpp"

#include <string_view>
#include <unordered_map>
#include <vector>

namespace sanji::journal {

/// Everything a run has told.
struct Told {
  std::vector<Record> records;
  std::vector<Enabler> enablers;
  std::vector<DecisionRow> decisions;
  std::vector<FactRow> facts;
  std::vector<TrackRow> tracks;
  std::vector<CrewRow> crews;
  std::vector<std::string> texts;
};

/// A 64-bit hash of the records: times, kinds, rows, values, causes.
std::uint64_t fingerprint(const Told& told);

class Recorder {
 public:
  Recorder();
  /// Appends a record and gives its id. Times must not fall.
  RecordId tell(const Record& record);
  void waited_for(RecordId record, RecordId enabler) {
    told_.enablers.push_back({record, enabler, EnablerRole::resource});
  }
  void weigh(const DecisionRow& row) { told_.decisions.push_back(row); }
  void say(const FactRow& row) { told_.facts.push_back(row); }
  void at(const TrackRow& row) { told_.tracks.push_back(row); }
  void aboard(const CrewRow& row) { told_.crews.push_back(row); }
  /// The row of a text; the same text has one row.
  TextRow text(std::string_view text);

  [[nodiscard]] const Told& told() const { return told_; }
  [[nodiscard]] Told take() { return std::move(told_); }

 private:
  Told told_;
  std::unordered_map<std::string_view, TextRow> rows_;  ///< keys are literals of the program: they outlive the recorder
};

}  // namespace sanji::journal
