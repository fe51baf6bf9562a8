#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes the first letter of the pinyin of the 3755 characters of GB2312's first level as a C++ file. That level is sorted by
pinyin, so the first character of each letter is all that must be known: the rest follows from the character's code. The
converter is Python's own; a browser has none. Called with the file to write."""

import sys

# the first character of each letter; no syllable begins with i, u or v
FIRST = {"a": "啊", "b": "芭", "c": "擦", "d": "搭", "e": "蛾", "f": "发", "g": "噶", "h": "哈", "j": "击", "k": "喀",
         "l": "垃", "m": "妈", "n": "拿", "o": "哦", "p": "啪", "q": "期", "r": "然", "s": "撒", "t": "塌", "w": "挖",
         "x": "昔", "y": "压", "z": "匝"}
FIRST_CODE, LAST_CODE = 0xB0A1, 0xD7F9
HEAD = """// SPDX-License-Identifier: Apache-2.0
// Written by viz/session/pinyin_table.py.
#include "viz/session/pinyin_table.hpp"

namespace sanji::session {
namespace {

constexpr PinyinRow table[] = {
"""
TAIL = """};

}  // namespace

std::span<const PinyinRow> pinyin_table() { return table; }

}  // namespace sanji::session
"""


def rows():
    """(character, initial) of the first level, in the order of the standard."""
    starts = sorted((character.encode("gb2312"), letter) for letter, character in FIRST.items())
    for code in range(FIRST_CODE, LAST_CODE + 1):
        encoded = code.to_bytes(2, "big")
        if encoded[1] < 0xA1 or encoded[1] > 0xFE:
            continue
        yield encoded.decode("gb2312"), max(start for start in starts if start[0] <= encoded)[1]


def main():
    table = sorted((ord(character), initial) for character, initial in rows())
    lines = "".join(f"    {{{character:#06x}, '{initial}'}},\n" for character, initial in table)
    with open(sys.argv[1], "w", encoding="utf-8") as out:
        out.write(HEAD + lines + TAIL)


if __name__ == "__main__":
    main()
