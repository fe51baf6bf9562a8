// SPDX-License-Identifier: Apache-2.0
// Whether a picture, film, page or list of notes may be written under a name: never over a recording, never over what people
// have written, never over what is no file. Writes nothing itself.
#pragma once

#include "sim/base/text.hpp"

#include <filesystem>
#include <span>
#include <string>

namespace sanji::outputs {

/// Empty where it may, else why not, in the language. `kept` are the files that must stay as they are.
std::string why_not_onto(const std::filesystem::path& file, std::span<const std::filesystem::path> kept,
                         base::Language language);

}  // namespace sanji::outputs
