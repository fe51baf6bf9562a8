// SPDX-License-Identifier: Apache-2.0
// The compiled-in catalogue of Chinese words, in the binary format of gettext (.mo). Only base/text reads it.
#pragma once

#include <span>

namespace sanji::base {

std::span<const unsigned char> zh_catalogue();

}  // namespace sanji::base
