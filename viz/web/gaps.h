// SPDX-License-Identifier: Apache-2.0
// What the C++ library of Debian 12's Emscripten does not have yet; included before everything that is compiled for the
// browser. Empty with a newer one.
#pragma once

#include <bit>

#ifndef __cpp_lib_bit_cast
namespace std {

template <class To, class From>
constexpr To bit_cast(const From& from) noexcept {
  return __builtin_bit_cast(To, from);
}

}  // namespace std
#endif
