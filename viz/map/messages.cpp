// SPDX-License-Identifier: Apache-2.0
// By telephone a message is there within seconds: so that one can see it at all, it stays on its way for at least a good
// half second of the viewer's own time.
#include "viz/map/messages.hpp"
#include "viz/paint/strokes.hpp"

#include "sim/base/text.hpp"
#include "viz/paint/symbols.hpp"

#include <algorithm>
#include <cmath>

namespace sanji::map {
namespace {

using base::mark;
using paint::Symbol;
using replay::Fate;
using replay::Message;

constexpr double least_shown_s = 0.8;  ///< of real time
constexpr base::Duration furthest_back{3 * 60 * 60 * 1'000'000LL};
constexpr float same_place_px = 5.0F;

base::Duration least_shown(const Scene& scene) { return base::seconds(least_shown_s * scene.view.clock.speed); }

/// How far on its way; nothing where it is not on its way now.
std::optional<float> progress_of(const Scene& scene, const Message& message) {
  base::Duration span = message.came - message.left;
  if (message.fate == Fate::no_way || message.fate == Fate::lost) span = base::Duration{};
  span = std::max(span, least_shown(scene));
  const base::Duration passed = scene.now() - message.left;
  if (passed.us < 0 || passed > span) return std::nullopt;
  return static_cast<float>(passed.seconds() / span.seconds());
}

/// What somebody who sees nothing but beliefs knows of: his own letters.
bool is_seen(const Scene& scene, const Message& message) {
  if (!scene.shows_beliefs_alone()) return true;
  return message.from == scene.view.observer || (message.to == scene.view.observer && scene.now() >= message.came);
}

/// Small signs on the envelope tell the channels apart.
void mark_channel(const Scene& scene, const Message& message, ImVec2 at, float radius) {
  if (message.channel == journal::none) return;
  const std::string& id = scene.entity(message.channel).id;
  ImDrawList& list = *scene.brush.list;
  const ImU32 colour = scene.brush.colours->message;
  const ImVec2 above(at.x, at.y - radius - scene.brush.px(2.5F));
  if (id == "radio" || id == "satellite") {
    paint::ring(list, above, scene.brush.px(2.0F), colour, 1.0F);
  } else if (id == "messenger") {
    paint::line(list, {at.x - radius, above.y}, {at.x + radius, above.y}, colour, scene.brush.px(1.5F));
  }
}

void draw_message(const Scene& scene, const Message& message, ImVec2 from, ImVec2 to, float progress) {
  const paint::Brush& brush = scene.brush;
  const bool is_late = message.fate == Fate::late && scene.now() - message.left > replay::late_after;
  const bool is_bad = is_late || message.fate == Fate::no_way || message.fate == Fate::lost;
  const ImU32 colour = is_bad ? brush.colours->alarm : brush.colours->message;
  if (message.fate == Fate::no_way || message.fate == Fate::lost) progress *= 0.5F;
  const bool is_near = std::hypot(to.x - from.x, to.y - from.y) < same_place_px;
  ImVec2 at(from.x + (to.x - from.x) * progress, from.y + (to.y - from.y) * progress);
  if (is_near) {
    at = {from.x, from.y - brush.px(10.0F + 14.0F * progress)};
  } else {
    paint::line(*brush.list, from, to, paint::faded(colour, 0.35F), brush.px(1.0F));
  }
  if (!scene.sight.sees(at, brush.px(6.0F))) return;
  const float radius = brush.px(4.5F);
  paint::draw_symbol(*brush.list, Symbol::message, at, {brush.colours->halo, colour, radius});
  mark_channel(scene, message, at, radius);
  if (is_late) paint::ring(*brush.list, at, radius + brush.px(3.0F), colour, brush.px(1.2F));
  if (message.fate == Fate::no_way || message.fate == Fate::lost) {
    paint::draw_symbol(*brush.list, Symbol::lost, at, {0, colour, radius + brush.px(1.0F)});
  }
  scene.picks.push_back({at, radius + brush.px(2.0F), journal::none, message.sent});
}

template <class Take>
void each_on_its_way(const Scene& scene, Take take) {
  const auto& messages = scene.run.messages();
  const auto range =
      replay::left_between(messages, scene.now() - std::max(furthest_back, least_shown(scene)), scene.now());
  for (std::size_t i = range.first; i < range.last; ++i) {
    const auto progress = progress_of(scene, messages[i]);
    if (progress && is_seen(scene, messages[i])) take(messages[i], *progress);
  }
}

}  // namespace

void Messages::draw(const Scene& scene) {
  each_on_its_way(scene, [&](const Message& message, float progress) {
    const auto from = scene.place_of(message.from);
    const auto to = scene.place_of(message.to);
    if (from && to) draw_message(scene, message, *from, *to, progress);
  });
}

std::vector<LegendRow> Messages::legend(const Scene& scene) const {
  bool any = false;
  bool late = false;
  bool lost = false;
  each_on_its_way(scene, [&](const Message& message, float) {
    any = true;
    late |= message.fate == Fate::late && scene.now() - message.left > replay::late_after;
    lost |= message.fate == Fate::lost || message.fate == Fate::no_way;
  });
  std::vector<LegendRow> rows;
  const paint::Colours& colours = *scene.brush.colours;
  if (any)
    rows.push_back({colours.message, mark("message on its way (bar: messenger, ring: radio)"), Symbol::message, true});
  if (late) rows.push_back({colours.alarm, mark("in a ring: over 5 min on its way"), Symbol::message, true});
  if (lost) rows.push_back({colours.alarm, mark("does not get through"), Symbol::lost, true});
  return rows;
}

}  // namespace sanji::map
