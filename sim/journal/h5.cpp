// SPDX-License-Identifier: Apache-2.0
// Writing HDF5, by the C interface that 1.8, 1.10 and 1.14 share. What is written depends on nothing but what is given:
// object times are off, because two equal journals must have equal bytes.
#include "sim/journal/h5.hpp"
#include "sim/journal/h5_types.hpp"

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <new>

namespace sanji::journal::h5 {
namespace {

/// Attributes that an object's own header holds; beyond that HDF5 makes a heap and a tree for them.
constexpr unsigned plain_attributes = 64;
constexpr std::size_t bytes_of_blob_chunk = 256 * 1024;

std::vector<hsize_t> extents(std::span<const std::size_t> sizes) { return {sizes.begin(), sizes.end()}; }

// The memory that HDF5 keeps a file in is handed over when the file closes. (H5Fget_file_image would be shorter, but up
// to 1.14.6 it spoils the checksum of the first block of V18 files.)

void* take_memory(std::size_t size, H5FD_file_image_op_t, void* memory) {
  static_cast<Memory*>(memory)->room = size;
  return std::malloc(size);
}
void* copy_memory(void* to, const void* from, std::size_t size, H5FD_file_image_op_t, void*) {
  return std::memcpy(to, from, size);
}
void* grow_memory(void* old, std::size_t size, H5FD_file_image_op_t, void* memory) {
  static_cast<Memory*>(memory)->room = size;
  return std::realloc(old, size);
}
void* same_memory(void* memory) { return memory; }
herr_t keep_memory(void*) { return 0; }

/// Keeps the bytes up to the end of the file, which its first block names; the library's memory is larger.
herr_t give_memory(void* file, H5FD_file_image_op_t, void* memory) {
  constexpr std::size_t at = 28;  // of a V18 file
  auto& kept = *static_cast<Memory*>(memory);
  const auto* first = static_cast<const std::byte*>(file);
  std::uint64_t end = 0;
  if (first != nullptr && kept.room >= at + sizeof end) std::memcpy(&end, first + at, sizeof end);
  bool has_room = end <= kept.room;
  try {
    if (has_room) kept.bytes.assign(first, first + end);
  } catch (const std::bad_alloc&) {
    has_room = false;  // nothing may be thrown through the library
  }
  std::free(file);
  return has_room ? 0 : -1;
}

}  // namespace

Silence::Silence() {
  H5Eget_auto2(H5E_DEFAULT, &print_, &data_);
  H5Eset_auto2(H5E_DEFAULT, nullptr, nullptr);
}
Silence::~Silence() { H5Eset_auto2(H5E_DEFAULT, print_, data_); }

std::size_t open_objects() {
  const Silence silence;
  const auto count = H5Fget_obj_count(static_cast<hid_t>(H5F_OBJ_ALL), H5F_OBJ_ALL);
  return count < 0 ? 0 : static_cast<std::size_t>(count);
}

bool NewFile::good(long long status) {
  if (status < 0) fail(inner_reason());
  return status >= 0;
}

Handle NewFile::keep(Handle::Id id, Handle::Close close) {
  good(id);
  return {id, close};
}

NewFile::NewFile() {
  constexpr std::size_t grow_by = 1 << 20;
  const Handle access = keep(H5Pcreate(H5P_FILE_ACCESS), H5Pclose);
  good(H5Pset_fapl_core(access.id(), grow_by, 0));
  H5FD_file_image_callbacks_t calls{take_memory, copy_memory, grow_memory, give_memory,
                                    same_memory, keep_memory, &memory_};
  good(H5Pset_file_image_callbacks(access.id(), &calls));
  good(H5Pset_libver_bounds(access.id(), H5F_LIBVER_V18, H5F_LIBVER_V18));
  const Handle creation = keep(H5Pcreate(H5P_FILE_CREATE), H5Pclose);
  good(H5Pset_obj_track_times(creation.id(), false));
  good(H5Pset_attr_phase_change(creation.id(), plain_attributes, plain_attributes / 2));
  if (failed()) return;
  file_ = keep(H5Fcreate("journal", H5F_ACC_TRUNC, creation.id(), access.id()), H5Fclose);
  group("/types");
}

void NewFile::group(const std::string& path) {
  if (failed()) return;
  const Handle creation = keep(H5Pcreate(H5P_GROUP_CREATE), H5Pclose);
  good(H5Pset_obj_track_times(creation.id(), false));
  good(H5Pset_link_creation_order(creation.id(), H5P_CRT_ORDER_TRACKED | H5P_CRT_ORDER_INDEXED));
  Handle made = keep(H5Gcreate2(file_.id(), path.c_str(), H5P_DEFAULT, creation.id(), H5P_DEFAULT), H5Gclose);
  good(made.close());
}

Handle::Id NewFile::word_type(const Words& words) {
  Handle& type = word_types_[&words];
  if (type.id() >= 0) return type.id();
  type = enum_type(words);
  good(type.id());
  if (words.type.empty()) return type.id();
  const Handle creation = keep(H5Pcreate(H5P_DATATYPE_CREATE), H5Pclose);
  good(H5Pset_obj_track_times(creation.id(), false));
  const std::string path = "/types/" + std::string(words.type);
  good(H5Tcommit2(file_.id(), path.c_str(), type.id(), H5P_DEFAULT, creation.id(), H5P_DEFAULT));
  return type.id();
}

Handle NewFile::row_type(const Layout& layout) {
  Handle row = compound_type(layout, [this](const Column& column) { return word_type(*column.words); });
  good(row.id());
  return row;
}

void NewFile::put_attribute(const std::string& path, const char* name, const Handle& type, const Handle& space,
                            const void* value) {
  if (failed()) return;
  Handle made = keep(
      H5Acreate_by_name(file_.id(), path.c_str(), name, type.id(), space.id(), H5P_DEFAULT, H5P_DEFAULT, H5P_DEFAULT),
      H5Aclose);
  if (made.id() >= 0) good(H5Awrite(made.id(), type.id(), value));
  good(made.close());
}

void NewFile::attribute(const std::string& path, const char* name, std::string_view text) {
  const std::string value(text.empty() ? std::string(1, '\0') : text);
  put_attribute(path, name, text_type(value.size()), keep(H5Screate(H5S_SCALAR), H5Sclose), value.data());
}
void NewFile::attribute(const std::string& path, const char* name, std::int32_t value) {
  put_attribute(path, name, keep(H5Tcopy(H5T_STD_I32LE), H5Tclose), keep(H5Screate(H5S_SCALAR), H5Sclose), &value);
}
void NewFile::attribute(const std::string& path, const char* name, std::int64_t value) {
  put_attribute(path, name, keep(H5Tcopy(H5T_STD_I64LE), H5Tclose), keep(H5Screate(H5S_SCALAR), H5Sclose), &value);
}
void NewFile::attribute(const std::string& path, const char* name, std::uint64_t value) {
  put_attribute(path, name, keep(H5Tcopy(H5T_STD_U64LE), H5Tclose), keep(H5Screate(H5S_SCALAR), H5Sclose), &value);
}
void NewFile::attribute(const std::string& path, const char* name, double value) {
  put_attribute(path, name, keep(H5Tcopy(H5T_IEEE_F64LE), H5Tclose), keep(H5Screate(H5S_SCALAR), H5Sclose), &value);
}
void NewFile::attribute(const std::string& path, const char* name, std::span<const std::int64_t> values) {
  const hsize_t size = values.size();
  put_attribute(path, name, keep(H5Tcopy(H5T_STD_I64LE), H5Tclose), keep(H5Screate_simple(1, &size, nullptr), H5Sclose),
                values.data());
}

Handle NewFile::properties(std::span<const std::size_t> chunk, Effort effort) {
  Handle creation = keep(H5Pcreate(H5P_DATASET_CREATE), H5Pclose);
  good(H5Pset_obj_track_times(creation.id(), false));
  good(H5Pset_attr_phase_change(creation.id(), plain_attributes, plain_attributes / 2));
  // without rows there is nothing to cut into chunks
  if (std::find(chunk.begin(), chunk.end(), 0U) != chunk.end()) return creation;
  const auto sizes = extents(chunk);
  good(H5Pset_chunk(creation.id(), static_cast<int>(sizes.size()), sizes.data()));
  good(H5Pset_shuffle(creation.id()));
  good(H5Pset_deflate(creation.id(), static_cast<unsigned>(effort)));
  good(H5Pset_fletcher32(creation.id()));
  return creation;
}

Handle NewFile::dataset(const std::string& path, Handle::Id type, std::span<const std::size_t> shape,
                        std::span<const std::size_t> chunk, Effort effort) {
  if (failed()) return {};
  const auto sizes = extents(shape);
  const Handle space = keep(H5Screate_simple(static_cast<int>(sizes.size()), sizes.data(), nullptr), H5Sclose);
  const Handle creation = properties(chunk, effort);
  if (failed()) return {};
  counts_.emplace_back(path, shape.front());
  return keep(H5Dcreate2(file_.id(), path.c_str(), type, space.id(), H5P_DEFAULT, creation.id(), H5P_DEFAULT),
              H5Dclose);
}

void NewFile::table(const std::string& path, const Layout& layout, std::span<const std::byte> bytes, std::size_t rows) {
  if (failed()) return;
  const Handle row = row_type(layout);
  const std::array shape{rows};
  const std::array chunk{std::min(rows, chunk_rows)};
  Handle set = dataset(path, row.id(), shape, chunk, Effort::usual);
  if (set.id() >= 0 && rows > 0) good(H5Dwrite(set.id(), row.id(), whole, whole, H5P_DEFAULT, bytes.data()));
  good(set.close());
}

void NewFile::bytes(const std::string& path, std::string_view bytes) {
  const std::array shape{bytes.size()};
  const std::array chunk{std::min(bytes.size(), bytes_of_blob_chunk)};
  Handle set = dataset(path, H5T_STD_U8LE, shape, chunk, Effort::quick);
  if (set.id() >= 0 && !bytes.empty()) {
    good(H5Dwrite(set.id(), H5T_STD_U8LE, whole, whole, H5P_DEFAULT, bytes.data()));
  }
  good(set.close());
}

void NewFile::frames(const std::string& path, const std::array<std::size_t, 3>& shape,
                     std::span<const std::uint16_t> cells) {
  const std::array<std::size_t, 3> chunk{std::min<std::size_t>(shape[0], 1), shape[1], shape[2]};
  Handle set = dataset(path, H5T_STD_U16LE, shape, chunk, Effort::usual);
  if (set.id() < 0) return;
  const Handle all = keep(H5Dget_space(set.id()), H5Sclose);
  const std::array<hsize_t, 3> count{1, shape[1], shape[2]};
  const Handle one = keep(H5Screate_simple(3, count.data(), nullptr), H5Sclose);
  const std::size_t size = shape[1] * shape[2];
  for (std::size_t frame = 0; frame < shape[0] && !failed(); ++frame) {
    const auto part = cells.subspan(frame * size, size);
    if (std::all_of(part.begin(), part.end(), [](std::uint16_t cell) { return cell == 0; })) continue;
    const std::array<hsize_t, 3> start{frame, 0, 0};
    good(H5Sselect_hyperslab(all.id(), H5S_SELECT_SET, start.data(), nullptr, count.data(), nullptr));
    good(H5Dwrite(set.id(), H5T_STD_U16LE, one.id(), all.id(), H5P_DEFAULT, part.data()));
  }
  good(set.close());
}

std::vector<std::byte> NewFile::image() {
  word_types_.clear();
  good(file_.close());
  if (failed()) memory_.bytes.clear();
  return std::move(memory_.bytes);
}

}  // namespace sanji::journal::h5
