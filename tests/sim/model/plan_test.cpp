// SPDX-License-Identifier: Apache-2.0
// Looking things up in a plan.
#include "sim/model/plan.hpp"

#include "tests/support/catch.hpp"

namespace {

using namespace sanji::model;

Plan plan_with_needs() {
  Plan plan;
  plan.needs = {{.id = "flood-3", .harm = Harm::flood, .object = Exposed::houses, .severity = 3},
                {.id = "flood-1", .harm = Harm::flood, .object = Exposed::houses, .severity = 1},
                {.id = "fire-2", .harm = Harm::fire, .object = Exposed::houses, .severity = 2}};
  return plan;
}

std::string need_id(Harm harm, Exposed object, int severity) {
  static const Plan plan = plan_with_needs();
  const Need* need = need_for(plan, harm, object, severity);
  return need == nullptr ? "none" : need->id;
}

}  // namespace

TEST_CASE("a need holds from its severity upwards until a row with a higher one") {
  CHECK(need_id(Harm::flood, Exposed::houses, 1) == "flood-1");
  CHECK(need_id(Harm::flood, Exposed::houses, 2) == "flood-1");
  CHECK(need_id(Harm::flood, Exposed::houses, 3) == "flood-3");
  CHECK(need_id(Harm::flood, Exposed::houses, 4) == "flood-3");
}

TEST_CASE("there is no need where the plan has no row") {
  CHECK(need_id(Harm::fire, Exposed::houses, 1) == "none");
  CHECK(need_id(Harm::flood, Exposed::road, 4) == "none");
  CHECK(need_id(Harm::chemical, Exposed::houses, 4) == "none");
}

TEST_CASE("a list of harms that is empty means all of them") {
  CHECK(concerns({}, Harm::blackout));
  CHECK(concerns({Harm::fire, Harm::flood}, Harm::flood));
  CHECK_FALSE(concerns({Harm::fire}, Harm::flood));
}

namespace {

/// A county, a village with a handbook, a village without one, and an agency.
struct Owners {
  Region region;
  Plan plan;
  PostId county, with_handbook, without_handbook, agency;
  Owners() {
    county = region.posts.add({.code = "622926", .tier = Tier::county, .kind = PostKind::county});
    with_handbook = region.posts.add({.code = "622926101201", .tier = Tier::village, .superior = county});
    without_handbook = region.posts.add({.code = "622926101202", .tier = Tier::village, .superior = county});
    agency =
        region.posts.add({.code = "water", .tier = Tier::outside, .kind = PostKind::department, .superior = county});
    region.means.resize(region.posts.size());
    region.means[without_handbook.index()].handbook = false;
  }
  [[nodiscard]] bool has(PostId post, Harm harm) const { return has_plan(plan, region, post, harm); }
};

}  // namespace

TEST_CASE("without a library everybody has a plan for everything") {
  const Owners owners;
  CHECK(owners.has(owners.county, Harm::flood));
  CHECK(owners.has(owners.without_handbook, Harm::blackout));
}

TEST_CASE("with a library a post has the plans that name its kind or itself, for their hazards") {
  Owners owners;
  owners.plan.library = {{.id = "flood", .owners = {PostKind::county}, .harms = {Harm::flood}},
                         {.id = "dam", .posts = {owners.agency}, .harms = {Harm::flood}},
                         {.id = "all", .posts = {owners.without_handbook}}};
  CHECK(owners.has(owners.county, Harm::flood));
  CHECK_FALSE(owners.has(owners.county, Harm::fire));
  CHECK(owners.has(owners.agency, Harm::flood));
  CHECK_FALSE(owners.has(owners.agency, Harm::chemical));
  CHECK(owners.has(owners.without_handbook, Harm::chemical));
}

TEST_CASE("a village's one handbook counts for every hazard") {
  Owners owners;
  owners.plan.library = {{.id = "flood", .owners = {PostKind::county}, .harms = {Harm::flood}}};
  CHECK(owners.has(owners.with_handbook, Harm::flood));
  CHECK(owners.has(owners.with_handbook, Harm::chemical));
  CHECK_FALSE(owners.has(owners.without_handbook, Harm::flood));
}
