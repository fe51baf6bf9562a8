// SPDX-License-Identifier: Apache-2.0
// agencies.csv: posts beside the three tiers, with a territorial superior and perhaps one of their own line.
#include "sim/input/region_draft.hpp"

#include <algorithm>
#include <utility>

namespace sanji::input {
namespace {

using base::mark;
using model::PostKind;

/// What a row says about its line superior, which may stand in a later row.
struct LineDraft {
  model::PostId self;
  std::optional<PlacedWord> line;
};

bool looks_like_code(std::string_view id) {
  return id.find_first_not_of("0123456789") == std::string_view::npos &&
         (id.size() == 6 || id.size() == 9 || id.size() == 12);
}

/// The prefecture and neighbours stand outside the county.
bool is_beyond(PostKind kind) { return kind == PostKind::prefecture || kind == PostKind::neighbour; }

void read_superior(const RowFields& fields, const RegionDraft& draft, const Registry& registry, model::Post& post) {
  IssueWriter& issues = fields.reading().issues;
  if (is_beyond(post.kind) && fields.has("superior")) {
    issues.say(fields.place_of("superior"),
               mark("agency '{0}' stands outside the county and has no superior here; leave the cell empty"),
               post.code);
  } else if (is_beyond(post.kind)) {
    return;
  } else if (!fields.has("superior")) {
    issues.say(fields.place_of("superior"),
               mark("agency '{0}' has no superior; write the code of the county, township or village it belongs to"),
               post.code);
  } else {
    post.superior = referred_tier_post(fields, "superior", draft, registry.noun, post.code);
  }
}

void read_agency_position(const RowFields& fields, const RegionDraft& draft, const Registry& registry,
                          model::Post& post) {
  const PositionKeys keys;
  const bool given = fields.has(keys.lon) || fields.has(keys.lat) || fields.has(keys.x) || fields.has(keys.y);
  if (given || is_beyond(post.kind)) {
    post.position_basis = fields.basis("position_basis", post.basis);
    const std::optional<RawPosition> raw = read_position(fields, draft.frame);
    if (!raw) return;
    if (!is_beyond(post.kind)) check_inside(fields.reading().issues, draft.frame, *raw, registry.noun, post.code);
    post.position = draft.frame.to_plane(raw->x, raw->y);
  } else if (post.superior.valid()) {
    const model::Post& superior = draft.region.posts[post.superior];
    post.position = superior.position;
    post.position_basis = fields.basis("position_basis", superior.position_basis);
  }
}

void read_agency(const RowFields& fields, const Registry& registry, const std::string& id, RegionDraft& draft,
                 std::vector<LineDraft>& lines) {
  model::Post post;
  post.code = id;
  post.tier = model::Tier::outside;
  post.kind = PostKind::department;
  post.basis = fields.basis("basis", draft.region.basis);
  post.name = fields.name(post.basis);
  if (fields.read("kind", model::post_kind_words, post.kind)) {
    read_superior(fields, draft, registry, post);
    read_agency_position(fields, draft, registry, post);
  }
  LineDraft line;
  std::string written;
  if (fields.has("line") && fields.read("line", written)) line.line = PlacedWord{written, fields.place_of("line")};
  line.self = draft.region.posts.add(std::move(post));
  draft.ids.posts.add(id, line.self);
  lines.push_back(std::move(line));
}

void join_lines(IssueWriter& issues, const std::vector<LineDraft>& lines, RegionDraft& draft) {
  model::Region& region = draft.region;
  std::vector<std::optional<std::size_t>> next(region.posts.size());
  for (const LineDraft& each : lines) {
    if (!each.line) continue;
    model::Post& self = region.posts[each.self];
    const std::string_view target = mark("agency of agencies.csv");
    self.line = look_up(issues, *each.line, draft.ids.posts, {mark("agency"), self.code, "line"}, target,
                        [&](const std::string& near) { return region.posts[draft.ids.posts.ids.at(near)].name.zh; });
    if (!self.line.valid()) continue;
    if (region.posts[self.line].tier != model::Tier::outside) {
      issues.unknown_reference(each.line->place, mark("agency"), self.code, "line", each.line->text, target, {});
    }
    next[each.self.index()] = self.line.index();
  }
  for (const std::vector<std::size_t>& circle : circles_of(next)) {
    std::string shown;
    for (const std::size_t i : circle) shown += region.posts[model::PostId(i)].code + " -> ";
    const auto first = std::find_if(lines.begin(), lines.end(),
                                    [&](const LineDraft& each) { return each.self == model::PostId(circle.front()); });
    issues.say(first->line->place, mark("the line superiors run in a circle: {0}; leave one of these cells empty"),
               shown + region.posts[first->self].code);
  }
}

}  // namespace

std::vector<std::vector<std::size_t>> circles_of(const std::vector<std::optional<std::size_t>>& next) {
  std::vector<std::vector<std::size_t>> circles;
  std::vector<bool> done(next.size(), false);
  for (std::size_t start = 0; start < next.size(); ++start) {
    std::vector<std::size_t> way;
    std::optional<std::size_t> at = start;
    while (at && !done[*at]) {
      done[*at] = true;
      way.push_back(*at);
      at = next[*at];
    }
    const auto begins = at ? std::find(way.begin(), way.end(), *at) : way.end();
    if (begins == way.end()) continue;
    way.erase(way.begin(), begins);
    std::rotate(way.begin(), std::min_element(way.begin(), way.end()), way.end());
    circles.push_back(std::move(way));
  }
  return circles;
}

void read_agencies(Reading& reading, const RegionText& text, RegionDraft& draft) {
  std::vector<LineDraft> lines;
  Doubts doubts;
  doubts.lost = !is_readable(text, "agencies");
  doubts.add(each_row(reading, text, "agencies",
                      [&](const RowFields& fields, const Registry& registry, const std::string& id) {
                        if (!looks_like_code(id)) return read_agency(fields, registry, id, draft, lines);
                        doubts.ids.push_back(id);
                        reading.issues.say(fields.place_of("id"),
                                           mark("'{0}' looks like the code of a county, township or village; give the "
                                                "agency an id of its own, like 119"),
                                           id);
                      }));
  draft.ids.posts.doubts.add(doubts);
  join_lines(reading.issues, lines, draft);
}

}  // namespace sanji::input
