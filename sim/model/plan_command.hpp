// SPDX-License-Identifier: Apache-2.0
// The part of a plan about who leads and who joins: command bodies, joint response, help from outside, word to the public.
#pragma once

#include "sim/model/plan_levels.hpp"

#include <string>
#include <vector>

namespace sanji::model {

/// Commissions and headquarters (三委三部), special committees, incident command posts.
enum class BodyKind { commission, headquarters, special_committee, incident_command, joint_command };
inline constexpr base::Word body_kind_words[] = {{"commission", "委员会"},
                                                 {"headquarters", "指挥部"},
                                                 {"special-committee", "专委会"},
                                                 {"incident-command", "乡镇突发事件指挥部"},
                                                 {"joint-command", "现场联合指挥部"}};

struct Body {
  std::string id;
  Name name;
  BodyKind kind = BodyKind::headquarters;
  std::vector<Harm> leads;  ///< hazard classes; two bodies that lead the same one double command; empty: stays shut
  PostId post;  ///< whose desk works for it; none for incident_command and joint_command: each township's, the site's
  std::vector<std::string> directors;  ///< roles; two are dual directors (双主任)
  std::vector<PostId> members;
  int from_level = 4;  ///< opens at this level or a graver one; 0 = at the first report (incident_command)
  base::Range<base::Duration> opening;  ///< from being called to working
};
using BodyId = base::Id<Body>;

/// How command on the scene passes on.
struct Handover {
  base::Range<base::Duration> briefing;  ///< how long a briefing takes
  base::Share briefed{1.0};              ///< of the hand-overs with one
};

/// One of the four linkages (四联动).
enum class Linkage { plan, team, supply, information };
inline constexpr base::Word linkage_words[] = {
    {"plan", "预案联动"}, {"team", "队伍联动"}, {"supply", "物资联动"}, {"information", "信息共享"}};

/// Members of the joint response are told at a level, acknowledge, and send their people.
struct JointMember {
  std::string id;
  PostId agency;
  std::vector<Harm> harms;  ///< empty = all
  int from_level = 3;       ///< at this level or a graver one
  Linkage linkage = Linkage::team;
  std::string group;                    ///< the working group that it joins; empty = none
  PostId called_by;                     ///< the lead of its group calls it; none = the county
  bool expert = false;                  ///< experts are called to advise; they shorten decisions
  base::Share shortens{0.0};            ///< expert: what its advice takes off the leaders\' time for a decision
  base::Range<base::Duration> prepare;  ///< from the acknowledgement to leaving, or to the expert's advice
  base::Duration within;                ///< by when it must have left; 0 = no limit
};

/// A working group (工作组): the county calls its lead, the lead calls the members. Lead and members stand in the list of
/// joint members as well.
struct WorkingGroup {
  std::string id;
  Name name;
  PostId lead;
  std::vector<PostId> members;
};

/// People of the place called up (社会动员): the teams of kind `social` may be sent from then on.
struct Mobilisation {
  int from_level = 0;  ///< at this level or a graver one; 0 = never
  base::Range<base::Duration> call_out;
};

/// Help asked from the prefecture or a neighbouring county: the teams of kind `outside`.
struct Reinforcement {
  int from_level = 0;                  ///< at this level or a graver one; 0 = never
  std::vector<PostId> ask;             ///< in this order
  base::Range<base::Duration> answer;  ///< of whom is asked, from the request to the answer
  PostId report_in;                    ///< the post where outside teams report first
};

/// Word to the public: verified, reviewed, published (核实、审查、发布).
struct Publication {
  int from_level = 0;  ///< at this level or a graver one; 0 = never
  PostId agency;       ///< whose desk does it; none = the county's
  base::Range<base::Duration> verify;
  base::Range<base::Duration> review;  ///< by a leader
  base::Range<base::Duration> publish;
  base::Duration within;  ///< from the level to the first word
};

}  // namespace sanji::model
