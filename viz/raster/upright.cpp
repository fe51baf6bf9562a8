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
    if (picture.texels.only_opacity) {
      paint_letters(to, count, from, picture.colour);
    } else if (picture.colour != white) {
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
    for (std::size_t i = 0; i < filled(); ++i, place += picture.u.per_x) {
      const Reading across = picture.texels.reading(place_256(place), picture.texels.width);
      first_[i] = across.first;
      second_[i] = across.second;
      shares_[i] = across.share;
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

  /// The columns are worked out four at a time; what is too many is not drawn.
  [[nodiscard]] std::size_t filled() const { return (static_cast<std::size_t>(count_) + 3) / 4 * 4; }

  /// The row stretched, not in the place of the other one that is needed with it.
  const Row& stretched(int texel_row, int other) {
    for (const Row& row : rows_) {
      if (row.texel_row == texel_row) return row;
    }
    Row& row = rows_[rows_[0].texel_row == other ? 1 : 0];
    row.texel_row = texel_row;
    const Pixel* from = picture_.texels.row(texel_row);
    Four seen{};
    for (std::size_t i = 0; i < filled(); i += 4) {
      const Four first{from[first_[i]], from[first_[i + 1]], from[first_[i + 2]], from[first_[i + 3]]};
      const Four second{from[second_[i]], from[second_[i + 1]], from[second_[i + 2]], from[second_[i + 3]]};
      const Four pixels = mixed(first, second, load<Four>(&shares_[i]));
      store(&row.pixels[i], pixels);
      seen |= pixels;
    }
    row.clear = !any(seen & opacity);
    return row;
  }

  void draw_row(Pixel* to, const Row& upper, const Row& lower, std::uint32_t share) const {
    if (upper.clear && lower.clear) return;
    const Pixel* a = upper.pixels.data();
    const Pixel* b = lower.pixels.data();
    const auto mixture = [a, b, share]<class Pixels>(int i) {
      return mixed(load<Pixels>(a + i), load<Pixels>(b + i), share);
    };
    if (picture_.colour != white) {
      const Pixel colour = picture_.colour;
      paint_over(to, count_, [mixture, colour]<class Pixels>(int i) {
        return times(mixture.template operator()<Pixels>(i), all<Pixels>(colour));
      });
    } else if (picture_.texels.opaque) {
      replace(to, count_, mixture);
    } else {
      paint_over(to, count_, mixture);
    }
  }

  const Picture& picture_;
  int left_;
  int count_;
  std::array<int, block_columns> first_;  ///< texels that a column reads
  std::array<int, block_columns> second_;
  std::array<std::uint32_t, block_columns> shares_;
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

void draw_upright(const Canvas& canvas, Surface& surface, const Upright& upright) {
  const Corners& at = upright.at;
  const auto [left, right] = std::minmax(at[0].x, at[2].x);
  const auto [top, bottom] = std::minmax(at[0].y, at[2].y);
  const Box box = Box{first_pixel(left), first_pixel(top), first_pixel(right), first_pixel(bottom)}.within(canvas.clip);
  if (box.empty()) return;

  const Texels& texels = surface.texels();
  const std::array<Place, 3>& places = upright.places;
  if ((places[0] == places[1] && places[1] == places[2]) || texels.pixels == nullptr) {
    const Pixel colour = times(upright.colour, surface.colour_at(places[0]));
    if (opacity_of(colour) == 0) return;
    for (int y = box.top; y < box.bottom; ++y) fill(canvas.row(y) + box.left, box.right - box.left, colour);
    return;
  }
  const Slopes slopes(at, doubled_area(at));
  const auto plane = [&](float Place::*which, int count) {
    std::array<double, 3> values{};
    for (std::size_t i = 0; i < 3; ++i) values[i] = in_texels(places[i].*which, count);
    return slopes.through(values, texel_unit);
  };
  draw_picture({canvas, texels, box, plane(&Place::u, texels.width), plane(&Place::v, texels.height), upright.colour});
}

}  // namespace sanji::raster
