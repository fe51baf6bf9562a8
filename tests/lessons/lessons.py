#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Plays each lesson and compares its log, line by line, with the trace kept beside it. Knows nothing of what a lesson
teaches. Run with the folder of the programs; `--write` makes the traces anew, to be read before they are committed."""

import difflib
import pathlib
import subprocess
import sys
import tempfile

LESSONS = pathlib.Path("scenarios/lessons")
LONGEST_S = 60


def log_of(programs, lesson, folder):
    """The run of a lesson as one sentence a record."""
    sanji = str(programs / "sanji")
    run = [sanji, "run", str(lesson / "scenario.yaml"), "--out", folder, "--lang", "en"]
    subprocess.run(run, check=True, stdout=subprocess.DEVNULL, timeout=LONGEST_S)
    report = [sanji, "report", folder, "--log", "--lang", "en"]
    return subprocess.run(report, check=True, capture_output=True, text=True, timeout=LONGEST_S).stdout


def main():
    programs = pathlib.Path(sys.argv[1]).resolve()
    write = "--write" in sys.argv
    lessons = sorted(path.parent for path in LESSONS.glob("*/scenario.yaml"))
    faults = 0
    for lesson in lessons:
        with tempfile.TemporaryDirectory() as folder:
            log = log_of(programs, lesson, folder + "/out")
        trace = lesson / "expected.trace"
        if write:
            trace.write_text(log, encoding="utf-8")
            continue
        kept = trace.read_text(encoding="utf-8") if trace.exists() else ""
        if log == kept:
            continue
        faults += 1
        print(f"{trace}: the run tells another story")
        lines = difflib.unified_diff(kept.splitlines(), log.splitlines(), "kept", "played", lineterm="", n=1)
        print("\n".join(list(lines)[:40]))
    print(f"{len(lessons)} lessons, {faults} that differ")
    return 1 if faults or len(lessons) < 6 else 0


if __name__ == "__main__":
    sys.exit(main())
