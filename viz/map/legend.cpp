// SPDX-License-Identifier: Apache-2.0
// Signs flow into lines as words do. The button stands below them, so that it is at the same place
// whether they are unfolded or not.
#include "viz/map/legend.hpp"

#include "sim/base/text.hpp"
#include "viz/paint/strokes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <string>

namespace sanji::map {
namespace {

using base::mark;

constexpr float column_px = 200.0F;  ///< the narrowest that lines are broken to, as far as each sign finds room
constexpr float line_px = 320.0F;    ///< a line that is longer is broken
constexpr float step_px = 20.0F;
constexpr float highest = 0.88F;         ///< share of the map's height
constexpr float lowest_map_px = 380.0F;  ///< in which a column finds room
constexpr float pad_px = 6.0F;
constexpr float gap_px = 5.0F;     ///< between a sign and its words
constexpr float apart_px = 12.0F;  ///< between words and the next sign

/// Signs beside each other.
struct Line {
  std::vector<const LegendRow*> rows;
  float width = 0.0F;
  float height = 0.0F;
};

float width_of(const paint::Brush& brush, const LegendRow& row) {
  return brush.px(2.0F * row.reach_px.x + gap_px) + paint::size_of(brush.fonts.small, brush.tr(row.text)).x;
}

std::vector<Line> lines_of(const paint::Brush& brush, const LegendRows& rows, float most_width) {
  std::vector<Line> lines;
  for (const auto& layer : rows) {
    for (const LegendRow& row : layer) {
      const float width = width_of(brush, row);
      const bool fits = !lines.empty() && lines.back().width + brush.px(apart_px) + width <= most_width;
      if (!fits) lines.emplace_back();
      Line& line = lines.back();
      line.width += (line.rows.empty() ? 0.0F : brush.px(apart_px)) + width;
      line.height =
          std::max({line.height, brush.fonts.small->FontSize + brush.px(2.0F), brush.px(2.0F * row.reach_px.y + 2.0F)});
      line.rows.push_back(&row);
    }
  }
  return lines;
}

/// The button's words, and where it stands.
struct Handle {
  std::string text;
  paint::Rect rect;
};

Handle handle_of(const paint::Brush& brush, const paint::Rect& frame, int page, int pages) {
  Handle handle;
  handle.text = std::string(brush.tr(mark("legend")));
  if (page > 0 && pages > 1) handle.text += fmt::format(" {}/{}", page, pages);
  const float line = brush.fonts.small->FontSize;
  const float width = paint::size_of(brush.fonts.small, handle.text).x + line + brush.px(2.0F * pad_px);
  const ImVec2 low(frame.low.x + brush.px(pad_px), frame.high.y - brush.px(pad_px + 6.0F) - line);
  handle.rect = {low, {low.x + width, low.y + line + brush.px(6.0F)}};
  return handle;
}

void draw_handle(const paint::Brush& brush, const Handle& handle, bool is_open) {
  brush.list->AddRectFilled(handle.rect.low, handle.rect.high, brush.colours->window);
  const float line = brush.fonts.small->FontSize;
  const ImVec2 at(handle.rect.low.x + brush.px(pad_px) + line * 0.3F, handle.rect.centre().y);
  const float r = line * 0.3F;
  if (is_open) {
    paint::triangle(*brush.list, {at.x - r, at.y - r * 0.6F}, {at.x + r, at.y - r * 0.6F}, {at.x, at.y + r},
                    brush.colours->accent);
  } else {
    paint::triangle(*brush.list, {at.x - r * 0.6F, at.y - r}, {at.x + r, at.y}, {at.x - r * 0.6F, at.y + r},
                    brush.colours->accent);
  }
  paint::write(brush, brush.fonts.small,
               {handle.rect.low.x + brush.px(pad_px) + line, handle.rect.low.y + brush.px(3.0F)}, brush.colours->accent,
               handle.text);
}

void draw_line(const paint::Brush& brush, const Line& line, ImVec2 at, float most_width) {
  const float middle = at.y + line.height / 2.0F;
  const float right = at.x + most_width;
  for (const LegendRow* row : line.rows) {
    row->draw(brush, {at.x + brush.px(row->reach_px.x), middle});
    const float left = at.x + brush.px(2.0F * row->reach_px.x + gap_px);
    const std::string text = paint::fitted(brush.fonts.small, brush.tr(row->text), right - left);
    paint::write(brush, brush.fonts.small, {left, middle - brush.fonts.small->FontSize / 2.0F}, brush.colours->text,
                 text);
    at.x += width_of(brush, *row) + brush.px(apart_px);
  }
}

/// Lines that stand on one page each: from where to where.
struct Page {
  std::size_t first = 0;
  std::size_t last = 0;
};

std::vector<Page> pages_of(const std::vector<Line>& lines, float most_height) {
  std::vector<Page> pages;
  float height = 0.0F;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (pages.empty() || height + lines[i].height > most_height) {
      pages.push_back({i, i});
      height = 0.0F;
    }
    height += lines[i].height;
    pages.back().last = i + 1;
  }
  return pages;
}

/// How wide and how high lines are together.
ImVec2 size_of(const std::vector<Line>& lines, Page page) {
  ImVec2 size;
  for (std::size_t i = page.first; i < page.last; ++i) {
    size.x = std::max(size.x, lines[i].width);
    size.y += lines[i].height;
  }
  return size;
}

/// Keeps the mouse from what lies below; true where it was clicked.
bool takes_mouse(const char* id, const paint::Rect& rect) {
  ImGui::SetCursorScreenPos(rect.low);
  return ImGui::InvisibleButton(id, {std::max(1.0F, rect.width()), std::max(1.0F, rect.height())});
}

}  // namespace

void add_rows(LegendRows& all, const LegendRows& more) {
  all.resize(std::max(all.size(), more.size()));
  for (std::size_t i = 0; i < more.size(); ++i) {
    for (const LegendRow& row : more[i]) {
      const bool is_said =
          std::any_of(all[i].begin(), all[i].end(), [&](const LegendRow& said) { return said.text == row.text; });
      if (!is_said) all[i].push_back(row);
    }
  }
}

LegendRow::Draw piece_of_line(ImU32 colour, float thickness_px) {
  return [colour, thickness_px](const paint::Brush& brush, ImVec2 middle) {
    const float half = brush.px(piece_reach_px.x);
    paint::line(*brush.list, {middle.x - half, middle.y}, {middle.x + half, middle.y}, colour, brush.px(thickness_px));
  };
}

LegendRow::Draw patch_of(ImU32 colour) {
  return [colour](const paint::Brush& brush, ImVec2 middle) {
    const float half = brush.px(patch_reach_px.x - 1.0F);
    brush.list->AddRectFilled({std::floor(middle.x - half), std::floor(middle.y - half)},
                              {std::floor(middle.x + half), std::floor(middle.y + half)}, colour);
  };
}

namespace {

/// The legend as it will stand, before anything of it is drawn.
struct Standing {
  std::vector<Line> lines;
  Page lies;  ///< the lines that are shown
  Handle handle;
  std::optional<paint::Rect> box;  ///< none where it is folded
  int shown = 0;
  int count = 0;
  [[nodiscard]] paint::Rect covered() const { return box ? paint::around(handle.rect, *box) : handle.rect; }
};

/// The narrowest lines that are together no higher than that; the widest where none are.
std::vector<Line> narrow_lines(const paint::Brush& brush, const LegendRows& rows, float most_width, float most_height) {
  for (float width = brush.px(column_px); width < most_width; width += brush.px(step_px)) {
    auto lines = lines_of(brush, rows, width);
    const ImVec2 size = size_of(lines, {0, lines.size()});
    if (size.x <= width && size.y <= most_height) return lines;
  }
  return lines_of(brush, rows, most_width);
}

bool covers_any(const paint::Rect& rect, std::span<const ImVec2> posts) {
  return std::any_of(posts.begin(), posts.end(), [&](ImVec2 post) { return rect.holds(post); });
}

std::optional<Standing> standing(const paint::Brush& brush, const Explained& explained) {
  const paint::Rect& frame = explained.frame;
  const float pad = brush.px(pad_px);
  const float most_width = std::min(brush.px(line_px), frame.width() - 4.0F * pad);
  if (most_width <= 0.0F) return std::nullopt;
  const float handle_px = brush.fonts.small->FontSize + brush.px(6.0F);
  const float most_height = frame.height() * highest - pad - handle_px;
  Standing found;
  found.lines = narrow_lines(brush, explained.rows, most_width, most_height);
  if (found.lines.empty()) return std::nullopt;
  const ImVec2 whole = size_of(found.lines, {0, found.lines.size()});
  const float width = std::min(whole.x, most_width) + 2.0F * pad;
  const float map_px = frame.width() * frame.height();
  const auto box_over = [&](const paint::Rect& handle, float height) {
    return paint::Rect{{handle.low.x, handle.low.y - height - pad}, {handle.low.x + width, handle.low.y}};
  };
  const bool is_small = width * (whole.y + pad + handle_px) <= map_px * covers_by_itself && whole.y <= most_height;
  const bool hides_nothing = !covers_any(box_over(handle_of(brush, frame, 1, 1).rect, whole.y), explained.posts);
  const float room = std::min(map_px * covers_when_asked / width - pad - handle_px, most_height);
  const auto pages = pages_of(found.lines, is_small ? whole.y : room);
  found.count = static_cast<int>(pages.size());
  found.shown = std::clamp(explained.page.value_or(is_small && hides_nothing ? 1 : 0), 0, found.count);
  found.handle = handle_of(brush, frame, found.shown, found.count);
  const paint::Rect& handle = found.handle.rect;
  if (handle.high.x > frame.high.x || handle.low.y < frame.low.y) return std::nullopt;  // no room for anything
  if (found.shown == 0) return found;
  found.lies = pages[static_cast<std::size_t>(found.shown - 1)];
  found.box = box_over(handle, size_of(found.lines, found.lies).y);
  return found;
}

}  // namespace

float legend_column_px(const paint::Brush& brush, const paint::Rect& frame) {
  return frame.height() < brush.px(lowest_map_px) ? 0.0F : brush.px(column_px + 3.0F * pad_px);
}

paint::Rect legend_rect(const paint::Brush& brush, const Explained& explained) {
  const auto found = standing(brush, explained);
  return found ? found->covered() : paint::Rect{};
}

LegendDrawn draw_legend(const paint::Brush& brush, const Explained& explained) {
  const auto legend = standing(brush, explained);
  if (!legend) return {};
  if (legend->box) {
    const paint::Rect& box = *legend->box;
    const float pad = brush.px(pad_px);
    brush.list->AddRectFilled(box.low, box.high, brush.colours->window);
    float y = box.low.y + pad;
    for (std::size_t i = legend->lies.first; i < legend->lies.last; ++i) {
      draw_line(brush, legend->lines[i], {box.low.x + pad, y}, box.width() - 2.0F * pad);
      y += legend->lines[i].height;
    }
    static_cast<void>(takes_mouse("legend.box", box));
    brush.probes->put("legend", box);
  }
  draw_handle(brush, legend->handle, legend->box.has_value());
  if (takes_mouse("legend.turn", legend->handle.rect)) {
    brush.want(session::Do::legend_page, legend->shown < legend->count ? static_cast<double>(legend->shown + 1) : 0.0);
  }
  brush.probes->put("legend.turn", legend->handle.rect);
  return {legend->covered(), legend->count};
}

}  // namespace sanji::map
