// SPDX-License-Identifier: Apache-2.0
// What the county's revised plan changes: villages report straight to the county, a red warning sets level II by itself.
// Both plans are played with the same luck, ten times.
#include "analysis/why.hpp"
#include "sim/measures/kpi.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/play.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>
#include <vector>

using namespace sanji;
using journal::EntityKind;
using journal::RecordId;
using journal::RecordKind;

namespace {

constexpr double never = std::numeric_limits<double>::infinity();
constexpr std::uint32_t replications = 10;
const std::filesystem::path flood = "scenarios/dongxiang-flash-flood.yaml";
const std::filesystem::path plan_2023 = "scenarios/plans/dongxiang-2023.yaml";
const std::filesystem::path plan_2024 = "scenarios/plans/dongxiang-2024-direct-report.yaml";

journal::Journal played(const std::filesystem::path& plan, std::uint32_t replication) {
  return tests::play(flood, 7, replication, plan);
}

double median(std::vector<double> values) {
  REQUIRE_FALSE(values.empty());
  std::sort(values.begin(), values.end());
  return values[values.size() / 2];
}

struct Medians {
  double onset_to_county_min = 0.0;
  double red_to_level_min = 0.0;
};

Medians medians_of(const std::filesystem::path& plan) {
  std::vector<double> told;
  std::vector<double> levels;
  for (std::uint32_t i = 0; i < replications; ++i) {
    const auto journal = played(plan, i);
    const measures::Kpis kpis = measures::measure(journal::View(journal));
    for (const auto& incident : kpis.incidents) {
      const auto span = incident.span(model::Moment::onset, model::Moment::told_county);
      told.push_back(span ? span->minutes() : never);
    }
    const auto red = kpis.information.by_colour[3].median();
    levels.push_back(red ? red->minutes() : never);
  }
  return {median(told), median(levels)};
}

/// The first report about an incident's houses that has reached the county, and was first seen by an information officer.
RecordId first_told(const journal::View& view, journal::EntityRow incident) {
  for (const RecordId id : view.records_of(incident)) {
    const journal::Record& record = view.record(id);
    const bool at_county = record.actor != journal::none && view.entity(record.actor).kind == EntityKind::county;
    if (at_county && record.kind == RecordKind::report_received) return id;
  }
  return journal::none;
}

struct Chain {
  std::size_t hops = 0;
  bool by_township = false;  ///< a township's desk had a part in it
};

/// From the county's first report back to somebody noticing; no hops where it does not come from a notice.
Chain chain_of(const journal::View& view, RecordId told) {
  Chain chain;
  for (const RecordId id : view.causes(told)) {
    const journal::Record& record = view.record(id);
    if (record.kind == RecordKind::noticed || record.kind == RecordKind::witness_noticed) return chain;
    ++chain.hops;
    chain.by_township =
        chain.by_township || (record.actor != journal::none && view.entity(record.actor).kind == EntityKind::township);
  }
  return {};
}

/// Village houses that the flood meets early and that both plans bring to the county by the chain of reports.
constexpr std::string_view houses = "flood/622926103210/houses";
constexpr std::string_view township = "Naleisi Town ";
constexpr std::string_view county = "Dongxiang Autonomous County";

std::string why_of(const journal::View& view) {
  const auto kpis = measures::measure(view);
  const auto choice = analysis::find_incident(view, kpis, houses, base::Language::en);
  REQUIRE(choice.incident != nullptr);
  return analysis::why(view, *choice.incident, base::Language::en);
}

/// What the text says about how the county came to know: from its line to the next that is not indented.
std::string about_the_county(const std::string& why) {
  const std::size_t begin = why.find("\ncounty told") + 1;
  REQUIRE(begin != 0);
  std::size_t end = why.find('\n', begin) + 1;
  while (why.compare(end, 2, "  ") == 0) end = why.find('\n', end) + 1;
  return why.substr(begin, end - begin);
}

}  // namespace

TEST_CASE(
    "with direct reports the county is told sooner after the onset, and level II comes sooner after a red warning") {
  const Medians before = medians_of(plan_2023);
  const Medians after = medians_of(plan_2024);
  CAPTURE(before.onset_to_county_min, after.onset_to_county_min);
  CHECK(after.onset_to_county_min < before.onset_to_county_min);
  CAPTURE(before.red_to_level_min, after.red_to_level_min);
  CHECK(std::isfinite(after.red_to_level_min));
  CHECK(after.red_to_level_min < before.red_to_level_min);
}

TEST_CASE("with direct reports the chain of causes to the county is shorter and passes no township") {
  const auto before = played(plan_2023, 0);
  const auto after = played(plan_2024, 0);
  const journal::View old_view(before);
  const journal::View new_view(after);
  const RecordId old_told = first_told(old_view, old_view.find(houses));
  const RecordId new_told = first_told(new_view, new_view.find(houses));
  REQUIRE(old_told != journal::none);
  REQUIRE(new_told != journal::none);
  const Chain old_chain = chain_of(old_view, old_told);
  const Chain new_chain = chain_of(new_view, new_told);
  CHECK(old_chain.by_township);
  REQUIRE(new_chain.hops > 0);
  CHECK_FALSE(new_chain.by_township);
  CHECK(new_chain.hops < old_chain.hops);
}

TEST_CASE("the report about an incident shows whether its word went by the township") {
  const auto before = played(plan_2023, 0);
  const auto after = played(plan_2024, 0);
  const std::string old_why = about_the_county(why_of(journal::View(before)));
  const std::string new_why = about_the_county(why_of(journal::View(after)));
  CAPTURE(old_why, new_why);
  const std::string received = std::string(county) + " receives the report of ";
  CHECK_THAT(old_why, ContainsSubstring(received + "Naleisi Town\n"));
  CHECK_THAT(new_why, ContainsSubstring(received + "Naleisi/Guonigou Village\n"));
  CHECK(new_why.find(township) == std::string::npos);
  CHECK(std::count(new_why.begin(), new_why.end(), '\n') < std::count(old_why.begin(), old_why.end(), '\n'));
}
