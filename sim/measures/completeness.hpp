// SPDX-License-Identifier: Apache-2.0
// How much a report said, by the fields that a Chinese report asks for (时间、地点、信息来源、类别、人员、范围、势态、处置) and those of
// METHANE (major incident declared, exact location, type, hazards, access, number of casualties, emergency services). Before
// population is played the people are those affected, not the killed and injured. Pure functions over a journal.
#pragma once

#include "sim/journal/view.hpp"

#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

namespace sanji::measures {

/// The first `fields_always_there` stand in every message by its form; the others only if somebody knew them.
enum class ReportField { time, place, source, type, people, extent, trend, action, grade, access, services };
inline constexpr std::size_t report_field_count = 11;
inline constexpr std::size_t fields_always_there = 4;
inline constexpr base::Word report_field_words[] = {
    {"time", "时间"},         {"place", "地点"},      {"source", "信息来源"},        {"type", "类别"},
    {"people", "受影响人员"}, {"extent", "影响范围"}, {"trend", "发展势态"},         {"action", "处置情况"},
    {"grade", "严重程度"},    {"access", "道路通达"}, {"services", "到场和所需力量"}};
/// The letter of METHANE that a field stands for; empty where it has none.
inline constexpr std::string_view methane_letters[] = {"", "E", "", "T", "N", "", "H", "", "M", "A", "E"};

/// Over the incidents that the county was told of.
struct Completeness {
  int incidents = 0;
  std::array<int, report_field_count> in_first{};  ///< how many first reports had the field
  std::array<int, report_field_count> in_last{};   ///< how many last ones
  /// Share of the fields that may be missing that were there; NaN without incidents.
  [[nodiscard]] double first_share() const;
  [[nodiscard]] double last_share() const;
  /// The fields that some first report lacked, those that most of them lacked first; at most three.
  [[nodiscard]] std::vector<ReportField> most_missing() const;
};

Completeness measure_completeness(const journal::View& view);

}  // namespace sanji::measures
