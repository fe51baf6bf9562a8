#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Plants one violation at a time in a small tidy tree and expects the rules to find that one and nothing else."""

import pathlib
import sys
import tempfile
import unittest

import house_rules


def cpp(folder, *includes, head="// SPDX-License-Identifier: Apache-2.0\n// What it is.\n", tail=""):
    lines = "".join(f"#include {each}\n" for each in includes)
    return f"{head}{lines}namespace sanji::{folder} {{}}\n{tail}"


def hpp(folder, *includes):
    return cpp(folder, *includes, head="// SPDX-License-Identifier: Apache-2.0\n// What it is.\n#pragma once\n")


TIDY = {
    "sim/base/geo.hpp": hpp("base", "<vector>"),
    "sim/base/geo.cpp": cpp("base", '"sim/base/geo.hpp"', "<boost/geometry.hpp>"),
    "sim/model/region.hpp": hpp("model", '"sim/base/geo.hpp"'),
    "sim/hazards/hazard.hpp": hpp("hazards", '"sim/model/region.hpp"'),
    "sim/hazards/registry.hpp": hpp("hazards", '"sim/hazards/hazard.hpp"'),
    "sim/journal/view.hpp": hpp("journal"),
    "sim/journal/recorder.hpp": hpp("journal", '"sim/model/region.hpp"'),
    "sim/journal/h5.cpp": cpp("journal", "<hdf5.h>"),
    "sim/measures/kpi.hpp": hpp("measures", '"sim/journal/view.hpp"'),
    "sim/world/state.hpp": hpp("world", '"sim/model/region.hpp"'),
    "sim/world/knowledge.hpp": hpp("world"),
    "sim/rules/dispatch.hpp": hpp("rules", '"sim/world/knowledge.hpp"'),
    "sim/actors/team.cpp": cpp("actors", '"sim/hazards/hazard.hpp"', '"sim/world/state.hpp"', "<simgrid/s4u.hpp>"),
    "sim/input/document.cpp": cpp("input", '"sim/hazards/registry.hpp"', "<yaml-cpp/yaml.h>"),
    "sim/input/document.hpp": hpp("input"),
    "sim/main.cpp": cpp("x", '"sim/input/document.hpp"', "<boost/program_options.hpp>"),
    "analysis/report/page.cpp": cpp("analysis", '"sim/measures/kpi.hpp"', "<nlohmann/json.hpp>"),
    "viz/map/layer.hpp": hpp("map", "<imgui.h>"),
    "tests/sim/base/geo_test.cpp": cpp("x", '"sim/base/geo.hpp"'),
    "sim/rules/CMakeLists.txt": "# SPDX-License-Identifier: Apache-2.0\n"
                                "sanji_library(rules SOURCES peek.cpp now.cpp LINKS sanji::world sanji::base)\n",
}

# planted file, its text, and what the rules say of it
PLANTED = [
    ("sim/rules/peek.cpp", cpp("rules", '"sim/world/state.hpp"'), "breaks the arrows: sim/rules"),
    ("sim/base/up.cpp", cpp("base", '"sim/model/region.hpp"'), "breaks the arrows: sim/base"),
    ("sim/model/up.cpp", cpp("model", '"sim/hazards/hazard.hpp"'), "breaks the arrows: sim/model"),
    ("sim/actors/nature.cpp", cpp("actors", '"sim/hazards/registry.hpp"'), "breaks the arrows: sim/actors"),
    ("sim/actors/watch.cpp", cpp("actors", '"sim/journal/view.hpp"'), "breaks the arrows: sim/actors"),
    ("sim/measures/deep.cpp", cpp("measures", '"sim/journal/recorder.hpp"'), "breaks the arrows: sim/measures"),
    ("sim/run/up.cpp", cpp("run", '"analysis/report/page.cpp"'), "breaks the arrows: sim/run"),
    ("sim/main.cpp", cpp("x", '"sim/world/state.hpp"'), "breaks the arrows: sim/main.cpp"),
    ("analysis/runs.cpp", cpp("analysis", '"sim/model/region.hpp"'), "breaks the arrows: analysis"),
    ("sim/world/time.cpp", cpp("world", "<simgrid/s4u.hpp>"), "<simgrid/s4u.hpp> is included only by"),
    ("sim/run/file.cpp", cpp("run", "<hdf5.h>"), "<hdf5.h> is included only by"),
    ("sim/journal/view.cpp", cpp("journal", "<H5Dpublic.h>"), "is included only by"),
    ("sim/input/load.cpp", cpp("input", "<yaml-cpp/yaml.h>"), "<yaml-cpp/yaml.h> is included only by"),
    ("sim/journal/json.cpp", cpp("journal", "<nlohmann/json.hpp>"), "is included only by sim/input/*, analysis/*"),
    ("sim/run/options.cpp", cpp("run", "<boost/program_options.hpp>"), "is included only by"),
    ("sim/world/shape.cpp", cpp("world", "<boost/geometry.hpp>"), "is included only by sim/base/geo.cpp"),
    ("sim/model/name.cpp", cpp("model", "<iconv.h>"), "is included only by sim/base/*, sim/input/*"),
    ("analysis/map.cpp", cpp("analysis", "<imgui.h>"), "is included only by viz/*"),
    ("viz/panels/window.cpp", cpp("panels", "<GLFW/glfw3.h>"), "is included only by viz/sinks/*"),
    ("viz/replay/up.cpp", cpp("replay", '"viz/map/layer.hpp"'), "breaks the arrows: viz/replay"),
    ("sim/run/spread.cpp", cpp("run", "<mpi.h>"), "is included only by sim/mpi/*"),
    ("sim/model/dice.cpp", cpp("model", "<random>"), "<random> is included only by nobody"),
    ("sim/rules/now.cpp", cpp("rules", "<chrono>"), "<chrono> is included only by"),
    ("sim/model/new.cpp", cpp("model", "<curl/curl.h>"), "has no door"),
    ("sim/model/near.cpp", cpp("model", '"region.hpp"'), "is not a file from the root"),
    ("sim/model/bare.cpp", cpp("model", head="// What it is.\n"), "does not begin with SPDX"),
    ("sim/model/mute.cpp", cpp("model", head="// SPDX-License-Identifier: Apache-2.0\n"), "what it is"),
    ("tests/tool.py", "#!/usr/bin/env python3\nprint()\n", "does not begin with SPDX"),
    ("dev", "#!/usr/bin/env bash\necho\n", "does not begin with SPDX"),
    ("sim/model/lost.cpp", cpp("world"), "namespace is sanji::model here, not world"),
    ("sim/model/long.cpp", cpp("model", tail="\n" * 500), "lines, more than 500"),
    ("sim/model/twice.hpp", cpp("model"), "lacks #pragma once"),
    ("sim/model/post_helper.cpp", cpp("model"), "a name that says nothing"),
    ("sim/model/desk.cpp", cpp("model", tail="class DeskManager {};\n"), "DeskManager is a name that says nothing"),
    ("sim/attic/old.cpp", cpp("attic"), "has no arrows"),
    ("sim/rules/forgotten.cpp", cpp("rules"), "is named by no list in sim/rules/CMakeLists.txt"),
    ("sim/rules/CMakeLists.txt", TIDY["sim/rules/CMakeLists.txt"].replace("world", "actors"), "links sanji::actors"),
]


class HouseRules(unittest.TestCase):
    def faults_with(self, changes):
        with tempfile.TemporaryDirectory() as folder:
            for path, text in {**TIDY, **changes}.items():
                file = pathlib.Path(folder, path)
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_text(text, encoding="utf-8")
            return house_rules.faults(folder)

    def test_a_tidy_tree_breaks_no_rule(self):
        self.assertEqual(self.faults_with({}), [])

    def test_each_planted_violation_is_found_and_nothing_else(self):
        for path, text, expected in PLANTED:
            with self.subTest(path):
                found = self.faults_with({path: text})
                self.assertEqual(len(found), 1, found)
                self.assertIn(expected, found[0])
                self.assertTrue(found[0].startswith(path + ": "), found[0])


if __name__ == "__main__":
    sys.exit(unittest.main())
