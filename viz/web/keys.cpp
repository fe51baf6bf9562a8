// SPDX-License-Identifier: Apache-2.0
// The table of keys; letters, digits and function keys stand in one order on both sides.
#include "viz/web/keys.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <utility>

namespace sanji::web {
namespace {

using session::Key;

// clang-format off
constexpr std::array named{
    std::pair<std::string_view, Key>{"Space", Key::space},
    std::pair<std::string_view, Key>{"Enter", Key::enter},
    std::pair<std::string_view, Key>{"NumpadEnter", Key::enter},
    std::pair<std::string_view, Key>{"Escape", Key::escape},
    std::pair<std::string_view, Key>{"Tab", Key::tab},
    std::pair<std::string_view, Key>{"Backspace", Key::backspace},
    std::pair<std::string_view, Key>{"Delete", Key::del},
    std::pair<std::string_view, Key>{"ArrowLeft", Key::left},
    std::pair<std::string_view, Key>{"ArrowRight", Key::right},
    std::pair<std::string_view, Key>{"ArrowUp", Key::up},
    std::pair<std::string_view, Key>{"ArrowDown", Key::down},
    std::pair<std::string_view, Key>{"Home", Key::home},
    std::pair<std::string_view, Key>{"End", Key::end},
    std::pair<std::string_view, Key>{"PageUp", Key::page_up},
    std::pair<std::string_view, Key>{"PageDown", Key::page_down},
    std::pair<std::string_view, Key>{"Comma", Key::comma},
    std::pair<std::string_view, Key>{"Period", Key::period},
    std::pair<std::string_view, Key>{"NumpadDecimal", Key::period},
    std::pair<std::string_view, Key>{"Slash", Key::slash},
    std::pair<std::string_view, Key>{"NumpadDivide", Key::slash},
    std::pair<std::string_view, Key>{"Semicolon", Key::semicolon},
    std::pair<std::string_view, Key>{"Minus", Key::minus},
    std::pair<std::string_view, Key>{"NumpadSubtract", Key::minus},
    std::pair<std::string_view, Key>{"Equal", Key::equal},
    std::pair<std::string_view, Key>{"NumpadAdd", Key::equal},
    std::pair<std::string_view, Key>{"BracketLeft", Key::left_bracket},
    std::pair<std::string_view, Key>{"BracketRight", Key::right_bracket},
};
// clang-format on

/// The number that a code has behind its beginning: 12 of "F12" behind "F".
std::optional<int> number_of(std::string_view code, std::string_view beginning) {
  if (!code.starts_with(beginning)) return std::nullopt;
  int number = 0;
  const char* const last = code.data() + code.size();
  const auto read = std::from_chars(code.data() + beginning.size(), last, number);
  if (read.ec != std::errc{} || read.ptr != last) return std::nullopt;
  return number;
}

/// The key so many steps behind the first of its row; none beyond the last.
Key in_row(Key first, Key last, int steps) {
  const int key = static_cast<int>(first) + steps;
  return steps >= 0 && key <= static_cast<int>(last) ? static_cast<Key>(key) : Key::none;
}

}  // namespace

Key key_of(std::string_view code) {
  if (code.size() == 4 && code.starts_with("Key")) return in_row(Key::a, Key::z, code[3] - 'A');
  if (const auto digit = number_of(code, "Digit")) return in_row(Key::digit_0, Key::digit_9, *digit);
  if (const auto digit = number_of(code, "Numpad")) return in_row(Key::digit_0, Key::digit_9, *digit);
  if (const auto number = number_of(code, "F")) return in_row(Key::f1, Key::f12, *number - 1);
  const auto* const row =
      std::find_if(named.begin(), named.end(), [&](const auto& each) { return each.first == code; });
  return row == named.end() ? Key::none : row->second;
}

}  // namespace sanji::web
