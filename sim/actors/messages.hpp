// SPDX-License-Identifier: Apache-2.0
// Messages between desks, officers and teams: what they say, and their way over the network. Resource messages bear the
// EDXL-RM names. Knows nothing of what is done with them.
#pragma once

#include "sim/actors/agenda.hpp"
#include "sim/base/sim_time.hpp"
#include "sim/journal/records.hpp"
#include "sim/model/incident.hpp"
#include "sim/model/region.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

namespace sanji::actors {

enum class MessageKind {
  report,                ///< what is known of an incident
  request_resource,      ///< a township asks the county for help from outside
  requisition_resource,  ///< an order to a team
  commit_resource,       ///< a team says with how many it comes, none if it cannot
  deployment_status,     ///< a team says how it stands (ReportResourceDeploymentStatus)
  notification,          ///< sideways: what is known of an incident
  warning,               ///< a colour in force for an area
  level_told,            ///< the response level in force
  activation,            ///< a member of the joint response is called
  acknowledgement,       ///< it has heard
  response,              ///< which teams come from outside (ResponseToRequestResource)
  chore                  ///< no message at all: something that a desk has set itself to do
};

/// One thing that a message says.
struct Fact {
  std::size_t item = 0;  ///< of world::Items
  journal::EntityRow subject = journal::none;
  journal::Variable variable = journal::Variable::none;
  double value = 0.0;
  base::SimTime as_of;
};

/// People or houses: what is miscounted at first sight and altered by script.
constexpr bool is_count(const Fact& fact) {
  return fact.variable == journal::Variable::people || fact.variable == journal::Variable::houses;
}

struct Message {
  MessageKind kind = MessageKind::report;
  model::IncidentId incident;
  model::TeamId team;                    ///< whom an order is for, or who tells
  model::PostId reply_to;                ///< the desk that ordered
  model::PostId from;                    ///< the post that sent it; none = somebody else
  model::ChannelId channel;              ///< by which it goes
  std::vector<model::PostId> also_told;  ///< whom the sender tells the same
  std::size_t rule = 0;                  ///< warning: of plan.warnings; activation: of plan.joint
  bool raised = false;                   ///< warning: graver than what was in force there
  model::PostId about;                   ///< warning: the area
  std::vector<Fact> facts;
  double value = 0.0;    ///< persons that come, or are lacking; what the record of sending shows
  std::string occasion;  ///< what it tells, by name: what chance is drawn for wherever it is handled
  journal::EntityRow sender = journal::none;
  journal::EntityRow receiver = journal::none;
  journal::RecordId sent = journal::none;
};

/// A message that is under way or has arrived is not changed any more, and many hold it.
using MessagePtr = std::shared_ptr<const Message>;
using Deliver = std::function<void(const MessagePtr&)>;

/// The hosts of the network: one for each (place, channel).
struct Hosts {
  std::size_t channels = 1;
  std::vector<grid::Host*> all;  ///< by entity row, then channel; null where nothing is sent from
  [[nodiscard]] grid::Host* of(journal::EntityRow row, model::ChannelId channel) const {
    return all[static_cast<std::size_t>(row) * channels + channel.index()];
  }
};

/// The network that carries messages. Each (place, channel) is a host of its own.
class Messages {
 public:
  Messages(Agenda& agenda, const Hosts& hosts);
  Messages(const Messages&) = delete;
  Messages& operator=(const Messages&) = delete;

  /// Carries the message from its sender's to its receiver's host and then calls `deliver` as an agenda entry.
  void carry(MessagePtr message, Deliver deliver);
  /// Hands the message to somebody who takes so long on the road.
  void carry_by_hand(MessagePtr message, base::Duration way, Deliver deliver);
  /// Where an actor stands; the exercise's own host where the entity has none.
  [[nodiscard]] grid::Host* host(journal::EntityRow entity) const;

 private:
  struct UnderWay {
    grid::CommPtr comm;
    MessagePtr message;
    Deliver deliver;
    std::uint64_t sent_as = 0;  ///< place in line: SimGrid ends what ends at one time in no order of ours
  };
  void start(const MessagePtr& message, const Deliver& deliver);
  void ended(const void* comm);

  Agenda& agenda_;
  const Hosts& hosts_;
  std::unordered_map<const void*, UnderWay> under_way_;  ///< looked up only, never walked
};

}  // namespace sanji::actors
