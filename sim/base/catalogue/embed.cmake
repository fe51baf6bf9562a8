# SPDX-License-Identifier: Apache-2.0
# cmake -D IN=zh.mo -D OUT=zh_catalogue.cpp -P embed.cmake: a compiled catalogue as a C++ array.
file(READ ${IN} bytes HEX)
string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," bytes "${bytes}")
string(REGEX REPLACE "(...................................................................................................,)" "\\1\n" bytes "${bytes}")
file(
  WRITE ${OUT}
  "// SPDX-License-Identifier: Apache-2.0
// Made from zh.po; edit that.
#include \"sim/base/catalogue/catalogue.hpp\"

namespace sanji::base {
namespace {

constexpr unsigned char bytes[] = {
${bytes}};

}  // namespace

std::span<const unsigned char> zh_catalogue() { return bytes; }

}  // namespace sanji::base
")
