// SPDX-License-Identifier: Apache-2.0
// One call for each kind of witness and incident.
#include "sim/actors/witnesses.hpp"

#include "sim/actors/call.hpp"
#include "sim/actors/information_officer.hpp"

#include <algorithm>
#include <utility>

namespace sanji::actors {
namespace {

using journal::RecordId;
using journal::RecordKind;

bool names(const std::vector<int>& list, int value) {
  return list.empty() || std::find(list.begin(), list.end(), value) != list.end();
}

/// What a witness has to tell, and whom.
struct PublicCall {
  std::size_t witness = 0;
  model::PostId place;
  model::PostId to;
  Message message;
  RecordId last = journal::none;  ///< seen, or the last attempt
  int attempt = 1;
};

/// No telephone works, or nobody answers: somebody runs to the village office.
void run_there(Stage& stage, PublicCall call) {
  const model::Witness& witness = stage.region().witnesses[call.witness];
  call.message.channel = {};
  call.message.receiver = stage.setting.rows.of(call.place);
  base::Stream stream = stage.streams.stream("run", witness.id, stage.incident(call.message.incident).id);
  const base::Duration way = sample(stage.region().walk, stream);
  stage.agenda.at(stage.agenda.now() + way, Priority::notice, call.message.sender, [&stage, call] {
    stage.send(call.message, RecordKind::report_sent, call.last, to_desk(stage, call.place));
  });
}

/// By telephone, again and again where it is engaged, as the plan has villagers go about it.
void telephone(Stage& stage, PublicCall call) {
  call.message.channel = personal_if_working(stage, call.place, call.to);
  if (!call.message.channel.valid()) return run_there(stage, std::move(call));
  if (!is_engaged(stage, call.to)) {
    call.message.receiver = stage.setting.rows.of(call.to);
    stage.send(std::move(call.message), RecordKind::report_sent, call.last, to_desk(stage, call.to));
    return;
  }
  const model::FallBack& rule = fall_back_of(stage, call.place);
  call.last =
      stage.tell(RecordKind::channel_busy, call.message.incident, call.message.sender, stage.setting.rows.of(call.to),
                 call.attempt, call.last, stage.region().channels[call.message.channel].id);
  if (call.attempt++ >= rule.attempts) return run_there(stage, std::move(call));
  stage.agenda.at(stage.agenda.now() + rule.redial, Priority::notice, call.message.sender,
                  [&stage, call] { telephone(stage, call); });
}

void call_in(Stage& stage, std::size_t index, model::IncidentId incident, RecordId arose) {
  const model::Witness& witness = stage.region().witnesses[index];
  PublicCall call;
  call.witness = index;
  call.place = stage.incident(incident).place;
  call.to = witness.calls.valid() ? witness.calls : call.place;
  call.last = stage.tell(RecordKind::witness_noticed, incident, stage.setting.rows.witness(index),
                         stage.setting.rows.of(incident), stage.truth.of(incident).severity, arose);
  call.message.kind = MessageKind::report;
  call.message.incident = incident;
  call.message.facts = first_sight(stage, incident, witness.id);
  call.message.occasion = "witness " + witness.id;
  call.message.sender = stage.setting.rows.witness(index);
  telephone(stage, std::move(call));
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
