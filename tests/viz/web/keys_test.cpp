// SPDX-License-Identifier: Apache-2.0
// Keys as browsers name them.
#include "viz/web/keys.hpp"

#include "tests/support/catch.hpp"

#include <string>

using sanji::session::Key;
using sanji::web::key_of;

TEST_CASE("letters, digits and function keys are found by their place in the row") {
  CHECK(key_of("KeyA") == Key::a);
  CHECK(key_of("KeyZ") == Key::z);
  CHECK(key_of("Digit0") == Key::digit_0);
  CHECK(key_of("Numpad9") == Key::digit_9);
  CHECK(key_of("F1") == Key::f1);
  CHECK(key_of("F12") == Key::f12);
}

TEST_CASE("named keys are those of session/input") {
  CHECK(key_of("Space") == Key::space);
  CHECK(key_of("ArrowLeft") == Key::left);
  CHECK(key_of("NumpadEnter") == Key::enter);
  CHECK(key_of("BracketRight") == Key::right_bracket);
  CHECK(key_of("Slash") == Key::slash);
}

TEST_CASE("every key of ours has a name in the browser") {
  int found = 0;
  const auto count = [&](const std::string& code) { found += key_of(code) == Key::none ? 0 : 1; };
  for (char letter = 'A'; letter <= 'Z'; ++letter) count(std::string("Key") + letter);
  for (int digit = 0; digit <= 9; ++digit) count("Digit" + std::to_string(digit));
  for (int number = 1; number <= 12; ++number) count("F" + std::to_string(number));
  for (const char* name :
       {"Space",   "Enter",     "Escape", "Tab",   "Backspace",   "Delete",      "ArrowLeft", "ArrowRight",
        "ArrowUp", "ArrowDown", "Home",   "End",   "PageUp",      "PageDown",    "Comma",     "Period",
        "Slash",   "Semicolon", "Minus",  "Equal", "BracketLeft", "BracketRight"}) {
    count(name);
  }
  CHECK(found == static_cast<int>(Key::count) - 1);
}

TEST_CASE("what is no key of ours is none") {
  for (const char* code :
       {"", "Key", "Key9", "Keya", "Digit", "Digit10", "F0", "F13", "F1x", "AudioVolumeUp", "MetaLeft"}) {
    CHECK(key_of(code) == Key::none);
  }
}
