// SPDX-License-Identifier: Apache-2.0
// The C library's locale is left alone: `setlocale` would turn decimal points into commas.
#include "sim/base/locale.hpp"

#include <cstdlib>

namespace sanji::base {

Language language_from_environment() {
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const char* value = std::getenv(name);
    if (value != nullptr && *value != '\0') return language_of(value);
  }
  return Language::en;
}

}  // namespace sanji::base
