// SPDX-License-Identifier: Apache-2.0
// A frame: input and time first, then drawing, then what was asked for in it. Commands take effect in the next frame, so
// that one frame shows one view.
#include "viz/panels/screen.hpp"
#include "viz/paint/strokes.hpp"

#include "sim/measures/words.hpp"
#include "viz/panels/card.hpp"
#include "viz/panels/help.hpp"
#include "viz/panels/notice.hpp"
#include "viz/panels/plan_name.hpp"
#include "viz/panels/refusal.hpp"
#include "viz/panels/top_bar.hpp"
#include "viz/panels/tour.hpp"
#include "viz/panels/widgets.hpp"
#include "viz/session/advance.hpp"
#include "viz/session/hidden.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace sanji::panels {
namespace {

using base::mark;
using session::Do;
using session::Layout;
using session::View;

constexpr ImGuiWindowFlags bare = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                                  ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoBringToFrontOnFocus |
                                  ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoBackground;

/// For anything at all to be drawn.
bool has_room(const paint::Rect& rect) { return rect.width() >= 1.0F && rect.height() >= 1.0F; }

void say_no_font(const paint::Brush& brush, const paint::Rect& map) {
  ImGui::SetNextWindowPos({map.low.x, map.high.y}, ImGuiCond_Always, {0.0F, 1.0F});
  ImGui::SetNextWindowSizeConstraints({map.width(), 0.0F}, {map.width(), map.height()});
  ImGui::Begin("no font", nullptr,
               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                   ImGuiWindowFlags_AlwaysAutoResize | ImGuiWindowFlags_NoInputs | ImGuiWindowFlags_NoFocusOnAppearing);
  words(brush.colours->alarm,
        brush.tr(
            mark("No font with Chinese letters is installed, so everything is shown in English and Chinese names are "
                 "not to be read. On Debian: apt install fonts-wqy-microhei")));
  brush.probes->put_last_item("no.font");
  ImGui::End();
}

/// Windows that are never brought to the front stand behind those that were begun before them: the ground comes last.
void begin_in_order() {
  for (const char* name : {"side", "top", "ground"}) {
    ImGui::Begin(name, nullptr, bare);
    ImGui::End();
  }
}

float whole(float value) { return std::floor(value); }

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

/// What something will cover, drawn where nobody sees it.
template <class Draw>
paint::Rect measured(const paint::Brush& brush, const Draw& draw) {
  ImDrawList unseen(ImGui::GetDrawListSharedData());
  unseen._ResetForNewFrame();
  unseen.PushClipRectFullScreen();
  unseen.PushTextureID(ImGui::GetIO().Fonts->TexID);
  paint::Brush away = brush;
  away.list = &unseen;
  return draw(away);
}

}  // namespace

struct Screen::Run {
  explicit Run(const replay::Replay& shown) : run(shown), state(shown.frames()) {}

  /// The state and what the observer believes at a time; beliefs only when somebody looks at them.
  void seek(const View& view, journal::EntityRow observer) {
    const base::SimTime now = view.clock.at;
    const auto hidden_from = session::hides_decision(view) ? replay::decision_at(run.stops(), now) : journal::none;
    state.seek(now, hidden_from);
    if (!beliefs || beliefs->who() != observer) beliefs.emplace(run.view(), observer);
    if (believed_records == state.records() && picture.who == observer && believed_at == now) return;
    believed_at = now;
    believed_records = state.records();
    const base::SimTime before = now - base::Duration{1};
    beliefs->seek(now);
    const bool is_too_much = hidden_from != journal::none && has_learnt_since(hidden_from);
    if (is_too_much) beliefs->seek(before);
    picture = measures::picture_of(run.view(), run.states(), *beliefs, hidden_from == journal::none ? now : before);
  }

  /// The observer believes something that he has from a record or a later one.
  [[nodiscard]] bool has_learnt_since(journal::RecordId record) const {
    const auto& items = beliefs->items();
    return std::any_of(items.begin(), items.end(), [&](const auto& item) { return item.second.record >= record; });
  }

  /// What the observer heard, where nothing else is to be seen; else null.
  const replay::Heard* heard_by(const View& view, journal::EntityRow observer) {
    if (!session::is_as_known(view)) return nullptr;
    if (!heard || heard->who() != observer) heard = std::make_unique<const replay::Heard>(run, observer);
    return heard.get();
  }

  const replay::Replay& run;
  replay::StateAt state;
  std::optional<journal::Beliefs> beliefs;
  measures::Picture picture;
  base::SimTime believed_at{-1};
  std::size_t believed_records = static_cast<std::size_t>(-1);
  std::unique_ptr<const replay::Heard> heard;
  CardWindow card;
};

/// Larger letters need a higher timeline for as many lanes, as far as the map can spare it.
float low_share_of(const View& view) {
  const bool has_side = view.looks.layout != Layout::audience;
  const auto larger = static_cast<float>(1.0 + 0.4 * (view.looks.scale - 1.0));
  return std::min(0.75F, static_cast<float>(view.looks.low_share) * (has_side ? 1.0F : 0.6F) * larger);
}

Places places_of(const View& view, float width_px, float height_px, float bar_px) {
  const float top_px = std::min(bar_px, height_px);
  const bool has_side = view.looks.layout != Layout::audience;
  const float side = has_side ? whole(width_px * static_cast<float>(view.looks.side_share)) : 0.0F;
  const float low = whole((height_px - top_px) * low_share_of(view));
  const float right = width_px - side;
  Places places;
  places.top = {{0.0F, 0.0F}, {width_px, top_px}};
  places.timeline = {{0.0F, height_px - low}, {width_px, height_px}};
  places.map = {{0.0F, top_px}, {right, height_px - low}};
  if (has_side) places.side = paint::Rect{{right, top_px}, {width_px, height_px - low}};
  if (view.looks.layout == Layout::compare) {
    const float middle = whole(right / 2.0F);
    places.map.high.x = std::max(0.0F, middle - 2.0F);
    // as wide as the first, so that both have one scale
    places.second_map = paint::Rect{{right - places.map.high.x, top_px}, {right, height_px - low}};
  }
  return places;
}

paint::Characters characters_of(const session::Runs& runs) {
  paint::Characters characters = paint::catalogue_characters();
  for (const replay::Replay* run : {runs.first, runs.second}) {
    if (run == nullptr) continue;
    const journal::Journal& journal = run->journal();
    for (const journal::Entity& entity : journal.entities) {
      for (const std::string* text : {&entity.name, &entity.name_en, &entity.id})
        paint::add_characters(characters, *text);
    }
    for (const std::string& text : journal.told.texts) paint::add_characters(characters, text);
    for (const std::string* text : {&journal.provenance.scenario_name, &journal.provenance.scenario_name_en,
                                    &journal.provenance.plan_name, &journal.provenance.plan_name_en}) {
      paint::add_characters(characters, *text);
    }
    for (const model::LimitsProfile& profile : journal.resolved.limits) {
      paint::add_characters(characters, profile.name.zh);
      for (const model::Limit& limit : profile.limits) {
        paint::add_characters(characters, limit.name.zh);
        paint::add_characters(characters, model::citation(limit, base::Language::zh));
        paint::add_characters(characters, model::citation(limit, base::Language::en));
      }
    }
    for (const model::River& river : journal.resolved.rivers) {
      for (const std::string* text : {&river.name.zh, &river.name.en}) paint::add_characters(characters, *text);
    }
    for (const journal::WarningRow& row : journal.resolved.warnings) paint::add_characters(characters, row.event.zh);
  }
  return characters;
}

Screen::Screen(session::Runs runs, View first, paint::FontBytes font)
    : runs_(runs),
      view_(std::move(first)),
      gui_(std::move(font), characters_of(runs)),
      timeline_(*runs.first, runs.second) {
  for (const replay::Replay* run : {runs.first, runs.second}) {
    if (run == nullptr) continue;
    kept_.push_back(std::make_unique<Run>(*run));
    maps_.emplace_back(maps_.empty() ? "map" : "map.second", maps_.empty());
  }
  if (runs.second != nullptr) pairs_.emplace(runs.first->view(), runs.second->view());
  for (const PanelRow& row : panels()) panels_.push_back(row.make());
}

Screen::~Screen() = default;

std::string Screen::run(const session::Command& command) {
  const base::Language language = gui_.font().empty() ? base::Language::en : view_.looks.language;
  std::string problem = refusal(command, view_, runs_, language);
  if (!problem.empty()) {
    run({Do::tell, 0, 0, 0, problem});
    return problem;
  }
  session::apply(view_, retold(command), runs_);
  restless_ = settling_frames;
  gui_.give_keys_to_field(view_.overlays.palette);
  wait_for_card();
  gui_.need(command.text);
  done_.push_back(command);
  return {};
}

double Screen::still_s() const {
  if (!rests()) return 0.0;
  const auto& notice = view_.overlays.notice;
  return notice ? notice->left_s : std::numeric_limits<double>::infinity();
}

bool Screen::rests() const {
  return !view_.clock.playing && wanted_.empty() && !gui_.has_more() && !gui_.awaits_field() && restless_ == 0 &&
         std::none_of(maps_.begin(), maps_.end(), [](const map::Map& map) { return map.is_behind(); });
}

const ImDrawData& Screen::frame(const session::Input& input) {
  const auto on_key = [&](session::Key key, session::Modifiers held, bool is_repeat) {
    const auto what = session::command_of(key, held);
    if (view_.looks.blank) {
      // what nobody sees must not be done: the two keys that end it, and no other
      const bool ends_it = key == session::Key::escape || (what && *what == Do::blank);
      if (ends_it && !is_repeat) run({Do::blank});
      return;
    }
    if (what && (!is_repeat || session::repeats(*what))) run({*what});
  };
  gui_.begin(input, view_.looks.theme, view_.looks.scale, on_key);
  session::advance(view_, input.passed_s, runs_);
  wait_for_card();
  draw(input);
  gui_.spare_keys_of_empty_field(kept_.front()->card.has_empty_field() && !view_.looks.blank);
  restless_ = std::max(0, restless_ - 1);
  if (!input.events.empty() || view_.clock.playing) restless_ = settling_frames;
  for (const session::Command& command : std::exchange(wanted_, {})) run(command);
  return gui_.end();
}

/// What is typed from now on belongs to the card.
void Screen::wait_for_card() {
  const auto& card = view_.overlays.card;
  const bool asks = card && !card->answer_shown && !view_.overlays.palette && !view_.overlays.help;
  const auto asking = asks ? std::optional(card->stop) : std::nullopt;
  if (std::exchange(asking_, asking) != asking && asking) gui_.wait_for_field();
}

void Screen::draw(const session::Input& input) {
  probes_.clear();
  const auto width = static_cast<float>(input.width_px);
  const auto height = static_cast<float>(input.height_px);
  kept_.front()->seek(view_, view_.observer);
  if (kept_.size() > 1) kept_[1]->seek(view_, view_of_second().observer);
  const Places places = places_of(view_, width, height, top_px_);
  places_ = places;
  if (!std::exchange(is_in_order_, true)) begin_in_order();
  ImGui::SetNextWindowPos({0.0F, 0.0F});
  ImGui::SetNextWindowSize({width, height});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0.0F, 0.0F});
  ImGui::Begin("ground", nullptr, bare);
  ImGui::PopStyleVar();
  const paint::Brush brush{ImGui::GetWindowDrawList(),
                           &paint::colours_of(view_.looks.theme),
                           gui_.fonts(),
                           static_cast<float>(view_.looks.scale),
                           gui_.font().empty() ? base::Language::en : view_.looks.language,
                           &probes_,
                           &wanted_};
  if (view_.looks.blank) {
    brush.list->AddRectFilled({0.0F, 0.0F}, {width, height}, brush.colours->window);
    const std::string_view mark = exercise_mark(brush);
    const ImVec2 size = paint::size_of(brush.fonts.large, mark);
    paint::write(brush, brush.fonts.large, {(width - size.x) / 2.0F, (height - size.y) / 2.0F}, brush.colours->alarm,
                 mark);
    const std::string_view back = brush.tr(base::mark("W or Esc: back to the exercise"));
    const ImVec2 wide = paint::size_of(brush.fonts.small, back);
    paint::write(brush, brush.fonts.small, {(width - wide.x) / 2.0F, height - wide.y - brush.px(12.0F)},
                 brush.colours->faint, back);
    probes_.put("blank.back", {{0.0F, height - wide.y - brush.px(12.0F)}, {width, height}});
    ImGui::End();
    return;
  }
  draw_splitters(brush, places, width, height);
  draw_maps(brush, places, input.passed_s);
  brush.list->AddRectFilled(places.timeline.low, places.timeline.high, brush.colours->window);
  if (has_room(places.timeline)) timeline_.draw(view_, brush, places.timeline);
  ImGui::End();
  const PanelScene scene = scene_of(brush);
  const float top = whole(draw_top_bar(scene, places.top));
  if (top != std::exchange(top_px_, top)) restless_ = settling_frames;  // everything below it moves
  if (places.side) draw_side(brush, *places.side);
  draw_overlays(brush, places, input.has_keyboard);
}

PanelScene Screen::scene_of(const paint::Brush& brush) const {
  Run& first = *kept_.front();
  PanelScene scene{runs_, view_, first.state, first.picture, brush, first.heard_by(view_, view_.observer)};
  if (kept_.size() > 1) {
    scene.second_state = &kept_[1]->state;
    scene.second_picture = &kept_[1]->picture;
  }
  return scene;
}

/// Another county is seen as much enlarged about its own middle as the first about its own; of one county two plans are
/// seen through the same camera.
map::Camera Screen::camera_of(std::size_t i, const Places& places) const {
  const replay::Places& ours = runs_.first->places();
  const map::Camera first = map::camera_over(view_.map.centre, ours.extent(), places.map, view_.map.times);
  if (i == 0 || pairs_->is_one_place()) return first;
  const replay::Places& theirs = runs_.second->places();
  map::Camera second = map::camera_over(theirs.middle(), theirs.extent(), *places.second_map, view_.map.times);
  const double ratio = second.metres_per_px / first.metres_per_px;
  second.centre.x_m += (first.centre.x_m - ours.middle().x_m) * ratio;
  second.centre.y_m += (first.centre.y_m - ours.middle().y_m) * ratio;
  return second;
}

/// What is done with the map of another county is told as if it had been done with the first one.
void Screen::retell_second_map(const Places& places, std::size_t since) {
  if (pairs_->is_one_place() || !places.second_map) return;
  const base::Point ours = runs_.first->places().middle();
  const base::Point theirs = runs_.second->places().middle();
  const double ratio = camera_of(0, places).metres_per_px / camera_of(1, places).metres_per_px;
  for (std::size_t i = since; i < wanted_.size(); ++i) {
    session::Command& command = wanted_[i];
    if (command.what == Do::map_pan) {
      command.a *= ratio;
      command.b *= ratio;
    } else if (command.what == Do::map_zoom) {
      command.b = ours.x_m + (command.b - theirs.x_m) * ratio;
      command.c = ours.y_m + (command.c - theirs.y_m) * ratio;
    }
  }
}

/// To bring into the middle what only the second run has is to look at the place that stands there in the first map then.
session::Command Screen::retold(const session::Command& command) const {
  const journal::EntityRow row = view_.selection.only_in_second;
  if (command.what != Do::focus || row == journal::none || !pairs_) return command;
  // where it truly is would be told by the map's own movement
  const auto where = runs_.second->where(row, session::is_as_known(view_) ? base::SimTime{} : view_.clock.at);
  if (!where) return command;
  if (pairs_->is_one_place()) return {Do::map_look, where->x_m, where->y_m, view_.map.times, {}};
  if (!places_.second_map || !has_room(*places_.second_map)) return command;
  const base::Point ours = runs_.first->places().middle();
  const base::Point theirs = runs_.second->places().middle();
  const double ratio = camera_of(0, places_).metres_per_px / camera_of(1, places_).metres_per_px;
  return {Do::map_look,
          ours.x_m + (where->x_m - theirs.x_m) * ratio,
          ours.y_m + (where->y_m - theirs.y_m) * ratio,
          view_.map.times,
          {}};
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

void Screen::draw_maps(const paint::Brush& brush, const Places& places, double passed_s) {
  const bool shows_beliefs = view_.picture != session::Picture::truth;
  if (places.second_map) {
    brush.list->AddRectFilled({places.map.high.x, places.map.low.y}, {places.second_map->low.x, places.map.high.y},
                              brush.colours->line);
  }
  for (std::size_t i = maps_.size(); i-- > 0;) {  // the first one's legend tells the signs of the second as well
    if (i == 1 && !places.second_map) continue;
    const paint::Rect rect = i == 0 ? places.map : *places.second_map;
    if (!has_room(rect)) continue;
    const replay::StateAt* other = kept_.size() > 1 ? &kept_[1 - i]->state : nullptr;
    const map::LegendRows* beside = i == 0 && places.second_map ? &maps_[1].signs() : nullptr;
    map::Shown shown{kept_[i]->run,
                     kept_[i]->state,
                     camera_of(i, places),
                     shows_beliefs ? &kept_[i]->picture : nullptr,
                     other,
                     beside,
                     {}};
    const auto name_plan = [&](const paint::Brush& with) {
      return draw_plan_name(with, rect,
                            {i == 0 ? "A  " : "B  ", plan_name(with, kept_[i]->run), plan_name(with, kept_[1 - i]->run),
                             apart_text(brush, runs_, pairs_->is_one_place())});
    };
    if (places.second_map) shown.plate = measured(brush, name_plan);
    const std::size_t wanted = wanted_.size();
    maps_[i].draw(shown, i == 0 ? view_ : view_of_second(), brush, gui_.textures(), rect, passed_s);
    if (i == 1) retell_second_map(places, wanted);
    if (!places.second_map) continue;
    const std::string_view apart = apart_text(brush, runs_, pairs_->is_one_place());
    brush.probes->put(i == 0 ? "plan.first" : "plan.second", name_plan(brush));
    if (!apart.empty()) brush.probes->put(i == 0 ? "apart.first" : "apart.second", rect);
  }
}

void Screen::draw_splitters(const paint::Brush& brush, const Places& places, float width_px, float height_px) {
  const float grip = brush.px(3.0F);
  const auto shape = [](ImGuiMouseCursor cursor) {
    if (ImGui::IsItemHovered() || ImGui::IsItemActive()) ImGui::SetMouseCursor(cursor);
  };
  if (places.side) {
    // beside the panels: their window would take the mouse
    ImGui::SetCursorScreenPos({places.side->low.x - grip * 2.0F, places.side->low.y});
    ImGui::InvisibleButton("split.side", {grip * 2.0F, std::max(1.0F, places.side->height())});
    brush.probes->put_last_item("split.side");
    shape(ImGuiMouseCursor_ResizeEW);
    if (ImGui::IsItemActive())
      brush.want(Do::split_side, 1.0 - static_cast<double>(ImGui::GetIO().MousePos.x / width_px));
  }
  ImGui::SetCursorScreenPos({0.0F, places.timeline.low.y - grip});
  ImGui::InvisibleButton("split.low", {std::max(1.0F, width_px), grip * 2.0F});
  brush.probes->put_last_item("split.low");
  shape(ImGuiMouseCursor_ResizeNS);
  if (!ImGui::IsItemActive()) return;
  const float room = std::max(1.0F, height_px - top_px_);
  const double asked = view_.looks.low_share / static_cast<double>(low_share_of(view_));
  brush.want(Do::split_low, static_cast<double>((height_px - ImGui::GetIO().MousePos.y) / room) * asked);
}

void Screen::draw_side(const paint::Brush& outer, const paint::Rect& rect) {
  ImGui::SetNextWindowPos(rect.low);
  ImGui::SetNextWindowSize({rect.width(), rect.height()});
  constexpr ImGuiWindowFlags flags = ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoResize | ImGuiWindowFlags_NoMove |
                                     ImGuiWindowFlags_NoCollapse | ImGuiWindowFlags_NoSavedSettings |
                                     ImGuiWindowFlags_NoBringToFrontOnFocus | ImGuiWindowFlags_NoNav;
  ImGui::Begin("side", nullptr, flags);
  paint::Brush brush = outer;
  brush.list = ImGui::GetWindowDrawList();
  paint::line(*brush.list, rect.low, {rect.low.x, rect.high.y}, brush.colours->line);
  draw_tabs(brush, rect);
  rule(brush);
  ImGui::BeginChild("panel", {0.0F, 0.0F});
  brush.list = ImGui::GetWindowDrawList();
  const PanelScene scene = scene_of(brush);
  for (std::size_t i = 0; i < panels().size(); ++i) {
    if (panels()[i].id == view_.panel) panels_[i]->draw(scene);
  }
  ImGui::EndChild();
  ImGui::End();
}

void Screen::draw_overlays(const paint::Brush& brush, const Places& places, bool has_keyboard) {
  const PanelScene scene = scene_of(brush);
  const paint::Rect window{places.top.low, places.timeline.high};
  // over the map, and as far down as it must: what it asks is always to be seen
  const bool is_wide = places.map.width() > 0.5F * window.width();
  const paint::Rect middle = is_wide ? places.map : window;
  kept_.front()->card.draw(scene, {{middle.low.x, places.map.low.y}, {middle.high.x, window.high.y}}, has_keyboard);
  draw_help(scene, window);
  draw_tour(scene, window);
  palette_.draw(scene, window);
  draw_notice(scene, has_room(places.map) ? places.map : window);
  if (gui_.font().empty() && has_room(places.map)) say_no_font(brush, places.map);
}

}  // namespace sanji::panels
