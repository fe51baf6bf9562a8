// SPDX-License-Identifier: Apache-2.0
// The language of whoever started a program. Asked once by each program's main file; nothing else reads the environment
// for it.
#pragma once

#include "sim/base/text.hpp"

namespace sanji::base {

/// Of the first of LC_ALL, LC_MESSAGES and LANG that is set and not empty; English where none is.
Language language_from_environment();

}  // namespace sanji::base
