// SPDX-License-Identifier: Apache-2.0
// Looking up names of a region for plans and events.
#include "sim/input/references.hpp"

#include <algorithm>
#include <span>

namespace sanji::input {
namespace {

using base::mark;
using model::PostId;
using model::PostKind;

std::optional<PostKind> kind_of(std::string_view word, std::size_t kinds) {
  const auto words = std::span<const base::Word>(model::post_kind_words).first(kinds);
  const auto found = std::find_if(words.begin(), words.end(),
                                  [&](const base::Word& each) { return each.name == word || each.alias == word; });
  if (found == words.end()) return std::nullopt;
  return static_cast<PostKind>(found - words.begin());
}

/// Names of rows of a table, for suggestions.
template <class T>
auto names_of(const Directory<T>& directory, const base::Table<T>& table) {
  return [&](const std::string& id) { return table[directory.ids.at(id)].name.zh; };
}

/// Of hundreds of posts only the agencies are worth a list.
std::vector<std::string> agencies_of(const model::Region& region) {
  std::vector<std::string> ids;
  for (const model::Post& post : region.posts) {
    if (post.tier == model::Tier::outside) ids.push_back(post.code);
  }
  return ids;
}

}  // namespace

PostId References::post_of(std::string_view key, const PlacedWord& word, std::size_t kinds) const {
  if (known_ == nullptr) return {};
  const Directory<model::Post>& posts = known_->ids.posts;
  const auto found = posts.ids.find(word.text);
  if (posts.readable && found != posts.ids.end()) return found->second;
  if (in_doubt(posts, word.text)) return {};
  if (kind_of(word.text, tier_kinds) == PostKind::county) return model::county_of(known_->region);
  const auto words = std::span<const base::Word>(model::post_kind_words).first(kinds);
  std::vector<std::string> near = names_like(word.text, words);
  std::vector<std::string> listed = agencies_of(known_->region);
  listed.insert(listed.end(), near.begin(), near.end());
  near.insert(near.end(), posts.known.begin(), posts.known.end());
  std::string suggestion = issues_.nearest(word.text, near, [&](const std::string& name) {
    const auto post = posts.ids.find(name);
    return post == posts.ids.end() ? std::string{} : known_->region.posts[post->second].name.zh;
  });
  if (suggestion.empty()) suggestion = issues_.known(listed, longest_list);
  issues_.unknown_reference(word.place, noun_, id_, key, word.text, mark("post or agency of the region"), suggestion);
  return {};
}

bool References::is_again(std::vector<std::string>& seen, const PlacedWord& word, std::string_view key) const {
  if (std::find(seen.begin(), seen.end(), word.text) == seen.end()) {
    seen.push_back(word.text);
    return false;
  }
  issues_.say(word.place, mark("'{0}' stands twice in '{1}'; keep one of them"), word.text, key);
  return true;
}

PostId References::post(std::string_view key, std::size_t kinds) const {
  std::string word;
  if (!fields_.has(key) || !fields_.read(key, word)) return {};
  return post_of(key, {word, fields_.place_of(key)}, kinds);
}

std::vector<PostId> References::posts(std::string_view key) const { return parties(key, 0).posts; }

Parties References::parties(std::string_view key, std::size_t kinds) const {
  Parties parties;
  std::vector<std::string> seen;
  for (const PlacedWord& word : fields_.words(key)) {
    if (is_again(seen, word, key)) continue;
    if (const auto kind = kind_of(word.text, kinds)) {
      parties.kinds.push_back(*kind);
    } else {
      parties.posts.push_back(post_of(key, word, kinds));
    }
  }
  return parties;
}

std::optional<PostKind> References::kind(std::string_view key) const {
  return kind_of(half_width(fields_.text_of(key)), all_kinds);
}

std::vector<model::ChannelId> ids_of(const std::vector<PlacedChannel>& channels) {
  std::vector<model::ChannelId> ids;
  ids.reserve(channels.size());
  for (const PlacedChannel& channel : channels) ids.push_back(channel.id);
  return ids;
}

std::vector<PlacedChannel> References::channels(std::string_view key) const {
  std::vector<PlacedChannel> all;
  std::vector<std::string> seen;
  for (const PlacedWord& word : fields_.words(key)) {
    if (is_again(seen, word, key)) continue;
    if (known_ == nullptr) {
      all.push_back({{}, word.place});
      continue;
    }
    const Directory<model::Channel>& channels = known_->ids.channels;
    const auto id = look_up(issues_, word, channels, {noun_, id_, key}, mark("channel of the region"),
                            names_of(channels, known_->region.channels));
    all.push_back({id, word.place});
  }
  return all;
}

model::LeaderId References::leader(std::string_view key) const {
  if (known_ == nullptr) return {};
  const Directory<model::Leader>& leaders = known_->ids.leaders;
  return referred(fields_, key, leaders, noun_, id_, mark("leader of leaders.csv"),
                  [&](const std::string& near) { return known_->region.leaders[leaders.ids.at(near)].title.zh; });
}

std::vector<model::RoadId> References::roads(std::string_view key) const {
  std::vector<model::RoadId> all;
  std::vector<std::string> seen;
  for (const PlacedWord& word : fields_.words(key)) {
    if (is_again(seen, word, key) || known_ == nullptr) continue;
    const Directory<model::Road>& roads = known_->ids.roads;
    const auto id =
        look_up(issues_, word, roads, {noun_, id_, key}, mark("road of roads.csv"),
                [&](const std::string& near) { return known_->region.roads.segments[roads.ids.at(near)].name.zh; });
    if (id.valid()) all.push_back(id);
  }
  return all;
}

model::SensorId References::sensor(std::string_view key) const {
  if (known_ == nullptr) return {};
  const Directory<model::Sensor>& sensors = known_->ids.sensors;
  return referred(fields_, key, sensors, noun_, id_, mark("sensor of sensors.csv"),
                  names_of(sensors, known_->region.sensors));
}

}  // namespace sanji::input
