// SPDX-License-Identifier: Apache-2.0
// Every key of a network beyond the three tiers, read once and found again in the model.
#include "tests/sim/input/network_county.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>

using namespace sanji;
using namespace sanji::input;
using model::PostKind;

namespace {

const model::Scenario& county() {
  static const model::Scenario scenario = [] {
    WrittenFiles files;
    write_network_county(files);
    LoadResult result = load_scenario(files / "drill.yaml", base::Language::en);
    for (const base::Issue& issue : result.issues.sorted()) UNSCOPED_INFO(base::to_text(issue));
    REQUIRE(result.loaded);
    return std::move(result.loaded->scenario);
  }();
  return scenario;
}

model::PostId post(std::string_view code) {
  const model::PostId found = model::find_post(county().region, code);
  REQUIRE(found.valid());
  return found;
}

base::Range<base::Duration> minutes(double low, double high) {
  return base::Range<base::Duration>::between(base::minutes(low), base::minutes(high));
}
base::Range<base::Duration> minutes(double exact) { return base::Range<base::Duration>::exactly(base::minutes(exact)); }

}  // namespace

TEST_CASE("region.yaml says how people answer, what days flood and how the province speaks") {
  const model::Region& region = county().region;
  CHECK(region.naming == model::Naming::gansu);
  CHECK(region.flood_season.holds(5, 15));
  CHECK_FALSE(region.flood_season.holds(5, 14));
  CHECK(region.flood_season.holds(9, 30));
  CHECK(region.leader_answers == minutes(1, 3));
  CHECK(region.responsible_answers_day.value == 0.8);
  CHECK(region.responsible_answers_night.value == 0.5);
  CHECK(region.noticing_error == base::Range<double>::between(0.5, 1.5));
  CHECK(region.walk == minutes(10, 20));
  CHECK(region.turnout[static_cast<std::size_t>(model::TeamKind::outside)].muster_night == minutes(40));
}

TEST_CASE("what region.yaml leaves out has its default") {
  WrittenFiles files;
  write_small_county(files);
  const LoadResult result = load_scenario(files / "drill.yaml", base::Language::en);
  REQUIRE(result.loaded);
  const model::Region& region = result.loaded->scenario.region;
  CHECK(region.naming == model::Naming::plain);
  CHECK(region.flood_season.from_month == 6);
  CHECK(region.leader_answers == minutes(0));
  CHECK(region.responsible_answers_day.value == 0.9);
  CHECK(region.noticing_error == base::Range<double>::exactly(1.0));
  REQUIRE(region.channels.size() == 1);
  CHECK(region.channels.begin()->medium == model::Medium::network);
  CHECK(region.channels.begin()->held_by.size() == model::post_kind_count);
  CHECK(region.channels.begin()->coverage.value == 1.0);
  REQUIRE(region.means.size() == 4);
  CHECK(region.means[2].has(model::VillageSystem::relief));
  CHECK(region.means[2].handbook);
  CHECK_FALSE(region.desks[0].at_night);
  const model::Plan& plan = result.loaded->scenario.plan;
  CHECK(plan.channels[0].attempts == 2);
  CHECK(plan.channels[0].redial == base::minutes(1));
  CHECK(plan.channels[0].retry == base::minutes(10));
  CHECK(plan.absent.deputy_after == base::hours(24));
  CHECK(plan.stand_down.every == base::Duration{});
  CHECK(plan.mobilisation.from_level == 0);
  CHECK(plan.reinforcement.from_level == 0);
  CHECK(plan.publication.from_level == 0);
  CHECK_FALSE(plan.reporting[0].approval);
  CHECK_FALSE(result.loaded->scenario.event.holiday);
}

TEST_CASE("channels say how they carry words, for how many, and who holds them") {
  const model::Region& region = county().region;
  const model::Channel& mobile = region.channels[model::ChannelId(0)];
  CHECK(mobile.setup == base::Range<base::Duration>::between(base::seconds(10), base::seconds(20)));
  CHECK(mobile.capacity == 40);
  CHECK(mobile.shared_by == model::SharedBy::township);
  CHECK(mobile.needs_power);
  CHECK(mobile.battery == base::hours(4));
  CHECK(mobile.coverage.value == Approx(0.9));
  const model::ChannelId satellite(1);
  CHECK(region.channels[satellite].held_by ==
        std::vector{PostKind::county, PostKind::township, PostKind::fire_service});
  CHECK(region.channels[model::ChannelId(2)].medium == model::Medium::messenger);
  CHECK(region.channels[model::ChannelId(2)].speed.value == Approx(20.0 / 3.6));
  REQUIRE(region.equipment.size() == 4);
  CHECK(model::holds(region, post("plant"), satellite));
  CHECK_FALSE(model::holds(region, post("622926100202"), satellite));
  CHECK(model::battery_of(region, post("622926100201"), satellite) == base::hours(2));
  CHECK(model::battery_of(region, post("622926100202"), model::ChannelId(0)) == base::minutes(30));
}

TEST_CASE("agencies stand behind the tree, by their ids, at their own place or their superior's") {
  const model::Region& region = county().region;
  std::vector<std::string> codes;
  for (const model::Post& each : region.posts) codes.push_back(each.code);
  CHECK(codes == std::vector<std::string>{"622926", "622926100", "622926100201", "622926100202", "119", "120", "duty",
                                          "neighbour", "plant", "prefecture", "weather"});
  const model::Post& fire = region.posts[post("119")];
  CHECK(fire.tier == model::Tier::outside);
  CHECK(fire.kind == PostKind::fire_service);
  CHECK(fire.superior == post("622926"));
  CHECK(fire.line == post("prefecture"));
  CHECK(fire.position == region.posts[post("622926")].position);
  CHECK(region.posts[post("plant")].position == region.posts[post("622926100201")].position);
  CHECK_FALSE(region.posts[post("prefecture")].superior.valid());
  CHECK(region.posts[post("weather")].position_basis == model::Basis::estimated);
  CHECK(region.posts[post("weather")].name.en_basis == model::Basis::recalled);
  CHECK(region.posts[post("622926")].subordinates == std::vector{post("622926100")});
  REQUIRE(region.desks.size() == region.posts.size());
  CHECK(region.desks[post("119").index()].officers.value == 4);
  CHECK(region.desks[0].at_night == base::Persons{2});
  CHECK(region.desks[0].on_holiday == base::Persons{3});
  CHECK(region.desks[0].in_flood_season == base::Persons{8});
  CHECK(region.desks[3].at_night == base::Persons{0});
  CHECK_FALSE(region.desks[3].on_holiday);
  CHECK(region.teams[model::TeamId(3)].post == post("prefecture"));
}

TEST_CASE("witnesses call an agency or the village") {
  const model::Region& region = county().region;
  REQUIRE(region.witnesses.size() == 2);
  const model::Witness& neighbours = region.witnesses[0];
  CHECK(neighbours.kind == model::WitnessKind::resident);
  CHECK(neighbours.harms == std::vector{static_cast<int>(model::Harm::fire)});
  CHECK(neighbours.objects.size() == 2);
  CHECK(neighbours.calls == post("119"));
  CHECK(neighbours.share.value == 0.4);
  CHECK(neighbours.after_day == minutes(2, 8));
  CHECK(neighbours.after_night == minutes(5, 20));
  CHECK(neighbours.basis == model::Basis::assumed);
  CHECK_FALSE(region.witnesses[1].calls.valid());
  CHECK(region.witnesses[1].harms.empty());
}

TEST_CASE("leaders, responsible persons and villages are read, their names and numbers are not") {
  const model::Scenario& scenario = county();
  const model::Region& region = scenario.region;
  const model::LeaderId head(0);
  const model::LeaderId deputy(1);
  CHECK(region.leaders[head].title.en == "County head");
  CHECK(region.leaders[head].role == "director");
  CHECK(region.leaders[head].deputy == deputy);
  CHECK_FALSE(region.leaders[head].is_deputy);
  CHECK(region.leaders[deputy].is_deputy);
  CHECK(region.leaders[deputy].looks_after == post("622926100"));
  CHECK(model::leaders_of(region, post("weather")) == std::vector{model::LeaderId(2)});
  const model::Responsible& warden = *region.responsibles.begin();
  CHECK(warden.answers_for == model::Answers::township);
  CHECK(warden.has_deputy);
  CHECK(warden.post == post("622926100"));
  CHECK_FALSE(region.responsibles[model::ResponsibleId(1)].has_deputy);
  const model::VillageMeans& east = region.means[post("622926100201").index()];
  CHECK(east.systems.size() == 3);
  CHECK(east.has(model::VillageSystem::disaster_reports));
  CHECK_FALSE(east.kit);
  CHECK(east.administrators.value == 2);
  CHECK(region.means[post("622926100202").index()].systems.empty());
  CHECK_FALSE(region.means[post("622926100202").index()].handbook);
  for (const model::Source& source : scenario.sources) {
    for (const char* personal : {"某某", "1390000"}) CHECK(source.text.find(personal) == std::string::npos);
  }
}

TEST_CASE("sensors know who watches them and how well they measure") {
  const model::Region& region = county().region;
  const auto sensor = [&](std::string_view id) {
    return *std::find_if(region.sensors.begin(), region.sensors.end(), [&](const auto& each) { return each.id == id; });
  };
  CHECK(sensor("rain-1").watched_by == post("weather"));
  CHECK(sensor("rain-1").post == post("622926100201"));
  CHECK(sensor("rain-1").period == base::minutes(5));
  CHECK(sensor("rain-1").error == Approx(0.1));
  CHECK(sensor("river-1").measures == model::Measured::water_level);
  CHECK(sensor("river-1").error == 0.0);
}

TEST_CASE("a plan says who tells whom, over what, how often") {
  const model::Plan& plan = county().plan;
  const auto of = [](PostKind kind) { return static_cast<std::size_t>(kind); };
  CHECK(plan.handling[of(PostKind::village)].lays_aside == base::hours(2));
  CHECK(plan.handling[of(PostKind::county)].approval == model::Approval::later);
  CHECK(plan.handling[of(PostKind::neighbour)].verify == minutes(2));
  CHECK(plan.reporting[0].by == std::vector{model::ChannelId(0), model::ChannelId(2)});
  CHECK(plan.reporting[1].approval == model::Approval::later);
  CHECK(plan.reporting[2].to == std::vector{model::Addressee::prefecture});
  CHECK(plan.reporting[3].from == PostKind::fire_service);
  CHECK(plan.reporting[3].to == std::vector{model::Addressee::county, model::Addressee::line});
  REQUIRE(plan.notify.size() == 2);
  CHECK_FALSE(plan.notify[0].from.valid());
  CHECK(plan.notify[0].from_kind == PostKind::county);
  CHECK(plan.notify[0].to == std::vector{post("weather")});
  CHECK(plan.notify[0].to_kinds == std::vector{PostKind::township});
  CHECK(plan.notify[0].from_severity == 2);
  CHECK(plan.notify[1].from == post("119"));
  const model::FallBack& township = plan.channels[of(PostKind::township)];
  CHECK(township.order.size() == 3);
  CHECK(township.attempts == 3);
  CHECK(township.redial == base::minutes(2));
  CHECK(township.retry == base::minutes(20));
  REQUIRE(plan.heartbeats.size() == 1);
  CHECK(plan.heartbeats[0].first == base::minutes(30));
  CHECK(plan.heartbeats[0].every == base::minutes(60));
  CHECK(plan.heartbeats[0].missed == 2);
  CHECK_FALSE(plan.heartbeats[0].send_messenger);
  CHECK(plan.absent.deputy_after == base::minutes(30));
  REQUIRE(plan.spot_checks.size() == 1);
  CHECK(plan.spot_checks[0].of == PostKind::township);
  CHECK(plan.spot_checks[0].present_night.value == Approx(0.7));
}

TEST_CASE("a plan says who warns of what and who must answer") {
  const model::Plan& plan = county().plan;
  REQUIRE(plan.warnings.size() == 3);
  const model::WarningRule& rain = plan.warnings[0];
  CHECK(rain.event.en == "heavy rain");
  CHECK(rain.agency == post("weather"));
  CHECK(rain.colour == 4);
  CHECK(rain.at_least == 100.0);
  CHECK(rain.within == base::hours(3));
  CHECK(rain.issue == minutes(5, 10));
  CHECK(rain.whole_county);
  CHECK(rain.lasts == base::minutes(90));
  CHECK(rain.tells == std::vector{post("119")});
  CHECK(rain.tells_kinds == std::vector{PostKind::county, PostKind::village});
  CHECK(rain.urgency == "Immediate");
  CHECK(rain.response == "Evacuate");
  const model::WarningRule& river = plan.warnings[1];
  CHECK(river.at_least == 2.1);
  CHECK(river.within == base::Duration{});
  CHECK_FALSE(river.whole_county);
  CHECK(river.urgency == "Expected");
  CHECK(river.severity == "Severe");
  CHECK(river.certainty == "Likely");
  CHECK(river.response == "Prepare");
  CHECK(plan.warnings[2].at_least == 30.0);
  REQUIRE(plan.calls.size() == 2);
  CHECK(plan.calls[0].from_colour == 2);
  CHECK(plan.calls[0].whom == std::vector{model::Answers::township, model::Answers::village});
  CHECK(plan.calls[0].caller == PostKind::township);
  CHECK_FALSE(plan.calls[0].deputy);
  CHECK(plan.calls[1].from_colour == 3);
  CHECK(plan.calls[1].caller == PostKind::county);
  CHECK(plan.calls[1].superior);
}

TEST_CASE("a plan says who decides, who leads and who joins") {
  const model::Plan& plan = county().plan;
  REQUIRE(plan.levels.size() == 3);
  const model::LevelRule& three = plan.levels[1];
  CHECK(three.consultation.members == std::vector{post("weather"), post("119"), post("120")});
  CHECK(three.consultation.quorum == 2);
  CHECK(three.consultation.by == model::MeetBy::drive);
  CHECK(three.consultation.join == minutes(5, 10));
  CHECK(three.consultation.length == minutes(15));
  CHECK(three.when[1][0].number == 3.0);
  CHECK(plan.levels[0].when[1][0].comparison == model::Comparison::equal);
  CHECK(plan.levels[0].when[1][0].number == 4.0);
  CHECK(plan.levels[2].role == "director");
  CHECK(plan.levels[2].when[1][0].item == model::Consequence::isolated);
  CHECK(plan.stand_down.after == base::hours(2));
  CHECK(plan.stand_down.every == base::minutes(30));
  const model::Body& hq = plan.bodies[model::BodyId(0)];
  CHECK(hq.post == post("duty"));
  CHECK(hq.directors == std::vector<std::string>{"director"});
  CHECK(hq.members.size() == 2);
  CHECK(hq.from_level == 3);
  CHECK(hq.opening == minutes(10, 20));
  CHECK(plan.bodies[model::BodyId(1)].from_level == 0);
  CHECK_FALSE(plan.bodies[model::BodyId(1)].post.valid());
  CHECK(plan.handover.briefed.value == Approx(0.8));
  REQUIRE(plan.joint.size() == 1);
  CHECK(plan.joint[0].agency == post("weather"));
  CHECK(plan.joint[0].from_level == 4);
  CHECK(plan.joint[0].linkage == model::Linkage::information);
  CHECK(plan.joint[0].expert);
  CHECK(plan.mobilisation.from_level == 2);
  CHECK(plan.reinforcement.ask == std::vector{post("prefecture"), post("neighbour")});
  CHECK(plan.reinforcement.report_in == post("622926100"));
  CHECK(plan.publication.agency == post("duty"));
  CHECK(plan.publication.within == base::minutes(60));
  CHECK(plan.order.back() == model::TeamSource::outside);
  CHECK(plan.needs[1].harm == model::Harm::blackout);
}

TEST_CASE("a plan has its five parts and its library") {
  const model::Plan& plan = county().plan;
  CHECK(plan.roles.at(0).checklist == std::vector<std::string>{"report", "warn"});
  CHECK(plan.tasks.at(0).lead == std::vector{post("119")});
  CHECK(plan.procedure.at(0).what == model::Step::report_up);
  CHECK(plan.procedure.at(0).within == base::minutes(30));
  CHECK(plan.procedure.at(1).harms == std::vector{model::Harm::flood});
  CHECK(plan.times.at(0).id == "plan/open");
  CHECK(plan.times.at(0).from == model::Moment::told_county);
  CHECK(plan.times.at(0).limit == base::minutes(30));
  CHECK(plan.times.at(0).document == "小县预案");
  CHECK(plan.aftermath.at(0).within == base::hours(240));
  CHECK(plan.library.at(0).owners == std::vector{PostKind::county, PostKind::township});
  CHECK(plan.library.at(0).posts == std::vector{post("622926100201"), post("119")});
}

TEST_CASE("an event may befall the network itself, without a hazard") {
  const model::Event& event = county().event;
  CHECK(event.holiday);
  REQUIRE(event.failures.size() == 3);
  CHECK(event.failures[0].at == base::minutes(50));
  CHECK(event.failures[0].lasts == base::hours(4));
  CHECK(event.failures[0].posts ==
        std::vector{post("622926100"), post("622926100201"), post("622926100202"), post("plant")});
  CHECK(event.failures[0].room.value == 1.0);
  CHECK(event.failures[1].channels == std::vector{model::ChannelId(0)});
  CHECK(event.failures[2].posts.size() == 9);  // without prefecture and neighbour
  CHECK(event.failures[2].room.value == Approx(0.2));
  REQUIRE(event.absences.size() == 1);
  CHECK(event.absences[0].who == model::LeaderId(0));
  CHECK(event.absences[0].until == base::minutes(170));
  CHECK_FALSE(event.absences[0].deputy_told);
  REQUIRE(event.behaviours.size() == 3);
  CHECK(event.behaviours[0].factor == 0.5);
  CHECK(event.behaviours[0].until == base::minutes(60));
  CHECK(event.behaviours[1].delay == base::minutes(40));
  CHECK(event.behaviours[2].until > base::hours(24 * 365));
  REQUIRE(event.gauges.size() == 3);
  CHECK(event.gauges[0].readings.at(1).at == base::minutes(30));
  CHECK(event.gauges[0].readings.at(1).value == 60.0);
  CHECK(event.gauges[1].readings.at(1).value == 2.6);
}

TEST_CASE("each file of the network can be checked alone") {
  WrittenFiles files;
  write_network_county(files);
  for (const char* name : {"plan.yaml", "event.yaml", "region", "region/agencies.csv"}) {
    CHECK(files.check(name) == Lines{});
  }
  const PlanResult alone = load_plan(files / "plan.yaml", base::Language::en);
  REQUIRE(alone.plan);
  CHECK(alone.plan->levels[1].consultation.members.size() == 3);
  CHECK_FALSE(alone.plan->levels[1].consultation.members[0].valid());
  CHECK(std::any_of(alone.values.begin(), alone.values.end(), [](const model::ResolvedValue& value) {
    return value.path == "plan.levels[III].members" && value.value == "[weather, 119, 120]";
  }));
  files.write("plan.yaml", changed(std::string(network_plan_text), "quorum: 2", "quorum: 4"));
  const PlanResult wrong = load_plan(files / "plan.yaml", base::Language::en);
  CHECK_FALSE(wrong.plan);
  CHECK(wrong.issues.size() == 1);
}

TEST_CASE("a scenario can be read with another plan, wherever that lies") {
  WrittenFiles files;
  write_network_county(files);
  const LoadResult own = load_scenario(files / "drill.yaml", base::Language::en);
  REQUIRE(own.loaded);
  files.write("other/plan.yaml", changed(std::string(network_plan_text), "name: 小县预案", "name: 另一预案"));
  const LoadResult result = load_scenario(files / "drill.yaml", base::Language::en, files / "other/plan.yaml");
  REQUIRE(files.lines(result.issues) == Lines{});
  const model::Scenario& scenario = result.loaded->scenario;
  CHECK(scenario.plan.name.zh == "另一预案");
  CHECK(scenario.hash != own.loaded->scenario.hash);
  const auto named = [&](std::string_view name) {
    return std::any_of(scenario.sources.begin(), scenario.sources.end(),
                       [&](const model::Source& source) { return source.name == name; });
  };
  CHECK(named("other/plan.yaml"));
  CHECK_FALSE(named("plan.yaml"));
  const std::filesystem::path before = std::filesystem::current_path();
  std::filesystem::current_path(files / "other");
  const LoadResult near = load_scenario(files / "drill.yaml", base::Language::en, "plan.yaml");
  std::filesystem::current_path(before);
  REQUIRE(near.loaded);
  CHECK(near.loaded->scenario.hash == scenario.hash);
  CHECK(files.lines(load_scenario(files / "drill.yaml", base::Language::en, files / "non.yaml").issues) ==
        Lines{"non.yaml:1:1: file 'non.yaml' does not exist"});
}

TEST_CASE("a file of the network cut off anywhere loads or is a problem, and never breaks the reader") {
  for (const auto& [name, text] : network_files()) {
    WrittenFiles files;
    write_network_county(files);
    for (std::size_t length = 0; length < text.size(); length += 97) {
      files.write(name, text.substr(0, length));
      const LoadResult result = load_scenario(files / "drill.yaml", base::Language::zh);
      CHECK(result.loaded.has_value() == result.issues.empty());
    }
  }
}

TEST_CASE("an override reaches every part of the network") {
  const auto changed_to = [](const std::string& path, const std::string& value) {
    WrittenFiles files;
    write_network_county(files);
    files.write("drill.yaml",
                std::string(scenario_text) + "overrides:\n  - {path: '" + path + "', value: " + value + "}\n");
    LoadResult result = load_scenario(files / "drill.yaml", base::Language::en);
    REQUIRE(files.lines(result.issues) == Lines{});
    return std::move(result.loaded->scenario);
  };
  CHECK(changed_to("region.leaders[L2].role", "director").region.leaders[model::LeaderId(1)].role == "director");
  CHECK(changed_to("region.desks[119].officers_night_persons", "1").region.desks[4].at_night == base::Persons{1});
  CHECK(changed_to("region.agencies[plant].kind", "department").region.posts[post("plant")].kind ==
        PostKind::department);
  CHECK(changed_to("region.equipment[119/satellite].battery_min", "5").region.equipment[0].battery == base::minutes(5));
  CHECK_FALSE(changed_to("region.villages[622926100201].handbook", "false").region.means[2].handbook);
  CHECK(changed_to("region.sensors[gas-1].period_min", "2").region.sensors.begin()->period == base::minutes(2));
  CHECK(changed_to("region.channels[mobile].coverage", "50 %").region.channels.begin()->coverage.value == 0.5);
  CHECK(changed_to("region.flood_season", "07-01 至 08-31").region.flood_season.from_month == 7);
  CHECK(changed_to("plan.warnings[rain-red].at_least", "80 毫米").plan.warnings[0].at_least == 80.0);
  CHECK(changed_to("plan.levels[II].when", "预警为红色且失联单位数>=3").plan.levels[0].when[0].size() == 2);
  CHECK(changed_to("plan.reinforcement.ask", "[neighbour]").plan.reinforcement.ask.size() == 1);
  CHECK(changed_to("event.failures[dark].for", "1 h").event.failures[0].lasts == base::hours(1));
  CHECK(changed_to("event.gauges[gas-1].readings", "[{at: +1 min, value: 7 ppm}]").event.gauges[2].readings[0].value ==
        7.0);
}
