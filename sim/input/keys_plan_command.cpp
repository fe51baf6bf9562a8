// SPDX-License-Identifier: Apache-2.0
// The keys of plan files about who leads and who joins.
#include "sim/input/keys_rows.hpp"
#include "sim/model/plan.hpp"

#include <array>

namespace sanji::input {
namespace {

constexpr base::Word opens_words[] = {
    {"I", "一级"}, {"II", "二级"}, {"III", "三级"}, {"IV", "四级"}, {"report", "接报"}};

}  // namespace

std::span<const Key> plan_command_keys() {
  static constexpr std::array keys{
      plain("plan.bodies[]", "id", "编号", KeyType::id, must, mark("Name of the body.")),
      name_key("plan.bodies[]", must),
      name_en_key("plan.bodies[]"),
      item_basis_key("plan.bodies[]"),
      worded("plan.bodies[]", "kind", "类别", KeyType::word, model::body_kind_words, must,
             mark("What kind of body it is.")),
      worded("plan.bodies[]", "leads", "灾种", KeyType::words, model::harm_words, maybe,
             mark("The kinds of harm that it leads; absent = none that is played here, and it stays shut.")),
      plain("plan.bodies[]", "post", "单位", KeyType::reference, maybe,
            mark("Id or code of the post whose desk works for it, or county for the region's own; must be given unless "
                 "the body is "
                 "an incident or joint command, which is each township's or the site's.")),
      plain("plan.bodies[]", "directors", "主任", KeyType::text_list, maybe,
            mark("Ids of the roles that direct it; two are dual directors.")),
      plain("plan.bodies[]", "members", "成员单位", KeyType::text_list, maybe, mark("Ids of its member agencies.")),
      worded("plan.bodies[]", "level", "级别", KeyType::word, opens_words, "IV",
             mark("It opens at this level or a graver one; an incident command may open at the first report.")),
      measured("plan.bodies[]", "opening", "开设耗时", KeyType::range, "min", 0, 1440, "0 min",
               mark("From being called to working.")),

      measured("plan.handover", "briefing", "交接耗时", KeyType::range, "min", 0, 600, "0 min",
               mark("How long a briefing takes.")),
      measured("plan.handover", "briefed", "有交接比例", KeyType::quantity, "%", 0, 100, "100 %",
               mark("Share of the hand-overs with a briefing.")),
      item_basis_key("plan.handover"),

      plain("plan.joint[]", "id", "编号", KeyType::id, must, mark("Name of the rule.")),
      item_basis_key("plan.joint[]"),
      plain("plan.joint[]", "agency", "单位", KeyType::reference, must, mark("Id of the member agency.")),
      hazards_key("plan.joint[]", model::harm_words),
      worded("plan.joint[]", "level", "级别", KeyType::word, model::level_words, "III",
             mark("It is told at this level or a graver one.")),
      worded("plan.joint[]", "linkage", "联动", KeyType::word, model::linkage_words, "team",
             mark("What it brings: its plan, teams, supplies, or information.")),
      plain("plan.joint[]", "expert", "专家", KeyType::boolean, "false",
            mark("True where experts are called to advise.")),
      measured("plan.joint[]", "shortens", "缩短决定", KeyType::quantity, "%", 0, 95, "0 %",
               mark("What an expert's advice takes off the leaders' time for a decision.")),
      measured("plan.joint[]", "prepare", "准备耗时", KeyType::range, "min", 0, 1440, must,
               mark("From the acknowledgement to leaving, or to the experts' advice.")),
      measured("plan.joint[]", "within", "时限", KeyType::quantity, "min", 0, 10080, "0 min",
               mark("By when it must have left; 0 = no limit.")),

      plain("plan.groups[]", "id", "编号", KeyType::id, must, mark("Name of the working group.")),
      name_key("plan.groups[]", must),
      name_en_key("plan.groups[]"),
      item_basis_key("plan.groups[]"),
      plain("plan.groups[]", "lead", "牵头单位", KeyType::reference, must,
            mark("Id of the agency that leads it; the county calls it, and it calls the others.")),
      plain("plan.groups[]", "members", "成员单位", KeyType::text_list, must, mark("Ids of the member units.")),
      hazards_key("plan.groups[]", model::harm_words),
      worded("plan.groups[]", "level", "级别", KeyType::word, model::level_words, "III",
             mark("It is called at this level or a graver one.")),
      worded("plan.groups[]", "linkage", "联动", KeyType::word, model::linkage_words, "team",
             mark("What it brings: its plan, teams, supplies, or information.")),
      measured("plan.groups[]", "prepare", "准备耗时", KeyType::range, "min", 0, 1440, must,
               mark("Of each unit, from the acknowledgement to leaving.")),
      measured("plan.groups[]", "within", "时限", KeyType::quantity, "min", 0, 10080, "0 min",
               mark("By when each unit must have left; 0 = no limit.")),

      worded("plan.mobilisation", "level", "级别", KeyType::word, model::level_words, must,
             mark("At this level or a graver one.")),
      measured("plan.mobilisation", "call_out", "动员耗时", KeyType::range, "min", 0, 1440, must,
               mark("How long it takes to call people up.")),
      item_basis_key("plan.mobilisation"),

      worded("plan.reinforcement", "level", "级别", KeyType::word, model::level_words, must,
             mark("At this level or a graver one.")),
      plain("plan.reinforcement", "ask", "请求对象", KeyType::text_list, must,
            mark("Ids of the prefecture or of neighbours that are asked, in this order.")),
      measured("plan.reinforcement", "answer", "答复耗时", KeyType::range, "min", 0, 1440, must,
               mark("From the request to the answer.")),
      plain("plan.reinforcement", "report_in", "报到处", KeyType::reference, maybe,
            mark("Code of the post where outside teams report first; absent = the county.")),
      item_basis_key("plan.reinforcement"),

      worded("plan.publication", "level", "级别", KeyType::word, model::level_words, must,
             mark("At this level or a graver one.")),
      plain("plan.publication", "agency", "单位", KeyType::reference, maybe,
            mark("Id of the agency whose desk does it; absent = the county's desk.")),
      measured("plan.publication", "verify", "核实", KeyType::range, "min", 0, 1440, must,
               mark("How long it takes to verify what is told.")),
      measured("plan.publication", "review", "审查", KeyType::range, "min", 0, 1440, must,
               mark("How long a leader takes to review it.")),
      measured("plan.publication", "publish", "发布", KeyType::range, "min", 0, 1440, must,
               mark("How long it takes to publish it.")),
      measured("plan.publication", "within", "时限", KeyType::quantity, "min", 1, 10080, must,
               mark("From the level to the first word to the public.")),
      item_basis_key("plan.publication"),
  };
  return keys;
}

}  // namespace sanji::input
