// SPDX-License-Identifier: Apache-2.0
// The layer of incidents: their kind by shape, their severity as a number, the people beside it.
#pragma once

#include "viz/map/layer.hpp"

#include <map>
#include <optional>
#include <set>

namespace sanji::map {

class Incidents : public Layer {
 public:
  void draw(const Scene& scene) override;
  [[nodiscard]] std::vector<LegendRow> legend(const Scene& scene) const override;

 private:
  // what was drawn last
  std::map<paint::Symbol, int> open_;  ///< kinds of harm, with the gravest severity of each
  std::set<paint::Symbol> done_;
  std::optional<paint::Symbol> enough_;  ///< of one that has enough force
  bool has_several_ = false;             ///< a sign stands for more than one
};

}  // namespace sanji::map
