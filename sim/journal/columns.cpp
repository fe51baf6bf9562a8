// SPDX-License-Identifier: Apache-2.0
// The lists of words that columns hold, taken from where the words stand; none is written down here.
#include "sim/journal/columns.hpp"

namespace sanji::journal {
namespace {

template <class List, class NameOf>
Words listed(std::string_view type, const List& list, NameOf name_of) {
  Words words{type, {}};
  for (const auto& row : list) words.names.push_back(name_of(row));
  return words;
}

constexpr auto itself = [](std::string_view name) { return name; };
constexpr auto word_name = [](const base::Word& word) { return word.name; };

}  // namespace

const Words& words_of(RecordKind) {
  static const Words words = listed("record_kind", record_kinds(), [](const KindRow& row) { return row.name; });
  return words;
}
const Words& words_of(EntityKind) {
  static const Words words = listed("entity_kind", entity_kind_names, itself);
  return words;
}
const Words& words_of(Variable) {
  static const Words words = listed("variable", variable_rows, [](const VariableRow& row) { return row.name; });
  return words;
}
const Words& words_of(EnablerRole) {
  static const Words words = listed("enabler_role", enabler_role_names, itself);
  return words;
}
const Words& words_of(model::Basis) {
  static const Words words = listed("basis", model::basis_words, word_name);
  return words;
}
const Words& words_of(model::RoadClass) {
  static const Words words = listed("road_class", model::road_class_words, word_name);
  return words;
}
const Words& words_of(model::TeamKind) {
  static const Words words = listed("team_kind", model::team_kind_words, word_name);
  return words;
}
const Words& words_of(model::Moment) {
  static const Words words = listed("moment", model::moment_words, word_name);
  return words;
}
const Words& words_of(model::PostKind) {
  static const Words words = listed("post_kind", model::post_kind_words, word_name);
  return words;
}
const Words& words_of(model::SiteKind) {
  static const Words words = listed("site_kind", model::site_words, word_name);
  return words;
}
const Words& words_of(model::Step) {
  static const Words words = listed("step", model::step_words, word_name);
  return words;
}
const Words& words_of(model::Harm) {
  static const Words words = listed("harm", model::harm_words, word_name);
  return words;
}
const Words& words_of(model::Linkage) {
  static const Words words = listed("linkage", model::linkage_words, word_name);
  return words;
}
const Words& words_of(bool) {
  static const Words words{"", {"FALSE", "TRUE"}};
  return words;
}

}  // namespace sanji::journal
