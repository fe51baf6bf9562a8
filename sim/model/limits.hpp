// SPDX-License-Identifier: Apache-2.0
// Limits that a document sets: one number, from which moment to which, for what share of which cases, and how surely we
// know it. What is no time is kept as a fact beside it.
#pragma once

#include "sim/base/sim_time.hpp"
#include "sim/base/text.hpp"
#include "sim/base/units.hpp"
#include "sim/model/basis.hpp"
#include "sim/model/plan_levels.hpp"

#include <string>
#include <vector>

namespace sanji::model {

/// The moments of an incident that limits and tables speak of. The first block is played and measured by this version;
/// a limit on one of the others is kept and shown as not played.
enum class Moment {
  onset,
  first_noticed,
  told_village,
  told_township,
  told_county,
  level,
  first_order,
  first_departure,
  first_arrival,
  enough_force,
  done,
  told_prefecture,
  // not played yet
  told_province,
  told_state,
  told_unit,
  public_warned,
  call_answered,
  call_processed,
  vehicle_out,
  basic_living,
  area_edge,
  second_engine,
  turned_out,
  deployed,
  answered_call,
  verified,
  told_in_writing
};
inline constexpr std::size_t played_moment_count = 12;
inline constexpr base::Word moment_words[] = {{"onset", "发生"},
                                              {"first_noticed", "发现"},
                                              {"told_village", "村知"},
                                              {"told_township", "乡知"},
                                              {"told_county", "县知"},
                                              {"level", "响应"},
                                              {"first_order", "首令"},
                                              {"first_departure", "首发"},
                                              {"first_arrival", "首到"},
                                              {"enough_force", "力量足"},
                                              {"done", "完成"},
                                              {"told_prefecture", "市州知"},
                                              {"told_province", "省知"},
                                              {"told_state", "国知"},
                                              {"told_unit", "单位知"},
                                              {"public_warned", "公众获预警"},
                                              {"call_answered", "接通"},
                                              {"call_processed", "受理"},
                                              {"vehicle_out", "出车"},
                                              {"basic_living", "基本生活保障"},
                                              {"area_edge", "到辖区边缘"},
                                              {"second_engine", "第二车到"},
                                              {"turned_out", "登车"},
                                              {"deployed", "展开"},
                                              {"answered_call", "叫应"},
                                              {"verified", "核定"},
                                              {"told_in_writing", "书面知"}};

constexpr bool is_played(Moment moment) { return static_cast<std::size_t>(moment) < played_moment_count; }

struct Limit {
  std::string id;  ///< "<profile>/<limit>"
  Name name;
  base::Duration limit;
  Moment from = Moment::onset;
  Moment to = Moment::told_county;
  base::Share share{1.0};   ///< of the cases that must keep it
  std::vector<Harm> kinds;  ///< empty = all
  Basis status = Basis::recalled;
  std::string document;
  std::string number;
  std::string article;
  std::string source;       ///< where the sentence was seen
  std::string document_en;  ///< the title in plain English, with its number; empty = nobody has written it
};

/// What a document says that is no time.
struct Fact {
  std::string id;
  Name name;
  std::string text_zh;
  std::string text_en;
  Basis status = Basis::recalled;
  std::string document;
  std::string number;
  std::string article;
  std::string source;
  std::string document_en;
};

struct LimitsProfile {
  std::string id;
  Name name;
  std::vector<Limit> limits;
  std::vector<Fact> facts;
};

/// "国务院令第493号 第九条", or the document's title where it has no number. In English its English title, where there is
/// one: "Decree 493 on accident reports, article 9".
std::string citation(const Limit& limit, base::Language language);

}  // namespace sanji::model
