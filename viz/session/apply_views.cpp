// SPDX-License-Identifier: Apache-2.0
// Commands about what is shown and how: pictures, map, timeline, panels, looks, overlays.
#include "viz/session/apply_parts.hpp"
#include "viz/session/bounds.hpp"
#include "viz/session/hidden.hpp"

#include <iterator>

namespace sanji::session {
namespace {

using base::SimTime;
using journal::EntityKind;
using journal::EntityRow;

void observe(View& view, EntityRow who, const Runs& runs) {
  if (who != journal::none && is_observer(runs.first->view().entity(who).kind)) view.observer = who;
}

bool picture(View& view, const Command& command, const Runs& runs) {
  switch (command.what) {
    case Do::picture_truth: view.picture = Picture::truth; return true;
    case Do::picture_known: view.picture = Picture::known; return true;
    case Do::picture_both: view.picture = Picture::both; return true;
    case Do::observe: observe(view, runs.first->view().find(command.text), runs); return true;
    case Do::observe_selected: observe(view, view.selection.entity, runs); return true;
    case Do::future_hide: view.no_future = !view.no_future; return true;
    default: return false;
  }
}

double finite(double value) { return std::isfinite(value) ? value : 0.0; }

/// Whatever the map is asked, it shows something of the county, and no less of it than can be told apart.
void keep_near(View& view, const Runs& runs) {
  const MapBounds bounds = map_bounds(runs);
  MapView& map = view.map;
  map.centre.x_m = within(map.centre.x_m, bounds.middle.low.x_m, bounds.middle.high.x_m);
  map.centre.y_m = within(map.centre.y_m, bounds.middle.low.y_m, bounds.middle.high.y_m);
  map.times = within(map.times, bounds.least_times, bounds.most_times);
}

/// The place under (b, c) stays where it is on the screen.
void zoom(View& view, const Command& command, const Runs& runs) {
  MapView& map = view.map;
  const double before = map.times;
  map.times *= within(command.a, 1.0 / most_zoom, most_zoom);
  keep_near(view, runs);
  const double kept = before / map.times;
  const base::Point about{finite(command.b), finite(command.c)};
  map.centre = {about.x_m + (map.centre.x_m - about.x_m) * kept, about.y_m + (map.centre.y_m - about.y_m) * kept};
  keep_near(view, runs);
}

bool tells(const View& view, const Runs& runs, EntityRow row) {
  return must_not_be_told(view, *runs.first, row, [&] {
    const auto known = journal::what_was_known(runs.first->view(), view.observer, view.clock.at);
    return std::any_of(known.begin(), known.end(), [&](const journal::Known& each) { return each.subject == row; });
  });
}

void focus(View& view, const Runs& runs) {
  EntityRow row = view.selection.entity;
  if (tells(view, runs, row)) return;
  if (row == journal::none && view.selection.record != journal::none) {
    const journal::Record& record = runs.first->view().record(view.selection.record);
    if (record.time > seen_until(view, runs.end()) || tells(view, runs, record.incident)) return;
    row = record.place;
  }
  // where it truly is would be told by the map's own movement
  const base::SimTime at = view.picture == Picture::known ? SimTime{} : view.clock.at;
  if (const auto where = runs.first->where(row, at)) view.map.centre = *where;
}

bool map(View& view, const Command& command, const Runs& runs) {
  MapView& map = view.map;
  switch (command.what) {
    case Do::map_pan:
      map.centre = {map.centre.x_m + finite(command.a), map.centre.y_m + finite(command.b)};
      map.follow = journal::none;
      keep_near(view, runs);
      return true;
    case Do::map_zoom: zoom(view, command, runs); return true;
    case Do::map_look:
      map.centre = {finite(command.a), finite(command.b)};
      map.times = command.c;
      keep_near(view, runs);
      return true;
    case Do::map_fit:
      map.centre = runs.first->places().middle();
      map.times = 1.0;
      map.follow = journal::none;
      return true;
    case Do::layer_toggle: toggle(map.layers_off, command.text); return true;
    case Do::legend_page: map.legend_page = static_cast<int>(within(command.a, 0.0, most_legend_pages)); return true;
    case Do::focus: focus(view, runs); return true;
    case Do::follow_toggle: {
      const bool is_team = view.selection.entity != journal::none &&
                           runs.first->view().entity(view.selection.entity).kind == EntityKind::team;
      map.follow = is_team && map.follow != view.selection.entity ? view.selection.entity : journal::none;
      return true;
    }
    default: return false;
  }
}

TimeRange range_of(double from_s, double until_s, const Runs& runs) {
  const SimTime a = time_of(from_s, runs);
  const SimTime b = time_of(until_s, runs);
  return {std::min(a, b), std::max(a, b)};
}

void zoom_timeline(View& view, double times, double about_s, const Runs& runs) {
  const TimeRange& now = view.timeline.shown;
  const double kept = 1.0 / within(times, 1.0 / most_zoom, most_zoom);
  const double about = within(about_s, now.from.seconds(), now.until.seconds());
  const double from = about + (now.from.seconds() - about) * kept;
  const double until = about + (now.until.seconds() - about) * kept;
  show(view, range_of(from, until, runs), runs);
}

void pan_timeline(View& view, double by_s, const Runs& runs) {
  const TimeRange& now = view.timeline.shown;
  const SimTime latest = std::max(SimTime{}, runs.end() - now.span());
  const SimTime from = std::clamp(now.from + base::seconds(within(by_s, -1e9, 1e9)), SimTime{}, latest);
  view.timeline.shown = {from, from + now.span()};
}

void pin(std::vector<std::string>& pinned, const std::string& lane) {
  const auto place = std::find(pinned.begin(), pinned.end(), lane);
  if (place != pinned.end()) {
    pinned.erase(place);
  } else {
    pinned.push_back(lane);
  }
}

bool timeline(View& view, const Command& command, const Runs& runs) {
  TimelineView& timeline = view.timeline;
  switch (command.what) {
    case Do::timeline_show: show(view, range_of(command.a, command.b, runs), runs); return true;
    case Do::timeline_pan: pan_timeline(view, command.a, runs); return true;
    case Do::timeline_zoom: zoom_timeline(view, command.a, command.b, runs); return true;
    case Do::timeline_fit: show(view, {SimTime{}, runs.end()}, runs); return true;
    case Do::timeline_scroll:
      timeline.scroll = std::max(0.0, timeline.scroll + within(command.a, -most_scrolled, most_scrolled));
      return true;
    case Do::area_set: timeline.area = range_of(command.a, command.b, runs); return true;
    case Do::area_clear: timeline.area.reset(); return true;
    case Do::lane_pin: pin(timeline.pinned, command.text); return true;
    case Do::lanes_fold: toggle(timeline.folded, command.text); return true;
    case Do::lanes_filter:
      timeline.filter = command.text;
      timeline.scroll = 0.0;
      return true;
    default: return false;
  }
}

template <class Enum, std::size_t Count>
void set_by_name(Enum& value, const std::string_view (&names)[Count], const std::string& name) {
  const auto* const found = std::find(std::begin(names), std::end(names), name);
  if (found != std::end(names)) value = static_cast<Enum>(found - std::begin(names));
}

template <class Enum>
Enum next(Enum value, std::size_t count) {
  return static_cast<Enum>((static_cast<std::size_t>(value) + 1) % count);
}

/// One layout needs two runs.
void next_layout(Looks& looks, const Runs& runs) {
  looks.layout = next(looks.layout, runs.second == nullptr ? 2 : std::size(layout_names));
}

bool looks(View& view, const Command& command, const Runs& runs) {
  constexpr double step = 0.25;
  Looks& looks = view.looks;
  switch (command.what) {
    case Do::language_set: looks.language = base::language_of(command.text); return true;
    case Do::language_next:
      looks.language = looks.language == base::Language::zh ? base::Language::en : base::Language::zh;
      return true;
    case Do::theme_set: set_by_name(looks.theme, theme_names, command.text); return true;
    case Do::theme_next: looks.theme = next(looks.theme, std::size(theme_names)); return true;
    case Do::scale_set: looks.scale = within(command.a, least_scale, most_scale); return true;
    case Do::scale_up: looks.scale = within(looks.scale + step, least_scale, most_scale); return true;
    case Do::scale_down: looks.scale = within(looks.scale - step, least_scale, most_scale); return true;
    case Do::layout_set:
      set_by_name(looks.layout, layout_names, command.text);
      if (runs.second == nullptr && looks.layout == Layout::compare) looks.layout = Layout::presenter;
      return true;
    case Do::layout_next: next_layout(looks, runs); return true;
    case Do::split_side: looks.side_share = within(command.a, least_side, most_side); return true;
    case Do::split_low: looks.low_share = within(command.a, least_low, most_low); return true;
    case Do::full_screen: looks.full_screen = !looks.full_screen; return true;
    case Do::blank: looks.blank = !looks.blank; return true;
    default: return false;
  }
}

/// No text takes away what was told before.
void tell(Overlays& open, const std::string& text) {
  open.notice = text.empty() ? std::nullopt : std::optional(Notice{text, notice_s, false});
}

void toggle_palette(Overlays& open) {
  open.palette = !open.palette;
  open.palette_text.clear();
  open.palette_row = 0;
}

bool overlays(View& view, const Command& command) {
  Overlays& open = view.overlays;
  switch (command.what) {
    case Do::palette_toggle: toggle_palette(open); return true;
    case Do::palette_type:
      open.palette_text = command.text;
      open.palette_row = 0;
      return true;
    case Do::palette_row:
      open.palette_row = static_cast<std::size_t>(within(command.a, 0.0, most_palette_rows));
      return true;
    case Do::help_toggle: open.help = !open.help; return true;
    case Do::tour_begin: open.tour = 0; return true;
    case Do::tour_next:
      if (open.tour && ++*open.tour >= tour_steps) open.tour.reset();
      return true;
    case Do::tour_end: open.tour.reset(); return true;
    case Do::tell: tell(open, command.text); return true;
    default: return false;
  }
}

}  // namespace

bool is_observer(EntityKind kind) {
  return kind == EntityKind::county || kind == EntityKind::township || kind == EntityKind::village ||
         kind == EntityKind::agency || kind == EntityKind::team;
}

void show(View& view, TimeRange range, const Runs& runs) {
  if (range.span() < least_shown) range.until = range.from + least_shown;
  const base::Duration over = range.until > runs.end() ? range.until - runs.end() : base::Duration{};
  range = {std::max(SimTime{}, range.from - over), range.until - over};
  // a run shorter than the shortest stretch is shown with what would come after it
  if (range.span() < least_shown) range.until = range.from + least_shown;
  view.timeline.shown = range;
}

bool apply_views(View& view, const Command& command, const Runs& runs) {
  if (picture(view, command, runs) || map(view, command, runs) || timeline(view, command, runs)) return true;
  if (looks(view, command, runs) || overlays(view, command)) return true;
  switch (command.what) {
    case Do::panel_show: view.panel = command.text; return true;
    case Do::records_search: view.search = command.text; return true;
    case Do::snapshot: view.wants_snapshot = true; return true;
    case Do::quit:
      close_card(view, runs);
      keep_note_draft(view);
      view.quit = true;
      return true;
    default: return false;
  }
}

}  // namespace sanji::session
