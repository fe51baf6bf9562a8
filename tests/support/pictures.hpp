// SPDX-License-Identifier: Apache-2.0
// Plays a scenario in a process of its own and looks into the desks' heads on the way: what the run itself holds for known,
// beside the journal that it leaves. For tests of whether the journal alone says the same.
#pragma once

#include "sim/input/load.hpp"
#include "sim/journal/picture.hpp"
#include "sim/journal/view.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace sanji::tests {

/// What one desk held for known at a time, before anything of that microsecond happened.
struct PictureTaken {
  base::SimTime at;
  journal::EntityRow who = journal::none;
  std::vector<journal::Known> known;  ///< ascending by subject and variable
};

struct PlayedWithPictures {
  journal::Journal journal;
  std::vector<PictureTaken> pictures;
};

/// Takes the picture of the posts named, where none is named of each desk that has been called by then. Whose desk was not
/// called yet knows nothing.
PlayedWithPictures play_with_pictures(const input::Loaded& loaded, std::uint64_t seed,
                                      const std::vector<base::SimTime>& times,
                                      const std::vector<std::string>& posts = {});

}  // namespace sanji::tests
