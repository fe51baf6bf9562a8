// SPDX-License-Identifier: Apache-2.0
// Three themes: paper, night, and one for a weak projector in a bright room.
#include "viz/paint/colours.hpp"

#include <cmath>

namespace sanji::paint {
namespace {

constexpr ImU32 rgb(unsigned hex, unsigned alpha = 255) {
  return IM_COL32((hex >> 16U) & 0xFFU, (hex >> 8U) & 0xFFU, hex & 0xFFU, alpha);
}

// Okabe and Ito
constexpr ImU32 orange = rgb(0xE69F00);
constexpr ImU32 sky = rgb(0x56B4E9);
constexpr ImU32 green = rgb(0x009E73);
constexpr ImU32 yellow = rgb(0xF0E442);
constexpr ImU32 blue = rgb(0x0072B2);
constexpr ImU32 vermilion = rgb(0xD55E00);
constexpr ImU32 purple = rgb(0xCC79A7);

// as the standard of warnings names them, each far from the next in lightness too
constexpr std::array<ImU32, 5> warnings{rgb(0x808080), rgb(0x1F6FD0), rgb(0xF2D21B), rgb(0xF08A1D), rgb(0xC8102E)};
constexpr std::array<ImU32, 5> levels{rgb(0x808080), rgb(0xC8102E), rgb(0xF08A1D), rgb(0xF2D21B), rgb(0x1F6FD0)};

constexpr Colours light{.window = rgb(0xFAFAF7),
                        .panel = rgb(0xEFEEE8),
                        .text = rgb(0x1B1F24),
                        .faint = rgb(0x6A6F76),
                        .line = rgb(0xCFCDC4),
                        .accent = rgb(0x0B5CAD),
                        .alarm = rgb(0xB3261E),
                        .good = rgb(0x1E7B4F),
                        .land = rgb(0xF4F1E8),
                        .outside = rgb(0xE4E2DB),
                        .border = rgb(0x8A7F6A),
                        .relief_lit = rgb(0xFFFFFF, 220),
                        .relief_shaded = rgb(0x5A4A34, 205),
                        .halo = rgb(0xFFFFFF, 225),
                        .roads = {rgb(0xB5835A), rgb(0xBC9568), rgb(0xB9A684), rgb(0xC2B499)},
                        .water = blue,
                        .post = rgb(0x2B3440),
                        .team = blue,
                        .incident = vermilion,
                        .message = rgb(0x6B3FA0),
                        .ghost = rgb(0x7A4FB5),
                        .hazard = {rgb(0xA6D3F2), rgb(0x5AA7DC), rgb(0x2273B5), rgb(0x0B3C73)},
                        .warning = warnings,
                        .level = levels,
                        .status = {rgb(0x7B8794), yellow, blue, green, sky, vermilion}};

constexpr Colours dark{.window = rgb(0x16191D),
                       .panel = rgb(0x20252B),
                       .text = rgb(0xE8EAED),
                       .faint = rgb(0x9AA1A9),
                       .line = rgb(0x3A4048),
                       .accent = rgb(0x6CB6FF),
                       .alarm = rgb(0xFF7B72),
                       .good = rgb(0x57C78B),
                       .land = rgb(0x23282E),
                       .outside = rgb(0x191C20),
                       .border = rgb(0x8C8470),
                       .relief_lit = rgb(0xB8C4D0, 90),
                       .relief_shaded = rgb(0x000000, 230),
                       .halo = rgb(0x14171B, 225),
                       .roads = {rgb(0x8A6A4C), rgb(0x6F5C47), rgb(0x574C40), rgb(0x443F39)},
                       .water = sky,
                       .post = rgb(0xD5DAE0),
                       .team = sky,
                       .incident = orange,
                       .message = purple,
                       .ghost = rgb(0xC9A7F0),
                       .hazard = {rgb(0x1D4E79), rgb(0x2F7FBF), rgb(0x6DB7EA), rgb(0xC4E4FB)},
                       .warning = warnings,
                       .level = levels,
                       .status = {rgb(0x8B96A2), yellow, sky, green, rgb(0x9CC9EA), orange},
                       .is_dark = true};

constexpr Colours projector{
    .window = rgb(0xFFFFFF),
    .panel = rgb(0xF0F0F0),
    .text = rgb(0x000000),
    .faint = rgb(0x404040),
    .line = rgb(0x909090),
    .accent = rgb(0x003C8F),
    .alarm = rgb(0xA00000),
    .good = rgb(0x005C2E),
    .land = rgb(0xFFFFFF),
    .outside = rgb(0xE2E2E2),
    .border = rgb(0x303030),
    .relief_lit = rgb(0xFFFFFF, 0),
    .relief_shaded = rgb(0x4A4A4A, 200),
    .halo = rgb(0xFFFFFF, 245),
    .roads = {rgb(0x7A4A20), rgb(0x96714B), rgb(0xAA967A), rgb(0xC2B8A6)},
    .water = rgb(0x00589C),
    .post = rgb(0x000000),
    .team = rgb(0x00589C),
    .incident = rgb(0xB84A00),
    .message = rgb(0x5A1E96),
    .ghost = rgb(0x6A2FB0),
    .hazard = {rgb(0x8CC4EE), rgb(0x3C8FD0), rgb(0x1160A8), rgb(0x052C5C)},
    .warning = warnings,
    .level = levels,
    .status = {rgb(0x505050), rgb(0xC8A800), rgb(0x00589C), rgb(0x006B4E), rgb(0x2C86C0), rgb(0xB84A00)}};

}  // namespace

const Colours& colours_of(session::Theme theme) {
  switch (theme) {
    case session::Theme::light: return light;
    case session::Theme::dark: return dark;
    case session::Theme::projector: break;
  }
  return projector;
}

namespace {

/// A channel of a fill over a ground, 0 to 1.
double channel_over(ImU32 fill, ImU32 ground, unsigned shift) {
  const double opacity = static_cast<double>(fill >> IM_COL32_A_SHIFT) / 255.0;
  const double over = (fill >> shift) & 0xFFU;
  const double under = (ground >> shift) & 0xFFU;
  return (over * opacity + under * (1.0 - opacity)) / 255.0;
}

double linear(double channel) {
  return channel <= 0.03928 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

}  // namespace

ImU32 letters_on(ImU32 fill, ImU32 ground) {
  const double luminance = 0.2126 * linear(channel_over(fill, ground, IM_COL32_R_SHIFT)) +
                           0.7152 * linear(channel_over(fill, ground, IM_COL32_G_SHIFT)) +
                           0.0722 * linear(channel_over(fill, ground, IM_COL32_B_SHIFT));
  const bool is_light = (luminance + 0.05) / 0.05 > 1.05 / (luminance + 0.05);
  return is_light ? IM_COL32(0, 0, 0, 255) : IM_COL32(255, 255, 255, 255);
}

}  // namespace sanji::paint
