// SPDX-License-Identifier: Apache-2.0
// `sanji report` from the file to the exit code.
#include "analysis/report.hpp"

#include "analysis/report_data.hpp"
#include "analysis/report_text.hpp"
#include "analysis/trace.hpp"
#include "sim/journal/writer.hpp"
#include "tests/sim/measures/valley.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/scratch_folder.hpp"
#include "tests/support/squeezed.hpp"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <fstream>
#include <sstream>

using namespace sanji;            // NOLINT(google-build-using-namespace)
using namespace sanji::analysis;  // NOLINT(google-build-using-namespace)
namespace valley = measures::valley;
using base::Language;
using model::Moment;
using nlohmann::json;

namespace {

valley::Story two_incidents() {
  valley::Story story = valley::flood();
  valley::cut_the_road(story);
  story.limit("township", Moment::told_village, Moment::told_township, 3);
  story.limit("arrival", Moment::onset, Moment::first_arrival, 60);
  return story;
}

json json_of(const valley::Story& story) {
  const journal::View view(story.journal);
  return json::parse(to_json(view, measures::measure(view)));
}

std::string csv_of(const valley::Story& story) {
  const journal::View view(story.journal);
  return to_csv(view, measures::measure(view));
}

/// A journal in a folder of its own, and what a report of it says.
struct Written {
  explicit Written(const valley::Story& story = two_incidents()) {
    REQUIRE(journal::write_journal(story.journal, folder / "journal.h5", Language::en).empty());
  }
  int report_of(ReportOptions options) {
    std::ostringstream out_stream;
    std::ostringstream err_stream;
    if (options.where.empty()) options.where = folder.path();
    const int code = report(options, out_stream, err_stream);
    out = out_stream.str();
    err = err_stream.str();
    return code;
  }
  tests::ScratchFolder folder;
  std::string out;
  std::string err;
};

}  // namespace

TEST_CASE("JSON begins with what was run, and a row an incident follows") {
  const json all = json_of(two_incidents());
  CHECK(all["schema"] == "sanji-report/1");
  CHECK(all["scenario_hash"] == "0000000000000abc");
  CHECK(all["seed"] == 7);
  CHECK(all["replication"] == 0);
  REQUIRE(all["incidents"].size() == 2);
  const json& first = all["incidents"][0];
  CHECK(first["id"] == "flood/999901100201/houses");
  CHECK(first["kind"] == "flood");
  CHECK(first["post"] == "999901100201");
  CHECK(first["onset_s"] == 600.0);
  CHECK(first["first_noticed_s"] == 900.0);
  CHECK(first["told_s"]["village"] == 960.0);
  CHECK(first["told_s"]["township"] == 1200.0);
  CHECK(first["told_s"]["county"] == 1920.0);
  CHECK(first["level_s"] == 2700.0);
  CHECK(first["first_order_s"] == 1140.0);
  CHECK(first["first_departure_s"] == 1980.0);
  CHECK(first["first_arrival_s"] == 1980.0);
  CHECK(first["enough_force_s"] == 1980.0);
  CHECK(first["done_s"] == 5460.0);
}

TEST_CASE("JSON keys stand in the documented order and no others") {
  const auto text = [] {
    const valley::Story story = two_incidents();
    const journal::View view(story.journal);
    return to_json(view, measures::measure(view));
  }();
  const auto all = nlohmann::ordered_json::parse(text);
  const auto keys = [](const nlohmann::ordered_json& object) {
    std::vector<std::string> names;
    for (const auto& item : object.items()) names.push_back(item.key());
    return names;
  };
  CHECK(keys(all) == std::vector<std::string>{"schema", "scenario_hash", "seed", "replication", "naming", "incidents",
                                              "tiers", "desks", "isolated", "spans", "reports", "calls", "command",
                                              "joint", "people_in_villages_met", "procedure", "force", "roads"});
  CHECK(keys(all["incidents"][0]) == std::vector<std::string>{"id", "kind", "post", "onset_s", "first_noticed_s",
                                                              "told_s", "level_s", "level", "gravest_level",
                                                              "first_order_s", "first_departure_s", "first_arrival_s",
                                                              "enough_force_s", "done_s", "limits"});
  CHECK(keys(all["incidents"][0]["limits"][0]) ==
        std::vector<std::string>{"name", "limit_s", "got_s", "met", "status"});
  CHECK(keys(all["tiers"]) == std::vector<std::string>{"village", "township", "county", "agency"});
  CHECK(keys(all["tiers"]["county"]) == std::vector<std::string>{"reports_in", "handle_s_p50", "handle_s_p90", "orders",
                                                                 "teams_sent", "first_on_scene"});
}

TEST_CASE("JSON says null for what never happened and for a limit that is open") {
  const json all = json_of(two_incidents());
  const json& road = all["incidents"][1];
  CHECK(road["first_noticed_s"].is_null());
  CHECK(road["told_s"]["county"].is_null());
  CHECK(road["level_s"].is_null());
  CHECK(
      road["limits"][0] ==
      json::parse(R"({"name": "test/township", "limit_s": 180.0, "got_s": null, "met": null, "status": "recalled"})"));
  CHECK(road["limits"][1]["met"] == false);  // 60 min passed
  CHECK(road["limits"][1]["got_s"].is_null());
  CHECK(all["incidents"][0]["limits"][0]["got_s"] == 240.0);
  CHECK(all["incidents"][0]["limits"][0]["met"] == false);
  CHECK(json_of(valley::Story())["tiers"]["county"]["handle_s_p50"].is_null());
}

TEST_CASE("JSON totals per tier") {
  const json tiers = json_of(two_incidents())["tiers"];
  CHECK(tiers["village"] == json::parse(R"({"reports_in": 1, "handle_s_p50": 240.0, "handle_s_p90": 240.0, "orders": 1,
                                            "teams_sent": 1, "first_on_scene": 1})"));
  CHECK(tiers["township"]["handle_s_p50"] == 720.0);
}

TEST_CASE("CSV is a line an incident, quoted where it must be, and begins with the mark that Excel needs") {
  valley::Story story = two_incidents();
  story.journal.entities[valley::road].name_en = "Bridge, \"upper\"";
  const std::string csv = csv_of(story);
  CHECK(
      csv ==
      "\xEF\xBB\xBF"
      "exercise,incident,kind,post,township,village,name_en,onset_s,first_noticed_s,told_village_s,told_township_s,"
      "told_county_s,level_s,first_order_s,first_departure_s,first_arrival_s,enough_force_s,done_s,told_prefecture_s,"
      "level,first_on_scene,"
      "limits_missed,gravest_level\r\n"
      "演练 EXERCISE,flood/999901100201/houses,flood,999901100201,柳河镇,上湾村,flood/Liuhe/Shangwan,600,900,960,1200,"
      "1920,2700,1140,1980,1980,1980,5460,,IV,village,test/township,IV\r\n"
      "演练 EXERCISE,flood/999901100201/R017,flood,999901100201,柳河镇,上湾村,"
      "\"flood/Liuhe/Shangwan/Bridge, \"\"upper\"\"\",6000,,,,,,,,,,,,,,test/arrival,\r\n");
}

TEST_CASE("the text report holds every span of the chain against its limit") {
  const valley::Story story = two_incidents();
  const journal::View view(story.journal);
  const std::string text = tests::squeezed(to_text(view, measures::measure(view), Language::en));
  CHECK_THAT(text, StartsWith("演练 EXERCISE"));
  CHECK_THAT(text, ContainsSubstring("\nvillage told township told 3 min ~4*\n"));
  CHECK_THAT(text, ContainsSubstring("\ntownship told county told - ~12\n"));
  CHECK_THAT(text, ContainsSubstring("\nonset first arrival 60 min ~23 never*\n"));
  CHECK_THAT(text, ContainsSubstring("\nlevel in force first order - ~-26\n"));
  CHECK_THAT(text, ContainsSubstring("\n 1 flood/Liuhe/Shangwan\n 2 flood/Liuhe/Shangwan/Liuhe-Shangwan county road"));
  CHECK_THAT(text, ContainsSubstring("\narrival 60 min 1 1 0 100 % not kept recalled Decree 1 article 2\n"));
  CHECK_THAT(text, ContainsSubstring("\ntownship 1 1 ~12 ~12 0 0 0\n"));
}

TEST_CASE("the log is a line a record, the same each time") {
  const valley::Story story = valley::flood();
  const journal::View view(story.journal);
  const std::string log = trace(view, Language::en);
  CHECK(log == trace(view, Language::en));
  std::istringstream lines(log);
  std::string line;
  std::getline(lines, line);
  CHECK(line == "演练 EXERCISE  Valley drill  Qingshi plan  seed 7  6 h from 22:40");
  std::getline(lines, line);
  CHECK(line == "22:40:00  exercise_started               the exercise begins");
  CHECK_THAT(log,
             ContainsSubstring("\n22:55:00  noticed                        Liuhe/Shangwan Village information officer "
                               "notices flood/Liuhe/Shangwan\n"));
  CHECK_THAT(log, EndsWith("\n+1 00:11:00  work_done                      flood/Liuhe/Shangwan: the work is done\n"));
}

TEST_CASE("a report is made from a folder or from the journal itself") {
  Written written;
  CHECK(written.report_of({}) == done);
  const std::string from_folder = written.out;
  CHECK_THAT(from_folder, StartsWith("演练 EXERCISE  Valley drill"));
  CHECK(written.err.empty());
  ReportOptions options;
  options.where = written.folder / "journal.h5";
  CHECK(written.report_of(options) == done);
  CHECK(written.out == from_folder);
  options.format = ReportFormat::json;
  CHECK(written.report_of(options) == done);
  CHECK(json::parse(written.out)["incidents"].size() == 2);
}

TEST_CASE("no folder, no journal in it, and no journal at all are wrong input") {
  Written written;
  ReportOptions options;
  options.where = written.folder / "nowhere";
  CHECK(written.report_of(options) == wrong_input);
  CHECK_THAT(written.err, EndsWith("nowhere: no such folder or file\n"));
  const tests::ScratchFolder empty;
  options.where = empty.path();
  CHECK(written.report_of(options) == wrong_input);
  CHECK_THAT(written.err,
             ContainsSubstring(": no journal.h5 in this folder; a run writes one: sanji run SCENARIO --out "));
  std::ofstream(empty / "journal.h5") << "no journal";
  CHECK(written.report_of(options) == wrong_input);
  CHECK(written.out.empty());
  CHECK_FALSE(written.err.empty());
}

TEST_CASE("a bar that is not met gives 3, an unknown one 2") {
  Written written;
  ReportOptions options;
  options.expect = {"noticed_share>=0.5", "limits_missed<=2"};
  CHECK(written.report_of(options) == done);
  CHECK(written.err == "met: noticed_share>=0.5 (got 0.5)\nmet: limits_missed<=2 (got 2)\n");
  options.expect = {"noticed_share>=0.6", "first_arrival_median_min<=60"};
  CHECK(written.report_of(options) == bar_not_met);
  CHECK(written.err ==
        "not met: noticed_share>=0.6 (got 0.5)\nnot met: first_arrival_median_min<=60 (not defined in this run)\n");
  options.expect = {"notised_share>=0.6"};
  CHECK(written.report_of(options) == wrong_input);
  CHECK_THAT(written.err, StartsWith("unknown indicator 'notised_share'; known: incidents, people, "));
  CHECK_THAT(written.err, EndsWith("; did you mean 'noticed_share'?\n"));
}
