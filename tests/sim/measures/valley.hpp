// SPDX-License-Identifier: Apache-2.0
// A small county made by hand, and journals of what is played in it, record by record.
#pragma once

#include "sim/journal/view.hpp"

#include <string>

namespace sanji::measures::valley {

using journal::EntityRow;
using journal::RecordId;
using journal::RecordKind;

// rows of the entities
inline constexpr EntityRow exercise = 0;
inline constexpr EntityRow county = 1;
inline constexpr EntityRow township = 2;
inline constexpr EntityRow village = 3;
inline constexpr EntityRow officer = 4;
inline constexpr EntityRow village_team = 5;
inline constexpr EntityRow county_team = 6;
inline constexpr EntityRow hazard = 7;
inline constexpr EntityRow households = 8;
inline constexpr EntityRow call_centre = 9;   ///< 119, an agency of the county
inline constexpr EntityRow prefecture = 10;   ///< above the county
inline constexpr EntityRow leader = 11;       ///< of the township
inline constexpr EntityRow responsible = 12;  ///< for the township
inline constexpr EntityRow warden = 13;       ///< for the village
inline constexpr EntityRow telephone = 14;
inline constexpr EntityRow radio = 15;
inline constexpr EntityRow headquarters = 16;
inline constexpr EntityRow residents = 17;
inline constexpr EntityRow bridge = 18;  ///< the road R017 itself
inline constexpr EntityRow houses = 19;  ///< flood/999901100201/houses
inline constexpr EntityRow road = 20;    ///< flood/999901100201/R017

/// Tells records by the minute.
class Story {
 public:
  Story();
  RecordId tell(double minute, RecordKind kind, EntityRow incident, EntityRow actor, EntityRow subject, double value,
                RecordId cause);
  /// The same about the houses, by somebody about himself.
  RecordId tell(double minute, RecordKind kind, EntityRow actor, RecordId cause) {
    return tell(minute, kind, houses, actor, actor, 0.0, cause);
  }
  /// The same as `tell`, with a text.
  RecordId tell(double minute, RecordKind kind, EntityRow incident, EntityRow actor, EntityRow subject, double value,
                RecordId cause, const std::string& text);
  /// What the record's message said, or what its actor learnt by himself.
  void says(RecordId record, EntityRow subject, journal::Variable variable, double value, double as_of_minute);
  void waited(RecordId record, RecordId enabler) { journal.told.enablers.push_back({record, enabler}); }
  void weigh(RecordId record, EntityRow candidate, bool chosen, double score, const std::string& reason,
             double argument = 0.0);
  void limit(const std::string& id, model::Moment from, model::Moment to, double minutes, double share = 1.0,
             std::vector<model::Harm> kinds = {});

  journal::Journal journal;

 private:
  journal::TextRow text_row(const std::string& text);
};

/// The flood reaches the houses at 22:50 and everything goes well: village told +6 min, township +10, county +22,
/// level IV +35, village team +23, enough +23, done +81. The leader of the township was busy until 23:09.
Story flood();
/// The road is cut at 00:20; nobody ever hears of it.
void cut_the_road(Story& story);

}  // namespace sanji::measures::valley
