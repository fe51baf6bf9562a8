// SPDX-License-Identifier: Apache-2.0
// A plan: handling, dispatch, needs. Its other parts have readers of their own.
#include "sim/input/read_plan.hpp"

#include "sim/input/plan_draft.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>
#include <utility>

namespace sanji::input {
namespace {

using base::mark;
using model::Basis;
using model::PostKind;

/// Every tier has its handling, and so has every kind of agency that the region knows.
void check_handling(const PlanDraft& draft, const std::array<bool, model::post_kind_count>& given) {
  const Node* list = draft.fields.node("handling");
  if (list == nullptr || !list->is_list()) return;
  for (std::size_t i = 0; i < model::tier_count; ++i) {
    if (given[i]) continue;
    draft.reading.issues.say(list->place, mark("'handling' has no item for the tier '{0}'; add one with id: {0}"),
                             model::tier_words[i].name);
  }
  if (draft.known == nullptr || !draft.known->ids.posts.readable) return;
  for (std::size_t i = model::tier_count; i < model::post_kind_count; ++i) {
    const base::Table<model::Post>& posts = draft.known->region.posts;
    const auto one = std::find_if(posts.begin(), posts.end(),
                                  [&](const model::Post& post) { return static_cast<std::size_t>(post.kind) == i; });
    if (given[i] || one == posts.end()) continue;
    draft.reading.issues.say(
        list->place, mark("'handling' has no item for posts of kind '{0}', such as {1} ({2}); add one with id: {0}"),
        model::post_kind_words[i].name, one->code, one->name.zh);
  }
}

void read_handling(PlanDraft& draft) {
  static const Section section({"plan.handling[]"});
  std::array<bool, model::post_kind_count> given{};
  bool all_known = true;
  each_item(draft.fields, "handling", section, mark("handling"), [&](const MapFields& fields, const std::string&) {
    PostKind kind = PostKind::village;
    if (!fields.read("id", model::post_kind_words, kind)) {
      all_known = false;
      return;
    }
    given[static_cast<std::size_t>(kind)] = true;
    model::Handling& made = draft.plan.handling[static_cast<std::size_t>(kind)];
    fields.read("answer", made.answer);
    fields.read("verify", made.verify);
    fields.read("approval", model::approval_words, made.approval);
    fields.read("approve", made.approve);
    fields.read("order", made.order);
    fields.read("call", made.call);
    fields.read("lays_aside", made.lays_aside);
  });
  if (all_known) check_handling(draft, given);
}

void read_dispatch(PlanDraft& draft) {
  static const Section section({"plan.dispatch"});
  const MapFields dispatch(draft.reading, draft.fields.map("dispatch"), section, "plan.dispatch",
                           draft.fields.own_basis());
  dispatch.read("order", model::team_source_words, draft.plan.order);
  dispatch.read("mutual_aid", model::mutual_aid_words, draft.plan.mutual_aid);
  dispatch.read("counting", model::counting_words, draft.plan.counting);
}

/// {flood-rescue: 6 persons, medical: 2 persons}
void read_capabilities(const PlanDraft& draft, const MapFields& need, model::Need& made) {
  const Node* map = need.node("need");
  if (map == nullptr) return;
  IssueWriter& issues = draft.reading.issues;
  if (!map->is_map() || map->entries.empty()) {
    issues.say(map->place, mark("'need' takes persons by capability; write it like need: {0}"), "{medical: 2 persons}");
    return;
  }
  const base::Key persons{.section = "plan.needs[]",
                          .name = "need",
                          .type = base::KeyType::count,
                          .unit = "persons",
                          .low = 1,
                          .high = 100000};
  const bool judged = draft.known != nullptr && draft.known->ids.capabilities.readable;
  std::vector<std::string> known;
  if (judged) {
    for (const model::Capability& capability : draft.known->region.capabilities) known.push_back(capability.id);
  }
  for (const Entry& entry : map->entries) {
    model::CapabilityNeed part;
    const auto found = std::find(known.begin(), known.end(), entry.key);
    if (found != known.end()) part.capability = model::CapabilityId(static_cast<std::size_t>(found - known.begin()));
    if (judged && found == known.end()) {
      issues.add(entry.place, issues.text(mark("need '{0}' asks for '{1}', which is no capability of the region"),
                                          made.id, brief(entry.written)) +
                                  issues.known(known) + issues.did_you_mean(entry.written, known));
    }
    if (!entry.value.is_scalar()) {
      issues.say(entry.value.place, mark("'need' takes persons by capability; write it like need: {0}"),
                 "{medical: 2 persons}");
      continue;
    }
    const auto value = parse_value(persons, {entry.value.text, entry.value.place, entry.value.quoted, false}, issues);
    if (!value) continue;
    part.persons = base::Persons{static_cast<int>(std::get<double>(*value))};
    made.capabilities.push_back(part);
    if (!need.path().empty()) {
      draft.reading.resolved.push_back({need.path() + ".need." + entry.key, entry.value.text, need.own_basis(),
                                        entry.value.place.file->source, entry.value.place.line});
    }
  }
}

void read_needs(PlanDraft& draft) {
  static const Section section({"plan.needs[]"});
  std::map<std::tuple<model::Harm, model::Exposed, int>, std::string> cases;
  each_item(draft.fields, "needs", section, mark("need"), [&](const MapFields& need, const std::string& id) {
    model::Need made;
    made.id = id;
    bool whole = need.read("hazard", model::harm_words, made.harm);
    whole = need.read("object", model::exposed_words, made.object) && whole;
    whole = need.read("severity", made.severity) && whole;
    read_capabilities(draft, need, made);
    Work work;
    if (need.read("work", work)) {
      made.work = work.work;
      made.work_per = work.per;
    }
    const auto [first, fresh] = cases.emplace(std::tuple(made.harm, made.object, made.severity), made.id);
    if (whole && !fresh) {
      draft.reading.issues.say(
          need.place_of("id"),
          mark("need '{0}' is for the same hazard, object and severity as '{1}'; keep one of them"), made.id,
          first->second);
    }
    draft.plan.needs.push_back(std::move(made));
  });
}

void read_call_answering(PlanDraft& draft) {
  static const Section section({"plan.call_answering"});
  const MapFields fields(draft.reading, draft.fields.map("call_answering"), section, "plan.call_answering",
                         draft.fields.own_basis());
  model::CallAnswering& made = draft.plan.call_answering;
  fields.read("choose", model::unit_choice_words, made.choose);
  fields.read("homebound", made.homebound);
  fields.read("busy", made.busy);
  fields.read("pace_home", made.pace_home);
  fields.read("delay", made.delay);
  base::Duration limit;
  if (fields.has("limit") && fields.read("limit", limit)) made.limit = limit;
}

}  // namespace

model::Plan read_plan(Reading& reading, const Node& root, const KnownRegion* known) {
  static const Section section({"plan"});
  const MapFields fields(reading, root, section, "plan", Basis::assumed);
  PlanDraft draft{reading, fields, known, {}, {}};
  if (!fields.usable()) return {};
  draft.plan.basis = fields.own_basis();
  draft.plan.name = fields.name(draft.plan.basis);
  read_handling(draft);
  read_reporting(draft);
  read_keeping_touch(draft);
  fields.read("follow_up", draft.plan.follow_up);
  read_warnings(draft);
  read_levels(draft);
  read_command(draft);
  read_dispatch(draft);
  read_needs(draft);
  read_call_answering(draft);
  read_parts(draft);
  check_roles(draft);
  return std::move(draft.plan);
}

}  // namespace sanji::input
