// SPDX-License-Identifier: Apache-2.0
// Names, sentences and numbers as people read them.
#include "sim/measures/words.hpp"

#include "sim/measures/warnings.hpp"

#include <fmt/format.h>

#include <algorithm>
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
                                                                       {mark("done"), mark("work done")},
                                                                       {mark("pref."), mark("prefecture told")}}};

/// What the codes in the texts of records mean.
struct CodeWord {
  std::string_view code;
  std::string_view word;
};
constexpr std::array codes{CodeWord{"in-person", mark("word of mouth")},
                           CodeWord{"person", mark("in person")},
                           CodeWord{"deputy", mark("the deputy")},
                           CodeWord{"superior", mark("through the desk above")},
                           CodeWord{"knock", mark("by knocking at the door")},
                           CodeWord{"nobody", mark("nobody is left")},
                           CodeWord{"first", mark("the first to command")},
                           CodeWord{"briefed", mark("after a briefing")},
                           CodeWord{"unbriefed", mark("without a briefing")},
                           CodeWord{"no-reporting-system", mark("it keeps no system of reporting")}};

/// English nouns that stand behind counts; "1 villages" reads like a slip.
constexpr std::array<std::string_view, 12> plurals{"sites",     "villages", "houses",  "persons", "teams", "townships",
                                                   "incidents", "officers", "letters", "talks",   "roads", "posts"};

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

/// People at the place, whoever it is.
std::string witness_name(const Entity& witness, Language language) {
  constexpr std::array<CodeWord, 3> anybody{CodeWord{"resident", mark("a resident")},
                                            CodeWord{"passer-by", mark("a passer-by")},
                                            CodeWord{"enterprise", mark("somebody at the plant")}};
  for (const CodeWord& each : anybody) {
    if (each.code == witness.name_en) return std::string(tr(language, each.word));
  }
  return own_name(witness, language);
}

/// Offices and bodies are named as they are everywhere, so the post stands before them: "Liuhe Town: head of town". Those
/// of the county stand alone, and those that name their post themselves.
std::string named_with_post(const journal::View& view, EntityRow row, Language language) {
  const Entity& entity = view.entity(row);
  if (!is_one_of(entity.kind, {EntityKind::leader, EntityKind::body}) || entity.parent == journal::none) return {};
  const EntityKind above = view.entity(entity.parent).kind;
  if (!is_one_of(above, {EntityKind::township, EntityKind::village, EntityKind::agency, EntityKind::incident}))
    return {};
  const std::string own = own_name(entity, language);
  const bool says_it = own.find(own_name(view.entity(entity.parent), language)) != std::string::npos;
  return says_it ? own : say(language, "{0}: {1}", entity_name(view, entity.parent, language), own);
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

bool is_of_warning(journal::RecordKind kind) {
  return kind == journal::RecordKind::warning_sent || kind == journal::RecordKind::warning_received;
}
bool is_of_level(journal::RecordKind kind) {
  using K = journal::RecordKind;
  return kind == K::level_considered || kind == K::level_told_sent || kind == K::level_told_received ||
         kind == K::consultation_ended;
}

/// "1 villages" as "1 village".
std::string with_singulars(std::string text) {
  const auto is_digit = [](char c) { return (c >= '0' && c <= '9') || c == '.' || c == ','; };
  const auto replace_all = [&](const std::string& from, const std::string& to) {
    for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + 1)) {
      const std::size_t end = at + from.size();
      const bool whole =
          (at == 0 || !is_digit(text[at - 1])) && (end == text.size() || text[end] < 'a' || text[end] > 'z');
      if (whole) text.replace(at, from.size(), to);
    }
  };
  for (const std::string_view plural : plurals) {
    const std::string one = "1 " + std::string(plural);
    replace_all(one, one.substr(0, one.size() - 1));
  }
  replace_all("1 people", "1 person");
  return text;
}

/// Spans in the values of records, in whole minutes; what is no whole minute is one all the same.
bool is_of_minutes(journal::RecordKind kind) {
  using K = journal::RecordKind;
  return kind == K::rerouted || kind == K::undelivered || kind == K::messenger_sent || kind == K::laid_aside ||
         kind == K::commander_sent || kind == K::report_delayed;
}

/// "52.3 mm": in the unit of the rule whose threshold it has passed.
std::string reading_text(const journal::View& view, const journal::Record& record) {
  std::string text = fmt::format("{:.3g}", record.value);
  const journal::WarningRow* rule = warning_rule(view, record);
  return rule == nullptr || rule->unit.empty() ? text : text + ' ' + rule->unit;
}

/// "orange flash flood", 山洪橙色: the colour with what is warned of; what is warned of alone where the warning ends.
std::string warning_text(const journal::View& view, const journal::Record& record, Language language) {
  const journal::WarningRow* rule = warning_rule(view, record);
  const int colour = static_cast<int>(record.value);
  if (rule == nullptr) return colour_text(colour, language);
  const bool chinese = language == Language::zh;
  const std::string& event = chinese || rule->event.en.empty() ? rule->event.zh : rule->event.en;
  if (colour == 0) return event;
  return chinese ? event + colour_text(colour, language) : colour_text(colour, language) + ' ' + event;
}

/// A value as its variable is read.
std::string value_text(const journal::View& view, const journal::Record& record, Language language) {
  const journal::Variable sets = journal::row_of(record.kind).sets;
  const bool is_level = sets == journal::Variable::level || is_of_level(record.kind);
  if (is_level) return level_text(static_cast<int>(record.value), language);
  const bool is_issue =
      record.kind == journal::RecordKind::warning_issued || record.kind == journal::RecordKind::warning_ended;
  if (is_issue) return warning_text(view, record, language);
  if (sets == journal::Variable::warning || is_of_warning(record.kind)) {
    return colour_text(static_cast<int>(record.value), language);
  }
  if (is_of_minutes(record.kind)) return fmt::format("{}", std::max(1L, std::lround(record.value)));
  if (record.kind == journal::RecordKind::reading_passed) return reading_text(view, record);
  if (record.kind == journal::RecordKind::spot_checked) {
    return std::string(record.value > 0.5 ? tr(language, "yes") : tr(language, "no"));
  }
  const bool is_row = sets == journal::Variable::assigned || sets == journal::Variable::commander;
  if (is_row && record.value >= 0 && record.value < static_cast<double>(view.journal().entities.size())) {
    return entity_name(view, static_cast<EntityRow>(record.value), language);
  }
  return fmt::format("{:g}", record.value);
}

/// What a record says where its value is 0, in other words than its kind's.
struct Zero {
  journal::RecordKind kind;
  std::string_view sentence;
};
constexpr std::array zeros{
    Zero{journal::RecordKind::commit_resource_sent, mark("{0} tells {1} that it cannot come")},
    Zero{journal::RecordKind::commit_resource_received, mark("{0} hears from {1} that it cannot come")},
    Zero{journal::RecordKind::warning_sent, mark("{0} tells {1} that the warning is lifted ({3})")},
    Zero{journal::RecordKind::warning_received, mark("{0} hears from {1} that the warning is lifted")},
    Zero{journal::RecordKind::level_set, mark("{0} ends the response")},
    Zero{journal::RecordKind::level_lowered, mark("{0} ends the response")},
    Zero{journal::RecordKind::level_told_sent, mark("{0} tells {1} that the response has ended ({3})")},
    Zero{journal::RecordKind::level_told_received, mark("{0} hears from {1} that the response has ended")},
    Zero{journal::RecordKind::response_sent, mark("{0} answers {1}: no team can come")},
    Zero{journal::RecordKind::response_received, mark("{0} has the answer of {1}: no team can come")}};

/// The sentence of the record's kind, or that of the special case that it is.
std::string_view sentence_of(const journal::Record& record) {
  if (record.incident == journal::none) {
    if (record.kind == journal::RecordKind::report_sent)
      return mark("{0} reports to {1} which posts are cut off ({3})");
    if (record.kind == journal::RecordKind::report_received) return mark("{0} hears from {1} which posts are cut off");
  }
  for (const Zero& zero : zeros) {
    if (zero.kind == record.kind && record.value == 0.0) return zero.sentence;
  }
  return journal::row_of(record.kind).sentence;
}

/// Leaders and bodies of the actor's own post are named without it.
std::string subject_name(const journal::View& view, const journal::Record& record, Language language) {
  if (record.subject == journal::none) return entity_name(view, record.subject, language);
  const Entity& subject = view.entity(record.subject);
  const bool is_own = record.actor != journal::none && subject.parent == record.actor &&
                      is_one_of(subject.kind, {EntityKind::leader, EntityKind::body});
  return is_own ? own_name(subject, language) : entity_name(view, record.subject, language);
}

/// "a orange" as "an orange".
std::string with_articles(std::string text) {
  constexpr std::string_view wrong = " a orange ";
  for (auto at = text.find(wrong); at != std::string::npos; at = text.find(wrong)) text.insert(at + 2, "n");
  return text;
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
  if (entity.kind == EntityKind::witness) return witness_name(entity, language);
  if (std::string name = named_with_post(view, row, language); !name.empty()) return name;
  if (std::string name = named_after_post(view, row, language); !name.empty()) return name;
  const bool in_a_place = is_one_of(entity.kind, {EntityKind::village, EntityKind::team, EntityKind::station,
                                                  EntityKind::store, EntityKind::shelter, EntityKind::site});
  return (in_a_place ? township_before(view, row, language) : std::string()) + own_name(entity, language);
}

std::string text_word(const journal::View& view, std::string_view text, Language language) {
  if (const EntityRow channel = view.channel(text); channel != journal::none) {
    return own_name(view.entity(channel), language);
  }
  for (const CodeWord& code : codes) {
    if (code.code == text) return std::string(tr(language, code.word));
  }
  return std::string(tr(language, text));
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
  const std::string subject = subject_name(view, record, language);
  const std::string value = value_text(view, record, language);
  const std::string text = record.text == journal::none ? std::string(tr(language, "an unnamed channel"))
                                                        : text_word(view, view.text(record.text), language);
  const std::string incident = entity_name(view, record.incident, language);
  const std::string place = entity_name(view, record.place, language);
  std::string said = say(language, sentence_of(record), actor, subject, value, text, incident, place);
  return language == Language::en ? with_articles(with_singulars(std::move(said))) : said;
}

std::string counted(std::string said, Language language) {
  return language == Language::en ? with_singulars(std::move(said)) : said;
}

std::string reason(const journal::View& view, const journal::DecisionRow& row, Language language) {
  if (row.reason == journal::none) return {};
  return counted(say(language, view.text(row.reason), row.arguments[0], row.arguments[1], row.arguments[2]), language);
}

std::string level_text(int level, Language language) {
  const bool known = level >= 0 && static_cast<std::size_t>(level) < levels.size();
  return std::string(tr(language, levels[known ? static_cast<std::size_t>(level) : 0]));
}

std::string colour_text(int colour, Language language) {
  const bool known = colour > 0 && static_cast<std::size_t>(colour) <= std::size(model::colour_words);
  if (!known) return std::string(tr(language, "none"));
  return std::string(word(model::colour_words[static_cast<std::size_t>(colour) - 1], language));
}

std::string_view tier_name(model::Tier tier, Language language) {
  if (tier == model::Tier::outside) return tr(language, "agency");
  return word(model::tier_words[static_cast<std::size_t>(tier)], language);
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

std::string derived_minutes(const journal::View& view, base::Duration span) {
  const std::string_view derived = derived_mark(view);
  if (derived.empty()) return minutes_text(span);
  const long whole = std::lround(span.minutes());
  if (whole == 0 && span.us != 0) return std::string(derived) + "<1";
  return fmt::format("{}{}", derived, whole);
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
