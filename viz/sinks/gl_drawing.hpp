// SPDX-License-Identifier: Apache-2.0
// Draw lists through OpenGL 3, their images by our own numbers. Independent of ImGui's backends, which keep a second font
// image and need ImGui's own state. Knows no window.
#pragma once

#include "viz/raster/textures.hpp"
#include "viz/sinks/gl_functions.hpp"
#include "viz/sinks/texture_uploads.hpp"

#include <imgui.h>

#include <string>
#include <vector>

namespace sanji::sinks {

/// Belongs to the context that is current while it is made, and wants it current in every call.
class GlDrawing {
 public:
  /// `gl` outlives it.
  explicit GlDrawing(const GlFunctions& gl) : gl_(gl) {}
  GlDrawing(const GlDrawing&) = delete;
  GlDrawing& operator=(const GlDrawing&) = delete;
  ~GlDrawing();

  /// Makes what every frame needs; `core` for a context of the core profile (3.2 and later). Empty, or what the driver said.
  [[nodiscard]] std::string prepare(bool core);
  /// Draws into the framebuffer that is bound, of that size [px], over black. Images that changed are uploaded first.
  void draw(const ImDrawData& draw_data, const raster::Textures& textures, int width, int height);

 private:
  void upload(const raster::Textures& textures);
  void set_state(const ImDrawData& draw_data, int width, int height) const;
  void draw_list(const ImDrawList& list, const ImDrawData& frame, const raster::Textures& textures, int height) const;
  void point_to_vertices(unsigned first) const;

  const GlFunctions& gl_;
  GLuint program_ = 0;
  GLint area_ = -1;  ///< the uniform: what is drawn [left, top, right, bottom]
  GLuint vertex_array_ = 0;
  GLuint vertices_ = 0;
  GLuint indices_ = 0;
  GLuint blank_ = 0;           ///< one white pixel, for what shows no image
  std::vector<GLuint> names_;  ///< [index in Textures::all()]
  TextureUploads uploads_;
};

}  // namespace sanji::sinks
