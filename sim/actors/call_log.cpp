// SPDX-License-Identifier: Apache-2.0
// First come, first served: a call takes the units that the rule chooses, or waits; a freed unit takes the first waiting call
// that it fits, else drives home.
#include "sim/actors/call_log.hpp"

#include "sim/rules/call_answering.hpp"
#include "sim/world/travel_times.hpp"

#include <algorithm>
#include <deque>
#include <memory>
#include <utility>

namespace sanji::actors {
namespace {

using journal::CallStatus;
using journal::RecordId;
using journal::RecordKind;
using journal::UnitStatus;
using rules::Standing;

/// How many candidates of one choice the journal keeps: a city has hundreds of units, and nobody asks about the hundredth.
constexpr std::size_t most_weighed = 10;

/// A unit now. Where it drives home, it is on a straight line from `from` to its base.
struct UnitNow {
  world::Stop base;
  Standing standing = Standing::at_base;
  world::Stop from;        ///< where it is, or where it left for home
  base::SimTime left;      ///< for home
  base::Duration takes;    ///< the way home
  std::uint32_t turn = 0;  ///< counts journeys, so that an entry for an earlier way home is known as stale
  RecordId last = journal::none;
};

/// A call that still wants units or has some out.
struct CallNow {
  world::Stop at;
  int wanted = 0;  ///< still to be sent
  int out = 0;     ///< sent, not yet free
  RecordId last = journal::none;
};

class CallReplay : public std::enable_shared_from_this<CallReplay> {
 public:
  CallReplay(Stage& stage, RecordId start)
      : stage_(stage),
        log_(stage.setting.scenario.event.call_log),
        plan_(stage.plan().call_answering),
        times_(stage.region(), stage.routes),
        start_(start) {
    for (const model::Unit& unit : log_.units) {
      UnitNow& now = units_.emplace_back();
      now.base = now.from = times_.stop_at(unit.base);
      now.last = start;
    }
    for (const model::Hospital& hospital : log_.hospitals) hospitals_.push_back(times_.stop_at(hospital.at));
    calls_.resize(log_.calls.size());
  }

  void enter_call(std::size_t index) {
    if (index >= log_.calls.size()) return;
    const model::CallId call(index);
    stage_.agenda.at(log_.calls[call].time, Priority::touch, stage_.setting.rows.of(call),
                     [self = shared_from_this(), index] { self->come(index); });
  }

 private:
  [[nodiscard]] base::SimTime now() const { return stage_.agenda.now(); }
  UnitNow& of(model::UnitId unit) { return units_[unit.index()]; }
  CallNow& of(model::CallId call) { return calls_[call.index()]; }

  RecordId tell_call(RecordKind kind, model::CallId call, CallStatus status, RecordId cause) {
    journal::Record record;
    record.time = now();
    record.kind = kind;
    record.subject = record.place = stage_.setting.rows.of(call);
    record.value = static_cast<double>(status);
    record.cause = cause;
    return of(call).last = stage_.recorder.tell(record);
  }

  /// A record about a unit; its place is the call that it answers.
  RecordId tell_unit(RecordKind kind, model::UnitId unit, model::CallId call, UnitStatus status, RecordId cause,
                     std::string_view text = {}) {
    journal::Record record;
    record.time = now();
    record.kind = kind;
    record.actor = record.subject = stage_.setting.rows.of(unit);
    record.place = stage_.setting.rows.of(call);
    record.value = static_cast<double>(status);
    record.cause = cause;
    if (!text.empty()) record.text = stage_.recorder.text(text);
    return of(unit).last = stage_.recorder.tell(record);
  }

  template <class Then>
  void after(base::Duration wait, model::UnitId unit, Then then) {
    stage_.agenda.at(now() + wait, Priority::work, stage_.setting.rows.of(unit),
                     [self = shared_from_this(), then] { then(*self); });
  }

  void come(std::size_t index) {
    const model::CallId call(index);
    CallNow& state = of(call);
    state.at = times_.stop_at(log_.calls[call].at);
    state.wanted = log_.calls[call].units;
    tell_call(RecordKind::call_came, call, CallStatus::open, start_);
    answer(call);
    if (state.wanted > 0) {
      tell_call(RecordKind::call_queued, call, CallStatus::waiting, state.last);
      waiting_.push_back(call);
    }
    enter_call(index + 1);
  }

  /// Sends what may be sent. Whoever waits already has found no unit that fits, so a new call passes nobody by.
  void answer(model::CallId call) {
    std::vector<rules::UnitOffer>& offers = offers_;
    offers.clear();
    for (const model::UnitId unit : unit_ids()) {
      UnitNow& state = of(unit);
      rules::UnitOffer offer{unit, state.standing, log_.units[unit].type, {}};
      const bool asked = rules::may_be_sent(plan_, offer.standing) && rules::fits(log_.calls[call], offer.type);
      if (asked) offer.away = times_.between(place_of(state), of(call).at);
      offers.push_back(offer);
    }
    const auto decision = rules::units_to_send(plan_, log_.calls[call], offers, of(call).wanted);
    for (const model::UnitId unit : decision.choice) send(unit, call, *offers[unit.index()].away);
    if (!decision.choice.empty()) weigh(of(decision.choice.front()).last, decision);
  }

  [[nodiscard]] const std::vector<model::UnitId>& unit_ids() {
    if (ids_.empty()) ids_ = log_.units.ids();
    return ids_;
  }

  /// Where a unit would set out from now.
  world::Stop place_of(const UnitNow& state) const {
    if (!plan_.busy) return state.base;
    if (state.standing != Standing::homebound || state.takes.us == 0) return state.from;
    const double share = static_cast<double>((now() - state.left).us) / static_cast<double>(state.takes.us);
    return times_.snapped(base::along(state.from.position, state.base.position, std::min(1.0, share)));
  }

  /// The candidates that could have been sent, the quickest first.
  template <class Decision>
  void weigh(RecordId record, const Decision& decision) {
    order_.clear();
    for (std::size_t i = 0; i < decision.candidates.size(); ++i) {
      if (decision.candidates[i].score >= 0.0) order_.push_back(i);  // a score that is no number compares false
    }
    const auto quicker = [&](std::size_t a, std::size_t b) {
      return std::pair(decision.candidates[a].score, a) < std::pair(decision.candidates[b].score, b);
    };
    const std::size_t kept = std::min(order_.size(), most_weighed);
    std::partial_sort(order_.begin(), order_.begin() + static_cast<std::ptrdiff_t>(kept), order_.end(), quicker);
    for (std::size_t i = 0; i < kept; ++i) {
      const auto& each = decision.candidates[order_[i]];
      stage_.recorder.weigh({record, stage_.setting.rows.of(each.what), each.chosen, each.score,
                             stage_.recorder.text(each.reason.sentence), each.reason.arguments});
    }
  }

  void send(model::UnitId unit, model::CallId call, base::Duration away) {
    UnitNow& state = of(unit);
    state.from = place_of(state);
    track(unit, state.from);
    if (plan_.busy) state.standing = Standing::out;
    ++state.turn;
    --of(call).wanted;
    ++of(call).out;
    const RecordId sent = tell_unit(RecordKind::unit_sent, unit, call, UnitStatus::under_way, of(call).last);
    base::Stream stream = stage_.streams.stream("call delay", log_.units[unit].id, log_.calls[call].id);
    const base::Duration delay = sample(plan_.delay, stream);
    after(delay + away, unit, [unit, call, sent](CallReplay& self) { self.arrive(unit, call, sent); });
  }

  void arrive(model::UnitId unit, model::CallId call, RecordId cause) {
    UnitNow& state = of(unit);
    state.from = of(call).at;
    track(unit, state.from);
    const RecordId arrived = tell_unit(RecordKind::unit_arrived, unit, call, UnitStatus::on_scene, cause);
    after(log_.calls[call].on_scene, unit,
          [unit, call, arrived](CallReplay& self) { self.leave(unit, call, arrived); });
  }

  void leave(model::UnitId unit, model::CallId call, RecordId cause) {
    if (!log_.calls[call].to_hospital) return free(unit, call, cause);
    const auto [hospital, away] = nearest_hospital(of(call).at);
    if (!hospital.valid()) return free(unit, call, cause);
    track(unit, of(unit).from);
    const RecordId left = tell_unit(RecordKind::unit_to_hospital, unit, call, UnitStatus::to_hospital, cause,
                                    log_.hospitals[hospital].id);
    after(away, unit,
          [unit, call, hospital = hospital, left](CallReplay& self) { self.hand_over(unit, call, hospital, left); });
  }

  void hand_over(model::UnitId unit, model::CallId call, model::HospitalId hospital, RecordId cause) {
    of(unit).from = hospitals_[hospital.index()];
    track(unit, of(unit).from);
    const RecordId begun = tell_unit(RecordKind::hand_over_begun, unit, call, UnitStatus::handing_over, cause);
    after(log_.calls[call].hand_over, unit, [unit, call, begun](CallReplay& self) { self.free(unit, call, begun); });
  }

  /// The hospital that is quickest to reach; of equals the first one.
  std::pair<model::HospitalId, base::Duration> nearest_hospital(const world::Stop& from) const {
    std::pair<model::HospitalId, base::Duration> best;
    for (std::size_t i = 0; i < hospitals_.size(); ++i) {
      const auto away = times_.between(from, hospitals_[i]);
      if (away && (!best.first.valid() || *away < best.second)) best = {model::HospitalId(i), *away};
    }
    return best;
  }

  void free(model::UnitId unit, model::CallId call, RecordId cause) {
    track(unit, of(unit).from);
    const RecordId freed = tell_unit(RecordKind::unit_freed, unit, call, UnitStatus::free, cause);
    CallNow& state = of(call);
    if (--state.out == 0 && state.wanted == 0) tell_call(RecordKind::call_over, call, CallStatus::over, freed);
    if (!plan_.busy || take_waiting(unit)) return;
    go_home(unit, call, freed);
  }

  /// True where a call waited for a unit like this.
  bool take_waiting(model::UnitId unit) {
    for (auto at = waiting_.begin(); at != waiting_.end(); ++at) {
      const model::CallId call = *at;
      if (!rules::fits(log_.calls[call], log_.units[unit].type)) continue;
      const auto away = times_.between(of(unit).from, of(call).at);
      if (!away) continue;
      send_waiting(unit, call, *away);
      return true;
    }
    return false;
  }

  void send_waiting(model::UnitId unit, model::CallId call, base::Duration away) {
    const RecordId freed_by = of(unit).last;
    send(unit, call, away);
    stage_.recorder.waited_for(of(unit).last, freed_by);
    if (of(call).wanted == 0) std::erase(waiting_, call);
  }

  void go_home(model::UnitId unit, model::CallId call, RecordId cause) {
    UnitNow& state = of(unit);
    const auto away = times_.between(state.from, state.base);
    // where no way leads home it cannot be, since it has come from there; a table may say so of one direction
    state.takes = base::seconds(away.value_or(base::Duration{}).seconds() / plan_.pace_home);
    state.left = now();
    state.standing = Standing::homebound;
    const std::uint32_t turn = ++state.turn;
    const RecordId left = tell_unit(RecordKind::unit_home_bound, unit, call, UnitStatus::driving_home, cause);
    after(state.takes, unit, [unit, call, left, turn](CallReplay& self) { self.come_home(unit, call, left, turn); });
  }

  void come_home(model::UnitId unit, model::CallId call, RecordId cause, std::uint32_t turn) {
    UnitNow& state = of(unit);
    if (state.turn != turn) return;  // it was sent to another call on the way
    state.standing = Standing::at_base;
    state.from = state.base;
    track(unit, state.base);
    tell_unit(RecordKind::unit_home, unit, call, UnitStatus::at_base, cause);
    if (!plan_.homebound) take_waiting(unit);
  }

  void track(model::UnitId unit, const world::Stop& at) {
    stage_.recorder.at({stage_.setting.rows.of(unit), now(), at.position, journal::none});
  }

  Stage& stage_;
  const model::CallLog& log_;
  const model::CallAnswering& plan_;
  world::TravelTimes times_;
  RecordId start_;
  std::vector<UnitNow> units_;
  std::vector<CallNow> calls_;
  std::vector<world::Stop> hospitals_;
  std::deque<model::CallId> waiting_;
  std::vector<model::UnitId> ids_;
  std::vector<rules::UnitOffer> offers_;  ///< kept between calls for its room
  std::vector<std::size_t> order_;        ///< the same
};

}  // namespace

void set_call_log(Stage& stage, RecordId start) {
  if (stage.setting.scenario.event.call_log.calls.empty()) return;
  std::make_shared<CallReplay>(stage, start)->enter_call(0);
}

}  // namespace sanji::actors
