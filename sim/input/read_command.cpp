// SPDX-License-Identifier: Apache-2.0
// The part of a plan about who leads and who joins: bodies, joint response, help from outside, word to the public.
#include "sim/input/plan_draft.hpp"

#include <utility>

namespace sanji::input {
namespace {

using base::mark;
using model::Body;
using model::BodyKind;
using model::PostKind;

/// Each township's or the site's: no single desk works for it.
bool has_own_desk(BodyKind kind) { return kind != BodyKind::incident_command && kind != BodyKind::joint_command; }

void check_body(const MapFields& fields, const Body& body) {
  IssueWriter& issues = fields.reading().issues;
  const std::string_view kind = model::body_kind_words[static_cast<std::size_t>(body.kind)].name;
  if (has_own_desk(body.kind)) {
    need_key(fields, "post");
  } else if (fields.has("post")) {
    issues.say(fields.place_of("post"),
               mark("body '{0}' is of kind '{1}', which has no desk of its own; take 'post' out"), body.id, kind);
  }
  if (body.from_level == 0 && body.kind != BodyKind::incident_command) {
    issues.say(fields.place_of("level"),
               mark("body '{0}' is of kind '{1}'; only an incident-command opens at a report: write I, II, III or IV"),
               body.id, kind);
  }
}

void read_body(PlanDraft& draft, const MapFields& fields, const std::string& id) {
  const References names(fields, draft.known, mark("body"), id);
  Body body;
  body.id = id;
  body.name = fields.name(fields.own_basis());
  const bool has_kind = fields.read("kind", model::body_kind_words, body.kind);
  fields.read("leads", model::harm_words, body.leads);
  body.post = names.post("post");
  for (const PlacedWord& role : fields.words("directors")) {
    body.directors.push_back(role.text);
    draft.roles_used.push_back({role, mark("body"), id, "directors", false});
  }
  body.members = names.posts("members");
  std::string level;
  int at = 0;
  if (fields.read("level", level)) body.from_level = fields.read("level", model::level_words, at) ? at + 1 : 0;
  fields.read("opening", body.opening);
  if (has_kind) check_body(fields, body);
  draft.plan.bodies.add(std::move(body));
}

/// The county calls the others; it is no member that it could call.
void check_not_county(const PlanDraft& draft, const MapFields& fields, model::PostId agency, std::string_view key) {
  if (draft.known == nullptr || !agency.valid() || agency != model::county_of(draft.known->region)) return;
  fields.reading().issues.say(fields.place_of(key),
                              mark("'{0}' is the county's own desk, which calls the members; name one of its agencies"),
                              fields.text_of(key));
}

void read_joint(PlanDraft& draft) {
  static const Section section({"plan.joint[]"});
  each_item(draft.fields, "joint", section, mark("joint member"), [&](const MapFields& fields, const std::string& id) {
    model::JointMember member;
    member.id = id;
    member.agency = References(fields, draft.known, mark("joint member"), id).post("agency");
    check_not_county(draft, fields, member.agency, "agency");
    fields.read("hazards", model::harm_words, member.harms);
    int level = 0;
    if (fields.read("level", model::level_words, level)) member.from_level = level + 1;
    fields.read("linkage", model::linkage_words, member.linkage);
    fields.read("expert", member.expert);
    fields.read("shortens", member.shortens);
    fields.read("prepare", member.prepare);
    fields.read("within", member.within);
    draft.plan.joint.push_back(std::move(member));
  });
}

/// The lead calls the members, not itself.
void check_lead_apart(const MapFields& fields, const model::WorkingGroup& group) {
  const auto& members = group.members;
  if (!group.lead.valid() || std::find(members.begin(), members.end(), group.lead) == members.end()) return;
  fields.reading().issues.say(fields.place_of("members"),
                              mark("working group '{0}' has its lead '{1}' among its members; take it out there"),
                              group.id, fields.text_of("lead"));
}

/// A group stands in the list of joint members, too: its lead called by the county, its members by their lead.
void read_groups(PlanDraft& draft) {
  static const Section section({"plan.groups[]"});
  each_item(draft.fields, "groups", section, mark("working group"),
            [&](const MapFields& fields, const std::string& id) {
              const References references(fields, draft.known, mark("working group"), id);
              model::WorkingGroup group;
              group.id = id;
              group.name = fields.name(fields.own_basis());
              group.lead = references.post("lead");
              check_not_county(draft, fields, group.lead, "lead");
              group.members = references.posts("members");
              model::JointMember member;
              member.group = id;
              member.id = id;
              member.agency = group.lead;
              fields.read("hazards", model::harm_words, member.harms);
              int level = 0;
              if (fields.read("level", model::level_words, level)) member.from_level = level + 1;
              fields.read("linkage", model::linkage_words, member.linkage);
              fields.read("prepare", member.prepare);
              fields.read("within", member.within);
              draft.plan.joint.push_back(member);
              member.called_by = group.lead;
              check_lead_apart(fields, group);
              for (std::size_t i = 0; i < group.members.size(); ++i) {
                member.id = id + '/' + std::to_string(i + 1);
                member.agency = group.members[i];
                draft.plan.joint.push_back(member);
              }
              draft.plan.groups.push_back(std::move(group));
            });
}

/// A map of the plan that may be absent as a whole; `row` gets its fields.
template <class Row>
void read_map(PlanDraft& draft, std::string_view key, const Section& section, Row row) {
  if (!draft.fields.has(key)) return;
  const MapFields fields(draft.reading, draft.fields.map(key), section, std::string(section.name()),
                         draft.fields.own_basis());
  if (fields.usable()) row(fields);
}

int level_of(const MapFields& fields) {
  int level = 0;
  return fields.read("level", model::level_words, level) ? level + 1 : 0;
}

void read_mobilisation(PlanDraft& draft) {
  static const Section section({"plan.mobilisation"});
  read_map(draft, "mobilisation", section, [&](const MapFields& fields) {
    draft.plan.mobilisation.from_level = level_of(fields);
    fields.read("call_out", draft.plan.mobilisation.call_out);
  });
}

void check_asked(const PlanDraft& draft, const MapFields& fields, const std::vector<model::PostId>& ask) {
  if (draft.known == nullptr) return;
  for (const model::PostId asked : ask) {
    if (!asked.valid()) continue;
    const model::Post& post = draft.known->region.posts[asked];
    if (post.kind == PostKind::prefecture || post.kind == PostKind::neighbour) continue;
    const Node* list = fields.node("ask");
    draft.reading.issues.say(
        list == nullptr ? fields.place_of("ask") : list->place,
        mark("reinforcement asks '{0}' ({1}), which stands in the county; name the prefecture or a neighbour"),
        post.code, post.name.zh);
  }
}

void read_reinforcement(PlanDraft& draft) {
  static const Section section({"plan.reinforcement"});
  read_map(draft, "reinforcement", section, [&](const MapFields& fields) {
    const References names(fields, draft.known, mark("part of the plan"), "reinforcement");
    model::Reinforcement& made = draft.plan.reinforcement;
    made.from_level = level_of(fields);
    made.ask = names.posts("ask");
    check_asked(draft, fields, made.ask);
    fields.read("answer", made.answer);
    made.report_in = names.post("report_in");
    if (!fields.has("report_in") && draft.known != nullptr) made.report_in = model::county_of(draft.known->region);
  });
}

void read_publication(PlanDraft& draft) {
  static const Section section({"plan.publication"});
  read_map(draft, "publication", section, [&](const MapFields& fields) {
    model::Publication& made = draft.plan.publication;
    made.from_level = level_of(fields);
    made.agency = References(fields, draft.known, mark("part of the plan"), "publication").post("agency");
    fields.read("verify", made.verify);
    fields.read("review", made.review);
    fields.read("publish", made.publish);
    fields.read("within", made.within);
  });
}

}  // namespace

void read_command(PlanDraft& draft) {
  static const Section bodies({"plan.bodies[]"});
  static const Section handover({"plan.handover"});
  each_item(draft.fields, "bodies", bodies, mark("body"),
            [&](const MapFields& fields, const std::string& id) { read_body(draft, fields, id); });
  read_map(draft, "handover", handover, [&](const MapFields& fields) {
    fields.read("briefing", draft.plan.handover.briefing);
    fields.read("briefed", draft.plan.handover.briefed);
  });
  read_joint(draft);
  read_groups(draft);
  read_mobilisation(draft);
  read_reinforcement(draft);
  read_publication(draft);
}

}  // namespace sanji::input
