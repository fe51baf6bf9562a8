// SPDX-License-Identifier: Apache-2.0
// The colours of each theme. What stands for different things also differs in shape or letter: nobody needs to tell two
// colours apart to read the map. Categories are those of Okabe and Ito (2008), "Color Universal Design"; the ramp of
// hazards runs evenly from light to dark.
#pragma once

#include "viz/session/view.hpp"

#include <imgui.h>

#include <array>

namespace sanji::paint {

struct Colours {
  ImU32 window;  ///< behind panels
  ImU32 panel;   ///< of rows and fields, a little off the window
  ImU32 text;
  ImU32 faint;   ///< text that may be overlooked
  ImU32 line;    ///< between things
  ImU32 accent;  ///< what is selected, the clock
  ImU32 alarm;   ///< late, lost, wrong
  ImU32 good;
  ImU32 land;     ///< of the map
  ImU32 outside;  ///< beyond the border
  ImU32 border;
  ImU32 relief_lit;            ///< over slopes towards the light; its opacity is the most that is laid on
  ImU32 relief_shaded;         ///< over slopes away from it
  ImU32 halo;                  ///< around letters on the map
  std::array<ImU32, 4> roads;  ///< trunk, county, township, village
  ImU32 water;
  ImU32 post;
  ImU32 team;
  ImU32 incident;
  ImU32 message;
  ImU32 ghost;                   ///< what is believed
  std::array<ImU32, 4> hazard;   ///< severity 1 to 4
  std::array<ImU32, 5> warning;  ///< none, blue, yellow, orange, red
  std::array<ImU32, 5> level;    ///< none, I, II, III, IV
  std::array<ImU32, 6> status;   ///< of teams: free, mustering, under way, on scene, returning, held up
  bool is_dark = false;
};

const Colours& colours_of(session::Theme theme);

/// Black or white, whichever stands out more on a fill that is laid over a ground (contrast of WCAG 2.1, from relative
/// luminances).
ImU32 letters_on(ImU32 fill, ImU32 ground);

/// The same colour, less opaque.
constexpr ImU32 faded(ImU32 colour, float opacity) {
  const auto alpha = static_cast<ImU32>(static_cast<float>(colour >> IM_COL32_A_SHIFT) * opacity);
  return (colour & ~IM_COL32_A_MASK) | (alpha << IM_COL32_A_SHIFT);
}

}  // namespace sanji::paint
