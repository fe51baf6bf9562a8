// SPDX-License-Identifier: Apache-2.0
// The part of a plan about how posts keep in touch: word sideways, order of channels, periodic word, spot checks.
#include "sim/input/plan_draft.hpp"

#include <algorithm>
#include <utility>

namespace sanji::input {
namespace {

using base::mark;
using model::PostKind;

/// Word sideways is for others.
void check_others(const MapFields& fields, const model::NotificationRule& rule) {
  const bool to_itself =
      rule.from.valid() ? std::find(rule.to.begin(), rule.to.end(), rule.from) != rule.to.end()
                        : std::find(rule.to_kinds.begin(), rule.to_kinds.end(), rule.from_kind) != rule.to_kinds.end();
  if (!to_itself) return;
  fields.reading().issues.say(fields.place_of("to"),
                              mark("notification '{0}' goes from '{1}' to itself; take it out of 'to'"), rule.id,
                              fields.text_of("from"));
}

/// Some post of the one kind stands under one of the other.
void check_under(const PlanDraft& draft, const MapFields& fields, const model::Heartbeat& beat) {
  if (draft.known == nullptr || !draft.known->ids.posts.readable) return;
  const auto& posts = draft.known->region.posts;
  const bool any = std::any_of(posts.begin(), posts.end(), [&](const model::Post& post) {
    return post.kind == beat.from && post.superior.valid() && posts[post.superior].kind == beat.to;
  });
  if (any) return;
  fields.reading().issues.say(fields.place_of("from"),
                              mark("heartbeat '{0}' is from '{1}' to '{2}', but no post of the first kind stands under "
                                   "one of the second; write whose subordinates send word to whom"),
                              beat.id, word_of(beat.from), word_of(beat.to));
}

void read_notify(PlanDraft& draft) {
  static const Section section({"plan.notify[]"});
  each_item(draft.fields, "notify", section, mark("notification"), [&](const MapFields& fields, const std::string& id) {
    const References names(fields, draft.known, mark("notification"), id);
    model::NotificationRule rule;
    rule.id = id;
    fields.read("hazards", model::harm_words, rule.harms);
    const auto kind = names.kind("from");
    if (kind) {
      rule.from_kind = *kind;
    } else {
      rule.from = names.post("from", all_kinds);
    }
    Parties to = names.parties("to", tier_kinds);
    rule.to = std::move(to.posts);
    rule.to_kinds = std::move(to.kinds);
    if (kind || rule.from.valid()) check_others(fields, rule);
    fields.read("severity", rule.from_severity);
    fields.read("within", rule.within);
    draft.plan.notify.push_back(std::move(rule));
  });
}

void read_fall_backs(PlanDraft& draft) {
  static const Section section({"plan.channels[]"});
  for (model::FallBack& each : draft.plan.channels) {
    each.redial = base::minutes(1);
    each.retry = base::minutes(10);
  }
  each_item(draft.fields, "channels", section, mark("order of channels"),
            [&](const MapFields& fields, const std::string& id) {
              PostKind kind = PostKind::village;
              if (!fields.read("id", model::post_kind_words, kind)) return;
              model::FallBack& made = draft.plan.channels[static_cast<std::size_t>(kind)];
              const References names(fields, draft.known, mark("order of channels"), id);
              const std::vector<PlacedChannel> order = names.channels("order");
              check_held(draft, order, kind);
              made.order = ids_of(order);
              fields.read("attempts", made.attempts);
              fields.read("redial", made.redial);
              fields.read("retry", made.retry);
            });
}

void read_heartbeats(PlanDraft& draft) {
  static const Section section({"plan.heartbeats[]"});
  each_item(draft.fields, "heartbeats", section, mark("heartbeat"),
            [&](const MapFields& fields, const std::string& id) {
              model::Heartbeat made;
              made.id = id;
              const bool from = fields.read("from", model::post_kind_words, made.from);
              const bool to = fields.read("to", model::post_kind_words, made.to);
              if (from && to) check_under(draft, fields, made);
              fields.read("first", made.first);
              fields.read("every", made.every);
              fields.read("missed", made.missed);
              fields.read("messenger", made.send_messenger);
              draft.plan.heartbeats.push_back(std::move(made));
            });
}

void read_spot_checks(PlanDraft& draft) {
  static const Section section({"plan.spot_checks[]"});
  each_item(draft.fields, "spot_checks", section, mark("spot check"), [&](const MapFields& fields, const std::string&) {
    model::SpotChecks made;
    if (!fields.read("id", model::post_kind_words, made.of)) return;
    fields.read("every", made.every);
    fields.read("present_day", made.present_day);
    fields.read("present_night", made.present_night);
    draft.plan.spot_checks.push_back(made);
  });
}

}  // namespace

void check_held(const PlanDraft& draft, const std::vector<PlacedChannel>& channels, PostKind kind) {
  if (draft.known == nullptr || !draft.known->ids.posts.readable || !draft.known->ids.channels.readable) return;
  const model::Region& region = draft.known->region;
  for (const PlacedChannel& channel : channels) {
    if (!channel.id.valid()) continue;
    std::size_t all = 0;
    std::vector<model::PostId> lacking;
    for (const model::PostId post : region.posts.ids()) {
      if (region.posts[post].kind != kind) continue;
      ++all;
      if (!model::holds(region, post, channel.id)) lacking.push_back(post);
    }
    if (lacking.empty()) continue;
    const model::Post& one = region.posts[lacking.front()];
    draft.reading.issues.say(
        channel.place,
        mark("channel '{0}' is lacked by {1} of {2} posts of kind '{3}', such as {4} ({5}); take it out, or give it to "
             "them by held_by in region.yaml or by equipment.csv"),
        region.channels[channel.id].id, lacking.size(), all, word_of(kind), one.code, one.name.zh);
  }
}

void read_keeping_touch(PlanDraft& draft) {
  static const Section absent_section({"plan.absent"});
  read_notify(draft);
  read_fall_backs(draft);
  read_heartbeats(draft);
  const MapFields absent(draft.reading, draft.fields.map("absent"), absent_section, "plan.absent",
                         draft.fields.own_basis());
  absent.read("deputy_after", draft.plan.absent.deputy_after);
  read_spot_checks(draft);
}

}  // namespace sanji::input
