// SPDX-License-Identifier: Apache-2.0
// Upright rectangles: windows, bars, letters, images. Most of a picture's pixels belong to them.
#include "viz/raster/row.hpp"
#include "viz/raster/shape.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

namespace sanji::raster {
namespace {

constexpr int block_columns = 256;  ///< worked on at a time: what is kept of them stays in the fastest memory

/// A rectangle with a texture on it.
struct Picture {
  const Canvas& canvas;
  const Texels& texels;
  Box box;
  Plane u;
  Plane v;
  Pixel colour;

  [[nodiscard]] std::int32_t u_at(int x) const { return place_256(u.at(x, u.y0)); }
  [[nodiscard]] std::int32_t v_at(int y) const { return place_256(v.at(v.x0, y)); }
};

/// Whether places go from centre to centre of texels that are there, one for each pixel. A place changes evenly and is
/// rounded: if it is at a centre at both ends it is so in between.
bool one_to_one(std::int32_t first, std::int32_t last, int pixels, int texels) {
  return (first & 0xFF) == 128 && last - first == (pixels - 1) * 256 && first >= 0 && (last >> 8) < texels;
}

void draw_one_to_one(const Picture& picture) {
  const Box& box = picture.box;
  const int count = box.right - box.left;
  for (int y = box.top; y < box.bottom; ++y) {
    const Pixel* from = picture.texels.row(picture.v_at(y) >> 8) + (picture.u_at(box.left) >> 8);
    Pixel* to = picture.canvas.row(y) + box.left;
    if (picture.colour != white) {
      paint_tinted(to, count, from, picture.colour);
    } else if (picture.texels.opaque) {
      std::copy_n(from, count, to);
    } else {
      paint_as_is(to, count, from);
    }
  }
}

/// A block of columns of an image that is shown enlarged or reduced. A row of texels is stretched to the block's pixels
/// once, and serves all rows of pixels that read it.
class Block {
 public:
  Block(const Picture& picture, int left, int right) : picture_(picture), left_(left), count_(right - left) {
    std::int64_t place = picture.u.at(left, picture.u.y0);
    for (int i = 0; i < count_; ++i, place += picture.u.per_x) {
      columns_[static_cast<std::size_t>(i)] = picture.texels.reading(place_256(place), picture.texels.width);
    }
  }

  void draw() {
    for (int y = picture_.box.top; y < picture_.box.bottom; ++y) {
      const Reading down = picture_.texels.reading(picture_.v_at(y), picture_.texels.height);
      const Row& upper = stretched(down.first, down.second);
      const Row& lower = down.share == 0 ? upper : stretched(down.second, down.first);
      draw_row(picture_.canvas.row(y) + left_, upper, lower, down.share);
    }
  }

 private:
  struct Row {
    int texel_row = -1;
    bool clear = true;  ///< nothing of it is seen
    std::array<Pixel, block_columns> pixels;
  };

  /// The row stretched, not in the place of the other one that is needed with it.
  const Row& stretched(int texel_row, int other) {
    for (const Row& row : rows_) {
      if (row.texel_row == texel_row) return row;
    }
    Row& row = rows_[rows_[0].texel_row == other ? 1 : 0];
    row.texel_row = texel_row;
    const Pixel* from = picture_.texels.row(texel_row);
    Pixel seen = 0;
    for (int i = 0; i < count_; ++i) {
      const Reading& across = columns_[static_cast<std::size_t>(i)];
      const Pixel pixel = mixed(from[across.first], from[across.second], across.share);
      row.pixels[static_cast<std::size_t>(i)] = pixel;
      seen |= pixel;
    }
    row.clear = opacity_of(seen) == 0;
    return row;
  }

  void draw_row(Pixel* to, const Row& upper, const Row& lower, std::uint32_t share) const {
    if (upper.clear && lower.clear) return;
    const Pixel* a = upper.pixels.data();
    const Pixel* b = lower.pixels.data();
    const auto mixture = [=]<class Pixels>(int i) { return mixed(load<Pixels>(a + i), load<Pixels>(b + i), share); };
    if (picture_.colour == white) {
      paint_over(to, count_, mixture);
    } else {
      const Pixel colour = picture_.colour;
      paint_over(to, count_, [&]<class Pixels>(int i) {
        return times(mixture.template operator()<Pixels>(i), all<Pixels>(colour));
      });
    }
  }

  const Picture& picture_;
  int left_;
  int count_;
  std::array<Reading, block_columns> columns_;
  std::array<Row, 2> rows_;
};

void draw_picture(const Picture& picture) {
  const Box& box = picture.box;
  const bool as_stored =
      one_to_one(picture.u_at(box.left), picture.u_at(box.right - 1), box.right - box.left, picture.texels.width) &&
      one_to_one(picture.v_at(box.top), picture.v_at(box.bottom - 1), box.bottom - box.top, picture.texels.height);
  if (as_stored) return draw_one_to_one(picture);
  for (int left = box.left; left < box.right; left += block_columns) {
    Block(picture, left, std::min(left + block_columns, box.right)).draw();
  }
}

}  // namespace

void draw_upright(const Canvas& canvas, const Texels& texels, const Upright& upright) {
  const Corners& at = upright.at;
  const auto [left, right] = std::minmax(at[0].x, at[2].x);
  const auto [top, bottom] = std::minmax(at[0].y, at[2].y);
  const Box box = Box{first_pixel(left), first_pixel(top), first_pixel(right), first_pixel(bottom)}.within(canvas.clip);
  if (box.empty()) return;

  const Place a = upright.places[0];
  const Place b = upright.places[1];
  const Place c = upright.places[2];
  if ((a == b && b == c) || texels.pixels == nullptr) {
    const Pixel colour = times(upright.colour, colour_at(texels, a));
    if (opacity_of(colour) == 0) return;
    for (int y = box.top; y < box.bottom; ++y) fill(canvas.row(y) + box.left, box.right - box.left, colour);
    return;
  }
  const Slopes slopes(at, doubled_area(at));
  const auto plane = [&](float Place::*which, int count) {
    return slopes.through({in_texels(a.*which, count), in_texels(b.*which, count), in_texels(c.*which, count)},
                          texel_unit);
  };
  draw_picture({canvas, texels, box, plane(&Place::u, texels.width), plane(&Place::v, texels.height), upright.colour});
}

}  // namespace sanji::raster
