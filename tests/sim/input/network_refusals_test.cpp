// SPDX-License-Identifier: Apache-2.0
// What is refused about the network beyond the three tiers, the plan's parts and what befalls the network: one thing each.
#include "tests/sim/input/network_county.hpp"
#include "tests/support/catch.hpp"

using namespace sanji;
using namespace sanji::input;

namespace {

Lines plan_with(std::string_view part, std::string_view by) { return network_problems("plan.yaml", part, by); }
Lines event_with(std::string_view part, std::string_view by) { return network_problems("event.yaml", part, by); }
Lines region_with(std::string_view part, std::string_view by) {
  return network_problems("region/region.yaml", part, by);
}
Lines agencies_with(std::string_view part, std::string_view by) {
  return network_problems("region/agencies.csv", part, by);
}
Lines leaders_with(std::string_view part, std::string_view by) {
  return network_problems("region/leaders.csv", part, by);
}
Lines drill_with(std::string_view part, std::string_view by) {
  return problems_with("drill.yaml", scenario_text, part, by);
}

}  // namespace

TEST_CASE("an agency that is named but not there is said with the nearest one") {
  CHECK(plan_with("agency: weather, sensor: rain", "agency: wether, sensor: rain") ==
        Lines{"plan.yaml:31:76: warning 'rain-red' has agency 'wether', which is no post or agency of the region; "
              "nearest: weather (气象局)"});
  CHECK(plan_with("to: [weather, township]", "to: [weather, townships]") ==
        Lines{"plan.yaml:21:66: notification 'sideways' has to 'townships', which is no post or agency of the region; "
              "nearest: township"});
  CHECK(plan_with("from: \"119\"", "from: \"911\"") ==
        Lines{"plan.yaml:22:25: notification 'by-fire' has from '911', which is no post or agency of the region; "
              "known: 119, 120, duty, neighbour, plant, prefecture, weather, county, township, village, department, "
              "call-centre, duty-office, fire-service, enterprise, prefecture, neighbour"});
  CHECK(plan_with("members: [weather, \"119\", \"120\"]", "members: [weather, \"119\", \"121\"]") ==
        Lines{"plan.yaml:39:109: level 'III' has members '121', which is no post or agency of the region; nearest: 120 "
              "(急救中心)"});
  CHECK(plan_with("members: [weather, \"119\"], level", "members: [wether, \"119\"], level") ==
        Lines{"plan.yaml:43:143: body 'flood-hq' has members 'wether', which is no post or agency of the region; "
              "nearest: weather (气象局)"});
  CHECK(plan_with("post: duty, directors", "post: duti, directors") ==
        Lines{"plan.yaml:43:104: body 'flood-hq' has post 'duti', which is no post or agency of the region; nearest: "
              "duty (县总值班室)"});
  CHECK(plan_with("id: weather-experts, agency: weather", "id: weather-experts, agency: whether") ==
        Lines{"plan.yaml:47:35: joint member 'weather-experts' has agency 'whether', which is no post or agency of the "
              "region; nearest: weather (气象局)"});
  CHECK(plan_with("tells: [\"119\", county, village]", "tells: [\"119\", county, vilage]") ==
        Lines{"plan.yaml:31:219: warning 'rain-red' has tells 'vilage', which is no post or agency of the region; "
              "nearest: village"});
  CHECK(plan_with("lead: [\"119\"]", "lead: [\"118\"]") ==
        Lines{"plan.yaml:59:54: task 'rescue' has lead '118', which is no post or agency of the region; nearest: 119 "
              "(消防救援大队)"});
  CHECK(plan_with("ask: [prefecture, neighbour]", "ask: [prefectur, neighbour]") ==
        Lines{"plan.yaml:49:34: part of the plan 'reinforcement' has ask 'prefectur', which is no post or agency of "
              "the region; nearest: prefecture (某州)"});
  CHECK(plan_with("agency: duty, verify", "agency: dutty, verify") ==
        Lines{"plan.yaml:50:35: part of the plan 'publication' has agency 'dutty', which is no post or agency of the "
              "region; nearest: duty (县总值班室)"});
  CHECK(plan_with("owners: [county, township, 622926100201, \"119\"]",
                  "owners: [county, township, 622926100203, \"119\"]") ==
        Lines{"plan.yaml:68:82: kept plan 'flood-plan' has owners '622926100203', which is no post or agency of the "
              "region; nearest: 622926100201 (东村)"});
  CHECK(region_with("calls: \"119\"", "calls: \"112\"") ==
        Lines{"region/region.yaml:18:93: witness 'neighbours' has calls '112', which is no agency of agencies.csv; "
              "nearest: 119 (消防救援大队)"});
}

TEST_CASE("reports never run in a circle, be it over agencies or lines") {
  CHECK(plan_with("  - {id: fire-report",
                  "  - {id: back, from: prefecture, to: county, within: 1 h}\n  - {id: fire-report") ==
        Lines{"plan.yaml:19:38: rule 'back' closes a circle of reports: prefecture -> county -> prefecture; take one "
              "of these addressees out"});
  CHECK(plan_with("from: fire-service, to: [county, line]", "from: fire-service, to: [fire-service]") ==
        Lines{"plan.yaml:19:48: rule 'fire-report' closes a circle of reports: fire-service -> fire-service; take one "
              "of these addressees out"});
  CHECK(plan_with("  - {id: fire-report, from: fire-service, to: [county, line], within: 20 min}",
                  "  - {id: fire-report, from: fire-service, to: line, within: 20 min}\n  - {id: order, from: "
                  "prefecture, to: fire-service, within: 1 h}") ==
        Lines{"plan.yaml:20:39: rule 'order' closes a circle of reports: prefecture -> fire-service -> prefecture; "
              "take one of these addressees out"});
}

TEST_CASE("a role is a role of the plan and held by a leader") {
  CHECK(plan_with("decision: 5 min .. 15 min, role: director", "decision: 5 min .. 15 min, role: directr") ==
        Lines{"plan.yaml:38:84: level 'IV' has role 'directr', which is no role of the plan; nearest: director"});
  CHECK(plan_with("directors: [director]", "directors: [director, second]") ==
        Lines{"plan.yaml:43:132: body 'flood-hq' has directors 'second', which is no role of the plan"});
  CHECK(leaders_with("L1,622926,director", "L1,622926,") ==
        Lines{"plan.yaml:38:84: level 'IV' has role 'director', a role that nobody holds; write it in the column "
              "'role' of a leader in leaders.csv",
              "plan.yaml:43:122: body 'flood-hq' has directors 'director', a role that nobody holds; write it in the "
              "column 'role' of a leader in leaders.csv"});
}

TEST_CASE("levels have no hole and none sets in before a milder one") {
  CHECK(
      plan_with("  - {id: III, when: people >= 300 or warning >= orange, decided_by: consultation, members: [weather, "
                "\"119\", \"120\"], quorum: 2, by: drive, join: 5 min .. 10 min, length: 15 min}\n",
                "") ==
      Lines{
          "plan.yaml:39:10: the levels have a hole: 'II' and 'IV' stand here, but no 'III'; add an item with id: III"});
  CHECK(plan_with("when: people >= 1000 or warning is red", "when: people >= 200 or warning is red") ==
        Lines{"plan.yaml:40:20: level 'II' sets in at 'people >= 200', which is no graver than 'people >= 300' of "
              "level 'III'; write a higher threshold"});
  CHECK(plan_with("when: people >= 1000 or warning is red", "when: people > 300 or warning >= orange") ==
        Lines{"plan.yaml:40:20: level 'II' sets in at 'warning >= orange', which is no graver than 'warning >= orange' "
              "of level 'III'; write a higher threshold"});
  CHECK(plan_with("people >= 1000 or warning is red", "people >= 1000 or people >= 1000") ==
        Lines{"plan.yaml:40:20: level 'II' has the condition 'people >= 1000' twice; keep one of them"});
  CHECK(
      plan_with("people >= 1000 or warning is red",
                "people >= 1000 and severity = 3 or severity = 3 and people >= 1000") ==
      Lines{"plan.yaml:40:20: level 'II' has the condition 'severity = 3 and people >= 1000' twice; keep one of them"});
}

TEST_CASE("a consultation has members, and a quorum that they can fill") {
  CHECK(plan_with("quorum: 2", "quorum: 4") == Lines{"plan.yaml:39:125: level 'III' wants a quorum of 4, but has 3 "
                                                     "members; write a smaller number, or name more members"});
  CHECK(plan_with("members: [weather, \"119\", \"120\"], quorum: 2, ", "") ==
        Lines{"plan.yaml:39:5: plan.levels needs the key 'members'; write it, like members: [...]",
              "plan.yaml:39:5: plan.levels needs the key 'quorum'; write it, like quorum: 3"});
  CHECK(plan_with(", length: 15 min", "") ==
        Lines{"plan.yaml:39:5: plan.levels needs the key 'length'; write it, like length: 5 min .. 12 min"});
  CHECK(plan_with("members: [weather, \"119\", \"120\"]", "members: [weather, \"119\", \"119\"]") ==
        Lines{"plan.yaml:39:109: '119' stands twice in 'members'; keep one of them"});
}

TEST_CASE("a condition speaks of colours where it speaks of warnings") {
  CHECK(
      plan_with("warning is red", "warning is ret") ==
      Lines{"plan.yaml:40:49: 'ret' is no colour of a warning; known: blue, yellow, orange, red; did you mean 'red'?"});
  CHECK(plan_with("warning is red", "warning >= 3") ==
        Lines{"plan.yaml:40:49: '3' is no colour of a warning; known: blue, yellow, orange, red"});
  CHECK(plan_with("isolated >= 1", "isolated is red") ==
        Lines{"plan.yaml:38:48: 'red' is no number; write digits only, like 50"});
}

TEST_CASE("a channel that posts lack is no way for them") {
  CHECK(plan_with("  - {id: township, order: [mobile, satellite, runner]",
                  "  - {id: village, order: [mobile, satellite]") ==
        Lines{"plan.yaml:24:35: channel 'satellite' is lacked by 1 of 2 posts of kind 'village', such as 622926100202 "
              "(西村); take it out, or give it to them by held_by in region.yaml or by equipment.csv"});
  CHECK(plan_with("by: [mobile, runner]", "by: [satellite, runner]") ==
        Lines{"plan.yaml:16:76: channel 'satellite' is lacked by 1 of 2 posts of kind 'village', such as 622926100202 "
              "(西村); take it out, or give it to them by held_by in region.yaml or by equipment.csv"});
  CHECK(plan_with("order: [mobile, satellite, runner]", "order: [mobile, satelite, runner]") ==
        Lines{"plan.yaml:24:36: order of channels 'township' has order 'satelite', which is no channel of the region; "
              "nearest: satellite (卫星电话)"});
  CHECK(network_problems("region/equipment.csv", "119,satellite,,,", "622926100,satellite,false,,") ==
        Lines{"plan.yaml:24:36: channel 'satellite' is lacked by 1 of 1 posts of kind 'township', such as 622926100 "
              "(上乡); take it out, or give it to them by held_by in region.yaml or by equipment.csv"});
}

TEST_CASE("rules have ids of their own") {
  CHECK(plan_with("missed: 2, messenger: false}",
                  "missed: 2, messenger: false}\n  - {id: daily, from: village, to: township, every: 60 min}") ==
        Lines{"plan.yaml:27:10: heartbeat 'daily' stands twice; the first is in line 26; give each its own"});
  CHECK(
      plan_with("retry: 20 min}", "retry: 20 min}\n  - {id: township, order: [mobile]}") ==
      Lines{"plan.yaml:25:10: order of channels 'township' stands twice; the first is in line 24; give each its own"});
}

TEST_CASE("every kind of post that the region has is handled") {
  CHECK(plan_with("  - {id: fire-service, answer: 10 s, verify: 2 min, order: 1 min, call: 1 min}\n", "") ==
        Lines{"plan.yaml:5:3: 'handling' has no item for posts of kind 'fire-service', such as 119 (消防救援大队); add "
              "one with id: fire-service"});
}

TEST_CASE("a threshold has the unit of what is measured, and only rain a time") {
  CHECK(plan_with("at_least: 100 mm", "at_least: 100 ppm") ==
        Lines{"plan.yaml:31:122: 'ppm' is no unit of depth of rain; write a number and a unit, like 50 mm"});
  CHECK(plan_with("at_least: 2.1 m,", "at_least: 2.1,") ==
        Lines{"plan.yaml:32:112: '2.1' has no unit; write a number and a unit, like 2.1 m"});
  CHECK(plan_with("at_least: 100 mm, within: 3 h", "at_least: 100 mm") ==
        Lines{"plan.yaml:31:5: plan.warnings needs the key 'within'; write it, like within: 12 h"});
  CHECK(plan_with("at_least: 30 ppm", "at_least: 30 ppm, within: 1 h") ==
        Lines{"plan.yaml:33:114: warning 'gas' is of 'gas', which is not summed up over a time; take 'within' out"});
  CHECK(plan_with("colour: red", "colour: purple") ==
        Lines{"plan.yaml:31:107: 'purple' is no value of 'colour'; known: blue, yellow, orange, red"});
  CHECK(plan_with("urgency: Immediate", "urgency: Now") ==
        Lines{"plan.yaml:31:238: 'Now' is no value of 'urgency'; known: Immediate, Expected, Future, Past, Unknown"});
}

TEST_CASE("a body has a desk where its kind has one, and opens when its kind opens") {
  CHECK(plan_with("post: duty, directors", "directors") ==
        Lines{"plan.yaml:43:5: plan.bodies needs the key 'post'; write it, like post: ..."});
  CHECK(plan_with("kind: incident-command, level: report", "kind: incident-command, post: duty") ==
        Lines{"plan.yaml:44:66: body 'township-hq' is of kind 'incident-command', which has no desk of its own; take "
              "'post' out"});
  CHECK(plan_with("level: III, opening", "level: report, opening") ==
        Lines{"plan.yaml:43:167: body 'flood-hq' is of kind 'headquarters'; only an incident-command opens at a "
              "report: write I, II, III or IV"});
  CHECK(plan_with("ask: [prefecture, neighbour]", "ask: [prefecture, weather]") ==
        Lines{"plan.yaml:49:33: reinforcement asks 'weather' (气象局), which stands in the county; name the prefecture "
              "or a neighbour"});
}

TEST_CASE("times go from one moment to another, check-lists name steps") {
  CHECK(plan_with("from: told_county, to: level, within: 30 min", "to: level, within: 30 min") ==
        Lines{"plan.yaml:64:5: plan.times needs the key 'from'; write it, like from: onset"});
  CHECK(plan_with("from: told_county, to: level, within: 30 min", "from: told_county, within: 30 min") ==
        Lines{"plan.yaml:64:5: plan.times needs the key 'to'; write it, like to: onset"});
  CHECK(plan_with("from: told_county, to: level", "from: level, to: level") ==
        Lines{"plan.yaml:64:59: limit 'open' begins and ends at 'level'; write another moment"});
  CHECK(
      plan_with("checklist: [report, warn]", "checklist: [report, warns]") ==
      Lines{
          "plan.yaml:57:82: role 'director' has checklist 'warns', which is no step of the procedure; nearest: warn"});
  CHECK(drill_with("limits: [report]", "limits: [reports]") ==
        Lines{"drill.yaml:7:10: no limits profile 'reports'; known: report; did you mean 'report'?"});
}

TEST_CASE("failures name posts and channels, and only congestions leave room") {
  CHECK(event_with("area: [622926100201]", "area: [622926100209]") ==
        Lines{"event.yaml:8:60: failure 'mute' has area '622926100209', which is no post or agency of the region; "
              "nearest: 622926100201 (东村)"});
  CHECK(event_with("channels: [mobile]", "channels: [mobil]") ==
        Lines{"event.yaml:8:86: failure 'mute' has channels 'mobil', which is no channel of the region; nearest: "
              "mobile (手机)"});
  CHECK(event_with("what: power, at", "what: power, room: 5 %, at") ==
        Lines{"event.yaml:7:35: failure 'dark' is of kind 'power'; only a congestion leaves room: take 'room' out"});
  CHECK(event_with("what: power", "what: fire") ==
        Lines{"event.yaml:7:22: 'fire' is no value of 'what'; known: power, signal, congestion, road, bridge"});
}

TEST_CASE("a failure that befalls nothing, lasts no time or names channels that do not matter is refused") {
  CHECK(event_with("area: [622926100201]", "area: []") ==
        Lines{"event.yaml:8:59: the list of 'area' is empty; write at least one, like area: [...]"});
  CHECK(event_with("for: 4 h", "for: 0 min") ==
        Lines{"event.yaml:7:47: '0 min' is out of range; for goes from 1 to 525600 min"});
  CHECK(event_with("area: [622926100]", "area: [622926100], channels: [mobile]") ==
        Lines{"event.yaml:7:81: failure 'dark' is of kind 'power', which takes the mains from every set there: take "
              "'channels' out"});
}

TEST_CASE("a list that must name somebody may not be empty") {
  CHECK(plan_with("order: [mobile, satellite, runner]", "order: []") ==
        Lines{"plan.yaml:24:27: the list of 'order' is empty; write at least one, like order: [...]"});
  CHECK(plan_with("order: [own township, nearest capable, county pool, social, outside]", "order: []") ==
        Lines{"plan.yaml:52:10: the list of 'order' is empty; write at least one, like order: own township"});
  CHECK(plan_with("tells: [township]", "tells: []") ==
        Lines{"plan.yaml:32:126: the list of 'tells' is empty; write at least one, like tells: [...]"});
}

TEST_CASE("of one agency's warnings a graver colour asks for more") {
  const std::string river =
      "tells: [township]}\n  - {id: river-red, event: 水位, hazard: flood, agency: 622926100, sensor: water-level, ";
  const auto with_red = [&](std::string_view rest) {
    return plan_with("tells: [township]}", river + std::string(rest));
  };
  CHECK(with_red("colour: red, at_least: 3 m, tells: [county]}").empty());
  CHECK(plan_with("tells: [township]}",
                  "tells: [township]}\n  - {id: other-red, event: 堰塞湖, hazard: flood, agency: "
                  "622926100, sensor: water-level, colour: red, at_least: 1 m, tells: [county]}")
            .empty());  // another event
  CHECK(with_red("colour: red, at_least: 1.8 m, tells: [county]}") ==
        Lines{"plan.yaml:33:110: warning 'river-red' is red and warning 'river-blue' is blue, but the graver colour "
              "does not ask for more; let the thresholds rise with the colours"});
  CHECK(with_red("colour: red, at_least: 2.1 m, tells: [county]}") ==
        Lines{"plan.yaml:33:110: warning 'river-red' is red and warning 'river-blue' is blue, but the graver colour "
              "does not ask for more; let the thresholds rise with the colours"});
}

TEST_CASE("every role of the plan is held, where the plan says, and a level's by the county's own desk") {
  CHECK(plan_with("  - {id: director,", "  - {id: ghost, name: 无, at: county}\n  - {id: director,") ==
        Lines{"plan.yaml:57:10: role 'ghost' is held by nobody; write it in the column 'role' of a leader in "
              "leaders.csv, or take the role out"});
  CHECK(
      plan_with("at: county, checklist", "at: village, checklist") ==
      Lines{"plan.yaml:57:54: role 'director' is at 'village', but its holders are at 'county'; write that, or move a "
            "holder"});
  CHECK(
      leaders_with("L1,622926,director", "L1,weather,director") ==
      Lines{"plan.yaml:38:84: level 'IV' has role 'director', a role that no leader of the county's own desk holds, so "
            "that nobody could decide it; name a role that one of them holds",
            "plan.yaml:57:54: role 'director' is at 'county', but its holders are at 'department'; write that, or move "
            "a holder",
            "region/leaders.csv:2:36: leader 'L1' has deputy 'L2', who belongs to another post; write a leader of "
            "'weather'"});
}

TEST_CASE("a level that could hold where a milder one does not, or only at an exact count, is refused") {
  CHECK(plan_with("people >= 50 or isolated >= 1", "people = 50 or isolated >= 1") ==
        Lines{"plan.yaml:38:20: level 'IV' has the condition 'people = 50', which no longer holds as soon as there is "
              "more; write >="});
  CHECK(
      plan_with("people >= 1000 or warning is red", "people >= 200 and warning >= yellow") ==
      Lines{"plan.yaml:40:20: level 'II' sets in at 'people >= 200 and warning >= yellow', where level 'III' does not "
            "hold yet; write higher thresholds, or lower ones there"});
  CHECK(plan_with("people >= 1000 or warning is red", "people >= 400 and warning >= yellow").empty());
}

TEST_CASE("every graver level is held against all milder ones, and no colour between two that count is left out") {
  const auto level_one = [](std::string_view when) {
    return plan_with(
        "  - {id: II, when: people >= 1000",
        "  - {id: I, when: " + std::string(when) + ", decided_by: trigger}\n  - {id: II, when: people >= 1000");
  };
  CHECK(level_one("people >= 5000").empty());
  CHECK(level_one("warning >= orange") ==
        Lines{"plan.yaml:40:19: level 'I' sets in at 'warning >= orange', which is no graver than 'warning = red' of "
              "level 'II'; write a higher threshold"});
  CHECK(level_one("people >= 60 and warning >= yellow") ==
        Lines{"plan.yaml:40:19: level 'I' sets in at 'people >= 60 and warning >= yellow', where level 'II' does not "
              "hold yet; write higher thresholds, or lower ones there"});
  CHECK(level_one("isolated >= 1") == Lines{"plan.yaml:40:19: level 'I' sets in at 'isolated >= 1', which is no graver "
                                            "than 'isolated >= 1' of level 'IV'; write a higher threshold"});
  CHECK(plan_with("people >= 300 or warning >= orange", "people >= 300 or warning is yellow") ==
        Lines{"plan.yaml:38:20: the warning colour yellow asks for a level, but the graver orange for none; write >= "
              "where yellow stands"});
}

TEST_CASE("rules that could never do anything are refused") {
  CHECK(plan_with("{id: township-report, from: township", "{id: township-report, from: department") ==
        Lines{"plan.yaml:16:45: rule 'village-report' reports to township, from where no rule goes on, so that nobody "
              "above would be told; add a rule with from: township"});
  CHECK(plan_with("id: daily, from: township", "id: daily, from: village") ==
        Lines{"plan.yaml:26:23: heartbeat 'daily' is from 'village' to 'county', but no post of the first kind stands "
              "under one of the second; write whose subordinates send word to whom"});
  CHECK(plan_with("order: [mobile, satellite, runner]", "order: [mobile, mobile, runner]") ==
        Lines{"plan.yaml:24:36: 'mobile' stands twice in 'order'; keep one of them"});
  CHECK(plan_with("at_least: 2.1 m", "at_least: 0 m") ==
        Lines{"plan.yaml:32:112: warning 'river-blue' is issued from '0 m' on, thus always; write more than 0"});
  CHECK(plan_with("to: [county, \"120\"], within: 5", "to: [\"119\", \"120\"], within: 5") ==
        Lines{"plan.yaml:22:36: notification 'by-fire' goes from '119' to itself; take it out of 'to'"});
  CHECK(plan_with("who: township, what: report-up", "who: township, what: set-level") ==
        Lines{"plan.yaml:61:50: step 'report' is given to 'township', but levels and help from outside are the "
              "county's; write who: county"});
  CHECK(event_with("behaviours:\n", "  - {id: again, who: L1, from: +100 min, until: +200 min}\nbehaviours:\n") ==
        Lines{"event.yaml:12:10: absences 'away' and 'again' are of one leader and overlap in time; make one of them"});
  CHECK(plan_with("id: weather-experts, agency: weather", "id: weather-experts, agency: 622926") ==
        Lines{"plan.yaml:47:35: '622926' is the county's own desk, which calls the members; name one of its agencies"});
  CHECK(event_with("post: plant, what: conceal", "post: 622926100, what: conceal") ==
        Lines{"event.yaml:15:10: behaviours 'late' and 'silent' are of one post and overlap in time; let one end "
              "before the other begins"});
}

TEST_CASE("absences name leaders and end after they begin") {
  CHECK(event_with("who: L1", "who: L9") ==
        Lines{"event.yaml:11:21: absence 'away' has who 'L9', which is no leader of leaders.csv; nearest: L1 (县长)"});
  CHECK(event_with("until: +170 min", "until: +10 min") ==
        Lines{"event.yaml:11:47: until '+10 min' is not after from '+10 min'; write a later time"});
  CHECK(event_with("from: +10 min, until: +170 min", "until: +0 min") ==
        Lines{"event.yaml:11:32: until '+0 min' is not after from '+0 min'; write a later time"});
}

TEST_CASE("behaviours name posts and have what their kind needs") {
  CHECK(event_with("post: 622926100202", "post: 622926100212") ==
        Lines{"event.yaml:13:23: behaviour 'small' has post '622926100212', which is no post or agency of the region; "
              "nearest: 622926100202 (西村)"});
  CHECK(event_with(", factor: 0.5", "") ==
        Lines{"event.yaml:13:5: event.behaviours needs the key 'factor'; write it, like factor: 1.5"});
  CHECK(event_with("factor: 0.5", "factor: 1.5") ==
        Lines{"event.yaml:13:93: behaviour 'small' understates; write a factor below 1, like 0.5"});
  CHECK(event_with("what: understate", "what: overstate") ==
        Lines{"event.yaml:13:92: behaviour 'small' overstates; write a factor above 1, like 2"});
  CHECK(event_with("what: delay, delay: 40 min", "what: delay") ==
        Lines{"event.yaml:14:5: event.behaviours needs the key 'delay'; write it, like delay: 15 min"});
  CHECK(event_with("until: +60 min", "until: +5 min") ==
        Lines{"event.yaml:13:76: until '+5 min' is not after from '+5 min'; write a later time, or leave it out"});
}

TEST_CASE("gauges name sensors, in the unit of each and in the order of time") {
  CHECK(event_with("id: rain-1", "id: rain-2") == Lines{"event.yaml:17:9: gauge 'rain-2' has id 'rain-2', which is no "
                                                        "sensor of sensors.csv; nearest: rain-1 (东村雨量站)"});
  CHECK(event_with("value: 60 mm/h", "value: 60 mm") ==
        Lines{"event.yaml:18:67: 'mm' is no unit of rate of rain; write a number and a unit, like 12 mm/h"});
  CHECK(event_with("value: 2.6 m", "value: 2.6") ==
        Lines{"event.yaml:20:62: '2.6' has no unit; write a number and a unit, like 2.6 m"});
  CHECK(event_with("at: +30 min", "at: +0 min") ==
        Lines{"event.yaml:18:51: the reading at '+0 min' does not come after the one before, at '+0 min'; write them "
              "in the order of time"});
  CHECK(event_with("readings: [{at: +0 min, value: 5 ppm}]", "readings: []") ==
        Lines{"event.yaml:22:15: the list is empty; write at least one reading"});
}

TEST_CASE("agencies have ids, superiors and places of their own") {
  CHECK(agencies_with("weather,气象局", "622926101,气象局") ==
        Lines{"region/agencies.csv:4:1: '622926101' is a word for a tier, or looks like the code of a post; give the "
              "agency an id of its own, like 119"});
  CHECK(agencies_with("department,622926,", "department,,") ==
        Lines{"region/agencies.csv:4:39: agency 'weather' has no superior; write the code of the county, township or "
              "village it belongs to"});
  CHECK(agencies_with("department,622926,", "department,119,") ==
        Lines{"region/agencies.csv:4:39: agency 'weather' has superior '119', which is no post of the three tiers"});
  CHECK(agencies_with("department,622926,", "department,622927,") ==
        Lines{"region/agencies.csv:4:39: agency 'weather' has superior '622927', which is no post of this county; "
              "nearest: 622926 (小县)"});
  CHECK(agencies_with("prefecture,,,103.21", "prefecture,622926,,103.21") ==
        Lines{"region/agencies.csv:2:37: agency 'prefecture' stands outside the county and has no superior here; leave "
              "the cell empty"});
  CHECK(agencies_with("103.21,35.60", "103.21,") ==
        Lines{"region/agencies.csv:2:46: the position is missing; write lon_deg and lat_deg"});
  CHECK(agencies_with("103.402,35.662", "113.402,35.662") ==
        Lines{"region/agencies.csv:4:47: agency 'weather' stands 888 km outside the border of the county; look at its "
              "coordinates and the datum of region.yaml"});
  CHECK(agencies_with("fire-service,622926,prefecture", "fire-service,622926,prefectura") ==
        Lines{"region/agencies.csv:5:45: agency '119' has line 'prefectura', which is no agency of agencies.csv; "
              "nearest: prefecture (某州)"});
  CHECK(agencies_with("fire-service,622926,prefecture", "fire-service,622926,622926100") ==
        Lines{"region/agencies.csv:5:45: agency '119' has line '622926100', which is no agency of agencies.csv"});
  CHECK(agencies_with("prefecture,,,103.21", "prefecture,,119,103.21") ==
        Lines{"region/agencies.csv:5:45: the line superiors run in a circle: 119 -> prefecture -> 119; leave one of "
              "these cells empty"});
  CHECK(agencies_with("department", "bureau") ==
        Lines{"region/agencies.csv:4:28: 'bureau' is no value of 'kind'; known: department, call-centre, duty-office, "
              "fire-service, enterprise, prefecture, neighbour"});
  CHECK(agencies_with("120,急救", "township,急救") ==
        Lines{"region/agencies.csv:6:1: 'township' is a word for a tier, or looks like the code of a post; give the "
              "agency an id of its own, like 119"});
}

TEST_CASE("deputies sit at the same post and stand in for others") {
  CHECK(leaders_with("L2,,马", "L9,,马") == Lines{"region/leaders.csv:2:35: leader 'L1' has deputy 'L9', which is no "
                                                  "leader of leaders.csv; nearest: L1 (县长)"});
  CHECK(leaders_with("L2,,马", "L3,,马") == Lines{"region/leaders.csv:2:35: leader 'L1' has deputy 'L3', who belongs "
                                                  "to another post; write a leader of '622926'"});
  CHECK(leaders_with("副县长,,,622926100", "副县长,,L1,622926100") ==
        Lines{"region/leaders.csv:2:35: the deputies run in a circle: L1 -> L2 -> L1; leave one of these cells empty"});
  CHECK(leaders_with("622926100,王", "622926100201,王") ==
        Lines{"region/leaders.csv:3:18: leader 'L2' has township '622926100201', which is no township of this county"});
  CHECK(leaders_with("L3,weather", "L3,wether") == Lines{"region/leaders.csv:4:4: leader 'L3' has post 'wether', which "
                                                         "is no post of this county; nearest: weather (气象局)"});
}

TEST_CASE("registries of the network refer to what is there") {
  CHECK(network_problems("region/responsibles.csv", "township,622926100", "township,622926109") ==
        Lines{"region/responsibles.csv:2:52: responsible person 'P1' has post '622926109', which is no post of this "
              "county; nearest: 622926100 (上乡)"});
  CHECK(
      network_problems("region/responsibles.csv", "village,622926100201", "village,119") ==
      Lines{
          "region/responsibles.csv:3:19: responsible person 'P2' has post '119', which is no post of the three tiers"});
  CHECK(network_problems("region/responsibles.csv", "township,6229", "valley,6229") ==
        Lines{"region/responsibles.csv:2:43: 'valley' is no value of 'answers_for'; known: county, township, village, "
              "reservoir, check-dam"});
  CHECK(network_problems("region/sensors.csv", "rain,weather", "rain,wether") ==
        Lines{"region/sensors.csv:2:30: sensor 'rain-1' has watched_by 'wether', which is no post of this county; "
              "nearest: weather (气象局)"});
  CHECK(network_problems("region/sensors.csv", "rain,weather", "rian,weather") ==
        Lines{"region/sensors.csv:2:25: 'rian' is no value of 'measures'; known: rain, water-level, gas, smoke"});
  CHECK(network_problems("region/sensors.csv", "5,10,read", "0,10,read") ==
        Lines{"region/sensors.csv:2:66: '0' is out of range; period_min goes from 0.1 to 1440"});
  CHECK(network_problems("region/equipment.csv", "622926100202,mobile", "622926100202,mobil") ==
        Lines{"region/equipment.csv:3:14: equipment '622926100202/mobil' has channel 'mobil', which is no channel of "
              "region.yaml; nearest: mobile (手机)"});
  CHECK(network_problems("region/equipment.csv", "plant,satellite", "119,satellite") ==
        Lines{"region/equipment.csv:5:1: equipment '119/satellite' stands twice; the first is in line 4; give each its "
              "own"});
  CHECK(network_problems("region/villages.csv", "622926100202,", "622926100,") ==
        Lines{"region/villages.csv:3:1: means of village '622926100' has post '622926100', which is no village of this "
              "county"});
  CHECK(network_problems("region/villages.csv", "duty reports evacuation", "duty report evacuation") ==
        Lines{"region/villages.csv:2:14: 'report' is no value of 'systems'; known: duty, risk-checks, reports, relief, "
              "evacuation, response; did you mean 'reports'?"});
  CHECK(network_problems("region/villages.csv", "622926100202,,false", "622926100201,,false") ==
        Lines{"region/villages.csv:3:1: means of village '622926100201' stands twice; the first is in line 2; give "
              "each its own"});
}

TEST_CASE("region.yaml names seasons, media and kinds by their words") {
  CHECK(region_with("05-15 .. 09-30", "05-15 .. 09-31") ==
        Lines{"region/region.yaml:9:15: '05-15 .. 09-31' is no span of days; write month and day of both, like 06-01 "
              ".. 09-30"});
  CHECK(region_with("medium: messenger", "medium: runner") ==
        Lines{"region/region.yaml:16:37: 'runner' is no value of 'medium'; known: network, messenger, broadcast"});
  CHECK(region_with("held_by: [county, township, fire-service]", "held_by: [county, town, fire-service]") ==
        Lines{"region/region.yaml:15:88: 'town' is no value of 'held_by'; known: county, township, village, "
              "department, call-centre, duty-office, fire-service, enterprise, prefecture, neighbour"});
  CHECK(region_with("naming: gansu", "naming: gansou") ==
        Lines{"region/region.yaml:8:9: 'gansou' is no value of 'naming'; known: plain, zhejiang, hubei, gansu; did you "
              "mean 'gansu'?"});
}
TEST_CASE("an event in which nothing happens is none") {
  const auto without = [](std::string_view hazards) {
    return problems_with("event.yaml", "sanji: event\nname: 空\nstart: 2024-08-12 22:40\n" + std::string(hazards));
  };
  CHECK(without("") == Lines{"event.yaml:1:1: event needs the key 'hazards'; write it, like hazards: [...]"});
  CHECK(without("hazards: []\n") == Lines{"event.yaml:4:10: the list is empty; write at least one hazard"});
  CHECK(without("hazards: []\nfailures:\n  - {id: f, what: power, at: +0 min, for: 1 h, area: [\"622926\"]}\n") ==
        Lines{});
}

TEST_CASE("what is broken in the region is not blamed on the plan and the event") {
  CHECK(agencies_with("weather,气象局", "wea ther,气象局").size() == 1);
  CHECK(leaders_with("L1,622926", "L 1,622926").size() == 1);
  CHECK(region_with("{id: satellite,", "{id: sat ellite,").size() == 1);
}
