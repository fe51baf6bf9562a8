// SPDX-License-Identifier: Apache-2.0
// By telephone a message is there within seconds: so that one can see it at all, it stays on its way for at least a good
// half second of the viewer's own time.
#include "viz/map/messages.hpp"
#include "viz/paint/strokes.hpp"

#include "sim/base/text.hpp"
#include "viz/paint/symbols.hpp"
#include "viz/session/hidden.hpp"

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
constexpr base::Duration half_way{60 * 1'000'000LL};  ///< where nobody may know how long it takes
constexpr base::Duration given_up_after{30 * 60 * 1'000'000LL};
constexpr float same_place_px = 5.0F;

base::Duration least_shown(const Scene& scene) { return base::seconds(least_shown_s * scene.view.clock.speed); }

/// What is to come is hidden, and whether and when it comes is to come: it goes ever slower, and is given up at last.
std::optional<float> progress_untold(const Scene& scene, base::Duration passed) {
  if (passed > std::max(given_up_after, least_shown(scene))) return std::nullopt;
  const double half_way_s = std::max(half_way, least_shown(scene)).seconds();
  return static_cast<float>(passed.seconds() / (passed.seconds() + half_way_s));
}

/// How far on its way; nothing where it is not on its way now.
std::optional<float> progress_of(const Scene& scene, const Message& message) {
  const bool is_told =
      message.fate == Fate::no_way || (message.received != journal::none && message.came <= scene.now());
  const bool has_left = message.left <= scene.now();
  if (has_left && !is_told && session::hides_future(scene.view))
    return progress_untold(scene, scene.now() - message.left);
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

constexpr float envelope_px = 4.5F;

/// How an envelope looks: small signs above it tell the channels apart.
struct Look {
  bool by_radio = false;
  bool by_messenger = false;
  bool is_late = false;
  bool is_lost = false;
};

Look look_of(const Scene& scene, const Message& message) {
  Look look;
  if (message.channel != journal::none) {
    const std::string& id = scene.entity(message.channel).id;
    look.by_radio = id == "radio" || id == "satellite";
    look.by_messenger = id == "messenger";
  }
  const bool is_hidden = session::hides_future(scene.view);
  const Fate fate = is_hidden ? replay::fate_by(message, scene.now()) : message.fate;
  look.is_late = fate == Fate::late && scene.now() - message.left > replay::late_after;
  look.is_lost = fate == Fate::no_way || fate == Fate::lost;
  return look;
}

ImU32 colour_of(const paint::Brush& brush, const Look& look) {
  return look.is_late || look.is_lost ? brush.colours->alarm : brush.colours->message;
}

void draw_envelope(const paint::Brush& brush, const Look& look, ImVec2 at) {
  ImDrawList& list = *brush.list;
  const float radius = brush.px(envelope_px);
  const ImU32 colour = colour_of(brush, look);
  paint::draw_symbol(list, Symbol::message, at, {brush.colours->halo, colour, radius});
  const ImVec2 above(at.x, at.y - radius - brush.px(2.5F));
  if (look.by_radio) paint::ring(list, above, brush.px(2.0F), brush.colours->message, 1.0F);
  if (look.by_messenger) {
    paint::line(list, {at.x - radius, above.y}, {at.x + radius, above.y}, brush.colours->message, brush.px(1.5F));
  }
  if (look.is_late) paint::ring(list, at, radius + brush.px(3.0F), colour, brush.px(1.2F));
  if (look.is_lost) paint::draw_symbol(list, Symbol::lost, at, {0, colour, radius + brush.px(1.0F)});
}

/// False where nothing of it is to be seen, not even its way.
bool draw_message(const Scene& scene, const Message& message, const Look& look, float progress) {
  const auto from = scene.place_of(message.from);
  const auto to = scene.place_of(message.to);
  if (!from || !to) return false;
  const paint::Brush& brush = scene.brush;
  if (look.is_lost) progress *= 0.5F;
  const bool is_near = std::hypot(to->x - from->x, to->y - from->y) < same_place_px;
  ImVec2 at(from->x + (to->x - from->x) * progress, from->y + (to->y - from->y) * progress);
  if (is_near) {
    at = {from->x, from->y - brush.px(10.0F + 14.0F * progress)};
  } else if (scene.sight.sees(*from, *to)) {
    paint::line(*brush.list, *from, *to, paint::faded(colour_of(brush, look), 0.35F), brush.px(1.0F));
  }
  if (!scene.sight.sees(at, brush.px(6.0F))) return !is_near && scene.sight.sees(*from, *to);
  draw_envelope(brush, look, at);
  scene.picks.push_back({at, brush.px(envelope_px + 2.0F), journal::none, message.sent});
  return true;
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
  seen_ = {};
  each_on_its_way(scene, [&](const Message& message, float progress) {
    const Look look = look_of(scene, message);
    if (!draw_message(scene, message, look, progress)) return;
    seen_.plain |= !look.is_late && !look.is_lost;
    seen_.radio |= look.by_radio;
    seen_.messenger |= look.by_messenger;
    seen_.late |= look.is_late;
    seen_.lost |= look.is_lost;
  });
}

std::vector<LegendRow> Messages::legend(const Scene&) const {
  std::vector<LegendRow> rows;
  const auto add = [&](bool is_seen, std::string_view text, Look look) {
    const auto draw = [look](const paint::Brush& brush, ImVec2 at) { draw_envelope(brush, look, at); };
    if (is_seen) rows.push_back({text, draw, {8.0F, look.is_late || look.by_radio ? 9.0F : 7.0F}});
  };
  add(seen_.plain, mark("message on its way"), {});
  add(seen_.radio, mark("by radio"), {true, false, false, false});
  add(seen_.messenger, mark("by messenger"), {false, true, false, false});
  add(seen_.late, mark("over 5 min on its way"), {false, false, true, false});
  add(seen_.lost, mark("does not get through"), {false, false, false, true});
  return rows;
}

}  // namespace sanji::map
