// SPDX-License-Identifier: Apache-2.0
// Catch2 in its second and its third version under one set of names, so that tests need not know which one is installed.
#pragma once

#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>

namespace sanji::support {
using Catch::Approx;
using Catch::Matchers::ContainsSubstring;
using Catch::Matchers::EndsWith;
using Catch::Matchers::Equals;
using Catch::Matchers::StartsWith;
}  // namespace sanji::support
#else
#include <catch2/catch.hpp>

namespace sanji::support {
using Catch::Matchers::EndsWith;
using Catch::Matchers::Equals;
using Catch::Matchers::StartsWith;
inline auto ContainsSubstring(const std::string& part) { return Catch::Matchers::Contains(part); }
using ::Approx;
}  // namespace sanji::support
#endif

using namespace sanji::support;  // NOLINT(google-build-using-namespace): for test files only
