// SPDX-License-Identifier: Apache-2.0
// The keys of scenario files.
#include "sim/input/keys_rows.hpp"

#include <array>

namespace sanji::input {

std::span<const Key> scenario_keys() {
  static constexpr std::array keys{
      kind_key("scenario"),
      extends_key("scenario"),
      name_key("scenario", must),
      name_en_key("scenario"),
      plain("scenario", "region", "区域", KeyType::folder, must,
            mark("Folder of the region: region.yaml and its registries.")),
      plain("scenario", "plan", "预案", KeyType::file, must, mark("File of the emergency plan in force.")),
      plain("scenario", "event", "事件", KeyType::file, must,
            mark("File of the event: when it starts and what happens.")),
      plain("scenario", "limits", "时限", KeyType::text_list, maybe,
            mark("Names of limits profiles: files of a folder limits/ beside this file or in a folder above it, "
                 "without .yaml.")),
      measured("scenario", "duration", "时长", KeyType::quantity, "h", 0.01, 8784, must,
               mark("How long the drill runs.")),
      measured("scenario", "seed", "种子", KeyType::count, "", 0, 1e15, "1",
               mark("Number from which all chance is drawn; the same seed gives the same run.")),
      nested("scenario", "overrides", "改动", KeyType::list, "scenario.overrides[]", maybe,
             mark("Single values that this scenario changes in its region, plan or event.")),

      plain("scenario.overrides[]", "path", "路径", KeyType::text, must,
            mark("Which value: `plan.reporting[village-report].within`, `event.hazards[flood].begins`, or a cell of a "
                 "registry by the id of its row, `region.teams[T-001].persons`.")),
      plain("scenario.overrides[]", "value", "取值", KeyType::text, must,
            mark("What stands there instead, written and checked as in the file itself.")),
  };
  return keys;
}

}  // namespace sanji::input
