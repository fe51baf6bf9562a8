// SPDX-License-Identifier: Apache-2.0
// The clock does what the sentences of its commands say.
#include "tests/support/catch.hpp"
#include "tests/viz/lesson.hpp"
#include "viz/session/advance.hpp"
#include "viz/session/written_time.hpp"

#include <algorithm>
#include <limits>
#include <string>
#include <vector>

using namespace sanji;
using base::SimTime;
using journal::RecordId;
using session::Do;
using session::View;

namespace {

struct Person {
  session::Runs runs = tests::lesson_runs();
  View view = session::first_view(runs, base::Language::en);

  void say(const std::string& line) {
    const auto command = session::parse_command(line);
    INFO(line);
    REQUIRE(command.has_value());
    session::apply(view, *command, runs);
  }
  void pass(double seconds) { session::advance(view, seconds, runs); }
  [[nodiscard]] double at() const { return view.clock.at.seconds(); }
  [[nodiscard]] double end() const { return runs.end().seconds(); }
  [[nodiscard]] SimTime time_of(RecordId id) const { return runs.first->view().record(id).time; }
  /// Nothing stops playing.
  void stop_nowhere() {
    say("stop.injects");
    say("stop.levels");
  }
};

}  // namespace

TEST_CASE("going to a time stays within the run") {
  Person person;
  person.say("seek 600");
  CHECK(person.at() == 600.0);
  person.say("seek -5");
  CHECK(person.at() == 0.0);
  person.say("seek 1e300");
  CHECK(person.at() == person.end());
  person.say("seek.start");
  CHECK(person.at() == 0.0);
  person.say("minute.back");
  CHECK(person.at() == 0.0);
  person.say("minute.on");
  CHECK(person.at() == 60.0);
  person.say("seek.end");
  CHECK(person.at() == person.end());
  person.say("minute.on");
  CHECK(person.at() == person.end());
  session::apply(person.view, {Do::seek, std::numeric_limits<double>::quiet_NaN()}, person.runs);
  CHECK(person.at() == 0.0);
}

TEST_CASE("the timeline goes along when the clock leaves what it shows") {
  Person person;
  person.say("timeline 0 600");
  person.say("seek 300");
  CHECK(person.view.timeline.shown == session::TimeRange{SimTime{}, SimTime{600'000'000}});
  person.say("seek 5000");
  CHECK(person.view.timeline.shown.holds(person.view.clock.at));
  CHECK(person.view.timeline.shown.span() == base::minutes(10));
}

TEST_CASE("playing moves the clock by its speed, in both directions, and ends at the ends of the run") {
  Person person;
  person.stop_nowhere();
  person.say("speed 10");
  person.say("play");
  person.pass(0.5);
  CHECK(person.at() == 5.0);
  person.say("play.pause");
  person.pass(0.5);
  CHECK(person.at() == 5.0);
  person.say("play.backwards");
  person.pass(0.25);
  CHECK(person.at() == 2.5);
  person.pass(0.9);
  CHECK(person.at() == 0.0);
  CHECK_FALSE(person.view.clock.playing);
  person.say("seek.end");
  person.say("play.forwards");
  person.pass(0.1);
  CHECK_FALSE(person.view.clock.playing);
  person.say("play");
  CHECK(person.at() == 0.0);
  CHECK(person.view.clock.playing);
}

TEST_CASE("a machine that was busy for a minute does not skip a minute of playing") {
  Person person;
  person.stop_nowhere();
  person.say("speed 1");
  person.say("play");
  person.pass(60.0);
  CHECK(person.at() == 1.0);
  person.pass(std::numeric_limits<double>::quiet_NaN());
  CHECK(person.at() == 1.0);
}

TEST_CASE("faster and slower go through the speeds and stop at the first and the last") {
  Person person;
  person.say("speed 60");
  person.say("speed.up");
  CHECK(person.view.clock.speed == 120.0);
  for (int i = 0; i < 20; ++i) person.say("speed.up");
  CHECK(person.view.clock.speed == 960.0);
  for (int i = 0; i < 20; ++i) person.say("speed.down");
  CHECK(person.view.clock.speed == 1.0);
  person.say("speed 1e9");
  CHECK(person.view.clock.speed == 960.0);
  person.say("speed 100");
  person.say("play.forwards");
  CHECK(person.view.clock.speed == 100.0);
  person.say("play.forwards");
  CHECK(person.view.clock.speed == 120.0);
  person.say("play.backwards");
  CHECK(person.view.clock.speed == 120.0);
  CHECK(person.view.clock.direction == -1);
}

TEST_CASE("steps go to the next and the last time of their kind and stop playing") {
  Person person;
  const replay::Replay& run = *person.runs.first;
  person.say("play");
  person.say("inject.on");
  CHECK_FALSE(person.view.clock.playing);
  SimTime first_inject{-1};
  for (const replay::Stop& stop : run.stops()) {
    if (stop.kind == replay::Stop::Kind::inject && stop.at > SimTime{} && first_inject < SimTime{})
      first_inject = stop.at;
  }
  REQUIRE(first_inject > SimTime{});
  CHECK(person.view.clock.at == first_inject);
  person.say("event.on");
  const SimTime next = person.view.clock.at;
  CHECK(next > first_inject);
  for (const journal::Record& record : run.view().records())
    CHECK((record.time <= first_inject || record.time >= next));
  person.say("event.back");
  CHECK(person.view.clock.at == first_inject);
  person.say("inject.back");
  CHECK(person.view.clock.at <= first_inject);

  person.say("seek.start");
  person.say("decision.on");
  CHECK(person.view.selection.record == run.decisions().front());
  CHECK(person.view.clock.at == person.time_of(run.decisions().front()));
  person.say("seek.end");
  person.say("decision.back");
  CHECK(person.view.clock.at == person.time_of(run.decisions().back()));
}

TEST_CASE("messages are stepped through as the selected post, else the observer, sends and gets them") {
  Person person;
  const replay::Replay& run = *person.runs.first;
  person.say("select " + run.view().entity(run.county()).id);
  int steps = 0;
  for (SimTime before{-1}; before != person.view.clock.at; ++steps) {
    before = person.view.clock.at;
    person.say("message.on");
    if (person.view.clock.at == before) break;
    bool is_of_county = false;
    for (const replay::Message& message : run.messages()) {
      is_of_county |= message.from == run.county() && message.left == person.view.clock.at;
      is_of_county |=
          message.to == run.county() && message.received != journal::none && message.came == person.view.clock.at;
    }
    CHECK(is_of_county);
  }
  CHECK(steps > 3);
  const SimTime last = person.view.clock.at;
  person.say("message.back");
  CHECK(person.view.clock.at < last);
}

TEST_CASE("at 960 times real time playing still stops exactly at every inject and level, with its card") {
  Person person;
  const replay::Replay& run = *person.runs.first;
  person.say("speed 960");
  std::vector<SimTime> wanted;
  for (const replay::Stop& stop : run.stops()) {
    if (wanted.empty() || wanted.back() != stop.at) wanted.push_back(stop.at);
  }
  REQUIRE(wanted.size() >= 3);
  CHECK(wanted.front() == SimTime{});
  for (const SimTime at : wanted) {
    person.say("play");
    for (int frame = 0; frame < 1000 && person.view.clock.playing; ++frame) person.pass(0.9);
    CHECK(person.view.clock.at == at);
    REQUIRE(person.view.overlays.card.has_value());
    CHECK(run.stops()[person.view.overlays.card->stop].at == at);
    CHECK(person.view.selection.record == journal::none);  // what was weighed would be the answer
  }
  person.say("play");
  CHECK_FALSE(person.view.overlays.card.has_value());
}

TEST_CASE("of two stops at one time each has its card, one after the other") {
  journal::Journal journal;
  journal.provenance.duration = base::minutes(1);
  journal.told.records.resize(4);
  for (std::size_t i = 1; i < 4; ++i) journal.told.records[i].time = SimTime{20'000'000};
  journal.told.records[2].kind = journal::RecordKind::level_set;
  journal.told.records[3].kind = journal::RecordKind::level_set;
  const replay::Replay run(std::move(journal));
  REQUIRE(run.stops().size() == 3);
  const session::Runs runs{&run, nullptr};
  View view = session::first_view(runs, base::Language::en);
  for (std::size_t card = 0; card < 3; ++card) {
    session::apply(view, {Do::play_toggle}, runs);
    session::advance(view, 0.9, runs);
    REQUIRE(view.overlays.card.has_value());
    CHECK(view.overlays.card->stop == card);
    CHECK(view.clock.at == SimTime{20'000'000});
    session::apply(view, {Do::card_close}, runs);
  }
  session::apply(view, {Do::play_toggle}, runs);
  session::advance(view, 0.1, runs);
  CHECK(view.clock.playing);
  CHECK(view.clock.at > SimTime{20'000'000});
}

namespace {

/// Injects at the start, after 20 s and after 40 s of a minute.
replay::Replay three_injects() {
  journal::Journal journal;
  journal.provenance.duration = base::minutes(1);
  journal.told.records.resize(4);
  journal.told.records[2].time = SimTime{20'000'000};
  journal.told.records[3].time = SimTime{40'000'000};
  return replay::Replay(std::move(journal));
}

/// Plays until something stops it, for ten frames at most, and closes the card: the time of the card; -1 where there was none.
double next_card(View& view, const session::Runs& runs) {
  session::apply(view, {Do::play_toggle}, runs);
  for (int frame = 0; frame < 10 && view.clock.playing; ++frame) session::advance(view, 0.05, runs);
  if (!view.overlays.card) return -1.0;
  CHECK_FALSE(view.clock.playing);
  session::apply(view, {Do::card_close}, runs);
  return view.clock.at.seconds();
}

}  // namespace

TEST_CASE("a stop at which playing begins has its card once, at the start and where the clock was put") {
  const replay::Replay run = three_injects();
  const session::Runs runs{&run, nullptr};
  View view = session::first_view(runs, base::Language::en);
  session::apply(view, {Do::speed_set, 60.0}, runs);
  CHECK(next_card(view, runs) == 0.0);
  CHECK(next_card(view, runs) == 20.0);
  session::apply(view, {Do::seek, 40.0}, runs);
  CHECK(next_card(view, runs) == 40.0);
  session::apply(view, {Do::seek, 40.0}, runs);  // it is there already
  CHECK(next_card(view, runs) == -1.0);
  CHECK(view.clock.at.seconds() > 40.0);
  session::apply(view, {Do::seek_start}, runs);
  CHECK(next_card(view, runs) == 0.0);
}

TEST_CASE("a stop at the beginning of a loop has its card in every round, and only one") {
  const replay::Replay run = three_injects();
  const session::Runs runs{&run, nullptr};
  View view = session::first_view(runs, base::Language::en);
  for (const session::Command& command :
       {session::Command{Do::speed_set, 60.0}, {Do::seek, 30.0}, {Do::loop_begin}, {Do::seek, 20.0}, {Do::loop_end}}) {
    session::apply(view, command, runs);
  }
  for (int round = 0; round < 3; ++round) CHECK(next_card(view, runs) == 20.0);
  session::apply(view, {Do::play_toggle}, runs);
  session::advance(view, 0.05, runs);
  CHECK(view.clock.playing);
  CHECK(view.clock.at.seconds() == 23.0);
}

TEST_CASE("playing stops at no inject and no level where it is told not to") {
  Person person;
  person.stop_nowhere();
  person.say("speed 960");
  person.say("play");
  for (int frame = 0; frame < 1000 && person.view.clock.playing; ++frame) person.pass(0.5);
  CHECK(person.at() == person.end());
}

TEST_CASE("playing stops at a breakpoint exactly, and no more once it is taken out") {
  Person person;
  person.stop_nowhere();
  person.say("stop.kind departed");
  person.say("speed 960");
  person.say("play");
  for (int frame = 0; frame < 1000 && person.view.clock.playing; ++frame) person.pass(0.7);
  REQUIRE(person.view.selection.record != journal::none);
  const journal::Record& record = person.runs.first->view().record(person.view.selection.record);
  CHECK(record.kind == journal::RecordKind::departed);
  CHECK(record.time == person.view.clock.at);
  CHECK_FALSE(person.view.overlays.card.has_value());
  person.say("stop.kind departed");
  CHECK(person.view.stopping.at_kinds.empty());
  person.say("stop.kind no such kind");
  CHECK(person.view.stopping.at_kinds.empty());
}

TEST_CASE("a loop is played again and again, whichever of its ends was said first") {
  Person person;
  person.stop_nowhere();
  person.say("seek 200");
  person.say("loop.begin");
  person.say("seek 100");
  person.say("loop.end");
  REQUIRE(person.view.clock.loop.has_value());
  CHECK(person.view.clock.loop->from.seconds() == 100.0);
  CHECK(person.view.clock.loop->until.seconds() == 200.0);
  person.say("speed 60");
  person.say("play");
  for (int frame = 0; frame < 50; ++frame) {
    person.pass(0.3);
    CHECK(person.at() >= 100.0);
    CHECK(person.at() <= 200.0);
  }
  CHECK(person.view.clock.playing);
  person.say("loop.clear");
  CHECK_FALSE(person.view.clock.loop.has_value());
  person.say("loop.end");
  CHECK_FALSE(person.view.clock.loop.has_value());
  person.say("loop.begin");
  person.say("loop.end");
  CHECK_FALSE(person.view.clock.loop.has_value());
}

TEST_CASE("a record is gone to five seconds before it, and its cause likewise") {
  Person person;
  const replay::Replay& run = *person.runs.first;
  RecordId id = 0;
  for (RecordId each = 0; each < static_cast<RecordId>(run.view().records().size()); ++each) {
    if (run.view().record(each).kind == journal::RecordKind::departed) id = each;
  }
  REQUIRE(id > 0);
  person.say("play");
  person.say("goto " + std::to_string(id));
  CHECK(person.view.selection.record == id);
  CHECK_FALSE(person.view.clock.playing);
  CHECK(person.view.clock.at == person.time_of(id) - base::seconds(5));
  const RecordId cause = run.view().record(id).cause;
  person.say("cause.back");
  CHECK(person.view.selection.record == cause);
  CHECK(person.view.clock.at == std::max(SimTime{}, person.time_of(cause) - base::seconds(5)));
  for (int i = 0; i < 200; ++i) person.say("cause.back");
  CHECK(run.view().record(person.view.selection.record).cause == journal::none);
  person.say("goto -1");
  person.say("goto 1e18");
  CHECK(run.view().record(person.view.selection.record).cause == journal::none);
}

TEST_CASE("bookmarks and notes are stepped through") {
  Person person;
  for (const char* line : {"seek 300", "bookmark", "seek 100", "note once", "seek 200"}) person.say(line);
  person.say("note.on");
  CHECK(person.at() == 300.0);
  person.say("note.back");
  CHECK(person.at() == 100.0);
  person.say("note.back");
  CHECK(person.at() == 100.0);
}

TEST_CASE("a time that is written to the second means the stop that is printed with it, whose card comes at once") {
  const session::Runs runs = tests::lesson_runs();
  const base::LocalTime& start = runs.first->journal().provenance.start;
  int within_a_second = 0;
  for (const replay::Stop& stop : runs.first->stops()) {
    Person person;
    const std::string printed = base::clock_text(start, stop.at, true);
    const auto command = session::parse_written("seek " + printed, runs);
    REQUIRE(command.has_value());
    session::apply(person.view, *command, runs);
    INFO(printed);
    CHECK(base::clock_text(start, person.view.clock.at, true) == printed);
    CHECK(person.view.clock.at <= stop.at);
    person.say("play");
    person.pass(0.0);
    CHECK(person.view.overlays.card.has_value());
    within_a_second += stop.at.us % 1'000'000 != 0 ? 1 : 0;
  }
  CHECK(within_a_second >= 1);
  const SimTime half{500'000};
  CHECK(session::meant_by(half, runs) == half);
  CHECK(session::parse_written("seek 600", runs)->a == 600.0);
}
