// SPDX-License-Identifier: Apache-2.0
// Opening files; what is no text as it should be written is refused with its place.
#include "sim/input/files.hpp"

#include "sim/base/encoding.hpp"
#include "sim/base/utf8.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>

namespace sanji::input {
namespace {

namespace fs = std::filesystem;
using base::mark;

constexpr std::uintmax_t largest_file = 64U * 1024U * 1024U;
}  // namespace

std::string plain_path(const fs::path& path) { return path.lexically_normal().generic_string(); }

std::vector<std::string> names_beside(const fs::path& path) {
  std::vector<std::string> names;
  std::error_code error;
  for (fs::directory_iterator at(path.has_parent_path() ? path.parent_path() : fs::path("."), error), end;
       !error && at != end; at.increment(error)) {
    names.push_back(at->path().filename().string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

int character_count(std::string_view utf8) {
  return static_cast<int>(std::count_if(utf8.begin(), utf8.end(), [](char c) { return !base::is_further_byte(c); }));
}

Place place_of(const FileName& file, std::string_view text, std::size_t offset) {
  const std::string_view before = text.substr(0, offset);
  const std::size_t newline = before.rfind('\n');
  const std::size_t line_start = newline == std::string_view::npos ? 0 : newline + 1;
  return {&file, static_cast<int>(std::count(before.begin(), before.end(), '\n')) + 1,
          character_count(before.substr(line_start)) + 1};
}

TextFile* Files::read(const fs::path& path, Encoding encoding, const Place& asked) {
  const std::string shown = plain_path(path);
  for (TextFile& known : files_) {
    if (known.name.shown == shown) return known.failed ? nullptr : &known;
  }
  TextFile& file = files_.emplace_back();
  file.name.path = path;
  file.name.shown = shown;
  std::error_code error;
  const fs::path here = fs::absolute(folder_.empty() ? fs::path(".") : folder_, error);
  const fs::path relative = fs::absolute(path, error).lexically_normal().lexically_relative(here.lexically_normal());
  file.name.source = relative.empty() ? shown : relative.generic_string();
  file.failed = !fill(file, encoding, asked);
  return file.failed ? nullptr : &file;
}

bool Files::fill(TextFile& file, Encoding encoding, const Place& asked) {
  const Place whole{&file.name, 1, 1};
  const Place where = asked.file != nullptr ? asked : whole;
  std::error_code error;
  const fs::path path = file.name.path.empty() ? fs::path(".") : file.name.path;
  const fs::file_status status = fs::status(path, error);
  if (!fs::exists(status)) {
    issues_.add(where, issues_.text(mark("file '{0}' does not exist"), file.name.shown) +
                           issues_.did_you_mean(path.filename().string(), names_beside(path)));
    return false;
  }
  if (!fs::is_regular_file(status)) {
    issues_.say(where, mark("'{0}' is a folder or a device; write the name of a file"), file.name.shown);
    return false;
  }
  const std::uintmax_t size = fs::file_size(path, error);
  if (error || size > largest_file) {
    issues_.say(where, mark("file '{0}' has {1} MiB, more than the {2} MiB that are read"), file.name.shown,
                error ? 0 : size >> 20U, largest_file >> 20U);
    return false;
  }
  std::ifstream in(path, std::ios::binary);
  file.text.resize(size);
  in.read(file.text.data(), static_cast<std::streamsize>(size));
  if (!in) {
    issues_.say(where, mark("file '{0}' cannot be read; look at its permissions"), file.name.shown);
    return false;
  }
  if (!decode(file, encoding)) return false;
  if (file.text.find_first_not_of(" \t\r\n") == std::string::npos) {
    issues_.say(whole, mark("the file is empty"));
    return false;
  }
  file.kept = file.text;
  return true;
}

bool Files::decode(TextFile& file, Encoding encoding) {
  if (base::looks_like_utf16(file.text)) {
    issues_.say({&file.name, 1, 1},
                mark("the file is UTF-16, or no text at all; save it as UTF-8 (in Excel: CSV UTF-8)"));
    return false;
  }
  if (file.text.starts_with(base::utf8_mark)) file.text.erase(0, base::utf8_mark.size());
  const std::size_t valid = base::valid_utf8_prefix(file.text);
  if (valid == file.text.size()) return true;
  const auto broken = static_cast<unsigned char>(file.text[valid]);
  const Place place = place_of(file.name, file.text, valid);
  if (broken < 0x80) {
    issues_.say(place, mark("a control character (byte {0:#04x}) stands here; remove it"),
                static_cast<unsigned>(broken));
    return false;
  }
  if (encoding == Encoding::utf8) {
    issues_.say(place, mark("byte {0:#04x} is no UTF-8 text; save the file as UTF-8"), static_cast<unsigned>(broken));
    return false;
  }
  std::string converted;
  if (!base::from_gb18030(file.text, converted)) {
    issues_.say(place, mark("byte {0:#04x} is neither UTF-8 nor GB18030; save the file as CSV UTF-8"),
                static_cast<unsigned>(broken));
    return false;
  }
  file.text = std::move(converted);
  return true;
}

std::vector<model::Source> Files::sources() const {
  std::vector<model::Source> all;
  for (const TextFile& file : files_) {
    if (!file.failed) all.push_back({file.name.source, file.kept});
  }
  std::sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
  return all;
}

}  // namespace sanji::input
