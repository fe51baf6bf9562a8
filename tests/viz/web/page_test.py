#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The browser replay of the flash flood, opened in Chromium from a file: it shows what the desktop's snapshot shows,
plays, takes keys and text, asks nobody for anything and complains of nothing. Prints sizes, times and differences.
Run with the folder of the programs; skipped (77) where the template is not built or there is no Chromium."""

import base64
import json
import pathlib
import subprocess
import sys
import tempfile
import time
import unittest

from browser import Browser

SKIPPED = 77
ROOT = pathlib.Path(__file__).resolve().parents[3]
PROGRAMS = pathlib.Path(sys.argv.pop(1) if len(sys.argv) > 1 else "build/bin").resolve()
SCENARIO = ROOT / "scenarios/dongxiang-flash-flood.yaml"
SIZE = (1280, 720)
AT = "06:30"  # of the drill: teams on their way, water rising
VIEW = "map"

# Compares the picture on the page with a PNG: how many pixels differ at all, how many by more than a shade of ten, and by
# how much at most.
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
  let differ = 0, far = 0, most = 0;
  for (let i = 0; i < ours.length; i += 4) {
    const by = Math.max(...[0, 1, 2].map((c) => Math.abs(ours[i + c] - theirs[i + c])));
    differ += by > 0;
    far += by > 10;
    most = Math.max(most, by);
  }
  return {same_size: image.width === shown.width && image.height === shown.height, pixels: ours.length / 4, differ, far, most};
})"""


def run(*command):
    done = subprocess.run([str(each) for each in command], cwd=ROOT, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    if done.returncode != 0:
        raise RuntimeError(f"{' '.join(map(str, command))}: {done.stdout}")
    return done.stdout


class Page(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.scratch = tempfile.TemporaryDirectory(prefix="sanji-page-")
        cls.folder = pathlib.Path(cls.scratch.name)
        run(PROGRAMS / "sanji", "run", SCENARIO, "--out", cls.folder / "run")
        cls.html = cls.folder / "replay.html"
        run(PROGRAMS / "sanji-view", cls.folder / "run", "--html", cls.html, "--lang", "zh")
