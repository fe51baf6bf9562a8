// SPDX-License-Identifier: Apache-2.0
// Incidents a line each, "believed / true"; then the roads and the other things that are believed wrongly.
#include "analysis/report_picture.hpp"

#include "sim/base/clock_time.hpp"
#include "sim/base/issue.hpp"
#include "sim/base/table.hpp"
#include "sim/measures/belief_words.hpp"
#include "sim/measures/picture.hpp"
#include "sim/measures/sheet.hpp"
#include "sim/measures/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <vector>

namespace sanji::analysis {
namespace {

using base::Align;
using base::Language;
using base::mark;
using base::say;
using base::tr;
using journal::EntityKind;
using journal::EntityRow;
using journal::Variable;
using measures::Belief;
using measures::Picture;
using measures::PictureRow;

bool is_post(const journal::Entity& entity) {
  return entity.kind == EntityKind::county || entity.kind == EntityKind::township ||
         entity.kind == EntityKind::village || entity.kind == EntityKind::agency;
}

/// "+30min", "+ 1 h"; minutes where no unit stands.
std::optional<base::Duration> span_of(std::string_view text) {
  std::string compact;
  for (const char c : text) {
    if (c != ' ' && c != '+') compact += c;
  }
  double number = 0.0;
  const auto [end, error] = std::from_chars(compact.data(), compact.data() + compact.size(), number);
  if (error != std::errc() || !std::isfinite(number) || number < 0.0) return std::nullopt;
  const std::string_view unit(end, static_cast<std::size_t>(compact.data() + compact.size() - end));
  if (unit.empty() || unit == "min") return base::minutes(number);
  if (unit == "h") return base::hours(number);
  if (unit == "s") return base::seconds(number);
  return std::nullopt;
}

class Sheet {
 public:
  Sheet(const journal::View& view, const Picture& picture, Language language)
      : view_(view), picture_(picture), language_(language) {}

  [[nodiscard]] std::string head() const {
    const std::string clock = base::clock_text(view_.journal().provenance.start, picture_.at);
    std::string text = say(language_, "what {0} believes at {1}, beside the truth",
                           measures::entity_name(view_, picture_.who, language_), clock) +
                       '\n';
    text += say(language_, "open incidents {0}, not known {1}; people wrong {2}, out of date {3}", picture_.incidents,
                picture_.incidents_unknown, picture_.people_wrong, picture_.people_aged) +
            say(language_, "; roads wrongly believed open {0}, closed {1}", picture_.roads_believed_open,
                picture_.roads_believed_closed);
    if (picture_.posts_cut + picture_.posts_believed_cut > 0) {
      text += say(language_, "; posts cut off {0}, not known {1}, wrongly believed so {2}", picture_.posts_cut,
                  picture_.posts_cut_unknown, picture_.posts_believed_cut);
    }
    if (picture_.mean_age) {
      text +=
          say(language_, "; age of its word {0} min on average", measures::derived_minutes(view_, *picture_.mean_age));
    }
    return text + "\n\n";
  }

  [[nodiscard]] std::string incidents() const {
    base::TextTable table(
        {text(mark("incident")), text(mark("severity")), text(mark("people")), text(mark("houses")), text(mark("done")),
         text(mark("age min")), text(mark("belief"))},
        {Align::left, Align::right, Align::right, Align::right, Align::right, Align::right, Align::left});
    for (const EntityRow incident : view_.incidents()) {
      const PictureRow* severity = picture_.find(incident, Variable::severity);
      const PictureRow* people = picture_.find(incident, Variable::people);
      if (severity == nullptr && people == nullptr) continue;
      table.add({measures::incident_name(view_, incident, language_), pair(severity), pair(people),
                 pair(picture_.find(incident, Variable::houses)), yes_no(picture_.find(incident, Variable::done)),
                 age(people == nullptr || !people->believed ? severity : people), belief(incident)});
    }
    if (table.rows() == 0) return std::string(tr(language_, "no incident")) + "\n\n";
    return text(mark("believed / true; - nothing believed")) + '\n' + table.to_text() + '\n';
  }

  /// What it goes by besides: the level, warnings, posts that it takes for cut off, teams that it believes sent, right or
  /// wrong.
  [[nodiscard]] std::string situation() const {
    std::string lines;
    for (const Variable variable : {Variable::level, Variable::warning, Variable::believed_cut, Variable::mobilised}) {
      lines += believed(variable);
    }
    base::TextTable table(
        {text(mark("team, as believed")), text(mark("called to")), text(mark("age min")), text(mark("belief"))},
        {Align::left, Align::left, Align::right, Align::left});
    for (const PictureRow& row : picture_.rows) {
      const bool is_sent = row.variable == Variable::assigned && row.believed && *row.believed >= 0.0;
      if (!is_sent) continue;
      table.add({measures::entity_name(view_, row.subject, language_), value(row.variable, *row.believed), age(&row),
                 std::string(measures::belief_name(row.belief, language_))});
    }
    const std::string teams =
        table.rows() == 0 ? std::string(tr(language_, "no team believed sent")) + '\n' : table.to_text();
    return lines + (lines.empty() ? "" : "\n") + teams + '\n';
  }

  /// What is not as believed: roads, teams, posts, warnings, the level.
  [[nodiscard]] std::string others() const {
    base::TextTable table({text(mark("believed otherwise than it is")), text(mark("what")), text(mark("believed")),
                           text(mark("true")), text(mark("age min")), text(mark("belief"))},
                          {Align::left, Align::left, Align::left, Align::left, Align::right, Align::left});
    for (const PictureRow& row : picture_.rows) {
      const bool is_incident = view_.entity(row.subject).kind == EntityKind::incident;
      if (is_incident || row.belief == Belief::right || row.belief == Belief::untold) continue;
      table.add({measures::entity_name(view_, row.subject, language_), what(row.variable),
                 row.believed ? value(row.variable, *row.believed) : "-",
                 row.truth ? value(row.variable, *row.truth) : "-", age(&row),
                 std::string(measures::belief_name(row.belief, language_))});
    }
    return table.rows() == 0 ? std::string() : table.to_text() + '\n';
  }

 private:
  /// "warning: Liuhe Town orange, Shiqiao Township red"; of the county the value alone; nothing where nothing is believed.
  [[nodiscard]] std::string believed(Variable variable) const {
    constexpr std::size_t most_named = 8;
    std::string names;
    std::size_t count = 0;
    for (const PictureRow& row : picture_.rows) {
      if (row.variable != variable || !row.believed || *row.believed <= 0.0 || ++count > most_named) continue;
      const bool is_flag = variable == Variable::believed_cut;
      const bool is_county = view_.entity(row.subject).kind == EntityKind::county;
      names += names.empty() ? "" : std::string(tr(language_, ", "));
      if (!is_county) names += measures::entity_name(view_, row.subject, language_) + (is_flag ? "" : " ");
      if (!is_flag) names += value(variable, *row.believed);
    }
    if (count > most_named)
      names += std::string(tr(language_, ", ")) + say(language_, "and {0} more", count - most_named);
    return names.empty() ? std::string() : say(language_, "{0}, as believed: {1}", what(variable), names) + '\n';
  }

  [[nodiscard]] std::string text(std::string_view key) const { return std::string(tr(language_, key)); }

  [[nodiscard]] std::string pair(const PictureRow* row) const {
    if (row == nullptr) return "";
    const auto number = [](const std::optional<double>& value) {
      return value ? fmt::format("{}", std::lround(*value)) : std::string("-");
    };
    return fmt::format("{} / {}", number(row->believed), number(row->truth));
  }
  [[nodiscard]] std::string yes_no(const PictureRow* row) const {
    if (row == nullptr) return "";
    const auto word = [&](const std::optional<double>& value) {
      return value ? text(*value > 0.5 ? mark("yes") : mark("no")) : std::string("-");
    };
    return word(row->believed) + " / " + word(row->truth);
  }
  [[nodiscard]] std::string age(const PictureRow* row) const {
    if (row == nullptr || !row->believed) return "-";
    return measures::derived_minutes(view_, picture_.at - row->as_of);
  }
  /// The worst of what is believed of it.
  [[nodiscard]] std::string belief(EntityRow incident) const {
    Belief worst = Belief::right;
    bool is_known = false;
    for (const PictureRow& row : picture_.rows) {
      if (row.subject != incident || row.belief == Belief::untold) continue;
      is_known |= row.believed.has_value();
      if (row.believed) worst = std::max(worst, row.belief);
    }
    return std::string(measures::belief_name(is_known ? worst : Belief::unknown, language_));
  }

  [[nodiscard]] std::string what(Variable variable) const {
    return std::string(measures::variable_name(variable, language_));
  }
  [[nodiscard]] std::string value(Variable variable, double number) const {
    return measures::variable_text(view_, variable, number, language_);
  }

  const journal::View& view_;
  const Picture& picture_;
  Language language_;
};

}  // namespace

std::optional<base::SimTime> picture_time(const journal::View& view, std::string_view text, Language language,
                                          std::string& problem) {
  const journal::Provenance& from = view.journal().provenance;
  const bool is_span = text.starts_with('+') && text.find(':') == std::string_view::npos;
  const auto span = is_span ? span_of(text) : std::nullopt;
  const auto at = span ? std::optional(base::SimTime{} + *span) : base::clock_time(from.start, text);
  if (!at) {
    problem = say(language,
                  "'{0}' is no time; write a time of day like 23:10 or 23:10:30, with a day like +1 00:50, or +30min "
                  "after the start",
                  text);
    return std::nullopt;
  }
  const base::SimTime end = base::SimTime{} + from.duration;
  if (*at < base::SimTime{} || *at > end) {
    problem = say(language, "'{0}' is not within the run, which goes from {1} to {2} ({3})", text,
                  base::clock_text(from.start, {}), base::clock_text(from.start, end),
                  measures::hours_text(from.duration, language));
    return std::nullopt;
  }
  return at;
}

EntityRow picture_post(const journal::View& view, std::string_view name, Language language, std::string& problem) {
  std::vector<std::string> spellings;
  const auto& entities = view.journal().entities;
  for (std::size_t i = 0; i < entities.size(); ++i) {
    if (!is_post(entities[i])) continue;
    const auto row = static_cast<EntityRow>(i);
    if (name.empty() && entities[i].kind == EntityKind::county) return row;
    for (std::string spelling :
         {entities[i].id, entities[i].name, entities[i].name_en, measures::entity_name(view, row, Language::zh),
          measures::entity_name(view, row, Language::en)}) {
      if (!name.empty() && spelling == name) return row;
      spellings.push_back(std::move(spelling));
    }
  }
  problem = say(language, "unknown post '{0}'; write its code or its name", name);
  const std::string nearest = base::nearest_name(name, spellings);
  if (!nearest.empty()) problem += say(language, "; did you mean '{0}'?", nearest);
  return journal::none;
}

std::string picture_text(const journal::View& view, EntityRow who, base::SimTime at, Language language) {
  const Picture picture = measures::picture_of(view, who, at);
  const Sheet sheet(view, picture, language);
  return measures::title(view, language) + '\n' + sheet.head() + sheet.incidents() + sheet.situation() +
         sheet.others() + measures::basis_note(view, language);
}

}  // namespace sanji::analysis
