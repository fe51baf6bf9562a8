// SPDX-License-Identifier: Apache-2.0
// The one list of layers.
#include "sim/base/text.hpp"
#include "viz/map/closures.hpp"
#include "viz/map/differences.hpp"
#include "viz/map/ghosts.hpp"
#include "viz/map/ground.hpp"
#include "viz/map/hazard.hpp"
#include "viz/map/incidents.hpp"
#include "viz/map/layer.hpp"
#include "viz/map/marked.hpp"
#include "viz/map/messages.hpp"
#include "viz/map/plates.hpp"
#include "viz/map/post_states.hpp"
#include "viz/map/posts.hpp"
#include "viz/map/relief.hpp"
#include "viz/map/rivers.hpp"
#include "viz/map/roads.hpp"
#include "viz/map/stores.hpp"
#include "viz/map/teams.hpp"

#include <array>

namespace sanji::map {
namespace {

using base::mark;

// from the ground upwards
constexpr std::array table{
    LayerRow{"ground", mark("land and border"), Lie::ground, make_layer<Ground>},
    LayerRow{"relief", mark("relief"), Lie::ground, make_layer<Relief>},
    LayerRow{"rivers", mark("rivers"), Lie::ground, make_layer<Rivers>},
    LayerRow{"hazard", mark("hazard"), Lie::field, make_layer<Hazard>},
    LayerRow{"roads", mark("roads"), Lie::still, make_layer<Roads>},
    LayerRow{"stores", mark("stores, shelters, stations"), Lie::still, make_layer<Stores>},
    LayerRow{"posts", mark("posts and names"), Lie::still, make_layer<Posts>},
    LayerRow{"closures", mark("closed roads"), Lie::moving, make_layer<Closures>},
    LayerRow{"states", mark("power and contact"), Lie::moving, make_layer<PostStates>},
    LayerRow{"messages", mark("messages"), Lie::moving, make_layer<Messages>},
    LayerRow{"incidents", mark("the incidents"), Lie::moving, make_layer<Incidents>},
    LayerRow{"teams", mark("teams"), Lie::moving, make_layer<Teams>},
    LayerRow{"plates", mark("warnings, levels, letters that wait"), Lie::moving, make_layer<Plates>},
    LayerRow{"differences", mark("differences between two runs"), Lie::moving, make_layer<Differences>},
    LayerRow{"ghosts", mark("what is believed"), Lie::moving, make_layer<Ghosts>},
    LayerRow{"marked", mark("what is selected"), Lie::moving, make_layer<Marked>}};

}  // namespace

std::span<const LayerRow> layers() { return table; }

std::vector<Switchable> switchable() {
  std::vector<Switchable> all;
  all.reserve(layers().size() + 1);
  for (const LayerRow& row : layers()) all.push_back({row.id, row.name});
  all.push_back({legend_id, base::mark("legend")});
  return all;
}

}  // namespace sanji::map
