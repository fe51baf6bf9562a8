// SPDX-License-Identifier: Apache-2.0
// ImGui's own lists: letters as the font has them, and one full frame known by its fingerprint.
#include "tests/support/dense_scene.hpp"
#include "tests/support/catch.hpp"
#include "viz/raster/png.hpp"
#include "viz/raster/rasterise.hpp"

#include <imgui.h>

#include <cmath>
#include <string>

using namespace sanji::raster;
using sanji::tests::DenseScene;

namespace {

Image drawn(const DenseScene& scene, int width, int height) {
  Image image(width, height, 0xFF000000);
  rasterise(scene.draw(), scene.textures(), image);
  return image;
}

}  // namespace

TEST_CASE("a full frame has the fingerprint that was written down when it was looked at") {
  // If this changes on purpose, look at the image (write_png) before writing down the new one.
  CHECK(hash_of(drawn(DenseScene(1280, 720), 1280, 720)) == "5528ee8a25fb02d6");
  CHECK(hash_of(drawn(DenseScene(640, 360), 640, 360)) == "07f97ae5557bec07");
}

TEST_CASE("white letters over black are the font's opacities") {
  ImGuiContext* context = ImGui::CreateContext();
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.DisplaySize = {200, 40};
  unsigned char* bytes = nullptr;
  Image font;
  io.Fonts->GetTexDataAsRGBA32(&bytes, &font.width, &font.height);
  for (int i = 0; i < font.width * font.height; ++i) font.pixels.push_back(0x00FFFFFF | Pixel{bytes[4 * i + 3]} << 24U);
  Textures textures;
  io.Fonts->SetTexID(textures.add(font));
  ImGui::NewFrame();
  const std::string text = "Sanji 610802, q!";
  ImGui::GetBackgroundDrawList()->AddText({10, 20}, IM_COL32_WHITE, text.c_str());
  ImGui::Render();
  Image image(200, 40, 0xFF000000);
  rasterise(*ImGui::GetDrawData(), textures, image);

  int lit = 0;
  int wrong = 0;
  float pen = 10;
  for (const char letter : text) {
    const ImFontGlyph& glyph = *io.Fonts->Fonts[0]->FindGlyph(static_cast<ImWchar>(letter));
    const int left = static_cast<int>(std::lround(glyph.U0 * static_cast<float>(font.width)));
    const int top = static_cast<int>(std::lround(glyph.V0 * static_cast<float>(font.height)));
    for (int y = 0; y < static_cast<int>(glyph.Y1 - glyph.Y0); ++y) {
      for (int x = 0; x < static_cast<int>(glyph.X1 - glyph.X0); ++x) {
        const Pixel cover = font.at(left + x, top + y) >> 24U;
        const Pixel shown = image.at(static_cast<int>(pen + glyph.X0) + x, 20 + static_cast<int>(glyph.Y0) + y);
        wrong += shown != (0xFF000000 | cover * 0x010101U);
        lit += cover == 255;
      }
    }
    pen += glyph.AdvanceX;
  }
  CHECK(wrong == 0);
  CHECK(lit > 100);
  ImGui::DestroyContext(context);
}
