// SPDX-License-Identifier: Apache-2.0
// Which images a graphics card does not have yet in their newest state. Knows no graphics card.
#pragma once

#include "viz/raster/textures.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace sanji::sinks {

class TextureUploads {
 public:
  struct Due {
    std::size_t index = 0;  ///< in Textures::all()
    bool new_size = false;  ///< room must be made for it; otherwise its pixels go where the old ones are

    friend constexpr bool operator==(Due, Due) = default;
  };
  /// What must be uploaded, in order; from now on it counts as uploaded. An image without pixels waits until it has some.
  [[nodiscard]] std::vector<Due> due(const raster::Textures& textures);

 private:
  struct Uploaded {
    std::uint64_t revision = 0;  ///< 0: nothing yet
    int width = 0;
    int height = 0;
  };
  std::vector<Uploaded> uploaded_;  ///< [index in Textures::all()]
};

}  // namespace sanji::sinks
