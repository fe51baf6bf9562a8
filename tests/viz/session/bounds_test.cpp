// SPDX-License-Identifier: Apache-2.0
// What somebody writes down is done as it is written, or refused with what is allowed.
#include "viz/session/bounds.hpp"

#include "tests/support/catch.hpp"
#include "tests/viz/lesson.hpp"

#include <cmath>
#include <string>
#include <string_view>
#include <vector>

using namespace sanji;
using session::Command;
using session::Do;
using session::View;

namespace {

struct Writer {
  session::Runs runs = tests::lesson_runs();
  View view = session::first_view(runs, base::Language::en);

  /// Empty where it was done.
  std::string say(const std::string& line, base::Language language = base::Language::en) {
    const auto command = session::parse_command(line);
    INFO(line);
    REQUIRE(command.has_value());
    std::string problem = session::out_of_bounds(*command, line, view, runs, language);
    if (problem.empty()) session::apply(view, *command, runs);
    return problem;
  }
  [[nodiscard]] double end_s() const { return runs.end().seconds(); }
};

/// What a command set, as it takes it; of those that move by something, by how much they moved.
std::vector<double> done_by(const Command& command, const View& before, const View& after) {
  const session::TimeRange& shown = after.timeline.shown;
  switch (command.what) {
    case Do::seek: return {after.clock.at.seconds()};
    case Do::map_pan:
      return {after.map.centre.x_m - before.map.centre.x_m, after.map.centre.y_m - before.map.centre.y_m};
    case Do::map_look: return {after.map.centre.x_m, after.map.centre.y_m, after.map.times};
    case Do::map_zoom: return {after.map.times / before.map.times};
    case Do::legend_page: return {static_cast<double>(after.map.legend_page.value_or(-1))};
    case Do::timeline_show: return {shown.from.seconds(), shown.until.seconds()};
    case Do::timeline_pan: return {(shown.from - before.timeline.shown.from).seconds()};
    case Do::timeline_zoom: return {before.timeline.shown.span().seconds() / shown.span().seconds()};
    case Do::timeline_scroll: return {after.timeline.scroll - before.timeline.scroll};
    case Do::area_set: return {after.timeline.area->from.seconds(), after.timeline.area->until.seconds()};
    case Do::split_side: return {after.looks.side_share};
    case Do::split_low: return {after.looks.low_share};
    case Do::palette_row: return {static_cast<double>(after.overlays.palette_row)};
    default: return {};
  }
}

}  // namespace

TEST_CASE("what is written down and lies out of bounds is refused with what was written and what is allowed") {
  Writer writer;
  const auto refused = [&](const std::string& line, std::string_view said) {
    INFO(line);
    const std::string problem = writer.say(line);
    CHECK_THAT(problem, ContainsSubstring("'" + line + "'"));
    CHECK_THAT(problem, ContainsSubstring(std::string(said)));
    CHECK_THAT(writer.say(line, base::Language::zh), ContainsSubstring("“" + line + "”"));
  };
  refused("legend 99.5", "a whole number from 0 to 100");
  refused("legend -1", "a whole number from 0 to 100");
  refused("palette.row -1", "a whole number from 0");
  refused("timeline 5 1", "ends after it begins");
  refused("timeline 0 1e9", "leaves the run, which goes from 10:00");
  refused("timeline -5 600", "leaves the run");
  refused("timeline 5 5.5", "less than 1 s");
  refused("area 9 3", "ends after it begins");
  refused("area 9 9", "ends after it begins");
  refused("area 0 1e9", "leaves the run");
  refused("seek -1", "leaves the run");
  refused("seek 1e9", "leaves the run");
  refused("map.zoom 0 0 0", "takes 0.015625 to 64");
  refused("map.zoom 0.02 0 0", "times as large as whole");
  refused("map.zoom 2 1e7 0", "m east");
  refused("map.look 0 0 0", "times as large as whole");
  refused("map.look 1e9 0 1", "m east");
  refused("map.pan 0 -1e9", "m north");
  refused("split.side 9", "takes 0.15 to 0.6");
  refused("split.low 0", "takes 0.1 to 0.7");
  refused("timeline.pan 60", "moves by 0 to 0 s");
  refused("timeline.zoom 0 0", "takes 0.015625 to 64");
  refused("timeline.zoom 0.5 0", "leaves the run");
  refused("timeline.zoom 2 1e9", "about a time that is shown");
  refused("timeline.scroll -1", "takes 0 to 10000");
  refused("timeline.scroll 1e9", "takes 0 to 10000");
  CHECK(writer.view.timeline.shown == session::first_view(writer.runs, base::Language::en).timeline.shown);
  CHECK_FALSE(writer.view.timeline.area.has_value());
}

TEST_CASE("what is written down within bounds is done") {
  Writer writer;
  const std::string end = std::to_string(writer.end_s());
  for (const std::string& line :
       {std::string("legend 0"), std::string("legend 3"), "timeline 0 " + end, std::string("timeline.zoom 1 60"),
        std::string("timeline.zoom 2 0"), std::string("timeline.pan 60"), std::string("timeline.pan -60"),
        std::string("timeline.zoom 0.5 0"), "area 0 " + end, "seek " + end, std::string("map.zoom 2 0 0"),
        std::string("map.zoom 0.5 0 0"), std::string("map.pan 10 -10"), std::string("map.look 0 0 1"),
        std::string("split.side 0.15"), std::string("split.low 0.7"), std::string("timeline.scroll 2.5"),
        std::string("timeline.scroll -2.5"), std::string("palette.row 3")}) {
    INFO(line);
    CHECK(writer.say(line).empty());
  }
}

TEST_CASE("whatever number is written down, a command that is not refused does exactly that") {
  const std::vector<double> numbers{-1e12, -3600.0, -1.0, 0.0,   0.01,   0.3, 0.5, 1.0,
                                    2.0,   7.5,     60.0, 599.0, 3600.0, 1e5, 1e12};
  int done = 0;
  for (const session::CommandRow& row : session::commands()) {
    for (const double a : numbers) {
      for (const double b : numbers) {
        Writer writer;
        for (const char* line : {"timeline 100 3000", "timeline.scroll 4", "map.look 0 0 4"})
          REQUIRE(writer.say(line).empty());
        const View before = writer.view;
        const Command command{row.what, a, b, row.what == Do::map_look ? std::abs(b) : 0.0, {}};
        if (row.what != Do::area_set && done_by(command, before, before).empty()) continue;
        if (!session::out_of_bounds(command, session::text_of(command), before, writer.runs, base::Language::en)
                 .empty())
          continue;
        session::apply(writer.view, command, writer.runs);
        const std::vector<double> written{command.a, command.b, command.c};
        const std::vector<double> did = done_by(command, before, writer.view);
        INFO(session::text_of(command));
        for (std::size_t i = 0; i < did.size(); ++i) CHECK(did[i] == Approx(written[i]).margin(1e-5));
        ++done;
      }
    }
  }
  CHECK(done > 100);
}
