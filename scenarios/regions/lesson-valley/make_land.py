#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Makes the land of Qingshi County, which is made up: relief.asc and rivers.geojson, for maps only. Run it in its folder.

The rivers are drawn through the places that the lessons flood. The land is carved by them: beds fall towards the south-east,
valleys rise away from the nearest river, and beyond stand hills made of a few waves. No real place looks like this."""

import json
import math

CELL = 250  # m
WEST, SOUTH, COLUMNS, ROWS = -12000, -8000, 132, 84

RIVERS = [
    ("柳河", "Liu River", [(-12000, 2600), (-9000, 1500), (-6200, 1900), (-3300, 900), (-900, 800), (1400, 1200), (3100, 1100),
                          (4500, 750), (5400, 550), (6300, 600), (7300, 1100), (8000, 2100), (8600, 2900), (9100, 3050),
                          (9290, 2800), (9280, 2300), (9000, 1400), (9050, 400), (8600, -700), (8360, -1700), (8340, -2300),
                          (8700, -3200), (9900, -4300), (10400, -5600), (11800, -8000)]),
    ("山口沟", "Shankou Gully", [(5200, 9000), (5800, 7500), (6200, 6000), (6270, 4900), (6280, 4600), (6900, 3900), (7900, 3400),
                             (8600, 2900)]),
    ("石桥河", "Shiqiao River", [(-4200, 12500), (-3400, 10300), (-2300, 9000), (-1290, 7900), (-1210, 7600), (-300, 6800),
                             (700, 6350), (1700, 5400), (1900, 4000), (2600, 2600), (3100, 1100)]),
]


def bends(corners):
    """A smooth line through all corners (Catmull and Rom 1974), whole metres."""
    ends = [corners[0], *corners, corners[-1]]
    line = []
    for a, b, c, d in zip(ends, ends[1:], ends[2:], ends[3:]):
        for step in range(4):
            t = step / 4
            line.append(tuple(round(0.5 * (2 * q + (r - p) * t + (2 * p - 5 * q + 4 * r - s) * t ** 2
                                           + (3 * q - p - 3 * r + s) * t ** 3)) for p, q, r, s in zip(a, b, c, d)))
    return [*line, corners[-1]]


def distance(x, y, ax, ay, bx, by):
    """From a place to a piece of river."""
    dx, dy = bx - ax, by - ay
    share = min(1.0, max(0.0, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy)))
    return math.hypot(x - ax - share * dx, y - ay - share * dy)


COURSES = [(name, name_en, bends(corners)) for name, name_en, corners in RIVERS]
PIECES = [piece for _, _, line in COURSES for piece in zip(line, line[1:])]


def bed(x, y):
    """Height of a river's bed: it falls 6 m a kilometre towards the south-east."""
    return 1640 - 0.0042 * x + 0.0042 * y


def hills(x, y):
    """Ridges and spurs, 0 to about 1."""
    waves = [(1.0, 6100, 0.4, 0.0), (0.9, 4300, 1.9, 1.3), (0.7, 3100, 1.1, 4.1), (0.5, 2300, 2.7, 2.2), (0.3, 1900, 0.1, 0.7)]
    total = sum(size * (0.5 + 0.5 * math.sin(2 * math.pi * (x * math.cos(turn) + y * math.sin(turn)) / length + shift))
                for size, length, turn, shift in waves)
    return total / sum(size for size, *_ in waves)


def height(x, y):
    low = bed(x, y)
    away = min(distance(x, y, *a, *b) for a, b in PIECES)
    side = 1 - math.exp(-(away / 1500) ** 2)  # a flat floor, then the slope
    return low + side * (60 + 900 * hills(x, y))


def main():
    with open("relief.asc", "w", encoding="ascii") as out:
        out.write(f"ncols {COLUMNS}\nnrows {ROWS}\nxllcorner {WEST}\nyllcorner {SOUTH}\ncellsize {CELL}\nNODATA_value -9999\n")
        for row in reversed(range(ROWS)):
            heights = (height(WEST + (column + 0.5) * CELL, SOUTH + (row + 0.5) * CELL) for column in range(COLUMNS))
            out.write(" ".join(f"{value:.0f}" for value in heights) + "\n")
    lines = [json.dumps({"type": "Feature", "properties": {"name": name, "name_en": name_en, "basis": "assumed"},
                         "geometry": {"type": "LineString", "coordinates": line}}, ensure_ascii=False, separators=(",", ":"))
             for name, name_en, line in COURSES]
    with open("rivers.geojson", "w", encoding="utf-8") as out:
        out.write('{"type":"FeatureCollection","features":[\n' + ",\n".join(lines) + "\n]}\n")


main()
