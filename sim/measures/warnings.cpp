// SPDX-License-Identifier: Apache-2.0
// Warnings by their rules.
#include "sim/measures/warnings.hpp"

#include <algorithm>

namespace sanji::measures {

using journal::Record;
using journal::RecordId;
using journal::RecordKind;

const journal::WarningRow* warning_rule(const journal::View& view, const Record& warning) {
  if (warning.text == journal::none) return nullptr;
  for (const journal::WarningRow& rule : view.journal().resolved.warnings) {
    if (rule.id == view.text(warning.text)) return &rule;
  }
  return nullptr;
}

RecordId warning_behind(const journal::View& view, RecordId record) {
  while (record != journal::none && view.record(record).kind != RecordKind::warning_issued) {
    record = view.record(record).cause;
  }
  return record;
}

bool WarningsInForce::follow(const Record& record) {
  const bool issued = record.kind == RecordKind::warning_issued;
  if (!issued && record.kind != RecordKind::warning_ended) return false;
  const journal::WarningRow* rule = warning_rule(view_, record);
  auto& there = colours_[{record.subject, rule == nullptr ? -1 : static_cast<int>(rule->harm)}];
  int gravest = 0;
  for (const auto& [source, colour] : there) gravest = std::max(gravest, colour);
  const int colour = issued ? static_cast<int>(record.value) : 0;
  there[{record.actor, rule == nullptr ? std::string_view() : std::string_view(rule->event.zh)}] = colour;
  return colour > gravest;
}

}  // namespace sanji::measures
