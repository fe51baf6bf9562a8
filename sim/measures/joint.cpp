// SPDX-License-Identifier: Apache-2.0
// One walk, the first of each thing kept.
#include "sim/measures/joint.hpp"

#include "sim/measures/kpi.hpp"

#include <algorithm>
#include <set>

namespace sanji::measures {
namespace {

using journal::EntityRow;
using journal::Record;
using journal::RecordKind;

void first(std::optional<base::SimTime>& moment, base::SimTime at) {
  if (!moment) moment = at;
}

class Gather {
 public:
  explicit Gather(const journal::View& view) : view_(view) {}

  Joint take(base::SimTime end) {
    for (const Record& record : view_.records()) {
      member(record);
      others(record);
    }
    for (const MemberTimes& each : all_.members) count(each);
    all_.teams_from_outside = static_cast<int>(reported_in_.size());
    if (all_.first_seen) {
      const base::SimTime until = all_.public_told.value_or(end);
      all_.public_silence = std::max(base::Duration{}, until - *all_.first_seen);
    }
    return std::move(all_);
  }

 private:
  MemberTimes& of(EntityRow agency) {
    auto& members = all_.members;
    const auto found =
        std::find_if(members.begin(), members.end(), [&](const MemberTimes& each) { return each.agency == agency; });
    if (found != members.end()) return *found;
    MemberTimes& added = members.emplace_back();
    added.agency = agency;
    for (const journal::JointRow& row : view_.journal().resolved.joint) {
      if (row.agency != agency) continue;
      added.linkage = row.linkage;
      added.expert = row.expert;
      added.within = row.within;
      break;
    }
    return added;
  }

  void member(const Record& record) {
    switch (record.kind) {
      case RecordKind::activation_sent: first(of(record.subject).told, record.time); break;
      case RecordKind::acknowledgement_received: first(of(record.subject).acknowledged, record.time); break;
      case RecordKind::member_left: first(of(record.subject).left, record.time); break;
      case RecordKind::member_arrived: first(of(record.subject).arrived, record.time); break;
      case RecordKind::expert_advised: first(of(record.actor).advised, record.time); break;
      default: break;
    }
  }

  void others(const Record& record) {
    switch (record.kind) {
      case RecordKind::noticed:
      case RecordKind::witness_noticed:
      case RecordKind::warning_issued:
      case RecordKind::isolation_noticed: first(all_.first_seen, record.time); break;
      case RecordKind::mobilised: first(all_.mobilised, record.time); break;
      case RecordKind::public_told: first(all_.public_told, record.time); break;
      case RecordKind::request_resource_sent:
        // of the county's own desks only the one above a township is asked inside; all others are outside
        if (tier_of(view_, record.subject) == model::Tier::outside) {
          all_.asked.push_back({record.subject, record.time, {}, 0});
        }
        break;
      case RecordKind::response_received: answered(record); break;
      case RecordKind::reported_in: reported_in_.insert(record.actor); break;
      default: break;
    }
  }

  void answered(const Record& record) {
    const auto open = std::find_if(all_.asked.begin(), all_.asked.end(),
                                   [&](const Asked& each) { return each.whom == record.subject && !each.answered; });
    if (open == all_.asked.end()) return;
    open->answered = record.time;
    open->teams = static_cast<int>(record.value);
  }

  void count(const MemberTimes& member) {
    if (!member.told) return;
    const auto since = [&](const std::optional<base::SimTime>& moment) {
      return moment ? std::optional(*moment - *member.told) : std::nullopt;
    };
    all_.acknowledging.add(since(member.acknowledged));
    const bool sends_people = !member.expert && member.linkage != model::Linkage::information;
    if (sends_people || member.left) all_.leaving.add(since(member.left));
    if (sends_people || member.arrived) all_.arriving.add(since(member.arrived));
    if (!member.linkage) return;
    LinkageTotals& totals = all_.linkages[static_cast<std::size_t>(*member.linkage)];
    ++totals.told;
    totals.joined += member.does_its_part() ? 1 : 0;
  }

  const journal::View& view_;
  Joint all_;
  std::set<EntityRow> reported_in_;
};

}  // namespace

bool MemberTimes::does_its_part() const {
  if (expert) return advised.has_value();
  if (linkage == model::Linkage::information) return acknowledged.has_value();
  return left.has_value() || arrived.has_value();
}

Joint measure_joint(const journal::View& view, const Kpis& kpis) { return Gather(view).take(kpis.end); }

}  // namespace sanji::measures
