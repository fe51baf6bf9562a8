// SPDX-License-Identifier: Apache-2.0
// The keys of event files. What a kind of hazard needs beside these is declared by the hazard itself.
#include "sim/input/keys_rows.hpp"
#include "sim/model/plan.hpp"

#include <array>

namespace sanji::input {

std::span<const Key> event_keys() {
  static constexpr std::array keys{
      kind_key("event"),
      extends_key("event"),
      name_key("event", must),
      name_en_key("event"),
      basis_key("event", mark("How the values of the file are known where nothing else is said.")),
      plain("event", "start", "开始", KeyType::date_time, must, mark("When the exercise starts, local time.")),
      nested("event", "hazards", "灾害", KeyType::list, "event.hazards[]", must, mark("What happens to the region.")),
      nested("event", "travellers", "在途人员", KeyType::list, "event.travellers[]", maybe,
             mark("People on the road where the hazard may come.")),

      plain("event.hazards[]", "kind", "种类", KeyType::word, must,
            mark("The kind of hazard model; it adds its own keys, see below.")),
      plain("event.hazards[]", "id", "编号", KeyType::id, must, mark("Short name of the hazard.")),
      name_key("event.hazards[]", must),
      name_en_key("event.hazards[]"),
      worded("event.hazards[]", "hazard", "灾种", KeyType::word, model::harm_words, must,
             mark("The kind of harm that it does.")),
      basis_key("event.hazards[]", mark("How the values of the item are known; where it is absent, as the file.")),

      plain("event.travellers[]", "id", "编号", KeyType::id, must, mark("Short name of the travellers.")),
      name_key("event.travellers[]", must),
      name_en_key("event.travellers[]"),
      measured("event.travellers[]", "persons", "人数", KeyType::count, "persons", 1, 10000, must,
               mark("How many they are.")),
      measured("event.travellers[]", "lon", "经度", KeyType::position, "deg", -180, 180, maybe,
               mark("Longitude in degrees; must be given unless the region is planar.")),
      measured("event.travellers[]", "lat", "纬度", KeyType::position, "deg", -90, 90, maybe,
               mark("Latitude in degrees; must be given unless the region is planar.")),
      measured("event.travellers[]", "x", "东", KeyType::position, "m", -1e6, 1e6, maybe,
               mark("Metres to the east; must be given where the region is planar.")),
      measured("event.travellers[]", "y", "北", KeyType::position, "m", -1e6, 1e6, maybe,
               mark("Metres to the north; must be given where the region is planar.")),
      basis_key("event.travellers[]", mark("How the values of the item are known; where it is absent, as the file.")),
  };
  return keys;
}

}  // namespace sanji::input
