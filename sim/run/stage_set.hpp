// SPDX-License-Identifier: Apache-2.0
// Everything that a variant of a scenario has in common over its replications: exposure, rows, routes, network. Built once,
// then forked.
#pragma once

#include "sim/actors/stage.hpp"
#include "sim/input/load.hpp"
#include "sim/journal/view.hpp"
#include "sim/run/platform.hpp"

#include <memory>

namespace sanji::run {

class StageSet {
 public:
  /// `loaded` must outlive the set.
  explicit StageSet(const input::Loaded& loaded);

  [[nodiscard]] const actors::Setting& setting() const { return setting_; }
  [[nodiscard]] const input::Loaded& loaded() const { return loaded_; }
  [[nodiscard]] world::Routes& routes() { return routes_; }
  [[nodiscard]] Platform& platform() { return platform_; }
  /// The journal of the replication that this process plays; who and what there is stands in it from the start.
  [[nodiscard]] journal::Journal& journal() { return journal_; }

 private:
  const input::Loaded& loaded_;
  model::Exposure exposure_;
  journal::EntityRows rows_;
  world::Items items_;
  world::Routes routes_;
  rules::Gateways gateways_;
  Platform platform_;
  actors::Setting setting_;
  journal::Journal journal_;
};

}  // namespace sanji::run
