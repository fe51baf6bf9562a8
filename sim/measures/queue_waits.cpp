// SPDX-License-Identifier: Apache-2.0
// Several chores may follow from one record, and one of them may find an officer free: only what makes a desk's queue
// shorter had waited in it.
#include "sim/measures/queue_waits.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace sanji::measures {
namespace {

using journal::EntityRow;
using journal::Record;
using journal::RecordId;
using journal::RecordKind;

}  // namespace

std::vector<QueueWait> queue_waits(const journal::View& view) {
  std::vector<QueueWait> waits;
  std::map<EntityRow, double> length;
  std::map<std::pair<EntityRow, RecordId>, std::vector<std::size_t>> waiting;  // by desk and what they follow from
  for (const Record& record : view.records()) {
    if (record.kind == RecordKind::queued) {
      waiting[{record.actor, record.cause}].push_back(waits.size());
      waits.push_back({record.actor, record.time, std::nullopt});
      length[record.actor] = record.value;
    }
    if (record.kind != RecordKind::taken_up) continue;
    const bool had_waited = record.value < std::exchange(length[record.actor], record.value);
    const auto found = waiting.find({record.actor, record.cause});
    if (!had_waited || found == waiting.end() || found->second.empty()) continue;
    waits[found->second.front()].until = record.time;
    found->second.erase(found->second.begin());
  }
  return waits;
}

}  // namespace sanji::measures
