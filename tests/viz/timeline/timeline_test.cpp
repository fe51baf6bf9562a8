// SPDX-License-Identifier: Apache-2.0
// The axis, which lanes there are and in which order, the cause chain through them, totals of a stretch.
#include "viz/timeline/timeline.hpp"

#include "sim/measures/words.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/play.hpp"
#include "viz/session/hidden.hpp"
#include "viz/timeline/lane_differences.hpp"
#include "viz/timeline/marks.hpp"
#include "viz/timeline/totals.hpp"

#include <algorithm>
#include <cmath>

using namespace sanji;
using journal::EntityRow;
using journal::RecordId;
using timeline::Axis;
using timeline::Lane;
using timeline::Row;

namespace {

const replay::Replay& flood() {
  static const replay::Replay run(tests::play("scenarios/dongxiang-flash-flood.yaml", 7));
  return run;
}

std::vector<std::string> ids_of(const std::vector<Lane>& lanes) {
  std::vector<std::string> ids;
  ids.reserve(lanes.size());
  for (const Lane& lane : lanes) ids.push_back(lane.id);
  return ids;
}

base::SimTime minute(double minutes) { return base::SimTime{} + base::minutes(minutes); }

}  // namespace

TEST_CASE("the axis puts a time where it takes it from, and ticks stand at round times of the clock") {
  const Axis axis{{minute(10), minute(130)}, 100.0F, 1300.0F};
  CHECK(axis.x_of(minute(10)) == 100.0F);
  CHECK(axis.x_of(minute(130)) == 1300.0F);
  CHECK(std::abs((axis.time_of(axis.x_of(minute(71.5))) - minute(71.5)).seconds()) < 1.0);
  constexpr double start_s = (22 * 60 + 40) * 60.0;  // 22:40
  const auto ticks = timeline::ticks_of(axis, start_s, 80.0F);
  REQUIRE(ticks.size() > 3);
  for (const base::SimTime tick : ticks) CHECK(std::fmod(tick.seconds() + start_s, 600.0) == 0.0);
  for (std::size_t i = 1; i < ticks.size(); ++i) CHECK(axis.x_of(ticks[i]) - axis.x_of(ticks[i - 1]) >= 80.0F);
}

TEST_CASE("there is a lane for each incident, each team that was called and each post that said or heard something") {
  const auto lanes = timeline::lanes_of(timeline::Account(flood()));
  const auto count = [&](std::string_view group) {
    return std::count_if(lanes.begin(), lanes.end(), [&](const Lane& lane) { return lane.id.starts_with(group); });
  };
  CHECK(count("incident/") == static_cast<std::ptrdiff_t>(flood().view().incidents().size()));
  CHECK(count("team/") > 5);
  CHECK(count("post/") > 10);
  CHECK(count("channel/") > 0);
  auto ids = ids_of(lanes);
  std::sort(ids.begin(), ids.end());
  CHECK(std::adjacent_find(ids.begin(), ids.end()) == ids.end());
}

TEST_CASE("pinned lanes stand on top, folded groups keep their heading, a filter leaves what holds it") {
  const auto lanes = timeline::lanes_of(timeline::Account(flood()));
  const auto names = ids_of(lanes);
  session::TimelineView view;
  const auto all = timeline::rows_of(lanes, names, view, {});
  CHECK(all.size() == lanes.size() + timeline::lane_kinds().size());
  const std::string pinned = lanes.back().id;
  view.pinned = {pinned, "team/nobody"};
  view.folded = {"incident"};
  const auto rows = timeline::rows_of(lanes, names, view, {});
  REQUIRE(rows.size() > 3);
  CHECK(rows[0].id == "pinned");
  CHECK(rows[1].is_pinned);
  CHECK(lanes[rows[1].lane].id == pinned);
  CHECK(rows[2].id == "incident");
  CHECK(rows[3].kind == Row::Kind::heading);
  view = {};
  view.filter = "TEAM/";
  for (const Row& row : timeline::rows_of(lanes, names, view, {})) {
    if (row.kind == Row::Kind::lane) CHECK(lanes[row.lane].id.starts_with("team/"));
  }
}

TEST_CASE("the cause chain leads from what nothing caused to the record, and its lanes come first") {
  const auto arrived = std::find_if(flood().view().records().begin(), flood().view().records().end(),
                                    [](const auto& record) { return record.kind == journal::RecordKind::arrived; });
  const auto id = static_cast<RecordId>(arrived - flood().view().records().begin());
  const auto chain = timeline::chain_of(flood(), id);
  REQUIRE(chain.size() > 3);
  CHECK(chain.back() == id);
  CHECK(flood().view().record(chain.front()).cause == journal::none);
  for (std::size_t i = 1; i < chain.size(); ++i) CHECK(flood().view().record(chain[i]).cause == chain[i - 1]);
  const auto lanes = timeline::lanes_of(timeline::Account(flood()));
  const auto lane = timeline::lane_of(lanes, *arrived);
  REQUIRE(lane.has_value());
  CHECK(lanes[*lane].entity == arrived->actor);
  const auto rows = timeline::rows_of(lanes, ids_of(lanes), {}, {*lane});
  CHECK(rows[0].id == "chain");
  CHECK(rows[1].lane == *lane);
  CHECK(timeline::chain_of(flood(), journal::none).empty());
}

TEST_CASE("what two runs have is paired by its id, what one of them has stands alone") {
  const std::vector<Lane> first{{"incident/a", 1, 0}, {"incident/b", 2, 0}, {"team/t", 3, 1}};
  const std::vector<Lane> second{{"incident/b", 7, 0}, {"incident/c", 8, 0}, {"team/t", 9, 1}};
  const auto lanes = timeline::paired(first, second);
  REQUIRE(ids_of(lanes) == std::vector<std::string>{"incident/a", "incident/b", "incident/c", "team/t"});
  CHECK(lanes[0].second == journal::none);
  CHECK(lanes[1].second == 7);
  CHECK(lanes[2].entity == journal::none);
  CHECK(lanes[2].second == 8);
  CHECK(lanes[3].second == 9);
  const auto rows = timeline::rows_of(lanes, ids_of(lanes), {}, {});
  REQUIRE(rows.size() == 8);
  CHECK(rows[0].count == 3);
  CHECK_FALSE(rows[2].is_second);
  CHECK(rows[3].is_second);
  CHECK(rows[3].lane == rows[2].lane);
}

TEST_CASE("a step differs when it comes more than a minute apart, or in one run only and a minute has passed") {
  using timeline::StepPair;
  CHECK_FALSE(StepPair{minute(10), minute(11)}.differs(minute(100)));
  CHECK(StepPair{minute(10), minute(11.5)}.differs(minute(100)));
  CHECK(StepPair{minute(11.5), minute(10)}.differs(minute(100)));
  CHECK(StepPair{minute(10), {}}.differs(minute(100)));
  CHECK(StepPair{{}, minute(10)}.differs(minute(100)));
  CHECK_FALSE(StepPair{minute(10), {}}.differs(minute(10.5)));
}

TEST_CASE("the sign of a difference stands at its step, never as near to another, and hides no letters") {
  const paint::Rect lane{{100.0F, 0.0F}, {300.0F, 16.0F}};
  const auto letters = [](float left, float right) { return paint::Rect{{left, 1.0F}, {right, 15.0F}}; };
  using timeline::sign_place;
  CHECK(sign_place(150.0F, 12.0F, lane, {}) == 152.0F);
  // behind the letters of the bar that begins there
  CHECK(sign_place(150.0F, 12.0F, lane, {{letters(153.0F, 163.0F)}, {120.0F, 150.0F, 200.0F}}) == 165.0F);
  // a bar without room behind them: before the step, where no other change is
  CHECK(sign_place(150.0F, 12.0F, lane, {{letters(153.0F, 163.0F)}, {120.0F, 150.0F, 190.0F}}) == 138.0F);
  CHECK(sign_place(150.0F, 12.0F, lane, {{}, {120.0F, 150.0F, 155.0F}}) == 138.0F);
  // the bar before is full of its own letters, or too short: nowhere, rather than at another step
  CHECK_FALSE(sign_place(150.0F, 12.0F, lane, {{letters(135.0F, 148.0F)}, {132.0F, 150.0F, 160.0F}}).has_value());
  CHECK_FALSE(sign_place(150.0F, 12.0F, lane, {{}, {140.0F, 150.0F, 160.0F}}).has_value());
  CHECK_FALSE(sign_place(103.0F, 12.0F, lane, {{}, {103.0F, 110.0F}}).has_value());
  CHECK_FALSE(sign_place(297.0F, 12.0F, lane, {{letters(290.0F, 297.0F)}, {297.0F}}).has_value());
}

TEST_CASE("a run does not differ from itself, and from another plan where the county hears at another time") {
  const replay::Replay direct(
      tests::play("scenarios/dongxiang-flash-flood.yaml", 7, 0, "scenarios/plans/dongxiang-2024-direct-report.yaml"));
  const timeline::Account ours(flood());
  const timeline::Account theirs(direct);
  std::size_t differing = 0;
  for (const Lane& lane : timeline::lanes_of(ours)) {
    CHECK(timeline::differences_of(ours, lane.entity, ours, lane.entity, flood().end()).empty());
    const EntityRow other = direct.view().find(flood().view().entity(lane.entity).id);
    differing += timeline::differences_of(ours, lane.entity, theirs, other, flood().end()).size();
  }
  CHECK(differing > 10);
  CHECK_FALSE(timeline::level_differences(ours, theirs, flood().end()).empty());
}

TEST_CASE("as heard, an incident's lane begins when the county hears of it, and a team's when it knows of its call") {
  const replay::Heard heard(flood(), flood().county());
  const timeline::Account so(flood());
  const timeline::Account known(flood(), &heard);
  std::size_t later = 0;
  for (const EntityRow incident : flood().view().incidents()) {
    if (!known.begins(incident)) continue;
    CHECK(*known.begins(incident) == *heard.first(incident));
    later += *known.begins(incident) > *so.begins(incident) ? 1 : 0;
  }
  CHECK(later > 5);
  for (const Lane& lane : timeline::lanes_of(known)) {
    if (lane.kind == 1) CHECK(known.steps(lane.entity, journal::Variable::assigned).size() > 0);
  }
  for (const RecordId id : heard.records()) {
    CHECK(known.tells(id, flood().end()));
    CHECK(flood().view().record(id).actor == flood().county());
  }
}

TEST_CASE("while a level is asked for, the level that was set at that very time before the question is told") {
  const auto& stops = flood().stops();
  const auto& levels = flood().view();
  const auto asked = std::find_if(stops.begin(), stops.end(), [&](const replay::Stop& stop) {
    const RecordId question = stop.records.front();
    return stop.kind == replay::Stop::Kind::level && question > 0 && levels.record(question).cause != journal::none &&
           levels.record(levels.record(question).cause).kind == journal::RecordKind::level_set &&
           levels.record(levels.record(question).cause).time == stop.at;
  });
  REQUIRE(asked != stops.end());
  const RecordId question = asked->records.front();
  timeline::Account account(flood());
  const auto county = flood().county();
  const std::size_t all = account.steps(county, journal::Variable::level).size();
  account.hide_from(question);
  const timeline::Steps told = account.steps(county, journal::Variable::level);
  REQUIRE(told.size() > 0);
  CHECK(told.size() < all);
  CHECK(told.record(told.size() - 1) == levels.record(question).cause);
  CHECK((told.from(told.size() - 1) == asked->at));
  CHECK(account.tells(levels.record(question).cause, asked->at));
  CHECK_FALSE(account.tells(question, asked->at));
  CHECK_FALSE(account.tells(*asked, asked->at));
}

TEST_CASE("totals of two halves are those of the whole") {
  const session::TimeRange whole{base::SimTime{}, flood().end()};
  const base::SimTime middle = minute(131.7);
  const auto all = timeline::totals_of(timeline::Account(flood()), whole, flood().end());
  const auto first = timeline::totals_of(timeline::Account(flood()), {whole.from, middle}, flood().end());
  const auto second =
      timeline::totals_of(timeline::Account(flood()), {middle + base::Duration{1}, whole.until}, flood().end());
  CHECK(all.messages + all.failed == static_cast<int>(flood().messages().size()));
  CHECK(first.messages + second.messages == all.messages);
  CHECK(first.driving_min + second.driving_min == Approx(all.driving_min));
  CHECK(first.working_min + second.working_min == Approx(all.working_min));
  CHECK(all.working_min > 60.0);
}

TEST_CASE("totals as known count what the observer sent and got, and name what he cannot know") {
  const replay::Heard heard(flood(), flood().county());
  const timeline::Account known(flood(), &heard);
  session::View view;
  view.picture = session::Picture::known;
  view.clock.at = minute(150);
  view.timeline.area = {minute(60), minute(150)};
  const auto totals = timeline::totals_of(known, *view.timeline.area, view.clock.at);
  CHECK(totals.messages > 10);
  CHECK(totals.late == 0);
  CHECK(totals.failed == 0);
  for (const base::Language language : {base::Language::en, base::Language::zh}) {
    const auto lines = timeline::totals_text(known, view, view.clock.at, language);
    REQUIRE(lines.size() == 3);
    const std::string count = std::to_string(totals.messages);
    CHECK(lines[1] == (language == base::Language::en ? "messages " + count : "消息 " + count + " 条"));
    const std::string who = measures::entity_name(flood().view(), flood().county(), language);
    CHECK(lines[2].find(who) != std::string::npos);
    CHECK(lines[2].find('0') == std::string::npos);
  }
  CHECK(timeline::totals_text(timeline::Account(flood()), view, flood().end(), base::Language::en)[1].find("late ") !=
        std::string::npos);
}

TEST_CASE("a marked stretch ends at the clock where what is to come is hidden, and says so where it lies behind") {
  const timeline::Account account(flood());
  session::View view;
  view.clock.at = minute(100);
  view.timeline.area = {minute(60), minute(150)};
  const auto text = [&] {
    return timeline::totals_text(account, view, session::seen_until(view, flood().end()), base::Language::en);
  };
  const auto whole = text();
  REQUIRE(whole.size() == 3);
  CHECK(whole[0] == "23:40:00 to +1 01:10:00");
  view.no_future = true;
  const auto seen = text();
  CHECK(seen[0] == "23:40:00 to +1 00:20:00");
  view.timeline.area->until = minute(100);
  CHECK(text() == seen);
  view.timeline.area->from = minute(120);
  view.timeline.area->until = minute(150);
  CHECK(text() == std::vector<std::string>{"the marked stretch is still to come"});
  view.timeline.area.reset();
  CHECK(text().empty());
}
