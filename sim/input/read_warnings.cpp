// SPDX-License-Identifier: Apache-2.0
// The part of a plan about warnings and the calls that must be answered.
#include "sim/input/plan_draft.hpp"

#include <utility>

namespace sanji::input {
namespace {

using base::mark;
using model::Measured;

/// Rain is summed over a time; what else is measured is taken as it is read.
void read_window(const MapFields& fields, model::WarningRule& rule) {
  if (rule.measures == Measured::rain) {
    need_key(fields, "within");
    fields.read("within", rule.within);
  } else if (fields.has("within")) {
    fields.reading().issues.say(
        fields.place_of("within"),
        mark("warning '{0}' is of '{1}', which is not summed up over a time; take 'within' out"), rule.id,
        model::measured_words[static_cast<std::size_t>(rule.measures)].name);
  }
}

/// Of one series of warnings a graver colour must ask for more: not for as little in as much time.
void check_rising(const MapFields& fields, const model::WarningRule& made,
                  const std::vector<model::WarningRule>& before) {
  for (const model::WarningRule& other : before) {
    const bool alike = other.agency == made.agency && other.harm == made.harm && other.measures == made.measures &&
                       other.event.zh == made.event.zh && other.whole_county == made.whole_county;
    const model::WarningRule& graver = made.colour > other.colour ? made : other;
    const model::WarningRule& milder = made.colour > other.colour ? other : made;
    const bool asks_no_more = graver.at_least <= milder.at_least && graver.within >= milder.within;
    if (!alike || graver.colour == milder.colour || !asks_no_more) continue;
    const auto& colours = model::colour_words;
    fields.reading().issues.say(
        fields.place_of("at_least"),
        mark("warning '{0}' is {1} and warning '{2}' is {3}, but the graver colour does not ask for more; let the "
             "thresholds rise with the colours"),
        made.id, colours[made.colour - 1].name, other.id, colours[other.colour - 1].name);
    return;
  }
}

void read_warning(PlanDraft& draft, const MapFields& fields, const std::string& id) {
  const References names(fields, draft.known, mark("warning"), id);
  const std::size_t faults_before = fields.reading().issues.count();
  model::WarningRule rule;
  rule.id = id;
  fields.read("event", rule.event.zh);
  if (!fields.read("event_en", rule.event.en) || rule.event.en.empty()) rule.event.en = rule.event.zh;
  rule.event.en_basis = fields.own_basis();
  fields.read("hazard", model::harm_words, rule.harm);
  rule.agency = names.post("agency");
  if (fields.read("sensor", model::measured_words, rule.measures)) {
    const bool read =
        fields.read_reading("at_least", model::threshold_units[static_cast<std::size_t>(rule.measures)], rule.at_least);
    if (read && !(rule.at_least > 0.0)) {
      fields.reading().issues.say(fields.place_of("at_least"),
                                  mark("warning '{0}' is issued from '{1}' on, thus always; write more than 0"),
                                  rule.id, fields.text_of("at_least"));
    }
    read_window(fields, rule);
  }
  int colour = 0;
  if (fields.read("colour", model::colour_words, colour)) rule.colour = colour + 1;
  fields.read("issue", rule.issue);
  model::Tier area = model::Tier::township;
  fields.read("area", model::tier_words, area);
  rule.whole_county = area == model::Tier::county;
  fields.read("lasts", rule.lasts);
  Parties tells = names.parties("tells", tier_kinds);
  rule.tells = std::move(tells.posts);
  rule.tells_kinds = std::move(tells.kinds);
  fields.read("urgency", rule.urgency);
  fields.read("severity", rule.severity);
  fields.read("certainty", rule.certainty);
  fields.read("response", rule.response);
  if (fields.reading().issues.count() == faults_before) check_rising(fields, rule, draft.plan.warnings);
  draft.plan.warnings.push_back(std::move(rule));
}

void read_call(PlanDraft& draft, const MapFields& fields, const std::string& id) {
  model::CallAndConfirm made;
  made.id = id;
  fields.read("hazards", model::harm_words, made.harms);
  int colour = 0;
  if (fields.read("colour", model::colour_words, colour)) made.from_colour = colour + 1;
  fields.read("whom", model::answers_words, made.whom);
  fields.read("caller", model::post_kind_words, made.caller);
  fields.read("ring", made.ring);
  fields.read("attempts", made.attempts);
  fields.read("deputy", made.deputy);
  fields.read("superior", made.superior);
  fields.read("knock", made.knock);
  fields.read("within", made.within);
  draft.plan.calls.push_back(std::move(made));
}

}  // namespace

void read_warnings(PlanDraft& draft) {
  static const Section warnings({"plan.warnings[]"});
  static const Section calls({"plan.calls[]"});
  each_item(draft.fields, "warnings", warnings, mark("warning"),
            [&](const MapFields& fields, const std::string& id) { read_warning(draft, fields, id); });
  each_item(draft.fields, "calls", calls, mark("call-and-confirm"),
            [&](const MapFields& fields, const std::string& id) { read_call(draft, fields, id); });
}

}  // namespace sanji::input
