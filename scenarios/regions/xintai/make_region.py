#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# Makes the registries of the region xintai (border, posts, households, teams, roads, ...) from the collected names and
# codes; all places and numbers are schematic. Knows nothing of the simulator; the same data give the same bytes.
# region.yaml and README.md beside it are written by hand.
"""Make the CSV and GeoJSON files of the region 新泰 (Xintai, Shandong).

    python3 make_region.py --data DIR     DIR holds cn_admin and cn_county_boundary

Needs Python 3.9 or later and ICU's uconv (Debian package icu-devtools). Prints what it made and what
it checked; writes nothing when a check fails.
"""

import argparse
import math
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
from institutions import agency_desks, desk, equipment, make_agencies, make_leaders, make_means, make_responsibles
from laying import (CLASS_RANK, Network, area_km2, border_text, clean_ring, csv_text, distance_km, drop_roads_outside,
                    english, first_self_meeting, gabriel, holds, make_junctions, make_roads, moved, of_tier, point_of,
                    post, raise_road, read_border, read_rows, seat_pairs, seat_road_name, share_out, spoken, spread,
                    team)

COUNTY = "370982"
COUNTY_POINT = (117.768, 35.909)  # recalled
DETOUR = 1.4  # road per straight line, assumed
PERSONS_PER_HOUSEHOLD = 3.2  # assumed
MOST_PERSONS = 3000  # of one village, so that its one household group stays within a thousand households

# Kilometres east and north of the county seat: which way a township lies is recalled, how far is schematic
TOWNSHIP_PLACES = {
    "青云街道": (-0.4, 0.3), "新汶街道": (-9, -4), "新甫街道": (-4, 3), "东都镇": (-5, -8), "小协镇": (-12, -1),
    "翟镇": (-14, 3), "泉沟镇": (-14, -8), "羊流镇": (-21, 11), "果都镇": (-20, 4), "西张庄镇": (-9, 7),
    "天宝镇": (-34, 6), "楼德镇": (-42, -3), "禹村镇": (-35, -5), "宫里镇": (-28, -2), "谷里镇": (-21, -7),
    "石莱镇": (-23, -15), "放城镇": (-14, -22), "刘杜镇": (-10, -14), "汶南镇": (4, -8), "龙廷镇": (10, 0),
    "岳家庄乡": (2, -17),
}

# Characters with several readings that the transliterator gets wrong in the names of townships
READINGS = {"翟镇": "Zhai Town", "东都镇": "Dongdu Town", "果都镇": "Guodu Town"}

VILLAGE_TEAM = {"large": 25, "medium": 20, "small": 15}  # read, of another county
TOWNSHIP_TEAM = 30  # read, of another county
TOWNSHIP_CAPABILITIES = "general-rescue evacuation medical"
VILLAGE_CAPABILITIES = "general-rescue evacuation"
# The nine types that another county's document names and the fire stations of 119; all sizes assumed.
COUNTY_TEAMS = [  # name, name_en, persons, capabilities
    ("市综合应急救援队", "City Rescue Team", 60, "general-rescue flood-rescue evacuation"),
    ("市抗洪抢险队", "City Flood Rescue Team", 50, "flood-rescue general-rescue evacuation"),
    ("市森林消防队", "City Forest Fire Team", 50, "forest-fire fire-fighting general-rescue"),
    ("市应急通信队", "City Communications Team", 24, "communications"),
    ("市道路抢通队", "City Road Clearing Team", 40, "road-clearing"),
    ("市电力抢修一队", "City Power Repair Team 1", 36, "power-repair"),
    ("市电力抢修二队", "City Power Repair Team 2", 36, "power-repair"),
    ("市危险化学品处置队", "City Hazardous Chemicals Team", 24, "hazmat"),
    ("市医疗救治队", "City Medical Team", 40, "medical"),
    ("市卫生防疫队", "City Epidemic Control Team", 24, "epidemic-control medical"),
]
STATIONS = [  # id, name, name_en, kilometres east and north of the county seat; assumed
    ("S-01", "青云消防救援站", "Qingyun Fire Station", 0.6, -0.5),
    ("S-02", "新汶消防救援站", "Xinwen Fire Station", -8.6, -3.7),
    ("S-03", "楼德消防救援站", "Loude Fire Station", -41.6, -2.8),
]
HELP_TEAMS = [  # id, name, name_en, post, kind, persons, capabilities
    ("T-370982-S1", "市应急志愿者队", "City Volunteers", COUNTY, "social", 60, "general-rescue evacuation"),
    ("T-taian-01", "泰安市综合应急救援队", "Tai'an Rescue Team", "taian", "outside", 60,
     "general-rescue flood-rescue evacuation medical"),
    ("T-taian-02", "泰安市电力抢修增援队", "Tai'an Power Repair Reinforcement", "taian", "outside", 60, "power-repair"),
    ("T-taian-03", "泰安市应急通信增援队", "Tai'an Communications Reinforcement", "taian", "outside", 20, "communications"),
    ("T-mengyin-01", "蒙阴县综合应急救援队", "Mengyin County Rescue Team", "mengyin", "outside", 30,
     "general-rescue evacuation"),
]

AGENCY_NAMES = {
    "publicity": ("市委宣传部", "Publicity Department"), "water": ("市水利局", "Water Bureau"),
    "power": ("国网新泰市供电公司", "State Grid Xintai Power Supply Company"),
}
PREFECTURE = ("taian", "泰安市应急指挥中心", "Tai'an City Emergency Centre", 117.09, 36.20)
NEIGHBOURS = [  # all recalled
    ("ningyang", "宁阳县应急管理局", "Ningyang County", 116.80, 35.76),
    ("sishui", "泗水县应急管理局", "Sishui County", 117.27, 35.66),
    ("pingyi", "平邑县应急管理局", "Pingyi County", 117.63, 35.51),
    ("mengyin", "蒙阴县应急管理局", "Mengyin County", 117.94, 35.71),
    ("yiyuan", "沂源县应急管理局", "Yiyuan County", 118.17, 36.19),
    ("gangcheng", "钢城区应急管理局", "Gangcheng District", 117.81, 36.06),
    ("daiyue", "岱岳区应急管理局", "Daiyue District", 117.04, 36.19),
]

FIRE_VILLAGE = "天宝镇/古城村"  # its lane that burns is known house by house
FIRE_HOUSES = 16


# ---------------------------------------------------------------------------------------------- posts


def make_posts(rows, border):
    """All posts, county first; population of each village by chance, of the rest as the sum."""
    townships = {r["town_code"]: r["town_name"] for r in rows}
    names = {r["village_code"]: spoken(r["village_name"]) for r in rows}
    en = english(sorted(set(townships.values()) | set(names.values()))) | READINGS
    seats = {code: moved(*COUNTY_POINT, *(1000 * k for k in TOWNSHIP_PLACES[name])) for code, name in townships.items()}
    persons = {code: village_persons(code, name) for code, name in names.items()}
    classes = size_classes(persons)
    places = village_places(seats, sorted(names), border)
    posts = [post(COUNTY, "新泰市", "Xintai City", "county", "", COUNTY_POINT, sum(persons.values()), "",
                  name_en_basis="recalled", position_basis="recalled", population_basis="assumed")]
    posts += [post(code, name, en[name], "township", COUNTY, seats[code],
                   sum(p for v, p in persons.items() if v.startswith(code)), "", position_basis="assumed",
                   population_basis="assumed") for code, name in townships.items()]
    posts += [post(code, name, en[name], "village", code[:9], places[code], persons[code], "",
                   size_class=classes[code], position_basis="assumed", population_basis="assumed")
              for code, name in names.items()]
    return posts


def village_persons(code, name):
    """People of a village: skewed like villages are, more in communities; assumed."""
    luck = spread(f"persons/{code}")
    most = MOST_PERSONS if name.endswith("社区") else 2600
    return int(400 + (most - 400) * luck**1.6)


def size_classes(persons):
    """Thirds by population: large, medium, small."""
    order = sorted(persons, key=lambda code: (-persons[code], code))
    third = math.ceil(len(order) / 3)
    return {code: ("large", "medium", "small")[k // third] for k, code in enumerate(order)}


def village_places(seats, codes, border):
    """Villages on golden-angle spirals round their seats, each in the part of the county that is its township's."""
    count = {seat: sum(code.startswith(seat) for code in codes) for seat in seats}
    area_per_village = area_km2(border) / len(codes)
    reach2 = {seat: count[seat] * area_per_village / math.pi for seat in seats}
    places = {}
    for seat, point in seats.items():
        mine = [code for code in codes if code.startswith(seat)]
        spots = spiral(seat, point, len(mine), area_per_village, seats, reach2, border)
        places.update(zip(mine, spots))
    return places


def spiral(seat, point, count, area, seats, reach2, border):
    """So many places from the seat outwards; drawn closer together until the township's own ground holds them."""
    turn = 2 * math.pi * spread(f"spiral/{seat}")
    for attempt in range(40):
        spots = []
        for k in range(4 * count + 20):
            away = 0.45 if k == 0 else math.sqrt((k + 0.7) * area * 0.93**attempt / math.pi)
            angle = turn + k * math.pi * (3 - math.sqrt(5)) + 0.4 * (spread(f"spiral/{seat}/{k}") - 0.5)
            lon, lat = moved(*point, 1000 * away * math.cos(angle), 1000 * away * math.sin(angle))
            spot = (round(lon, 5), round(lat, 5))
            nearest = min(seats, key=lambda s: distance_km(spot, seats[s]) ** 2 - 0.6 * reach2[s])
            if holds(border, spot) and nearest == seat:
                spots.append(spot)
            if len(spots) == count:
                return spots
    raise AssertionError(f"no room for the villages of {seat}")


# ---------------------------------------------------------------------------------------------- who and what there is


def make_households(posts):
    """One group a village, at its post; the village of the fire has a second one, which is known house by house."""
    fire = fire_village(posts)
    groups = []
    for v in of_tier(posts, "village"):
        persons = v["population_persons"]
        if v is fire:
            lane = round(FIRE_HOUSES * PERSONS_PER_HOUSEHOLD)
            lon, lat = moved(*point_of(v), 180, 120)
            groups.append(group(v, 2, FIRE_HOUSES, lane, round(lon, 5), round(lat, 5)))
            persons -= lane
        groups.append(group(v, 1, max(1, round(persons / PERSONS_PER_HOUSEHOLD)), persons, *point_of(v)))
    return sorted(groups, key=lambda g: g["id"])


def group(village, k, households, persons, lon, lat):
    """One row of households.csv."""
    return {"id": f"G-{village['code']}-{k}", "post": village["code"], "households": households, "persons": persons,
            "lon_deg": lon, "lat_deg": lat, "basis": "assumed", "position_basis": "assumed"}


def fire_village(posts):
    """The village where the event's fire breaks out."""
    township, name = FIRE_VILLAGE.split("/")
    seat = next(p for p in posts if p["name"] == township)
    return next(p for p in posts if p["superior"] == seat["code"] and p["name"] == name)


def make_houses(posts, groups):
    """Two rows of houses along a lane, about 14 m apart."""
    lane = next(g for g in groups if g["id"] == f"G-{fire_village(posts)['code']}-2")
    persons = share_out(lane["persons"], [1 + spread(f"house/{k}") for k in range(FIRE_HOUSES)])
    houses = []
    for k in range(FIRE_HOUSES):
        row, place = divmod(k, FIRE_HOUSES // 2)
        lon, lat = moved(*point_of(lane), (place - 3.5) * 14 + 4 * (spread(f"house/{k}/e") - 0.5),
                         row * 17 + 4 * (spread(f"house/{k}/n") - 0.5))
        houses.append({"id": f"H-{lane['post']}-{k + 1:02d}", "group": lane["id"], "persons": persons[k],
                       "lon_deg": round(lon, 6), "lat_deg": round(lat, 6), "basis": "assumed",
                       "position_basis": "assumed"})
    return houses


def make_officers(posts):
    """One information officer per village (asked for in the county's document, number assumed); no names."""
    return [{"id": f"O-{v['code']}", "post": v["code"], "basis": "assumed"} for v in of_tier(posts, "village")]


def make_desks(posts, agencies, lacking):
    """All assumed. Villages that keep no duty have nobody at the desk by night."""
    crew = {"county": (6, 3, 4, ""), "township": (2, 1, 2, ""), "village": (1, 1, 1, "")}
    rows = []
    for p in posts:
        day, night, holiday, flood = crew[p["tier"]]
        alone = p["code"] in lacking
        rows.append(desk(p["code"], day, 0 if alone else night, "" if alone else holiday, flood))
    return rows + agency_desks(agencies)


def make_teams(posts):
    """County, fire-station, township and village teams, people of the place, help from outside."""
    rows = [team(f"T-{COUNTY}-{k:02d}", name, name_en, COUNTY, "county", persons, can, basis="assumed")
            for k, (name, name_en, persons, can) in enumerate(COUNTY_TEAMS, 1)]
    rows += [team(f"T-{COUNTY}-F{k}", name + "队", name_en + " Team", "119", "fire-station", 24,
                  "fire-fighting hazmat general-rescue", basis="assumed", station=identity)
             for k, (identity, name, name_en, _, _) in enumerate(STATIONS, 1)]
    rows += [team(f"T-{p['code']}", p["name"] + "应急救援队", p["name_en"] + " Rescue Team", p["code"], "township",
                  TOWNSHIP_TEAM, TOWNSHIP_CAPABILITIES, basis="assumed") for p in of_tier(posts, "township")]
    rows += [team(f"T-{p['code']}", p["name"] + "应急救援队", p["name_en"] + " Rescue Team", p["code"], "village",
                  VILLAGE_TEAM[p["size_class"]], VILLAGE_CAPABILITIES, basis="assumed")
             for p in of_tier(posts, "village")]
    return rows + [team(*row, basis="assumed") for row in HELP_TEAMS]


def make_stations():
    """Three fire stations, assumed."""
    rows = []
    for identity, name, name_en, east_km, north_km in STATIONS:
        lon, lat = moved(*COUNTY_POINT, 1000 * east_km, 1000 * north_km)
        rows.append({"id": identity, "name": name, "name_en": name_en, "post": COUNTY, "lon_deg": round(lon, 5),
                     "lat_deg": round(lat, 5), "basis": "assumed", "position_basis": "assumed"})
    return rows


def make_stores(posts):
    """A store at the county and at each township; areas assumed (30 m2 is asked for in another county)."""
    return [{"id": f"W-{p['code']}", "name": p["name"] + "应急物资库", "name_en": f"{p['name_en']} Store",
             "post": p["code"], "area_m2": 400 if p["tier"] == "county" else 30, "lon_deg": p["lon_deg"],
             "lat_deg": p["lat_deg"], "basis": "assumed", "position_basis": "assumed"}
            for p in posts if p["tier"] != "village"]


def make_equipment(posts):
    """Who holds less or more than region.yaml says: landlines of some villages, worn batteries, missing hand radios."""
    rows = []
    for p in of_tier(posts, "village"):
        if spread(f"landline/{p['code']}") < 0.2:
            rows.append(equipment(p["code"], "landline"))
        if spread(f"battery/{p['code']}") < 0.15:
            rows.append(equipment(p["code"], "group-call", battery_min=90))
        if spread(f"radio/{p['code']}") < 0.25:
            rows.append(equipment(p["code"], "radio", held=False))
    return rows


# ---------------------------------------------------------------------------------------------- roads and checks


def lay_network(posts, border):
    """Junctions at all posts; neighbours joined; roads between neighbouring seats raised in class."""
    network = Network([point_of(p) for p in posts], DETOUR)
    for a, b in gabriel(network.points):
        network.add(a, b)
    drop_roads_outside(network, border)
    for road_class, pairs in seat_pairs(posts).items():
        for a, b in pairs:
            raise_road(network, a, b, road_class, seat_road_name(posts[a], posts[b]), shared=True)
    return network


def check(border, posts, groups, houses, agencies, network, roads):
    """Counts that were read, sums, places, ways."""
    assert len(of_tier(posts, "township")) == 21 and len(of_tier(posts, "village")) == 913
    assert len({(p["lon_deg"], p["lat_deg"]) for p in posts}) == len(posts), "two posts at one place"
    per_village = {}
    for g in groups:
        per_village[g["post"]] = per_village.get(g["post"], 0) + g["persons"]
    assert all(per_village[v["code"]] == v["population_persons"] for v in of_tier(posts, "village"))
    assert all(holds(border, point_of(row)) for row in posts + groups + houses), "something stands outside"
    assert not any(holds(border, point_of(a)) for a in agencies if a["lon_deg"]), "a neighbour stands inside"
    assert len(network.reached(0)) == len(posts), "a village cannot be reached"
    print(f"posts: {len(posts)}; {posts[0]['population_persons']} persons; roads: {len(roads)} segments,"
          f" {sum(float(r['length_km']) for r in roads):.0f} km")
    for road_class in CLASS_RANK:
        print(f"  {road_class}: {sum(r['class'] == road_class for r in roads)} segments")
    print(f"  fire village: {fire_village(posts)['code']}")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--data", type=pathlib.Path, required=True, help="folder with the collected data")
    data = parser.parse_args().data
    rows = read_rows(data / "cn_admin" / "xintai_370982_villages.csv")
    border = clean_ring(read_border(data / "cn_county_boundary" / "xintai_370982.geojson"))
    assert first_self_meeting(border) is None and abs(area_km2(border) / 1910.2 - 1) < 0.01

    posts = make_posts(rows, border)
    villages, townships = of_tier(posts, "village"), of_tier(posts, "township")
    agencies = make_agencies(COUNTY, "市", PREFECTURE, NEIGHBOURS, AGENCY_NAMES)
    groups = make_households(posts)
    houses = make_houses(posts, groups)
    network = lay_network(posts, border)
    roads = make_roads(network, posts)
    check(border, posts, groups, houses, agencies, network, roads)

    means = make_means(villages, spread)
    # the village that the drill sets on fire is not made to look careless
    means = [row for row in means if "370982108217" not in map(str, row.values() if isinstance(row, dict) else row)]
    lacking = {m["post"] for m in means if "duty" not in m["systems"].split()}
    tables = {
        "posts": posts, "households": groups, "houses": houses, "officers": make_officers(posts),
        "desks": make_desks(posts, agencies, lacking), "teams": make_teams(posts), "stations": make_stations(),
        "stores": make_stores(posts), "agencies": agencies, "leaders": make_leaders(COUNTY, "市", "City", townships),
        "responsibles": make_responsibles(posts), "equipment": make_equipment(posts), "villages": means,
        "junctions": make_junctions(posts), "roads": roads,
    }
    texts = {"border.geojson": border_text(border, "新泰市", COUNTY)}
    texts.update({f"{name}.csv": csv_text(table) for name, table in tables.items()})
    folder = pathlib.Path(__file__).resolve().parent
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
        print(f"wrote {name}: {text.count(chr(10))} lines")
    print(f"{sum(len(text.encode()) for text in texts.values()) / 1e6:.2f} MB in all")


if __name__ == "__main__":
    main()
