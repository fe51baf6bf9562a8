# SPDX-License-Identifier: Apache-2.0
# What the generators of regions share about offices: agencies beside the three tiers, their desks, leaders, persons who
# answer for a place. Offices only, never persons. Knows no single county and nothing of the simulator.
"""Rows of agencies.csv, desks.csv, leaders.csv, responsibles.csv and equipment.csv. Used by make_region.py."""

# id, name, name_en, kind, line superior; {0} is 县 or 市. That a county has such an office is common knowledge (recalled).
AGENCIES = [
    ("119", "{0}消防救援大队119指挥中心", "119 Fire and Rescue Centre", "fire-service", "prefecture"),
    ("110", "{0}公安局110指挥中心", "110 Police Call Centre", "call-centre", "police"),
    ("120", "{0}急救中心120指挥调度室", "120 Ambulance Call Centre", "call-centre", "health"),
    ("party-duty", "{0}委值班室", "Party Committee Duty Office", "duty-office", ""),
    ("government-duty", "{0}政府值班室", "Government Duty Office", "duty-office", ""),
    ("emergency", "{0}应急管理局", "Emergency Management Bureau", "department", "prefecture"),
    ("weather", "{0}气象局", "Meteorological Bureau", "department", "prefecture"),
    ("water", "{0}水务局", "Water Bureau", "department", ""),
    ("resources", "{0}自然资源局", "Natural Resources Bureau", "department", ""),
    ("transport", "{0}交通运输局", "Transport Bureau", "department", ""),
    ("ecology", "{0}生态环境分局", "Ecology and Environment Branch", "department", "prefecture"),
    ("civil-affairs", "{0}民政局", "Civil Affairs Bureau", "department", ""),
    ("health", "{0}卫生健康局", "Health Bureau", "department", ""),
    ("police", "{0}公安局", "Police Bureau", "department", ""),
    ("publicity", "{0}委宣传部", "Publicity Department", "department", ""),
    ("power", "国网{0}供电公司", "Power Supply Company", "enterprise", "prefecture"),
    ("telecom", "{0}通信保障联合值守点", "Joint Telecommunications Duty Point", "enterprise", ""),
]

# officers by day, night, holiday, flood season; all assumed, by kind of agency
CREWS = {
    "fire-service": (4, 3, 4, 4), "call-centre": (4, 3, 4, 4), "duty-office": (2, 1, 2, 2), "department": (2, 1, 1, 2),
    "enterprise": (2, 1, 1, 2), "prefecture": (4, 3, 4, 4), "neighbour": (2, 1, 1, 2),
}


def make_agencies(county, word, prefecture, neighbours, renamed=None):
    """The county's agencies, at its own seat, then the prefecture and the neighbours, (id, name, name_en, lon, lat) each."""
    rows = []
    for identity, name, name_en, kind, line in AGENCIES:
        name, name_en = (renamed or {}).get(identity, (name.format(word), name_en))
        rows.append(agency(identity, name, name_en, kind, county, prefecture[0] if line == "prefecture" else line))
    rows.append(agency(*prefecture[:3], "prefecture", point=prefecture[3:]))
    rows += [agency(*each[:3], "neighbour", point=each[3:]) for each in neighbours]
    return rows


def agency(identity, name, name_en, kind, superior="", line="", point=("", "")):
    """One row of agencies.csv; without a point it stands at its superior."""
    return {"id": identity, "name": name, "name_en": name_en, "kind": kind, "superior": superior, "line": line,
            "lon_deg": point[0], "lat_deg": point[1], "basis": "recalled",
            "position_basis": "recalled" if point[0] else "assumed", "name_en_basis": "estimated"}


def desk(code, day, night="", holiday="", flood_season="", leaders=1, basis="assumed"):
    """One row of desks.csv; empty = as by day."""
    return {"post": code, "officers_persons": day, "officers_night_persons": night,
            "officers_holiday_persons": holiday, "officers_flood_season_persons": flood_season,
            "leaders_persons": leaders, "basis": basis}


def agency_desks(agencies):
    """Desks of the agencies, assumed by kind."""
    return [desk(a["id"], *CREWS[a["kind"]]) for a in agencies]


def leader(identity, code, title, title_en, role="", deputy="", township="", basis="assumed"):
    """One row of leaders.csv: an office, no person."""
    return {"id": identity, "post": code, "role": role, "title": title, "title_en": title_en, "deputy": deputy,
            "township": township, "basis": basis}


def make_leaders(county, word, word_en, townships):
    """The county's leaders, a county leader for each township, a head and a deputy in each township."""
    by_number = [f"L-{county}-{k}" for k in range(6)]
    rows = [
        leader(by_number[1], county, f"{word}应急带班领导", "Leader on Duty", "duty-leader", deputy=by_number[5]),
        leader(by_number[2], county, f"{word}应急委主任({word}委书记)", f"Commission Director ({word_en} Party Secretary)",
               "director-party", deputy=by_number[4]),
        leader(by_number[3], county, f"{word}应急委主任({word}长)", f"Commission Director (Head of {word_en} Government)",
               "director-government", deputy=by_number[4]),
        leader(by_number[4], county, f"{word}应急委副主任(常务副{word}长)", "Deputy Director of the Commission",
               "deputy-director"),
        leader(by_number[5], county, f"{word}应急局带班负责同志", "Bureau Head on Duty", "bureau-head"),
    ]
    for k, township in enumerate(townships):
        office = ("party-duty", "government-duty")[k % 2]
        rows.append(leader(f"LC-{township['code']}", office, f"联系{township['name']}的{word}领导",
                           f"{word_en} Leader for {township['name_en']}", "township-liaison",
                           township=township["code"]))
    for township in townships:
        head = f"L-{township['code']}-1"
        second = f"L-{township['code']}-2"
        rows.append(leader(head, township["code"], f"{township['name']}主要负责同志", f"Head of {township['name_en']}",
                           "township-head", deputy=second))
        rows.append(leader(second, township["code"], f"{township['name']}分管负责同志",
                           f"Deputy Head of {township['name_en']}", "township-deputy"))
    return rows


def responsible(identity, name, name_en, answers_for, code, deputy):
    """One row of responsibles.csv: an office, no person and no number."""
    return {"id": identity, "name": name, "name_en": name_en, "answers_for": answers_for, "post": code,
            "deputy": "true" if deputy else "false", "basis": "assumed"}


def make_responsibles(posts):
    """One person answers for each post; the county's, the townships' and the larger villages' have a deputy."""
    return [responsible(f"P-{p['code']}", f"{p['name']}防灾责任人", f"Responsible for {p['name_en']}", p["tier"],
                        p["code"], p["tier"] != "village" or p["size_class"] != "small") for p in posts]


def equipment(code, channel, held=True, battery_min=""):
    """One row of equipment.csv."""
    return {"post": code, "channel": channel, "held": "true" if held else "false", "battery_min": battery_min,
            "basis": "assumed"}


def means(code, systems, handbook, kit, administrators):
    """One row of villages.csv."""
    return {"post": code, "systems": " ".join(systems), "handbook": "true" if handbook else "false",
            "kit": "true" if kit else "false", "administrators_persons": administrators, "basis": "assumed"}


SYSTEMS = ("duty", "risk-checks", "reports", "relief", "evacuation", "response")


def make_means(villages, spread):
    """Of the small villages a third lack something; which, is chance. All others have everything and need no row."""
    rows = []
    for village in villages:
        luck = spread(f"means/{village['code']}")
        if village["size_class"] != "small" or luck >= 0.33:
            continue
        lacking = SYSTEMS[int(luck * 600) % len(SYSTEMS)]
        kept = [s for s in SYSTEMS if s != lacking]
        rows.append(means(village["code"], kept, luck > 0.12, luck < 0.06 or luck > 0.2, 1))
    return rows
