// SPDX-License-Identifier: Apache-2.0
// posts.csv: the three tiers, their tree, and the plane that the county's post is the origin of.
#include "sim/input/region_draft.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <tuple>
#include <utility>

namespace sanji::input {
namespace {

using base::mark;
using model::Basis;
using model::Tier;

constexpr std::array<std::size_t, model::tier_count> code_lengths{6, 9, 12};

/// A row of posts.csv while the tree is put together.
struct PostRow {
  model::Post post;
  bool has_tier = false;
  std::string superior;
  Place place;  ///< of the code
  Place superior_place;
  Place tier_place;
  std::optional<RawPosition> position;
};

std::string_view tier_word(base::Language language, Tier tier) {
  const base::Word& word = model::tier_words[static_cast<std::size_t>(tier)];
  return language == base::Language::zh ? word.alias : word.name;
}

PostRow read_row(const RowFields& fields, const RegionDraft& draft, const std::string& code) {
  PostRow row;
  model::Post& post = row.post;
  post.code = code;
  post.basis = fields.basis("basis", draft.region.basis);
  post.name = fields.name(post.basis);
  row.has_tier = fields.read("tier", model::tier_words, post.tier);
  post.kind = model::post_kind_of(post.tier);
  fields.read("superior", row.superior);
  row.place = fields.place_of("code");
  row.superior_place = fields.place_of("superior");
  row.tier_place = fields.place_of("tier");
  row.position = read_position(fields, draft.frame);
  post.position_basis = fields.basis("position_basis", post.basis);
  fields.read("population_persons", post.population);
  fields.read("population_year", post.population_year);
  post.population_basis = fields.basis("population_basis", post.basis);
  fields.read("size_class", model::size_words, post.size_class);
  return row;
}

class Tree {
 public:
  Tree(IssueWriter& issues, const std::vector<PostRow>& rows, Doubts& doubts)
      : issues_(issues), rows_(rows), doubts_(doubts) {
    for (std::size_t i = 0; i < rows.size(); ++i) index_.emplace(rows[i].post.code, i);
    for (const PostRow& row : rows) codes_.push_back(row.post.code);
  }

  void check(const Place& whole) {
    one_county(whole);
    find_circles();
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      if (!rows_[i].has_tier) continue;
      check_code(rows_[i]);
      if (!in_circle_.contains(i)) check_superior(rows_[i]);
    }
  }

 private:
  void one_county(const Place& whole) {
    const PostRow* first = nullptr;
    bool all_tiers = true;
    for (const PostRow& row : rows_) {
      all_tiers = all_tiers && row.has_tier;
      if (!row.has_tier || row.post.tier != Tier::county) continue;
      if (first != nullptr) {
        issues_.say(row.tier_place,
                    mark("post '{0}' is a second county; the first is '{1}' in line {2}; a region has one"),
                    row.post.code, first->post.code, first->place.line);
      } else {
        first = &row;
      }
    }
    if (first == nullptr && all_tiers) issues_.say(whole, mark("no post is the county; write one of tier county"));
  }

  void find_circles() {
    for (std::size_t start = 0; start < rows_.size(); ++start) {
      std::vector<std::size_t> way;
      std::size_t at = start;
      while (!in_circle_.contains(at) && std::find(way.begin(), way.end(), at) == way.end()) {
        way.push_back(at);
        const auto above = index_.find(rows_[at].superior);
        if (rows_[at].superior.empty() || above == index_.end()) break;
        at = above->second;
      }
      // only the one that closes the circle at its own start reports it
      const auto above = index_.find(rows_[way.empty() ? start : way.back()].superior);
      if (way.empty() || above == index_.end() || above->second != start) continue;
      std::string circle;
      for (const std::size_t i : way) circle += rows_[i].post.code + " -> ";
      in_circle_.insert(way.begin(), way.end());
      issues_.say(rows_[start].superior_place,
                  mark("the superiors run in a circle: {0}; give one of these posts the post above it"),
                  circle + rows_[start].post.code);
    }
  }

  void check_code(const PostRow& row) {
    const std::string& code = row.post.code;
    const std::size_t wanted = code_lengths[static_cast<std::size_t>(row.post.tier)];
    if (code.size() == wanted && code.find_first_not_of("0123456789") == std::string::npos) return;
    doubts_.ids.push_back(code);
    issues_.say(row.place, mark("'{0}' is no code of a {1}; write its {2} digits as the NBS lists them"), code,
                tier_word(issues_.language(), row.post.tier), wanted);
  }

  void check_superior(const PostRow& row) {
    const Tier tier = row.post.tier;
    const std::string& code = row.post.code;
    const std::string_view own = tier_word(issues_.language(), tier);
    if (tier == Tier::county) {
      if (!row.superior.empty())
        issues_.say(row.superior_place,
                    mark("post '{0}' is the county, which has no superior here; leave the cell empty"), code);
      return;
    }
    const Tier above_tier = tier == Tier::village ? Tier::township : Tier::county;
    const std::string_view wanted = tier_word(issues_.language(), above_tier);
    if (row.superior.empty()) {
      issues_.say(row.superior_place, mark("post '{0}' has no superior; write the code of its {1}"), code, wanted);
      return;
    }
    const auto found = index_.find(row.superior);
    if (found == index_.end()) {
      if (doubts_.lost || std::find(doubts_.ids.begin(), doubts_.ids.end(), row.superior) != doubts_.ids.end()) return;
      issues_.unknown_reference(
          row.superior_place, mark("post"), code, "superior", row.superior, mark("post of this county"),
          issues_.nearest(row.superior, codes_,
                          [&](const std::string& near) { return rows_[index_.at(near)].post.name.zh; }));
      return;
    }
    const PostRow& above = rows_[found->second];
    if (above.has_tier && above.post.tier != above_tier) {
      issues_.say(row.superior_place,
                  mark("post '{0}' is a {1}, but its superior '{2}' is a {3}; write the code of its {4}"), code, own,
                  row.superior, tier_word(issues_.language(), above.post.tier), wanted);
    } else if (!code.starts_with(row.superior)) {
      doubts_.ids.push_back(code);
      issues_.say(row.superior_place,
                  mark("code '{0}' does not begin with the code of its superior '{1}'; one of them is wrong"), code,
                  row.superior);
    }
  }

  IssueWriter& issues_;
  const std::vector<PostRow>& rows_;
  Doubts& doubts_;
  std::map<std::string, std::size_t, std::less<>> index_;
  std::vector<std::string> codes_;
  std::set<std::size_t> in_circle_;
};

/// The plane has its origin at the county's post.
void lay_plane(const std::vector<PostRow>& rows, RegionDraft& draft) {
  if (!draft.frame.known || draft.frame.planar()) return;
  const auto county = std::find_if(rows.begin(), rows.end(), [](const PostRow& row) {
    return row.has_tier && row.post.tier == Tier::county && row.position;
  });
  draft.frame.known = county != rows.end();
  if (!draft.frame.known) return;
  draft.frame.projection = base::Projection(draft.frame.degrees(county->position->x, county->position->y));
  draft.region.projection = draft.frame.projection;
}

void put_into_model(std::vector<PostRow>& rows, Reading& reading, RegionDraft& draft) {
  for (PostRow& row : rows) {
    const std::string code = row.post.code;
    if (row.position) {
      check_inside(reading.issues, draft.frame, *row.position, mark("post"), code);
      row.post.position = draft.frame.to_plane(row.position->x, row.position->y);
    }
    draft.ids.posts.add(code, draft.region.posts.add(std::move(row.post)));
  }
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const auto above = draft.ids.posts.ids.find(rows[i].superior);
    if (rows[i].superior.empty() || above == draft.ids.posts.ids.end()) continue;
    const model::PostId self(i);
    if (is_under(draft.region, above->second, self)) continue;  // a circle, which is said: nobody may walk round in it
    draft.region.posts[self].superior = above->second;
    draft.region.posts[above->second].subordinates.push_back(self);
  }
}

/// The code of region.yaml is the county's own.
void check_county_code(const std::vector<PostRow>& rows, const RegionText& text, IssueWriter& issues) {
  const Node* code = text.yaml ? text.yaml->find("code") : nullptr;
  if (code == nullptr || !code->is_scalar()) return;
  for (const PostRow& row : rows) {
    if (!row.has_tier || row.post.tier != Tier::county || row.post.code == half_width(code->text)) continue;
    issues.say(code->place, mark("code '{0}' is not that of the county in posts.csv, '{1}'; write the same"),
               code->text, row.post.code);
    return;
  }
}

}  // namespace

void read_posts(Reading& reading, const RegionText& text, RegionDraft& draft) {
  std::vector<PostRow> rows;
  draft.ids.posts.doubts =
      each_row(reading, text, "posts", [&](const RowFields& fields, const Registry&, const std::string& code) {
        rows.push_back(read_row(fields, draft, code));
      });
  const auto sheet = text.sheets.find("posts");
  draft.ids.posts.readable = sheet != text.sheets.end() && !rows.empty();
  if (sheet != text.sheets.end() && !sheet->second.header.empty()) {
    Tree(reading.issues, rows, draft.ids.posts.doubts).check({sheet->second.file, 1, 1});
    check_county_code(rows, text, reading.issues);
  }
  std::stable_sort(rows.begin(), rows.end(), [](const PostRow& a, const PostRow& b) {
    return std::tie(a.post.tier, a.post.code) < std::tie(b.post.tier, b.post.code);
  });
  lay_plane(rows, draft);
  read_border(reading, text, draft);
  put_into_model(rows, reading, draft);
}

bool is_readable(const RegionText& text, std::string_view registry) {
  const auto present = text.present.find(registry);
  return text.sheets.contains(registry) || (present != text.present.end() && !present->second);
}

bool read_row_id(const RowFields& fields, const Registry& registry, std::string& id) {
  if (!fields.read(registry.id, id)) return false;
  if (registry.second.empty()) return true;
  std::string second;
  int number = 0;
  if (registry.is_counted ? !fields.read(registry.second, number) : !fields.read(registry.second, second)) return false;
  if (registry.is_counted) second = std::to_string(number);
  id += "/" + second;
  return true;
}

model::PostId referred_post(const Fields& fields, std::string_view key, const RegionDraft& draft, std::string_view noun,
                            std::string_view id) {
  return referred(fields, key, draft.ids.posts, noun, id, mark("post of this county"), [&](const std::string& code) {
    const auto found = draft.ids.posts.ids.find(code);
    return found == draft.ids.posts.ids.end() ? std::string{} : draft.region.posts[found->second].name.zh;
  });
}

model::PostId referred_tier_post(const Fields& fields, std::string_view key, const RegionDraft& draft,
                                 std::string_view noun, std::string_view id) {
  const model::PostId post = referred_post(fields, key, draft, noun, id);
  if (!post.valid() || draft.region.posts[post].tier != model::Tier::outside) return post;
  fields.reading().issues.unknown_reference(fields.place_of(key), noun, id, key, fields.text_of(key),
                                            mark("post of the three tiers"), {});
  return {};
}

}  // namespace sanji::input
