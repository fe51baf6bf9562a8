// SPDX-License-Identifier: Apache-2.0
// One ordered table: a frame has a few hundred of them.
#include "viz/paint/probes.hpp"

namespace sanji::paint {

const Rect* Probes::find(std::string_view name) const {
  const auto found = rects_.find(name);
  return found == rects_.end() ? nullptr : &found->second;
}

}  // namespace sanji::paint
