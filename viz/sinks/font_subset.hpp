// SPDX-License-Identifier: Apache-2.0
// The few letters of a big font that a page needs. Knows nothing of what is written with them.
#pragma once

#include <cstddef>
#include <set>
#include <span>
#include <vector>

namespace sanji::sinks {

/// A font file (TrueType or OpenType) with the given characters only. Outlines, advances and line heights are those of
/// `font`, so that letters look the same; hints, layout rules and pictures are left out. Characters that the font lacks
/// are passed over.
/// @param font  the bytes of a font file, or of a collection (.ttc)
/// @param face  which font of a collection, from 0
/// @return empty where `font` is no font, or has no such face
std::vector<std::byte> subset_font(std::span<const std::byte> font, unsigned face,
                                   const std::set<char32_t>& characters);

}  // namespace sanji::sinks
