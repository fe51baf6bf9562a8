// SPDX-License-Identifier: Apache-2.0
// The keys of plan files.
#include "sim/input/keys_rows.hpp"
#include "sim/model/plan.hpp"

#include <array>

namespace sanji::input {

std::span<const Key> plan_keys() {
  static constexpr std::array keys{
      kind_key("plan"),
      extends_key("plan"),
      name_key("plan", must),
      name_en_key("plan"),
      basis_key("plan", mark("How the values of the file are known where nothing else is said.")),
      nested("plan", "handling", "处置耗时", KeyType::list, "plan.handling[]", must,
             mark("What a piece of work costs an officer of a duty desk; one item for each tier.")),
      nested("plan", "reporting", "报告", KeyType::list, "plan.reporting[]", must,
             mark("Who reports to whom, by when.")),
      measured("plan", "follow_up", "续报间隔", KeyType::quantity, "min", 1, 1440, "30 min",
               mark("How often the information officer looks again and reports what has changed.")),
      nested("plan", "levels", "响应级别", KeyType::list, "plan.levels[]", maybe,
             mark("Response levels; the gravest whose condition holds is set.")),
      nested("plan", "dispatch", "派遣", KeyType::map, "plan.dispatch", maybe, mark("How teams are chosen.")),
      nested("plan", "needs", "需求", KeyType::list, "plan.needs[]", maybe,
             mark("What an incident of a harm, an object and a severity asks for.")),

      worded("plan.handling[]", "id", "编号", KeyType::word, model::tier_words, must, mark("The tier of the desk.")),
      basis_key("plan.handling[]", mark("How the values of the item are known; where it is absent, as the file.")),
      measured("plan.handling[]", "answer", "接报", KeyType::range, "min", 0, 600, must,
               mark("Taking a call or message and writing it down.")),
      measured("plan.handling[]", "verify", "核实", KeyType::range, "min", 0, 600, must,
               mark("Checking a report before acting on it.")),
      worded("plan.handling[]", "approval", "审批", KeyType::word, model::approval_words, "none",
             mark("Who approves a report before it goes up.")),
      measured("plan.handling[]", "approve", "审批耗时", KeyType::range, "min", 0, 600, "0 min",
               mark("The leader's own time for an approval.")),
      measured("plan.handling[]", "order", "下令", KeyType::range, "min", 0, 600, must, mark("Making out one order.")),
      measured("plan.handling[]", "call", "通话", KeyType::range, "min", 0, 600, must,
               mark("Making one call to pass something on.")),

      plain("plan.reporting[]", "id", "编号", KeyType::id, must, mark("Name of the rule.")),
      basis_key("plan.reporting[]", mark("How the values of the item are known; where it is absent, as the file.")),
      worded("plan.reporting[]", "from", "由", KeyType::word, model::tier_words, must, mark("The tier that reports.")),
      worded("plan.reporting[]", "to", "向", KeyType::words, model::tier_words, must,
             mark("The tier, or the list of tiers, that it reports to; each stands above it.")),
      measured("plan.reporting[]", "within", "时限", KeyType::quantity, "min", 0, 10080, must,
               mark("By when the superior must have it, counted from first knowing.")),

      worded("plan.levels[]", "id", "编号", KeyType::word, model::level_words, must, mark("The level, I the gravest.")),
      basis_key("plan.levels[]", mark("How the values of the item are known; where it is absent, as the file.")),
      plain("plan.levels[]", "when", "条件", KeyType::expression, must,
            mark("Comparisons joined by `and` and `or` (`and` binds tighter) over people, houses, villages, townships, "
                 "incidents, roads_closed and severity, such as `people >= 50 or villages >= 2`.")),
      worded("plan.levels[]", "decided_by", "决定", KeyType::word, model::level_decision_words, "leader",
             mark("A leader, or the trigger itself, at once.")),
      measured("plan.levels[]", "decision", "决定耗时", KeyType::range, "min", 0, 600, maybe,
               mark("The leader's time to decide; must be given unless the trigger decides.")),

      worded("plan.dispatch", "order", "顺序", KeyType::words, model::team_source_words,
             "[own township, nearest capable, county pool]",
             mark("The classes of teams in the order in which they are gone through.")),
      worded("plan.dispatch", "mutual_aid", "互助", KeyType::word, model::mutual_aid_words, "on request",
             mark("Whether neighbours come on request only or of themselves.")),
      basis_key("plan.dispatch", mark("How the values of the item are known; where it is absent, as the file.")),

      plain("plan.needs[]", "id", "编号", KeyType::id, must, mark("Name of the need.")),
      basis_key("plan.needs[]", mark("How the values of the item are known; where it is absent, as the file.")),
      worded("plan.needs[]", "hazard", "灾种", KeyType::word, model::harm_words, must, mark("The kind of harm.")),
      worded("plan.needs[]", "object", "对象", KeyType::word, model::exposed_words, must,
             mark("What the hazard has met.")),
      measured("plan.needs[]", "severity", "程度", KeyType::count, "", 1, 4, "1",
               mark("From this severity upwards, until an item with a higher one.")),
      plain("plan.needs[]", "need", "力量", KeyType::need, must,
            mark("Persons by capability, such as `{flood-rescue: 6 persons, medical: 2 persons}`.")),
      measured("plan.needs[]", "work", "工作量", KeyType::work, "person-min", 0, 1e7, must,
               mark("Work on the scene: `600 person-min`, or `20 person-min per person` or `per house`.")),
  };
  return keys;
}

}  // namespace sanji::input
