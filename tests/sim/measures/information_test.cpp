// SPDX-License-Identifier: Apache-2.0
// How word went round, in journals made by hand.
#include "sim/measures/information.hpp"

#include "sim/measures/kpi.hpp"
#include "tests/sim/measures/valley.hpp"
#include "tests/support/catch.hpp"

using namespace sanji;            // NOLINT(google-build-using-namespace)
using namespace sanji::measures;  // NOLINT(google-build-using-namespace)
using journal::none;
using model::Moment;
using model::Tier;
using valley::RecordId;
using K = valley::RecordKind;

namespace {

Information of(const valley::Story& story) { return measure(journal::View(story.journal)).information; }

const PartyTotals& party(const Information& all, Tier tier) { return all.parties[static_cast<std::size_t>(tier)]; }

/// The houses are flooded at 10 and hit 80 people.
valley::Story flooded() {
  valley::Story story;
  story.tell(10, K::incident_arose, valley::houses, valley::hazard, valley::houses, 1, 0);
  story.tell(10, K::people_changed, valley::houses, valley::hazard, valley::houses, 80, 1);
  return story;
}

/// A report from one to the other at a minute.
RecordId report(valley::Story& story, double minute, valley::EntityRow from, valley::EntityRow to) {
  const RecordId sent = story.tell(minute, K::report_sent, valley::houses, from, to, 0, 1, "telephone");
  story.tell(minute, K::report_received, valley::houses, to, from, 0, sent);
  return sent;
}

}  // namespace

TEST_CASE("waits are told per tier with their median and where the longest was") {
  const Information all = of(valley::flood());
  CHECK(party(all, Tier::township).waits.cases() == 1);
  CHECK(party(all, Tier::township).waits.median() == base::minutes(2));
  CHECK(party(all, Tier::township).longest_at == valley::township);
  CHECK(party(all, Tier::county).waits.cases() == 0);
  CHECK(party(all, Tier::village).letters == 1);
}

TEST_CASE("of several chores from one record only those wait that found nobody free") {
  valley::Story story = flooded();
  const RecordId set = story.tell(20, K::level_set, none, valley::county, valley::county, 4, 1);
  story.tell(20, K::queued, none, valley::county, valley::county, 1, set);
  story.tell(20, K::taken_up, none, valley::county, valley::county, 1, set);  // the one that found an officer
  CHECK(party(of(story), Tier::county).waits.never() == 1);
  story.tell(26, K::taken_up, none, valley::county, valley::county, 0, set);
  CHECK(party(of(story), Tier::county).waits.never() == 0);
  CHECK(party(of(story), Tier::county).waits.longest() == base::minutes(6));
}

TEST_CASE("a letter that was never taken up waits to the end of the run") {
  valley::Story story = flooded();
  const RecordId one = report(story, 20, valley::village, valley::township);
  story.tell(20, K::queued, valley::houses, valley::township, valley::township, 1, one + 1);
  const RecordId two = report(story, 30, valley::village, valley::township);
  story.tell(30, K::queued, valley::houses, valley::township, valley::township, 2, two + 1);
  story.tell(90, K::taken_up, valley::houses, valley::township, valley::township, 1, two + 1);
  const PartyTotals township = party(of(story), Tier::township);
  CHECK(township.waits.never() == 1);
  CHECK(township.waits.longest() == base::minutes(60));
  CHECK(township.longest_wait == base::minutes(340));
}

TEST_CASE("busy lines, failed channels and messengers count for the desk that tried") {
  valley::Story story = flooded();
  story.tell(20, K::channel_busy, valley::houses, valley::village, valley::township, 1, 1, "telephone");
  story.tell(21, K::channel_unavailable, valley::houses, valley::village, valley::township, 0, 1, "telephone");
  story.tell(22, K::report_sent, valley::houses, valley::village, valley::township, 0, 1, "radio");
  story.tell(30, K::channel_unavailable, valley::houses, valley::township, valley::county, 0, 1, "telephone");
  story.tell(30, K::undelivered, valley::houses, valley::township, valley::county, 10, 1);
  story.tell(40, K::messenger_sent, valley::houses, valley::call_centre, valley::county, 25, 1);
  const Information all = of(story);
  CHECK(party(all, Tier::village).busy == 1);
  CHECK(party(all, Tier::village).unavailable == 1);
  CHECK(party(all, Tier::village).fallbacks == 1);
  CHECK(party(all, Tier::township).undelivered == 1);
  CHECK(party(all, Tier::township).no_fallback == 1);  // nothing cut them off
  CHECK(party(all, Tier::outside).messengers == 1);
}

TEST_CASE("a post that is cut off is unnoticed until its superior knows") {
  valley::Story story = flooded();
  story.tell(20, K::post_isolated, none, valley::village, valley::village, 0, none);
  story.tell(30, K::post_isolated, none, valley::township, valley::township, 0, none);
  story.tell(50, K::isolation_noticed, none, valley::township, valley::village, 1, none);
  story.tell(60, K::post_reachable, none, valley::village, valley::village, 1, none);
  const Information all = of(story);
  REQUIRE(all.isolations.size() == 2);
  CHECK(all.isolations[0].post == valley::township);  // never noticed
  CHECK_FALSE(all.isolations[0].noticed);
  CHECK(party(all, Tier::village).noticed.median() == base::minutes(30));
  CHECK(party(all, Tier::township).noticed.never() == 1);
  CHECK(party(all, Tier::township).isolated == 1);
}

TEST_CASE("what was noticed only after it had ended was not noticed") {
  valley::Story story = flooded();
  story.tell(20, K::post_isolated, none, valley::village, valley::village, 0, none);
  story.tell(60, K::post_reachable, none, valley::village, valley::village, 1, none);
  story.tell(70, K::isolation_noticed, none, valley::township, valley::village, 1, none);
  CHECK(party(of(story), Tier::village).noticed.never() == 1);
}

TEST_CASE("the time without anybody who may sign ends with a signature, a deputy's too") {
  valley::Story story = flooded();
  story.tell(20, K::leader_missed, valley::houses, valley::township, valley::township, 0, 1);
  story.tell(22, K::leader_missed, valley::houses, valley::township, valley::township, 0, 1);  // the same gap
  story.tell(35, K::deputy_signed, valley::houses, valley::township, valley::leader, 0, 3);
  story.tell(350, K::leader_missed, valley::houses, valley::county, valley::county, 0, 1);
  const Information all = of(story);
  CHECK(party(all, Tier::township).vacancies == 1);
  CHECK(party(all, Tier::township).vacant == base::minutes(15));
  CHECK(party(all, Tier::county).vacant == base::minutes(10));
}

TEST_CASE("a leader who came back ends the gap though his signature took longer") {
  valley::Story story = flooded();
  const auto missed = story.tell(20, K::leader_missed, valley::houses, valley::township, valley::township, 0, 1);
  const auto back = story.tell(50, K::leader_back, none, none, valley::leader, 1, none);
  const auto approved = story.tell(58, K::approved, valley::houses, valley::township, valley::village, 0, missed);
  story.waited(approved, back);
  CHECK(party(of(story), Tier::township).vacant == base::minutes(30));
}

TEST_CASE("spot checks are counted at the desk that is called") {
  valley::Story story;
  story.tell(20, K::spot_checked, none, valley::county, valley::township, 1, 0);
  story.tell(40, K::spot_checked, none, valley::county, valley::township, 0, 0);
  CHECK(party(of(story), Tier::township).spot_checks == 2);
  CHECK(party(of(story), Tier::township).spot_present == 1);
}

/// Orange asks for level IV, red for II; blue for none.
void add_warning_rules(valley::Story& story) {
  story.journal.resolved.warnings = {{.id = "blue", .colour = 1},
                                     {.id = "orange", .colour = 3, .asks_level = 4},
                                     {.id = "red", .colour = 4, .asks_level = 2}};
}

TEST_CASE("a warning's level is the first at or after it that its colour asks for") {
  valley::Story story;
  add_warning_rules(story);
  story.tell(5, K::warning_issued, none, valley::call_centre, valley::township, 1, 0, "blue");  // asks for none
  story.tell(10, K::warning_issued, none, valley::call_centre, valley::township, 3, 0, "orange");
  const auto first = story.tell(10, K::level_set, none, valley::county, valley::county, 4, 1);
  story.tell(60, K::warning_issued, none, valley::call_centre, valley::township, 4, 0, "red");
  story.tell(65, K::level_set, none, valley::county, valley::county, 3, first);  // not grave enough
  story.tell(85, K::level_set, none, valley::county, valley::county, 2, first);
  story.tell(90, K::warning_issued, none, valley::call_centre, valley::township, 4, 0, "red");  // in force already
  const Information all = of(story);
  CHECK(all.warning_to_level.cases() == 2);
  CHECK(all.by_colour[2].median() == base::minutes(0));
  CHECK(all.by_colour[3].median() == base::minutes(25));
  CHECK(all.by_colour[3].cases() == 1);
}

TEST_CASE("a warning without any level that it asks for after it never had one") {
  valley::Story story;
  add_warning_rules(story);
  story.tell(10, K::warning_issued, none, valley::call_centre, valley::township, 4, 0, "red");
  story.tell(20, K::level_set, none, valley::county, valley::county, 4, 0);
  CHECK(of(story).warning_to_level.never() == 1);
}

TEST_CASE("from first sight to first report, and from there to the county") {
  valley::Story story = flooded();
  story.tell(14, K::witness_noticed, valley::houses, valley::residents, valley::houses, 1, 1);
  story.tell(15, K::noticed, valley::houses, valley::officer, valley::houses, 1, 1);
  report(story, 18, valley::residents, valley::call_centre);
  report(story, 40, valley::township, valley::county);
  const Information all = of(story);
  CHECK(all.noticed_to_report.median() == base::minutes(4));
  CHECK(all.report_to_county.median() == base::minutes(22));
  CHECK(all.first.witnesses == 1);
  CHECK(all.first.officers == 0);
  CHECK(all.first.desks[static_cast<std::size_t>(Tier::outside)] == 1);
}

TEST_CASE("a report later than a limit is late once, however many documents limit it") {
  valley::Story story = valley::flood();
  story.limit("one", Moment::told_township, Moment::told_county, 11);
  story.limit("two", Moment::onset, Moment::told_county, 20);
  story.limit("arrival", Moment::onset, Moment::first_arrival, 1);  // no report
  CHECK(of(story).failures.late == 1);
}

TEST_CASE("a document that lays no duty to report on any tier makes no report late") {
  valley::Story story = valley::flood();
  story.limit("call", Moment::first_noticed, Moment::told_county, 2.5);  // until the call comes in at a fire station
  CHECK(of(story).failures.late == 0);
  story.limit("tier", Moment::told_township, Moment::told_county, 60);
  CHECK(of(story).failures.late == 1);
}

TEST_CASE("a desk that knows and does not tell its superior has missed it") {
  valley::Story story = flooded();
  report(story, 20, valley::officer, valley::village);
  CHECK(of(story).failures.missed == 1);
  report(story, 30, valley::village, valley::township);
  CHECK(of(story).failures.missed == 1);  // now the township
  report(story, 40, valley::township, valley::county);
  CHECK(of(story).failures.missed == 0);
}

TEST_CASE("the plan says whom a tier must tell, and nothing is missed before the time is over") {
  valley::Story story = flooded();
  story.limit("village", Moment::told_village, Moment::told_county, 200);
  story.journal.resolved.limits.front().id = "plan";
  report(story, 100, valley::officer, valley::village);
  report(story, 110, valley::village, valley::township);
  CHECK(of(story).failures.missed == 1);  // the village, straight to the county: 260 min have passed
  story.journal.resolved.limits.front().limits.front().limit = base::minutes(270);
  CHECK(of(story).failures.missed == 0);
}

TEST_CASE("what was held back is concealed and not missed, what was laid aside is missed") {
  valley::Story story = flooded();
  report(story, 20, valley::officer, valley::village);
  story.tell(21, K::report_concealed, valley::houses, valley::village, valley::village, 0, 1, "B-1");
  CHECK(of(story).failures.concealed == 1);
  CHECK(of(story).failures.missed == 0);
  story.tell(40, K::laid_aside, valley::houses, valley::township, valley::village, 60, 1);
  CHECK(of(story).failures.missed == 1);
}

TEST_CASE("a first report more than a fifth off the truth of its time is wrong, unless it was changed on purpose") {
  valley::Story story = flooded();
  const RecordId first = report(story, 20, valley::officer, valley::village);
  story.says(first, valley::houses, journal::Variable::people, 65, 15);
  CHECK(of(story).failures.wrong == 0);
  story.journal.told.facts.back().value = 63;
  CHECK(of(story).failures.wrong == 1);
  valley::Story other = flooded();
  other.tell(19, K::report_altered, valley::houses, valley::village, valley::village, 0, 1, "B-1");
  const RecordId altered = report(other, 20, valley::village, valley::township);
  other.says(altered, valley::houses, journal::Variable::people, 8, 15);
  CHECK(of(other).failures.wrong == 0);
  CHECK(of(other).failures.falsified == 1);
}

TEST_CASE("notices to others count from the sender's first knowing, against the plan's pairs") {
  valley::Story story = flooded();
  story.journal.resolved.notify = {{"n1",
                                    valley::call_centre,
                                    model::PostKind::call_centre,
                                    none,
                                    model::PostKind::township,
                                    {},
                                    1,
                                    base::minutes(10)},
                                   {"n2",
                                    valley::call_centre,
                                    model::PostKind::call_centre,
                                    none,
                                    model::PostKind::county,
                                    {},
                                    1,
                                    base::minutes(10)},
                                   {"fire",
                                    valley::call_centre,
                                    model::PostKind::call_centre,
                                    valley::prefecture,
                                    model::PostKind::prefecture,
                                    {model::Harm::fire},
                                    1,
                                    base::minutes(10)},
                                   {"grave",
                                    valley::call_centre,
                                    model::PostKind::call_centre,
                                    valley::prefecture,
                                    model::PostKind::prefecture,
                                    {},
                                    3,
                                    base::minutes(10)}};
  report(story, 20, valley::residents, valley::call_centre);
  const RecordId sent =
      story.tell(28, K::notification_sent, valley::houses, valley::call_centre, valley::township, 0, 1, "telephone");
  story.tell(29, K::notification_received, valley::houses, valley::township, valley::call_centre, 0, sent);
  const Lateral lateral = of(story).lateral;
  CHECK(lateral.informed == 1);
  CHECK(lateral.took.median() == base::minutes(9));
  CHECK(lateral.in_time == 1);
  CHECK(lateral.missed == 1);  // the county
  CHECK(lateral.late == 0);
  CHECK(lateral.open == 0);
}

TEST_CASE("notices of cut-off posts count from when their superior finds out, under the rules for blackouts") {
  valley::Story story = flooded();
  story.journal.resolved.notify = {{"dark",
                                    none,
                                    model::PostKind::township,
                                    valley::prefecture,
                                    model::PostKind::prefecture,
                                    {model::Harm::blackout},
                                    1,
                                    base::minutes(10)},
                                   {"fire",
                                    none,
                                    model::PostKind::township,
                                    valley::call_centre,
                                    model::PostKind::call_centre,
                                    {model::Harm::fire},
                                    1,
                                    base::minutes(10)},
                                   {"silent",
                                    none,
                                    model::PostKind::township,
                                    valley::call_centre,
                                    model::PostKind::call_centre,
                                    {model::Harm::blackout},
                                    1,
                                    base::minutes(10)}};
  story.tell(100, K::isolation_noticed, none, valley::township, valley::village, 1, none);
  const RecordId sent = story.tell(112, K::notification_sent, none, valley::township, valley::prefecture, 0, none);
  story.tell(113, K::notification_received, none, valley::prefecture, valley::township, 0, sent);
  const Lateral lateral = of(story).lateral;
  CHECK(lateral.informed == 1);
  CHECK(lateral.took.median() == base::minutes(13));
  CHECK(lateral.late == 1);
  CHECK(lateral.missed == 1);  // the call centre, by the rule for blackouts alone
  CHECK(lateral.in_time == 0);
}
