// SPDX-License-Identifier: Apache-2.0
// One table for both directions, and one for the number pad.
#include "viz/sinks/keys.hpp"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

#include <algorithm>
#include <array>

namespace sanji::sinks {
namespace {

using session::Key;

struct Pair {
  int glfw;
  Key key;
};

constexpr std::array table{
    Pair{GLFW_KEY_A, Key::a},
    Pair{GLFW_KEY_B, Key::b},
    Pair{GLFW_KEY_C, Key::c},
    Pair{GLFW_KEY_D, Key::d},
    Pair{GLFW_KEY_E, Key::e},
    Pair{GLFW_KEY_F, Key::f},
    Pair{GLFW_KEY_G, Key::g},
    Pair{GLFW_KEY_H, Key::h},
    Pair{GLFW_KEY_I, Key::i},
    Pair{GLFW_KEY_J, Key::j},
    Pair{GLFW_KEY_K, Key::k},
    Pair{GLFW_KEY_L, Key::l},
    Pair{GLFW_KEY_M, Key::m},
    Pair{GLFW_KEY_N, Key::n},
    Pair{GLFW_KEY_O, Key::o},
    Pair{GLFW_KEY_P, Key::p},
    Pair{GLFW_KEY_Q, Key::q},
    Pair{GLFW_KEY_R, Key::r},
    Pair{GLFW_KEY_S, Key::s},
    Pair{GLFW_KEY_T, Key::t},
    Pair{GLFW_KEY_U, Key::u},
    Pair{GLFW_KEY_V, Key::v},
    Pair{GLFW_KEY_W, Key::w},
    Pair{GLFW_KEY_X, Key::x},
    Pair{GLFW_KEY_Y, Key::y},
    Pair{GLFW_KEY_Z, Key::z},
    Pair{GLFW_KEY_0, Key::digit_0},
    Pair{GLFW_KEY_1, Key::digit_1},
    Pair{GLFW_KEY_2, Key::digit_2},
    Pair{GLFW_KEY_3, Key::digit_3},
    Pair{GLFW_KEY_4, Key::digit_4},
    Pair{GLFW_KEY_5, Key::digit_5},
    Pair{GLFW_KEY_6, Key::digit_6},
    Pair{GLFW_KEY_7, Key::digit_7},
    Pair{GLFW_KEY_8, Key::digit_8},
    Pair{GLFW_KEY_9, Key::digit_9},
    Pair{GLFW_KEY_F1, Key::f1},
    Pair{GLFW_KEY_F2, Key::f2},
    Pair{GLFW_KEY_F3, Key::f3},
    Pair{GLFW_KEY_F4, Key::f4},
    Pair{GLFW_KEY_F5, Key::f5},
    Pair{GLFW_KEY_F6, Key::f6},
    Pair{GLFW_KEY_F7, Key::f7},
    Pair{GLFW_KEY_F8, Key::f8},
    Pair{GLFW_KEY_F9, Key::f9},
    Pair{GLFW_KEY_F10, Key::f10},
    Pair{GLFW_KEY_F11, Key::f11},
    Pair{GLFW_KEY_F12, Key::f12},
    Pair{GLFW_KEY_SPACE, Key::space},
    Pair{GLFW_KEY_ENTER, Key::enter},
    Pair{GLFW_KEY_ESCAPE, Key::escape},
    Pair{GLFW_KEY_TAB, Key::tab},
    Pair{GLFW_KEY_BACKSPACE, Key::backspace},
    Pair{GLFW_KEY_DELETE, Key::del},
    Pair{GLFW_KEY_LEFT, Key::left},
    Pair{GLFW_KEY_RIGHT, Key::right},
    Pair{GLFW_KEY_UP, Key::up},
    Pair{GLFW_KEY_DOWN, Key::down},
    Pair{GLFW_KEY_HOME, Key::home},
    Pair{GLFW_KEY_END, Key::end},
    Pair{GLFW_KEY_PAGE_UP, Key::page_up},
    Pair{GLFW_KEY_PAGE_DOWN, Key::page_down},
    Pair{GLFW_KEY_COMMA, Key::comma},
    Pair{GLFW_KEY_PERIOD, Key::period},
    Pair{GLFW_KEY_SLASH, Key::slash},
    Pair{GLFW_KEY_SEMICOLON, Key::semicolon},
    Pair{GLFW_KEY_MINUS, Key::minus},
    Pair{GLFW_KEY_EQUAL, Key::equal},
    Pair{GLFW_KEY_LEFT_BRACKET, Key::left_bracket},
    Pair{GLFW_KEY_RIGHT_BRACKET, Key::right_bracket},
};
static_assert(table.size() + 1 == static_cast<std::size_t>(Key::count), "every key of ours but `none` has its row");

struct PadRow {
  int glfw;
  Key locked;    ///< with the number lock on
  Key unlocked;  ///< what is printed below
};

constexpr std::array number_pad{
    PadRow{GLFW_KEY_KP_0, Key::digit_0, Key::none},
    PadRow{GLFW_KEY_KP_1, Key::digit_1, Key::end},
    PadRow{GLFW_KEY_KP_2, Key::digit_2, Key::down},
    PadRow{GLFW_KEY_KP_3, Key::digit_3, Key::page_down},
    PadRow{GLFW_KEY_KP_4, Key::digit_4, Key::left},
    PadRow{GLFW_KEY_KP_5, Key::digit_5, Key::none},
    PadRow{GLFW_KEY_KP_6, Key::digit_6, Key::right},
    PadRow{GLFW_KEY_KP_7, Key::digit_7, Key::home},
    PadRow{GLFW_KEY_KP_8, Key::digit_8, Key::up},
    PadRow{GLFW_KEY_KP_9, Key::digit_9, Key::page_up},
    PadRow{GLFW_KEY_KP_DECIMAL, Key::period, Key::del},
    PadRow{GLFW_KEY_KP_DIVIDE, Key::slash, Key::slash},
    PadRow{GLFW_KEY_KP_SUBTRACT, Key::minus, Key::minus},
    PadRow{GLFW_KEY_KP_ADD, Key::equal, Key::equal},  // the key of + on the main block
    PadRow{GLFW_KEY_KP_EQUAL, Key::equal, Key::equal},
    PadRow{GLFW_KEY_KP_ENTER, Key::enter, Key::enter},
};

}  // namespace

session::Key key_of(int glfw_key, bool number_lock) {
  if (const auto* found = std::ranges::find(table, glfw_key, &Pair::glfw); found != table.end()) return found->key;
  const auto* on_pad = std::ranges::find(number_pad, glfw_key, &PadRow::glfw);
  if (on_pad == number_pad.end()) return Key::none;
  return number_lock ? on_pad->locked : on_pad->unlocked;
}

int glfw_key_of(session::Key key) {
  const auto* found = std::ranges::find(table, key, &Pair::key);
  return found == table.end() ? GLFW_KEY_UNKNOWN : found->glfw;
}

session::Modifiers modifiers_of(int glfw_bits) {
  return {(glfw_bits & GLFW_MOD_CONTROL) != 0, (glfw_bits & GLFW_MOD_SHIFT) != 0, (glfw_bits & GLFW_MOD_ALT) != 0};
}

}  // namespace sanji::sinks
