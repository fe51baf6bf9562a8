// SPDX-License-Identifier: Apache-2.0
// The library keeps its complaints to itself here; what it says ends as an issue.
#include "sim/import/geodata.hpp"

#include <cpl_error.h>
#include <fmt/format.h>
#include <gdal_priv.h>
#include <gdal_utils.h>
#include <ogrsf_frmts.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <fstream>
#include <memory>
#include <sstream>

namespace sanji::import {
namespace {

namespace fs = std::filesystem;
using base::Datum;
using base::Language;
using base::LonLat;
using base::mark;
using base::say;

/// Drivers known, complaints kept, for as long as it lives.
class Library {
 public:
  Library() {
    GDALAllRegister();
    CPLPushErrorHandler(CPLQuietErrorHandler);
    CPLErrorReset();
  }
  ~Library() { CPLPopErrorHandler(); }
  Library(const Library&) = delete;
  Library& operator=(const Library&) = delete;

  [[nodiscard]] static bool complains() { return CPLGetLastErrorType() >= CE_Failure; }
};

/// Where problems of one file go.
class Refusals {
 public:
  Refusals(const fs::path& file, Language language, base::Issues& issues)
      : file_(file.string()), language_(language), issues_(issues) {}
  template <class... Arguments>
  std::nullopt_t say(std::string_view text, const Arguments&... arguments) const {
    issues_.add({file_, 1, 1}, base::say(language_, text, arguments...));
    return std::nullopt;
  }
  std::nullopt_t damaged() const {
    return say(mark("damaged or cut short ({0}); fetch or export it again"), CPLGetLastErrorMsg());
  }
  std::nullopt_t undeclared() const {
    return say(
        mark("the file does not say in which datum its coordinates are; write --datum wgs84, cgcs2000, gcj02, bd09 or "
             "planar, as its publisher tells it"));
  }
  std::nullopt_t planar() const {
    return say(mark(
        "planar metres are never projected, and an OpenStreetMap file is in degrees; take a file in degrees, or one "
        "that says its projection"));
  }

 private:
  std::string file_;
  Language language_;
  base::Issues& issues_;
};

std::string beginning_of(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  std::string text(4096, '\0');
  stream.read(text.data(), static_cast<std::streamsize>(text.size()));
  text.resize(static_cast<std::size_t>(stream.gcount()));
  return text;
}

/// GeoJSON is WGS84 by its standard, but many counties' files are not and none says so: only an old `crs` counts.
bool says_datum(GDALDataset& set, const OGRSpatialReference* reference, const fs::path& file) {
  if (reference == nullptr) return false;
  if (std::string_view(set.GetDriverName()) != "GeoJSON") return true;
  return beginning_of(file).find("\"crs\"") != std::string::npos;
}

using Turning = std::unique_ptr<OGRCoordinateTransformation>;

/// From what the file says to degrees of WGS84, longitude first.
Turning to_degrees(const OGRSpatialReference& reference) {
  OGRSpatialReference from(reference);
  from.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
  OGRSpatialReference wgs84;
  wgs84.SetWellKnownGeogCS("WGS84");
  wgs84.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
  return Turning(OGRCreateCoordinateTransformation(&from, &wgs84));
}

void gather(const OGRGeometry* geometry, std::vector<const OGRPolygon*>& polygons) {
  if (geometry == nullptr) return;
  const auto type = wkbFlatten(geometry->getGeometryType());
  if (type == wkbPolygon) polygons.push_back(geometry->toPolygon());
  if (type != wkbMultiPolygon && type != wkbGeometryCollection) return;
  for (const OGRGeometry* part : geometry->toGeometryCollection()) gather(part, polygons);
}

/// All features of all layers; none where the file cannot be read to its end.
std::optional<std::vector<OGRFeatureUniquePtr>> features_of(GDALDataset& set) {
  std::vector<OGRFeatureUniquePtr> features;
  for (OGRLayer* layer : set.GetLayers()) {
    for (auto& feature : *layer) features.push_back(std::move(feature));
  }
  if (Library::complains()) return std::nullopt;
  return features;
}

std::optional<std::vector<LonLat>> ring_of(const OGRLinearRing& ring, std::optional<Datum> datum,
                                           OGRCoordinateTransformation* turning, const Refusals& refuse) {
  std::vector<LonLat> corners;
  for (int i = 0; i < ring.getNumPoints(); ++i) {
    double x = ring.getX(i);
    double y = ring.getY(i);
    if (turning != nullptr && turning->Transform(1, &x, &y) == 0) return refuse.damaged();
    if (std::abs(x) > 180.0 || std::abs(y) > 90.0) {
      return refuse.say(mark("{0}, {1} are no degrees; take a file in degrees, or one that says its projection"), x, y);
    }
    corners.push_back(datum ? base::to_wgs84({x, y}, *datum) : LonLat{x, y});
  }
  if (corners.size() > 1 && corners.front() == corners.back()) corners.pop_back();
  return corners;
}

bool crosses_itself(const std::vector<LonLat>& ring) {
  if (ring.size() < 3) return true;
  const base::Projection plane(ring.front());
  base::Polygon polygon;
  for (const LonLat corner : ring) polygon.outer.push_back(plane.to_plane(corner));
  return !base::is_simple(polygon);
}

/// The whole file as it is.
std::optional<std::string> text_of(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  std::ostringstream text;
  text << stream.rdbuf();
  return stream ? std::optional(std::move(text).str()) : std::nullopt;
}

/// As an ESRI ASCII grid; square cells, north up.
std::optional<std::string> grid_text(GDALDataset& grid, const Refusals& refuse) {
  const int columns = grid.GetRasterXSize();
  const int rows = grid.GetRasterYSize();
  std::array<double, 6> place{};
  grid.GetGeoTransform(place.data());
  constexpr float none = -9999.0F;
  int has_none = 0;
  const double its_none = grid.GetRasterBand(1)->GetNoDataValue(&has_none);
  std::string text =
      fmt::format("ncols {}\nnrows {}\nxllcorner {:.9f}\nyllcorner {:.9f}\ncellsize {:.12f}\nNODATA_value {:.0f}\n",
                  columns, rows, place[0], place[3] + place[5] * rows, place[1], none);
  std::vector<float> row(static_cast<std::size_t>(columns));
  for (int y = 0; y < rows; ++y) {
    if (grid.GetRasterBand(1)->RasterIO(GF_Read, 0, y, columns, 1, row.data(), columns, 1, GDT_Float32, 0, 0) !=
        CE_None)
      return refuse.damaged();
    for (std::size_t x = 0; x < row.size(); ++x) {
      const bool is_hole = std::isnan(row[x]) || (has_none != 0 && static_cast<double>(row[x]) == its_none);
      text += fmt::format("{}{:g}", x == 0 ? "" : " ", is_hole ? none : row[x]);
    }
    text += '\n';
  }
  return text;
}

/// The side of a cell in degrees [deg]: of the raster's own where it is in degrees, else the same length on a great circle.
double cell_of(GDALDataset& raster) {
  std::array<double, 6> place{};
  raster.GetGeoTransform(place.data());
  const double cell = std::min(std::hypot(place[1], place[2]), std::hypot(place[4], place[5]));
  constexpr double metres_per_degree = 111'195.08;
  const OGRSpatialReference* reference = raster.GetSpatialRef();
  return reference != nullptr && reference->IsProjected() != 0 ? cell / metres_per_degree : cell;
}

using Dataset = std::unique_ptr<GDALDataset>;

Dataset cut_to(GDALDataset& raster, const Extent& extent) {
  std::vector<std::string> words{"-of",      "MEM", "-t_srs",  "EPSG:4326",  "-r",
                                 "bilinear", "-ot", "Float32", "-dstnodata", "-9999"};
  const auto number = [&](double value) { words.push_back(fmt::format("{:.12f}", value)); };
  const double cell = cell_of(raster);
  words.emplace_back("-tr");
  number(cell);
  number(cell);
  words.emplace_back("-te");
  for (const double value : {extent.low.lon_deg, extent.low.lat_deg, extent.high.lon_deg, extent.high.lat_deg})
    number(value);
  if (raster.GetSpatialRef() == nullptr) {  // the user has said that it is in degrees
    words.emplace_back("-s_srs");
    words.emplace_back("EPSG:4326");
  }
  std::vector<char*> arguments;
  arguments.reserve(words.size() + 1);
  for (std::string& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  GDALWarpAppOptions* options = GDALWarpAppOptionsNew(arguments.data(), nullptr);
  GDALDatasetH from = GDALDataset::ToHandle(&raster);
  Dataset cut(GDALDataset::FromHandle(GDALWarp("", nullptr, 1, &from, options, nullptr)));
  GDALWarpAppOptionsFree(options);
  return cut;
}

}  // namespace

std::optional<Datum> datum_named(std::string_view word) {
  constexpr std::array words{"wgs84", "cgcs2000", "gcj02", "bd09", "planar"};
  const auto* const found = std::find(words.begin(), words.end(), word);
  if (found == words.end()) return std::nullopt;
  return static_cast<Datum>(found - words.begin());
}

std::optional<std::vector<LonLat>> read_border(const fs::path& file, std::optional<Datum> datum, Language language,
                                               base::Issues& issues) {
  const Refusals refuse(file, language, issues);
  const Library library;
  std::error_code unknown;
  if (!fs::is_regular_file(file, unknown)) return refuse.say(mark("there is no such file"));
  const Dataset set(GDALDataset::Open(file.c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY | GDAL_OF_VERBOSE_ERROR));
  if (!set) return refuse.damaged();
  if (datum == Datum::planar) return refuse.planar();
  const OGRSpatialReference* reference = set->GetLayerCount() > 0 ? set->GetLayer(0)->GetSpatialRef() : nullptr;
  if (!datum && !says_datum(*set, reference, file)) return refuse.undeclared();
  const auto features = features_of(*set);
  if (!features) return refuse.damaged();
  std::vector<const OGRPolygon*> polygons;
  for (const auto& feature : *features) gather(feature->GetGeometryRef(), polygons);
  if (polygons.size() != 1)
    return refuse.say(mark("a border is one polygon, but the file has {0}; keep the county's own"), polygons.size());
  if (const int holes = polygons.front()->getNumInteriorRings(); holes > 0)
    return refuse.say(mark("the border has {0} holes; a county's border is one ring, so take them out"), holes);
  const Turning turning = datum ? nullptr : to_degrees(*reference);
  auto ring = ring_of(*polygons.front()->getExteriorRing(), datum, turning.get(), refuse);
  if (!ring) return std::nullopt;
  if (crosses_itself(*ring)) {
    return refuse.say(mark("the border crosses or touches itself; mend it in a map program"));
  }
  return ring;
}

std::optional<std::string> read_relief(const fs::path& file, std::optional<Datum> datum, const Extent& extent,
                                       Language language, base::Issues& issues) {
  const Refusals refuse(file, language, issues);
  const Library library;
  std::error_code unknown;
  if (!fs::is_regular_file(file, unknown)) return refuse.say(mark("there is no such file"));
  if (datum == Datum::planar) return refuse.planar();
  if (datum == Datum::gcj02 || datum == Datum::bd09) {
    return refuse.say(
        mark("heights are taken in WGS84 or CGCS2000, not in the datum of a map service; take another file"));
  }
  const bool is_plain = file.extension() == ".asc" && !fs::exists(fs::path(file).replace_extension(".prj"), unknown);
  if (is_plain && !datum) return refuse.undeclared();
  if (is_plain) {
    auto text = text_of(file);
    return text ? std::move(text) : refuse.say(mark("cannot read {0}"), file.string());
  }
  const Dataset raster(GDALDataset::Open(file.c_str(), GDAL_OF_RASTER | GDAL_OF_READONLY | GDAL_OF_VERBOSE_ERROR));
  if (!raster || raster->GetRasterCount() == 0) return refuse.damaged();
  if (!datum && raster->GetSpatialRef() == nullptr) return refuse.undeclared();
  const Dataset cut = cut_to(*raster, extent);
  if (!cut || Library::complains()) return refuse.damaged();
  return grid_text(*cut, refuse);
}

}  // namespace sanji::import
