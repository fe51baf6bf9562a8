// SPDX-License-Identifier: Apache-2.0
// calls.csv, units.csv and hospitals.csv, whatever the event calls them, and what only all three show together.
#include "sim/input/read_call_log.hpp"

#include "sim/input/merge.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>
#include <vector>

namespace sanji::input {
namespace {

using base::mark;

/// What the rows of all three files share.
struct LogReader {
  const MapFields& log;
  const Frame& frame;
  const KnownRegion* known;
  Directory<model::Junction> places;

  [[nodiscard]] Reading& reading() const { return log.reading(); }
  [[nodiscard]] IssueWriter& issues() const { return log.reading().issues; }
};

Directory<model::Junction> places_of(const KnownRegion* known) {
  Directory<model::Junction> places;
  if (known == nullptr) return places;
  places.readable = true;
  for (const model::JunctionId id : known->region.roads.junctions.ids()) {
    places.add(known->region.roads.junctions[id].id, id);
  }
  return places;
}

/// The rows of the file that a key names; each with an id of its own.
template <class Row>
void each_row_of(const LogReader& reader, std::string_view key, const Section& section, std::string_view noun,
                 Row row) {
  const Node* named = reader.log.node(key);
  std::string written;
  if (named == nullptr || !reader.log.read(key, written)) return;
  const auto path = path_from(*named, reader.issues());
  const TextFile* file = path ? reader.reading().files.read(*path, Encoding::utf8_or_gb18030, named->place) : nullptr;
  if (file == nullptr) return;
  const std::optional<Sheet> sheet = read_sheet(*file, reader.issues());
  if (!sheet) return;
  const Columns columns(reader.reading(), *sheet, section);
  Ids ids(noun);
  for (const SheetRow& cells : sheet->rows) {
    const RowFields fields(reader.reading(), cells, columns, section);
    std::string id;
    if (fields.read("id", id) && ids.claim(reader.issues(), id, fields.place_of("id"))) row(fields, id);
  }
}

model::Standpoint read_standpoint(const LogReader& reader, const RowFields& fields, std::string_view noun,
                                  const std::string& id) {
  model::Standpoint at;
  if (!fields.has("place")) {
    if (const auto point = read_place(fields, reader.frame, noun, id)) at.position = *point;
    return at;
  }
  at.place = referred(fields, "place", reader.places, noun, id, mark("junction of junctions.csv"),
                      [](const std::string&) { return std::string(); });
  if (at.place.valid()) at.position = reader.known->region.roads.junctions[at.place].position;
  return at;
}

void read_units(const LogReader& reader, model::CallLog& log) {
  static const Section section({"event/units.csv"});
  each_row_of(reader, "units", section, mark("unit"), [&](const RowFields& fields, const std::string& id) {
    model::Unit unit;
    unit.id = id;
    fields.read("type", unit.type);
    unit.base = read_standpoint(reader, fields, mark("unit"), id);
    unit.basis = fields.basis("basis", reader.log.own_basis());
    log.units.add(std::move(unit));
  });
}

void read_hospitals(const LogReader& reader, model::CallLog& log) {
  static const Section section({"event/hospitals.csv"});
  each_row_of(reader, "hospitals", section, mark("hospital"), [&](const RowFields& fields, const std::string& id) {
    model::Hospital hospital;
    hospital.id = id;
    fields.read("name", hospital.name.zh);
    fields.read("name_en", hospital.name.en);
    hospital.at = read_standpoint(reader, fields, mark("hospital"), id);
    hospital.basis = fields.basis("basis", reader.log.own_basis());
    log.hospitals.add(std::move(hospital));
  });
}

/// Days of the Gregorian calendar since the first of January of the year 1.
std::int64_t day_number(const base::LocalTime& time) {
  constexpr std::array<int, 12> before_month{0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334};
  const std::int64_t years = time.year - 1;
  const bool leap = (time.year % 4 == 0 && time.year % 100 != 0) || time.year % 400 == 0;
  const int leap_day = leap && time.month > 2 ? 1 : 0;
  return years * 365 + years / 4 - years / 100 + years / 400 + before_month[static_cast<std::size_t>(time.month - 1)] +
         leap_day + time.day - 1;
}

/// "2009-01-01 00:16:02" or without the seconds, as the time after a start.
std::optional<base::Duration> time_after(const base::LocalTime& start, std::string_view text) {
  std::string whole = half_width(text);
  int second = 0;
  if (std::count(whole.begin(), whole.end(), ':') == 2) {
    const std::string tail = whole.substr(whole.rfind(':') + 1);
    double number = 0.0;
    const std::string plain = tail.size() == 2 && tail[0] == '0' ? tail.substr(1) : tail;
    if (tail.size() != 2 || parse_number(plain, number) != NumberFault::none || number >= 60.0) return std::nullopt;
    second = static_cast<int>(number);
    whole.resize(whole.rfind(':'));
  }
  const auto time = parse_date_time(whole);
  if (!time) return std::nullopt;
  const auto days = day_number(*time) - day_number(start);
  const int minutes = (time->hour - start.hour) * 60 + time->minute - start.minute;
  return base::minutes(static_cast<double>(days) * 24.0 * 60.0 + minutes) + base::seconds(second);
}

std::optional<base::SimTime> read_time(const LogReader& reader, const RowFields& fields, const base::LocalTime& start) {
  base::Duration after;
  if (fields.has("after_min") == fields.has("time")) {
    reader.issues().say(fields.place_of("id"), mark("a call has either '{0}' or '{1}'; write one of them"), "after_min",
                        "time");
    return std::nullopt;
  }
  if (fields.has("after_min")) {
    return fields.read("after_min", after) ? std::optional(base::SimTime{} + after) : std::nullopt;
  }
  const std::string text = fields.text_of("time");
  const auto found = time_after(start, text);
  if (!found) {
    reader.issues().say(fields.place_of("time"), mark("'{0}' is no date and time; write it like 2024-08-12 22:40:05"),
                        brief(text));
  } else if (found->us < 0) {
    reader.issues().say(fields.place_of("time"), mark("'{0}' is before the start of the exercise, {1}"), brief(text),
                        base::date_text(start));
  } else {
    return base::SimTime{} + *found;
  }
  return std::nullopt;
}

/// Says which calls nobody could ever answer or carry.
void check_answerable(const LogReader& reader, const RowFields& fields, const model::Call& call,
                      const model::CallLog& log) {
  const auto fit = std::count_if(log.units.begin(), log.units.end(), [&](const model::Unit& unit) {
    return call.needs.empty() || unit.type == call.needs;
  });
  if (fit < call.units && !log.units.empty()) {
    reader.issues().say(fields.place_of(fields.has("units") ? "units" : "id"),
                        mark("call '{0}' asks for {1} units, but only {2} fit it; add units or ask for fewer"), call.id,
                        call.units, fit);
  }
  if (call.to_hospital && log.hospitals.empty()) {
    reader.issues().say(fields.place_of("to_hospital"),
                        mark("call '{0}' is carried to a hospital, but the event has none; name a file of hospitals"),
                        call.id);
  }
}

void read_calls(const LogReader& reader, const base::LocalTime& start, model::CallLog& log) {
  static const Section section({"event/calls.csv"});
  std::vector<model::Call> calls;
  each_row_of(reader, "calls", section, mark("call"), [&](const RowFields& fields, const std::string& id) {
    model::Call call;
    call.id = id;
    if (const auto time = read_time(reader, fields, start)) call.time = *time;
    call.at = read_standpoint(reader, fields, mark("call"), id);
    fields.read("kind", call.kind);
    fields.read("needs", call.needs);
    fields.read("units", call.units);
    fields.read("on_scene_min", call.on_scene);
    fields.read("to_hospital", call.to_hospital);
    fields.read("hand_over_min", call.hand_over);
    call.basis = fields.basis("basis", reader.log.own_basis());
    check_answerable(reader, fields, call, log);
    calls.push_back(std::move(call));
  });
  std::stable_sort(calls.begin(), calls.end(),
                   [](const model::Call& a, const model::Call& b) { return a.time < b.time; });
  for (model::Call& call : calls) log.calls.add(std::move(call));
}

}  // namespace

void read_call_log(const MapFields& fields, const Frame& frame, const KnownRegion* known, model::Event& event) {
  static const Section section({"event.call_log"});
  const Node* node = fields.node("call_log");
  if (node == nullptr) return;
  const MapFields log(fields.reading(), fields.map("call_log"), section, "event.call_log", fields.own_basis());
  if (!log.usable()) return;
  const bool by_roads = known != nullptr && known->region.travel.by == model::TravelBy::roads;
  if (by_roads && known->region.roads.junctions.empty()) {
    fields.reading().issues.say(log.place(),
                                mark("the region has neither roads nor a table of times, so that no unit "
                                     "reaches a call; give it one, or write travel: {0}"),
                                "{by: straight, per_km: 72 s}");
  }
  const LogReader reader{log, frame, known, places_of(known)};
  read_units(reader, event.call_log);
  read_hospitals(reader, event.call_log);
  read_calls(reader, event.start, event.call_log);
}

}  // namespace sanji::input
