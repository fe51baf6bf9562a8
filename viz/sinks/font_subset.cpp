// SPDX-License-Identifier: Apache-2.0
// HarfBuzz does the work; here it is told what to keep.
#include "viz/sinks/font_subset.hpp"

#include <hb-subset.h>
#include <hb.h>

#include <array>
#include <memory>

namespace sanji::sinks {
namespace {

template <auto destroy>
struct Destroy {
  template <class Thing>
  void operator()(Thing* thing) const {
    destroy(thing);
  }
};
using Blob = std::unique_ptr<hb_blob_t, Destroy<hb_blob_destroy>>;
using Face = std::unique_ptr<hb_face_t, Destroy<hb_face_destroy>>;
using Wish = std::unique_ptr<hb_subset_input_t, Destroy<hb_subset_input_destroy>>;

/// Tables that only a shaper of text or a screen of few dots looks at.
constexpr std::array dropped{
    HB_TAG('G', 'S', 'U', 'B'), HB_TAG('G', 'P', 'O', 'S'), HB_TAG('G', 'D', 'E', 'F'), HB_TAG('k', 'e', 'r', 'n'),
    HB_TAG('g', 'a', 's', 'p'), HB_TAG('D', 'S', 'I', 'G'), HB_TAG('v', 'h', 'e', 'a'), HB_TAG('v', 'm', 't', 'x'),
    HB_TAG('V', 'O', 'R', 'G'), HB_TAG('E', 'B', 'D', 'T'), HB_TAG('E', 'B', 'L', 'C'), HB_TAG('E', 'B', 'S', 'C'),
};

}  // namespace

std::vector<std::byte> subset_font(std::span<const std::byte> font, unsigned face,
                                   const std::set<char32_t>& characters) {
  const Blob bytes(hb_blob_create(reinterpret_cast<const char*>(font.data()), static_cast<unsigned>(font.size()),
                                  HB_MEMORY_MODE_READONLY, nullptr, nullptr));
  if (face >= hb_face_count(bytes.get())) return {};
  const Face whole(hb_face_create(bytes.get(), face));
  if (hb_face_get_glyph_count(whole.get()) == 0) return {};

  const Wish wish(hb_subset_input_create_or_fail());
  if (wish == nullptr) return {};
  for (const char32_t character : characters) hb_set_add(hb_subset_input_unicode_set(wish.get()), character);
  for (const hb_tag_t table : dropped) {
    hb_set_add(hb_subset_input_set(wish.get(), HB_SUBSET_SETS_DROP_TABLE_TAG), table);
  }
  // the box of a character that is missing is seen, too
  hb_subset_input_set_flags(wish.get(), HB_SUBSET_FLAGS_NO_HINTING | HB_SUBSET_FLAGS_NOTDEF_OUTLINE);
  const Face subset(hb_subset_or_fail(whole.get(), wish.get()));
  if (subset == nullptr) return {};

  const Blob written(hb_face_reference_blob(subset.get()));
  unsigned size = 0;
  const auto* const data = reinterpret_cast<const std::byte*>(hb_blob_get_data(written.get(), &size));
  return {data, data + size};
}

}  // namespace sanji::sinks
