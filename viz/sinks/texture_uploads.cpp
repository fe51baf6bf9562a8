// SPDX-License-Identifier: Apache-2.0
// Revisions only grow, and the first one is 1.
#include "viz/sinks/texture_uploads.hpp"

namespace sanji::sinks {

std::vector<TextureUploads::Due> TextureUploads::due(const raster::Textures& textures) {
  std::vector<Due> result;
  const auto& all = textures.all();
  if (uploaded_.size() < all.size()) uploaded_.resize(all.size());
  for (std::size_t i = 0; i < all.size(); ++i) {
    const raster::Image& image = all[i].image;
    Uploaded& before = uploaded_[i];
    if (before.revision == all[i].revision || image.width <= 0 || image.height <= 0) continue;
    result.push_back({i, before.width != image.width || before.height != image.height});
    before = {all[i].revision, image.width, image.height};
  }
  return result;
}

}  // namespace sanji::sinks
