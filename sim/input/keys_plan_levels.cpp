// SPDX-License-Identifier: Apache-2.0
// The keys of plan files about warnings, calls that must be answered, and response levels.
#include "sim/input/keys_rows.hpp"
#include "sim/model/plan.hpp"

#include <array>

namespace sanji::input {
namespace {

// the words of CAP 1.2
constexpr base::Word urgency_words[] = {
    {"Immediate", "立即"}, {"Expected", "预期"}, {"Future", "将来"}, {"Past", "已过"}, {"Unknown", "不明"}};
constexpr base::Word severity_words[] = {
    {"Extreme", "特别严重"}, {"Severe", "严重"}, {"Moderate", "较重"}, {"Minor", "一般"}, {"Unknown", "不明"}};
constexpr base::Word certainty_words[] = {
    {"Observed", "已观测"}, {"Likely", "很可能"}, {"Possible", "可能"}, {"Unlikely", "不太可能"}, {"Unknown", "不明"}};
constexpr base::Word response_words[] = {{"Shelter", "就地避险"}, {"Evacuate", "转移"}, {"Prepare", "准备"},
                                         {"Execute", "执行"},     {"Avoid", "避开"},    {"Monitor", "关注"},
                                         {"Assess", "研判"},      {"AllClear", "解除"}, {"None", "无"}};

/// What may be warned, or call: townships or the county.
constexpr std::span<const base::Word> upper_words = std::span<const base::Word>(model::tier_words).first(2);

}  // namespace

std::span<const Key> plan_level_keys() {
  static constexpr std::array keys{
      plain("plan.warnings[]", "id", "编号", KeyType::id, must, mark("Name of the rule.")),
      item_basis_key("plan.warnings[]"),
      plain("plan.warnings[]", "event", "事件", KeyType::text, must, mark("What is warned of, in Chinese.")),
      plain("plan.warnings[]", "event_en", "英文事件", KeyType::text, maybe,
            mark("The same in English; the Chinese one stands in where it is absent.")),
      worded("plan.warnings[]", "hazard", "灾种", KeyType::word, model::harm_words, must, mark("The kind of harm.")),
      plain("plan.warnings[]", "agency", "发布单位", KeyType::reference, must,
            mark("Id of the agency that warns, by the sensors that it watches.")),
      worded("plan.warnings[]", "sensor", "监测", KeyType::word, model::measured_words, must,
             mark("What its sensors measure.")),
      worded("plan.warnings[]", "colour", "颜色", KeyType::word, model::colour_words, must,
             mark("The colour of the warning.")),
      plain("plan.warnings[]", "at_least", "阈值", KeyType::reading, must,
            mark("From this on it is warned: mm of rain, m of water, ppm of gas or smoke.")),
      measured("plan.warnings[]", "within", "时段", KeyType::quantity, "h", 0.01, 720, maybe,
               mark("The time over which rain is summed up; must be given for rain and for nothing else.")),
      measured("plan.warnings[]", "issue", "制作耗时", KeyType::range, "min", 0, 600, "0 min",
               mark("From the reading to the warning going out.")),
      worded("plan.warnings[]", "area", "范围", KeyType::word, upper_words, "township",
             mark("The sensor's township, or the whole county.")),
      measured("plan.warnings[]", "lasts", "有效期", KeyType::quantity, "min", 1, 10080, "60 min",
               mark("It ends when no reading has passed the threshold for so long.")),
      plain("plan.warnings[]", "tells", "告知", KeyType::text_list, must,
            mark("Whom the agency tells: ids of agencies, and county, township or village of the warned area.")),
      worded("plan.warnings[]", "urgency", "紧急程度", KeyType::word, urgency_words, "Expected",
             mark("Urgency of the CAP message.")),
      worded("plan.warnings[]", "severity", "严重程度", KeyType::word, severity_words, "Severe",
             mark("Severity of the CAP message.")),
      worded("plan.warnings[]", "certainty", "确定程度", KeyType::word, certainty_words, "Likely",
             mark("Certainty of the CAP message.")),
      worded("plan.warnings[]", "response", "应对", KeyType::word, response_words, "Prepare",
             mark("Response type of the CAP message.")),

      plain("plan.calls[]", "id", "编号", KeyType::id, must, mark("Name of the rule.")),
      item_basis_key("plan.calls[]"),
      hazards_key("plan.calls[]", model::harm_words),
      worded("plan.calls[]", "colour", "颜色", KeyType::word, model::colour_words, "orange",
             mark("At warnings from this colour up.")),
      worded("plan.calls[]", "whom", "对象", KeyType::words, model::answers_words, must,
             mark("What the persons who are called answer for.")),
      worded("plan.calls[]", "caller", "呼叫方", KeyType::word, upper_words, "county",
             mark("Who calls: the county's desk, or each township's for its own.")),
      measured("plan.calls[]", "ring", "振铃", KeyType::range, "min", 0, 600, must,
               mark("One attempt, answered or not.")),
      measured("plan.calls[]", "attempts", "次数", KeyType::count, "", 1, 100, "2",
               mark("Attempts at one person before the next step.")),
      plain("plan.calls[]", "deputy", "副职", KeyType::boolean, "true", mark("Whether the deputy is called next.")),
      plain("plan.calls[]", "superior", "上级", KeyType::boolean, "true",
            mark("Whether the desk above the person's place is then asked to reach him.")),
      measured("plan.calls[]", "knock", "上门", KeyType::range, "min", 0, 1440, must,
               mark("Until somebody who is sent at last has knocked at the door.")),
      measured("plan.calls[]", "within", "时限", KeyType::quantity, "min", 1, 10080, must,
               mark("By when each must have answered.")),

      worded("plan.levels[]", "id", "编号", KeyType::word, model::level_words, must, mark("The level, I the gravest.")),
      item_basis_key("plan.levels[]"),
      plain("plan.levels[]", "when", "条件", KeyType::expression, must,
            mark("Comparisons joined by `and` and `or` (`and` binds tighter) over people, houses, villages, townships, "
                 "incidents, roads_closed, severity, isolated (posts that nothing is heard of) and warning, such as "
                 "`people "
                 ">= 50 or warning is red`.")),
      worded("plan.levels[]", "decided_by", "决定", KeyType::word, model::level_decision_words, "leader",
             mark("A leader, the trigger itself at once, or a consultation.")),
      measured("plan.levels[]", "decision", "决定耗时", KeyType::range, "min", 0, 600, maybe,
               mark("The leader's time to decide; must be given where a leader decides.")),
      plain("plan.levels[]", "role", "岗位", KeyType::reference, maybe,
            mark("Id of the role whose holder decides; absent = any leader of the desk.")),
      plain("plan.levels[]", "members", "成员单位", KeyType::text_list, maybe,
            mark("Ids of the agencies that consult; must be given for a consultation.")),
      measured("plan.levels[]", "quorum", "法定人数", KeyType::count, "", 1, 1000, maybe,
               mark("How many members must be there; must be given for a consultation.")),
      worded("plan.levels[]", "by", "方式", KeyType::word, model::meet_by_words, "video",
             mark("Whether the members of a consultation join by video or drive there.")),
      measured("plan.levels[]", "join", "加入耗时", KeyType::range, "min", 0, 600, "0 min",
               mark("Until a member who was called has joined; driving adds the way.")),
      measured("plan.levels[]", "length", "会商时长", KeyType::range, "min", 0, 600, maybe,
               mark("From the quorum to the decision; must be given for a consultation.")),

      measured("plan.stand_down", "after", "平稳时间", KeyType::quantity, "min", 0, 525600, must,
               mark("A level is lowered when nothing has been open and no warning in force for so long.")),
      measured("plan.stand_down", "every", "间隔", KeyType::quantity, "min", 1, 10080, must,
               mark("How often it is looked at.")),
      item_basis_key("plan.stand_down"),
  };
  return keys;
}

}  // namespace sanji::input
