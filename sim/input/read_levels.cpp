// SPDX-License-Identifier: Apache-2.0
// The part of a plan about response levels: who decides them at what, without holes and without overlaps; how they end.
#include "sim/input/plan_draft.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>
#include <utility>

namespace sanji::input {
namespace {

using base::mark;
using model::Condition;
using model::LevelDecision;
using model::LevelRule;

/// A level and where it stands, for what is judged between levels.
struct LevelDraft {
  LevelRule rule;
  Place place;  ///< of its id
  Place when;
};

std::string_view word_of(int level) { return model::level_words[static_cast<std::size_t>(level - 1)].name; }

std::string text_of(const Condition& condition) {
  const std::string_view item = model::consequence_words[static_cast<std::size_t>(condition.item)].name;
  constexpr std::string_view signs[] = {">=", ">", "="};
  const std::string_view sign = signs[static_cast<std::size_t>(condition.comparison)];
  if (condition.item != model::Consequence::warning) return fmt::format("{} {} {}", item, sign, condition.number);
  return fmt::format("{} {} {}", item, sign, model::colour_words[static_cast<std::size_t>(condition.number) - 1].name);
}

std::string text_of(const std::vector<Condition>& group) {
  std::string text;
  for (const Condition& condition : group) text += (text.empty() ? "" : " and ") + text_of(condition);
  return text;
}

auto key_of(const Condition& condition) { return std::tie(condition.item, condition.comparison, condition.number); }

/// The same conditions in any order.
bool same(std::vector<Condition> a, std::vector<Condition> b) {
  const auto before = [](const Condition& x, const Condition& y) { return key_of(x) < key_of(y); };
  std::sort(a.begin(), a.end(), before);
  std::sort(b.begin(), b.end(), before);
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](const Condition& x, const Condition& y) { return key_of(x) == key_of(y); });
}

/// True where both look at one thing alone, and the first holds wherever the second does.
bool no_graver(const std::vector<Condition>& graver, const std::vector<Condition>& milder) {
  if (graver.size() != 1 || milder.size() != 1 || graver.front().item != milder.front().item) return false;
  const auto threshold = [](const Condition& condition) {
    return std::pair(condition.number, condition.comparison == model::Comparison::more_than);
  };
  return threshold(graver.front()) <= threshold(milder.front());
}

bool any_of_item(const std::vector<std::vector<Condition>>& groups, model::Consequence item) {
  return std::any_of(groups.begin(), groups.end(), [&](const std::vector<Condition>& group) {
    return group.size() == 1 && group.front().item == item;
  });
}

/// Wherever the first holds, the second holds too.
bool implies(const std::vector<Condition>& graver, const std::vector<Condition>& milder) {
  return std::all_of(milder.begin(), milder.end(), [&](const Condition& low) {
    return std::any_of(graver.begin(), graver.end(),
                       [&](const Condition& high) { return high.item == low.item && high.number >= low.number; });
  });
}

/// Several things together that the milder level looks at one by one, none of them as far as it asks.
bool skips_over(const std::vector<Condition>& graver, const model::When& milder) {
  const bool all_known =
      std::all_of(graver.begin(), graver.end(), [&](const Condition& each) { return any_of_item(milder, each.item); });
  return graver.size() > 1 && all_known &&
         std::none_of(milder.begin(), milder.end(), [&](const auto& low) { return implies(graver, low); });
}

/// What is counted grows past a number that must be met exactly.
void check_exact(IssueWriter& issues, const LevelDraft& level) {
  for (const std::vector<Condition>& group : level.rule.when) {
    for (const Condition& each : group) {
      const bool is_grade = each.item == model::Consequence::warning || each.item == model::Consequence::severity;
      if (each.comparison != model::Comparison::equal || is_grade) continue;
      issues.say(level.when,
                 mark("level '{0}' has the condition '{1}', which no longer holds as soon as there is more; write >="),
                 word_of(level.rule.level), text_of(each));
      return;
    }
  }
}

void check_repeats(IssueWriter& issues, const LevelDraft& level) {
  const model::When& when = level.rule.when;
  for (std::size_t i = 0; i < when.size(); ++i) {
    for (std::size_t k = 0; k < i; ++k) {
      if (!same(when[i], when[k])) continue;
      issues.say(level.when, mark("level '{0}' has the condition '{1}' twice; keep one of them"),
                 word_of(level.rule.level), text_of(when[i]));
      return;
    }
  }
}

/// True where there is one, which is said.
bool check_overlap(IssueWriter& issues, const LevelDraft& graver, const LevelDraft& milder) {
  for (const std::vector<Condition>& high : graver.rule.when) {
    if (skips_over(high, milder.rule.when)) {
      issues.say(graver.when,
                 mark("level '{0}' sets in at '{1}', where level '{2}' does not hold yet; write higher thresholds, or "
                      "lower ones there"),
                 word_of(graver.rule.level), text_of(high), word_of(milder.rule.level));
      return true;
    }
    for (const std::vector<Condition>& low : milder.rule.when) {
      if (no_graver(high, low)) {
        issues.say(graver.when,
                   mark("level '{0}' sets in at '{1}', which is no graver than '{2}' of level '{3}'; write a higher "
                        "threshold"),
                   word_of(graver.rule.level), text_of(high), text_of(low), word_of(milder.rule.level));
        return true;
      }
      if (high.size() > 1 && same(high, low)) {
        issues.say(graver.when, mark("level '{0}' has the condition '{1}' of level '{2}' too; write a graver one"),
                   word_of(graver.rule.level), text_of(high), word_of(milder.rule.level));
        return true;
      }
    }
  }
  return false;
}

/// Some level is asked for by a warning of the colour alone.
bool asked_by(const std::vector<LevelDraft>& levels, int colour) {
  const auto holds = [colour](const std::vector<Condition>& group) {
    return group.size() == 1 && group.front().item == model::Consequence::warning && meets(group.front(), colour);
  };
  return std::any_of(levels.begin(), levels.end(), [&](const LevelDraft& level) {
    return std::any_of(level.rule.when.begin(), level.rule.when.end(), holds);
  });
}

/// Above a colour that asks for a level no graver one asks for none.
void check_warnings(IssueWriter& issues, const std::vector<LevelDraft>& levels) {
  if (levels.empty()) return;
  const auto name = [](int colour) { return model::colour_words[static_cast<std::size_t>(colour) - 1].name; };
  constexpr int red = 4;
  for (int colour = 2; colour <= red; ++colour) {
    if (!asked_by(levels, colour - 1) || asked_by(levels, colour)) continue;
    issues.say(levels.back().when,
               mark("the warning colour {0} asks for a level, but the graver {1} for none; write >= where {0} stands"),
               name(colour - 1), name(colour));
    return;
  }
}

/// `levels` stand in rising gravity of their number: I first.
void check_table(IssueWriter& issues, const std::vector<LevelDraft>& levels) {
  for (std::size_t i = 0; i < levels.size(); ++i) {
    check_repeats(issues, levels[i]);
    check_exact(issues, levels[i]);
    if (i + 1 == levels.size()) break;
    const LevelDraft& milder = levels[i + 1];
    for (std::size_t below = i + 1; below < levels.size(); ++below) {
      if (check_overlap(issues, levels[i], levels[below])) break;
    }
    for (int hole = levels[i].rule.level + 1; hole < milder.rule.level; ++hole) {
      issues.say(levels[i].place,
                 mark("the levels have a hole: '{0}' and '{1}' stand here, but no '{2}'; add an item with id: {2}"),
                 word_of(levels[i].rule.level), word_of(milder.rule.level), word_of(hole));
    }
  }
  check_warnings(issues, levels);
}

void read_consultation(const PlanDraft& draft, const MapFields& fields, LevelRule& rule) {
  const std::string_view id = word_of(rule.level);
  const References names(fields, draft.known, mark("level"), std::string(id));
  model::Consultation& made = rule.consultation;
  made.members = names.posts("members");
  const bool has_quorum = fields.read("quorum", made.quorum);
  fields.read("by", model::meet_by_words, made.by);
  fields.read("join", made.join);
  fields.read("length", made.length);
  if (rule.decided_by != LevelDecision::consultation) return;
  for (const std::string_view key : {"members", "quorum", "length"}) need_key(fields, key);
  if (!has_quorum || !fields.has("members") || made.quorum <= static_cast<int>(made.members.size())) return;
  fields.reading().issues.say(
      fields.place_of("quorum"),
      mark("level '{0}' wants a quorum of {1}, but has {2} members; write a smaller number, or name more members"), id,
      made.quorum, made.members.size());
}

void read_level(PlanDraft& draft, const MapFields& fields, LevelRule& rule) {
  fields.read("when", rule.when);
  const bool good = fields.read("decided_by", model::level_decision_words, rule.decided_by);
  fields.read("decision", rule.decision);
  if (good && rule.decided_by == LevelDecision::leader) need_key(fields, "decision");
  if (fields.has("role") && fields.read("role", rule.role)) {
    draft.roles_used.push_back(
        {{rule.role, fields.place_of("role")}, mark("level"), std::string(word_of(rule.level)), "role", true});
  }
  read_consultation(draft, fields, rule);
}

}  // namespace

void read_levels(PlanDraft& draft) {
  static const Section section({"plan.levels[]"});
  static const Section stand_down_section({"plan.stand_down"});
  std::vector<LevelDraft> levels;
  bool whole = true;
  each_item(draft.fields, "levels", section, mark("level"), [&](const MapFields& fields, const std::string&) {
    LevelDraft level{{}, fields.place_of("id"), fields.place_of("when")};
    int at = 0;
    if (!fields.read("id", model::level_words, at)) {
      whole = false;  // a misspelt level is no hole
      return;
    }
    level.rule.level = at + 1;
    const std::size_t before = draft.reading.issues.count();
    read_level(draft, fields, level.rule);
    whole = whole && draft.reading.issues.count() == before;
    levels.push_back(std::move(level));
  });
  std::stable_sort(levels.begin(), levels.end(),
                   [](const LevelDraft& a, const LevelDraft& b) { return a.rule.level < b.rule.level; });
  if (whole) check_table(draft.reading.issues, levels);
  for (LevelDraft& level : levels) draft.plan.levels.push_back(std::move(level.rule));
  if (!draft.fields.has("stand_down")) return;
  const MapFields stand_down(draft.reading, draft.fields.map("stand_down"), stand_down_section, "plan.stand_down",
                             draft.fields.own_basis());
  if (!stand_down.usable()) return;
  stand_down.read("after", draft.plan.stand_down.after);
  stand_down.read("every", draft.plan.stand_down.every);
}

}  // namespace sanji::input
