// SPDX-License-Identifier: Apache-2.0
// People whom the network depends on, and what villages have in hand: leaders.csv, responsibles.csv, villages.csv.
#include "sim/input/region_draft.hpp"

#include <algorithm>
#include <utility>

namespace sanji::input {
namespace {

using base::mark;
using model::Leader;
using model::LeaderId;

/// What a row says about its deputy, who may stand in a later row.
struct DeputyDraft {
  LeaderId self;
  PlacedWord deputy;
};

model::Name title_of(const RowFields& fields, model::Basis basis) {
  model::Name title;
  fields.read("title", title.zh);
  if (!fields.read("title_en", title.en) || title.en.empty()) title.en = title.zh;
  title.en_basis = basis;
  return title;
}

void read_township(const RowFields& fields, const Registry& registry, const RegionDraft& draft, Leader& leader) {
  leader.looks_after = referred_post(fields, "township", draft, registry.noun, leader.id);
  if (!leader.looks_after.valid() || draft.region.posts[leader.looks_after].tier == model::Tier::township) return;
  fields.reading().issues.unknown_reference(fields.place_of("township"), registry.noun, leader.id, "township",
                                            fields.text_of("township"), mark("township of this county"), {});
}

/// The deputy of a leader sits at the same post, and nobody stands in for himself by any detour.
void join_deputies(IssueWriter& issues, const std::vector<DeputyDraft>& drafts, RegionDraft& draft) {
  base::Table<Leader>& leaders = draft.region.leaders;
  std::vector<std::optional<std::size_t>> next(leaders.size());
  for (const DeputyDraft& each : drafts) {
    Leader& self = leaders[each.self];
    const LeaderId deputy = look_up(
        issues, each.deputy, draft.ids.leaders, {mark("leader"), self.id, "deputy"}, mark("leader of leaders.csv"),
        [&](const std::string& near) { return leaders[draft.ids.leaders.ids.at(near)].title.zh; });
    if (!deputy.valid()) continue;
    if (self.post.valid() && leaders[deputy].post.valid() && self.post != leaders[deputy].post) {
      issues.say(each.deputy.place,
                 mark("leader '{0}' has deputy '{1}', who belongs to another post; write a leader of '{2}'"), self.id,
                 each.deputy.text, draft.region.posts[self.post].code);
    }
    self.deputy = deputy;
    leaders[deputy].is_deputy = true;
    next[each.self.index()] = deputy.index();
  }
  for (const std::vector<std::size_t>& circle : circles_of(next)) {
    std::string shown;
    for (const std::size_t i : circle) shown += leaders[LeaderId(i)].id + " -> ";
    const LeaderId first(circle.front());
    const auto at = std::find_if(drafts.begin(), drafts.end(), [&](const auto& each) { return each.self == first; });
    issues.say(at->deputy.place, mark("the deputies run in a circle: {0}; leave one of these cells empty"),
               shown + leaders[first].id);
  }
}

void read_leaders(Reading& reading, const RegionText& text, RegionDraft& draft) {
  std::vector<DeputyDraft> deputies;
  draft.ids.leaders.doubts =
      each_row(reading, text, "leaders", [&](const RowFields& fields, const Registry& registry, const std::string& id) {
        Leader leader;
        leader.id = id;
        leader.basis = fields.basis("basis", draft.region.basis);
        leader.title = title_of(fields, leader.basis);
        leader.post = referred_post(fields, "post", draft, registry.noun, id);
        fields.read("role", leader.role);
        read_township(fields, registry, draft, leader);
        PlacedWord deputy{{}, fields.place_of("deputy")};
        const bool has_deputy = fields.has("deputy") && fields.read("deputy", deputy.text);
        const LeaderId self = draft.region.leaders.add(std::move(leader));
        draft.ids.leaders.add(id, self);
        if (has_deputy) deputies.push_back({self, std::move(deputy)});
      });
  draft.ids.leaders.readable = is_readable(text, "leaders");
  join_deputies(reading.issues, deputies, draft);
}

void read_responsibles(Reading& reading, const RegionText& text, RegionDraft& draft) {
  each_row(reading, text, "responsibles",
           [&](const RowFields& fields, const Registry& registry, const std::string& id) {
             model::Responsible person;
             person.id = id;
             person.basis = fields.basis("basis", draft.region.basis);
             person.name = fields.name(person.basis);
             fields.read("answers_for", model::answers_words, person.answers_for);
             person.post = referred_tier_post(fields, "post", draft, registry.noun, id);
             fields.read("deputy", person.has_deputy);
             draft.region.responsibles.add(std::move(person));
           });
}

void read_villages(Reading& reading, const RegionText& text, RegionDraft& draft) {
  model::Region& region = draft.region;
  region.means.resize(region.posts.size());
  each_row(reading, text, "villages", [&](const RowFields& fields, const Registry& registry, const std::string& id) {
    const model::PostId post = referred_post(fields, "post", draft, registry.noun, id);
    if (post.valid() && region.posts[post].tier != model::Tier::village) {
      reading.issues.unknown_reference(fields.place_of("post"), registry.noun, id, "post", id,
                                       mark("village of this county"), {});
    }
    model::VillageMeans means;
    means.basis = fields.basis("basis", region.basis);
    if (fields.has_column("systems")) means.systems.clear();  // an empty cell says that there are none
    fields.read("systems", model::village_system_words, means.systems);
    fields.read("handbook", means.handbook);
    fields.read("kit", means.kit);
    fields.read("administrators_persons", means.administrators);
    if (post.valid()) region.means[post.index()] = std::move(means);
  });
}

}  // namespace

void read_persons(Reading& reading, const RegionText& text, RegionDraft& draft) {
  read_leaders(reading, text, draft);
  read_responsibles(reading, text, draft);
  read_villages(reading, text, draft);
}

}  // namespace sanji::input
