# SPDX-License-Identifier: Apache-2.0
# cmake -D IN=any-county.yaml -D OUT=any_county_plan.cpp -P embed_plan.cmake: a file's bytes as a C++ array.
file(READ ${IN} bytes HEX)
string(REGEX REPLACE "([0-9a-f][0-9a-f])" "'\\\\x\\1'," bytes "${bytes}")
string(REGEX REPLACE "(('[^']*',)('[^']*',)('[^']*',)('[^']*',)('[^']*',)('[^']*',)('[^']*',)('[^']*',))" "\\1\n" bytes "${bytes}")
file(
  WRITE ${OUT}
  "// SPDX-License-Identifier: Apache-2.0
// Made from scenarios/plans/any-county.yaml; edit that.
#include \"sim/import/any_county_plan.hpp\"

namespace sanji::import {
namespace {

constexpr char bytes[] = {
${bytes}};

}  // namespace

std::string_view any_county_plan() { return {bytes, sizeof bytes}; }

}  // namespace sanji::import
")
