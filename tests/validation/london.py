#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# Dwelling fires in London, January to June 2009, replayed: when does the first pump come, with pumps that are busy while they
# are out and with pumps that never are, against the record. The data stand beside the project; nothing of them is kept here.
"""london.py BIN: prints the page docs/validation.md."""

import csv
import math
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "scenarios"))
from call_scenario import read_answers, shared_data, write_scenario  # noqa: E402

DATA = shared_data("london_2009")
START = "2009-01-01 00:00"
DAYS = 182
BUSY_MIN = 60
OTHER_BUSY_MIN = (30, 120)
SHORT_S = 360.0  # the share within six minutes
MISSPELT = {"WIMBLENDON": "WIMBLEDON"}  # as the list of stations writes it


def read(name: str) -> list[dict]:
    with (DATA / name).open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def station_key(name: str) -> str:
    plain = name.split("(")[0].strip().upper()
    return MISSPELT.get(plain, plain)


def number(text: str) -> float | None:
    return None if text in ("", "NA", "NULL") else float(text)


def quantile(values: list[float], share: float) -> float:
    ascending = sorted(values)
    at = share * (len(ascending) - 1)
    low = math.floor(at)
    high = min(low + 1, len(ascending) - 1)
    return ascending[low] + (at - low) * (ascending[high] - ascending[low])


class London:
    def __init__(self):
        self.fires = read("fires_jan_jun.csv")
        places = {station_key(row["Holding_Name"]): (float(row["Easting"]), float(row["Northing"]))
                  for row in read("stations.csv") if row["Description"] == "Fire Station"}
        sent = [station_key(fire[f"{which}PumpArriving_DeployedFromStation"])
                for fire in self.fires for which in ("First", "Second")]
        self.stations = {name: places[name] for name in sorted(set(sent)) if name in places}
        self.not_listed = sorted(set(sent) - set(places) - {"NULL", "NA", ""})
        self.of_two = {station_key(fire["FirstPumpArriving_DeployedFromStation"]) for fire in self.fires
                       if fire["FirstPumpArriving_DeployedFromStation"] == fire["SecondPumpArriving_DeployedFromStation"]}
        self.fit()

    def at(self, fire: dict) -> tuple[float, float]:
        return float(fire["Easting_m"]), float(fire["Northing_m"])

    def fit(self) -> None:
        """Least squares of the first pump's seconds on its straight kilometres."""
        pairs = []
        for fire in self.fires:
            station = self.stations.get(station_key(fire["FirstPumpArriving_DeployedFromStation"]))
            seconds = number(fire["FirstPumpArriving_AttendanceTime"])
            if station is not None and seconds is not None:
                pairs.append((math.dist(station, self.at(fire)) / 1000.0, seconds))
        n = len(pairs)
        mean_km = sum(km for km, _ in pairs) / n
        mean_s = sum(s for _, s in pairs) / n
        covariance = sum((km - mean_km) * (s - mean_s) for km, s in pairs)
        self.per_km_s = covariance / sum((km - mean_km) ** 2 for km, _ in pairs)
        self.first_s = mean_s - self.per_km_s * mean_km
        self.r2 = self.per_km_s * covariance / sum((s - mean_s) ** 2 for _, s in pairs)
        self.fitted = n

    def recorded(self) -> dict[str, dict]:
        record = {}
        for fire in self.fires:
            first = number(fire["FirstPumpArriving_AttendanceTime"])
            if first is not None:
                record["F" + fire["IncidentNumber"]] = {
                    "first_s": first, "second_s": number(fire["SecondPumpArriving_AttendanceTime"]),
                    "station": station_key(fire["FirstPumpArriving_DeployedFromStation"])}
        return record

    def play(self, sanji: Path, busy: bool, busy_min: float, pumps) -> list[dict]:
        """`pumps`: station -> how many stand there."""
        units = [[f"{name.replace(' ', '-')}/{i + 1}", f"{x:.0f}", f"{y:.0f}", "assumed"]
                 for name, (x, y) in self.stations.items() for i in range(pumps(name))]
        calls = [["F" + fire["IncidentNumber"], f"{fire['DateOfCall']} {fire['TimeOfCall']}", *self.at(fire),
                  min(int(fire["NumPumpsAttending"]), len(units)), busy_min] for fire in self.fires]
        tables = {"calls.csv": (["id", "time", "x_m", "y_m", "units", "on_scene_min"], calls),
                  "units.csv": (["id", "x_m", "y_m", "basis"], units)}
        travel = f"{{by: straight, first: {self.first_s:.3f} s, per_km: {self.per_km_s:.3f} s}}"
        answering = f"{{busy: {'true' if busy else 'false'}}}"
        with tempfile.TemporaryDirectory() as folder:
            scenario = write_scenario(Path(folder), "伦敦住宅火灾", travel, answering, START, DAYS, (530000, 180000), tables)
            subprocess.run([sanji, "run", scenario, "--out", Path(folder) / "out"], check=True, stdout=subprocess.DEVNULL)
            return read_answers(Path(folder) / "out/journal.h5")


def row_of(name: str, first: list[float], second: list[float], same: str, waited: str) -> str:
    within = sum(s <= SHORT_S for s in first) / len(first)
    return (f"| {name} | {len(first):,} | {sum(first) / len(first):.1f} | {quantile(first, 0.9):.1f} | {100 * within:.1f} % | "
            f"{sum(second) / len(second):.1f} | {same} | {waited} |")


def played_row(name: str, answers: list[dict], record: dict[str, dict]) -> str:
    known = [each for each in answers if each["id"] in record and each["arrived_s"]]
    first = [each["arrived_s"][0] - each["time_s"] for each in known]
    second = [each["arrived_s"][1] - each["time_s"] for each in known
              if len(each["arrived_s"]) > 1 and record[each["id"]]["second_s"] is not None]
    same = sum(each["units"][0].split("/")[0].replace("-", " ") == record[each["id"]]["station"] for each in known)
    return row_of(name, first, second, f"{100 * same / len(known):.1f} %", str(sum(each["queued"] for each in answers)))


def page(london: London, sanji: Path) -> str:
    record = london.recorded()

    def by_record(name: str) -> int:
        return 2 if name in london.of_two else 1

    rows = [row_of("record", [each["first_s"] for each in record.values()],
                   [each["second_s"] for each in record.values() if each["second_s"] is not None], "100 %", "-"),
            played_row(f"pumps are busy, {BUSY_MIN} min on scene", london.play(sanji, True, BUSY_MIN, by_record), record),
            played_row("pumps are never busy", london.play(sanji, False, BUSY_MIN, by_record), record)]
    for other in OTHER_BUSY_MIN:
        rows.append(played_row(f"busy, {other} min on scene", london.play(sanji, True, other, by_record), record))
    for pumps in (1, 2):
        rows.append(played_row(f"busy, {BUSY_MIN} min, {pumps} at every station",
                               london.play(sanji, True, BUSY_MIN, lambda _, each=pumps: each), record))
    table = "\n".join(rows)
    return PAGE.format(fires=len(london.fires), fitted=london.fitted, stations=len(london.stations),
                       not_listed=", ".join(london.not_listed) or "none", two=len(london.of_two), first=london.first_s,
                       per_km=london.per_km_s, r2=london.r2, busy=BUSY_MIN, table=table)


PAGE = """# Against records

What the model says of cases that were recorded. `./dev validate` prints this page anew from the data, which stand beside the
project and are not part of it.

## Utrecht: ambulances, an exact oracle

Two recorded runs of an ambulance model on real siren times are replayed by a table of minutes (test `calls: two recorded runs of
ambulances in Utrecht`): 1,400 calls and 23 units, 800 calls and 20 units of which 43 wait. Every response time is the recorded one within
3e-8 min, and no unit is another one. This shows that queue, choice, ways home and hospitals are played as the rule says; it does not
show that the rule is what dispatchers do.

## London: dwelling fires, January to June 2009

London Fire Brigade records (London Datastore, Open Government Licence v3): {fires:,} fires with the times of the first and second pump from
their mobilisation. Travel is a straight line fitted on these same fires ({fitted:,} with a listed station), by least squares on the distance
from the station that the first pump came from: **{first:.1f} s + {per_km:.1f} s/km, R2 = {r2:.2f}**.

Not in the record, and so assumed:

- how long a pump is out: {busy} min on scene, and the fitted time home; two other values are in the table;
- how many pumps a station has: two where one fire had its first and second pump from the same station ({two} of {stations}
  stations), one elsewhere; one and two everywhere are in the table;
- pumps stand only at stations from which a pump came to one of these fires (stations that are not in the list: {not_listed});
- each fire takes as many pumps as attended it; every other incident of the brigade is missing, so that pumps are busier than here.

| | fires | first pump, mean s | 90 % within s | within 6 min | second pump, mean s | first from the recorded station | waited |
|---|---|---|---|---|---|---|---|
{table}

What comes out: the mean of the first pump is close and too short, because the nearest pump is always there: dwelling fires are a small part of what
keeps pumps busy, and availability by them alone changes next to nothing. The ninetieth percentile is much too short, because a
fitted line gives every pump at a distance the same time (R2 says how little of the spread distance explains). The fit is made on the fires that it is
held against: this is a test of the replay and of the choice of pumps, no forecast.
"""


def main() -> int:
    if not DATA.is_dir():
        print(f"skipped: no {DATA.name} beside the project", file=sys.stderr)
        return 77
    print(page(London(), Path(sys.argv[1]) / "sanji"), end="")
    return 0


if __name__ == "__main__":
    sys.exit(main())
