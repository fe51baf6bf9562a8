// SPDX-License-Identifier: Apache-2.0
// A journal with something in every table, and every field of a journal as a text, so that two can be compared and a
// difference can be read. Written without the lists of columns that are under test.
#pragma once

#include "sim/journal/view.hpp"
#include "tests/support/scratch_folder.hpp"

#include <filesystem>
#include <string>

namespace sanji::journal::sample {

/// Made by hand; small, and odd where a file could stumble: Chinese, empty texts, NaN, no position, quotes, NUL-free
/// bytes.
Journal journal();
/// The same with so many records that they take more than one chunk.
Journal long_journal(std::size_t records);
std::string text_of(const Journal& journal);

using Folder = tests::ScratchFolder;

std::string bytes_of(const std::filesystem::path& file);
void put_bytes(const std::filesystem::path& file, const std::string& bytes);

}  // namespace sanji::journal::sample
