// SPDX-License-Identifier: Apache-2.0
// Why the operating system refused something with a file, in words. Knows no file.
#pragma once

#include "sim/base/text.hpp"

#include <string>

namespace sanji::base {

/// The usual reasons in the user's language, the others as the system says them.
/// @param error  of errno
std::string reason(int error, Language language);

}  // namespace sanji::base
