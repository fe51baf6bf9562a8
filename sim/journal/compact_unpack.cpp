// SPDX-License-Identifier: Apache-2.0
// What compact_pack does, undone. Whatever the bytes say, nothing is read or written beside them.
#include "sim/journal/compact_unpack.hpp"

#include "sim/journal/compact_form.hpp"

#include <algorithm>
#include <limits>
#include <vector>

namespace sanji::journal::compact {
namespace {

bool read_listed(Cursor& bytes, std::span<std::uint64_t> numbers) {
  const std::size_t size = bytes.size();
  if (size > bytes.left()) return false;
  std::vector<std::uint64_t> list(size);
  for (std::size_t i = 0; i < size; ++i) {
    const std::uint64_t number = bytes.number();
    list[i] = i == 0 ? unfolded(number) : list[i - 1] + number;
  }
  for (std::uint64_t& number : numbers) {
    const std::uint64_t place = bytes.number();
    if (place >= list.size()) return false;
    number = list[static_cast<std::size_t>(place)];
  }
  return bytes.good();
}

/// False where there are not as many lengths.
bool read_lengths(Cursor& bytes, std::size_t count, std::vector<std::size_t>& lengths) {
  if (count > bytes.left()) return false;
  lengths.resize(count);
  for (std::size_t& length : lengths) length = bytes.size();
  return bytes.good();
}

}  // namespace

bool unpack_numbers(Cursor& bytes, std::span<std::uint64_t> numbers) {
  const auto way = static_cast<Way>(bytes.byte());
  if (way > Way::listed) return false;
  if (way == Way::listed) return read_listed(bytes, numbers);
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    const std::uint64_t from = way == Way::steps && i > 0 ? numbers[i - 1] : 0;
    numbers[i] = from + unfolded(bytes.number());
  }
  return bytes.good();
}

bool unpack_reals(Cursor& bytes, std::span<double> numbers) {
  const std::uint8_t places = bytes.byte();
  std::vector<std::uint64_t> wholes(numbers.size());
  if (places > as_bits || !unpack_numbers(bytes, wholes)) return false;
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    const auto number = static_cast<std::int64_t>(wholes[i]);
    if (places == as_bits) {
      numbers[i] = real_of(wholes[i]);
    } else if (number == place_of_nan) {
      numbers[i] = std::numeric_limits<double>::quiet_NaN();
    } else {
      numbers[i] = static_cast<double>(number) / powers_of_ten[places];
    }
  }
  return true;
}

bool unpack_texts(Cursor& bytes, const TextColumn& texts) {
  std::vector<std::size_t> shared;
  std::vector<std::size_t> rests;
  if (!read_lengths(bytes, texts.count, shared) || !read_lengths(bytes, texts.count, rests)) return false;
  std::size_t before = 0;
  for (std::size_t i = 0; i < texts.count; ++i) {
    const auto rest = bytes.raw(rests[i]);
    if (!bytes.good() || shared[i] > before || shared[i] + rest.size() > texts.width) return false;
    const auto text = texts.text(i);
    if (shared[i] > 0) std::copy_n(texts.text(i - 1).begin(), shared[i], text.begin());
    std::copy(rest.begin(), rest.end(), text.begin() + static_cast<std::ptrdiff_t>(shared[i]));
    before = shared[i] + rest.size();
  }
  return true;
}

bool unpack_cells(Cursor& bytes, std::size_t size, std::span<std::uint16_t> cells) {
  const auto lower = bytes.raw(cells.size());
  const auto upper = bytes.raw(cells.size());
  if (!bytes.good()) return false;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const unsigned from = i >= size ? cells[i - size] : 0U;
    const unsigned step = std::to_integer<unsigned>(lower[i]) | std::to_integer<unsigned>(upper[i]) << 8U;
    cells[i] = static_cast<std::uint16_t>(from + step);
  }
  return true;
}

}  // namespace sanji::journal::compact
