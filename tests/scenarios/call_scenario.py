# SPDX-License-Identifier: Apache-2.0
# Recorded calls as a scenario folder: writes the few files that any call log needs around the tables that a test gives. Knows
# no particular data set.
"""A scenario that does nothing but replay calls."""

import csv
import os
from pathlib import Path

REGION = """sanji: region
name: {name}
code: "999901"
datum: planar
basis: read
travel: {travel}
channels:
  - {{id: mobile, name: 手机, name_en: mobile phone}}
"""
POSTS = """code,name,name_en,tier,superior,x_m,y_m,population_persons,population_year,size_class,basis
999901,调度中心,Dispatch centre,county,,{x},{y},1000,2021,,assumed
"""
PLAN = """sanji: plan
name: 出警
name_en: Answering calls
basis: assumed
handling:
  - {{id: village, answer: 30 s, verify: 1 min, approval: none, approve: 0 min, order: 1 min, call: 1 min}}
  - {{id: township, answer: 30 s, verify: 1 min, approval: none, approve: 0 min, order: 1 min, call: 1 min}}
  - {{id: county, answer: 30 s, verify: 1 min, approval: none, approve: 0 min, order: 1 min, call: 1 min}}
reporting:
  - {{id: village-report, from: village, to: township, within: 30 min}}
  - {{id: township-report, from: township, to: county, within: 60 min}}
call_answering: {answering}
"""
EVENT = """sanji: event
name: {name}
basis: read
start: {start}
call_log: {log}
"""
SCENARIO = """sanji: scenario
name: {name}
region: region
plan: plan.yaml
event: event.yaml
duration: {days} d
seed: 1
"""


def shared_data(name: str) -> Path:
    """The folder of a data set, in `shared` beside the project or where SANJI_SHARED says."""
    beside = Path(__file__).resolve().parents[2].parent / "shared"
    return Path(os.environ.get("SANJI_SHARED", beside)) / "data" / name


def write_table(path: Path, header: list[str], rows: list[list]) -> None:
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)


def write_scenario(folder: Path, name: str, travel: str, answering: str, start: str, days: int, centre: tuple,
                   tables: dict) -> Path:
    """`tables`: file name -> (header, rows); calls.csv, units.csv, perhaps hospitals.csv, region/junctions.csv, ..."""
    (folder / "region").mkdir(parents=True, exist_ok=True)
    files = ["calls", "units"] + (["hospitals"] if "hospitals.csv" in tables else [])
    log = "{" + ", ".join(f"{each}: {each}.csv" for each in files) + "}"
    (folder / "region/region.yaml").write_text(REGION.format(name=name, travel=travel), encoding="utf-8")
    (folder / "region/posts.csv").write_text(POSTS.format(x=centre[0], y=centre[1]), encoding="utf-8")
    (folder / "plan.yaml").write_text(PLAN.format(answering=answering), encoding="utf-8")
    (folder / "event.yaml").write_text(EVENT.format(name=name, start=start, log=log), encoding="utf-8")
    (folder / "scenario.yaml").write_text(SCENARIO.format(name=name, days=days), encoding="utf-8")
    for file, (header, rows) in tables.items():
        write_table(folder / file, header, rows)
    return folder / "scenario.yaml"


def read_answers(journal: Path) -> list[dict]:
    """Of each call, in the order in which they came: id, time [s], units in the order of arrival with their times [s], and whether it waited."""
    import h5py

    with h5py.File(journal) as file:
        kinds = {name: code for name, code in h5py.check_enum_dtype(file["records"].dtype["kind"]).items()}
        records = file["records"][:]
        names = [each.decode() if isinstance(each, bytes) else each for each in file["entities"]["id"]]
    calls = {}
    came = records[records["kind"] == kinds["call_came"]]
    for record in came:
        calls[int(record["subject"])] = {"id": names[record["subject"]], "time_s": float(record["time_us"]) / 1e6,
                                         "units": [], "arrived_s": [], "queued": False}
    for record in records[records["kind"] == kinds["call_queued"]]:
        calls[int(record["subject"])]["queued"] = True
    for record in records[records["kind"] == kinds["unit_arrived"]]:
        call = calls[int(record["place"])]
        call["units"].append(names[record["subject"]])
        call["arrived_s"].append(float(record["time_us"]) / 1e6)
    return list(calls.values())
