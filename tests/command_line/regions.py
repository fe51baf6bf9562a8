#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""`sanji new` and `sanji import` as people call them: what they make, that it runs, and what they refuse. Run with the folder of
the programs, from the root of the project."""

import pathlib
import sys
import unittest

import command_line
from command_line import DONE, EVENT, WRONG_INPUT


class Regions(command_line.Calls):
    """What `sanji new region` and `sanji import osm` make, and what they refuse."""

    def test_a_made_up_region_is_one_without_a_problem(self):
        self.expect(DONE, "new", "region", "--townships", "3", "--villages", "9", "--out", "made")
        self.expect(DONE, "check", "made/region.yaml")

    def test_a_drill_is_made_for_a_region_and_runs(self):
        self.expect(DONE, "new", "region", "--townships", "2", "--villages", "6", "--out", "made")
        called = self.expect(DONE, "new", "scenario", "--region", "made", "--out", "drill", "--hours", "6", "--lang", "en")
        self.assertIn("run it: sanji run drill/scenario.yaml", called.out)
        self.expect(DONE, "check", "drill/scenario.yaml")
        called = self.expect(DONE, "run", "drill/scenario.yaml", "--out", "out", "--lang", "en")
        self.assertIn("flood/", called.out)

    def test_a_province_is_made_and_its_counties_run(self):
        self.expect(DONE, "new", "region", "--counties", "4", "--townships", "2", "--villages", "5", "--out", "province")
        self.assertEqual(len(list((self.folder / "province").iterdir())), 4)
        self.expect(DONE, "new", "scenario", "--region", "province", "--struck", "2", "--hours", "6", "--out", "drill")
        called = self.expect(DONE, "run", "drill", "--out", "out", "--lang", "en")
        self.assertIn("4 counties, each played by itself", called.out)
        self.assertIn("counties with incidents: 2;", called.out)
        self.assertIn("4 个县，各自推演", self.expect(DONE, "run", "drill", "--out", "out", "--lang", "zh").out)

    def test_a_region_is_never_written_over_another(self):
        self.expect(DONE, "new", "region", "--townships", "1", "--villages", "2", "--out", "made")
        before = (self.folder / "made/posts.csv").read_bytes()
        called = self.expect(WRONG_INPUT, "new", "region", "--out", "made")
        self.assertIn("'made' is not empty", called.err)
        self.assertEqual((self.folder / "made/posts.csv").read_bytes(), before)

    def test_what_cannot_be_made_is_refused_and_leaves_nothing(self):
        for words, told in ((("new", "region", "--villages", "0", "--out", "x"), "from 1 to 600, not '0'"),
                            (("new", "region", "--villages", "3", "--townships", "4", "--out", "x"), "from 1 to 3, not '4'"),
                            (("new", "region", "--code", "12", "--out", "x"), "six digits"),
                            (("new", "region"), "--out DIR"),
                            (("new", "county"), "sanji knows import osm, new region, new scenario, not 'new county'"),
                            (("new", "region", "--counties", "101", "--out", "x"), "from 1 to 100, not '101'"),
                            (("new", "scenario", "--out", "x"), "--region DIR"),
                            (("new", "scenario", "--region", ".", "--out", "x"), "neither a region.yaml nor folders"),
                            (("run", "."), "holds no folder with a scenario.yaml"),
                            (("import", "osm", "--out", "x"), "takes one file"),
                            (("import", "osm", "none.osm.pbf", "--out", "x"), "there is no such file"),
                            (("import", "osm", EVENT, "--out", "x"), "not a format of OpenStreetMap")):
            called = self.expect(WRONG_INPUT, *words)
            self.assertIn(told, called.err)
            self.assertEqual(list(self.folder.iterdir()), [])

    def test_a_map_that_is_cut_short_is_refused_and_leaves_nothing(self):
        (self.folder / "cut.osm").write_text('<?xml version="1.0"?><osm version="0.6"><node id="1" lat="30"', encoding="utf-8")
        called = self.expect(WRONG_INPUT, "import", "osm", "cut.osm", "--out", "x", "--lang", "zh")
        self.assertIn("文件损坏或不完整", called.err)
        self.assertEqual([entry.name for entry in self.folder.iterdir()], ["cut.osm"])


if __name__ == "__main__":
    command_line.programs = pathlib.Path(sys.argv.pop(1)).resolve()
    sys.exit(unittest.main())
