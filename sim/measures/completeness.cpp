// SPDX-License-Identifier: Apache-2.0
// Looks at the facts of the first and the last report that reached the county about each incident.
#include "sim/measures/completeness.hpp"

#include "sim/journal/picture.hpp"

#include <algorithm>
#include <limits>
#include <numeric>

namespace sanji::measures {
namespace {

using journal::EntityKind;
using journal::RecordId;
using journal::RecordKind;
using journal::Variable;

using Fields = std::array<bool, report_field_count>;

/// The fields that a fact fills; it may be more than one.
std::vector<ReportField> fields_of(const journal::FactRow& fact) {
  switch (fact.variable) {
    case Variable::severity: return {ReportField::grade};
    case Variable::people: return {ReportField::people};
    case Variable::houses: return {ReportField::extent};
    case Variable::trend: return {ReportField::trend};
    case Variable::closed: return {ReportField::extent, ReportField::access};
    case Variable::aid_requested: return {ReportField::services};
    case Variable::assigned:
      if (fact.value < 0.0) return {};  // the team is free
      return {ReportField::action, ReportField::services};
    case Variable::done:
      if (fact.value < 0.5) return {};
      return {ReportField::action};
    default: return {};
  }
}

Fields fields_in(const journal::View& view, RecordId sent) {
  Fields fields{};
  std::fill_n(fields.begin(), fields_always_there, true);
  for (const journal::FactRow& fact : view.facts(sent)) {
    for (const ReportField field : fields_of(fact)) fields[static_cast<std::size_t>(field)] = true;
  }
  return fields;
}

void count(const Fields& fields, std::array<int, report_field_count>& totals) {
  for (std::size_t i = 0; i < fields.size(); ++i) totals[i] += fields[i] ? 1 : 0;
}

double share(const std::array<int, report_field_count>& totals, int incidents) {
  if (incidents == 0) return std::numeric_limits<double>::quiet_NaN();
  const int there = std::accumulate(totals.begin() + fields_always_there, totals.end(), 0);
  return static_cast<double>(there) /
         (static_cast<double>(incidents) * static_cast<double>(report_field_count - fields_always_there));
}

}  // namespace

double Completeness::first_share() const { return share(in_first, incidents); }
double Completeness::last_share() const { return share(in_last, incidents); }

std::vector<ReportField> Completeness::most_missing() const {
  constexpr std::size_t most = 3;
  std::vector<ReportField> fields;
  for (std::size_t i = 0; i < report_field_count; ++i) {
    if (in_first[i] < incidents) fields.push_back(static_cast<ReportField>(i));
  }
  std::stable_sort(fields.begin(), fields.end(), [this](ReportField a, ReportField b) {
    return in_first[static_cast<std::size_t>(a)] < in_first[static_cast<std::size_t>(b)];
  });
  fields.resize(std::min(fields.size(), most));
  return fields;
}

Completeness measure_completeness(const journal::View& view) {
  Completeness all;
  for (const journal::EntityRow incident : view.incidents()) {
    RecordId first = journal::none;
    RecordId last = journal::none;
    for (const RecordId id : view.records_of(incident)) {
      const journal::Record& record = view.record(id);
      if (!journal::is_word_received(record.kind) || view.entity(record.actor).kind != EntityKind::county) continue;
      last = journal::sending_of(view, id);
      if (first == journal::none) first = last;
    }
    if (first == journal::none) continue;
    ++all.incidents;
    count(fields_in(view, first), all.in_first);
    count(fields_in(view, last), all.in_last);
  }
  return all;
}

}  // namespace sanji::measures
