// SPDX-License-Identifier: Apache-2.0
// Each begins from how a run is first shown.
#include "viz/outputs/views.hpp"

#include "sim/base/text.hpp"

namespace sanji::outputs {

using base::mark;

const std::vector<NamedView>& named_views() {
  static const std::vector<NamedView> views{
      {"truth", mark("what is so"), {"picture.truth"}},
      {"known", mark("what a post knows"), {"picture.known", "panel knowledge"}},
      {"both", mark("both, with what is between them"), {"picture.both", "panel knowledge"}},
      {"timeline", mark("the lanes, large"), {"split.low 0.62"}},
      {"indicators", mark("indicators with their limits"), {"panel indicators", "split.side 0.42"}},
      {"records", mark("every record as a sentence"), {"panel records", "split.side 0.42"}},
      {"audience", mark("for the room: map and time, nothing else"), {"layout audience"}},
      {"compare", mark("two runs side by side"), {"layout compare", "panel compare", "split.side 0.34"}}};
  return views;
}

}  // namespace sanji::outputs
