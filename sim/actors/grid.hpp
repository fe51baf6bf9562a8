// SPDX-License-Identifier: Apache-2.0
// SimGrid under one spelling: the few calls that changed between 3.32 and 4.x, and nothing else. Knows nothing of drills.
#pragma once

#include <simgrid/s4u.hpp>

// these need what the one above brings
#include <simgrid/version.h>
#include <simgrid/Exception.hpp>
#include <simgrid/kernel/Timer.hpp>

#include <functional>
#include <string>
#include <utility>

namespace sanji::actors::grid {

using simgrid::kernel::timer::Timer;
using simgrid::s4u::ActorPtr;
using simgrid::s4u::CommPtr;
using simgrid::s4u::Engine;
using simgrid::s4u::Host;
using simgrid::s4u::Link;
using simgrid::s4u::NetZone;
using simgrid::s4u::SemaphorePtr;

/// The one zone of a platform: every host hangs on its own link.
inline NetZone* add_star(Engine& engine, const std::string& name) {
#if SIMGRID_VERSION >= 40000
  return engine.get_netzone_root()->add_netzone_star(name);
#else
  static_cast<void>(engine);
  return simgrid::s4u::create_star_zone(name);
#endif
}

/// A host with its link to everywhere; `latency_s` one way, `bandwidth` in bytes a second.
inline Host* add_spoke(NetZone* zone, const std::string& name, double latency_s, double bandwidth) {
  constexpr double idle_speed = 1e9;                       // nothing computes here
  constexpr auto unshared = Link::SharingPolicy::FATPIPE;  // messages under way at one time do not slow each other down
#if SIMGRID_VERSION >= 40000
  Host* host = zone->add_host(name, idle_speed);
  Link* link = zone->add_link(name, bandwidth)->set_latency(latency_s)->set_sharing_policy(unshared)->seal();
  host->seal();
  zone->add_route(host, nullptr, {simgrid::s4u::LinkInRoute(link)}, true);
#else
  Host* host = zone->create_host(name, idle_speed);
  Link* link = zone->create_link(name, bandwidth)->set_latency(latency_s)->set_sharing_policy(unshared)->seal();
  host->seal();
  zone->add_route(host->get_netpoint(), nullptr, nullptr, nullptr, {simgrid::s4u::LinkInRoute(link)}, true);
#endif
  return host;
}

inline ActorPtr add_actor(const std::string& name, Host* host, const std::function<void()>& body) {
#if SIMGRID_VERSION >= 40000
  return simgrid::s4u::Engine::get_instance()->add_actor(name, host, body);
#else
  return simgrid::s4u::Actor::create(name, host, body);
#endif
}

/// Starts a message between two hosts that nobody waits for.
inline CommPtr start_message(Host* from, Host* to, double bytes) {
  CommPtr message = simgrid::s4u::Comm::sendto_init(from, to);
  message->set_payload_size(static_cast<std::uint64_t>(bytes));
#if SIMGRID_VERSION >= 40000
  message->start();
#else
  message->vetoable_start();
#endif
  return message;
}

/// Calls back with the address of each message that has ended.
inline void on_message_end(std::function<void(const void*)> callback) {
#if SIMGRID_VERSION >= 33400
  simgrid::s4u::Comm::on_completion_cb(
      [call = std::move(callback)](const simgrid::s4u::Comm& message) { call(&message); });
#else
  simgrid::s4u::Activity::on_completion_cb(
      [call = std::move(callback)](const simgrid::s4u::Activity& activity) { call(&activity); });
#endif
}

}  // namespace sanji::actors::grid
