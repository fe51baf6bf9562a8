// SPDX-License-Identifier: Apache-2.0
// How much a report said, by the fields that a Chinese report and METHANE ask for alike: time, place, source, kind of event,
// people (casualties), extent, trend, action taken. Pure functions over a journal.
#pragma once

#include "sim/journal/view.hpp"

#include <array>
#include <cstddef>
#include <vector>

namespace sanji::measures {

/// The first four stand in every report; the others only if somebody knew them.
enum class ReportField { time, place, source, type, people, extent, trend, action };
inline constexpr std::size_t report_field_count = 8;
inline constexpr base::Word report_field_words[] = {
    {"time", "时间"},       {"place", "地点"},      {"source", "信息来源"}, {"type", "类别"},
    {"people", "伤亡人员"}, {"extent", "影响范围"}, {"trend", "发展势态"},  {"action", "处置情况"}};

/// Over the incidents that the county was told of.
struct Completeness {
  int incidents = 0;
  std::array<int, report_field_count> in_first{};  ///< how many first reports had the field
  std::array<int, report_field_count> in_last{};   ///< how many last ones
  /// Share of the fields that were there; NaN without incidents.
  [[nodiscard]] double first_share() const;
  [[nodiscard]] double last_share() const;
  /// The fields that some first report lacked, those that most of them lacked first; at most three.
  [[nodiscard]] std::vector<ReportField> most_missing() const;
};

Completeness measure_completeness(const journal::View& view);

}  // namespace sanji::measures
