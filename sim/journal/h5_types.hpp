// SPDX-License-Identifier: Apache-2.0
// What writing and reading HDF5 share: the types of our columns, and what the library says of a failure. Part of the
// door: nobody but the h5 files includes it.
#pragma once

#include "sim/journal/h5.hpp"

#include <hdf5.h>

#include <functional>
#include <string>

namespace sanji::journal::h5 {

/// H5S_ALL without its cast.
inline constexpr hid_t whole = 0;

/// What the library itself says went wrong, from where it went wrong.
std::string inner_reason();

/// The type of one value; -1 for texts and words, which have types of their own.
hid_t file_type(Type type);
Handle text_type(std::size_t width);
Handle enum_type(const Words& words);
/// The packed type of a row; `words_type` gives the type of a column of words.
Handle compound_type(const Layout& layout, const std::function<hid_t(const Column&)>& words_type);

}  // namespace sanji::journal::h5
