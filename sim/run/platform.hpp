// SPDX-License-Identifier: Apache-2.0
// The network under a scenario: one star, one host for each (place, channel). Built once a scenario, before any fork. One
// platform a process, because SimGrid's engine is one.
#pragma once

#include "sim/actors/grid.hpp"
#include "sim/actors/messages.hpp"
#include "sim/journal/entities.hpp"
#include "sim/model/scenario.hpp"

#include <memory>
#include <vector>

namespace sanji::run {

class Platform {
 public:
  Platform(const model::Scenario& scenario, const journal::EntityRows& rows);
  ~Platform();
  Platform(const Platform&) = delete;
  Platform& operator=(const Platform&) = delete;

  [[nodiscard]] const actors::Hosts& hosts() const { return hosts_; }
  /// Plays until `end`. Nobody is killed: actors stay where they wait, for the process that played ends next.
  void play(base::SimTime end);

 private:
  std::unique_ptr<actors::grid::Engine> engine_;
  actors::Hosts hosts_;
};

}  // namespace sanji::run
