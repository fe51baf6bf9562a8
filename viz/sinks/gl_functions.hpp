// SPDX-License-Identifier: Apache-2.0
// The functions of OpenGL 3.0 that we call, fetched from whatever driver there is: nothing of OpenGL is linked.
#pragma once

#include <GL/glcorearb.h>

#include <string>

namespace sanji::sinks {

struct GlFunctions {
  PFNGLGETSTRINGPROC get_string = nullptr;
  PFNGLGETINTEGERVPROC get_integer = nullptr;
  PFNGLENABLEPROC enable = nullptr;
  PFNGLDISABLEPROC disable = nullptr;
  PFNGLVIEWPORTPROC viewport = nullptr;
  PFNGLSCISSORPROC scissor = nullptr;
  PFNGLCLEARCOLORPROC clear_color = nullptr;
  PFNGLCLEARPROC clear = nullptr;
  PFNGLBLENDEQUATIONPROC blend_equation = nullptr;
  PFNGLBLENDFUNCSEPARATEPROC blend_functions = nullptr;
  PFNGLDRAWELEMENTSPROC draw_elements = nullptr;
  PFNGLPIXELSTOREIPROC pixel_store = nullptr;

  PFNGLGENTEXTURESPROC gen_textures = nullptr;
  PFNGLDELETETEXTURESPROC delete_textures = nullptr;
  PFNGLACTIVETEXTUREPROC active_texture = nullptr;
  PFNGLBINDTEXTUREPROC bind_texture = nullptr;
  PFNGLTEXPARAMETERIPROC texture_parameter = nullptr;
  PFNGLTEXIMAGE2DPROC texture_image = nullptr;
  PFNGLTEXSUBIMAGE2DPROC texture_part = nullptr;

  PFNGLCREATESHADERPROC create_shader = nullptr;
  PFNGLDELETESHADERPROC delete_shader = nullptr;
  PFNGLSHADERSOURCEPROC shader_source = nullptr;
  PFNGLCOMPILESHADERPROC compile_shader = nullptr;
  PFNGLCREATEPROGRAMPROC create_program = nullptr;
  PFNGLDELETEPROGRAMPROC delete_program = nullptr;
  PFNGLATTACHSHADERPROC attach_shader = nullptr;
  PFNGLBINDATTRIBLOCATIONPROC bind_attribute = nullptr;
  PFNGLLINKPROGRAMPROC link_program = nullptr;
  PFNGLGETPROGRAMIVPROC get_program = nullptr;
  PFNGLGETPROGRAMINFOLOGPROC get_program_log = nullptr;
  PFNGLUSEPROGRAMPROC use_program = nullptr;
  PFNGLGETUNIFORMLOCATIONPROC uniform_location = nullptr;
  PFNGLUNIFORM1IPROC uniform_int = nullptr;
  PFNGLUNIFORM4FPROC uniform_vec4 = nullptr;

  PFNGLGENVERTEXARRAYSPROC gen_vertex_arrays = nullptr;
  PFNGLDELETEVERTEXARRAYSPROC delete_vertex_arrays = nullptr;
  PFNGLBINDVERTEXARRAYPROC bind_vertex_array = nullptr;
  PFNGLENABLEVERTEXATTRIBARRAYPROC enable_attribute = nullptr;
  PFNGLVERTEXATTRIBPOINTERPROC attribute_pointer = nullptr;
  PFNGLGENBUFFERSPROC gen_buffers = nullptr;
  PFNGLDELETEBUFFERSPROC delete_buffers = nullptr;
  PFNGLBINDBUFFERPROC bind_buffer = nullptr;
  PFNGLBUFFERDATAPROC buffer_data = nullptr;

  PFNGLGENFRAMEBUFFERSPROC gen_framebuffers = nullptr;
  PFNGLDELETEFRAMEBUFFERSPROC delete_framebuffers = nullptr;
  PFNGLBINDFRAMEBUFFERPROC bind_framebuffer = nullptr;
  PFNGLGENRENDERBUFFERSPROC gen_renderbuffers = nullptr;
  PFNGLDELETERENDERBUFFERSPROC delete_renderbuffers = nullptr;
  PFNGLBINDRENDERBUFFERPROC bind_renderbuffer = nullptr;
  PFNGLRENDERBUFFERSTORAGEPROC renderbuffer_storage = nullptr;
  PFNGLFRAMEBUFFERRENDERBUFFERPROC framebuffer_renderbuffer = nullptr;
  PFNGLCHECKFRAMEBUFFERSTATUSPROC framebuffer_status = nullptr;
  PFNGLBLITFRAMEBUFFERPROC blit_framebuffer = nullptr;
};

/// Fetches them for the context that is current. Null, or the name of one that is missing.
[[nodiscard]] const char* fetch(GlFunctions& gl);

/// What draws, in the driver's words.
[[nodiscard]] std::string renderer_name(const GlFunctions& gl);

}  // namespace sanji::sinks
