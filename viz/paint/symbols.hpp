// SPDX-License-Identifier: Apache-2.0
// The signs of the map and the timeline: each a shape of its own, so that they are told apart without colour.
#pragma once

#include "viz/paint/brush.hpp"

namespace sanji::paint {

enum class Symbol {
  county,    ///< square with a star's place: a square in a square
  township,  ///< square
  village,   ///< circle
  agency,    ///< diamond
  team,      ///< triangle, point to where it goes
  store,     ///< crate
  shelter,   ///< house
  sensor,    ///< gauge: circle with a stroke
  flood,     ///< drop
  fire,      ///< flame
  chemical,  ///< hexagon
  accident,  ///< octagon: harm of any other kind
  message,   ///< envelope
  inject,    ///< arrow down
  decision,  ///< diamond with a dot
  level,     ///< stairs
  warning,   ///< triangle with a stroke
  note,      ///< flag
  no_power,  ///< lightning
  cut_off,   ///< broken ring
  lost,      ///< cross
  unequal,   ///< circle with an unequal sign
  site       ///< house with a door: a school, a factory
};

struct Look {
  ImU32 fill = 0;     ///< 0 = hollow
  ImU32 outline = 0;  ///< 0 = none
  float radius_px = 6.0F;
  int direction = 0;  ///< of a team: number of paint::direction(), 0 = up
};

/// Around a middle, on whole pixels so that it looks the same everywhere.
void draw_symbol(ImDrawList& list, Symbol symbol, ImVec2 middle, const Look& look);

}  // namespace sanji::paint
