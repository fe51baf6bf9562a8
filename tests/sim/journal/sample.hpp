// SPDX-License-Identifier: Apache-2.0
// A journal with something in every table, and every field of a journal as a text, so that two can be compared and a
// difference can be read. Written without the lists of columns that are under test.
#pragma once

#include "sim/journal/view.hpp"

#include <filesystem>
#include <string>

namespace sanji::journal::sample {

/// Made by hand; small, and odd where a file could stumble: Chinese, empty texts, NaN, no position, quotes, NUL-free
/// bytes.
Journal journal();
/// The same with so many records that they take more than one chunk.
Journal long_journal(std::size_t records);
std::string text_of(const Journal& journal);

/// A folder of its own, gone with the test.
class Folder {
 public:
  Folder();
  ~Folder();
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  [[nodiscard]] std::filesystem::path operator/(const std::string& name) const { return path_ / name; }
  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

std::string bytes_of(const std::filesystem::path& file);
void put_bytes(const std::filesystem::path& file, const std::string& bytes);

}  // namespace sanji::journal::sample
