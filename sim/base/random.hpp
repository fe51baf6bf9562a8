// SPDX-License-Identifier: Apache-2.0
// Chance by name: a stream belongs to a purpose, an entity and an occasion, and to nothing else, so that two plans meet
// the same luck and adding a village moves nobody else's. Counter-based (Philox4x32-10), samplers by inversion.
#pragma once

#include "sim/base/range.hpp"
#include "sim/base/sim_time.hpp"
#include "sim/base/units.hpp"

#include <cstdint>
#include <initializer_list>
#include <string_view>

namespace sanji::base {

/// 64-bit FNV-1a of a text; the same on every machine.
constexpr std::uint64_t text_hash(std::string_view text, std::uint64_t seed = 14695981039346656037ULL) {
  std::uint64_t hash = seed;
  for (const char c : text) {
    hash ^= static_cast<unsigned char>(c);
    hash *= 1099511628211ULL;
  }
  return hash;
}

/// One sequence of draws. Take one draw per statement: two in one expression have no order.
class Stream {
 public:
  Stream(std::uint64_t key, std::uint32_t purpose, std::uint64_t who_and_when);
  /// The next number of the open interval (0, 1), 53 bits.
  double uniform();

 private:
  std::uint64_t key_;
  std::uint32_t purpose_;
  std::uint64_t who_and_when_;
  std::uint32_t draw_ = 0;
};

/// All chance of one replication.
class Streams {
 public:
  Streams(std::uint64_t seed, std::uint32_t replication);
  /// `purpose` says what is drawn ("muster"), `entity` for whom (a code), `occasion` when (an incident's id).
  [[nodiscard]] Stream stream(std::string_view purpose, std::string_view entity, std::string_view occasion = {}) const {
    return stream(purpose, entity, {occasion});
  }
  /// The same for an occasion given in parts, as if they were written one behind the other.
  [[nodiscard]] Stream stream(std::string_view purpose, std::string_view entity,
                              std::initializer_list<std::string_view> occasion) const;

 private:
  std::uint64_t key_;
};

/// Inverse of the uniform or triangular distribution that the range stands for; one draw.
double sample(const Range<double>& range, Stream& stream);
Duration sample(const Range<Duration>& range, Stream& stream);
Share sample(const Range<Share>& range, Stream& stream);

}  // namespace sanji::base
