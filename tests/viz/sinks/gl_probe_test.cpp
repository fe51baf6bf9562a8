// SPDX-License-Identifier: Apache-2.0
// Which names of OpenGL renderers are graphics cards.
#include "viz/sinks/gl_probe.hpp"
#include "tests/support/catch.hpp"

using sanji::sinks::is_software;

TEST_CASE("programs that compute pixels on the processor are known by name") {
  CHECK(is_software("llvmpipe (LLVM 15.0.6, 256 bits)"));
  CHECK(is_software("softpipe"));
  CHECK(is_software("Mesa swrast"));
  CHECK(is_software("Software Rasterizer"));
  CHECK(is_software("SVGA3D; build: RELEASE; software"));
  CHECK(is_software("virgl (LLVMPIPE (LLVM 15.0.6 256 bits))"));
  CHECK(is_software("D3D12 (Microsoft Basic Render Driver)"));
  CHECK(is_software("Google SwiftShader"));
}

TEST_CASE("graphics cards are not taken for programs") {
  CHECK_FALSE(is_software("Mesa Intel(R) UHD Graphics 630 (CFL GT2)"));
  CHECK_FALSE(is_software("NVIDIA GeForce GTX 1650/PCIe/SSE2"));
  CHECK_FALSE(is_software("AMD Radeon RX 6600 (navi23, LLVM 15.0.6, DRM 3.49)"));
  CHECK_FALSE(is_software("Mali-G52"));
  CHECK_FALSE(is_software("zhaoxin Arise-GT10C0"));
}
