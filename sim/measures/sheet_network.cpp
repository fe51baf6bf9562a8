// SPDX-License-Identifier: Apache-2.0
// A table of at most four rows and at most a line each for what else there is.
#include "sim/measures/sheet_network.hpp"

#include "sim/base/table.hpp"
#include "sim/measures/words.hpp"

#include <fmt/format.h>

#include <cmath>
#include <utility>
#include <vector>

namespace sanji::measures {
namespace {

using base::Align;
using base::Language;
using base::mark;
using base::say;
using base::tr;

std::string count_text(int count) { return count == 0 ? "-" : std::to_string(count); }

/// Joined as the language joins.
std::string joined(const std::vector<std::string>& parts, Language language) {
  std::string text;
  for (const std::string& part : parts) text += (text.empty() ? "" : std::string(tr(language, ", "))) + part;
  return text;
}

/// The first three and how many more.
std::string first_names(std::vector<std::string> names, Language language) {
  constexpr std::size_t most = 3;
  if (names.size() <= most) return joined(names, language);
  const std::size_t more = names.size() - most;
  names.resize(most);
  return say(language, "{0} and {1} more", joined(names, language), more);
}

/// " (Liuhe Town, Qingshi County)"; nothing where there are none.
std::string in_brackets(const journal::View& view, const std::vector<journal::EntityRow>& desks, Language language) {
  if (desks.empty()) return {};
  std::vector<std::string> names;
  names.reserve(desks.size());
  for (const journal::EntityRow desk : desks) names.push_back(entity_name(view, desk, language));
  return say(language, " ({0})", first_names(std::move(names), language));
}

std::string trimmed(const std::string& text) { return text.substr(0, text.find_last_not_of(' ') + 1); }

/// `key` with the parts in its place, broken between two of them where a line would be too long.
std::string line_of(std::string_view key, const std::vector<std::string>& parts, Language language) {
  if (parts.empty()) return {};
  constexpr std::size_t screen_width = 120;
  const std::string comma(tr(language, ", "));
  std::string text;
  std::size_t width = base::display_width(say(language, key, ""));
  for (const std::string& part : parts) {
    const std::size_t wide = base::display_width(comma) + base::display_width(part);
    const bool fits = text.empty() || width + wide <= screen_width;
    text += (text.empty() ? "" : fits ? comma : trimmed(comma) + "\n  ") + part;
    width = fits ? width + wide : wide;
  }
  return say(language, key, text) + '\n';
}

/// "~12, never 1".
std::string noticed_text(const journal::View& view, const Spread& noticed, Language language) {
  if (noticed.cases() == 0) return "-";
  std::string never = say(language, "never {0}", noticed.never());
  if (noticed.ended() == 0) return never;
  const std::string longest = derived_minutes(view, *noticed.longest());
  return noticed.never() == 0 ? longest : joined({longest, never}, language);
}

bool has_something_to_say(const PartyTotals& party) {
  return party.tasks > 0 || party.busy > 0 || party.undelivered > 0 || party.isolated > 0;
}

std::string desks_table(const journal::View& view, const Kpis& kpis, Language language) {
  const auto heading = [&](std::string_view key) { return std::string(tr(language, key)); };
  base::TextTable table(
      {heading(mark("desks")), heading(mark("tasks")), heading(mark("waited")), heading(mark("half min")),
       heading(mark("longest min")), heading(mark("busy lines")), heading(mark("not through")),
       heading(mark("cut off")), heading(mark("noticed within min")), heading(mark("longest wait at"))},
      {Align::left, Align::right, Align::right, Align::right, Align::right, Align::right, Align::right, Align::right,
       Align::right, Align::left});
  for (const model::Tier tier :
       {model::Tier::village, model::Tier::township, model::Tier::county, model::Tier::outside}) {
    const PartyTotals& party = kpis.information.parties[static_cast<std::size_t>(tier)];
    if (!has_something_to_say(party)) continue;
    const auto median = party.waits.median();
    const bool waited = party.waits.cases() > 0;
    table.add({std::string(tier_name(tier, language)), count_text(party.tasks),
               count_text(static_cast<int>(party.waits.cases())),
               median ? derived_minutes(view, *median) : std::string(waited ? tr(language, "never") : "-"),
               waited ? derived_minutes(view, party.longest_wait) : "-", count_text(party.busy),
               count_text(party.undelivered), count_text(party.isolated), noticed_text(view, party.noticed, language),
               waited ? entity_name(view, party.longest_at, language) : ""});
  }
  return table.rows() == 0 ? std::string() : '\n' + table.to_text();
}

std::string spans_line(const journal::View& view, const Kpis& kpis, Language language) {
  const Information& information = kpis.information;
  const std::pair<const Spread*, std::string_view> spans[] = {
      {&information.warning_to_level, mark("warning to level {0}")},
      {&information.noticed_to_report, mark("noticed to reported {0}")},
      {&information.report_to_county, mark("reported to county {0}")}};
  std::vector<std::string> parts;
  for (const auto& [spread, key] : spans) {
    if (spread->cases() > 0) parts.push_back(say(language, key, median_text(view, *spread, language)));
  }
  return line_of(mark("half of those that came, within: {0}"), parts, language);
}

std::string calls_line(const journal::View& view, const Kpis& kpis, Language language) {
  const CallTotals& all = kpis.calls.all;
  if (all.called == 0) return {};
  const long percent = std::lround(100.0 * all.answered / all.called);
  std::string text = say(language, "call-and-confirm: {0} of {1} answered ({2} %)", all.answered, all.called, percent);
  if (const auto longest = all.took.longest()) {
    text += say(language, ", the last after {0} min", derived_minutes(view, *longest));
  }
  if (kpis.calls.broken.empty()) return text + '\n';
  std::vector<std::string> names;
  names.reserve(kpis.calls.broken.size());
  for (const journal::EntityRow person : kpis.calls.broken) names.push_back(entity_name(view, person, language));
  return text + say(language, ", nobody reached: {0}", first_names(std::move(names), language)) + '\n';
}

std::string command_line(const journal::View& view, const Kpis& kpis, Language language) {
  const Command& command = kpis.command;
  std::vector<std::string> parts;
  if (command.vacancies.cases() > 0) {
    parts.push_back(say(language, "gaps without a commander {0}, longest {1} min at {2}", command.vacancies.cases(),
                        derived_minutes(view, command.longest_vacancy),
                        incident_name(view, command.longest_at, language)));
  }
  if (command.conflicts > 0) {
    parts.push_back(say(language, "teams with orders from two desks {0}", command.conflicts) +
                    in_brackets(view, command.desks_in_conflict, language));
  }
  if (command.unbriefed > 0) parts.push_back(say(language, "hand-overs without a briefing {0}", command.unbriefed));
  if (command.widest > widest_span) parts.push_back(say(language, "{0} teams under one commander", command.widest));
  return line_of(mark("command: {0}"), parts, language);
}

std::string vacancy_line(const journal::View& view, const Kpis& kpis, Language language) {
  int times = 0;
  base::Duration vacant;
  for (const PartyTotals& party : kpis.information.parties) {
    times += party.vacancies;
    vacant += party.vacant;
  }
  if (times == 0) return {};
  return say(language, "gaps without anybody who may sign {0}, {1} min in all", times, derived_minutes(view, vacant)) +
         '\n';
}

std::string force_line(const journal::View& view, const Kpis& kpis, Language language) {
  const Force& force = kpis.force;
  std::vector<std::string> parts;
  if (force.listed > 0) {
    parts.push_back(say(language, "{0} of {1} on the rosters called came", force.mustered, force.listed));
  }
  if (force.elsewhere > 0) parts.push_back(say(language, "{0} listed were out with another team", force.elsewhere));
  if (force.crews_short > 0) parts.push_back(say(language, "crews short {0}", force.crews_short));
  if (force.vehicle_waits > 0) {
    parts.push_back(say(language, "waits for a vehicle {0}, longest {1} min", force.vehicle_waits,
                        derived_minutes(view, force.longest_vehicle_wait)));
  }
  if (force.vehicles_missed > 0) parts.push_back(say(language, "teams without a vehicle {0}", force.vehicles_missed));
  if (force.uncrewed > 0) parts.push_back(say(language, "vehicles without a crew {0}", force.uncrewed));
  if (force.past_limit > 0) {
    parts.push_back(say(language, "past the limit of work {0}, relieved {1}", force.past_limit, force.relieved));
  }
  if (force.idle_nearer > 0) parts.push_back(say(language, "sent past a nearer idle team {0}", force.idle_nearer));
  return line_of(mark("people: {0}"), parts, language);
}

std::string procedure_line(const Kpis& kpis, Language language) {
  const Conformance& all = kpis.conformance;
  const int decided = all.done + all.late + all.skipped + all.out_of_order;
  if (decided == 0) return {};
  return say(language, "procedure: {0} of {1} steps done, {2} late, {3} out of order, {4} skipped", all.done, decided,
             all.late, all.out_of_order, all.skipped) +
         '\n';
}

}  // namespace

std::string median_text(const journal::View& view, const Spread& spread, Language language) {
  if (spread.cases() == 0) return {};
  const auto median = spread.median_of_ended();
  if (!median) return std::string(tr(language, "never"));
  const std::string text = say(language, "{0} min", derived_minutes(view, *median));
  return spread.never() == 0 ? text : text + say(language, " (never {0})", spread.never());
}

std::string failures_text(const journal::View& view, const Failures& failures, Language language) {
  struct Failure {
    int count;
    std::string_view key;
    const std::vector<journal::EntityRow>* desks;
  };
  const Failure all[] = {{failures.late, mark("late {0}"), nullptr},
                         {failures.missed, mark("not passed on {0}"), &failures.missed_by},
                         {failures.wrong, mark("wrong {0}"), nullptr},
                         {failures.falsified, mark("falsified {0}"), &failures.falsified_by},
                         {failures.concealed, mark("concealed {0}"), &failures.concealed_by}};
  std::vector<std::string> parts;
  for (const auto& [count, key, desks] : all) {
    if (count == 0) continue;
    parts.push_back(say(language, key, count) + (desks == nullptr ? "" : in_brackets(view, *desks, language)));
  }
  return joined(parts, language);
}

std::string naming_line(const journal::View& view, Language language) {
  const model::Naming naming = view.journal().provenance.naming;
  if (naming == model::Naming::plain) return {};
  const model::BodyNames& bodies = model::bodies_of(naming);
  return say(language, "called here: {0}; {1}; {2}", word(bodies.county, language), word(bodies.township, language),
             word(bodies.village, language)) +
         '\n';
}

std::string network_block(const journal::View& view, const Kpis& kpis, Language language) {
  const std::string desks = desks_table(view, kpis, language);
  std::string lines = spans_line(view, kpis, language) + calls_line(view, kpis, language) +
                      command_line(view, kpis, language) + vacancy_line(view, kpis, language) +
                      force_line(view, kpis, language);
  const std::string failures = failures_text(view, kpis.information.failures, language);
  if (!failures.empty()) lines += say(language, "reports: {0}", failures) + '\n';
  return desks + naming_line(view, language) + lines + procedure_line(kpis, language) +
         (desks.empty() && lines.empty() ? "" : "\n");
}

}  // namespace sanji::measures
