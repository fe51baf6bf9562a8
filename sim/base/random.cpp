// SPDX-License-Identifier: Apache-2.0
// Philox4x32-10 streams and samplers by inversion. Samplers use the four operations and the square root only: those are
// rounded alike on every processor, the logarithm and its kin are not.
#include "sim/base/random.hpp"

#include <Random123/philox.h>

#include <cmath>

namespace sanji::base {
namespace {

/// The finaliser of splitmix64: every bit of the input moves every bit of the output.
constexpr std::uint64_t mixed(std::uint64_t bits) {
  bits += 0x9E3779B97F4A7C15ULL;
  bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9ULL;
  bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EBULL;
  return bits ^ (bits >> 31);
}

constexpr std::uint32_t low_word(std::uint64_t bits) { return static_cast<std::uint32_t>(bits); }
constexpr std::uint32_t high_word(std::uint64_t bits) { return static_cast<std::uint32_t>(bits >> 32); }

/// The value below which a share `u` of the range's distribution lies.
double quantile(double low, double mode, double high, bool has_mode, double u) {
  const double width = high - low;
  if (!(width > 0.0)) return low;
  if (!has_mode) return low + u * width;
  const double rising = (mode - low) / width;  // share of the cases below the mode
  if (u < rising) return low + std::sqrt(u * width * (mode - low));
  return high - std::sqrt((1.0 - u) * width * (high - mode));
}

}  // namespace

Stream::Stream(std::uint64_t key, std::uint32_t purpose, std::uint64_t who_and_when)
    : key_(key), purpose_(purpose), who_and_when_(who_and_when) {}

double Stream::uniform() {
  const r123::Philox4x32::ctr_type counter{{draw_, purpose_, low_word(who_and_when_), high_word(who_and_when_)}};
  const r123::Philox4x32::key_type key{{low_word(key_), high_word(key_)}};
  const r123::Philox4x32::ctr_type bits = r123::Philox4x32{}(counter, key);
  ++draw_;
  const std::uint64_t whole = (static_cast<std::uint64_t>(bits[1]) << 32 | bits[0]) >> 11;  // 53 bits
  // zero is left out by giving its cell its middle; the greatest value is 1 - 2^-53
  constexpr double cell = 1.0 / 9007199254740992.0;
  const double u = static_cast<double>(whole) * cell;
  return u > 0.0 ? u : 0.5 * cell;
}

Streams::Streams(std::uint64_t seed, std::uint32_t replication) : key_(mixed(mixed(seed) ^ replication)) {}

Stream Streams::stream(std::string_view purpose, std::string_view entity,
                       std::initializer_list<std::string_view> occasion) const {
  const std::uint64_t what = text_hash(purpose);
  // a zero byte between the two texts, so that "ab"+"c" is not "a"+"bc"
  std::uint64_t who_and_when = text_hash(std::string_view("\0", 1), text_hash(entity));
  for (const std::string_view part : occasion) who_and_when = text_hash(part, who_and_when);
  return {key_, low_word(what ^ what >> 32), mixed(who_and_when)};
}

double sample(const Range<double>& range, Stream& stream) {
  const double u = stream.uniform();  // drawn even where the range has no width: the stream stays in step
  return quantile(range.low, range.mode, range.high, range.has_mode, u);
}

Duration sample(const Range<Duration>& range, Stream& stream) {
  const double u = stream.uniform();
  return seconds(quantile(range.low.seconds(), range.mode.seconds(), range.high.seconds(), range.has_mode, u));
}

Share sample(const Range<Share>& range, Stream& stream) {
  const double u = stream.uniform();
  return {quantile(range.low.value, range.mode.value, range.high.value, range.has_mode, u)};
}

}  // namespace sanji::base
