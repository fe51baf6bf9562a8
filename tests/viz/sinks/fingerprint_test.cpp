// SPDX-License-Identifier: Apache-2.0
// Frames told apart before they are drawn.
#include "viz/sinks/fingerprint.hpp"
#include "tests/support/catch.hpp"

#include <memory>

using sanji::raster::Image;
using sanji::raster::Textures;
using sanji::sinks::fingerprint;

namespace {

/// One triangle that shows an image, all of it within reach.
struct Frame {
  Textures textures;
  ImTextureID image = textures.add(Image(1, 1, 0));
  std::unique_ptr<ImDrawList> list = std::make_unique<ImDrawList>(nullptr);
  ImDrawData data;

  Frame() {
    list->VtxBuffer.resize(3);
    for (int i = 0; i < 3; ++i) list->VtxBuffer[i] = {{static_cast<float>(i), 1.0F}, {0.0F, 0.0F}, 0xFFFFFFFFU};
    for (int i = 0; i < 3; ++i) list->IdxBuffer.push_back(static_cast<ImDrawIdx>(i));
    ImDrawCmd command;
    command.ClipRect = {0.0F, 0.0F, 100.0F, 100.0F};
    command.ElemCount = 3;
    command.TextureId = image;
    list->CmdBuffer.push_back(command);
    lists[0] = list.get();
    add_to(data.CmdLists);
    data.CmdListsCount = 1;
    data.DisplaySize = {100.0F, 100.0F};
    data.FramebufferScale = {1.0F, 1.0F};
  }
  [[nodiscard]] std::uint64_t print() const { return fingerprint(data, textures); }

 private:
  ImDrawList* lists[1] = {};
  /// A plain array in ImGui 1.86, a vector of its own later.
  void add_to(ImDrawList**& plain) { plain = lists; }
  void add_to(ImVector<ImDrawList*>& vector) { vector.push_back(lists[0]); }
};

}  // namespace

TEST_CASE("the same frame has the same fingerprint, wherever it stands in memory") {
  const Frame one;
  const Frame other;
  CHECK(one.print() == other.print());
  CHECK(one.print() == one.print());
}

TEST_CASE("whatever changes the picture changes the fingerprint") {
  const std::uint64_t before = Frame().print();
  Frame moved;
  moved.list->VtxBuffer[2].pos.y += 0.5F;
  CHECK(moved.print() != before);
  Frame coloured;
  coloured.list->VtxBuffer[0].col = 0xFF0000FFU;
  CHECK(coloured.print() != before);
  Frame turned;
  std::swap(turned.list->IdxBuffer[0], turned.list->IdxBuffer[1]);
  CHECK(turned.print() != before);
  Frame clipped;
  clipped.list->CmdBuffer[0].ClipRect.z = 50.0F;
  CHECK(clipped.print() != before);
  Frame repainted;
  repainted.textures.change(repainted.image).at(0, 0) = 1;
  CHECK(repainted.print() != before);
  Frame other_image;
  other_image.list->CmdBuffer[0].TextureId = other_image.textures.add(Image(1, 1, 0));
  CHECK(other_image.print() != before);
  Frame no_image;
  no_image.list->CmdBuffer[0].TextureId = ImTextureID{};
  CHECK(no_image.print() != before);
  Frame larger;
  larger.data.DisplaySize.x = 101.0F;
  CHECK(larger.print() != before);
}

TEST_CASE("an image that is not shown does not count") {
  Frame frame;
  const std::uint64_t before = frame.print();
  static_cast<void>(frame.textures.add(Image(9, 9, 9)));
  CHECK(frame.print() == before);
}
