#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Every text for people in sim/, analysis/ and viz/ stands translated in the catalogue, with the same places to fill in, and
the catalogue holds nothing else. `--missing` prints what is not there yet, ready to paste."""

import argparse
import ast
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
CATALOGUE = ROOT / "sim/base/catalogue/zh.po"
# the calls that take a text for people, with the number of the argument that is the text
KEYWORDS = ["mark", "tr:2", "say:2"]


class Entry:
    def __init__(self):
        self.key, self.text, self.fuzzy, self.places = "", "", False, []


def entries_of(po):
    """The entries of a .po file, the header left out."""
    entries, entry, field = [], Entry(), None
    for line in po.splitlines() + [""]:
        if not line.strip():
            if entry.key:
                entries.append(entry)
            entry, field = Entry(), None
        elif line.startswith("#~"):
            entry.key, entry.fuzzy = line, True  # an obsolete entry: we keep no attic
        elif line.startswith("#,"):
            entry.fuzzy |= "fuzzy" in line
        elif line.startswith("#:"):
            entry.places += line[2:].split()
        elif not line.startswith("#"):
            word, quoted = re.fullmatch(r'(msgid|msgstr)?\s*(".*")', line).groups()
            field = word or field
            piece = ast.literal_eval(quoted)  # .po escapes are those of C, and those we use are Python's too
            if field == "msgid":
                entry.key += piece
            else:
                entry.text += piece
    return entries


def texts_in_sources():
    """Every text for people in the sources, with the places where it stands."""
    files = sorted(str(f.relative_to(ROOT)) for folder in ("sim", "analysis", "viz") for f in (ROOT / folder).rglob("*")
                   if f.suffix in (".cpp", ".hpp"))
    command = ["xgettext", "--language=C++", "--from-code=UTF-8", "--no-wrap", "--keyword", "--output=-", "--files-from=-",
               *("--keyword=" + keyword for keyword in KEYWORDS)]
    done = subprocess.run(command, cwd=ROOT, input="\n".join(files), text=True, stdout=subprocess.PIPE, check=True)
    return {entry.key: entry.places for entry in entries_of(done.stdout)}


def places_in(text):
    """The numbers of the places to fill in: {0}, {1:.1f}. A place without a number is "{}", which no text may have."""
    without_braces = text.replace("{{", "").replace("}}", "")
    return {number or "{}" for number in re.findall(r"\{(\d*)(?::[^{}]*)?\}", without_braces)}


def faults(sources, entries):
    """What is wrong, a sentence each."""
    known = {}
    for entry in entries:
        if entry.key in known:
            yield f"stands twice: {entry.key!r}"
        known[entry.key] = entry
        if entry.fuzzy:
            yield f"is fuzzy or obsolete: {entry.key!r}"
        elif entry.key not in sources:
            yield f"is used nowhere: {entry.key!r}"
        elif not entry.text:
            yield f"is not translated: {entry.key!r}"
        elif places_in(entry.key) != places_in(entry.text):
            yield f"has other places than its translation: {entry.key!r}"
    for key, places in sources.items():
        if "{}" in places_in(key):
            yield f"has a place without a number ({places[0]}): {key!r}"
        if key not in known:
            yield f"is missing ({places[0]}): {key!r}"


def as_po(text):
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--missing", action="store_true", help="print what is missing, as entries for zh.po")
    arguments = parser.parse_args()

    sources = texts_in_sources()
    entries = entries_of(CATALOGUE.read_text(encoding="utf-8"))
    if arguments.missing:
        known = {entry.key for entry in entries}
        for key in (key for key in sources if key not in known):
            print(f'msgid {as_po(key)}\nmsgstr ""\n')
        return 0
    found = list(faults(sources, entries))
    for fault in found:
        print(f"zh.po: {fault}")
    print(f"{len(entries)} entries, {len(sources)} texts in the sources, {len(found)} faults")
    return 1 if found or not sources else 0


if __name__ == "__main__":
    sys.exit(main())
