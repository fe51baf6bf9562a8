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

}  // namespace

PostId References::post_of(std::string_view key, const PlacedWord& word) const {
  if (known_ == nullptr) return {};
  const Directory<model::Post>& posts = known_->ids.posts;
  return look_up(issues_, word, posts, {noun_, id_, key}, mark("post or agency of the region"),
                 names_of(posts, known_->region.posts));
}

PostId References::post(std::string_view key) const {
  std::string word;
  if (!fields_.has(key) || !fields_.read(key, word)) return {};
  return post_of(key, {word, fields_.place_of(key)});
}

std::vector<PostId> References::posts(std::string_view key) const { return parties(key, 0).posts; }

Parties References::parties(std::string_view key, std::size_t kinds) const {
  Parties parties;
  std::vector<std::string> seen;
  for (const PlacedWord& word : fields_.words(key)) {
    if (std::find(seen.begin(), seen.end(), word.text) != seen.end()) {
      issues_.say(word.place, mark("'{0}' stands twice in '{1}'; keep one of them"), word.text, key);
      continue;
    }
    seen.push_back(word.text);
    if (const auto kind = kind_of(word.text, kinds)) {
      parties.kinds.push_back(*kind);
    } else {
      parties.posts.push_back(post_of(key, word));
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
  for (const PlacedWord& word : fields_.words(key)) {
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

model::SensorId References::sensor(std::string_view key) const {
  if (known_ == nullptr) return {};
  const Directory<model::Sensor>& sensors = known_->ids.sensors;
  return referred(fields_, key, sensors, noun_, id_, mark("sensor of sensors.csv"),
                  names_of(sensors, known_->region.sensors));
}

}  // namespace sanji::input
