// SPDX-License-Identifier: Apache-2.0
// What was known is the observer's picture at the stop's time, so that nobody answers with hindsight.
#include "viz/panels/card.hpp"

#include "sim/measures/words.hpp"
#include "viz/paint/imgui_compat.hpp"
#include "viz/panels/widgets.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

namespace sanji::panels {
namespace {

using base::mark;
using base::say;
using journal::DecisionRow;
using journal::RecordId;
using journal::Variable;
using replay::Stop;
using session::Do;

constexpr std::size_t most_injects = 6;
constexpr std::size_t most_known = 8;

void what_came_in(const PanelScene& scene, const Stop& stop) {
  const journal::View& view = scene.run().view();
  const std::size_t shown = std::min(stop.records.size(), most_injects);
  for (std::size_t i = 0; i < shown; ++i) {
    words(measures::sentence(view, view.record(stop.records[i]), scene.brush.language));
  }
  if (stop.records.size() > shown) {
    words(scene.brush.colours->faint, say(scene.brush.language, "and {0} more", stop.records.size() - shown));
  }
}

/// An incident that is believed to be there.
bool is_open(const measures::Picture& picture, journal::EntityRow incident) {
  const auto value = [&](Variable variable) {
    const auto* row = picture.find(incident, variable);
    return row != nullptr && row->believed ? *row->believed : 0.0;
  };
  return value(Variable::severity) > 0.0 && value(Variable::done) < 0.5;
}

void incident_line(const PanelScene& scene, journal::EntityRow incident) {
  const base::Language language = scene.brush.language;
  const auto* severity = scene.picture.find(incident, Variable::severity);
  const auto* people = scene.picture.find(incident, Variable::people);
  const int count = people != nullptr && people->believed ? static_cast<int>(*people->believed) : 0;
  words(measures::counted(say(language, "{0}: severity {1}, {2} people, as of {3}",
                              measures::incident_name(scene.run().view(), incident, language),
                              static_cast<int>(*severity->believed), count, scene.clock(severity->as_of)),
                          language));
}

/// The county sets it itself; anybody else has it only from what he was told.
std::optional<double> level_known(const PanelScene& scene) {
  const journal::EntityRow county = scene.run().county();
  if (scene.picture.who == county) return scene.state.value_or(county, Variable::level, 0.0);
  const auto* row = scene.picture.find(county, Variable::level);
  return row == nullptr ? std::nullopt : row->believed;
}

/// Warnings, closed roads, posts cut off and teams called, as far as is known: a line each, with how many.
void counts(const PanelScene& scene) {
  int closed = 0;
  int cut = 0;
  int called = 0;
  int gravest = 0;
  for (const measures::PictureRow& row : scene.picture.rows) {
    if (!row.believed) continue;
    closed += row.variable == Variable::closed && *row.believed > 0.5 ? 1 : 0;
    cut += row.variable == Variable::believed_cut && *row.believed > 0.5 ? 1 : 0;
    called += row.variable == Variable::assigned && *row.believed >= 0.0 ? 1 : 0;
    if (row.variable == Variable::warning) gravest = std::max(gravest, static_cast<int>(*row.believed));
  }
  const base::Language language = scene.brush.language;
  const auto level = level_known(scene);
  const std::string level_name = level ? std::string(measures::level_text(static_cast<int>(*level), language))
                                       : std::string(scene.brush.tr(mark("not known")));
  words(say(language, "response level in force: {0}; gravest warning known: {1}", level_name,
            measures::colour_text(gravest, language)));
  scene.brush.probes->put_last_item(level ? fmt::format("card.level.{}", static_cast<int>(*level)) : "card.level.none");
  words(measures::counted(
      say(language, "known: {0} roads closed, {1} posts cut off, {2} teams called", closed, cut, called), language));
}

void what_was_known(const PanelScene& scene) {
  const journal::View& view = scene.run().view();
  const base::Language language = scene.brush.language;
  const std::string who = measures::entity_name(view, scene.picture.who, language);
  const auto& card = scene.view.overlays.card;
  const bool is_decided = card && card->answer_shown && card->at_level;
  heading(scene.brush, is_decided ? say(language, "what {0} knew before the decision", who)
                                  : say(language, "what {0} knows now", who));
  std::vector<journal::EntityRow> open;
  for (const journal::EntityRow incident : view.incidents()) {
    if (is_open(scene.picture, incident)) open.push_back(incident);
  }
  const std::size_t shown = std::min(open.size(), most_known);
  for (std::size_t i = 0; i < shown; ++i) incident_line(scene, open[i]);
  if (open.size() > shown) words(scene.brush.colours->faint, say(language, "and {0} more", open.size() - shown));
  if (open.empty()) words(scene.brush.colours->faint, scene.brush.tr(mark("no incident is known")));
  counts(scene);
}

/// Where nothing was weighed: what it came of.
void cause_of(const PanelScene& scene, RecordId decision) {
  const journal::View& view = scene.run().view();
  const base::Language language = scene.brush.language;
  const RecordId cause = view.record(decision).cause;
  if (cause == journal::none) {
    words(scene.brush.colours->faint, scene.brush.tr(mark("no reason is recorded")));
    scene.brush.probes->put_last_item("card.cause.none");
    return;
  }
  words(scene.brush.colours->faint, scene.brush.tr(mark("no condition is recorded that was weighed for it")));
  scene.brush.probes->put_last_item("card.unweighed");
  const journal::Record& record = view.record(cause);
  words(say(language, "cause: {0} {1}", scene.clock(record.time), measures::sentence(view, record, language)));
  scene.brush.probes->put_last_item(fmt::format("card.cause.{}", cause));
}

/// What was done; where that was later than the question, when.
void what_was_done(const PanelScene& scene, const Stop& stop, RecordId id) {
  const journal::View& view = scene.run().view();
  const base::Language language = scene.brush.language;
  const journal::Record& record = view.record(id);
  const std::string sentence = measures::sentence(view, record, language);
  if (record.time == stop.at) return words(sentence);
  words(say(language, "{0} {1} ({2} min after the question)", scene.clock(record.time), sentence,
            measures::derived_minutes(view, record.time - stop.at)));
  scene.brush.probes->put_last_item(fmt::format("card.later.{}", id));
}

void answer(const PanelScene& scene, const Stop& stop) {
  const journal::View& view = scene.run().view();
  heading(scene.brush, scene.brush.tr(mark("what was decided, and why")));
  bool is_weighed = false;
  for (const RecordId id : stop.records) {
    what_was_done(scene, stop, id);
    is_weighed |= !view.decision(id).empty();
    for (const DecisionRow& row : view.decision(id)) {
      const std::string level = stop.kind == Stop::Kind::level
                                    ? say(scene.brush.language, "level {0}",
                                          measures::level_text(static_cast<int>(row.score), scene.brush.language)) +
                                          ": "
                                    : std::string();
      words(row.chosen ? scene.brush.colours->good : scene.brush.colours->faint,
            (row.chosen ? "✓ " : "· ") + level + measures::reason(view, row, scene.brush.language));
    }
  }
  if (!is_weighed) cause_of(scene, stop.records.front());
}

/// The next button stands beside the one before where there is room for it.
void go_on_beside(std::string_view text) {
  const float right = ImGui::GetWindowPos().x + ImGui::GetWindowContentRegionMax().x;
  ImGui::SameLine();
  const float width = ImGui::CalcTextSize(text.data(), text.data() + text.size()).x;
  if (ImGui::GetCursorScreenPos().x + width + 2.0F * ImGui::GetStyle().FramePadding.x > right) ImGui::NewLine();
}

void buttons(const paint::Brush& brush, bool may_ask, bool is_kept) {
  const std::string ask(brush.tr(mark("show what was decided")));
  const std::string close = fmt::format("{}  [{}]", brush.tr(is_kept ? mark("close") : mark("keep and close")),
                                        session::key_text(session::row_of(Do::card_close)));
  const std::string play(brush.tr(mark("play on")));
  if (may_ask && button(brush, "card.answer", ask)) brush.want(Do::card_answer);
  if (may_ask) go_on_beside(close);
  if (button(brush, "card.close", close)) brush.want(Do::card_close);
  go_on_beside(play);
  if (button(brush, "card.play", play)) {
    brush.want(Do::card_close);
    brush.want(Do::play_forwards);
  }
}

/// What is asked.
void question(const PanelScene& scene, const Stop& stop) {
  const bool is_inject = stop.kind == Stop::Kind::inject;
  const auto text = is_inject ? mark("inject: what do you do?") : mark("which response level do you set?");
  words(scene.brush.colours->accent, fmt::format("{}  {}", scene.clock(stop.at), scene.brush.tr(text)));
  rule(scene.brush);
}

}  // namespace

/// Somebody who types elsewhere goes on there; ImGui forgets a field that is gone one frame later.
void CardWindow::turn_up(const PanelScene& scene, bool has_keyboard) {
  const session::Overlays& overlays = scene.view.overlays;
  const bool is_other = stop_ != overlays.card->stop;
  const bool is_rewritten = !overlays.card->answer_shown && typed_ != overlays.card->draft;
  if (is_other || is_rewritten) {
    typed_ = overlays.card->draft;
    ++field_;  // ImGui keeps what is written in a field for as long as it is that field
    has_asked_ = has_field_ = false;
  }
  const bool is_free = has_keyboard && !overlays.palette && !overlays.help;
  const bool was_free = std::exchange(is_free_, is_free) && !is_other;
  stop_ = overlays.card->stop;
  if (is_other) claim_ = Claim::none_yet;
  // above all that was there before it, as its field puts it where somebody can type
  if (is_other && !has_keyboard) ImGui::SetNextWindowFocus();
  if (!is_free || !was_free || claim_ != Claim::none_yet) return;
  claim_ = ImGui::GetIO().WantTextInput ? Claim::given_up : Claim::held;
}

/// Enter in the field does what it does beside it; Escape does nothing to what is written.
void CardWindow::write_answer(const paint::Brush& brush, const std::string& draft) {
  const bool has_got_it = has_asked_;
  has_asked_ = claim_ == Claim::held && is_free_ && !has_asked_ && !ImGui::IsAnyItemActive() && !ImGui::IsMouseDown(0);
  if (has_asked_) {
    ImGui::SetWindowFocus();  // ImGui 1.90 gives the keyboard to no field of another window
    ImGui::SetKeyboardFocusHere();
  }
  ImGui::PushID(field_);
  const bool is_changed = field(brush, "card.text", brush.tr(mark("write it here")), typed_, has_got_it);
  ImGui::PopID();
  has_field_ = ImGui::IsItemActive();
  if (has_field_) claim_ = Claim::held;
  if (ImGui::IsMouseClicked(0) && !ImGui::IsItemHovered() && is_free_) claim_ = Claim::given_up;
  if (ImGui::IsItemDeactivated() && paint::is_pressed(ImGuiKey_Escape)) {
    typed_ = draft;
    return;
  }
  const bool is_entered = ImGui::IsItemDeactivated() && paint::is_pressed(ImGuiKey_Enter);
  if (is_changed || is_entered) brush.want(Do::card_draft, typed_);
  if (is_entered) brush.want(Do::card_close);
}

/// Nobody answers on a picture or in a film: there it makes room for what is told.
void CardWindow::take_answer(const paint::Brush& brush, const Stop& stop, const session::Card& card) {
  if (!card.answer_shown) {
    heading(brush, brush.tr(mark("your answer")));
    write_answer(brush, card.draft);
  }
  buttons(brush, stop.kind != Stop::Kind::inject && !card.answer_shown, card.answer_shown);
}

/// What is told, scrolled where it finds no room.
void CardWindow::tell(const PanelScene& scene, const Stop& stop, float most_px) {
  const float least_px = ImGui::GetTextLineHeight() * 3.0F;
  const float room_px = std::max(least_px, most_px - ImGui::GetCursorPosY() - foot_px_);
  ImGui::BeginChild("card.told", {0.0F, told_px_ > 0.0F ? std::min(told_px_, room_px) : room_px});
  if (stop.kind == Stop::Kind::inject) what_came_in(scene, stop);
  what_was_known(scene);
  if (scene.view.overlays.card->answer_shown) {
    heading(scene.brush, scene.brush.tr(mark("your answer")));
    words(typed_);  // what was answered is not changed with hindsight
    answer(scene, stop);
  }
  told_px_ = ImGui::GetCursorPosY();
  ImGui::EndChild();
}

void CardWindow::draw(const PanelScene& scene, paint::Rect over, bool has_keyboard) {
  const auto& card = scene.view.overlays.card;
  has_field_ = has_field_ && card && !card->answer_shown;
  if (!card) stop_.reset();
  if (!card || card->stop >= scene.run().stops().size()) return;
  const paint::Brush& brush = scene.brush;
  const Stop& stop = scene.run().stops()[card->stop];
  turn_up(scene, has_keyboard);
  const float width = std::min(over.width() * 0.8F, brush.px(460.0F));
  ImGui::SetNextWindowPos({over.centre().x, over.low.y + brush.px(14.0F)}, ImGuiCond_Always, {0.5F, 0.0F});
  const float most_px = over.height() - brush.px(28.0F);
  ImGui::SetNextWindowSizeConstraints({width, 0.0F}, {width, most_px});
  constexpr ImGuiWindowFlags flags = ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoResize |
                                     ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_AlwaysAutoResize |
                                     ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoFocusOnAppearing;
  ImGui::Begin("card", nullptr, flags);
  question(scene, stop);
  tell(scene, stop, most_px);
  const float foot_from = ImGui::GetCursorPosY();
  if (has_keyboard) {
    take_answer(brush, stop, *card);
  } else if (!card->answer_shown && !card->draft.empty()) {
    heading(brush, brush.tr(mark("your answer")));
    words(card->draft);
  }
  foot_px_ = ImGui::GetCursorPosY() - foot_from + ImGui::GetStyle().WindowPadding.y;
  brush.probes->put("card", {ImGui::GetWindowPos(),
                             {ImGui::GetWindowPos().x + ImGui::GetWindowWidth(),
                              ImGui::GetWindowPos().y + ImGui::GetWindowHeight()}});
  outline_window(brush);
  ImGui::End();
}

}  // namespace sanji::panels
