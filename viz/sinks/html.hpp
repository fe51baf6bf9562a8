// SPDX-License-Identifier: Apache-2.0
// A replay as one page that a browser opens by itself: the template that `./dev web` built, with the run and its letters
// put in. Knows no journal; it gets bytes.
#pragma once

#include "sim/base/text.hpp"

#include <cstddef>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace sanji::sinks {

/// What goes into a page.
struct HtmlReplay {
  std::string_view title;              ///< of the window, plain text
  base::Language language;             ///< that the page opens in
  std::span<const std::byte> journal;  ///< as the page's reader expects it
  std::span<const std::byte> second;   ///< another run to compare it with; may be empty
  std::span<const std::byte> font;     ///< a font file with all characters that the page can show
  std::string_view commands;           ///< done when the page opens, one a line
};

/// The page; nothing where `page_template` is none of ours.
std::optional<std::string> html_of(std::string_view page_template, const HtmlReplay& replay);

/// Writes the page, whole or not at all.
/// @param programs  the folder where the running program stands: the template is there, or in ../share/sanji
/// @return a sentence on what went wrong; empty where the file is written
std::string write_html(const std::filesystem::path& programs, const HtmlReplay& replay,
                       const std::filesystem::path& file);

}  // namespace sanji::sinks
