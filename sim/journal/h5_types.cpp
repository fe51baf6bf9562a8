// SPDX-License-Identifier: Apache-2.0
// The types of our columns, as they stand in files and in memory: little-endian, packed, texts of fixed length.
#include "sim/journal/h5_types.hpp"

#include <algorithm>
#include <bit>
#include <type_traits>

namespace sanji::journal::h5 {

static_assert(std::is_same_v<hid_t, Handle::Id> && std::is_same_v<herr_t, int>, "h5.hpp names neither");
static_assert(std::endian::native == std::endian::little, "rows are packed as they stand in memory");

std::string inner_reason() {
  std::string reason;
  H5Ewalk2(
      H5E_DEFAULT, H5E_WALK_UPWARD,
      [](unsigned depth, const H5E_error2_t* error, void* text) -> herr_t {
        if (depth == 0 && error->desc != nullptr) *static_cast<std::string*>(text) = error->desc;
        return 0;
      },
      &reason);
  return reason.empty() ? "HDF5" : "HDF5: " + reason;
}

hid_t file_type(Type type) {
  switch (type) {
    case Type::i32: return H5T_STD_I32LE;
    case Type::i64: return H5T_STD_I64LE;
    case Type::u64: return H5T_STD_U64LE;
    case Type::f64: return H5T_IEEE_F64LE;
    default: return -1;
  }
}

Handle text_type(std::size_t width) {
  Handle type(H5Tcopy(H5T_C_S1), H5Tclose);
  const bool done = H5Tset_size(type.id(), std::max<std::size_t>(width, 1)) >= 0 &&
                    H5Tset_strpad(type.id(), H5T_STR_NULLPAD) >= 0 && H5Tset_cset(type.id(), H5T_CSET_UTF8) >= 0;
  return done ? std::move(type) : Handle();
}

Handle enum_type(const Words& words) {
  // h5py takes an 8-bit signed FALSE/TRUE for a bool; any other list is a plain code
  const bool is_bool = words.names.size() == 2 && words.names[0] == "FALSE";
  Handle type(H5Tenum_create(is_bool ? H5T_STD_I8LE : H5T_STD_U8LE), H5Tclose);
  for (std::size_t code = 0; code < words.names.size(); ++code) {
    const auto byte = static_cast<std::uint8_t>(code);
    if (H5Tenum_insert(type.id(), std::string(words.names[code]).c_str(), &byte) < 0) return {};
  }
  return type;
}

Handle compound_type(const Layout& layout, const std::function<hid_t(const Column&)>& words_type) {
  Handle row(H5Tcreate(H5T_COMPOUND, layout.row_bytes()), H5Tclose);
  std::size_t offset = 0;
  for (const Column& column : layout.columns) {
    const Handle text = column.type == Type::text ? text_type(column.width) : Handle();
    hid_t value = column.type == Type::text ? text.id() : file_type(column.type);
    if (column.type == Type::word) value = words_type(column);
    const hsize_t count = column.count;
    const Handle many(column.count > 1 ? H5Tarray_create2(value, 1, &count) : -1, H5Tclose);
    const hid_t member = column.count > 1 ? many.id() : value;
    if (H5Tinsert(row.id(), std::string(column.name).c_str(), offset, member) < 0) return {};
    offset += column.width * column.count;
  }
  return row;
}

}  // namespace sanji::journal::h5
