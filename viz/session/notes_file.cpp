// SPDX-License-Identifier: Apache-2.0
// Numbers from such a file go through commands, like everything that people say: nothing in it can break a view.
#include "viz/session/notes_file.hpp"

#include "sim/measures/sheet.hpp"
#include "sim/measures/words.hpp"
#include "viz/session/apply_parts.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

namespace sanji::session {
namespace {

using base::Language;
using base::say;
using base::tr;
using Json = nlohmann::ordered_json;

constexpr std::string_view schema = "sanji-notes-1";
constexpr std::array kind_names{"bookmark", "note", "answer"};

Json json_of(const Note& note) {
  if (note.kind == Note::Kind::foreign) return Json::parse(note.text, nullptr, false);
  return {{"kind", kind_names[static_cast<std::size_t>(note.kind)]}, {"at_s", note.at.seconds()}, {"text", note.text}};
}

std::string text_in(const Json& object, const char* key) {
  const auto found = object.find(key);
  return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::optional<double> number_in(const Json& object, const char* key) {
  const auto found = object.find(key);
  return found != object.end() && found->is_number() ? std::optional(found->get<double>()) : std::nullopt;
}

std::vector<std::string> list_in(const Json& object, const char* key) {
  std::vector<std::string> list;
  const auto found = object.find(key);
  if (found == object.end() || !found->is_array()) return list;
  for (const Json& each : *found) {
    if (each.is_string()) list.push_back(each.get<std::string>());
  }
  return list;
}

bool is_earlier(const Note& a, const Note& b) { return a.at < b.at; }

/// What is not understood, as a newer program may write it, is kept and not lost.
Note note_of(const Json& row, const Runs& runs) {
  const std::string kind = row.is_object() ? text_in(row, "kind") : std::string();
  const auto* const known = std::find(kind_names.begin(), kind_names.end(), kind);
  const auto at_s = row.is_object() ? number_in(row, "at_s") : std::nullopt;
  const base::SimTime at = time_of(at_s.value_or(0.0), runs);
  if (known == kind_names.end() || !at_s) {
    return {Note::Kind::foreign, at, row.dump(-1, ' ', false, Json::error_handler_t::replace)};
  }
  return {static_cast<Note::Kind>(known - kind_names.begin()), at, text_in(row, "text")};
}

std::vector<Note> notes_of(const Json& root, const Runs& runs) {
  std::vector<Note> read;
  const auto notes = root.find("notes");
  if (notes == root.end() || !notes->is_array()) return read;
  for (const Json& row : *notes) {
    read.push_back(note_of(row, runs));
  }
  std::stable_sort(read.begin(), read.end(), is_earlier);
  return read;
}

bool is_of_notes(const Json& root) { return root.is_object() && text_in(root, "schema") == schema; }

/// How often a note is to stand in the file; the same bookmark twice is kept twice.
std::ptrdiff_t times_wanted(std::ptrdiff_t theirs, std::ptrdiff_t before, std::ptrdiff_t ours) {
  if (ours < before) return std::max<std::ptrdiff_t>(0, theirs - (before - ours));
  return theirs < before ? theirs + ours - before : std::max(theirs, ours);
}

void take_looks(View& view, const Json& root, const Runs& runs) {
  for (const auto& [key, what] : {std::pair{"theme", Do::theme_set}, std::pair{"layout", Do::layout_set},
                                  std::pair{"language", Do::language_set}}) {
    if (const std::string word = text_in(root, key); !word.empty()) apply(view, {what, 0, 0, 0, word}, runs);
  }
  if (const auto scale = number_in(root, "scale")) apply(view, {Do::scale_set, *scale}, runs);
  for (const auto& [key, what] : {std::pair{"pinned", Do::lane_pin}, std::pair{"folded", Do::lanes_fold},
                                  std::pair{"layers_off", Do::layer_toggle}, std::pair{"stop_at", Do::stop_at_kind}}) {
    for (const std::string& word : list_in(root, key)) apply(view, {what, 0, 0, 0, word}, runs);
  }
  const auto is_off = [&](const char* key) {
    const auto found = root.find(key);
    return found != root.end() && found->is_boolean() && !found->get<bool>();
  };
  view.stopping.at_injects = !is_off("stop_at_injects");
  view.stopping.at_levels = !is_off("stop_at_levels");
}

std::string heading_of(const Note& note, Language language) {
  switch (note.kind) {
    case Note::Kind::bookmark: return std::string(tr(language, "bookmark"));
    case Note::Kind::note: return std::string(tr(language, "note"));
    case Note::Kind::foreign: return std::string(tr(language, "not understood by this program, kept as it is"));
    case Note::Kind::answer: break;
  }
  return std::string(tr(language, "answer"));
}

/// What the run itself did at the stop that a note answers.
std::string decided_at(base::SimTime at, const Runs& runs, Language language) {
  std::string text;
  for (const replay::Stop& stop : runs.first->stops()) {
    if (stop.at != at || stop.kind != replay::Stop::Kind::level) continue;
    for (const journal::RecordId id : stop.records) {
      const journal::View& view = runs.first->view();
      const journal::Record& record = view.record(id);
      const std::string when = record.time == at
                                   ? std::string()
                                   : base::clock_text(view.journal().provenance.start, record.time, true) + ' ';
      text += "  - " + when + measures::sentence(view, record, language) + '\n';
    }
  }
  return text;
}

}  // namespace

std::string to_notes_text(const View& view) {
  Json root{{"schema", schema}};
  root["language"] = view.looks.language == Language::zh ? "zh" : "en";
  root["theme"] = theme_names[static_cast<std::size_t>(view.looks.theme)];
  root["layout"] = layout_names[static_cast<std::size_t>(view.looks.layout)];
  root["scale"] = view.looks.scale;
  root["stop_at_injects"] = view.stopping.at_injects;
  root["stop_at_levels"] = view.stopping.at_levels;
  root["stop_at"] = Json::array();
  for (const journal::RecordKind kind : view.stopping.at_kinds) root["stop_at"].push_back(journal::row_of(kind).name);
  root["layers_off"] = view.map.layers_off;
  root["pinned"] = view.timeline.pinned;
  root["folded"] = view.timeline.folded;
  root["notes"] = Json::array();
  for (const Note& note : view.notes) root["notes"].push_back(json_of(note));
  return root.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

std::string take_notes_text(View& view, std::string_view text, const Runs& runs) {
  const Language language = view.looks.language;
  const Json root = Json::parse(text, nullptr, false);
  if (!is_of_notes(root)) {
    return say(language, "it is no file of notes of this program ({0})", schema);
  }
  view.timeline.pinned.clear();
  view.timeline.folded.clear();
  view.map.layers_off.clear();
  view.stopping = {};
  view.notes = notes_of(root, runs);
  take_looks(view, root, runs);
  return {};
}

std::optional<std::vector<Note>> notes_in(std::string_view text, const Runs& runs) {
  const Json root = Json::parse(text, nullptr, false);
  return is_of_notes(root) ? std::optional(notes_of(root, runs)) : std::nullopt;
}

std::vector<Note> merged(std::vector<Note> theirs, const std::vector<Note>& before, const std::vector<Note>& ours) {
  std::vector<Note> result = std::move(theirs);
  const std::vector<Note> standing = result;
  const auto times = [](const std::vector<Note>& notes, const Note& note) {
    return std::count(notes.begin(), notes.end(), note);
  };
  for (const auto* notes : {&before, &ours}) {
    for (const Note& note : *notes) {
      const auto wanted = times_wanted(times(standing, note), times(before, note), times(ours, note));
      for (auto now = times(result, note); now > wanted; --now) {
        result.erase(std::find(result.begin(), result.end(), note));
      }
      for (auto now = times(result, note); now < wanted; ++now) {
        result.insert(std::upper_bound(result.begin(), result.end(), note, is_earlier), note);
      }
    }
  }
  return result;
}

std::string to_markdown(const View& view, const Runs& runs) {
  const Language language = view.looks.language;
  const auto& provenance = runs.first->journal().provenance;
  std::string text =
      fmt::format("# {}\n\n{}\n", measures::exercise_mark, measures::title(runs.first->view(), language));
  for (const Note& note : view.notes) {
    text += fmt::format("- **{}** {}{}{}\n", base::clock_text(provenance.start, note.at, true),
                        heading_of(note, language), note.text.empty() ? "" : ": ", note.text);
    if (note.kind == Note::Kind::answer) text += decided_at(note.at, runs, language);
  }
  if (view.notes.empty()) text += std::string(tr(language, "no notes")) + '\n';
  return text;
}

}  // namespace sanji::session
