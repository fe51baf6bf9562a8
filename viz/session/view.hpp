// SPDX-License-Identifier: Apache-2.0
// Everything that a viewer shows differs by this value and nothing else: the clock, what is looked at and how. Changed only
// by commands (apply.hpp) and by the passing of time (advance.hpp). Knows no window and no way of drawing.
#pragma once

#include "sim/base/geo.hpp"
#include "sim/base/sim_time.hpp"
#include "sim/base/text.hpp"
#include "sim/journal/records.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace sanji::session {

/// A stretch of simulated time.
struct TimeRange {
  base::SimTime from;
  base::SimTime until;

  friend constexpr bool operator==(TimeRange, TimeRange) = default;
  [[nodiscard]] base::Duration span() const { return until - from; }
  [[nodiscard]] bool holds(base::SimTime at) const { return from <= at && at <= until; }
};

struct Clock {
  base::SimTime at;
  bool playing = false;
  int direction = 1;                        ///< 1 forwards, -1 backwards
  double speed = 60.0;                      ///< simulated seconds a second, 1 to 960
  std::optional<TimeRange> loop;            ///< played again and again
  std::optional<base::SimTime> loop_begun;  ///< A of an A-B loop whose B is not said yet
};

/// Whose picture the map shows.
enum class Picture : std::uint8_t { truth, known, both };

struct Selection {
  journal::EntityRow entity = journal::none;
  journal::RecordId record = journal::none;
  journal::EntityRow only_in_second = journal::none;  ///< a row of the second run, of what the first does not have
};

struct MapView {
  base::Point centre;  ///< the place in its middle
  double times =
      1.0;  ///< enlarged against the whole county in the same frame, so that a window that grows shows it larger
  journal::EntityRow follow = journal::none;
  std::vector<std::string> layers_off;  ///< ids, ascending
  std::optional<int> legend_page;       ///< from 1; 0 = folded, none = unfolded where it hides little of the map
};

struct TimelineView {
  TimeRange shown;
  std::optional<TimeRange> area;    ///< of which the totals are shown
  std::vector<std::string> folded;  ///< ids of groups of lanes, ascending
  std::vector<std::string> pinned;  ///< ids of lanes, in the order in which they were pinned
  std::string filter;               ///< only lanes whose name holds it
  double scroll = 0.0;              ///< lanes scrolled out at the top
};

enum class Theme : std::uint8_t { light, dark, projector };
inline constexpr std::string_view theme_names[] = {"light", "dark", "projector"};

/// What stands where in the window.
enum class Layout : std::uint8_t { presenter, audience, compare };
inline constexpr std::string_view layout_names[] = {"presenter", "audience", "compare"};

struct Looks {
  base::Language language = base::Language::en;
  Theme theme = Theme::light;
  double scale = 1.0;  ///< of letters and everything else, 1 to 2.5
  Layout layout = Layout::presenter;
  bool full_screen = false;
  bool blank = false;        ///< nothing but the word exercise, while people talk
  double side_share = 0.30;  ///< of the width that the panels take
  double low_share = 0.34;   ///< of the height that the timeline takes
};

/// A place in time that somebody marked, with what he wrote about it.
struct Note {
  /// answer: to the question of a stop; foreign: of a file, not understood here and kept as it is written there (JSON)
  enum class Kind : std::uint8_t { bookmark, note, answer, foreign };
  Kind kind = Kind::bookmark;
  base::SimTime at;
  std::string text;

  friend bool operator==(const Note&, const Note&) = default;
};

/// What playing stops at.
struct Stopping {
  bool at_injects = true;
  bool at_levels = true;
  std::vector<journal::RecordKind> at_kinds;  ///< breakpoints, ascending
};

/// The question on the table.
struct Card {
  std::size_t stop = 0;  ///< index of replay::Stop
  bool answer_shown = false;
  std::string draft;      ///< what is being written
  bool at_level = false;  ///< the response level is decided at its very time
};

/// A sentence that goes by itself.
struct Notice {
  std::string text;
  double left_s = 0.0;    ///< real time that it is still shown
  bool is_shown = false;  ///< its time runs from its first frame on
};

struct Overlays {
  std::optional<Card> card;
  std::optional<std::size_t>
      last_card;  ///< the last stop at the clock's place whose card was shown since it came there
  bool palette = false;
  std::string palette_text;
  std::size_t palette_row = 0;
  bool help = false;
  std::optional<int> tour;  ///< step of the first-run tour
  std::optional<Notice> notice;
};

struct View {
  Clock clock;
  Picture picture = Picture::truth;
  journal::EntityRow observer = journal::none;  ///< whose knowledge
  bool no_future = false;                       ///< what is to come is hidden in every layout, see hidden.hpp
  Selection selection;
  MapView map;
  TimelineView timeline;
  Looks looks;
  Stopping stopping;
  std::vector<Note> notes;    ///< ascending by time
  std::string note_draft;     ///< what is being written
  std::string panel = "why";  ///< id of the panel beside the map
  std::string search;         ///< of the records' list
  Overlays overlays;
  bool quit = false;
  bool wants_snapshot = false;  ///< the frame shown is to be written to a file
};

}  // namespace sanji::session
