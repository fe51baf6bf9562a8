// SPDX-License-Identifier: Apache-2.0
// An image as a PNG file, and its fingerprint for comparing images without keeping them. Knows nothing of what is shown.
#pragma once

#include "sim/base/text.hpp"
#include "viz/raster/image.hpp"

#include <filesystem>
#include <string>

namespace sanji::raster {

/// Writes the file whole or not at all: under another name beside it first. Without opacity where all of the image is opaque;
/// packed quickly rather than small. Empty when done, else why not, told in the language.
std::string write_png(const Image& image, const std::filesystem::path& file, base::Language language);

/// 16 hexadecimal digits (64-bit FNV-1a) of an image's size and pixels; the same on every machine.
std::string hash_of(const Image& image);

}  // namespace sanji::raster
