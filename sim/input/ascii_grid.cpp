// SPDX-License-Identifier: Apache-2.0
// The header line by line, the heights token by token: a row may be broken over lines, and places are counted only where
// something is wrong.
#include "sim/input/ascii_grid.hpp"

#include "sim/base/random.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>
#include <string>
#include <string_view>
#include <system_error>

namespace sanji::input {
namespace {

using base::mark;

/// Heights on land [m]; whatever lies outside is a hole that was not declared, or another unit.
constexpr double lowest_m = -1000.0;
constexpr double highest_m = 9000.0;
/// A file with another decimal mark has millions of wrong heights: so many are said one by one.
constexpr int most_said = 20;
constexpr double usual_hole = -9999.0;
constexpr int least_side = 2;

enum What : std::size_t { ncols, nrows, west, south, cellsize, hole, count_of_lines };

struct HeaderName {
  std::string_view name;
  What what;
  std::string_view example;
};
constexpr std::array header_names{
    HeaderName{"ncols", ncols, "ncols 120"},          HeaderName{"nrows", nrows, "nrows 90"},
    HeaderName{"xllcorner", west, "xllcorner 103.1"}, HeaderName{"xllcenter", west, "xllcenter 103.1"},
    HeaderName{"yllcorner", south, "yllcorner 35.4"}, HeaderName{"yllcenter", south, "yllcenter 35.4"},
    HeaderName{"cellsize", cellsize, "cellsize 30"},  HeaderName{"NODATA_value", hole, "NODATA_value -9999"}};

std::string lower(std::string_view text) {
  std::string all(text);
  for (char& c : all) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return all;
}

bool read_number(std::string_view text, double& number) {
  const char* last = text.data() + text.size();
  const auto [end, fault] = std::from_chars(text.data(), last, number);
  return fault == std::errc{} && end == last;
}

/// A text cut at its blanks, each part with its place in the whole.
class Tokens {
 public:
  explicit Tokens(std::string_view text, std::size_t from = 0) : text_(text), at_(from) {}
  /// The next part; empty at the end.
  std::string_view next() {
    at_ = std::min(text_.find_first_not_of(" \t\r", at_), text_.size());
    offset_ = at_;
    at_ = std::min(text_.find_first_of(" \t\r", at_), text_.size());
    return text_.substr(offset_, at_ - offset_);
  }
  /// Where the last part began.
  [[nodiscard]] std::size_t offset() const { return offset_; }

 private:
  std::string_view text_;
  std::size_t at_;
  std::size_t offset_ = 0;
};

/// A line of the header.
struct Given {
  std::string written;  ///< the name, as it stands there
  std::string text;     ///< the value, as it stands there
  double value = 0.0;
  Place place;  ///< of the value
  bool is_there = false;
  bool is_good = false;
};

class GridReader {
 public:
  GridReader(const TextFile& file, IssueWriter& issues) : file_(file), text_(file.text), issues_(issues) {}

  std::optional<AsciiGrid> grid() {
    const std::size_t before = issues_.count();
    read_header();
    check_header();
    read_heights();
    check_count();
    if (issues_.count() != before) return std::nullopt;
    return made();
  }
  /// Where the heights begin.
  [[nodiscard]] std::size_t header_bytes() const { return header_bytes_; }

 private:
  [[nodiscard]] Place place(std::size_t offset) const { return place_of(file_.name, text_, offset); }
  [[nodiscard]] std::size_t line_end(std::size_t from) const { return std::min(text_.find('\n', from), text_.size()); }

  void read_header() {
    for (std::size_t at = 0; at < text_.size(); at = line_end(at) + 1) {
      Tokens tokens(text_.substr(0, line_end(at)), at);
      const std::string_view name = tokens.next();
      const std::size_t name_at = tokens.offset();
      const bool is_height = !name.empty() && std::string_view("0123456789+-.").find(name[0]) != std::string_view::npos;
      if (is_height || lower(name) == "nan") break;
      header_bytes_ = std::min(line_end(at) + 1, text_.size());
      if (name.empty()) continue;
      const std::string_view value = tokens.next();
      const std::size_t value_at = tokens.offset();
      take(name, name_at, value, value_at, !tokens.next().empty());
    }
  }

  void take(std::string_view name, std::size_t name_at, std::string_view value, std::size_t value_at, bool has_more) {
    const auto* const known = std::find_if(header_names.begin(), header_names.end(),
                                           [&](const HeaderName& each) { return lower(each.name) == lower(name); });
    if (known == header_names.end()) {
      std::vector<std::string> names;
      names.reserve(std::size(header_names));
      for (const HeaderName& each : header_names) names.emplace_back(each.name);
      issues_.unknown_key(place(name_at), name, issues_.text(mark("the header of the grid")), names);
      return;
    }
    Given& given = given_[known->what];
    if (given.is_there) {
      issues_.say(place(name_at), mark("'{0}' says again what '{1}' says in line {2}; keep one of them"), name,
                  given.written, given.place.line);
      return;
    }
    given = {std::string(name), std::string(value), 0.0, place(value_at), true, false};
    if (value.empty() || has_more) {
      issues_.say(place(name_at), mark("'{0}' needs one number behind it; write it, like {1}"), name, known->example);
    } else if (!read_number(value, given.value) || (known->what != hole && !std::isfinite(given.value))) {
      issues_.say(given.place, mark("'{0}' is no number; write digits only, like {1}"), brief(value),
                  known->example.substr(known->name.size() + 1));
    } else {
      given.is_good = true;
    }
  }

  void check_header() {
    for (const HeaderName& each : header_names) {
      const bool is_second_name = each.name.ends_with("center");
      if (each.what == hole || is_second_name || given_[each.what].is_there) continue;
      issues_.say({&file_.name, 1, 1}, mark("the header of the grid lacks '{0}'; write it, like {1}"), each.name,
                  each.example);
    }
    check_side(given_[ncols]);
    check_side(given_[nrows]);
    const Given& cell = given_[cellsize];
    if (cell.is_good && !(cell.value > 0.0)) {
      issues_.say(cell.place, mark("cellsize '{0}' is not above 0; write the side of a cell"), cell.text);
    }
    if (!has_sides() || given_[ncols].value * given_[nrows].value <= most_grid_cells) return;
    issues_.say(given_[ncols].place,
                mark("the grid has {0} x {1} cells, more than the {2} that are read; make its cells larger or cut it "
                     "at the county"),
                given_[ncols].text, given_[nrows].text, most_grid_cells);
  }

  void check_side(Given& side) {
    if (!side.is_good) return;
    side.is_good = false;
    if (side.value != std::floor(side.value)) {
      issues_.say(side.place, mark("'{0}' is no whole number; write it like {1}"), side.text, "120");
    } else if (side.value < least_side || side.value > most_grid_cells) {
      issues_.say(side.place, mark("'{0}' is out of range; {1} goes from {2} to {3}{4}"), side.text, side.written,
                  least_side, most_grid_cells, "");
    } else {
      side.is_good = true;
    }
  }
  [[nodiscard]] bool has_sides() const { return given_[ncols].is_good && given_[nrows].is_good; }
  [[nodiscard]] std::size_t asked_for() const {
    return static_cast<std::size_t>(given_[ncols].value) * static_cast<std::size_t>(given_[nrows].value);
  }

  void read_heights() {
    if (has_sides()) heights_.reserve(std::min<std::size_t>(asked_for(), most_grid_cells));
    const double none = given_[hole].is_good ? given_[hole].value : usual_hole;
    for (std::size_t at = header_bytes_; at < text_.size(); at = line_end(at) + 1) {
      Tokens tokens(text_.substr(0, line_end(at)), at);
      const std::size_t before = heights_.size();
      for (std::string_view token = tokens.next(); !token.empty(); token = tokens.next()) {
        heights_.push_back(height_of(token, tokens.offset(), none));
      }
      note_row(at, heights_.size() - before);
    }
    if (wrong_ > most_said) {
      issues_.say(place(first_unsaid_), mark("{0} more heights from here on are wrong"), wrong_ - most_said);
    }
    const bool all_holes =
        std::all_of(heights_.begin(), heights_.end(), [](float height) { return std::isnan(height); });
    if (wrong_ == 0 && !heights_.empty() && all_holes) {
      issues_.say({&file_.name, 1, 1}, mark("no height of the grid is known; every one is NODATA_value {0}"), none);
    }
  }

  float height_of(std::string_view token, std::size_t offset, double none) {
    constexpr float no_height = std::numeric_limits<float>::quiet_NaN();
    double height = 0.0;
    const bool is_number = read_number(token, height);
    const bool is_none =
        is_number && (std::isnan(height) ? std::isnan(none) : static_cast<float>(height) == static_cast<float>(none));
    if (is_none) return no_height;
    if (is_number && height >= lowest_m && height <= highest_m) return static_cast<float>(height);
    if (++wrong_ > most_said) {
      if (wrong_ == most_said + 1) first_unsaid_ = offset;
    } else if (!is_number) {
      issues_.say(place(offset), mark("'{0}' is no number; write digits only, like {1}"), brief(token), "1834.5");
    } else {
      issues_.say(place(offset),
                  mark("height {0} is none on land ({1} to {2} m); write NODATA_value where none is known"), token,
                  lowest_m, highest_m);
    }
    return no_height;
  }

  /// Remembers the first row that is longer or shorter than the header says.
  void note_row(std::size_t at, std::size_t heights) {
    if (heights == 0) return;
    ++lines_;
    if (odd_heights_ != 0 || !has_sides() || heights == static_cast<std::size_t>(given_[ncols].value)) return;
    odd_at_ = at;
    odd_heights_ = heights;
  }

  /// Rows may be broken over lines, so only the sum counts; the odd row shows where to look.
  void check_count() {
    if (!has_sides() || heights_.size() == asked_for()) return;
    if (odd_heights_ != 0) {
      issues_.say(place(odd_at_),
                  mark("this row has {0} heights, but ncols is {1}; the file has {2} heights and should have {3}"),
                  odd_heights_, given_[ncols].text, heights_.size(), asked_for());
    } else {
      issues_.say(given_[nrows].place, mark("the file has {0} rows of heights, but nrows is {1}"), lines_,
                  given_[nrows].text);
    }
  }

  AsciiGrid made() {
    AsciiGrid grid;
    grid.columns = static_cast<int>(given_[ncols].value);
    grid.rows = static_cast<int>(given_[nrows].value);
    grid.cell = given_[cellsize].value;
    // the middle of the south-west cell, or its corner
    const auto corner = [&](const Given& given) {
      return lower(given.written).ends_with("center") ? given.value - grid.cell / 2.0 : given.value;
    };
    grid.west = corner(given_[west]);
    grid.south = corner(given_[south]);
    grid.west_place = given_[west].place;
    grid.south_place = given_[south].place;
    const auto columns = static_cast<std::ptrdiff_t>(grid.columns);
    for (std::ptrdiff_t low = 0, high = grid.rows - 1; low < high; ++low, --high) {
      std::swap_ranges(heights_.begin() + low * columns, heights_.begin() + (low + 1) * columns,
                       heights_.begin() + high * columns);
    }
    grid.heights_m = std::move(heights_);
    return grid;
  }

  const TextFile& file_;
  std::string_view text_;
  IssueWriter& issues_;
  std::array<Given, count_of_lines> given_;
  std::size_t header_bytes_ = 0;
  std::vector<float> heights_;
  int wrong_ = 0;
  std::size_t first_unsaid_ = 0;
  std::size_t lines_ = 0;
  std::size_t odd_at_ = 0;
  std::size_t odd_heights_ = 0;
};

}  // namespace

std::optional<AsciiGrid> read_ascii_grid(TextFile& file, IssueWriter& issues) {
  GridReader reader(file, issues);
  std::optional<AsciiGrid> grid = reader.grid();
  file.kept = file.text.substr(0, reader.header_bytes()) +
              fmt::format("(heights left out; FNV-1a of the file {:016x})\n", base::text_hash(file.text));
  return grid;
}

}  // namespace sanji::input
