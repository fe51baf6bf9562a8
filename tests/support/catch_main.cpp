// SPDX-License-Identifier: Apache-2.0
// The main function of every test program where Catch2 is of the second version; it is compiled once.
#define CATCH_CONFIG_MAIN
#include <catch2/catch.hpp>
