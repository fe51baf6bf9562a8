// SPDX-License-Identifier: Apache-2.0
// Two passes over the records: which variables each subject has, then who set them when.
#include "sim/journal/states.hpp"

#include <algorithm>
#include <bit>

namespace sanji::journal {
namespace {

static_assert(variable_rows.size() <= 64, "a subject's variables are bits of one word");

constexpr std::uint64_t bit_of(Variable variable) { return std::uint64_t{1} << static_cast<unsigned>(variable); }

bool sets_something(const Record& record) {
  return record.subject != none && row_of(record.kind).sets != Variable::none;
}

}  // namespace

States::States(const View& view) : view_(view), set_of_(view.journal().entities.size(), 0) {
  for (const Record& record : view.records()) {
    if (sets_something(record)) set_of_[static_cast<std::size_t>(record.subject)] |= bit_of(row_of(record.kind).sets);
  }
  first_of_.reserve(set_of_.size());
  for (std::size_t subject = 0; subject < set_of_.size(); ++subject) {
    first_of_.push_back(static_cast<Slot>(subjects_.size()));
    for (std::uint64_t rest = set_of_[subject]; rest != 0; rest &= rest - 1) {
      subjects_.push_back(static_cast<EntityRow>(subject));
      variables_.push_back(static_cast<Variable>(std::countr_zero(rest)));
    }
  }
  std::vector<std::size_t> counts(size() + 1, 0);
  for (const Record& record : view.records()) {
    if (const Slot slot = slot_of(record); slot != none) ++counts[static_cast<std::size_t>(slot) + 1];
  }
  for (std::size_t slot = 0; slot < size(); ++slot) counts[slot + 1] += counts[slot];
  begins_ = counts;
  histories_.resize(counts.back());
  for (std::size_t id = 0; id < view.records().size(); ++id) {
    const Slot slot = slot_of(view.records()[id]);
    if (slot != none) histories_[counts[static_cast<std::size_t>(slot)]++] = static_cast<RecordId>(id);
  }
}

Slot States::find(EntityRow subject, Variable variable) const {
  if (subject == none) return none;
  const std::uint64_t set = set_of_[static_cast<std::size_t>(subject)];
  const std::uint64_t bit = bit_of(variable);
  if ((set & bit) == 0) return none;
  return first_of_[static_cast<std::size_t>(subject)] + static_cast<Slot>(std::popcount(set & (bit - 1)));
}

Slot States::slot_of(const Record& record) const {
  return sets_something(record) ? find(record.subject, row_of(record.kind).sets) : none;
}

std::span<const RecordId> States::history(Slot slot) const {
  const auto at = static_cast<std::size_t>(slot);
  return std::span(histories_).subspan(begins_[at], begins_[at + 1] - begins_[at]);
}

RecordId States::last(Slot slot, base::SimTime at) const {
  if (slot == none) return none;
  const auto all = history(slot);
  const auto after = std::upper_bound(all.begin(), all.end(), at,
                                      [&](base::SimTime time, RecordId id) { return time < view_.record(id).time; });
  return after == all.begin() ? none : *(after - 1);
}

std::optional<double> States::value(EntityRow subject, Variable variable, base::SimTime at) const {
  const RecordId id = last(find(subject, variable), at);
  return id == none ? std::nullopt : std::optional(view_.record(id).value);
}

std::size_t records_until(const View& view, base::SimTime at) {
  const auto& all = view.records();
  const auto after = std::upper_bound(all.begin(), all.end(), at,
                                      [](base::SimTime time, const Record& record) { return time < record.time; });
  return static_cast<std::size_t>(after - all.begin());
}

}  // namespace sanji::journal
