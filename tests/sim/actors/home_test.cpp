// SPDX-License-Identifier: Apache-2.0
// A flood meets those who are there at its hour, and not those on paper.
#include "sim/measures/population.hpp"
#include "tests/sim/actors/played.hpp"
#include "tests/support/catch.hpp"

using namespace sanji;
using namespace sanji::tests;

namespace {

constexpr std::string_view shares = R"(people:
  resident: 75 %
  at_home:
    - {id: day, hours: 08:00 .. 18:00, share: 50 %}
channels:)";

journal::EntityRow row(const Played& run, std::string_view id) {
  const journal::EntityRow found = run.view.find(id);
  REQUIRE(found != journal::none);
  return found;
}

/// The people of the incident when the run ends.
double people_of(const Played& run, std::string_view incident) {
  const auto people =
      run.view.state_at(row(run, incident), journal::Variable::people, base::SimTime{} + base::hours(8));
  REQUIRE(people);
  return *people;
}

}  // namespace

TEST_CASE("of eighty registered, thirty are at home at ten in the morning and sixty at night") {
  const Played by_day(TwoValleys().change("region/region.yaml", "channels:", shares).flood(at_a1, 1, "+0 min", "+2 h"));
  CHECK(people_of(by_day, houses_a1) == 30.0);
  const Played by_night(TwoValleys()
                            .change("region/region.yaml", "channels:", shares)
                            .change("event.yaml", "10:00", "23:00")
                            .flood(at_a1, 1, "+0 min", "+2 h"));
  CHECK(people_of(by_night, houses_a1) == 60.0);
}

TEST_CASE("the journal keeps the three numbers of a village, and from when another number is at home") {
  const Played run(TwoValleys()
                       .change("region/region.yaml", "channels:", shares)
                       .change("event.yaml", "10:00", "17:00")
                       .flood(at_a1, 1, "+0 min", "+2 h"));
  const journal::EntityRow village = row(run, desk_a1);
  const auto& journal = run.view.journal();
  REQUIRE(journal.resolved.people.size() == 3);
  CHECK(journal.resolved.people.front().post == village);
  CHECK(journal.resolved.people.front().registered == 160);
  CHECK(journal.resolved.people.front().resident == 120);
  CHECK(measures::persons_at(journal, village, base::SimTime{}) == 60);
  CHECK(measures::persons_at(journal, village, base::SimTime{} + base::minutes(59)) == 60);
  CHECK(measures::persons_at(journal, village, base::SimTime{} + base::minutes(60)) == 120);
  const measures::AtHome met = measures::home_in_villages_met(measures::who_is_home(run.view));
  CHECK(met.registered == 160);
  CHECK(met.present == 60);
}

TEST_CASE("a school in the water is an incident of its own with those who are in it") {
  const std::string sites =
      "id,name,name_en,post,kind,persons,otherwise_persons,hours,x_m,y_m\n"
      "X-1,甲一村小学,A1 School,999901100201,school,120,0,07:30 .. 17:30,9220,10\n";
  TwoValleys valleys;
  valleys.file("region/sites.csv") = sites;
  const Played run(valleys.flood(at_a1, 1, "+0 min", "+2 h"));
  CHECK(people_of(run, "flood/999901100201/X-1") == 120.0);
  CHECK(people_of(run, houses_a1) == 80.0);
  const measures::SitesMet met = measures::sites_met(run.view);
  CHECK(met.sites == 1);
  CHECK(met.persons == 120);
  // sent as for houses, since the plan says nothing of sites
  CHECK(run.view.state_at(row(run, "flood/999901100201/X-1"), journal::Variable::done,
                          base::SimTime{} + base::hours(8)) == 1.0);

  TwoValleys at_night;
  at_night.file("region/sites.csv") = sites;
  at_night.change("event.yaml", "10:00", "23:00");
  const Played dark(at_night.flood(at_a1, 1, "+0 min", "+2 h"));
  CHECK(dark.view.find("flood/999901100201/X-1") == journal::none);
}
