// SPDX-License-Identifier: Apache-2.0
// Reading, comparing, issuing, ending.
#include "sim/actors/gauges.hpp"

#include "sim/actors/call.hpp"
#include "sim/rules/warning.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace sanji::actors {
namespace {

using journal::RecordId;
using journal::RecordKind;
using model::PostId;

/// A warning of one harm for one area: one for all sensors there.
struct Area {
  PostId post;
  model::Harm harm = model::Harm::flood;
  int colour = 0;                            ///< in force
  int coming = 0;                            ///< decided, not out yet
  std::size_t rule = 0;                      ///< of plan.warnings, by which it is in force
  std::array<base::SimTime, 5> last_passed;  ///< by colour: when a reading last reached its threshold or a graver one
  RecordId issued = journal::none;
};

/// What all sensors share.
struct Watch {
  RecordId start = journal::none;
  std::vector<std::unique_ptr<Area>> areas;
  std::vector<model::Harm> harms;  ///< that the plan warns of
  base::Duration window;           ///< the longest that the plan sums over
};
using WatchPtr = std::shared_ptr<Watch>;

struct Gauge {
  const model::Gauge& truth;
  model::SensorId sensor;
  std::vector<rules::Measurement> measured;  ///< ascending, as far back as the longest window
  std::uint64_t count = 0;
};
using GaugePtr = std::shared_ptr<Gauge>;

Area& area_of(Watch& watch, PostId post, model::Harm harm) {
  for (const auto& each : watch.areas) {
    if (each->post == post && each->harm == harm) return *each;
  }
  watch.areas.push_back(std::make_unique<Area>());
  watch.areas.back()->post = post;
  watch.areas.back()->harm = harm;
  return *watch.areas.back();
}

/// Who is told of a warning: agencies named, then the posts of the area by kind.
std::vector<PostId> whom_to_warn(const Stage& stage, const model::WarningRule& rule, PostId area) {
  std::vector<PostId> told = rule.tells;
  for (const PostId id : stage.region().posts.ids()) {
    const model::Post& post = stage.region().posts[id];
    const bool named = std::find(rule.tells_kinds.begin(), rule.tells_kinds.end(), post.kind) != rule.tells_kinds.end();
    const bool inside = is_under(stage.region(), id, area) || is_under(stage.region(), area, id);
    if (named && inside && std::find(told.begin(), told.end(), id) == told.end()) told.push_back(id);
  }
  return told;
}

/// A loudspeaker that still works there; the agency's own end is the station that feeds them all.
model::ChannelId broadcast_to(const Stage& stage, PostId to) {
  for (const model::ChannelId id : stage.region().channels.ids()) {
    if (stage.region().channels[id].medium == model::Medium::broadcast && stage.channels.works(to, id)) return id;
  }
  return {};
}

void spread(Stage& stage, const Area& area, int colour, bool raised, RecordId cause) {
  const model::WarningRule& rule = stage.plan().warnings[area.rule];
  for (const PostId to : whom_to_warn(stage, rule, area.post)) {
    if (to == rule.agency) continue;
    Message word;
    word.kind = MessageKind::warning;
    word.value = colour;
    word.raised = raised;
    word.rule = area.rule;
    word.about = area.post;
    word.facts = {stage.fact_warning(area.post, colour, stage.agenda.now())};
    word.occasion = "warning " + rule.id + ' ' + stage.region().posts[area.post].code + ' ' + std::to_string(colour);
    word.sender = stage.setting.rows.of(rule.agency);
    word.from = rule.agency;
    word.receiver = stage.setting.rows.of(to);
    const model::ChannelId loudspeaker = broadcast_to(stage, to);
    if (loudspeaker.valid() && !first_working(stage, rule.agency, to).valid()) {
      word.channel = loudspeaker;
      stage.send(std::move(word), RecordKind::warning_sent, cause, to_desk(stage, to));
    } else {
      send_when_possible(stage, rule.agency, to, std::move(word), RecordKind::warning_sent, cause, to_desk(stage, to));
    }
  }
}

void set_colour(Stage& stage, Area& area, int colour, RecordKind kind) {
  const model::WarningRule& rule = stage.plan().warnings[area.rule];
  const bool raised = colour > area.colour;
  area.colour = colour;
  area.issued = stage.tell(kind, {}, stage.setting.rows.of(rule.agency), stage.setting.rows.of(area.post), colour,
                           area.issued, rule.id);
  spread(stage, area, colour, raised, area.issued);
}

/// The plan's rule of another colour of the same agency, harm and measure; none where it has none.
std::optional<std::size_t> rule_of_colour(const Stage& stage, const Area& area, int colour) {
  const auto& rules = stage.plan().warnings;
  const model::WarningRule& like = rules[area.rule];
  for (std::size_t i = 0; i < rules.size(); ++i) {
    if (rules[i].colour == colour && rules[i].agency == like.agency && rules[i].harm == like.harm &&
        rules[i].measures == like.measures) {
      return i;
    }
  }
  return std::nullopt;
}

/// Until when a colour holds; the start where the plan does not have it.
base::SimTime holds_until(const Stage& stage, const Area& area, int colour) {
  const auto rule = rule_of_colour(stage, area, colour);
  if (!rule) return {};
  return area.last_passed[static_cast<std::size_t>(colour)] + stage.plan().warnings[*rule].lasts;
}

/// A colour whose threshold no reading has reached for a while gives way to the gravest one that still holds, or to none.
void step_down_if_past(Stage& stage, Area& area) {
  const base::SimTime now = stage.agenda.now();
  if (now >= holds_until(stage, area, area.colour)) {
    int lower = area.colour - 1;
    while (lower > 0 && now >= holds_until(stage, area, lower)) --lower;
    if (lower > 0) area.rule = *rule_of_colour(stage, area, lower);
    set_colour(stage, area, lower, lower > 0 ? RecordKind::warning_issued : RecordKind::warning_ended);
  }
  if (area.colour == 0) return;
  const journal::EntityRow agency = stage.setting.rows.of(stage.plan().warnings[area.rule].agency);
  stage.agenda.at(holds_until(stage, area, area.colour), Priority::notice, agency,
                  [&stage, &area] { step_down_if_past(stage, area); });
}

void issue(Stage& stage, Area& area, std::size_t rule, RecordId passed) {
  const model::WarningRule& what = stage.plan().warnings[rule];
  area.coming = 0;
  if (what.colour <= area.colour) return;
  const bool was_none = area.colour == 0;
  area.rule = rule;
  area.issued = passed;
  set_colour(stage, area, what.colour, RecordKind::warning_issued);
  if (was_none) step_down_if_past(stage, area);
}

/// What one reading means under the rules of one harm.
void judge(Stage& stage, Watch& watch, const Gauge& gauge, model::Harm harm) {
  const model::Sensor& sensor = stage.region().sensors[gauge.sensor];
  const auto rule = rules::gravest_passed(stage.plan(), sensor, harm, gauge.measured);
  if (!rule) return;
  const model::WarningRule& what = stage.plan().warnings[*rule];
  const PostId township = at_tier(stage.region(), sensor.post, model::Tier::township);
  const PostId post = what.whole_county || !township.valid() ? county_of(stage.region()) : township;
  Area& area = area_of(watch, post, harm);
  for (int colour = 1; colour <= what.colour; ++colour) {
    area.last_passed[static_cast<std::size_t>(colour)] = stage.agenda.now();
  }
  if (what.colour <= std::max(area.colour, area.coming)) return;
  area.coming = what.colour;
  const RecordId passed = stage.tell(RecordKind::reading_passed, {}, journal::none, stage.setting.rows.of(gauge.sensor),
                                     rules::in_window(what, gauge.measured),
                                     area.issued != journal::none ? area.issued : watch.start, what.id);
  base::Stream stream =
      stage.streams.stream("issue", what.id, stage.region().posts[post].code + ' ' + stage.second_name());
  const base::Duration takes = sample(what.issue, stream);
  stage.agenda.at(stage.agenda.now() + takes, Priority::notice, stage.setting.rows.of(what.agency),
                  [&stage, &area, rule = *rule, passed] { issue(stage, area, rule, passed); });
}

void read(Stage& stage, const WatchPtr& watch, const GaugePtr& gauge) {
  const model::Sensor& sensor = stage.region().sensors[gauge->sensor];
  const base::Duration now = stage.agenda.now() - base::SimTime{};
  base::Stream stream = stage.streams.stream("reading", sensor.id, std::to_string(gauge->count++));
  const double error = 1.0 + sensor.error * (2.0 * stream.uniform() - 1.0);
  add(gauge->measured, stage.agenda.now(), error * rules::amount(gauge->truth, sensor, now - sensor.period, now));
  const base::SimTime oldest = stage.agenda.now() - watch->window;
  auto& measured = gauge->measured;
  const auto recent =
      std::find_if(measured.begin(), measured.end(), [&](const rules::Measurement& each) { return each.at >= oldest; });
  measured.erase(measured.begin(), recent);
  for (const model::Harm harm : watch->harms) judge(stage, *watch, *gauge, harm);
  stage.agenda.at(stage.agenda.now() + sensor.period, Priority::notice, stage.setting.rows.of(gauge->sensor),
                  [&stage, watch, gauge] { read(stage, watch, gauge); });
}

}  // namespace

void set_gauges(Stage& stage, RecordId start) {
  if (stage.plan().warnings.empty()) return;
  const auto watch = std::make_shared<Watch>();
  watch->start = start;
  watch->window = rules::longest_window(stage.plan());
  for (const model::WarningRule& rule : stage.plan().warnings) {
    const auto& known = watch->harms;
    if (std::find(known.begin(), known.end(), rule.harm) == known.end()) watch->harms.push_back(rule.harm);
  }
  for (const model::Gauge& each : stage.setting.scenario.event.gauges) {
    const auto gauge = std::make_shared<Gauge>(Gauge{each, each.sensor, {}, 0});
    const model::Sensor& sensor = stage.region().sensors[each.sensor];
    stage.agenda.at(base::SimTime{} + sensor.period, Priority::notice, stage.setting.rows.of(each.sensor),
                    [&stage, watch, gauge] { read(stage, watch, gauge); });
  }
}

}  // namespace sanji::actors
