// SPDX-License-Identifier: Apache-2.0
// By what travel times are known: region.travel, and minutes.csv, whose rows and columns are junctions.
#include "sim/input/region_draft.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace sanji::input {
namespace {

using base::mark;
using model::TravelBy;

constexpr std::string_view table_file = "minutes.csv";

/// Which junction each column or row of the table is for.
class TableReader {
 public:
  TableReader(Reading& reading, const Sheet& sheet, RegionDraft& draft)
      : issues_(reading.issues), sheet_(sheet), draft_(draft), junctions_(draft.region.roads.junctions.size()) {}

  model::TravelTable read() {
    model::TravelTable table{junctions_, std::vector<base::Duration>(junctions_ * junctions_)};
    std::vector<bool> given(junctions_, false);
    std::vector<std::optional<std::size_t>> columns;
    for (std::size_t i = 1; i < sheet_.header.size(); ++i) columns.push_back(place_of(sheet_.header[i], given));
    say_missing(given, sheet_.header.front().place, mark("no column of the table is for: {0}; add one for each"));
    std::vector<bool> rows(junctions_, false);
    for (const SheetRow& row : sheet_.rows) {
      const auto from = place_of(row.cells.front(), rows);
      for (std::size_t i = 0; i < columns.size(); ++i) {
        const auto time = minutes_of(row.cells[i + 1], row.cells.front(), sheet_.header[i + 1]);
        if (time && from && columns[i]) table.times[*from * junctions_ + *columns[i]] = *time;
      }
    }
    for (const SheetRow& torn : sheet_.torn) {
      if (const auto from = known(torn.cells.front())) rows[*from] = true;  // what is wrong with it has been said
    }
    say_missing(rows, sheet_.header.front().place, mark("no row of the table is for: {0}; add one for each"));
    return table;
  }

 private:
  [[nodiscard]] std::optional<std::size_t> known(const Cell& cell) const {
    const auto found = draft_.junctions.ids.find(half_width(cell.text));
    return found == draft_.junctions.ids.end() ? std::nullopt : std::optional(found->second.index());
  }

  std::optional<std::size_t> place_of(const Cell& cell, std::vector<bool>& given) {
    const auto place = known(cell);
    if (!place) {
      const std::string id = half_width(cell.text);
      if (in_doubt(draft_.junctions, id)) return std::nullopt;
      issues_.add(cell.place, issues_.text(mark("'{0}' is no junction of junctions.csv; the table names junctions"),
                                           brief(cell.text)) +
                                  issues_.did_you_mean(id, draft_.junctions.known));
    } else if (given[*place]) {
      issues_.say(cell.place, mark("'{0}' stands twice in the table; keep one of them"), brief(cell.text));
      return std::nullopt;
    } else {
      given[*place] = true;
    }
    return place;
  }

  void say_missing(const std::vector<bool>& given, const Place& place, std::string_view sentence) {
    std::vector<std::string> missing;
    for (const model::JunctionId id : draft_.region.roads.junctions.ids()) {
      if (!given[id.index()]) missing.push_back(draft_.region.roads.junctions[id].id);
    }
    if (!missing.empty()) issues_.say(place, sentence, base::list_of(missing));
  }

  std::optional<base::Duration> minutes_of(const Cell& cell, const Cell& from, const Cell& to) {
    double minutes = 0.0;
    if (cell.text.empty()) {
      issues_.say(cell.place, mark("the time from '{0}' to '{1}' is missing; write minutes, like 12.5"), from.text,
                  to.text);
    } else if (parse_number(half_width(cell.text), minutes) != NumberFault::none) {
      issues_.say(cell.place, mark("'{0}', the time from '{1}' to '{2}', is no number; write minutes, like 12.5"),
                  brief(cell.text), from.text, to.text);
    } else if (minutes < 0.0) {
      issues_.say(cell.place, mark("the time from '{1}' to '{2}' is negative: {0}; write minutes, like 12.5"),
                  brief(cell.text), from.text, to.text);
    } else {
      return base::minutes(minutes);
    }
    return std::nullopt;
  }

  IssueWriter& issues_;
  const Sheet& sheet_;
  RegionDraft& draft_;
  std::size_t junctions_;
};

void read_table(Reading& reading, const RegionText& text, const Place& asked, RegionDraft& draft) {
  const TextFile* file = reading.files.read(text.folder / table_file, Encoding::utf8_or_gb18030, asked);
  if (file == nullptr) return;
  if (text.sheets.contains("roads")) {
    reading.issues.say(asked, mark("the region has roads.csv and travels by a table; take one of them out"));
  }
  const std::optional<Sheet> sheet = read_sheet(*file, reading.issues);
  if (!sheet || !draft.junctions.readable) return;
  draft.region.travel.table = TableReader(reading, *sheet, draft).read();
}

}  // namespace

void read_travel(Reading& reading, const RegionText& text, RegionDraft& draft) {
  if (!text.yaml) return;
  static const Section section({"region.travel"});
  const Node* map = text.yaml->find("travel");
  Place asked = map == nullptr ? text.yaml->place : map->place;
  model::Travel& travel = draft.region.travel;
  if (map != nullptr) {
    const MapFields fields(reading, *map, section, "region.travel", draft.region.basis);
    if (!fields.usable()) return;
    fields.read("by", model::travel_by_words, travel.by);
    fields.read("metric", model::metric_words, travel.straight.metric);
    fields.read("first", travel.straight.first);
    if (fields.has("per_km")) {
      fields.read("per_km", travel.straight.per_km);
    } else if (travel.by == TravelBy::straight) {
      reading.issues.missing_key(fields.place(), *section.key("per_km"), "region.travel");
    }
    asked = fields.place_of("by");
  }
  std::error_code error;
  if (travel.by == TravelBy::table) {
    read_table(reading, text, asked, draft);
  } else if (std::filesystem::exists(text.folder / table_file, error)) {
    reading.issues.say(asked,
                       mark("'{0}' is there, but the region does not travel by it; write travel: {1}, or take "
                            "the file out"),
                       table_file, "{by: table}");
  }
}

}  // namespace sanji::input
