// SPDX-License-Identifier: Apache-2.0
// Why a file could not be had, in both languages.
#include "sim/base/reason.hpp"
#include "tests/support/catch.hpp"

#include <cerrno>

using sanji::base::Language;
using sanji::base::reason;

TEST_CASE("a usual refusal of the system is told in the user's language") {
  CHECK(reason(ENOSPC, Language::en) == "the disk is full");
  CHECK(reason(ENOSPC, Language::zh) == "磁盘已满");
  CHECK(reason(EPERM, Language::en) == reason(EACCES, Language::en));
}

TEST_CASE("an unusual refusal is told as the system tells it") { CHECK_FALSE(reason(EPIPE, Language::zh).empty()); }
