// SPDX-License-Identifier: Apache-2.0
// One call of zlib.
#include "sim/journal/compact_deflate.hpp"

#include <zlib.h>

#include <new>

namespace sanji::journal::compact {

std::vector<std::byte> deflated(std::span<const std::byte> bytes) {
  uLongf size = compressBound(bytes.size());
  std::vector<std::byte> stream(size);
  const int status = compress2(reinterpret_cast<Bytef*>(stream.data()), &size,
                               reinterpret_cast<const Bytef*>(bytes.data()), bytes.size(), Z_BEST_COMPRESSION);
  if (status != Z_OK) throw std::bad_alloc();  // there is room for it: nothing else can be wrong
  stream.resize(size);
  return stream;
}

}  // namespace sanji::journal::compact
