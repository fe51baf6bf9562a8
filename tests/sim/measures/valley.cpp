// SPDX-License-Identifier: Apache-2.0
// The county of these tests.
#include "tests/sim/measures/valley.hpp"

#include <algorithm>

namespace sanji::measures::valley {
namespace {

using journal::EntityKind;
using journal::none;

std::vector<journal::Entity> entities() {
  using model::Basis;
  return {{"valley", EntityKind::exercise, "山谷演练", "Valley drill", none, {}, false, Basis::assumed},
          {"999901", EntityKind::county, "青石县", "Qingshi County", 0, {}, true, Basis::read},
          {"999901100", EntityKind::township, "柳河镇", "Liuhe Town", 1, {}, true, Basis::read},
          {"999901100201", EntityKind::village, "上湾村", "Shangwan Village", 2, {}, true, Basis::read},
          {"O-1", EntityKind::information_officer, "", "", 3, {}, true, Basis::assumed},
          {"T-V", EntityKind::team, "上湾村救援队", "Shangwan Village Team", 3, {}, true, Basis::assumed},
          {"T-C", EntityKind::team, "县救援队", "County Rescue Team", 1, {}, true, Basis::assumed},
          {"liu-river", EntityKind::hazard, "柳河山洪", "Liu River flood", 0, {}, false, Basis::assumed},
          {"G-999901100201-02", EntityKind::household_group, "", "", 3, {}, true, Basis::assumed},
          {"119", EntityKind::agency, "119指挥中心", "119 Call Centre", 1, {}, true, Basis::assumed},
          {"2901", EntityKind::agency, "市应急局", "Prefecture Bureau", 0, {}, true, Basis::assumed},
          {"L-1", EntityKind::leader, "镇长", "head of town", 2, {}, true, Basis::assumed},
          {"P-T", EntityKind::responsible, "柳河镇防汛责任人", "Liuhe flood officer", 2, {}, true, Basis::assumed},
          {"P-V", EntityKind::responsible, "上湾村防汛责任人", "Shangwan flood officer", 3, {}, true, Basis::assumed},
          {"telephone", EntityKind::channel, "固定电话", "telephone line", 0, {}, false, Basis::assumed},
          {"radio", EntityKind::channel, "对讲机", "radio", 0, {}, false, Basis::assumed},
          {"HQ", EntityKind::body, "县防汛抗旱指挥部", "Flood Headquarters", 1, {}, true, Basis::assumed},
          {"W-1", EntityKind::witness, "居民", "resident", 0, {}, false, Basis::assumed},
          {"R017", EntityKind::road, "柳河-上湾公路", "Liuhe-Shangwan road", 0, {}, true, Basis::assumed},
          {"flood/999901100201/houses", EntityKind::incident, "", "", 3, {}, true, Basis::assumed},
          {"flood/999901100201/R017",
           EntityKind::incident,
           "柳河-上湾公路(柳河镇-上湾村)",
           "Liuhe-Shangwan county road (Liuhe Town - Shangwan Village)",
           3,
           {},
           true,
           Basis::assumed}};
}

}  // namespace

Story::Story() {
  journal.entities = entities();
  journal.provenance.scenario_name = "山谷演练";
  journal.provenance.scenario_name_en = "Valley drill";
  journal.provenance.plan_name = "青石县预案";
  journal.provenance.plan_name_en = "Qingshi plan";
  journal.provenance.scenario_hash = 0xabc;
  journal.provenance.seed = 7;
  journal.provenance.start = {2024, 8, 12, 22, 40};
  journal.provenance.duration = base::hours(6);
  journal.resolved.basis_counts = {1'200, 0, 0, 30, 0};
  journal.resolved.posts.push_back({township, 9'000, 2018, model::Basis::read, model::Basis::read, 2, 1});
  journal.resolved.agencies = {{call_centre, model::PostKind::call_centre, none},
                               {prefecture, model::PostKind::prefecture, none}};
  journal.resolved.limits.push_back({"test", {"试验", "test", model::Basis::read}, {}, {}});
  tell(0, RecordKind::exercise_started, none, exercise, exercise, 0.0, none);
}

RecordId Story::tell(double minute, RecordKind kind, EntityRow incident, EntityRow actor, EntityRow subject,
                     double value, RecordId cause) {
  journal.told.records.push_back(
      {base::SimTime{} + base::minutes(minute), kind, incident, actor, subject, village, value, none, cause});
  return static_cast<RecordId>(journal.told.records.size() - 1);
}

RecordId Story::tell(double minute, RecordKind kind, EntityRow incident, EntityRow actor, EntityRow subject,
                     double value, RecordId cause, const std::string& text) {
  const RecordId id = tell(minute, kind, incident, actor, subject, value, cause);
  journal.told.records.back().text = text_row(text);
  return id;
}

void Story::says(RecordId record, EntityRow subject, journal::Variable variable, double value, double as_of_minute) {
  journal.told.facts.push_back({record, subject, variable, value, base::SimTime{} + base::minutes(as_of_minute)});
}

journal::TextRow Story::text_row(const std::string& text) {
  auto& texts = journal.told.texts;
  const auto found = std::find(texts.begin(), texts.end(), text);
  const auto row = static_cast<journal::TextRow>(found - texts.begin());
  if (found == texts.end()) texts.push_back(text);
  return row;
}

void Story::weigh(RecordId record, EntityRow candidate, bool chosen, double score, const std::string& reason,
                  double argument) {
  journal.told.decisions.push_back({record, candidate, chosen, score, text_row(reason), {argument, 0.0, 0.0}});
}

void Story::limit(const std::string& id, model::Moment from, model::Moment to, double minutes, double share,
                  std::vector<model::Harm> kinds) {
  model::Limit limit;
  limit.id = "test/" + id;
  limit.name = {id, id, model::Basis::read};
  limit.limit = base::minutes(minutes);
  limit.from = from;
  limit.to = to;
  limit.share = {share};
  limit.kinds = std::move(kinds);
  limit.status = model::Basis::recalled;
  limit.number = "Decree 1";
  limit.article = "article 2";
  journal.resolved.limits.front().limits.push_back(std::move(limit));
}

Story flood() {
  using K = RecordKind;
  Story story;
  const RecordId rise = story.tell(10, K::hazard_changed, none, hazard, hazard, 1, 0);
  const RecordId arose = story.tell(10, K::incident_arose, houses, hazard, houses, 1, rise);
  const RecordId people = story.tell(10, K::people_changed, houses, hazard, houses, 80, arose);
  const RecordId noticed = story.tell(15, K::noticed, houses, officer, houses, 1, people);
  const RecordId call = story.tell(16, K::report_sent, houses, officer, village, 0, noticed);
  const RecordId at_village = story.tell(16, K::report_received, houses, village, officer, 0, call);
  const RecordId taken = story.tell(16, K::taken_up, village, at_village);
  const RecordId verified = story.tell(18, K::verified, village, taken);
  const RecordId forces = story.tell(18, K::forces_considered, houses, village, houses, 1, verified);
  const RecordId order = story.tell(19, K::requisition_resource_sent, houses, village, village_team, 0, forces);
  const RecordId ordered = story.tell(19, K::requisition_resource_received, houses, village_team, village, 0, order);
  const RecordId called = story.tell(19, K::called, houses, village_team, village_team, houses, ordered);
  const RecordId up = story.tell(20, K::report_sent, houses, village, township, 0, forces);
  const RecordId handled = story.tell(20, K::handled, houses, village, officer, 0, forces);
  const RecordId at_township = story.tell(20, K::report_received, houses, township, village, 0, up);
  const RecordId waits = story.tell(20, K::queued, houses, township, township, 1, at_township);
  const RecordId taken_township = story.tell(22, K::taken_up, houses, township, township, 0, at_township);
  story.waited(taken_township, handled);
  const RecordId checked = story.tell(26, K::verified, township, taken_township);
  const RecordId mustered = story.tell(27, K::mustered, houses, village_team, village_team, 18, called);
  const RecordId free = story.tell(29, K::approved, houses, township, village, 0, waits);
  const RecordId approved = story.tell(31, K::approved, houses, township, village, 0, checked);
  story.waited(approved, free);
  const RecordId to_county = story.tell(32, K::report_sent, houses, township, county, 0, approved);
  const RecordId at_county = story.tell(32, K::report_received, houses, county, township, 0, to_county);
  story.tell(32, K::handled, houses, township, village, 0, checked);
  const RecordId taken_county = story.tell(32, K::taken_up, county, at_county);
  const RecordId left = story.tell(33, K::departed, village_team, mustered);
  const RecordId arrived = story.tell(33, K::arrived, village_team, left);
  const RecordId at_work = story.tell(33, K::on_scene_changed, houses, village_team, houses, 18, arrived);
  const RecordId enough = story.tell(33, K::force_enough, houses, none, houses, 1, at_work);
  const RecordId considered = story.tell(35, K::level_considered, houses, county, county, 4, taken_county);
  story.tell(45, K::level_set, houses, county, county, 4, considered);
  story.tell(45, K::handled, houses, county, township, 0, considered);
  story.tell(91, K::work_done, houses, none, houses, 1, enough);
  return story;
}

void cut_the_road(Story& story) { story.tell(100, RecordKind::incident_arose, road, hazard, road, 2, 0); }

}  // namespace sanji::measures::valley
