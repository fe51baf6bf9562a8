// SPDX-License-Identifier: Apache-2.0
// The keys and columns stand here as they are documented; readers hold us to them.
#include "analysis/report_data.hpp"

#include "analysis/report_roads.hpp"
#include "sim/measures/words.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <cmath>
#include <initializer_list>

namespace sanji::analysis {
namespace {

using measures::Incident;
using model::Moment;
using nlohmann::ordered_json;

constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";

ordered_json seconds_of(const std::optional<measures::Reached>& reached) {
  return reached ? ordered_json(reached->at.seconds()) : ordered_json();
}

/// To the microsecond, as times are.
ordered_json seconds_or_null(double value_s) {
  return std::isfinite(value_s) ? ordered_json(base::seconds(value_s).seconds()) : ordered_json();
}

std::string harm_of(const Incident& incident) {
  return incident.harm ? std::string(model::harm_words[static_cast<std::size_t>(*incident.harm)].name) : std::string();
}

/// The post that it happened in: the lowest above the incident.
const journal::Entity* post_of(const journal::View& view, const Incident& incident) {
  for (const model::Tier tier : {model::Tier::village, model::Tier::township, model::Tier::county}) {
    const journal::EntityRow post = view.post_at(incident.row, measures::kind_of(tier));
    if (post != journal::none) return &view.entity(post);
  }
  return nullptr;
}

std::string tier_word(model::Tier tier) {
  if (tier == model::Tier::outside) return "agency";
  return std::string(model::tier_words[static_cast<std::size_t>(tier)].name);
}

ordered_json limits_json(const Incident& incident) {
  ordered_json all = ordered_json::array();
  for (const measures::LimitCheck& check : incident.limits) {
    ordered_json limit;
    limit["name"] = check.limit->id;
    limit["limit_s"] = check.limit->limit.seconds();
    limit["got_s"] = check.got ? ordered_json(check.got->seconds()) : ordered_json();
    limit["met"] = check.met ? ordered_json(*check.met) : ordered_json();
    limit["status"] = model::basis_words[static_cast<std::size_t>(check.limit->status)].name;
    all.push_back(std::move(limit));
  }
  return all;
}

ordered_json incident_json(const journal::View& view, const Incident& incident) {
  ordered_json json;
  json["id"] = view.entity(incident.row).id;
  json["kind"] = harm_of(incident);
  const journal::Entity* post = post_of(view, incident);
  json["post"] = post != nullptr ? ordered_json(post->id) : ordered_json();
  json["onset_s"] = seconds_of(incident.at(Moment::onset));
  json["first_noticed_s"] = seconds_of(incident.at(Moment::first_noticed));
  json["told_s"]["village"] = seconds_of(incident.at(Moment::told_village));
  json["told_s"]["township"] = seconds_of(incident.at(Moment::told_township));
  json["told_s"]["county"] = seconds_of(incident.at(Moment::told_county));
  json["told_s"]["prefecture"] = seconds_of(incident.at(Moment::told_prefecture));
  json["level_s"] = seconds_of(incident.at(Moment::level));
  json["level"] = incident.level > 0 ? ordered_json(incident.level) : ordered_json();
  json["gravest_level"] = incident.gravest_level > 0 ? ordered_json(incident.gravest_level) : ordered_json();
  json["first_order_s"] = seconds_of(incident.at(Moment::first_order));
  json["first_departure_s"] = seconds_of(incident.at(Moment::first_departure));
  json["first_arrival_s"] = seconds_of(incident.at(Moment::first_arrival));
  json["enough_force_s"] = seconds_of(incident.at(Moment::enough_force));
  json["done_s"] = seconds_of(incident.at(Moment::done));
  json["limits"] = limits_json(incident);
  return json;
}

/// A field as RFC 4180 wants it: in quotes where it has a comma, a quote or a line end.
std::string field(const std::string& text) {
  if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '"') quoted += '"';
    quoted += c;
  }
  return quoted + '"';
}

std::string line(const std::vector<std::string>& fields) {
  std::string text;
  for (const std::string& each : fields) text += (text.empty() && &each == &fields.front() ? "" : ",") + field(each);
  return text + "\r\n";
}

std::string csv_line(const journal::View& view, const Incident& incident) {
  const auto name = [&](model::Tier tier, base::Language language) {
    const journal::EntityRow post = view.post_at(incident.row, measures::kind_of(tier));
    return post == journal::none ? std::string() : measures::own_name(view.entity(post), language);
  };
  const journal::Entity* post = post_of(view, incident);
  std::vector<std::string> fields{std::string(measures::exercise_mark),
                                  view.entity(incident.row).id,
                                  harm_of(incident),
                                  post != nullptr ? post->id : "",
                                  name(model::Tier::township, base::Language::zh),
                                  name(model::Tier::village, base::Language::zh),
                                  measures::incident_name(view, incident.row, base::Language::en)};
  for (const auto& reached : incident.moments) {
    fields.push_back(reached ? fmt::format("{}", reached->at.seconds()) : std::string());
  }
  fields.push_back(incident.level > 0 ? measures::level_text(incident.level, base::Language::en) : std::string());
  const auto first = incident.first_team == journal::none ? std::nullopt : measures::tier_of(view, incident.first_team);
  fields.emplace_back(first ? tier_word(*first) : std::string());
  std::string missed;
  for (const measures::LimitCheck& check : incident.limits) {
    if (check.met == false) missed += (missed.empty() ? "" : ";") + check.limit->id;
  }
  fields.push_back(missed);
  fields.push_back(incident.gravest_level > 0 ? measures::level_text(incident.gravest_level, base::Language::en) : "");
  return line(fields);
}

}  // namespace

std::string to_json(const journal::View& view, const measures::Kpis& kpis) {
  const journal::Provenance& from = view.journal().provenance;
  ordered_json json;
  json["schema"] = "sanji-report/1";
  json["scenario_hash"] = fmt::format("{:016x}", from.scenario_hash);
  json["seed"] = from.seed;
  json["replication"] = from.replication;
  json["naming"] = model::naming_words[static_cast<std::size_t>(from.naming)].name;
  json["incidents"] = ordered_json::array();
  for (const Incident& incident : kpis.incidents) json["incidents"].push_back(incident_json(view, incident));
  for (const model::Tier tier :
       {model::Tier::village, model::Tier::township, model::Tier::county, model::Tier::outside}) {
    const measures::TierTotals& totals = kpis.tiers[static_cast<std::size_t>(tier)];
    ordered_json& out = json["tiers"][tier_word(tier)];
    out["reports_in"] = totals.reports_in;
    out["handle_s_p50"] = seconds_or_null(totals.handle_quantile_s(0.5));
    out["handle_s_p90"] = seconds_or_null(totals.handle_quantile_s(0.9));
    out["orders"] = totals.orders;
    out["teams_sent"] = totals.teams_sent;
    out["first_on_scene"] = totals.first_on_scene;
  }
  add_information(json, view, kpis);
  add_roads(json, view, kpis.roads);
  return json.dump(2) + '\n';
}

std::string to_csv(const journal::View& view, const measures::Kpis& kpis) {
  std::string text(utf8_mark);
  text += line({"exercise",
                "incident",
                "kind",
                "post",
                "township",
                "village",
                "name_en",
                "onset_s",
                "first_noticed_s",
                "told_village_s",
                "told_township_s",
                "told_county_s",
                "level_s",
                "first_order_s",
                "first_departure_s",
                "first_arrival_s",
                "enough_force_s",
                "done_s",
                "told_prefecture_s",
                "level",
                "first_on_scene",
                "limits_missed",
                "gravest_level"});
  for (const Incident& incident : kpis.incidents) text += csv_line(view, incident);
  return text;
}

std::string to_csv(const journal::View& view, const measures::Kpis& kpis, CsvTable table) {
  if (table == CsvTable::incidents) return to_csv(view, kpis);
  std::string text(utf8_mark);
  bool is_heading = true;
  for (std::vector<std::string> row : information_rows(view, kpis, table)) {
    row.insert(row.begin(), is_heading ? "exercise" : std::string(measures::exercise_mark));
    is_heading = false;
    text += line(row);
  }
  return text;
}

}  // namespace sanji::analysis
