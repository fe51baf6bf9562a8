#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# Two recorded runs of ambulances in Utrecht, played again: every response time and every choice of a unit must be the
# recorded one. The data stand beside the project and are skipped where they are not; nothing of them is kept here.
"""utrecht.py BIN: the test. utrecht.py --make FOLDER: only writes the scenarios diesel_3 and diesel_5 there."""

import csv
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from call_scenario import read_answers, shared_data, write_scenario  # noqa: E402

DATA = shared_data("utrecht_ems")
BASES = {"diesel_3": "Base_Locations_Ambulances_MEXCLP_21_22_23.csv",
         "diesel_5": "Base_Locations_Ambulances_MEXCLP_21_22_20.csv"}
TOLERANCE_MIN = 1e-6
ANSWERING = "{homebound: true, pace_home: 0.95, limit: 15 min}"


def rows_of(name: str) -> list[list[str]]:
    with (DATA / name).open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


def column(stem: str, run: str) -> list[str]:
    return [row[0] for row in rows_of(f"{stem}_test_run_simulation_{run}.csv")[1:]]


def make(run: str, folder: Path) -> Path:
    nodes = rows_of("nodes_Utrecht_2021.csv")[1:]
    matrix = rows_of("siren_driving_matrix_2022.csv")
    minutes = [[row[0]] + [f"{float(cell):.9f}" for cell in row[1:]] for row in matrix[1:]]
    at = 0.0
    calls = []
    parts = [column(stem, run) for stem in ("interarrival_times", "location_IDs", "on_site_aid_times",
                                            "to_hospital_bool", "drop_off_times")]
    for number, (gap, place, aid, hospital, drop) in enumerate(zip(*parts)):
        at += float(gap)
        calls.append([f"C{number:05}", f"{at:.9f}", str(int(float(place))), f"{float(aid):.9f}", hospital.lower(),
                      f"{float(drop or 0):.9f}" if hospital == "True" else ""])
    units = [[f"A{int(row[0]):02}", row[1], "ambulance"] for row in rows_of(BASES[run])[1:]]
    hospitals = [[f"H{row[0]}", row[0]] for row in rows_of("Hospital_Postal_Codes_Utrecht_2021.csv")[1:]]
    days = int(at / 1440) + 3
    tables = {
        "calls.csv": (["id", "after_min", "place", "on_scene_min", "to_hospital", "hand_over_min"], calls),
        "units.csv": (["id", "place", "type"], units),
        "hospitals.csv": (["id", "place"], hospitals),
        "region/junctions.csv": (["id", "x_m", "y_m"], [[row[0], f"{float(row[1]):.6f}", f"{float(row[2]):.6f}"]
                                                         for row in nodes]),
        "region/minutes.csv": (["from"] + matrix[0][1:], minutes),
    }
    return write_scenario(folder, "乌得勒支救护车", "{by: table}", ANSWERING, "2021-01-01 00:00", days,
                          (136000, 455000), tables)


def check(run: str, sanji: Path, folder: Path) -> tuple[int, float, int]:
    """How many calls, the largest error of a response time [min], how many wrong units."""
    scenario = make(run, folder / run)
    out = folder / f"{run}-out"
    subprocess.run([sanji, "run", scenario, "--out", out], check=True, stdout=subprocess.DEVNULL)
    table = rows_of(f"Patient_Test_{run.replace('diesel', 'Diesel')}.csv")
    heading = {name: index for index, name in enumerate(table[0])}
    recorded = sorted(table[1:], key=lambda row: float(row[heading["patient_ID"]]))
    answers = read_answers(out / "journal.h5")
    assert len(answers) == len(recorded), f"{run}: {len(answers)} calls came of {len(recorded)}"
    worst = 0.0
    wrong = 0
    for answer, row in zip(answers, recorded):
        response_min = (answer["arrived_s"][0] - answer["time_s"]) / 60.0
        worst = max(worst, abs(response_min - float(row[heading["response_time"]])))
        wrong += answer["units"] != [f"A{int(float(row[heading['assigned_to_ambulance_nr']])):02}"]
    return len(answers), worst, wrong


def main() -> int:
    if not DATA.is_dir():
        print(f"skipped: no {DATA.name} beside the project")
        return 77
    if sys.argv[1] == "--make":
        for run in BASES:
            make(run, Path(sys.argv[2]) / run)
        return 0
    failed = False
    with tempfile.TemporaryDirectory() as folder:
        for run in BASES:
            calls, worst, wrong = check(run, Path(sys.argv[1]) / "sanji", Path(folder))
            print(f"{run}: {calls} calls, largest error {worst:.2e} min, wrong units {wrong}")
            failed |= worst > TOLERANCE_MIN or wrong > 0
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
