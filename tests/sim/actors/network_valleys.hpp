// SPDX-License-Identifier: Apache-2.0
// The two valleys with a network that can fail: mobile phones, radio and messengers, agencies beside the three tiers. Without
// a failure every report goes as in the two valleys. Tests add what they are about.
#pragma once

#include "tests/sim/actors/played.hpp"
#include "tests/sim/world/two_valleys.hpp"

#include <string>
#include <string_view>

namespace sanji::tests {

inline constexpr std::string_view desk_a2 = "999901100202";

class NetworkValleys : public TwoValleys {
 public:
  NetworkValleys() {
    change("region/region.yaml", "channels:\n  - {id: mobile, name: 手机, name_en: mobile phone, delay: 2 s}\n",
           "channels:\n"
           "  - {id: mobile, name: 手机, name_en: mobile phone, delay: 2 s}\n"
           "  - {id: radio, name: 电台, name_en: radio, delay: 1 s, setup: 10 s}\n"
           "  - {id: messenger, name: 通信员, name_en: messenger, medium: messenger, speed: 18 km/h}\n");
    file("region/agencies.csv") =
        "id,name,name_en,kind,superior,line,x_m,y_m,basis\n"
        "119,消防,Fire Service,fire-service,999901,,100,0,assumed\n"
        "next,邻县,Next County,neighbour,,,-40000,0,assumed\n"
        "police,公安局,Police,department,999901,,200,0,assumed\n"
        "state,州,Prefecture,prefecture,,,0,-36000,assumed\n"
        "weather,气象局,Weather,department,999901,,300,0,assumed\n";
    std::string handling;
    for (const char* kind : {"fire-service", "neighbour", "department", "prefecture"}) {
      handling += "  - {id: " + std::string(kind) + ", answer: 30 s, verify: 1 min, order: 1 min, call: 1 min}\n";
    }
    change("plan.yaml", "reporting:\n", handling + "reporting:\n");
  }
  /// More of the plan, the event or the region, as a key with its value.
  NetworkValleys& plan(const std::string& text) { return append("plan.yaml", text); }
  NetworkValleys& event(const std::string& text) { return append("event.yaml", text); }
  NetworkValleys& region(const std::string& text) { return append("region/region.yaml", text); }
  /// The signal of some networks fails at a post and everything under it, from the start.
  NetworkValleys& silence(std::string_view area, const std::string& channels, const std::string& lasts) {
    return event("failures:\n  - {id: mute, what: signal, at: +0 min, for: " + lasts + ", area: [" + std::string(area) +
                 "], channels: [" + channels + "]}");
  }
  /// Level IV is set by fifty people known, without anybody's decision: at 2076 s of a flood at village A1.
  NetworkValleys& level_by_trigger() {
    change("plan.yaml", "people >= 50, decided_by: leader, decision: 10 min", "people >= 50, decided_by: trigger");
    return *this;
  }

 private:
  NetworkValleys& append(const std::string& name, const std::string& text) {
    add(name, text + "\n");
    return *this;
  }
};

/// Water at village A1 from 600 s on.
inline NetworkValleys flooded_network(int severity = 1) {
  NetworkValleys valleys;
  valleys.flood(at_a1, severity);
  return valleys;
}

/// The text of a record; empty where it has none.
inline std::string text_of(const Played& played, journal::RecordId id) {
  const journal::TextRow text = played.record(id).text;
  return text == journal::none ? std::string() : std::string(played.view.text(text));
}
inline std::vector<std::string> texts_of(const Played& played, const std::vector<journal::RecordId>& ids) {
  std::vector<std::string> texts;
  texts.reserve(ids.size());
  for (const auto id : ids) texts.push_back(text_of(played, id));
  return texts;
}
inline std::vector<double> values_of(const Played& played, const std::vector<journal::RecordId>& ids) {
  std::vector<double> values;
  values.reserve(ids.size());
  for (const auto id : ids) values.push_back(played.record(id).value);
  return values;
}
inline std::vector<std::string> subjects_of(const Played& played, const std::vector<journal::RecordId>& ids) {
  std::vector<std::string> subjects;
  subjects.reserve(ids.size());
  for (const auto id : ids) subjects.push_back(played.name(played.record(id).subject));
  return subjects;
}

}  // namespace sanji::tests
