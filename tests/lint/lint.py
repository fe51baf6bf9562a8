#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""clang-format and clang-tidy over our own files. What clang-tidy found clean is not looked at again until the file, a
header of ours that it includes, the compiler's options, .clang-tidy or clang-tidy itself changes."""

import argparse
import concurrent.futures
import hashlib
import json
import pathlib
import re
import shlex
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
FOLDERS = ["sim", "analysis", "viz", "tests"]
INCLUDE = re.compile(r'^\s*#\s*include\s+"([^"]+)"', re.MULTILINE)
# options of GCC, or of a build rather than of the language, each with the number of values that follow it
DROPPED = {"-c": 0, "-o": 1, "-MD": 0, "-MT": 1, "-MF": 1, "-Werror": 0}


def our_files(*endings):
    return sorted(f for folder in FOLDERS for f in (ROOT / folder).rglob("*") if f.suffix in endings)


def options_of(command):
    """The options of a line of compile_commands.json, without launcher, compiler, input and output."""
    words = shlex.split(command)
    words = words[next(i for i, word in enumerate(words) if word.startswith("-")):]
    options, skip = [], 0
    for word in words:
        if skip:
            skip -= 1
        elif word in DROPPED:
            skip = DROPPED[word]
        elif word.startswith("-"):
            options.append(word)
        elif options and options[-1] in ("-isystem", "-I", "-include"):
            options.append(word)
    return options + ["-Wno-unknown-warning-option"]


def with_headers(file, seen):
    """The file and every header of ours that it includes, directly or not."""
    if file not in seen and file.is_file():
        seen.add(file)
        for name in INCLUDE.findall(file.read_text(encoding="utf-8")):
            with_headers(ROOT / name, seen)
    return seen


def key_of(file, options, version):
    digest = hashlib.sha256()
    for text in (version, (ROOT / ".clang-tidy").read_text(encoding="utf-8"), *options):
        digest.update(text.encode() + b"\0")
    for each in sorted(with_headers(file, set())):
        digest.update(str(each.relative_to(ROOT)).encode() + b"\0" + each.read_bytes() + b"\0")
    return digest.hexdigest()


def tidy(file, options, version, cache):
    """What clang-tidy says of a file; empty if it is clean."""
    clean = cache / key_of(file, options, version)
    if clean.exists():
        return ""
    done = subprocess.run(["clang-tidy", "--quiet", str(file), "--", *options], cwd=ROOT, text=True,
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    if done.returncode == 0:
        clean.touch()
        return ""
    return done.stdout + (done.stderr if "error" in done.stderr else "")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--build", default="build", help="a build folder, for its compile_commands.json")
    parser.add_argument("--jobs", type=int, default=2)
    arguments = parser.parse_args()

    formatted = subprocess.run(["clang-format", "--dry-run", "-Werror", *map(str, our_files(".cpp", ".hpp"))], cwd=ROOT)

    build = (ROOT / arguments.build).resolve()
    cache = build / "lint"
    cache.mkdir(exist_ok=True)
    version = subprocess.run(["clang-tidy", "--version"], text=True, stdout=subprocess.PIPE, check=True).stdout
    commands = json.loads((build / "compile_commands.json").read_text(encoding="utf-8"))
    work = {pathlib.Path(entry["file"]): options_of(entry["command"]) for entry in commands}
    work = {file: options for file, options in sorted(work.items()) if build not in file.parents}

    failed = 0
    with concurrent.futures.ThreadPoolExecutor(arguments.jobs) as pool:
        running = [pool.submit(tidy, file, options, version, cache) for file, options in work.items()]
        for number, found in enumerate(concurrent.futures.as_completed(running), 1):
            if found.result():
                failed += 1
                print(found.result())
            if sys.stderr.isatty():
                print(f"\rclang-tidy {number}/{len(running)}", end="", file=sys.stderr)
    print(f"lint: {len(work)} files, clang-tidy complains of {failed}; "
          f"clang-format {'is content' if formatted.returncode == 0 else 'complains'}")
    return 1 if failed or formatted.returncode else 0


if __name__ == "__main__":
    sys.exit(main())
