// SPDX-License-Identifier: Apache-2.0
// What deflate does best with: small numbers, what stayed the same left out, like behind like.
#include "sim/journal/compact_pack.hpp"

#include "sim/journal/compact_deflate.hpp"
#include "sim/journal/compact_form.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

namespace sanji::journal::compact {
namespace {

void write_listed(std::span<const std::uint64_t> numbers, Bytes& out) {
  const auto below = [](std::uint64_t a, std::uint64_t b) {
    return static_cast<std::int64_t>(a) < static_cast<std::int64_t>(b);
  };
  std::vector<std::uint64_t> list(numbers.begin(), numbers.end());
  std::sort(list.begin(), list.end(), below);
  list.erase(std::unique(list.begin(), list.end()), list.end());
  out.number(list.size());
  for (std::size_t i = 0; i < list.size(); ++i) out.number(i == 0 ? folded(list[0]) : list[i] - list[i - 1]);
  for (const std::uint64_t number : numbers) {
    out.number(static_cast<std::uint64_t>(std::lower_bound(list.begin(), list.end(), number, below) - list.begin()));
  }
}

void write_numbers(std::span<const std::uint64_t> numbers, Way way, Bytes& out) {
  if (way == Way::listed) return write_listed(numbers, out);
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    const std::uint64_t from = way == Way::steps && i > 0 ? numbers[i - 1] : 0;
    out.number(folded(numbers[i] - from));
  }
}

/// The number times a power of ten, where that is whole and gives the very number again.
std::optional<std::uint64_t> whole(double number, std::uint8_t places) {
  constexpr double exact_below = 9007199254740992.0;  // 2^53
  if (std::isnan(number)) return static_cast<std::uint64_t>(place_of_nan);
  const double shifted = std::round(number * powers_of_ten[places]);
  if (!(std::abs(shifted) < exact_below)) return std::nullopt;
  const double again = shifted / powers_of_ten[places];
  if (bits_of(again) != bits_of(number)) return std::nullopt;
  return static_cast<std::uint64_t>(static_cast<std::int64_t>(shifted));
}

/// False where a number needs more places.
bool all_whole(std::span<const double> numbers, std::uint8_t places, std::vector<std::uint64_t>& wholes) {
  wholes.clear();
  for (const double number : numbers) {
    const auto found = whole(number, places);
    if (!found) return false;
    wholes.push_back(*found);
  }
  return true;
}

std::size_t shared_bytes(std::string_view before, std::string_view text) {
  return static_cast<std::size_t>(std::mismatch(before.begin(), before.end(), text.begin(), text.end()).first -
                                  before.begin());
}

}  // namespace

void pack_numbers(std::span<const std::uint64_t> numbers, Bytes& out) {
  // judged by so many from the beginning: the longest columns would take seconds
  constexpr std::size_t judged = 65536;
  Way best = Way::plain;
  std::size_t least = std::numeric_limits<std::size_t>::max();
  for (const Way way : {Way::plain, Way::steps, Way::listed}) {
    Bytes tried;
    write_numbers(numbers.first(std::min(numbers.size(), judged)), way, tried);
    const std::size_t size = deflated(tried.all()).size();
    if (size < least) best = way;
    least = std::min(least, size);
  }
  out.byte(static_cast<std::uint8_t>(best));
  write_numbers(numbers, best, out);
}

void pack_reals(std::span<const double> numbers, Bytes& out) {
  std::vector<std::uint64_t> wholes;
  std::uint8_t places = 0;
  while (places <= most_places && !all_whole(numbers, places, wholes)) ++places;
  if (places == as_bits) {
    wholes.clear();
    for (const double number : numbers) wholes.push_back(bits_of(number));
  }
  out.byte(places);
  pack_numbers(wholes, out);
}

void pack_texts(std::span<const std::string_view> texts, Bytes& out) {
  std::vector<std::string_view> rests(texts.begin(), texts.end());
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const std::size_t shared = i == 0 ? 0 : shared_bytes(texts[i - 1], texts[i]);
    rests[i].remove_prefix(shared);
    out.number(shared);
  }
  for (const std::string_view rest : rests) out.number(rest.size());
  for (const std::string_view rest : rests) out.raw(rest);
}

void pack_cells(std::span<const std::uint16_t> cells, std::size_t size, Bytes& out) {
  for (unsigned shift = 0; shift < 16; shift += 8) {
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const unsigned from = i >= size ? cells[i - size] : 0U;
      out.byte(static_cast<std::uint8_t>((cells[i] - from) >> shift));
    }
  }
}

}  // namespace sanji::journal::compact
