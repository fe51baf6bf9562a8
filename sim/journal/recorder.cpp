// SPDX-License-Identifier: Apache-2.0
// Keeps what is told, in the order told.
#include "sim/journal/recorder.hpp"

#include <bit>

namespace sanji::journal {

std::uint64_t fingerprint(const Told& told) {
  std::uint64_t hash = 14695981039346656037ULL;
  const auto mix = [&hash](std::uint64_t value) {
    hash ^= value + 0x9E3779B97F4A7C15ULL + (hash << 6) + (hash >> 2);
    hash *= 1099511628211ULL;
  };
  for (const Record& record : told.records) {
    mix(static_cast<std::uint64_t>(record.time.us));
    mix(static_cast<std::uint64_t>(record.kind));
    for (const std::int32_t row :
         {record.incident, record.actor, record.subject, record.place, record.text, record.cause}) {
      mix(static_cast<std::uint64_t>(row));
    }
    mix(std::bit_cast<std::uint64_t>(record.value));
  }
  return hash;
}

Recorder::Recorder() {
  constexpr std::size_t usual = 8192;  // a county's day; more is allowed
  told_.records.reserve(usual);
  told_.facts.reserve(2 * usual);
  told_.decisions.reserve(2 * usual);
  told_.tracks.reserve(usual);
}

RecordId Recorder::tell(const Record& record) {
  told_.records.push_back(record);
  return static_cast<RecordId>(told_.records.size() - 1);
}

TextRow Recorder::text(std::string_view text) {
  const auto [place, is_new] = rows_.try_emplace(text, static_cast<TextRow>(told_.texts.size()));
  if (is_new) told_.texts.emplace_back(text);
  return place->second;
}

}  // namespace sanji::journal
