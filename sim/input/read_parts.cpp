// SPDX-License-Identifier: Apache-2.0
// The five parts that every plan has (职责分工、核心任务、处置程序、响应时间、善后工作), and who keeps which plan.
#include "sim/input/plan_draft.hpp"

#include <algorithm>
#include <utility>

namespace sanji::input {
namespace {

using base::mark;

/// Check-lists speak of steps of the procedure.
void read_checklist(const PlanDraft& draft, const MapFields& fields, const std::vector<std::string>& steps,
                    model::Role& role) {
  IssueWriter& issues = draft.reading.issues;
  for (const PlacedWord& step : fields.words("checklist")) {
    role.checklist.push_back(step.text);
    if (std::find(steps.begin(), steps.end(), step.text) != steps.end()) continue;
    issues.unknown_reference(step.place, mark("role"), role.id, "checklist", step.text, mark("step of the procedure"),
                             issues.nearest(step.text, steps, [](const std::string&) { return std::string{}; }));
  }
}

void read_roles(PlanDraft& draft) {
  static const Section section({"plan.roles[]"});
  std::vector<std::string> steps;
  for (const model::ProcedureStep& step : draft.plan.procedure) steps.push_back(step.id);
  each_item(draft.fields, "roles", section, mark("role"), [&](const MapFields& fields, const std::string& id) {
    model::Role role;
    role.id = id;
    role.name = fields.name(fields.own_basis());
    fields.read("at", model::post_kind_words, role.at);
    read_checklist(draft, fields, steps, role);
    draft.roles_whole = draft.roles_whole && !id.empty();
    draft.roles_made.push_back({draft.plan.roles.size(), fields.place_of("id"), fields.place_of("at")});
    draft.plan.roles.push_back(std::move(role));
  });
}

void read_tasks(PlanDraft& draft) {
  static const Section section({"plan.tasks[]"});
  each_item(draft.fields, "tasks", section, mark("task"), [&](const MapFields& fields, const std::string& id) {
    model::Task task;
    task.id = id;
    task.name = fields.name(fields.own_basis());
    task.lead = References(fields, draft.known, mark("task"), id).posts("lead");
    draft.plan.tasks.push_back(std::move(task));
  });
}

/// Some steps are the county's alone.
void check_whose(const MapFields& fields, const model::ProcedureStep& step) {
  const bool is_the_county_s = step.what == model::Step::set_level || step.what == model::Step::consult ||
                               step.what == model::Step::stand_down || step.what == model::Step::ask_reinforcement;
  if (!is_the_county_s || step.who == model::PostKind::county) return;
  fields.reading().issues.say(fields.place_of("who"),
                              mark("step '{0}' is given to '{1}', but levels and help from outside are the county's; "
                                   "write who: county"),
                              step.id, word_of(step.who));
}

void read_procedure(PlanDraft& draft) {
  static const Section section({"plan.procedure[]"});
  each_item(draft.fields, "procedure", section, mark("step"), [&](const MapFields& fields, const std::string& id) {
    model::ProcedureStep step;
    step.id = id;
    step.name = fields.name(fields.own_basis());
    const bool who = fields.read("who", model::post_kind_words, step.who);
    if (fields.read("what", model::step_words, step.what) && who) check_whose(fields, step);
    fields.read("hazards", model::harm_words, step.harms);
    fields.read("within", step.within);
    draft.plan.procedure.push_back(std::move(step));
  });
}

void read_times(PlanDraft& draft) {
  static const Section section({"plan.times[]"});
  each_item(draft.fields, "times", section, mark("limit"), [&](const MapFields& fields, const std::string& id) {
    model::Limit limit;
    limit.id = "plan/" + id;
    limit.name = fields.name(fields.own_basis());
    limit.status = fields.own_basis();
    limit.document = draft.plan.name.zh;
    const bool from = fields.read("from", model::moment_words, limit.from);
    const bool to = fields.read("to", model::moment_words, limit.to);
    if (from && to && limit.from == limit.to) {
      draft.reading.issues.say(fields.place_of("to"),
                               mark("limit '{0}' begins and ends at '{1}'; write another moment"), id,
                               fields.text_of("to"));
    }
    fields.read("within", limit.limit);
    draft.plan.times.push_back(std::move(limit));
  });
}

void read_aftermath(PlanDraft& draft) {
  static const Section section({"plan.aftermath[]"});
  each_item(draft.fields, "aftermath", section, mark("aftermath"), [&](const MapFields& fields, const std::string& id) {
    model::Aftermath work;
    work.id = id;
    work.name = fields.name(fields.own_basis());
    fields.read("who", model::post_kind_words, work.who);
    fields.read("within", work.within);
    draft.plan.aftermath.push_back(std::move(work));
  });
}

void read_library(PlanDraft& draft) {
  static const Section section({"plan.library[]"});
  each_item(draft.fields, "library", section, mark("kept plan"), [&](const MapFields& fields, const std::string& id) {
    model::LibraryEntry entry;
    entry.id = id;
    entry.name = fields.name(fields.own_basis());
    Parties owners = References(fields, draft.known, mark("kept plan"), id).parties("owners", all_kinds);
    entry.owners = std::move(owners.kinds);
    entry.posts = std::move(owners.posts);
    fields.read("hazards", model::harm_words, entry.harms);
    draft.plan.library.push_back(std::move(entry));
  });
}

}  // namespace

void read_parts(PlanDraft& draft) {
  read_procedure(draft);
  read_roles(draft);
  read_tasks(draft);
  read_times(draft);
  read_aftermath(draft);
  read_library(draft);
}

namespace {

/// At which kinds of posts a role is held.
std::vector<model::PostKind> holders_of(const model::Region& region, const std::string& role) {
  std::vector<model::PostKind> kinds;
  for (const model::Leader& leader : region.leaders) {
    if (leader.role == role && leader.post.valid()) kinds.push_back(region.posts[leader.post].kind);
  }
  return kinds;
}

bool names(const std::vector<model::PostKind>& kinds, model::PostKind kind) {
  return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

/// Each role is held by somebody, and where the plan says.
void check_role_held(IssueWriter& issues, const model::Region& region, const model::Role& role, const RoleMade& made) {
  const auto kinds = holders_of(region, role.id);
  if (kinds.empty()) {
    issues.say(
        made.id,
        mark("role '{0}' is held by nobody; write it in the column 'role' of a leader in leaders.csv, or take the "
             "role out"),
        role.id);
  } else if (!names(kinds, role.at)) {
    issues.say(made.at, mark("role '{0}' is at '{1}', but its holders are at '{2}'; write that, or move a holder"),
               role.id, word_of(role.at), word_of(kinds.front()));
  }
}

void check_use(IssueWriter& issues, const model::Region& region, const RoleUse& use) {
  const auto kinds = holders_of(region, use.role.text);
  if (kinds.empty()) {
    issues.add(use.role.place,
               issues.text(mark("{0} '{1}' has {2} '{3}', a role that nobody holds; write it in the column 'role' of "
                                "a leader in leaders.csv"),
                           base::tr(issues.language(), use.noun), use.id, use.key, use.role.text));
  } else if (use.decides && !names(kinds, model::PostKind::county)) {
    issues.add(
        use.role.place,
        issues.text(mark("{0} '{1}' has {2} '{3}', a role that no leader of the county's own desk holds, so that "
                         "nobody could decide it; name a role that one of them holds"),
                    base::tr(issues.language(), use.noun), use.id, use.key, use.role.text));
  }
}

}  // namespace

void check_roles(const PlanDraft& draft) {
  IssueWriter& issues = draft.reading.issues;
  std::vector<std::string> known;
  for (const model::Role& role : draft.plan.roles) known.push_back(role.id);
  const bool judged =
      draft.known != nullptr && draft.known->ids.leaders.readable && !draft.known->ids.leaders.doubts.any();
  for (const RoleMade& made : draft.roles_made) {
    const model::Role& role = draft.plan.roles[made.role];
    // of a role that is used, its uses are said
    const bool is_used = std::any_of(draft.roles_used.begin(), draft.roles_used.end(),
                                     [&](const RoleUse& use) { return use.role.text == role.id; });
    if (judged && !role.id.empty() && (!is_used || !holders_of(draft.known->region, role.id).empty())) {
      check_role_held(issues, draft.known->region, role, made);
    }
  }
  for (const RoleUse& use : draft.roles_used) {
    const std::string& role = use.role.text;
    const bool is_known = std::find(known.begin(), known.end(), role) != known.end();
    if (is_known && judged) check_use(issues, draft.known->region, use);
    if (is_known || !draft.roles_whole) continue;
    issues.unknown_reference(use.role.place, use.noun, use.id, use.key, role, mark("role of the plan"),
                             issues.nearest(role, known, [](const std::string&) { return std::string{}; }));
  }
}

}  // namespace sanji::input
