// SPDX-License-Identifier: Apache-2.0
// A name is kept in both languages, so that a county's officer may type either.
#include "viz/panels/palette_entries.hpp"

#include "sim/measures/words.hpp"
#include "viz/map/layer.hpp"
#include "viz/panels/panel.hpp"
#include "viz/session/pinyin.hpp"
#include "viz/session/search.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace sanji::panels {
namespace {

using base::Language;
using base::mark;
using base::tr;
using journal::EntityKind;
using journal::EntityRow;
using session::Command;
using session::Do;

/// `text` says it in a language.
template <class Text>
PaletteEntry entry_of(std::string id, std::string_view kind, const Text& text, std::vector<Command> does) {
  PaletteEntry entry;
  entry.id = std::move(id);
  entry.kind = kind;
  entry.english = text(Language::en);
  entry.chinese = text(Language::zh);
  entry.initials = session::initials_of(entry.chinese);
  entry.does = std::move(does);
  return entry;
}

Command with_text(Do what, std::string_view text) { return {what, 0.0, 0.0, 0.0, std::string(text)}; }

void add_commands(std::vector<PaletteEntry>& entries) {
  for (const session::CommandRow& row : session::commands()) {
    const bool is_of_palette = row.what == Do::palette_toggle || row.what == Do::select_nothing;
    if (row.takes != session::Takes::nothing || is_of_palette) continue;
    const auto text = [&](Language language) { return std::string(tr(language, row.sentence)); };
    entries.push_back(entry_of(std::string(row.name), {}, text, {{row.what}}));
    entries.back().key = session::key_text(row);
  }
}

void add_layers_and_panels(std::vector<PaletteEntry>& entries) {
  for (const PanelRow& row : panels()) {
    const auto text = [&](Language language) { return base::say(language, "panel {0}", tr(language, row.name)); };
    entries.push_back(entry_of("show." + std::string(row.id), {}, text, {with_text(Do::panel_show, row.id)}));
  }
  for (const map::Switchable& row : map::switchable()) {
    const auto text = [&](Language language) { return base::say(language, "layer {0}", tr(language, row.name)); };
    entries.push_back(entry_of("switch." + std::string(row.id), {}, text, {with_text(Do::layer_toggle, row.id)}));
  }
}

void add_entity(std::vector<PaletteEntry>& entries, const replay::Replay& run, EntityRow row, std::string_view kind) {
  const journal::View& view = run.view();
  const bool is_incident = view.entity(row).kind == EntityKind::incident;
  const auto text = [&](Language language) {
    return is_incident ? measures::incident_name(view, row, language) : measures::entity_name(view, row, language);
  };
  const std::string& id = view.entity(row).id;
  entries.push_back(entry_of("entity." + id, kind, text, {with_text(Do::select_entity, id), {Do::focus}}));
  entries.back().is_name = true;
  if (is_incident) entries.back().incident = row;
}

void add_entities(std::vector<PaletteEntry>& entries, const replay::Replay& run) {
  for (const EntityRow row : run.places().posts()) add_entity(entries, run, row, mark("post"));
  for (const EntityRow row : run.places().all(EntityKind::team)) add_entity(entries, run, row, mark("team"));
  for (const EntityRow row : run.view().incidents()) add_entity(entries, run, row, mark("incident"));
}

void add_stops(std::vector<PaletteEntry>& entries, const replay::Replay& run) {
  const journal::View& view = run.view();
  for (std::size_t i = 0; i < run.stops().size(); ++i) {
    const replay::Stop& stop = run.stops()[i];
    const auto text = [&](Language language) {
      const std::string clock = base::clock_text(run.journal().provenance.start, stop.at, true);
      return fmt::format("{}  {}", clock, measures::sentence(view, view.record(stop.records.back()), language));
    };
    const std::string_view kind = stop.kind == replay::Stop::Kind::inject ? mark("inject") : mark("level");
    entries.push_back(entry_of(fmt::format("stop.{}", i), kind, text, {{Do::seek, stop.at.seconds()}}));
    entries.back().told_by = stop.records.back();
  }
}

}  // namespace

std::vector<PaletteEntry> fixed_entries(const replay::Replay& run) {
  std::vector<PaletteEntry> entries;
  add_commands(entries);
  add_layers_and_panels(entries);
  add_stops(entries, run);
  add_entities(entries, run);
  return entries;
}

std::vector<PaletteEntry> note_entries(const replay::Replay& run, const std::vector<session::Note>& notes) {
  constexpr std::array kinds{mark("bookmark"), mark("note"), mark("answer")};
  std::vector<PaletteEntry> entries;
  for (std::size_t i = 0; i < notes.size(); ++i) {
    const session::Note& note = notes[i];
    const auto text = [&](Language) {
      return fmt::format("{}  {}", base::clock_text(run.journal().provenance.start, note.at, true), note.text);
    };
    entries.push_back(entry_of(fmt::format("note.{}", i), kinds[static_cast<std::size_t>(note.kind)], text,
                               {{Do::seek, note.at.seconds()}}));
  }
  return entries;
}

std::optional<int> fit_of(std::string_view typed, const PaletteEntry& entry) {
  return std::max({session::fits(typed, entry.english), session::fits(typed, entry.chinese),
                   session::fits_initials(typed, entry.initials)});
}

}  // namespace sanji::panels
