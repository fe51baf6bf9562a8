// SPDX-License-Identifier: Apache-2.0
// The keys of plan files about how posts keep in touch: sideways, over which channel, at fixed times.
#include "sim/input/keys_rows.hpp"
#include "sim/model/plan.hpp"

#include <array>

namespace sanji::input {

std::span<const Key> plan_network_keys() {
  static constexpr std::array keys{
      plain("plan.notify[]", "id", "编号", KeyType::id, must, mark("Name of the rule.")),
      item_basis_key("plan.notify[]"),
      hazards_key("plan.notify[]", model::harm_words),
      plain("plan.notify[]", "from", "由", KeyType::reference, must,
            mark("Who tells: a kind of post, or the id of an agency or code of a post.")),
      plain("plan.notify[]", "to", "向", KeyType::text_list, must,
            mark("Who is told: ids of agencies, and county, township or village of the incident's place.")),
      measured("plan.notify[]", "severity", "程度", KeyType::count, "", 1, 4, "1",
               mark("Of incidents from this severity upwards.")),
      measured("plan.notify[]", "within", "时限", KeyType::quantity, "min", 1, 10080, must,
               mark("By when they must have it, counted from first knowing.")),

      worded("plan.channels[]", "id", "编号", KeyType::word, model::post_kind_words, must, mark("The kind of post.")),
      item_basis_key("plan.channels[]"),
      plain("plan.channels[]", "order", "顺序", KeyType::text_list, must,
            mark("Ids of the region's channels in the order in which they are tried; each post of the kind must hold "
                 "them.")),
      measured("plan.channels[]", "attempts", "次数", KeyType::count, "", 1, 100, "2",
               mark("Attempts on a busy channel before the next one.")),
      measured("plan.channels[]", "redial", "重拨间隔", KeyType::quantity, "min", 0, 1440, "1 min",
               mark("Time between two attempts.")),
      measured("plan.channels[]", "retry", "重试间隔", KeyType::quantity, "min", 0.1, 1440, "10 min",
               mark("Time until all are tried again after all have failed.")),

      plain("plan.heartbeats[]", "id", "编号", KeyType::id, must, mark("Name of the rule.")),
      item_basis_key("plan.heartbeats[]"),
      worded("plan.heartbeats[]", "from", "由", KeyType::word, model::post_kind_words, must,
             mark("The kind of post that sends word.")),
      worded("plan.heartbeats[]", "to", "向", KeyType::word, model::post_kind_words, must,
             mark("The kind of post that waits for it.")),
      measured("plan.heartbeats[]", "first", "首次", KeyType::after, "min", 0, 525600, "+0 min",
               mark("When the first is due, after the start of the exercise.")),
      measured("plan.heartbeats[]", "every", "间隔", KeyType::quantity, "min", 1, 525600, must,
               mark("How often it is due.")),
      measured("plan.heartbeats[]", "missed", "缺报次数", KeyType::count, "", 1, 100, "1",
               mark("So many missing in a row, and somebody looks into it.")),
      plain("plan.heartbeats[]", "messenger", "派人", KeyType::boolean, "true",
            mark("Whether a messenger is sent where no call gets through.")),

      measured("plan.absent", "deputy_after", "转副职", KeyType::quantity, "min", 0, 525600, "24 h",
               mark("How long an officer waits for a leader before he turns to a deputy who was not told.")),
      item_basis_key("plan.absent"),

      worded("plan.spot_checks[]", "id", "编号", KeyType::word, model::post_kind_words, must,
             mark("The kind of post whose desks are called.")),
      item_basis_key("plan.spot_checks[]"),
      measured("plan.spot_checks[]", "every", "间隔", KeyType::quantity, "min", 0, 525600, must,
               mark("How often; 0 = never.")),
      measured("plan.spot_checks[]", "present_day", "白天在岗", KeyType::quantity, "%", 0, 100, "100 %",
               mark("Chance that the desk is manned when it is called by day.")),
      measured("plan.spot_checks[]", "present_night", "夜间在岗", KeyType::quantity, "%", 0, 100, "100 %",
               mark("Chance that the desk is manned when it is called by night.")),
  };
  return keys;
}

}  // namespace sanji::input
