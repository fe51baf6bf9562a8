// SPDX-License-Identifier: Apache-2.0
// Revisions: a file that `extends` another says only what it changes. Works on trees whose keys are already in English;
// every value keeps its own file and line.
#pragma once

#include "sim/input/document.hpp"
#include "sim/input/fields.hpp"

#include <filesystem>
#include <optional>
#include <string_view>

namespace sanji::input {

/// A YAML file with all that it extends merged in and its keys in English. `kind` is what its first line must say. None
/// after a problem, which has been said, at `asked` where another file named it.
std::optional<Node> read_revision(Reading& reading, const std::filesystem::path& file, std::string_view kind,
                                  const Place& asked = {});

/// The path of a file that a node names, from the folder of the file in which the node stands.
std::optional<std::filesystem::path> path_from(const Node& named, IssueWriter& issues);

/// Chinese keys of a map and of all that is in it as their English ones; says where one key stands in both languages.
void canonicalise(Node& map, std::string_view section, IssueWriter& issues);

/// `revision` laid over `original`: maps by key, lists of items with an id by id (new ones last, an item `remove: [id]`
/// takes out), anything else replaced.
Node merged(Node original, const Node& revision, IssueWriter& issues);

/// The keys of a hazard of a kind; of every kind where the kind is unknown.
Section hazard_section(std::string_view kind);

}  // namespace sanji::input
