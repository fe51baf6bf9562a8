# SPDX-License-Identifier: Apache-2.0
"""Compares a journal with what docs/journal-format.md says of it, as a reader would who has nothing but h5py.

format_test.py JOURNAL DOCUMENT: exit 0 = they agree, 1 = they do not, 77 = there is no h5py here.
"""
import re
import sys

try:
    import h5py
except ImportError:
    print("skipped: no h5py")
    sys.exit(77)

problems = []


def check(right, text):
    if not right:
        problems.append(text)


def type_name(dtype, journal):
    """The type as the document writes it."""
    if dtype.subdtype:
        base, shape = dtype.subdtype
        return f"{type_name(base, journal)}[{shape[0]}]"
    if dtype.kind == "S":
        info = h5py.check_string_dtype(dtype)
        return "text" if info.encoding == "utf-8" and info.length else f"other text {info}"
    if dtype.kind == "b":
        return "bool"
    words = h5py.check_enum_dtype(dtype)
    if words:
        same = [name for name, kind in journal["types"].items() if h5py.check_enum_dtype(kind.dtype) == words]
        return f"enum {same[0]}" if same and dtype.itemsize == 1 else "unknown enum"
    return f"{dtype.kind}{dtype.itemsize}"


def documented(document):
    """Heading -> the rows of the first table below it."""
    tables = {}
    heading = None
    for line in document.splitlines():
        if line.startswith("#"):
            heading = line.lstrip("# ").strip("`")
        elif line.startswith("The variables:"):
            heading = "variables"
        elif line.startswith("| `") and heading:
            tables.setdefault(heading, []).append([cell.strip().strip("`") for cell in line.strip("| ").split("|")])
    return tables


def attribute_types(thing, journal):
    return {name: type_name(thing.attrs.get_id(name).dtype, journal) for name in thing.attrs}


def compare(journal, document):
    tables = documented(document)
    things = []
    journal.visititems(lambda name, thing: things.append(("/" + name, thing)))
    datasets = {name: thing for name, thing in things if isinstance(thing, h5py.Dataset)}
    fields = {name for name in datasets if name.startswith("/fields/")}
    described = {heading for heading in tables if heading.startswith("/") and "<" not in heading}
    check(described == set(datasets) - fields - {"/provenance/source_bytes"},
          f"described and there differ: {described ^ (set(datasets) - fields)}")
    relief = datasets["/resolved/relief"]
    check(type_name(relief.dtype, journal) == "u2" and relief.shape[0] == 1, f"the relief is {relief}")
    check(attribute_types(relief, journal) == {row[0]: row[1] for row in tables["/resolved/relief"]},
          "attributes of the relief")
    for name in (described & set(datasets)) - {"/resolved/relief"}:
        found = [[column, type_name(datasets[name].dtype[column], journal)] for column in datasets[name].dtype.names]
        check([row[:2] for row in tables[name]] == found, f"{name}: document {tables[name]}, file {found}")
    for name in fields:
        check(type_name(datasets[name].dtype, journal) == "u2", f"{name} is {datasets[name].dtype}")
        expected = {row[0]: row[1] for row in tables["/fields/<hazard>"]}
        check(attribute_types(datasets[name], journal) == expected, f"attributes of {name}")
        check(datasets[name].chunks == (1,) + datasets[name].shape[1:], f"{name} has chunks {datasets[name].chunks}")
    check(bool(fields), "the sample has no field")
    check(type_name(datasets["/provenance/source_bytes"].dtype, journal) == "u1", "source_bytes")
    expected = {row[0]: row[1] for row in tables["Attributes of the root"]}
    check(attribute_types(journal, journal) == expected, "attributes of the root")
    check(journal["resolved"].attrs["basis_counts"].dtype.str == "<i8", "basis_counts")
    variables = h5py.check_enum_dtype(journal["types/variable"].dtype)
    check([row[0] for row in tables["variables"]] == sorted(variables, key=variables.get), "variables")
    units = {row[0]: row[1] for row in tables["variables"]}
    for row in journal["kinds"][:]:
        name = [word for word, code in variables.items() if code == row["variable"]][0]
        check(units[name].encode() == row["unit"], f"unit of {name}")


def check_filters(journal):
    def look(name, thing):
        if not isinstance(thing, h5py.Dataset) or not thing.shape[0]:
            return
        effort = 1 if name == "provenance/source_bytes" else 4
        check(thing.compression == "gzip" and thing.compression_opts == effort and thing.shuffle and thing.fletcher32,
              f"filters of {name}")
        if thing.dtype.names:
            check(thing.chunks == (min(thing.shape[0], 16384),), f"chunks of {name}: {thing.chunks}")
    journal.visititems(look)


def check_content(journal, records, entities):
    kinds = journal["kinds"][:]
    check((records["id"] == range(len(records))).all(), "ids are not rows")
    check((records["time_us"] == (records["time_s"] * 1e6).round()).all(), "time_us and time_s differ")
    check(list(kinds["kind"]) == list(range(len(kinds))), "a kind does not stand at its code")
    check(kinds["name"][records["kind"]][0] == b"exercise_started", "the first record")
    check(entities["name"][1].decode() == "东乡族自治县", "a Chinese name")
    check(abs(entities["lon_deg"][1] - journal.attrs["plane_origin_lon_deg"]) < 1e-9, "the origin in degrees")
    check(journal.attrs["exercise"].decode() == "演练 EXERCISE", f"exercise is {journal.attrs['exercise']!r}")
    check(len(journal.attrs["scenario_hash"]) == 16, "scenario_hash")
    check(journal["decisions"]["chosen"].tolist() == [True, False], "chosen is no bool")
    text = journal["provenance/source_bytes"]
    first = journal["provenance/sources"][0]
    source = bytes(text[first["first_byte"]:first["first_byte"] + first["bytes"]])
    check(source == b"sanji: scenario\n", f"the first source is {source!r}")


def main(file, document_file):
    with open(document_file, encoding="utf-8") as stream:
        document = stream.read()
    three_lines = re.search(r"```python\n(.*?)```", document, re.S).group(1)
    check(len(three_lines.splitlines()) == 3, "they are not three lines")
    names = {}
    exec(three_lines.replace("out/a/journal.h5", file), names)  # the document's own lines, run as they stand
    compare(names["journal"], document)
    check_filters(names["journal"])
    check_content(names["journal"], names["records"], names["entities"])
    for problem in problems:
        print(problem)
    return 1 if problems else 0


sys.exit(main(*sys.argv[1:]))
