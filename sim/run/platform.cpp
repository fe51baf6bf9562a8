// SPDX-License-Identifier: Apache-2.0
// How SimGrid is set up: quiet, exact delays, small stacks.
#include "sim/run/platform.hpp"

#include <xbt/log.h>

namespace sanji::run {
namespace {

using actors::grid::Engine;

constexpr double bandwidth = 1e6;  // bytes a second: short texts, so the channel's delay is what counts

#if defined(__SANITIZE_ADDRESS__)
constexpr const char* contexts = "contexts/factory:thread";  // the others switch stacks behind the sanitizer's back
#else
constexpr const char* contexts = "contexts/factory:raw";
#endif

std::unique_ptr<Engine> make_engine() {
  xbt_log_control_set("xbt_cfg.thresh:warning");    // stderr is ours
  auto engine = std::make_unique<Engine>("sanji");  // by name: argc and argv would let SimGrid take options from us
  Engine::set_config(contexts);
  Engine::set_config("contexts/stack-size:64");  // KiB
  Engine::set_config("network/model:CM02");
  Engine::set_config("network/crosstraffic:0");  // delay is latency plus size over bandwidth, as the region says
  return engine;
}

}  // namespace

Platform::Platform(const model::Scenario& scenario, const journal::EntityRows& rows) : engine_(make_engine()) {
  const model::Region& region = scenario.region;
  hosts_.channels = region.channels.size();
  hosts_.all.resize(rows.size() * hosts_.channels, nullptr);
  auto* star = actors::grid::add_star(*engine_, "county");
  const auto add = [&](journal::EntityRow row, const std::string& place, model::ChannelId id) {
    const model::Channel& channel = region.channels[id];
    const double half_delay_s = channel.delay.seconds() / 2.0;  // a message crosses two links
    hosts_.all[static_cast<std::size_t>(row) * hosts_.channels + id.index()] =
        actors::grid::add_spoke(star, place + '.' + channel.id, half_delay_s, bandwidth);
  };
  add(rows.exercise(), "exercise", model::ChannelId(0));
  for (const model::ChannelId channel : region.channels.ids()) {
    if (region.channels[channel].medium != model::Medium::network) continue;
    for (const auto id : region.posts.ids()) {
      if (holds(region, id, channel)) add(rows.of(id), "post/" + region.posts[id].code, channel);
    }
    for (const auto id : region.teams.ids()) add(rows.of(id), "team/" + region.teams[id].id, channel);
    for (const auto id : region.officers.ids()) add(rows.of(id), "officer/" + region.officers[id].id, channel);
    for (std::size_t i = 0; i < region.witnesses.size(); ++i) {
      add(rows.witness(i), "witness/" + region.witnesses[i].id, channel);
    }
  }
  star->seal();
}

// the engine is left to the process: it ends with _exit, and tearing it down would cost more than the run
Platform::~Platform() { static_cast<void>(engine_.release()); }

void Platform::play(base::SimTime end) {
  constexpr double past_the_end_s = 1.0;  // SimGrid stops up to 10 us early, and the exercise ends at the very end
  engine_->run_until(end.seconds() + past_the_end_s);
}

}  // namespace sanji::run
