// SPDX-License-Identifier: Apache-2.0
// What an observer knew over a run, against the beliefs at times all over it.
#include "viz/replay/knowledge.hpp"

#include "analysis/report_picture.hpp"
#include "sim/measures/picture.hpp"
#include "sim/measures/words.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/play.hpp"

#include <algorithm>
#include <set>

using namespace sanji;
using base::SimTime;
using journal::EntityKind;
using journal::EntityRow;
using journal::Variable;
using replay::Knowledge;
using replay::Replay;

namespace {

const Replay& flood() {
  static const Replay run(tests::play("scenarios/dongxiang-flash-flood.yaml", 7));
  return run;
}

std::vector<EntityRow> observers(const Replay& run) {
  std::vector<EntityRow> rows{run.county(), run.places().all(EntityKind::agency).front()};
  const auto& townships = run.places().all(EntityKind::township);
  rows.insert(rows.end(), townships.begin(), townships.begin() + 4);
  return rows;
}

/// What the beliefs at a time say of the incidents, added up.
struct Summed {
  double people = 0.0;
  double age_min = 0.0;
  std::set<EntityRow> known;
};

Summed sum_of(const Replay& run, EntityRow who, SimTime at) {
  Summed summed;
  std::map<EntityRow, std::map<Variable, double>> incidents;
  double items = 0.0;
  for (const journal::Known& known : journal::what_was_known(run.view(), who, at)) {
    summed.age_min += (at - known.as_of).minutes();
    items += 1.0;
    if (run.view().entity(known.subject).kind != EntityKind::incident) continue;
    incidents[known.subject][known.variable] = known.value;
  }
  for (auto& [incident, values] : incidents) {
    const bool is_believed = values[Variable::severity] > 0.0 || values[Variable::people] > 0.0;
    if (is_believed) summed.known.insert(incident);
    if (!is_believed || values[Variable::done] > 0.5) continue;
    summed.people += values[Variable::people];
  }
  if (items > 0.0) summed.age_min /= items;
  return summed;
}

}  // namespace

TEST_CASE("what an observer is said to know over a run is what he believes at each time of it") {
  const Replay& run = flood();
  for (const EntityRow who : observers(run)) {
    const Knowledge knowledge = replay::knowledge_of(run, who);
    std::set<EntityRow> ever;
    for (int step = 1; step <= 24; ++step) {
      const SimTime at{run.end().us * step / 24};
      const Summed summed = sum_of(run, who, at);
      ever.insert(summed.known.begin(), summed.known.end());
      INFO(run.view().entity(who).id << " at " << at.seconds() << " s");
      CHECK(knowledge.people_believed.at(at) == Approx(summed.people).margin(1e-6));
      CHECK(knowledge.age_min.at(at) == Approx(summed.age_min).margin(1e-4));
      for (const replay::Delay& delay : knowledge.delays) {
        const bool is_known = delay.known && *delay.known <= at;
        if (summed.known.count(delay.incident) > 0) CHECK(is_known);
        if (ever.count(delay.incident) == 0 && delay.known)
          CHECK(*delay.known > SimTime{run.end().us * (step - 1) / 24});
      }
    }
  }
}

TEST_CASE("the mean age of an observer's word is that of the report's picture, to the minute that it prints") {
  const Replay& run = flood();
  for (const EntityRow who : observers(run)) {
    const Knowledge knowledge = replay::knowledge_of(run, who);
    for (int step = 0; step <= 24; ++step) {
      const SimTime at{run.end().us * step / 24};
      const measures::Picture picture = measures::picture_of(run.view(), who, at);
      INFO(run.view().entity(who).id << " at " << at.seconds() << " s");
      CHECK((knowledge.believes_since && *knowledge.believes_since <= at) == picture.mean_age.has_value());
      if (!picture.mean_age) continue;
      CHECK(knowledge.age_min.at(at) == Approx(picture.mean_age->minutes()).margin(1e-4));
      const std::string printed = analysis::picture_text(run.view(), who, at, base::Language::en);
      const std::string shown = measures::derived_minutes(run.view(), base::minutes(knowledge.age_min.at(at)));
      CHECK(printed.find("age of its word " + shown + " min on average") != std::string::npos);
    }
  }
}

TEST_CASE("an observer never knows of more incidents than have arisen, and the county learns of some late") {
  const Replay& run = flood();
  const Knowledge knowledge = replay::knowledge_of(run, run.county());
  CHECK(knowledge.delays.size() == run.view().incidents().size());
  for (int step = 0; step <= 500; ++step) {
    const SimTime at{run.end().us * step / 500};
    CHECK(knowledge.known.at(at) <= knowledge.arisen.at(at));
  }
  CHECK(knowledge.arisen.at(run.end()) == static_cast<double>(run.view().incidents().size()));
  const auto median = knowledge.median_delay(run.end());
  REQUIRE(median.has_value());
  CHECK(median->minutes() > 5.0);
  CHECK_FALSE(knowledge.median_delay(SimTime{}).has_value());
}

TEST_CASE("the county's delays are not longer than from onset to county told") {
  const Replay& run = flood();
  const Knowledge knowledge = replay::knowledge_of(run, run.county());
  for (const replay::Delay& delay : knowledge.delays) {
    const auto& incidents = run.kpis().incidents;
    const auto incident =
        std::find_if(incidents.begin(), incidents.end(), [&](const auto& each) { return each.row == delay.incident; });
    REQUIRE(incident != incidents.end());
    const auto& told = incident->at(model::Moment::told_county);
    if (!told) continue;
    REQUIRE(delay.known.has_value());
    CHECK(*delay.known <= told->at);
  }
}

TEST_CASE("of people nothing is believed until a number was heard of an incident that the observer holds undone") {
  const Replay& run = flood();
  bool was_untold = false;
  bool was_told = false;
  for (const EntityRow who : observers(run)) {
    const Knowledge knowledge = replay::knowledge_of(run, who);
    CHECK(knowledge.people_told.at(SimTime{}) == 0.0);
    for (int step = 0; step <= 100; ++step) {
      const SimTime at{run.end().us * step / 100};
      std::set<EntityRow> open;
      std::set<EntityRow> numbered;
      std::set<EntityRow> done;
      for (const journal::Known& each : journal::what_was_known(run.view(), who, at)) {
        if (run.view().entity(each.subject).kind != EntityKind::incident) continue;
        const bool is_there = each.variable == Variable::severity || each.variable == Variable::people;
        if (is_there && each.value > 0.0) open.insert(each.subject);
        if (each.variable == Variable::people) numbered.insert(each.subject);
        if (each.variable == Variable::done && each.value > 0.5) done.insert(each.subject);
      }
      for (const EntityRow row : done) open.erase(row);
      const bool has_one =
          std::any_of(open.begin(), open.end(), [&](EntityRow row) { return numbered.count(row) > 0; });
      const bool is_told = has_one || (open.empty() && !numbered.empty());
      INFO(run.view().entity(who).id << " at " << at.seconds() << " s");
      CHECK(knowledge.people_told.at(at) == (is_told ? 1.0 : 0.0));
      if (!is_told) CHECK(knowledge.people_believed.at(at) == 0.0);
      was_told |= is_told;
      was_untold |= !is_told;
    }
  }
  CHECK(was_told);
  CHECK(was_untold);
}

TEST_CASE("the longest unknown grows until its incident becomes known") {
  Knowledge knowledge;
  knowledge.delays = {{0, SimTime{0}, SimTime{100}}, {1, SimTime{40}, std::nullopt}};
  CHECK(knowledge.longest_unknown(SimTime{99})->us == 99);
  CHECK(knowledge.longest_unknown(SimTime{100})->us == 60);
  CHECK(knowledge.median_delay(SimTime{99}) == std::nullopt);
  CHECK(knowledge.median_delay(SimTime{100})->us == 100);
  knowledge.delays.pop_back();
  CHECK(knowledge.longest_unknown(SimTime{100}) == std::nullopt);
}
