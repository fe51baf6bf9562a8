// SPDX-License-Identifier: Apache-2.0
// Only what people can do something about is told in their language.
#include "sim/base/reason.hpp"

#include <cerrno>
#include <system_error>

namespace sanji::base {

std::string reason(int error, Language language) {
  switch (error) {
    case ENOSPC:
    case EDQUOT: return say(language, "the disk is full");
    case EACCES:
    case EPERM: return say(language, "no permission");
    case EROFS: return say(language, "the disk is read-only");
    case ENOENT: return say(language, "there is no such folder");
    case ENOTDIR: return say(language, "a part of the path is not a folder");
    case EISDIR: return say(language, "there is a folder of that name");
    case EFBIG: return say(language, "the file is larger than is allowed here");
    default: return std::generic_category().message(error);
  }
}

}  // namespace sanji::base
