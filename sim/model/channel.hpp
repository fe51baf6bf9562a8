// SPDX-License-Identifier: Apache-2.0
// Ways by which posts reach each other, and who holds which. What works at a moment is the run's affair.
#pragma once

#include "sim/base/ids.hpp"
#include "sim/base/range.hpp"
#include "sim/base/sim_time.hpp"
#include "sim/base/units.hpp"
#include "sim/model/basis.hpp"
#include "sim/model/post_kind.hpp"

#include <optional>
#include <string>
#include <vector>

namespace sanji::model {

/// A network carries words both ways; a messenger goes there by road; a broadcast only goes out, from above, and nobody can
/// answer on it.
enum class Medium { network, messenger, broadcast };
inline constexpr base::Word medium_words[] = {{"network", "网络"}, {"messenger", "通信员"}, {"broadcast", "广播"}};

/// Whose talks take room from each other: those of one post, of the posts of one township, or of the whole county.
enum class SharedBy { post, township, county };
inline constexpr base::Word shared_by_words[] = {{"post", "单位"}, {"township", "乡镇"}, {"county", "全县"}};

/// As many as a region may have.
inline constexpr std::size_t most_channels = 32;

struct Channel {
  std::string id;
  Name name;
  Medium medium = Medium::network;
  base::Duration delay;               ///< from sent to received, the machine's part only
  base::Range<base::Duration> setup;  ///< dialling, raising, booting, until one can speak or knows that it is in vain
  int capacity = 0;                   ///< talks at once within one group; 0 = no limit
  SharedBy shared_by = SharedBy::county;
  bool needs_power = false;          ///< the sets of the posts live on mains
  base::Duration battery;            ///< how long a set goes on without mains
  base::Share coverage{1.0};         ///< of the posts that hold it, the share that its signal reaches
  base::MetresPerSecond speed{7.0};  ///< of a messenger on the road
  std::vector<PostKind> held_by;     ///< kinds of posts that hold it; equipment.csv says otherwise for single ones
};
using ChannelId = base::Id<Channel>;

}  // namespace sanji::model
