// SPDX-License-Identifier: Apache-2.0
// One program, one vertex array, one texture a number; blending as our rasteriser does it.
#include "viz/sinks/gl_drawing.hpp"

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>

namespace sanji::sinks {
namespace {

constexpr GLuint position_slot = 0;
constexpr GLuint place_slot = 1;
constexpr GLuint colour_slot = 2;

constexpr const char* vertex_source = R"(
uniform vec4 area;
in vec2 position;
in vec2 place;
in vec4 colour;
out vec2 at;
out vec4 tint;
void main() {
  at = place;
  tint = colour;
  vec2 share = (position - area.xy) / (area.zw - area.xy);
  gl_Position = vec4(share.x * 2.0 - 1.0, 1.0 - share.y * 2.0, 0.0, 1.0);
}
)";

constexpr const char* fragment_source = R"(
uniform sampler2D image;
in vec2 at;
in vec4 tint;
out vec4 pixel;
void main() { pixel = tint * texture(image, at); }
)";

/// What OpenGL takes as a pointer although it is a number of bytes into the bound buffer.
const void* offset(std::size_t bytes) { return std::bit_cast<const void*>(bytes); }

GLuint compile(const GlFunctions& gl, GLenum kind, const char* version, const char* source) {
  const GLuint shader = gl.create_shader(kind);
  const std::array texts{version, source};
  gl.shader_source(shader, static_cast<GLsizei>(texts.size()), texts.data(), nullptr);
  gl.compile_shader(shader);
  return shader;
}

/// What the driver said of the program; empty if it is linked.
std::string why_not_linked(const GlFunctions& gl, GLuint program) {
  GLint linked = GL_FALSE;
  gl.get_program(program, GL_LINK_STATUS, &linked);
  if (linked == GL_TRUE) return {};
  std::string log(1000, '\0');
  GLsizei length = 0;
  gl.get_program_log(program, static_cast<GLsizei>(log.size()), &length, log.data());
  log.resize(static_cast<std::size_t>(length));
  return log.empty() ? "shader" : log;
}

}  // namespace

GlDrawing::~GlDrawing() {
  if (program_ != 0) gl_.delete_program(program_);
  if (vertex_array_ != 0) gl_.delete_vertex_arrays(1, &vertex_array_);
  const std::array buffers{vertices_, indices_};
  gl_.delete_buffers(static_cast<GLsizei>(buffers.size()), buffers.data());
  gl_.delete_textures(1, &blank_);
  gl_.delete_textures(static_cast<GLsizei>(names_.size()), names_.data());
}

std::string GlDrawing::prepare(bool core) {
  const char* const version = core ? "#version 150\n" : "#version 130\n";
  program_ = gl_.create_program();
  for (const GLuint shader : {compile(gl_, GL_VERTEX_SHADER, version, vertex_source),
                              compile(gl_, GL_FRAGMENT_SHADER, version, fragment_source)}) {
    gl_.attach_shader(program_, shader);
    gl_.delete_shader(shader);  // stays until the program goes
  }
  gl_.bind_attribute(program_, position_slot, "position");
  gl_.bind_attribute(program_, place_slot, "place");
  gl_.bind_attribute(program_, colour_slot, "colour");
  gl_.link_program(program_);
  std::string problem = why_not_linked(gl_, program_);
  if (!problem.empty()) return problem;
  area_ = gl_.uniform_location(program_, "area");
  gl_.use_program(program_);
  gl_.uniform_int(gl_.uniform_location(program_, "image"), 0);

  gl_.gen_vertex_arrays(1, &vertex_array_);
  gl_.gen_buffers(1, &vertices_);
  gl_.gen_buffers(1, &indices_);
  gl_.bind_vertex_array(vertex_array_);
  gl_.bind_buffer(GL_ARRAY_BUFFER, vertices_);
  gl_.bind_buffer(GL_ELEMENT_ARRAY_BUFFER, indices_);  // remembered by the vertex array
  for (const GLuint slot : {position_slot, place_slot, colour_slot}) gl_.enable_attribute(slot);

  constexpr std::uint32_t white = 0xFFFFFFFFU;
  gl_.gen_textures(1, &blank_);
  gl_.bind_texture(GL_TEXTURE_2D, blank_);
  gl_.texture_parameter(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_NEAREST);
  gl_.texture_image(GL_TEXTURE_2D, 0, GL_RGBA8, 1, 1, 0, GL_RGBA, GL_UNSIGNED_INT_8_8_8_8_REV, &white);
  return {};
}

void GlDrawing::upload(const raster::Textures& textures) {
  gl_.pixel_store(GL_UNPACK_ROW_LENGTH, 0);
  for (const TextureUploads::Due& due : uploads_.due(textures)) {
    const raster::Texture& texture = textures.all()[due.index];
    if (names_.size() <= due.index) names_.resize(due.index + 1, 0);
    GLuint& name = names_[due.index];
    if (name == 0) gl_.gen_textures(1, &name);
    gl_.bind_texture(GL_TEXTURE_2D, name);
    const GLsizei width = texture.image.width;
    const GLsizei height = texture.image.height;
    const void* const pixels = texture.image.pixels.data();
    if (!due.new_size) {
      gl_.texture_part(GL_TEXTURE_2D, 0, 0, 0, width, height, GL_RGBA, GL_UNSIGNED_INT_8_8_8_8_REV, pixels);
      continue;
    }
    const GLint enlarge = texture.enlarge == raster::Enlarge::blocks ? GL_NEAREST : GL_LINEAR;
    gl_.texture_parameter(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, enlarge);
    gl_.texture_parameter(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, enlarge);
    gl_.texture_parameter(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
    gl_.texture_parameter(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
    gl_.texture_image(GL_TEXTURE_2D, 0, GL_RGBA8, width, height, 0, GL_RGBA, GL_UNSIGNED_INT_8_8_8_8_REV, pixels);
  }
}

void GlDrawing::set_state(const ImDrawData& draw_data, int width, int height) const {
  gl_.viewport(0, 0, width, height);
  gl_.disable(GL_SCISSOR_TEST);
  gl_.clear_color(0.0F, 0.0F, 0.0F, 1.0F);
  gl_.clear(GL_COLOR_BUFFER_BIT);
  gl_.enable(GL_BLEND);
  gl_.blend_equation(GL_FUNC_ADD);
  gl_.blend_functions(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA, GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
  gl_.disable(GL_CULL_FACE);
  gl_.disable(GL_DEPTH_TEST);
  gl_.enable(GL_SCISSOR_TEST);
  gl_.use_program(program_);
  const ImVec2 from = draw_data.DisplayPos;
  gl_.uniform_vec4(area_, from.x, from.y, from.x + draw_data.DisplaySize.x, from.y + draw_data.DisplaySize.y);
  gl_.active_texture(GL_TEXTURE0);
  gl_.bind_vertex_array(vertex_array_);
  gl_.bind_buffer(GL_ARRAY_BUFFER, vertices_);
}

void GlDrawing::draw(const ImDrawData& draw_data, const raster::Textures& textures, int width, int height) {
  upload(textures);
  set_state(draw_data, width, height);
  for (int i = 0; i < draw_data.CmdListsCount; ++i) draw_list(*draw_data.CmdLists[i], draw_data, textures, height);
  gl_.disable(GL_SCISSOR_TEST);  // copying the picture to the window would heed it
}

void GlDrawing::draw_list(const ImDrawList& list, const ImDrawData& frame, const raster::Textures& textures,
                          int height) const {
  gl_.buffer_data(GL_ARRAY_BUFFER, static_cast<GLsizeiptr>(list.VtxBuffer.size_in_bytes()), list.VtxBuffer.Data,
                  GL_STREAM_DRAW);
  gl_.buffer_data(GL_ELEMENT_ARRAY_BUFFER, static_cast<GLsizeiptr>(list.IdxBuffer.size_in_bytes()), list.IdxBuffer.Data,
                  GL_STREAM_DRAW);
  constexpr GLenum index_type = sizeof(ImDrawIdx) == 2 ? GL_UNSIGNED_SHORT : GL_UNSIGNED_INT;
  for (const ImDrawCmd& command : list.CmdBuffer) {
    if (command.UserCallback != nullptr) continue;  // views have none
    const auto left = static_cast<GLint>((command.ClipRect.x - frame.DisplayPos.x) * frame.FramebufferScale.x);
    const auto top = static_cast<GLint>((command.ClipRect.y - frame.DisplayPos.y) * frame.FramebufferScale.y);
    const auto right = static_cast<GLint>((command.ClipRect.z - frame.DisplayPos.x) * frame.FramebufferScale.x);
    const auto bottom = static_cast<GLint>((command.ClipRect.w - frame.DisplayPos.y) * frame.FramebufferScale.y);
    if (right <= left || bottom <= top) continue;
    gl_.scissor(left, height - bottom, right - left, bottom - top);
    const raster::Texture* shown = textures.find(command.GetTexID());
    const auto index = shown == nullptr ? names_.size() : static_cast<std::size_t>(shown - textures.all().data());
    gl_.bind_texture(GL_TEXTURE_2D, index < names_.size() && names_[index] != 0 ? names_[index] : blank_);
    point_to_vertices(command.VtxOffset);
    gl_.draw_elements(GL_TRIANGLES, static_cast<GLsizei>(command.ElemCount), index_type,
                      offset(command.IdxOffset * sizeof(ImDrawIdx)));
  }
}

/// Indices count from there: 16 bits of them do not reach over a long list, and OpenGL 3.0 cannot add a base by itself.
void GlDrawing::point_to_vertices(unsigned first) const {
  constexpr auto stride = static_cast<GLsizei>(sizeof(ImDrawVert));
  const std::size_t start = first * sizeof(ImDrawVert);
  gl_.attribute_pointer(position_slot, 2, GL_FLOAT, GL_FALSE, stride, offset(start + offsetof(ImDrawVert, pos)));
  gl_.attribute_pointer(place_slot, 2, GL_FLOAT, GL_FALSE, stride, offset(start + offsetof(ImDrawVert, uv)));
  gl_.attribute_pointer(colour_slot, 4, GL_UNSIGNED_BYTE, GL_TRUE, stride, offset(start + offsetof(ImDrawVert, col)));
}

}  // namespace sanji::sinks
