// SPDX-License-Identifier: Apache-2.0
// Calls, arrivals, quorum, talk.
#include "sim/actors/consultation.hpp"

#include "sim/actors/call.hpp"
#include "sim/actors/journey.hpp"

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

namespace sanji::actors {
namespace {

using journal::RecordId;
using journal::RecordKind;

struct Joined {
  base::SimTime at;
  RecordId record = journal::none;
};
using JoinedPtr = std::shared_ptr<Joined>;

/// When a member who was reached is there.
JoinedPtr expect(Stage& stage, const Desk& desk, const model::Consultation& meeting, model::PostId member,
                 const Letter& letter, RecordId called) {
  const model::IncidentId incident = letter.message->incident;
  base::Stream stream = stage.stream("join", stage.region().posts[member].code, incident, letter.message->occasion);
  auto joined = std::make_shared<Joined>();
  joined->at = stage.agenda.now() + sample(meeting.join, stream);
  if (meeting.by == model::MeetBy::drive) {
    const auto& posts = stage.region().posts;
    base::Stream pace = stage.stream("drive to consult", posts[member].code, incident, letter.message->occasion);
    joined->at = joined->at + drive_time(stage, posts[member].position, posts[desk.post].position, pace);
  }
  const journal::EntityRow row = stage.setting.rows.of(member);
  stage.agenda.at(joined->at, Priority::notice, row, [&stage, &desk, joined, called, row, incident] {
    joined->record = stage.tell(RecordKind::member_joined, incident, row, desk.row, 0, called);
  });
  return joined;
}

}  // namespace

RecordId consult(Stage& stage, Desk& desk, Officer& officer, const Letter& letter, const model::LevelRule& rule,
                 RecordId cause) {
  const model::Consultation& meeting = rule.consultation;
  const model::IncidentId incident = letter.message->incident;
  RecordId last = stage.tell(RecordKind::consultation_called, incident, desk.row, desk.row, meeting.quorum, cause);
  const RecordId called = last;
  std::vector<JoinedPtr> members;
  for (const model::PostId member : meeting.members) {
    if (gets_through(stage, desk, officer, letter, member, last)) {
      spend(stage, desk, officer, desk.handling.call, "call together", letter);
      members.push_back(expect(stage, desk, meeting, member, letter, called));
    }
  }
  std::stable_sort(members.begin(), members.end(),
                   [](const JoinedPtr& a, const JoinedPtr& b) { return a->at < b->at; });
  const auto quorum = static_cast<std::size_t>(meeting.quorum);
  if (members.size() < quorum) {
    return stage.tell(RecordKind::quorum_missed, incident, desk.row, desk.row, static_cast<double>(members.size()),
                      last);
  }
  stage.agenda.wait_until(officer.waiter, desk.row, members[quorum - 1]->at);
  const RecordId there =
      stage.tell(RecordKind::quorum_reached, incident, desk.row, desk.row, meeting.quorum, members[quorum - 1]->record);
  spend(stage, desk, officer, meeting.length, "consultation", letter);
  return stage.tell(RecordKind::consultation_ended, incident, desk.row, desk.row, rule.level, there);
}

}  // namespace sanji::actors
