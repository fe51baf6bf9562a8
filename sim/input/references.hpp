// SPDX-License-Identifier: Apache-2.0
// What an item of a plan or an event names in a region: posts and agencies, kinds of posts, channels, leaders, sensors.
// Without a region names are taken as they are and stay unresolved.
#pragma once

#include "sim/input/directory.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sanji::input {

/// Single posts and kinds of posts from one list.
struct Parties {
  std::vector<model::PostId> posts;
  std::vector<model::PostKind> kinds;
};

struct PlacedChannel {
  model::ChannelId id;
  Place place;
};
std::vector<model::ChannelId> ids_of(const std::vector<PlacedChannel>& channels);

/// The first kinds of posts, which are the tiers, and all of them: what words a list of parties may hold.
inline constexpr std::size_t tier_kinds = model::tier_count;
inline constexpr std::size_t all_kinds = model::post_kind_count;

class References {
 public:
  /// `noun` and `id` are how issues call the item; `known` is null where no region was read.
  References(const MapFields& fields, const KnownRegion* known, std::string_view noun, std::string id)
      : fields_(fields), issues_(fields.reading().issues), known_(known), noun_(noun), id_(std::move(id)) {}

  /// A post or agency, or the region's county by the word for it, so that a plan fits any region; none where the key is absent or names none, which is said. `kinds`: how many words for kinds of
  /// posts might have stood there too.
  [[nodiscard]] model::PostId post(std::string_view key, std::size_t kinds = 0) const;
  /// The same for a list. Without a region as many ids as there are words, none of them valid.
  [[nodiscard]] std::vector<model::PostId> posts(std::string_view key) const;
  /// Posts, agencies, and words for the first `kinds` kinds of posts.
  [[nodiscard]] Parties parties(std::string_view key, std::size_t kinds) const;
  /// The kind of post that a key's word is; none where it is no such word.
  [[nodiscard]] std::optional<model::PostKind> kind(std::string_view key) const;
  [[nodiscard]] std::vector<PlacedChannel> channels(std::string_view key) const;
  [[nodiscard]] model::LeaderId leader(std::string_view key) const;
  /// Roads of roads.csv.
  [[nodiscard]] std::vector<model::RoadId> roads(std::string_view key) const;
  [[nodiscard]] model::SensorId sensor(std::string_view key) const;

 private:
  /// True for a word that stood before, which is said.
  bool is_again(std::vector<std::string>& seen, const PlacedWord& word, std::string_view key) const;
  [[nodiscard]] model::PostId post_of(std::string_view key, const PlacedWord& word, std::size_t kinds) const;

  const MapFields& fields_;
  IssueWriter& issues_;
  const KnownRegion* known_;
  std::string_view noun_;
  std::string id_;
};

}  // namespace sanji::input
