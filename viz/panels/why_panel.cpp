// SPDX-License-Identifier: Apache-2.0
// Every line leads to its own time.
#include "viz/panels/why_panel.hpp"
#include "viz/session/hidden.hpp"

#include "sim/measures/belief_words.hpp"
#include "sim/measures/words.hpp"
#include "viz/panels/widgets.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>
#include <vector>

namespace sanji::panels {
namespace {

using base::mark;
using base::say;
using journal::DecisionRow;
using journal::EntityRow;
using journal::Record;
using journal::RecordId;
using journal::Variable;
using session::Do;

/// A record as a line that leads to it.
void record_line(const PanelScene& scene, std::string_view prefix, RecordId id, bool is_selected) {
  const Record& record = scene.run().view().record(id);
  const std::string text = fmt::format("{}  {}", scene.clock(record.time),
                                       measures::sentence(scene.run().view(), record, scene.brush.language));
  const std::string name = fmt::format("{}{}", prefix, id);
  if (line(scene.brush, name, text, scene.brush.colours->text, is_selected)) {
    scene.brush.want(Do::go_to_record, static_cast<double>(id));
  }
}

void candidates(const PanelScene& scene, RecordId id) {
  const journal::View& view = scene.run().view();
  const auto rows = view.decision(id);
  if (rows.empty()) return;
  heading(scene.brush, scene.brush.tr(mark("what was weighed")));
  for (const bool chosen : {true, false}) {
    for (const DecisionRow& row : rows) {
      if (row.chosen != chosen) continue;
      std::string text = chosen ? "✓ " : "· ";
      if (row.candidate != journal::none)
        text += measures::entity_name(view, row.candidate, scene.brush.language) + ": ";
      text += measures::reason(view, row, scene.brush.language);
      words(chosen ? scene.brush.colours->good : scene.brush.colours->faint, text);
    }
  }
}

/// How a fact is told; empty for those that say nothing to people.
std::string_view words_of(Variable variable, double value) {
  switch (variable) {
    case Variable::severity: return mark("{0}: severity {1}, as of {2}");
    case Variable::people: return mark("{0}: {1} people, as of {2}");
    case Variable::houses: return mark("{0}: {1} houses, as of {2}");
    case Variable::closed: return value > 0.5 ? mark("{0}: closed, as of {2}") : mark("{0}: open, as of {2}");
    default: return {};
  }
}

void facts(const PanelScene& scene, RecordId id) {
  const journal::View& view = scene.run().view();
  bool is_first = true;
  for (const journal::FactRow& fact : view.facts(id)) {
    const std::string_view key = words_of(fact.variable, fact.value);
    if (key.empty()) continue;
    if (std::exchange(is_first, false)) heading(scene.brush, scene.brush.tr(mark("what it said")));
    const bool is_incident = view.entity(fact.subject).kind == journal::EntityKind::incident;
    const std::string name = is_incident ? measures::incident_name(view, fact.subject, scene.brush.language)
                                         : measures::entity_name(view, fact.subject, scene.brush.language);
    const std::string said =
        say(scene.brush.language, key, name, static_cast<int>(fact.value), scene.clock(fact.as_of));
    words(measures::counted(said, scene.brush.language));
  }
}

void waited_for(const PanelScene& scene, RecordId id) {
  const auto enablers = scene.run().view().enablers(id);
  if (enablers.empty()) return;
  heading(scene.brush, scene.brush.tr(mark("it had to wait for")));
  for (const journal::Enabler& each : enablers) {
    if (scene.tells(each.enabler)) record_line(scene, "waited.", each.enabler, false);
  }
}

void cause_chain(const PanelScene& scene, RecordId id) {
  heading(scene.brush, scene.brush.tr(mark("causes, the latest first")));
  base::SimTime after = scene.run().view().record(id).time;
  for (const RecordId each : scene.run().view().causes(id)) {
    if (!scene.tells(each)) continue;
    const base::Duration gap = after - scene.run().view().record(each).time;
    if (gap.us > 0)
      words(scene.brush.colours->faint,
            fmt::format("    ↓ {}",
                        say(scene.brush.language, "{0} min", measures::derived_minutes(scene.run().view(), gap))));
    record_line(scene, "cause.", each, each == id);
    after = scene.run().view().record(each).time;
  }
}

/// In place of a record that is not to be seen.
void say_hidden(const PanelScene& scene, RecordId id) {
  const bool is_to_come = scene.run().view().record(id).time > scene.until();
  words(scene.brush.colours->faint,
        is_to_come ? std::string(scene.brush.tr(mark("the selected record is still to come")))
                   : say(scene.brush.language, "the selected record is not known to {0}",
                         measures::entity_name(scene.run().view(), scene.picture.who, scene.brush.language)));
  scene.brush.probes->put_last_item("why.hidden");
}

/// The run that has what is selected.
struct Of {
  const replay::Replay& run;
  const replay::StateAt& state;
  const measures::Picture& picture;  ///< what the observer believes there
  bool is_second = false;

  [[nodiscard]] const journal::View& view() const { return run.view(); }
};

/// What the observer believes of something, and nothing else.
void as_known(const PanelScene& scene, const Of& of, EntityRow row) {
  std::vector<const measures::PictureRow*> known;
  for (const measures::PictureRow& each : of.picture.rows) {
    if (each.subject == row && each.believed) known.push_back(&each);
  }
  std::stable_sort(known.begin(), known.end(), [](const auto* a, const auto* b) { return a->as_of < b->as_of; });
  for (const measures::PictureRow* each : known) {
    const base::Language language = scene.brush.language;
    words(scene.brush.colours->ghost,
          say(language, "{0}: {1}, as of {2}", measures::variable_name(each->variable, language),
              measures::variable_text(of.view(), each->variable, *each->believed, language), scene.clock(each->as_of)));
  }
  if (known.empty()) words(scene.brush.colours->faint, scene.brush.tr(mark("nothing is known of it")));
}

/// Records of the second run cannot be selected: a line of theirs leads to their time.
void state_line(const PanelScene& scene, const Of& of, RecordId id) {
  if (!of.is_second) {
    record_line(scene, "state.", id, false);
    return;
  }
  const Record& record = of.view().record(id);
  const std::string text =
      fmt::format("{}  {}", scene.clock(record.time), measures::sentence(of.view(), record, scene.brush.language));
  if (line(scene.brush, fmt::format("state.second.{}", id), text, scene.brush.colours->text)) {
    scene.brush.want(Do::seek, record.time.seconds());
  }
}

/// Who knows of an incident.
void known_by(const PanelScene& scene, const Of& of, EntityRow row) {
  const base::Language language = scene.brush.language;
  const auto* known = of.picture.find(row, Variable::severity);
  const std::string who = measures::entity_name(of.view(), of.picture.who, language);
  words(scene.brush.colours->ghost, known != nullptr && known->believed
                                        ? say(language, "{0} knows of it, as of {1}", who, scene.clock(known->as_of))
                                        : say(language, "{0} does not know of it", who));
}

std::string name_of(const PanelScene& scene, const Of& of, EntityRow row) {
  const base::Language language = scene.brush.language;
  const bool is_incident = of.view().entity(row).kind == journal::EntityKind::incident;
  const std::string name =
      is_incident ? measures::incident_name(of.view(), row, language) : measures::entity_name(of.view(), row, language);
  return of.is_second ? say(language, "only in B: {0}", name) : name;
}

/// What sort of thing it is, where its name may not say so.
std::string_view kind_of(const paint::Brush& brush, const Of& of, EntityRow row) {
  const journal::EntityKind kind = of.view().entity(row).kind;
  if (kind == journal::EntityKind::incident) return brush.tr(mark("incident"));
  if (kind == journal::EntityKind::team) return brush.tr(mark("team"));
  const auto& posts = of.run.places().posts();
  return std::find(posts.begin(), posts.end(), row) == posts.end() ? std::string_view() : brush.tr(mark("post"));
}

/// What only the second run has: that it does, what it is, and on whose clock its times stand.
void of_second(const PanelScene& scene, const Of& of, EntityRow row) {
  scene.brush.probes->put_last_item("why.only_in_second");
  if (const auto kind = kind_of(scene.brush, of, row); !kind.empty()) words(scene.brush.colours->faint, kind);
  if (of.run.journal().provenance.start == scene.run().journal().provenance.start) return;
  words(scene.brush.colours->faint,
        scene.brush.tr(mark("times are those of the clock above: each run counts from its own start")));
  scene.brush.probes->put_last_item("why.clock");
}

/// How something is now: each variable that records have set of it.
void entity(const PanelScene& scene, const Of& of, EntityRow row) {
  if (session::must_not_be_told(scene.view, of.run, row, [&] { return of.picture.knows_of(row); })) {
    const bool is_known = scene.view.picture == session::Picture::known;
    words(scene.brush.colours->faint,
          scene.brush.tr(is_known ? mark("nothing is known of it") : mark("nothing has happened to it yet")));
    return;
  }
  heading(scene.brush, name_of(scene, of, row));
  if (of.is_second) of_second(scene, of, row);
  if (scene.view.picture == session::Picture::known) {
    as_known(scene, of, row);
    return;
  }
  std::vector<RecordId> latest;
  for (std::size_t variable = 1; variable < journal::variable_rows.size(); ++variable) {
    const RecordId id = of.state.last(row, static_cast<Variable>(variable));
    if (id != journal::none) latest.push_back(id);
  }
  std::sort(latest.begin(), latest.end());  // records stand in the order of time
  for (const RecordId id : latest) state_line(scene, of, id);
  if (latest.empty()) words(scene.brush.colours->faint, scene.brush.tr(mark("nothing has happened to it yet")));
  if (of.view().entity(row).kind == journal::EntityKind::incident) known_by(scene, of, row);
}

}  // namespace

void WhyPanel::draw(const PanelScene& scene) {
  const session::Selection& selection = scene.view.selection;
  const bool is_of_second = selection.only_in_second != journal::none && scene.second_state != nullptr;
  if (selection.entity == journal::none && selection.record == journal::none && !is_of_second) {
    words(scene.brush.colours->faint,
          scene.brush.tr(
              mark("Click something on the map or in the timeline: what happened, what was weighed, and why.")));
    return;
  }
  if (selection.record != journal::none && !scene.tells(selection.record)) {
    say_hidden(scene, selection.record);
  } else if (selection.record != journal::none) {
    heading(scene.brush, scene.brush.tr(mark("selected record")));
    record_line(scene, "record.", selection.record, true);
    candidates(scene, selection.record);
    facts(scene, selection.record);
    waited_for(scene, selection.record);
    cause_chain(scene, selection.record);
  }
  if (selection.entity != journal::none) entity(scene, {scene.run(), scene.state, scene.picture}, selection.entity);
  if (is_of_second) {
    entity(scene, {*scene.runs.second, *scene.second_state, *scene.second_picture, true}, selection.only_in_second);
  }
}

}  // namespace sanji::panels
