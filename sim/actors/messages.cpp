// SPDX-License-Identifier: Apache-2.0
// Carries messages over SimGrid and hands them to the agenda when they arrive.
#include "sim/actors/messages.hpp"

#include <utility>

namespace sanji::actors {
namespace {

constexpr double bytes_of_envelope = 500.0;
constexpr double bytes_of_fact = 60.0;

}  // namespace

Messages::Messages(Agenda& agenda, const Hosts& hosts) : agenda_(agenda), hosts_(hosts) {
  grid::on_message_end([this](const void* comm) { ended(comm); });
}

void Messages::carry(MessagePtr message, Deliver deliver) {
  // started from the agenda, never by an actor: SimGrid tells the end only of what no actor owns
  const journal::EntityRow sender = message->sender;
  agenda_.at(agenda_.now(), Priority::sending, sender,
             [this, message = std::move(message), deliver = std::move(deliver)] { start(message, deliver); });
}

void Messages::carry_by_hand(MessagePtr message, base::Duration way, Deliver deliver) {
  const journal::EntityRow receiver = message->receiver;
  agenda_.at(agenda_.now() + way, Priority::arrival, receiver,
             [message = std::move(message), deliver = std::move(deliver)] { deliver(message); });
}

grid::Host* Messages::host(journal::EntityRow entity) const {
  for (std::size_t i = 0; i < hosts_.channels; ++i) {
    if (grid::Host* host = hosts_.of(entity, model::ChannelId(i))) return host;
  }
  constexpr journal::EntityRow exercise = 0;
  return hosts_.of(exercise, model::ChannelId(0));
}

void Messages::start(const MessagePtr& message, const Deliver& deliver) {
  const double bytes = bytes_of_envelope + bytes_of_fact * static_cast<double>(message->facts.size());
  grid::CommPtr comm = grid::start_message(hosts_.of(message->sender, message->channel),
                                           hosts_.of(message->receiver, message->channel), bytes);
  const void* key = comm.get();
  under_way_.emplace(key, UnderWay{std::move(comm), message, deliver, agenda_.next_in_line()});
}

void Messages::ended(const void* comm) {
  const auto found = under_way_.find(comm);
  if (found == under_way_.end()) return;
  agenda_.catch_up();
  const journal::EntityRow receiver = found->second.message->receiver;
  // the entry keeps SimGrid's own object as well, which must not die inside its callback
  const std::uint64_t sent_as = found->second.sent_as;
  agenda_.at(agenda_.now(), Priority::arrival, receiver, sent_as,
             [ended = std::move(found->second)] { ended.deliver(ended.message); });
  under_way_.erase(found);
}

}  // namespace sanji::actors
