// SPDX-License-Identifier: Apache-2.0
// The part of a plan about who reports to whom: upwards among the tiers, and nowhere in a circle.
#include "sim/input/plan_draft.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace sanji::input {
namespace {

using base::mark;
using model::Addressee;
using model::PostKind;
using model::Tier;

std::string tier_list(const std::vector<Tier>& tiers) {
  std::vector<std::string> names;
  names.reserve(tiers.size());
  for (const Tier tier : tiers) names.emplace_back(model::tier_words[static_cast<std::size_t>(tier)].name);
  return base::list_of(names);
}

/// Among the tiers reports go up, one step or more. False where they do not, which is said.
bool goes_up(IssueWriter& issues, const model::ReportingRule& rule, PostKind to, const Place& place) {
  const Tier from_tier = model::tier_of(rule.from);
  const Tier to_tier = model::tier_of(to);
  if (from_tier == Tier::outside || to_tier == Tier::outside || to_tier < from_tier) return true;
  std::vector<Tier> above;
  for (std::size_t i = 0; i < static_cast<std::size_t>(from_tier); ++i) above.push_back(static_cast<Tier>(i));
  if (above.empty()) {
    issues.say(place,
               mark("rule '{0}' reports from {1} to {2}, which would run in a circle; reports go up, and {1} is the "
                    "highest tier here"),
               rule.id, word_of(rule.from), word_of(to));
  } else {
    issues.say(place, mark("rule '{0}' reports from {1} to {2}, which would run in a circle; reports go up: write {3}"),
               rule.id, word_of(rule.from), word_of(to), tier_list(above));
  }
  return false;
}

/// Who reports to whom, by kinds of posts; a step that closes a circle is said and left out.
class Chain {
 public:
  explicit Chain(IssueWriter& issues) : issues_(issues) {}

  void add(const std::string& rule, PostKind from, PostKind to, const Place& place) {
    std::vector<PostKind> way{to};
    if (!leads(to, from, way)) {
      steps_.push_back({from, to, rule, place});
      return;
    }
    std::string circle(word_of(from));
    for (const PostKind kind : way) circle += " -> " + std::string(word_of(kind));
    issues_.say(place, mark("rule '{0}' closes a circle of reports: {1}; take one of these addressees out"), rule,
                circle);
  }

  /// Once all rules are there: a tier below the county that is reported to passes it on.
  void check_ends() const {
    for (const Step& step : steps_) {
      const bool below = step.to == PostKind::township || step.to == PostKind::village;
      const bool goes_on =
          std::any_of(steps_.begin(), steps_.end(), [&](const Step& other) { return other.from == step.to; });
      if (!below || goes_on) continue;
      issues_.say(
          step.place,
          mark("rule '{0}' reports to {1}, from where no rule goes on, so that nobody above would be told; add a "
               "rule with from: {1}"),
          step.rule, word_of(step.to));
    }
  }

 private:
  struct Step {
    PostKind from = PostKind::village;
    PostKind to = PostKind::township;
    std::string rule;
    Place place;
  };

  /// Extends `way`, which ends at `from`, until it ends at `to`.
  bool leads(PostKind from, PostKind to, std::vector<PostKind>& way) const {
    if (from == to) return true;
    for (const Step& step : steps_) {
      if (step.from != from) continue;
      way.push_back(step.to);
      if (leads(step.to, to, way)) return true;
      way.pop_back();
    }
    return false;
  }

  IssueWriter& issues_;
  std::vector<Step> steps_;
};

/// The kinds of the line superiors of posts of a kind. Lines within one kind have been looked through with the region.
std::vector<PostKind> line_kinds(const PlanDraft& draft, PostKind from) {
  std::vector<PostKind> kinds;
  if (draft.known == nullptr) return kinds;
  const base::Table<model::Post>& posts = draft.known->region.posts;
  for (const model::Post& post : posts) {
    if (post.kind != from || !post.line.valid()) continue;
    const PostKind kind = posts[post.line].kind;
    if (kind != from && std::find(kinds.begin(), kinds.end(), kind) == kinds.end()) kinds.push_back(kind);
  }
  return kinds;
}

void check_direction(const PlanDraft& draft, const MapFields& fields, const model::ReportingRule& rule, Chain& chain) {
  const std::vector<PlacedWord> words = fields.words("to");
  for (std::size_t i = 0; i < rule.to.size(); ++i) {
    const Place place = i < words.size() ? words[i].place : fields.place_of("to");
    if (rule.to[i] == Addressee::line) {
      for (const PostKind kind : line_kinds(draft, rule.from)) chain.add(rule.id, rule.from, kind, place);
      continue;
    }
    const auto to = static_cast<PostKind>(rule.to[i]);
    if (!goes_up(draft.reading.issues, rule, to, place)) return;
    chain.add(rule.id, rule.from, to, place);
  }
}

}  // namespace

void read_reporting(PlanDraft& draft) {
  static const Section section({"plan.reporting[]"});
  Chain chain(draft.reading.issues);
  each_item(draft.fields, "reporting", section, mark("reporting rule"),
            [&](const MapFields& fields, const std::string& id) {
              model::ReportingRule rule;
              rule.id = id;
              const bool has_from = fields.read("from", model::post_kind_words, rule.from);
              if (fields.read("to", model::addressee_words, rule.to) && has_from) {
                check_direction(draft, fields, rule, chain);
              }
              fields.read("within", rule.within);
              const std::vector<PlacedChannel> by =
                  References(fields, draft.known, mark("reporting rule"), id).channels("by");
              if (has_from) check_held(draft, by, rule.from);
              rule.by = ids_of(by);
              model::Approval approval = model::Approval::none;
              if (fields.read("approval", model::approval_words, approval)) rule.approval = approval;
              draft.plan.reporting.push_back(std::move(rule));
            });
  chain.check_ends();
}

}  // namespace sanji::input
