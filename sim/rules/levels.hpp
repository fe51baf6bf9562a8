// SPDX-License-Identifier: Apache-2.0
// Which response level the plan asks for, given what the deciding desk knows.
#pragma once

#include "sim/rules/decision.hpp"
#include "sim/rules/picture.hpp"

#include <array>

namespace sanji::rules {

/// What is known of the consequences, over all incidents known: one number an item, in the order of model::Consequence.
using KnownConsequences = std::array<double, std::size(model::consequence_words)>;
/// `open`: incidents believed done no longer count, so that a level can be lowered.
enum class Counted { all, open };
KnownConsequences known_consequences(const Picture& picture, Counted counted = Counted::all);

/// True when any of the groups holds in full.
bool holds(const model::When& when, const KnownConsequences& known);

/// The gravest level that a warning of a colour (1 blue .. 4 red) asks for by itself, nothing else being known; 0 = none.
int level_asked_by_warning(const model::Plan& plan, int colour);

/// The level asked for: 1..4 = I..IV, 0 = none. A candidate is a row of the plan's table, its score the level.
struct LevelChoice {
  int level = 0;
  const model::LevelRule* rule = nullptr;
};
Decision<LevelChoice, int> which_level(const Picture& picture, Counted counted = Counted::all);

}  // namespace sanji::rules
