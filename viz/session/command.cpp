// SPDX-License-Identifier: Apache-2.0
// The one table of commands.
#include "viz/session/command.hpp"

#include "sim/base/clock_time.hpp"
#include "sim/base/issue.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <utility>
#include <vector>

namespace sanji::session {
namespace {

using base::mark;

constexpr Modifiers ctrl{true, false, false};
constexpr Modifiers shift{false, true, false};

constexpr std::array table{
    CommandRow{Do::play_toggle, "play", mark("play or pause"), Takes::nothing, Key::space},
    CommandRow{Do::play_forwards, "play.forwards", mark("play forwards, again: faster"), Takes::nothing, Key::l},
    CommandRow{Do::play_backwards, "play.backwards", mark("play backwards, again: faster"), Takes::nothing, Key::j},
    CommandRow{Do::play_pause, "play.pause", mark("pause"), Takes::nothing, Key::k},
    CommandRow{Do::speed_set, "speed", mark("set the speed: simulated seconds a second"), Takes::number},
    CommandRow{Do::speed_up, "speed.up", mark("faster"), Takes::nothing, Key::up},
    CommandRow{Do::speed_down, "speed.down", mark("slower"), Takes::nothing, Key::down},
    CommandRow{Do::seek, "seek", mark("go to a time"), Takes::time},
    CommandRow{Do::seek_start, "seek.start", mark("go to the start"), Takes::nothing, Key::home},
    CommandRow{Do::seek_end, "seek.end", mark("go to the end"), Takes::nothing, Key::end},
    CommandRow{Do::minute_on, "minute.on", mark("one minute on"), Takes::nothing, Key::right},
    CommandRow{Do::minute_back, "minute.back", mark("one minute back"), Takes::nothing, Key::left},
    CommandRow{Do::event_on, "event.on", mark("to the next record"), Takes::nothing, Key::period},
    CommandRow{Do::event_back, "event.back", mark("to the record before"), Takes::nothing, Key::comma},
    CommandRow{Do::inject_on, "inject.on", mark("to the next inject"), Takes::nothing, Key::n},
    CommandRow{Do::inject_back, "inject.back", mark("to the inject before"), Takes::nothing, Key::n, shift},
    CommandRow{Do::decision_on, "decision.on", mark("to the next decision"), Takes::nothing, Key::d},
    CommandRow{Do::decision_back, "decision.back", mark("to the decision before"), Takes::nothing, Key::d, shift},
    CommandRow{Do::message_on, "message.on", mark("to the next message of the selected post"), Takes::nothing, Key::m},
    CommandRow{Do::message_back, "message.back", mark("to the message before of the selected post"), Takes::nothing,
               Key::m, shift},
    CommandRow{Do::note_on, "note.on", mark("to the next bookmark or note"), Takes::nothing, Key::b, shift},
    CommandRow{Do::note_back, "note.back", mark("to the bookmark or note before")},
    CommandRow{Do::loop_begin, "loop.begin", mark("loop: from here"), Takes::nothing, Key::left_bracket},
    CommandRow{Do::loop_end, "loop.end", mark("loop: until here"), Takes::nothing, Key::right_bracket},
    CommandRow{Do::loop_clear, "loop.clear", mark("no loop"), Takes::nothing, Key::left_bracket, shift},
    CommandRow{Do::picture_truth, "picture.truth", mark("show what is so"), Takes::nothing, Key::digit_1},
    CommandRow{Do::picture_known, "picture.known", mark("show what a post knows"), Takes::nothing, Key::digit_2},
    CommandRow{Do::picture_both, "picture.both", mark("show both, with what is between them"), Takes::nothing,
               Key::digit_3},
    CommandRow{Do::observe, "observe", mark("whose knowledge is shown"), Takes::text},
    CommandRow{Do::observe_selected, "observe.selected", mark("show what the selected post knows"), Takes::nothing,
               Key::o},
    CommandRow{Do::future_hide, "future.hide", mark("hide or show what is to come"), Takes::nothing, Key::h},
    CommandRow{Do::select_entity, "select", mark("select a post, team or incident"), Takes::text},
    CommandRow{Do::select_record, "select.record", mark("select a record"), Takes::number},
    CommandRow{Do::select_nothing, "select.nothing", mark("select nothing, close what is open"), Takes::nothing,
               Key::escape},
    CommandRow{Do::go_to_record, "goto", mark("select a record and go there, five seconds before it"), Takes::number},
    CommandRow{Do::cause_back, "cause.back", mark("to the cause of the selected record"), Takes::nothing,
               Key::backspace},
    CommandRow{Do::follow_toggle, "follow", mark("follow the selected team"), Takes::nothing, Key::f},
    CommandRow{Do::focus, "focus", mark("bring what is selected into the middle"), Takes::nothing, Key::c},
    CommandRow{Do::map_pan, "map.pan", mark("move the map [m east, m north]"), Takes::two_numbers},
    CommandRow{Do::map_zoom, "map.zoom", mark("enlarge the map [times, about m east, m north]"), Takes::three_numbers},
    CommandRow{Do::map_look, "map.look", mark("look at a place [m east, m north, times the whole county]"),
               Takes::three_numbers},
    CommandRow{Do::map_fit, "map.fit", mark("the whole county"), Takes::nothing, Key::digit_0},
    CommandRow{Do::layer_toggle, "layer", mark("show or hide a layer of the map"), Takes::text},
    CommandRow{Do::legend_page, "legend", mark("a page of the legend, 0: fold it"), Takes::number},
    CommandRow{Do::timeline_show, "timeline", mark("show a stretch of time [s, s]"), Takes::two_numbers},
    CommandRow{Do::timeline_pan, "timeline.pan", mark("move the timeline [s]"), Takes::number},
    CommandRow{Do::timeline_zoom, "timeline.zoom", mark("enlarge the timeline [times, about s]"), Takes::two_numbers},
    CommandRow{Do::timeline_fit, "timeline.fit", mark("the whole time"), Takes::nothing, Key::digit_9},
    CommandRow{Do::timeline_scroll, "timeline.scroll", mark("scroll the lanes [lanes]"), Takes::number},
    CommandRow{Do::area_set, "area", mark("mark a stretch of time for totals [s, s]"), Takes::two_numbers},
    CommandRow{Do::area_clear, "area.clear", mark("no marked stretch")},
    CommandRow{Do::lane_pin, "lane.pin", mark("pin or unpin a lane"), Takes::text},
    CommandRow{Do::lanes_fold, "lanes.fold", mark("fold or unfold a group of lanes"), Takes::text},
    CommandRow{Do::lanes_filter, "lanes.filter", mark("only lanes whose name holds this"), Takes::text},
    CommandRow{Do::panel_show, "panel", mark("show a panel"), Takes::text},
    CommandRow{Do::records_search, "search", mark("search the records"), Takes::text},
    CommandRow{Do::bookmark_add, "bookmark", mark("bookmark this time"), Takes::nothing, Key::b},
    CommandRow{Do::note_draft, "note.draft", mark("begin a note, to be kept when the window closes"), Takes::text},
    CommandRow{Do::note_add, "note", mark("write a note at this time"), Takes::text},
    CommandRow{Do::note_remove, "note.remove", mark("take out a bookmark or note"), Takes::number},
    CommandRow{Do::stop_at_injects, "stop.injects", mark("stop at injects or not")},
    CommandRow{Do::stop_at_levels, "stop.levels", mark("stop at decisions of the response level or not")},
    CommandRow{Do::stop_at_kind, "stop.kind", mark("stop at a kind of record or not"), Takes::text},
    CommandRow{Do::card_draft, "card.draft", mark("write an answer on the card"), Takes::text},
    CommandRow{Do::card_answer, "card.answer", mark("show what was decided")},
    CommandRow{Do::card_close, "card.close", mark("keep the answer, close the card"), Takes::nothing, Key::enter},
    CommandRow{Do::language_set, "language", mark("language: zh or en"), Takes::text},
    CommandRow{Do::language_next, "language.next", mark("the other language"), Takes::nothing, Key::f6},
    CommandRow{Do::theme_set, "theme", mark("theme: light, dark or projector"), Takes::text},
    CommandRow{Do::theme_next, "theme.next", mark("the next theme"), Takes::nothing, Key::f7},
    CommandRow{Do::scale_set, "scale", mark("size of letters, 1 to 2.5"), Takes::number},
    CommandRow{Do::scale_up, "scale.up", mark("larger letters"), Takes::nothing, Key::equal, ctrl},
    CommandRow{Do::scale_down, "scale.down", mark("smaller letters"), Takes::nothing, Key::minus, ctrl},
    CommandRow{Do::layout_set, "layout", mark("layout: presenter, audience or compare"), Takes::text},
    CommandRow{Do::layout_next, "layout.next", mark("the next layout"), Takes::nothing, Key::f5},
    CommandRow{Do::split_side, "split.side", mark("width of the panels, share of the window"), Takes::number},
    CommandRow{Do::split_low, "split.low", mark("height of the timeline, share of the window"), Takes::number},
    CommandRow{Do::full_screen, "fullscreen", mark("full screen"), Takes::nothing, Key::f11},
    CommandRow{Do::blank, "blank", mark("blank the screen while people talk"), Takes::nothing, Key::w},
    CommandRow{Do::palette_toggle, "palette", mark("all commands, places and teams by name"), Takes::nothing, Key::p,
               ctrl},
    CommandRow{Do::palette_type, "palette.type", mark("look for a command"), Takes::text},
    CommandRow{Do::palette_row, "palette.row", mark("another row of what was found"), Takes::number},
    CommandRow{Do::help_toggle, "help", mark("keys"), Takes::nothing, Key::f1},
    CommandRow{Do::tour_begin, "tour", mark("a tour of one minute")},
    CommandRow{Do::tour_next, "tour.next", mark("the next step of the tour")},
    CommandRow{Do::tour_end, "tour.end", mark("end the tour")},
    CommandRow{Do::tell, "tell", mark("show a sentence for a few seconds"), Takes::text},
    CommandRow{Do::snapshot, "snapshot", mark("write this picture to a file"), Takes::nothing, Key::f12},
    CommandRow{Do::quit, "quit", mark("quit"), Takes::nothing, Key::q, ctrl}};

constexpr bool is_in_order() {
  for (std::size_t i = 0; i < table.size(); ++i) {
    if (static_cast<std::size_t>(table[i].what) != i) return false;
  }
  return true;
}
static_assert(is_in_order() && table.back().what == Do::quit, "the table stands in the order of the enum");

constexpr std::array<std::string_view, static_cast<std::size_t>(Key::count)> key_names{
    "",    "A",    "B",    "C",   "D",     "E",     "F",   "G",   "H",         "I",      "J",  "K",  "L",  "M",  "N",
    "O",   "P",    "Q",    "R",   "S",     "T",     "U",   "V",   "W",         "X",      "Y",  "Z",  "0",  "1",  "2",
    "3",   "4",    "5",    "6",   "7",     "8",     "9",   "F1",  "F2",        "F3",     "F4", "F5", "F6", "F7", "F8",
    "F9",  "F10",  "F11",  "F12", "Space", "Enter", "Esc", "Tab", "Backspace", "Delete", "←",  "→",  "↑",  "↓",  "Home",
    "End", "PgUp", "PgDn", ",",   ".",     "/",     ";",   "-",   "=",         "[",      "]"};

/// Takes a number off the front of a text.
std::optional<double> take_number(std::string& text) {
  char* end = nullptr;
  const double number = std::strtod(text.c_str(), &end);
  if (end == text.c_str() || !std::isfinite(number)) return std::nullopt;
  text.erase(0, static_cast<std::size_t>(end - text.c_str()));
  return number;
}

/// What each of Takes is called.
constexpr std::array takes_words{
    mark("nothing"),       mark("a number"), mark("two numbers"),
    mark("three numbers"), mark("a text"),   mark("seconds since the start, or a time like 23:10 or +1 00:50")};

const CommandRow* row_named(std::string_view name) {
  const auto* const found =
      std::find_if(table.begin(), table.end(), [&](const CommandRow& row) { return row.name == name; });
  return found == table.end() ? nullptr : found;
}

/// The name, and what stands behind it.
std::pair<std::string_view, std::string_view> parts_of(std::string_view line) {
  const std::size_t space = line.find(' ');
  return {line.substr(0, space), space == std::string_view::npos ? std::string_view{} : line.substr(space + 1)};
}

bool take_arguments(Takes takes, std::string rest, Command& command) {
  if (takes == Takes::text) {
    command.text = std::move(rest);
    return true;
  }
  if (takes == Takes::nothing) return rest.empty();
  const auto first = take_number(rest);
  if (!first) return false;
  command.a = *first;
  if (takes == Takes::two_numbers || takes == Takes::three_numbers) {
    const auto second = take_number(rest);
    if (!second) return false;
    command.b = *second;
  }
  if (takes == Takes::three_numbers) {
    const auto third = take_number(rest);
    if (!third) return false;
    command.c = *third;
  }
  return rest.empty();
}

}  // namespace

std::span<const CommandRow> commands() { return table; }

const CommandRow& row_of(Do what) { return table[static_cast<std::size_t>(what)]; }

std::optional<Do> command_of(Key key, Modifiers modifiers) {
  if (key == Key::none) return std::nullopt;
  if (key == Key::slash && modifiers == shift) return Do::help_toggle;  // the key of "?"
  const auto* const found = std::find_if(
      table.begin(), table.end(), [&](const CommandRow& row) { return row.key == key && row.modifiers == modifiers; });
  return found == table.end() ? std::nullopt : std::optional(found->what);
}

bool repeats(Do what) {
  switch (what) {
    case Do::minute_on:
    case Do::minute_back:
    case Do::event_on:
    case Do::event_back:
    case Do::decision_on:
    case Do::decision_back:
    case Do::message_on:
    case Do::message_back:
    case Do::speed_up:
    case Do::speed_down:
    case Do::scale_up:
    case Do::scale_down: return true;
    default: return false;
  }
}

std::string_view key_name(Key key) { return key_names[static_cast<std::size_t>(key)]; }

std::string key_text(const CommandRow& row) {
  if (row.key == Key::none) return {};
  return fmt::format("{}{}{}{}", row.modifiers.ctrl ? "Ctrl+" : "", row.modifiers.shift ? "Shift+" : "",
                     row.modifiers.alt ? "Alt+" : "", key_name(row.key));
}

std::optional<Command> parse_command(std::string_view line, const base::LocalTime* start) {
  const auto parts = parts_of(line);
  const CommandRow* const row = row_named(parts.first);
  if (row == nullptr) return std::nullopt;
  Command command{row->what};
  if (row->takes == Takes::time && start != nullptr) {
    if (const auto at = base::clock_time(*start, parts.second)) {
      command.a = at->seconds();
      return command;
    }
  }
  return take_arguments(row->takes, std::string(parts.second), command) ? std::optional(command) : std::nullopt;
}

std::string why_no_command(std::string_view line, base::Language language) {
  const auto parts = parts_of(line);
  if (const CommandRow* const row = row_named(parts.first); row != nullptr) {
    return base::say(language, "'{0}' takes {1}, not '{2}'", row->name,
                     base::tr(language, takes_words[static_cast<std::size_t>(row->takes)]), parts.second);
  }
  std::vector<std::string_view> names;
  names.reserve(table.size());
  for (const CommandRow& row : table) names.push_back(row.name);
  const std::string nearest = base::nearest_name(parts.first, names);
  return base::say(language, "'{0}' is no command", line) +
         (nearest.empty() ? std::string() : base::say(language, "; did you mean '{0}'?", nearest));
}

std::string text_of(const Command& command) {
  const CommandRow& row = row_of(command.what);
  switch (row.takes) {
    case Takes::nothing: break;
    case Takes::number:
    case Takes::time: return fmt::format("{} {}", row.name, command.a);
    case Takes::two_numbers: return fmt::format("{} {} {}", row.name, command.a, command.b);
    case Takes::three_numbers: return fmt::format("{} {} {} {}", row.name, command.a, command.b, command.c);
    case Takes::text: return fmt::format("{} {}", row.name, command.text);
  }
  return std::string(row.name);
}

}  // namespace sanji::session
