// SPDX-License-Identifier: Apache-2.0
// What is not to be seen leaves no trace: windows of two runs that differ only in what comes after the clock, or only in
// what the observer never learnt, are the same to the pixel.
#include "sim/measures/words.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/play.hpp"
#include "tests/support/ui_driver.hpp"
#include "viz/raster/png.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

using namespace sanji;
using base::SimTime;
using journal::Record;
using journal::RecordId;
using journal::Variable;
using tests::UiDriver;

namespace {

constexpr double now_s = 8400.0;

const journal::Journal& flood() {
  static const journal::Journal journal = tests::play("scenarios/dongxiang-flash-flood.yaml", 7);
  return journal;
}

const replay::Replay& whole() {
  static const replay::Replay run(flood());
  return run;
}

/// Rows of a table up to a record, which all stand in the order of records.
template <class Row>
void cut(std::vector<Row>& rows, RecordId Row::*record, RecordId end) {
  rows.erase(std::partition_point(rows.begin(), rows.end(), [&](const Row& row) { return row.*record < end; }),
             rows.end());
}

/// The same run, of which nothing is told after the clock's time but how long it takes.
const replay::Replay& without_future() {
  static const replay::Replay run([] {
    journal::Journal journal = flood();
    journal.provenance.duration = whole().end() - SimTime{};
    const SimTime now = SimTime{} + base::seconds(now_s);
    auto& records = journal.told.records;
    const auto last =
        std::partition_point(records.begin(), records.end(), [&](const Record& r) { return r.time <= now; });
    const auto end = static_cast<RecordId>(last - records.begin());
    records.erase(last, records.end());
    cut(journal.told.enablers, &journal::Enabler::record, end);
    cut(journal.told.decisions, &journal::DecisionRow::record, end);
    cut(journal.told.facts, &journal::FactRow::message, end);
    return journal;
  }());
  return run;
}

/// The same run, in which whatever others did and whatever was so without the county doing it is another.
const replay::Replay& with_other_truth() {
  static const replay::Replay run([] {
    journal::Journal journal = flood();
    const journal::EntityRow county = whole().county();
    for (Record& record : journal.told.records) {
      const Variable sets = journal::row_of(record.kind).sets;
      if (record.actor == county || sets == Variable::none) continue;
      if (sets == Variable::severity) record.value = record.value > 1.0 ? 1.0 : 3.0;
      if (sets == Variable::people || sets == Variable::houses) record.value += 17.0;
      if (sets == Variable::closed || sets == Variable::reachable || sets == Variable::powered) {
        record.value = 1.0 - record.value;
      }
      if (sets == Variable::queue) record.value += 3.0;
      if (sets == Variable::team_status && record.value > 0.0) record.value = 6.0 - record.value;
      if (sets == Variable::warning) record.value = 4.0;
      if (sets == Variable::done || sets == Variable::enough) record.value = 1.0 - record.value;
    }
    for (auto& field : journal.fields) std::fill(field.cells.begin(), field.cells.end(), std::uint16_t{0});
    return journal;
  }());
  return run;
}

raster::Image drawn(const replay::Replay& run, const std::vector<std::string>& said, const std::string& panel) {
  UiDriver ui({&run, nullptr}, base::Language::en, {}, 1280, 900);
  ui.run("seek " + std::to_string(now_s));
  for (const std::string& line : said) ui.run(line);
  ui.run("panel " + panel);
  ui.frames(6, 0.2);
  return ui.image();
}

void check_same(const replay::Replay& one, const replay::Replay& other, const std::vector<std::string>& said) {
  for (const char* panel : {"records", "indicators", "why"}) {
    const raster::Image first = drawn(one, said, panel);
    const raster::Image second = drawn(other, said, panel);
    INFO(said.front() << ", " << panel);
    const bool is_same = raster::hash_of(first) == raster::hash_of(second);
    CHECK(is_same);
    if (is_same) continue;
    const auto folder = std::filesystem::path(SANJI_TESTS_BUILD_FOLDER);
    CHECK(raster::write_png(first, folder / "hidden-one.png", base::Language::en).empty());
    CHECK(raster::write_png(second, folder / "hidden-other.png", base::Language::en).empty());
    break;
  }
}

}  // namespace

TEST_CASE("as known to a post, what it never learnt leaves no trace on map, timeline and panels") {
  check_same(whole(), with_other_truth(), {"picture.known"});
  check_same(whole(), with_other_truth(), {"picture.known", "area 3600 10000", "split.low 0.6"});
}

TEST_CASE("as known to a post, what is to come leaves no trace on map, timeline and panels") {
  check_same(whole(), without_future(), {"picture.known"});
  check_same(whole(), without_future(), {"picture.known", "area 3600 10000", "search report"});
}

TEST_CASE("in front of those who take part, what is to come leaves no trace on map and timeline") {
  check_same(whole(), without_future(), {"layout audience"});
  check_same(whole(), without_future(), {"layout audience", "split.low 0.7", "area 3600 10000"});
}

TEST_CASE("what is to come is hidden in any layout by a key, and leaves no trace on map, timeline and panels") {
  check_same(whole(), without_future(), {"future.hide", "split.low 0.6"});
  check_same(whole(), without_future(), {"future.hide", "area 3600 10000", "search report"});
  UiDriver ui({&whole(), nullptr});
  CHECK_FALSE(ui.view().no_future);
  ui.key(session::Key::h);
  CHECK(ui.view().no_future);
  ui.key(session::Key::h);
  CHECK_FALSE(ui.view().no_future);
}

TEST_CASE("what is hidden is another picture than what is not, and says whose knowledge it is") {
  CHECK(raster::hash_of(drawn(whole(), {"future.hide"}, "records")) !=
        raster::hash_of(drawn(whole(), {"future.hide", "future.hide"}, "records")));
  UiDriver ui({&whole(), nullptr});
  ui.run("panel records");
  ui.run("picture.known");
  ui.frames(3, 0.2);
  CHECK(ui.shows("timeline.known"));
  CHECK(ui.shows("known.heading"));
  ui.run("panel indicators");
  ui.frames(3, 0.2);
  CHECK(ui.shows("known.heading"));
}

TEST_CASE("those who take part are offered no picture that tells the truth") {
  UiDriver ui({&whole(), nullptr});
  CHECK(ui.shows("picture.truth"));
  ui.run("layout audience");
  ui.frames(3, 0.2);
  for (const char* id : {"picture.truth", "picture.known", "picture.both", "picture.next"}) CHECK_FALSE(ui.shows(id));
  CHECK_FALSE(ui.shows("observer"));
  for (const char* picture : {"picture.known", "picture.both"}) {
    ui.run(picture);
    ui.frames(3, 0.2);
    INFO(picture);
    CHECK(ui.shows("observer"));
    CHECK_FALSE(ui.shows("picture.truth"));
  }
}

TEST_CASE(
    "a selected record that is still to come, or that nobody told the observer, is named as such and no chain is "
    "drawn") {
  const auto& records = whole().view().records();
  UiDriver ui({&whole(), nullptr});
  ui.run("panel why");
  ui.run("seek " + std::to_string(now_s));
  ui.run("future.hide");
  ui.run("select.record " + std::to_string(records.size() - 1));
  ui.frames(3, 0.2);
  CHECK(ui.shows("why.hidden"));
  CHECK_FALSE(ui.shows("group.chain"));
  ui.run("future.hide");
  ui.frames(3, 0.2);
  CHECK_FALSE(ui.shows("why.hidden"));
  const auto arrived = std::find_if(records.begin(), records.end(),
                                    [](const Record& record) { return record.kind == journal::RecordKind::arrived; });
  ui.run("select.record " + std::to_string(arrived - records.begin()));
  ui.frames(3, 0.2);
  CHECK(ui.shows("group.chain"));
  ui.run("picture.known");
  ui.frames(3, 0.2);
  CHECK(ui.shows("why.hidden"));
  CHECK_FALSE(ui.shows("group.chain"));
}

TEST_CASE("what is to come, or was not known, is not found in the palette") {
  const auto& stops = whole().stops();
  std::size_t to_come = stops.size();
  while (to_come > 0 && whole().view().record(stops[to_come - 1].records.back()).time.seconds() > now_s) --to_come;
  REQUIRE(to_come < stops.size());
  const std::string stop = "palette.stop." + std::to_string(to_come);
  const replay::Heard heard(whole(), whole().county());
  const SimTime now = SimTime{} + base::seconds(now_s);
  const auto& incidents = whole().view().incidents();
  const auto unheard = std::find_if(incidents.begin(), incidents.end(), [&](journal::EntityRow row) {
    const auto first = heard.first(row);
    return whole().states().value(row, Variable::severity, now) && (!first || *first > now);
  });
  REQUIRE(unheard != incidents.end());
  const std::string incident = whole().view().entity(*unheard).id;
  UiDriver ui({&whole(), nullptr}, base::Language::en, {}, 1280, 3000);
  ui.run("seek " + std::to_string(now_s));
  const auto finds = [&](const std::string& typed, const std::string& id) {
    ui.run("palette");
    ui.run("palette.type " + typed);
    ui.frames(4, 0.2);
    const bool is_found = ui.shows(id);
    ui.run("palette");
    ui.frames(2, 0.2);
    return is_found;
  };
  const std::string name = measures::incident_name(whole().view(), *unheard, base::Language::en);
  const std::string clock = base::clock_text(whole().journal().provenance.start, stops[to_come].at, true);
  CHECK(finds(clock, stop));
  CHECK(finds(name, "palette.entity." + incident));
  ui.run("future.hide");
  CHECK_FALSE(finds(clock, stop));
  CHECK(finds(name, "palette.entity." + incident));
  ui.run("picture.known");
  CHECK_FALSE(finds(clock, stop));
  CHECK_FALSE(finds(name, "palette.entity." + incident));
}

TEST_CASE("as known, a record that is gone to is seen, with those of its causes that the observer knows") {
  const replay::Heard heard(whole(), whole().county());
  const auto& records = heard.records();
  const auto late = std::find_if(records.rbegin(), records.rend(),
                                 [](RecordId id) { return whole().view().record(id).time.seconds() < now_s; });
  REQUIRE(late != records.rend());
  UiDriver ui({&whole(), nullptr}, base::Language::en, {}, 1280, 2400);
  ui.run("panel why");
  ui.run("split.low 0.1");
  ui.run("seek " + std::to_string(now_s));
  ui.run("picture.known");
  ui.run("goto " + std::to_string(*late));
  ui.frames(3, 0.2);
  CHECK(ui.view().clock.at == whole().view().record(*late).time);
  CHECK_FALSE(ui.shows("why.hidden"));
  CHECK(ui.shows("record." + std::to_string(*late)));
  for (const RecordId cause : whole().view().causes(*late)) {
    CHECK(ui.shows("cause." + std::to_string(cause)) == heard.holds(cause));
  }
}

namespace {

/// The same run, in which the level is set at once, without having been considered; on demand to another one.
journal::Journal set_at_once(bool is_other) {
  journal::Journal journal = flood();
  for (Record& record : journal.told.records) {
    if (record.kind != journal::RecordKind::level_set) continue;
    record.cause = journal::none;
    if (is_other) record.value = record.value > 2.0 ? 1.0 : 4.0;
  }
  return journal;
}

const replay::Replay& with_levels() {
  static const replay::Replay run(set_at_once(false));
  return run;
}

const replay::Replay& with_other_levels() {
  static const replay::Replay run(set_at_once(true));
  return run;
}

/// A window in which the card of the run's first decision of the level is open.
UiDriver at_level(const replay::Replay& run, const std::vector<std::string>& said = {}) {
  UiDriver ui({&run, nullptr}, base::Language::en, {}, 1280, 900);
  for (const std::string& line : said) ui.run(line);
  ui.run("stop.injects");
  ui.run("speed 960");
  ui.run("play");
  for (int i = 0; i < 60 && !ui.view().overlays.card; ++i) ui.frames(1, 0.5);
  ui.frames(6, 0.2);
  return ui;
}

}  // namespace

TEST_CASE("an open card that asks for the response level does not tell it, nor do map, timeline and panels") {
  UiDriver ui = at_level(with_levels());
  REQUIRE(ui.view().overlays.card.has_value());
  const auto& stop = with_levels().stops()[ui.view().overlays.card->stop];
  REQUIRE(stop.kind == replay::Stop::Kind::level);
  REQUIRE((with_levels().view().record(stop.records.back()).time == ui.view().clock.at));
  CHECK(ui.shows("card.level.0"));
  for (const char* panel : {"records", "indicators", "why"}) {
    for (const char* picture : {"picture.truth", "picture.known"}) {
      const std::vector<std::string> said{std::string("panel ") + panel, picture};
      const auto one = at_level(with_levels(), said).image();
      const auto other = at_level(with_other_levels(), said).image();
      INFO(panel << ", " << picture);
      const bool is_same = raster::hash_of(one) == raster::hash_of(other);
      CHECK(is_same);
      if (is_same) continue;
      const auto folder = std::filesystem::path(SANJI_TESTS_BUILD_FOLDER);
      CHECK(raster::write_png(one, folder / "hidden-one.png", base::Language::en).empty());
      CHECK(raster::write_png(other, folder / "hidden-other.png", base::Language::en).empty());
    }
  }
  ui.run("card.answer");
  ui.frames(3);
  CHECK(ui.shows("card.level.0"));  // the answer stands below it, what was known before does not become the answer
}

TEST_CASE("what was known before a level was decided stays so on the card when its answer is shown") {
  std::size_t levels = 0;
  for (const replay::Stop& stop : whole().stops()) {
    if (stop.kind != replay::Stop::Kind::level) continue;
    UiDriver ui({&whole(), nullptr}, base::Language::en, {}, 1280, 900);
    ui.run("stop.injects");
    ui.run("seek " + std::to_string(stop.at.seconds() - 0.5));
    ui.run("play");
    ui.frames(6, 0.2);
    REQUIRE(ui.view().overlays.card.has_value());
    const auto shown = [&] {
      for (const char* level : {"0", "1", "2", "3", "4"}) {
        if (ui.shows(std::string("card.level.") + level)) return std::string(level);
      }
      return std::string("none");
    };
    const std::string before = shown();
    ui.run("card.answer");
    ui.frames(4, 0.2);
    CHECK(ui.view().overlays.card->answer_shown);
    CHECK(shown() == before);
    ++levels;
  }
  CHECK(levels >= 3);
}

TEST_CASE(
    "a level that was set or lowered without candidates tells on its card what caused it, or that nothing is told") {
  const auto& stops = whole().stops();
  const auto lowered = std::find_if(stops.begin(), stops.end(), [](const replay::Stop& stop) {
    return whole().view().record(stop.records.front()).kind == journal::RecordKind::level_lowered;
  });
  REQUIRE(lowered != stops.end());
  const RecordId cause = whole().view().record(lowered->records.front()).cause;
  REQUIRE(cause != journal::none);
  UiDriver ui({&whole(), nullptr}, base::Language::en, {}, 1280, 900);
  ui.run("stop.injects");
  ui.run("seek " + std::to_string(lowered->at.seconds() - 0.5));
  ui.run("play");
  ui.frames(6, 0.2);
  CHECK_FALSE(ui.shows("card.cause." + std::to_string(cause)));
  ui.run("card.answer");
  ui.frames(4, 0.2);
  CHECK(ui.shows("card.cause." + std::to_string(cause)));
  CHECK(ui.shows("card.unweighed"));
  UiDriver at_once = at_level(with_levels());
  at_once.run("card.answer");
  at_once.frames(4, 0.2);
  CHECK(at_once.shows("card.cause.none"));
}

TEST_CASE("the answer of a card says when a level came into force later, and the timeline has a mark there") {
  const auto& stops = whole().stops();
  const auto later = std::find_if(stops.begin(), stops.end(),
                                  [](const replay::Stop& stop) { return replay::comes_later(whole().view(), stop); });
  REQUIRE(later != stops.end());
  const RecordId set = replay::telling(*later);
  UiDriver ui({&whole(), nullptr}, base::Language::en, {}, 1280, 900);
  ui.run("stop.injects");
  ui.run("seek " + std::to_string(later->at.seconds() - 0.5));
  ui.run("play");
  ui.frames(6, 0.2);
  CHECK_FALSE(ui.shows("card.later." + std::to_string(set)));
  ui.run("card.answer");
  ui.frames(4, 0.2);
  CHECK(ui.shows("card.later." + std::to_string(set)));
  ui.run("card.close");
  ui.frames(3, 0.2);
  // near enough that no other mark lies over it
  const double set_s = whole().view().record(set).time.seconds();
  ui.run(fmt::format("timeline.zoom 60 {}", set_s));
  ui.frames(3, 0.2);
  const std::string mark = "timeline.in_force." + std::to_string(later - stops.begin());
  CHECK(ui.shows(mark));
  ui.click(mark);
  ui.frames(3, 0.2);
  // desks told at that very moment may lie over it
  const Record& selected = whole().view().record(ui.view().selection.record);
  INFO(journal::row_of(selected.kind).name);
  CHECK(selected.time == whole().view().record(set).time);
}

TEST_CASE("a card tells a post that never heard of the response level that it is not known") {
  UiDriver ui = at_level(with_levels());
  const auto& entities = whole().journal().entities;
  const auto deaf = std::find_if(entities.begin(), entities.end(), [&](const journal::Entity& entity) {
    const auto row = static_cast<journal::EntityRow>(&entity - entities.data());
    const bool is_post = entity.kind == journal::EntityKind::township || entity.kind == journal::EntityKind::village;
    return is_post && !replay::Heard(whole(), row).value(whole().county(), Variable::level, whole().end());
  });
  REQUIRE(deaf != entities.end());
  ui.run("observe " + deaf->id);
  ui.run("picture.known");
  ui.run("card.answer");  // the state as it is now has a level
  ui.frames(4, 0.2);
  CHECK(ui.shows("card.level.none"));
}

TEST_CASE("the panels of two runs tell nothing of what is to come, was never heard of or is asked for") {
  const auto window = [](const replay::Replay& second, const std::vector<std::string>& said, const std::string& panel) {
    UiDriver ui({&whole(), &second}, base::Language::en, {}, 1280, 900);
    ui.run("seek " + std::to_string(now_s));
    for (const std::string& line : said) ui.run(line);
    ui.run("panel " + panel);
    ui.frames(6, 0.2);
    return raster::hash_of(ui.image());
  };
  for (const char* panel : {"compare", "notes"}) {
    INFO(panel);
    CHECK(window(whole(), {"future.hide"}, panel) == window(without_future(), {"future.hide"}, panel));
    CHECK(window(whole(), {"picture.known"}, panel) == window(with_other_truth(), {"picture.known"}, panel));
    CHECK(window(whole(), {"picture.known"}, panel) == window(without_future(), {"picture.known"}, panel));
  }
  CHECK(window(whole(), {}, "compare") != window(without_future(), {}, "compare"));
  // a card that asks: what the second run decided at the same time, too, is not told
  const auto asked = [](const replay::Replay& second) {
    UiDriver ui({&with_levels(), &second}, base::Language::en, {}, 1280, 900);
    for (const char* line : {"panel compare", "stop.injects", "speed 960", "play"}) ui.run(line);
    for (int i = 0; i < 60 && !ui.view().overlays.card; ++i) ui.frames(1, 0.5);
    ui.frames(6, 0.2);
    CHECK(ui.shows("card"));
    return raster::hash_of(ui.image());
  };
  CHECK(asked(with_levels()) == asked(with_other_levels()));
}

TEST_CASE("what was selected when it could be seen is not marked where it has not arisen or nobody has heard of it") {
  const auto& incidents = whole().view().incidents();
  const auto latest = *std::max_element(incidents.begin(), incidents.end(), [](auto a, auto b) {
    const auto begin = [](journal::EntityRow row) {
      return whole().states().history(whole().states().find(row, Variable::severity)).front();
    };
    return begin(a) < begin(b);
  });
  const auto has_frame = [](UiDriver& ui) {
    const auto& signs = ui.screen().map().signs();
    return std::any_of(signs.begin(), signs.end(), [](const auto& layer) {
      return std::any_of(layer.begin(), layer.end(),
                         [](const map::LegendRow& row) { return row.text == "what is selected"; });
    });
  };
  UiDriver ui({&whole()}, base::Language::en);
  ui.run("seek 60");
  ui.run("select " + whole().view().entity(latest).id);
  ui.frames(3, 0.2);
  CHECK(has_frame(ui));
  for (const char* hide : {"future.hide", "layout audience", "picture.known"}) {
    INFO(hide);
    ui.run(hide);
    ui.frames(3, 0.2);
    CHECK_FALSE(has_frame(ui));
    const base::Point before = ui.view().map.centre;
    ui.run("focus");
    CHECK(ui.view().map.centre == before);
    if (std::string(hide) == "future.hide") ui.run(hide);
    if (std::string(hide) == "layout audience") ui.run("layout presenter");
  }
  ui.run("seek " + std::to_string(whole().end().seconds()));
  ui.frames(3, 0.2);
  CHECK(has_frame(ui));
  ui.run("focus");
  CHECK(ui.view().map.centre == *whole().places().of(latest));
}
