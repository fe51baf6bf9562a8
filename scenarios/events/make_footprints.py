#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# Makes the hand-shaped footprints (polygons with times and severity) of the events from a few lines of
# numbers, and prints which villages, houses and roads each one meets. All shapes and times are invented.
"""Make *-flash-flood.geojson, *-house-fire.geojson, *-chlorine-leak.geojson and *-blackout-fire.geojson beside this file.

    python3 make_footprints.py            reads ../regions/dongxiang and xintai; Python 3.9 or later, nothing else
"""

import csv
import json
import math
import pathlib

HERE = pathlib.Path(__file__).resolve().parent
REGIONS = HERE.parent / "regions"
M_PER_DEG_LAT = 111195.0
M_PER_DEG_LON = M_PER_DEG_LAT * math.cos(math.radians(35.68))

# ---- flash flood: estimated course of the 巴谢河 past 赵家, and the gully of 石头沟 that joins it
RIVER = [
    (103.4275, 35.6135), (103.4375, 35.6070), (103.4460, 35.6035), (103.4570, 35.5990), (103.4665, 35.5915),
    (103.4735, 35.5850), (103.4795, 35.5812), (103.4870, 35.5785), (103.4960, 35.5760), (103.5080, 35.5772),
    (103.5200, 35.5770), (103.5340, 35.5770), (103.5490, 35.5780), (103.5620, 35.5785),
]
GULLY = [(103.4778, 35.6080), (103.4755, 35.6030), (103.4720, 35.5950), (103.4735, 35.5850)]
WAVE_M_PER_MIN = 110  # the front goes down the valley at 6.6 km/h
FLOOD_STAGES = [  # severity, half width m, minutes after the front arrives, minutes it lasts
    (1, 290, 0, 240),
    (2, 150, 15, 150),
    (3, 50, 30, 75),
]

# ---- house fire along the lane; (house, minutes after the start at which it catches)
FIRE_ORDER = [(5, 0), (6, 7), (16, 12), (7, 18), (17, 24), (8, 31), (18, 38), (9, 46), (19, 53), (10, 61), (20, 70), (21, 80)]
FIRE_STAGES = [(1, 0, 110), (2, 12, 80), (3, 25, 45)]  # severity, minutes after catching, minutes it lasts
HOUSE_HALF_M = 4.0

# ---- fire of one village in the dark, when nobody can be called; the same stages
DARK_FIRE_ORDER = [(4, 0), (5, 9), (12, 16), (6, 25), (13, 34)]

# ---- chlorine leak: plume from a tanker on the trunk road, wind from the south-west
LEAK = (103.6215, 35.68113)
LEAK_TOWARDS_DEG = 62  # clockwise from north
LEAK_FRAMES = [  # from, until (min), then (severity, length m, half angle deg)
    (0, 10, [(2, 250, 24), (3, 50, 30)]),
    (10, 25, [(1, 1000, 16), (2, 450, 20), (3, 150, 28)]),
    (25, 90, [(1, 2400, 14), (2, 900, 16), (3, 300, 24)]),
    (90, 120, [(1, 1700, 14), (2, 600, 16), (3, 160, 24)]),
    (120, 150, [(1, 700, 16), (2, 200, 20)]),
]


def moved(point, east_m, north_m):
    """The point so many metres away."""
    return (point[0] + east_m / M_PER_DEG_LON, point[1] + north_m / M_PER_DEG_LAT)


def offset_m(a, b):
    """Metres east and north from a to b."""
    return ((b[0] - a[0]) * M_PER_DEG_LON, (b[1] - a[1]) * M_PER_DEG_LAT)


def length_m(a, b):
    """Straight line in metres."""
    return math.hypot(*offset_m(a, b))


def feature(severity, start_min, until_min, ring):
    """One polygon that is there from one time to another, counted from the hazard's beginning."""
    closed = [[round(x, 6), round(y, 6)] for x, y in ring + ring[:1]]
    return {
        "type": "Feature",
        "properties": {"from": f"+{start_min} min", "until": f"+{until_min} min", "severity": severity},
        "geometry": {"type": "Polygon", "coordinates": [closed]},
    }


def across(course, k):
    """Unit vector across the course at its k-th point (to the left of the flow)."""
    before, after = course[max(0, k - 1)], course[min(len(course) - 1, k + 1)]
    east, north = offset_m(before, after)
    size = math.hypot(east, north)
    return (-north / size, east / size)


def band(course, k, half_m):
    """The four corners of the strip along the k-th reach."""
    corners = []
    for end, side in ((k, 1), (k + 1, 1), (k + 1, -1), (k, -1)):
        east, north = across(course, end)
        corners.append(moved(course[end], side * half_m * east, side * half_m * north))
    return corners


def flood():
    """The wave goes down both valleys, reach by reach; each reach rises and falls in three stages."""
    features = []
    for course, start_min in ((RIVER, 0), (GULLY, 20)):
        travelled = 0.0
        for k in range(len(course) - 1):
            front = start_min + round(travelled / WAVE_M_PER_MIN)
            for severity, half_m, after, lasts in FLOOD_STAGES:
                features.append(feature(severity, front + after, front + after + lasts, band(course, k, half_m)))
            travelled += length_m(course[k], course[k + 1])
    return features


def fire(houses, order):
    """One house after another catches, burns and burns down."""
    features = []
    for number, caught in order:
        centre = place(houses[number - 1])
        for severity, after, lasts in FIRE_STAGES:
            half = HOUSE_HALF_M
            ring = [moved(centre, e * half, n * half) for e, n in ((-1, -1), (1, -1), (1, 1), (-1, 1))]
            features.append(feature(severity, caught + after, caught + after + lasts, ring))
    return features


def plume(severity, start, until, reach_m, half_angle):
    """A drop-shaped plume: narrow at the tanker, round at its head, with a little round it upwind."""
    ring = []
    for step in range(-6, 7):
        angle = math.radians(LEAK_TOWARDS_DEG + half_angle * step / 6)
        away = reach_m * (1 - 0.15 * abs(step / 6) ** 2)
        ring.append(moved(LEAK, away * math.sin(angle), away * math.cos(angle)))
    for turn in (90, 135, 180, 225, 270):
        angle = math.radians(LEAK_TOWARDS_DEG + turn)
        away = 30 + 10 * severity
        ring.append(moved(LEAK, away * math.sin(angle), away * math.cos(angle)))
    return feature(severity, start, until, ring)


def leak():
    """The plume grows, stands and is beaten down."""
    return [plume(severity, start, until, reach, angle)
            for start, until, parts in LEAK_FRAMES for severity, reach, angle in parts]


# ---------------------------------------------------------------------------------------------- what they meet


def rows(region, name):
    """The rows of a registry of a region."""
    with open(REGIONS / region / f"{name}.csv", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def place(row):
    """(lon, lat) of a row."""
    return (float(row["lon_deg"]), float(row["lat_deg"]))


def minutes(text):
    """'+95 min' -> 95."""
    return int(text.strip("+ min"))


def holds(ring, point):
    """Whether the ring holds the point."""
    inside = False
    for (ax, ay), (bx, by) in zip(ring, ring[1:]):
        if (ay > point[1]) != (by > point[1]) and point[0] < (bx - ax) * (point[1] - ay) / (by - ay) + ax:
            inside = not inside
    return inside


def cross(ring, a, b):
    """Whether the line ab meets the polygon."""

    def side(p, q, r):
        return (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0])

    return holds(ring, a) or holds(ring, b) or any(
        side(a, b, c) * side(a, b, d) < 0 and side(c, d, a) * side(c, d, b) < 0 for c, d in zip(ring, ring[1:])
    )


def met(features, test):
    """(first minute, last minute, worst severity) of the polygons that pass the test, or None."""
    hits = [f for f in features if test(f["geometry"]["coordinates"][0])]
    if not hits:
        return None
    return (min(minutes(f["properties"]["from"]) for f in hits), max(minutes(f["properties"]["until"]) for f in hits),
            max(f["properties"]["severity"] for f in hits))


def report(title, region, features):
    """Print the villages (groups), houses and roads that the footprint meets, by time."""
    print(f"{title}: {len(features)} polygons")
    posts = {p["code"]: p for p in rows(region, "posts")}
    houses = rows(region, "houses")
    replaced = {h["group"] for h in houses}
    places = [(g["post"], g["persons"], place(g)) for g in rows(region, "households") if g["id"] not in replaced]
    group_of = {g["id"]: g["post"] for g in rows(region, "households")}
    places += [(group_of[h["group"]], h["persons"], place(h)) for h in houses]
    villages = {}
    for code, persons, point in places:
        hit = met(features, lambda ring: holds(ring, point))
        if hit:
            villages.setdefault(code, []).append((*hit, int(persons)))
    for code, hits in sorted(villages.items(), key=lambda v: min(v[1])):
        township = posts[posts[code]["superior"]]["name"]
        worst = ", ".join(f"{sum(h[2] == s for h in hits)} x {s}" for s in (1, 2, 3) if any(h[2] == s for h in hits))
        print(f"  +{min(h[0] for h in hits):3d} min {township}/{posts[code]['name']}: {len(hits)} places,"
              f" {sum(h[3] for h in hits)} persons, severity {worst}")
    junctions = {j["id"]: j for j in rows(region, "junctions")}
    for road in rows(region, "roads"):
        a, b = place(junctions[road["from"]]), place(junctions[road["to"]])
        hit = met(features, lambda ring: cross(ring, a, b))
        if hit:
            print(f"  +{hit[0]:3d} .. +{hit[1]} min {road['id']} {road['class']} {road['name']}, severity {hit[2]}")
    print(f"  in all {sum(len(h) for h in villages.values())} places in {len(villages)} villages of"
          f" {len({posts[c]['superior'] for c in villages})} townships")


def collection(features):
    """GeoJSON text with one feature per line."""
    lines = ",\n".join(json.dumps(f, ensure_ascii=False, separators=(",", ":")) for f in features)
    return '{"type":"FeatureCollection","features":[\n' + lines + "\n]}\n"


def main():
    footprints = {
        "zhaojia-flash-flood": ("dongxiang", flood()),
        "kajia-house-fire": ("dongxiang", fire(rows("dongxiang", "houses"), FIRE_ORDER)),
        "daban-chlorine-leak": ("dongxiang", leak()),
        "xintai-blackout-fire": ("xintai", fire(rows("xintai", "houses"), DARK_FIRE_ORDER)),
    }
    for name, (region, features) in footprints.items():
        (HERE / f"{name}.geojson").write_text(collection(features), encoding="utf-8", newline="\n")
        report(name, region, features)


if __name__ == "__main__":
    main()
