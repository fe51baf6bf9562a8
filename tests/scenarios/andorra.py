#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""A real map becomes a region, and a flood is played on it. The map is no part of the project: it is looked for in a
folder `shared` beside it, and without it the tests are skipped. Run with the folder of the programs, from the root."""

import csv
import gzip
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

import h5py

ROOT = pathlib.Path.cwd()
MAP = pathlib.Path(os.environ.get("SANJI_SHARED", ROOT.parent / "shared")) / "data/andorra/andorra.osm.pbf"
SKIPPED = 77
LONGEST_S = 60
programs = None  # the folder, set below


def rows(file):
    with open(file, encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


class Andorra(unittest.TestCase):
    def setUp(self):
        scratch = tempfile.TemporaryDirectory()
        self.addCleanup(scratch.cleanup)
        self.folder = pathlib.Path(scratch.name).resolve()

    def call(self, *words):
        return subprocess.run([str(programs / "sanji"), *map(str, words)], cwd=self.folder, timeout=LONGEST_S,
                              stdin=subprocess.DEVNULL, capture_output=True, check=False, encoding="utf-8")

    def imported(self, *options):
        done = self.call("import", "osm", MAP, "--out", "region", "--lang", "en", *options)
        self.assertEqual(done.returncode, 0, done.stderr)
        return done.stdout

    def test_the_network_is_what_was_counted_by_hand(self):
        told = self.imported()
        self.assertIn("largest component, which is taken: 1924 junctions, 2267 segments, 509.8 km", told)
        self.assertIn("2306 segments", told)
        self.assertIn("15 components", told)

    def test_a_file_that_is_cut_short_is_refused_and_leaves_nothing(self):
        whole = MAP.read_bytes()
        for part in (0.1, 0.5, 0.99):
            (self.folder / "cut.osm.pbf").write_bytes(whole[:int(len(whole) * part)])
            done = self.call("import", "osm", "cut.osm.pbf", "--out", "region", "--lang", "en")
            self.assertEqual(done.returncode, 2, done.stdout)
            self.assertIn("damaged or cut short", done.stderr)
            self.assertEqual([entry.name for entry in self.folder.iterdir()], ["cut.osm.pbf"])

    def test_each_parish_has_the_places_that_were_assigned_to_it(self):
        self.imported()
        counted = {}
        for place in rows(MAP.parent / "places.csv"):
            counted[place["parish"]] = counted.get(place["parish"], 0) + 1
        posts = rows(self.folder / "region/posts.csv")
        names = {post["code"]: post["name"] for post in posts}
        found = {}
        for post in posts:
            if post["tier"] == "village":
                found[names[post["superior"]]] = found.get(names[post["superior"]], 0) + 1
        self.assertEqual(found, counted)

    def test_a_flood_is_played_on_it(self):
        with gzip.open(MAP.parent / "dem_90m.asc.gz") as packed:
            (self.folder / "dem.asc").write_bytes(packed.read())
        self.imported("--relief", "dem.asc", "--datum", "wgs84")
        seat = next(post for post in rows(self.folder / "region/posts.csv")
                    if post["name"] == "Sant Julià de Lòria" and post["tier"] == "township")
        made = self.call("new", "scenario", "--region", "region", "--township", seat["code"], "--out", "drill")
        self.assertEqual(made.returncode, 0, made.stderr)
        done = self.call("run", "drill/scenario.yaml", "--out", "run", "--lang", "en")
        self.assertEqual(done.returncode, 0, done.stderr)
        with h5py.File(self.folder / "run/journal.h5") as journal:
            kinds = [name.decode() for name in journal["kinds"]["name"]]
            self.assertIn("relief", journal["resolved"])
            happened = [kinds[record["kind"]] for record in journal["records"][:]]
        self.assertIn("arrived", happened)
        # a street is one incident, however many stretches of it are closed
        self.assertGreater(happened.count("road_closed"), happened.count("incident_arose"))


if __name__ == "__main__":
    if not MAP.is_file():
        print("skipped: no shared/data/andorra beside the project")
        sys.exit(SKIPPED)
    programs = pathlib.Path(sys.argv.pop(1)).resolve()
    unittest.main()
