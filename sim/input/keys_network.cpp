// SPDX-License-Identifier: Apache-2.0
// The columns of the registries about who else the network is made of: agencies, persons, sensors, equipment, and what
// villages have in hand.
#include "sim/input/keys_columns.hpp"
#include "sim/model/region.hpp"

#include <array>

namespace sanji::input {
namespace {

constexpr std::string_view agencies = "region/agencies.csv";
constexpr std::string_view leaders = "region/leaders.csv";
constexpr std::string_view responsibles = "region/responsibles.csv";
constexpr std::string_view sensors = "region/sensors.csv";
constexpr std::string_view equipment = "region/equipment.csv";
constexpr std::string_view villages = "region/villages.csv";

/// The kinds of posts that are no tier.
constexpr std::span<const base::Word> agency_words =
    std::span<const base::Word>(model::post_kind_words).subspan(model::tier_count);

}  // namespace

std::span<const Key> network_registry_keys() {
  static constexpr std::array keys{
      plain(agencies, "id", "编号", KeyType::id, must,
            mark("Id of the agency, such as 119; no code of a county, township or village.")),
      name_key(agencies, must),
      name_en_key(agencies),
      worded(agencies, "kind", "类别", KeyType::word, agency_words, must, mark("What kind of agency it is.")),
      plain(agencies, "superior", "上级", KeyType::reference, maybe,
            mark("Code of the post of the three tiers that it belongs to; empty for a prefecture or a neighbour.")),
      plain(agencies, "line", "条线上级", KeyType::reference, maybe,
            mark("Id of the agency that it reports to by its own line; empty if there is none.")),
      measured(agencies, "lon_deg", "经度_度", KeyType::position, "deg", -180, 180, maybe,
               mark("Longitude in degrees; empty = at its superior.")),
      measured(agencies, "lat_deg", "纬度_度", KeyType::position, "deg", -90, 90, maybe,
               mark("Latitude in degrees; empty = at its superior.")),
      measured(agencies, "x_m", "东_米", KeyType::position, "m", -1e6, 1e6, maybe,
               mark("Metres to the east, where the region is planar; empty = at its superior.")),
      measured(agencies, "y_m", "北_米", KeyType::position, "m", -1e6, 1e6, maybe,
               mark("Metres to the north, where the region is planar; empty = at its superior.")),
      row_basis(agencies),
      position_basis(agencies),
      name_en_basis(agencies),

      row_id(leaders),
      row_post(leaders, must, mark("Code or id of the post that the leader belongs to.")),
      plain(leaders, "role", "岗位", KeyType::reference, maybe,
            mark("Id of a role of the plan; empty if the leader has none.")),
      plain(leaders, "title", "职务", KeyType::text, must, mark("The office in Chinese, never the person.")),
      plain(leaders, "title_en", "英文职务", KeyType::text, maybe,
            mark("The office in English; the Chinese one stands in where it is empty.")),
      plain(leaders, "deputy", "副职", KeyType::reference, maybe,
            mark("Id of the leader of the same post who stands in; empty if nobody does.")),
      plain(leaders, "township", "联系乡镇", KeyType::reference, maybe,
            mark("Code of the township that the leader looks after and goes to; empty if there is none.")),
      personal(leaders, "name", "姓名", mark("Name of the leader; personal, never leaves the file.")),
      personal(leaders, "telephone", "电话", mark("Telephone number of the leader; personal, never leaves the file.")),
      row_basis(leaders),

      row_id(responsibles),
      plain(responsibles, "name", "名称", KeyType::text, must, mark("The office in Chinese, never the person.")),
      name_en_key(responsibles),
      worded(responsibles, "answers_for", "责任对象", KeyType::word, model::answers_words, must,
             mark("What the person answers for.")),
      row_post(responsibles, must, mark("Code of the post whose area it is.")),
      plain(responsibles, "deputy", "副职", KeyType::boolean, "false",
            mark("True where there is a second person to call.")),
      personal(responsibles, "telephone", "电话",
               mark("Telephone number of the person; personal, never leaves the file.")),
      personal(responsibles, "person", "姓名", mark("Name of the person; personal, never leaves the file.")),
      row_basis(responsibles),

      row_id(sensors),
      name_key(sensors, must),
      name_en_key(sensors),
      worded(sensors, "measures", "监测", KeyType::word, model::measured_words, must, mark("What it measures.")),
      plain(sensors, "watched_by", "监测单位", KeyType::reference, must,
            mark("Id of the agency, or code of the post, that gets its readings.")),
      row_post(sensors, must, mark("Code of the township or village where it stands.")),
      lon(sensors),
      lat(sensors),
      x(sensors),
      y(sensors),
      measured(sensors, "period_min", "间隔_分钟", KeyType::quantity, "min", 0.1, 1440, must,
               mark("Time between two readings.")),
      measured(sensors, "error_pct", "误差_百分比", KeyType::quantity, "%", 0, 100, "0",
               mark("Share of the reading by which it may be wrong, either way.")),
      row_basis(sensors),
      position_basis(sensors),

      row_post(equipment, must, mark("Code or id of the post.")),
      plain(equipment, "channel", "通信", KeyType::reference, must, mark("Id of a channel of region.yaml.")),
      plain(equipment, "held", "配备", KeyType::boolean, "true", mark("Whether the post holds the channel.")),
      measured(equipment, "battery_min", "备电_分钟", KeyType::quantity, "min", 0, 525600, maybe,
               mark("How long its set goes on without mains; empty = as the channel.")),
      row_basis(equipment),

      row_post(villages, must, mark("Code of the village; villages without a row have everything.")),
      worded(villages, "systems", "制度", KeyType::words, model::village_system_words, maybe,
             mark("The systems that it keeps, separated by blanks; empty = none, without the column = all.")),
      plain(villages, "handbook", "手册", KeyType::boolean, "true",
            mark("Whether it has the one handbook for every hazard.")),
      plain(villages, "kit", "装备", KeyType::boolean, "true",
            mark("Whether it has the nine items: alarm, loudhailer and contact book among them.")),
      measured(villages, "administrators_persons", "应急管理员_人", KeyType::count, "persons", 0, 50, "1",
               mark("Administrators who keep the desk beside the information officer.")),
      row_basis(villages),
  };
  return keys;
}

}  // namespace sanji::input
