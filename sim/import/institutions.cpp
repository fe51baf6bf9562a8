// SPDX-License-Identifier: Apache-2.0
// Sizes of teams are those that county documents name (25, 20 and 15 for villages, 30 for townships); the rest is assumed.
#include "sim/import/institutions.hpp"

#include "sim/import/csv.hpp"
#include "sim/import/degrees.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>

namespace sanji::import {
namespace {

struct Agency {
  std::string_view id;
  std::string_view name;
  std::string_view name_en;
  std::string_view kind;
  std::string_view line;  ///< id of the agency of its own line; empty = none
};
constexpr std::array agencies{
    Agency{"119", "县消防救援大队119指挥中心", "119 Fire and Rescue Centre", "fire-service", "prefecture"},
    Agency{"110", "县公安局110指挥中心", "110 Police Call Centre", "call-centre", "police"},
    Agency{"120", "县急救中心120指挥调度室", "120 Ambulance Call Centre", "call-centre", "health"},
    Agency{"party-duty", "县委值班室", "Party Committee Duty Office", "duty-office", ""},
    Agency{"government-duty", "县政府值班室", "Government Duty Office", "duty-office", ""},
    Agency{"emergency", "县应急管理局", "Emergency Management Bureau", "department", "prefecture"},
    Agency{"weather", "县气象局", "Meteorological Bureau", "department", "prefecture"},
    Agency{"water", "县水务局", "Water Bureau", "department", ""},
    Agency{"resources", "县自然资源局", "Natural Resources Bureau", "department", ""},
    Agency{"transport", "县交通运输局", "Transport Bureau", "department", ""},
    Agency{"ecology", "县生态环境分局", "Ecology and Environment Branch", "department", "prefecture"},
    Agency{"civil-affairs", "县民政局", "Civil Affairs Bureau", "department", ""},
    Agency{"health", "县卫生健康局", "Health Bureau", "department", ""},
    Agency{"police", "县公安局", "Police Bureau", "department", ""},
    Agency{"publicity", "县委宣传部", "Publicity Department", "department", ""},
    Agency{"power", "县供电公司", "Power Supply Company", "enterprise", "prefecture"},
    Agency{"telecom", "县通信保障联合值守点", "Joint Telecommunications Duty Point", "enterprise", ""},
    Agency{"prefecture", "市应急指挥中心", "City Emergency Centre", "prefecture", ""},
};

/// Officers by day, by night, on holidays, in the flood season.
struct Crew {
  std::string_view kind;
  std::array<std::string_view, 4> officers;
};
constexpr std::array crews{
    Crew{"county", {"6", "3", "6", "6"}},      Crew{"township", {"2", "1", "2", "2"}},
    Crew{"village", {"1", "1", "1", "1"}},     Crew{"fire-service", {"4", "3", "4", "4"}},
    Crew{"call-centre", {"4", "3", "4", "4"}}, Crew{"duty-office", {"2", "1", "2", "2"}},
    Crew{"department", {"2", "1", "1", "2"}},  Crew{"enterprise", {"2", "1", "1", "2"}},
    Crew{"prefecture", {"4", "3", "4", "4"}},
};

struct CountyTeam {
  std::string_view name;
  std::string_view name_en;
  std::string_view persons;
  std::string_view capabilities;
};
constexpr std::array county_teams{
    CountyTeam{"县综合应急救援队", "County Rescue Team", "60", "general-rescue flood-rescue evacuation"},
    CountyTeam{"县抗洪抢险队", "County Flood Rescue Team", "50", "flood-rescue general-rescue evacuation"},
    CountyTeam{"县森林消防队", "County Forest Fire Team", "50", "forest-fire fire-fighting general-rescue"},
    CountyTeam{"县应急通信队", "County Communications Team", "24", "communications"},
    CountyTeam{"县道路抢通队", "County Road Clearing Team", "40", "road-clearing"},
    CountyTeam{"县电力抢修队", "County Power Repair Team", "36", "power-repair"},
    CountyTeam{"县危险化学品处置队", "County Hazardous Chemicals Team", "24", "hazmat"},
    CountyTeam{"县医疗救治队", "County Medical Team", "40", "medical"},
    CountyTeam{"县卫生防疫队", "County Epidemic Control Team", "24", "epidemic-control medical"},
};

std::string agencies_csv(const County& county) {
  Csv csv("id,name,name_en,kind,superior,line,lon_deg,lat_deg,basis,position_basis,name_en_basis");
  for (const Agency& agency : agencies) {
    const bool is_above = agency.kind == "prefecture";
    csv.add({std::string(agency.id), std::string(agency.name), std::string(agency.name_en), std::string(agency.kind),
             is_above ? "" : county.posts.front().code, std::string(agency.line),
             is_above ? lon_text(county.posts.front().position) : "",
             is_above ? lat_text(county.posts.front().position) : "", "assumed", "assumed", "estimated"});
  }
  return csv.text();
}

std::string_view kind_of(const CountyPost& post) {
  return post.is_county() ? "county" : post.is_township() ? "township" : "village";
}

std::string desks_csv(const County& county) {
  Csv csv(
      "post,officers_persons,officers_night_persons,officers_holiday_persons,officers_flood_season_persons,"
      "leaders_persons,basis");
  const auto add = [&](const std::string& post, std::string_view kind) {
    const auto* const crew =
        std::find_if(crews.begin(), crews.end(), [&](const Crew& each) { return each.kind == kind; });
    std::vector<std::string> row{post};
    for (const std::string_view officers : crew->officers) row.emplace_back(officers);
    row.insert(row.end(), {"1", "assumed"});
    csv.add(row);
  };
  for (const CountyPost& post : county.posts) add(post.code, kind_of(post));
  for (const Agency& agency : agencies) add(std::string(agency.id), agency.kind);
  return csv.text();
}

std::string leaders_csv(const County& county) {
  Csv csv("id,post,role,title,title_en,deputy,township,basis");
  const std::string& code = county.posts.front().code;
  const auto id = [&](int k) { return fmt::format("L-{}-{}", code, k); };
  csv.add({id(1), code, "duty-leader", "县应急带班领导", "Leader on Duty", id(5), "", "assumed"});
  csv.add({id(2), code, "director-party", "县应急委主任(县委书记)", "Commission Director (Party Secretary)", id(4), "",
           "assumed"});
  csv.add({id(3), code, "director-government", "县应急委主任(县长)", "Commission Director (Head of Government)", id(4),
           "", "assumed"});
  csv.add({id(4), code, "deputy-director", "县应急委副主任(常务副县长)", "Deputy Director of the Commission", "", "",
           "assumed"});
  csv.add({id(5), code, "bureau-head", "县应急局带班负责同志", "Bureau Head on Duty", "", "", "assumed"});
  bool is_party = true;
  for (const CountyPost& post : county.posts) {
    if (!post.is_township()) continue;
    csv.add({"LC-" + post.code, is_party ? "party-duty" : "government-duty", "township-liaison",
             fmt::format("联系{}的县领导", post.name.zh), "County Leader for " + post.name.en, "", post.code,
             "assumed"});
    is_party = !is_party;
  }
  for (const CountyPost& post : county.posts) {
    if (!post.is_township()) continue;
    const std::string head = fmt::format("L-{}-1", post.code);
    const std::string second = fmt::format("L-{}-2", post.code);
    csv.add({head, post.code, "township-head", post.name.zh + "主要负责同志", "Head of " + post.name.en, second, "",
             "assumed"});
    csv.add({second, post.code, "township-deputy", post.name.zh + "分管负责同志", "Deputy Head of " + post.name.en, "",
             "", "assumed"});
  }
  return csv.text();
}

std::string responsibles_csv(const County& county) {
  Csv csv("id,name,name_en,answers_for,post,deputy,basis");
  for (const CountyPost& post : county.posts) {
    csv.add({"P-" + post.code, post.name.zh + "防灾责任人", "Responsible for " + post.name.en,
             std::string(kind_of(post)), post.code, post.is_village() ? "false" : "true", "assumed"});
  }
  return csv.text();
}

std::string officers_csv(const County& county) {
  Csv csv("id,post,basis");
  for (const CountyPost& post : county.posts) {
    if (post.is_village()) csv.add({"O-" + post.code, post.code, "assumed"});
  }
  return csv.text();
}

/// Large, medium and small villages have teams of 25, 20 and 15.
std::string village_team(base::Persons population) {
  return population.value >= 1500 ? "25" : population.value >= 600 ? "20" : "15";
}

std::string teams_csv(const County& county) {
  Csv csv(
      "id,name,name_en,post,kind,station,persons,capabilities,basis,persons_basis,capabilities_basis,name_en_basis");
  const auto add = [&](std::string id, std::string name, std::string name_en, std::string post, std::string kind,
                       std::string station, std::string persons, std::string capabilities) {
    csv.add({std::move(id), std::move(name), std::move(name_en), std::move(post), std::move(kind), std::move(station),
             std::move(persons), std::move(capabilities), "assumed", "assumed", "assumed", "estimated"});
  };
  const std::string& code = county.posts.front().code;
  for (std::size_t k = 0; k < county_teams.size(); ++k) {
    const CountyTeam& team = county_teams[k];
    add(fmt::format("T-{}-{:02}", code, k + 1), std::string(team.name), std::string(team.name_en), code, "county", "",
        std::string(team.persons), std::string(team.capabilities));
  }
  for (std::size_t k = 0; k < county.stations.size(); ++k) {
    add(fmt::format("T-{}-F{}", code, k + 1), county.stations[k].name.zh + "队", county.stations[k].name.en + " Team",
        "119", "fire-station", fmt::format("S-{:02}", k + 1), "24", "fire-fighting hazmat general-rescue");
  }
  for (const CountyPost& post : county.posts) {
    if (post.is_county()) continue;
    add("T-" + post.code, post.name.zh + "应急救援队", post.name.en + " Rescue Team", post.code,
        std::string(kind_of(post)), "", post.is_township() ? "30" : village_team(post.population),
        post.is_township() ? "general-rescue evacuation medical" : "general-rescue evacuation");
  }
  return csv.text();
}

}  // namespace

std::map<std::string, std::string> institutions_of(const County& county) {
  return {{"agencies.csv", agencies_csv(county)}, {"desks.csv", desks_csv(county)},
          {"leaders.csv", leaders_csv(county)},   {"responsibles.csv", responsibles_csv(county)},
          {"officers.csv", officers_csv(county)}, {"teams.csv", teams_csv(county)}};
}

}  // namespace sanji::import
