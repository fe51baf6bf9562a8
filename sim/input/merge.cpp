// SPDX-License-Identifier: Apache-2.0
// Laying one tree over another.
#include "sim/input/merge.hpp"

#include "sim/hazards/registry.hpp"
#include "sim/input/keys_rows.hpp"

#include <algorithm>
#include <utility>

namespace sanji::input {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view hazards_section = "event.hazards[]";
constexpr std::string_view remove_key = "remove";
constexpr std::string_view remove_alias = "删去";

bool is_remove(const Node& item) {
  return item.is_map() && item.entries.size() == 1 &&
         (item.entries.front().key == remove_key || item.entries.front().key == remove_alias);
}

/// A list whose items are told apart by their ids.
bool is_list_of_ids(const Node& list) {
  return list.is_list() && !list.items.empty() &&
         std::all_of(list.items.begin(), list.items.end(), [](const Node& item) {
           return is_remove(item) || (item.is_map() && !item.text_of("id").empty());
         });
}

std::vector<std::string> ids_of(const Node& list) {
  std::vector<std::string> all;
  for (const Node& item : list.items) all.emplace_back(item.text_of("id"));
  return all;
}

void take_out(Node& list, const Node& id, IssueWriter& issues) {
  const auto found = std::find_if(list.items.begin(), list.items.end(),
                                  [&](const Node& item) { return item.text_of("id") == id.text; });
  if (found != list.items.end()) {
    list.items.erase(found);
    return;
  }
  const std::vector<std::string> known = ids_of(list);
  issues.add(id.place, issues.text(mark("'{0}' cannot be removed, because the list has no such item"), id.text) +
                           issues.known(known) + issues.did_you_mean(id.text, known));
}

Node merged_by_id(Node list, const Node& revision, IssueWriter& issues) {
  for (const Node& item : revision.items) {
    if (is_remove(item)) {
      const Node& out = item.entries.front().value;
      if (out.is_scalar()) take_out(list, out, issues);
      for (const Node& id : out.items) take_out(list, id, issues);
      continue;
    }
    const std::string_view id = item.text_of("id");
    const auto found =
        std::find_if(list.items.begin(), list.items.end(), [&](const Node& old) { return old.text_of("id") == id; });
    if (found == list.items.end()) {
      list.items.push_back(merged(Node{}, item, issues));
    } else {
      *found = merged(std::move(*found), item, issues);
    }
  }
  list.kind = Node::Kind::list;
  list.place = revision.place;
  return list;
}

/// Two items with one id in the same file are a mistake, not a revision; they stay apart to be reported.
bool repeats_ids(const Node& list) {
  std::vector<std::string> ids = ids_of(list);
  std::erase(ids, std::string{});
  std::sort(ids.begin(), ids.end());
  return std::adjacent_find(ids.begin(), ids.end()) != ids.end();
}

bool has_kind(const Node& root, std::string_view kind, const FileName& file, const Place& asked, IssueWriter& issues) {
  const Node* word = root.is_map() ? root.find("sanji") : nullptr;
  if (word == nullptr || !word->is_scalar()) {
    issues.say({&file, 1, 1}, mark("the file does not say what it is; begin it with sanji: {0}"), kind);
    return false;
  }
  const auto* known = std::find_if(std::begin(kind_words), std::end(kind_words), [&](const base::Word& each) {
    return each.name == word->text || each.alias == word->text;
  });
  if (known != std::end(kind_words) && known->name == kind) return true;
  if (known == std::end(kind_words)) {
    issues.unknown_word(word->place, word->text, *Section({"scenario"}).key("sanji"));
  } else {
    issues.say(asked.file == nullptr ? word->place : asked,
               mark("'{0}' begins with sanji: {1}, but sanji: {2} is wanted here; name another file"), file.shown,
               word->text, kind);
  }
  return false;
}

std::optional<Node> read_chain(Reading& reading, const fs::path& path, std::string_view kind, const Place& asked,
                               std::vector<std::string>& chain) {
  const TextFile* file = reading.files.read(path, Encoding::utf8, asked);
  if (file == nullptr) return std::nullopt;
  chain.push_back(file->name.shown);
  std::optional<Node> root = read_yaml(*file, reading.issues);
  if (!root) return std::nullopt;
  canonicalise(*root, kind, reading.issues);
  if (!has_kind(*root, kind, file->name, asked, reading.issues)) return std::nullopt;
  const Node* extends = root->find("extends");
  const bool may_extend = Section({kind}).key("extends") != nullptr;
  if (!may_extend || extends == nullptr || !extends->is_scalar()) return merged(Node{}, *root, reading.issues);
  const std::optional<fs::path> below = path_from(*extends, reading.issues);
  if (!below) return std::nullopt;
  if (std::find(chain.begin(), chain.end(), plain_path(*below)) != chain.end()) {
    reading.issues.say(extends->place, mark("'{0}' extends itself: {1}; take one of these lines out"),
                       plain_path(*below), fmt::format("{} -> {}", fmt::join(chain, " -> "), plain_path(*below)));
    return std::nullopt;
  }
  std::optional<Node> original = read_chain(reading, *below, kind, extends->place, chain);
  if (!original) return std::nullopt;
  return merged(std::move(*original), *root, reading.issues);
}

}  // namespace

std::optional<fs::path> path_from(const Node& named, IssueWriter& issues) {
  if (!named.is_scalar() || named.place.file == nullptr) return std::nullopt;
  const fs::path path(named.text);
  if (path.is_absolute() || named.text.find('\\') != std::string::npos) {
    issues.say(named.place,
               mark("'{0}' is tied to one machine; write the path from this file's folder, with forward slashes"),
               named.text);
    return std::nullopt;
  }
  return named.place.file->path.parent_path() / path;
}

std::optional<Node> read_revision(Reading& reading, const fs::path& file, std::string_view kind, const Place& asked) {
  std::vector<std::string> chain;
  return read_chain(reading, file, kind, asked, chain);
}

Section hazard_section(std::string_view kind) {
  std::vector<std::string_view> names{hazards_section};
  std::vector<std::string_view> all;
  for (const hazards::HazardKind& each : hazards::hazard_kinds()) {
    // the first key of a kind stands in its own section, features after it
    const std::string_view own = each.keys.front().section;
    all.push_back(own);
    if (each.name == kind) names.push_back(own);
  }
  if (names.size() == 1) names.insert(names.end(), all.begin(), all.end());
  return Section(std::span<const std::string_view>(names));
}

void canonicalise(Node& map, std::string_view section_name, IssueWriter& issues) {
  if (!map.is_map()) return;
  const Section section =
      section_name == hazards_section ? hazard_section(map.text_of("kind")) : Section({section_name});
  for (Entry& entry : map.entries) {
    const Key* key = section.key_written(entry.key);
    if (key == nullptr) continue;
    if (entry.key != key->name) {
      if (const Entry* other = map.entry(key->name)) {
        issues.say(entry.place, mark("key '{0}' stands twice; the first is in line {1}; keep one of them"),
                   entry.written, other->place.line);
      }
      entry.key = key->name;
    }
    if (key->type == KeyType::map) canonicalise(entry.value, key->section_of, issues);
    if (key->type == KeyType::list) {
      for (Node& item : entry.value.items) canonicalise(item, key->section_of, issues);
    }
    if (key->name != "id") continue;
    for (const base::Word& word : key->words) {
      if (entry.value.is_scalar() && entry.value.text == word.alias) entry.value.text = word.name;
    }
  }
}

Node merged(Node original, const Node& revision, IssueWriter& issues) {
  if (revision.is_map() && (original.is_map() || original.kind == Node::Kind::empty)) {
    Node result = std::move(original);
    result.kind = Node::Kind::map;
    result.place = revision.place;
    for (const Entry& entry : revision.entries) {
      if (entry.key == "extends") continue;
      if (Entry* old = result.entry(entry.key); old != nullptr) {
        old->written = entry.written;
        old->place = entry.place;
        old->value = merged(std::move(old->value), entry.value, issues);
      } else {
        result.entries.push_back({entry.key, entry.written, entry.place, merged(Node{}, entry.value, issues)});
      }
    }
    return result;
  }
  const bool fits = original.kind == Node::Kind::empty || original.is_list();
  if (fits && is_list_of_ids(revision) && !repeats_ids(revision)) {
    // a list without ids cannot be merged into
    if (original.is_list() && !original.items.empty() && !is_list_of_ids(original)) return revision;
    return merged_by_id(std::move(original), revision, issues);
  }
  return revision;
}

}  // namespace sanji::input
