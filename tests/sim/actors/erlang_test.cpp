// SPDX-License-Identifier: Apache-2.0
// Desks and channels against queueing theory: officers with a queue are Erlang's waiting system; officers without a place to
// wait, and talks on a channel with little room, are his loss system. Every figure is the mean of independent replications, each in a process of its own and
// with its own seed, its first calls left out; the interval is Student's with 99 %, two-sided, over the replications' means.
#include "sim/actors/call.hpp"
#include "sim/actors/desk.hpp"
#include "sim/run/stage_set.hpp"
#include "sim/run/worker_pool.hpp"
#include "tests/sim/world/two_valleys.hpp"
#include "tests/support/catch.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <functional>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

using namespace sanji;

namespace {

constexpr std::size_t replications = 20;
constexpr double student_99 = 2.861;      // 19 degrees of freedom
constexpr double mean_handling_s = 10.0;  // a run is over before what was lost is tried again, a day later

struct Estimate {
  double mean = 0.0;
  double half_width = 0.0;
  [[nodiscard]] bool holds(double value) const { return std::abs(value - mean) <= half_width; }
};

Estimate estimate_of(const std::vector<double>& shares) {
  const auto count = static_cast<double>(shares.size());
  double sum = 0.0;
  for (const double share : shares) sum += share;
  const double mean = sum / count;
  double squares = 0.0;
  for (const double share : shares) squares += (share - mean) * (share - mean);
  return {mean, student_99 * std::sqrt(squares / (count - 1.0) / count)};
}

/// Exponential with mean 1, by inversion.
double exponential(base::Stream& stream) { return -std::log(stream.uniform()); }

/// How many calls of which load, without the first ones.
struct Demand {
  double load = 0.0;
  std::size_t calls = 0;
  std::size_t left_out = 0;
  bool lost_where_engaged = false;  ///< who hears the engaged tone does not call again
};

/// Calls that come at random to the county's desk, and what became of each.
class Traffic {
 public:
  Traffic(const input::Loaded& loaded, std::uint64_t seed, const Demand& demand)
      : met_all_busy(demand.calls, false),
        set_(loaded),
        stage_(set_.setting(), set_.routes(), recorder_, base::Streams(seed, 0), set_.platform().hosts()),
        arrivals_(stage_.streams.stream("arrival", "calls")),
        demand_(demand) {}

  /// Plays them, each set to do as `chore` says. The share of them that met everything busy.
  double share_that_met_all_busy(const std::function<actors::Chore(std::size_t)>& chore) {
    const double last_s = 1.5 * mean_handling_s * static_cast<double>(demand_.calls) / demand_.load;
    const base::SimTime end = base::SimTime{} + base::seconds(last_s);
    actors::grid::add_actor("keeper", set_.platform().hosts().of(0, model::ChannelId(0)), [this, end] {
      stage_.agenda.wait_until(keeper_, 0, end);
      stage_.agenda.close();
      stage_.agenda.wait(keeper_);
    });
    next(0, chore);
    set_.platform().play(end);
    if (!stage_.error.empty()) throw std::runtime_error(stage_.error);
    if (begun_ + lost_ != demand_.calls) throw std::runtime_error("not every call was begun");
    const auto from = met_all_busy.begin() + static_cast<std::ptrdiff_t>(demand_.left_out);
    const auto busy = std::count(from, met_all_busy.end(), true);
    return static_cast<double>(busy) / static_cast<double>(demand_.calls - demand_.left_out);
  }
  [[nodiscard]] actors::Stage& stage() { return stage_; }
  [[nodiscard]] actors::Desk& county() { return desk_of(stage_, county_of(stage_.region())); }
  [[nodiscard]] base::Duration handling_time(std::size_t call) const {
    base::Stream stream = stage_.streams.stream("handling", "calls", std::to_string(call));
    return base::seconds(mean_handling_s * exponential(stream));
  }
  void wait(actors::Officer& officer, base::Duration time) {
    stage_.agenda.wait_until(officer.waiter, county().row, stage_.agenda.now() + time);
  }

  std::vector<bool> met_all_busy;  ///< by call

 private:
  void next(std::size_t call, const std::function<actors::Chore(std::size_t)>& chore) {
    if (call == demand_.calls) return;
    const base::Duration gap = base::seconds(mean_handling_s / demand_.load * exponential(arrivals_));
    stage_.agenda.at(stage_.agenda.now() + gap, actors::Priority::arrival, 0, [this, call, &chore] {
      if (demand_.lost_where_engaged && is_engaged(stage_, county().post)) {
        met_all_busy[call] = true;
        ++lost_;
        return next(call + 1, chore);
      }
      const actors::Chore begun = [this, work = chore(call)](actors::Officer& officer, const actors::Letter& letter,
                                                             journal::RecordId taken_up) {
        ++begun_;
        return work(officer, letter, taken_up);
      };
      set_to_do(stage_, county(), {}, "call " + std::to_string(call), journal::none, begun);
      next(call + 1, chore);
    });
  }

  run::StageSet set_;
  journal::Recorder recorder_;
  actors::Waiter keeper_;
  actors::Stage stage_;
  base::Stream arrivals_;
  Demand demand_;
  std::size_t begun_ = 0;
  std::size_t lost_ = 0;
};

/// What an officer does with one call.
using Call = std::function<actors::Chore(Traffic&, std::size_t)>;

Estimate played(tests::TwoValleys valleys, const Demand& demand, const Call& call) {
  const input::Loaded loaded = valleys.flood(tests::at_a1, 1).load();
  const auto replicate = [&](std::size_t index) {
    // the actors still stand on it when the play is over
    Traffic& traffic = *std::make_unique<Traffic>(loaded, 100 + index, demand).release();
    return fmt::format("{}",
                       traffic.share_that_met_all_busy([&](std::size_t number) { return call(traffic, number); }));
  };
  std::vector<double> shares;
  for (const auto& result : run::run_in_children(replications, 2, replicate)) {
    if (!result.problem.empty()) throw std::runtime_error(result.problem);
    shares.push_back(std::stod(result.bytes));
  }
  return estimate_of(shares);
}

/// Ten officers at the county's desk.
tests::TwoValleys ten_officers() {
  tests::TwoValleys valleys;
  valleys.change("region/desks.csv", "999901,6,1", "999901,10,1");
  return valleys;
}

/// Five officers at the county's desk and no place to wait.
tests::TwoValleys five_officers() {
  tests::TwoValleys valleys;
  valleys.file("region/desks.csv") =
      "post,officers_persons,leaders_persons,waiting_calls,basis\n999901,5,1,0,assumed\n";
  return valleys;
}

/// Sixty officers who all telephone over a channel with room for five talks, once each.
tests::TwoValleys five_lines() {
  tests::TwoValleys valleys;
  valleys.change("region/desks.csv", "999901,6,1", "999901,60,1");
  valleys.change("region/region.yaml", "delay: 2 s}", "delay: 2 s, capacity: 5, shared_by: county}");
  valleys.change("plan.yaml", "reporting:\n",
                 "channels:\n  - {id: county, order: [mobile], attempts: 1, retry: 24 h}\nreporting:\n");
  return valleys;
}

constexpr Demand load_of_three{3.0, 6'000, 200};

/// A talk over the channel, as any officer makes it; it is lost where there is no room.
Call talk_of(base::Range<base::Duration> time) {
  return [time](Traffic& traffic, std::size_t number) -> actors::Chore {
    return [&traffic, number, time](actors::Officer& officer, const actors::Letter& letter, journal::RecordId by) {
      const actors::Call call{model::PostId(1), {}, time, "talk"};
      actors::Message word;
      word.receiver = traffic.stage().setting.rows.of(call.to);
      const journal::RecordId last = reach(traffic.stage(), traffic.county(), officer, letter, call, word,
                                           journal::RecordKind::report_sent, by, [](const actors::MessagePtr&) {});
      const auto& records = traffic.stage().recorder.told().records;
      traffic.met_all_busy[number] = records[static_cast<std::size_t>(last)].kind == journal::RecordKind::undelivered;
      return last;
    };
  };
}

}  // namespace

TEST_CASE("of calls at a desk of ten officers under a load of eight as many wait as Erlang's C formula says") {
  const Call call = [](Traffic& traffic, std::size_t number) -> actors::Chore {
    return [&traffic, number](actors::Officer& officer, const actors::Letter& letter, journal::RecordId by) {
      traffic.met_all_busy[number] = letter.queued;
      traffic.wait(officer, traffic.handling_time(number));
      return by;
    };
  };
  const Estimate waited = played(ten_officers(), {8.0, 40'000, 1'000}, call);
  CAPTURE(waited.mean, waited.half_width);
  CHECK(waited.half_width < 0.01);
  CHECK(waited.holds(0.40918015));
}

TEST_CASE("of calls at a desk of five officers without a place to wait as many are lost as Erlang's B formula says") {
  // the formula holds for any handling time of the mean: exponential, the same each time, evenly spread
  const auto times = {std::function<base::Duration(Traffic&, std::size_t)>(
                          [](Traffic& traffic, std::size_t number) { return traffic.handling_time(number); }),
                      std::function<base::Duration(Traffic&, std::size_t)>(
                          [](Traffic&, std::size_t) { return base::seconds(mean_handling_s); }),
                      std::function<base::Duration(Traffic&, std::size_t)>([](Traffic& traffic, std::size_t number) {
                        base::Stream stream = traffic.stage().streams.stream("even", "calls", std::to_string(number));
                        return base::seconds(2.0 * mean_handling_s * stream.uniform());
                      })};
  for (const auto& time : times) {
    const Call call = [&time](Traffic& traffic, std::size_t number) -> actors::Chore {
      return [&traffic, &time, number](actors::Officer& officer, const actors::Letter&, journal::RecordId by) {
        traffic.wait(officer, time(traffic, number));
        return by;
      };
    };
    const Estimate lost = played(five_officers(), {3.0, 20'000, 500, true}, call);
    CAPTURE(lost.mean, lost.half_width);
    CHECK(lost.half_width < 0.01);
    CHECK(lost.holds(0.11005435));
  }
}

TEST_CASE(
    "of talks on a channel with room for five under a load of three as many are lost as Erlang's B formula says") {
  const Call call = [](Traffic& traffic, std::size_t number) -> actors::Chore {
    return [&traffic, number](actors::Officer& officer, const actors::Letter&, journal::RecordId by) {
      world::Channels& channels = traffic.stage().channels;
      const model::PostId from = traffic.county().post;
      const model::ChannelId mobile(0);
      traffic.met_all_busy[number] = !channels.begin_talk(from, model::PostId(1), mobile);
      if (traffic.met_all_busy[number]) return by;
      traffic.wait(officer, traffic.handling_time(number));
      channels.end_talk(from, model::PostId(1), mobile);
      return by;
    };
  };
  const Estimate lost = played(five_lines(), load_of_three, call);
  CAPTURE(lost.mean, lost.half_width);
  CHECK(lost.half_width < 0.01);
  CHECK(lost.holds(0.11005435));
}

TEST_CASE("Erlang's B formula holds for talks that all take the same time, and for evenly spread ones") {
  const base::Duration mean = base::seconds(mean_handling_s);
  for (const auto& time : {base::Range<base::Duration>::exactly(mean),
                           base::Range<base::Duration>::between({}, base::seconds(2 * mean_handling_s))}) {
    const Estimate lost = played(five_lines(), load_of_three, talk_of(time));
    CAPTURE(time.low.seconds(), lost.mean, lost.half_width);
    CHECK(lost.half_width < 0.01);
    CHECK(lost.holds(0.11005435));
  }
}
