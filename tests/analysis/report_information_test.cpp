// SPDX-License-Identifier: Apache-2.0
// The tables about how word went round, for reading and as data.
#include "analysis/report_information.hpp"

#include "analysis/report_data.hpp"
#include "tests/sim/measures/valley.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/squeezed.hpp"

#include <nlohmann/json.hpp>

using namespace sanji;            // NOLINT(google-build-using-namespace)
using namespace sanji::analysis;  // NOLINT(google-build-using-namespace)
namespace valley = measures::valley;
using base::Language;
using journal::none;
using K = valley::RecordKind;

namespace {

/// A flood in which a line is busy, a village is cut off, a warning is called out, a body opens and a member joins.
valley::Story busy() {
  valley::Story story = valley::flood();
  story.tell(95, K::channel_busy, valley::houses, valley::village, valley::township, 1, 0, "telephone");
  story.tell(96, K::post_isolated, none, valley::village, valley::village, 0, none);
  story.tell(126, K::isolation_noticed, none, valley::township, valley::village, 1, none);
  const auto warning = story.tell(130, K::warning_issued, none, valley::call_centre, valley::township, 4, 0, "rain");
  const auto round = story.tell(132, K::call_round_begun, none, valley::county, valley::township, 1, warning, "c|x");
  const auto call = story.tell(133, K::person_called, none, valley::county, valley::responsible, 1, round);
  story.tell(150, K::person_silent, none, valley::county, valley::responsible, 0, call, "nobody");
  const auto body = story.tell(160, K::body_called, none, valley::county, valley::headquarters, 0, 0);
  story.tell(185, K::body_opened, none, valley::county, valley::headquarters, 1, body);
  story.tell(190, K::activation_sent, none, valley::county, valley::call_centre, 1, 0, "radio");
  story.journal.resolved.procedure = {
      {"verify", {"核实", "verify"}, model::PostKind::township, model::Step::verify, {}, base::minutes(5)}};
  return story;
}

std::string text_of(const valley::Story& story) {
  const journal::View view(story.journal);
  return tests::squeezed(information_text(view, measures::measure(view), Language::en));
}

std::string csv_of(const valley::Story& story, CsvTable table) {
  const journal::View view(story.journal);
  return to_csv(view, measures::measure(view), table);
}

}  // namespace

TEST_CASE("each table stands under its heading, and what did not happen has none") {
  const std::string text = text_of(busy());
  CHECK_THAT(text, ContainsSubstring("\ntownship 1 1 1 ~2 ~2 - - - - - -\n"));
  CHECK_THAT(text, ContainsSubstring("\nvillage 1 1 - - - 1 - - - - -\n"));
  CHECK_THAT(text, ContainsSubstring("\nLiuhe/Shangwan Village +1 00:16 ~30 to the end\n"));
  CHECK_THAT(text, ContainsSubstring("\ntownship 1 - never - - - - - 1\n"));
  CHECK_THAT(text, ContainsSubstring("\n+1 00:52 red Qingshi County 1 - never - - - - - 1\n"));
  CHECK_THAT(text, ContainsSubstring("\nFlood Headquarters +1 01:20 +1 01:45 ~25\n"));
  CHECK_THAT(text, ContainsSubstring("\n119 Call Centre - +1 01:50 - - - -\n"));
  CHECK_THAT(text, ContainsSubstring("\nverify township 5 min - 1 - - - ~6 -\n"));
  CHECK(text_of(valley::Story()).empty());
}

TEST_CASE("the data says null for what never happened") {
  const valley::Story story = busy();
  const journal::View view(story.journal);
  nlohmann::ordered_json json;
  add_information(json, view, measures::measure(view));
  CHECK(json["desks"]["village"]["busy"] == 1);
  CHECK(json["desks"]["township"]["waits"]["median_s"] == 120.0);
  CHECK(json["isolated"][0]["post"] == "999901100201");
  CHECK(json["isolated"][0]["ended_s"].is_null());
  CHECK(json["calls"]["called"] == 1);
  CHECK(json["calls"]["broken"][0] == "P-T");
  CHECK(json["calls"]["took"]["median_s"].is_null());
  CHECK(json["command"]["bodies"][0]["opened_s"] == 185.0 * 60.0);
  CHECK(json["joint"]["members"][0]["linkage"].is_null());
  CHECK(json["procedure"]["steps"][0]["late"] == 1);
}

TEST_CASE("each table is a CSV of its own, every row an exercise") {
  const valley::Story story = busy();
  CHECK(csv_of(story, CsvTable::isolated) ==
        "\xEF\xBB\xBF"
        "exercise,post,from_s,noticed_s,ended_s\r\n演练 EXERCISE,999901100201,5760,7560,\r\n");
  CHECK_THAT(csv_of(story, CsvTable::procedure),
             ContainsSubstring("演练 EXERCISE,verify,township,verify,0,1,0,0,0,360\r\n"));
  CHECK_THAT(csv_of(story, CsvTable::desks), ContainsSubstring("演练 EXERCISE,village,1,1,0,,0,1,"));
  CHECK_THAT(csv_of(story, CsvTable::calls), ContainsSubstring("演练 EXERCISE,1,7920,999901,4,1,0,,,0,0,0,0,1\r\n"));
  CHECK_THAT(csv_of(story, CsvTable::members), ContainsSubstring("演练 EXERCISE,119,,11400,,,,\r\n"));
  CHECK(csv_of(story, CsvTable::incidents).find("onset_s") != std::string::npos);
}
