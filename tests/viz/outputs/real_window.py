#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""`sanji view` in a real window on a screen that nobody sees: keys do what they say, what people write is kept beside the
journal, a journal that cannot be shown is told in a window too. Run with the folder of the programs. Ends with 77 (skipped)
where Xvfb, openbox or xdotool is missing."""

import json
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "sinks"))
import show_window  # noqa: E402  (the screen is made there)

ROOT = pathlib.Path(__file__).resolve().parents[3]
LESSON = ROOT / "scenarios/lessons/01-report-chain/scenario.yaml"
programs = None  # the folder, set below


class RealWindow(unittest.TestCase):
    def setUp(self):
        scratch = tempfile.TemporaryDirectory()
        self.addCleanup(scratch.cleanup)
        self.run_folder = pathlib.Path(scratch.name) / "run"
        subprocess.run([programs / "sanji", "run", LESSON, "--out", self.run_folder], check=True, capture_output=True)
        self.screen = show_window.Screen(self, 24)

    def open(self, *words):
        process = subprocess.Popen([programs / "sanji", "view", *map(str, words)], env=self.screen.environment,
                                   stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        self.addCleanup(process.stdout.close)
        self.addCleanup(process.stderr.close)
        self.addCleanup(lambda: process.poll() is None and process.kill())
        found = show_window.until(lambda: self.screen.ask("xdotool", "search", "--onlyvisible", "--name", "EXERCISE").stdout.split())
        self.assertTrue(found, "no window with the title")
        self.window = found[0]
        self.screen.ask("xdotool", "windowactivate", "--sync", self.window)
        focus = lambda: self.screen.ask("xdotool", "getwindowfocus").stdout.strip() == self.window  # noqa: E731
        self.assertTrue(show_window.until(focus, 5), "the window has no focus")
        return process

    def press(self, *keys):
        for key in keys:
            self.screen.ask("xdotool", "key", "--delay", "60", key)

    def notes(self):
        file = self.run_folder / "journal.notes.json"
        return json.loads(file.read_text(encoding="utf-8")) if file.is_file() else {"notes": []}

    def test_keys_do_what_they_say_and_bookmarks_are_kept_beside_the_journal(self):
        for renderer in ("cpu", "gl"):
            with self.subTest(renderer):
                (self.run_folder / "journal.notes.json").unlink(missing_ok=True)
                process = self.open(self.run_folder, "--renderer", renderer, "--lang", "zh")
                self.press("Escape", "b", "Right", "Right", "b", "F7")
                kept = show_window.until(lambda: len(self.notes()["notes"]) == 2 and self.notes()["theme"] == "dark" and self.notes())
                self.assertTrue(kept, f"{renderer}: {self.notes()}")
                self.assertEqual([note["at_s"] for note in kept["notes"]], [0.0, 120.0])
                self.press("ctrl+q")
                self.assertEqual(process.wait(show_window.LONGEST_S), 0, process.stderr.read())

    def test_a_journal_that_cannot_be_shown_is_told_in_a_window_and_on_the_terminal(self):
        file = self.run_folder / "journal.h5"
        file.write_bytes(file.read_bytes()[:3000])
        process = self.open(self.run_folder)
        self.press("Escape")
        self.assertEqual(process.wait(show_window.LONGEST_S), 2)
        self.assertIn("journal.h5", process.stderr.read())


if __name__ == "__main__":
    programs = pathlib.Path(sys.argv.pop(1)).resolve()
    if any(shutil.which(name) is None for name in show_window.NEEDED):
        sys.exit(show_window.SKIPPED)
    sys.exit(unittest.main())
