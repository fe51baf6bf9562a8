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
import math
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
from institutions import (agency_desks, desk, equipment, make_agencies, make_leaders, make_means, make_responsibles,
                          responsible)
from laying import (CLASS_RANK, Network, area_km2, border_text, clean_ring, csv_text, distance_km, drop_roads_outside,
                    english, first_self_meeting, gabriel, holds, make_junctions, make_roads, moved, of_tier, point_of,
                    post, raise_road, read_border, read_rows, seat_pairs, seat_road_name, share_out, spoken, spread,
                    team, without_loops)

COUNTY = "622926"
COUNTY_POINT = (103.39792, 35.66653)  # GeoNames point of Suonan, read
COUNTY_POPULATION = ("266932", "2012", "read")  # county site 2012

PERSONS_PER_HOUSEHOLD = 4.6  # assumed: large rural families
HOUSEHOLDS_PER_GROUP = 20
PUPILS = 0.09  # of the people, at the central school; assumed
BOARDERS = 0.25  # of the pupils, who sleep there; assumed
BEDS = 24  # of a home for the aged, staff included; assumed
SUMMER = "07-11 .. 08-24"  # summer holidays; assumed
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

# Agencies whose names differ from those of other counties; the prefecture and the neighbours, places recalled
AGENCY_NAMES = {
    "publicity": ("县委宣传部", "Publicity Department"),
    "power": ("国网东乡县供电公司", "State Grid Dongxiang Power Supply Company"),
}
PREFECTURE = ("linxia", "临夏回族自治州应急指挥中心", "Linxia Prefecture Emergency Centre", 103.21, 35.60)
NEIGHBOURS = [
    ("linxia-city", "临夏市应急管理局", "Linxia City", 103.24, 35.60),
    ("linxia-county", "临夏县应急管理局", "Linxia County", 103.04, 35.48),
    ("hezheng", "和政县应急管理局", "Hezheng County", 103.35, 35.42),
    ("guanghe", "广河县应急管理局", "Guanghe County", 103.57, 35.49),
    ("yongjing", "永靖县应急管理局", "Yongjing County", 103.29, 35.94),
    ("lintao", "临洮县应急管理局", "Lintao County", 103.86, 35.39),
]
# Teams beside those of the county's own account; assumed
HELP_TEAMS = [  # id, name, name_en, post, kind, persons, capabilities
    ("T-622926-S1", "县应急志愿者队", "County Volunteers", COUNTY, "social", 40, "general-rescue evacuation"),
    ("T-622926-S2", "县民间救援队", "County Civil Rescue Team", COUNTY, "social", 20, "general-rescue flood-rescue"),
    ("T-linxia-01", "州综合应急救援队", "Prefecture Rescue Team", "linxia", "outside", 60,
     "flood-rescue general-rescue evacuation medical"),
    ("T-linxia-02", "州消防救援支队增援队", "Prefecture Fire Reinforcement", "linxia", "outside", 36,
     "fire-fighting hazmat general-rescue"),
    ("T-guanghe-01", "广河县综合应急救援队", "Guanghe County Rescue Team", "guanghe", "outside", 30,
     "flood-rescue general-rescue evacuation"),
    ("T-hezheng-01", "和政县综合应急救援队", "Hezheng County Rescue Team", "hezheng", "outside", 30,
     "general-rescue evacuation road-clearing"),
]

# Rain gauges stand at these seats, water gauges in the 巴谢河; all assumed
RAIN_GAUGES = ["赵家乡", "那勒寺镇", "坪庄乡", "五家乡", "果园镇", "关卜乡", "风山乡", "锁南镇"]
WATER_GAUGES = [  # id, name, name_en, the village, lon, lat
    ("W-baxie-1", "巴谢河郭泥沟水位站", "Baxie River gauge at Guonigou", "那勒寺镇/郭泥沟村", 103.4375, 35.6070),
    ("W-baxie-2", "巴谢河赵家水位站", "Baxie River gauge at Zhaojia", "赵家乡/赵家村", 103.4795, 35.5812),
]
# Check dams and a reservoir whose persons in charge are called at a warning; all assumed
DAMS = [("dam-1", "石头沟淤地坝", "Shitougou check dam", "check-dam", "赵家乡/石头沟村"),
        ("dam-2", "黑庄淤地坝", "Heizhuang check dam", "check-dam", "那勒寺镇/黑庄村"),
        ("dam-3", "宗罗淤地坝", "Zongluo check dam", "check-dam", "果园镇/宗罗村"),
        ("dam-4", "李牙淤地坝", "Liya check dam", "check-dam", "那勒寺镇/李牙村"),
        ("reservoir-1", "尹家小型水库", "Yinjia small reservoir", "reservoir", "五家乡/尹家村")]

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


# ---------------------------------------------------------------------------------------------- posts


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


def make_desks(posts, agencies):
    """County: six officers and one leader day and night in the flood season and on holidays, read. The rest: assumed."""
    crew = {"county": (6, 3, 6, 6), "township": (2, 1, 2, 2), "village": (1, 1, 1, 1)}
    rows = [desk(p["code"], *crew[p["tier"]], basis="read" if p["tier"] == "county" else "assumed") for p in posts]
    return rows + agency_desks(agencies)


def make_teams(posts):
    """County, fire-station, township and village teams."""
    teams = [
        team(f"T-{COUNTY}-{k:02d}", name, name_en, COUNTY, "county", persons, can, basis="assumed")
        for k, (name, name_en, persons, can) in enumerate(COUNTY_TEAMS, 1)
    ]
    teams.append(team(f"T-{COUNTY}-F1", "锁南消防救援站队", "Suonan Fire Station Team", "119", "fire-station", 28,
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
    teams += [team(*row, basis="assumed") for row in HELP_TEAMS]
    return teams


def named(posts, name):
    """The township of that name, or the village of "township/village"."""
    township, _, village = name.partition("/")
    seat = next(p for p in posts if p["tier"] == "township" and p["name"] == township)
    return next(p for p in posts if p["superior"] == seat["code"] and p["name"] == village) if village else seat


def make_sensors(posts):
    """Rain gauges at seats round 赵家, watched by the weather office; water gauges, watched by the water office."""
    rows = []
    for k, name in enumerate(RAIN_GAUGES, 1):
        seat = named(posts, name)
        rows.append(sensor(f"R-{k}", f"{name}雨量站", f"{seat['name_en']} rain gauge", "rain", "weather", seat["code"],
                           point_of(seat), 5, 5))
    for identity, name, name_en, village, lon, lat in WATER_GAUGES:
        rows.append(sensor(identity, name, name_en, "water-level", "water", named(posts, village)["code"], (lon, lat),
                           5, 3))
    return rows


def sensor(identity, name, name_en, measures, watched_by, code, point, period_min, error_pct):
    """One row of sensors.csv."""
    return {"id": identity, "name": name, "name_en": name_en, "measures": measures, "watched_by": watched_by,
            "post": code, "lon_deg": point[0], "lat_deg": point[1], "period_min": period_min, "error_pct": error_pct,
            "basis": "assumed", "position_basis": "assumed"}


def make_answering(posts):
    """Persons who answer for the county, the townships, the villages, the check dams and a reservoir."""
    dams = [responsible(f"P-{identity}", f"{name}责任人", f"Responsible for {name_en}", kind,
                        named(posts, village)["code"], False) for identity, name, name_en, kind, village in DAMS]
    return make_responsibles(posts) + dams


def make_equipment(posts):
    """Townships whose satellite telephone is missing, by chance; the rest as region.yaml says."""
    return [equipment(p["code"], "satellite", held=False) for p in of_tier(posts, "township")
            if spread(f"satellite/{p['code']}") < 0.5]


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


def make_sites(posts):
    """A boarding school and a home for the aged in each township, two factories and a hospital; all assumed."""
    rows = []
    for p in of_tier(posts, "township"):
        people = p["population_persons"]
        pupils = 10 * round(people * PUPILS / 10)
        rows.append(site(p, "school", "中心小学", "Central School", (-180, 120), pupils,
                         10 * round(pupils * BOARDERS / 10), 0, "07:30 .. 17:30", SUMMER))
        rows.append(site(p, "care-home", "敬老院", "Home for the Aged", (160, -140), BEDS, BEDS, BEDS, "00:00 .. 23:59", ""))
    daban = named(posts, "达板镇")
    rows.append(site(daban, "factory", "皮革厂", "Leather Works", (420, 260), 240, 30, 60, "07:00 .. 19:00", ""))
    rows.append(site(daban, "factory", "预制件厂", "Precast Works", (-510, 330), 120, 8, 8, "07:00 .. 18:00", ""))
    seat = named(posts, "锁南镇")
    rows.append(site(seat, "hospital", "县人民医院", "County Hospital", (350, 420), 620, 310, 330, "07:30 .. 18:00", ""))
    return rows


def site(at, kind, name, name_en, aside, persons, otherwise, holidays, hours, closed):
    """One row of sites.csv, metres east and north beside its township's seat."""
    lon, lat = moved(*point_of(at), *aside)
    own = name if name.startswith("县") else at["name"] + name
    own_en = name_en if name.startswith("县") else f"{at['name_en']} {name_en}"
    return {"id": f"X-{at['code']}-{kind}" + ("-2" if name == "预制件厂" else ""), "name": own, "name_en": own_en,
            "post": at["code"], "kind": kind, "persons": persons, "otherwise_persons": otherwise,
            "holidays_persons": holidays, "hours": hours, "closed": closed, "lon_deg": round(lon, 5),
            "lat_deg": round(lat, 5), "basis": "assumed", "position_basis": "assumed", "name_en_basis": "assumed"}


# ---------------------------------------------------------------------------------------------- roads


def lay_network(posts, border):
    """Junctions at all posts; neighbours joined; main roads, then roads between seats, raised in class."""
    network = Network([point_of(p) for p in posts], DETOUR)
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


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--data", type=pathlib.Path, required=True, help="folder with the collected data")
    data = parser.parse_args().data
    towns = read_rows(data / "dongxiang_model" / "towns.csv")
    villages = read_rows(data / "dongxiang_model" / "villages.csv")
    listed = read_rows(data / "cn_admin" / "dongxiang_622926_villages.csv")
    named = {r["village_code"]: r["village_name"] for r in listed}
    assert {v["village_code"]: v["village"] for v in villages} == named, "the two village lists differ"

    collected = read_border(data / "cn_county_boundary" / "dongxiang_622926.geojson")
    border = clean_ring(collected)
    assert first_self_meeting(border) is None and abs(area_km2(border) / 1502.4 - 1) < 0.01
    print(f"border: {len(collected)} points as collected, {len(border)} cleaned, simple, {area_km2(border):.1f} km2")

    posts = make_posts(towns, villages, border)
    agencies = make_agencies(COUNTY, "县", PREFECTURE, NEIGHBOURS, AGENCY_NAMES)
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

    texts = {"border.geojson": border_text(border, "东乡族自治县", COUNTY)}
    tables = {
        "posts": posts, "households": groups, "houses": houses, "officers": make_officers(posts),
        "desks": make_desks(posts, agencies), "teams": teams, "stations": stations, "stores": make_stores(posts),
        "agencies": agencies, "leaders": make_leaders(COUNTY, "县", "County", of_tier(posts, "township")),
        "responsibles": make_answering(posts), "sensors": make_sensors(posts), "equipment": make_equipment(posts),
        "villages": make_means(of_tier(posts, "village"), spread), "shelters": make_shelters(posts),
        "sites": make_sites(posts), "junctions": make_junctions(posts), "roads": roads,
    }
    texts.update({f"{name}.csv": csv_text(rows) for name, rows in tables.items()})
    folder = pathlib.Path(__file__).resolve().parent
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
        print(f"wrote {name}: {text.count(chr(10))} lines")


if __name__ == "__main__":
    main()
