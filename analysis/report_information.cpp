// SPDX-License-Identifier: Apache-2.0
// A table a subject; what did not happen in the run has none.
#include "analysis/report_information.hpp"

#include "sim/base/issue.hpp"
#include "sim/base/table.hpp"
#include "sim/measures/sheet_network.hpp"
#include "sim/measures/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace sanji::analysis {
namespace {

using base::Align;
using base::Language;
using base::mark;
using base::say;
using base::tr;
using measures::Spread;
using model::Tier;

constexpr std::array tiers{Tier::village, Tier::township, Tier::county, Tier::outside};
constexpr std::size_t most_isolations = 20;  ///< shown; all are in the data
constexpr std::size_t most_teams = 20;       ///< the same

class Tables {
 public:
  Tables(const journal::View& view, const measures::Kpis& kpis, Language language)
      : view_(view), kpis_(kpis), language_(language) {}

  [[nodiscard]] std::string desks() const {
    base::TextTable table = made({mark("desks"), mark("letters"), mark("tasks"), mark("waited"), mark("half min"),
                                  mark("longest min"), mark("busy lines"), mark("no channel"), mark("by fall-back"),
                                  mark("not through"), mark("though reachable"), mark("messengers")});
    for (const Tier tier : tiers) {
      const auto& party = kpis_.information.parties[static_cast<std::size_t>(tier)];
      if (party.letters == 0 && party.unavailable + party.busy == 0) continue;
      const bool waited = party.waits.cases() > 0;
      table.add({name(tier), number(party.letters), number(party.tasks), number(static_cast<int>(party.waits.cases())),
                 half(party.waits), waited ? minutes(party.longest_wait) : "-", number(party.busy),
                 number(party.unavailable), number(party.fallbacks), number(party.undelivered),
                 number(party.no_fallback), number(party.messengers)});
    }
    return headed(mark("how word went round"), table);
  }

  [[nodiscard]] std::string watch() const {
    base::TextTable table =
        made({mark("desks"), mark("cut off"), mark("noticed"), mark("half min"), mark("longest min"),
              mark("spot checks"), mark("answered"), mark("nobody to sign"), mark("in all min")});
    for (const Tier tier : tiers) {
      const auto& party = kpis_.information.parties[static_cast<std::size_t>(tier)];
      if (party.isolated + party.spot_checks + party.vacancies == 0) continue;
      table.add({name(tier), number(party.isolated), number(static_cast<int>(party.noticed.ended())),
                 half(party.noticed), longest(party.noticed), number(party.spot_checks), number(party.spot_present),
                 number(party.vacancies), party.vacancies > 0 ? minutes(party.vacant) : "-"});
    }
    return headed(mark("who was there and within reach"), table);
  }

  /// Teams at whose call fewer came than stand on their rosters; those of which most were out elsewhere first.
  [[nodiscard]] std::string force() const {
    std::vector<measures::TeamForce> teams = kpis_.force.teams;
    std::stable_sort(teams.begin(), teams.end(),
                     [](const auto& a, const auto& b) { return a.elsewhere > b.elsewhere; });
    base::TextTable table =
        made({mark("team"), mark("roster"), mark("listed again"), mark("calls"), mark("fewest came"), mark("most came"),
              mark("out elsewhere"), mark("muster min"), mark("out min")});
    for (std::size_t i = 0; i < std::min(teams.size(), most_teams); ++i) {
      const measures::TeamForce& team = teams[i];
      table.add({measures::entity_name(view_, team.team, language_), number(team.roster), number(team.listed_again),
                 number(team.calls), number(team.fewest), number(team.most), number(team.elsewhere),
                 team.longest_muster ? minutes(*team.longest_muster) : text("never"),
                 team.longest_out ? minutes(*team.longest_out) : "-"});
    }
    std::string shown = headed(mark("who came, of those on the rosters"), table);
    if (shown.empty()) return shown;
    if (teams.size() > most_teams) {
      shown.insert(shown.size() - 1, say(language_, "and {0} more", teams.size() - most_teams) + '\n');
    }
    const std::string counted =
        say(language_, "on all rosters {0} places for {1} persons", kpis_.force.rosters, kpis_.force.persons);
    shown.insert(shown.size() - 1, counted + '\n');
    return shown;
  }

  [[nodiscard]] std::string isolations() const {
    base::TextTable table =
        made({mark("cut off"), mark("from"), mark("noticed after min"), mark("cut off for min")}, Align::left);
    const auto& all = kpis_.information.isolations;
    for (std::size_t i = 0; i < std::min(all.size(), most_isolations); ++i) {
      const measures::Isolation& each = all[i];
      table.add({measures::entity_name(view_, each.post, language_), clock(each.from),
                 each.noticed ? minutes(*each.noticed - each.from) : text("never"),
                 each.ended ? minutes(*each.ended - each.from) : text("to the end")});
    }
    std::string shown = headed(mark("posts that were cut off, the longest unnoticed first"), table);
    if (all.size() <= most_isolations) return shown;
    shown.insert(shown.size() - 1, say(language_, "and {0} more", all.size() - most_isolations) + '\n');
    return shown;
  }

  [[nodiscard]] std::string warnings() const {
    base::TextTable table = made({mark("warning to level"), mark("warnings"), mark("half min"), mark("longest min")});
    for (std::size_t colour = measures::colour_count; colour > 0; --colour) {
      const Spread& spread = kpis_.information.by_colour[colour - 1];
      if (spread.cases() == 0) continue;
      table.add({measures::colour_text(static_cast<int>(colour), language_), number(static_cast<int>(spread.cases())),
                 half(spread), longest(spread)});
    }
    return headed(mark("from a warning to a response level"), table);
  }

  [[nodiscard]] std::string reports() const {
    const measures::Information& all = kpis_.information;
    std::string lines;
    if (all.first.officers + all.first.witnesses > 0) {
      lines += say(language_, "first seen by information officers {0}, by others at the place {1}", all.first.officers,
                   all.first.witnesses) +
               '\n';
      lines += say(language_, "first word at desks of villages {0}, townships {1}, the county {2}, agencies {3}",
                   desk(Tier::village), desk(Tier::township), desk(Tier::county), desk(Tier::outside)) +
               '\n';
    }
    if (all.failures.sum() > 0) {
      lines += say(language_, "reports: {0}", measures::failures_text(view_, all.failures, language_)) + '\n';
    }
    lines += completeness();
    const measures::Lateral& lateral = all.lateral;
    if (lateral.informed > 0) {
      lines += say(language_, "notices to others {0}, half of them within {1}", lateral.informed,
                   measures::median_text(view_, lateral.took, language_)) +
               '\n';
    }
    if (lateral.in_time + lateral.late + lateral.missed + lateral.open > 0) {
      lines += say(language_, "of the notices that the plan asks for: in time {0}, late {1}, never {2}, open {3}",
                   lateral.in_time, lateral.late, lateral.missed, lateral.open) +
               '\n';
    }
    return lines.empty() ? lines : lines + '\n';
  }

  [[nodiscard]] std::string calls() const {
    base::TextTable table =
        made({mark("call-and-confirm"), mark("called"), mark("answered"), mark("half min"), mark("longest min"),
              mark("person"), mark("deputy"), mark("superior"), mark("knock"), mark("nobody")});
    for (const Tier tier : tiers) {
      add_calls(table, name(tier), kpis_.calls.tiers[static_cast<std::size_t>(tier)]);
    }
    for (const measures::CallRound& round : kpis_.calls.rounds) {
      const std::string colour = measures::colour_text(round.colour, language_);
      add_calls(table,
                say(language_, "{0} {1} {2}", clock(view_.record(round.begun).time), colour,
                    measures::entity_name(view_, round.desk, language_)),
                round.totals);
    }
    return headed(mark("calls to responsible persons, by tier and by round"), table);
  }

  [[nodiscard]] std::string command() const {
    const measures::Command& all = kpis_.command;
    std::string lines;
    if (all.first + all.briefed + all.unbriefed > 0) {
      lines += say(language_, "command taken anew {0}, handed over with a briefing {1}, without {2}", all.first,
                   all.briefed, all.unbriefed) +
               '\n';
    }
    if (all.vacancies.cases() > 0) {
      lines += say(language_, "gaps without a commander {0}, {1} min in all, longest {2} min at {3}",
                   all.vacancies.cases(), minutes(all.vacant), minutes(all.longest_vacancy),
                   measures::incident_name(view_, all.longest_at, language_)) +
               '\n';
    }
    if (all.widest > 0) {
      lines += say(language_, "most teams under one commander: {0}, {1}; beyond {2}: {3} team minutes", all.widest,
                   measures::entity_name(view_, all.widest_under, language_), measures::widest_span,
                   minutes(all.over_span)) +
               '\n';
    }
    if (all.conflicts > 0) lines += say(language_, "teams with orders from two desks {0}", all.conflicts) + '\n';
    base::TextTable table = made({mark("command body"), mark("called"), mark("works"), mark("after min")}, Align::left);
    for (const measures::BodyTimes& body : all.bodies) {
      table.add({measures::entity_name(view_, body.body, language_), body.called ? clock(*body.called) : "-",
                 body.opened ? clock(*body.opened) : text("never"),
                 body.called && body.opened ? minutes(*body.opened - *body.called) : "-"});
    }
    if (table.rows() > 0) lines += table.to_text();
    return lines.empty() ? lines : lines + '\n';
  }

  [[nodiscard]] std::string members() const {
    base::TextTable table = made({mark("member"), mark("linkage"), mark("told"), mark("acknowledged"), mark("left"),
                                  mark("arrived"), mark("advised")},
                                 Align::left);
    const auto at = [&](const std::optional<base::SimTime>& moment) { return moment ? clock(*moment) : "-"; };
    for (const measures::MemberTimes& member : kpis_.joint.members) {
      const auto linkage =
          member.linkage ? measures::word(model::linkage_words[static_cast<std::size_t>(*member.linkage)], language_)
                         : std::string_view("-");
      table.add({measures::entity_name(view_, member.agency, language_), std::string(linkage), at(member.told),
                 at(member.acknowledged), at(member.left), at(member.arrived), at(member.advised)});
    }
    return headed(mark("members of the joint response"), table) + outside();
  }

  [[nodiscard]] std::string procedure() const {
    base::TextTable table({text(mark("step")), text(mark("whose")), text(mark("within")), text(mark("done")),
                           text(mark("late")), text(mark("out of order")), text(mark("skipped")), text(mark("open")),
                           text(mark("longest min")), text(mark("seen to by"))},
                          {Align::left, Align::left, Align::right, Align::right, Align::right, Align::right,
                           Align::right, Align::right, Align::right, Align::left});
    for (const measures::StepTotals& step : kpis_.conformance.steps) {
      const journal::ProcedureRow& row = *step.step;
      const bool zh = language_ == Language::zh || row.name.en.empty();
      table.add({zh ? row.name.zh : row.name.en,
                 std::string(measures::word(model::post_kind_words[static_cast<std::size_t>(row.who)], language_)),
                 row.within > base::Duration{} ? measures::limit_text(row.within, language_) : "-", number(step.done),
                 number(step.late), number(step.out_of_order), number(step.skipped), number(step.open),
                 step.longest ? minutes(*step.longest) : "-", roles_of(row)});
    }
    std::string lines = headed(mark("the plan's procedure against what happened"), table);
    for (const journal::NoPlanRow& row : kpis_.conformance.no_plans) {
      lines += say(language_, "no plan for {0}: {1}",
                   measures::word(model::harm_words[static_cast<std::size_t>(row.harm)], language_),
                   measures::entity_name(view_, row.post, language_)) +
               '\n';
    }
    return lines;
  }

 private:
  /// The first column and, where `others` says so, all columns stand left.
  [[nodiscard]] base::TextTable made(const std::vector<std::string_view>& keys, Align others = Align::right) const {
    std::vector<std::string> headings;
    headings.reserve(keys.size());
    for (const std::string_view key : keys) headings.emplace_back(tr(language_, key));
    std::vector<Align> aligns(keys.size(), others);
    aligns.front() = Align::left;
    return {std::move(headings), std::move(aligns)};
  }
  [[nodiscard]] std::string headed(std::string_view heading, const base::TextTable& table) const {
    if (table.rows() == 0) return {};
    return std::string(tr(language_, heading)) + '\n' + table.to_text() + '\n';
  }
  /// The roles whose check-list has the step; "-" where none has.
  [[nodiscard]] std::string roles_of(const journal::ProcedureRow& row) const {
    const std::string& roles = language_ == Language::zh || row.roles_en.empty() ? row.roles : row.roles_en;
    return roles.empty() ? "-" : roles;
  }
  /// How much of what a report must say was said to the county, and what was missing most.
  [[nodiscard]] std::string completeness() const {
    const measures::Completeness& all = kpis_.completeness;
    if (all.incidents == 0) return {};
    const auto percent = [](double share) { return std::lround(100.0 * share); };
    std::string line = say(language_, "what the county's reports said: first ones {0} % complete, last ones {1} %",
                           percent(all.first_share()), percent(all.last_share()));
    std::vector<std::string> missing;
    for (const measures::ReportField field : all.most_missing()) {
      missing.emplace_back(measures::word(measures::report_field_words[static_cast<std::size_t>(field)], language_));
    }
    if (!missing.empty()) line += say(language_, "; missing at first: {0}", base::list_of(missing));
    return line + '\n' + fields(all);
  }
  /// Field by field what may be missing, with its letter of METHANE.
  [[nodiscard]] std::string fields(const measures::Completeness& all) const {
    base::TextTable table(
        {text(mark("field of a report")), "METHANE", text(mark("in first ones")), text(mark("in last ones"))},
        {Align::left, Align::left, Align::right, Align::right});
    for (std::size_t i = measures::fields_always_there; i < measures::report_field_count; ++i) {
      const std::string_view letter = measures::methane_letters[i];
      table.add({std::string(measures::word(measures::report_field_words[i], language_)),
                 std::string(letter.empty() ? "-" : letter),
                 say(language_, "{0} of {1}", all.in_first[i], all.incidents),
                 say(language_, "{0} of {1}", all.in_last[i], all.incidents)});
    }
    return table.to_text();
  }
  [[nodiscard]] std::string text(std::string_view key) const { return std::string(tr(language_, key)); }
  [[nodiscard]] std::string name(Tier tier) const { return std::string(measures::tier_name(tier, language_)); }
  [[nodiscard]] static std::string number(int count) { return count == 0 ? "-" : std::to_string(count); }
  [[nodiscard]] std::string minutes(base::Duration span) const { return measures::derived_minutes(view_, span); }
  [[nodiscard]] std::string half(const Spread& spread) const {
    if (spread.cases() == 0) return "-";
    const auto median = spread.median();
    return median ? minutes(*median) : text("never");
  }
  [[nodiscard]] std::string longest(const Spread& spread) const {
    const auto span = spread.longest();
    return span ? minutes(*span) : "-";
  }
  [[nodiscard]] std::string clock(base::SimTime at) const {
    return base::clock_text(view_.journal().provenance.start, at);
  }
  [[nodiscard]] int desk(Tier tier) const { return kpis_.information.first.desks[static_cast<std::size_t>(tier)]; }

  void add_calls(base::TextTable& table, std::string heading, const measures::CallTotals& totals) const {
    if (totals.called == 0) return;
    table.add({std::move(heading), number(totals.called), number(totals.answered), half(totals.took),
               longest(totals.took), number(totals.how[0]), number(totals.how[1]), number(totals.how[2]),
               number(totals.how[3]), number(totals.silent)});
  }

  /// People of the place, help from outside, the public.
  [[nodiscard]] std::string outside() const {
    const measures::Joint& all = kpis_.joint;
    std::string lines;
    for (const measures::Asked& asked : all.asked) {
      const std::string whom = measures::entity_name(view_, asked.whom, language_);
      lines += (asked.answered ? say(language_, "{0} asked for help: answer after {1} min, teams {2}", whom,
                                     minutes(*asked.answered - asked.asked), asked.teams)
                               : say(language_, "{0} asked for help: no answer", whom)) +
               '\n';
    }
    if (all.teams_from_outside > 0)
      lines += say(language_, "teams that reported in: {0}", all.teams_from_outside) + '\n';
    if (all.mobilised) lines += say(language_, "people of the place called up at {0}", clock(*all.mobilised)) + '\n';
    if (all.public_told) {
      lines += say(language_, "first word to the public after {0} min of silence", minutes(*all.public_silence)) + '\n';
    }
    return lines.empty() ? lines : lines + '\n';
  }

  const journal::View& view_;
  const measures::Kpis& kpis_;
  Language language_;
};

}  // namespace

std::string information_text(const journal::View& view, const measures::Kpis& kpis, Language language) {
  const Tables tables(view, kpis, language);
  return tables.desks() + tables.watch() + tables.isolations() + tables.warnings() + tables.reports() + tables.calls() +
         tables.command() + tables.members() + tables.force() + tables.procedure();
}

}  // namespace sanji::analysis
