// SPDX-License-Identifier: Apache-2.0
// Names, sentences and numbers as people read them.
#include "sim/measures/words.hpp"

#include <fmt/format.h>

#include <array>
#include <cmath>
#include <cstdlib>

namespace sanji::measures {
namespace {

using base::Language;
using base::mark;
using base::say;
using base::tr;
using journal::Entity;
using journal::EntityKind;
using journal::EntityRow;

constexpr std::array levels{mark("none"), std::string_view("I"), std::string_view("II"), std::string_view("III"),
                            std::string_view("IV")};

struct MomentWords {
  std::string_view heading;
  std::string_view name;
};
/// In the order of model::Moment.
constexpr std::array<MomentWords, model::played_moment_count> moments{{{mark("onset"), mark("onset")},
                                                                       {mark("noticed"), mark("noticed")},
                                                                       {mark("village"), mark("village told")},
                                                                       {mark("township"), mark("township told")},
                                                                       {mark("county"), mark("county told")},
                                                                       {mark("level"), mark("level in force")},
                                                                       {mark("order"), mark("first order")},
                                                                       {mark("left"), mark("first departure")},
                                                                       {mark("arrived"), mark("first arrival")},
                                                                       {mark("enough"), mark("enough force")},
                                                                       {mark("done"), mark("work done")}}};

bool is_one_of(EntityKind kind, std::initializer_list<EntityKind> kinds) {
  for (const EntityKind each : kinds) {
    if (kind == each) return true;
  }
  return false;
}

/// A place's name without the English word for what it is, where the place in a path tells that already.
std::string short_name(const Entity& entity, Language language) {
  std::string name = own_name(entity, language);
  if (language == Language::zh) return name;
  for (const std::string_view ending : {" Township", " Town", " Village"}) {
    if (name.size() > ending.size() && name.ends_with(ending)) return name.substr(0, name.size() - ending.size());
  }
  return name;
}

/// "Zhaojia/" for what stands in a village, else nothing.
std::string township_before(const journal::View& view, EntityRow row, Language language) {
  if (view.post_at(row, EntityKind::village) == journal::none) return {};
  const EntityRow township = view.post_at(row, EntityKind::township);
  return township == journal::none ? std::string() : short_name(view.entity(township), language) + '/';
}

/// "14" of "G-622926103204-14", whose village is named beside it.
std::string_view id_in_village(const journal::View& view, EntityRow row) {
  std::string_view id = view.entity(row).id;
  const EntityRow village = view.post_at(row, EntityKind::village);
  if (village == journal::none) return id;
  const std::string code = view.entity(village).id + '-';
  const auto at = id.find(code);
  return at == std::string_view::npos ? id : id.substr(at + code.size());
}

/// Things without names of their own are called after the post that they belong to; nothing for the others.
std::string named_after_post(const journal::View& view, EntityRow row, Language language) {
  const Entity& entity = view.entity(row);
  if (!entity.name.empty() || !entity.name_en.empty()) return {};
  const EntityRow village = view.post_at(row, EntityKind::village);
  const EntityRow post = village == journal::none ? entity.parent : village;
  if (post == journal::none) return {};
  const std::string place = entity_name(view, post, language);
  switch (entity.kind) {
    case EntityKind::information_officer: return say(language, "{0} information officer", place);
    case EntityKind::household_group: return say(language, "{0}, households {1}", place, id_in_village(view, row));
    case EntityKind::house: return say(language, "{0}, house {1}", place, id_in_village(view, row));
    default: return {};
  }
}

/// A value as its variable is read.
std::string value_text(const journal::View& view, const journal::Record& record, Language language) {
  const journal::Variable sets = journal::row_of(record.kind).sets;
  const bool is_level = sets == journal::Variable::level || record.kind == journal::RecordKind::level_considered;
  if (is_level) return level_text(static_cast<int>(record.value), language);
  if (sets == journal::Variable::assigned && record.value >= 0) {
    return entity_name(view, static_cast<EntityRow>(record.value), language);
  }
  return fmt::format("{:g}", record.value);
}

}  // namespace

std::string_view word(const base::Word& word, Language language) {
  return language == Language::zh ? word.alias : word.name;
}

std::string own_name(const Entity& entity, Language language) {
  const std::string& first = language == Language::zh ? entity.name : entity.name_en;
  const std::string& second = language == Language::zh ? entity.name_en : entity.name;
  if (!first.empty()) return first;
  return second.empty() ? entity.id : second;
}

std::string entity_name(const journal::View& view, EntityRow row, Language language) {
  if (row == journal::none) return std::string(tr(language, "nobody"));
  const Entity& entity = view.entity(row);
  if (entity.kind == EntityKind::incident) return incident_name(view, row, language);
  if (std::string name = named_after_post(view, row, language); !name.empty()) return name;
  const bool in_a_place = is_one_of(entity.kind, {EntityKind::village, EntityKind::team, EntityKind::station,
                                                  EntityKind::store, EntityKind::shelter});
  return (in_a_place ? township_before(view, row, language) : std::string()) + own_name(entity, language);
}

std::string incident_place(const journal::View& view, EntityRow row, Language language) {
  const Entity& incident = view.entity(row);
  const std::string kind = incident.id.substr(0, incident.id.find('/'));
  std::string name = kind;
  for (const base::Word& harm : model::harm_words) {
    if (harm.name == kind) name = word(harm, language);
  }
  for (const EntityKind tier : {EntityKind::township, EntityKind::village}) {
    const EntityRow post = view.post_at(row, tier);
    if (post != journal::none) name += '/' + short_name(view.entity(post), language);
  }
  return name;
}

std::string incident_object(const journal::View& view, EntityRow row, Language language) {
  const Entity& incident = view.entity(row);
  return incident.name.empty() && incident.name_en.empty() ? std::string() : own_name(incident, language);
}

std::string incident_name(const journal::View& view, EntityRow row, Language language) {
  const std::string object = incident_object(view, row, language);
  return incident_place(view, row, language) + (object.empty() ? "" : '/' + object);
}

std::string sentence(const journal::View& view, const journal::Record& record, Language language) {
  const std::string actor = entity_name(view, record.actor, language);
  const std::string subject = entity_name(view, record.subject, language);
  const std::string value = value_text(view, record, language);
  const std::string text(record.text == journal::none ? std::string_view() : tr(language, view.text(record.text)));
  const std::string incident = entity_name(view, record.incident, language);
  const std::string place = entity_name(view, record.place, language);
  return say(language, journal::row_of(record.kind).sentence, actor, subject, value, text, incident, place);
}

std::string reason(const journal::View& view, const journal::DecisionRow& row, Language language) {
  if (row.reason == journal::none) return {};
  return say(language, view.text(row.reason), row.arguments[0], row.arguments[1], row.arguments[2]);
}

std::string level_text(int level, Language language) {
  const bool known = level >= 0 && static_cast<std::size_t>(level) < levels.size();
  return std::string(tr(language, levels[known ? static_cast<std::size_t>(level) : 0]));
}

std::string_view moment_name(model::Moment moment, Language language) {
  if (!model::is_played(moment)) return word(model::moment_words[static_cast<std::size_t>(moment)], language);
  return tr(language, moments[static_cast<std::size_t>(moment)].name);
}

std::string_view moment_heading(model::Moment moment, Language language) {
  return tr(language, moments[static_cast<std::size_t>(moment)].heading);
}

std::string minutes_text(base::Duration span) {
  const double minutes = span.minutes();
  const double tenths = std::round(minutes * 10.0);
  const bool whole = std::abs(tenths) >= 100.0 || std::fmod(tenths, 10.0) == 0.0;
  return fmt::format("{:.{}f}", minutes, whole ? 0 : 1);
}

std::string limit_text(base::Duration limit, Language language) {
  if (limit < base::minutes(1)) return say(language, "{0} s", limit.seconds());
  return say(language, "{0} min", limit.minutes());
}

std::string hours_text(base::Duration span, Language language) {
  const double hours = span.minutes() / 60.0;
  if (hours == std::floor(hours)) return say(language, "{0} h", hours);
  return say(language, "{0} min", minutes_text(span));
}

std::string grouped(long long number) {
  std::string digits = std::to_string(std::llabs(number));
  for (std::size_t at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, ",");
  return (number < 0 ? "-" : "") + digits;
}

std::string_view basis_mark(model::Basis basis) { return basis == model::Basis::read ? "" : "~"; }

std::string_view derived_mark(const journal::View& view) {
  const journal::BasisCounts& counts = view.journal().resolved.basis_counts;
  for (std::size_t i = 1; i < counts.size(); ++i) {
    if (counts[i] > 0) return "~";
  }
  return "";
}

}  // namespace sanji::measures
