#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Plays each lesson, compares its log, line by line, with the trace kept beside it, and holds the run against the point
that the lesson makes. Knows nothing of what a lesson teaches. Run with the folder of the programs; `--write` makes the
traces anew, to be read before they are committed; the points are written by hand.

A line of `expected.point` is one of
    bar NAME>=NUMBER    an indicator of `sanji report --expect`
    log KIND TEXT       a record of that kind whose line has the text, after the one that the `log` line before it found
    never KIND TEXT     no record of that kind has the text
    plan FILE           what follows holds for the same scenario under another plan"""

import difflib
import pathlib
import subprocess
import sys
import tempfile

LESSONS = pathlib.Path("scenarios/lessons")
LEAST_LESSONS = 17
LONGEST_S = 60


class Run:
    """A run of a lesson, under its own plan or another."""

    def __init__(self, programs, lesson, folder, plan=None):
        self.sanji = str(programs / "sanji")
        self.folder = folder
        other_plan = ["--plan", str(lesson / plan)] if plan else []
        self.call("run", str(lesson / "scenario.yaml"), "--out", folder, *other_plan).check_returncode()

    def call(self, *arguments):
        return subprocess.run([self.sanji, *arguments, "--lang", "en"], capture_output=True, text=True,
                              timeout=LONGEST_S)

    def log(self):
        """One sentence a record."""
        report = self.call("report", self.folder, "--log")
        report.check_returncode()
        return report.stdout

    def bar_fault(self, bar):
        """What the report says of a bar that is not met; none where it is."""
        report = self.call("report", self.folder, "--expect", bar)
        return None if report.returncode == 0 else report.stderr.strip() or bar


def found_at(records, wanted, begin):
    """The first record from `begin` on that a `log` or `never` line speaks of; none where there is none."""
    kind, _, text = wanted.partition(" ")
    for i in range(begin, len(records)):
        if kind in records[i].split() and text in records[i]:
            return i
    return None


def point_faults(lesson, play):
    """Lines of the lesson's point that its runs do not show. `play` runs it under a plan."""
    point = lesson / "expected.point"
    if not point.exists():
        yield f"{lesson}: expected.point is missing; write what the lesson must show"
        return
    run = play(None)
    records = run.log().splitlines()
    begin = 0
    for line in filter(None, point.read_text(encoding="utf-8").splitlines()):
        word, _, wanted = line.partition(" ")
        if word == "plan":
            run = play(wanted)
            records = run.log().splitlines()
            begin = 0
        elif word == "bar":
            fault = run.bar_fault(wanted)
            if fault:
                yield f"{point}: {fault}"
        elif word == "log":
            found = found_at(records, wanted, begin)
            if found is None:
                yield f"{point}: no record '{wanted}' after the one before it"
            else:
                begin = found + 1
        elif word == "never":
            if found_at(records, wanted, 0) is not None:
                yield f"{point}: there is a record '{wanted}'"
        else:
            yield f"{point}: '{word}' is none of bar, log, never, plan"


def trace_faults(lesson, log):
    """Where the log and the trace that is kept beside the lesson part."""
    trace = lesson / "expected.trace"
    kept = trace.read_text(encoding="utf-8") if trace.exists() else ""
    if log == kept:
        return
    lines = difflib.unified_diff(kept.splitlines(), log.splitlines(), "kept", "played", lineterm="", n=1)
    yield "\n".join([f"{trace}: the run tells another story", *list(lines)[:40]])


def main():
    programs = pathlib.Path(sys.argv[1]).resolve()
    write = "--write" in sys.argv
    lessons = sorted(path.parent for path in LESSONS.glob("*/scenario.yaml"))
    faulty = 0
    for lesson in lessons:
        with tempfile.TemporaryDirectory() as folder:
            runs = {}

            def play(plan):
                if plan not in runs:
                    runs[plan] = Run(programs, lesson, f"{folder}/{len(runs)}", plan)
                return runs[plan]

            log = play(None).log()
            if write:
                (lesson / "expected.trace").write_text(log, encoding="utf-8")
            faults = [*trace_faults(lesson, log), *point_faults(lesson, play)]
        faulty += bool(faults)
        print("\n".join(faults), end="\n" if faults else "")
    print(f"{len(lessons)} lessons, {faulty} that differ")
    return 1 if faulty or len(lessons) < LEAST_LESSONS else 0


if __name__ == "__main__":
    sys.exit(main())
