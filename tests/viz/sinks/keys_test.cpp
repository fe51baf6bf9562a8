// SPDX-License-Identifier: Apache-2.0
// GLFW's keys and ours.
#include "viz/sinks/keys.hpp"
#include "tests/support/catch.hpp"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

#include <set>

using sanji::session::Key;
using sanji::sinks::glfw_key_of;
using sanji::sinks::key_of;

TEST_CASE("every key of ours has a key of GLFW's of its own, and comes back from it") {
  std::set<int> seen;
  for (int number = 1; number < static_cast<int>(Key::count); ++number) {
    const Key key = static_cast<Key>(number);
    INFO("key " << number);
    const int glfw_key = glfw_key_of(key);
    REQUIRE(glfw_key != GLFW_KEY_UNKNOWN);
    CHECK(seen.insert(glfw_key).second);
    CHECK(key_of(glfw_key) == key);
    CHECK(key_of(glfw_key, false) == key);
  }
}

TEST_CASE("printable keys are those that bear the character") {
  CHECK(key_of('A') == Key::a);
  CHECK(key_of('Z') == Key::z);
  CHECK(key_of('0') == Key::digit_0);
  CHECK(key_of('9') == Key::digit_9);
  CHECK(key_of(',') == Key::comma);
  CHECK(key_of('[') == Key::left_bracket);
  CHECK(key_of('=') == Key::equal);
  CHECK(key_of(GLFW_KEY_F12) == Key::f12);
}

TEST_CASE("keys that nobody asks for are none, and none is no key of GLFW's") {
  CHECK(key_of(GLFW_KEY_UNKNOWN) == Key::none);
  CHECK(key_of(GLFW_KEY_PAUSE) == Key::none);
  CHECK(key_of(GLFW_KEY_F25) == Key::none);
  CHECK(glfw_key_of(Key::none) == GLFW_KEY_UNKNOWN);
  CHECK(glfw_key_of(Key::count) == GLFW_KEY_UNKNOWN);
}

TEST_CASE("the number pad means its digits with the number lock, and what stands below them without") {
  for (int digit = 0; digit <= 9; ++digit) {
    CHECK(key_of(GLFW_KEY_KP_0 + digit, true) == key_of(GLFW_KEY_0 + digit));
  }
  CHECK(key_of(GLFW_KEY_KP_4, false) == Key::left);
  CHECK(key_of(GLFW_KEY_KP_8, false) == Key::up);
  CHECK(key_of(GLFW_KEY_KP_9, false) == Key::page_up);
  CHECK(key_of(GLFW_KEY_KP_DECIMAL, false) == Key::del);
  CHECK(key_of(GLFW_KEY_KP_5, false) == Key::none);
  CHECK(key_of(GLFW_KEY_KP_ENTER, false) == Key::enter);
}
