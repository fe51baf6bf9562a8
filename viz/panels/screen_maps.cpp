// SPDX-License-Identifier: Apache-2.0
// The maps of a window: through which camera each is seen, what stands on its plate, and how two of them agree.
#include "viz/panels/plan_name.hpp"
#include "viz/panels/screen.hpp"
#include "viz/panels/screen_run.hpp"

#include "viz/paint/unseen.hpp"

#include <algorithm>
#include <string>

namespace sanji::panels {
namespace {

using base::mark;
using session::Do;
using session::View;

/// What is to be known of two runs that are not of one scenario; empty where they are.
std::string_view apart_text(const paint::Brush& brush, const session::Runs& runs, bool is_one_place) {
  const auto& first = runs.first->journal().provenance;
  const auto& second = runs.second->journal().provenance;
  if (!is_one_place) return brush.tr(mark("another county: each run counts from its own start"));
  const bool is_same = first.scenario_stem == second.scenario_stem;
  return is_same ? std::string_view() : brush.tr(mark("another scenario: each run counts from its own start"));
}

/// Of a run's plan, in the language of the window.
std::string_view plan_name(const paint::Brush& brush, const replay::Replay& run) {
  const journal::Provenance& provenance = run.journal().provenance;
  const bool is_chinese = brush.language == base::Language::zh || provenance.plan_name_en.empty();
  return is_chinese ? provenance.plan_name : provenance.plan_name_en;
}

}  // namespace

/// Both are fitted alike, so that what is seen in one is seen at the same place in the other.
map::Fit Screen::fit_of(const paint::Brush& brush, const Places& places) const {
  const auto& off = view_.map.layers_off;
  const bool has_legend = std::find(off.begin(), off.end(), map::legend_id) == off.end();
  map::Fit fit{places.map, 0.0F, has_legend ? map::legend_column_px(brush, places.map) : 0.0F};
  if (!places.second_map) return fit;
  const paint::Unseen unseen(brush, places.map);
  for (std::size_t i = 0; i < maps_.size(); ++i) {
    fit.top_px = std::max(fit.top_px, draw_plate(unseen.brush(), i, places.map).high.y - places.map.low.y);
  }
  return fit;
}

/// Another county is seen as much enlarged about its own middle as the first about its own; of one county two plans are
/// seen through the same camera.
map::Camera Screen::camera_of(std::size_t i, const map::Fit& fit) const {
  const replay::Places& ours = runs_.first->places();
  const map::Camera first = map::camera_over(view_.map.centre, ours.extent(), fit, view_.map.times);
  if (i == 0 || pairs_->is_one_place()) return first;
  const replay::Places& theirs = runs_.second->places();
  const auto over = [&](base::Point place) { return map::camera_over(place, theirs.extent(), fit, view_.map.times); };
  const double ratio = over(theirs.middle()).metres_per_px / first.metres_per_px;
  return over({theirs.middle().x_m + (view_.map.centre.x_m - ours.middle().x_m) * ratio,
               theirs.middle().y_m + (view_.map.centre.y_m - ours.middle().y_m) * ratio});
}

/// The place of the first county that stands where a place of the other one does.
base::Point Screen::in_first(base::Point place, const map::Fit& fit) const {
  const base::Point ours = runs_.first->places().middle();
  const base::Point theirs = runs_.second->places().middle();
  const double ratio = camera_of(0, fit).metres_per_px / camera_of(1, fit).metres_per_px;
  return {ours.x_m + (place.x_m - theirs.x_m) * ratio, ours.y_m + (place.y_m - theirs.y_m) * ratio};
}

/// What is done with the map of another county is told as if it had been done with the first one.
void Screen::retell_second_map(const map::Fit& fit, std::size_t since) {
  const double ratio = camera_of(0, fit).metres_per_px / camera_of(1, fit).metres_per_px;
  for (std::size_t i = since; i < wanted_.size(); ++i) {
    session::Command& command = wanted_[i];
    if (command.what == Do::map_pan) {
      command.a *= ratio;
      command.b *= ratio;
    } else if (command.what == Do::map_zoom) {
      const base::Point about = in_first({command.b, command.c}, fit);
      command.b = about.x_m;
      command.c = about.y_m;
    }
  }
}

/// To bring into the middle what only the second run has is to look at the place that stands there in the first map then.
session::Command Screen::retold(const session::Command& command) const {
  const journal::EntityRow row = view_.selection.only_in_second;
  if (command.what != Do::focus || row == journal::none || !pairs_) return command;
  // where it truly is would be told by the map's own movement
  const auto where = runs_.second->where(row, session::is_as_known(view_) ? base::SimTime{} : view_.clock.at);
  const bool is_seen = where && (pairs_->is_one_place() || fit_);
  if (!is_seen) return command;
  const base::Point place = pairs_->is_one_place() ? *where : in_first(*where, *fit_);
  return {Do::map_look, place.x_m, place.y_m, view_.map.times, {}};
}

View Screen::view_of_second() const {
  View view = view_;
  view.observer = pairs_->in_second(view_.observer);
  if (view.observer == journal::none) view.observer = runs_.second->county();
  view.selection = {pairs_->in_second(view_.selection.entity), journal::none};  // records have no twin
  if (view_.selection.only_in_second != journal::none) view.selection.entity = view_.selection.only_in_second;
  view.map.follow = pairs_->in_second(view_.map.follow);
  return view;
}

paint::Rect Screen::draw_plate(const paint::Brush& brush, std::size_t i, const paint::Rect& map) const {
  return draw_plan_name(brush, map,
                        {i == 0 ? "A  " : "B  ", plan_name(brush, kept_[i]->run), plan_name(brush, kept_[1 - i]->run),
                         apart_text(brush, runs_, pairs_->is_one_place())});
}

void Screen::draw_maps(const paint::Brush& brush, const Places& places, double passed_s) {
  if (places.second_map) {
    brush.list->AddRectFilled({places.map.high.x, places.map.low.y}, {places.second_map->low.x, places.map.high.y},
                              brush.colours->line);
  }
  if (!has_room(places.map)) return;
  const map::Fit fit = fit_of(brush, places);
  fit_ = places.second_map ? std::optional(fit) : std::nullopt;
  // the first one's legend tells the signs of the second as well
  if (places.second_map) draw_map(1, *places.second_map, fit, brush, passed_s);
  draw_map(0, places.map, fit, brush, passed_s);
}

void Screen::draw_map(std::size_t i, const paint::Rect& rect, const map::Fit& fit, const paint::Brush& brush,
                      double passed_s) {
  const bool is_compared = view_.looks.layout == session::Layout::compare;
  const bool shows_beliefs = view_.picture != session::Picture::truth;
  map::Shown shown{kept_[i]->run,
                   kept_[i]->now.state,
                   camera_of(i, fit),
                   shows_beliefs ? &kept_[i]->now.picture : nullptr,
                   kept_.size() > 1 ? &kept_[1 - i]->now.state : nullptr,
                   i == 0 && is_compared ? &maps_[1].signs() : nullptr,
                   {}};
  if (is_compared) shown.plate = draw_plate(paint::Unseen(brush, rect).brush(), i, rect);
  const std::size_t wanted = wanted_.size();
  maps_[i].draw(shown, i == 0 ? view_ : view_of_second(), brush, gui_.textures(), rect, passed_s);
  if (!is_compared) return;
  if (i == 1 && !pairs_->is_one_place()) retell_second_map(fit, wanted);
  brush.probes->put(i == 0 ? "plan.first" : "plan.second", draw_plate(brush, i, rect));
  const bool is_apart = !apart_text(brush, runs_, pairs_->is_one_place()).empty();
  if (is_apart) brush.probes->put(i == 0 ? "apart.first" : "apart.second", rect);
}

}  // namespace sanji::panels
