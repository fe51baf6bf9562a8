// SPDX-License-Identifier: Apache-2.0
// The short table and the lines under it, from the numbers of kpi and critical_path.
#include "sim/measures/sheet.hpp"

#include "sim/base/issue.hpp"
#include "sim/base/table.hpp"
#include "sim/measures/critical_path.hpp"
#include "sim/measures/sheet_network.hpp"
#include "sim/measures/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace sanji::measures {
namespace {

using base::Align;
using base::Language;
using base::mark;
using base::say;
using base::tr;
using model::Moment;

constexpr std::size_t screen_width = 120;

/// "22:52"; the day, "+1d 00:10", only in runs so long that a clock alone could mean two.
std::string onset_clock(const journal::View& view, base::SimTime at, Language language) {
  std::string clock = base::clock_text(view.journal().provenance.start, at);
  const std::size_t blank = clock.find(' ');
  if (blank == std::string::npos) return clock;
  if (view.journal().provenance.duration <= base::hours(24)) return clock.substr(blank + 1);
  return say(language, "{0}d {1}", clock.substr(0, blank), clock.substr(blank + 1));
}

/// "III", or "IV>III" where it was made graver before the work was done.
std::string levels_of(const Incident& incident, Language language) {
  const std::string first = level_text(incident.level, language);
  return incident.gravest_level == incident.level ? first : first + '>' + level_text(incident.gravest_level, language);
}

/// "~II +74*"; `column_has_star` keeps the digits of a column under each other.
std::string cell(const Incident& incident, Moment moment, const journal::View& view, bool column_has_star,
                 Language language) {
  std::string text;
  if (const auto& reached = incident.at(moment); !reached) {
    text = tr(language, "never");
  } else if (moment == Moment::onset) {
    text = std::string(derived_mark(view)) + onset_clock(view, reached->at, language);
  } else {
    // a level that was in force before the county knew of the incident is shown by when it was set
    const bool is_level = moment == Moment::level;
    const base::SimTime at = is_level ? view.record(incident.level_record).time : reached->at;
    const long minutes = std::lround((at - incident.at(Moment::onset)->at).minutes());
    const std::string level = is_level ? levels_of(incident, language) + ' ' : "";
    text = fmt::format("{}{}{:+d}", derived_mark(view), level, minutes);
  }
  if (incident.missed_at(moment)) return text + '*';
  return column_has_star ? text + ' ' : text;
}

/// The prefecture has a column only where it was told or should have been.
bool concerns_prefecture(const Kpis& kpis) {
  return std::any_of(kpis.incidents.begin(), kpis.incidents.end(), [](const Incident& incident) {
    return incident.at(Moment::told_prefecture) || incident.missed_at(Moment::told_prefecture);
  });
}

base::TextTable make_table(const journal::View& view, const Kpis& kpis, const std::vector<std::string>& names,
                           Language language) {
  std::vector<std::string> headings{std::string(tr(language, "incident"))};
  std::vector<Align> aligns{Align::left};
  std::vector<std::vector<std::string>> rows(names.size());
  for (std::size_t i = 0; i < names.size(); ++i) rows[i].push_back(names[i]);
  for (std::size_t m = 0; m < model::played_moment_count; ++m) {
    const auto moment = static_cast<Moment>(m);
    if (moment == Moment::told_prefecture && !concerns_prefecture(kpis)) continue;
    const bool has_star = std::any_of(kpis.incidents.begin(), kpis.incidents.end(),
                                      [&](const Incident& incident) { return incident.missed_at(moment); });
    headings.push_back(std::string(moment_heading(moment, language)) + (has_star ? " " : ""));
    aligns.push_back(Align::right);
    for (std::size_t i = 0; i < rows.size(); ++i) {
      rows[i].push_back(cell(kpis.incidents[i], moment, view, has_star, language));
    }
  }
  base::TextTable table(std::move(headings), std::move(aligns));
  for (auto& row : rows) table.add(std::move(row));
  return table;
}

std::size_t widest_line(const std::string& text) {
  std::size_t widest = 0;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    widest = std::max(widest, base::display_width(std::string_view(text).substr(begin, end - begin)));
    begin = end + 1;
  }
  return widest;
}

/// The table of incidents. A road's or traveller's name that would make it too wide stands in a line of its own.
std::string incident_table(const journal::View& view, const Kpis& kpis, Language language) {
  if (kpis.incidents.empty()) return std::string(tr(language, "no incident arose")) + '\n';
  const std::vector<std::string> no_names(kpis.incidents.size());
  const std::size_t others = widest_line(make_table(view, kpis, no_names, language).to_text());
  const std::size_t heading = base::display_width(tr(language, "incident"));
  const std::size_t room = screen_width + heading - std::min(screen_width, others);
  std::vector<std::string> names;
  std::vector<std::string> below;
  for (const Incident& incident : kpis.incidents) {
    names.push_back(incident_name(view, incident.row, language));
    below.emplace_back();
    if (base::display_width(names.back()) <= room) continue;
    below.back() = incident_object(view, incident.row, language);
    if (!below.back().empty()) names.back() = incident_place(view, incident.row, language);
  }
  const std::string table = make_table(view, kpis, names, language).to_text();
  std::size_t line_end = table.find('\n') + 1;
  std::string text = table.substr(0, line_end);
  for (const std::string& object : below) {
    const std::size_t next = table.find('\n', line_end) + 1;
    text += table.substr(line_end, next - line_end);
    if (!object.empty()) text += "  / " + object + '\n';
    line_end = next;
  }
  return text;
}

/// What a level in the table means where that is not plain; empty where it is.
std::string level_legend(const Kpis& kpis, Language language) {
  const auto any = [&](auto holds) { return std::any_of(kpis.incidents.begin(), kpis.incidents.end(), holds); };
  const bool made_graver = any([](const Incident& each) { return each.gravest_level != each.level; });
  const bool before_word = any([](const Incident& each) {
    const auto& level = each.at(Moment::level);
    const auto& told = each.at(Moment::told_county);
    return level && told && level->at == told->at;
  });
  if (!made_graver && !before_word) return {};
  return std::string(tr(language,
                        "level: when the first one was set; it may have been in force before the county was "
                        "told of this incident")) +
         '\n';
}

/// The limits that were missed, in the words of the table above.
std::string missed_table(const journal::View& view, const Kpis& kpis, Language language) {
  const auto heading = [&](std::string_view key) { return std::string(tr(language, key)); };
  base::TextTable table({heading(mark("* over the limit")), heading(mark("limit")), heading(mark("incidents")),
                         heading(mark("worst")), heading(mark("by min")), heading(mark("by which document"))},
                        {Align::left, Align::right, Align::right, Align::left, Align::right, Align::left});
  for (const LimitTotals& totals : kpis.limits) {
    if (totals.missed == 0) continue;
    const model::Limit& limit = *totals.limit;
    const std::string over = derived_minutes(view, *totals.worst_over);
    const std::string_view status = word(model::basis_words[static_cast<std::size_t>(limit.status)], language);
    const std::string demanded =
        limit.share.value < 1.0 ? say(language, ", demanded of {0} %", std::lround(limit.share.value * 100.0)) : "";
    table.add({fmt::format("{} → {}", moment_heading(limit.from, language), moment_heading(limit.to, language)),
               limit_text(limit.limit, language),
               say(language, "{0} of {1}", totals.missed, totals.missed + totals.met + totals.open),
               incident_name(view, kpis.incidents[totals.worst].row, language),
               totals.worst_never ? std::string(tr(language, "never")) : over,
               fmt::format("{} ({}{})", citation(limit, language), status, demanded)});
  }
  return table.rows() == 0 ? std::string() : table.to_text() + '\n';
}

std::string limits_line(const Kpis& kpis, Language language) {
  int met = 0;
  int missed = 0;
  int open = 0;
  for (const LimitTotals& limit : kpis.limits) {
    met += limit.met;
    missed += limit.missed;
    open += limit.open;
  }
  std::string text;
  if (met + missed + open > 0) {
    text = say(language, "limits: {0} of {1} kept, {2} missed, {3} open", met, met + missed + open, missed, open);
  } else {
    text = tr(language, "limits: none applies");
  }
  if (kpis.limits_not_played > 0) {
    text += say(language, "; not played in this version: {0}", kpis.limits_not_played);
  }
  return text + '\n';
}

std::string first_on_scene_line(const Kpis& kpis, Language language) {
  int reached = 0;
  for (const TierTotals& tier : kpis.tiers) reached += tier.first_on_scene;
  const auto of = [&](model::Tier tier) { return kpis.tiers[static_cast<std::size_t>(tier)].first_on_scene; };
  std::string text =
      say(language, "first on scene: village teams {0} of {1}, township {2}, county {3}", of(model::Tier::village),
          kpis.incidents.size(), of(model::Tier::township), of(model::Tier::county));
  if (of(model::Tier::outside) > 0) text += say(language, ", agencies {0}", of(model::Tier::outside));
  const int nobody = static_cast<int>(kpis.incidents.size()) - reached;
  if (nobody > 0) text += say(language, ", nobody {0}", nobody);
  return text + '\n';
}

/// In the order of StepKind; {0} is the tier.
constexpr std::array<std::string_view, step_kind_count> step_names{mark("{0} information officer, until it is seen"),
                                                                   mark("{0} desk, telling it on"),
                                                                   mark("{0} desk, waiting for an officer"),
                                                                   mark("{0} desk, answering and checking"),
                                                                   mark("{0} desk, approval by the leader"),
                                                                   mark("{0} desk, setting the level"),
                                                                   mark("{0} desk, waiting for a team to be free"),
                                                                   mark("{0} desk, making out orders"),
                                                                   mark("{0} team, mustering"),
                                                                   mark("{0} team, on the way"),
                                                                   mark("{0} desk, nobody there who may sign"),
                                                                   mark("{0} desk, waiting to try again"),
                                                                   mark("{0} desk, messenger on the road"),
                                                                   mark("{0} desk, consultation"),
                                                                   mark("{0} desk, calling responsible persons"),
                                                                   mark("{0} desk, a report held back")};

/// Of the desk that an entity is; 0 where the journal does not know.
int officers_at(const journal::View& view, journal::EntityRow desk) {
  for (const journal::PostRow& post : view.journal().resolved.posts) {
    if (post.post == desk) return post.officers;
  }
  return 0;
}

std::string slowest_line(const journal::View& view, const Kpis& kpis, Language language) {
  const auto all = steps(view, kpis);
  if (all.empty()) return {};
  const Step& slowest = all.front();
  const auto total = std::accumulate(all.begin(), all.end(), base::Duration{},
                                     [](base::Duration sum, const Step& step) { return sum + step.total; });
  const auto minutes = [&](base::Duration span) { return derived_minutes(view, span); };
  const std::string_view tier = tier_name(slowest.tier, language);
  const std::string name = say(language, step_names[static_cast<std::size_t>(slowest.kind)], tier);
  std::string text = say(language, "slowest step: {0}, {1} of {2} min of all steps together", name,
                         minutes(slowest.total), minutes(total));
  const bool by_leader = slowest.kind == StepKind::approving || slowest.kind == StepKind::setting;
  if (by_leader && slowest.waited >= base::minutes(1)) {
    text += say(language, ", {0} min of it until the leader was free", minutes(slowest.waited));
  }
  const std::string where = slowest.kind == StepKind::lacking ? incident_place(view, slowest.incident, language)
                                                              : entity_name(view, slowest.who, language);
  std::string longest = say(language, "longest {0} min, {1}", minutes(slowest.longest), where);
  const int officers = slowest.kind == StepKind::queueing ? officers_at(view, slowest.who) : 0;
  if (officers == 1) longest += tr(language, ", its only officer busy");
  if (officers > 1) longest += say(language, ", all {0} officers busy", officers);
  const bool one_line = base::display_width(text) + 2 + base::display_width(longest) <= screen_width;
  return text + (one_line ? std::string(tr(language, "; ")) : "\n  ") + longest + '\n';
}

/// What was changed in the scenario's own text.
std::string overrides_line(const journal::View& view, Language language) {
  std::vector<std::string> changed;
  for (const model::Override& each : view.journal().resolved.overrides) {
    changed.push_back(fmt::format("{} = {}", each.path, each.value));
  }
  return changed.empty() ? std::string() : say(language, "changed: {0}", base::list_of(changed, 4)) + '\n';
}

}  // namespace

std::string title(const journal::View& view, Language language) {
  const journal::Provenance& from = view.journal().provenance;
  const bool zh = language == Language::zh;
  const std::string& scenario = zh || from.scenario_name_en.empty() ? from.scenario_name : from.scenario_name_en;
  const std::string& plan = zh || from.plan_name_en.empty() ? from.plan_name : from.plan_name_en;
  const std::string first = std::string(exercise_mark) + "  " + scenario;
  const std::string rest =
      plan + "  " + say(language, "seed {0}", from.seed) +
      (from.replication > 0 ? say(language, ", replication {0}", from.replication) : "") + "  " +
      say(language, "{0} from {1}", hours_text(from.duration, language), base::clock_text(from.start, {}));
  const bool one_line = base::display_width(first) + 2 + base::display_width(rest) <= screen_width;
  return first + (one_line ? "  " : "\n") + rest + '\n';
}

std::string basis_note(const journal::View& view, Language language) {
  const journal::BasisCounts& counts = view.journal().resolved.basis_counts;
  const auto count = [&](model::Basis basis) { return counts[static_cast<std::size_t>(basis)]; };
  const auto all = std::accumulate(counts.begin(), counts.end(), std::int64_t{});
  const auto weak = count(model::Basis::read_weak) + count(model::Basis::recalled);
  const auto guessed = count(model::Basis::estimated) + count(model::Basis::assumed);
  std::string text;
  if (view.journal().provenance.schematic) {
    text += std::string(tr(language, "roads and positions are schematic")) + '\n';
  }
  text += say(language, "{0} of the scenario's {1} registry values were read", grouped(count(model::Basis::read)),
              grouped(all));
  if (weak > 0) text += say(language, ", {0} read weakly or recalled", grouped(weak));
  return text + say(language, ", {0} estimated or assumed (~)", grouped(guessed)) + '\n';
}

std::string short_table(const journal::View& view, const Kpis& kpis, Language language) {
  std::string text = title(view, language) + overrides_line(view, language) + '\n';
  text += incident_table(view, kpis, language);
  if (!kpis.incidents.empty()) {
    text +=
        std::string(tr(
            language, "+N minutes after onset; ~ rests on values that were not read; * over a limit that ends there")) +
        '\n' + level_legend(kpis, language) + '\n';
  }
  text += missed_table(view, kpis, language);
  text += limits_line(kpis, language);
  text += network_block(view, kpis, language);
  text += road_lines(view, kpis.roads, language);
  if (!kpis.incidents.empty()) text += first_on_scene_line(kpis, language);
  text += slowest_line(view, kpis, language);
  return text + basis_note(view, language);
}

std::string short_table(const journal::View& view, Language language) {
  return short_table(view, measure(view), language);
}

}  // namespace sanji::measures
