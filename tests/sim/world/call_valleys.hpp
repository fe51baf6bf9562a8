// SPDX-License-Identifier: Apache-2.0
// The two valleys with a table of minutes in place of roads, and a small call log, as text that tests change.
#pragma once

#include "tests/sim/world/two_valleys.hpp"

#include <string>

namespace sanji::tests {

/// Ten minutes between all places, except where a test says otherwise.
inline const std::string ten_minutes_everywhere =
    "from,J-A,J-A1,J-A2,J-B,J-B1,J-C\n"
    "J-A,0,10,10,10,10,10\n"
    "J-A1,10,0,10,10,10,10\n"
    "J-A2,10,10,0,10,10,10\n"
    "J-B,10,10,10,0,10,10\n"
    "J-B1,10,10,10,10,0,10\n"
    "J-C,10,10,10,10,10,0\n";

/// The two valleys by table.
class TableValleys : public TwoValleys {
 public:
  TableValleys() {
    forget("region/roads.csv");
    change("region/region.yaml", "pace: 1.0\n", "pace: 1.0\ntravel: {by: table}\n");
    file("region/minutes.csv") = ten_minutes_everywhere;
  }
};

/// Two units and a hospital; no flood. Tests write the calls.
class CallValleys : public TableValleys {
 public:
  explicit CallValleys(const std::string& calls) {
    const std::string event = file("event.yaml");
    file("event.yaml") = event.substr(0, event.find("hazards:")) +
                         "call_log: {calls: calls.csv, units: units.csv, hospitals: hospitals.csv}\n";
    file("units.csv") = "id,type,place\nU1,ambulance,J-A\nU2,ambulance,J-B\n";
    file("hospitals.csv") = "id,place\nH,J-C\n";
    file("calls.csv") = calls;
  }
};

}  // namespace sanji::tests
