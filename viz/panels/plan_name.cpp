// SPDX-License-Identifier: Apache-2.0
// A plan's revision is often called as the plan is, with a few words behind it: of both names the beginning would be left.
#include "viz/panels/plan_name.hpp"

#include "sim/base/utf8.hpp"

#include <algorithm>
#include <cfloat>
#include <cstddef>

namespace sanji::panels {
namespace {

/// Of what is cut so much at most is its beginning.
constexpr float most_of_beginning = 0.4F;

/// Where a name goes on otherwise than another, at the beginning of a character. Where the other goes on and this one is at
/// its end: its last character, for that it ends there is what tells it.
std::size_t first_difference(std::string_view name, std::string_view other) {
  const std::size_t shorter = std::min(name.size(), other.size());
  std::size_t at = 0;
  while (at < shorter && name[at] == other[at]) ++at;
  if (at == name.size() && at > 0) --at;
  return base::begin_of_character(name, at);
}

/// Stretch of a text.
struct Part {
  std::size_t from = 0;
  std::size_t until = 0;
};

/// The word or number of our letters that holds a character, or that character alone.
Part word_around(std::string_view text, std::size_t at) {
  const auto is_of_word = [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  };
  Part part{at, at + 1};
  while (part.from > 0 && is_of_word(text[at]) && is_of_word(text[part.from - 1])) --part.from;
  const bool is_word = is_of_word(text[at]);
  const auto goes_on = [&](char c) { return is_word ? is_of_word(c) : base::is_further_byte(c); };
  while (part.until < text.size() && goes_on(text[part.until])) ++part.until;
  return part;
}

/// As many characters from the beginning as fit.
std::string_view beginning_of(const ImFont* font, std::string_view text, float width_px) {
  if (text.empty() || width_px <= 0.0F) return text.substr(0, 0);
  const char* end = text.data();
  font->CalcTextSizeA(font->FontSize, width_px, 0.0F, text.data(), text.data() + text.size(), &end);
  return text.substr(0, static_cast<std::size_t>(end - text.data()));
}

}  // namespace

std::string told_apart(const ImFont* font, std::string_view name, std::string_view other, float width_px) {
  std::string begins = paint::fitted(font, name, width_px);
  if (begins == name || name == other) return begins;
  const std::string_view more = paint::has_letters(font, "…") ? "…" : "...";
  const std::size_t differs = first_difference(name, other);
  const Part word = word_around(name, differs);
  const std::size_t shown = begins.size() - std::min(begins.size(), more.size());
  if (shown >= word.until) return begins;
  const float room = width_px - paint::size_of(font, more).x;
  for (const float most_head : {most_of_beginning, 0.0F}) {
    // a word or a number is not taken apart where there is room for it
    for (const std::size_t from : {word.from, differs}) {
      const std::string_view rest = name.substr(from);
      const float beside = most_head > 0.0F ? room - paint::size_of(font, rest).x : 0.0F;
      const auto head = beginning_of(font, name.substr(0, from), std::max(beside, room * most_head));
      const std::string tail = paint::fitted(font, rest, room - paint::size_of(font, head).x);
      const std::size_t told = from + tail.size() - std::min(tail.size(), tail == rest ? 0 : more.size());
      if (told > std::max(differs, shown)) return std::string(head) + std::string(more) + tail;
    }
  }
  return begins;
}

paint::Rect draw_plan_name(const paint::Brush& brush, const paint::Rect& map, const PlanPlate& plate) {
  const ImVec2 at(map.low.x + brush.px(8.0F), map.low.y + brush.px(6.0F));
  const float room = std::max(1.0F, map.width() - brush.px(48.0F));  // the arrow to the north stands on the right
  const std::string more = plate.more.empty() ? std::string() : "\n" + std::string(plate.more);
  const std::string which(plate.which);
  std::string text = which + std::string(plate.name) + more;
  const ImFont* font = brush.fonts.body;
  const auto size_in = [&](const ImFont* letters) {
    return letters->CalcTextSizeA(letters->FontSize, FLT_MAX, room, text.data(), text.data() + text.size());
  };
  const float most = std::max(map.height() * 0.2F, font->FontSize * 2.2F);
  if (size_in(font).y > most) font = brush.fonts.small;
  if (size_in(font).y > most) {
    text = which + told_apart(font, plate.name, plate.other, room - paint::size_of(font, which).x) + more;
  }
  const ImVec2 size = size_in(font);
  const paint::Rect covered{{at.x - 3.0F, at.y - 2.0F}, {at.x + size.x + 3.0F, at.y + size.y + 2.0F}};
  brush.list->AddRectFilled(covered.low, covered.high, brush.colours->halo);
  brush.list->AddText(font, font->FontSize, at, brush.colours->accent, text.data(), text.data() + text.size(), room);
  return covered;
}

}  // namespace sanji::panels
