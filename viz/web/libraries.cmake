# SPDX-License-Identifier: Apache-2.0
# The libraries of the browser replay, under the names that they have for the desktop. Libraries of templates are taken
# from the distribution's headers, each through a link of its own: the rest of /usr/include speaks of this machine, not
# of a browser. ImGui and the widths of characters are compiled from the distribution's sources (viz/web/sources.sh).
set(SOURCES ${PROJECT_BINARY_DIR}/sources)
set(HEADERS ${PROJECT_BINARY_DIR}/headers)
if(NOT EXISTS ${SOURCES}/imgui/imgui.cpp)
  message(FATAL_ERROR "${SOURCES} lacks ImGui's sources: build this with `./dev web`")
endif()
find_package(Gettext REQUIRED)

# header_links(<folder> <name>...): headers, or folders of headers, of this machine, seen through a folder
function(header_links folder)
  foreach(name ${ARGN})
    cmake_path(GET name PARENT_PATH parent)
    file(MAKE_DIRECTORY ${folder}/${parent})
    file(CREATE_LINK /usr/include/${name} ${folder}/${name} SYMBOLIC)
  endforeach()
endfunction()

# library_of_templates(<target> <headers>...)
function(library_of_templates target)
  header_links(${HEADERS} ${ARGN})
  add_library(${target} INTERFACE IMPORTED GLOBAL)
  target_include_directories(${target} SYSTEM INTERFACE ${HEADERS})
endfunction()

library_of_templates(Boost::headers boost)
library_of_templates(fmt::fmt fmt)
target_compile_definitions(fmt::fmt INTERFACE FMT_HEADER_ONLY)
library_of_templates(nlohmann_json::nlohmann_json nlohmann)
header_links(${HEADERS} stb)

# ImGui draws letters with the same stb as the desktop's library.
add_library(imgui STATIC ${SOURCES}/imgui/imgui.cpp ${SOURCES}/imgui/imgui_draw.cpp ${SOURCES}/imgui/imgui_tables.cpp
                         ${SOURCES}/imgui/imgui_widgets.cpp ${SOURCES}/imgui/misc/cpp/imgui_stdlib.cpp)
target_include_directories(imgui SYSTEM PUBLIC ${SOURCES}/imgui ${SOURCES}/imgui/misc/cpp ${HEADERS})
target_compile_definitions(imgui PRIVATE IMGUI_STB_TRUETYPE_FILENAME=<stb/stb_truetype.h>
                                         IMGUI_STB_RECT_PACK_FILENAME=<stb/stb_rect_pack.h>)
target_compile_options(imgui PRIVATE -ffp-contract=off -Wno-unused-function)
add_library(imgui::imgui ALIAS imgui)

# Of libunistring the widths of characters. What its configure would write is known here.
set(WIDTHS ${PROJECT_BINARY_DIR}/widths)
file(GLOB PARTS RELATIVE /usr/include /usr/include/unistring/*.h)
list(REMOVE_ITEM PARTS unistring/stdint.h) # defines types of its own where it does not meet this machine's C library
header_links(${WIDTHS} unistr.h unitypes.h uniwidth.h ${PARTS})
file(WRITE ${WIDTHS}/unistring/stdint.h "#include <stdint.h>\n")
file(WRITE ${WIDTHS}/config.h "")
set(UNISTRING_SOURCES unistr/u8-check.c unistr/u8-mbtouc-unsafe.c unistr/u8-mbtouc-unsafe-aux.c uniwidth/u8-width.c
                      uniwidth/width.c)
list(TRANSFORM UNISTRING_SOURCES PREPEND ${SOURCES}/libunistring/lib/)
add_library(unistring STATIC ${UNISTRING_SOURCES})
target_include_directories(unistring SYSTEM PUBLIC ${WIDTHS})
target_include_directories(unistring PRIVATE ${SOURCES}/libunistring/lib)
target_compile_definitions(unistring PRIVATE IN_LIBUNISTRING)
set(UNISTRING unistring)
