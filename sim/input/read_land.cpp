// SPDX-License-Identifier: Apache-2.0
// Relief and rivers of a region: the files that region.yaml names, on the plane, and whether they belong to the county.
#include "sim/input/read_land.hpp"

#include "sim/input/geojson.hpp"
#include "sim/input/merge.hpp"
#include "sim/input/region_draft.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace sanji::input {
namespace {

using base::mark;

/// The file that a key of region.yaml names; null where it names none or it cannot be read, which is said.
TextFile* file_of(Reading& reading, const RegionText& text, std::string_view key) {
  const Node* named = text.yaml ? text.yaml->find(key) : nullptr;
  if (named == nullptr || !named->is_scalar()) return nullptr;
  const std::optional<std::filesystem::path> path = path_from(*named, reading.issues);
  return path ? reading.files.read(*path, Encoding::utf8, named->place) : nullptr;
}

/// A corner of the grid or a place between, as shares of its width and height.
base::Point on_plane(const AsciiGrid& grid, const Frame& frame, double east, double north) {
  return frame.to_plane(grid.west + grid.cell * grid.columns * east, grid.south + grid.cell * grid.rows * north);
}

/// Every height of the plane asks where it lies in the file.
class Turning {
 public:
  Turning(const AsciiGrid& grid, const Frame& frame) : grid_(grid), frame_(frame) {}

  model::Relief relief() {
    model::Relief made = empty();
    const auto straight = static_cast<int>(500.0 / made.cell.value);
    const int step = std::clamp(straight, 1, 16);
    for (int row = 0; row < made.rows; row += step) {
      for (int column = 0; column < made.columns; column += step) fill(made, column, row, step);
    }
    return made;
  }

 private:
  /// Columns and rows of the file, 0 at the middle of the south-west cell.
  struct Spot {
    double column = 0.0;
    double row = 0.0;
    [[nodiscard]] Spot towards(const Spot& other, double share) const {
      return {column + (other.column - column) * share, row + (other.row - row) * share};
    }
  };

  /// Cells over all of the grid. Sizes and places are rounded to centimetres: the same on every machine.
  [[nodiscard]] model::Relief empty() const {
    base::Polygon rim;
    for (const auto& [east, north] :
         {std::pair{0.0, 0.0}, {0.5, 0.0}, {1.0, 0.0}, {1.0, 0.5}, {1.0, 1.0}, {0.5, 1.0}, {0.0, 1.0}, {0.0, 0.5}}) {
      rim.outer.push_back(on_plane(grid_, frame_, east, north));
    }
    const base::Box box = base::bounding_box(rim);
    const double width_m = base::distance(rim.outer[7], rim.outer[3]).value;
    const double height_m = base::distance(rim.outer[1], rim.outer[5]).value;
    const auto cells = static_cast<double>(grid_.heights_m.size());
    model::Relief made;
    made.cell = {std::max(0.01, std::round(std::sqrt(width_m * height_m / cells) * 100.0) / 100.0)};
    made.origin = {std::floor(box.low.x_m * 100.0) / 100.0, std::floor(box.low.y_m * 100.0) / 100.0};
    made.columns = std::max(1, static_cast<int>(std::ceil((box.high.x_m - made.origin.x_m) / made.cell.value)));
    made.rows = std::max(1, static_cast<int>(std::ceil((box.high.y_m - made.origin.y_m) / made.cell.value)));
    made.heights_m.assign(static_cast<std::size_t>(made.columns) * static_cast<std::size_t>(made.rows),
                          model::Relief::none);
    return made;
  }

  /// The cells of a block, between its four exact corners.
  void fill(model::Relief& made, int column, int row, int step) const {
    const std::array corners{spot(made, column, row), spot(made, column + step, row), spot(made, column, row + step),
                             spot(made, column + step, row + step)};
    for (int y = row; y < std::min(row + step, made.rows); ++y) {
      const double north = static_cast<double>(y - row) / step;
      const Spot west = corners[0].towards(corners[2], north);
      const Spot east = corners[1].towards(corners[3], north);
      for (int x = column; x < std::min(column + step, made.columns); ++x) {
        made.heights_m[made.index(x, y)] = height_at(west.towards(east, static_cast<double>(x - column) / step));
      }
    }
  }

  [[nodiscard]] Spot spot(const model::Relief& made, int column, int row) const {
    const base::Point middle{made.origin.x_m + (column + 0.5) * made.cell.value,
                             made.origin.y_m + (row + 0.5) * made.cell.value};
    const base::LonLat at = base::from_wgs84(frame_.projection.to_degrees(middle), frame_.datum);
    return {(at.lon_deg - grid_.west) / grid_.cell - 0.5, (at.lat_deg - grid_.south) / grid_.cell - 0.5};
  }

  [[nodiscard]] float height_at(const Spot& spot) const {
    const bool is_on =
        spot.column >= -0.5 && spot.row >= -0.5 && spot.column <= grid_.columns - 0.5 && spot.row <= grid_.rows - 0.5;
    if (!is_on || std::isnan(known_at(std::round(spot.column), std::round(spot.row)))) return model::Relief::none;
    const double west = std::floor(spot.column);
    const double south = std::floor(spot.row);
    const double east_share = spot.column - west;
    const double north_share = spot.row - south;
    double sum = 0.0;
    double weights = 0.0;
    for (const double east : {0.0, 1.0}) {
      for (const double north : {0.0, 1.0}) {
        const float height = known_at(west + east, south + north);
        if (std::isnan(height)) continue;
        const double weight =
            (east > 0.0 ? east_share : 1.0 - east_share) * (north > 0.0 ? north_share : 1.0 - north_share);
        sum += weight * static_cast<double>(height);
        weights += weight;
      }
    }
    return static_cast<float>(sum / weights);
  }

  /// The nearest cell's, for a place on the grid's rim.
  [[nodiscard]] float known_at(double column, double row) const {
    const auto x = static_cast<std::size_t>(std::clamp(column, 0.0, grid_.columns - 1.0));
    const auto y = static_cast<std::size_t>(std::clamp(row, 0.0, grid_.rows - 1.0));
    return grid_.heights_m[y * static_cast<std::size_t>(grid_.columns) + x];
  }

  const AsciiGrid& grid_;
  const Frame& frame_;
};

/// Says where the corners are no degrees of the earth.
bool are_degrees(IssueWriter& issues, const AsciiGrid& grid, const Frame& frame) {
  if (frame.planar()) return true;
  const double east = grid.west + grid.cell * grid.columns;
  const double north = grid.south + grid.cell * grid.rows;
  if (looks_swapped(grid.west, grid.south)) {
    issues.say(grid.west_place, mark("{0} {1} and {2} {3} look swapped; write {0} {3} and {2} {1}"), "xll", grid.west,
               "yll", grid.south);
    return false;
  }
  if (grid.west >= -180.0 && grid.south >= -90.0 && east <= 180.0 && north <= 90.0) return true;
  issues.say(grid.west_place,
             mark("the grid reaches from {0}, {1} to {2}, {3}, which are no degrees; the region has degrees: export "
                  "the grid in them"),
             grid.west, grid.south, east, north);
  return false;
}

/// True where the grid lies on any part of the county: of its border, else on one of its posts.
bool meets_county(const AsciiGrid& grid, const RegionDraft& draft) {
  base::Polygon quad;
  for (const auto& [east, north] : {std::pair{0.0, 0.0}, {1.0, 0.0}, {1.0, 1.0}, {0.0, 1.0}}) {
    quad.outer.push_back(on_plane(grid, draft.frame, east, north));
  }
  if (!draft.frame.border) {
    const auto& posts = draft.region.posts;
    return posts.empty() || std::any_of(posts.begin(), posts.end(),
                                        [&](const model::Post& post) { return base::contains(quad, post.position); });
  }
  const auto& border = draft.frame.border->outer;
  for (std::size_t i = 0; i < border.size(); ++i) {
    if (base::meets(quad, {border[i], border[(i + 1) % border.size()]})) return true;
  }
  return base::contains(*draft.frame.border, quad.outer.front());
}

void read_relief(Reading& reading, const RegionText& text, model::Basis basis, RegionDraft& draft) {
  TextFile* file = file_of(reading, text, "relief");
  std::optional<AsciiGrid> grid = file != nullptr ? read_ascii_grid(*file, reading.issues) : std::nullopt;
  if (!grid || !draft.frame.known || !are_degrees(reading.issues, *grid, draft.frame)) return;
  if (!meets_county(*grid, draft)) {
    reading.issues.say(grid->west_place,
                       mark("the grid lies outside the county; look at its corner and the datum of region.yaml"));
    return;
  }
  draft.region.relief = relief_on_plane(std::move(*grid), draft.frame);
  draft.region.relief->basis = basis;
}

/// Says where a line leaves the county, once a line.
void check_course(IssueWriter& issues, const Frame& frame, const PlacedLine& line, std::string_view name) {
  for (std::size_t i = 0; i < line.points.size(); ++i) {
    const std::optional<std::string> how_far = how_far_outside(frame, line.points[i]);
    if (!how_far) continue;
    issues.say(line.places[i],
               mark("river '{0}' lies {1} outside the border of the county here; cut it at the border, or look at its "
                    "coordinates and the datum of region.yaml"),
               name, *how_far);
    return;
  }
}

void read_rivers(Reading& reading, const RegionText& text, model::Basis basis, RegionDraft& draft) {
  static const Section section({"river feature"});
  const TextFile* file = file_of(reading, text, "rivers");
  if (file == nullptr) return;
  std::optional<std::vector<LineFeature>> features = read_line_features(reading, *file, draft.frame);
  if (!features) return;
  for (LineFeature& feature : *features) {
    canonicalise(feature.properties, section.name(), reading.issues);
    const MapFields fields(reading, feature.properties, section, {}, basis);
    if (!fields.usable()) continue;
    model::River river;
    river.basis = fields.own_basis();
    river.name = fields.name(river.basis);
    for (PlacedLine& line : feature.lines) {
      check_course(reading.issues, draft.frame, line, river.name.zh);
      river.lines.push_back(std::move(line.points));
    }
    draft.region.rivers.push_back(std::move(river));
  }
}

}  // namespace

model::Relief relief_on_plane(AsciiGrid grid, const Frame& frame) {
  if (!frame.planar()) return Turning(grid, frame).relief();
  return {{grid.west, grid.south},   {grid.cell},          grid.columns, grid.rows,
          std::move(grid.heights_m), model::Basis::assumed};
}

void read_land(Reading& reading, const RegionText& text, RegionDraft& draft) {
  read_relief(reading, text, draft.relief_basis, draft);
  read_rivers(reading, text, draft.rivers_basis, draft);
}

}  // namespace sanji::input
