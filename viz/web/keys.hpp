// SPDX-License-Identifier: Apache-2.0
// Keys as browsers name them. Knows no page.
#pragma once

#include "viz/session/input.hpp"

#include <string_view>

namespace sanji::web {

/// The key that a browser calls `code` (KeyboardEvent.code of the W3C: "KeyA", "Digit1", "ArrowLeft"); none where it is
/// none of ours.
session::Key key_of(std::string_view code);

}  // namespace sanji::web
