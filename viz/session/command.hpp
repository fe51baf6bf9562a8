// SPDX-License-Identifier: Apache-2.0
// Everything that a person can do, as a value, and the one table of it: name, words, key. Keyboard, buttons, palette,
// scripts and tests all speak this.
#pragma once

#include "sim/base/sim_time.hpp"
#include "sim/base/text.hpp"
#include "viz/session/input.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace sanji::session {

enum class Do : std::uint8_t {
  play_toggle,
  play_forwards,
  play_backwards,
  play_pause,
  speed_set,
  speed_up,
  speed_down,
  seek,
  seek_start,
  seek_end,
  minute_on,
  minute_back,
  event_on,
  event_back,
  inject_on,
  inject_back,
  decision_on,
  decision_back,
  message_on,
  message_back,
  note_on,
  note_back,
  loop_begin,
  loop_end,
  loop_clear,
  picture_truth,
  picture_known,
  picture_both,
  observe,
  observe_selected,
  future_hide,
  select_entity,
  select_record,
  select_nothing,
  go_to_record,
  cause_back,
  follow_toggle,
  focus,
  map_pan,
  map_zoom,
  map_look,
  map_fit,
  layer_toggle,
  legend_page,
  timeline_show,
  timeline_pan,
  timeline_zoom,
  timeline_fit,
  timeline_scroll,
  area_set,
  area_clear,
  lane_pin,
  lanes_fold,
  lanes_filter,
  panel_show,
  records_search,
  bookmark_add,
  note_draft,
  note_add,
  note_remove,
  stop_at_injects,
  stop_at_levels,
  stop_at_kind,
  card_draft,
  card_answer,
  card_close,
  language_set,
  language_next,
  theme_set,
  theme_next,
  scale_set,
  scale_up,
  scale_down,
  layout_set,
  layout_next,
  split_side,
  split_low,
  full_screen,
  blank,
  palette_toggle,
  palette_type,
  palette_row,
  help_toggle,
  tour_begin,
  tour_next,
  tour_end,
  tell,
  snapshot,
  quit
};

/// One thing to do. What the numbers and the text mean stands in the command's row.
struct Command {
  Do what = Do::play_toggle;
  double a = 0.0;
  double b = 0.0;
  double c = 0.0;
  std::string text;
};

/// What a command is given.
enum class Takes : std::uint8_t {
  nothing,
  number,         ///< a
  two_numbers,    ///< a, b
  three_numbers,  ///< a, b, c
  text,           ///< text
  time            ///< a [s since the start]
};

struct CommandRow {
  Do what;
  std::string_view name;      ///< in scripts and tests: the same in every language
  std::string_view sentence;  ///< for people, in the catalogue
  Takes takes = Takes::nothing;
  Key key = Key::none;
  Modifiers modifiers;
};

/// All commands, in the order of the enum.
std::span<const CommandRow> commands();
const CommandRow& row_of(Do what);
/// The command of a key; nothing where it has none. "?" is a second key for help.
std::optional<Do> command_of(Key key, Modifiers modifiers);
/// Whether it is done again and again while its key is held: steps and sizes are, what is switched is not.
bool repeats(Do what);
/// "Ctrl+P"; empty where the command has no key.
std::string key_text(const CommandRow& row);
/// What is printed on a key: "Space", "K".
std::string_view key_name(Key key);

/// "seek 3600", "note.add what now": a name, then what it takes. Nothing where it is no command or lacks what it takes.
/// @param start  of the run: times may then be written as a clock shows them, too ("seek +1 00:50")
std::optional<Command> parse_command(std::string_view line, const base::LocalTime* start = nullptr);
/// Why a line is none, and what it could have been, as a sentence.
std::string why_no_command(std::string_view line, base::Language language);
/// The same way round: parse_command(text_of(c)) does what c does.
std::string text_of(const Command& command);

}  // namespace sanji::session
