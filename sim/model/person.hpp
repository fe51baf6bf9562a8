// SPDX-License-Identifier: Apache-2.0
// People whom the network depends on: leaders who approve and decide, persons who answer for a place and are called until
// they answer, and what a village has in hand. Names and numbers are never read into the model.
#pragma once

#include "sim/base/ids.hpp"
#include "sim/base/units.hpp"
#include "sim/model/basis.hpp"

#include <string>
#include <vector>

namespace sanji::model {

struct Post;
struct Role;

/// A leader of a post (带班领导, 主任). Two without being anybody's deputy are dual directors (双主任).
struct Leader {
  std::string id;
  Name title;  ///< as people call the office, never the person
  base::Id<Post> post;
  std::string role;            ///< id of a role of the plan; empty = none
  base::Id<Leader> deputy;     ///< who stands in when this one is away
  bool is_deputy = false;      ///< stands in for somebody and signs only then
  base::Id<Post> looks_after;  ///< the township assigned (联系乡镇); goes there to take command
  Basis basis = Basis::assumed;
};
using LeaderId = base::Id<Leader>;

/// What a person answers for.
enum class Answers { county, township, village, reservoir, check_dam };
inline constexpr base::Word answers_words[] = {
    {"county", "县"}, {"township", "乡"}, {"village", "村"}, {"reservoir", "水库"}, {"check-dam", "淤地坝"}};

/// A named responsible person (责任人) who is called at a warning until there is an answer (叫应).
struct Responsible {
  std::string id;
  Name name;  ///< of the office: "赵家乡防汛责任人"
  Answers answers_for = Answers::village;
  base::Id<Post> post;      ///< the post whose area it is
  bool has_deputy = false;  ///< a second person to call
  Basis basis = Basis::assumed;
};
using ResponsibleId = base::Id<Responsible>;

/// The six systems that a village keeps (六项制度).
enum class VillageSystem { duty, risk_checks, disaster_reports, relief, evacuation, response };
inline constexpr std::size_t village_system_count = 6;
inline constexpr base::Word village_system_words[] = {{"duty", "应急值守"},       {"risk-checks", "隐患排查"},
                                                      {"reports", "灾情报送"},    {"relief", "救助管理"},
                                                      {"evacuation", "转移避险"}, {"response", "应急处置"}};

/// What a village has in hand. Villages without a row have everything.
struct VillageMeans {
  std::vector<VillageSystem> systems{VillageSystem::duty,   VillageSystem::risk_checks, VillageSystem::disaster_reports,
                                     VillageSystem::relief, VillageSystem::evacuation,  VillageSystem::response};
  bool handbook = true;             ///< one handbook for every hazard (多案合一)
  bool kit = true;                  ///< the nine items: alarm, loudhailer and contact book among them
  base::Persons administrators{1};  ///< 应急管理员, who keep the desk beside the information officer
  Basis basis = Basis::assumed;
  [[nodiscard]] bool has(VillageSystem system) const {
    for (const VillageSystem each : systems) {
      if (each == system) return true;
    }
    return false;
  }
};

}  // namespace sanji::model
