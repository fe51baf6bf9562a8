// SPDX-License-Identifier: Apache-2.0
// The five parts that a plan must contain (职责分工、核心任务、处置程序、响应时间、善后工作), as far as they are text and
// check-lists; what is played stands in plan.hpp.
#pragma once

#include "sim/base/sim_time.hpp"
#include "sim/model/limits.hpp"
#include "sim/model/plan_command.hpp"

#include <string>
#include <vector>

namespace sanji::model {

/// What a procedure's step asks for, as the journal can show it.
enum class Step {
  notice,             ///< somebody sees it
  verify,             ///< a desk verifies the report
  approve,            ///< a leader approves
  report_up,          ///< a report leaves the desk for a superior
  notify,             ///< an agency is told sideways
  warn,               ///< a warning goes out
  call_and_confirm,   ///< the responsible persons are called
  consult,            ///< a consultation decides
  set_level,          ///< a response level is set
  open_command,       ///< a command body opens
  take_command,       ///< somebody takes command on the scene
  activate_members,   ///< members of the joint response are told
  dispatch,           ///< a team is ordered out
  arrive,             ///< a team arrives
  ask_reinforcement,  ///< help is asked from outside
  publish,            ///< the public is told
  stand_down          ///< the level is ended
};
inline constexpr base::Word step_words[] = {{"notice", "发现"},
                                            {"verify", "核实"},
                                            {"approve", "审批"},
                                            {"report-up", "上报"},
                                            {"notify", "通报"},
                                            {"warn", "预警"},
                                            {"call-and-confirm", "叫应"},
                                            {"consult", "会商"},
                                            {"set-level", "启动响应"},
                                            {"open-command", "开设指挥部"},
                                            {"take-command", "接管指挥"},
                                            {"activate-members", "联动"},
                                            {"dispatch", "派遣"},
                                            {"arrive", "到场"},
                                            {"ask-reinforcement", "请求增援"},
                                            {"publish", "信息发布"},
                                            {"stand-down", "终止响应"}};

struct Role {
  std::string id;
  Name name;
  PostKind at = PostKind::county;      ///< the kind of posts that have it
  std::vector<std::string> checklist;  ///< ids of procedure steps that its holder sees to (岗位清单)
};

struct Task {
  std::string id;
  Name name;
  std::vector<PostId> lead;  ///< agencies; empty = the desk itself
};

/// One step of the written procedure; they stand in the order in which they are to be done.
struct ProcedureStep {
  std::string id;
  Name name;
  PostKind who = PostKind::county;
  Step what = Step::report_up;
  std::vector<Harm> harms;  ///< empty = all
  base::Duration within;    ///< from the incident becoming known to `who`, for warnings from their issue; 0 = no limit
};

struct Aftermath {
  std::string id;
  Name name;
  PostKind who = PostKind::county;
  base::Duration within;  ///< from the end of the response; 0 = no limit
};

/// Who has which plan for which hazard (预案体系).
struct LibraryEntry {
  std::string id;
  Name name;
  std::vector<PostKind> owners;  ///< kinds of posts that keep it
  std::vector<PostId> posts;     ///< single posts that keep it; both lists together
  std::vector<Harm> harms;       ///< empty = all
};

}  // namespace sanji::model
