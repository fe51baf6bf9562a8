// SPDX-License-Identifier: Apache-2.0
// The keys of plan files for the five parts that every plan has: duties, tasks, procedure, times, aftermath.
#include "sim/input/keys_rows.hpp"
#include "sim/model/plan.hpp"

#include <array>

namespace sanji::input {

std::span<const Key> plan_part_keys() {
  static constexpr std::array keys{
      plain("plan.roles[]", "id", "编号", KeyType::id, must, mark("Name of the role; leaders.csv speaks of it.")),
      name_key("plan.roles[]", must),
      name_en_key("plan.roles[]"),
      item_basis_key("plan.roles[]"),
      worded("plan.roles[]", "at", "所在", KeyType::word, model::post_kind_words, must,
             mark("The kind of posts that have it.")),
      plain("plan.roles[]", "checklist", "岗位清单", KeyType::text_list, maybe,
            mark("Ids of the procedure's steps that its holder sees to.")),

      plain("plan.tasks[]", "id", "编号", KeyType::id, must, mark("Name of the task.")),
      name_key("plan.tasks[]", must),
      name_en_key("plan.tasks[]"),
      item_basis_key("plan.tasks[]"),
      plain("plan.tasks[]", "lead", "牵头", KeyType::text_list, maybe,
            mark("Ids of the agencies that lead it; absent = the desk itself.")),

      plain("plan.procedure[]", "id", "编号", KeyType::id, must, mark("Name of the step.")),
      name_key("plan.procedure[]", must),
      name_en_key("plan.procedure[]"),
      item_basis_key("plan.procedure[]"),
      worded("plan.procedure[]", "who", "由", KeyType::word, model::post_kind_words, must,
             mark("The kind of post that does it.")),
      worded("plan.procedure[]", "what", "步骤", KeyType::word, model::step_words, must, mark("What is done.")),
      hazards_key("plan.procedure[]", model::harm_words),
      measured("plan.procedure[]", "within", "时限", KeyType::quantity, "min", 0, 525600, "0 min",
               mark("Counted from the post knowing of the incident, for a warning from its issue; 0 = no limit.")),

      plain("plan.times[]", "id", "编号", KeyType::id, must, mark("Name of the time.")),
      name_key("plan.times[]", must),
      name_en_key("plan.times[]"),
      item_basis_key("plan.times[]"),
      worded("plan.times[]", "from", "起点", KeyType::word, model::moment_words, must,
             mark("The moment from which it counts.")),
      worded("plan.times[]", "to", "终点", KeyType::word, model::moment_words, must,
             mark("The moment by which it must have happened.")),
      measured("plan.times[]", "within", "时限", KeyType::quantity, "min", 1, 525600, must,
               mark("The longest time allowed.")),

      plain("plan.aftermath[]", "id", "编号", KeyType::id, must, mark("Name of the work.")),
      name_key("plan.aftermath[]", must),
      name_en_key("plan.aftermath[]"),
      item_basis_key("plan.aftermath[]"),
      worded("plan.aftermath[]", "who", "由", KeyType::word, model::post_kind_words, must,
             mark("The kind of post that does it.")),
      measured("plan.aftermath[]", "within", "时限", KeyType::quantity, "min", 0, 525600, "0 min",
               mark("Counted from the end of the response; 0 = no limit.")),

      plain("plan.library[]", "id", "编号", KeyType::id, must, mark("Name of the kept plan.")),
      name_key("plan.library[]", must),
      name_en_key("plan.library[]"),
      item_basis_key("plan.library[]"),
      plain("plan.library[]", "owners", "持有者", KeyType::text_list, must,
            mark("Who keeps it: kinds of posts, codes of posts and ids of agencies.")),
      hazards_key("plan.library[]", model::harm_words),
  };
  return keys;
}

}  // namespace sanji::input
