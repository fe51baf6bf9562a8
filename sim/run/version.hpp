// SPDX-License-Identifier: Apache-2.0
// The version that journals and programs give.
#pragma once

namespace sanji::run {

inline constexpr const char* version = SANJI_VERSION;

}  // namespace sanji::run
