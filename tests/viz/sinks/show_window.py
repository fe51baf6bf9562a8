#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Real windows on a screen that nobody sees: what is pressed arrives in order, what is drawn is on the screen, a full screen
finds its place again, and nothing is drawn while nothing moves. Run with the program show_window. Ends with 77 (skipped) where
Xvfb, openbox or xdotool is missing."""

import os
import pathlib
import shutil
import struct
import subprocess
import sys
import tempfile
import time
import unittest

NEEDED = ["Xvfb", "openbox", "xdotool"]
SKIPPED = 77
LONGEST_S = 20
WIDTH, HEIGHT = 800, 600  # of the screen
ONE_LEVEL = {24: 2, 16: 9}  # how far a colour may be off, by planes of the screen
program = None  # set below


def until(what, longest_s=LONGEST_S):
    """What the call gives as soon as it is true."""
    end = time.monotonic() + longest_s
    while time.monotonic() < end:
        if found := what():
            return found
        time.sleep(0.02)
    return what()


class Screen:
    """An X server of its own with a window manager; its pixels are a file in XWD format."""

    def __init__(self, test, planes, *options):
        scratch = tempfile.TemporaryDirectory()
        test.addCleanup(scratch.cleanup)
        self.folder = pathlib.Path(scratch.name)
        reading, writing = os.pipe()
        self.server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{WIDTH}x{HEIGHT}x{planes}", "-fbdir", scratch.name,
             "-nolisten", "tcp", "-noreset", *options], pass_fds=[writing], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        test.addCleanup(self.stop, self.server)
        os.close(writing)
        with os.fdopen(reading) as pipe:
            number = pipe.readline().strip()
        test.assertTrue(number, "Xvfb did not start")
        self.environment = {**os.environ, "DISPLAY": ":" + number}
        self.environment.pop("WAYLAND_DISPLAY", None)
        with (self.folder / "manager").open("w", encoding="utf-8") as words:
            manager = subprocess.Popen(["openbox"], env=self.environment, stdout=words, stderr=words)
        test.addCleanup(self.stop, manager)
        # it is ready once it has signed the root window
        ready = until(lambda: self.ask("xdotool", "get_desktop").returncode == 0)
        test.assertTrue(ready, f"openbox: {manager.poll()}, " + (self.folder / "manager").read_text(encoding="utf-8"))

    @staticmethod
    def stop(process):
        process.terminate()
        process.wait(LONGEST_S)

    def suit(self, renderer):
        """Drivers of graphics cards keep memory until the end, which would be counted as ours."""
        counts = "0" if renderer == "gl" else "1"
        self.environment["ASAN_OPTIONS"] = f"{os.environ.get('ASAN_OPTIONS', '')}:detect_leaks={counts}"

    def ask(self, *words):
        return subprocess.run(words, env=self.environment, capture_output=True, text=True, timeout=LONGEST_S, check=False)

    def colour(self, x, y):
        """Red, green and blue of a pixel of the screen, 0 to 255 each."""
        data = (self.folder / "Xvfb_screen0").read_bytes()
        head = struct.unpack(">25I", data[:100])  # XWDFileHeader of X11/XWDFile.h
        size, bits, row, masks, colours = head[0], head[11], head[12], head[14:17], head[19]
        start = size + 12 * colours + y * row + x * bits // 8
        order = "big" if head[7] else "little"
        pixel = int.from_bytes(data[start:start + bits // 8], order)
        return tuple((pixel & mask) * 255 // mask for mask in masks)


class Shown:
    """The program with its window."""

    def __init__(self, test, screen, *words):
        self.screen = screen
        self.out = screen.folder / "out"
        with self.out.open("w", encoding="utf-8") as out:
            self.process = subprocess.Popen([program, *words], env=screen.environment, stdout=out, stderr=subprocess.PIPE)
        test.addCleanup(self.process.stderr.close)
        test.addCleanup(self.end)
        test.assertTrue(until(lambda: self.lines("frame") or self.process.poll() is not None), "no frame")
        test.assertIsNone(self.process.poll(), self.process.poll() is not None and self.process.stderr.read())
        found = screen.ask("xdotool", "search", "--sync", "--onlyvisible", "--name", "三级 Sanji").stdout.split()
        test.assertTrue(found, "no window with the title")
        self.window = found[0]
        self.do("windowactivate", "--sync", self.window)
        until(lambda: screen.ask("xdotool", "getwindowfocus").stdout.strip() == self.window, 5)

    def end(self):
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait(LONGEST_S)

    def do(self, *words):
        self.screen.ask("xdotool", *words)

    def lines(self, *beginnings):
        return [line for line in self.out.read_text(encoding="utf-8").splitlines() if line.startswith(beginnings)]

    def place(self):
        """Left, top, width, height on the screen."""
        told = self.screen.ask("xdotool", "getwindowgeometry", "--shell", self.window).stdout
        values = dict(line.split("=") for line in told.split())
        return tuple(int(values[name]) for name in ("X", "Y", "WIDTH", "HEIGHT"))


class Windows(unittest.TestCase):
    def expect_colours(self, screen, place, planes, upper_left, board_first):
        """Four fields; the lower left one is a board of two by two."""
        left, top, width, height = place

        def difference():
            found = {}
            for x, y, colour in ((0.1, 0.1, upper_left), (0.9, 0.1, (0, 128, 0)), (0.9, 0.9, (0, 0, 255)),
                                 (0.1, 0.6, board_first), (0.4, 0.6, (128, 0, 128)), (0.1, 0.9, (128, 0, 128)),
                                 (0.4, 0.9, (255, 255, 255))):
                seen = screen.colour(left + int(x * width), top + int(y * height))
                if max(abs(a - b) for a, b in zip(seen, colour)) > ONE_LEVEL[planes]:
                    found[x, y] = (seen, colour)
            return found

        until(lambda: not difference(), 5)
        self.assertEqual(difference(), {})

    def go_through(self, renderer, opened, planes=24, *options):
        screen = Screen(self, planes, *options)
        screen.suit(renderer)
        shown = Shown(self, screen, renderer)
        self.assertRegex(shown.lines("opened")[0], opened)
        self.keys_and_mouse(shown)
        self.expect_colours(screen, shown.place(), planes, (255, 0, 0), (255, 255, 255))
        shown.do("key", "c")
        self.expect_colours(screen, shown.place(), planes, (255, 255, 0), (0, 128, 128))
        self.full_screen(shown, planes)
        self.stillness(shown)
        shown.do("key", "q")
        self.assertEqual(shown.process.wait(LONGEST_S), 0, shown.process.stderr.read())

    def keys_and_mouse(self, shown):
        shown.do("mousemove", "--window", shown.window, "290", "90")  # away from what is looked at: the screen draws the arrow, too
        until(lambda: shown.lines("moved 290 90"))
        # X11 counts milliseconds: the same key twice in one of them would be one press for GLFW
        shown.do("key", "--delay", "3", "n", "shift+n", "k", "l", "space", "b", "ctrl+p", "KP_4", "Left")
        shown.do("click", "1", "click", "3", "click", "4")
        # xdotool lets go of the modifier first
        expected = ["key 78 down", "text 110", "key 78 up", "key shift+78 down", "text 78", "key 78 up",
                    "key 75 down", "text 107", "key 75 up", "key 76 down", "text 108", "key 76 up",
                    "key 32 down", "text 32", "key 32 up", "key 66 down", "text 98", "key 66 up",
                    "key ctrl+80 down", "key 80 up"]
        until(lambda: shown.lines("wheel"))
        heard = shown.lines("key", "text", "button", "wheel")
        self.assertEqual(heard[:len(expected)], expected)
        # the number pad: the digit or the arrow, as the screen's number lock stands
        self.assertIn([line for line in heard[len(expected):] if line.startswith("key")][:4],
                      [[f"key {pad} down", f"key {pad} up", "key 263 down", "key 263 up"] for pad in (52, 263)])
        self.assertEqual([line for line in heard if line.startswith(("button", "wheel"))],
                         ["button 0 down", "button 0 up", "button 1 down", "button 1 up", "wheel 0 1"])

    def full_screen(self, shown, planes):
        before = shown.place()
        shown.do("key", "F11")
        until(lambda: shown.place() == (0, 0, WIDTH, HEIGHT), 5)
        self.assertEqual(shown.place(), (0, 0, WIDTH, HEIGHT))
        self.expect_colours(shown.screen, (0, 0, WIDTH, HEIGHT), planes, (255, 255, 0), (0, 128, 128))
        shown.do("key", "F11")
        until(lambda: shown.place() == before, 5)
        self.assertEqual(shown.place(), before)
        self.expect_colours(shown.screen, before, planes, (255, 255, 0), (0, 128, 128))
        self.assertTrue(shown.lines("frame")[-1].endswith(f" {before[2]} {before[3]}"), shown.lines("frame")[-1])

    def stillness(self, shown):
        time.sleep(0.3)
        before = shown.lines("frame")[-1]
        time.sleep(0.5)
        self.assertEqual(shown.lines("frame")[-1], before)

    def test_our_rasteriser_through_shared_memory(self):
        self.go_through("cpu", r"^opened cpu scale 1 clipboard 剪贴板: X11, MIT-SHM$")

    def test_our_rasteriser_where_memory_cannot_be_shared(self):
        self.go_through("cpu", r"^opened cpu .*: X11$", 24, "-extension", "MIT-SHM")

    def test_our_rasteriser_on_a_screen_of_sixteen_planes(self):
        self.go_through("cpu", r"^opened cpu .*: X11, MIT-SHM$", 16)

    def test_opengl(self):
        self.go_through("gl", r"^opened gl scale 1 clipboard 剪贴板: .+")

    def test_software_opengl_is_not_taken_by_itself(self):
        screen = Screen(self, 24)
        shown = Shown(self, screen, "auto")
        self.assertRegex(shown.lines("opened")[0], r"^opened cpu ")

    def test_closing_the_window_ends_the_program(self):
        screen = Screen(self, 24)
        shown = Shown(self, screen, "cpu")

        def is_gone():
            shown.do("key", "alt+F4")  # the window manager may not listen yet
            return shown.process.poll() is not None

        until(is_gone)
        self.assertEqual(shown.process.poll(), 0)

    def test_a_covered_window_shows_its_picture_again(self):
        screen = Screen(self, 24)
        shown = Shown(self, screen, "cpu")
        place = shown.place()
        shown.do("windowminimize", "--sync", shown.window)
        until(lambda: screen.colour(place[0] + 5, place[1] + 5) != (255, 0, 0), 5)
        self.assertNotEqual(screen.colour(place[0] + 5, place[1] + 5), (255, 0, 0))
        shown.do("windowactivate", "--sync", shown.window)
        self.expect_colours(screen, place, 24, (255, 0, 0), (255, 255, 255))

    def test_without_a_screen_there_is_a_sentence(self):
        environment = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
        for renderer in ("cpu", "gl", "auto"):
            done = subprocess.run([program, renderer], env=environment, capture_output=True, text=True, timeout=LONGEST_S,
                                  check=False)
            self.assertEqual(done.returncode, 1, done.stderr)
            # a library for Wayland may have a word of its own before
            self.assertTrue(done.stderr.endswith("there is no screen here to open a window on; use --snapshot or --html\n"),
                            done.stderr)

    def test_a_screen_that_does_not_answer_is_a_sentence(self):
        done = subprocess.run([program, "cpu"], env={**os.environ, "DISPLAY": ":31415"}, capture_output=True, text=True,
                              timeout=LONGEST_S, check=False)
        self.assertEqual(done.returncode, 1, done.stderr)
        self.assertRegex(done.stderr, r"^the screen cannot be reached \(.+\); use --snapshot or --html\n$")


if __name__ == "__main__":
    missing = [name for name in NEEDED if shutil.which(name) is None]
    if missing:
        print(f"skipped: no {', '.join(missing)} here")
        sys.exit(SKIPPED)
    program = sys.argv.pop(1)
    unittest.main(verbosity=2)
