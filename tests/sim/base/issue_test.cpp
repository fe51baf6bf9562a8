// SPDX-License-Identifier: Apache-2.0
// Issues in order and once, and guesses that help rather than mislead.
#include "sim/base/issue.hpp"

#include "tests/support/catch.hpp"

namespace {

using namespace sanji::base;

std::string guess(std::string_view name, std::vector<std::string_view> known) { return nearest_name(name, known); }

}  // namespace

TEST_CASE("an issue is told with its place first") {
  CHECK(to_text(Issue{{"plan.yaml", 7, 5}, "unknown key 'lvel'"}) == "plan.yaml:7:5: unknown key 'lvel'");
}

TEST_CASE("issues come by file, line and column, and a repeated one stands once") {
  Issues issues;
  issues.add({"b.yaml", 1, 1}, "late");
  issues.add({"a.yaml", 10, 1}, "tenth line");
  issues.add({"a.yaml", 9, 4}, "ninth line");
  issues.add({"a.yaml", 9, 4}, "ninth line");
  CHECK(issues.size() == 4);
  std::string all;
  for (const Issue& issue : issues.sorted()) all += to_text(issue) + "\n";
  CHECK(all == "a.yaml:9:4: ninth line\na.yaml:10:1: tenth line\nb.yaml:1:1: late\n");
}

TEST_CASE("a slip of the pen finds the name that was meant") {
  CHECK(guess("frame", {"begins", "frames", "until"}) == "frames");
  CHECK(guess("magntude", {"magnitude", "longitude"}) == "magnitude");
  CHECK(guess("tier", {"tire", "tiers", "superior"}) == "tiers");
  CHECK(guess("赵加乡", {"达板镇", "赵家乡"}) == "赵家乡");  // one character of three, though three bytes
}

TEST_CASE("a name that is far from all known ones gets no guess") {
  CHECK(guess("colour", {"begins", "frames"}).empty());
  CHECK(guess("x", {"y", "z"}).empty());
  CHECK(guess("县", {"乡", "村"}).empty());
  CHECK(guess("anything", {}).empty());
  CHECK(guess("", {"a"}).empty());
}

TEST_CASE("of two equally near names the first is meant") { CHECK(guess("road", {"roads", "roar"}) == "roads"); }

TEST_CASE("broken bytes in a name do not hurt") { CHECK(guess("fram\xE8s", {"frames"}) == "frames"); }

TEST_CASE("a long list is cut and says how long it is") {
  const std::vector<std::string> names{"a", "b", "c", "d"};
  CHECK(list_of(names) == "a, b, c, d");
  CHECK(list_of(names, 2) == "a, b, ... (4 in all)");
  CHECK(list_of(std::vector<std::string>{}).empty());
}
