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
import time
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "sinks"))
import show_window  # noqa: E402  (the screen is made there)

ROOT = pathlib.Path(__file__).resolve().parents[3]
LESSON = ROOT / "scenarios/lessons/01-report-chain/scenario.yaml"
WITH_INJECTS = ROOT / "scenarios/lessons/14-fall-back-order/scenario.yaml"
programs = None  # the folder, set below


class RealWindow(unittest.TestCase):
    def setUp(self):
        scratch = tempfile.TemporaryDirectory()
        self.addCleanup(scratch.cleanup)
        self.run_folder = pathlib.Path(scratch.name) / "run"
        subprocess.run([programs / "sanji", "run", LESSON, "--out", self.run_folder], check=True, capture_output=True)
        self.screen = show_window.Screen(self, 24)
        self.settings = pathlib.Path(scratch.name) / "settings"
        self.screen.environment["XDG_CONFIG_HOME"] = str(self.settings)

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
                self.screen.suit(renderer)
                process = self.open(self.run_folder, "--renderer", renderer, "--lang", "zh")
                self.press("Escape", "b", "Right", "Right", "b", "F7")
                kept = show_window.until(lambda: len(self.notes()["notes"]) == 2 and self.notes()["theme"] == "dark" and self.notes())
                self.assertTrue(kept, f"{renderer}: {self.notes()}")
                self.assertEqual([note["at_s"] for note in kept["notes"]], [0.0, 120.0])
                self.press("ctrl+q")
                self.assertEqual(process.wait(show_window.LONGEST_S), 0, process.stderr.read())

    def close(self, process):
        """As its button does; what it told on the terminal. A busy window manager may miss a press."""
        def is_gone():
            self.press("alt+F4")
            return show_window.until(lambda: process.poll() is not None, 3)
        self.assertTrue(show_window.until(is_gone), "the window does not close")
        told = process.stderr.read()
        self.assertEqual(process.wait(show_window.LONGEST_S), 0, told)
        return told

    def test_what_stands_half_written_is_kept_when_the_window_is_closed_by_its_button(self):
        self.run_folder = self.run_folder.parent / "other"
        subprocess.run([programs / "sanji", "run", WITH_INJECTS, "--out", self.run_folder], check=True, capture_output=True)
        process = self.open(self.run_folder, "--do", "note.draft who calls the", "--do", "inject.on", "--do", "card.draft three boats")
        self.close(process)
        self.assertEqual(sorted(note["text"] for note in self.notes()["notes"]), ["three boats", "who calls the"])

    def test_what_is_typed_when_a_card_has_appeared_is_its_answer_and_space_plays_on(self):
        self.run_folder = self.run_folder.parent / "other"
        subprocess.run([programs / "sanji", "run", WITH_INJECTS, "--out", self.run_folder], check=True, capture_output=True)
        for renderer in ("cpu", "gl"):
            with self.subTest(renderer):
                (self.run_folder / "journal.notes.json").unlink(missing_ok=True)
                self.screen.suit(renderer)
                process = self.open(self.run_folder, "--renderer", renderer)
                # the letter of the key that brings the card is none of the answer; the window sleeps between some of them
                self.press("Escape", "n", "n", "o")
                time.sleep(0.5)
                self.press("w", "space", "b", "Return")
                kept = show_window.until(lambda: self.notes()["notes"])
                self.assertTrue(kept, f"{renderer}: no note")
                self.assertEqual([note["text"] for note in kept], ["now b"])
                self.press("n", "space", "b")  # plays on: b is a command again
                kept = show_window.until(lambda: len(self.notes()["notes"]) == 2 and self.notes()["notes"])
                self.assertTrue(kept, f"{renderer}: {self.notes()}")
                self.assertGreater(kept[1]["at_s"], kept[0]["at_s"])
                self.close(process)

    def test_a_window_that_only_looks_leaves_no_notes_and_remembers_that_the_tour_was_seen(self):
        process = self.open(self.run_folder)
        self.close(process)
        self.assertFalse((self.run_folder / "journal.notes.json").exists())
        self.assertTrue((self.settings / "sanji/tour-seen").is_file())

    def test_a_key_that_is_held_goes_on(self):
        process = self.open(self.run_folder)
        self.press("Escape")
        self.screen.ask("xdotool", "keydown", "Right")
        time.sleep(1.5)
        self.screen.ask("xdotool", "keyup", "Right")
        self.press("b")
        kept = show_window.until(lambda: self.notes()["notes"])
        self.assertTrue(kept, "no bookmark")
        self.assertGreater(kept[0]["at_s"], 5 * 60)
        self.close(process)

    def test_two_windows_keep_the_notes_of_both(self):
        first = self.open(self.run_folder, "--do", "note.draft one")
        second = subprocess.Popen([programs / "sanji", "view", self.run_folder, "--do", "note.draft two", "--do", "quit"],
                                  env=self.screen.environment)
        self.assertEqual(second.wait(show_window.LONGEST_S), 0)
        self.close(first)
        self.assertEqual(sorted(note["text"] for note in self.notes()["notes"]), ["one", "two"])

    def test_a_picture_that_is_asked_for_is_told_on_the_terminal(self):
        process = self.open(self.run_folder)
        self.press("F12")
        self.assertTrue(show_window.until((self.run_folder / "snapshot-001.png").is_file))
        self.press("F12")
        self.assertTrue(show_window.until((self.run_folder / "snapshot-002.png").is_file))
        self.assertIn("snapshot-002.png", self.close(process))
        first, second = ((self.run_folder / f"snapshot-00{n}.png").read_bytes() for n in (1, 2))
        self.assertEqual(first, second, "what was told of the first stands in the second")

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
