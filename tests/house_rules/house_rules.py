#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The rules of the house, held against the tree: which folder may include which, which library has which door, how a
file begins, how long it may be. Run with the root of the tree; prints a line for each broken rule."""

import fnmatch
import pathlib
import re
import sys

# Arrows: a folder may include its own files, sim/base, and what stands here; nothing else. "hazards/hazard.hpp" opens
# one header of a folder only. Folders that do not exist yet have their arrows already.
ARROWS = {
    "sim/base": [],
    "sim/model": [],
    "sim/hazards": ["sim/model"],
    "sim/journal": ["sim/model"],
    "sim/world": ["sim/model"],
    "sim/input": ["sim/hazards", "sim/model"],
    "sim/import": ["sim/input", "sim/model"],
    "sim/measures": ["sim/journal/view.hpp", "sim/journal/records.hpp", "sim/journal/picture.hpp",
                     "sim/journal/states.hpp"],
    # a rule reads what a post knows, never the truth
    "sim/rules": ["sim/world/knowledge.hpp", "sim/world/routes.hpp", "sim/model"],
    "sim/actors": ["sim/rules", "sim/world", "sim/hazards/hazard.hpp", "sim/journal/recorder.hpp",
                   "sim/journal/records.hpp", "sim/journal/entities.hpp", "sim/model"],
    "sim/run": ["sim/actors", "sim/rules", "sim/world", "sim/hazards", "sim/measures", "sim/journal", "sim/input",
                "sim/model"],
    "sim/mpi": [],
    "sim/main.cpp": ["sim/run", "sim/input", "sim/model", "sim/measures"],
    "analysis": ["sim/measures", "sim/journal"],
    "viz/replay": ["analysis", "sim/measures", "sim/journal"],
    "viz/session": ["viz/replay", "analysis", "sim/measures", "sim/journal"],
    "viz/raster": [],
    "viz/paint": ["viz/raster", "viz/session"],
    "viz/map": ["viz/paint", "viz/raster", "viz/session", "viz/replay", "sim/measures", "sim/journal"],
    "viz/timeline": ["viz/paint", "viz/raster", "viz/session", "viz/replay", "sim/measures", "sim/journal"],
    "viz/panels": ["viz/map", "viz/timeline", "viz/paint", "viz/raster", "viz/session", "viz/replay", "analysis",
                   "sim/measures", "sim/journal"],
    "viz/sinks": ["viz/raster", "viz/session"],
    "viz/web": ["viz/panels", "viz/paint", "viz/raster", "viz/session", "viz/replay", "sim/journal"],
    "viz/outputs": ["viz/sinks", "viz/panels", "viz/paint", "viz/raster", "viz/session", "viz/replay", "sim/measures",
                    "sim/journal/compact.hpp"],
    "viz/main.cpp": ["viz", "analysis", "sim/journal"],
    "tests": ["sim", "analysis", "viz"],
}

# Doors: headers that begin with the first are included only by files that match one of the rest.
DOORS = [
    (r"fmt/", "*"),
    (r"(simgrid|xbt)[/.]", "sim/actors/*", "sim/run/*"),
    (r"(hdf5|H5)", "sim/journal/h5*"),
    (r"yaml-cpp/", "sim/input/document*"),
    (r"nlohmann/", "sim/input/*", "analysis/*", "viz/session/notes_file.cpp", "tests/bench/*", "tests/analysis/*"),
    (r"boost/program_options", "sim/main.cpp", "analysis/main.cpp", "viz/main.cpp", "sim/import/main.cpp",
     "sim/mpi/main.cpp"),
    (r"boost/geometry", "sim/base/geo.cpp"),
    (r"boost/(graph|property_map)/", "sim/world/routes.cpp", "sim/import/road_laying.cpp"),
    (r"boost/pending/", "sim/import/*"),
    (r"boost/math/", "analysis/*"),
    (r"Random123/", "sim/base/random.cpp"),
    (r"(unistr|uniwidth|unitypes|uninorm|unictype|iconv)\.h", "sim/base/*", "sim/input/*"),
    (r"Eigen/", "sim/hazards/*"),
    (r"spdlog/", "sim/run/*", "*/main.cpp"),
    (r"catch2/", "tests/support/*"),
    (r"kainjow/", "analysis/report/*"),
    (r"imgui", "viz/*", "tests/viz/*", "tests/support/dense_scene.*"),
    (r"(backends/imgui|GL/|GLES|KHR/|X11/)", "viz/sinks/*"),
    (r"GLFW/", "viz/sinks/*", "tests/viz/sinks/*"),
    (r"emscripten", "viz/web/*"),
    (r"png\.h", "viz/raster/png.cpp", "tests/viz/raster/png_test.cpp"),
    (r"hb(-subset)?\.h", "viz/sinks/*"),
    (r"(zlib\.h|stb/)", "sim/journal/compact*"),
    (r"mpi\.h", "sim/mpi/*"),
    (r"(osmium/|orcus/)", "sim/import/*"),
    (r"(gdal|ogr|cpl_)", "sim/import/geodata.cpp"),
    # no ambient chance, no threads, and a wall clock only where no result depends on it
    (r"random$",),
    (r"(thread|future)$", "tests/*"),
    (r"(chrono|ctime|time\.h|sys/time\.h)$", "sim/run/*", "sim/base/sim_time.cpp", "*/main.cpp", "tests/*"),  # dates
    # the operating system: files and processes
    (r"(stdlib|unistd|fcntl|poll|signal|spawn|sys/\w+)\.h", "sim/input/*", "sim/journal/*", "sim/run/*", "viz/sinks/*",
     "viz/outputs/folder_lock.cpp", "*/main.cpp", "tests/*"),
    (r"[a-z_]+$", "*"),  # the C++ standard library
]

LONGEST_FILE = 500  # lines
LICENCE = "SPDX-License-Identifier: Apache-2.0"
EMPTY_WORDS = "Manager|Handler|Helper|Utils?|Common|Impl|V[0-9]+"
FOLDERS = ["sim", "analysis", "viz", "tests"]
INCLUDE = re.compile(r'^\s*#\s*include\s+([<"])([^>"]+)[>"]')


def files_of(root):
    """Our own source files, as paths from the root."""
    for folder in FOLDERS:
        for file in sorted((root / folder).rglob("*")):
            if file.suffix in (".cpp", ".hpp", ".py", ".sh") or file.name == "CMakeLists.txt":
                yield file.relative_to(root).as_posix()
    yield from (name for name in ("dev", ".ci/run", "CMakeLists.txt") if (root / name).is_file())


def room_of(path):
    """The row of ARROWS that a file belongs to; none for a folder without one."""
    rooms = [room for room in ARROWS if path == room or path.startswith(room + "/")]
    return max(rooms, key=len, default=None)


def include_faults(root, path, bracket, header):
    if bracket == "<":
        door = next((door for door in DOORS if re.match(door[0], header)), None)
        if door is None:
            yield f"<{header}> has no door; give it a line in DOORS"
        elif not any(fnmatch.fnmatch(path, allowed) for allowed in door[1:]):
            yield f"<{header}> is included only by {', '.join(door[1:]) or 'nobody'}"
        return
    if not (root / header).is_file():
        yield f'"{header}" is not a file from the root of the project'
        return
    room, target = room_of(path), room_of(header)
    if room is None or target == room or target == "sim/base":
        return
    if not any(header == allowed or header.startswith(allowed + "/") for allowed in ARROWS[room]):
        yield f'"{header}" breaks the arrows: {room} may include {", ".join(["sim/base", *ARROWS[room]])}'


def namespace_faults(path, text):
    if not path.startswith(("sim/", "analysis/", "viz/")) or path.endswith("main.cpp"):
        return
    wanted = path.split("/")[0 if path.startswith("analysis/") else 1]
    used = set(re.findall(r"^namespace sanji::(\w+)", text, re.MULTILINE))
    if used != {wanted}:
        yield f"namespace is sanji::{wanted} here, not {', '.join(sorted(used)) or 'none'}"


def link_faults(path, text):
    """What a CMakeLists.txt links must follow the arrows, too."""
    def folder_of(target):
        return next((room for room in ARROWS if room.split("/")[-1] == target), f"sim/{target}")

    for name, body in re.findall(r"sanji_library\(\s*(\w+)([^)]*)\)", text):
        room = folder_of(name)
        for linked in re.findall(r"sanji::(\w+)", body):
            target = folder_of(linked)
            allowed = ["sim/base", *ARROWS.get(room, [])]
            if not any(arrow == target or arrow.startswith(target + "/") for arrow in allowed):
                yield f"sanji_{name} links sanji::{linked} against the arrows"
        if "SIMGRID" in body and room not in ("sim/actors", "sim/run"):
            yield f"sanji_{name} links SimGrid"


def list_faults(root, path):
    """A source file that no list names would never be compiled, and nobody would notice."""
    for folder in pathlib.PurePath(path).parents:
        lists = root / folder / "CMakeLists.txt"
        if lists.is_file():
            name = pathlib.PurePath(path).relative_to(folder).as_posix()
            if not re.search(rf"(?<![\w/]){re.escape(name)}(?!\w)", lists.read_text(encoding="utf-8")):
                yield f"is named by no list in {(folder / 'CMakeLists.txt').as_posix()}"
            return


def file_faults(root, path):
    text = (root / path).read_text(encoding="utf-8")
    lines = text.splitlines()
    is_cpp = path.endswith((".cpp", ".hpp"))
    head = lines[1:] if lines and lines[0].startswith("#!") else lines
    if not head or LICENCE not in head[0]:
        yield f"does not begin with {LICENCE}"
    elif is_cpp and not (len(head) > 1 and head[1].startswith("// ")):
        yield "does not say in its second line what it is"
    if len(lines) > LONGEST_FILE:
        yield f"has {len(lines)} lines, more than {LONGEST_FILE}"
    if re.search(rf"(^|_)({EMPTY_WORDS})(_|\.|$)", pathlib.PurePath(path).name, re.IGNORECASE):
        yield "has a name that says nothing"
    if path.endswith("CMakeLists.txt"):
        yield from link_faults(path, text)
    if not is_cpp:
        return
    if path.endswith(".hpp") and "#pragma once" not in lines:
        yield "lacks #pragma once"
    if found := re.search(rf"\b(class|struct|enum)\s+(\w*({EMPTY_WORDS}))\b", text):
        yield f"{found[2]} is a name that says nothing"
    if room_of(path) is None:
        yield "stands in a folder that has no arrows; give it a line in ARROWS"
    yield from namespace_faults(path, text)
    for name in re.findall(r'TEST_CASE\("([^"]*;[^"]*)"', text):
        # Catch2's discovery would split its list there: the test would never run and count as passed
        yield f"the name of a test has a semicolon: '{name}'"
    if path.endswith(".cpp"):
        yield from list_faults(root, path)
    for line in lines:
        if included := INCLUDE.match(line):
            yield from include_faults(root, path, *included.groups())


def faults(root):
    """Every broken rule of a tree, as "file: what"."""
    root = pathlib.Path(root)
    return [f"{path}: {fault}" for path in files_of(root) for fault in file_faults(root, path)]


def main():
    root = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else ".")
    found = faults(root)
    print("\n".join(found + [f"{len(list(files_of(root)))} files, {len(found)} broken rules"]))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
