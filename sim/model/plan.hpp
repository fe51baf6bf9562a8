// SPDX-License-Identifier: Apache-2.0
// What the emergency plan says: who reports to whom, what handling costs, when which response level is set, who is sent
// for what. Constant in a run; applied by rules, never by this file.
#pragma once

#include "sim/base/range.hpp"
#include "sim/base/sim_time.hpp"
#include "sim/base/units.hpp"
#include "sim/model/plan_command.hpp"
#include "sim/model/plan_levels.hpp"
#include "sim/model/plan_parts.hpp"
#include "sim/model/region.hpp"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace sanji::model {

/// What a hazard meets.
enum class Exposed { houses, travellers, road, lifeline };
inline constexpr base::Word exposed_words[] = {
    {"houses", "房屋"}, {"travellers", "在途人员"}, {"road", "道路"}, {"lifeline", "供电通信"}};

/// later: report first, approve afterwards (先报后批).
enum class Approval { none, leader, later };
inline constexpr base::Word approval_words[] = {{"none", "不需"}, {"leader", "领导"}, {"later", "后补"}};

/// What a piece of work costs a duty desk of a tier.
struct Handling {
  base::Range<base::Duration> answer;   ///< taking a call or message and writing it down
  base::Range<base::Duration> verify;   ///< checking a report before acting on it
  Approval approval = Approval::none;   ///< whether a report must be approved before it goes up
  base::Range<base::Duration> approve;  ///< the leader's own time for it
  base::Range<base::Duration> order;    ///< making out one order
  base::Range<base::Duration> call;     ///< making one call to pass something on
  base::Duration lays_aside;            ///< a letter that waited longer is filed and not passed on (漏报); 0 = never
};

/// Whom a report is for: a kind of post, or the line superior.
enum class Addressee {
  county,
  township,
  village,
  department,
  call_centre,
  duty_office,
  fire_service,
  enterprise,
  prefecture,
  neighbour,
  line
};
inline constexpr base::Word addressee_words[] = {{"county", "县"},
                                                 {"township", "乡"},
                                                 {"village", "村"},
                                                 {"department", "部门"},
                                                 {"call-centre", "接警中心"},
                                                 {"duty-office", "值班室"},
                                                 {"fire-service", "消防救援"},
                                                 {"enterprise", "企业"},
                                                 {"prefecture", "市州"},
                                                 {"neighbour", "邻县"},
                                                 {"line", "条线上级"}};

/// Who reports to whom by when. A list of addressees is told in its order; naming a tier two above skips one (直报).
struct ReportingRule {
  std::string id;
  PostKind from = PostKind::village;
  std::vector<Addressee> to;
  base::Duration within;             ///< from first knowing to the superior having it
  std::vector<ChannelId> by;         ///< in the order of fall-back; empty = as plan.channels says
  std::optional<Approval> approval;  ///< otherwise as the desk's handling
};

/// Whom an agency or a desk tells sideways about which incidents (通报).
struct NotificationRule {
  std::string id;
  std::vector<Harm> harms;  ///< empty = all
  PostId from;              ///< a single post; none = `from_kind`
  PostKind from_kind = PostKind::county;
  std::vector<PostId> to;          ///< single posts
  std::vector<PostKind> to_kinds;  ///< county, township, village of the incident's place
  int from_severity = 1;
  base::Duration within;  ///< from first knowing
};

/// In which order a kind of post tries its channels.
struct FallBack {
  std::vector<ChannelId> order;              ///< empty = those it holds, in the order of the region's list
  int attempts = 2;                          ///< on a busy channel
  base::Duration redial = base::minutes(1);  ///< between two of them
  base::Duration retry = base::minutes(10);  ///< after all have failed
};

/// The periodic word of a subordinate that nothing has happened or that it is there (日报告、零报告、心跳).
struct Heartbeat {
  std::string id;
  PostKind from = PostKind::village;
  PostKind to = PostKind::township;
  base::Duration first;  ///< after the start of the exercise
  base::Duration every;
  int missed = 1;              ///< in a row, until somebody looks into it
  bool send_messenger = true;  ///< where no call gets through
};

/// How long an officer waits for a leader who is away before he turns to the deputy who was not told.
struct Absent {
  base::Duration deputy_after = base::hours(24);
};

/// A random call to a desk to see whether somebody is there (抽查).
struct SpotChecks {
  PostKind of = PostKind::township;
  base::Duration every;          ///< 0 = none
  base::Share present_day{1.0};  ///< chance that the desk is manned when it is called
  base::Share present_night{1.0};
};

/// The classes of teams in the order that the plan goes through them.
enum class TeamSource { own_township, nearest_capable, county_pool, social, outside };
inline constexpr base::Word team_source_words[] = {{"own township", "本乡镇"},
                                                   {"nearest capable", "就近"},
                                                   {"county pool", "县级队伍"},
                                                   {"social", "社会力量"},
                                                   {"outside", "外援"}};

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
  std::array<Handling, post_kind_count> handling;  ///< by PostKind
  std::vector<ReportingRule> reporting;
  std::vector<NotificationRule> notify;
  std::array<FallBack, post_kind_count> channels;  ///< by PostKind
  std::vector<Heartbeat> heartbeats;
  Absent absent;
  std::vector<SpotChecks> spot_checks;
  base::Duration follow_up;  ///< how often an information officer looks again
  std::vector<WarningRule> warnings;
  std::vector<CallAndConfirm> calls;
  std::vector<LevelRule> levels;  ///< gravest first
  StandDown stand_down;
  base::Table<Body> bodies;
  Handover handover;
  std::vector<JointMember> joint;  ///< members of working groups behind those of the list itself
  std::vector<WorkingGroup> groups;
  Mobilisation mobilisation;
  Reinforcement reinforcement;
  Publication publication;
  std::vector<TeamSource> order;
  MutualAid mutual_aid = MutualAid::on_request;
  std::vector<Need> needs;

  // the five parts
  std::vector<Role> roles;
  std::vector<Task> tasks;
  std::vector<ProcedureStep> procedure;
  std::vector<Limit> times;
  std::vector<Aftermath> aftermath;
  std::vector<LibraryEntry> library;
};

/// The row for an incident: the one with the highest severity not above `severity`; none if the plan has none.
const Need* need_for(const Plan& plan, Harm harm, Exposed object, int severity);
/// True where the list is empty or holds the harm; a harm that is not known is concerned by an empty list alone.
bool concerns(const std::vector<Harm>& harms, std::optional<Harm> harm);
/// True where the post keeps a plan for that harm; a village's handbook counts for all. Without a library everyone has one.
bool has_plan(const Plan& plan, const Region& region, PostId post, Harm harm);

}  // namespace sanji::model
