// SPDX-License-Identifier: Apache-2.0
// Decisions first, in time order; then each moment, the latest cause first. What was shown for an earlier moment is not
// shown again.
#include "analysis/why.hpp"

#include "sim/base/issue.hpp"
#include "sim/measures/sheet.hpp"
#include "sim/measures/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

namespace sanji::analysis {
namespace {

using base::Language;
using base::say;
using base::tr;
using journal::DecisionRow;
using journal::Record;
using journal::RecordId;
using journal::RecordKind;

constexpr std::size_t most_shown = 8;  ///< of the candidates with one reason
constexpr std::size_t screen_width = 120;

class Why {
 public:
  Why(const journal::View& view, Language language)
      : view_(view), language_(language), derived_(measures::derived_mark(view)), told_(view.records().size(), false) {}

  std::string decisions(const measures::Incident& incident) {
    std::string text;
    for (const RecordId id : view_.records_of(incident.row)) {
      const auto rows = view_.decision(id);
      if (rows.empty()) continue;
      text += fmt::format("{}  {}\n", clock(id), sentence(id)) + candidates(view_.record(id).kind, rows);
    }
    return text.empty() ? std::string(tr(language_, "none")) + '\n' : text;
  }

  /// What was held up, held back or changed on the way, each desk's once with how often.
  std::string held_back(const measures::Incident& incident) {
    struct Line {
      RecordId first = journal::none;
      RecordId last = journal::none;
      int times = 0;
    };
    std::vector<Line> lines;
    for (const RecordId id : view_.records_of(incident.row)) {
      if (!holds_back(view_.record(id).kind)) continue;
      const auto known =
          std::find_if(lines.begin(), lines.end(), [&](const Line& line) { return same(line.first, id); });
      Line& line = known == lines.end() ? lines.emplace_back(Line{id, id, 0}) : *known;
      line.last = id;
      ++line.times;
    }
    std::string text;
    for (const Line& line : lines) {
      text += fmt::format("{}  {}", clock(line.first), sentence(line.first));
      if (line.times > 1) text += say(language_, " ({0} times, the last at {1})", line.times, clock(line.last));
      text += '\n';
    }
    return text;
  }

  std::string moments(const measures::Incident& incident) {
    std::vector<std::pair<measures::Reached, std::size_t>> reached;
    for (std::size_t m = 0; m < incident.moments.size(); ++m) {
      if (incident.moments[m]) reached.emplace_back(*incident.moments[m], m);
    }
    std::stable_sort(reached.begin(), reached.end(),
                     [](const auto& a, const auto& b) { return a.first.at < b.first.at; });
    std::string text;
    for (const auto& [moment, m] : reached) {
      text += heading(incident, static_cast<model::Moment>(m));
      if (static_cast<model::Moment>(m) == model::Moment::level) text += level_since(incident, moment.record);
      text += chain(moment.record);
    }
    for (std::size_t m = 0; m < incident.moments.size(); ++m) {
      if (incident.moments[m]) continue;
      const auto moment = static_cast<model::Moment>(m);
      if (moment == model::Moment::told_prefecture && over_limits(incident, moment).empty()) continue;
      text +=
          say(language_, "{0}  never", measures::moment_name(moment, language_)) + '\n' + over_limits(incident, moment);
    }
    return text;
  }

 private:
  [[nodiscard]] std::string clock(RecordId id) const {
    return base::clock_text(view_.journal().provenance.start, view_.record(id).time, true);
  }
  [[nodiscard]] std::string sentence(RecordId id) const {
    return measures::sentence(view_, view_.record(id), language_);
  }
  [[nodiscard]] std::string minutes(base::Duration span) const { return measures::derived_minutes(view_, span); }

  /// "Daban Rescue Team (~18 min)"; a level by its number; nothing where the record says already what it is about.
  [[nodiscard]] std::string candidate(RecordKind kind, const DecisionRow& row) const {
    if (kind == RecordKind::level_considered) {
      return say(language_, "level {0}", measures::level_text(static_cast<int>(row.score), language_));
    }
    if (kind != RecordKind::forces_considered || row.candidate == journal::none) return {};
    std::string name = measures::entity_name(view_, row.candidate, language_);
    if (!std::isfinite(row.score)) return name;
    return name + say(language_, " ({0} min)", minutes(base::seconds(row.score)));
  }

  /// The chosen ones a line each, the others by reason, in the order weighed.
  [[nodiscard]] std::string candidates(RecordKind kind, const std::vector<DecisionRow>& rows) const {
    struct Group {
      std::string reason;
      std::vector<std::string> names;
    };
    std::string chosen;
    std::vector<Group> groups;
    for (const DecisionRow& row : rows) {
      const std::string name = candidate(kind, row);
      const std::string reason = measures::reason(view_, row, language_);
      if (row.chosen) {
        chosen += fmt::format("    + {}{}{}\n", name, name.empty() ? "" : ": ", reason);
        continue;
      }
      auto group = std::find_if(groups.begin(), groups.end(), [&](const Group& each) { return each.reason == reason; });
      if (group == groups.end()) group = groups.insert(groups.end(), Group{reason, {}});
      group->names.push_back(name);
    }
    std::string text = chosen;
    for (const Group& group : groups) {
      text += "    - " + group.reason + (group.names.front().empty() ? "\n" : ":\n" + listed(group.names));
    }
    return text;
  }

  /// Lines of names, each line short enough for a screen.
  [[nodiscard]] std::string listed(const std::vector<std::string>& names) const {
    constexpr std::string_view indent = "      ";
    std::string text;
    std::string line(indent);
    const auto put = [&](const std::string& words) {
      const bool fits = base::display_width(line) + base::display_width(words) <= screen_width;
      if (!fits && line.size() > indent.size()) {
        text += line.substr(0, line.size() - 1) + '\n';
        line = indent;
      }
      line += words + ' ';
    };
    const std::size_t shown = std::min(names.size(), most_shown);
    for (std::size_t i = 0; i < shown; ++i) put(names[i] + (i + 1 < names.size() ? "," : ""));
    if (names.size() > shown) put(say(language_, "and {0} more", names.size() - shown));
    return text + line.substr(0, line.size() - 1) + '\n';
  }

  [[nodiscard]] std::string heading(const measures::Incident& incident, model::Moment moment) const {
    std::string name(measures::moment_name(moment, language_));
    if (moment == model::Moment::level) name += ' ' + measures::level_text(incident.level, language_);
    const base::SimTime at = incident.at(moment)->at;
    std::string text =
        fmt::format("{}  {}{}", name, derived_, base::clock_text(view_.journal().provenance.start, at, true));
    if (const auto onset = incident.at(model::Moment::onset); onset && moment != model::Moment::onset) {
      text += say(language_, ", {0} min after onset", minutes(at - onset->at));
    }
    return text + '\n' + over_limits(incident, moment);
  }

  /// The limits that end at the moment and were passed.
  [[nodiscard]] std::string over_limits(const measures::Incident& incident, model::Moment moment) const {
    std::string text;
    for (const measures::LimitCheck& check : incident.limits) {
      if (check.limit->to != moment || check.met != false) continue;
      const std::string_view status =
          measures::word(model::basis_words[static_cast<std::size_t>(check.limit->status)], language_);
      text += "  * " +
              say(language_, "over {0} after {1}: {2} ({3})", measures::limit_text(check.limit->limit, language_),
                  measures::moment_name(check.limit->from, language_), citation(*check.limit, language_), status) +
              '\n';
    }
    return text;
  }

  /// A level that was in force before this incident was known, and how it was decided: by trigger or consultation.
  std::string level_since(const measures::Incident& incident, RecordId moment) {
    const RecordId set = incident.level_record;
    if (set == moment || set == journal::none) return {};
    const journal::EntityRow other = view_.record(set).incident;  // none where a warning led to it
    const std::string text = other == journal::none
                                 ? say(language_, "in force already: {0} {1}", clock(set), sentence(set))
                                 : say(language_, "in force already: {0} {1}, for {2}", clock(set), sentence(set),
                                       measures::entity_name(view_, other, language_));
    return "    " + text + '\n' + weighed(set, incident.row) + chain(set);
  }

  /// The levels that were weighed on the way to one being set, where that was not for this incident: its own decisions
  /// are told already.
  [[nodiscard]] std::string weighed(RecordId set, journal::EntityRow incident) const {
    for (const RecordId id : view_.causes(set)) {
      const Record& record = view_.record(id);
      if (record.kind != RecordKind::level_considered) continue;
      const auto rows = record.incident == incident ? std::vector<DecisionRow>() : view_.decision(id);
      return rows.empty() ? std::string()
                          : fmt::format("    {}  {}\n", clock(id), sentence(id)) + candidates(record.kind, rows);
    }
    return {};
  }

  static bool holds_back(RecordKind kind) {
    switch (kind) {
      case RecordKind::laid_aside:
      case RecordKind::report_concealed:
      case RecordKind::report_altered:
      case RecordKind::report_delayed:
      case RecordKind::leader_missed:
      case RecordKind::deputy_signed:
      case RecordKind::undelivered:
      case RecordKind::channel_busy:
      case RecordKind::channel_unavailable: return true;
      default: return false;
    }
  }
  /// The same thing happened to the same people by the same channel.
  [[nodiscard]] bool same(RecordId one, RecordId other) const {
    const Record& a = view_.record(one);
    const Record& b = view_.record(other);
    return a.kind == b.kind && a.actor == b.actor && a.subject == b.subject && a.text == b.text;
  }

  std::string chain(RecordId moment) {
    std::string text;
    for (RecordId id = moment; id != journal::none; id = view_.record(id).cause) {
      if (told_[static_cast<std::size_t>(id)]) {
        return text + "    " + say(language_, "{0}  {1} (as above)", clock(id), sentence(id)) + '\n';
      }
      told_[static_cast<std::size_t>(id)] = true;
      text += "    " + clock(id) + "  " + sentence(id) + after_cause(id) + '\n';
      if (const RecordId first = first_change(id); first != id) {
        text += "    " + say(language_, "{0}  ... the hazard since then", clock(first)) + '\n';
        id = first;
      }
      for (const journal::Enabler& waited : view_.enablers(id)) {
        if (waited.enabler == journal::none) continue;
        text += "              " +
                say(language_, "waited until {0}: {1}", clock(waited.enabler), sentence(waited.enabler)) + '\n';
      }
    }
    return text;
  }

  /// A hazard follows from itself again and again: where that began; any other record is its own.
  RecordId first_change(RecordId id) {
    while (view_.record(id).kind == RecordKind::hazard_changed) {
      const RecordId cause = view_.record(id).cause;
      if (cause == journal::none || view_.record(cause).kind != RecordKind::hazard_changed) break;
      id = cause;
      told_[static_cast<std::size_t>(id)] = true;
    }
    return id;
  }

  /// How long after its cause, where that is half a minute or more.
  [[nodiscard]] std::string after_cause(RecordId id) const {
    const Record& record = view_.record(id);
    if (record.cause == journal::none) return {};
    const base::Duration span = record.time - view_.record(record.cause).time;
    return span < base::seconds(30) ? std::string() : say(language_, "  <- {0} min", minutes(span));
  }

  const journal::View& view_;
  Language language_;
  std::string_view derived_;
  std::vector<bool> told_;
};

/// Every way to write an incident.
std::vector<std::string> spellings(const journal::View& view, const measures::Incident& incident) {
  return {view.entity(incident.row).id, measures::incident_name(view, incident.row, Language::zh),
          measures::incident_name(view, incident.row, Language::en)};
}

std::string unknown_incident(const journal::View& view, const measures::Kpis& kpis, std::string_view name,
                             Language language) {
  std::vector<std::string> all;
  std::vector<std::string> shown;
  for (const measures::Incident& incident : kpis.incidents) {
    for (std::string& spelling : spellings(view, incident)) all.push_back(std::move(spelling));
    shown.push_back(view.entity(incident.row).id);
  }
  std::string text = say(language, "unknown incident '{0}'; this run has: {1}", name, base::list_of(shown));
  const std::string nearest = base::nearest_name(name, all);
  return nearest.empty() ? text : text + say(language, "; did you mean '{0}'?", nearest);
}

}  // namespace

IncidentChoice find_incident(const journal::View& view, const measures::Kpis& kpis, std::string_view name,
                             Language language) {
  std::vector<const measures::Incident*> begin_so;
  for (const measures::Incident& incident : kpis.incidents) {
    bool begins = false;
    for (const std::string& spelling : spellings(view, incident)) {
      if (spelling == name) return {&incident, {}};
      begins |= !name.empty() && spelling.starts_with(name);
    }
    if (begins) begin_so.push_back(&incident);
  }
  if (begin_so.size() == 1) return {begin_so.front(), {}};
  if (begin_so.empty()) return {nullptr, unknown_incident(view, kpis, name, language)};
  std::vector<std::string> names;
  names.reserve(begin_so.size());
  for (const auto* incident : begin_so) names.push_back(view.entity(incident->row).id);
  return {nullptr, say(language, "'{0}' fits {1} incidents: {2}", name, begin_so.size(), base::list_of(names))};
}

std::string why(const journal::View& view, const measures::Incident& incident, Language language) {
  Why why(view, language);
  std::string text = measures::title(view, language) + '\n';
  text +=
      fmt::format("{}  ({})\n\n", measures::incident_name(view, incident.row, language), view.entity(incident.row).id);
  text += std::string(tr(language, "decisions (+ taken, - not taken)")) + '\n' + why.decisions(incident) + '\n';
  if (const std::string held = why.held_back(incident); !held.empty()) {
    text += std::string(tr(language, "what held the word back")) + '\n' + held + '\n';
  }
  text += std::string(tr(language, "moments, each with its causes, the latest first")) + '\n' + why.moments(incident);
  return text + '\n' + measures::basis_note(view, language);
}

}  // namespace sanji::analysis
