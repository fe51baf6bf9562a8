// SPDX-License-Identifier: Apache-2.0
// The one door to libpng: its simple interface, which keeps its long jumps to itself.
#include "viz/raster/png.hpp"

#include "sim/base/random.hpp"
#include "sim/base/reason.hpp"

#include <fmt/format.h>
#include <png.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <string_view>
#include <system_error>
#include <vector>

namespace sanji::raster {
namespace {

using Bytes = std::vector<png_byte>;

bool is_opaque(const Image& image) {
  return std::all_of(image.pixels.begin(), image.pixels.end(), [](Pixel pixel) { return pixel >> 24U == 255; });
}

/// Red, green, blue and, unless it is left out, opacity, a byte each.
Bytes channels_of(const Image& image, bool with_opacity) {
  const unsigned channels = with_opacity ? 4 : 3;
  Bytes bytes(image.pixels.size() * channels);
  auto byte = bytes.begin();
  for (const Pixel pixel : image.pixels) {
    for (unsigned i = 0; i < channels; ++i) *byte++ = static_cast<png_byte>((pixel >> (8 * i)) & 0xFFU);
  }
  return bytes;
}

/// The file's bytes; none when it cannot be packed, and `why` then says so in libpng's words.
Bytes packed(const Image& image, std::string& why) {
  const bool with_opacity = !is_opaque(image);
  const Bytes channels = channels_of(image, with_opacity);
  png_image about{};
  about.version = PNG_IMAGE_VERSION;
  about.width = static_cast<png_uint_32>(image.width);
  about.height = static_cast<png_uint_32>(image.height);
  about.format = with_opacity ? PNG_FORMAT_RGBA : PNG_FORMAT_RGB;
  about.flags = PNG_IMAGE_FLAG_FAST;
  png_alloc_size_t size = PNG_IMAGE_PNG_SIZE_MAX(about);
  Bytes bytes(size);
  if (png_image_write_to_memory(&about, bytes.data(), &size, 0, channels.data(), 0, nullptr) == 0) {
    why = about.message;
    return {};
  }
  bytes.resize(size);
  return bytes;
}

bool put(const std::filesystem::path& file, const Bytes& bytes) {
  std::FILE* open = std::fopen(file.c_str(), "wb");
  if (open == nullptr) return false;
  const bool written = std::fwrite(bytes.data(), 1, bytes.size(), open) == bytes.size();
  const int error = errno;
  const bool closed = std::fclose(open) == 0;
  if (!written) errno = error;
  return written && closed;
}

}  // namespace

std::string write_png(const Image& image, const std::filesystem::path& file, base::Language language) {
  const auto cannot = [&](const std::string& why) {
    return base::say(language, "cannot write {0}: {1}", file.string(), why);
  };
  if (image.pixels.empty()) return cannot(base::say(language, "the image is empty"));
  std::string why;
  const Bytes bytes = packed(image, why);
  if (bytes.empty()) return cannot(why);

  std::filesystem::path part = file;
  part += ".part";
  std::error_code problem;
  if (!put(part, bytes)) {
    problem.assign(errno, std::generic_category());
  } else {
    std::filesystem::rename(part, file, problem);
  }
  if (!problem) return {};
  std::error_code ignored;
  std::filesystem::remove(part, ignored);
  return cannot(base::reason(problem.value(), language));
}

std::string hash_of(const Image& image) {
  const auto with = [](std::uint64_t hash, std::uint32_t number) {
    std::array<char, 4> bytes{};  // lowest first, whatever the machine's order
    for (std::size_t i = 0; i < bytes.size(); ++i) bytes[i] = static_cast<char>((number >> (8 * i)) & 0xFFU);
    return base::text_hash({bytes.data(), bytes.size()}, hash);
  };
  std::uint64_t hash = base::text_hash("sanji image");
  hash = with(hash, static_cast<std::uint32_t>(image.width));
  hash = with(hash, static_cast<std::uint32_t>(image.height));
  for (const Pixel pixel : image.pixels) hash = with(hash, pixel);
  return fmt::format("{:016x}", hash);
}

}  // namespace sanji::raster
