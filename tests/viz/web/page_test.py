#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The browser replay of the flash flood, opened in Chromium from a file: shows what the desktop's snapshot shows, plays,
takes mouse and keys, keeps notes, asks nobody for anything and complains of nothing. Prints sizes, times and differences.
Run with the folder of the programs; skipped (77) where the template is not built or there is no Chromium."""

import base64
import gzip
import pathlib
import re
import subprocess
import sys
import tempfile
import time
import unittest

from browser import Browser

SKIPPED = 77
ROOT = pathlib.Path(__file__).resolve().parents[3]
PROGRAMS = pathlib.Path(sys.argv.pop(1) if len(sys.argv) > 1 else ROOT / "build/bin").resolve()
SCENARIO = ROOT / "scenarios/dongxiang-flash-flood.yaml"
WIDTH, HEIGHT = 1280, 720

# Compares the picture on the page with a PNG: how many pixels differ at all, and by how much at most.
DIFFERENCE = """(async (png) => {
  const image = new Image();
  image.src = "data:image/png;base64," + png;
  await image.decode();
  const pixels = (picture) => {
    const canvas = document.createElement("canvas");
    canvas.width = image.width;
    canvas.height = image.height;
    const context = canvas.getContext("2d", {willReadFrequently: true});
    context.drawImage(picture, 0, 0);
    return context.getImageData(0, 0, image.width, image.height).data;
  };
  const shown = document.getElementById("screen");
  const ours = pixels(shown), theirs = pixels(image);
  let differ = 0, most = 0;
  for (let i = 0; i < ours.length; i += 4) {
    const by = Math.max(...[0, 1, 2].map((colour) => Math.abs(ours[i + colour] - theirs[i + colour])));
    differ += by > 0;
    most = Math.max(most, by);
  }
  return {same_size: image.width === shown.width && image.height === shown.height, all: ours.length / 4, differ, most};
})"""
PICTURE = 'document.getElementById("screen").toDataURL()'
NOTICE = '((notice) => notice && !notice.hidden ? notice.textContent : "")(document.getElementById("notice"))'
IS_OPEN = "window.sanji && sanji.frames > 0"


def run(*command):
    done = subprocess.run([str(each) for each in command], cwd=ROOT, text=True, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT)
    if done.returncode != 0:
        raise RuntimeError(f"{' '.join(map(str, command))}: {done.stdout}")


class Page(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.scratch = tempfile.TemporaryDirectory(prefix="sanji-page-")
        cls.folder = pathlib.Path(cls.scratch.name)
        run(PROGRAMS / "sanji", "run", SCENARIO, "--out", cls.folder / "run")
        cls.replay = cls.page("replay.html")

    @classmethod
    def tearDownClass(cls):
        cls.scratch.cleanup()

    def setUp(self):
        self.browser = self.new_browser()

    def new_browser(self, width=WIDTH, height=HEIGHT, scale=1):
        """One that has kept nothing."""
        return self.enterContext(Browser(width, height, scale))

    @classmethod
    def view(cls, *options):
        run(PROGRAMS / "sanji", "view", cls.folder / "run", "--lang", "zh", *options)

    @classmethod
    def page(cls, name, *options):
        cls.view("--html", cls.folder / name, *options)
        return cls.folder / name

    def open(self, file, address=""):
        # an address names what is to be seen, and ends the tour that a first visitor gets
        self.browser.open(file, address or "#tour.end")
        self.browser.wait_for(IS_OPEN)

    def wait_for_rest(self):
        """Until nothing is drawn any more."""
        frames = -1
        while frames != (frames := self.browser.value("sanji.frames")):
            time.sleep(0.3)

    def looks(self):
        self.wait_for_rest()
        return self.browser.value(PICTURE)

    def press(self, *keys):
        for code, key in keys:
            self.browser.press(code, key, key if len(key) == 1 else "")
        self.wait_for_rest()

    def expect_silence(self, file):
        self.assertEqual(self.browser.complaints, [])
        self.assertEqual({each.split("#")[0] for each in self.browser.requests}, {file.resolve().as_uri()})

    # what is seen

    def test_it_shows_what_the_snapshot_of_the_desktop_shows(self):
        for at, view, more in (("22:40", "truth", ()), ("00:40", "both", ()), ("01:30", "known", ("--theme", "dark")),
                               ("02:10", "timeline", ("--scale", "1.5"))):
            with self.subTest(at=at, view=view):
                chosen = ("--at", at, "--view", view, *more)
                file = self.page(f"{view}.html", *chosen)
                png = self.folder / f"{view}.png"
                self.view("--snapshot", png, "--size", f"{WIDTH}x{HEIGHT}", *chosen)
                self.browser = self.new_browser()
                self.open(file)
                self.wait_for_rest()
                seen = self.browser.value(f"{DIFFERENCE}('{base64.b64encode(png.read_bytes()).decode()}')")
                print(f"{view} at {at}: {seen['differ']} of {seen['all']} pixels differ, by {seen['most']} of 255 at most")
                self.assertTrue(seen["same_size"])
                # the desktop's ImGui takes roots by an instruction that rounds: borders of slanting lines differ by a shade
                self.assertLess(seen["differ"], seen["all"] / 1000)
                self.assertLessEqual(seen["most"], 8)

    def test_it_opens_and_plays_without_a_network(self):
        self.open(self.replay, "#stop.injects;stop.levels")
        first = self.browser.value("sanji.firstFrameAt")
        at_rest = self.looks()
        self.browser.press("Space", " ", " ")
        time.sleep(0.5)
        before = self.browser.value("[sanji.frames, sanji.drawing, performance.now()]")
        time.sleep(3)
        after = self.browser.value("[sanji.frames, sanji.drawing, performance.now()]")
        frames, drawing, passed = (b - a for a, b in zip(before, after))
        self.press(("Space", " "))
        self.assertNotEqual(self.browser.value(PICTURE), at_rest)
        packed = len(gzip.compress(self.replay.read_bytes()))
        print(f"page: {self.replay.stat().st_size} bytes, {packed} packed; first frame after {first:.0f} ms; "
              f"plays {1000 * frames / passed:.1f} frames a second, {drawing / frames:.1f} ms each")
        self.assertGreater(frames, 0)
        self.expect_silence(self.replay)

    def test_nothing_is_drawn_while_nothing_moves(self):
        self.open(self.replay)
        self.wait_for_rest()
        frames = self.browser.value("sanji.frames")
        time.sleep(1)
        self.assertEqual(self.browser.value("sanji.frames"), frames)

    def test_the_picture_has_the_pixels_of_the_window(self):
        self.browser = self.new_browser(800, 500, 1.5)
        self.open(self.replay)
        size = "((canvas) => [canvas.width, canvas.height])(document.getElementById('screen'))"
        self.assertEqual(self.browser.value(size), [1200, 750])
        self.expect_silence(self.replay)

    # what a person does

    def test_keys_wheel_and_address_do_what_they_do_in_a_window(self):
        self.open(self.replay, "#tour.end;seek 7200")
        corner = {"x": 10, "y": 60}
        self.browser.call("Input.dispatchMouseEvent", type="mouseMoved", **corner)
        self.wait_for_rest()
        self.browser.value("location.hash = 'map.fit'")
        truth = self.looks()
        self.press(("Digit2", "2"))
        known = self.looks()
        self.assertNotEqual(known, truth)
        self.press(("Digit1", "1"))
        self.assertEqual(self.looks(), truth)
        self.browser.call("Input.dispatchMouseEvent", type="mouseWheel", **corner, deltaX=0, deltaY=-300)
        self.assertNotEqual(self.looks(), truth)
        self.browser.value("location.hash = 'seek 7200;picture.known;map.fit'")
        self.assertEqual(self.looks(), known)

    def test_what_is_noted_is_there_when_the_page_is_opened_again(self):
        self.open(self.replay)
        self.browser.value("location.hash = 'note 水位 <上涨>'")
        self.browser.wait_for("Object.values(localStorage)[0].includes('水位 <上涨>')")
        self.browser.open(self.page("other.html"), "#tour.end")
        self.browser.wait_for(IS_OPEN)
        self.browser.value("location.hash = 'panel notes'")
        time.sleep(2)
        self.assertIn("水位 <上涨>", self.browser.value("Object.values(localStorage)[0]"))

    # what is wrong

    def test_a_damaged_file_says_so_in_both_languages(self):
        whole = self.replay.read_text(encoding="utf-8")
        journal = re.search(r'id="journal">([^<]*)<', whole)[1]
        program = re.search(r'id="program">([^<]*)<', whole)[1]
        damages = {
            "a journal that is cut": whole.replace(journal, journal[:len(journal) // 8 * 4]),
            "a journal of garbage": whole.replace(journal, "AAAA" + journal[4:]),
            "a journal that is no text of bytes": whole.replace(journal, "%" + journal),
            "no journal": whole.replace(journal, ""),
            "a program that is cut": whole.replace(program, program[:len(program) // 8 * 4]),
        }
        file = self.folder / "damaged.html"
        for name, text in damages.items():
            with self.subTest(name):
                file.write_text(text, encoding="utf-8")
                self.browser.open(file)
                self.browser.wait_for(f"{NOTICE}.includes('replay has stopped')")
                self.assertIn("回放已停止", self.browser.value(NOTICE))

    def test_a_browser_without_webassembly_is_told_so(self):
        self.browser.call("Page.addScriptToEvaluateOnNewDocument", source="delete window.WebAssembly")
        self.browser.open(self.replay)
        self.browser.wait_for(f"{NOTICE}.includes('too old')")
        self.assertIn("浏览器太旧", self.browser.value(NOTICE))


if __name__ == "__main__":
    if not (PROGRAMS / "replay-template.html").is_file() or not Browser.program():
        print("skipped: ./dev web builds the template and installs Chromium")
        sys.exit(SKIPPED)
    unittest.main(verbosity=2)
