// SPDX-License-Identifier: Apache-2.0
// Coordinates of all input files on one plane, and whether they lie in the county. Knows no format of maps.
#pragma once

#include "sim/base/geo.hpp"
#include "sim/input/fields.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sanji::input {

/// The edges of a border by bands of northing, so that thousands of places are found inside without walking a thousand
/// edges for each.
class BorderBands {
 public:
  BorderBands() = default;
  explicit BorderBands(const base::Polygon& border);
  /// True where the point is surely inside; on the border itself it may say false.
  [[nodiscard]] bool surely_inside(base::Point point) const;

 private:
  [[nodiscard]] std::size_t band_of(double y_m) const;

  double low_m_ = 0.0;
  double height_m_ = 1.0;
  std::vector<std::vector<base::Segment>> bands_;
};

/// How coordinates of a region and its events become metres on its plane.
struct Frame {
  bool known = false;  ///< false where no region could be read: coordinates are then taken as they are
  base::Datum datum = base::Datum::planar;
  base::Projection projection;
  std::optional<base::Polygon> border;
  BorderBands bands;

  [[nodiscard]] bool planar() const { return datum == base::Datum::planar; }
  [[nodiscard]] base::LonLat degrees(double x, double y) const { return base::to_wgs84({x, y}, datum); }
  [[nodiscard]] base::Point to_plane(double x, double y) const {
    return planar() || !known ? base::Point{x, y} : projection.to_plane(degrees(x, y));
  }
};

/// Two numbers as they stand in a file.
struct RawPosition {
  double x = 0.0;  ///< longitude or metres east
  double y = 0.0;
  Place place;  ///< of the first of the two
};

/// What the two keys of a position are called.
struct PositionKeys {
  std::string_view lon = "lon_deg";
  std::string_view lat = "lat_deg";
  std::string_view x = "x_m";
  std::string_view y = "y_m";
};

/// Reads the pair that the datum asks for; none and an issue where it is absent, wrong, or lies with x and y swapped.
std::optional<RawPosition> read_position(const Fields& fields, const Frame& frame, const PositionKeys& keys = {});
/// The same on the plane; says where it lies more than a kilometre outside the county. `noun` and `id` name the row.
std::optional<base::Point> read_place(const Fields& fields, const Frame& frame, std::string_view noun,
                                      std::string_view id, const PositionKeys& keys = {});
/// Says where a point lies more than a kilometre outside the county.
void check_inside(IssueWriter& issues, const Frame& frame, const RawPosition& raw, std::string_view noun,
                  std::string_view id);
/// How far outside the county a place lies, like "1.4 km"; nothing where it lies within a kilometre of it, or where no
/// border is known.
std::optional<std::string> how_far_outside(const Frame& frame, base::Point point);
/// True of degrees that lie in China once they are swapped, with a margin: enough to see that two numbers stand the wrong
/// way round.
bool looks_swapped(double lon, double lat);

}  // namespace sanji::input
