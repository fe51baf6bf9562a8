// SPDX-License-Identifier: Apache-2.0
// The table of keys itself: nothing stands twice, defaults are valid, manual and schema hold every key.
#include "sim/input/keys.hpp"

#include "sim/input/document.hpp"
#include "sim/input/values.hpp"
#include "tests/support/catch.hpp"

#include <map>
#include <set>

using namespace sanji;
using namespace sanji::input;

TEST_CASE("names and aliases are unique in their section") {
  std::map<std::string, std::set<std::string>> names;
  for (const base::Key& key : all_keys()) {
    CAPTURE(key.section, key.name);
    CHECK(names[std::string(key.section)].insert(std::string(key.name)).second);
    CHECK(names[std::string(key.section)].insert(std::string(key.alias)).second);
    CHECK_FALSE(key.alias.empty());
    CHECK(key.sentence.ends_with("."));
  }
}

TEST_CASE("a hazard's own keys collide with none that every hazard has") {
  std::set<std::string> common;
  for (const base::Key& key : keys_of("event.hazards[]"))
    common.insert({std::string(key.name), std::string(key.alias)});
  for (const base::Key& key : all_keys()) {
    if (!key.section.starts_with("hazard ")) continue;
    CHECK_FALSE(common.contains(std::string(key.name)));
    CHECK_FALSE(common.contains(std::string(key.alias)));
  }
}

TEST_CASE("every default is a valid value of its key") {
  for (const base::Key& key : all_keys()) {
    if (key.required() || key.fallback.empty()) continue;
    base::Issues issues;
    IssueWriter writer(base::Language::en, issues);
    CAPTURE(key.section, key.name);
    CHECK(parse_value(key, {key.fallback, {}, false, key.section.ends_with(".csv")}, writer).has_value());
    CHECK(issues.empty());
  }
}

TEST_CASE("sections that keys speak of exist") {
  for (const base::Key& key : all_keys()) {
    if (!key.section_of.empty()) CHECK_FALSE(keys_of(key.section_of).empty());
  }
  CHECK(keys_of("no such section").empty());
}

TEST_CASE("manual and schema hold every key") {
  const std::string manual = keys_as_markdown();
  const std::string schema = keys_as_schema();
  for (const base::Key& key : all_keys()) {
    CHECK(manual.find("`" + std::string(key.name) + "`") != std::string::npos);
    CHECK(manual.find(std::string(key.alias)) != std::string::npos);
  }
  base::Issues issues;
  IssueWriter writer(base::Language::en, issues);
  TextFile file;
  file.text = schema;
  const auto parsed = read_json(file, writer);
  REQUIRE(parsed);
  const Node& kinds = *parsed->find("oneOf");
  REQUIRE(kinds.items.size() == 5);
  CHECK(kinds.items[2].find("properties")->find("reporting") != nullptr);
  CHECK(kinds.items[2].find("properties")->find("报告") != nullptr);
}

TEST_CASE("numbers are plain decimals") {
  double number = 0.0;
  CHECK(parse_number("12.5", number) == NumberFault::none);
  CHECK(number == 12.5);
  CHECK(parse_number("0.5", number) == NumberFault::none);
  CHECK(parse_number("-3", number) == NumberFault::none);
  CHECK(parse_number("010", number) == NumberFault::leading_zero);
  for (const char* text : {"", "1e3", "1,000", "1_000", ".5", "5.", "0x10", "--1", "1.2.3", "12345678901234567890"}) {
    CHECK(parse_number(text, number) == NumberFault::not_a_number);
  }
}

TEST_CASE("full-width characters become plain ones") {
  CHECK(half_width("１２．５　") == "12.5");
  CHECK(half_width("　Ａ－１ ") == "A-1");
  CHECK(half_width("县库") == "县库");
}
