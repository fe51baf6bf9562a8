// SPDX-License-Identifier: Apache-2.0
// The part of a plan that turns measurements into warnings, warnings and known consequences into response levels, and
// warnings into calls that must be answered. Warning colour and response level are two variables.
#pragma once

#include "sim/base/range.hpp"
#include "sim/base/sim_time.hpp"
#include "sim/model/basis.hpp"
#include "sim/model/region.hpp"

#include <optional>
#include <string>
#include <vector>

namespace sanji::model {

/// The kind of harm, as plans distinguish it.
enum class Harm { flood, fire, chemical, blackout, landslide };
inline constexpr base::Word harm_words[] = {
    {"flood", "洪水"}, {"fire", "火灾"}, {"chemical", "危化品"}, {"blackout", "停电"}, {"landslide", "滑坡"}};

/// Warning colours in rising order; a value of 0 stands for none, else index + 1.
inline constexpr base::Word colour_words[] = {
    {"blue", "蓝色"}, {"yellow", "黄色"}, {"orange", "橙色"}, {"red", "红色"}};

/// What a level's condition may look at; counted over the incidents that the deciding desk knows of, and the gravest
/// warning that it knows to be in force (1 blue .. 4 red).
enum class Consequence { people, houses, villages, townships, incidents, roads_closed, severity, warning, isolated };
inline constexpr std::size_t consequence_count = 9;
inline constexpr base::Word consequence_words[] = {
    {"people", "受影响人数"},    {"houses", "受损房屋"},  {"villages", "受灾村数"},
    {"townships", "受灾乡镇数"}, {"incidents", "事件数"}, {"roads_closed", "中断道路"},
    {"severity", "严重程度"},    {"warning", "预警"},     {"isolated", "失联单位数"}};

enum class Comparison { at_least, more_than, equal };

struct Condition {
  Consequence item = Consequence::people;
  Comparison comparison = Comparison::at_least;
  double number = 0.0;
};

/// True where the value is as the condition asks.
constexpr bool meets(const Condition& condition, double value) {
  switch (condition.comparison) {
    case Comparison::at_least: return value >= condition.number;
    case Comparison::more_than: return value > condition.number;
    case Comparison::equal: break;
  }
  return value == condition.number;
}

/// Any of the groups holds when all conditions in it hold (and binds tighter than or).
using When = std::vector<std::vector<Condition>>;

enum class LevelDecision { leader, trigger, consultation };
inline constexpr base::Word level_decision_words[] = {
    {"leader", "领导"}, {"trigger", "自动"}, {"consultation", "会商"}};

/// Response levels, I the gravest.
inline constexpr base::Word level_words[] = {{"I", "一级"}, {"II", "二级"}, {"III", "三级"}, {"IV", "四级"}};

/// True where what a plan asks for from a level up is asked for at a level; I is the gravest, so III asks at III, II and I.
/// 0 stands for no level in force, and for never.
constexpr bool asked_for(int from_level, int level) { return level != 0 && from_level != 0 && level <= from_level; }

enum class MeetBy { video, drive };
inline constexpr base::Word meet_by_words[] = {{"video", "视频"}, {"drive", "到场"}};

/// A consultation (会商): members are called, join, and decide once enough are there.
struct Consultation {
  std::vector<PostId> members;  ///< agencies whose head takes part
  int quorum = 1;               ///< of the members
  MeetBy by = MeetBy::video;
  base::Range<base::Duration> join;    ///< of a member by video, from being called; driving adds the way
  base::Range<base::Duration> length;  ///< from the quorum to the decision
};

struct LevelRule {
  int level = 4;  ///< 1..4 = I..IV
  When when;
  LevelDecision decided_by = LevelDecision::leader;
  std::string role;                      ///< of the leader who decides; empty = any leader of the desk
  base::Range<base::Duration> decision;  ///< the leader's time; not used by a trigger
  Consultation consultation;             ///< for LevelDecision::consultation
};

/// How a level is lowered and ended.
struct StandDown {
  base::Duration after;  ///< nothing open and no warning for so long
  base::Duration every;  ///< how often it is looked at; 0 = a level stays until the end
};

/// An agency warns when a sensor of its own passes a threshold.
struct WarningRule {
  std::string id;
  Name event;  ///< what is warned of: 暴雨
  Harm harm = Harm::flood;
  PostId agency;
  Measured measures = Measured::rain;
  int colour = 1;                     ///< 1 blue .. 4 red
  double at_least = 0.0;              ///< in threshold_units
  base::Duration within;              ///< rain: the sum over this window; else 0
  base::Range<base::Duration> issue;  ///< from the reading to the warning going out
  bool whole_county = false;          ///< else the sensor's township
  base::Duration lasts;               ///< ends when no reading passed the threshold for so long
  std::vector<PostId> tells;          ///< agencies told first, as the order stands
  std::vector<PostKind> tells_kinds;  ///< county, township, village of the warned area, each called directly
  // CAP 1.2
  std::string urgency;    ///< Immediate, Expected, Future, Past, Unknown
  std::string severity;   ///< Extreme, Severe, Moderate, Minor, Unknown
  std::string certainty;  ///< Observed, Likely, Possible, Unlikely, Unknown
  std::string response;   ///< Shelter, Evacuate, Prepare, Execute, Avoid, Monitor, Assess, AllClear, None
};

/// Call-and-confirm (叫应): named persons are called until each answers; silence climbs.
struct CallAndConfirm {
  std::string id;
  std::vector<Harm> harms;             ///< empty = all
  int from_colour = 3;                 ///< of warnings from this colour up
  std::vector<Answers> whom;           ///< kinds of responsible persons of the warned area
  PostKind caller = PostKind::county;  ///< who calls: the county's desk, or each township's for its own
  base::Range<base::Duration> ring;    ///< one attempt, answered or not
  int attempts = 2;                    ///< of one person, before the next step
  bool deputy = true;                  ///< then the deputy
  bool superior = true;                ///< then the desk above the person's place is asked to reach him
  base::Range<base::Duration> knock;   ///< then somebody knocks at his door, from being sent
  base::Duration within;               ///< by when each must have answered
};

}  // namespace sanji::model
