// SPDX-License-Identifier: Apache-2.0
// What kinds of posts there are, and how the network of a province names its three tiers. Knows no single post.
#pragma once

#include "sim/base/key.hpp"

#include <cstddef>
#include <string_view>

namespace sanji::model {

/// Government offices of the three tiers, and what stands beside them.
enum class Tier { county, township, village, outside };
inline constexpr std::size_t tier_count = 3;  ///< without those outside
inline constexpr base::Word tier_words[] = {{"county", "县"}, {"township", "乡"}, {"village", "村"}};

/// The first three are the tiers themselves.
enum class PostKind {
  county,
  township,
  village,
  department,
  call_centre,
  duty_office,
  fire_service,
  enterprise,
  prefecture,
  neighbour
};
inline constexpr std::size_t post_kind_count = 10;
inline constexpr base::Word post_kind_words[] = {{"county", "县"},
                                                 {"township", "乡"},
                                                 {"village", "村"},
                                                 {"department", "部门"},
                                                 {"call-centre", "接警中心"},
                                                 {"duty-office", "值班室"},
                                                 {"fire-service", "消防救援"},
                                                 {"enterprise", "企业"},
                                                 {"prefecture", "市州"},
                                                 {"neighbour", "邻县"}};

constexpr Tier tier_of(PostKind kind) {
  switch (kind) {
    case PostKind::county: return Tier::county;
    case PostKind::township: return Tier::township;
    case PostKind::village: return Tier::village;
    default: return Tier::outside;
  }
}
constexpr PostKind post_kind_of(Tier tier) { return static_cast<PostKind>(tier); }

/// How a province names the bodies of the three tiers.
enum class Naming { plain, zhejiang, hubei, gansu };
inline constexpr base::Word naming_words[] = {
    {"plain", "通用"}, {"zhejiang", "浙江"}, {"hubei", "湖北"}, {"gansu", "甘肃"}};

/// The emergency bodies of the county, a township and a village in the words of a province; none where it is plain.
struct BodyNames {
  base::Word county;
  base::Word township;
  base::Word village;
};
inline constexpr BodyNames naming_bodies[] = {
    {{"", ""}, {"", ""}, {"", ""}},
    {{"county emergency management commission", "县应急管理委员会"},
     {"town (sub-district) emergency management commission", "镇（街道）应急管理委员会"},
     {"village (community) emergency working group", "村（社区）应急管理工作组"}},
    {{"management-area emergency management commission", "管理区应急管理委员会"},
     {"sub-district emergency management office", "办事处应急管理办公室"},
     {"community emergency rescue station", "社区应急救援服务站"}},
    {{"county emergency management body", "县应急管理工作机构"},
     {"township emergency management body", "乡镇应急管理工作机构"},
     {"village emergency management body", "村应急管理工作机构"}}};
constexpr const BodyNames& bodies_of(Naming naming) { return naming_bodies[static_cast<std::size_t>(naming)]; }

}  // namespace sanji::model
