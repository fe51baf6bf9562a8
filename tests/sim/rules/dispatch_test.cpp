// SPDX-License-Identifier: Apache-2.0
// Whom a desk sends and why the others stay. The need of severity 1 is 8 rescuers, of severity 2 50 rescuers and 4 medics.
#include "sim/rules/dispatch.hpp"

#include "tests/sim/rules/situation.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

using namespace sanji;
using tests::Situation;
using Names = std::vector<std::string>;

namespace {

tests::TwoValleys flooded() {
  tests::TwoValleys valleys;
  valleys.flood(tests::at_a1, 1).flood(tests::at_a2, 1).flood(tests::at_b1, 1).flood(tests::at_r3, 1);
  return valleys;
}

class Asked {
 public:
  Asked(Situation& situation, std::string_view desk, std::string_view incident)
      : situation_(situation),
        decision_(rules::teams_to_send(situation.picture_of(desk), situation.gateways, situation.routes,
                                       situation.incident(incident))) {}

  [[nodiscard]] Names sent() const {
    Names names;
    for (const auto id : decision_.choice) names.push_back(name(id));
    return names;
  }
  [[nodiscard]] Names weighed() const {
    Names names;
    for (const auto& candidate : decision_.candidates) names.push_back(name(candidate.what));
    return names;
  }
  [[nodiscard]] const auto& candidate(std::string_view id) const {
    return *std::find_if(decision_.candidates.begin(), decision_.candidates.end(),
                         [&](const auto& each) { return name(each.what) == id; });
  }
  [[nodiscard]] std::string why(std::string_view id) const { return std::string(candidate(id).reason.sentence); }

 private:
  [[nodiscard]] const std::string& name(model::TeamId id) const { return situation_.region().teams[id].id; }
  const Situation& situation_;
  rules::Decision<std::vector<model::TeamId>, model::TeamId> decision_;
};

const std::string sent = "sent: has a needed capability, {0} persons on its roster";
const std::string not_needed = "not needed: nearer or earlier teams suffice by the roster";
const std::string not_asked = "not asked: mutual aid only on request, and the township has not asked";
const std::string no_capability = "has no capability that is still lacking";
const std::string busy = "called to an incident already";
const std::string no_crew = "could not muster a crew when last called";
const std::string no_way = "no way known that is open";

}  // namespace

TEST_CASE("the teams of the township go first, the quickest first, and nobody beyond what is needed") {
  Situation situation(flooded());
  situation.learn_incident(tests::houses_a1, 1, 80, 20);
  const Asked asked(situation, tests::county_desk, tests::houses_a1);
  CHECK(asked.sent() == Names{"T-A1"});  // in the village itself; 20 on its roster, 8 needed
  CHECK(asked.weighed() == Names{"T-A1", "T-A", "T-A2", "T-B", "T-C"});
  CHECK(asked.candidate("T-A1").score == 0.0);
  CHECK(asked.candidate("T-A").score == 300.0);   // R3
  CHECK(asked.candidate("T-A2").score == 600.0);  // R4, R3
  CHECK(asked.candidate("T-B").score == 1500.0);  // R2, R1, R3
  CHECK(asked.candidate("T-C").score == 900.0);   // R1, R3
  CHECK(asked.why("T-A1") == sent);
  CHECK(asked.candidate("T-A1").reason.arguments[0] == 20.0);
  for (const char* other : {"T-A", "T-A2", "T-B", "T-C"}) {
    CAPTURE(other);
    CHECK_FALSE(asked.candidate(other).chosen);
    CHECK(asked.why(other) == not_needed);
  }
}

TEST_CASE("a team that stands off the road needs the time to the road as well") {
  tests::TwoValleys valleys = flooded();
  valleys.file("region/stations.csv") = "id,name,name_en,post,x_m,y_m,basis\nS-C,站,Station,999901,0,-500,assumed\n";
  std::string& teams = valleys.file("region/teams.csv");
  valleys.change("region/teams.csv", "post,kind,", "post,station,kind,");
  for (std::size_t at = teams.find('\n'); at + 1 < teams.size(); at = teams.find('\n', at + 1)) {
    const std::size_t kind = teams.find_first_of("ctv", teams.find("9999", at));  // of county, township, village
    teams.insert(kind, teams.compare(at + 1, 4, "T-C,") == 0 ? "S-C," : ",");
  }
  Situation situation(valleys);
  situation.learn_incident(tests::houses_a1, 1, 80, 20);
  const Asked asked(situation, tests::county_desk, tests::houses_a1);
  CHECK(asked.candidate("T-C").score == 1050.0);  // 500 m times 1.5 at 5 m/s are 150 s, then 900 s
}

TEST_CASE("neighbours go only when the township has asked, the county's teams need no asking") {
  Situation situation(flooded());
  situation.learn_incident(tests::houses_a1, 2, 80, 20);
  situation.learn_assigned("T-A1", tests::houses_a2);  // so that the own teams do not suffice
  const Asked before(situation, tests::county_desk, tests::houses_a1);
  CHECK(before.sent() == Names{"T-A", "T-A2"});  // 40 + 20 rescuers; the medics are T-A's
  situation.learn_assigned("T-A2", tests::houses_a2);
  const Asked unasked(situation, tests::county_desk, tests::houses_a1);
  CHECK(unasked.sent() == Names{"T-A", "T-C"});
  CHECK(unasked.why("T-B") == not_asked);
  situation.learn(situation.items.aid_requested(situation.incident(tests::houses_a1)), 1);
  const Asked on_request(situation, tests::county_desk, tests::houses_a1);
  CHECK(on_request.sent() == Names{"T-A", "T-B"});
  CHECK(on_request.why("T-B") == sent);
  CHECK(on_request.why("T-C") == not_needed);  // 40 + 30 cover the 50
}

TEST_CASE("a request for one incident opens no neighbour for another") {
  Situation situation(flooded());
  situation.learn_incident(tests::houses_a1, 2, 80, 20);
  situation.learn_assigned("T-A1", tests::houses_a2);
  situation.learn_assigned("T-A2", tests::houses_a2);
  situation.learn(situation.items.aid_requested(situation.incident(tests::houses_a2)), 1);
  CHECK(Asked(situation, tests::county_desk, tests::houses_a1).why("T-B") == not_asked);
}

TEST_CASE("where the plan leaves mutual aid free, neighbours go without being asked for") {
  tests::TwoValleys valleys = flooded();
  valleys.change("plan.yaml", "mutual_aid: on request", "mutual_aid: free");
  Situation situation(valleys);
  situation.learn_incident(tests::houses_a1, 2, 80, 20);
  situation.learn_assigned("T-A1", tests::houses_a2);
  situation.learn_assigned("T-A2", tests::houses_a2);
  CHECK(Asked(situation, tests::county_desk, tests::houses_a1).sent() == Names{"T-A", "T-B"});
}

TEST_CASE("the order of sources is the plan's") {
  tests::TwoValleys valleys = flooded();
  valleys.change("plan.yaml", "[own township, nearest capable, county pool]", "[county pool, own township]");
  Situation situation(valleys);
  situation.learn_incident(tests::houses_a1, 1, 80, 20);
  const Asked asked(situation, tests::county_desk, tests::houses_a1);
  CHECK(asked.sent() == Names{"T-C"});
  CHECK(asked.weighed() == Names{"T-C", "T-A1", "T-A", "T-A2"});  // neighbours are no source here
}

TEST_CASE("a team believed busy elsewhere is not sent, and not twice to the same place") {
  Situation situation(flooded());
  situation.learn_incident(tests::houses_a1, 2, 80, 20);
  situation.learn_assigned("T-A", tests::houses_a1);
  const Asked asked(situation, tests::county_desk, tests::houses_a1);
  CHECK(asked.why("T-A") == busy);
  CHECK(asked.sent() == Names{"T-A1"});  // 40 are under way already, 10 rescuers were lacking
  CHECK(asked.why("T-A2") == not_needed);
}

TEST_CASE("a team that is known to be free again can be sent again") {
  Situation situation(flooded());
  situation.learn_incident(tests::houses_a1, 1, 80, 20);
  situation.learn_assigned("T-A1", tests::houses_a2);
  CHECK(Asked(situation, tests::county_desk, tests::houses_a1).sent() == Names{"T-A"});
  situation.learn(situation.items.assigned(situation.team("T-A1")), -1);
  CHECK(Asked(situation, tests::county_desk, tests::houses_a1).sent() == Names{"T-A1"});
}

TEST_CASE("a team without a capability that is still lacking is not sent, however near") {
  Situation situation(flooded());
  situation.learn_incident(tests::road_r3, 1, 0, 0);
  const Asked asked(situation, tests::county_desk, tests::road_r3);
  CHECK(asked.sent() == Names{"T-C"});  // the only one that clears roads
  CHECK(asked.why("T-A1") == no_capability);
  CHECK(asked.why("T-A") == no_capability);
  CHECK(asked.candidate("T-C").score == 740.0);  // R1, and R3 to where the water begins
}

TEST_CASE("what is lacking shrinks team by team: rescuers are not sent for the sake of medics") {
  Situation situation(flooded());
  situation.learn_incident(tests::houses_a1, 2, 80, 20);
  situation.learn_assigned("T-A", tests::houses_a2);
  const Asked asked(situation, tests::county_desk, tests::houses_a1);
  CHECK(asked.sent() == Names{"T-A1", "T-A2", "T-C"});  // 20 + 20 rescuers, then 40 with the medics
}

TEST_CASE("a team that could not muster a crew is not called again") {
  Situation situation(flooded());
  situation.learn_incident(tests::houses_a1, 1, 80, 20);
  situation.learn(situation.items.present(situation.team("T-A1")), 0);
  situation.learn(situation.items.assigned(situation.team("T-A1")), -1);
  const Asked asked(situation, tests::county_desk, tests::houses_a1);
  CHECK(asked.why("T-A1") == no_crew);
  CHECK(asked.sent() == Names{"T-A"});
}

TEST_CASE("a team for whom no open way is known is not sent, the next one goes") {
  tests::TwoValleys valleys = flooded();
  Situation situation(valleys);
  situation.learn_incident(tests::houses_a1, 1, 80, 20);
  situation.learn(situation.items.present(situation.team("T-A1")), 0);
  situation.learn(situation.items.closed(situation.road("R3")), 1);
  const Asked round(situation, tests::county_desk, tests::houses_a1);
  CHECK(round.sent() == Names{"T-A"});
  CHECK(round.candidate("T-A").score == 3600.0);  // R1, R2, R6
  situation.learn(situation.items.closed(situation.road("R6")), 1);
  const Asked cut_off(situation, tests::county_desk, tests::houses_a1);
  CHECK(cut_off.sent().empty());
  CHECK(cut_off.why("T-A") == no_way);
  CHECK(cut_off.why("T-C") == no_way);
  CHECK(std::isinf(cut_off.candidate("T-A").score));
  situation.learn(situation.items.closed(situation.road("R3")), 0);
  CHECK(Asked(situation, tests::county_desk, tests::houses_a1).sent() == Names{"T-A"});
}

TEST_CASE("the number that mustered replaces the roster in what is lacking") {
  Situation situation(flooded());
  situation.learn_incident(tests::houses_a1, 1, 80, 20);
  situation.learn_assigned("T-A1", tests::houses_a1);
  const auto persons_lacking = [&] {
    const auto lacks = rules::lacking(situation.picture_of(tests::county_desk), situation.incident(tests::houses_a1));
    REQUIRE(lacks.size() == 1);
    return lacks.front().persons.value;
  };
  CHECK(persons_lacking() == 8 - 20);
  CHECK(Asked(situation, tests::county_desk, tests::houses_a1).sent().empty());
  situation.learn(situation.items.present(situation.team("T-A1")), 5);
  CHECK(persons_lacking() == 8 - 5);
  CHECK(Asked(situation, tests::county_desk, tests::houses_a1).sent() == Names{"T-A"});
}

TEST_CASE("an incident of which the desk knows nothing, and one that the plan needs nobody for, lacks nobody") {
  Situation situation(flooded());
  const auto picture = situation.picture_of(tests::county_desk);
  CHECK(rules::lacking(picture, situation.incident(tests::houses_a1)).empty());
  tests::TwoValleys none = flooded();
  none.change("plan.yaml",
              "  - {id: flood-road-1, hazard: flood, object: road, severity: 1, need: {road-clearing: 6 "
              "persons}, work: 360 person-min}\n",
              "");
  Situation no_road_need(none);
  no_road_need.learn_incident(tests::road_r3, 1, 0, 0);
  CHECK(rules::lacking(no_road_need.picture_of(tests::county_desk), no_road_need.incident(tests::road_r3)).empty());
}

TEST_CASE("a village desk commands only the team of its own village") {
  Situation situation(flooded());
  situation.learn_incident(tests::houses_a1, 2, 80, 20);
  const Asked asked(situation, tests::desk_a1, tests::houses_a1);
  CHECK(asked.weighed() == Names{"T-A1"});
  CHECK(asked.sent() == Names{"T-A1"});
}

TEST_CASE("a township desk commands its own team and those of its villages, and no others") {
  Situation situation(flooded());
  situation.learn_incident(tests::houses_a1, 2, 80, 20);
  situation.learn(situation.items.aid_requested(situation.incident(tests::houses_a1)), 1);
  const Asked asked(situation, tests::desk_a, tests::houses_a1);
  CHECK(asked.weighed() == Names{"T-A1", "T-A", "T-A2"});
  CHECK(asked.sent() == Names{"T-A1", "T-A"});  // 20 + 40 of 50
}

TEST_CASE("village teams do not leave their township, whoever asks") {
  Situation situation(flooded());
  situation.learn_incident(tests::houses_b1, 2, 80, 20);
  situation.learn(situation.items.aid_requested(situation.incident(tests::houses_b1)), 1);
  const Asked asked(situation, tests::county_desk, tests::houses_b1);
  CHECK(asked.weighed() == Names{"T-B1", "T-B", "T-A", "T-C"});
}
