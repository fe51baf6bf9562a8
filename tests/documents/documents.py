#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Documents that are generated, or that name files of the tree, against what they speak of. Run with the folder of the
programs, from the root of the tree."""

import pathlib
import re
import subprocess
import sys

LINK = re.compile(r"\]\(([^)#\s]+)(?:#[^)]*)?\)")


def generated_faults(programs):
    """docs/scenario-format.md is what `sanji keys` prints."""
    printed = subprocess.run([str(programs / "sanji"), "keys"], check=True, capture_output=True, text=True, timeout=60).stdout
    kept = pathlib.Path("docs/scenario-format.md").read_text(encoding="utf-8")
    if printed != kept:
        yield "docs/scenario-format.md is not what `sanji keys` prints: build/bin/sanji keys > docs/scenario-format.md"


def link_faults():
    """Every relative link of a page leads somewhere."""
    pages = [*pathlib.Path(".").glob("*.md"), *pathlib.Path("docs").rglob("*.md"), *pathlib.Path("scenarios").rglob("*.md")]
    for page in pages:
        for target in LINK.findall(page.read_text(encoding="utf-8")):
            if "://" not in target and not (page.parent / target).exists():
                yield f"{page}: link to '{target}' leads nowhere"


def lesson_faults():
    """A lesson is one idea: its own files fit on two screens."""
    for scenario in pathlib.Path("scenarios/lessons").glob("*/scenario.yaml"):
        lesson = scenario.parent
        lines = sum(len(path.read_text(encoding="utf-8").splitlines()) for path in lesson.iterdir() if path.suffix != ".trace")
        if lines > 100:
            yield f"{lesson}: {lines} lines; a lesson fits on two screens"


def main():
    programs = pathlib.Path(sys.argv[1]).resolve()
    faults = [*generated_faults(programs), *link_faults(), *lesson_faults()]
    print("\n".join(faults))
    print(f"{len(faults)} faults in documents")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
