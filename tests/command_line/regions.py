#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""`sanji new` and `sanji import` as people call them: what they make, that it runs, and what they refuse. Run with the folder of
the programs, from the root of the project."""

import json
import pathlib
import sys
import unittest

import command_line
from command_line import DONE, EVENT, WRONG_INPUT


# A road from one town to another, a village beside it and one far from it; neither the county nor its towns have a border.
MAP = """<?xml version="1.0"?>
<osm version="0.6">
<node id="1" lat="30.00" lon="100.00"><tag k="place" v="town"/><tag k="name" v="甲镇"/></node>
<node id="2" lat="30.00" lon="100.02"/>
<node id="3" lat="30.00" lon="100.04"><tag k="place" v="village"/><tag k="name" v="近村"/></node>
<node id="4" lat="30.00" lon="100.10"><tag k="place" v="town"/><tag k="name" v="乙镇"/></node>
<node id="5" lat="30.029" lon="100.02"><tag k="place" v="village"/><tag k="name" v="远村"/></node>
<node id="6" lat="30.00" lon="100.101"><tag k="place" v="hamlet"/><tag k="name" v="外村"/></node>
<node id="7" lat="30.00" lon="100.001"/><node id="8" lat="30.001" lon="100.00"/><node id="9" lat="30.001" lon="100.001"/>
<way id="100"><nd ref="1"/><nd ref="7"/><nd ref="2"/><nd ref="3"/><nd ref="4"/><nd ref="6"/><tag k="highway" v="tertiary"/></way>
<node id="10" lat="30.001" lon="100.02"/><node id="11" lat="30.001" lon="100.04"/>
<way id="102"><nd ref="2"/><nd ref="10"/><tag k="highway" v="track"/></way>
<way id="103"><nd ref="3"/><nd ref="11"/><tag k="highway" v="track"/></way>
<way id="104"><nd ref="1"/><nd ref="8"/><nd ref="9"/><nd ref="7"/><tag k="highway" v="residential"/></way>
<relation id="300"><member type="node" ref="1" role="admin_centre"/><tag k="type" v="boundary"/>
<tag k="boundary" v="administrative"/><tag k="admin_level" v="8"/><tag k="name" v="甲镇"/></relation>
<relation id="301"><member type="node" ref="4" role="admin_centre"/><tag k="type" v="boundary"/>
<tag k="boundary" v="administrative"/><tag k="admin_level" v="8"/><tag k="name" v="乙镇"/></relation>
<relation id="302"><member type="node" ref="1" role="admin_centre"/><tag k="type" v="boundary"/>
<tag k="boundary" v="administrative"/><tag k="admin_level" v="6"/><tag k="name" v="石县"/></relation>
</osm>
"""


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

    def imported(self, code, *words):
        """`sanji import osm` of the small map below with these options."""
        (self.folder / "map.osm").write_text(MAP, encoding="utf-8")
        return self.expect(code, "import", "osm", "map.osm", "--out", "region", "--lang", "en", *words)

    def refused(self, told, *words):
        before = sorted(self.folder.rglob("*"))
        self.assertIn(told, self.imported(WRONG_INPUT, *words).err)
        made = [entry.name for entry in self.folder.rglob("*") if entry not in before]
        self.assertLessEqual(set(made), {"map.osm"})

    def test_a_post_that_no_road_reaches_is_joined_and_told_or_refused(self):
        told = self.imported(DONE).out
        self.assertIn("of these farther off than 300 m: 远村 3.1 km", told)
        self.assertTrue((self.folder / "region/roads.csv").is_file())
        (self.folder / "elsewhere").mkdir()
        self.folder = self.folder / "elsewhere"
        self.refused("no road of the map comes within 3 km of: 远村 3.1 km", "--join", "3")

    def test_a_border_and_heights_of_ones_own_are_taken_and_what_lies_beyond_is_left_out(self):
        self.write_border([[99.9, 29.9], [100.05, 29.9], [100.05, 30.1], [99.9, 30.1]])
        self.write_heights(99.8)
        told = self.imported(DONE, "--border", "border.geojson", "--relief", "dem.asc", "--datum", "wgs84").out
        self.assertIn("townships whose seats lie beyond the border, left out: 乙镇", told)
        self.assertIn("places beyond the border, left out: 2", told)
        self.assertIn("ways cut at the border, or left out beyond it: 1", told)
        self.expect(DONE, "check", "region/region.yaml")

    def test_borders_and_heights_that_do_not_fit_are_refused_and_leave_nothing(self):
        self.write_border([[99.9, 29.9], [100.2, 29.9], [100.2, 30.1], [99.9, 30.1]])
        self.write_heights(100.005)
        for told, words in (("does not say in which datum", ("--border", "border.geojson")),
                            ("--datum knows wgs84", ("--border", "border.geojson", "--datum", "wgs72")),
                            ("planar metres are never projected", ("--border", "border.geojson", "--datum", "planar")),
                            ("does not say in which datum", ("--relief", "dem.asc")),
                            ("the relief does not cover: 石县", ("--relief", "dem.asc", "--datum", "wgs84"))):
            self.refused(told, *words)
        self.write_border([[99.9, 29.9], [100.2, 30.1], [100.2, 29.9], [99.9, 30.1]])
        self.refused("crosses or touches itself", "--border", "border.geojson", "--datum", "wgs84")
        self.write_border([[100.05, 29.9], [100.2, 29.9], [100.2, 30.1], [100.05, 30.1]])
        self.refused("the seat of 石县 lies outside the border", "--border", "border.geojson", "--datum", "wgs84")

    def write_border(self, ring):
        border = {"type": "FeatureCollection", "features": [
            {"type": "Feature", "properties": {}, "geometry": {"type": "Polygon", "coordinates": [ring + ring[:1]]}}]}
        (self.folder / "border.geojson").write_text(json.dumps(border), encoding="utf-8")

    def write_heights(self, west):
        """Forty by forty cells of a hundredth of a degree."""
        head = f"ncols 40\nnrows 40\nxllcorner {west}\nyllcorner 29.8\ncellsize 0.01\n"
        (self.folder / "dem.asc").write_text(head + ("7 " * 40 + "\n") * 40, encoding="utf-8")

    def test_a_map_that_is_cut_short_is_refused_and_leaves_nothing(self):
        (self.folder / "cut.osm").write_text('<?xml version="1.0"?><osm version="0.6"><node id="1" lat="30"', encoding="utf-8")
        called = self.expect(WRONG_INPUT, "import", "osm", "cut.osm", "--out", "x", "--lang", "zh")
        self.assertIn("文件损坏或不完整", called.err)
        self.assertEqual([entry.name for entry in self.folder.iterdir()], ["cut.osm"])


if __name__ == "__main__":
    command_line.programs = pathlib.Path(sys.argv.pop(1)).resolve()
    sys.exit(unittest.main())
