// SPDX-License-Identifier: Apache-2.0
// Reading HDF5: every size and type is looked at before memory is taken for it, because files come from anywhere.
#include "sim/journal/h5.hpp"
#include "sim/journal/h5_types.hpp"

#include <algorithm>

namespace sanji::journal::h5 {
namespace {

/// How far deflate can shrink anything, with room: a dataset that claims more than this is damaged.
constexpr std::size_t most_deflated = 1100;
constexpr hsize_t checksum_bytes = 4;  // of a chunk's Fletcher sum

/// The type of a column as the file has it.
Handle member_type(hid_t row, std::string_view column) {
  const int index = H5Tget_member_index(row, std::string(column).c_str());
  return {index < 0 ? -1 : H5Tget_member_type(row, static_cast<unsigned>(index)), H5Tclose};
}

/// How the words of a column of the file stand to ours. Not left to the library: a word that only the file knows is an
/// error to 1.10, and to 1.14 any other word.
Codes codes_of(hid_t type, const Words& words) {
  Codes codes(words);
  const int count = H5Tget_nmembers(type);
  for (unsigned i = 0; i < static_cast<unsigned>(std::max(count, 0)); ++i) {
    std::uint8_t theirs = 0;
    char* name = H5Tget_member_name(type, i);
    if (name != nullptr && H5Tget_member_value(type, i, &theirs) >= 0) codes.learn(theirs, name);
    H5free_memory(name);
  }
  return codes;
}

}  // namespace

OpenFile::OpenFile(const std::filesystem::path& file, base::Language language) : OpenTables(language) {
  constexpr std::size_t grow_by = 1 << 20;
  const Handle access(H5Pcreate(H5P_FILE_ACCESS), H5Pclose);
  // read into memory at once: no lock is taken, so that a folder shared over a network can be read too
  if (H5Pset_fapl_core(access.id(), grow_by, 0) >= 0) {
    file_ = Handle(H5Fopen(file.c_str(), H5F_ACC_RDONLY, access.id()), H5Fclose);
  }
  if (!is_open()) failed_inside();
}

bool OpenFile::failed_inside() { return fail(inner_reason()); }

bool OpenFile::has_attribute(const std::string& path, const char* name) {
  return is_open() && H5Aexists_by_name(file_.id(), path.c_str(), name, H5P_DEFAULT) > 0;
}

bool OpenFile::attribute(const std::string& path, const char* name, std::string& text) {
  const Handle attribute(H5Aopen_by_name(file_.id(), path.c_str(), name, H5P_DEFAULT, H5P_DEFAULT), H5Aclose);
  const Handle type(H5Aget_type(attribute.id()), H5Tclose);
  const Handle space(H5Aget_space(attribute.id()), H5Sclose);
  constexpr std::size_t most = 65536;  // an attribute is never larger
  if (H5Tget_class(type.id()) != H5T_STRING || H5Tis_variable_str(type.id()) != 0 ||
      H5Sget_simple_extent_npoints(space.id()) != 1 || H5Tget_size(type.id()) > most) {
    return damaged_attribute(path, name);
  }
  text.assign(H5Tget_size(type.id()), '\0');
  const Handle memory = text_type(text.size());
  if (H5Aread(attribute.id(), memory.id(), text.data()) < 0) return damaged_attribute(path, name);
  text.resize(std::min(text.find('\0'), text.size()));
  return true;
}

bool OpenFile::number(const std::string& path, const char* name, Handle::Id type, int type_class, std::size_t count,
                      void* values) {
  const Handle attribute(H5Aopen_by_name(file_.id(), path.c_str(), name, H5P_DEFAULT, H5P_DEFAULT), H5Aclose);
  const Handle found(H5Aget_type(attribute.id()), H5Tclose);
  const Handle space(H5Aget_space(attribute.id()), H5Sclose);
  if (H5Tget_class(found.id()) != type_class ||
      H5Sget_simple_extent_npoints(space.id()) != static_cast<hssize_t>(count) ||
      H5Aread(attribute.id(), type, values) < 0) {
    return damaged_attribute(path, name);
  }
  return true;
}
bool OpenFile::attribute(const std::string& path, const char* name, std::int64_t& value) {
  return number(path, name, H5T_NATIVE_INT64, H5T_INTEGER, 1, &value);
}
bool OpenFile::attribute(const std::string& path, const char* name, std::uint64_t& value) {
  return number(path, name, H5T_NATIVE_UINT64, H5T_INTEGER, 1, &value);
}
bool OpenFile::attribute(const std::string& path, const char* name, double& value) {
  return number(path, name, H5T_NATIVE_DOUBLE, H5T_FLOAT, 1, &value);
}
bool OpenFile::attribute(const std::string& path, const char* name, std::span<std::int64_t> values) {
  return number(path, name, H5T_NATIVE_INT64, H5T_INTEGER, values.size(), values.data());
}

Handle OpenFile::open_dataset(const std::string& path, std::vector<std::size_t>& shape) {
  Handle set(H5Dopen2(file_.id(), path.c_str(), H5P_DEFAULT), H5Dclose);
  const Handle space(H5Dget_space(set.id()), H5Sclose);
  const int dimensions = H5Sget_simple_extent_ndims(space.id());
  if (dimensions < 1) {
    missing(path);
    return {};
  }
  std::vector<hsize_t> sizes(static_cast<std::size_t>(dimensions));
  H5Sget_simple_extent_dims(space.id(), sizes.data(), nullptr);
  shape.assign(sizes.begin(), sizes.end());
  return set;
}

bool OpenFile::fits(const Handle& set, std::size_t bytes) {
  const hsize_t stored = H5Dget_storage_size(set.id());
  return bytes == 0 || (stored > 0 && bytes / most_deflated <= stored && chunks_hold_checksums(set));
}

bool OpenFile::chunks_hold_checksums(const Handle& set) {
  const Handle creation(H5Dget_create_plist(set.id()), H5Pclose);
  if (H5Pget_layout(creation.id()) != H5D_CHUNKED) return true;
  const Handle space(H5Dget_space(set.id()), H5Sclose);
  hsize_t chunks = 0;
  if (H5Dget_num_chunks(set.id(), space.id(), &chunks) < 0) return false;
  for (hsize_t i = 0; i < chunks; ++i) {
    hsize_t size = 0;
    unsigned left_out = 0;
    if (H5Dget_chunk_info(set.id(), space.id(), i, nullptr, &left_out, nullptr, &size) < 0) return false;
    if (size <= checksum_bytes) return false;
  }
  return true;
}

bool OpenFile::has(const std::string& path) {
  return is_open() && H5Lexists(file_.id(), path.c_str(), H5P_DEFAULT) > 0;
}

bool OpenFile::count(const std::string& path, std::size_t& rows) {
  std::vector<std::size_t> shape;
  if (open_dataset(path, shape).id() < 0) return false;
  rows = shape.front();
  return true;
}

bool OpenFile::find_column(const std::string& path, Handle::Id row, Column& column) {
  Handle found = member_type(row, column.name);
  if (found.id() < 0) return no_column(path, column);
  bool right = true;
  if (column.count > 1) {
    hsize_t count = 0;
    right = H5Tget_class(found.id()) == H5T_ARRAY && H5Tget_array_ndims(found.id()) == 1 &&
            H5Tget_array_dims2(found.id(), &count) == 1 && count == column.count;
    found = Handle(H5Tget_super(found.id()), H5Tclose);
  }
  if (column.type == Type::text) {
    right = right && H5Tget_class(found.id()) == H5T_STRING && H5Tis_variable_str(found.id()) == 0;
    if (right) column.width = H5Tget_size(found.id());
  } else if (column.type == Type::word) {
    right = right && H5Tget_class(found.id()) == H5T_ENUM && H5Tget_size(found.id()) == 1;
  } else {
    right = right && H5Tequal(found.id(), file_type(column.type)) > 0;
  }
  return right || other_type(path, column);
}

bool OpenFile::table(const std::string& path, Layout& layout, std::vector<std::byte>& bytes, std::size_t& rows) {
  std::vector<std::size_t> shape;
  const Handle set = open_dataset(path, shape);
  if (set.id() < 0) return false;
  const Handle type(H5Dget_type(set.id()), H5Tclose);
  if (shape.size() != 1 || H5Tget_class(type.id()) != H5T_COMPOUND) {
    return no_table(path);
  }
  for (Column& column : layout.columns) {
    if (!find_column(path, type.id(), column)) return false;
  }
  rows = shape.front();
  const std::size_t row_bytes = layout.row_bytes();
  if (rows > std::size_t{INT32_MAX} || !fits(set, rows * row_bytes)) {
    return too_many_rows(path, rows);
  }
  bytes.assign(rows * row_bytes, std::byte{});
  if (rows == 0) return true;
  std::vector<Handle> enums;
  const Handle memory = compound_type(
      layout, [&](const Column& column) { return enums.emplace_back(member_type(type.id(), column.name)).id(); });
  if (H5Dread(set.id(), memory.id(), whole, whole, H5P_DEFAULT, bytes.data()) < 0) return failed_inside();
  std::size_t offset = 0;
  for (const Column& column : layout.columns) {
    if (column.type == Type::word) {
      codes_of(member_type(type.id(), column.name).id(), *column.words).translate(bytes, offset, row_bytes);
    }
    offset += column.width * column.count;
  }
  return true;
}

bool OpenFile::bytes(const std::string& path, std::string& bytes) {
  std::vector<std::size_t> shape;
  const Handle set = open_dataset(path, shape);
  if (set.id() < 0) return false;
  if (shape.size() != 1 || !fits(set, shape.front())) return no_bytes(path);
  bytes.assign(shape.front(), '\0');
  return bytes.empty() || H5Dread(set.id(), H5T_STD_U8LE, whole, whole, H5P_DEFAULT, bytes.data()) >= 0 ||
         failed_inside();
}

bool OpenFile::frames(const std::string& path, std::array<std::size_t, 3>& shape, std::vector<std::uint16_t>& cells,
                      std::size_t most) {
  std::vector<std::size_t> sizes;
  const Handle set = open_dataset(path, sizes);
  if (set.id() < 0) return false;
  const Handle type(H5Dget_type(set.id()), H5Tclose);
  if (!frames_fit(sizes, most) || H5Tequal(type.id(), H5T_STD_U16LE) <= 0) return no_frames(path, most);
  std::copy_n(sizes.begin(), 3, shape.begin());
  cells.assign(shape[0] * shape[1] * shape[2], 0);
  return cells.empty() || H5Dread(set.id(), H5T_NATIVE_UINT16, whole, whole, H5P_DEFAULT, cells.data()) >= 0 ||
         failed_inside();
}

bool OpenFile::members(const std::string& path, std::vector<std::string>& names) {
  const Handle group(H5Gopen2(file_.id(), path.c_str(), H5P_DEFAULT), H5Gclose);
  H5G_info_t info{};
  if (group.id() < 0 || H5Gget_info(group.id(), &info) < 0) return missing(path);
  for (hsize_t i = 0; i < info.nlinks; ++i) {
    std::array<char, 1024> name{};
    if (H5Lget_name_by_idx(group.id(), ".", H5_INDEX_CRT_ORDER, H5_ITER_INC, i, name.data(), name.size(), H5P_DEFAULT) <
        0) {
      return failed_inside();
    }
    names.emplace_back(name.data());
  }
  return true;
}

}  // namespace sanji::journal::h5
