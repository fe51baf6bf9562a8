// SPDX-License-Identifier: Apache-2.0
// What the emergency plan says: who reports to whom, what handling costs, when which response level is set, who is sent
// for what. Constant in a run; applied by rules, never by this file.
#pragma once

#include "sim/base/range.hpp"
#include "sim/base/sim_time.hpp"
#include "sim/base/units.hpp"
#include "sim/model/region.hpp"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace sanji::model {

/// The kind of harm, as plans distinguish it.
enum class Harm { flood, fire, chemical };
inline constexpr base::Word harm_words[] = {{"flood", "洪水"}, {"fire", "火灾"}, {"chemical", "危化品"}};

/// What a hazard meets.
enum class Exposed { houses, travellers, road };
inline constexpr base::Word exposed_words[] = {{"houses", "房屋"}, {"travellers", "在途人员"}, {"road", "道路"}};

enum class Approval { none, leader };
inline constexpr base::Word approval_words[] = {{"none", "不需"}, {"leader", "领导"}};

/// What a piece of work costs a duty desk of a tier.
struct Handling {
  base::Range<base::Duration> answer;   ///< taking a call or message and writing it down
  base::Range<base::Duration> verify;   ///< checking a report before acting on it
  Approval approval = Approval::none;   ///< whether a report must be approved before it goes up
  base::Range<base::Duration> approve;  ///< the leader's own time for it
  base::Range<base::Duration> order;    ///< making out one order
  base::Range<base::Duration> call;     ///< making one call to pass something on
};

/// Who reports to whom by when.
struct ReportingRule {
  std::string id;
  Tier from = Tier::village;
  std::vector<Tier> to;
  base::Duration within;  ///< from first knowing to the superior having it
};

/// What a level's condition may look at; counted over the incidents that the deciding desk knows of.
enum class Consequence { people, houses, villages, townships, incidents, roads_closed, severity };
inline constexpr base::Word consequence_words[] = {
    {"people", "受影响人数"}, {"houses", "受损房屋"},       {"villages", "受灾村数"}, {"townships", "受灾乡镇数"},
    {"incidents", "事件数"},  {"roads_closed", "中断道路"}, {"severity", "严重程度"}};

enum class Comparison { at_least, more_than, equal };

struct Condition {
  Consequence item = Consequence::people;
  Comparison comparison = Comparison::at_least;
  double number = 0.0;
};

/// Any of the groups holds when all conditions in it hold (and binds tighter than or).
using When = std::vector<std::vector<Condition>>;

enum class LevelDecision { leader, trigger };
inline constexpr base::Word level_decision_words[] = {{"leader", "领导"}, {"trigger", "自动"}};

/// Response levels, I the gravest.
inline constexpr base::Word level_words[] = {{"I", "一级"}, {"II", "二级"}, {"III", "三级"}, {"IV", "四级"}};

struct LevelRule {
  int level = 4;  ///< 1..4 = I..IV
  When when;
  std::string when_text;  ///< as written, for reasons
  LevelDecision decided_by = LevelDecision::leader;
  base::Range<base::Duration> decision;  ///< the leader's time; not used by a trigger
};

/// The classes of teams in the order that the plan goes through them.
enum class TeamSource { own_township, nearest_capable, county_pool };
inline constexpr base::Word team_source_words[] = {
    {"own township", "本乡镇"}, {"nearest capable", "就近"}, {"county pool", "县级队伍"}};

enum class MutualAid { on_request, free };
inline constexpr base::Word mutual_aid_words[] = {{"on request", "请求后"}, {"free", "主动"}};

struct CapabilityNeed {
  CapabilityId capability;
  base::Persons persons;
};

/// What the work of an incident is counted by.
enum class WorkPer { incident, person, house };

/// What an incident of a harm, an object and a severity asks for.
struct Need {
  std::string id;
  Harm harm = Harm::flood;
  Exposed object = Exposed::houses;
  int severity = 1;  ///< from this severity upwards, until a row with a higher one
  std::vector<CapabilityNeed> capabilities;
  base::PersonSeconds work;
  WorkPer work_per = WorkPer::incident;
};

struct Plan {
  Name name;
  Basis basis = Basis::assumed;
  std::array<Handling, tier_count> handling;
  std::vector<ReportingRule> reporting;
  base::Duration follow_up;       ///< how often an information officer looks again
  std::vector<LevelRule> levels;  ///< gravest first
  std::vector<TeamSource> order;
  MutualAid mutual_aid = MutualAid::on_request;
  std::vector<Need> needs;
};

/// The row for an incident: the one with the highest severity not above `severity`; none if the plan has none.
const Need* need_for(const Plan& plan, Harm harm, Exposed object, int severity);
/// The tiers that a tier reports to, in the order written; empty if it reports to nobody.
std::vector<Tier> reports_to(const Plan& plan, Tier from);

}  // namespace sanji::model
