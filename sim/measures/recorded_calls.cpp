// SPDX-License-Identifier: Apache-2.0
// One walk through the records of calls and units.
#include "sim/measures/recorded_calls.hpp"

#include "sim/measures/kpi.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace sanji::measures {
namespace {

using journal::EntityKind;
using journal::EntityRow;
using journal::Record;
using journal::RecordKind;

constexpr double undefined = std::numeric_limits<double>::quiet_NaN();

/// The rows of one kind stand in one block of `/entities`.
struct Block {
  EntityRow first = 0;
  std::size_t size = 0;

  Block(const journal::View& view, EntityKind kind) {
    const auto& all = view.journal().entities;
    const auto is_kind = [kind](const journal::Entity& each) { return each.kind == kind; };
    const auto begin = std::find_if(all.begin(), all.end(), is_kind);
    first = static_cast<EntityRow>(begin - all.begin());
    size = static_cast<std::size_t>(std::find_if_not(begin, all.end(), is_kind) - begin);
  }
  /// Where a row stands in the block; `size` where it is not of it.
  [[nodiscard]] std::size_t at(EntityRow row) const {
    return row < first ? size : std::min(size, static_cast<std::size_t>(row - first));
  }
};

struct CallTimes {
  std::optional<base::SimTime> came;
  int arrived = 0;
};

class Walk {
 public:
  explicit Walk(const journal::View& view)
      : view_(view),
        unit_rows_(view, EntityKind::unit),
        call_rows_(view, EntityKind::call),
        calls_(call_rows_.size),
        sent_at_(unit_rows_.size),
        busy_(unit_rows_.size) {
    for (std::size_t i = 0; i < unit_rows_.size; ++i) {
      result_.units.push_back({unit_rows_.first + static_cast<EntityRow>(i), 0, 0.0});
    }
    wanted_.assign(call_rows_.size, 1);
    for (const journal::CallRow& row : view.journal().resolved.calls) {
      if (const std::size_t at = call_rows_.at(row.call); at < wanted_.size()) wanted_[at] = row.units;
      result_.within = row.within;
    }
  }

  RecordedCalls take() {
    for (const Record& record : view_.records()) follow(record);
    const base::SimTime end = view_.records().empty() ? base::SimTime{} : view_.records().back().time;
    for (std::size_t i = 0; i < calls_.size(); ++i) close(calls_[i], wanted_[i]);
    for (std::size_t i = 0; i < busy_.size(); ++i) {
      if (sent_at_[i]) busy_[i] += end - *sent_at_[i];
      if (end.us > 0) result_.units[i].busy_share = busy_[i].seconds() / end.seconds();
    }
    for (ResponseTimes* times : {&result_.first, &result_.second}) {
      std::sort(times->ascending_s.begin(), times->ascending_s.end());
    }
    return std::move(result_);
  }

 private:
  void follow(const Record& record) {
    switch (record.kind) {
      case RecordKind::call_came:
        if (CallTimes* call = call_at(record.subject)) call->came = record.time;
        ++result_.came;
        break;
      case RecordKind::call_queued: ++result_.queued; break;
      case RecordKind::unit_sent: send(record); break;
      case RecordKind::unit_arrived: arrive(record); break;
      case RecordKind::unit_freed: free(record); break;
      default: break;
    }
  }

  [[nodiscard]] CallTimes* call_at(EntityRow row) {
    const std::size_t at = call_rows_.at(row);
    return at < calls_.size() ? &calls_[at] : nullptr;
  }

  void send(const Record& record) {
    const std::size_t at = unit_rows_.at(record.subject);
    if (at >= busy_.size()) return;
    ++result_.units[at].sent;
    if (sent_at_[at]) busy_[at] += record.time - *sent_at_[at];  // a plan that counts nobody as busy
    sent_at_[at] = record.time;
  }

  void free(const Record& record) {
    const std::size_t at = unit_rows_.at(record.subject);
    if (at >= busy_.size() || !sent_at_[at]) return;
    busy_[at] += record.time - *sent_at_[at];
    sent_at_[at].reset();
  }

  void arrive(const Record& record) {
    CallTimes* call = call_at(record.place);
    if (call == nullptr || !call->came) return;
    const base::Duration took = record.time - *call->came;
    ++call->arrived;
    if (call->arrived == 1) {
      result_.first.ascending_s.push_back(took.seconds());
      if (result_.within.us > 0 && took <= result_.within) ++result_.in_time;
    }
    if (call->arrived == 2) result_.second.ascending_s.push_back(took.seconds());
  }

  void close(const CallTimes& call, int wanted) {
    if (!call.came) return;
    result_.first.never += call.arrived < 1 ? 1 : 0;
    result_.second.never += wanted > 1 && call.arrived < 2 ? 1 : 0;
  }

  const journal::View& view_;
  Block unit_rows_;
  Block call_rows_;
  std::vector<CallTimes> calls_;
  std::vector<int> wanted_;
  std::vector<std::optional<base::SimTime>> sent_at_;  ///< by unit; none = not out
  std::vector<base::Duration> busy_;
  RecordedCalls result_;
};

}  // namespace

double ResponseTimes::mean_s() const {
  if (ascending_s.empty()) return undefined;
  return std::accumulate(ascending_s.begin(), ascending_s.end(), 0.0) / static_cast<double>(ascending_s.size());
}

double ResponseTimes::quantile_s(double share) const {
  const std::size_t cases = ascending_s.size() + never;
  if (cases == 0 || share * static_cast<double>(cases - 1) > static_cast<double>(ascending_s.size()) - 1.0) {
    return undefined;
  }
  std::vector<double> all = ascending_s;
  all.resize(cases, all.empty() ? 0.0 : all.back());
  return quantile(all, share);
}

double RecordedCalls::in_time_share() const {
  if (within.us == 0 || came == 0) return undefined;
  return static_cast<double>(in_time) / static_cast<double>(came);
}

double RecordedCalls::busy_share() const {
  if (units.empty()) return undefined;
  const double sum = std::accumulate(units.begin(), units.end(), 0.0,
                                     [](double before, const UnitUse& use) { return before + use.busy_share; });
  return sum / static_cast<double>(units.size());
}

RecordedCalls measure_recorded_calls(const journal::View& view) { return Walk(view).take(); }

}  // namespace sanji::measures
