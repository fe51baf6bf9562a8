// SPDX-License-Identifier: Apache-2.0
// One call for each kind of witness and incident.
#include "sim/actors/witnesses.hpp"

#include "sim/actors/call.hpp"
#include "sim/actors/information_officer.hpp"

#include <algorithm>

namespace sanji::actors {
namespace {

using journal::RecordId;
using journal::RecordKind;

bool names(const std::vector<int>& list, int value) {
  return list.empty() || std::find(list.begin(), list.end(), value) != list.end();
}

void call_in(Stage& stage, std::size_t index, model::IncidentId incident, RecordId arose) {
  const model::Witness& witness = stage.region().witnesses[index];
  const model::PostId place = stage.incident(incident).place;
  const model::PostId to = witness.calls.valid() ? witness.calls : place;
  const RecordId seen = stage.tell(RecordKind::witness_noticed, incident, stage.setting.rows.witness(index),
                                   stage.setting.rows.of(incident), stage.truth.of(incident).severity, arose);
  Message call;
  call.kind = MessageKind::report;
  call.incident = incident;
  call.facts = first_sight(stage, incident, witness.id);
  call.occasion = "witness " + witness.id;
  call.sender = stage.setting.rows.witness(index);
  call.receiver = stage.setting.rows.of(to);
  send_when_possible(stage, place, to, std::move(call), RecordKind::report_sent, seen, to_desk(stage, to));
}

}  // namespace

void send_witnesses(Stage& stage, model::IncidentId incident) {
  const model::Incident& what = stage.incident(incident);
  const auto& witnesses = stage.region().witnesses;
  for (std::size_t i = 0; i < witnesses.size(); ++i) {
    const model::Witness& witness = witnesses[i];
    if (!names(witness.harms, static_cast<int>(what.harm)) || !names(witness.objects, static_cast<int>(what.object))) {
      continue;
    }
    base::Stream stream = stage.streams.stream("witness", witness.id, what.id);
    const double luck = stream.uniform();
    const base::Duration after = sample(stage.is_night() ? witness.after_night : witness.after_day, stream);
    if (luck >= witness.share.value) continue;
    const RecordId arose = stage.truth.of(incident).latest;
    stage.agenda.at(stage.agenda.now() + after, Priority::notice, stage.setting.rows.witness(i),
                    [&stage, i, incident, arose] { call_in(stage, i, incident, arose); });
  }
}

}  // namespace sanji::actors
