// SPDX-License-Identifier: Apache-2.0
// Commands about what is selected, what people write, and what playing stops at.
#include "viz/session/apply_parts.hpp"
#include "viz/session/hidden.hpp"

#include <optional>

namespace sanji::session {
namespace {

using journal::RecordId;

/// Before a record that somebody wants to see happen.
constexpr base::Duration run_up{5'000'000};

std::optional<RecordId> record_of(double number, const Runs& runs) {
  const auto count = static_cast<double>(runs.first->view().records().size());
  if (!(number >= 0.0 && number < count)) return std::nullopt;
  return static_cast<RecordId>(number);
}

void go_to_record(View& view, RecordId id, const Runs& runs) {
  view.clock.playing = false;
  view.selection.record = id;
  // where nothing is to be seen before it has happened, it is gone to when it has
  const base::Duration before = hides_future(view) ? base::Duration{} : run_up;
  go_to(view, runs.first->view().record(id).time - before, runs);
}

void add_note(View& view, Note note) {
  const auto place = std::upper_bound(view.notes.begin(), view.notes.end(), note,
                                      [](const Note& a, const Note& b) { return a.at < b.at; });
  view.notes.insert(place, std::move(note));
}

void close_something(View& view, const Runs& runs) {
  Overlays& open = view.overlays;
  if (open.palette) {
    open.palette = false;
  } else if (open.help) {
    open.help = false;
  } else if (open.tour) {
    open.tour.reset();
  } else if (open.card) {
    close_card(view, runs);
  } else {
    view.selection = {};
    view.map.follow = journal::none;
  }
}

void select_entity(View& view, const std::string& id, const Runs& runs) {
  view.selection.entity = runs.first->view().find(id);
  const bool is_elsewhere = view.selection.entity == journal::none && runs.second != nullptr;
  view.selection.only_in_second = is_elsewhere ? runs.second->view().find(id) : journal::none;
}

bool select(View& view, const Command& command, const Runs& runs) {
  switch (command.what) {
    case Do::select_entity: select_entity(view, command.text, runs); return true;
    case Do::select_record:
      if (const auto id = record_of(command.a, runs)) view.selection.record = *id;
      return true;
    case Do::select_nothing: close_something(view, runs); return true;
    case Do::go_to_record:
      if (const auto id = record_of(command.a, runs)) go_to_record(view, *id, runs);
      return true;
    case Do::cause_back: {
      if (view.selection.record == journal::none) return true;
      const RecordId cause = runs.first->view().record(view.selection.record).cause;
      if (cause != journal::none) go_to_record(view, cause, runs);
      return true;
    }
    default: return false;
  }
}

bool write(View& view, const Command& command) {
  switch (command.what) {
    case Do::bookmark_add: add_note(view, {Note::Kind::bookmark, view.clock.at, {}}); return true;
    case Do::note_draft: view.note_draft = command.text; return true;
    case Do::note_add:
      if (!command.text.empty()) add_note(view, {Note::Kind::note, view.clock.at, command.text});
      view.note_draft.clear();
      return true;
    case Do::note_remove:
      if (command.a >= 0.0 && command.a < static_cast<double>(view.notes.size())) {
        view.notes.erase(view.notes.begin() + static_cast<std::ptrdiff_t>(command.a));
      }
      return true;
    default: return false;
  }
}

void toggle_kind(Stopping& stopping, const std::string& name) {
  for (const journal::KindRow& row : journal::record_kinds()) {
    if (row.name != name) continue;
    auto& kinds = stopping.at_kinds;
    const auto place = std::lower_bound(kinds.begin(), kinds.end(), row.kind);
    if (place != kinds.end() && *place == row.kind) {
      kinds.erase(place);
    } else {
      kinds.insert(place, row.kind);
    }
    return;
  }
}

/// What was written on the card becomes a note.
void keep_draft(View& view, const Runs& runs) {
  Card& card = *view.overlays.card;
  if (!card.draft.empty()) add_note(view, {Note::Kind::answer, runs.first->stops()[card.stop].at, card.draft});
  card.draft.clear();
}

bool card(View& view, const Command& command, const Runs& runs) {
  if (command.what != Do::card_draft && command.what != Do::card_answer && command.what != Do::card_close) return false;
  if (!view.overlays.card) return true;
  switch (command.what) {
    case Do::card_draft: view.overlays.card->draft = command.text; break;
    case Do::card_answer:
      keep_draft(view, runs);
      view.overlays.card->answer_shown = true;
      break;
    default: close_card(view, runs); break;
  }
  return true;
}

}  // namespace

void open_card(View& view, std::size_t stop, const Runs& runs) {
  const auto& stops = runs.first->stops();
  Card card{stop, false, {}};
  card.at_level = replay::decision_at(stops, stops[stop].at) != journal::none;
  view.overlays.card = std::move(card);
  view.overlays.last_card = stop;
}

void close_card(View& view, const Runs& runs) {
  if (!view.overlays.card) return;
  keep_draft(view, runs);
  view.overlays.card.reset();
}

void keep_note_draft(View& view) {
  if (!view.note_draft.empty()) add_note(view, {Note::Kind::note, view.clock.at, view.note_draft});
  view.note_draft.clear();
}

bool apply_marks(View& view, const Command& command, const Runs& runs) {
  if (select(view, command, runs) || write(view, command) || card(view, command, runs)) return true;
  switch (command.what) {
    case Do::stop_at_injects: view.stopping.at_injects = !view.stopping.at_injects; return true;
    case Do::stop_at_levels: view.stopping.at_levels = !view.stopping.at_levels; return true;
    case Do::stop_at_kind: toggle_kind(view.stopping, command.text); return true;
    default: return false;
  }
}

}  // namespace sanji::session
