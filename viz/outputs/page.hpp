// SPDX-License-Identifier: Apache-2.0
// The replay as a page for a browser: one file, opened by a double click, without a network.
#pragma once

#include "viz/panels/screen.hpp"

#include <filesystem>
#include <string>

namespace sanji::outputs {

/// Writes a page with the screen's runs. It opens with what was done on this screen: time, picture, theme. Empty, or why
/// there is no page.
/// @param programs  the folder where this program stands
std::string write_page(const panels::Screen& screen, const std::filesystem::path& programs,
                       const std::filesystem::path& file);

}  // namespace sanji::outputs
