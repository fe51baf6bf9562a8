// SPDX-License-Identifier: Apache-2.0
// Two characters that often stand in names of villages: what is told of a place, and what the place is.
#include "sim/import/place_names.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace sanji::import {
namespace {

struct Character {
  std::string_view written;
  std::string_view spoken;
};
constexpr std::array first{
    Character{"上", "Shang"}, Character{"下", "Xia"},   Character{"东", "Dong"},   Character{"西", "Xi"},
    Character{"南", "Nan"},   Character{"北", "Bei"},   Character{"大", "Da"},     Character{"小", "Xiao"},
    Character{"新", "Xin"},   Character{"老", "Lao"},   Character{"前", "Qian"},   Character{"后", "Hou"},
    Character{"高", "Gao"},   Character{"长", "Chang"}, Character{"石", "Shi"},    Character{"土", "Tu"},
    Character{"沙", "Sha"},   Character{"青", "Qing"},  Character{"白", "Bai"},    Character{"黄", "Huang"},
    Character{"红", "Hong"},  Character{"黑", "Hei"},   Character{"柳", "Liu"},    Character{"杨", "Yang"},
    Character{"松", "Song"},  Character{"桃", "Tao"},   Character{"李", "Li"},     Character{"王", "Wang"},
    Character{"张", "Zhang"}, Character{"马", "Ma"},    Character{"牛", "Niu"},    Character{"羊", "Yang"},
    Character{"龙", "Long"},  Character{"虎", "Hu"},    Character{"金", "Jin"},    Character{"银", "Yin"},
    Character{"平", "Ping"},  Character{"安", "An"},    Character{"双", "Shuang"}, Character{"三", "San"},
};
constexpr std::array second{
    Character{"河", "he"},   Character{"沟", "gou"},    Character{"坪", "ping"}, Character{"岭", "ling"},
    Character{"湾", "wan"},  Character{"庄", "zhuang"}, Character{"桥", "qiao"}, Character{"店", "dian"},
    Character{"坡", "po"},   Character{"泉", "quan"},   Character{"山", "shan"}, Character{"塘", "tang"},
    Character{"滩", "tan"},  Character{"川", "chuan"},  Character{"台", "tai"},  Character{"塬", "yuan"},
    Character{"峪", "yu"},   Character{"洼", "wa"},     Character{"堡", "bu"},   Character{"寨", "zhai"},
    Character{"集", "ji"},   Character{"铺", "pu"},     Character{"口", "kou"},  Character{"井", "jing"},
    Character{"渡", "du"},   Character{"林", "lin"},    Character{"田", "tian"}, Character{"崖", "ya"},
    Character{"溪", "xi"},   Character{"冲", "chong"},  Character{"岗", "gang"}, Character{"坝", "ba"},
    Character{"坊", "fang"}, Character{"屯", "tun"},    Character{"营", "ying"}, Character{"关", "guan"},
};
static_assert(first.size() * second.size() == most_place_names);

}  // namespace

std::vector<model::Name> place_names(std::size_t count, const base::Streams& chance) {
  std::vector<std::pair<double, std::size_t>> order;
  order.reserve(most_place_names);
  for (std::size_t i = 0; i < most_place_names; ++i) {
    base::Stream stream = chance.stream("place name", std::to_string(i));
    order.emplace_back(stream.uniform(), i);
  }
  std::sort(order.begin(), order.end());
  std::vector<model::Name> names;
  names.reserve(count);
  for (std::size_t k = 0; k < std::min(count, most_place_names); ++k) {
    const Character& a = first[order[k].second / second.size()];
    const Character& b = second[order[k].second % second.size()];
    names.push_back({std::string(a.written) + std::string(b.written), std::string(a.spoken) + std::string(b.spoken)});
  }
  return names;
}

}  // namespace sanji::import
