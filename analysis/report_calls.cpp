// SPDX-License-Identifier: Apache-2.0
// The same numbers twice.
#include "analysis/report_calls.hpp"

#include "sim/measures/sheet_calls.hpp"

#include <nlohmann/json.hpp>

#include <cmath>

namespace sanji::analysis {
namespace {

using nlohmann::ordered_json;

ordered_json number_or_null(double value) { return std::isfinite(value) ? ordered_json(value) : ordered_json(); }

ordered_json times_json(const measures::ResponseTimes& times) {
  ordered_json json;
  json["calls"] = times.ascending_s.size() + times.never;
  json["never"] = times.never;
  json["mean_s"] = number_or_null(times.mean_s());
  json["median_s"] = number_or_null(times.quantile_s(0.5));
  json["p90_s"] = number_or_null(times.quantile_s(0.9));
  return json;
}

}  // namespace

std::string recorded_calls_text(const journal::View& view, const measures::Kpis& kpis, base::Language language) {
  const measures::RecordedCalls& calls = kpis.recorded_calls;
  if (calls.came == 0) return {};
  return measures::units_table(view, calls, language) + '\n';
}

void add_recorded_calls(ordered_json& json, const journal::View& view, const measures::Kpis& kpis) {
  const measures::RecordedCalls& calls = kpis.recorded_calls;
  if (calls.came == 0) return;
  ordered_json all;
  all["came"] = calls.came;
  all["queued"] = calls.queued;
  all["first_unit"] = times_json(calls.first);
  all["second_unit"] = times_json(calls.second);
  all["limit_s"] = calls.within.us > 0 ? ordered_json(calls.within.seconds()) : ordered_json();
  all["in_time_share"] = number_or_null(calls.in_time_share());
  for (const measures::UnitUse& use : calls.units) {
    all["units"].push_back({{"id", view.entity(use.unit).id}, {"sent", use.sent}, {"busy_share", use.busy_share}});
  }
  json["recorded_calls"] = std::move(all);
}

}  // namespace sanji::analysis
