// SPDX-License-Identifier: Apache-2.0
// Limits profiles.
#include "sim/input/read_limits.hpp"

#include <algorithm>
#include <utility>

namespace sanji::input {
namespace {

namespace fs = std::filesystem;
using base::mark;
using model::Basis;

struct Document {
  std::string title;
  std::string title_en;
  std::string number;
  std::string article;
};

/// What an item is taken from: what it says itself, else the profile's document, of which the parts belong together.
template <class Item>
void read_document(const MapFields& fields, const Document& of_profile, Item& item) {
  if (!fields.has("document")) {
    item.document = of_profile.title;
    item.document_en = of_profile.title_en;
    item.number = of_profile.number;
    item.article = of_profile.article;
  }
  fields.read("document", item.document);
  fields.read("document_en", item.document_en);
  fields.read("number", item.number);
  fields.read("article", item.article);
  fields.read("source", item.source);
}

void read_times(Reading& reading, const MapFields& profile, const Document& document, model::LimitsProfile& made) {
  static const Section section({"limits.limits[]"});
  Ids ids(mark("limit"));
  std::size_t index = 0;
  for (const Node* item : profile.items("limits")) {
    const MapFields fields(reading, *item, section, profile.item_path("limits", *item, index++), profile.own_basis());
    model::Limit limit;
    std::string id;
    if (!fields.usable()) continue;
    if (fields.read("id", id) && !ids.claim(reading.issues, id, fields.place_of("id"))) continue;
    limit.id = made.id + "/" + id;
    limit.status = fields.own_basis();
    limit.name = fields.name(limit.status);
    fields.read("limit", limit.limit);
    const bool from = fields.read("from", model::moment_words, limit.from);
    const bool to = fields.read("to", model::moment_words, limit.to);
    if (from && to && limit.from == limit.to) {
      reading.issues.say(fields.place_of("to"), mark("limit '{0}' begins and ends at '{1}'; write another moment"), id,
                         fields.text_of("to"));
    }
    fields.read("share", limit.share);
    fields.read("kinds", model::harm_words, limit.kinds);
    read_document(fields, document, limit);
    made.limits.push_back(std::move(limit));
  }
}

void read_facts(Reading& reading, const MapFields& profile, const Document& document, model::LimitsProfile& made) {
  static const Section section({"limits.facts[]"});
  Ids ids(mark("fact"));
  std::size_t index = 0;
  for (const Node* item : profile.items("facts")) {
    const MapFields fields(reading, *item, section, profile.item_path("facts", *item, index++), profile.own_basis());
    model::Fact fact;
    if (!fields.usable()) continue;
    if (fields.read("id", fact.id) && !ids.claim(reading.issues, fact.id, fields.place_of("id"))) continue;
    fact.status = fields.own_basis();
    fact.name = fields.name(fact.status);
    fields.read("text", fact.text_zh);
    if (!fields.read("text_en", fact.text_en)) fact.text_en = fact.text_zh;
    read_document(fields, document, fact);
    made.facts.push_back(std::move(fact));
  }
}

/// The scenario's folder, then each one above it, as far as there are any.
std::vector<fs::path> folders_upwards(const fs::path& folder) {
  std::error_code error;
  fs::path absolute = fs::absolute(folder.empty() ? fs::path(".") : folder, error).lexically_normal();
  std::vector<fs::path> all;
  fs::path relative = folder;
  for (int i = 0; i < 64; ++i) {
    all.push_back(relative);
    relative = relative / "..";
    const fs::path above = absolute.has_filename() ? absolute.parent_path() : absolute.parent_path().parent_path();
    if (above == absolute || above.empty()) break;
    absolute = above;
  }
  return all;
}

std::vector<std::string> names_in(const fs::path& folder) {
  std::vector<std::string> names;
  std::error_code error;
  for (fs::recursive_directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
    if (at.depth() > 3) at.disable_recursion_pending();
    if (at->path().extension() != ".yaml") continue;
    fs::path name = at->path().lexically_relative(folder);
    names.push_back(name.replace_extension().generic_string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

}  // namespace

model::LimitsProfile read_limits(Reading& reading, const Node& root) {
  static const Section section({"limits"});
  static const Section document_section({"limits.document"});
  model::LimitsProfile profile;
  const std::string path = "limits[" + std::string(root.text_of("id")) + "]";
  const MapFields fields(reading, root, section, path, Basis::recalled);
  if (!fields.usable()) return profile;
  fields.read("id", profile.id);
  profile.name = fields.name(Basis::recalled);
  Document document;
  const MapFields parts(reading, fields.map("document"), document_section, path + ".document", Basis::recalled);
  parts.read("title", document.title);
  parts.read("title_en", document.title_en);
  parts.read("number", document.number);
  parts.read("article", document.article);
  read_times(reading, fields, document, profile);
  read_facts(reading, fields, document, profile);
  return profile;
}

std::optional<fs::path> find_limits(Reading& reading, const std::string& name, const Place& place) {
  std::vector<std::string> known;
  std::error_code error;
  if (name.find("..") == std::string::npos && !name.starts_with('/')) {
    for (const fs::path& folder : folders_upwards(reading.files.folder())) {
      const fs::path limits = folder / "limits";
      if (!fs::is_directory(limits, error)) continue;
      const fs::path file = limits / (name + ".yaml");
      if (fs::is_regular_file(file, error)) return file;
      for (std::string& there : names_in(limits)) known.push_back(std::move(there));
    }
  }
  if (known.empty()) {
    reading.issues.say(place, mark("no limits profile '{0}'; no folder limits/ beside this file or above it has any"),
                       name);
  } else {
    reading.issues.add(place, reading.issues.text(mark("no limits profile '{0}'"), name) +
                                  reading.issues.known(known, 20) + reading.issues.did_you_mean(name, known));
  }
  return std::nullopt;
}

}  // namespace sanji::input
