// SPDX-License-Identifier: Apache-2.0
// The mark and the hash.
#include "sim/journal/seal.hpp"

#include "sim/base/random.hpp"

namespace sanji::journal {

std::string Seal::of(std::string_view bytes_before) {
  std::string seal(mark);
  std::uint64_t hash = base::text_hash(bytes_before);
  for (std::size_t i = 0; i < sizeof hash; ++i, hash >>= 8U) seal += static_cast<char>(hash & 0xffU);
  return seal;
}

bool Seal::stands_in(std::string_view file_bytes) {
  return file_bytes.size() >= bytes && file_bytes.substr(file_bytes.size() - bytes).starts_with(mark);
}

bool Seal::holds(std::string_view file_bytes) {
  if (!stands_in(file_bytes)) return true;
  return file_bytes.substr(file_bytes.size() - bytes) == of(file_bytes.substr(0, file_bytes.size() - bytes));
}

}  // namespace sanji::journal
