// SPDX-License-Identifier: Apache-2.0
// One line a function.
#include "viz/sinks/gl_functions.hpp"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

#include <bit>
#include <type_traits>

namespace sanji::sinks {

const char* fetch(GlFunctions& gl) {
  const char* missing = nullptr;
  const auto fetch_one = [&missing](auto& function, const char* name) {
    function = std::bit_cast<std::remove_reference_t<decltype(function)>>(glfwGetProcAddress(name));
    if (function == nullptr) missing = name;
  };
  fetch_one(gl.get_string, "glGetString");
  fetch_one(gl.get_integer, "glGetIntegerv");
  fetch_one(gl.enable, "glEnable");
  fetch_one(gl.disable, "glDisable");
  fetch_one(gl.viewport, "glViewport");
  fetch_one(gl.scissor, "glScissor");
  fetch_one(gl.clear_color, "glClearColor");
  fetch_one(gl.clear, "glClear");
  fetch_one(gl.blend_equation, "glBlendEquation");
  fetch_one(gl.blend_functions, "glBlendFuncSeparate");
  fetch_one(gl.draw_elements, "glDrawElements");
  fetch_one(gl.pixel_store, "glPixelStorei");
  fetch_one(gl.gen_textures, "glGenTextures");
  fetch_one(gl.delete_textures, "glDeleteTextures");
  fetch_one(gl.active_texture, "glActiveTexture");
  fetch_one(gl.bind_texture, "glBindTexture");
  fetch_one(gl.texture_parameter, "glTexParameteri");
  fetch_one(gl.texture_image, "glTexImage2D");
  fetch_one(gl.texture_part, "glTexSubImage2D");
  fetch_one(gl.create_shader, "glCreateShader");
  fetch_one(gl.delete_shader, "glDeleteShader");
  fetch_one(gl.shader_source, "glShaderSource");
  fetch_one(gl.compile_shader, "glCompileShader");
  fetch_one(gl.create_program, "glCreateProgram");
  fetch_one(gl.delete_program, "glDeleteProgram");
  fetch_one(gl.attach_shader, "glAttachShader");
  fetch_one(gl.bind_attribute, "glBindAttribLocation");
  fetch_one(gl.link_program, "glLinkProgram");
  fetch_one(gl.get_program, "glGetProgramiv");
  fetch_one(gl.get_program_log, "glGetProgramInfoLog");
  fetch_one(gl.use_program, "glUseProgram");
  fetch_one(gl.uniform_location, "glGetUniformLocation");
  fetch_one(gl.uniform_int, "glUniform1i");
  fetch_one(gl.uniform_vec4, "glUniform4f");
  fetch_one(gl.gen_vertex_arrays, "glGenVertexArrays");
  fetch_one(gl.delete_vertex_arrays, "glDeleteVertexArrays");
  fetch_one(gl.bind_vertex_array, "glBindVertexArray");
  fetch_one(gl.enable_attribute, "glEnableVertexAttribArray");
  fetch_one(gl.attribute_pointer, "glVertexAttribPointer");
  fetch_one(gl.gen_buffers, "glGenBuffers");
  fetch_one(gl.delete_buffers, "glDeleteBuffers");
  fetch_one(gl.bind_buffer, "glBindBuffer");
  fetch_one(gl.buffer_data, "glBufferData");
  fetch_one(gl.gen_framebuffers, "glGenFramebuffers");
  fetch_one(gl.delete_framebuffers, "glDeleteFramebuffers");
  fetch_one(gl.bind_framebuffer, "glBindFramebuffer");
  fetch_one(gl.gen_renderbuffers, "glGenRenderbuffers");
  fetch_one(gl.delete_renderbuffers, "glDeleteRenderbuffers");
  fetch_one(gl.bind_renderbuffer, "glBindRenderbuffer");
  fetch_one(gl.renderbuffer_storage, "glRenderbufferStorage");
  fetch_one(gl.framebuffer_renderbuffer, "glFramebufferRenderbuffer");
  fetch_one(gl.framebuffer_status, "glCheckFramebufferStatus");
  fetch_one(gl.blit_framebuffer, "glBlitFramebuffer");
  return missing;
}

std::string renderer_name(const GlFunctions& gl) {
  std::string name;
  for (const GLubyte* next = gl.get_string(GL_RENDERER); next != nullptr && *next != 0; ++next) {
    name.push_back(static_cast<char>(*next));
  }
  return name;
}

}  // namespace sanji::sinks
