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

}  // namespace sanji::model
