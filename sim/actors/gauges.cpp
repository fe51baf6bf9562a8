// SPDX-License-Identifier: Apache-2.0
// Reading, comparing, issuing, ending.
#include "sim/actors/gauges.hpp"

#include "sim/actors/call.hpp"
#include "sim/rules/warning.hpp"

#include <algorithm>
#include <array>
#include <map>
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

/// The warnings of one series for one area: one for all sensors there.
struct Warning {
  PostId post;
  std::size_t series = 0;                    ///< the first rule of its series
  int colour = 0;                            ///< in force
  int coming = 0;                            ///< decided, not out yet
  std::size_t rule = 0;                      ///< of plan.warnings, by which it is in force
  std::array<base::SimTime, 5> last_passed;  ///< by colour: when a reading last reached its threshold or a graver one
  RecordId issued = journal::none;
  std::map<std::size_t, std::vector<PostId>> told;  ///< by rule: who is told, looked up once
  std::vector<PostId> heard;  ///< who was told since it came into force: he hears of every change until its end
};

/// What all sensors share.
struct Watch {
  RecordId start = journal::none;
  std::vector<std::unique_ptr<Warning>> warnings;
  std::vector<std::size_t> series;  ///< the first rule of each
  base::Duration window;            ///< the longest that the plan sums over
};
using WatchPtr = std::shared_ptr<Watch>;

struct Gauge {
  const model::Gauge& truth;
  model::SensorId sensor;
  std::vector<rules::Measurement> measured;  ///< ascending, as far back as the longest window
  std::uint64_t count = 0;
};
using GaugePtr = std::shared_ptr<Gauge>;

Warning& warning_of(Watch& watch, PostId post, std::size_t series) {
  for (const auto& each : watch.warnings) {
    if (each->post == post && each->series == series) return *each;
  }
  watch.warnings.push_back(std::make_unique<Warning>());
  watch.warnings.back()->post = post;
  watch.warnings.back()->series = series;
  return *watch.warnings.back();
}

/// The gravest colour in force for an area, of all warnings of a harm: they go out through one system (预警信息发布系统).
int gravest_there(const Stage& stage, const Watch& watch, PostId post, model::Harm harm) {
  int gravest = 0;
  for (const auto& each : watch.warnings) {
    const bool counts = each->post == post && stage.plan().warnings[each->series].harm == harm;
    if (counts) gravest = std::max(gravest, each->colour);
  }
  return gravest;
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

void spread(Stage& stage, Warning& warning, int in_force, bool raised) {
  const model::WarningRule& rule = stage.plan().warnings[warning.rule];
  const int colour = warning.colour;
  const auto [told, is_new] = warning.told.try_emplace(warning.rule);
  if (is_new) told->second = whom_to_warn(stage, rule, warning.post);
  for (const PostId to : told->second) {
    if (std::find(warning.heard.begin(), warning.heard.end(), to) == warning.heard.end()) warning.heard.push_back(to);
  }
  const std::vector<PostId> all = colour > 0 ? warning.heard : std::exchange(warning.heard, {});
  Message word;
  word.kind = MessageKind::warning;
  word.value = colour;
  word.raised = raised;
  word.rule = warning.rule;
  word.about = warning.post;
  word.facts = {stage.fact_warning(warning.post, in_force, stage.agenda.now())};
  word.occasion = "warning " + rule.id + ' ' + stage.region().posts[warning.post].code + ' ' + std::to_string(colour);
  word.sender = stage.setting.rows.of(rule.agency);
  word.from = rule.agency;
  for (const PostId to : all) {
    if (to == rule.agency) continue;
    word.receiver = stage.setting.rows.of(to);
    const bool has_network = first_working(stage, rule.agency, to).valid();
    word.channel = has_network ? model::ChannelId{} : broadcast_to(stage, to);
    if (word.channel.valid()) {
      stage.send(word, RecordKind::warning_sent, warning.issued, to_desk(stage, to));
    } else {
      send_when_possible(stage, rule.agency, to, word, RecordKind::warning_sent, warning.issued, to_desk(stage, to));
    }
  }
}

void set_colour(Stage& stage, const Watch& watch, Warning& warning, int colour, RecordKind kind) {
  const model::WarningRule& rule = stage.plan().warnings[warning.rule];
  const int before = gravest_there(stage, watch, warning.post, rule.harm);
  warning.colour = colour;
  warning.issued = stage.tell(kind, {}, stage.setting.rows.of(rule.agency), stage.setting.rows.of(warning.post), colour,
                              warning.issued, rule.id);
  spread(stage, warning, gravest_there(stage, watch, warning.post, rule.harm), colour > before);
}

/// The plan's rule of another colour of the same series; none where it has none.
std::optional<std::size_t> rule_of_colour(const Stage& stage, const Warning& warning, int colour) {
  const auto& rules = stage.plan().warnings;
  for (std::size_t i = 0; i < rules.size(); ++i) {
    if (rules[i].colour == colour && rules::of_one_series(rules[i], rules[warning.series])) return i;
  }
  return std::nullopt;
}

/// Until when a colour holds; the start where the plan does not have it.
base::SimTime holds_until(const Stage& stage, const Warning& warning, int colour) {
  const auto rule = rule_of_colour(stage, warning, colour);
  if (!rule) return {};
  return warning.last_passed[static_cast<std::size_t>(colour)] + stage.plan().warnings[*rule].lasts;
}

/// A colour whose threshold no reading has reached for a while gives way to the gravest one that still holds, or to none.
void step_down_if_past(Stage& stage, const WatchPtr& watch, Warning& warning) {
  const base::SimTime now = stage.agenda.now();
  if (now >= holds_until(stage, warning, warning.colour)) {
    int lower = warning.colour - 1;
    while (lower > 0 && now >= holds_until(stage, warning, lower)) --lower;
    if (lower > 0) warning.rule = *rule_of_colour(stage, warning, lower);
    set_colour(stage, *watch, warning, lower, lower > 0 ? RecordKind::warning_issued : RecordKind::warning_ended);
  }
  if (warning.colour == 0) return;
  const journal::EntityRow agency = stage.setting.rows.of(stage.plan().warnings[warning.rule].agency);
  stage.agenda.at(holds_until(stage, warning, warning.colour), Priority::notice, agency,
                  [&stage, watch, &warning] { step_down_if_past(stage, watch, warning); });
}

void issue(Stage& stage, const WatchPtr& watch, Warning& warning, std::size_t rule, RecordId passed) {
  const model::WarningRule& what = stage.plan().warnings[rule];
  warning.coming = 0;
  if (what.colour <= warning.colour) return;
  const bool was_none = warning.colour == 0;
  warning.rule = rule;
  warning.issued = passed;
  set_colour(stage, *watch, warning, what.colour, RecordKind::warning_issued);
  if (was_none) step_down_if_past(stage, watch, warning);
}

/// What one reading means under the rules of one series.
void judge(Stage& stage, const WatchPtr& watch, const Gauge& gauge, std::size_t series) {
  const model::Sensor& sensor = stage.region().sensors[gauge.sensor];
  const auto& rules = stage.plan().warnings;
  const auto rule = rules::gravest_passed(stage.plan(), sensor, rules[series], gauge.measured);
  if (!rule) return;
  const model::WarningRule& what = rules[*rule];
  const PostId township = at_tier(stage.region(), sensor.post, model::Tier::township);
  const PostId post = what.whole_county || !township.valid() ? county_of(stage.region()) : township;
  Warning& warning = warning_of(*watch, post, series);
  for (int colour = 1; colour <= what.colour; ++colour) {
    warning.last_passed[static_cast<std::size_t>(colour)] = stage.agenda.now();
  }
  if (what.colour <= std::max(warning.colour, warning.coming)) return;
  warning.coming = what.colour;
  const RecordId passed = stage.tell(RecordKind::reading_passed, {}, journal::none, stage.setting.rows.of(gauge.sensor),
                                     rules::in_window(what, gauge.measured),
                                     warning.issued != journal::none ? warning.issued : watch->start, what.id);
  base::Stream stream =
      stage.streams.stream("issue", what.id, stage.region().posts[post].code + ' ' + stage.second_name());
  const base::Duration takes = sample(what.issue, stream);
  stage.agenda.at(stage.agenda.now() + takes, Priority::notice, stage.setting.rows.of(what.agency),
                  [&stage, watch, &warning, rule = *rule, passed] { issue(stage, watch, warning, rule, passed); });
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
  for (const std::size_t series : watch->series) judge(stage, watch, *gauge, series);
  stage.agenda.at(stage.agenda.now() + sensor.period, Priority::notice, stage.setting.rows.of(gauge->sensor),
                  [&stage, watch, gauge] { read(stage, watch, gauge); });
}

}  // namespace

void set_gauges(Stage& stage, RecordId start) {
  if (stage.plan().warnings.empty()) return;
  const auto watch = std::make_shared<Watch>();
  watch->start = start;
  watch->window = rules::longest_window(stage.plan());
  const auto& rules = stage.plan().warnings;
  for (std::size_t i = 0; i < rules.size(); ++i) {
    const bool is_new = std::none_of(watch->series.begin(), watch->series.end(),
                                     [&](std::size_t first) { return rules::of_one_series(rules[first], rules[i]); });
    if (is_new) watch->series.push_back(i);
  }
  for (const model::Gauge& each : stage.setting.scenario.event.gauges) {
    const auto gauge = std::make_shared<Gauge>(Gauge{each, each.sensor, {}, 0});
    const model::Sensor& sensor = stage.region().sensors[each.sensor];
    stage.agenda.at(base::SimTime{} + sensor.period, Priority::notice, stage.setting.rows.of(each.sensor),
                    [&stage, watch, gauge] { read(stage, watch, gauge); });
  }
}

}  // namespace sanji::actors
