// SPDX-License-Identifier: Apache-2.0
// Whether a picture, film, page or list of notes may be written under a name: never over a recording, never over what people
// have written, never over what is no file, and under no name that says it is something else. Writes nothing itself.
#pragma once

#include "sim/base/text.hpp"

#include <filesystem>
#include <span>
#include <string>
#include <string_view>

namespace sanji::outputs {

/// Empty where it may, else why not, in the language. `kept` are the files that must stay as they are.
std::string why_not_onto(const std::filesystem::path& file, std::span<const std::filesystem::path> kept,
                         base::Language language);

/// Empty where the name ends as files of that kind do, else what to write instead, in the language.
/// @param option   the word of the command line, without dashes: "snapshot"
/// @param kind     what is written: "PNG"
/// @param endings  with their dots, in small letters; the first is the usual one; any mixture of capitals will do
std::string why_not_named(const std::filesystem::path& file, std::string_view option, std::string_view kind,
                          std::span<const std::string_view> endings, base::Language language);

}  // namespace sanji::outputs
